"""`zhixing drill`, called as a script would call it."""

import json
from pathlib import Path
from typing import Any

import pytest

from app.cli import main

SCENARIO = "hazmat_1_gasoline_tanker"


@pytest.fixture
def zhixing(capsys: pytest.CaptureFixture[str], zhixing_home: Path) -> Any:
    def call(*arguments: Any) -> Any:
        status = main([*arguments])
        shown = capsys.readouterr()
        return status, shown.out, shown.err

    return call


def test_list(zhixing: Any) -> None:
    status, out, _ = zhixing("drill", "list", "--json")
    rows = json.loads(out)
    assert status == 0
    assert SCENARIO in [row["id"] for row in rows]
    assert len(rows[0]["cameras"]) >= 8


def test_play_writes_a_journal_and_a_score_twice_the_same(zhixing: Any, tmp_path: Path) -> None:
    for name in ("one", "two"):
        status, out, _ = zhixing(
            "drill",
            "play",
            SCENARIO,
            "--persona",
            "by_the_book",
            "--seed",
            "5",
            "--out",
            str(tmp_path / name),
            "--json",
        )
        assert status == 0
        assert json.loads(out)["seed"] == 5
    for file in ("journal.jsonl", "score.json"):
        assert (tmp_path / "one" / file).read_bytes() == (tmp_path / "two" / file).read_bytes()


def test_a_folder_that_holds_a_journal_is_left_alone(zhixing: Any, tmp_path: Path) -> None:
    arguments = ["drill", "play", SCENARIO, "--persona", "hasty", "--out", str(tmp_path)]
    assert zhixing(*arguments)[0] == 0
    before = (tmp_path / "journal.jsonl").read_bytes()
    status, out, err = zhixing(*arguments)
    assert (status, out) == (1, "")
    assert "已经有一份训练记录" in err
    assert (tmp_path / "journal.jsonl").read_bytes() == before


def test_score_gives_the_sheet_of_the_journal(zhixing: Any, tmp_path: Path) -> None:
    zhixing("drill", "play", SCENARIO, "--persona", "novice", "--seed", "3", "--out", str(tmp_path))
    status, out, _ = zhixing("drill", "score", str(tmp_path / "journal.jsonl"), "--json")
    assert status == 0
    assert json.loads(out) == json.loads((tmp_path / "score.json").read_text("utf-8"))


@pytest.mark.parametrize("cut", [lambda data: data[:-1], lambda data: data.replace(b"BadgeShown", b"BadgeShowm", 1)])
def test_a_damaged_journal_is_refused_with_its_place(zhixing: Any, tmp_path: Path, cut: Any) -> None:
    zhixing("drill", "play", SCENARIO, "--persona", "by_the_book", "--seed", "3", "--out", str(tmp_path))
    journal = tmp_path / "journal.jsonl"
    journal.write_bytes(cut(journal.read_bytes()))
    status, out, err = zhixing("drill", "score", str(journal), "--json")
    assert (status, out) == (1, "")
    assert "行" in err


def test_solve(zhixing: Any) -> None:
    status, out, _ = zhixing("drill", "solve", SCENARIO, "--seeds", "1..5", "--json")
    document = json.loads(out)
    assert (status, document["seeds"], document["solved"]) == (0, 5, 5)
    assert all(set(report["found"]) == set(report["faults"]) for report in document["reports"])


@pytest.mark.parametrize(
    "arguments",
    [
        ["drill", "play", "nothing", "--persona", "novice", "--out", "OUT"],
        ["drill", "play", SCENARIO, "--persona", "nobody", "--out", "OUT"],
        ["drill", "play", SCENARIO, "--walkthrough", "nothing", "--out", "OUT"],
        ["drill", "score", "nothing.jsonl"],
        ["drill", "solve", SCENARIO, "--seeds", "9..1"],
        ["drill", "solve", "nothing"],
    ],
)
def test_a_refused_input_is_a_sentence_and_exit_1(zhixing: Any, tmp_path: Path, arguments: Any) -> None:
    status, out, err = zhixing(*[str(tmp_path / "out") if a == "OUT" else a for a in arguments])
    assert (status, out) == (1, "")
    assert err.strip()
    assert "Traceback" not in err


@pytest.mark.parametrize(
    "arguments",
    [[], ["drill"], ["drill", "play", SCENARIO], ["drill", "play", SCENARIO, "--persona", "novice", "--seed", "x"],
     ["drill", "render", SCENARIO, "--camera", "c", "--size", "big", "--out", "x.png"], ["nothing"]],
)  # fmt: skip
def test_wrong_usage_is_exit_2(arguments: Any, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as caught:
        main(arguments)
    assert caught.value.code == 2
    assert "用法" in capsys.readouterr().err
