"""A score sheet as lines."""

from app.domain.roster.account import Account
from app.domain.scoring.sheet import ProvisionRef
from app.services.base import Base
from app.services.grading import graded
from app.ui.debrief.lines import gained, lost
from tests.services.conftest import do_whole_attempt


def test_every_decided_criterion_is_in_one_list(base: Base, trainee: Account) -> None:
    record = do_whole_attempt(base, trainee, skip=("VestOn", "NoteWritten"))
    sheet = graded(base, trainee, record.id).sheet
    missed, met = lost(sheet), gained(sheet)
    decided = [each for each in sheet.criteria if each.status != "awaiting_mark"]
    assert len(missed) + len(met) == len(decided) + len(sheet.critical_fails)
    # The dearest first, after critical fails, with what was expected and the missing evidence said.
    points = [line.row.points for line in missed if line.row.severity != "critical"]
    assert points == ["−4", "−2"]
    first = next(line for line in missed if line.row.title == "穿反光背心")
    assert "Expected: 穿反光背心" in first.row.why
    assert first.row.evidence[0].kind == "none"
    assert all(line.moments for line in met if line.row.severity == "ok")


def test_an_operating_rule_is_no_provision_to_open(base: Base, trainee: Account) -> None:
    record = do_whole_attempt(base, trainee, skip=("VestOn", "NoteWritten"))
    sheet = graded(base, trainee, record.id).sheet
    refs = (
        ProvisionRef(citation="", label="操作规程", version=""),
        ProvisionRef(citation="a.1", label="甲", version="v"),
    )
    criteria = tuple(c.model_copy(update={"provision": refs}) for c in sheet.criteria)
    line = lost(sheet.model_copy(update={"criteria": criteria}))[-1]
    assert (line.citations, line.row.rules) == (("a.1",), ("操作规程",))
    assert [each.words for each in line.row.cited] == ["甲"]
