"""The index of the library in memory, as every question wants it."""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

from app.domain.law.search.volume import Volume
from app.services.law_cards import Card, Kind
from app.services.law_spelling import Spelling
from records.search.law_index import IndexReader
from records.search.postings import Postings

ENOUGH_ARTICLES = 200
"""So many articles of our own are enough to tell how rare a token is, whatever an archive holds."""
_DAYS_KEPT = 8


@dataclass(frozen=True)
class Places:
    """Where articles stand: volume, number, suffix and place in the text; and the kinds of answer they give."""

    volume: NDArray[np.int32]
    number: NDArray[np.int32]
    suffix: NDArray[np.int32]
    ordinal: NDArray[np.int32]
    intents: NDArray[np.uint8]

    @classmethod
    def read(cls, reader: IndexReader, part: str) -> Places:
        """One part of the index."""
        return cls(*(reader.columns[f"{part}.{name}"] for name in ("volume", "number", "suffix", "ordinal", "intents")))

    @property
    def size(self) -> int:
        """How many articles there are."""
        return len(self.volume)


@dataclass
class LibraryIndex:
    """An index read into memory; threads may share it."""

    reader: IndexReader
    _standing: dict[dt.date, NDArray[np.float32]] = field(default_factory=dict)

    def __post_init__(self) -> None:
        columns, facts = self.reader.columns, self.reader.facts
        self.near, self.archive = Places.read(self.reader, "near"), Places.read(self.reader, "archive")
        self.volumes = [Volume.from_row(row) for row in facts["volumes"]]
        self.words = Postings.from_columns("near.words", columns)
        self.sayings = Postings.from_columns("sayings", columns)
        self.titles = Postings.from_columns("titles", columns)
        self.card_words = Postings.from_columns("cards", columns)
        self.said_saying, self.said_article = columns["said.saying"], columns["said.article"]
        self.duty, self.penalty = columns["links.duty"], columns["links.penalty"]
        self.said: list[tuple[str, bool]] = facts["sayings"]
        self.thesaurus: list[tuple[str, str, list[str]]] = [tuple(each) for each in facts["thesaurus"]]
        self.lexicon: list[tuple[list[str], list[str]]] = [tuple(each) for each in facts["lexicon"]]
        self.texts: list[tuple[str, str, str]] = facts["texts"]
        self.gists: dict[str, str] = facts["gists"]
        self._rarity_of_sayings()

    @cached_property
    def cards(self) -> list[Card]:
        """Acts, cases, guides, questions and forms, each as often as it was written anew."""
        return [Card.from_row(row) for row in self.reader.facts["cards"]]

    @cached_property
    def spelling(self) -> Spelling:
        """What pinyin may mean."""
        return Spelling.from_index(self.reader.facts, self.reader.columns)

    @cached_property
    def by_key(self) -> dict[str, list[int]]:
        """The volumes of each built-in statute, oldest first."""
        found: dict[str, list[int]] = defaultdict(list)
        for at, volume in enumerate(self.volumes):
            if volume.key:
                found[volume.key].append(at)
        return found

    @cached_property
    def by_title(self) -> dict[str, list[int]]:
        """The volumes of each statute that is not built in."""
        found: dict[str, list[int]] = defaultdict(list)
        for at, volume in enumerate(self.volumes):
            if not volume.key:
                found[volume.title].append(at)
        return found

    @cached_property
    def reckoned(self) -> int:
        """Over how many articles the rarity of a token is reckoned."""
        return self._keyed if self._keyed >= ENOUGH_ARTICLES else self.near.size + self.archive.size

    @cached_property
    def _keyed(self) -> int:
        return int(np.count_nonzero([bool(self.volumes[at].key) for at in self.near.volume.tolist()]))

    def texts_with(self, code: int) -> int:
        """In how many of those articles a token stands."""
        found = len(self.words.of(code)[0])
        if self._keyed < ENOUGH_ARTICLES and self.archive.size:
            found += sum(term.texts for term in self.reader.terms([code], self.archive.size).values())
        return min(found, self.reckoned)

    def volume_of(self, near: bool, at: int) -> Volume:
        """The volume that an article stands in."""
        part = self.near if near else self.archive
        return self.volumes[int(part.volume[at])]

    def sayings_of(self, at: int) -> NDArray[np.int32]:
        """The sayings about an article kept in memory."""
        bounds = np.array([at, at + 1], self.said_article.dtype)
        first, last = np.searchsorted(self.said_article, bounds)
        return self.said_saying[first:last]

    @cached_property
    def _topics(self) -> dict[str, frozenset[str]]:
        found: dict[str, set[str]] = defaultdict(set)
        for card in self.cards:
            for citation in card.basis:
                found[citation.partition(".")[0]].add(card.topic)
        return {key: frozenset(topics) for key, topics in found.items()}

    def topics_of(self, key: str) -> frozenset[str]:
        """The fields of enforcement whose acts, cases, guides or questions rest on a statute."""
        return self._topics.get(key, frozenset())

    def act_card(self, act: str, day: dt.date) -> int | None:
        """The card of an act as it reads on a day."""
        return next((at for at in self.act_cards.get(act, ()) if self.cards[at].covers(day)), None)

    def resting_on(self, places: Iterable[tuple[bool, int]], day: dt.date) -> list[tuple[int, str]]:
        """The cards of a day that rest on some articles, each with the provision that it cites."""
        found: dict[int, str] = {}
        for near, at in places:
            part, key = self.near if near else self.archive, self.volume_of(near, at).key
            number, suffix = int(part.number[at]), int(part.suffix[at])
            article = f"{key}.{number}" + (f"-{suffix}" if suffix else "")
            for card, citation in self._bases.get(article, ()):
                if self.cards[card].covers(day):
                    found.setdefault(card, citation)
        return list(found.items())

    @cached_property
    def act_cards(self) -> dict[str, list[int]]:
        """The cards of each act, oldest first."""
        found: dict[str, list[int]] = defaultdict(list)
        for at, card in enumerate(self.cards):
            if card.kind is Kind.ACT:
                found[card.id].append(at)
        return dict(found)

    @cached_property
    def _bases(self) -> dict[str, list[tuple[int, str]]]:
        """The cards that rest on an article, by `key.article`."""
        found: dict[str, list[tuple[int, str]]] = defaultdict(list)
        for at, card in enumerate(self.cards):
            for citation in card.basis:
                found[".".join(citation.split(".")[:2])].append((at, citation))
        return found

    def card_rarity(self, code: int) -> float:
        """How much a token tells among the cards."""
        return float(np.log(1 + len(self.cards) / (len(self.card_words.of(code)[0]) + 0.5)))

    def saying_rarity(self, code: int) -> float:
        """How much a token tells among the sayings."""
        return float(np.log(1 + len(self.said) / (len(self.sayings.of(code)[0]) + 0.5)))

    def places(self, key: str, number: int, suffix: int) -> list[int]:
        """An article of a built-in statute in every version, by its places among those kept in memory."""
        return [at for volume in self.by_key.get(key, ()) for at in self.in_volume(volume, number, suffix)[1]]

    def in_volume(self, volume: int, number: int, suffix: int) -> tuple[bool, list[int]]:
        """An article of a volume: whether it is kept in memory, and its places."""
        for near, part, bounds in ((True, self.near, self._near_bounds), (False, self.archive, self._archive_bounds)):
            first, last = int(bounds[volume]), int(bounds[volume + 1])
            if last > first:
                same = (part.number[first:last] == number) & (part.suffix[first:last] == suffix)
                return near, (np.flatnonzero(same) + first).tolist()
        return True, []

    def span(self, volume: int) -> tuple[Places, range]:
        """All articles of a volume."""
        for part, bounds in ((self.near, self._near_bounds), (self.archive, self._archive_bounds)):
            if bounds[volume + 1] > bounds[volume]:
                return part, range(int(bounds[volume]), int(bounds[volume + 1]))
        return self.near, range(0)

    def standing(self, day: dt.date, factor: Callable[[Volume, dt.date], float]) -> NDArray[np.float32]:
        """A factor for each volume on a day; the last few days are kept."""
        found = self._standing.get(day)
        if found is None:
            found = np.array([factor(volume, day) for volume in self.volumes], np.float32)
            if len(self._standing) >= _DAYS_KEPT:
                self._standing.clear()
            self._standing[day] = found
        return found

    @cached_property
    def _near_bounds(self) -> NDArray[np.int64]:
        return np.searchsorted(self.near.volume, np.arange(len(self.volumes) + 1))

    @cached_property
    def _archive_bounds(self) -> NDArray[np.int64]:
        return np.searchsorted(self.archive.volume, np.arange(len(self.volumes) + 1))

    def _rarity_of_sayings(self) -> None:
        texts = self.sayings.texts()
        rarity = np.log(1 + len(self.said) / (texts + 0.5)).astype(np.float32)
        codes, each = self.sayings.spread(), np.repeat(rarity, texts)
        single = (codes > 0) & (codes < 1 << 21)
        owners, size = self.sayings.owners, len(self.said)
        self.sayings_rarity = np.bincount(owners[single], weights=each[single], minlength=size).astype(np.float32)
        self.sayings_pair_rarity = np.bincount(owners[~single], weights=each[~single], minlength=size).astype(
            np.float32
        )
