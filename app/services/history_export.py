"""Attempts as a table for a spreadsheet: UTF-8 with a byte order mark, which Chinese spreadsheets look for."""

from __future__ import annotations

import csv
import io
from collections.abc import Sequence
from pathlib import Path

from app.domain.attempt.record import AttemptState
from app.services.base import Base
from app.services.errors import ServiceError
from app.services.history import HistoryLine
from app.services.settings import write_whole

HEADINGS = (
    "训练编号",
    "场景",
    "学员",
    "班级",
    "种子",
    "行为日",
    "开始时间",
    "用时（秒）",
    "状态",
    "得分",
    "满分",
    "得分率",
    "合格线",
    "结果",
    "否决项",
    "总体评价",
)
STATES = {
    AttemptState.ASSIGNED: "待做",
    AttemptState.RUNNING: "进行中",
    AttemptState.INTERRUPTED: "中断",
    AttemptState.ENDED: "待教员评分",
    AttemptState.MARKED: "已评分",
}
RESULTS = {"passed": "合格", "failed": "不合格", "awaiting_marks": "待教员评分"}
_FORMULA = ("=", "+", "-", "@", "\t", "\r")


def history_csv(lines: Sequence[HistoryLine]) -> str:
    """The lines as CSV with Chinese headings."""
    made = io.StringIO()
    writer = csv.writer(made)
    writer.writerow(HEADINGS)
    for line in lines:
        writer.writerow([_harmless(cell) for cell in _cells(line)])
    return made.getvalue()


def export_history(base: Base, lines: Sequence[HistoryLine], path: Path | None = None) -> Path:
    """Write the CSV, by default into the data folder's `reports`; raises ServiceError where that cannot be done."""
    if not lines:
        raise ServiceError("没有可以导出的训练记录。请放宽筛选条件后再试。")
    target = path or base.home.reports / f"history-{base.clock():%Y%m%d-%H%M%S}.csv"
    write_whole(target, "\N{BYTE ORDER MARK}" + history_csv(lines))
    return target


def _cells(line: HistoryLine) -> list[str]:
    record, summary = line.record, line.summary
    begun = record.started_at or record.assigned_at
    cells = [
        record.id,
        line.title,
        record.actor_name,
        line.class_name,
        str(record.seed),
        record.act_date.isoformat(),
        begun.astimezone().strftime("%Y-%m-%d %H:%M"),
    ]
    if summary is None:
        return [*cells, "", STATES[record.state], *[""] * 7]
    return [
        *cells,
        str(round(summary.duration_ms / 1000)),
        STATES[record.state],
        f"{summary.total:g}",
        f"{summary.max:g}",
        f"{summary.share:.1%}",
        f"{summary.pass_share:.0%}",
        RESULTS["failed"] if summary.critical_fails else RESULTS[summary.result],
        "；".join(summary.critical_fails),
        "" if summary.global_rating is None else str(summary.global_rating),
    ]


def _harmless(cell: str) -> str:
    """Text that a spreadsheet does not take for a formula."""
    return f"'{cell}" if cell.startswith(_FORMULA) else cell
