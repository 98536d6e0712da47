"""The account's own pages."""

from collections.abc import Callable

from app.domain.roster.account import Account
from app.ui.desk import Desk
from app.ui.sign_in.passwords import PasswordPage
from app.ui.sign_in.place import account_places


def test_the_password_is_reached_from_the_menu_only(desk_for: Callable[[Account], Desk], trainee: Account) -> None:
    (place,) = account_places(desk_for(trainee))
    assert not place.on_rail
    page = place.make()
    assert isinstance(page, PasswordPage)
    page.deleteLater()
