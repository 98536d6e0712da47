"""What was handed in, to be read: by its trainee with the final sheet at each place, once the review is done."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QWidget

from app.domain.hand_in.review import Judgement
from app.domain.law.citation import Citation
from app.services.case_comparing import SheetView, sheet_view
from app.services.case_hand_in import begin_anew
from app.services.case_score_sheet import save_score_sheet
from app.ui.background import run_in_background
from app.ui.case_review.bench import Bench, Papers, note_of, note_of_comment
from app.ui.case_review.hand_in_page import HandInPage
from app.ui.case_review.paper import PaperNote
from app.ui.case_review.side import Listed, ReviewSide
from app.ui.case_review.words import badge, how_face, length, stage_face
from app.ui.desk import Desk
from app.ui.law.place_in_law import LawTarget
from app.ui.pieces.buttons import button
from app.ui.pieces.commands import Command
from app.ui.pieces.toast import Message

SIDE_PX = 352


class SheetPage(HandInPage[tuple[SheetView, Papers]]):
    """Opened with the id of a hand-in."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._view: SheetView | None = None
        self._bench: Bench | None = None
        self._side: ReviewSide | None = None

    def title(self) -> str:
        """The name of the page."""
        return self.tr("Case file handed in")

    def crumb(self) -> str:
        """Whose file it is, and which case."""
        if self._view is None:
            return ""
        record = self._view.record
        return record.title if record.trainee == self._desk.who.id else f"{record.trainee_name} · {record.title}"

    def trail(self) -> list[QWidget]:
        """Where it stands, and how it was handed in."""
        if self._view is None:
            return []
        return [badge(stage_face(self._view.stage)), badge(how_face(self._view.record))]

    def commands(self) -> list[Command]:
        """Findings, documents, the sheet as PDF, a new version."""
        if self._view is None or self._bench is None or self._side is None:
            return []
        return [
            Command("sheet.next", self.tr("Next finding"), partial(self._side.step, 1), "caret-down", "J"),
            Command("sheet.before", self.tr("Finding before"), partial(self._side.step, -1), "caret-up", "K"),
            Command("sheet.page", self.tr("Text or page"), self._bench.paper.switch, "file-text", "Ctrl E",
                    pinned=True),
            Command("sheet.save", self.tr("Score sheet as PDF"), self._save, "download-simple", "Ctrl S", pinned=True,
                    enabled=self._is_done),
            Command("sheet.anew", self.tr("Go on with a new version"), self._begin_anew, "pencil-simple", "Ctrl N",
                    enabled=self._may_go_on),
        ]  # fmt: skip

    def load(self, hand_in: str) -> tuple[SheetView, Papers]:
        """What was handed in, with the sheet once there is one."""
        view = sheet_view(self._desk.base, self._desk.who, hand_in)
        return view, Papers.of(self._desk.base.shelf, view.case)

    def forget(self) -> None:
        """Let go of what was handed in."""
        self._view = self._bench = self._side = None

    def open_loaded(self, loaded: tuple[SheetView, Papers]) -> None:
        """Show the documents, with findings and comments beside them."""
        view, papers = loaded
        self._view = view
        bench, side = self._bench, self._side = Bench(papers), ReviewSide(view.record.appraisal, papers.cite)
        side.place_wanted.connect(bench.to_place)
        side.law_wanted.connect(self._open_law)
        self._fill(view, bench, side)
        self._notice.show_words(self._words(view), "ok" if view.sheet else "neutral")
        self._notice.show()
        self.lay_out(bench, side, SIDE_PX)
        self.changed.emit()

    def _fill(self, view: SheetView, bench: Bench, side: ReviewSide) -> None:
        kept, sheet = view.record.appraisal, view.sheet
        findings = sheet.findings if sheet else kept.findings
        aside = sheet.set_aside if sheet else ()
        listed: list[Listed] = [(f"a{number}", each, None) for number, each in enumerate(findings, 1)]
        listed += [
            (f"s{number}", each.finding, Judgement(False, f"{each.reason} · {each.by_name}", each.by_name, 0))
            for number, each in enumerate(aside, 1)
        ]
        comments = sheet.comments if sheet else ()
        notes: dict[tuple[str, str], list[PaperNote]] = {}
        for finding in findings:
            notes.setdefault((finding.place.document, finding.place.field), []).append(note_of(finding))
        for comment in comments:
            notes.setdefault((comment.document, comment.field), []).append(note_of_comment(comment))
        for by, words in sheet.words if sheet else ():
            notes.setdefault(("", ""), []).append(PaperNote(words, by, "seal-check", "accent"))
        side.show_findings(listed, kept.prompts if sheet is None else (), writing=False)
        places = [(0, each, bench.titles.place(each.document, each.field)) for each in comments]
        side.show_comments(places, writing=False)
        side.show_score(sheet.score if sheet else kept.score)
        side.show_foot(*self._buttons())
        bench.show_notes(notes)

    def _words(self, view: SheetView) -> str:
        record = view.record
        when = f"{record.handed_in_at.astimezone():%Y-%m-%d %H:%M}"
        head = self.tr("Handed in {0}.").format(when)
        if record.elapsed is not None:
            head = self.tr("Handed in {0}, time taken {1}.").format(when, length(record.elapsed))
        if view.sheet is None:
            then = self.tr("What the machine found is shown; the review is not done yet.")
        else:
            then = self.tr("Reviewed by {0}.").format("、".join(view.sheet.reviewers))
        return f"{head} {then}"

    def _buttons(self) -> list[QWidget]:
        made: list[QWidget] = []
        if self._may_go_on():
            anew = button(self.tr("Go on with a new version"), "", "pencil-simple", "dense")
            anew.clicked.connect(self._begin_anew)
            made.append(anew)
        if self._is_done():
            save = button(self.tr("Score sheet as PDF"), "primary", "download-simple", "dense")
            save.clicked.connect(self._save)
            made.append(save)
        return made

    def _is_done(self) -> bool:
        return self._view is not None and self._view.sheet is not None

    def _may_go_on(self) -> bool:
        return self._view is not None and not self._view.why_not_again

    def _save(self) -> None:
        base, who, hand_in = self._desk.base, self._desk.who, self._hand_in
        self._busy.start(self.tr("Setting the pages"))
        run_in_background(self, lambda _p: save_score_sheet(base, who, hand_in), self._saved, self._refused)

    def _saved(self, path: Path) -> None:
        self._busy.finish()
        words = self.tr("The score sheet was saved as {0}.").format(path.name)
        self.say(Message(words, "ok", self.tr("Open"), act=lambda: _open_file(path)))

    def _begin_anew(self) -> None:
        base, who, hand_in = self._desk.base, self._desk.who, self._hand_in
        run_in_background(
            self, lambda _p: begin_anew(base, who, hand_in), lambda path: self.go.emit("case", path), self._refused
        )

    def _refused(self, error: Exception) -> None:
        self._busy.finish()
        self.refuse(error)

    def _open_law(self, citation: str) -> None:
        if self._view is not None:
            self.go.emit("law", LawTarget.of(Citation.parse(citation), self._view.record.in_force_on))


def _open_file(path: Path) -> None:
    QDesktopServices.openUrl(QUrl.fromLocalFile(str(path)))
