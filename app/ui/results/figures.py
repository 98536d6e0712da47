"""The tiles and charts of the results page."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from matplotlib.figure import Figure
from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from app.charts.progress import ProgressMark, ProgressWords, progress_figure
from app.charts.radar import Radar, RadarSeries, radar_figure
from app.charts.style import ChartStyle
from app.services.history import CommonLoss, ProgressPoint, SkillProfile, Statistics
from app.ui.pieces.badge import BadgeFace
from app.ui.pieces.progress_row import ProgressRow, Share
from app.ui.pieces.stat_tile import StatTile
from app.ui.verdicts import minutes, percent

Draw = Callable[[ChartStyle, tuple[float, float]], Figure]
DASH = "–"


def tiles(figures: Statistics) -> list[QWidget]:
    """Mean, pass rate, critical fails, median time, and what still waits."""
    translate = QCoreApplication.translate

    def share(value: float | None) -> str:
        return DASH if value is None else percent(value)

    decided = figures.attempts - figures.undecided
    named = figures.critical_titles[0][0] if figures.critical_titles else translate("Figures", "None has happened")
    taken = DASH if figures.median_duration_ms is None else minutes(figures.median_duration_ms)
    runs = translate("Figures", "over {0} runs").format(figures.attempts)
    return [
        StatTile(translate("Figures", "Mean score"), share(figures.mean_share), "%", note=runs),
        StatTile(
            translate("Figures", "Passed"),
            share(figures.pass_rate),
            "%",
            note=translate("Figures", "of {0} decided").format(decided),
        ),
        StatTile(
            translate("Figures", "Critical fails"),
            str(figures.critical_fails),
            translate("Figures", "runs"),
            note=named,
        ),
        StatTile(translate("Figures", "Median time"), taken, note=translate("Figures", "minutes and seconds")),
        StatTile(
            translate("Figures", "Awaiting marks"),
            str(figures.undecided),
            translate("Figures", "runs"),
            note=translate("Figures", "an instructor's marks are missing"),
        ),
    ]


def progress_chart(points: Sequence[ProgressPoint]) -> Draw:
    """The scores of one person from run to run."""
    translate = QCoreApplication.translate
    words = ProgressWords(translate("Figures", "Pass mark"), translate("Figures", "Critical fail"))
    marks = [ProgressMark(each.at.astimezone().date(), each.share, bool(each.critical_fails)) for each in points]
    passing = points[-1].pass_share if points else 0.0
    return lambda style, size: progress_figure(style, marks, passing, words, size)


def skills_chart(profile: SkillProfile) -> Draw:
    """The skills of one person beside the class."""
    translate = QCoreApplication.translate

    def series(name: str, shares: dict[str, float]) -> RadarSeries:
        return RadarSeries(name, tuple(shares.get(skill) for skill in profile.titles))

    radar = Radar(
        titles=tuple(profile.titles.values()),
        now=series(translate("Figures", "Latest 3"), profile.latest),
        earlier=series(translate("Figures", "Before"), profile.earlier) if profile.earlier else None,
        class_median=series(translate("Figures", "Class median"), profile.class_median)
        if profile.class_median
        else None,
    )
    return lambda style, size: radar_figure(style, radar, size)


def weakest(profile: SkillProfile, passing: float) -> BadgeFace | None:
    """The skill that lacks most, None where all are as they should be."""
    if not profile.latest:
        return None
    skill, share = min(profile.latest.items(), key=lambda pair: pair[1])
    if share >= passing:
        return None
    words = QCoreApplication.translate("Figures", "Weakest: {0}").format(profile.titles[skill])
    return BadgeFace(words, "major", "warning-fill")


def loss_rows(losses: Sequence[CommonLoss]) -> list[QWidget]:
    """What is lost most often: what share of its points on average, and in how many runs."""
    translate = QCoreApplication.translate
    rows: list[QWidget] = []
    for loss in losses:
        hint = translate("Figures", "{0} times").format(loss.times)
        share = Share(loss.title, loss.mean_lost_share, None, hint, f"-{percent(loss.mean_lost_share)}%", "major_fill")
        rows.append(ProgressRow(share, title_width=170, height=28, figure_width=52))
    return rows
