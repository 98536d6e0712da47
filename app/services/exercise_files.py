"""Exercises of appraisal on disk: the case file, and its key in a file of its own."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING, Any

from app.domain.casefile.written import written
from app.services.errors import ServiceError

if TYPE_CHECKING:
    from app.domain.brief.seeding import Exercise


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
