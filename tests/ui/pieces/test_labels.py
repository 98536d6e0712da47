"""Labels and lone icons."""

from pytestqt.qtbot import QtBot

from app.ui.pieces.labels import Elided, Glyph, label, retone


def test_markup_in_data_stays_text(qtbot: QtBot) -> None:
    made = label("<b>not bold</b>", "h3", "text2")
    qtbot.addWidget(made)
    assert made.text() == "<b>not bold</b>"
    retone(made, "critical")
    assert made.property("tone") == "critical"


def test_a_line_is_cut_to_its_room_and_keeps_the_whole(qtbot: QtBot) -> None:
    line = Elided("a text that does not fit into sixty pixels at all")
    qtbot.addWidget(line)
    line.show()
    line.resize(60, 20)
    assert line.text().endswith("…")
    assert line.toolTip() == line.accessibleName() == "a text that does not fit into sixty pixels at all"
    line.resize(2000, 20)
    assert line.toolTip() == ""


def test_a_glyph_changes(qtbot: QtBot) -> None:
    glyph = Glyph("check", "ok", 20, "done")
    qtbot.addWidget(glyph)
    glyph.change("gear", "text2")
    assert glyph.accessibleName() == "done"
    assert not glyph.grab().isNull()
