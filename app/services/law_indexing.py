"""Make the index of the law library: from texts, gists, acts and wordings to columns that a question is asked of."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import Any

import numpy as np
from numpy.typing import NDArray

from app.domain.law.fulltext.text import Article
from app.domain.law.search.intents import given_by
from app.domain.law.search.volume import Volume
from app.services.law_cards import Card
from app.services.law_shelf import LawShelf, Place, Saying
from app.services.law_spelling import Spelling
from records.search.law_index import IndexContent
from records.search.postings import Gathering, Postings, postings_of
from records.unit_of_work import Unit

AT_ONCE = 2000
SMALL_ARCHIVE = 3000
"""So many articles beside our own library are kept in memory like it; a larger archive stays in the file."""

USUAL_LENGTH = 100.0
USUAL_SAID = 40.0
"""Tokens that an article and what is said of it usually have; fixed, so that an archive changes no order of ours."""


@dataclass(frozen=True, slots=True)
class FieldWeights:
    """How much a token is worth in each place that it stands in, and how soon more of the same adds nothing."""

    body: float = 1.0
    heading: float = 0.5
    title: float = 1.0
    said: float = 2.0
    body_length: float = 0.5
    said_length: float = 0.3
    enough: float = 1.2


WEIGHTS = FieldWeights()


@dataclass
class _Part:
    """The articles of one part of the index, as they come."""

    volume: list[int] = field(default_factory=list)
    number: list[int] = field(default_factory=list)
    suffix: list[int] = field(default_factory=list)
    ordinal: list[int] = field(default_factory=list)
    intents: list[int] = field(default_factory=list)
    body: Gathering = field(default_factory=Gathering)
    heading: Gathering = field(default_factory=Gathering)
    texts: list[tuple[str, str, str]] = field(default_factory=list)
    keeps_texts: bool = False
    _waiting: list[tuple[str, str]] = field(default_factory=list)

    def add(self, volume: int, ordinal: int, article: Article) -> int:
        """Take an article; returns its place in the part."""
        text = article.text
        self.volume.append(volume)
        self.number.append(article.number)
        self.suffix.append(article.suffix or 0)
        self.ordinal.append(ordinal)
        # Only what is kept in memory is ranked by it; over an archive it would cost as much as all else together.
        self.intents.append(int(given_by(article.heading, text)) if self.keeps_texts else 0)
        if self.keeps_texts:
            self.texts.append((article.label, article.heading, text))
        self._waiting.append((article.heading, text))
        if len(self._waiting) >= AT_ONCE:
            self.settle()
        return len(self.volume) - 1

    def settle(self) -> None:
        """Count the words of what waits."""
        first = len(self.volume) - len(self._waiting)
        owners = np.arange(first, len(self.volume), dtype=np.int32)
        for gathering, texts in zip((self.heading, self.body), zip(*self._waiting, strict=True), strict=False):
            gathering.add(texts, owners)
        self._waiting.clear()

    def columns(self, name: str) -> dict[str, NDArray[Any]]:
        """The places of the articles."""
        lists = ("volume", "number", "suffix", "ordinal")
        kept: dict[str, NDArray[Any]] = {f"{name}.{each}": np.array(getattr(self, each), np.int32) for each in lists}
        kept[f"{name}.intents"] = np.array(self.intents, np.uint8)
        return kept


def index_content(unit: Unit, shelf: LawShelf, cards: Sequence[Card], weights: FieldWeights = WEIGHTS) -> IndexContent:
    """Read the whole library and make the index of it."""
    own, rest = shelf.volumes()
    if sum(shelf.by_id[each.version_id].version.articles for each in rest) <= SMALL_ARCHIVE:
        own, rest = [*own, *rest], []
    volumes = [*own, *rest]
    near, archive = _articles(unit, shelf, volumes, len(own))
    sayings, said_of = _said(shelf, volumes, near)
    spelling = _spelling(unit, shelf, volumes, sayings)
    columns: dict[str, NDArray[Any]] = {
        **near.columns("near"),
        **archive.columns("archive"),
        **_near_words(near, volumes, sayings, said_of, weights).columns("near.words"),
        **_gathered([each.words for each in sayings], singles=True).columns("sayings"),
        **_gathered([" ".join(each.names) for each in volumes], singles=False).columns("titles"),
        **_gathered([f"{each.title} {each.title} {each.text}" for each in cards], singles=False).columns("cards"),
        "said.saying": said_of[0],
        "said.article": said_of[1],
        **_links(shelf, volumes, near),
        **spelling.columns(),
    }
    facts = {
        "volumes": [each.as_row() for each in volumes],
        "sayings": [[each.words, each.is_wording] for each in sayings],
        "texts": near.texts,
        "gists": _first_gists(shelf, volumes, near),
        "thesaurus": [[each.say, each.term, list(each.acts)] for each in _thesaurus(shelf)],
        "lexicon": [
            [list(each.law), list(each.say)] for each in (shelf.words.lexicon.groups if shelf.words.lexicon else ())
        ],
        "cards": [each.as_row() for each in cards],
        "spelling": spelling.facts(),
    }
    postings = archive.body.postings()
    return IndexContent(columns, facts, postings, _archive_shares(postings, len(archive.volume), weights))


def _thesaurus(shelf: LawShelf) -> Sequence[Any]:
    return shelf.words.thesaurus.entries if shelf.words.thesaurus else ()


def _gathered(texts: Sequence[str], *, singles: bool) -> Postings:
    gathering = Gathering(singles)
    gathering.add(texts, range(len(texts)))
    return gathering.postings()


def _articles(unit: Unit, shelf: LawShelf, volumes: Sequence[Volume], own: int) -> tuple[_Part, _Part]:
    """Every article into its part; those of which we hold only gists get a place too."""
    near, archive = _Part(keeps_texts=True), _Part()
    at = {volume.version_id: place for place, volume in enumerate(volumes) if volume.version_id}
    for version_id, ordinal, article in unit.statutes.every_article():
        place = at[version_id]
        (near if place < own else archive).add(place, ordinal, article)
    for place, volume in enumerate(volumes[:own]):
        if not volume.version_id:
            for number, suffix in _gist_articles(shelf, volume):
                near.add(place, 0, Article(number, suffix or None, "", "", (), 0))
    near.settle()
    archive.settle()
    return near, archive


def _gist_articles(shelf: LawShelf, volume: Volume) -> list[tuple[int, int]]:
    found = {place[1:] for place in shelf.gists if place[0] == volume.key}
    for file in shelf.words.wordings:
        if file.statute == volume.key:
            entries = (entry for entry in file.articles if entry.covers(volume.version_date))
            found.update((each.article, each.suffix or 0) for each in (file.place(entry.article) for entry in entries))
    return sorted(found)


def _by_place(volumes: Sequence[Volume], near: _Part) -> dict[Place, list[int]]:
    found: dict[Place, list[int]] = defaultdict(list)
    for at, (volume, number, suffix) in enumerate(zip(near.volume, near.number, near.suffix, strict=True)):
        if volumes[volume].key:
            found[volumes[volume].key, number, suffix].append(at)
    return found


def _said(
    shelf: LawShelf, volumes: Sequence[Volume], near: _Part
) -> tuple[list[Saying], tuple[NDArray[np.int32], NDArray[np.int32]]]:
    """The sayings, each once for a place, and which saying speaks of which article, by article."""
    sayings = list(dict.fromkeys(shelf.sayings()))
    places = _by_place(volumes, near)
    pairs = [
        (article, at)
        for at, saying in enumerate(sayings)
        for article in places.get(saying.place, ())
        if saying.speaks_of(volumes[near.volume[article]].version_date)
    ]
    pairs.sort()
    articles = np.array([article for article, _at in pairs], np.int32)
    return sayings, (np.array([at for _article, at in pairs], np.int32), articles)


def _near_words(
    near: _Part,
    volumes: Sequence[Volume],
    sayings: Sequence[Saying],
    said_of: tuple[NDArray[np.int32], NDArray[np.int32]],
    weights: FieldWeights,
) -> Postings:
    """What each token is worth in each article of our own library, over all fields (BM25F)."""
    size = len(near.volume)
    said = Gathering()
    said.add([sayings[at].words for at in said_of[0].tolist()], said_of[1])
    title = Gathering()
    title.add([" ".join(volumes[volume].names) for volume in near.volume], range(size))
    body, spoken = near.body.postings(), said.postings()
    fields = (
        (body, weights.body, 1 - weights.body_length + weights.body_length * body.sums(size) / USUAL_LENGTH),
        (near.heading.postings(), weights.heading, np.ones(size, np.float32)),
        (title.postings(), weights.title, np.ones(size, np.float32)),
        (spoken, weights.said, 1 - weights.said_length + weights.said_length * spoken.sums(size) / USUAL_SAID),
    )
    together = postings_of(
        (each.spread(), each.owners, (weight * np.minimum(each.counts, 3) / length[each.owners]).astype(np.float32))
        for each, weight, length in fields
    )
    shares = (together.counts / (together.counts + weights.enough)).astype(np.float32)
    return Postings(together.codes, together.starts, together.owners, shares)


def _archive_shares(postings: Postings, size: int, weights: FieldWeights) -> NDArray[np.float32]:
    length = 1 - weights.body_length + weights.body_length * postings.sums(size) / USUAL_LENGTH
    counts = np.minimum(postings.counts, 3) / length[postings.owners] if size else postings.counts
    return (counts / (counts + weights.enough)).astype(np.float32)


def _links(shelf: LawShelf, volumes: Sequence[Volume], near: _Part) -> dict[str, NDArray[Any]]:
    places = _by_place(volumes, near)
    found: dict[tuple[int, int], None] = {}
    for duty, penalty, versions in shelf.links():
        for one in places.get(duty, ()):
            for other in places.get(penalty, ()):
                first, second = volumes[near.volume[one]], volumes[near.volume[other]]
                same_text = first.key != second.key or near.volume[one] == near.volume[other]
                said = not versions or first.version_date in versions or second.version_date in versions
                if same_text and said and one != other:
                    found[one, other] = None
    pairs = np.array(list(found), np.int32).reshape(-1, 2)
    return {"links.duty": pairs[:, 0].copy(), "links.penalty": pairs[:, 1].copy()}


def _first_gists(shelf: LawShelf, volumes: Sequence[Volume], near: _Part) -> dict[str, str]:
    """The gist of each article without an imported text, by its place in the part."""
    found = {}
    for at, (place, number, suffix) in enumerate(zip(near.volume, near.number, near.suffix, strict=True)):
        if not volumes[place].version_id:
            gists = shelf.gists.get((volumes[place].key, number, suffix), {})
            found[str(at)] = next(reversed(gists.values()), "")
    return found


def _spelling(unit: Unit, shelf: LawShelf, volumes: Sequence[Volume], sayings: Iterable[Saying]) -> Spelling:
    return Spelling.of(
        ((name, place) for place, volume in enumerate(volumes) for name in volume.names),
        _phrases(shelf),
        _own_texts(unit, volumes, sayings),
    )


def _phrases(shelf: LawShelf) -> Iterator[str]:
    for entry in _thesaurus(shelf):
        yield entry.say
    for group in shelf.words.lexicon.groups if shelf.words.lexicon else ():
        yield from group.words


def _own_texts(unit: Unit, volumes: Sequence[Volume], sayings: Iterable[Saying]) -> Iterator[str]:
    yield from (saying.words for saying in sayings)
    for volume in volumes:
        if volume.key and volume.version_id and volume.until is None:
            yield from (article.text for article in unit.statutes.articles(volume.version_id))
