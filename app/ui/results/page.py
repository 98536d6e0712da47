"""Results: figures, skills and progress of one person, or who lacks what in a class, over the runs themselves."""

from __future__ import annotations

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QLineEdit, QStackedWidget, QWidget

from app.domain.errors import KnownError
from app.services.history import HistoryLine
from app.services.history_export import export_history
from app.services.permissions import Permission, allowed
from app.ui.background import Job, run_in_background
from app.ui.chart_view import ChartView
from app.ui.desk import Desk
from app.ui.folders import show_folder
from app.ui.pieces.badge import Badge
from app.ui.pieces.buttons import button
from app.ui.pieces.card import Card
from app.ui.pieces.choice import Choice
from app.ui.pieces.commands import Command
from app.ui.pieces.data_table import DataTable
from app.ui.pieces.empty_state import EmptyState
from app.ui.pieces.labels import label
from app.ui.pieces.layouts import clear, column, put, row, scrolled
from app.ui.pieces.segmented import Segmented
from app.ui.pieces.toast import Message
from app.ui.results.figures import loss_rows, progress_chart, skills_chart, tiles, weakest
from app.ui.results.heat_map import HeatMap
from app.ui.results.loading import Results, Wish, load_results
from app.ui.results.table import FILTERS, FINISHED, columns
from app.ui.shell.page import KeyUse, Page
from app.ui.theme.metrics import limit_size
from app.ui.verdicts import percent

TYPING_MS = 250
MIDDLE_PX, LEAST_MIDDLE_PX = 338, 228


class ResultsPage(Page):
    """Opened with an account's id for one person; `Enter` in the table opens a run."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._sees_all = allowed(desk.who, Permission.SEE_ALL_ATTEMPTS)
        self._wish = Wish()
        self._results: Results | None = None
        self._job: Job[Results] | None = None
        self._typing = QTimer(self)
        self._typing.setSingleShot(True)
        self._typing.timeout.connect(self._search_changed)
        self._make_filters()
        tiles_holder, self._tiles = QWidget(), row(gap=10)
        tiles_holder.setLayout(self._tiles)
        self._middle = QStackedWidget()
        limit_size(self._middle, least=(0, LEAST_MIDDLE_PX), most=(0, MIDDLE_PX))
        self._middle.addWidget(self._one_person())
        self._middle.addWidget(self._many_people())
        self.setLayout(
            column(
                self._filter_line,
                tiles_holder,
                (self._middle, 100),
                (self._runs_card(), 1),
                margins=(20, 4, 20, 14),
                gap=10,
            )
        )

    def _make_filters(self) -> None:
        self._search = QLineEdit()
        self._search.setPlaceholderText(self.tr("Name, scenario, seed; pinyin initials too"))
        self._search.setAccessibleName(self.tr("Search"))
        self._search.textEdited.connect(lambda _text: self._typing.start(TYPING_MS))
        self._search.setClearButtonEnabled(True)
        self._class = Choice([("", self.tr("All classes"))], name=self.tr("Class"))
        self._person = Choice([("", self.tr("Everybody"))], name=self.tr("Trainee"))
        self._scenario = Choice([("", self.tr("All scenarios"))], name=self.tr("Scenario"))
        self._class.chosen.connect(lambda id_: self._ask(Wish(id_, "", self._wish.scenario, self._wish.search)))
        self._person.chosen.connect(self._show_person)
        self._scenario.chosen.connect(
            lambda id_: self._ask(Wish(self._wish.class_id, self._wish.actor, id_, self._wish.search))
        )
        limit_size(self._scenario, least=(180, 0), most=(300, 0))
        for choice in (self._class, self._person):
            limit_size(choice, least=(130, 0))
            if not self._sees_all:
                choice.hide()
        limit_size(self._search, least=(200, 0), most=(360, 0))
        export = button(self.tr("Export CSV"), "", "download-simple")
        export.clicked.connect(self._export)
        self._filter_line = row(self._class, self._person, self._scenario, (self._search, 1), None, export, gap=8)

    def _one_person(self) -> QWidget:
        weakest_holder, self._weakest = QWidget(), row(gap=0)
        weakest_holder.setLayout(self._weakest)
        self._radar = ChartView(progress_chart(()), "")
        self._progress = ChartView(progress_chart(()), "")
        skills = Card(self.tr("Skills"), weakest_holder, gap=2).put((self._radar, 1))
        progress = Card(self.tr("Every run"), hint=self.tr("% of the points"), gap=2).put((self._progress, 1))
        self._no_person = EmptyState(
            "chart-line-up",
            self.tr("No scored run yet"),
            self.tr("After the first run, skills and progress stand here."),
        )
        charts = QWidget()
        charts.setLayout(row((skills, 40), (progress, 60), gap=10))
        self._person_stack = QStackedWidget()
        self._person_stack.addWidget(charts)
        self._person_stack.addWidget(Card().put((self._no_person, 1)))
        return self._person_stack

    def _many_people(self) -> QWidget:
        self._heat = HeatMap()
        self._heat.opened.connect(self._show_person)
        self._heat_hint = label("", "caption", "text3")
        holder = QWidget()
        holder.setLayout(column(self._heat, None))
        heat = Card(self.tr("Who lacks what"), self._heat_hint, gap=6).put((scrolled(holder), 1))
        holder_of_losses, self._losses = QWidget(), column(gap=0)
        holder_of_losses.setLayout(self._losses)
        losses = Card(self.tr("Lost most often"), hint=self.tr("mean share of the points"), gap=4)
        losses.put((scrolled(holder_of_losses), 1))
        both = QWidget()
        both.setLayout(row((heat, 62), (losses, 38), gap=10))
        return both

    def _runs_card(self) -> Card:
        self._table: DataTable[HistoryLine] = DataTable(
            columns(self._desk.base.clock, with_person=self._sees_all), density="dense", name=self.tr("Runs")
        )
        self._table.opened.connect(self._open)
        self._filter = Segmented(
            [
                ("all", self.tr("All")),
                ("passed", self.tr("Passed")),
                ("failed", self.tr("Not passed")),
                ("critical", self.tr("Critical fail")),
                ("awaiting_marks", self.tr("Awaiting marks")),
                ("open", self.tr("Not finished")),
            ],
            name=self.tr("Result"),
        )
        self._filter.chosen.connect(lambda _id: self._show_lines())
        self._count = label("", "caption", "text3")
        empty = EmptyState(
            "list-magnifying-glass",
            self.tr("No run fits"),
            self.tr("No run fits these filters. Choose “All”, or search for less."),
            self.tr("Show all"),
        )
        empty.acted.connect(self._show_all)
        self._runs = QStackedWidget()
        self._runs.addWidget(self._table)
        self._runs.addWidget(empty)
        why = self.tr("Every run stands here from the moment it is assigned or begun.")
        self._runs.addWidget(EmptyState("list-magnifying-glass", self.tr("No run yet"), why))
        limit_size(self._runs, least=(0, 190))
        return Card(self.tr("Runs"), self._count, self._filter, gap=6).put((self._runs, 1))

    def title(self) -> str:
        """The name of the page."""
        return self.tr("Results")

    def crumb(self) -> str:
        """Whose results."""
        if not self._sees_all:
            return self._desk.who.display_name
        return self._person.currentText()

    def commands(self) -> list[Command]:
        """Export, practices of appraisal, and back to everybody."""
        made = [
            Command("history.csv", self.tr("Export CSV"), self._export, "download-simple", "Ctrl E", pinned=True),
            Command("history.practices", self.tr("Appraisal practice"), self._practices, "exam", "P", pinned=True),
        ]
        if self._wish.actor:
            everybody = self.tr("Everybody")
            made.append(Command("history.all", everybody, lambda: self._show_person(""), "users", "E", pinned=True))
        return made

    def _practices(self) -> None:
        self.go.emit("case_practices", None)

    def key_uses(self) -> list[KeyUse]:
        """Keys of the table."""
        return [KeyUse("J K", self.tr("rows")), KeyUse("Enter", self.tr("open the run"))]

    def enter(self, argument: object = None) -> None:
        """Show one person where an id comes in, else what was shown before, read anew."""
        if isinstance(argument, str) and argument and self._sees_all:
            self._wish = Wish(actor=argument)
        self._ask(self._wish)

    def _ask(self, wish: Wish) -> None:
        self._wish = wish
        if self._job is not None:
            self._job.cancel()
        base, who = self._desk.base, self._desk.who
        self._job = run_in_background(self, lambda _p: load_results(base, who, wish), self._show, self._failed)

    def _show(self, results: Results) -> None:
        self._job, self._results = None, results
        self._class.show_choices([("", self.tr("All classes")), *results.classes], self._wish.class_id)
        self._person.show_choices([("", self.tr("Everybody")), *results.people], self._wish.actor)
        self._scenario.show_choices([("", self.tr("All scenarios")), *results.scenarios], self._wish.scenario)
        clear(self._tiles)
        for tile in tiles(results.figures):
            self._tiles.addWidget(tile)
        if self._wish.actor or not self._sees_all:
            self._show_one(results)
        else:
            self._show_many(results)
        self._show_lines()
        self.changed.emit()

    def _show_one(self, results: Results) -> None:
        self._middle.setCurrentIndex(0)
        self._person_stack.setCurrentIndex(0 if results.points and results.profile is not None else 1)
        if not results.points or results.profile is None:
            return
        self._radar.show_chart(skills_chart(results.profile), self.tr("Radar of the skills"))
        self._progress.show_chart(progress_chart(results.points), self.tr("Scores from run to run"))
        clear(self._weakest)
        face = weakest(results.profile, results.points[-1].pass_share)
        if face is not None:
            self._weakest.addWidget(Badge(face.value, face.tone, face.icon))

    def _show_many(self, results: Results) -> None:
        self._middle.setCurrentIndex(1)
        if results.group is not None:
            self._heat.show_group(results.group)
            hint = self.tr("mean of the latest 3 runs, below {0} bold, weakest first")
            self._heat_hint.setText(hint.format(percent(results.group.pass_share)))
        clear(self._losses)
        for line in loss_rows(results.figures.common_losses):
            self._losses.addWidget(line)
        put(self._losses, None)

    def _lines(self) -> list[HistoryLine]:
        if self._results is None:
            return []
        return [line for line in self._results.lines if FILTERS[self._filter.selected()](line)]

    def _show_lines(self) -> None:
        lines = self._lines()
        self._table.show_rows(lines)
        unfiltered = self._wish == Wish() and self._filter.selected() == "all"
        self._runs.setCurrentIndex(0 if lines else 2 if unfiltered else 1)
        self._count.setText(self.tr("{0} runs").format(len(lines)))

    def _show_all(self) -> None:
        self._filter.select("all")
        self._search.clear()
        self._ask(Wish())

    def _show_person(self, actor: str) -> None:
        self._ask(Wish(self._wish.class_id, actor, self._wish.scenario, self._wish.search))

    def _search_changed(self) -> None:
        self._ask(Wish(self._wish.class_id, self._wish.actor, self._wish.scenario, self._search.text().strip()))

    def _open(self, line: HistoryLine) -> None:
        if line.record.state in FINISHED:
            self.go.emit("result", line.record.id)
        else:
            self.say(Message(self.tr("This run is not finished, so there is no result yet."), "warn"))

    def _export(self) -> None:
        try:
            path = export_history(self._desk.base, self._lines())
        except KnownError as error:
            self.say(Message(str(error), "warn"))
            return
        words = self.tr("{0} runs exported to {1}").format(len(self._lines()), path.name)
        self.say(Message(words, action=self.tr("Open folder"), act=lambda: show_folder(path.parent)))

    def _failed(self, error: Exception) -> None:
        if not isinstance(error, KnownError):
            raise error
        self.say(Message(str(error), "critical"))
