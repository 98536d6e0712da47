"""The procedures as they ship."""

from __future__ import annotations

from functools import cache

from app.content.appraisal import load_appraisal
from app.domain.casefile.case_file import CaseFile
from app.domain.casefile_procedure.machine import Procedures
from app.domain.casefile_procedure.standing import Standing, standing
from tests.domain.appraisal.shipped import ROOT, forms, knowledge, library, reader


@cache
def procedures() -> Procedures:
    """All tracks."""
    return Procedures(load_appraisal(ROOT, library().law, forms()).tracks)


def stands(case: CaseFile) -> Standing:
    """Where a case stands on the last day that it tells of."""
    return standing(reader(case), procedures(), forms(), knowledge())


def until(case: CaseFile, last: str) -> CaseFile:
    """The case with the documents up to one, and no more."""
    ids = [each.id for each in case.documents]
    return case.model_copy(update={"documents": case.documents[: ids.index(last) + 1]})
