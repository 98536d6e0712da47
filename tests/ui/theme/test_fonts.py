"""The shipped fonts."""

from pathlib import Path

import pytest
from PySide6.QtGui import QFont, QFontInfo, QRawFont

from app.ui.theme import fonts
from app.ui.theme.theme import Theme
from assets.paths import FONT_FAMILY, FONT_FILES


def test_the_interface_uses_the_shipped_family() -> None:
    for weight in (400, 700):
        info = QFontInfo(Theme().font("body", weight=weight))
        assert info.family() == FONT_FAMILY
        assert info.weight() == weight


@pytest.mark.parametrize("text", ["知行执法危险货物", "浙Z·A0186", "±≥≤×−·…“”《》〔〕①㎡℃→↑↓", "龘䶮"])
def test_no_character_we_write_is_a_box(text: str) -> None:
    for file in FONT_FILES:
        raw = QRawFont(str(file), 14, QFont.HintingPreference.PreferNoHinting)
        assert [character for character in text if not raw.supportsCharacter(ord(character))] == []


def test_a_file_that_is_no_font_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    broken = tmp_path / "broken.otf"
    broken.write_bytes(b"no font")
    monkeypatch.setattr(fonts, "FONT_FILES", (broken,))
    with pytest.raises(RuntimeError, match=r"broken\.otf"):
        fonts.load_fonts()
