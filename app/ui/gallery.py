"""Every piece in its states, to look at after any change of tokens: `python -m app.ui.gallery FOLDER`."""

from __future__ import annotations

import json
import sys
from collections.abc import Sequence
from functools import lru_cache
from pathlib import Path
from typing import Any

from PySide6.QtCore import QPointF, QRectF, QSettings, Qt
from PySide6.QtGui import QLinearGradient, QPainter
from PySide6.QtWidgets import QApplication, QCheckBox, QGridLayout, QLineEdit, QRadioButton, QSlider, QWidget

from app.ui.pieces.badge import Badge, BadgeFace
from app.ui.pieces.busy_bar import BusyBar
from app.ui.pieces.buttons import Kind, button, toggle
from app.ui.pieces.card import Card
from app.ui.pieces.choice import Choice
from app.ui.pieces.citation import Citation
from app.ui.pieces.commands import Command
from app.ui.pieces.data_table import Column, DataTable
from app.ui.pieces.deduction_row import Cited, Deduction, DeductionRow, Evidence
from app.ui.pieces.empty_state import EmptyState
from app.ui.pieces.evidence_chip import EvidenceChip
from app.ui.pieces.form_field import FieldState, FormField
from app.ui.pieces.key_hint import KeyHint
from app.ui.pieces.layouts import boxed, column, restate, row
from app.ui.pieces.painted import draw_text
from app.ui.pieces.password_field import PasswordField
from app.ui.pieces.picture import Picture
from app.ui.pieces.progress_row import ProgressRow, Share
from app.ui.pieces.provision_card import Provision, ProvisionCard
from app.ui.pieces.realm_badge import RealmBadge
from app.ui.pieces.score_ring import ScoreRing
from app.ui.pieces.segmented import Segmented
from app.ui.pieces.severity import SEVERITY_ICONS
from app.ui.pieces.stage_pill import StagePill, draw_stage_pill
from app.ui.pieces.stat_tile import Change, StatTile
from app.ui.pieces.stepper import Step, Stepper
from app.ui.pieces.timeline import Timeline
from app.ui.pieces.timeline_lanes import Lane, Mark
from app.ui.pieces.toast import Message, Toast
from app.ui.shell.frame import FrameContent
from app.ui.shell.main_window import MainWindow
from app.ui.shell.page import KeyUse, Page, RecordState
from app.ui.shell.place import Person, Place
from app.ui.theme.fonts import load_fonts
from app.ui.theme.metrics import fix_size, space_layout
from app.ui.theme.state import current
from app.ui.theme.switch import apply_theme
from app.ui.theme.theme import Theme
from app.ui.theme.tokens import MODES
from app.ui.translations.loader import speak

SIZES = ((1.0, (1440, 900)), (1.5, (1920, 1200)))
PLACE_ICONS = ("sun", "virtual-reality", "video", "chart-line-up", "gear")


@lru_cache(maxsize=1)
def _samples() -> dict[str, Any]:
    loaded: dict[str, Any] = json.loads(Path(__file__).with_suffix(".json").read_text(encoding="utf-8"))
    return loaded


def _buttons() -> QWidget:
    words = _samples()["buttons"]
    card = Card(words["title"], hint=words["hint"], pad=14, gap=8)
    kinds: tuple[tuple[Kind, str], ...] = (("primary", "primary"), ("", "plain"), ("ghost", "ghost"))
    for kind, word in kinds:
        made = [button(words[word], kind) for _ in range(5)]
        for each, state in zip(made, ("", "hover", "pressed", "focus", ""), strict=True):
            restate(each, "state", state)
        made[-1].setEnabled(False)
        card.put(row(*made, None))
    chosen = toggle(words["chosen"], True, icon_name="check")
    danger = button(words["danger"], "danger", "prohibit")
    fill = button(words["danger_fill"], "danger_fill", "lock")
    square = button("", "", "gear", "square", words["settings"])
    return card.put(row(danger, fill, chosen, button(words["small"], density="dense"), square, None))


def _inputs() -> QWidget:
    words = _samples()["inputs"]
    plate = FormField(words["plate"], QLineEdit(words["value"]), required=True)
    bad = FormField(words["plate"], QLineEdit(words["bad"]), required=True)
    bad.set_problem(words["problem"])
    fine = FormField(words["fine"], QLineEdit("45000"))
    fine.set_note(words["fine_note"], "warn")
    warn: FieldState = "warn"
    restate(fine.control, "state", warn)
    locked = FormField(words["locked"], QLineEdit(words["locked_value"]))
    locked.control.setEnabled(False)
    box = Choice([(word, word) for word in words["choices"]])
    password = PasswordField()
    password.setText("invented")
    fields = (plate, bad, fine, locked, FormField(words["choice"], box), FormField(words["password"], password))
    grid = QGridLayout()
    space_layout(grid, (0, 0, 0, 0), 8)
    for index, field in enumerate(fields):
        grid.addWidget(field, index // 2, index % 2, Qt.AlignmentFlag.AlignTop)
    return Card(words["title"], pad=14, gap=8).put(grid, _checks(words), _slider())


def _checks(words: dict[str, Any]) -> QWidget:
    boxes: list[QCheckBox | QRadioButton] = [QCheckBox(word) for word in words["checks"]]
    boxes += [QRadioButton(word) for word in words["radios"]]
    boxes[1].setChecked(True)
    boxes[3].setChecked(True)
    off = QCheckBox(words["off"])
    off.setEnabled(False)
    return boxed(row(*boxes, off, None, gap=12))


def _slider() -> QWidget:
    slider = QSlider(Qt.Orientation.Horizontal)
    slider.setValue(62)
    return slider


def _badges() -> QWidget:
    words = _samples()["badges"]
    tones = ("neutral", "warn", "major", "critical", "ok")
    pairs = zip(words["words"], tones, strict=True)
    badges = [Badge(word, tone, SEVERITY_ICONS[tone], fill=tone == "critical") for word, tone in pairs]
    cites = (Citation(words["cite"]), Citation(words["unverified"], verified=False), Badge(words["ended"]))
    moment, photo, speech, missing = words["chips"]
    chips = (EvidenceChip("time", moment), EvidenceChip("photo", photo), EvidenceChip("speech", speech))
    return Card(words["title"], pad=14, gap=8).put(
        row(*badges, None, gap=6),
        row(*cites, RealmBadge(), RealmBadge("live"), None, gap=6),
        row(*chips, EvidenceChip("none", missing), None, gap=6),
        row(*(KeyHint(keys, meaning) for keys, meaning in words["keys"]), None, gap=12),
        row(Segmented([(word, word) for word in _samples()["segments"]]), None),
    )


def _scores() -> QWidget:
    words = _samples()["scores"]
    rings = (ScoreRing(88, 70, side=92), ScoreRing(58, 70, side=92), ScoreRing(91, 70, critical=True, side=92))
    card = Card(words["title"], pad=14, gap=8).put(row(*rings, None, gap=14))
    for title, value, hint in words["rows"]:
        card.put(ProgressRow(Share(title, value, 0.8, hint), title_width=92, height=26))
    return card


def _tiles() -> QWidget:
    tiles = []
    for title, value, unit, words, note in _samples()["tiles"]:
        rose = str(words).startswith("+")
        tiles.append(StatTile(str(title), str(value), str(unit), Change(str(words), rose, good=True), str(note)))
    return boxed(row(*tiles, gap=10))


def _steps() -> QWidget:
    words = _samples()["steps"]
    return Card(words["title"], pad=10, gap=4).put(Stepper([Step(*each) for each in words["rows"]], 52))


def _timeline() -> QWidget:
    words = _samples()["timeline"]
    steps, events, tension, talk = words["lanes"]
    spans = tuple(Mark(at, name, tone, until_s=until) for at, until, name, tone in words["spans"])
    marks = tuple(Mark(at, name, tone, icon, key=name) for at, name, tone, icon in words["marks"])
    said = tuple(Mark(at, name, tone, until_s=until) for at, until, name, tone in words["captions"])
    curve = ((0.0, 0.1), (60.0, 0.3), (120.0, 0.35), (186.0, 0.85), (240.0, 0.4))
    other = ((0.0, 0.1), (90.0, 0.2), (186.0, 0.4), (240.0, 0.2))
    lanes = (
        Lane(steps, "spans", spans, height=28),
        Lane(events, "marks", marks, height=28),
        Lane(tension, "curve", points=curve, reference=other, limit=0.7, height=44, tone="major_fill"),
        Lane(talk, "captions", said),
    )
    timeline = Timeline(lanes, 240, gutter=60)
    timeline.choose(marks[-1].key)
    return Card(words["title"], pad=10, gap=4).put(timeline)


def _table() -> QWidget:
    words = _samples()["table"]

    def result(line: Sequence[Any]) -> BadgeFace:
        return BadgeFace(line[3], line[4], fill=line[4] == "critical")

    when, scene, who, verdict, score = words["columns"]
    columns: tuple[Column[Sequence[Any]], ...] = (
        Column(when, lambda line: str(line[0]), 100),
        Column(scene, lambda line: str(line[1])),
        Column(who, lambda line: str(line[2]), 64),
        Column(verdict, lambda line: str(line[3]), 84, badge=result),
        Column(score, lambda line: str(line[5]), 60, number=True, bold=True, sort=lambda line: line[5]),
    )
    table: DataTable[Sequence[Any]] = DataTable(columns, density="dense", name=words["title"])
    table.show_rows(words["rows"])
    table.selectRow(1)
    fix_size(table, 0, 132)
    return Card(words["title"], hint=words["hint"], pad=14, gap=6).put(table)


def _law() -> QWidget:
    words = _samples()["deduction"]
    lost = Deduction(
        words["points"],
        words["title"],
        words["why"],
        "major",
        (Cited(words["cite"]),),
        (Evidence("time", words["moment"]), Evidence("photo", words["photo"])),
    )
    cards = [ProvisionCard(Provision(*each), chosen=index == 1) for index, each in enumerate(_samples()["provisions"])]
    return boxed(column(boxed(column(DeductionRow(lost)), card="plain"), *cards, gap=8))


def _picture() -> QWidget:
    words = _samples()["picture"]

    def overlay(painter: QPainter, rect: QRectF) -> None:
        theme = current()
        shade = QLinearGradient(0, 0, 0, rect.height())
        shade.setColorAt(0.45, theme.color("stage.bg", 0.0))
        shade.setColorAt(1, theme.color("stage.bg", 0.9))
        painter.fillRect(rect, shade)
        edge = theme.px(12)
        due = StagePill(words["due"], "clock-countdown-fill", "stage.warn", weight=700)
        draw_stage_pill(painter, QPointF(edge, edge), due)
        draw_stage_pill(painter, QPointF(rect.width() - edge, edge), StagePill(words["kind"]), from_right=True)
        title = QRectF(edge, rect.height() - theme.px(58), rect.width() - 2 * edge, theme.px(28))
        draw_text(painter, title, words["title"], "h2", "stage.text")
        about = QRectF(edge, rect.height() - theme.px(32), rect.width() - 2 * edge, theme.px(22))
        draw_text(painter, about, words["about"], "dense", "stage.text2")

    return Picture(None, caption=words["title"], height=170, overlay=overlay)


def _rest() -> QWidget:
    empty, toasts = _samples()["empty"], _samples()["toasts"]
    state = EmptyState("video", empty["title"], empty["why"], empty["action"], "Enter")
    made = [Toast(Message(words, tone, action, key, lambda: None)) for words, tone, action, key in toasts]
    busy = BusyBar()
    busy.report(0.62, _samples()["busy"])
    busy.show()
    lines = [row(each, None) for each in made]
    return boxed(
        column(boxed(column(busy, margins=(14, 10, 14, 12)), card="plain"), *lines, boxed(column(state), card="plain"))
    )


class GalleryPage(Page):
    """All pieces on one page."""

    def __init__(self) -> None:
        super().__init__()
        first = column(_buttons(), _inputs(), _badges(), None, gap=10)
        second = column(_scores(), _tiles(), _steps(), _picture(), None, gap=10)
        third = column(_timeline(), _table(), _law(), _rest(), None, gap=10)
        self.setLayout(row((first, 31), (second, 27), (third, 36), margins=(14, 0, 14, 10), gap=10))

    def title(self) -> str:
        """The name of the page."""
        return str(_samples()["shell"]["title"])

    def crumb(self) -> str:
        """What it is for."""
        return str(_samples()["shell"]["crumb"])

    def commands(self) -> list[Command]:
        """Two commands, so that palette and key map have something to show."""
        words, nothing = _samples()["shell"], self.update
        return [
            Command("gallery.start", words["start"], nothing, "play-fill", "Enter", pinned=True),
            Command("gallery.again", words["again"], nothing, "video", "R", pinned=True),
        ]

    def key_uses(self) -> list[KeyUse]:
        """Keys to look at."""
        return [KeyUse(keys, meaning) for keys, meaning in _samples()["shell"]["keys"]]

    def record_state(self) -> RecordState:
        """A state to look at."""
        return RecordState(_samples()["shell"]["record"])


def gallery_window(store: QSettings) -> MainWindow:
    """The frame with the gallery in its first place."""
    words = _samples()["shell"]
    pairs = zip(PLACE_ICONS, words["places"], strict=True)
    places = [Place(name, name, title, GalleryPage, foot=name == "gear") for name, title in pairs]
    window = MainWindow(store)
    window.show_frame(FrameContent(places, Person(words["person"], words["role"]))).open(places[0].id)
    return window


def _grab(app: QApplication, window: MainWindow, path: Path) -> None:
    for _ in range(4):
        app.processEvents()
    window.grab().save(str(path))
    sys.stdout.write(f"{path.name}\n")


def main(folder: Path) -> None:
    """Write a picture of each mode at 100 and 150 %, and of the overlays, into `folder`."""
    folder.mkdir(parents=True, exist_ok=True)
    app = QApplication([])
    load_fonts()
    speak(app)
    apply_theme(Theme())
    window = gallery_window(QSettings(str(folder / "gallery.ini"), QSettings.Format.IniFormat))
    window.show()
    for mode in MODES:
        for scale, size in SIZES:
            apply_theme(Theme(mode, scale, reduced_motion=True))
            window.resize(*size)
            _grab(app, window, folder / f"gallery_{mode}_{scale * 100:.0f}.png")
    frame = window.frame()
    if frame is not None:
        apply_theme(Theme(reduced_motion=True))
        window.resize(1280, 720)
        _grab(app, window, folder / "gallery_light_small.png")
        frame.open_palette()
        _grab(app, window, folder / "palette_light.png")
        frame.open_key_map()
        frame.open_key_map()
        _grab(app, window, folder / "keys_light.png")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
