"""The forms of case files as they ship, and what is told of ones that contradict the library."""

from __future__ import annotations

from pathlib import Path

import pytest

from app.content.case_forms import CASE_FORMS, SCHEMAS, load_case_forms
from app.content.schemas import schema_text
from app.domain.law.form import Form
from tests.domain.casefile.sample_case import ROOT, shipped_forms

CARD = Form.model_validate({"id": "penalty_decision", "number": 15, "name": "行政处罚决定书", "basis_note": "试"})
FILE = """schema_version: 1
forms:
  - {id: penalty_decision, code: 15, name: 行政处罚决定书, kind: official, fields: [{key: a, label: 案由, type: text}]}
"""


def messages(tmp_path: Path, text: str) -> list[str]:
    """What is wrong with one file of forms beside the one card."""
    (tmp_path / "forms.yaml").write_text(text, encoding="utf-8")
    return [problem.message for problem in load_case_forms(tmp_path, [CARD]).problems]


def test_what_ships_agrees_with_the_library() -> None:
    assert len(shipped_forms()) >= 46


def test_every_field_has_words_and_every_file_its_schema() -> None:
    for form in shipped_forms():
        assert form.open_points == () or form.code == "24"
    for name, model in SCHEMAS.items():
        written = (ROOT / "courses" / "schemas" / f"{name}.schema.json").read_text(encoding="utf-8")
        assert written == schema_text(model)


def test_a_form_that_agrees_has_no_problem(tmp_path: Path) -> None:
    assert messages(tmp_path, FILE) == []


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ("code: 15", "code: 16", "文书表里的编号是 15"),
        ("name: 行政处罚决定书", "name: 处罚决定书", "文书表里的名称是“行政处罚决定书”"),
        ("id: penalty_decision", "id: penalty_decisions", "文书表里没有“penalty_decisions”"),
        ("kind: official", "kind: extra", "官方与否写得不一样"),
        ("kind: official", "kind: attachment", "它不是附件"),
        ("type: text", "type: words", "text"),
    ],
)
def test_a_form_that_contradicts_is_told(tmp_path: Path, old: str, new: str, said: str) -> None:
    assert any(said in message for message in messages(tmp_path, FILE.replace(old, new)))


def test_a_form_stands_once(tmp_path: Path) -> None:
    line = FILE.splitlines()[2]
    assert "15 写了两次，另一处在 forms.yaml" in messages(tmp_path, f"{FILE}{line}\n")


def test_the_folder_is_the_one_that_content_check_looks_at() -> None:
    assert (ROOT / CASE_FORMS / "official_01_10.yaml").is_file()


def test_reasoning_that_names_what_a_form_lacks_is_told(tmp_path: Path) -> None:
    shipped = (ROOT / CASE_FORMS / "reasoning" / "steps.yaml").read_text(encoding="utf-8")
    wordings = shipped.split("forms:")[0]
    (tmp_path / "forms.yaml").write_text(FILE, encoding="utf-8")
    (tmp_path / "reasoning").mkdir()
    path = tmp_path / "reasoning" / "steps.yaml"
    lost = "forms:\n  - {form: penalty_decision, facts: facts}\n  - {form: penalty_decison, facts: facts}\n"
    path.write_text(wordings + lost, encoding="utf-8")
    loaded = load_case_forms(tmp_path, [CARD])
    assert [each.message for each in loaded.problems] == [
        "penalty_decision 没有 facts 这一栏（facts）",
        "没有“penalty_decison”这种文书，是不是想写“penalty_decision”？",
    ]
    path.write_text(wordings.replace("{words}", "{word}") + lost, encoding="utf-8")
    assert load_case_forms(tmp_path, [CARD]).reasoning is None
