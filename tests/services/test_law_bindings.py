"""From an article or an act to everything bound to it."""

from __future__ import annotations

import pytest

from app.domain.law.uses import UseKind
from app.services.base import Base
from app.services.errors import NotFoundError
from app.services.law_bindings import bindings, bound_to
from tests.services.sample_practice_base import with_practice


@pytest.mark.parametrize("question", ["演法66", "new_law.66", "演示法第六十六条"])
def test_an_article_finds_everything_that_cites_it(base: Base, question: str) -> None:
    bound = bindings(with_practice(base), question)
    assert (bound.citation, bound.act) == ("new_law.66", "")
    kinds = [binding.kind for binding in bound.bindings]
    assert kinds == [UseKind.ACT, UseKind.GUIDE, UseKind.QUESTION, UseKind.CLOCK]
    (guide,) = bound.of(UseKind.GUIDE)
    assert (guide.id, guide.labels) == ("G01", ("演示法第六十六条",))
    assert guide.places == ("guides.yaml:9 guides[0].steps[0].basis[0]",)


@pytest.mark.parametrize("question", ["HA-08", "ha08"])
def test_an_act_finds_its_provisions_and_who_names_it(base: Base, question: str) -> None:
    bound = bindings(with_practice(base), question)
    assert (bound.act, bound.label) == ("HA-08", "HA-08 无资格上岗")
    assert bound.of(UseKind.ACT)[0].citations == ("new_law.66", "new_law.109.1.1")
    assert bound.of(UseKind.GUIDE)[0].acts == ("HA-08",)


def test_what_is_not_there_is_told(base: Base) -> None:
    used = with_practice(base)
    with pytest.raises(NotFoundError, match="违法行为表里没有“HA-99”"):
        bindings(used, "HA-99")
    with pytest.raises(NotFoundError, match="没有写到条"):
        bindings(used, "演示法")
    with pytest.raises(NotFoundError, match="没有找到"):
        bindings(used, "没有这部法7")


def test_an_entry_tells_what_it_rests_on(base: Base) -> None:
    assert [str(use.citation) for use in bound_to(with_practice(base), UseKind.CLOCK, "K01")] == ["new_law.66"]
