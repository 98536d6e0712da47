"""Places as data."""

from app.ui.shell.page import Page
from app.ui.shell.place import Person, Place


def test_a_place_stands_on_the_rail_unless_it_says_otherwise() -> None:
    assert Place("home", "sun", "Home", Page).on_rail
    assert not Place("result", "target", "Result", Page, on_rail=False, parent="home").on_rail


def test_a_person_may_have_no_role() -> None:
    assert Person("Invented").role == ""
