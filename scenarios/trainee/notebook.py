"""The trainee's notebook: findings written down at stations, and the papers in hand."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial

from app.domain.attempt.events import FindingRecorded, FindingWithdrawn, PaperRead, PapersCompared
from app.domain.scenario.things import Station
from scenarios.trainee.reach import is_near_station, level_distance
from scenarios.trainee.screens import Item, ListScreen, PaperScreen
from scenarios.trainee.sheets import PaperPage, Row
from scenarios.trainee.work import Work

NEIGHBOUR_M = 4.0
"""What may be written down at a station is mixed with that of stations so near, so that no list gives itself away."""


class Notebook:
    """Opens findings and papers. `pages` are the papers in hand."""

    def __init__(self, work: Work, pages: Callable[[], Sequence[PaperPage]]) -> None:
        self._work = work
        self._pages = pages

    @property
    def pages(self) -> Sequence[PaperPage]:
        """The papers in hand."""
        return self._pages()

    def open_papers(self, first: str = "") -> None:
        """Hold up the papers in hand."""
        if not self._pages():
            self._work.refuse("手里还没有单证：先向当事人索取，或用终端查询。")
            return
        if isinstance(self._work.top, PaperScreen):
            self._work.top.show(first)
            return

        def read(paper: str, dwell_s: float) -> None:
            self._work.do(PaperRead(t_ms=self._work.session.now_ms(), paper=paper, dwell_s=round(dwell_s, 2)))

        def compared(first: str, second: str) -> None:
            self._work.do(PapersCompared(t_ms=self._work.session.now_ms(), first=first, second=second))

        self._work.open(PaperScreen(self._pages, self._work.now_s, read, compared, first))

    def open_findings(self) -> None:
        """Open the findings: those written down, and writing one at a station nearby."""
        subtitle = "站到部位旁，把看到的异常记下来；没有看到就不记"
        empty = "站到一个部位旁，才能记录那里的发现"
        self._work.open(ListScreen("发现", subtitle, self._finding_items, self._work.refuse, empty=empty))

    def open_candidates(self, station: Station) -> None:
        """Open what may be written down at a station, true and false mixed."""
        title = f"记录发现 · {station.title}"
        subtitle = "选与所见相符的一条；拿不准就先不记"
        items = self._candidate_items
        self._work.open(ListScreen(title, subtitle, lambda: items(station), self._work.refuse, empty="这里没有可记的"))

    def record(self, finding: str, station: str) -> None:
        """Write a finding down."""
        if finding in self.recorded():
            self._work.refuse("这一项已经记过了。")
            return
        self._work.close_all()
        if self._work.do(FindingRecorded(t_ms=self._work.session.now_ms(), finding=finding, station=station)):
            self._work.say("已记下这项发现。三分钟内记得拍照。", "ok")

    def withdraw(self, finding: str) -> None:
        """Strike a finding out."""
        self._work.close_all()
        self._work.do(FindingWithdrawn(t_ms=self._work.session.now_ms(), finding=finding))

    def recorded(self) -> dict[str, str]:
        """Findings written down, with their stations."""
        return self._work.view.findings

    def title(self, finding: str) -> str:
        """A finding in words."""
        scenario = self._work.session.scenario
        entry = scenario.fault_by_id.get(finding) or scenario.distractor_by_id.get(finding)
        return entry.title if entry is not None else finding

    def _finding_items(self) -> list[Item]:
        scenario = self._work.session.scenario
        near = [s for s in scenario.scene.stations if is_near_station(self._work.scene, s, self._work.eye())]
        found = [
            Item(f"at:{s.id}", Row(f"记录发现：{s.title}", mark="pencil-simple"), partial(self.open_candidates, s))
            for s in near
        ]
        for finding, station in self.recorded().items():
            note = f"已记 · {scenario.station_by_id[station].title} · 再选一次可撤回"
            row = Row(self.title(finding), note, "trash")
            found.append(Item(f"withdraw:{finding}", row, partial(self._ask_withdraw, finding)))
        return found

    def _ask_withdraw(self, finding: str) -> None:
        items = [
            Item("withdraw:no", Row("不撤回", mark="arrow-left"), self._work.back),
            Item("withdraw:yes", Row("撤回这项发现", mark="trash", tone="warn"), lambda: self.withdraw(finding)),
        ]
        self._work.open(ListScreen("撤回这项发现吗？", self.title(finding), lambda: items, self._work.refuse))

    def _candidate_items(self, station: Station) -> list[Item]:
        bank, known = self._work.session.scenario.bank, self.recorded()
        allowed = set(self._work.session.permitted.distractors)
        here = self._neighbours(station)
        options = [(f.id, f.title, f.station) for f in bank.faults if f.station in here]
        options += [(d.id, d.title, d.station) for d in bank.distractors if d.station in here and d.id in allowed]
        return [
            Item(
                f"finding:{name}",
                Row(title, "已记" if name in known else "", done=name in known),
                partial(self.record, name, at),
            )
            for name, title, at in self._work.shuffled(options, station.id)
        ]

    def _neighbours(self, station: Station) -> set[str]:
        scene = self._work.scene
        place = scene.place_of(station.node)
        stations = scene.scenario.scene.stations
        return {s.id for s in stations if level_distance(scene.place_of(s.node), place) <= NEIGHBOUR_M}
