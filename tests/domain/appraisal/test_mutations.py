"""Whatever stands in a case file, an appraisal ends with findings, never with an exception."""

from __future__ import annotations

import random
from collections.abc import Callable
from typing import Any

import pytest
from pydantic import ValidationError

from app.domain.appraisal.circulating import scan
from app.domain.appraisal.engine import Appraiser
from app.domain.casefile.case_file import CaseFile
from app.domain.casefile_procedure.standing import standing
from tests.domain.appraisal.shipped import forms, knowledge, reader, right_set
from tests.domain.casefile_procedure.shipped_tracks import procedures

BRIEFS = ("hazmat_a", "hazmat_b", "ridehailing_a", "ridehailing_b", "overload_offsite", "simple_driver")
ODD: tuple[Any, ...] = (
    None, "", "改", 0, -1, 12.5, True, [], {}, [None], [{}], ["甲"], {"name": None}, "2026-02-30", "9999-12-31",
    "1900-01-01", "2026-09-08T25:00", {"start": "2026-12-31", "end": "1990-01-01"}, {"figures": "0", "capitals": ""},
    {"figures": "999999999999.99", "capitals": "乱"}, [{"kind": "fine", "amount": "0"}],
    [{"citation": "x.1", "words": "第条"}], {"name": "甲", "on": "2027-01-01"}, [{"seq": 0}], "字" * 3000,
    {"kind": "person", "id_number": "X"},
)  # fmt: skip


def mutated(case: CaseFile, chances: random.Random) -> CaseFile | None:
    """The case with some documents gone or moved and some values odd; None where it is no case file any more."""
    written = case.model_dump(mode="json", by_alias=True)
    documents = written["documents"]
    for _ in range(chances.randint(1, 8)):
        deed = chances.randrange(6)
        document = chances.choice(documents) if documents else None
        if document is None:
            break
        if deed == 0:
            documents.remove(document)
        elif deed == 1:
            document["issued_on"] = chances.choice([None, "2026-01-01", "2030-06-30", "1995-05-05"])
        elif deed == 2:
            written["law"] = chances.choice([[], [{"act": "HA-99"}], [{"act": "HA-21", "committed_on": "2001-01-01"}]])
        elif deed == 3:
            written[chances.choice(["evidence", "officers", "vehicles", "facts"])] = []
        else:
            key = chances.choice(list(document["values"]) or ["case_no"])
            document["values"][key] = chances.choice(ODD)
    ids = {each["id"] for each in documents}
    for document in documents:
        document["replies_to"] = [each for each in document["replies_to"] if each in ids]
    try:
        return CaseFile.model_validate(written)
    except ValidationError:
        return None


@pytest.mark.soak
@pytest.mark.parametrize("brief", BRIEFS)
def test_no_case_file_is_too_odd(brief: str, sized: Callable[[int, int], int]) -> None:
    """Appraised, placed and scanned; the incremental run says what a whole one says."""
    chances = random.Random(brief)
    appraiser = Appraiser(knowledge())
    for _ in range(sized(25, 800)):
        case = mutated(right_set(brief), chances)
        if case is None:
            continue
        assert appraiser.appraise(case).findings == Appraiser(knowledge()).appraise(case).findings
        found = standing(reader(case), procedures(), forms(), knowledge())
        assert found.main.state
        list(scan(reader(case), knowledge()))
