"""Begin a case file: from an exercise brief, or from a drill that has ended."""

from __future__ import annotations

from difflib import get_close_matches

from app.content.briefs import BriefContents
from app.domain.attempt.record import AttemptState
from app.domain.brief.brief import Brief, BriefBureau
from app.domain.brief.making import BriefMaker
from app.domain.casefile.case_file import CaseFile
from app.domain.casefile.from_attempt import begin_case
from app.domain.scoring.run import Run
from app.services.base import Base
from app.services.errors import ContentError, NotFoundError, ServiceError
from app.services.grading import scenario_of
from app.services.shelf import Shelf
from records.errors import UnknownAttemptError

_RUNNING = (AttemptState.ASSIGNED, AttemptState.RUNNING, AttemptState.INTERRUPTED)


def begin_from_brief(shelf: Shelf, brief_id: str, *, right_set: bool = False) -> CaseFile:
    """The case file of a brief: empty for a trainee, or with the right set of documents.

    Raises NotFoundError where there is no such brief and ContentError where the briefs can't be used.
    """
    contents = shelf.briefs()
    brief, bureau = _brief(contents, brief_id), _bureau(contents)
    maker = BriefMaker(bureau, shelf.case_forms().forms(), shelf.law())
    return maker.right_set(brief) if right_set else maker.empty(brief)


def begin_from_attempt(base: Base, attempt_id: str) -> CaseFile:
    """The case file of a drill, with what was seen, asked and measured as its evidence.

    Raises NotFoundError for an unknown drill and ServiceError for one that has not ended.
    """
    try:
        with base.records.reading() as unit:
            record = unit.attempts.get(attempt_id)
            entries = unit.events.entries(attempt_id)
    except UnknownAttemptError as error:
        raise NotFoundError(str(error)) from None
    if record.state in _RUNNING or not entries:
        raise ServiceError("这次训练还没有结束，结束以后才能做案卷。")
    bureau = _bureau(base.shelf.briefs())
    run = Run(scenario_of(base, record), entries)
    return begin_case(run, attempt_id, record.head.h, bureau.bureau, bureau.officers)


def _brief(contents: BriefContents, brief_id: str) -> Brief:
    for brief in contents.briefs:
        if brief.id == brief_id:
            return brief
    ids = [brief.id for brief in contents.briefs]
    close = get_close_matches(brief_id, ids, n=1)
    hint = f"是不是想写“{close[0]}”？" if close else f"现有：{'、'.join(ids)}。"
    raise NotFoundError(f"没有名为“{brief_id[:40]}”的案卷练习。{hint}")


def _bureau(contents: BriefContents) -> BriefBureau:
    if contents.bureau is None:
        first = next((problem.text() for problem in contents.problems), "")
        raise ContentError(f"案卷练习的机关资料不能使用，请运行 zhixing content check 查看。{first}")
    return contents.bureau
