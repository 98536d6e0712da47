import pytest

from scenarios.headset.keypad import DIGITS, ENTER, ERASE, LETTERS, Keypad


@pytest.mark.parametrize("rows", [DIGITS, LETTERS])
def test_every_key_is_found_at_its_middle_and_none_between(rows: tuple[str, ...]) -> None:
    keypad = Keypad(rows)
    keys = "".join(rows)
    assert [keypad.key_at(*keypad.middle_of(key)) for key in keys] == list(keys)
    x, y = keypad.middle_of(keys[0])
    assert keypad.key_at(x + 30, y) == ""
    assert keypad.key_at(-50, y) == ""
    assert keypad.key_at(x, 5000) == ""
    assert {ENTER, ERASE} <= set(keys)
    with pytest.raises(ValueError, match="no key"):
        keypad.middle_of("%")


def test_the_key_that_is_pointed_at_is_lit() -> None:
    assert Keypad(DIGITS).paint(1.0, (1100, 720)).tobytes() != Keypad(DIGITS, "5").paint(1.0, (1100, 720)).tobytes()


def test_letters_search_by_pinyin_and_digits_count() -> None:
    assert set("abcdefghijklmnopqrstuvwxyz0123456789") <= set("".join(LETTERS))
    assert set("0123456789") <= set("".join(DIGITS))
