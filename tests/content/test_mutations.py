"""Damaged files give problems, never an exception and never a hang."""

from __future__ import annotations

import random
import time
from collections.abc import Callable

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from app.content.source import parse_source
from app.content.validate import validate
from tests.content.sample_models import Play

GOOD = """# a play
schema_version: 1
id: night
weather: rain
on: 2026-09-01
at: 21:05
steps:
  - id: show_badge
    basis: [law.55.1, "law.42"]
    opened: no
    points: 1.5
    names: {甲: 1, 乙: 2}
    done_when:
      - {kind: elapsed, seconds: 3}
      - kind: all_of
        conditions:
          - {kind: shown, object: badge, elapsed: {kind: elapsed, seconds: 1}}
  - id: ask
    weight: 0.5
    done_when: []
""".encode()

SNIPPETS = [
    b"{", b"}", b"[", b"]", b":", b": ", b"- ", b"\n", b"\n  ", b"\t", b"'", b'"', b"|", b">", b"&a ", b"*a", b"!!x ",
    b"!", b"%", b"@", b"`", b"?", b"#", b"\\", b"---\n", b"...\n", b"~", b"null", b"\x00", b"\xff", b"\xc3", b"\x1b",
    b"\r", "汉".encode(), "\u2028".encode(), "\U0001f600".encode(), b"<<: ", b"9" * 5000, b"1e999999999", b"-0", b"nan",
    b"inf", b"__class__: ", b"kind: ", b"elapsed", b"[" * 70, b"{a: " * 70, b'"\\x', b"=", b"\xef\xbb\xbf",
]  # fmt: skip

LONGEST_S = 5.0


def mutated(random_source: random.Random) -> bytes:
    data = bytearray(GOOD)
    for _ in range(random_source.randint(1, 6)):
        at = random_source.randrange(len(data) + 1)
        end = min(len(data), at + random_source.randint(0, 12))
        match random_source.randrange(4):
            case 0:
                data[at:at] = random_source.choice(SNIPPETS)
            case 1:
                del data[at:end]
            case 2:
                data[at:end] = random_source.choice(SNIPPETS)
            case _:
                data[at:at] = data[random_source.randrange(len(data) + 1) :][: random_source.randint(1, 80)]
    return bytes(data)


def check(raw: bytes) -> None:
    started = time.monotonic()
    source = parse_source(raw, "s.yaml")
    value, problems = validate(Play, source)
    assert (value is None) == bool(problems)
    for problem in problems:
        assert problem.line >= 1
        assert problem.column >= 1
        assert problem.message
    assert problems == sorted(problems) or len(problems) > 200
    assert time.monotonic() - started < LONGEST_S


@pytest.mark.soak
def test_mutated_files_give_problems(sized: Callable[[int, int], int]) -> None:
    for seed in range(sized(1_000, 100_000)):
        try:
            check(mutated(random.Random(seed)))
        except Exception as error:
            raise AssertionError(f"seed {seed}") from error


@pytest.mark.soak
@settings(suppress_health_check=[HealthCheck.too_slow])
@given(st.binary(max_size=400) | st.text(max_size=400).map(lambda text: text.encode("utf-8", "surrogatepass")))
def test_any_bytes_give_problems(raw: bytes) -> None:
    check(raw)


_LEAVES = st.none() | st.text(max_size=12) | st.sampled_from(["elapsed", "shown", "all_of", "1", "9" * 400])
_KEYS = st.sampled_from(["schema_version", "id", "weather", "on", "at", "steps", "kind", "seconds", "done_when", "x"])
_TREES = st.recursive(_LEAVES, lambda tree: st.lists(tree, max_size=4) | st.dictionaries(_KEYS, tree, max_size=5))


def written(tree: object) -> str:
    if isinstance(tree, dict):
        return "{" + ", ".join(f"{key}: {written(value)}" for key, value in tree.items()) + "}"
    if isinstance(tree, list):
        return "[" + ", ".join(written(value) for value in tree) + "]"
    return "~" if tree is None else "'" + "".join(c for c in str(tree) if c.isprintable()).replace("'", "''") + "'"


@pytest.mark.soak
@settings(suppress_health_check=[HealthCheck.too_slow])
@given(st.dictionaries(_KEYS, _TREES, max_size=8))
def test_any_tree_gives_problems(tree: dict[str, object]) -> None:
    check(written(tree).encode())
