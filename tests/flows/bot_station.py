"""A station without a window: a persona plays the assignment through director and journal, and tells the desktop."""

from __future__ import annotations

import argparse
import random
import sys
from collections.abc import Callable
from pathlib import Path

from app.content.scenarios import load_scenario
from scenarios.bots.performer import Performer
from scenarios.bots.personas import persona_named
from scenarios.bots.player import TeeJournal, act_out
from scenarios.director.index import ScenarioIndex
from scenarios.director.journal import JOURNAL_NAME, JournalWriter
from scenarios.director.run import AttemptRun
from scenarios.link.assignment_file import read_assignment
from scenarios.link.progress import Progress


def main(make_journal: Callable[[JournalWriter], TeeJournal] = TeeJournal) -> int:
    """Play by the book; 0 when the attempt ended."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--assignment", type=Path, required=True)
    assignment = read_assignment(parser.parse_args().assignment)
    progress = Progress(sys.stdout)
    progress.loading(0.5, "场景内容")
    scenario, problems = load_scenario(assignment.scenario)
    assert scenario is not None, problems
    with JournalWriter(Path(assignment.folder) / JOURNAL_NAME) as writer:
        journal = make_journal(writer)
        run = AttemptRun(scenario, assignment, journal, ScenarioIndex(scenario))
        progress.ready()
        run.begin("2026-11-20T09:00:00+08:00")
        rng = random.Random(assignment.seed)
        act_out(Performer(run, journal, persona_named("by_the_book"), rng), rng)
        progress.events(len(journal.entries))
    progress.ended("finished")
    return 0


if __name__ == "__main__":
    sys.exit(main())
