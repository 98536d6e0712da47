"""Exercises of appraisal from the briefs: a case file with defects in it, or none."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.domain.brief.making import BriefMaker
from app.domain.brief.seeding import Exercise, NoVariantError, Seeder
from app.services.appraising import knowledge_of
from app.services.errors import ContentError, NotFoundError

if TYPE_CHECKING:
    from app.domain.brief.brief import Brief
    from app.services.shelf import Shelf


def exercise_of(shelf: Shelf, brief_id: str, seed: int, count: int | None = None) -> Exercise:
    """A file of a brief on the dates of a seed with so many defects, eight to twelve unless said otherwise.

    Raises NotFoundError for an unknown brief and ContentError where the briefs can't be used.
    """
    brief = _brief(shelf, brief_id)
    bureau = shelf.briefs().bureau
    if bureau is None:
        raise ContentError("案卷练习没有机关和人员表，请运行 zhixing content check 查看。")
    maker = BriefMaker(bureau, shelf.case_forms().forms(), shelf.law())
    try:
        return Seeder(maker, knowledge_of(shelf)).exercise(brief, seed, count)
    except NoVariantError as error:
        raise ContentError(f"{error}，请换一个种子。") from None


def _brief(shelf: Shelf, brief_id: str) -> Brief:
    briefs = shelf.briefs().briefs
    for each in briefs:
        if each.id == brief_id:
            return each
    known = "、".join(each.id for each in briefs)
    raise NotFoundError(f"没有名为“{brief_id[:40]}”的案卷练习。现有：{known}。")
