"""Who may do more than read."""

from app.domain.roster.account import Account
from app.ui.law.rights import may_edit, may_import, may_open_to_phones, may_review


def test_trainees_read_and_keepers_import(trainee: Account, instructor: Account, administrator: Account) -> None:
    assert not any(may(trainee) for may in (may_edit, may_review, may_import, may_open_to_phones))
    assert all(may(instructor) for may in (may_edit, may_review, may_import, may_open_to_phones))
    assert may_import(administrator)
    assert not may_edit(administrator)
