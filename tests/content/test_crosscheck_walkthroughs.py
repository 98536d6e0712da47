"""Walkthroughs that cannot be played."""

from __future__ import annotations

import pytest

from app.content.crosscheck_walkthroughs import check_walkthrough
from app.content.scenario_files import WALKTHROUGHS
from app.content.source import parse_source
from app.content.validate import validate
from app.domain.scenario.walkthrough import Walkthrough
from tests.content.tanker import tanker_files

ERRORS = [
    (("faults: []", "faults: [F01]"), "faults: 种子 2 抽到的是：没有故障"),
    (("kind: VestOn", "kind: VestOnn"), "events[1].event.kind: 没有事件“VestOnn”，是不是想写“VestOn”？"),
    (("kind: VestOn", "kind: EngineOff"), "events[1].event.kind: EngineOff 由系统或教员产生，不写在演练里"),
    (("exchange: D19", "exchange: D199"), "场景里没有“D199”，是不是想写“D19”？"),
    (("station: S09, action: read_unload_valves", "station: S99, action: read_unload_valves"), "场景里没有“S99”"),
    (("{at: 9, event: {kind: VestOn}}", "{at: 3, event: {kind: VestOn}}"), "events[1].at: 时间倒退，上一步在 6 秒"),
    (("officer: partner", "officer: nobody"), "BadgeShown 的“officer”不能是“nobody”"),
    (("officer: partner", "oficer: partner"), "BadgeShown 缺少必填的“officer”"),
    (("officer: partner", "officer: partner, tone: x"), "BadgeShown 没有“tone”这一项"),
    (("{kind: VestOn}", "{kind: VestOn, t_ms: 1}"), "events[1].event.t_ms: 时间写在 at 里"),
    (("full: [A1", "full: [A99"), "expect.full[0]: 评分表里没有“A99”"),
    (("passed: true", "passed: true\n  critical_fails: [CF9]"), "expect.critical_fails[0]: 评分表里没有“CF9”"),
]


@pytest.mark.parametrize(("edit", "message"), ERRORS, ids=[message for _, message in ERRORS])
def test_what_keeps_a_walkthrough_from_being_played(edit: tuple[str, str], message: str) -> None:
    files = tanker_files()
    text = (files.folder / WALKTHROUGHS / "pass_no_faults.yaml").read_text(encoding="utf-8")
    assert edit[0] in text
    source = parse_source(text.replace(*edit, 1).encode(), "w.yaml")
    walkthrough, problems = validate(Walkthrough, source)
    assert walkthrough is not None, problems
    assert files.scenario is not None
    found = [f"{p.path}: {p.message}" for p in check_walkthrough(source, walkthrough, files.scenario)]
    assert any(message in line for line in found), found
