"""What a reviewer says becomes an event with names that last, or is refused at its field."""

from __future__ import annotations

from decimal import Decimal

import pytest

from app.domain.appraisal.rule import Item, Level
from app.domain.hand_in.review_events import Added, Commented, Confirmed, TakenBack
from app.domain.roster.account import Account
from app.services.base import Base
from app.services.case_hand_in import handed_in_case
from app.services.case_rules import choosable_rules
from app.services.case_sayings import Add, Comment, Confirm, Overrule, Redo, Saying, Undo, event_of
from app.services.errors import InvalidInputError, ServiceError
from tests.domain.hand_in.samples import WHO, chain
from tests.services.sample_hand_ins import court as court
from tests.services.sample_hand_ins import handed_in


def test_a_finding_under_a_rule_takes_its_provision_and_one_beside_the_rules_its_item(
    court: Base, trainee: Account, instructor: Account
) -> None:
    record = handed_in(court, trainee)
    case = handed_in_case(court, trainee, record.id)
    document = case.documents[0]
    rule = next(each for each in choosable_rules(court.shelf) if each.level is Level.VETO)
    under = event_of(court, instructor, record, case, Add(document.id, "", rule.id, "5", "当事人认定错了"), ())
    assert isinstance(under, Added)
    assert (under.rule, under.veto is not None, under.mend) == (rule.id, True, rule.mend)
    assert under.provision
    assert under.document_name
    key = next(iter(court.shelf.case_forms().forms().get(document.form).by_key))  # type: ignore[union-attr]
    beside = event_of(
        court, instructor, record, case, Add(document.id, key, "", " 1.5 ", "这里写错了", "写对", "B"), ()
    )
    assert isinstance(beside, Added)
    assert (beside.rule, beside.item, beside.deduction, beside.mend) == (None, Item.EVIDENCE, Decimal("1.5"), "写对")
    assert beside.field_label
    whole = event_of(court, instructor, record, case, Comment("", "", "整卷写得好"), ())
    assert isinstance(whole, Commented)
    assert (whole.document_name, whole.by, whole.by_name) == ("", "instructor", "instructor演示")


@pytest.mark.parametrize(
    ("saying", "field"),
    [
        (Confirm(()), "finding"),
        (Confirm(("a99",)), "finding"),
        (Overrule("m1", "附页上写了"), "finding"),
        (Add("nowhere", "", "", "1", "这里写错了"), "document"),
        (Add("{first}", "nothing", "", "1", "这里写错了"), "field"),
        (Add("{first}", "", "CR-00", "1", "这里写错了"), "rule"),
        (Add("{first}", "", "", "一分", "这里写错了"), "deduction"),
        (Comment("nowhere", "", "写得好"), "document"),
    ],
)
def test_what_fits_nothing_is_refused_at_its_field(
    court: Base, trainee: Account, instructor: Account, saying: Saying, field: str
) -> None:
    record = handed_in(court, trainee)
    case = handed_in_case(court, trainee, record.id)
    if isinstance(saying, Add) and saying.document == "{first}":
        saying = Add(case.documents[0].id, saying.field, saying.rule, saying.deduction, saying.why)
    with pytest.raises(InvalidInputError) as refused:
        event_of(court, instructor, record, case, saying, ())
    assert refused.value.field == field


def test_undo_and_redo_need_something(court: Base, trainee: Account, instructor: Account) -> None:
    record = handed_in(court, trainee)
    case = handed_in_case(court, trainee, record.id)
    for saying in (Undo(), Undo(3), Redo()):
        with pytest.raises(ServiceError, match="没有可以"):
            event_of(court, instructor, record, case, saying, ())
    said = chain([Confirmed(**WHO, findings=("a1",))])
    back = event_of(court, instructor, record, case, Undo(), said)
    assert isinstance(back, TakenBack)
    assert back.event == 1
    redo = event_of(court, instructor, record, case, Redo(), chain([said[0].event, back]))
    assert isinstance(redo, TakenBack)
    assert redo.event == 2
