"""What README.md shows is true: its examples validate, its paths and lanes exist."""

import re
from pathlib import Path

import pytest
from pydantic import BaseModel

from app.check.lanes import LANES
from app.content.source import parse_source
from app.content.validate import validate
from app.domain.procedure.rules import ProcedureRule
from app.domain.scenario.faults import Fault

ROOT = Path(__file__).resolve().parents[2]
TEXT = (ROOT / "README.md").read_text(encoding="utf-8")
EXAMPLES = dict(re.findall(r"^```yaml (\w+)\n(.*?)^```$", TEXT, flags=re.MULTILINE | re.DOTALL))


@pytest.mark.parametrize(("name", "model"), [("fault", Fault), ("rule", ProcedureRule)])
def test_an_example_is_what_the_content_check_accepts(name: str, model: type[BaseModel]) -> None:
    value, problems = validate(model, parse_source(EXAMPLES[name].encode(), "README.md"))
    assert problems == []
    assert value is not None


def test_the_message_shown_is_the_message_given() -> None:
    wrong = EXAMPLES["fault"].replace("severity: 2", "severity: 9")
    _, problems = validate(Fault, parse_source(wrong.encode(), "faults.yaml"))
    assert len(problems) == 1
    assert f"\n{problems[0].text()}\n" in TEXT


def test_every_lane_is_told() -> None:
    assert [lane.name for lane in LANES if lane.by_default] == re.findall(r"只做一项：(.*)", TEXT)[0].split()
    assert all(f"./check {lane.name}" in TEXT for lane in LANES if not lane.by_default)


@pytest.mark.parametrize(
    "path", sorted(set(re.findall(r"`((?:app|scenarios|courses|assets|records|tests)/[\w./]*)`", TEXT)))
)
def test_a_path_exists(path: str) -> None:
    assert (ROOT / path).exists()
