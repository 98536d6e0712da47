"""Drills without a window: list, play by persona or walkthrough, score a journal, prove seeds solvable."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from app.content.scenario_files import ROOT
from app.content.scenarios import load_walkthrough, walkthrough_path
from app.content.source import read_source
from app.domain.attempt.chain import Entry
from app.domain.attempt.events import AttemptStarted
from app.domain.problems import has_errors
from app.domain.scenario.scenario import Scenario
from app.domain.scenario.walkthrough import Walkthrough
from app.domain.scoring.score import score_attempt, sheet_json
from app.domain.scoring.sheet import ScoreSheet
from app.services.act_dates import act_date_of
from app.services.errors import ContentError
from app.services.shelf import Shelf
from scenarios.bots import player
from scenarios.bots.personas import PERSONAS, Persona, persona_named
from scenarios.bots.solver import Solver, SolveReport
from scenarios.director.journal import JOURNAL_NAME, JournalError, read_journal
from scenarios.director.run import replay

SCORE_NAME = "score.json"


@dataclass(frozen=True, slots=True)
class Played:
    """A drill played to its end."""

    journal: Path
    score: Path
    sheet: ScoreSheet


@dataclass(frozen=True, slots=True)
class Scored:
    """A journal's sheet; `same_content` is False when the scenario has changed since it was played."""

    sheet: ScoreSheet
    same_content: bool


def personas() -> tuple[str, ...]:
    """The names of the bots."""
    return tuple(PERSONAS)


def listing(shelf: Shelf) -> list[dict[str, Any]]:
    """The facts of every scenario, plain enough for JSON."""
    return [_facts(shelf.scenario(scenario_id)) for scenario_id in shelf.scenario_ids()]


def _facts(scenario: Scenario) -> dict[str, Any]:
    scene = scenario.scene
    return {
        "id": scenario.id,
        "title": scenario.title,
        "summary": scene.summary,
        "module": scene.module,
        "difficulty": scene.difficulty,
        "in_force_on": scene.in_force_on.isoformat(),
        "act_dates": [day.isoformat() for day in (scene.in_force_on, *scene.other_act_dates)],
        "run_min": scene.time.run_min,
        "cap_min": scene.time.cap_min,
        "stations": len(scene.stations),
        "faults": len(scenario.bank.faults),
        "most_faults": scenario.bank.draw.at_most,
        "exchanges": len(scenario.people.exchanges),
        "injects": len(scenario.deeds.injects),
        "cameras": [camera.id for camera in scene.cameras],
        "pass_share": scenario.rubric.pass_share,
        "rubric_version": scenario.rubric.version,
        "content_hash": scenario.content_hash,
        "walkthroughs": sorted(path.stem for path in walkthrough_path(scenario.id, "x").parent.glob("*.yaml")),
        "personas": list(personas()),
    }


def walkthrough_named(scenario: Scenario, name_or_file: str) -> Walkthrough:
    """A walkthrough of the scenario by name, or any file; raises ContentError with its problems."""
    path, root = _walkthrough_file(scenario, name_or_file)
    walkthrough, problems = load_walkthrough(path, root, scenario)
    if walkthrough is None or has_errors(problems):
        raise ContentError("\n".join(problem.text() for problem in problems))
    return walkthrough


def _walkthrough_file(scenario: Scenario, name_or_file: str) -> tuple[Path, Path]:
    """The file, and the folder that its problems are told below."""
    given = Path(name_or_file)
    is_file = given.suffix in (".yaml", ".yml") or len(given.parts) > 1
    path = given if is_file else walkthrough_path(scenario.id, name_or_file)
    if not name_or_file or not path.is_file():
        raise ContentError(
            f"没有找到演练脚本“{name_or_file}”：请给场景自带脚本的名字（见 drill list --json），或一个 YAML 文件。"
        )
    return path, ROOT if path.resolve().is_relative_to(ROOT) else path.resolve().parent


def play(
    shelf: Shelf,
    scenario_id: str,
    out: Path,
    *,
    persona: str | None = None,
    walkthrough: str | None = None,
    seed: int | None = None,
    act_date: dt.date | None = None,
) -> Played:
    """Play into the folder `out`: journal.jsonl and score.json. A walkthrough has its own seed unless one is given.

    Raises KnownError subclasses where the content cannot be used, the walkthrough cannot be played, the scenario is not
    made for the day of the act, or the folder holds a journal already; then nothing is written.
    """
    scenario = shelf.scenario(scenario_id)
    day = act_date_of(scenario, act_date)
    who: Persona | Walkthrough
    if walkthrough is not None:
        who = walkthrough_named(scenario, walkthrough)
        if seed is not None:
            who = who.model_copy(update={"seed": seed, "faults": None})
        _rehearse(scenario, who, day, walkthrough)
    else:
        who = persona_named("by_the_book" if persona is None else persona)
    _make_folder(out)
    entries = player.play(scenario, seed or 0, who, out, act_date=day)
    sheet = score_attempt(scenario, entries, shelf.provisions())
    score = out / SCORE_NAME
    try:
        score.write_text(sheet_json(sheet), encoding="utf-8", newline="\n")
    except OSError as error:
        raise JournalError(f"不能写入 {score}：{error.strerror}。请换一个位置。") from error
    return Played(out / JOURNAL_NAME, score, sheet)


def _rehearse(scenario: Scenario, walkthrough: Walkthrough, day: dt.date, name_or_file: str) -> None:
    """Play it in memory first, so that one that cannot be played leaves nothing behind and is told at its place."""
    try:
        player.play(scenario, walkthrough.seed, walkthrough, act_date=day)
    except player.WalkthroughError as error:
        if error.number is None:
            raise
        source = read_source(*_walkthrough_file(scenario, name_or_file))
        raise ContentError(source.problem(("events", error.number - 1, "event"), str(error)).text()) from error


def _make_folder(out: Path) -> None:
    try:
        out.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise JournalError(f"不能建立文件夹 {out}：{error.strerror}。请换一个位置。") from error


def read_whole_journal(path: Path) -> list[Entry]:
    """A finished journal; unlike a journal being resumed, one whose last line is torn is refused."""
    entries = read_journal(path)
    data = path.read_bytes()
    if not data:
        raise JournalError(f"训练记录 {path.name} 是空的。")
    if not data.endswith(b"\n") or not entries:
        raise JournalError(f"训练记录 {path.name} 的最后一行不完整，可能被截断或改动过。")
    return entries


def score_journal(shelf: Shelf, path: Path) -> Scored:
    """The sheet of a journal file; raises KnownError subclasses where it is damaged or of an unknown scenario.

    Where the content is still the same, all that the journal derives must follow from its inputs, else ReplayError.
    """
    entries = read_whole_journal(path)
    started = entries[0].event
    if not isinstance(started, AttemptStarted):
        raise JournalError(f"训练记录 {path.name} 没有以“开始”事件开头。")
    scenario = shelf.scenario(started.scenario)
    same_content = started.content_hash == scenario.content_hash
    if same_content:
        replay(scenario, entries)
    return Scored(score_attempt(scenario, entries, shelf.provisions()), same_content)


def solve(shelf: Shelf, scenario_id: str, seeds: Iterable[int]) -> Iterator[SolveReport]:
    """A report for each seed, as it is known."""
    return Solver(shelf.scenario(scenario_id)).solve_all(seeds)
