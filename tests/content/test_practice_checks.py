"""Guides, cases, questions, clocks and forms that don't fit the library are found at their places."""

from __future__ import annotations

from pathlib import Path

import pytest

from app.content.library import load_library
from app.content.practice import load_practice
from tests.content.test_library_checks import problems as write_library

FILES = {
    "guides/a.yaml": """schema_version: 1
in_force_on: 2026-09-01
guides:
  - id: G01
    title: 演示
    topic: hazmat
    acts: [HA-01]
    open_points: [TV01]
    steps:
      - {do: 查, basis: [new_law.2], acts: [HA-01], forms: [record]}
""",
    "cases/a.yaml": """schema_version: 1
in_force_on: 2026-09-01
cases:
  - {id: C01, title: 演示, topic: hazmat, act: HA-01, act_date: 2026-04-01, facts: 事, evidence: [证], issue: 问,
     handling: 办, reasoning: 理, teaching_points: [点], basis: [new_law.1, new_law.2]}
""",
    "questions/a.yaml": """schema_version: 1
in_force_on: 2026-09-01
questions:
  - {id: P01, type: tf, topic: hazmat, difficulty: 1, stem: 问, key: [对], why: 因, basis: [new_law.2], acts: [HA-01]}
""",
    "clocks/a.yaml": """schema_version: 1
in_force_on: 2026-09-01
clocks:
  - {id: K01, kind: duty, title: 演示, what: 做, basis: [new_law.1], forms: [record]}
""",
    "forms.yaml": """schema_version: 1
in_force_on: 2026-09-01
forms:
  - {id: record, name: 笔录, basis: [new_law.1]}
""",
    "to_verify.yaml": "schema_version: 1\nto_verify: [{id: TV01, point: 某条, affects: [某事]}]\n",
}


def found(folder: Path, name: str = "", old: str = "", new: str = "", *, unread: bool = False) -> str:
    """What is wrong when one text of one file is replaced; `unread` leaves article 2 of the law to be checked."""
    gist = "gist: 只有新法有"
    write_library(folder, new_law=(gist, f"{gist}, status: to_verify") if unread else ("", ""))
    for path, text in FILES.items():
        assert name != path or old in text
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_text(text.replace(old, new, 1) if name == path else text, encoding="utf-8")
    loaded = load_practice(folder, load_library(folder))
    return "\n".join(problem.text() for problem in loaded.problems)


def test_the_small_files_are_sound(tmp_path: Path) -> None:
    assert found(tmp_path) == ""


@pytest.mark.parametrize(
    ("name", "old", "new", "expected"),
    [
        ("guides/a.yaml", "new_law.2", "new_lew.2", "guides/a.yaml:10:25 guides[0].steps[0].basis[0]: 法规库"),
        ("guides/a.yaml", "new_law.2", "new_lew.2", "是不是想写“new_law”？"),
        ("guides/a.yaml", "acts: [HA-01]\n", "acts: [HA-10]\n", "guides[0].acts[0]: 违法行为表里没有“HA-10”"),
        ("guides/a.yaml", "forms: [record]", "forms: [recrod]", "文书表里没有“recrod”，是不是想写“record”？"),
        ("guides/a.yaml", "[TV01]", "[TV02]", "guides[0].open_points[0]: 待核总表里没有“TV02”，是不是想写“TV01”？"),
        ("guides/a.yaml", "2026-09-01", "2012-09-01", "演示法第二条在 2012-09-01 不在施行期内"),
        ("cases/a.yaml", "act: HA-01", "act: HA-07", "cases[0].act: 违法行为表里没有“HA-07”"),
        ("cases/a.yaml", "2026-04-01", "2011-04-01", "HA-01 在 2011-04-01 没有可用的法条，请换成当日的行为"),
        ("cases/a.yaml", "new_law.2", "new_law.3", "cases[0].basis[1]: 演示法第三条还没有要旨"),
        ("clocks/a.yaml", "forms: [record]", "forms: [xx]", "clocks[0].forms[0]: 文书表里没有“xx”"),
        ("forms.yaml", "new_law.1", "old_law.1", "forms[0].basis[0]: 法规库里没有“old_law”"),
        ("questions/a.yaml", "id: P01", "id: K01", "clocks[0].id: K01 写了两次，另一处在 questions/a.yaml:4"),
    ],
)  # fmt: skip
def test_a_break_is_found(tmp_path: Path, name: str, old: str, new: str, expected: str) -> None:
    assert expected in found(tmp_path, name, old, new)


def test_a_case_may_cite_the_law_of_its_act_and_of_its_decision(tmp_path: Path) -> None:
    assert found(tmp_path, "cases/a.yaml", "[new_law.1, new_law.2]", "[new_law.2]") == ""
    only_old = found(tmp_path, "guides/a.yaml", "2026-09-01", "2026-04-01")
    assert "演示法第二条还没有要旨" in only_old


def test_what_rests_on_unread_law_alone_must_say_so(tmp_path: Path) -> None:
    alone = found(tmp_path, unread=True)
    assert "guides[0].steps[0].basis: 依据都待核，不能用来扣分，请写 status: to_verify" in alone
    assert "questions[0].basis: 依据都待核" in alone
    assert "cases" not in alone
