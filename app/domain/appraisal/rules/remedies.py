"""What documents tell the party of review and court, and how a measure may rest on law."""

from __future__ import annotations

from collections.abc import Iterator

from app.domain.appraisal.cited_words import provision_of
from app.domain.appraisal.finding import Hit, Kind
from app.domain.appraisal.knowledge import Knowledge
from app.domain.appraisal.registry import rule
from app.domain.appraisal.rules.provisions import PROCEDURAL
from app.domain.appraisal.words import sentences
from app.domain.casefile.values import Remedy
from app.domain.casefile_procedure.case_reader import CaseReader, Sheet
from app.domain.law.citation import Citation
from app.domain.law.statute import Level as Rank

_REVIEW_DAYS, _LITIGATION_MONTHS, _HEARING_DAYS = 60, 6, 5
_LAWS = (Rank.LAW, Rank.ADMINISTRATIVE_REGULATION, Rank.LOCAL_REGULATION)
_PRESERVATION = Citation("administrative_penalty_law", 56)


@rule("CR-55")
def review_and_court(case: CaseReader, _known: Knowledge) -> Iterator[Hit]:
    """Review by the people's government of the same level within 60 days, court within six months, by full name."""
    for sheet in case.of("8", "14", "15", "16", "20", "21", "E8"):
        remedy = sheet.remedy()
        if remedy is None:
            continue
        words = _wrong_remedy(case, remedy)
        if words:
            yield Hit(sheet.at("remedy"), words)


def _wrong_remedy(case: CaseReader, remedy: Remedy) -> str:
    body, own = remedy.review_body.strip(), case.bureau.review_body.strip()
    if not body or not body.endswith("人民政府") or (own and body != own):
        return f"复议机关写作“{body}”，应是本级人民政府“{own}”"
    if remedy.review_days != _REVIEW_DAYS:
        return f"复议期限写 {remedy.review_days} 日，应是 {_REVIEW_DAYS} 日"
    if remedy.litigation_months != _LITIGATION_MONTHS and not remedy.review_first:
        return f"起诉期限写 {remedy.litigation_months} 个月，应是 {_LITIGATION_MONTHS} 个月"
    court = remedy.court.strip()
    if not court.endswith("人民法院") and not (remedy.review_first and not court):
        return f"法院写作“{court}”，要写全称"
    return ""


@rule("CR-56")
def review_first(case: CaseReader, known: Knowledge) -> Iterator[Hit]:
    """A penalty on the spot goes to review before court, and says so."""
    direct = known.words.of("direct_action")
    for sheet in case.of("14"):
        remedy = sheet.remedy()
        text = "。".join(sheet.text(key) for key in ("penalty", "facts", "overdue"))
        if direct.is_in(text):
            yield Hit(sheet.at("remedy"), "写了可以直接起诉，当场处罚要先申请行政复议")
        elif remedy is not None and not (remedy.review_first and sheet.flag("remedy_first")):
            yield Hit(sheet.at("remedy_first"), "没有写明先申请行政复议，对复议决定不服再起诉")


@rule("CR-57")
def five_days_for_a_hearing(case: CaseReader, _known: Knowledge) -> Iterator[Hit]:
    """A hearing may be asked for within five days."""
    for sheet in case.of("11"):
        days = sheet.integer("hearing_days")
        texts = [part for key in ("facts", "proposed", "contact") for part in sentences(sheet.text(key))]
        written = any("听证" in part and ("三日" in part or "3日" in part) for part in texts)
        if (days is not None and days < _HEARING_DAYS) or written:
            yield Hit(sheet.at("hearing_days"), f"要求听证的期限写 {days or 3} 日，应是五日")


def rests_on_preservation(sheet: Sheet) -> bool:
    """Whether a measure is taken under the provision on preserving evidence, by its basis or in so many words."""
    if any(law.citation is not None and law.citation.lies_in(_PRESERVATION) for law in sheet.law("basis")):
        return True
    words = "。".join([sheet.text("reason"), sheet.text("other"), *(law.words for law in sheet.law("basis"))])
    return "登记保存" in words


def _substantive(sheet: Sheet, known: Knowledge) -> list[Citation | None]:
    """The provisions of a measure but those on how to proceed; None for one that cannot be read."""
    places = [provision_of(law, known.law) for law in sheet.law("basis")]
    return [place for place in places if place is None or place.key not in PROCEDURAL]


def _only_below_regulations(sheet: Sheet, known: Knowledge) -> bool:
    places = _substantive(sheet, known)
    keys = [place.key for place in places if place is not None]
    ranks = [known.law.statute(key).level for key in keys if key in known.law.statute_keys()]
    return bool(places) and not any(rank in _LAWS for rank in ranks)


@rule("CR-53")
def measure_rests_on_law(case: CaseReader, known: Knowledge) -> Iterator[Hit]:
    """A coercive measure rests on a law or regulation, not on a rule alone."""
    for sheet in case.of("8"):
        if rests_on_preservation(sheet):
            continue
        if not sheet.law("basis"):
            yield Hit(sheet.at("basis"), "没有写强制措施的依据")
        elif _only_below_regulations(sheet, known):
            names = "、".join(law.words or str(law.citation) for law in sheet.law("basis"))
            yield Hit(sheet.at("basis"), f"{names}不是法律、法规，不能作强制措施的依据")


@rule("CR-93")
def measure_fits_its_basis(case: CaseReader, known: Knowledge) -> Iterator[Hit]:
    """Some provision cited lets this authority take each of these things."""
    for sheet in case.of("8"):
        if rests_on_preservation(sheet) or not sheet.law("basis") or _only_below_regulations(sheet, known):
            continue
        cited = [place for place in _substantive(sheet, known) if place is not None]
        powers = [power for power in known.powers.powers if any(each.lies_in(power.basis) for each in cited)]
        unknown = [each for each in cited if not any(each.lies_in(power.basis) for power in known.powers.powers)]
        for row in sheet.rows("target"):
            name = str(row.get("name") or "")
            target = known.powers.kind_of(name)
            if any(target in power.targets for power in powers):
                continue
            if unknown and not powers:
                words = f"系统不知道{'、'.join(known.law.label(each) for each in unknown)}能否采取这项措施，请核对"
                yield Hit(sheet.at("basis"), words, kind=Kind.PROMPT)
            else:
                names = "、".join(known.law.label(power.basis) for power in powers) or "所引条文"
                yield Hit(sheet.at("basis"), f"{names}不能用来扣押“{name}”")
            break


@rule("CR-94")
def preservation_is_no_seizure(case: CaseReader, known: Knowledge) -> Iterator[Hit]:
    """Each thing preserved is evidence that may be lost; a vehicle isn't kept that way."""
    for sheet in case.of("6"):
        for row in sheet.rows("items"):
            name, why = str(row.get("name") or ""), str(row.get("why") or "")
            if known.powers.is_vehicle(name):
                yield Hit(sheet.at("items"), f"登记保存了“{name}”，不能用登记保存代替扣押")
                break
            if not why.strip():
                yield Hit(sheet.at("items"), f"“{name}”没有写为什么可能灭失或以后难以取得")
                break
    for sheet in case.of("8"):
        if rests_on_preservation(sheet):
            yield Hit(sheet.at("basis"), "用先行登记保存的规定扣押财物")
