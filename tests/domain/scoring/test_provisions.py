"""The law library as scoring sees it."""

import datetime as dt
from pathlib import Path
from typing import Any

import pytest

from app.content.library import load_library
from app.domain.scenario.rubric import Grounded
from app.domain.scoring.provisions import LibraryProvisions, describe_basis, describe_grounds, is_unsettled
from app.domain.scoring.sheet import ProvisionRef

AUTUMN, SPRING = dt.date(2026, 9, 16), dt.date(2026, 4, 16)


@pytest.fixture(scope="module")
def provisions() -> Any:
    return LibraryProvisions(load_library(Path(__file__).parents[3] / "courses" / "library").law)


def test_the_version_of_the_day_is_named(provisions: Any) -> None:
    shown = provisions.describe("hazchem_safety_law.67", AUTUMN)
    assert shown.label.startswith("危险化学品安全法第六十七条")
    assert shown.version == "2026-05-01施行"
    assert not shown.to_verify


def test_new_and_old_law_exchange_on_the_first_of_may(provisions: Any) -> None:
    assert provisions.in_force("hazchem_safety_law.67", AUTUMN)
    assert not provisions.in_force("hazchem_safety_law.67", SPRING)
    assert provisions.in_force("hazchem_regulation_2013.45", SPRING)


def test_what_the_library_cannot_settle_is_to_be_verified(provisions: Any) -> None:
    assert provisions.describe("no_such_law.1", AUTUMN).to_verify
    assert provisions.describe("hazchem_safety_law.67", SPRING).to_verify


def test_of_old_and_new_law_side_by_side_the_one_in_force_counts(provisions: Any) -> None:
    basis = ("hazchem_safety_law.8.2", "hazchem_regulation_2013.7.2")
    assert [ref.citation for ref in describe_basis(provisions, basis, AUTUMN)] == ["hazchem_safety_law.8.2"]
    assert [ref.citation for ref in describe_basis(provisions, basis, SPRING)] == ["hazchem_regulation_2013.7.2"]


def test_a_basis_that_is_nowhere_in_force_is_shown_to_be_verified(provisions: Any) -> None:
    assert [ref.to_verify for ref in describe_basis(provisions, ("hazchem_safety_law.8.2",), SPRING)] == [True]


def test_an_operating_rule_stands_without_a_citation(provisions: Any) -> None:
    rule = Grounded(basis_note="操作规程：先看风向")
    (shown,) = describe_grounds(provisions, rule, AUTUMN)
    assert (shown.citation, shown.label, shown.version, shown.to_verify) == ("", "操作规程：先看风向", "", False)
    assert not is_unsettled([shown])
    both = Grounded(basis=("hazchem_safety_law.67",), basis_note="操作规程")
    assert [bool(ref.citation) for ref in describe_grounds(provisions, both, AUTUMN)] == [True, False]


def test_a_rule_does_not_settle_unsettled_law() -> None:
    open_law = ProvisionRef(citation="a.1", label="甲", version="", to_verify=True)
    rule = ProvisionRef(citation="", label="操作规程", version="")
    assert is_unsettled([open_law, rule])
    assert not is_unsettled([open_law, open_law.model_copy(update={"to_verify": False})])
    assert not is_unsettled([])
