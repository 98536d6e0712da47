"""What the people page reads."""

from app.domain.roster.account import Account
from app.services.accounts import sign_out
from app.services.base import Base
from app.ui.roster.loading import load_roster


def test_only_administrators_see_sign_ins(base: Base, administrator: Account, manager: Account) -> None:
    sign_out(base, manager)
    assert load_roster(base, manager).sign_ins == ()
    roster = load_roster(base, administrator)
    assert [line.login for line in roster.sign_ins] == ["manager"]
    assert roster.class_name("c1") == "演示一班"
    assert roster.class_name(None) == ""
    assert roster.members("c1") == 2
