"""Hits as a person sees them: title, snippet with the words found, and why each was found."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

from app.domain.law.fulltext.tokens import highlights, without
from app.domain.law.numerals import chinese_number
from app.services.base import Base
from app.services.law_cards import Card, Kind
from app.services.law_cited import Cited
from app.services.law_hits import Hit, SearchWish
from app.services.law_ranking import Asked, Ranked, Ranker

SNIPPET = 120
MOST_REASONS = 5
MOST_WORDS = 4
MOST_BESIDE = 5
"""Of each other kind so many stand beside the articles."""
_TELLING_WORDING = 0.25
_LINK_SHARE = 0.2
CARD_FLOOR = 0.12


@dataclass
class Explainer:
    """Turns what was ranked for one question into hits."""

    base: Base
    ranker: Ranker
    asked: Asked
    day: dt.date
    cited: str = ""
    _holds: dict[int, set[int]] = field(default_factory=dict)

    def hits(self, chosen: Sequence[Ranked]) -> Iterator[Hit]:
        """The articles as hits."""
        near = np.array([each.at for each in chosen if each.near], np.int32)
        self._holds = {int(at): set() for at in near}
        wanted = np.zeros(self.ranker.index.near.size, bool)
        wanted[near] = True
        for code in self.asked.tokens:
            owners = self.ranker.index.words.of(code)[0]
            for at in owners[wanted[owners]].tolist():
                self._holds[at].add(code)
        return (self._hit(each) for each in chosen)

    def _hit(self, found: Ranked) -> Hit:
        index = self.ranker.index
        part = index.near if found.near else index.archive
        volume = index.volume_of(found.near, found.at)
        number, suffix = int(part.number[found.at]), int(part.suffix[found.at])
        label, text = self._text(found, volume.version_id, int(part.ordinal[found.at]))
        label = label or f"第{chinese_number(number)}条" + (f"之{chinese_number(suffix)}" if suffix else "")
        snippet = snippet_of(text, self.asked.shown, self.asked.typed)
        outdated = volume.is_outdated(self.day)
        typed, meant = marks_of(snippet, self.asked)
        return Hit(
            kind=Kind.ARTICLE,
            id=f"{volume.key or volume.title}.{number}" + (f"-{suffix}" if suffix else ""),
            title=f"{volume.title}{label}",
            snippet=snippet,
            highlights=typed,
            score=round(found.score, 4),
            why=tuple(self._why(found))[:MOST_REASONS],
            law=volume.title,
            key=volume.key,
            article=number,
            suffix=suffix,
            label=label,
            version_date=volume.version_date,
            imported=volume.version_id > 0,
            note=f"本版已在 {volume.outdated_from} 前后修订，新版正文没有导入，引用前请核对。" if outdated else "",
            meant=meant,
        )

    def _text(self, found: Ranked, version_id: int, ordinal: int) -> tuple[str, str]:
        index = self.ranker.index
        if found.near:
            label, _heading, text = index.texts[found.at]
            return label, text or index.gists.get(str(found.at), "") or self._first_saying(found.at)
        with self.base.records.reading() as unit:
            article = unit.statutes.article_at(version_id, ordinal)
        return (article.label, article.text) if article else ("", "")

    def _first_saying(self, at: int) -> str:
        index = self.ranker.index
        sayings = index.sayings_of(at)
        return index.said[sayings[0]][0] if len(sayings) else ""

    def _why(self, found: Ranked) -> Iterable[str]:
        if self.cited:
            yield self.cited
            if self.cited.startswith("按条号") or not self.asked.original or found.score >= 1000:
                return
        if not found.near:
            yield from same_words(self.asked, self.asked.original.values())
            return
        holds = self._holds[found.at]
        yield from same_words(self.asked, [token for code, token in self.asked.original.items() if code in holds])
        sayings = self.ranker.index.sayings_of(found.at)
        if len(sayings):
            best = int(sayings[np.argmax(self._wordings[sayings])])
            if self._wordings[best] >= _TELLING_WORDING:
                yield f"通俗说法“{self.ranker.index.said[best][0]}”"
        yield from (reason for reason, codes in self.asked.reasons if codes and codes <= holds)
        for act, (_share, say) in self.asked.acts.items():
            at = self.ranker.index.act_card(act, self.day)
            if at is not None and found.at in self.ranker.act_places(act, self.day):
                yield f"“{say}”指行为 {act} {self.ranker.index.cards[at].title}"
        yield from self._links(found.at)

    def _links(self, at: int) -> Iterable[str]:
        index = self.ranker.index
        for mine, theirs, words in ((index.penalty, index.duty, "的罚则"), (index.duty, index.penalty, "罚的义务")):
            others = [int(each) for each in theirs[mine == at] if self._near[each] >= _LINK_SHARE]
            if others:
                best = max(others, key=lambda each: float(self._near[each]))
                volume = index.volume_of(True, best)
                yield f"{volume.title}第{chinese_number(int(index.near.number[best]))}条{words}"

    @cached_property
    def _wordings(self) -> NDArray[np.float32]:
        return self.ranker.wording_scores(self.asked)

    @cached_property
    def _near(self) -> NDArray[np.float32]:
        return self.ranker.near_scores(self.asked, self.day)


def card_hits(ranker: Ranker, asked: Asked, found: Cited, day: dt.date, wish: SearchWish) -> dict[Kind, list[Hit]]:
    """The cards of a day that answer a question, or that rest on the places it names, best first."""
    index = ranker.index
    hits: dict[Kind, list[Hit]] = {kind: [] for kind in wish.kinds if kind is not Kind.ARTICLE}
    if not hits:
        return hits
    most = wish.limit if len(wish.kinds) == 1 else min(wish.limit, MOST_BESIDE)
    if found.places:
        for at, citation in index.resting_on(found.places, day):
            card = index.cards[at]
            if card.kind in hits and len(hits[card.kind]) < most and _card_wished(card, wish):
                cut = snippet_of(card.text, frozenset())
                why = (f"依据 {citation}",)
                hit = Hit(card.kind, card.id, card.title, cut, (), 1.0, why, note=card.note, basis=card.basis)
                hits[card.kind].append(hit)
    else:
        score = ranker.card_scores(asked, day)
        for at in np.argsort(-score, kind="stable").tolist():
            card = index.cards[at]
            if score[at] < CARD_FLOOR:
                break
            if card.kind in hits and len(hits[card.kind]) < most and card.covers(day) and _card_wished(card, wish):
                hits[card.kind].append(_card_hit(card, float(score[at]), asked))
    return hits


def _card_wished(card: Card, wish: SearchWish) -> bool:
    if wish.topics and card.topic not in wish.topics:
        return False
    return not wish.laws or any(each.partition(".")[0] in wish.laws for each in card.basis)


def _card_hit(card: Card, score: float, asked: Asked) -> Hit:
    meant = asked.acts.get(card.id) if card.kind is Kind.ACT else None
    snippet = snippet_of(card.text, asked.shown, asked.typed)
    whole = card.title + card.text
    words = same_words(asked, [token for token in asked.original.values() if token in whole])
    why = [f"“{meant[1]}”指这一行为"] if meant else []
    typed, others = marks_of(snippet, asked)
    return Hit(
        card.kind, card.id, card.title, snippet, typed, round(score, 4), (*why, *words), note=card.note,
        basis=card.basis, meant=others,
    )  # fmt: skip


def marks_of(snippet: str, asked: Asked) -> tuple[tuple[tuple[int, int], ...], tuple[tuple[int, int], ...]]:
    """The spans with words of the question, and beside them those with other words for the same."""
    typed = highlights(snippet, asked.typed)
    return typed, without(highlights(snippet, asked.shown), typed)


def snippet_of(text: str, tokens: frozenset[str], typed: frozenset[str] = frozenset()) -> str:
    """The line of a text that holds most of the tokens, those typed twice, cut to what fits around the longest run."""
    lower = text.lower()
    # Most of what is looked for does not stand in this text, and a line costs a look for each of it.
    tokens = frozenset(token for token in tokens if token in lower)
    if not tokens:
        return text.lstrip("\n").partition("\n")[0][:SNIPPET]
    typed &= tokens
    lines = [line for line in text.split("\n") if line]
    best = max(lines, key=lambda line: _covered(line, tokens) + _covered(line, typed), default="")
    spans = highlights(best, typed) or highlights(best, tokens)
    first = max(spans, key=lambda span: span[1] - span[0], default=(0, 0))[0]
    start = max(0, min(first - SNIPPET // 4, len(best) - SNIPPET))
    return best[start : start + SNIPPET]


def _covered(line: str, tokens: frozenset[str]) -> int:
    return sum(end - start for start, end in highlights(line, tokens)) if tokens else 0


def same_words(asked: Asked, held: Iterable[str]) -> list[str]:
    """The reason that names the words of the question that were found."""
    text = " ".join(asked.said)
    words = dict.fromkeys(text[start:end] for start, end in highlights(text, frozenset(held)))
    return ["词语相同：" + "、".join(list(words)[:MOST_WORDS])] if words else []
