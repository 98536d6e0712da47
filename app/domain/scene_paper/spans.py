"""The times that documents give in their own fields, against the hours of the run."""

from __future__ import annotations

import datetime as dt

from app.domain.casefile.reading import ReadDocument
from app.domain.scene_paper.finding import SceneKind
from app.domain.scene_paper.weighing import RECORD_SLACK, Weighing

_ON_SITE = ("3", "4")
_OF_THE_ACT = (("4", "violation_at"), ("15", "committed_at"))


def check_spans(weighing: Weighing) -> None:
    """A record made on the spot covers time of the run, and no act was committed after it was found."""
    scene = weighing.scene
    for document in weighing.paper.of(*_ON_SITE):
        start, end = document.moment("start_at"), document.moment("end_at")
        if start is not None and start > scene.end + RECORD_SLACK:
            _tell(weighing, document, "start_at", start, "才开始，那时检查已经结束")
        elif (last := end or start) is not None and last < scene.start - RECORD_SLACK:
            _tell(weighing, document, "end_at" if end else "start_at", last, "就结束，那时检查还没有开始")
        elif start is not None and start < scene.start - RECORD_SLACK:
            _tell(weighing, document, "start_at", start, "就开始，那时检查还没有开始")
    for code, key in _OF_THE_ACT:
        for document in weighing.paper.of(code):
            at = document.moment(key)
            if at is not None and at > scene.end + RECORD_SLACK:
                _tell(weighing, document, key, at, "才发生，那时检查已经结束")


def _tell(weighing: Weighing, document: ReadDocument, key: str, at: dt.datetime, what: str) -> None:
    scene = weighing.scene
    why = f"写的是 {at:%m-%d %H:%M} {what}（{scene.start:%m-%d %H:%M} 至 {scene.end:%H:%M}）"
    weighing.fault(
        SceneKind.IMPOSSIBLE_TIME,
        (document.id, key),
        f"{at:%m-%d %H:%M}",
        why,
        rule="CR-85",
        moment=scene.moment_nearest(at),
    )
