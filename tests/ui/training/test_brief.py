"""What the brief says, as cards."""

from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from app.services.base import Base
from app.ui.pieces.painted import text_width
from app.ui.training.brief import ScenarioBanner, broken, deliverables_card, marked, red_lines_card, tasks_card
from tests.records.sample_scenario import sample_scenario


def said(widget: QWidget) -> list[str]:
    return [each.text() for each in widget.findChildren(QLabel)]


def test_each_card_tells_its_part_of_the_brief(qtbot: QtBot) -> None:
    scenario = sample_scenario()
    brief = scenario.scene.brief
    parts = ((tasks_card, brief.tasks), (red_lines_card, brief.red_lines), (deliverables_card, brief.deliverables))
    for make, lines in parts:
        card = make(scenario)
        qtbot.addWidget(card)
        assert set(lines) <= set(said(card))


def test_every_line_has_its_mark() -> None:
    assert len(marked(["a", "b"], "file-text", "text2")) == 2


def test_the_banner_names_the_scenario(qtbot: QtBot, base: Base) -> None:
    banner = ScenarioBanner(base, base.shelf.scenario("sample_stop"), 200)
    qtbot.addWidget(banner)
    assert banner.accessibleName() == base.shelf.scenario("sample_stop").title
    banner.resize(600, 200)
    assert not banner.grab().isNull()


def test_a_summary_is_broken_over_two_lines_and_loses_nothing() -> None:
    words = "甲乙丙丁" * 10
    assert broken(words, 10_000) == [words]
    first, second = broken(words, text_width(words, "dense") * 0.7)
    assert first + second == words
    assert len(first) > len(second)
    assert "".join(broken(words, text_width(words, "dense") / 5)) == words
    assert len(broken(words, text_width(words, "dense") / 5)) == 2
