"""The design tokens."""

from app.ui.theme.tokens import MODES, tokens


def test_all_modes_have_the_same_roles() -> None:
    roles = [set(tokens()["modes"][mode]) for mode in MODES]
    assert roles[0] == roles[1] == roles[2]


def test_no_chinese_text_is_smaller_than_twelve_pixels() -> None:
    assert min(style["size"] for style in tokens()["type"].values()) >= 12
