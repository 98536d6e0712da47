"""How well a search answers questions whose articles are known: where the first right one stands, and how many come."""

from __future__ import annotations

import datetime as dt
import json
from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

BEST = 10


@dataclass(frozen=True, slots=True)
class Found:
    """A hit as far as it is judged; `in_force` tells whether its version was in force on the day."""

    law: str
    article: int
    version_date: str
    in_force: bool


Search = Callable[[str, dt.date | None], Sequence[Found]]


@dataclass(frozen=True, slots=True)
class Outcome:
    """One question: the rank of the first right hit (0 for none), the share of right ones found, a stale first hit."""

    rank: int
    recall: float
    stale: bool


def read_questions(path: Path) -> list[dict[str, Any]]:
    """The questions of a file, one JSON object a line."""
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines() if line.strip()]


def judged(question: Mapping[str, Any], search: Search) -> Outcome:
    """Ask one question and compare with its answers; an answer without a version is met by any that was in force."""
    day = dt.date.fromisoformat(question["as_of"]) if question.get("as_of") else None
    hits = list(search(question["query"], day))[:BEST]
    gold = question["gold"]
    rank = next((at for at, hit in enumerate(hits, 1) if any(_meets(hit, each) for each in gold)), 0)
    met = sum(any(_meets(hit, each) for hit in hits) for each in gold)
    named = any(each.get("version_date") for each in gold)
    stale = bool(hits) and not hits[0].in_force and not (named and _meets(hits[0], gold[0]))
    return Outcome(rank, met / len(gold), stale)


def print_quality(questions: Iterable[Mapping[str, Any]], search: Search) -> None:
    """A line for each kind of question, and one for all."""
    kinds: dict[str, list[Outcome]] = defaultdict(list)
    for question in questions:
        outcome = judged(question, search)
        for kind in (question["kind"], "all"):
            kinds[kind].append(outcome)
    for kind, outcomes in sorted(kinds.items(), key=lambda each: each[0] == "all"):
        print(f"  {kind:12}{_figures(outcomes)}")


def _figures(outcomes: Sequence[Outcome]) -> str:
    size = len(outcomes)

    def within(best: int) -> float:
        return sum(0 < each.rank <= best for each in outcomes) / size

    mrr = sum(1 / each.rank for each in outcomes if each.rank) / size
    recall = sum(each.recall for each in outcomes) / size
    stale = sum(each.stale for each in outcomes)
    return (
        f"n {size:3}  MRR@10 {mrr:.3f}  Hit@1 {within(1):.2f}  Hit@5 {within(5):.2f}  Hit@10 {within(BEST):.2f}  "
        f"R@10 {recall:.2f}  stale@1 {stale}"
    )


def _meets(hit: Found, gold: Mapping[str, Any]) -> bool:
    same = (hit.law, hit.article) == (gold["law"], gold["article"])
    return same and (gold.get("version_date") or hit.version_date) == hit.version_date
