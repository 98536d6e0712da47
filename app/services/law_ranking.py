"""Which articles answer a question best: words of all fields, single wordings, acts, links and kinds of answer."""

from __future__ import annotations

import datetime as dt
import math
import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import cached_property, lru_cache

import numpy as np
from numpy.typing import NDArray

from app.domain.law.citation import Citation
from app.domain.law.fulltext.tokens import pairs
from app.domain.law.search.intents import Intent
from app.domain.law.search.query import Query, read_query
from app.domain.law.search.typos import KnownWords
from app.domain.law.search.volume import Volume
from app.domain.law.statute import Level
from app.services.law_library_index import LibraryIndex
from records.search.grams import gram

Scores = NDArray[np.float32]

MOST_TOKENS = 120
MOST_RANKED = 400
ARCHIVE_TEXTS = 4000
"""A token of the archive that stands in more texts than this tells little and costs much."""
ARCHIVE_HITS = 40
CARD_ENOUGH = 1.2
NAMED_ACT = 3.0
FLOOR = 0.05
"""What scores less shares a stray pair of characters with the question and answers nothing."""
_ACT_ID = re.compile(r"(?<![A-Z])[A-Z]{2}-[0-9]{2}(?![0-9])")
ARCHIVE_TITLE = 0.4


@dataclass(frozen=True, slots=True)
class RankWeights:
    """How much each sign counts, tuned on questions that are kept with the tests."""

    lexicon: float = 0.4
    thesaurus: float = 0.2
    wording: float = 0.8
    wording_share: float = 0.45
    single: float = 0.3
    covered: float = 0.5
    act: float = 0.1
    act_passing: float = 0.3
    to_penalty: float = 0.05
    to_penalty_asked: float = 0.35
    to_duty: float = 0.02
    intent: float = 0.15
    named: float = 0.5
    outdated: float = 0.85
    archive: float = 0.5
    elsewhere: float = 0.7


WEIGHTS = RankWeights()


@dataclass
class Asked:
    """The tokens of a question by weight, and the reasons that brought each in."""

    query: Query
    tokens: dict[int, float] = field(default_factory=dict)
    original: dict[int, str] = field(default_factory=dict)
    said: tuple[str, ...] = ()
    words: dict[str, None] = field(default_factory=dict)
    acts: dict[str, tuple[float, str]] = field(default_factory=dict)
    reasons: list[tuple[str, frozenset[int]]] = field(default_factory=list)
    singles: frozenset[int] = frozenset()
    wordings: Scores | None = None
    near: Scores | None = None

    @cached_property
    def shown(self) -> frozenset[str]:
        """Everything that is looked for, as tokens to be marked; ask for it when nothing more is added."""
        return frozenset(token for words in self.words for token in pairs(words))

    @cached_property
    def typed(self) -> frozenset[str]:
        """The tokens of the question itself."""
        return frozenset(self.original.values())

    def add(self, words: str, weight: float, reason: str = "") -> None:
        """Look for words too; what is looked for already keeps the greater weight."""
        codes = codes_of(words)
        for code in codes:
            if len(self.tokens) < MOST_TOKENS or code in self.tokens:
                self.tokens[code] = max(self.tokens.get(code, 0.0), weight)
        self.words[words] = None
        if reason:
            self.reasons.append((reason, frozenset(codes)))


@dataclass(frozen=True, slots=True)
class Ranked:
    """An article and its score; `near` tells whether it is one of those kept in memory."""

    near: bool
    at: int
    score: float


@lru_cache(maxsize=50_000)
def codes_of(words: str) -> tuple[int, ...]:
    """The tokens of words as the index numbers them."""
    return tuple(gram(token) for token in pairs(words))


@dataclass
class Ranker:
    """Ranks the articles of one library."""

    index: LibraryIndex
    weights: RankWeights = WEIGHTS

    @cached_property
    def known(self) -> KnownWords:
        """Words in which a mistake is noticed."""
        words = [say for say, _term, _acts in self.index.thesaurus]
        words += [word for law, say in self.index.lexicon for word in (*law, *say)]
        words += [name for volume in self.index.volumes if volume.key for name in volume.names]
        return KnownWords.of(words)

    def asked(self, query: Query, phrases: Iterable[str] = ()) -> Asked:
        """Take a question's words and add others for the same things; `phrases` are meant besides."""
        asked = Asked(query)
        plain = query.plain
        for wrong, right in self.known.corrections(plain, self._is_pair).items():
            plain = plain.replace(wrong, right)
            asked.reasons.append((f"“{wrong}”按“{right}”检索", frozenset(gram(each) for each in pairs(right))))
        text = query.words if plain == query.plain else read_query(plain).words
        asked.said = (text, *phrases)
        for words in asked.said:
            asked.add(words, 1.0)
        asked.original = {gram(token): token for words in asked.said for token in pairs(words)}
        asked.singles = frozenset(gram(sign) for words in asked.said for sign in words if not sign.isspace())
        for words in query.alternatives:
            asked.add(words, self.weights.lexicon)
        for act in _ACT_ID.findall(query.text.upper()):
            if act in self.index.act_cards:
                asked.acts[act] = (NAMED_ACT, act)
        whole = " ".join((query.text, plain, *phrases))
        self._add_thesaurus(asked, whole)
        self._add_lexicon(asked, whole)
        return asked

    def rank(self, asked: Asked, day: dt.date, most: int = MOST_RANKED) -> list[Ranked]:
        """The articles in force on a day that answer, best first."""
        near = self.near_scores(asked, day)
        order = np.argsort(-near, kind="stable")
        found = [Ranked(True, int(at), float(near[at])) for at in order[:most] if near[at] >= FLOOR]
        found += self._archive(asked, day)
        return sorted(found, key=self._order)

    def _order(self, found: Ranked) -> tuple[float, str, int]:
        """Best first; what scores alike stands in the order of titles, whichever was imported first."""
        part = self.index.near if found.near else self.index.archive
        return -round(found.score, 6), self.index.volumes[part.volume[found.at]].title, int(part.number[found.at])

    def _is_pair(self, pair: str) -> bool:
        return self.index.words.has(gram(pair))

    def _add_thesaurus(self, asked: Asked, text: str) -> None:
        for say, term, acts in self.index.thesaurus:
            if say in text:
                reason = f"“{say}”即“{term}”" if say != term else ""
                asked.add(term, self.weights.thesaurus, reason)
                # A wording that is most of the question means the act more surely than a word in passing.
                part = min(1.0, len(say) / max(1, len(asked.query.words.replace(" ", ""))))
                for act in acts:
                    share = (self.weights.act_passing + (1 - self.weights.act_passing) * part) / math.sqrt(len(acts))
                    if share > asked.acts.get(act, (0.0, ""))[0]:
                        asked.acts[act] = (share, say)

    def _add_lexicon(self, asked: Asked, text: str) -> None:
        for law, say in self.index.lexicon:
            hits = [word for word in (*law, *say) if word in text]
            if hits:
                others = [word for word in (*law, *say) if word not in hits]
                for word in others:
                    asked.add(word, self.weights.lexicon)
                for word in others:
                    if word in law:
                        asked.reasons.append((f"“{hits[0]}”即“{word}”", frozenset(codes_of(word))))

    def near_scores(self, asked: Asked, day: dt.date) -> Scores:
        """The score of every article kept in memory; 0 where it was not in force on the day."""
        if asked.near is None:
            asked.near = self._near_scores(asked, day)
        return asked.near

    def _near_scores(self, asked: Asked, day: dt.date) -> Scores:
        index, weights = self.index, self.weights
        size = index.near.size
        score, covered = np.zeros(size, np.float32), np.zeros(size, np.float32)
        mass = 0.0
        for code, weight in asked.tokens.items():
            rarity = self._rarity(code)
            owners, shares = index.words.of(code)
            score[owners] += rarity * weight * shares
            if code in asked.original:
                mass += rarity
                covered[owners] += rarity
        mass = mass or 1.0
        score = score / mass + weights.wording * self._best_wording(asked) + weights.covered * (covered / mass) ** 2
        for act, (share, _say) in asked.acts.items():
            places = self.act_places(act, day)
            score[places] += weights.act * share
        score *= self._answering(asked.query.intents) * self._named(asked)
        score = self._linked(score, bool(asked.query.intents & Intent.PENALTY))
        return score * index.standing(day, self._factor)[index.near.volume]

    def act_places(self, act: str, day: dt.date) -> list[int]:
        """The articles that an act of a day rests on, in every version."""
        at = self.index.act_card(act, day)
        found: dict[int, None] = {}
        for text in self.index.cards[at].basis if at is not None else ():
            citation = Citation.parse(text)
            found.update(dict.fromkeys(self.index.places(citation.key, citation.article, citation.suffix or 0)))
        return list(found)

    def card_scores(self, asked: Asked, day: dt.date) -> Scores:
        """How well all cards answer; a wording that means an act counts fully for the one of the day."""
        index = self.index
        score = np.zeros(len(index.cards), np.float32)
        mass = 0.0
        for code, weight in asked.tokens.items():
            rarity = index.card_rarity(code)
            owners, counts = index.card_words.of(code)
            score[owners] += rarity * weight * counts / (counts + CARD_ENOUGH)
            mass += rarity if code in asked.original else 0.0
        score /= mass or 1.0
        for act, (share, _say) in asked.acts.items():
            at = index.act_card(act, day)
            if at is not None:
                score[at] += share
        return score

    def wording_scores(self, asked: Asked) -> Scores:
        """How well each single saying matches the question, 0 to about 1."""
        if asked.wordings is None:
            asked.wordings = self._wording_scores(asked)
        return asked.wordings

    def _wording_scores(self, asked: Asked) -> Scores:
        index, weights = self.index, self.weights
        score = np.zeros(index.sayings_rarity.size, np.float32)
        mass = 0.0
        for code, weight in asked.tokens.items():
            rarity = index.saying_rarity(code)
            owners, _counts = index.sayings.of(code)
            score[owners] += rarity * weight
            mass += rarity if code in asked.original else 0
        for code in asked.singles:
            rarity = index.saying_rarity(code) * weights.single
            owners, _counts = index.sayings.of(code)
            score[owners] += rarity
            mass += rarity
        own = index.sayings_rarity * weights.single + index.sayings_pair_rarity
        return score / (weights.wording_share * (mass or 1.0) + (1 - weights.wording_share) * own)

    def _best_wording(self, asked: Asked) -> Scores:
        best = np.zeros(self.index.near.size, np.float32)
        if len(self.index.said_saying):
            scores = self.wording_scores(asked)
            np.maximum.at(best, self.index.said_article, scores[self.index.said_saying])
        return best

    def _answering(self, intents: Intent) -> Scores:
        """A factor above 1 for the articles that give the kind of answer asked for."""
        given = self.index.near.intents & int(intents)
        factor = np.ones(self.index.near.size, np.float32)
        for intent in intents:
            factor += self.weights.intent * ((given & int(intent)) > 0)
        return factor

    def _named(self, asked: Asked) -> Scores:
        """A factor above 1 for the articles of a statute that the question names."""
        factor = np.ones(len(self.index.volumes), np.float32)
        for volumes in self.index.by_key.values():
            if any(len(name) > 2 and name in asked.query.text for name in self.index.volumes[volumes[0]].names):
                factor[volumes] += self.weights.named
        return factor[self.index.near.volume]

    def _linked(self, score: Scores, penalty_asked: bool) -> Scores:
        """Raise the penalty article of a duty that answers, and the duty of a penalty article."""
        duty, penalty = self.index.duty, self.index.penalty
        if not len(duty):
            return score
        share = self.weights.to_penalty_asked if penalty_asked else self.weights.to_penalty
        raised = score.copy()
        np.maximum.at(raised, penalty, score[penalty] + share * score[duty])
        np.maximum.at(raised, duty, score[duty] + self.weights.to_duty * score[penalty])
        return raised

    def _factor(self, volume: Volume, day: dt.date) -> float:
        """What a volume is worth on a day: nothing where it was not in force."""
        if not volume.covers(day):
            return 0.0
        if volume.key:
            return self.weights.outdated if volume.is_outdated(day) else 1.0
        local = volume.level in (Level.LOCAL_REGULATION, Level.LOCAL_RULE)
        return self.weights.archive * (self.weights.elsewhere if local else 1.0)

    def _rarity(self, code: int) -> float:
        texts, size = self.index.texts_with(code), self.index.reckoned
        return math.log(1 + (size - texts + 0.5) / (texts + 0.5))

    def _archive(self, asked: Asked, day: dt.date) -> list[Ranked]:
        index = self.index
        if not index.archive.size:
            return []
        score = np.zeros(index.archive.size, np.float32)
        for code, term in index.reader.terms(list(asked.tokens), ARCHIVE_TEXTS).items():
            score[term.owners] += self._rarity(code) * asked.tokens[code] / 255 * term.weights
        title = np.zeros(len(index.volumes), np.float32)
        for code, weight in asked.tokens.items():
            owners, _counts = index.titles.of(code)
            title[owners] += self._rarity(code) * weight
        score += ARCHIVE_TITLE * title[index.archive.volume] * (score > 0)
        mass = sum(self._rarity(code) for code in asked.original) or 1.0
        score *= index.standing(day, self._factor)[index.archive.volume] / mass
        best = np.argpartition(-score, min(ARCHIVE_HITS, len(score) - 1))[:ARCHIVE_HITS]
        return [Ranked(False, int(at), float(score[at])) for at in sorted(best.tolist()) if score[at] >= FLOOR]
