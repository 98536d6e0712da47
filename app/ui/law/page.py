"""The law library: search at the left, what is read in the middle, what belongs to it at the right."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from app.domain.errors import KnownError
from app.domain.law.act import Domain
from app.domain.law.desk import KeptPlace, PlaceKind
from app.domain.law.library import LawLibrary
from app.services.law_desk import keep, let_go, note_read
from app.services.law_reading import ShelfSize, shelf_size
from app.ui.background import Job, run_in_background
from app.ui.desk import Desk
from app.ui.folders import show_folder
from app.ui.law.day_bar import DayBar
from app.ui.law.faces import kind_word
from app.ui.law.hit_list import HitGroup
from app.ui.law.hit_row import HitFace
from app.ui.law.loading import (
    Context,
    Found,
    KeptPlaces,
    Opened,
    find,
    load_context,
    load_kept,
    open_target,
    spot_of,
)
from app.ui.law.middle import Middle
from app.ui.law.notes import NotesCard
from app.ui.law.overload_card import OverloadCard
from app.ui.law.place_in_law import LawSpot, LawTarget
from app.ui.law.printing import print_opened
from app.ui.law.results import ResultsColumn
from app.ui.law.rights import may_import, may_open_to_phones
from app.ui.law.side import SidePanel
from app.ui.law.warming import warm
from app.ui.law.words import day_words
from app.ui.pieces.badge import Badge
from app.ui.pieces.commands import Command
from app.ui.pieces.drawer import RightDrawer
from app.ui.pieces.layouts import column, row
from app.ui.pieces.toast import Message
from app.ui.shell.page import KeyUse, Page, RecordState
from app.ui.theme.metrics import fix_size

RESULTS_PX = 368
SIDE_PX = 364
NARROW_PX = 1280
"""Three columns need more room than two."""
MOST_KEPT = 6
COUNTED = ("act", "case", "guide", "question", "clock", "form", "scenario")
"""The kinds of citing content whose number stands under an article; the rest stands at the right only."""
MOST_COPIED_SHOWN = 40


class LawPage(Page):
    """Opened with a LawTarget, with words to search for, or with nothing."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._today = desk.base.clock().date()
        self._day = self._today
        self._job_search: Job[Found] | None = None
        self._job_open: Job[Opened] | None = None
        self._job_context: Job[Context] | None = None
        self._size: ShelfSize | None = None
        self._asked = ""
        self._visited: LawTarget | None = None
        law = desk.base.shelf.law()
        self._results = ResultsColumn(law, self._tools())
        fix_size(self._results, RESULTS_PX)
        self._middle = Middle(desk.base, may_import=may_import(desk.who))
        self._notes = NotesCard(desk)
        self._side = SidePanel(self._notes)
        self._days = DayBar(self._today)
        self._days.hide()
        middle = QWidget()
        middle.setLayout(column(self._days, (self._middle, 1), gap=10))
        main = QWidget()
        main.setLayout(row(self._results, (middle, 1), gap=10))
        self._drawer = RightDrawer(main, self._side, SIDE_PX, NARROW_PX)
        self.setLayout(column((self._drawer, 1), margins=(14, 2, 14, 12), gap=0))
        self._connect()
        self.setFocusProxy(self._results)

    def _tools(self) -> list[Command]:
        """The pages beside this one, at the foot of the results."""
        go = self.go.emit
        made = [Command("law.calculators", self.tr("Calculators"), lambda: go("law_calculators", None), "calculator")]
        made.append(Command("law.tables", self.tr("Bureau's own"), lambda: go("law_tables", None), "buildings"))
        if may_import(self._desk.who):
            made.append(Command("law.import", self.tr("Import"), lambda: go("law_import", None), "download-simple"))
        if may_open_to_phones(self._desk.who):
            made.append(Command("law.phones", self.tr("Phones"), lambda: go("law_phones", None), "device-mobile"))
        return made

    def _connect(self) -> None:
        self._results.asked.connect(self._search)
        self._results.shown.connect(lambda face: self._open(self._target(face), remember=False))
        self._results.opened.connect(lambda face: self._go(self._target(face)))
        self._results.day_wanted.connect(self._toggle_days)
        self._results.narrowed.connect(self._search_again)
        self._days.chosen.connect(self._take_day)
        self._days.closed.connect(self._days.hide)
        self._middle.placed.connect(self._placed)
        self._middle.wanted.connect(self._follow)
        self._middle.turned.connect(lambda target: self._open(target, remember=False))
        self._middle.copied.connect(self._say_copied)
        self._middle.act.calculate.connect(lambda name, id_: self.go.emit("law_calculators", (name, id_)))
        self._middle.form.calculate.connect(lambda name, id_: self.go.emit("law_calculators", (name, id_)))
        self._middle.keep_wanted.connect(self._keep)
        self._middle.print_wanted.connect(self._print)
        reader = self._middle.reader
        reader.import_wanted.connect(lambda: self.go.emit("law_import", None))
        reader.uses_wanted.connect(self._show_uses)
        reader.compare_wanted.connect(self._compare)
        self._side.wanted.connect(self._follow)
        self._notes.changed.connect(self._load_context)
        self._notes.said.connect(self.said)
        self._notes.asked.connect(self.asked)

    def title(self) -> str:
        """The name of the page."""
        return self.tr("Law library")

    def trail(self) -> Sequence[QWidget]:
        """The day whose law is shown."""
        return (Badge(day_words(self._day, self._today), "cite", "clock-counter-clockwise"),)

    def record_state(self) -> RecordState | None:
        """How much there is to read."""
        if self._size is None:
            return None
        words = self.tr("{0} built-in statutes · {1} imported · works offline")
        return RecordState(words.format(self._size.built_in, self._size.imported))

    def commands(self) -> list[Command]:
        """What can be done here."""
        reader, focus = self._middle.reader, self._results.field
        made = [
            Command("law.search", self.tr("Search the law"), lambda: focus.setFocus(Qt.FocusReason.ShortcutFocusReason),
                    "magnifying-glass", "Ctrl F", pinned=True, short=self.tr("search")),
            Command("law.earlier", self.tr("Earlier version"), lambda: reader.step_version(-1), "caret-left", "["),
            Command("law.later", self.tr("Later version"), lambda: reader.step_version(1), "caret-right", "]"),
            Command("law.day", self.tr("Law of another day"), self._toggle_days, "calendar-blank", "D", pinned=True,
                    short=self.tr("day")),
            Command("law.narrow", self.tr("Narrow the search"), self._results.toggle_narrowing, "funnel", "F"),
            Command("law.copy", self.tr("Copy citation"), reader.copy_citation, "copy", "Y", pinned=True),
            Command("law.keep", self.tr("Favourite"), self._toggle_kept, "bookmark-simple", "B"),
            Command("law.note", self.tr("Write a note"), self._write_note, "note", "N"),
            Command("law.print", self.tr("Print as PDF"), self._print, "printer", "Ctrl P"),
        ]  # fmt: skip
        tools = self._tools()
        keyed = Command(tools[0].id, tools[0].title, tools[0].run, tools[0].icon, "G", pinned=True)
        return [*made, keyed, *tools[1:]]

    def key_uses(self) -> list[KeyUse]:
        """Keys of the results."""
        return [KeyUse("J K", self.tr("hits")), KeyUse("[ ]", self.tr("versions"))]

    def enter(self, argument: object = None) -> None:
        """Open a target, search for words, or show what was shown before."""
        self._results.show_day(day_words(self._day, self._today))
        self._days.hide()
        run_in_background(self, lambda _p: shelf_size(self._desk.base), self._sized, self._failed)
        warm(self._desk)
        if isinstance(argument, str) and argument:
            self._results.field.put(argument)
        elif isinstance(argument, LawTarget):
            if argument.question:
                self._results.field.put(argument.question)
            else:
                self._visited = argument
                self._open(argument)
        if not self._asked:
            self._load_start()
        if self._middle.opened() is None and self._job_open is None:
            self._side.show_start([self._overload_card(self._desk.base.shelf.law())])

    def _sized(self, size: ShelfSize) -> None:
        self._size = size
        self.changed.emit()

    def _search(self, question: str) -> None:
        self._asked = question
        if self._job_search is not None:
            self._job_search.cancel()
            self._job_search = None
        if not question:
            self._results.show_suggestions(())
            self._load_start()
            return
        self._results.show_waiting(self.tr("Searching…"))
        search, day, wish = self._desk.law_search, self._day, self._results.wish()
        self._job_search = run_in_background(
            self,
            lambda progress: find(search, question, day, wish, progress),
            self._show_found,
            self._failed,
            lambda _share, words: self._results.show_waiting(words),
        )

    def _search_again(self) -> None:
        if self._asked:
            self._search(self._asked)

    def _show_found(self, found: Found) -> None:
        self._job_search = None
        self._results.show_suggestions(found.suggested)
        self._results.show_answer(found.answer, found.took_ms)

    def _load_start(self) -> None:
        base, who = self._desk.base, self._desk.who
        run_in_background(self, lambda _p: load_kept(base, who), self._show_start, self._failed)

    def _show_start(self, kept: KeptPlaces) -> None:
        if self._asked:
            return
        groups = [
            HitGroup("recent", self.tr("Read last"), [kept_face(each) for each in kept.read[:MOST_KEPT]]),
            HitGroup("kept", self.tr("Favourites"), [kept_face(each) for each in kept.kept[:MOST_KEPT]]),
        ]
        self._results.show_start([group for group in groups if group.faces], self._examples())

    def _examples(self) -> list[str]:
        return [
            self.tr("How is a tanker without a waybill punished"),
            self.tr("Ride-hailing without a permit"),
            self.tr("Twenty tons overweight"),
            self.tr("Penalty law 55"),
            self.tr("xzcff"),
        ]

    def _target(self, face: HitFace) -> LawTarget:
        if isinstance(face.extra, LawSpot):
            return LawTarget("article", face.id, face.extra)
        return LawTarget(face.kind, face.id)

    def _go(self, target: LawTarget) -> None:
        """Open a target so that Back comes back to it."""
        self.go.emit("law", target)

    def _follow(self, target: LawTarget) -> None:
        """Open what a link leads to; Back comes back to what was read, also where it was only shown on the way."""
        opened = self._middle.opened()
        if opened is not None and opened.target != self._visited:
            self._go(opened.target)
        self._go(target)

    def _open(self, target: LawTarget, *, remember: bool = True) -> None:
        if self._job_open is not None:
            self._job_open.cancel()
        if target.day is not None and target.day != self._day:
            self._day = target.day
            self._day_changed()
        base, day = self._desk.base, self._day
        self._job_open = run_in_background(
            self,
            lambda _p: open_target(base, target, day),
            lambda opened: self._show_opened(opened, remember=remember),
            self._failed,
        )

    def _show_opened(self, opened: Opened, *, remember: bool) -> None:
        self._job_open = None
        self._middle.show_opened(opened, self._today)
        place = self._middle.place()
        if remember and place is not None:
            base, who = self._desk.base, self._desk.who
            run_in_background(self, lambda _p: note_read(base, who, *place), lambda _done: None, self._failed)

    def _placed(self) -> None:
        self.changed.emit()
        self._load_context()

    def _load_context(self) -> None:
        place = self._middle.place()
        if place is None:
            return
        if self._job_context is not None:
            self._job_context.cancel()
        base, who, day = self._desk.base, self._desk.who, self._day
        kind, id_, _label = place
        exact = self._middle.exact_citation()
        self._job_context = run_in_background(
            self, lambda _p: load_context(base, who, kind, id_, day, exact), self._show_context, self._failed
        )

    def _show_context(self, context: Context) -> None:
        self._job_context = None
        opened = self._middle.opened()
        if opened is None:
            return
        self._middle.show_kept(context.kept)
        uses = [(kind, kind_word(kind), count) for kind, count in context.counts() if kind in COUNTED]
        self._middle.reader.show_uses(uses)
        self._side.show_context(context, opened.law, self._extra(context, opened.law))

    def _extra(self, context: Context, law: LawLibrary) -> list[QWidget]:
        """The calculator of overloads beside what is about them."""
        ids = [act.id for act in context.acts] + ([context.id] if context.kind is PlaceKind.ACT else [])
        about = any(id_ in law.act_ids() and law.domain_of(id_) is Domain.OVERLOAD for id_ in ids)
        return [self._overload_card(law)] if about else []

    def _overload_card(self, law: LawLibrary) -> OverloadCard:
        made = OverloadCard(self._desk.base, law, self._day)
        made.place_opened.connect(lambda place: self._follow(LawTarget.of(place)))
        made.more_wanted.connect(lambda: self.go.emit("law_calculators", "overload"))
        return made

    def _show_uses(self, kind: str) -> None:
        self._drawer.reveal()
        self._side.show_kind(kind)

    def _compare(self, earlier: dt.date, later: dt.date) -> None:
        reading = self._middle.reader.reading()
        if reading is not None:
            self.go.emit("law_compare", (reading.key or reading.title, earlier, later))

    def _toggle_days(self) -> None:
        self._days.setVisible(self._days.isHidden())
        if not self._days.isHidden():
            self._days.show_day(self._day)
            self._days.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _take_day(self, day: dt.date) -> None:
        self._day = day
        self._day_changed()
        self._search_again()
        opened = self._middle.opened()
        if opened is not None:
            spot = opened.target.spot
            # A version that was read apart from the day gives way to the one of the new day.
            kept = LawSpot(spot.name, spot.number, spot.suffix, spot.paragraph, spot.item) if spot is not None else None
            self._open(LawTarget(opened.target.kind, opened.target.id, kept), remember=False)

    def _day_changed(self) -> None:
        self._results.show_day(day_words(self._day, self._today))
        self.changed.emit()

    def _toggle_kept(self) -> None:
        self._keep(not self._middle.kept())

    def _keep(self, kept: bool) -> None:
        place = self._middle.place()
        if place is None:
            return
        kind, id_, label = place
        try:
            if kept:
                keep(self._desk.base, self._desk.who, kind, id_, label)
            else:
                let_go(self._desk.base, self._desk.who, kind, id_)
        except KnownError as error:
            self.say(Message(str(error), "warn"))
            return
        self._middle.show_kept(kept)
        words = self.tr("Kept as favourite") if kept else self.tr("No favourite any more")
        self.say(Message(words, action=self.tr("Undo"), key="Ctrl Z", act=lambda: self._keep(not kept)))

    def _write_note(self) -> None:
        """Begin a note on what is read, in the column where notes stand."""
        if self._middle.place() is None:
            return
        self._drawer.reveal()
        self._notes.begin()

    def _print(self) -> None:
        opened, base = self._middle.opened(), self._desk.base
        if opened is not None:
            run_in_background(self, lambda _p: print_opened(base, opened), self._printed, self._failed)

    def _printed(self, path: Path) -> None:
        words = self.tr("Saved as {0}").format(path.name)
        self.say(Message(words, action=self.tr("Open folder"), act=lambda: show_folder(path.parent)))

    def _say_copied(self, words: str) -> None:
        shown = words if len(words) <= MOST_COPIED_SHOWN else f"{words[:MOST_COPIED_SHOWN]}…"
        self.say(Message(self.tr("Copied: {0}").format(shown)))

    def _failed(self, error: Exception) -> None:
        if not isinstance(error, KnownError):
            raise error
        self.say(Message(str(error), "warn"))


def kept_face(kept: KeptPlace) -> HitFace:
    """A favourite or a place read last as a row."""
    spot = spot_of(kept.kind, kept.id) if kept.kind in (PlaceKind.ARTICLE, PlaceKind.STATUTE) else None
    return HitFace(kept.kind.value, kept.id, kept.label, extra=spot)
