"""The five steps of a decision's reasoning: facts, evidence, law, discretion, remedy; and phrases that say nothing."""

from __future__ import annotations

import re
from collections.abc import Iterator

from app.domain.appraisal.finding import Hit, Kind
from app.domain.appraisal.knowledge import Knowledge
from app.domain.appraisal.registry import rule
from app.domain.casefile_procedure.case_reader import CaseReader, Sheet

_DAY = re.compile(r"\d{4}\s*年|\d{1,2}\s*月\s*\d{1,2}\s*日|\d{4}-\d{2}-\d{2}|\d{1,2}-\d{1,2}")
_TIME = re.compile(r"\d{1,2}\s*[:：时]\s*\d{0,2}|上午|下午|凌晨|夜间|晚上")
_PLACE = re.compile(
    r"(在|于|至|沿|到|经|停靠).{1,30}?(路|街|区|站|口|处|村|镇|县|桥|场|段|带|库|线|公里|[Kk]\d+)|[Kk]\d+\+\d+|平台"
)
_FACT_FIELDS = ("3.findings", "4.facts", "11.facts", "14.facts", "15.facts", "16.facts", "E1.facts", "E8.facts")
_REASON_FIELDS = ("15.discretion", "15.defence", "E1.discretion", "E1.advice", "11.proposed", "E8.reason")


@rule("SR-01")
def facts_complete(case: CaseReader, _known: Knowledge) -> Iterator[Hit]:
    """The facts say when, where and who; what was done with what and what came of it a person reads."""
    party = case.party
    for sheet in case.of("15", "14", "E8"):
        text = _facts(sheet)
        if not text:
            continue
        lacking = [words for words, there in _elements(text, party.name if party else "") if not there]
        if lacking:
            yield Hit(sheet.at("facts"), f"事实没有写{'、'.join(lacking)}")
        elif sheet.code == "15":
            yield Hit(sheet.at("facts"), "请核对：做了什么、用什么、结果怎样，写清了没有", kind=Kind.PROMPT)


def _facts(sheet: Sheet) -> str:
    statements = [str(row.get("statement") or "") for row in sheet.rows("findings")]
    return "。".join(part for part in (sheet.text("facts"), *statements) if part)


def _elements(text: str, party: str) -> Iterator[tuple[str, bool]]:
    yield "日期", bool(_DAY.search(text))
    yield "时间", bool(_TIME.search(text))
    yield "地点", bool(_PLACE.search(text))
    yield "行为人", "当事人" in text or "你" in text or bool(party and party in text)


@rule("SR-02")
def evidence_weighed(case: CaseReader, _known: Knowledge) -> Iterator[Hit]:
    """How contradictory evidence was weighed, a person reads."""
    for sheet in case.of("15"):
        if case.of("13") or case.of("E2"):
            yield Hit(sheet.at("findings"), "请核对：当事人提出的证据和意见，取舍理由写了没有", kind=Kind.PROMPT)


@rule("SR-03")
def law_then_penalty(case: CaseReader, _known: Knowledge) -> Iterator[Hit]:
    """The decision says which duty was broken and which provision penalises it."""
    for sheet in case.of("14", "15"):
        lacking = [words for key, words in (("violated", "违反的规定"), ("basis", "处罚依据")) if not sheet.law(key)]
        if lacking:
            yield Hit(sheet.at("violated" if not sheet.law("violated") else "basis"), f"没有写{'、'.join(lacking)}")


@rule("SR-05")
def remedy_told(case: CaseReader, _known: Knowledge) -> Iterator[Hit]:
    """The decision says how to seek review and go to court."""
    for sheet in case.of("8", "14", "15", "16", "20", "21", "E8"):
        if sheet.remedy() is None:
            yield Hit(sheet.at("remedy"), "没有写复议机关、期限和管辖法院")


@rule("SR-06")
def no_empty_phrases(case: CaseReader, known: Knowledge) -> Iterator[Hit]:
    """Facts and reasons don't hide behind phrases."""
    empty = known.words.of("empty_phrase")
    for place in (*_FACT_FIELDS, *_REASON_FIELDS):
        code, _, key = place.partition(".")
        for sheet in case.of(code):
            found = next(empty.find(sheet.text(key)), None)
            if found:
                yield Hit(sheet.at(key), f"“{found}”没有说出具体的事实、证据或者条款")
