"""What can never be said, shown, found or done."""

from __future__ import annotations

import pytest

from tests.content.tanker import edited, messages, problems_of, text_of

NEVER = "{kind: all_of, parts: [{kind: asked, exchange: D01}, {kind: not, part: {kind: asked, exchange: D01}}]}"

ERRORS = [
    ("people", ("  - id: D19\n", "  - id: D19\n    when: {kind: asked, exchange: D19}\n"), "永远说不上"),
    (
        "people",
        ("      - {text: 不用，按程序来。, tension: -3}", "      - {text: 不用。}\n      - {text: 按程序来。}"),
        "这一条永远轮不到",
    ),
    (
        "people",
        (
            "when: {kind: fault_drawn, none: true}",
            "when: {kind: all_of, parts: [{kind: fault_drawn, none: true}, {kind: fault_drawn, any_of: [F01]}]}",
        ),
        "互相矛盾",
    ),
    (
        "people",
        (
            "when: {kind: fault_drawn, none: true}",
            f"when: {NEVER}",
        ),
        "互相矛盾",
    ),
    (
        "deeds",
        (
            '- {do: "ask:D25", when: {kind: not, part: {kind: fault_drawn, any_of: [F04]}}, phase: people}',
            '- {do: "ask:D25", phase: people}',
        ),
        "“escort”可能不在场，请给这一步写上 when",
    ),
    ("deeds", ("  - {do: dispose, phase: handling}\n", ""), "示范流程里没有“dispose”这一步"),
    ("faults", ("revealed_by: [S03.check_people]", "revealed_by: [ask:D199]"), "学员永远查不出来"),
    ("faults", ("excludes: [F04]", "excludes: [F03]"), "故障不能与自己互斥"),
]


@pytest.mark.parametrize(("stem", "edit", "message"), ERRORS, ids=[m for *_, m in ERRORS])
def test_what_can_never_be(stem: str, edit: tuple[str, str], message: str) -> None:
    found = messages(edited(stem, edit))
    assert any(message in line for line in found), found


def test_a_line_without_a_last_answer_is_a_reminder() -> None:
    old = "      - {text: 没事没事。, tension: -2}\n"
    (found,) = problems_of(edited("people", (old, "")))
    assert (found.severity, found.message) == ("warning", "没有不带条件的回答，条件都不合时对方会不出声")


def test_a_paper_that_nobody_shows_is_a_reminder() -> None:
    (found,) = problems_of(edited("scenario", ("papers: [weigh_ticket]", "papers: []")))
    assert (found.severity, found.message) == ("warning", "单证“weigh_ticket”没有人出示，学员看不到")


def test_a_fault_without_evidence_to_keep_is_a_reminder() -> None:
    (found,) = problems_of(edited("faults", ("document: 证据清单, faults: [F10]", "document: 证据清单, faults: [F11]")))
    assert (found.severity, found.message) == ("warning", "没有写明“F10”应固定什么证据")


def test_promises_that_the_bank_cannot_keep_are_refused() -> None:
    text = text_of("faults")
    without_police = text.replace("authority: police", "authority: transport")
    found = messages(edited("faults", (text, without_police)))
    assert any("按互斥和保证条件抽不出 4 项" in line for line in found)


def test_an_action_that_asks_for_the_impossible_reveals_nothing() -> None:
    files = edited(
        "scenario",
        ("needs: {kind: happened, pattern: {event: ReportMade, where: {to: traffic_police}}}", f"needs: {NEVER}"),
    )
    assert any("学员永远查不出来" in line for line in messages(files))


def test_a_base_whose_promise_cannot_be_kept_is_refused() -> None:
    bases = "bases:\n  - {id: V1, title: 甲, truth: 甲, weight: 1, one_of: [F01, F04], standing: [F04]}\nfaults:\n"
    kept = edited("faults", ("faults:\n  - id: F01", bases + "  - id: F01"))
    assert not [text for text in messages(kept) if "V1" in text]
    broken = edited("faults", ("faults:\n  - id: F01", bases.replace("F01, F04", "F04") + "  - id: F01"))
    assert "draw: 底型 V1 按互斥和保证条件抽不出 1 项，请改互斥、上限或保证条件" in messages(broken)
