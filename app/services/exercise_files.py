"""Exercises of appraisal on disk: the case file, its key in a file of its own, and somebody's marks on it."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

from pydantic import TypeAdapter, ValidationError

from app.content.wording import model_message
from app.domain.appraisal.practising import Mark
from app.domain.casefile.written import written
from app.services.errors import ServiceError

if TYPE_CHECKING:
    from app.domain.appraisal.practice_record import PracticeOutcome, ToldFinding
    from app.domain.brief.seeding import Exercise

MOST_MARKS_BYTES = 1_000_000
_MARKS = TypeAdapter(tuple[Mark, ...])


def key_of(exercise: Exercise) -> dict[str, Any]:
    """The key: every defect with its rule, where it is found, what stands there and what is right."""
    return {
        "case": exercise.case.case_id,
        "in_force_on": exercise.case.in_force_on.isoformat(),
        "defects": [
            {
                "id": defect.id,
                "rule": defect.rule,
                "document": defect.found_in,
                "shown": defect.shown,
                "correct": defect.correct,
            }
            for defect in exercise.defects
        ],
    }


def write_exercise(exercise: Exercise, out: Path, key: Path | None = None) -> None:
    """Write the case file, and the key where a path is given; raises ServiceError where the disk refuses."""
    try:
        out.parent.mkdir(parents=True, exist_ok=True)
        out.write_text(written(exercise.case), encoding="utf-8", newline="\n")
        if key is not None:
            text = json.dumps(key_of(exercise), ensure_ascii=False, indent=2, sort_keys=True)
            key.write_text(text + "\n", encoding="utf-8", newline="\n")
    except OSError as error:
        raise ServiceError(f"“{out}”写不进去（{error.strerror}），请检查路径和磁盘空间。") from error


def read_marks(path: Path) -> tuple[Mark, ...]:
    """The marks of a JSON file, numbered as they stand: a list of `document`, `rule`, `field`, `words`, `deduction`.

    Raises ServiceError with the place of the first thing that is wrong.
    """
    try:
        text = path.read_bytes()
    except OSError as error:
        raise ServiceError(f"“{path}”打不开（{error.strerror}），请检查路径和读取权限。") from error
    if len(text) > MOST_MARKS_BYTES:
        raise ServiceError(f"“{path.name}”太大，标注文件最多 1 MB。")
    try:
        marks = _MARKS.validate_json(text)
    except ValidationError as error:
        first = error.errors()[0]
        place = "".join(f"[{each}]" if isinstance(each, int) else f".{each}" for each in first["loc"])
        words = model_message(first["type"], first.get("ctx") or {}, first["msg"])
        raise ServiceError(
            f"“{path.name}” {place or '开头'}：{words}。每条标注写 document，和 rule 或 field。"
        ) from None
    return tuple(mark.model_copy(update={"id": number}) for number, mark in enumerate(marks, start=1))


def outcome_lines(outcome: PracticeOutcome) -> Iterator[str]:
    """What came of the marks, for a person at a terminal."""
    counts = f"找对 {len(outcome.hits)} 处，漏了 {len(outcome.misses)} 处，误报 {len(outcome.false_alarms)} 处"
    yield f"{outcome.score} 分：{counts}"
    for hit in outcome.hits:
        other = "" if hit.same_rule else f"（您选的是 {hit.mark.rule or '没有选规则'}）"
        yield f"找对 {_finding_line(hit.finding)}{other}"
    for finding in outcome.misses:
        yield f"漏了 {_finding_line(finding)}；{finding.mend}"
    for mark in outcome.false_alarms:
        place = "·".join(part for part in (mark.document or "全卷", mark.field) if part)
        yield f"误报 第 {mark.id} 条 {mark.rule or ''} {place}：{mark.words or '这里没有这个问题'}"


def _finding_line(finding: ToldFinding) -> str:
    place = "·".join(part for part in (finding.document_name or "全卷", finding.field_label) if part)
    cost = f"−{finding.deduction:f}" if finding.deduction else "待核，不扣分"
    return f"{finding.rule} {place}：{finding.why}（{cost}；{finding.provision}）"
