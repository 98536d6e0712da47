"""What the run holds and the paper leaves out: findings, traces that were shown, pictures, answers that changed."""

from __future__ import annotations

from collections.abc import Iterator

from app.domain.attempt.events import Measured, MeterRead, PhotoTaken
from app.domain.scene_paper.finding import Moment, SceneKind
from app.domain.scene_paper.likeness import pairs, share_in
from app.domain.scene_paper.weighing import Weighing
from app.domain.scene_paper.written import sentences

_TOLD_SHARE = 0.5
_ANSWER_SHARE = 0.4


def check_left_out(weighing: Weighing) -> None:
    """Asked once a record made on the spot, a report or a decision is there."""
    if not any(True for _ in weighing.paper.of("4", "E1", "15")):
        return
    told = [pairs(sentence) for words in _texts(weighing) for sentence in sentences(words)]
    _check_findings(weighing, told)
    _check_pictures(weighing)
    _check_changed_answers(weighing, told)


def _texts(weighing: Weighing) -> Iterator[str]:
    """All that the documents tell, transcripts and lists of evidence included."""
    yield from (passage.words for passage in weighing.paper.passages())
    for document in weighing.paper.documents:
        for key in ("qa", "evidence"):
            if key in document.form.by_key:
                for row in document.rows(key) if document.form.by_key[key].columns else ():
                    yield "，".join(str(cell) for cell in row.values() if isinstance(cell, str))


def _check_findings(weighing: Weighing, told: list[frozenset[str]]) -> None:
    """Faults that are there and were written down or shown; what was taken for one is rightly left out."""
    scene = weighing.scene
    for fault in scene.run.faults:
        moment = scene.recorded.get(fault) or scene.revealed.get(fault)
        if moment is None:
            continue
        title = scene.scenario.fault_by_id[fault].title
        lines = [pairs(title), pairs(scene.scenario.fault_by_id[fault].shows)]
        if any(share_in(line, sentence) >= _TOLD_SHARE for line in lines for sentence in told):
            continue
        why = "训练里记下了它" if fault in scene.recorded else "训练里看到了它的痕迹，没有记下"
        weighing.fault(
            SceneKind.SEEN_AND_LEFT_OUT, ("", ""), title, f"{why}，文书里没有写", rule="CR-85", moment=moment
        )


def _check_pictures(weighing: Weighing) -> None:
    """Photographs of a place where something was found, and measurements, that are no evidence of the file."""
    scene = weighing.scene
    kept = {piece.source.event for piece in weighing.paper.evidence}
    places = {finding.station for finding in scene.run.findings.values()}
    for entry in scene.run.entries:
        event = entry.event
        if entry.seq in kept:
            continue
        where = ""
        if isinstance(event, PhotoTaken) and (shown := places.intersection(scene.with_their_places(event.stations))):
            where = f"照片：{scene.scenario.station_by_id[min(shown)].title}"
        elif isinstance(event, Measured):
            where = f"测量：{event.length_mm:.0f} 毫米"
        elif isinstance(event, MeterRead) and event.stable and event.value > 0:
            where = f"检测仪读数：{event.value:g}"
        if where:
            moment = Moment(seq=entry.seq, t_ms=entry.event.t_ms)
            why = "训练里取到了，没有编进本案证据"
            weighing.fault(SceneKind.SEEN_AND_LEFT_OUT, ("", "evidence"), where, why, rule="CR-85", moment=moment)


def _check_changed_answers(weighing: Weighing, told: list[frozenset[str]]) -> None:
    """Somebody changed their story on a matter, and only one of the stories is told."""
    scene = weighing.scene
    by_matter: dict[tuple[str, str], dict[str, Moment]] = {}
    for said in scene.answers:
        by_matter.setdefault((said.person, said.exchange), {}).setdefault(said.words, said.moment)
    for versions in (each for each in by_matter.values() if len(each) > 1):
        missing = [
            (words, moment)
            for words, moment in versions.items()
            if not any(share_in(pairs(words), sentence) >= _ANSWER_SHARE for sentence in told)
        ]
        if missing and len(missing) < len(versions):
            words, moment = missing[0]
            why = "他前后说法不同，文书里只写了一种"
            weighing.fault(SceneKind.SEEN_AND_LEFT_OUT, ("", ""), words, why, rule="CR-85", moment=moment)
