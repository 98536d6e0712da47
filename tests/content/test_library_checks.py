"""Problems between the files of a law library are found at their places."""

from __future__ import annotations

from pathlib import Path

import pytest

from app.content.library import load_library

STATUTE = """schema_version: 1
key: new_law
name: 演示法
short_names: [演法]
level: law
issuing_body: 某某机关
versions:
  - id: v2013
    change: enacted
    in_force_from: 2013-01-01
    in_force_until: 2026-04-30
    status: confirmed
    source: invented
    provisions:
      - {article: 1, gist: 旧}
  - id: v2026
    change: revised
    in_force_from: 2026-05-01
    status: confirmed
    source: invented
    provisions:
      - {article: 1, gist: 新}
      - {article: 2, gist: 只有新法有}
"""

ACTS = """schema_version: 1
domain: hazmat
acts:
  - id: HA-01
    title: 演示行为
    violated: [new_law.1]
    penalty: [new_law.2]
    fine: {min_yuan: 100, max_yuan: 200}
    rule: 一百元至二百元
    authority: transport
    status: confirmed
    violated_status: confirmed
    evidence: primary_text
    valid_from: 2026-05-01
"""

SWITCH = """schema_version: 1
principle: [new_law.1]
earlier:
  - act: HA-01
    topic: 演示
    committed_from: 2013-01-01
    committed_before: 2026-05-01
    penalty: [new_law.1]
    fine: {min_yuan: 10, max_yuan: 20}
    rule: 十元至二十元
    authority: transport
    status: confirmed
measures:
  - topic: 扣押
    taken_before: 2026-05-01
    earlier: [new_law.1]
    current: [new_law.2]
    rule: 按实施之日
    status: confirmed
"""

SPLIT = """schema_version: 1
status: confirmed
remits: [{authority: transport, name: 交通运输, matters: [许可]}]
basis: [new_law.1]
transfer_rule: 先固证
transfer_basis: [new_law.2]
liable: [{party: 企业, acts: [HA-01]}]
"""

SWITCHES = """schema_version: 1
switches: [{id: rounding, question: 取整, basis: [new_law.1], status: to_verify}]
"""


def problems(folder: Path, **changed: tuple[str, str]) -> list[str]:
    """Write the small library with one text replaced per file, and return the problems between its files."""
    files = {
        "statutes/new_law.yaml": STATUTE,
        "acts/hazmat.yaml": ACTS,
        "act_date_switch.yaml": SWITCH,
        "authority_split.yaml": SPLIT,
        "switches.yaml": SWITCHES,
    }
    for name, text in files.items():
        old, new = changed.get(Path(name).stem, ("", ""))
        assert old in text
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text.replace(old, new, 1) if old else text, encoding="utf-8")
    unread = ("exercise_values.yaml", "to_verify.yaml")
    return [problem.text() for problem in load_library(folder).problems if problem.file not in unread]


def test_the_small_library_is_sound(tmp_path: Path) -> None:
    assert problems(tmp_path) == []


@pytest.mark.parametrize(
    ("file", "old", "new", "expected"),
    [
        ("new_law", "key: new_law", "key: new_rule", "statutes/new_law.yaml:2:6 key: 文件名应与键一致：new_rule.yaml"),
        ("new_law", "2026-04-30", "2026-05-01", "in_force_from: 与版本 v2013 的施行期重叠，请给上一版写明失效日"),
        ("new_law", "    in_force_until: 2026-04-30\n", "", "in_force_from: 与版本 v2013 的施行期重叠"),
        ("new_law", "2026-04-30", "2012-01-01", "versions[0].in_force_until: 失效日早于施行日"),
        ("new_law", "article: 2,", "article: 1,", "versions[1].provisions[1].article: 第一条的要旨写了两次，请留一个"),
        ("new_law", "article: 2,", "article: 2, item: 1,", "写了项就要写款；只有一款的条写第 1 款"),
        ("hazmat", "new_law.2", "new_lew.2", "acts[0].penalty[0]: 法规库里没有“new_lew”，是不是想写“new_law”？"),
        ("hazmat", "new_law.2", "new_law.3", "acts[0].penalty[0]: 演示法第三条还没有要旨，请先在 new_law.yaml 里补上"),
        ("hazmat", "2026-05-01", "2012-05-01", "演示法第一条在 2012-05-01 不在施行期内，请换成当日有效的法条"),
        ("hazmat", "2026-05-01", "2020-05-01", "acts[0].penalty[0]: 演示法第二条还没有要旨"),
        ("hazmat", "2026-05-01", "2026-05-01\n    valid_until: 2026-01-01", "适用期的止日早于起日"),
        ("hazmat", "penalty: [new_law.2]", "penalty: []", "没有处罚条款的行为不能标为 confirmed"),
        ("act_date_switch", "act: HA-01", "act: HA-02", "earlier[0].act: 没有行为“HA-02”，是不是想写“HA-01”？"),
        ("act_date_switch", "penalty: [new_law.1]", "penalty: [new_law.2]", "演示法第二条还没有要旨"),
        ("act_date_switch", "max_yuan: 20", "max_yuan: 900", "旧法比 HA-01 的新法重，应按从旧兼从轻适用新法"),
        (
            "act_date_switch",
            "current: [new_law.2]",
            "current: [new_law.9]",
            "measures[0].current[0]: 演示法第九条还没有要旨",
        ),
        ("authority_split", "HA-01", "HA-07", "liable[0].acts[0]: 没有行为“HA-07”"),
        ("authority_split", "new_law.1", "old_law.1", "basis[0]: 法规库里没有“old_law”"),
        ("switches", "new_law.1", "new_law.8", "switches[0].basis[0]: 演示法第八条还没有要旨"),
    ],
)
def test_a_break_between_files_is_found(tmp_path: Path, file: str, old: str, new: str, expected: str) -> None:
    assert expected in "\n".join(problems(tmp_path, **{file: (old, new)}))


def test_an_act_must_end_with_its_provisions(tmp_path: Path) -> None:
    tail = "  - id: v2026\n"
    cut = STATUTE.split(tail)[1]
    found = problems(tmp_path, new_law=(tail + cut, ""), hazmat=("2026-05-01", "2020-05-01"))
    assert any(
        "acts[0].violated[0]: 演示法第一条在行为的适用期结束前就已失效，请写明 valid_until" in text for text in found
    )


def test_an_act_id_is_used_once(tmp_path: Path) -> None:
    problems(tmp_path)
    (tmp_path / "acts" / "more.yaml").write_text(ACTS, encoding="utf-8")
    texts = [problem.text() for problem in load_library(tmp_path).problems]
    assert "acts/more.yaml:4:9 acts[0].id: HA-01 写了两次，另一处在 acts/hazmat.yaml" in texts


def test_a_short_name_leads_to_one_statute(tmp_path: Path) -> None:
    problems(tmp_path)
    other = STATUTE.replace("new_law", "other_law").replace("演示法", "另一法")
    (tmp_path / "statutes" / "other_law.yaml").write_text(other, encoding="utf-8")
    texts = [problem.text() for problem in load_library(tmp_path).problems]
    assert any("简称“演法”已用于 new_law，请换一个" in text for text in texts)
