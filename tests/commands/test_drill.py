"""`zhixing drill`, called as a script would call it."""

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from app.cli import main
from app.services import stage_pictures

ROOT = Path(__file__).resolve().parents[2]
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
        ["drill", "play", SCENARIO, "--persona", "", "--out", "OUT"],
        ["drill", "play", SCENARIO, "--persona", "novice", "--act-date", "2026-04-17", "--out", "OUT"],
        ["drill", "play", SCENARIO, "--walkthrough", "", "--out", "OUT"],
        ["drill", "play", SCENARIO, "--walkthrough", "/", "--out", "OUT"],
        ["drill", "solve", SCENARIO, "--seeds", "9..1"],
        ["drill", "solve", SCENARIO, "--seeds", str(2**63)],
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
     ["drill", "play", SCENARIO, "--persona", "novice", "--seed", str(2**63), "--out", "x"],
     ["drill", "play", SCENARIO, "--persona", "novice", "--out", ""],
     ["drill", "play", SCENARIO, "--persona", "novice", "--act-date", "yesterday", "--out", "x"],
     ["drill", "render", SCENARIO, "--camera", "c", "--size", "big", "--out", "x.png"], ["nothing"]],
)  # fmt: skip
def test_wrong_usage_is_exit_2(arguments: Any, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as caught:
        main(arguments)
    assert caught.value.code == 2
    assert "用法" in capsys.readouterr().err


def test_a_place_without_a_scenario_is_rendered_by_its_own_view(
    zhixing: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[Any] = []
    monkeypatch.setattr(stage_pictures, "place_views", lambda: {"case_room": ()})
    monkeypatch.setattr(stage_pictures, "render_place", lambda *order: asked.append(order))
    out = str(tmp_path / "room.png")
    order = ("--camera", "from_door", "--time", "night", "--size", "64x36", "--out", out)
    status, shown, _ = zhixing("drill", "render", "case_room", *order)
    assert (status, shown.strip()) == (0, out)
    assert asked == [("case_room", [(stage_pictures.View("from_door", "night", (64, 36), 0), Path(out))])]
    status, _, told = zhixing("drill", "render", "moon", *order)
    assert status == 1
    assert "moon" in told
    assert "case_room" in told


def test_the_act_date_chooses_the_version_of_the_law(zhixing: Any, tmp_path: Path) -> None:
    sheets = {}
    for day in ("2026-04-16", "2026-09-16"):
        out = str(tmp_path / day)
        arguments = ["drill", "play", SCENARIO, "--persona", "by_the_book", "--seed", "145", "--act-date", day]
        sheets[day] = json.loads(zhixing(*arguments, "--out", out, "--json")[1])
        right = {c["id"]: c["points"] for c in sheets[day]["criteria"] if c["id"] in ("D1", "D2")}
        assert right == {"D1": 4, "D2": 3}
        assert sheets[day]["act_date"] == day
    old, new = ((tmp_path / day / "journal.jsonl").read_text("utf-8") for day in sheets)
    assert "hazchem_regulation_2013.88.1.1" in old
    assert "hazchem_safety_law.111.1.1" in new


def test_a_walkthrough_that_cannot_be_played_is_told_at_its_place_and_leaves_nothing(
    zhixing: Any, tmp_path: Path
) -> None:
    file = tmp_path / "mine.yaml"
    file.write_text(
        "id: mine\ntitle: 甲\nseed: 5\nevents:\n  - {at: 1, event: {kind: VestOn}}\n"
        "  - {at: 2, event: {kind: AttemptEnded, reason: finished}}\n  - {at: 3, event: {kind: StrobeOn}}\n"
        "expect: {passed: false}\n",
        "utf-8",
    )
    out = tmp_path / "out"
    status, _, err = zhixing("drill", "play", SCENARIO, "--walkthrough", str(file), "--out", str(out))
    assert status == 1
    assert err.startswith("mine.yaml:7:")
    assert "训练已经结束" in err
    assert not out.exists()


@pytest.mark.parametrize("closed", ["1>&-", "1>/dev/full", "2>&-"])
def test_closed_or_full_streams_end_in_a_sentence_or_silence(closed: str, tmp_path: Path) -> None:
    command = f'"{sys.executable}" -m app.cli drill score "{tmp_path}/none" {closed}'
    if closed != "2>&-":
        command = f'"{sys.executable}" -m app.cli drill list --json {closed}'
    done = subprocess.run(command, shell=True, capture_output=True, text=True, cwd=ROOT, check=False)
    assert done.returncode == 1
    assert "Traceback" not in done.stderr
    assert "程序内部出错" not in done.stderr
    assert done.stdout == ""
