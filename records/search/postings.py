"""Which texts hold a token and how often, as flat arrays."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any

import numpy as np
from numpy.typing import NDArray

from records.search.grams import Codes, Owners, grams

_PARTS = ("codes", "starts", "owners", "counts")


@dataclass(frozen=True)
class Postings:
    """For each token, by rising number, the texts that hold it, rising too, and how often."""

    codes: Codes
    starts: NDArray[np.int64]
    owners: Owners
    counts: NDArray[np.float32]

    @classmethod
    def from_columns(cls, name: str, columns: Mapping[str, NDArray[Any]]) -> Postings:
        """Read what `columns` wrote."""
        return cls(*(columns[f"{name}.{part}"] for part in _PARTS))

    def columns(self, name: str) -> dict[str, NDArray[Any]]:
        """The arrays by name, to be kept."""
        return {f"{name}.{part}": getattr(self, part) for part in _PARTS}

    def of(self, code: int) -> tuple[Owners, NDArray[np.float32]]:
        """The texts that hold a token and how often."""
        at = self._places.get(code)
        if at is None:
            return self.owners[:0], self.counts[:0]
        first, last = self._bounds[at], self._bounds[at + 1]
        return self.owners[first:last], self.counts[first:last]

    def has(self, code: int) -> bool:
        """Tell whether any text holds a token."""
        return code in self._places

    @cached_property
    def _places(self) -> dict[int, int]:
        # A search looks for some hundred tokens: a dictionary is many times faster than a search in the array.
        return {code: at for at, code in enumerate(self.codes.tolist())}

    @cached_property
    def _bounds(self) -> list[int]:
        bounds: list[int] = self.starts.tolist()
        return bounds

    def spread(self) -> Codes:
        """The token of each entry."""
        return np.repeat(self.codes, np.diff(self.starts))

    def texts(self) -> NDArray[np.int64]:
        """In how many texts each token stands."""
        return np.diff(self.starts)

    def sums(self, texts: int) -> NDArray[np.float32]:
        """How much each of the texts holds."""
        return np.bincount(self.owners, weights=self.counts, minlength=texts).astype(np.float32)


@dataclass
class Gathering:
    """Counts the tokens of texts that come a few at a time; kept tight, for an archive has many millions."""

    singles: bool = False
    _codes: list[Codes] = field(default_factory=list)
    _owners: list[Owners] = field(default_factory=list)
    _counts: list[NDArray[np.uint8]] = field(default_factory=list)

    def add(self, texts: Sequence[str], owners: Sequence[int] | NDArray[np.int32]) -> None:
        """Count the tokens of some texts, each of which belongs to an owner."""
        codes, places = grams(texts, singles=self.singles)
        belongs = np.asarray(owners, np.int32)[places] if len(places) else places
        codes, belongs, counts = _added_up(codes, belongs, np.ones(len(codes), np.float32))
        self._codes.append(codes)
        self._owners.append(belongs)
        self._counts.append(np.minimum(counts, 255).astype(np.uint8))

    def postings(self) -> Postings:
        """All that was counted; what was gathered is let go."""
        codes, owners = _joined(self._codes, np.int64), _joined(self._owners, np.int32)
        return _postings(codes, owners, _joined(self._counts, np.uint8))


def postings_of(batches: Iterable[tuple[Codes, Owners, NDArray[np.float32]]]) -> Postings:
    """Add up entries of (token, text, how much)."""
    parts = list(batches)
    return _postings(
        _joined([each[0] for each in parts], np.int64),
        _joined([each[1] for each in parts], np.int32),
        _joined([each[2] for each in parts], np.float32),
    )


def _joined(parts: list[NDArray[Any]], kind: type[Any]) -> NDArray[Any]:
    joined = np.concatenate(parts) if parts else np.empty(0, kind)
    parts.clear()
    return joined


def _postings(codes: Codes, owners: Owners, counts: NDArray[Any]) -> Postings:
    codes, owners, amounts = _added_up(codes, owners, counts)
    firsts = np.flatnonzero(_changes(codes))
    return Postings(codes[firsts], np.append(firsts, len(codes)).astype(np.int64), owners, amounts)


def _added_up(codes: Codes, owners: Owners, counts: NDArray[Any]) -> tuple[Codes, Owners, NDArray[np.float32]]:
    """One entry for each token of each text, in order."""
    if not len(codes):
        return codes, owners, counts.astype(np.float32)
    order = np.argsort(codes, kind="stable")
    if np.any((owners[order][1:] < owners[order][:-1]) & ~_changes(codes[order])[1:]):
        order = np.lexsort((owners, codes))
    codes, owners, counts = codes[order], owners[order], counts[order]
    del order
    new = _changes(codes) | _changes(owners)
    if new.all():
        return codes, owners, counts.astype(np.float32)
    firsts = np.flatnonzero(new)
    return codes[firsts], owners[firsts], np.add.reduceat(counts.astype(np.float32), firsts)


def _changes(values: NDArray[Any]) -> NDArray[np.bool_]:
    """Where a value differs from the one before; the first one does."""
    if not len(values):
        return np.empty(0, bool)
    return np.concatenate(([True], values[1:] != values[:-1]))
