"""What reviewers write becomes what they say, and what is wrong is told at its field."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from app.services.case_rules import choosable_rules
from app.services.case_sayings import Add, Comment, Confirm, Decide, Finish, Overrule
from app.services.shelf import Shelf
from app.ui.case_review.saying_forms import (
    AddForm,
    CommentForm,
    DecideForm,
    FinishForm,
    OverruleForm,
    SayingForm,
)
from tests.domain.hand_in.samples import FINDINGS, STANDARD


def shown(qtbot: QtBot, form: SayingForm) -> SayingForm:
    qtbot.addWidget(form)
    form.show()
    return form


def test_an_overruling_a_comment_and_a_decision(qtbot: QtBot) -> None:
    overrule = OverruleForm("a1", FINDINGS[0], "决定书")
    shown(qtbot, overrule)
    overrule.reason.put("附页上写了")
    assert overrule.sayings() == [Overrule("a1", "附页上写了")]
    comment = CommentForm("decision", "facts", "决定书")
    shown(qtbot, comment)
    comment.words.put("写得好")
    assert comment.sayings() == [Comment("decision", "facts", "写得好")]
    for side in ("first", "second"):
        decision = DecideForm("a1~-", side, "决定书")
        shown(qtbot, decision)
        decision.reason.put("附页上写了")
        assert decision.sayings() == [Decide("a1~-", side, "附页上写了")]


def test_the_end_confirms_what_is_left(qtbot: QtBot) -> None:
    form = FinishForm(("a2", "a3"))
    shown(qtbot, form)
    form.words.put("总体尚可")
    assert form.sayings() == [Confirm(("a2", "a3")), Finish("总体尚可")]
    assert FinishForm(()).sayings() == [Finish("")]


def test_a_finding_under_a_rule_offers_its_points(qtbot: QtBot) -> None:
    rules = choosable_rules(Shelf())
    form = AddForm("decision", "facts", "决定书", rules, STANDARD.items, "15")
    shown(qtbot, form)
    assert not form.say_it.isEnabled()
    form.choose_by_id("CR-00")
    assert not form.say_it.isEnabled()
    form.choose_by_id("CR-20")
    assert form.fields["item"].isHidden()
    form.why.put("立案晚了一天")
    (made,) = form.sayings()
    assert isinstance(made, Add)
    rule = next(each for each in rules if each.id == "CR-20")
    assert (made.rule, made.mend, made.why) == ("CR-20", rule.mend, "立案晚了一天")
    form.choose(None)
    form.item.select("E")
    (beside,) = form.sayings()
    assert isinstance(beside, Add)
    assert (beside.rule, beside.item) == ("", "E")


@pytest.mark.parametrize(("field", "at_field"), [("reason", True), ("nothing", False)])
def test_a_refusal_stands_at_its_field_or_below(qtbot: QtBot, field: str, at_field: bool) -> None:
    form = OverruleForm("a1", FINDINGS[0], "决定书")
    shown(qtbot, form)
    form.refuse(field, "请写明理由")
    assert (form.fields["reason"].problem() == "请写明理由") is at_field
    with qtbot.waitSignal(form.said):
        form.tell()
    assert form.fields["reason"].problem() == ""


def test_keys(qtbot: QtBot) -> None:
    form = CommentForm("", "", "整卷")
    shown(qtbot, form)
    with qtbot.waitSignal(form.said):
        qtbot.keyClick(form, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    with qtbot.waitSignal(form.cancelled):
        qtbot.keyClick(form, Qt.Key.Key_Escape)
