"""How long a score sheet takes from a journal of 2,000 events, reading and checking the journal included.

Beside it, in the same run: reading the same file as plain JSON and nothing more, the least that any program must do.
"""

from __future__ import annotations

import json
import statistics
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

ROOT = Path(__file__).parents[2]
sys.path.insert(0, str(ROOT))

from app.domain.attempt.chain import ChainHead, head_after, seal  # noqa: E402
from app.domain.attempt.events import AttemptEnded, StationFaced  # noqa: E402
from app.domain.scoring.score import score_attempt  # noqa: E402
from app.services.shelf import Shelf  # noqa: E402
from scenarios.bots.player import play  # noqa: E402
from scenarios.director.journal import read_journal  # noqa: E402

SCENARIO = "hazmat_1_gasoline_tanker"
EVENTS = 2_000
ROUNDS = 15
GOAL_S = 0.3


def long_journal(shelf: Shelf, path: Path) -> int:
    """A model run, stretched with looks at stations until it has the wanted length; returns that length."""
    scenario = shelf.scenario(SCENARIO)
    events = [entry.event for entry in play(scenario, 1, "by_the_book")]
    last = events.pop()
    assert isinstance(last, AttemptEnded)
    stations = [station.id for station in scenario.scene.stations]
    while len(events) < EVENTS - 1:
        station = stations[len(events) % len(stations)]
        t_ms = events[-1].t_ms + 10
        events.append(
            StationFaced(t_ms=t_ms, station=station, distance_m=3, angle_deg=10, light=1, dwell_s=0.4, readable=False)
        )
    events.append(last.model_copy(update={"t_ms": events[-1].t_ms}))
    head = ChainHead()
    with path.open("w", encoding="utf-8", newline="\n") as out:
        for event in events:
            entry = seal(head, event)
            head = head_after(entry)
            out.write(entry.line() + "\n")
    return len(events)


def median_s(work: Callable[[], object]) -> float:
    """The median time of a piece of work, in seconds."""
    times = []
    for _ in range(ROUNDS):
        start = time.perf_counter()
        work()
        times.append(time.perf_counter() - start)
    return statistics.median(times)


def main() -> None:
    """Print the figures."""
    shelf = Shelf()
    provisions = shelf.provisions()
    scenario = shelf.scenario(SCENARIO)
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "journal.jsonl"
        count = long_journal(shelf, path)
        entries = read_journal(path)
        plain = median_s(lambda: [json.loads(line) for line in path.read_text("utf-8").splitlines()])
        reading = median_s(lambda: read_journal(path))
        scoring = median_s(lambda: score_attempt(scenario, entries, provisions))
    print(f"scoring a journal of {count} events, median of {ROUNDS}")
    print(f"  read as plain JSON (least possible)   {plain * 1000:8.1f} ms")
    print(f"  read with chain and events checked    {reading * 1000:8.1f} ms")
    print(f"  score sheet                           {scoring * 1000:8.1f} ms")
    print(
        f"  in all                                {(reading + scoring) * 1000:8.1f} ms   goal < {GOAL_S * 1000:.0f} ms"
    )


if __name__ == "__main__":
    main()
