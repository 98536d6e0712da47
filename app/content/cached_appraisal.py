"""Appraisal, procedures and briefs as a start reads them: from the cache where it fits, else from their folders."""

from __future__ import annotations

from pathlib import Path

from app.content.appraisal import APPRAISAL, TRACKS, AppraisalContents, load_appraisal
from app.content.briefs import BRIEFS, BriefContents, load_briefs
from app.content.content_cache import ROOT, ContentCache
from app.domain.casefile.form import CaseForms
from app.domain.law.library import LawLibrary

FORMS = Path("courses", "forms")
LAW = Path("courses", "library")


def read_appraisal(
    law: LawLibrary, forms: CaseForms, cache: ContentCache | None = None, root: Path = ROOT
) -> AppraisalContents:
    """Rules, standard, tables and tracks, and what is wrong with them."""
    places = [root / each for each in (APPRAISAL, TRACKS, FORMS, LAW)]

    def make() -> AppraisalContents:
        return load_appraisal(root, law, forms)

    return cache.read("appraisal", AppraisalContents, places, make) if cache else make()


def read_briefs(
    law: LawLibrary, forms: CaseForms, cache: ContentCache | None = None, root: Path = ROOT
) -> BriefContents:
    """The exercise briefs and their bureau, and what is wrong with them."""
    places = [root / each for each in (BRIEFS, FORMS, LAW)]

    def make() -> BriefContents:
        return load_briefs(root, law, forms)

    return cache.read("briefs", BriefContents, places, make) if cache else make()
