"""What may stand in a field."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal

import pytest
from pydantic import TypeAdapter, ValidationError

from app.domain.casefile.values import CitedLaw, MomentSpan, Signature, Sum, WrittenMoment, Yuan
from app.domain.law.citation import Citation

MOMENTS: TypeAdapter[dt.datetime] = TypeAdapter(WrittenMoment)
SUMS: TypeAdapter[Decimal] = TypeAdapter(Yuan)


@pytest.mark.parametrize("written", ["2026-09-08T10:20", "2026-09-08 10:20"])
def test_moments_are_written_to_the_minute(written: str) -> None:
    moment = MOMENTS.validate_python(written)
    assert moment == dt.datetime(2026, 9, 8, 10, 20)
    assert MOMENTS.dump_python(moment) == "2026-09-08T10:20"


def test_a_recording_may_give_seconds() -> None:
    assert MOMENTS.dump_python(MOMENTS.validate_python("2026-09-03T02:14:36")) == "2026-09-03T02:14:36"


@pytest.mark.parametrize(
    "written", ["2026-09-08", "10:20", "2026-13-08T10:20", "2026-09-08T25:00", "20260908T1020", 0, 12.5]
)
def test_what_is_no_moment_is_refused(written: object) -> None:
    with pytest.raises(ValidationError):
        MOMENTS.validate_python(written)


def test_sums_lose_no_cent() -> None:
    assert SUMS.dump_python(SUMS.validate_python("9386.20")) == "9386.20"
    assert SUMS.validate_python(50000) == Decimal(50000)
    for refused in ("-1", "1.234", "5e4", "五万", True, 10**13):
        with pytest.raises(ValidationError):
            SUMS.validate_python(refused)


def test_a_sum_knows_whether_its_capitals_agree() -> None:
    assert Sum.of(50000).capitals == "伍万元整"
    assert Sum.of("9386.20").agrees
    assert not Sum(figures=Decimal(50000), capitals="肆万伍仟元整").agrees


def test_an_end_before_its_start_is_kept() -> None:
    span = MomentSpan.model_validate({"start": "2026-09-10T10:30", "end": "2026-09-10T10:20"})
    assert span.start is not None
    assert span.end is not None
    assert span.end < span.start


def test_a_refusal_is_no_signature() -> None:
    assert Signature(name="雷守运", on=dt.date(2026, 9, 8)).is_signed
    assert not Signature(refused="拒绝签名", witness="王见证").is_signed
    assert Signature(name="钟局长", at=dt.datetime(2026, 9, 15, 9, 30)).day == dt.date(2026, 9, 15)
    assert Signature().day is None


def test_a_citation_stands_beside_its_words() -> None:
    law = CitedLaw.model_validate({"words": "《行政处罚法》第五十四条", "citation": "administrative_penalty_law.54"})
    assert law.citation == Citation("administrative_penalty_law", 54)
    assert law.model_dump(mode="json")["citation"] == "administrative_penalty_law.54"
