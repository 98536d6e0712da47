"""Whole runs, runs after a keystroke, and that both say the same."""

from __future__ import annotations

from decimal import Decimal

from app.domain.appraisal.engine import Appraiser
from app.domain.appraisal.finding import Kind
from app.domain.casefile.case_file import CaseFile
from tests.domain.appraisal.shipped import changed, knowledge, put, right_set


def typed(case: CaseFile, document_id: str, key: str, value: object) -> CaseFile:
    """The case file after a keystroke in one field."""
    documents = tuple(
        each.model_copy(update={"values": {**each.values, key: value}}) if each.id == document_id else each
        for each in case.documents
    )
    return case.model_copy(update={"documents": documents})


def test_a_keystroke_runs_only_the_rules_that_it_can_touch() -> None:
    """The first run asks all rules, the next ones few, and a run without a change none."""
    appraiser = Appraiser(knowledge())
    case = right_set("hazmat_a")
    appraiser.appraise(case)
    everything = appraiser.runs
    assert appraiser.appraise(case).findings == ()
    assert appraiser.runs == 0
    appraiser.appraise(typed(case, "closing", "exec", "罚款已缴清。"))
    assert 0 < appraiser.runs < everything / 4


def test_after_many_keystrokes_it_says_what_a_whole_run_says() -> None:
    """Incremental and whole runs agree, whatever was typed."""
    appraiser = Appraiser(knowledge())
    case = right_set("hazmat_b")
    for document, key, value in (
        ("decision", "penalty", "罚款60000元（陆万元整）"),
        ("decision", "penalties", [{"kind": "fine", "amount": "60000"}]),
        ("hearing", "chair", {"name": "学员甲", "number": "33990001"}),
        ("notice", "hearing_days", 3),
        ("release", "released_at", "2026-12-20"),
        ("hearing", "chair", {"name": "孟主持", "number": "33990008"}),
    ):
        case = typed(case, document, key, value)
        assert appraiser.appraise(case).findings == Appraiser(knowledge()).appraise(case).findings


def test_a_document_that_comes_or_goes_is_looked_at_by_all() -> None:
    """Who asked for documents that weren't there must look again."""
    appraiser = Appraiser(knowledge())
    case = right_set("hazmat_a")
    appraiser.appraise(case)
    without = case.model_copy(update={"documents": case.documents[:-1]})
    assert appraiser.appraise(without).findings == ()
    case_level = case.model_copy(update={"title": "别的案由"})
    appraiser.appraise(case)
    assert appraiser.appraise(case_level).findings == Appraiser(knowledge()).appraise(case_level).findings


def test_a_head_that_changes_is_seen() -> None:
    """The day of issue stands beside the values."""
    appraiser = Appraiser(knowledge())
    case = right_set("ridehailing_a")
    appraiser.appraise(case)
    early = changed("ridehailing_a", put("decision.@on", "2026-09-25"))
    assert "CR-23" in {each.rule for each in appraiser.appraise(early).findings}


def test_a_finding_says_everything_that_a_person_needs() -> None:
    """Place in words, deduction, provision, why and how to mend it."""
    case = changed("hazmat_a", put("notice.hearing_days", 3))
    (finding,) = Appraiser(knowledge()).appraise(case).findings
    assert (finding.rule, finding.kind, finding.deduction) == ("CR-57", Kind.FINDING, Decimal("2.0"))
    assert (finding.form, finding.document_name, finding.field_label) == (
        "11",
        "违法行为通知书",
        "要求听证的期限（日）",
    )
    assert finding.basis == ("administrative_penalty_law.64.1.1",)
    assert finding.provision.startswith("行政处罚法第六十四条")
    assert "3 日" in finding.why
    assert finding.mend
    assert not finding.vetoes
    assert finding.key == ("CR-57", "notice", "hearing_days")


def test_vetoes_come_first() -> None:
    """Then what breaks the procedure, then slips."""
    changes = [put("closing.exec"), put("notice.hearing_days", 3), put("site_record.officer_signs", ["学员甲"])]
    findings = Appraiser(knowledge()).appraise(changed("hazmat_a", *changes)).findings
    assert [each.rule for each in findings] == ["CR-09", "CR-57", "FR-01"]
