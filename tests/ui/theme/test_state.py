"""The theme in force."""

from app.ui.theme.state import current, put_in_force
from app.ui.theme.theme import Theme


def test_what_was_put_in_force_is_current() -> None:
    put_in_force(Theme("dark", 1.25))
    assert current() == Theme("dark", 1.25)
