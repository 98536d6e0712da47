"""Damaged scenario files give problems or a scenario that can be drawn, never an exception and never a hang."""

from __future__ import annotations

import random
import re
import time
from collections.abc import Callable

import pytest

from app.content.crosscheck import check_scenario
from app.domain.problems import has_errors
from app.domain.scenario.variant import draw_variant
from tests.content.tanker import MODELS, changed, law, tanker_files, text_of

LONGEST_S = 5.0
PARTS = 10
"""The rounds are shared out, so that no test runs for long."""

VALUES = [
    "0", "-1", "1", "2", "99", "1e9", "1e308", "-1e308", "nan", "inf", "true", "false", "null", "~", '""', "[]", "{}",
    "S01", "S09", "F01", "F99", "D01", "driver", "nobody", "any_of", "not", "happened", "2026-05-01", "0001-01-01",
    "9999-12-31", "law.1", "hazchem_safety_law.67", '"{today}"', '"{nothing}"', '"{a}{b}{"', "甲", "police", "far",
    "[S01]", "[F01, F02]", "{kind: asked, exchange: D01}", "{kind: not, part: {kind: asked, exchange: D01}}",
]  # fmt: skip
SNIPPETS = [
    b"{",
    b"}",
    b"[",
    b"]",
    b": ",
    b"- ",
    b"\n",
    b"\t",
    b"'",
    b'"',
    b"&a ",
    b"*a",
    b"!!x ",
    b"\x00",
    b"\xff",
    b"#",
]


def mutated(rng: random.Random, text: str) -> bytes:
    """The text with one to four changes: a value, a key, a line gone, doubled or moved, or raw bytes."""
    for _ in range(rng.choice((1, 1, 1, 2, 4))):
        lines = text.split("\n")
        at = rng.randrange(len(lines))
        match rng.randrange(7):
            case 0 | 1 | 2:
                text = _other_value(rng, text)
            case 3:
                del lines[at]
                text = "\n".join(lines)
            case 4:
                lines.insert(rng.randrange(len(lines)), lines[at])
                text = "\n".join(lines)
            case 5:
                lines[at] = " " * rng.randint(0, 9) + lines[at].lstrip()
                text = "\n".join(lines)
            case _:
                raw = bytearray(text.encode("utf-8", "surrogateescape"))
                place = rng.randrange(len(raw))
                raw[place : place + rng.randint(0, 4)] = rng.choice(SNIPPETS)
                text = raw.decode("utf-8", "surrogateescape")
    return text.encode("utf-8", "surrogateescape")


def _other_value(rng: random.Random, text: str) -> str:
    """Some value after a colon replaced, mostly by something that could stand there."""
    places = list(re.finditer(r"(?<=: )[^\s,\[\]{}][^,\[\]{}\n]*", text))
    if not places:
        return text
    chosen = rng.choice(places)
    other = rng.choice(VALUES) if rng.random() < 0.4 else rng.choice(places).group()
    return text[: chosen.start()] + other + text[chosen.end() :]


def check(stem: str, raw: bytes) -> str:
    """Read, cross-check and, if sound, draw; returns what became of it."""
    started = time.monotonic()
    files = changed(stem, raw)
    problems = list(files.problems)
    if files.scenario is not None:
        problems += check_scenario(files, law())
        if not has_errors(problems):
            for seed in range(3):
                draw_variant(files.scenario, seed)
    assert all(problem.line >= 1 and problem.column >= 1 and problem.message for problem in problems)
    assert (files.scenario is None) <= has_errors(problems)
    assert time.monotonic() - started < LONGEST_S
    return "unread" if files.scenario is None else ("refused" if has_errors(problems) else "sound")


@pytest.mark.soak
@pytest.mark.parametrize("part", range(PARTS))
def test_damaged_scenarios(part: int, sized: Callable[[int, int], int]) -> None:
    stems = sorted(MODELS)
    texts = {stem: text_of(stem) for stem in stems}
    assert tanker_files().scenario is not None
    seen: set[str] = set()
    for number in range(part, sized(150, 10_000), PARTS):
        rng = random.Random(f"scenario {number}")
        stem = stems[number // PARTS % len(stems)]
        raw = mutated(rng, texts[stem])
        try:
            seen.add(check(stem, raw))
        except Exception as error:
            error.add_note(f"mutation {number} of {stem}.yaml")
            raise
    assert seen


@pytest.mark.parametrize(
    ("old", "new", "outcome"),
    [("D19", "D19", "sound"), ("who: manager", "who: manger", "refused"), ("who: manager", "who: [", "unread")],
)
def test_each_outcome_is_told_apart(old: str, new: str, outcome: str) -> None:
    assert check("people", text_of("people").replace(old, new, 1).encode()) == outcome
