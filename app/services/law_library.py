"""Import of official texts into the law library: each file whole or not at all, with a report of what was doubtful."""

from __future__ import annotations

import datetime as dt
from collections import Counter
from collections.abc import Iterator, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass, field, replace
from enum import StrEnum
from pathlib import Path

from app.content.statutes.containers import LIMITS, Entry, Limits, RefusedFile, open_paths
from app.content.statutes.errors import UnreadableFileError
from app.content.statutes.reading import read_text
from app.domain.law.fulltext.recognise import recognise
from app.domain.law.fulltext.text import Doubt, FullText
from app.services.base import Base
from app.services.progress import Progress, Silent
from records.unit_of_work import Unit

AT_ONCE = 40
"""So many files are written in one transaction: waiting for the disk after each would take most of the time."""


class FileOutcome(StrEnum):
    """What became of a file; REFUSED could not be read, SKIPPED is no statute or of another kind."""

    ADDED = "added"
    UNCHANGED = "unchanged"
    REPLACED = "replaced"
    DIFFERENT = "different"
    REFUSED = "refused"
    SKIPPED = "skipped"


@dataclass(frozen=True, slots=True)
class FileReport:
    """One file of an import; `reason` says why nothing was taken, `doubts` what to look at, by line."""

    name: str
    outcome: FileOutcome
    title: str = ""
    version_date: dt.date | None = None
    articles: int = 0
    reason: str = ""
    doubts: tuple[Doubt, ...] = ()


@dataclass(frozen=True)
class ImportReport:
    """An import as a whole; `cancelled` where the user stopped it, and then the files listed are kept whole."""

    files: tuple[FileReport, ...]
    dry_run: bool
    cancelled: bool

    def count(self, outcome: FileOutcome) -> int:
        """The number of files with an outcome."""
        return sum(file.outcome is outcome for file in self.files)

    @property
    def changed(self) -> bool:
        """Whether the library is another one than before."""
        return not self.dry_run and bool(self.count(FileOutcome.ADDED) + self.count(FileOutcome.REPLACED))

    @property
    def articles(self) -> int:
        """The articles in all statutes that were recognised."""
        return sum(file.articles for file in self.files)

    @property
    def doubts(self) -> int:
        """The number of doubtful places."""
        return sum(len(file.doubts) for file in self.files)

    @property
    def counts(self) -> dict[str, int]:
        """The number of files by outcome, every outcome named."""
        counted = Counter(file.outcome for file in self.files)
        return {str(outcome): counted[outcome] for outcome in FileOutcome}


@dataclass(frozen=True)
class ImportWish:
    """How to import: `dry_run` writes nothing, `replace` lets a new text of a kept version take its place."""

    dry_run: bool = False
    replace: bool = False
    limits: Limits = LIMITS


def import_library(
    base: Base, paths: Sequence[Path], wish: ImportWish | None = None, progress: Progress | None = None
) -> ImportReport:
    """Import statutes out of files, folders and archives; each is kept whole, and a second time changes nothing.

    What cannot be read is in the report; RecordsError where the base itself cannot be written.
    """
    wish, progress = wish or ImportWish(), progress or Silent()
    taker = _Taker(base, wish)
    cancelled = False
    for entry in open_paths(paths, wish.limits):
        if progress.cancelled:
            cancelled = True
            break
        taker.take(entry)
        progress.report(entry.share, entry.name)
    taker.keep_waiting()
    return ImportReport(tuple(taker.done), wish.dry_run, cancelled)


@dataclass
class _Taker:
    """Takes one entry after the other; a dry run remembers what it would have kept."""

    base: Base
    wish: ImportWish
    done: list[FileReport] = field(default_factory=list)
    waiting: list[tuple[FileReport, FullText]] = field(default_factory=list)
    would_keep: dict[tuple[str, dt.date, str], str] = field(default_factory=dict)

    def take(self, entry: Entry) -> None:
        """Read and recognise one file; it is kept with those that wait."""
        report, text = _recognised(entry)
        if text is None:
            self.done.append(report)
            return
        self.waiting.append((report, text))
        if len(self.waiting) >= AT_ONCE:
            self.keep_waiting()

    def keep_waiting(self) -> None:
        """Keep all that waits, each file whole."""
        if not self.waiting:
            return
        with self._unit() as unit:
            kept = [replace(report, outcome=self._keep(unit, report, text)) for report, text in self.waiting]
        # Only what the base has acknowledged is reported.
        self.done.extend(kept)
        self.waiting.clear()

    def _unit(self) -> AbstractContextManager[Unit]:
        return self.base.records.reading() if self.wish.dry_run else self.base.records.writing()

    def _keep(self, unit: Unit, report: FileReport, text: FullText) -> FileOutcome:
        if not self.wish.dry_run:
            outcome = unit.statutes.put(text, report.name, self.base.clock(), replace=self.wish.replace)
            return FileOutcome(outcome)
        version = (text.key, text.version_date, text.part)
        if version not in self.would_keep:
            self.would_keep[version] = text.digest()
            return FileOutcome(unit.statutes.compare(text, replace=self.wish.replace))
        if self.would_keep[version] == text.digest():
            return FileOutcome.UNCHANGED
        return FileOutcome.REPLACED if self.wish.replace else FileOutcome.DIFFERENT


def _recognised(entry: Entry) -> tuple[FileReport, FullText | None]:
    """What is known of a file before it is kept."""
    if isinstance(entry, RefusedFile):
        outcome = FileOutcome.SKIPPED if entry.expected else FileOutcome.REFUSED
        return FileReport(entry.name, outcome, reason=entry.reason), None
    try:
        readable = read_text(entry.name, entry.data)
    except UnreadableFileError as error:
        return FileReport(entry.name, FileOutcome.REFUSED, reason=str(error)), None
    recognised = recognise(readable.text, entry.name)
    text = recognised.text
    if text is None:
        return FileReport(entry.name, FileOutcome.SKIPPED, reason=recognised.refusal), None
    report = FileReport(
        entry.name,
        FileOutcome.ADDED,
        text.title + (f" {text.part}" if text.part else ""),
        text.version_date,
        len(text.articles),
        doubts=tuple(Doubt(0, note) for note in readable.notes) + recognised.doubts,
    )
    return report, text


def doubtful_lines(report: ImportReport) -> Iterator[str]:
    """The doubtful places and the files that were not taken, as `file:line: what`."""
    for file in report.files:
        if file.reason:
            yield f"{file.name}：{file.reason}"
        if file.outcome is FileOutcome.DIFFERENT:
            kept = f"库里已有《{file.title}》{file.version_date} 版"
            yield f"{file.name}：{kept}，文字不同，保留原有文字；要换成这份请加 --replace"
        for doubt in file.doubts:
            yield f"{file.name}:{doubt.line}: {doubt.message}" if doubt.line else f"{file.name}: {doubt.message}"
