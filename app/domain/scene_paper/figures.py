"""Plates, quantities and times in the passages of a case file, against what the run showed."""

from __future__ import annotations

import datetime as dt
import re

from app.domain.scene_paper.finding import SceneKind, SceneRule
from app.domain.scene_paper.paper import INTERVIEW, ON_SITE, Passage
from app.domain.scene_paper.scene import MEASURED
from app.domain.scene_paper.shown import Shown
from app.domain.scene_paper.weighing import CLOCK_SLACK, RECORD_SLACK, Weighing
from app.domain.scene_paper.written import (
    ClockTime,
    bare_plate,
    clauses,
    clock_times,
    plates,
    quantities,
    sentences,
)

_NORM = re.compile(r"限值|标准|规定|不得|应当|不低于|不超过|不少于|《|第[〇一二三四五六七八九十百\d]+条|拟|罚")
_LONG_ENOUGH = 12
"""A clause that is shorter than this only names the time of what the next one tells."""
_DONE_AT: tuple[tuple[re.Pattern[str], tuple[str, ...], str], ...] = (
    (re.compile("拍照|拍摄|照片"), ("PhotoTaken",), "拍照"),
    (re.compile("测气|测得|量得|测量|读数"), (MEASURED,), "测量"),
    (re.compile("询问|问明"), ("QuestionAsked",), "询问"),
    (re.compile("出示.{0,6}证|亮证"), ("BadgeShown",), "出示证件"),
    (re.compile("设置?.{0,4}警戒|锥桶"), ("ZoneSet", "ConePlaced"), "设置警戒"),
    (re.compile("报告"), ("ReportMade",), "报告"),
)
"""What a clause may say was done at its time, and the events that it then has to be near to."""


def check_figures(weighing: Weighing, shown: Shown) -> None:
    """Every plate, quantity and time that a passage tells was met in the run, or fits into it."""
    for passage in weighing.paper.passages():
        for sentence in sentences(passage.words):
            _check_plates(weighing, shown, passage, sentence)
            for clause in clauses(sentence) if not _NORM.search(sentence) else ():
                _check_quantities(weighing, shown, passage, clause)
        _check_times(weighing, shown, passage)
    for document in weighing.paper.documents:
        if "vehicle" in document.form.by_key and (words := document.text("vehicle")):
            passage = Passage(document.id, document.form.code, "vehicle", words, None)
            _check_plates(weighing, shown, passage, words)


def _check_plates(weighing: Weighing, shown: Shown, passage: Passage, sentence: str) -> None:
    for plate in plates(sentence):
        if moments := shown.plates.get(bare_plate(plate)):
            weighing.trace((passage.document, passage.field), plate, moments)
        else:
            weighing.claim(passage, plate, f"训练里没有看到或听到过号牌“{plate}”")


def _check_quantities(weighing: Weighing, shown: Shown, passage: Passage, clause: str) -> None:
    for told in quantities(clause):
        if moments := shown.saying(told, clause):
            weighing.trace((passage.document, passage.field), told.words, moments)
            continue
        near = min(
            ((abs(figure.value - told.value), figure, moment) for figure, moment in shown.quantities
             if figure.dimension == told.dimension and figure.value and told.value),
            key=lambda each: each[0],
            default=None,
        )  # fmt: skip
        beside = f"，最接近的是“{near[1].words}”" if near else ""
        why = f"训练里没有看到、听到或者量到“{told.words}”{beside}"
        weighing.claim(passage, clause, why, near[2] if near else None)


def _check_times(weighing: Weighing, shown: Shown, passage: Passage) -> None:
    scene = weighing.scene
    for sentence, time in _times(passage, scene.run.act_date.year):
        day = time.day or (passage.day if passage.form in (*ON_SITE, INTERVIEW) else None)
        if day is None or day != scene.run.act_date:
            continue
        at = dt.datetime.combine(day, time.at)
        place = (passage.document, passage.field)
        if moments := shown.times.get(time.at):
            weighing.trace(place, time.words, moments)
        elif not scene.start - RECORD_SLACK <= at <= scene.end + RECORD_SLACK:
            why = f"现场检查是 {scene.start:%H:%M} 至 {scene.end:%H:%M}，训练里也没有看到或听到过 {at:%H:%M}"
            edge = scene.moment_nearest(at)
            weighing.fault(SceneKind.IMPOSSIBLE_TIME, place, sentence, why, rule="CR-85", moment=edge)
        else:
            _check_deed_at(weighing, place, sentence, at)


def _times(passage: Passage, year: int) -> list[tuple[str, ClockTime]]:
    """The times of a passage with the clause each is in; a day counts on until the next one is named."""
    found: list[tuple[str, ClockTime]] = []
    day: dt.date | None = None
    for sentence in sentences(passage.words):
        parts = re.findall(r"[^，,]+", sentence)
        for place, part in enumerate(parts):
            clause = part if place + 1 == len(parts) or len(part) > _LONG_ENOUGH else f"{part}，{parts[place + 1]}"
            for time in clock_times(part, year):
                day = time.day or day
                found.append((clause, ClockTime(time.words, time.at, day)))
    return found


def _check_deed_at(weighing: Weighing, place: tuple[str, str], clause: str, at: dt.datetime) -> None:
    scene = weighing.scene
    for pattern, kinds, what in _DONE_AT:
        if not pattern.search(clause):
            continue
        moments = scene.happened(*kinds)
        near = [each for each in moments if abs(scene.at(each.t_ms) - at) <= CLOCK_SLACK]
        if near:
            weighing.trace(place, clause, near[:1])
        elif moments:
            nearest = min(moments, key=lambda each: abs(scene.at(each.t_ms) - at))
            why = f"写 {at:%H:%M} {what}，训练里最接近的一次是 {scene.at(nearest.t_ms):%H:%M}"
            rule: SceneRule = "CR-64" if what == "拍照" else "CR-85"
            weighing.fault(SceneKind.IMPOSSIBLE_TIME, place, clause, why, rule=rule, moment=nearest)
        return
