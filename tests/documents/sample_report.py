"""A report with something of everything, long values among them."""

from __future__ import annotations

from matplotlib.figure import Figure

from app.charts.plan_view import PlanView, PlanWords, plan_figure
from app.charts.radar import Radar, RadarSeries, radar_figure
from app.charts.style import print_style, svg_bytes
from app.documents.score_report import ReportMark, ScoreReport
from app.domain.attempt.record import AttemptState
from app.domain.scoring.sheet import (
    CriterionScore,
    CriticalFailResult,
    EventRef,
    FaultOutcome,
    ProvisionRef,
    ScoreSheet,
    StationAttention,
)
from tests.records.sample_scenario import HASH, NOW, sample_record

CITED = ProvisionRef(citation="sample_law.55", label="示例法第五十五条", version="2026-05-01施行")
OPEN = ProvisionRef(citation="sample_rule.9.2", label="示例办法第九条第二款", version="2020-01-01施行", to_verify=True)
LONG = "这是一段用来检验版面是否会溢出的示例文字，包括号牌浙Z00001挂与编号339999199001010018等不宜断开的内容。"


def _criterion(number: int) -> CriterionScore:
    status, points = (("met", 4.0), ("partial", 2.5), ("missed", 0.0), ("not_applicable", None))[number % 4]
    return CriterionScore.model_validate(
        {
            "id": f"B{number}",
            "title": f"示例评分项 {number}：核对运单与标志牌" if number % 3 else f"{LONG[:38]}",
            "section": ["A 到场与程序", "B 询问与取证", "C 车体检查", "D 认定与处置"][number // 6],
            "skill": "papers",
            "kind": "automatic",
            "status": status,
            "points": points,
            "max": 4,
            "events": [EventRef(seq=n, t_ms=61_000 * n, text="拍摄“阀门箱”") for n in range(1, 2 + number % 9)],
            "expected": LONG,
            "why": "只核对了其中两处" if number % 2 else LONG,
            "provision": [CITED, OPEN][: number % 3],
        }
    )


def _station(number: int) -> StationAttention:
    states = ("never_faced", "faced_not_readable", "read", "recorded")
    return StationAttention.model_validate(
        {
            "station": f"S{number:02d}",
            "title": f"示例检查点 {number}",
            "state": states[number % 4],
            "nearest_m": None if number % 4 == 0 else 1.5 + number,
            "dwell_s": number * 2.5,
        }
    )


def _fault(number: int) -> FaultOutcome:
    return FaultOutcome(
        id=f"F{number}",
        title="紧急切断阀被铁丝绑在常开位置",
        station="S09",
        hidden=True,
        found=number > 0,
        recorded=number > 1,
        disposed_right=None if number < 2 else number == 2,
        right_answer="HA-07，示例法第五十五条，立案查处，由交通运输部门处理（02:10 曾看到）",
    )


FAIL = CriticalFailResult(
    id="CF1",
    title="未亮证即开始检查",
    events=(EventRef(seq=9, t_ms=95_000, text="询问“运单在哪里”"),),
    expected="两名执法人员先出示执法证件，再开始询问和检查",
    why="检查开始时只有一人亮证",
    provision=(CITED,),
)


def sample_sheet(*, critical: bool = True, complete: bool = True) -> ScoreSheet:
    """24 automatic criteria in four sections and one manual one."""
    manual = CriterionScore(
        id="M1",
        title="沟通得体",
        section="教员评分",
        skill="talk",
        kind="manual",
        status="partial" if complete else "awaiting_mark",
        points=4.5 if complete else None,
        max=6,
        expected="始终文明",
        why="3 级：好",
    )
    return ScoreSheet.model_validate(
        {
            "scenario": "sample_stop",
            "seed": 7,
            "content_hash": HASH,
            "rubric_version": "sample-1",
            "attempt_id": "A1",
            "act_date": "2026-06-01",
            "total": 58.5,
            "max": 82,
            "share": 0.7134,
            "pass_share": 0.7,
            "passed": not critical,
            "complete": complete,
            "result": ("failed" if critical else "passed") if complete else "awaiting_marks",
            "critical_fails": [FAIL] if critical else [],
            "criteria": [*(_criterion(n) for n in range(24)), manual],
            "attention": [_station(number) for number in range(16)],
            "faults": [_fault(number) for number in range(4)],
            "false_findings": ["D1"],
            "global_rating": 3 if complete else None,
            "skills": {"papers": 0.7, "talk": 0.75},
            "tension": [],
            "duration_ms": 618_000,
            "ended": "finished",
            "journal_head": "c0ffee" * 10 + "abcd",
        }
    )


def sample_report(*, critical: bool = True, complete: bool = True) -> ScoreReport:
    """The report of that sheet."""
    titles = ("现场安全", "亮证告知", "证件核对", "车体检查", "询问取证", "法律适用", "处置", "沟通")
    now = RadarSeries("本次", (0.9, 0.8, 0.7, 0.6, 0.5, 0.4, 0.7, 0.75))
    median = RadarSeries("班级中位", (0.7,) * 8)
    figure = radar_figure(print_style(), Radar(titles, now, None, median), (2.9, 2.8))
    marks = (ReportMark("沟通得体", "3 级", "孙演示", LONG), ReportMark("总体评价", "3 级", "孙演示", ""))
    return ScoreReport(
        record=sample_record(state=AttemptState.MARKED, started_at=NOW, ended_at=NOW),
        sheet=sample_sheet(critical=critical, complete=complete),
        scenario_title="高速公路出口汽油罐车检查",
        class_name="演示一班",
        unit="演示市交通运输综合行政执法队第一大队",
        marks=marks if complete else (),
        still_empty=() if complete else ("沟通得体", "总体评价"),
        false_findings=("罐体旧划痕",),
        radar_svg=svg_bytes(figure),
        plan_svg=svg_bytes(sample_plan()),
        plan_facts=(("泄漏物质", "汽油蒸气（UN1203）"), ("警戒圈半径", "50 m（演练值）")),
        plan_note="演练值。只供训练。",
    )


def sample_plan() -> Figure:
    """A leak without vapour, from above."""
    words = PlanWords(
        "警戒圈（演练值）", "近地蒸气", "学员走过的路", "连成的路", "风", "车辆", "全景（演练值）", "车旁近看"
    )
    way = ((-5.0, 20.0), (-2.0, 0.0))
    return plan_figure(
        print_style(),
        PlanView((-1.2, -1.8), 50, (-1.25, -7.5, 1.25, 8), 315, 2.4, way, True, None, None),
        words,
        (6.85, 3.5),
    )
