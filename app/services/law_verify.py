"""Check content against the imported official texts: every citation resolves, and the article really speaks of it."""

from __future__ import annotations

import datetime as dt
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from app.domain.law.act import Act, EarlierBasis, Penalty
from app.domain.law.article_check import (
    LIKE_ITS_DUTY,
    LIKE_ITS_GIST,
    LIKE_ITS_PENALTY,
    ArticleWords,
    ThreatenedAmounts,
    cited_text,
    missing_figures,
    missing_place,
)
from app.domain.law.citation import Citation
from app.domain.law.fulltext.text import Article
from app.domain.law.known_versions import KnownVersion, VersionLine
from app.domain.law.uses import Use, UseKind
from app.services.base import Base
from app.services.law_versions import version_lines
from app.services.progress import Progress, Silent
from records.unit_of_work import Unit


@dataclass(frozen=True, slots=True)
class Mismatch:
    """Something that the official text doesn't bear out; `version` is the text that was looked into."""

    kind: str
    id: str
    title: str
    place: str
    citation: str
    label: str
    version: str
    check: str
    reason: str


@dataclass(frozen=True, slots=True)
class Unchecked:
    """A statute that couldn't be looked into on the day that counts, and how many citations of it were left out."""

    statute: str
    title: str
    citations: int


@dataclass(frozen=True, slots=True)
class Verification:
    """The outcome: so many checks made, what didn't match, and what no text was there for."""

    checks: int
    mismatches: tuple[Mismatch, ...]
    unchecked: tuple[Unchecked, ...]


def verify(base: Base, progress: Progress | None = None) -> Verification:
    """Check every citation of the content, every gist, and the figures of acts and clocks."""
    said = progress or Silent()
    said.report(None, "正在收集引用")
    bindings = base.shelf.bindings()
    with base.records.reading() as unit:
        checker = _Checker(base, unit, version_lines(unit, base.shelf.law()))
        steps = (checker.uses, checker.gists, checker.acts, checker.earlier, checker.clocks)
        found: list[Mismatch] = []
        for number, step in enumerate(steps, 1):
            found += step(bindings.all())
            said.report(number / len(steps), "正在对照官方文本")
    titles = {statute.key: statute.title for statute in base.shelf.law().statutes()}
    unchecked = tuple(Unchecked(key, titles[key], number) for key, number in sorted(checker.unchecked.items()))
    return Verification(checker.checks, tuple(dict.fromkeys(found)), unchecked)


@dataclass
class _Checker:
    """Looks into the texts of one base; articles and their words are read once a version."""

    base: Base
    unit: Unit
    lines: dict[str, VersionLine]
    checks: int = 0
    unchecked: Counter[str] = field(default_factory=Counter)
    _articles: dict[tuple[int, ...], dict[tuple[int, int], Article]] = field(default_factory=dict)
    _words: dict[tuple[int, ...], ArticleWords] = field(default_factory=dict)

    def uses(self, uses: Sequence[Use]) -> Iterator[Mismatch]:
        """Every cited place is in the text of the day that governs."""
        for use in uses:
            if use.citation is None:
                continue
            version = self._version_for(use)
            if version is None:
                self.unchecked[use.citation.key] += 1
                continue
            self.checks += 1
            missing = missing_place(self._article(version, use.citation), use.citation)
            if missing:
                yield self._mismatch(use, use.citation, version, "place", missing)

    def gists(self, _uses: Sequence[Use]) -> Iterator[Mismatch]:
        """Every gist is more like its own article than like another one of the statute."""
        for statute in self.base.shelf.law().statutes():
            for version in statute.versions:
                known = self._known(statute.key, version.in_force_from)
                for provision in version.provisions if known else ():
                    citation = provision.citation(statute.key)
                    entry = Use(UseKind.GIST, str(citation), provision.gist, f"{statute.key}.yaml {version.id}")
                    yield from self._gist(entry, citation, known)

    def _gist(self, entry: Use, citation: Citation, version: KnownVersion | None) -> Iterator[Mismatch]:
        assert version is not None
        self.checks += 1
        missing = missing_place(self._article(version, citation), citation)
        if missing:
            yield self._mismatch(entry, citation, version, "place", missing)
            return
        like, best = self._words_of(version).likeness(entry.title, citation)
        if like < LIKE_ITS_GIST:
            hint = f"，更像第 {best} 条" if like and best != citation.article else ""
            yield self._mismatch(entry, citation, version, "gist", f"要旨和条文用词对不上{hint}")

    def acts(self, uses: Sequence[Use]) -> Iterator[Mismatch]:
        """Violated and penalty articles speak of the act, and the penalty articles threaten its amounts."""
        places = _places(uses, UseKind.ACT)
        for act in self.base.shelf.law().acts():
            day = act.valid_until or max(act.valid_from or dt.date.min, self.base.clock().date())
            entry = Use(UseKind.ACT, act.id, act.title, places.get(act.id, ""))
            yield from self._speaks(entry, act, act.violated, day)
            yield from self._amounts(entry, act, day)

    def earlier(self, uses: Sequence[Use]) -> Iterator[Mismatch]:
        """The same of the provisions that answered before a new law."""
        places = _places(uses, UseKind.EARLIER_LAW)
        law = self.base.shelf.law()
        for basis in (law.earlier_basis(act_id) for act_id in sorted(law.act_ids())):
            if basis is not None:
                day = basis.committed_before - dt.timedelta(days=1)
                entry = Use(UseKind.EARLIER_LAW, basis.act, law.act(basis.act).title, places.get(basis.act, ""))
                yield from self._speaks(entry, basis, basis.violated, day)
                yield from self._amounts(entry, basis, day)

    def clocks(self, uses: Sequence[Use]) -> Iterator[Mismatch]:
        """The figures of a clock stand in the places that it cites, all of them read together."""
        places = _places(uses, UseKind.CLOCK)
        days = {use.id: use.days for use in uses if use.kind is UseKind.CLOCK}
        for clock in self.base.shelf.clocks():
            entry = Use(UseKind.CLOCK, clock.id, clock.title, places.get(clock.id, ""), days=days.get(clock.id, ()))
            day = entry.days[0].on if entry.days else self.base.clock().date()
            versions = [self._known(citation.key, day) for citation in clock.basis]
            if clock.amounts and clock.basis and all(versions):
                self.checks += 1
                text = self._text(clock.basis, day)
                for figure in missing_figures([amount.written for amount in clock.amounts], text):
                    yield self._mismatch(entry, clock.basis[0], versions[0], "figure", f"条文里没有“{figure}”")

    def _speaks(
        self, entry: Use, penalty: Act | EarlierBasis, violated: Iterable[Citation], day: dt.date
    ) -> Iterator[Mismatch]:
        for citation in penalty.penalty:
            yield from self._alike(entry, f"{entry.title}，{penalty.rule}", citation, day, LIKE_ITS_PENALTY)
        for citation in violated:
            yield from self._alike(entry, entry.title, citation, day, LIKE_ITS_DUTY, penalty.penalty)

    def _alike(
        self,
        entry: Use,
        words: str,
        citation: Citation,
        day: dt.date,
        enough: float,
        apart_from: Iterable[Citation] = (),
    ) -> Iterator[Mismatch]:
        version = self._known(citation.key, day)
        if version is None or self._article(version, citation) is None:
            return
        self.checks += 1
        like, best = self._words_of(version).likeness(words, citation, apart_from)
        if like < enough:
            hint = f"，更像第 {best} 条" if best != citation.article else ""
            yield self._mismatch(entry, citation, version, "words", f"条文和这个行为用词对不上{hint}")

    def _amounts(self, entry: Use, penalty: Penalty, day: dt.date) -> Iterator[Mismatch]:
        versions = [self._known(citation.key, day) for citation in penalty.penalty]
        if not penalty.penalty or not all(versions):
            return
        threatened = ThreatenedAmounts.read(self._text(penalty.penalty, day))
        ranges = (penalty.fine, penalty.serious_fine, penalty.overdue_fine, penalty.person_fine)
        reasons = [threatened.lacks_range(each) for each in ranges if each]
        reasons += [threatened.lacks_multiple(penalty.income_multiple)] if penalty.income_multiple else []
        self.checks += len(reasons)
        for reason in filter(None, reasons):
            yield self._mismatch(entry, penalty.penalty[0], versions[0], "amount", reason)

    def _text(self, citations: Iterable[Citation], day: dt.date) -> str:
        texts = []
        for citation in citations:
            version = self._known(citation.key, day)
            article = self._article(version, citation) if version else None
            texts += [cited_text(article, citation)] if article else []
        return "\n".join(texts)

    def _version_for(self, use: Use) -> KnownVersion | None:
        assert use.citation is not None
        line = self.lines[use.citation.key]
        day = use.day(lambda on: line.on(on) is not None)
        return self._known(use.citation.key, day.on if day else self.base.clock().date())

    def _known(self, key: str, day: dt.date) -> KnownVersion | None:
        """The version in force on a day, where its text was imported."""
        version = self.lines[key].on(day)
        return version if version and version.parts else None

    def _article(self, version: KnownVersion, citation: Citation) -> Article | None:
        return self._read(version.parts).get((citation.article, citation.suffix or 0))

    def _words_of(self, version: KnownVersion) -> ArticleWords:
        if version.parts not in self._words:
            self._words[version.parts] = ArticleWords(self._read(version.parts).values())
        return self._words[version.parts]

    def _read(self, parts: tuple[int, ...]) -> dict[tuple[int, int], Article]:
        if parts not in self._articles:
            read = [article for part in parts for article in self.unit.statutes.articles(part)]
            # Where a number stands twice the first is meant, as in the reader.
            self._articles[parts] = {(each.number, each.suffix or 0): each for each in reversed(read)}
        return self._articles[parts]

    def _mismatch(
        self, entry: Use, citation: Citation, version: KnownVersion | None, check: str, reason: str
    ) -> Mismatch:
        label = self.base.shelf.law().label(citation)
        name = version.id if version else ""
        return Mismatch(entry.kind, entry.id, entry.title, entry.place, str(citation), label, name, check, reason)


def _places(uses: Iterable[Use], kind: UseKind) -> dict[str, str]:
    """The first place of each entry."""
    found: dict[str, str] = {}
    for use in uses:
        if use.kind is kind:
            found.setdefault(use.id, use.place)
    return found
