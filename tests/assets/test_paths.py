"""Where the shipped files lie."""

from assets.paths import FONT_FILES, FONTS, ICONS, PAPER_FILES


def test_fonts_and_their_licence_are_there() -> None:
    assert all(file.is_file() and file.stat().st_size < 9_000_000 for file in (*FONT_FILES, *PAPER_FILES))
    assert "SIL OPEN FONT LICENSE" in (FONTS / "OFL.txt").read_text(encoding="utf-8")


def test_icons_and_their_licence_are_there() -> None:
    assert (ICONS / "seal.svg").is_file()
    assert "MIT" in (ICONS / "LICENSE-phosphor.txt").read_text(encoding="utf-8")
