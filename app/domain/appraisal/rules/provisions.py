"""Provisions as documents cite them: in force on the day of the act, of that act, complete, and the same throughout.

One wrong citation is told once, under the rule that says most: a law not in force before a wrong article, a rule below
the law before both. Which of several this is, `standing_of` decides.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from app.domain.appraisal.cited_words import provision_of, year_of
from app.domain.appraisal.finding import Hit, Kind
from app.domain.appraisal.knowledge import Knowledge
from app.domain.appraisal.registry import rule
from app.domain.casefile.values import CitedLaw
from app.domain.casefile_procedure.case_reader import CaseReader, Sheet
from app.domain.law.act import Act, Authority
from app.domain.law.citation import Citation
from app.domain.law.library import ApplicableBasis
from app.domain.law.statute import Level as Rank

PROCEDURAL = frozenset({
    "administrative_penalty_law", "administrative_compulsion_law", "administrative_reconsideration_law",
    "administrative_litigation_law", "civil_procedure_law", "legislation_law", "transport_enforcement_procedure",
    "zhejiang_enforcement_regulation",
})  # fmt: skip
"""Statutes on how to proceed; every case cites them beside those that say what is forbidden."""
_BELOW_RULES = re.compile("通知|意见|纪要|批复|复函|答复|裁量基准|实施细则|工作规范|管理制度|规范性文件|指南|方案")
_FIELDS = {
    "1": (("basis", True),),
    "11": (("violated", False), ("penalty_basis", True)),
    "14": (("violated", False), ("basis", True)),
    "15": (("violated", False), ("basis", True)),
}
"""Where documents cite what was violated and what penalises it; True for the latter. An opening may cite either."""
_OLD_NOTICE_ARTICLES = (31, 32, 42)
_OLD_PRESERVATION_ARTICLE = 37
_OLD_WORDS = re.compile("第(三十一|三十二|四十二|31|32|42)条")


class CitationStanding(StrEnum):
    """How a cited provision stands to the act."""

    FITS = "fits"
    NOT_IN_FORCE = "not_in_force"
    BELOW_RULES = "below_rules"
    LOCAL_FIRST = "local_first"
    OTHER_ACT = "other_act"
    INCOMPLETE = "incomplete"
    OTHER_VERSION = "other_version"
    OTHER_AUTHORITY = "other_authority"


@dataclass(frozen=True, slots=True)
class Cited:
    """A provision that a document cites for what is forbidden or penalised."""

    sheet: Sheet
    field: str
    law: CitedLaw
    place: Citation | None
    standing: CitationStanding
    sure: bool

    @property
    def kind(self) -> Kind:
        """A finding, or a reminder where the act's own provisions are still to be checked."""
        return Kind.FINDING if self.sure else Kind.REMINDER


def case_acts(case: CaseReader, known: Knowledge) -> list[tuple[Act, ApplicableBasis]]:
    """The acts chosen for the case with what governs them on their day; those nothing is known of are left out."""
    found = []
    for chosen in case.law:
        if chosen.act not in known.law.act_ids():
            continue
        try:
            basis = known.law.choose_by_act_date(str(chosen.act), chosen.committed_on or case.act_date)
        except LookupError:
            continue
        found.append((known.law.act(str(chosen.act)), basis))
    return found


def cited(case: CaseReader, known: Knowledge, *codes: str) -> Iterator[Cited]:
    """The substantive provisions of some documents with their standing."""
    acts = case_acts(case, known)
    for sheet in case.of(*(codes or tuple(_FIELDS))):
        for field, penalising in _FIELDS[sheet.code]:
            for law in sheet.law(field):
                place = provision_of(law, known.law)
                if place is not None and place.key in PROCEDURAL:
                    continue
                standing = standing_of(law, case.act_date, acts, known, penalising=penalising)
                if standing is CitationStanding.LOCAL_FIRST and sheet.code == "1":
                    standing = CitationStanding.FITS
                sure = all(act.may_deduct for act, _basis in acts) or standing is CitationStanding.NOT_IN_FORCE
                yield Cited(sheet, field, law, place, standing, sure)


def standing_of(
    law: CitedLaw, act_date: dt.date, acts: list[tuple[Act, ApplicableBasis]], known: Knowledge, *, penalising: bool
) -> CitationStanding:
    """How a cited provision stands to the acts of the case on that day."""
    citation = provision_of(law, known.law)
    if citation is None or citation.key not in known.law.statute_keys():
        below = penalising and _BELOW_RULES.search(law.words)
        return CitationStanding.BELOW_RULES if below else CitationStanding.FITS
    if not known.law.is_in_force(citation, act_date):
        return CitationStanding.NOT_IN_FORCE
    own = [place for _act, basis in acts for place in (*basis.violated, *basis.penalty)]
    if not own:
        return _by_version(law, citation, act_date, known)
    if not any(fits(citation, place) for place in own):
        return _beside_the_act(citation, acts, known, penalising=penalising)
    if penalising and any(place.lies_in(citation) and place != citation for place in own) and citation not in own:
        return CitationStanding.INCOMPLETE
    return _by_version(law, citation, act_date, known)


def fits(citation: Citation, own: Citation) -> bool:
    """Whether a citation is the act's place, one inside it, or the article around it."""
    return citation == own or citation.lies_in(own) or own.lies_in(citation)


def _beside_the_act(
    citation: Citation, acts: list[tuple[Act, ApplicableBasis]], known: Knowledge, *, penalising: bool
) -> CitationStanding:
    """A matter of another authority, a ministry's rule where a local regulation goes first, or the wrong article."""
    if penalising and _penalised_by_others(citation, known):
        return CitationStanding.OTHER_AUTHORITY
    rank = known.law.statute(citation.key).level
    local = any(
        known.law.statute(place.key).level is Rank.LOCAL_REGULATION
        for act, basis in acts
        if act.may_deduct
        for place in basis.penalty
        if place.key in known.law.statute_keys()
    )
    if penalising and local and rank is Rank.DEPARTMENT_RULE:
        return CitationStanding.LOCAL_FIRST
    return CitationStanding.OTHER_ACT


def _penalised_by_others(citation: Citation, known: Knowledge) -> bool:
    """Whether only other authorities penalise by this provision."""
    authorities = {
        known.law.act(act_id).authority
        for act_id in known.law.act_ids()
        if any(fits(citation, place) for place in known.law.act(act_id).penalty)
    }
    return bool(authorities) and Authority.TRANSPORT not in authorities


def _by_version(law: CitedLaw, citation: Citation, act_date: dt.date, known: Knowledge) -> CitationStanding:
    """Whether the version that a document names is the one in force on the day of the act."""
    version = known.law.version_on(citation.key, act_date)
    written, year = law.version.strip(), year_of(law)
    if version is None:
        return CitationStanding.FITS
    own_year = f"{version.adopted or version.in_force_from:%Y}"
    if year and year != own_year and year in _years(known, citation, version.id):
        return CitationStanding.OTHER_VERSION
    if not written:
        return CitationStanding.FITS
    days = {version.id, f"{version.in_force_from:%Y-%m-%d}"}
    days |= {f"{version.adopted:%Y-%m-%d}"} if version.adopted else set()
    others = {
        text
        for each in known.law.statute(citation.key).versions
        if each.id != version.id
        for text in (each.id, f"{each.in_force_from:%Y-%m-%d}", f"{each.adopted:%Y-%m-%d}" if each.adopted else "")
    }
    if written in days or (version.adopted is None and written not in others):
        return CitationStanding.FITS
    return CitationStanding.OTHER_VERSION


def _years(known: Knowledge, citation: Citation, but: str) -> set[str]:
    """The years of a statute's other versions."""
    versions = known.law.statute(citation.key).versions
    return {f"{each.adopted or each.in_force_from:%Y}" for each in versions if each.id != but}


def _label(law: CitedLaw, known: Knowledge) -> str:
    return law.words or (known.law.label(law.citation) if law.citation else "")


@rule("CR-37")
def law_of_the_day(case: CaseReader, known: Knowledge) -> Iterator[Hit]:
    """The law applied was in force on the day of the act."""
    for each in cited(case, known):
        if each.standing is CitationStanding.NOT_IN_FORCE:
            words = f"{_label(each.law, known)}在行为日 {case.act_date} 不在施行期内"
            yield Hit(each.sheet.at(each.field), words)


@rule("CR-49")
def provisions_of_the_act(case: CaseReader, known: Knowledge) -> Iterator[Hit]:
    """What was violated and what penalises it belong to the act, and to each other."""
    told: set[str] = set()
    for each in cited(case, known):
        if each.standing is CitationStanding.OTHER_ACT and each.sheet.id not in told:
            told.add(each.sheet.id)
            acts = "、".join(act.id for act, _basis in case_acts(case, known))
            words = f"{_label(each.law, known)}不是本案行为（{acts}）的条款"
            yield Hit(each.sheet.at(each.field), words, kind=each.kind)
    yield from _unpaired(case, known, told)


def _unpaired(case: CaseReader, known: Knowledge, told: set[str]) -> Iterator[Hit]:
    """Documents whose two provisions each fit an act of the case, but not the same one."""
    acts = case_acts(case, known)
    if len(acts) < 2:
        return
    for sheet in case.of("11", "14", "15"):
        violated, penalising = (
            [
                place
                for law in sheet.law(field)
                if (place := provision_of(law, known.law)) and place.key not in PROCEDURAL
            ]
            for field, _is_penalty in _FIELDS[sheet.code]
        )
        if sheet.id in told or not violated or not penalising:
            continue
        paired = [
            act for act, basis in acts if _any_fits(violated, basis.violated) and _any_fits(penalising, basis.penalty)
        ]
        linked = [act for act, basis in acts if _any_fits(violated, basis.violated)] and _same_fact(acts)
        if not paired and not linked:
            yield Hit(sheet.at(_FIELDS[sheet.code][1][0]), "违反条款与处罚条款不是同一行为的")


def _any_fits(citations: list[Citation], own: tuple[Citation, ...]) -> bool:
    return any(fits(citation, place) for citation in citations for place in own)


def _same_fact(acts: list[tuple[Act, ApplicableBasis]]) -> bool:
    """Whether one act only leads to the penalty of another (危险化学品安全法108 to 道路运输条例63)."""
    return any(basis.fine is None for _act, basis in acts)


@rule("CR-08")
def own_matters(case: CaseReader, known: Knowledge) -> Iterator[Hit]:
    """A matter of the police or another authority is transferred, not penalised here."""
    for act, _basis in case_acts(case, known):
        if act.authority is not Authority.TRANSPORT:
            remit = known.split.remit_of(act.authority) if known.split else None
            words = f"{act.id}（{act.title}）归{remit.name if remit else act.authority.value}处罚，应移送"
            kind = Kind.FINDING if act.may_deduct else Kind.REMINDER
            yield from (Hit(sheet.at("violated"), words, kind=kind) for sheet in case.of("11", "14", "15"))
    for each in cited(case, known, "11", "14", "15"):
        if each.standing is CitationStanding.OTHER_AUTHORITY:
            words = f"{_label(each.law, known)}由其他机关处罚，本机关应移送"
            yield Hit(each.sheet.at(each.field), words, kind=each.kind)


@rule("CR-50")
def complete_and_of_the_version(case: CaseReader, known: Knowledge) -> Iterator[Hit]:
    """Article, paragraph and item are written out, in the version of the day of the act."""
    for each in cited(case, known):
        if each.standing is CitationStanding.INCOMPLETE:
            yield Hit(each.sheet.at(each.field), f"{_label(each.law, known)}没有写全款、项", kind=each.kind)
        elif each.standing is CitationStanding.OTHER_VERSION:
            words = f"{_label(each.law, known)}引的是 {each.law.version} 的版本，行为日有效的不是这一版"
            yield Hit(each.sheet.at(each.field), words, kind=each.kind)


@rule("CR-51")
def same_provisions(case: CaseReader, known: Knowledge) -> Iterator[Hit]:
    """Notice and decision cite the same; a wrong citation in one of them is told by the rule of its own."""
    notice, decision = case.first("11"), case.first("15")
    if notice is None or decision is None:
        return
    everything = list(cited(case, known, "11", "15"))
    if any(each.standing is not CitationStanding.FITS for each in everything):
        return
    for told, decided, words in (("violated", "violated", "违反条款"), ("penalty_basis", "basis", "处罚依据")):
        before = _places(everything, notice, told)
        after = _places(everything, decision, decided)
        if before and after and before != after:
            names = f"{_names(after, known)}，告知的是{_names(before, known)}"
            yield Hit(decision.at(decided), f"决定的{words}是{names}，没有说明")
            return


def _places(everything: list[Cited], sheet: Sheet, field: str) -> set[Citation]:
    found = (each.place for each in everything if each.sheet.id == sheet.id and each.field == field)
    return {citation for citation in found if citation is not None}


def _names(places: set[Citation], known: Knowledge) -> str:
    return "、".join(known.law.label(place) for place in sorted(places))


@rule("CR-52")
def nothing_below_rules(case: CaseReader, known: Knowledge) -> Iterator[Hit]:
    """Only laws, regulations and rules penalise."""
    for each in cited(case, known, "11", "14", "15"):
        if each.standing is CitationStanding.BELOW_RULES:
            yield Hit(each.sheet.at(each.field), f"“{each.law.words}”不是法律、法规、规章，不能作处罚依据")


@rule("CR-54")
def local_regulation_first(case: CaseReader, known: Knowledge) -> Iterator[Hit]:
    """Where a local regulation penalises the act, a ministry's rule isn't the basis."""
    for each in cited(case, known, "11", "14", "15"):
        if each.standing is CitationStanding.LOCAL_FIRST:
            own = {place for _act, basis in case_acts(case, known) for place in basis.penalty}
            words = f"引了{_label(each.law, known)}，本省案件先用{_names(own, known)}"
            yield Hit(each.sheet.at(each.field), words)


@rule("CR-58")
def preservation_article(case: CaseReader, _known: Knowledge) -> Iterator[Hit]:
    """Preservation rests on article 56, not on article 37 of the old law."""
    for sheet in case.of("6", "7"):
        laws = sheet.law("basis")
        old = [law for law in laws if _is_article(law, _OLD_PRESERVATION_ARTICLE) or "三十七条" in law.words]
        if old or (laws and not any(_is_article(law, 56) or "五十六条" in law.words for law in laws)):
            yield Hit(sheet.at("basis"), "登记保存应引行政处罚法第五十六条")


@rule("CR-59")
def notice_articles(case: CaseReader, _known: Knowledge) -> Iterator[Hit]:
    """A notice rests on articles 44, 45, 63 and 64, not on 31, 32 and 42 of the old law."""
    for sheet in case.of("11"):
        laws = sheet.law("notice_basis")
        if not laws:
            continue
        old = [
            law
            for law in laws
            if any(_is_article(law, number) for number in _OLD_NOTICE_ARTICLES)
            or (law.citation is None and _OLD_WORDS.search(law.words))
        ]
        needed = [44, 63] if sheet.flag("hearing_right") else [44]
        lacking = [number for number in needed if not any(_is_article(law, number, number + 1) for law in laws)]
        if old:
            yield Hit(sheet.at("notice_basis"), f"{_old_names(old)}是旧行政处罚法的条号")
        elif lacking:
            names = "、".join(f"第{number}条" for number in lacking)
            yield Hit(sheet.at("notice_basis"), f"告知依据没有引行政处罚法{names}")


def _old_names(laws: list[CitedLaw]) -> str:
    return "、".join(law.words or str(law.citation) for law in laws)


def _is_article(law: CitedLaw, *numbers: int) -> bool:
    """Whether a citation is one of some articles of 行政处罚法."""
    citation = law.citation
    return citation is not None and citation.key == "administrative_penalty_law" and citation.article in numbers
