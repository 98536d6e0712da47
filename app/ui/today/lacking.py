"""The skills that are weakest, with the pass mark as a tick; and how the scores have moved."""

from __future__ import annotations

from app.services.day import Day
from app.services.history import SkillProfile
from app.ui.pieces.card import Card
from app.ui.pieces.empty_state import EmptyState
from app.ui.pieces.labels import label
from app.ui.pieces.progress_row import ProgressRow, Share

MOST = 7


def other_title(day: Day) -> str:
    """The title of the scenario that is measured, where it is not the one that comes next; empty otherwise."""
    return day.measured.title if day.measured is not None and day.measured is not day.card else ""


class Lacking(Card):
    """Skills from the weakest up: the mean of the latest runs, and the change against those before."""

    def __init__(self, day: Day) -> None:
        super().__init__(self.tr("What is lacking"), hint=other_title(day) or self.tr("mean of your last runs"), gap=0)
        profile = day.profile
        if profile is None or not profile.latest or day.measured is None:
            why = self.tr("Your skills are read from your runs, not from questions.")
            self.put(EmptyState("target", self.tr("Nothing measured yet"), why))
            return
        order = sorted(profile.latest, key=lambda skill: profile.latest[skill])[:MOST]
        self.put(4)
        for skill in order:
            hint = self._change(profile, skill)
            share = Share(profile.titles.get(skill, skill), profile.latest[skill], day.measured.pass_share, hint)
            self.put(ProgressRow(share, title_width=84, height=33))
        self.put(6, label(self.tr("The tick is the pass mark; at the right the change in points."), "caption", "text3"))

    def _change(self, profile: SkillProfile, skill: str) -> str:
        before = profile.earlier.get(skill)
        if before is None:
            return "–"
        return f"{(profile.latest[skill] - before) * 100:+.0f}".replace("-", "\N{MINUS SIGN}")
