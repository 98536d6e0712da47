"""A score sheet as lines of a list: what was lost, what was gained, what a person still has to judge."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from app.domain.scoring.sheet import CriterionScore, EventRef, ProvisionRef, ScoreSheet
from app.domain.scoring.words import clock
from app.ui.pieces.deduction_row import Cited, Deduction, Evidence, Severity

MOST_MOMENTS = 4
MINUS = "\N{MINUS SIGN}"
_SEVERITIES: dict[str, Severity] = {"missed": "major", "partial": "warn", "met": "ok"}


@dataclass(frozen=True, slots=True)
class SheetLine:
    """A row of the list, with the citations and the moments behind it."""

    row: Deduction
    citations: tuple[str, ...]
    moments: tuple[int, ...]


def lost(sheet: ScoreSheet) -> list[SheetLine]:
    """Critical fails, then what was missed, then what was got in part; the dearest first."""
    fails = [
        _line(
            QCoreApplication.translate("SheetLines", "Fail"), fail.title, fail.why, fail.expected, "critical",
            fail.events, fail.provision,
        )
        for fail in sheet.critical_fails
    ]  # fmt: skip
    short = [c for c in sheet.criteria if c.points is not None and c.status in ("missed", "partial")]
    short.sort(key=lambda c: (c.status != "missed", (c.points or 0) - c.max))
    return [*fails, *(_criterion(c, f"{MINUS}{c.max - (c.points or 0):g}") for c in short)]


def gained(sheet: ScoreSheet) -> list[SheetLine]:
    """What was met, with its proof; then what did not come up."""
    met = [_criterion(c, f"+{c.points or 0:g}") for c in sheet.criteria if c.status == "met"]
    return met + [_criterion(c, "–") for c in sheet.criteria if c.status == "not_applicable"]


def _criterion(score: CriterionScore, points: str) -> SheetLine:
    severity = _SEVERITIES.get(score.status, "neutral")
    expected = score.expected if score.status in ("missed", "partial") else ""
    return _line(points, score.title, score.why, expected, severity, score.events, score.provision)


def _line(
    points: str,
    title: str,
    why: str,
    expected: str,
    severity: Severity,
    events: Sequence[EventRef],
    provision: Sequence[ProvisionRef],
) -> SheetLine:
    translate = QCoreApplication.translate
    told = why
    if expected:
        told = translate("SheetLines", "{0}\nExpected: {1}").format(why, expected)
    chips = [Evidence("time", _words(event), str(event.seq)) for event in events[:MOST_MOMENTS]]
    if len(events) > MOST_MOMENTS:
        more = translate("SheetLines", "{0} more").format(len(events) - MOST_MOMENTS)
        chips.append(Evidence("link", more, str(events[MOST_MOMENTS].seq)))
    if not events and severity in ("major", "critical"):
        chips.append(Evidence("none", translate("SheetLines", "never recorded")))
    articles = [each for each in provision if each.citation]
    cited = tuple(Cited(each.label, each.citation, not each.to_verify) for each in articles)
    rules = tuple(each.label for each in provision if not each.citation)
    return SheetLine(
        Deduction(points, title, told, severity, cited, tuple(chips), rules),
        tuple(each.citation for each in articles),
        tuple(event.seq for event in events),
    )


def _words(event: EventRef) -> str:
    text = event.text if len(event.text) <= 16 else event.text[:15] + "…"
    return f"{clock(event.t_ms)} {text}"
