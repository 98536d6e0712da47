"""A comparison as it grows: findings and traces, each added once."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass, field

from app.domain.scene_paper.finding import Comparison, Moment, SceneFinding, SceneKind, SceneRule, Trace
from app.domain.scene_paper.paper import ON_SITE, PaperSide, Passage
from app.domain.scene_paper.scene import Scene
from app.domain.scene_paper.subjects import Subjects

CLOCK_SLACK = dt.timedelta(minutes=3)
"""Paper and journal are read off one clock; a minute more or less comes from writing it down."""
RECORD_SLACK = dt.timedelta(minutes=10)
"""A record is begun a little before and finished a little after what it tells of (CR-64, CR-85)."""
MOST_WORDS = 120

MEND = {
    SceneKind.UNSUPPORTED_CLAIM: "到复盘里看这一刻；没有看到、没有做过的删去，写成训练记录里真有的",
    SceneKind.ANSWER_NEVER_GIVEN: "按当时的回答改写；没有问的删去，需要的另行补充询问并写明时间",
    SceneKind.IMPOSSIBLE_TIME: "按训练记录的时间更正；另有原因的写明原因",
    SceneKind.UNCITED_EVIDENCE: "写明它证明什么并编进证据清单；与本案无关的从证据里去掉",
    SceneKind.SEEN_AND_LEFT_OUT: "核对是否应当写进笔录和调查报告；不归本案的写明怎样处理",
}


@dataclass
class Weighing:
    """What was compared so far."""

    scene: Scene
    paper: PaperSide
    subjects: Subjects
    _findings: dict[tuple[str, ...], SceneFinding] = field(default_factory=dict)
    _traces: dict[tuple[str, ...], Trace] = field(default_factory=dict)

    def fault(
        self,
        kind: SceneKind,
        place: tuple[str, str],
        words: str,
        why: str,
        *,
        rule: SceneRule = "CR-86",
        moment: Moment | None = None,
    ) -> None:
        """Note a difference at a document and field; the same words at the same place are noted once."""
        shown = words if len(words) <= MOST_WORDS else f"{words[:MOST_WORDS]}…"
        found = SceneFinding(
            kind=kind,
            rule=rule,
            document=place[0],
            field=place[1],
            words=shown,
            moment=moment,
            why=why,
            mend=MEND[kind],
        )
        self._findings.setdefault((kind, rule, *place, shown), found)

    def claim(self, passage: Passage, words: str, why: str, moment: Moment | None = None) -> None:
        """Note an assertion that the run does not support; a record made on the spot breaks its own rule by it."""
        rule: SceneRule = "CR-63" if passage.form in ON_SITE else "CR-86"
        place = (passage.document, passage.field)
        self.fault(SceneKind.UNSUPPORTED_CLAIM, place, words, why, rule=rule, moment=moment)

    def trace(self, place: tuple[str, str], words: str, moments: Iterable[Moment]) -> None:
        """Note an assertion that the run supports."""
        kept = tuple(moments)[:8]
        if kept:
            shown = words[:MOST_WORDS]
            self._traces.setdefault(
                (*place, shown), Trace(document=place[0], field=place[1], words=shown, moments=kept)
            )

    def result(self) -> Comparison:
        """Everything, in the order in which it was found."""
        return Comparison(findings=tuple(self._findings.values()), traces=tuple(self._traces.values()))
