"""A hand-in keeps all that it was judged by."""

from __future__ import annotations

import datetime as dt

import pytest

from app.domain.hand_in.hand_in import HandIn, How, digest, digest_of
from app.domain.scoring.sheet import ProvisionRef
from tests.domain.hand_in.samples import AT, FINDINGS, hand_in, kept


def test_it_comes_back_from_its_text() -> None:
    """Findings, score and standard are equal, decimals included, so that it scores the same in ten years."""
    made = hand_in()
    assert HandIn.model_validate_json(made.model_dump_json()) == made
    assert str(made.total) == "90"


def test_findings_have_names_and_only_costly_ones_are_judged() -> None:
    assert kept().named()["a3"] is FINDINGS[2]
    assert kept().to_judge() == ("a1", "a2", "a3")


def test_a_provision_is_found_with_its_version() -> None:
    ref = ProvisionRef(citation="law.1", label="某法第一条", version="2026-05-01施行")
    appraisal = kept().model_copy(update={"provisions": (ref,)})
    assert (appraisal.provision("law.1"), appraisal.provision("law.2")) == (ref, None)


@pytest.mark.parametrize(
    ("changes", "in_time"),
    [
        ({}, True),
        ({"ends_at": None}, True),
        ({"handed_in_at": AT + dt.timedelta(minutes=11)}, False),
        ({"how": How.TIME_UP, "handed_in_at": AT + dt.timedelta(minutes=10)}, False),
    ],
)
def test_in_time_is_by_hand_before_the_end(changes: dict[str, object], in_time: bool) -> None:
    assert hand_in(**changes).in_time is in_time


def test_elapsed_needs_a_start() -> None:
    assert hand_in().elapsed == dt.timedelta(minutes=50)
    assert hand_in(started_at=None).elapsed is None


def test_digests_tell_any_difference() -> None:
    assert digest(b"a") != digest(b"b")
    assert digest_of({"a": 1, "b": 2}) == digest_of({"b": 2, "a": 1}) != digest_of({"a": 1})
