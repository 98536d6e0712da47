"""Wordings are read file by file, and checked against the statutes that they speak of."""

from __future__ import annotations

from pathlib import Path

import pytest

from app.content.library import load_library
from app.content.library_wordings import SearchWords, load_search_words, load_wordings, wording_problems
from app.domain.law.library import LawLibrary
from tests.domain.law.sample_law import NEW, OLD

ROOT = Path(__file__).parents[2]
LAW = LawLibrary((OLD, NEW))
GOOD = """\
schema_version: 1
statute: new_law
written_from: [2025-12-27]
articles:
  - article: "66"
    say: [没证能上车押运吗, 押运员 无证]
    penalty: [109.1.1, old_rules.86]
  - article: "109"
    say: [没资格上岗罚多少, 罚则都有哪些]
    duty: ["66"]
"""


def problems(folder: Path, text: str, name: str = "new_law") -> list[str]:
    (folder / "wordings").mkdir(exist_ok=True)
    (folder / "wordings" / f"{name}.yaml").write_text(text, encoding="utf-8")
    return [problem.text() for problem in wording_problems(folder, folder, LAW)]


def test_a_good_file_is_read(tmp_path: Path) -> None:
    assert problems(tmp_path, GOOD) == []
    (file,) = load_wordings(tmp_path)
    assert [entry.article for entry in file.articles] == ["66", "109"]


@pytest.mark.parametrize(
    ("good", "bad", "place", "words"),
    [
        ("old_rules.86", "old_rule.86", ":7:", "old_rules"),
        ("statute: new_law", "statute: new_lw", ":2:", "new_law"),
        ("没资格上岗罚多少", "没证能上车押运吗", ":9:", "第66条"),
        ('"109"', '"66"', ":8:", "两次"),
        ('duty: ["66"]', "versions: [2020-01-01]", ":10:", "written_from"),
        ("109.1.1", "第一百零九条", ":7:", "penalty"),
        ("[没证能上车押运吗, 押运员 无证]", "[没证能上车押运吗]", ":6:", "say"),
    ],
)
def test_every_problem_has_its_place(tmp_path: Path, good: str, bad: str, place: str, words: str) -> None:
    found = problems(tmp_path, GOOD.replace(good, bad, 1))
    assert any(place in line and words in line for line in found), found


def test_the_name_of_the_file_is_the_key(tmp_path: Path) -> None:
    assert any("new_law.yaml" in line for line in problems(tmp_path, GOOD, "law"))


def test_the_same_article_may_be_said_differently_for_each_version(tmp_path: Path) -> None:
    two = GOOD.replace('duty: ["66"]', "versions: [2025-12-27]") + (
        '  - article: "109"\n    say: [没资格上岗罚多少, 旧的罚则]\n    versions: [2020-01-01]\n'
    )
    assert problems(tmp_path, two.replace("written_from: [", "written_from: [2020-01-01, ")) == []


def test_the_shipped_wordings_have_no_problems() -> None:
    folder = ROOT / "courses" / "library"
    assert [problem.text() for problem in wording_problems(folder, ROOT, load_library(folder, ROOT).law)] == []


def test_a_group_of_the_lexicon_has_two_different_words(tmp_path: Path) -> None:
    text = "schema_version: 1\ngroups:\n  - {law: [暂扣], say: [扣车]}\n  - {law: [暂扣], say: [暂扣]}\n"
    (tmp_path / "lexicon.yaml").write_text(text, encoding="utf-8")
    found = [problem.text() for problem in wording_problems(tmp_path, tmp_path, LAW)]
    assert len(found) == 1
    assert ":4:" in found[0]


def test_what_the_search_wants_ships_whole() -> None:
    words = load_search_words(ROOT / "courses" / "library")
    assert words.thesaurus is not None
    assert words.lexicon is not None
    assert sum(len(file.articles) for file in words.wordings) > 1500


def test_what_is_missing_is_left_out(tmp_path: Path) -> None:
    assert load_search_words(tmp_path) == SearchWords()
