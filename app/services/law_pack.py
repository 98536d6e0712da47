"""The library as one document that a phone keeps: what is in force today of the bureau's own laws, acts, guides, cases.

The document carries no date of its own, so a phone fetches it again only when something in it has changed.
"""

from __future__ import annotations

import datetime as dt
import gzip
import hashlib
import json
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from functools import cache
from threading import Lock
from typing import Any

from app.content.library_wordings import SearchWords as SearchWords
from app.content.library_wordings import load_search_words
from app.domain.law.act import Act, FineRange
from app.domain.law.citation import Citation
from app.domain.law.fulltext.text import Article
from app.domain.law.grounds import Grounds
from app.domain.law.guide import Guide
from app.domain.law.library import LawLibrary
from app.domain.law.numerals import chinese_number
from app.domain.law.statute import Provision, Statute
from app.domain.law.typical_case import TypicalCase
from app.services.base import Base
from app.services.bureau_law import BureauLaw, law_within
from app.services.fines import overload_figures
from app.services.law_forms import form_on
from app.services.law_shelf import LawShelf
from app.services.pinyin import full_pinyin, initials
from app.services.shelf import LIBRARY
from records.unit_of_work import Unit

SCHEMA = 2
Document = dict[str, Any]
ArticleKey = tuple[int, int]


@dataclass(frozen=True, slots=True)
class LawPack:
    """The document, compressed, with its digest; `as_of` is the day for which it was made."""

    digest: str
    as_of: dt.date
    articles: int
    compressed: bytes


@cache
def shipped_words() -> SearchWords:
    """What the program ships for the search; a hub's search and its pack share it."""
    return load_search_words(LIBRARY)


@dataclass
class PackShelf:
    """The pack of one base, made when first asked for and again when the library or the day has changed."""

    base: Base
    words: Callable[[], SearchWords] = shipped_words
    _pack: LawPack | None = None
    _stamp: str = ""
    _lock: Lock = field(default_factory=Lock)

    def current(self) -> LawPack:
        """The pack for today; the first call takes a second."""
        today = self.base.clock().date()
        with self._lock, self.base.records.reading() as unit:
            stamp = f"{unit.statutes.stamp()}/{unit.bureau.stamp()}/{today}"
            if self._pack is None or self._stamp != stamp:
                self._pack = _packed(library_document(self.base, unit, self.words(), today), today)
                self._stamp = stamp
            return self._pack


def _packed(document: Document, as_of: dt.date) -> LawPack:
    raw = json.dumps(document, ensure_ascii=False, separators=(",", ":"), sort_keys=True).encode()
    articles = sum(len(law["articles"]) for law in document["laws"])
    # Without the time in the header the same library gives the same bytes.
    return LawPack(hashlib.sha256(raw).hexdigest()[:24], as_of, articles, gzip.compress(raw, 6, mtime=0))


def library_document(base: Base, unit: Unit, words: SearchWords, today: dt.date) -> Document:
    """Everything that the phone can show and search without a network."""
    held = law_within(base, unit, today)
    library, practice = held.law, held.practice
    shelf = LawShelf.read(unit, library, words)
    spoken = _spoken(words, shelf)
    return {
        "schema": SCHEMA,
        "laws": [_law(unit, shelf, statute, spoken, today) for statute in library.statutes()],
        "acts": [_act(library, act, today) for act in library.acts(today)],
        "guides": [_guide(library, guide, today) for guide in practice.guides()],
        "cases": [_case(library, case) for case in practice.cases()],
        "forms": [_form(held, form.id, today) for form in practice.forms()],
        "overload": overload_figures(base, today),
        "thesaurus": [[entry.say, entry.term, list(entry.acts)] for entry in words.thesaurus.entries]
        if words.thesaurus
        else [],
        "lexicon": [list(group.words) for group in words.lexicon.groups] if words.lexicon else [],
        "spelling": [[each, initials(each), full_pinyin(each)] for each in _spelt_words(words)],
    }


def _spelt_words(words: SearchWords) -> list[str]:
    """The words that may be typed as pinyin."""
    said = [entry.say for entry in words.thesaurus.entries] if words.thesaurus else []
    said += [word for group in words.lexicon.groups for word in group.words] if words.lexicon else []
    return list(dict.fromkeys(said))


def _spoken(words: SearchWords, shelf: LawShelf) -> dict[str, dict[ArticleKey, list[str]]]:
    """The plain wordings of each article of a statute, for the version in which it is kept."""
    dates = {
        shelf.keys[number]: period.version.version_date
        for number, period in shelf.by_id.items()
        if number in shelf.keys
    }
    found: dict[str, dict[ArticleKey, list[str]]] = defaultdict(lambda: defaultdict(list))
    for file in words.wordings:
        for entry in file.articles:
            if entry.covers(dates.get(file.statute)):
                place = file.place(entry.article)
                found[file.statute][place.article, place.suffix or 0] += entry.say
    return found


def _law(
    unit: Unit, shelf: LawShelf, statute: Statute, spoken: dict[str, dict[ArticleKey, list[str]]], today: dt.date
) -> Document:
    kept = [
        period.version
        for number, period in shelf.by_id.items()
        if shelf.keys.get(number) == statute.key and period.covers(today)
    ]
    built_in = statute.version_on(today)
    gists = _gists(built_in.provisions if built_in else ())
    said = spoken.get(statute.key, {})
    texts = {
        (article.number, article.suffix or 0): article
        for version in kept
        for article in unit.statutes.articles(version.id)
    }
    places = sorted(texts.keys() | gists.keys()) if kept or built_in else []
    since = kept[0].in_force_from if kept else built_in.in_force_from if built_in else None
    return {
        "key": statute.key,
        "title": statute.title,
        "short": list(statute.short_names),
        "initials": [initials(name) for name in (statute.title, *statute.short_names)],
        "level": statute.level.value,
        "since": since.isoformat() if since else "",
        "version": kept[0].version_date.isoformat() if kept else "",
        "imported": bool(kept),
        "articles": [_article(place, texts.get(place), gists.get(place, ()), said.get(place, ())) for place in places],
    }


def _gists(provisions: Iterable[Provision]) -> dict[ArticleKey, list[Provision]]:
    found: dict[ArticleKey, list[Provision]] = defaultdict(list)
    for provision in provisions:
        number, _, suffix = provision.article.partition("-")
        found[int(number), int(suffix or 0)].append(provision)
    return found


def _article(
    place: ArticleKey, article: Article | None, provisions: Iterable[Provision], said: Iterable[str]
) -> Document:
    number, suffix = place
    label = f"第{chinese_number(number)}条" + (f"之{chinese_number(suffix)}" if suffix else "")
    document: Document = {"n": number, "label": label}
    if suffix:
        document["s"] = suffix
    if article:
        document["text"] = [line for paragraph in article.paragraphs for line in paragraph.lines()]
        document["head"] = article.heading
    gists = [{"at": _within(each), "text": each.gist, "status": each.status.value} for each in provisions]
    if gists:
        document["gist"] = gists
    wordings = list(said)
    if wordings:
        document["say"] = wordings
    return document


def _within(provision: Provision) -> str:
    place = f"第{chinese_number(provision.paragraph)}款" if provision.paragraph else ""
    return place + (f"第（{chinese_number(provision.item)}）项" if provision.item else "")


def _act(library: LawLibrary, act: Act, today: dt.date) -> Document:
    document: Document = {
        "id": act.id,
        "title": act.title,
        "domain": library.domain_of(act.id).value,
        "authority": act.authority.value,
        "liable": act.liable,
        "status": act.status.value,
        "rule": act.rule,
        "measures": list(act.measures),
        "note": act.note,
        "violated": _places(library, act.violated, today),
        "penalty": _places(library, act.penalty, today),
    }
    for name in ("fine", "serious_fine", "overdue_fine", "person_fine"):
        amount: FineRange | None = getattr(act, name)
        if amount:
            document[name] = [str(amount.min_yuan), str(amount.max_yuan)]
    if act.income_multiple:
        multiple = act.income_multiple
        document["multiple"] = [str(multiple.above_yuan), multiple.min_times, multiple.max_times]
    return document


def _guide(library: LawLibrary, guide: Guide, today: dt.date) -> Document:
    steps = [{"do": step.do, "acts": list(step.acts), **_grounds(library, step, today)} for step in guide.steps]
    return {"id": guide.id, "title": guide.title, "topic": guide.topic.value, "acts": list(guide.acts), "steps": steps}


def _case(library: LawLibrary, case: TypicalCase) -> Document:
    return {
        "id": case.id,
        "title": case.title,
        "topic": case.topic.value,
        "act": case.act,
        "act_date": case.act_date.isoformat(),
        "facts": case.facts,
        "evidence": list(case.evidence),
        "issue": case.issue,
        "handling": case.handling,
        "reasoning": case.reasoning,
        "points": list(case.teaching_points),
        **_grounds(library, case, case.act_date),
    }


def _form(held: BureauLaw, form_id: str, today: dt.date) -> Document:
    view = form_on(held, form_id, today)
    return {
        "id": view.id,
        "title": view.title,
        "place": view.place,
        "basis": [[str(each.citation), each.label, each.gist] for each in view.basis],
        "basis_note": view.form.basis_note,
        "status": view.status.value,
        "note": view.form.note,
        "uses": [[use.kind, use.id, use.title, use.words] for use in view.uses],
        "acts": [act for act, _title in view.acts],
    }


def _grounds(library: LawLibrary, grounds: Grounds, on: dt.date) -> Document:
    return {
        "basis": _places(library, grounds.basis, on),
        "basis_note": grounds.basis_note,
        "status": grounds.status.value,
        "note": grounds.note,
    }


def _places(library: LawLibrary, citations: Iterable[Citation], on: dt.date) -> list[list[str]]:
    """Each place as the address by which it is found and the words in which it is cited."""
    return list(_cited(library, citations, on))


def _cited(library: LawLibrary, citations: Iterable[Citation], on: dt.date) -> Iterator[list[str]]:
    for citation in citations:
        yield [str(citation), library.label(citation, on)]
