"""The frame: places, keys, palette, toasts."""

from collections.abc import Sequence

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QMenu, QPushButton
from pytestqt.qtbot import QtBot

from app.ui.pieces.command_palette import CommandPalette
from app.ui.pieces.commands import Command, CommandGroup
from app.ui.pieces.confirm import Confirm, Question
from app.ui.pieces.drawer import RightDrawer
from app.ui.pieces.key_hint import KeyHint
from app.ui.pieces.layouts import column
from app.ui.pieces.toast import UNDO_KEY, Message
from app.ui.shell.frame import Frame, FrameContent
from app.ui.shell.key_map import KeyMap
from app.ui.shell.page import Page
from app.ui.shell.place import Person, Place
from app.ui.theme.switch import apply_theme
from app.ui.theme.theme import Theme


class Named(Page):
    """A page that notes what happens to it."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self.name, self.entered, self.ran, self.stays = name, [], [], False  # type: tuple[str, list[object], list[str], bool]
        self.field = QLineEdit()
        self.setLayout(column(self.field))

    def title(self) -> str:
        return self.name

    def commands(self) -> list[Command]:
        return [Command(f"{self.name}.go", f"Go {self.name}", lambda: self.ran.append("R"), key="R", pinned=True)]

    def enter(self, argument: object = None) -> None:
        self.entered.append(argument)

    def leave(self) -> bool:
        return not self.stays


opened: list[bool] = []


@pytest.fixture
def pages() -> dict[str, Named]:
    return {name: Named(name) for name in ("home", "train", "result")}


@pytest.fixture
def frame(qtbot: QtBot, pages: dict[str, Named]) -> Frame:
    def search(query: str) -> Sequence[CommandGroup]:
        return [CommandGroup("Law", (Command("law", f"Act {query}", lambda: None),))]

    places = [
        Place("home", "sun", "Home", lambda: pages["home"]),
        Place("train", "virtual-reality", "Train", lambda: pages["train"]),
        Place("result", "target", "Result", lambda: pages["result"], on_rail=False, parent="train"),
    ]
    menu = [Command("out", "Sign out", lambda: pages["home"].ran.append("out"), "sign-out")]
    opened.clear()
    person = Person("Invented", "trainee")
    made = Frame(FrameContent(places, person, menu=menu, search=search, searching=lambda: opened.append(True)))
    qtbot.addWidget(made)
    made.resize(1280, 720)
    made.show()
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow)
    made.open("home")
    return made


def test_places_open_by_key_and_the_page_is_told(qtbot: QtBot, frame: Frame, pages: dict[str, Named]) -> None:
    qtbot.keyClick(frame, Qt.Key.Key_2, Qt.KeyboardModifier.AltModifier)
    assert frame.place_id() == "train"
    pages["train"].go.emit("result", "attempt-7")
    assert pages["result"].entered == ["attempt-7"]


def test_back_and_forward(frame: Frame, pages: dict[str, Named], qtbot: QtBot) -> None:
    frame.open("train")
    frame.open("result", 7)
    qtbot.keyClick(frame, Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    assert frame.place_id() == "train"
    qtbot.keyClick(frame, Qt.Key.Key_Right, Qt.KeyboardModifier.AltModifier)
    assert pages["result"].entered == [7, 7]


def test_a_page_that_does_not_let_go_stays(frame: Frame, pages: dict[str, Named]) -> None:
    pages["home"].stays = True
    assert not frame.open("train")
    assert frame.place_id() == "home"
    assert not frame.may_close()


def test_plain_keys_reach_the_open_page_unless_somebody_types(
    qtbot: QtBot, frame: Frame, pages: dict[str, Named]
) -> None:
    qtbot.keyClick(frame, Qt.Key.Key_R)
    pages["home"].field.setFocus()
    qtbot.keyClick(pages["home"].field, Qt.Key.Key_R)
    assert (pages["home"].ran, pages["home"].field.text()) == (["R"], "r")


def test_the_palette_finds_page_places_menu_and_law(qtbot: QtBot, frame: Frame) -> None:
    qtbot.keyClick(frame, Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier)
    palette = frame.findChild(CommandPalette)
    assert palette is not None
    assert [command.title for command in palette.shown()] == ["Go home", "Home", "Train", "Sign out"]
    qtbot.keyClicks(palette.field, "tra")
    qtbot.waitUntil(lambda: [command.title for command in palette.shown()] == ["Train", "Act tra"])
    assert opened == [True], "told as it opens"
    qtbot.keyClick(palette.field, Qt.Key.Key_Return)
    assert frame.place_id() == "train"


def test_question_mark_shows_the_keys(qtbot: QtBot, frame: Frame) -> None:
    qtbot.keyClicks(frame, "?")
    sheet = frame.findChild(KeyMap)
    assert sheet is not None
    assert sheet.isVisible()
    qtbot.keyClick(sheet, Qt.Key.Key_Escape)
    assert not sheet.isVisible()


def test_undo_of_a_toast_by_key(qtbot: QtBot, frame: Frame, pages: dict[str, Named]) -> None:
    ran = pages["home"].ran
    pages["home"].say(Message("gone", action="Undo", key=UNDO_KEY, act=lambda: ran.append("undo")))
    pages["home"].say(Message("saved", action="Open folder", act=lambda: ran.append("folder")))
    for _ in range(2):
        qtbot.keyClick(frame, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert ran == ["undo"]


def test_f6_goes_round_the_regions(qtbot: QtBot, frame: Frame, pages: dict[str, Named]) -> None:
    pages["home"].field.setFocus()
    seen = []
    for _ in range(3):
        qtbot.keyClick(frame, Qt.Key.Key_F6)
        seen.append(frame.focusWidget())
    assert seen[2] is pages["home"].field
    assert len(set(seen)) == 3


def test_the_persons_menu(frame: Frame, pages: dict[str, Named]) -> None:
    from app.ui.shell.top_bar import TopBar

    bar = frame.findChild(TopBar)
    assert bar is not None
    bar.avatar.click()
    menu = frame.findChild(QMenu)
    assert menu is not None
    assert menu.actions()[0].text() == "Invented · trainee"
    menu.actions()[-1].trigger()
    menu.close()
    assert pages["home"].ran == ["out"]


def test_title_and_scale_follow(qtbot: QtBot, frame: Frame, pages: dict[str, Named]) -> None:
    with qtbot.waitSignal(frame.titled) as told:
        pages["home"].changed.emit()
    assert told.args == ["home"]
    apply_theme(Theme("dark", 1.5))
    assert not frame.grab().isNull()


def test_an_unknown_place_is_an_error(frame: Frame) -> None:
    with pytest.raises(KeyError):
        frame.open("nowhere")


def test_a_live_frame_has_its_band(qtbot: QtBot) -> None:
    live = Frame(FrameContent([Place("home", "sun", "Home", Page)], Person("Invented"), "live"))
    qtbot.addWidget(live)
    live.resize(1280, 720)
    live.open("home")
    assert live.grab().toImage().pixelColor(600, 1) == Theme().color("live_fill")


def test_a_question_is_asked_over_the_page(qtbot: QtBot, frame: Frame, pages: dict[str, Named]) -> None:
    home = pages["home"]
    home.ask(Question("Sure?", "It is lost then.", "Delete", lambda: home.ran.append("deleted")))
    sheet = frame.findChild(Confirm)
    assert sheet is not None
    qtbot.keyClick(sheet, Qt.Key.Key_R)
    assert home.ran == []
    next(each for each in sheet.findChildren(QPushButton) if each.text() == "Delete").click()
    assert home.ran == ["deleted"]


class Folding(Page):
    """A page with a right column."""

    def __init__(self) -> None:
        super().__init__()
        self.side = QPushButton("side")
        self.setLayout(column(RightDrawer(QLineEdit("main"), self.side)))


def test_a_column_without_room_is_offered_and_f7_opens_it(qtbot: QtBot) -> None:
    page = Folding()
    narrow = Frame(FrameContent([Place("home", "sun", "Home", lambda: page)], Person("Invented")))
    qtbot.addWidget(narrow)
    narrow.resize(1000, 640)
    narrow.open("home")
    narrow.show()
    narrow.activateWindow()
    qtbot.waitUntil(narrow.isActiveWindow)
    hints = [hint.accessibleName() for hint in narrow.findChildren(KeyHint)]
    assert "F7 Right column" in hints
    assert not page.side.isVisible()
    qtbot.keyClick(narrow, Qt.Key.Key_F7)
    assert page.side.isVisible()


def test_nine_places_fit_a_small_window(qtbot: QtBot) -> None:
    places = [Place(f"p{number}", "sun", f"P{number}", Page, foot=number == 9) for number in range(1, 10)]
    small = Frame(FrameContent(places, Person("Invented")))
    qtbot.addWidget(small)
    small.open("p1")
    assert small.minimumSizeHint().height() <= 600
    assert small.minimumSizeHint().width() <= 960


def test_going_elsewhere_closes_what_lies_over_the_page(qtbot: QtBot, frame: Frame) -> None:
    frame.open_palette()
    qtbot.keyClick(frame, Qt.Key.Key_2, Qt.KeyboardModifier.AltModifier)
    palette = frame.findChild(CommandPalette)
    assert frame.place_id() == "train"
    assert palette is None or not palette.isVisible()
