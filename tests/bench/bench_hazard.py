"""What the vapour model costs: one concentration, the debrief's picture, and the director with a leak to follow.

Times are the process's own, so that other work on the machine does not count.
"""

from __future__ import annotations

import sys
import time
from collections.abc import Callable
from dataclasses import replace
from itertools import islice
from pathlib import Path

ROOT = Path(__file__).parents[2]
sys.path.insert(0, str(ROOT))

from app.charts.plan_view import plan_figure  # noqa: E402
from app.charts.style import print_style, svg_bytes  # noqa: E402
from app.content.scenarios import load_scenario  # noqa: E402
from app.domain.hazard.exposure import Step  # noqa: E402
from app.domain.hazard.field import VapourField  # noqa: E402
from app.domain.scenario.scenario import Scenario  # noqa: E402
from app.domain.scenario.vapour import drivers_of, opening_field  # noqa: E402
from app.domain.scenario.variant import draw_variant  # noqa: E402
from app.services.hazard_review import plan_words, review  # noqa: E402
from scenarios.bots.player import play  # noqa: E402
from scenarios.director.commands import Refuse  # noqa: E402
from scenarios.director.director import Director  # noqa: E402
from scenarios.director.index import ScenarioIndex  # noqa: E402
from tests.bench.bench_director import GOAL_PER_S, inputs, started  # noqa: E402

SCENARIO = "hazmat_1_gasoline_tanker"
LEAKING_SEED = 145
QUERIES = 20_000
INPUTS = 20_000
WAY = [Step(t * 500, (-2.0 - t % 40 / 4, -2.0, 1.6)) for t in range(2400)]


def cpu_s(act: Callable[[], object]) -> float:
    """CPU seconds of one call."""
    start = time.process_time()
    act()
    return time.process_time() - start


def leaking_field(scenario: Scenario, turns: int) -> VapourField:
    """The tanker's field with so many changes of wind behind it."""
    scene, variant = scenario.scene, draw_variant(scenario, LEAKING_SEED)
    assert scene.hazard is not None
    field = opening_field(scene.hazard, scene.weather, variant.values, {})
    drivers = drivers_of(scene.hazard, scene.weather, variant.values, {})
    for turn in range(1, turns + 1):
        field.follow(60.0 * turn, replace(drivers, wind_from_deg=(315 + 30 * turn) % 360))
    return field


def directed_per_s(scenario: Scenario, index: ScenarioIndex) -> float:
    """Inputs a second with a leak at the probe."""
    director = Director(scenario, draw_variant(scenario, LEAKING_SEED), started(scenario), index=index)
    stream = list(islice(inputs(), INPUTS))

    def run() -> None:
        for event in stream:
            if any(isinstance(command, Refuse) for command in director.handle(event)):
                raise SystemExit("an input was refused; the bench would measure nothing")

    return INPUTS / cpu_s(run)


def main() -> int:
    """Measure and print; 1 only if the scenario cannot be read."""
    scenario, problems = load_scenario(SCENARIO)
    if scenario is None:
        print(*problems, sep="\n")
        return 1
    for turns in (0, 1, 5):
        field = leaking_field(scenario, turns)
        spots = [(n % 50 - 25.0, n % 37 - 18.0, 0.3) for n in range(QUERIES)]
        took = cpu_s(lambda field=field, spots=spots: [field.open_air_g_m3(900.0, spot) for spot in spots])  # type: ignore[misc]
        print(f"one concentration, {turns} turns of the wind: {took / QUERIES * 1e6:6.1f} us")
    print(
        f"inside the box: {cpu_s(lambda: [field.enclosed_g_m3(900.0) for _ in range(QUERIES)]) / QUERIES * 1e6:6.1f} us"
    )
    entries = play(scenario, LEAKING_SEED, "by_the_book")
    print(f"review with 20 minutes of way: {cpu_s(lambda: review(scenario, entries, WAY)) * 1000:6.0f} ms")
    found = review(scenario, entries, WAY)
    assert found is not None
    plan, words = found.plan, plan_words()
    drawn_s = cpu_s(lambda: svg_bytes(plan_figure(print_style(), plan, words, (6.85, 3.5))))
    print(f"figure: {drawn_s * 1000:6.0f} ms")
    per_s = directed_per_s(scenario, ScenarioIndex(scenario))
    print(f"director with a leak: {per_s:,.0f} inputs a second (goal {GOAL_PER_S:,})")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
