"""Guides, cases, forms and questions as a station lists and reads them, as the bureau keeps them on the act's day."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Literal, TypeVar

from app.domain.errors import KnownError
from app.domain.law.bureau import TableKind
from app.domain.law.citation import Citation
from app.domain.law.consulting import FoundLaw, LawBlock, LawPage
from app.domain.law.document_words import value_words
from app.domain.law.grounds import Grounds, Topic
from app.domain.law.library import LawLibrary
from app.services.bureau_law import BureauLaw
from app.services.law_cards import Kind
from app.services.law_forms import form_on

_TO_VERIFY = "待核，引用前请核对原文。"
_HALF_SURE = "有步骤待核，引用前请核对原文。"
Page = Callable[[BureauLaw, str, dt.date], LawPage]
EntryT = TypeVar("EntryT")
_LINE = 1000


def entries_of(held: BureauLaw, kind: Kind) -> Iterator[FoundLaw]:
    """All entries of a kind, by what they are about and in their own order."""
    practice = held.practice
    if kind is Kind.GUIDE:
        yield from (_found("guide", each.id, each.title, _field(each.topic)) for each in practice.guides())
    elif kind is Kind.CASE:
        yield from (_found("case", each.id, each.title, each.issue) for each in practice.cases())
    elif kind is Kind.FORM:
        yield from (_found("form", each.id, each.name, _cites(held.law, each)) for each in practice.forms())
    elif kind is Kind.QUESTION:
        yield from (_found("question", each.id, each.stem, _field(each.topic)) for each in practice.questions())


def guide_page(held: BureauLaw, guide_id: str, on: dt.date) -> LawPage:
    """A guide with the provisions of each step; raises KnownError."""
    guide = _known({each.id: each for each in held.practice.guides()}, guide_id, "指引")
    blocks = [
        LawBlock(
            heading=f"第{number}步",
            paragraphs=_filled(step.do, step.basis_note, step.note, _cites(held.law, step, on)),
        )
        for number, step in enumerate(guide.steps, start=1)
    ]
    acts = dict.fromkeys((*guide.acts, *(act for step in guide.steps for act in step.acts)))
    forms = dict.fromkeys(form for step in guide.steps for form in step.forms)
    places = (place for step in guide.steps for place in step.basis)
    return LawPage(
        kind="guide",
        id=guide.id,
        title=guide.title,
        subtitle=_subtitle(guide.id, _field(guide.topic), _mark(held, TableKind.GUIDE, guide.id)),
        unsure="" if guide.settled else _HALF_SURE,
        blocks=tuple(blocks),
        links=(*_forms(held, forms), *_acts(held.law, acts), *_articles(held.law, places, on)),
        quote=f"办案指引 {guide.id} {guide.title}",
    )


def case_page(held: BureauLaw, case_id: str, _on: dt.date) -> LawPage:
    """A typical case, which follows the law of its own day; raises KnownError."""
    case = _known({each.id: each for each in held.practice.cases()}, case_id, "案例")
    blocks = (
        LawBlock(heading="案情", paragraphs=(case.facts,)),
        LawBlock(heading="证据", paragraphs=case.evidence),
        LawBlock(heading="争点", paragraphs=(case.issue,)),
        LawBlock(heading="处理", paragraphs=(case.handling,)),
        LawBlock(heading="理由", paragraphs=_filled(case.reasoning, _cites(held.law, case, case.act_date), case.note)),
        LawBlock(heading="记住", paragraphs=case.teaching_points),
    )
    day = f"行为日 {case.act_date}，人、企业、号牌都是编的"
    return LawPage(
        kind="case",
        id=case.id,
        title=case.title,
        subtitle=_subtitle(case.id, day, _mark(held, TableKind.CASE, case.id)),
        unsure="" if case.may_deduct else _TO_VERIFY,
        blocks=blocks,
        links=(*_acts(held.law, (case.act,)), *_articles(held.law, case.basis, case.act_date)),
        quote=f"典型案例 {case.id} {case.title}（行为日 {case.act_date}）",
    )


def form_page(held: BureauLaw, form_id: str, on: dt.date) -> LawPage:
    """What a form rests on and when it is made; raises KnownError."""
    view = form_on(held, form_id, on)
    basis = tuple(f"{each.label}：{each.gist}" if each.gist else each.label for each in view.basis)
    blocks = [LawBlock(heading="依据", paragraphs=_filled(*basis, view.form.basis_note, view.form.note))]
    if view.uses:
        uses = tuple(f"{use.words}（{use.title}）" for use in view.uses)
        blocks.append(LawBlock(heading="什么时候做", paragraphs=uses))
    guides = (_found("guide", use.id, use.title, use.words) for use in view.uses if use.kind == Kind.GUIDE)
    places = _articles(held.law, (each.citation for each in view.basis), on)
    return LawPage(
        kind="form",
        id=view.id,
        title=view.title,
        subtitle=view.place,
        unsure="" if view.form.may_deduct else _TO_VERIFY,
        blocks=tuple(blocks),
        links=(*places, *{each.id: each for each in guides}.values(), *_acts(held.law, (act for act, _ in view.acts))),
        quote=f"文书《{view.title}》：{'；'.join(each.label for each in view.basis) or view.form.basis_note}",
    )


def question_page(held: BureauLaw, question_id: str, on: dt.date) -> LawPage:
    """A question with its key; raises KnownError."""
    question = _known({each.id: each for each in held.practice.questions()}, question_id, "题目")
    day = question.act_date or on
    options = tuple(f"{letter}. {words}" for letter, words in question.options.items())
    key = "、".join(question.key)
    blocks = [LawBlock(heading="题目", paragraphs=(question.stem, *options))]
    blocks.append(LawBlock(heading="答案", paragraphs=_filled(key, question.why, _cites(held.law, question, day))))
    return LawPage(
        kind="question",
        id=question.id,
        title=f"题目 {question.id}",
        subtitle=_field(question.topic),
        unsure="" if question.may_deduct else _TO_VERIFY,
        blocks=tuple(blocks),
        links=(*_acts(held.law, question.acts), *_articles(held.law, question.basis, day)),
        quote=f"题目 {question.id}：{question.stem}答案：{key}"[:1000],
    )


PAGES: dict[str, Page] = {"guide": guide_page, "case": case_page, "form": form_page, "question": question_page}
"""How each kind is read."""


def _known(entries: Mapping[str, EntryT], entry_id: str, name: str) -> EntryT:
    if entry_id not in entries:
        raise KnownError(f"法规库里没有编号为“{entry_id[:60]}”的{name}。")
    return entries[entry_id]


def _found(kind: Literal["guide", "case", "form", "question"], entry_id: str, title: str, note: str) -> FoundLaw:
    # An id of ours is typed to filter by; that of a form is a word of the program's own.
    return FoundLaw(
        kind=kind, id=entry_id, title=title[:_LINE], note=note[:_LINE], why="" if kind == "form" else entry_id
    )


def _filled(*paragraphs: str) -> tuple[str, ...]:
    return tuple(each for each in paragraphs if each)


def _subtitle(*parts: str) -> str:
    return " · ".join(_filled(*parts))


def _field(topic: Topic) -> str:
    return value_words("topic", topic)


def _mark(held: BureauLaw, kind: TableKind, entry_id: str) -> str:
    mark = held.mark(kind, entry_id)
    return mark.words if mark else ""


def _cites(law: LawLibrary, grounds: Grounds, on: dt.date | None = None) -> str:
    """The provisions in words; empty where an entry rests on none."""
    return "；".join(law.label(each, on, digits=True) for each in grounds.basis)[:_LINE]


def _acts(law: LawLibrary, acts: Iterable[str]) -> Iterator[FoundLaw]:
    yield from (
        FoundLaw(kind="act", id=each, title=law.act(each).title, note=each) for each in acts if each in law.act_ids()
    )


def _forms(held: BureauLaw, forms: Iterable[str]) -> Iterator[FoundLaw]:
    names = {each.id: each.name for each in held.practice.forms()}
    yield from (_found("form", each, names[each], "文书") for each in forms if each in names)


def _articles(law: LawLibrary, places: Iterable[Citation], on: dt.date) -> Iterator[FoundLaw]:
    for place in dict.fromkeys(each.article_only for each in places):
        yield FoundLaw(kind="article", id=str(place), title=law.label(place, on), note="读条文")
