"""A place by itself, for pictures: a scenario that asks nothing of it, with the people of its scene file's `cast`."""

from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from app.domain.scenario.people import People, Person
from app.domain.scenario.place import Place, TimePlan, Weather
from app.domain.scenario.scenario import Scenario, SceneFile
from app.domain.scenario.things import Lettering
from app.domain.scenario.variant import Variant
from scenarios.world.layout import Layout, TeamMate, place_names, read_layout
from scenarios.world.looks import draw_look, livery
from scenarios.world.picture_orders import PictureOrder, draw_for

WEATHER = Weather(sky="少云", temp_c="22", wind_from_deg="110", wind_m_s="1.5", light="1")
TIME = TimePlan(start_clock="10:00", run_min=1, cap_min=1)
WORDS_MM = 100.0


def bare_scenario(layout: Layout) -> Scenario:
    """A scenario without rules, papers or stations, of which only the scene is ever asked.

    Its models are made without validation, since a scenario that can be played needs all that is left out here.
    """
    lettering = [
        Lettering.model_validate({"node": node, "style": style, "text": text, "glyph_mm": WORDS_MM})
        for node, style, text in livery(layout.vehicle)
    ]
    scene: dict[str, Any] = {
        "id": layout.name,
        "title": layout.name,
        "place": Place(scene=layout.name, name=layout.name, layout=layout.name),
        "time": TIME,
        "weather": WEATHER,
        "cameras": layout.views,
        "lettering": tuple(lettering),
        "values": {},
        "hazard": None,
    } | dict.fromkeys(("objects", "gas_points", "stations", "papers"), ())
    people: dict[str, Any] = {"persons": tuple(map(_person, layout.cast)), "exchanges": ()}
    whole: dict[str, Any] = {
        "content_hash": "0" * 64,
        "scene": SceneFile.model_construct(**scene),
        "people": People.model_construct(**people),
        "rules": (),
    }
    return Scenario.model_construct(**whole)


def bare_variant(layout: Layout, seed: int) -> Variant:
    """What a seed makes of a bare place: the words on its vehicle."""
    look = draw_look(layout.name, seed, layout.vehicle)
    return Variant(seed=seed, faults=(), values=look.words)


def draw_place_orders(name: str, orders: Sequence[PictureOrder]) -> list[Path]:
    """Draw pictures of a scene file by itself; raises KnownError."""
    layout = read_layout(name)
    return draw_for(bare_scenario(layout), orders, lambda seed: (bare_variant(layout, seed), frozenset()))


def listed_places() -> str:
    """All scene files with their own views, as JSON; raises KnownError where one is not whole."""
    layouts = [read_layout(name) for name in place_names()]
    return json.dumps(
        [
            {
                "place": layout.name,
                "views": [view.model_dump(mode="json", exclude_defaults=True) for view in layout.views],
            }
            for layout in layouts
        ],
        ensure_ascii=False,
    )


def _person(mate: TeamMate) -> Person:
    return Person(
        id=mate.id, name=mate.id, role="bystander", title=mate.id, mesh=mate.mesh, stands_at=mate.spot,
        start_tension=0, hides=mate.id,
    )  # fmt: skip
