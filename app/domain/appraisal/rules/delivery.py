"""Telling the party, hearing it, and delivering to it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from app.domain.appraisal.finding import Hit, Kind
from app.domain.appraisal.knowledge import Knowledge
from app.domain.appraisal.registry import rule
from app.domain.appraisal.rule import Level
from app.domain.appraisal.rules.amounts import explained_otherwise, told_and_decided
from app.domain.appraisal.words import sentences
from app.domain.casefile_procedure.case_reader import CaseReader, Sheet
from app.domain.casefile_procedure.deliveries import deliveries, delivery_of, same_name, same_number
from app.domain.casefile_procedure.milestones import Milestones
from app.domain.casefile_procedure.penalties import fine_of

_NEEDING_PROOF = ("8", "9", "10", "11", "12", "15", "16", "17", "19", "20", "21", "22", "7", "E8")
_SIGNED_FOR = {"8": "party_sign", "10": "sign", "16": "sign", "7": "receive_sign"}
"""Forms with a place of their own for the party's signature: without a proof that is only a slip."""
_NOTICE_DAYS = 30
_PHONE = re.compile(r"(?<!\d)1\d{10}(?!\d)")
_BLAMED = ("申辩", "陈述", "听证", "态度", "不认错", "狡辩")


@rule("CR-74")
def defence_answered(case: CaseReader, _known: Knowledge) -> Iterator[Hit]:
    """What the party brought forward is reviewed point by point, and the decision answers it."""
    made = [sheet for sheet in case.of("E2") if sheet.has("content") or sheet.has("points")]
    for sheet in made:
        rows = sheet.rows("points")
        unanswered = [row for row in rows if not row.get("adopted") or not str(row.get("reason") or "").strip()]
        if not sheet.has("review"):
            yield Hit(sheet.at("review"), "有陈述申辩，没有复核意见")
            return
        if unanswered:
            yield Hit(sheet.at("points"), "申辩没有逐条写采纳与否和理由")
            return
    for decision in case.of("15", "E8") if made else ():
        if not decision.has("defence"):
            yield Hit(decision.at("defence"), "决定书没有回应陈述申辩")
        elif _leaves_points_out(decision, made):
            yield Hit(decision.at("defence_points"), "决定书没有逐条回应申辩")


def _leaves_points_out(decision: Sheet, made: list[Sheet]) -> bool:
    points = sum(len(sheet.rows("points")) for sheet in made)
    answered = [row for row in decision.rows("defence_points") if row.get("adopted")]
    return bool(decision.rows("defence_points")) and len(answered) < points


@rule("CR-75")
def not_punished_for_defending(case: CaseReader, known: Knowledge) -> Iterator[Hit]:
    """The penalty isn't heavier because the party defended itself."""
    pair = told_and_decided(case)
    if pair is None:
        return
    notice, decision = pair
    blamed = [
        str(row.get("factor") or "")
        for row in decision.rows("factors")
        if row.get("effect") == "heavier" and any(word in str(row.get("factor") or "") for word in _BLAMED)
    ]
    told, decided = fine_of(notice), fine_of(decision)
    heavier = told is not None and decided is not None and decided > told
    if blamed:
        yield Hit(decision.at("factors"), f"把“{blamed[0]}”当作从重情节")
    elif _says_so(decision):
        yield Hit(decision.at("discretion"), "裁量说明把申辩当作从重的理由")
    elif heavier and case.of("E2") and not explained_otherwise(case, known, notice, decision):
        yield Hit(decision.at("penalty"), f"申辩后罚款从 {told} 元加到 {decided} 元")


def _says_so(decision: Sheet) -> bool:
    """A sentence that gives the defence as a reason to be harder."""
    return any(
        any(word in each for word in _BLAMED)
        and "从重" in each
        and not any(no in each for no in ("不因", "没有", "不得", "未"))
        for key in ("discretion", "defence")
        for each in sentences(decision.text(key))
    )


@rule("CR-99")
def open_to_the_public(case: CaseReader, known: Knowledge) -> Iterator[Hit]:
    """A hearing is open; a closed one says in its record or notice which secret or whose privacy it protects.

    What the record says goes before the notice; whether an unusual reason is one of the law's a person judges.
    """
    records, notices = case.of("13"), case.of("12")
    telling = [sheet for sheet in records if sheet.has("open")] or notices
    closed = [sheet for sheet in telling if "closed" in sheet.choices("open")]
    if not closed:
        return
    reasons = [sheet for sheet in (*records, *notices) if sheet.has("closed_reason")]
    if not reasons:
        yield Hit(closed[0].at("closed_reason"), "听证不公开，没有写理由")
    elif not any(known.words.of("closing_ground").is_in(sheet.text("closed_reason")) for sheet in reasons):
        words = "不公开的理由没有写涉及国家秘密、商业秘密还是个人隐私，请核对"
        yield Hit(reasons[0].at("closed_reason"), words, kind=Kind.PROMPT)


@rule("CR-76")
def waived_after_the_notice(case: CaseReader, known: Knowledge) -> Iterator[Hit]:
    """Rights are waived in writing, after the notice, for a stated scope."""
    notified = Milestones(case, known.days).day("notified")
    for sheet in case.of("E7"):
        days = [sheet.issued_on, *(each.day for each in sheet.signatures("sign"))]
        day = min((each for each in days if each), default=None)
        if notified is None and case.of("15"):
            yield Hit(sheet.at(), "没有告知就放弃了权利")
        elif day and notified and day < notified:
            yield Hit(sheet.at("sign"), f"{day} 放弃权利，{notified} 才告知")
        elif sheet.flag("after_notice") is not True:
            yield Hit(sheet.at("after_notice"), "没有写明在收到告知以后放弃")
        elif not sheet.has("scope"):
            yield Hit(sheet.at("scope"), "没有写放弃哪些权利")
        elif not any(each.is_signed for each in sheet.signatures("sign")):
            yield Hit(sheet.at("sign"), "放弃权利没有本人签名")


@rule("CR-77")
def consented_to_electronic(case: CaseReader, _known: Knowledge) -> Iterator[Hit]:
    """Electronic delivery rests on a signed confirmation that agrees to it, given before."""
    consents = [
        next((each.day for each in sheet.signatures("sign") if each.is_signed and each.day), None)
        for sheet in case.of("E3")
        if sheet.flag("electronic") is True and any(each.is_signed for each in sheet.signatures("sign"))
    ]
    for proof in case.of("23"):
        if "electronic" not in proof.choices("way"):
            continue
        at = proof.moment("at")
        if not consents:
            yield Hit(proof.at("way"), "电子送达没有当事人同意并签名的送达地址确认书")
        elif at and all(day and day > at.date() for day in consents):
            yield Hit(proof.at("way"), f"{at.date()} 电子送达，确认书是以后才签的")
        elif other := _other_number(case, proof):
            yield Hit(proof.at("channel"), f"送达号码 {other} 不是确认书上的")


def _other_number(case: CaseReader, proof: Sheet) -> str:
    """A telephone that the party has not confirmed, to which a document was sent; empty where there is none."""
    confirmed = {
        each for sheet in case.of("E3") for key in ("phone", "channel") for each in _PHONE.findall(sheet.text(key))
    }
    sent = _PHONE.findall(proof.text("channel"))
    return sent[0] if sent and confirmed and not confirmed & set(sent) else ""


@rule("CR-78")
def left_with_a_witness(case: CaseReader, _known: Knowledge) -> Iterator[Hit]:
    """What is left with the party says why it was refused, and who witnessed or what recorded it."""
    for proof in case.of("23"):
        if "left" not in proof.choices("way"):
            continue
        if not proof.has("refused"):
            yield Hit(proof.at("refused"), "留置送达没有写拒收事由和日期")
        elif not proof.has("witness"):
            yield Hit(proof.at("witness"), "留置送达没有见证人，也没有录像")


@rule("CR-79")
def notice_as_a_last_resort(case: CaseReader, _known: Knowledge) -> Iterator[Hit]:
    """A public notice comes after every other way, and stays up for thirty days."""
    for proof in case.of("23"):
        if "notice" not in proof.choices("way"):
            continue
        tried = [
            line for line in proof.lines("tried") if line.strip() and not line.strip().startswith(("未", "没有", "无"))
        ]
        span = proof.days("notice_days")
        if not tried:
            yield Hit(proof.at("tried"), "公告送达没有写试过哪些送达方式")
        elif span is None or span.start is None or span.end is None or (span.end - span.start).days < _NOTICE_DAYS:
            yield Hit(proof.at("notice_days"), "公告没有满三十日")


@rule("CR-80")
def everything_delivered(case: CaseReader, _known: Knowledge) -> Iterator[Hit]:
    """Every document that goes out has its proof of delivery."""
    for sheet in case.of(*_NEEDING_PROOF):
        if delivery_of(case, sheet) is not None:
            continue
        key = _SIGNED_FOR.get(sheet.code, "")
        signed = any(each.is_signed and each.day for each in sheet.signatures(key)) if key else False
        words = "没有送达回证，只有文书上的签收" if signed else "没有送达回证"
        yield Hit(sheet.at(), f"{sheet.form.name}{words}", Level.CORRECTABLE if signed else None)


@rule("CR-81")
def proof_names_the_document(case: CaseReader, _known: Knowledge) -> Iterator[Hit]:
    """The proof names the document and its number as they are."""
    for each in deliveries(case):
        target = each.target
        if target is None:
            shown = f"{each.name} {each.number}".strip()
            yield Hit(each.proof.at("docs"), f"回证所列“{shown}”不在卷内")
        elif not same_name(target.form.name, each.name):
            yield Hit(each.proof.at("docs"), f"回证写“{each.name}”，送达的是{target.form.name}")
        elif target.document_number and not same_number(target.document_number, each.number):
            yield Hit(each.proof.at("docs"), f"回证文号写“{each.number}”，文书是“{target.document_number}”")
    for proof in case.of("23"):
        undated = [each.name for each in proof.signatures("sign") if each.is_signed and each.day is None]
        if undated:
            yield Hit(proof.at("sign"), f"{undated[0]}签收没有写日期")


@rule("CR-96")
def officers_delivered(case: CaseReader, _known: Knowledge) -> Iterator[Hit]:
    """The proof names the officers who delivered; the second one is the bureau's own standard."""
    for proof in case.of("23"):
        named = [each for each in proof.officers("deliverers") if each.name.strip()]
        signed = [each for each in proof.signatures("deliverer_signs") if each.is_signed]
        if not named:
            yield Hit(proof.at("deliverers"), "没有写送达人")
        elif len(named) < 2 or len(signed) < 2:
            yield Hit(proof.at("deliverers"), "送达人只有一名", share=Decimal("0.6"))


@rule("CR-98")
def identified_by_video(case: CaseReader, _known: Knowledge) -> Iterator[Hit]:
    """An interview by video says how identity was checked; whether a signature is reliable a person judges."""
    for sheet in case.of("2"):
        if sheet.flag("by_video") is not True:
            continue
        check = sheet.text("identity_check")
        if not check.strip():
            yield Hit(sheet.at("identity_check"), "视频询问没有写怎样核验身份")
        elif "时间" not in check and "画面" not in check:
            yield Hit(sheet.at("identity_check"), "没有写画面里有时间")
        else:
            yield Hit(sheet.at("page_sign"), "请核对电子签名是否可靠（专有、独控、改动可见）", kind=Kind.PROMPT)
