"""What can be chosen for a step: facts, an act as people type it, circumstances with their evidence."""

from PySide6.QtCore import QModelIndex
from PySide6.QtWidgets import QCompleter, QLabel
from pytestqt.qtbot import QtBot

from app.domain.casefile.case_file import Fact
from app.domain.law.discretion import Factor
from app.services.case_acts import ChoosableAct, ProposedAct
from app.services.case_law import Choosable
from app.ui.casefile.reasoning_options import ActOptions, FactOptions, FactorOptions

FACTS = (Fact(id="a", words="甲事"), Fact(id="b", words="乙事"))
ESCORT = ChoosableAct("HA-08", "押运人员无资格", "押运人员无资格 ha-08 yyrywzg yayunrenyuanwuzige")
SPEED = ChoosableAct("HA-09", "超速", "超速 ha-09 cs chaosu")
PLACE = Choosable("某法第一条", "some_law.1", "2025-12-27", "要有资格", "")
FIRST = Factor.model_validate({"id": "first_time", "label": "初次违法", "effect": "lighter", "words": "系初次违法"})
LATER = Factor.model_validate({"id": "corrected", "label": "及时改正", "effect": "lighter", "words": "及时改正"})


def words(widget: ActOptions | FactorOptions) -> str:
    return "\n".join(each.text() for each in widget.findChildren(QLabel))


def popup(completer: QCompleter, typed: str) -> list[QModelIndex]:
    completer.setCompletionPrefix(typed)
    model = completer.completionModel()
    return [model.index(line, 0) for line in range(model.rowCount())]


def test_facts_are_taken_until_one_is_taken_out(qtbot: QtBot) -> None:
    options = FactOptions()
    qtbot.addWidget(options)
    options.show_facts(FACTS)
    assert options.chosen() == ("a", "b")
    with qtbot.waitSignal(options.changed):
        options.tick("a", on=False)
    options.show_facts((*FACTS, Fact(id="c", words="丙事")))
    assert options.chosen() == ("b", "c")


def test_an_act_is_found_by_pinyin_and_number(qtbot: QtBot) -> None:
    options = ActOptions()
    qtbot.addWidget(options)
    options.show_acts([SPEED, ESCORT])
    completer = options.field().completer()
    for typed in ("yyry", "YaYun", "ha-08", "无资格"):
        (line,) = popup(completer, typed)
        assert completer.pathFromIndex(line) == "HA-08 押运人员无资格"
    with qtbot.waitSignal(options.changed):
        completer.activated[QModelIndex].emit(popup(completer, "cs")[0])  # type: ignore[index]
    assert options.act() == "HA-09"
    assert options.field().text() == "HA-09 超速"


def test_typing_over_a_pick_takes_it_back(qtbot: QtBot) -> None:
    options = ActOptions()
    qtbot.addWidget(options)
    options.show_acts([SPEED, ESCORT])
    options.pick("HA-08", "押运人员无资格")
    options.show()
    qtbot.keyClicks(options.field(), "x")
    assert options.act() == ""
    options.pick("HA-08", "押运人员无资格")
    options.field().clear()
    assert options.act() == ""


def test_the_provisions_of_an_act_or_the_acts_of_the_provisions_are_shown(qtbot: QtBot) -> None:
    options = ActOptions()
    qtbot.addWidget(options)
    options.show_act(None, (("HA-08", "押运人员无资格"),))
    assert "HA-08 押运人员无资格" in words(options)
    options.show_act(ProposedAct("HA-08", "押运人员无资格", (PLACE,), (), ("条款待核",)), ())
    qtbot.waitUntil(lambda: "The provisions here" not in words(options))
    for shown in ("某法第一条", "version of 2025-12-27 · 要有资格", "The library names none.", "条款待核"):
        assert shown in words(options)


def test_a_circumstance_says_on_which_evidence_it_rests(qtbot: QtBot) -> None:
    options = FactorOptions()
    qtbot.addWidget(options)
    options.show_factors((FIRST, LATER), (1, 2))
    options.add("nowhere")
    assert options.chosen() == ()
    with qtbot.waitSignal(options.changed):
        options.add("first_time")
    options.prove("first_time", [2])
    options.add("corrected")
    assert options.chosen() == (("first_time", (2,)), ("corrected", ()))
    options.show_factors((FIRST,), (1, 2))
    assert options.chosen() == (("first_time", (2,)),)
    options.take_out("first_time")
    assert options.chosen() == ()
    options.show_outcome("较轻一档", ["示例"])
    assert "较轻一档" in words(options)
