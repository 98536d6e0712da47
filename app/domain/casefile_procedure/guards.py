"""Conditions of the steps of a procedure: each says in words what is still lacking, or nothing where it is met."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from app.domain.casefile.case_file import OfficerRole
from app.domain.casefile.form import CaseForms
from app.domain.casefile.values import Person
from app.domain.casefile_procedure.case_reader import CaseReader, Sheet
from app.domain.casefile_procedure.machine import Track
from app.domain.casefile_procedure.milestones import WAIT, Milestones, last_day, months_later
from app.domain.casefile_procedure.penalties import fine_of, penalties_of
from app.domain.casefile_procedure.surroundings import Surroundings
from app.domain.deadlines.span import Span, SpanUnit
from app.domain.law.act import Authority

CITIZEN_ON_THE_SPOT, ORGANISATION_ON_THE_SPOT = 200, 3000
LIMITATION_YEARS = 2
LONG_LIMITATION_YEARS = 5
DECISION = Span(90, SpanUnit.DAY)


@dataclass(frozen=True)
class GuardContext:
    """What a guard looks at; `sides` are the side tracks that have begun."""

    case: CaseReader
    reached: Milestones
    known: Surroundings
    sides: tuple[Track, ...]
    forms: CaseForms

    def form_name(self, code: str) -> str:
        """The name of a form, or its code where it is not known."""
        form = self.forms.of_code(code)
        return form.name if form else code


Guard = Callable[[GuardContext], Iterator[str]]


def _evidence_of_an_act(context: GuardContext) -> Iterator[str]:
    if not context.case.of("2", "3", "4", "A6") and not context.case.evidence:
        yield "还没有指向违法的证据"


def _own_authority(context: GuardContext) -> Iterator[str]:
    for chosen in context.case.law:
        if chosen.act in context.known.law.act_ids():
            act = context.known.law.act(str(chosen.act))
            if act.authority is not Authority.TRANSPORT:
                yield f"{act.id} {act.title}不归本机关处罚，应移送"


def _within_limitation(context: GuardContext) -> Iterator[str]:
    sheet = context.case.first("1")
    found_on = sheet.day("got_at") if sheet else None
    limit = months_later(context.case.act_date, 12 * LIMITATION_YEARS)
    if found_on and found_on > limit:
        yield f"发现时距行为终了已超过{LIMITATION_YEARS}年（{limit} 止），要有延长到五年的情形或者连续状态"


def _two_qualified_officers(context: GuardContext) -> Iterator[str]:
    handlers = [entry for entry in context.case.officers if OfficerRole.HANDLER in entry.roles]
    able = [entry for entry in handlers if entry.number and OfficerRole.ASSISTANT not in entry.roles]
    if len(able) < 2:
        yield f"承办的执法人员只有 {len(able)} 名，要两名以上"


def _party_made_out(context: GuardContext) -> Iterator[str]:
    party = context.case.party
    identity = (party.id_number if isinstance(party, Person) else party.credit_code) if party else ""
    if not identity:
        yield "当事人身份还没有查清：缺证件号或者信用代码"


def _evidence_listed(context: GuardContext) -> Iterator[str]:
    if not any(sheet.rows("evidence") for sheet in context.case.of("E1")):
        yield "调查报告没有列证据"
    for piece in context.case.evidence:
        if not piece.verified:
            yield f"证据{piece.number}（{piece.name}）还没有核实"


def _provisions_chosen(context: GuardContext) -> Iterator[str]:
    for sheet in context.case.of("E1"):
        if not sheet.law("violated") or not sheet.law("law"):
            yield "调查报告没有写全违反条款和处罚条款"


def _notice_is_complete(context: GuardContext) -> Iterator[str]:
    for sheet in context.case.of("11"):
        for key, words in NOTICE_PARTS.items():
            if not sheet.has(key):
                yield f"违法行为通知书没有写{words}"
        if sheet.flag("defence_right") is not True:
            yield "违法行为通知书没有告知陈述、申辩权"


NOTICE_PARTS = {
    "facts": "违法事实",
    "violated": "违反的规定",
    "penalty_basis": "处罚依据",
    "proposed": "拟作出的处罚",
}
"""What a notice must tell (行政处罚法44), by field."""


def _hearing_asked_in_time(context: GuardContext) -> Iterator[str]:
    asked, notified = context.reached.day("hearing_asked"), context.reached.day("notified")
    if asked is None:
        yield "没有听证申请"
    elif notified and asked > last_day(WAIT, notified, context.known.days, moves=True):
        yield "听证申请超过五个工作日"


def _reviewed_after_hearing(context: GuardContext) -> Iterator[str]:
    heard, reviewed = context.reached.day("heard"), context.reached.day("legally_reviewed")
    if heard and reviewed and reviewed < heard:
        yield "法制审核在听证以前，要在听证后再审核"


def _waited_for_the_party(context: GuardContext) -> Iterator[str]:
    notified, decided = context.reached.day("notified"), context.reached.day("decided")
    if notified is None or decided is None or context.reached.get("waived") or context.reached.get("heard"):
        return
    end = last_day(WAIT, notified, context.known.days)
    if decided <= end:
        yield f"告知后五个工作日到 {end}，次日起才能决定（有书面放弃的除外）"


def _decided_in_time(context: GuardContext) -> Iterator[str]:
    opened, decided = context.reached.day("opened"), context.reached.day("decided")
    if opened and decided and decided > last_day(DECISION, opened, context.known.days):
        yield "决定超过立案之日起九十日"


def _no_penalty_in_time(context: GuardContext) -> Iterator[str]:
    opened, decided = context.reached.day("opened"), context.reached.day("not_penalised")
    if opened and decided and decided > last_day(DECISION, opened, context.known.days):
        yield "不予处罚的决定超过立案之日起九十日"


def _no_penalty_ground(context: GuardContext) -> Iterator[str]:
    for sheet in context.case.of("E8"):
        yield from (f"{sheet.form.name}没有写{words}" for words in missing_proof(sheet))


NO_PENALTY_PROOF = {
    "minor": {"corrected": "及时改正的证据", "no_harm": "没有造成危害后果的证据"},
    "first": {
        "first_time": "初次违法的证据", "slight_harm": "危害后果轻微的证据", "corrected": "及时改正的证据",
    },
    "no_fault": {"no_fault": "没有主观过错的证据"},
    "incapable": {"incapable": "年龄或者精神状况的证据"},
    "late": {"late": "发现时间的证据"},
    "not_established": {"not_established": "违法事实不能成立的证据"},
}  # fmt: skip
"""What each ground of a decision not to penalise rests on (行政处罚法30, 31, 33, 36, 57), by what the proof shows."""


def missing_proof(sheet: Sheet) -> list[str]:
    """What a decision not to penalise does not prove of the ground that it names, or the ground itself."""
    grounds = sheet.choices("ground")
    if not grounds:
        return ["不予处罚的情形"]
    shown = {str(row.get("what")) for row in sheet.rows("proof") if row.get("evidence")}
    wanted = NO_PENALTY_PROOF.get(grounds[0], {})
    return [words for what, words in wanted.items() if what not in shown]


def _decision_as_notified(context: GuardContext) -> Iterator[str]:
    notices, decision = context.case.of("11"), context.case.first("15")
    if not notices or decision is None:
        return
    told, decided = fine_of(notices[-1]), fine_of(decision)
    if told is not None and decided is not None and decided > told:
        yield "决定的罚款比告知的重，要重新告知"


def _side_tracks_ended(context: GuardContext) -> Iterator[str]:
    for track in context.sides:
        ends = {transition.milestone for transition in track.transitions if transition.to in track.ends}
        if ends and not any(context.reached.get(each) for each in ends):
            yield f"{track.name}还没有了结"


def _within_spot_limits(context: GuardContext) -> Iterator[str]:
    for sheet in context.case.of("14"):
        fine, most = fine_of(sheet), spot_limit(sheet)
        if fine is not None and fine > most:
            yield f"当场罚款最高 {most} 元，这里是 {fine} 元，要走一般程序"


def _told_and_heard_on_the_spot(context: GuardContext) -> Iterator[str]:
    for sheet in context.case.of("14"):
        if sheet.flag("oral_told") is not True:
            yield "当场处罚决定书没有记口头告知"
        if not sheet.has("defence_note"):
            yield "当场处罚决定书没有记申辩内容（没有申辩的写“无申辩”）"
        if not penalties_of(sheet):
            yield "当场处罚决定书没有写处罚的种类和数额"


def _spot_decision_filed(context: GuardContext) -> Iterator[str]:
    if context.reached.get("spot_filed") is None:
        yield "当场处罚决定还没有报所属机关备案"


def _device_verified(context: GuardContext) -> Iterator[str]:
    for sheet in context.case.of("A5"):
        valid = sheet.days("valid")
        if not valid or not valid.start or not valid.end or not valid.start <= context.case.act_date <= valid.end:
            yield "监控设备的检定有效期没有覆盖违法时刻"


def _site_announced(context: GuardContext) -> Iterator[str]:
    announced, enabled = context.reached.day("site_announced"), context.reached.day("device_in_use")
    if announced is None or enabled is None or (enabled - announced).days < ANNOUNCED_DAYS:
        yield "监控点位公告没有满十五日就启用"


ANNOUNCED_DAYS = 15


def _preservation_approved(context: GuardContext) -> Iterator[str]:
    approvals = [sheet for sheet in context.case.of("A1") if "preservation" in sheet.choices("subject")]
    signed = [sheet for sheet in context.case.of("6") if any(each.is_signed for each in sheet.signatures("approve"))]
    if not approvals and not signed:
        yield "登记保存没有负责人批准"


def _sample_kept_and_told(context: GuardContext) -> Iterator[str]:
    for sheet in context.case.of("5"):
        if sheet.flag("split") is not True:
            yield "抽样没有留备份样"


def spot_limit(sheet: Sheet) -> int:
    """The highest fine on the spot in yuan for the party of a decision (行政处罚法51)."""
    return CITIZEN_ON_THE_SPOT if isinstance(sheet.party(), Person) else ORGANISATION_ON_THE_SPOT


GUARDS: dict[str, Guard] = {
    "evidence_of_an_act": _evidence_of_an_act,
    "own_authority": _own_authority,
    "within_limitation": _within_limitation,
    "two_qualified_officers": _two_qualified_officers,
    "party_made_out": _party_made_out,
    "evidence_listed": _evidence_listed,
    "provisions_chosen": _provisions_chosen,
    "notice_is_complete": _notice_is_complete,
    "hearing_asked_in_time": _hearing_asked_in_time,
    "reviewed_after_hearing": _reviewed_after_hearing,
    "waited_for_the_party": _waited_for_the_party,
    "decided_in_time": _decided_in_time,
    "decision_as_notified": _decision_as_notified,
    "no_penalty_ground": _no_penalty_ground,
    "no_penalty_in_time": _no_penalty_in_time,
    "side_tracks_ended": _side_tracks_ended,
    "within_spot_limits": _within_spot_limits,
    "told_and_heard_on_the_spot": _told_and_heard_on_the_spot,
    "spot_decision_filed": _spot_decision_filed,
    "device_verified": _device_verified,
    "site_announced": _site_announced,
    "preservation_approved": _preservation_approved,
    "sample_kept_and_told": _sample_kept_and_told,
}
"""The guards by the id that transitions name."""
