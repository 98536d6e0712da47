"""Phases, developments and areas as authors write them."""

from __future__ import annotations

from typing import Any

import pytest
from pydantic import ValidationError

from app.domain.scenario.incident import Area, Development, Phase

HAPPENED: Any = {"kind": "happened", "pattern": {"event": "ReportMade"}}


def test_an_area_is_an_ellipse_on_the_ground() -> None:
    pool = Area(id="pool", title="积液", at=(10, -5), half_m=(2, 1))
    assert pool.holds(12, -5)
    assert pool.holds(10, -4)
    assert not pool.holds(11.9, -4.1)
    assert not pool.holds(0, 0)


@pytest.mark.parametrize("place", [(10, -5), (10.5, -5), (11, -4.8), (8.1, -5)])
def test_who_stands_in_an_area_is_sent_straight_out_of_it(place: tuple[float, float]) -> None:
    pool = Area(id="pool", title="积液", at=(10, -5), half_m=(2, 1))
    out = pool.clear_of(*place)
    assert not pool.holds(*out)
    assert pool.clear_of(*out) == pytest.approx(out)


def test_who_stands_clear_of_it_stays() -> None:
    assert Area(id="pool", title="积液", at=(10, -5), half_m=(2, 1)).clear_of(0, 0) == (0, 0)


def test_a_development_takes_its_time_from_a_value() -> None:
    fire = Development.model_validate(
        {"id": "fire", "title": "消防到场", "starts_when": HAPPENED, "after_s": "{fire_after_s}"}
    )
    assert (fire.after_s, fire.unless, fire.speech) == ("{fire_after_s}", None, ())


@pytest.mark.parametrize("missing", ["title", "zone"])
def test_a_phase_says_where_one_works(missing: str) -> None:
    data = {"id": "P1", "title": "先期处置", "zone": "冷区"}
    assert Phase.model_validate(data).begins_when is None
    with pytest.raises(ValidationError):
        Phase.model_validate({k: v for k, v in data.items() if k != missing})
