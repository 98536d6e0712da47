"""Ten defects of old forms still in circulation, looked for in a case file whatever its rules say of it."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from typing import Annotated, Literal

from pydantic import Field, StringConstraints

from app.domain.appraisal.finding import Hit
from app.domain.appraisal.knowledge import Knowledge
from app.domain.appraisal.rule import RuleId
from app.domain.appraisal.rules import amounts, measures, officers, provisions, remedies
from app.domain.casefile.case_file import Procedure
from app.domain.casefile_procedure.case_reader import CaseReader, Sheet
from app.domain.frozen import Frozen
from app.domain.law.citation import Citation
from app.domain.law.grounds import Grounds
from app.domain.law.statute import Phrase
from app.domain.written_time import WrittenDate

DefectId = Annotated[str, StringConstraints(pattern=r"^OD-\d{2}$")]


class CirculatingDefect(Grounds):
    """A defect of a form in circulation: what it says, what is right, and the rules that find it."""

    id: DefectId
    wrong: Phrase
    right: Phrase
    rules: tuple[RuleId, ...] = Field(min_length=1)


class CirculatingDefects(Frozen):
    """All of them, as one file."""

    schema_version: Literal["1"]
    in_force_on: WrittenDate
    defects: tuple[CirculatingDefect, ...]


Scan = Callable[[CaseReader, Knowledge], Iterator[Hit]]
_PER_TON = re.compile(r"(每|/)\s*(1000\s*千克|吨)[^。；0-9]{0,8}(500|五百)\s*元|(500|五百)\s*元\s*(/|每)\s*吨")
_RANGE = re.compile(r"(3|三)\s*(万)?\s*(元)?(以上|至|到|-|—|～|~)\s*(10|十)\s*万")
_PASSENGER = Citation("road_transport_regulation", 63, paragraph=1, item=2)
_MINISTRY = Citation("overrun_rules", 43)
_FOUR_AXLES, _OLD_LIMIT = 4, 37
_TEXTS = ("facts", "discretion", "penalty", "proposed", "advice", "overdue")


def _texts(sheet: Sheet) -> Iterator[tuple[str, str]]:
    for key in _TEXTS:
        if text := sheet.text(key):
            yield key, text
    for row in sheet.rows("calculation"):
        yield "calculation", str(row.get("step") or "")


def _three_days_and_old_articles(case: CaseReader, known: Knowledge) -> Iterator[Hit]:
    yield from remedies.five_days_for_a_hearing(case, known)
    yield from (hit for hit in provisions.notice_articles(case, known) if "旧" in hit.why)


def _four_axles_37_tons(case: CaseReader, _known: Knowledge) -> Iterator[Hit]:
    for sheet in case.of("A6", "E1", "11", "14", "15"):
        axles = sheet.integer("axles") if sheet.has_field("axles") else None
        limit = sheet.number("limit_t") if sheet.has_field("limit_t") else None
        if axles == _FOUR_AXLES and limit == _OLD_LIMIT:
            yield Hit(sheet.at("limit_t"), "4 轴限值写了 37 吨，货车 31 吨、汽车列车 36 吨")
            continue
        for key, text in _texts(sheet):
            if re.search(r"(4|四)\s*轴.{0,16}37\s*吨", text):
                yield Hit(sheet.at(key), "4 轴限值写了 37 吨，货车 31 吨、汽车列车 36 吨")
                break


def _ministry_rate(case: CaseReader, known: Knowledge) -> Iterator[Hit]:
    acts = provisions.case_acts(case, known)
    local = any(place.key == "zhejiang_highway_regulation" for _act, basis in acts for place in basis.penalty)
    for sheet in case.of("E1", "11", "15") if local else ():
        cited = [law for key in ("basis", "penalty_basis", "law") for law in sheet.law(key) if sheet.has_field(key)]
        if any(law.citation is not None and law.citation.lies_in(_MINISTRY) for law in cited):
            yield Hit(sheet.at(), "浙江的超限案件引了部令第四十三条")
            continue
        for key, text in _texts(sheet):
            if _PER_TON.search(text) and "300" not in text and "三百" not in text:
                yield Hit(sheet.at(key), "浙江的超限案件按每吨 500 元计算")
                break


def _unreviewed_site(case: CaseReader, _known: Knowledge) -> Iterator[Hit]:
    if case.procedure is not Procedure.OFF_SITE:
        return
    for sheet in case.of("A5"):
        if not sheet.has("reviewed_on") or not sheet.has("announced_on"):
            yield Hit(sheet.at("reviewed_on"), "监控点位没有法制和技术审核，或者没有公布")
    if not case.of("A5") and case.all:
        yield Hit(case.all[0].at(), "卷内没有监控点位审核和公布的材料")


def _passenger_range(case: CaseReader, _known: Knowledge) -> Iterator[Hit]:
    for sheet in case.of("E1", "11", "15"):
        cited = [law.citation for key in ("basis", "penalty_basis", "law") for law in sheet.law(key)]
        passenger = any(citation is not None and citation.lies_in(_PASSENGER) for citation in cited)
        for key, text in _texts(sheet):
            if _RANGE.search(text) and (passenger or "客运" in text):
                yield Hit(sheet.at(key), "未取得客运许可写了三万至十万元，应是一万至十万元")
                break


CIRCULATING: dict[str, Scan] = {
    "OD-01": _three_days_and_old_articles,
    "OD-02": remedies.review_first,
    "OD-03": provisions.preservation_article,
    "OD-04": _four_axles_37_tons,
    "OD-05": _ministry_rate,
    "OD-06": _unreviewed_site,
    "OD-07": _passenger_range,
    "OD-08": measures.seizure_within_its_time,
    "OD-09": amounts.surcharge_within_the_fine,
    "OD-10": officers.chair_did_not_investigate,
}
"""The scans by the id of their defect."""


def scan(case: CaseReader, known: Knowledge) -> Iterator[tuple[str, Hit]]:
    """Every circulating defect found in a case file, with its place."""
    for defect_id, find in CIRCULATING.items():
        for hit in find(case, known):
            yield defect_id, hit
