"""Who is penalised and by whom: names, numbers, agents, age and sex, seals, and matters of other authorities."""

from __future__ import annotations

import datetime as dt
import re
import unicodedata
from collections.abc import Iterator

from app.domain.appraisal.finding import Hit
from app.domain.appraisal.knowledge import Knowledge
from app.domain.appraisal.registry import rule
from app.domain.appraisal.rule import Level
from app.domain.appraisal.rules.people import day_of, identity_of, parties_in, people_in
from app.domain.appraisal.words import sentences
from app.domain.casefile.case_file import PartyRole
from app.domain.casefile.form import FieldType
from app.domain.casefile.formats import age_on, credit_code_problem, id_birthday, id_number_problem, id_sex
from app.domain.casefile.values import Organisation, Person, Seal
from app.domain.casefile_procedure.case_reader import CaseReader, Sheet
from app.domain.law.act import Act

_WRITTEN_PARTY = {"E3": "party", "18": "party", "23": "to"}
"""Forms that name the party in a field of plain text."""
_PENALISING = ("11", "14", "15")
_JOINED = ("、", "和", "及", "与", "，", ",", ";", "；")


def is_joined(name: str, full: str) -> bool:
    """Whether a name holds the party's and somebody else's beside it."""
    return full in name and name != full and any(mark in name.replace(full, "", 1) for mark in _JOINED)


def penalised_other(case: CaseReader, sheet: Sheet) -> str:
    """The name of somebody else of the case whom a document penalises in the party's place; empty where it doesn't."""
    party, own = case.party, sheet.party()
    if party is None or own is None or own.name == party.name or sheet.code not in (*_PENALISING, "1", "E1"):
        return ""
    others = {each.who.name for each in case.parties if each.role is not PartyRole.PARTY} | {
        person.name for record in case.of("2") for _key, person in people_in(record)
    }
    return own.name if own.name in others else ""


@rule("CR-01")
def same_party_name(case: CaseReader, _known: Knowledge) -> Iterator[Hit]:
    """The party's name is the same everywhere; where the number agrees it is a slip of the pen."""
    party = case.party
    if party is None:
        return
    for sheet in case.all:
        for key, written, number in _party_names(sheet):
            if written == party.name or penalised_other(case, sheet) or is_joined(written, party.name):
                continue
            if isinstance(party, Organisation) and is_short_for(written, party.name):
                continue
            same = bool(number) and number == identity_of(party)
            why = f"写作“{written}”，本案当事人是“{party.name}”"
            yield Hit(sheet.at(key), why, Level.CORRECTABLE if same or not number else None)


def _party_names(sheet: Sheet) -> Iterator[tuple[str, str, str]]:
    """Field, name and number of the party wherever a document states it."""
    for key, party in parties_in(sheet):
        yield key, party.name.strip(), identity_of(party)
    key = _WRITTEN_PARTY.get(sheet.code, "")
    if key and sheet.text(key).strip():
        yield key, sheet.text(key).strip(), ""


@rule("CR-02")
def same_number(case: CaseReader, _known: Knowledge) -> Iterator[Hit]:
    """Identity numbers and credit codes have a right check digit and are the party's everywhere."""
    party = case.party
    for sheet in case.all:
        seen: set[str] = set()
        for key, each in (*parties_in(sheet), *people_in(sheet)):
            number = identity_of(each)
            if not number or key in seen:
                continue
            seen.add(key)
            problem = id_number_problem(number) if isinstance(each, Person) else credit_code_problem(number)
            if problem:
                yield Hit(sheet.at(key), f"{each.name}的号码 {number}：{problem}")
            elif party is not None and each.name == party.name and number != identity_of(party):
                yield Hit(sheet.at(key), f"{each.name}的号码写作 {number}，别处是 {identity_of(party)}")


@rule("CR-03")
def full_name(case: CaseReader, _known: Knowledge) -> Iterator[Hit]:
    """An organisation goes by the name on its licence, in the name of the case too."""
    party = case.party
    if not isinstance(party, Organisation) or not party.name:
        return
    for sheet in case.all:
        for key, written, _number in _party_names(sheet):
            if written != party.name and is_short_for(written, party.name):
                yield Hit(sheet.at(key), f"用了简称“{written}”，营业执照上是“{party.name}”")
    for sheet in case.of("1"):
        act = sheet.text("act")
        if act and party.name not in act:
            yield Hit(sheet.at("act"), f"案由里没有当事人全称“{party.name}”")


def is_short_for(written: str, full: str) -> bool:
    """Whether a name is the full one with characters left out."""
    rest = iter(full)
    return len(written) < len(full) and all(character in rest for character in written)


@rule("CR-04")
def right_person(case: CaseReader, known: Knowledge) -> Iterator[Hit]:
    """The one penalised is the one who acted: enterprise, platform, driver, owner each for their own act."""
    for sheet in case.of(*_PENALISING):
        other = penalised_other(case, sheet)
        if other:
            yield Hit(sheet.at("party"), f"处罚对象写成了{other}，本案当事人是{case.party.name if case.party else ''}")
            continue
        party = sheet.party()
        if party is None:
            continue
        for act in _acts(case, known):
            if wrong := _wrong_kind(act, party):
                yield Hit(sheet.at("party"), f"{act.id}（{act.title}）{wrong}")
                break


def _acts(case: CaseReader, known: Knowledge) -> list[Act]:
    ids = known.law.act_ids()
    return [known.law.act(str(chosen.act)) for chosen in case.law if chosen.act in ids]


def _wrong_kind(act: Act, party: Person | Organisation) -> str:
    """Why a party can't have done the act; empty where it can."""
    enterprise = act.liable == "承运企业" or act.title.startswith("平台") or "平台公司" in act.title
    if enterprise and isinstance(party, Person):
        return "处罚的是企业，不能处罚个人"
    driver = act.title.startswith(("驾驶员", "不符合规定条件的人员"))
    if driver and isinstance(party, Organisation):
        return "处罚的是驾驶人员本人，不能处罚单位"
    return ""


_SCOPES = {"2": "inquiry", "23": "receive", "E2": "defence", "E7": "waive"}
"""What an agent must be authorised to do, by form."""


@rule("CR-05")
def agent_is_authorised(case: CaseReader, _known: Knowledge) -> Iterator[Hit]:
    """Whoever speaks or signs for the party has a written authority that covers it."""
    party = case.party
    if party is None:
        return
    scopes, since = _authorities(case)
    for sheet, key, name in _agents(case, party):
        needed = _SCOPES[sheet.code]
        if name not in scopes:
            yield Hit(sheet.at(key), f"{name}代表当事人，卷内没有授权委托书")
        elif needed not in scopes[name]:
            yield Hit(sheet.at(key), f"{name}的授权委托书没有写这项权限")
        elif (day := day_of(sheet)) and name in since and day < since[name]:
            yield Hit(sheet.at(key), f"{day} {name}就代表当事人，授权是 {since[name]} 的")


def _authorities(case: CaseReader) -> tuple[dict[str, set[str]], dict[str, dt.date]]:
    """What each agent may do by a written authority that somebody else signed, and since when."""
    scopes: dict[str, set[str]] = {}
    since: dict[str, dt.date] = {}
    for sheet in case.of("A9"):
        agent = sheet.value("agent")
        signed = [each.name for each in sheet.signatures("sign") if each.is_signed]
        if isinstance(agent, Person) and any(name != agent.name for name in signed):
            scopes.setdefault(agent.name, set()).update(sheet.choices("scope"))
            granted = sheet.day("granted_on")
            if granted:
                since[agent.name] = min(granted, since.get(agent.name, granted))
    return scopes, since


def _agents(case: CaseReader, party: Person | Organisation) -> Iterator[tuple[Sheet, str, str]]:
    """Those who act in the party's place: the document, the field and the name."""
    own = {party.name, party.legal_representative if isinstance(party, Organisation) else party.name}
    for sheet in case.of("2"):
        asked = sheet.value("asked")
        if isinstance(asked, Person) and asked.name and "party" in sheet.choices("relation") and asked.name not in own:
            yield sheet, "asked", asked.name
    for sheet in case.of("E2"):
        speaks = sheet.value("person")
        if isinstance(speaks, Person) and speaks.name and speaks.name not in own:
            yield sheet, "person", speaks.name
    for code, key in (("23", "sign"), ("E7", "sign")):
        for sheet in case.of(code):
            if code == "23" and sheet.text("to").strip() not in ("", party.name):
                continue
            for signature in sheet.signatures(key):
                if signature.is_signed and signature.name not in own:
                    yield sheet, key, signature.name


_PAYS_FOR = re.compile("代(为|其|替)?(缴|付|交)|委托|受托|垫付")
_IN_BRACKETS = re.compile(r"\([^()]*\)$")


@rule("CR-101")
def paid_by_the_party(case: CaseReader, _known: Knowledge) -> Iterator[Hit]:
    """The fine was paid by the party, or the file shows who paid in its place and by whose leave."""
    decision = case.first("15", "14")
    parties = [each for each in (case.party, decision.party() if decision else None) if each and each.name.strip()]
    if not parties:
        return
    scopes, since = _authorities(case)
    for sheet in case.of("A3"):
        payer, paid_on = sheet.text("payer").strip(), sheet.day("paid_on")
        if not payer or any(_is_written_for(payer, each) for each in parties) or _is_explained(case, sheet, payer):
            continue
        granted = since.get(payer)
        why = f"缴款人是“{payer}”，当事人是“{parties[-1].name}”，"
        if "pay" not in scopes.get(payer, ()):
            yield Hit(sheet.at("payer"), why + "卷内没有代为缴款的委托或者说明")
        elif paid_on and granted and paid_on < granted:
            yield Hit(sheet.at("payer"), why + f"{paid_on} 缴款，授权是 {granted} 的")


def _is_written_for(payer: str, party: Person | Organisation) -> bool:
    """Whether a voucher's payer is the party: banks shorten names and add words in brackets, and a head pays for it."""
    written, name = (unicodedata.normalize("NFKC", each).replace(" ", "") for each in (payer, party.name))
    if written == name or _IN_BRACKETS.sub("", written) == name:
        return True
    return isinstance(party, Organisation) and (payer == party.legal_representative or is_short_for(written, name))


def _is_explained(case: CaseReader, payment: Sheet, payer: str) -> bool:
    """Whether the voucher, the closing report or a paper that was put in says that this payer paid for the party."""
    if payment.has("payer_note"):
        return True
    texts = [sheet.text(key) for sheet in case.of("24", "A11") for key in ("exec", "title", "shows")]
    return any(payer in each and _PAYS_FOR.search(each) for text in texts for each in sentences(text))


@rule("CR-06")
def age_and_sex(case: CaseReader, _known: Knowledge) -> Iterator[Hit]:
    """Age and sex are those that the identity number tells on the day of the record."""
    for sheet in case.of("2", "3", "4"):
        day = day_of(sheet) or case.act_date
        for key, person in people_in(sheet):
            birthday = id_birthday(person.id_number)
            if id_number_problem(person.id_number) or birthday is None:
                continue
            if person.sex is not None and person.sex is not id_sex(person.id_number):
                yield Hit(sheet.at(key), f"{person.name}的性别与身份证号不符")
            elif person.age is not None and person.age != age_on(birthday, day):
                age = age_on(birthday, day)
                yield Hit(sheet.at(key), f"{person.name}写作 {person.age} 岁，按身份证号是 {age} 岁")


@rule("CR-07")
def competent_authority(case: CaseReader, _known: Knowledge) -> Iterator[Hit]:
    """The seal is that of the authority that decides, not of another one or of a unit inside it."""
    bureau = case.bureau.name
    if not bureau:
        return
    for sheet in case.all:
        for key, field in sheet.form.by_key.items():
            seal = sheet.value(key) if field.type is FieldType.SEAL else None
            if isinstance(seal, Seal) and seal.authority.strip() and seal.authority.strip() != bureau:
                level = None if sheet.code in (*_PENALISING, "8") else Level.PROCEDURE
                yield Hit(sheet.at(key), f"印章是“{seal.authority}”，办案机关是“{bureau}”", level)
