"""Orders for pictures of a scenario, as another process writes them: a JSON list, one object a picture."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Annotated

from pydantic import Field, TypeAdapter, ValidationError

from app.domain.errors import KnownError
from app.domain.frozen import Frozen, Id
from app.domain.procedure.monitors import Occurrences
from app.domain.scenario.place import Camera, Hour
from app.domain.scenario.scenario import Scenario
from app.domain.scenario.variant import Variant, draw_variant
from scenarios.director.dialogue import is_absent
from scenarios.director.index import ScenarioIndex
from scenarios.director.state import opening_state
from scenarios.world.render import render_views

Pixels = Annotated[int, Field(ge=16, le=8192)]


class PictureOrder(Frozen):
    """One picture: a named camera, the size in pixels, the seed, the file to write, and hour and weather, if asked."""

    camera: Id
    time: Hour | None = None
    sky: Annotated[str, Field(min_length=1)] | None = None
    width: Pixels
    height: Pixels
    seed: Annotated[int, Field(ge=0, le=2**63 - 1)]
    out: Annotated[str, Field(min_length=1)]


_ORDERS: TypeAdapter[list[PictureOrder]] = TypeAdapter(list[PictureOrder])


def read_orders(text: str) -> list[PictureOrder]:
    """The orders in a JSON text; raises KnownError for anything else."""
    try:
        return _ORDERS.validate_json(text)
    except ValidationError as error:
        where = ".".join(str(part) for part in error.errors()[0]["loc"]) or "整份清单"
        raise KnownError(f"图片清单不对（{where}），没有渲染。") from None


def draw_orders(scenario: Scenario, orders: Sequence[PictureOrder]) -> list[Path]:
    """Draw all pictures of a scenario; raises KnownError."""

    def vary(seed: int) -> tuple[Variant, frozenset[str]]:
        variant = draw_variant(scenario, seed)
        return variant, people_away(scenario, variant)

    return draw_for(scenario, orders, vary)


def draw_for(
    scenario: Scenario, orders: Sequence[PictureOrder], vary: Callable[[int], tuple[Variant, frozenset[str]]]
) -> list[Path]:
    """Draw all pictures, the scene being built once for each seed and size; raises KnownError.

    `vary` gives the variant of a seed and who is away in it.
    """
    cameras = {camera.id: camera for camera in scenario.scene.cameras}
    grouped: dict[tuple[int, int, int], dict[Path, Camera]] = defaultdict(dict)
    for order in orders:
        if order.camera not in cameras:
            raise KnownError(f"“{scenario.id}”没有机位“{order.camera}”。可用机位：{'、'.join(cameras)}。")
        wanted = grouped[order.seed, order.width, order.height]
        light = {"time_of_day": order.time, "sky": order.sky}
        own = {name: value for name, value in light.items() if value is not None}
        wanted[Path(order.out)] = cameras[order.camera].model_copy(update=own)
    made: list[Path] = []
    for (seed, width, height), wanted in grouped.items():
        variant, away = vary(seed)
        made += render_views(scenario, variant, wanted, (width, height), away)
    return made


def people_away(scenario: Scenario, variant: Variant) -> frozenset[str]:
    """The people who are not there in this variant from the start."""
    index = ScenarioIndex(scenario)
    state = opening_state(scenario, variant, [Occurrences(pattern) for pattern in index.patterns])
    return frozenset(person.id for person in scenario.people.persons if is_absent(index, state, person.id))
