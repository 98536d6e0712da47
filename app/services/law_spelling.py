"""Words typed as pinyin: by initials (`xxdjbc` is 先行登记保存) or in full (`chaozai` is 超载)."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

import numpy as np
from numpy.typing import NDArray

_HAN = re.compile(r"[\u3400-\u9fff]+")
_RUNS = re.compile(r"[\u3400-\u9fff]+|[^\u3400-\u9fff]+")
_PHRASES = 3
_MOST_PLACES = 400


@dataclass(frozen=True)
class Spelling:
    """Everything that pinyin may mean, spelt out.

    `text` is all that the library says, Han characters and line breaks; `initials` has a letter for each character and
    `full` the syllables of all, of which `starts` tells where each begins.
    """

    names: tuple[tuple[str, str, int], ...]
    phrases: tuple[tuple[str, str, str], ...]
    text: str
    initials: str
    full: str
    starts: NDArray[np.int32]

    @classmethod
    def of(cls, names: Iterable[tuple[str, int]], phrases: Iterable[str], texts: Iterable[str]) -> Spelling:
        """Spell names, each with the volume it belongs to, phrases and texts."""
        runs = dict.fromkeys(run for text in texts for run in _HAN.findall(text))
        text = "\n".join(runs)
        syllables = [syllable for run in runs for syllable in ("\n", *_syllables(run))][1:]
        lengths = np.fromiter((len(each) for each in syllables), np.int32, len(syllables))
        return cls(
            names=tuple((name, "".join(each[0] for each in _syllables(name)), at) for name, at in names),
            phrases=tuple((each, *_both(each)) for each in dict.fromkeys(phrases)),
            text=text,
            initials="".join(each[0] for each in syllables),
            full="".join(syllables),
            starts=np.concatenate(([0], np.cumsum(lengths, dtype=np.int32))).astype(np.int32),
        )

    @classmethod
    def from_index(cls, facts: Mapping[str, Any], columns: Mapping[str, NDArray[Any]]) -> Spelling:
        """Read what `facts` and `columns` wrote."""
        kept = facts["spelling"]
        names = tuple((name, letters, at) for name, letters, at in kept["names"])
        phrases = tuple((phrase, letters, full) for phrase, letters, full in kept["phrases"])
        return cls(names, phrases, kept["text"], kept["initials"], kept["full"], columns["spelling.starts"])

    def facts(self) -> dict[str, Any]:
        """What is kept as JSON."""
        return {
            "names": self.names,
            "phrases": self.phrases,
            "text": self.text,
            "initials": self.initials,
            "full": self.full,
        }

    def columns(self) -> dict[str, NDArray[Any]]:
        """What is kept as arrays."""
        return {"spelling.starts": self.starts}

    def volumes(self, letters: str) -> list[int]:
        """The volumes with a name of these initials."""
        return [at for _name, initials, at in self.names if initials == letters]

    def meant(self, letters: str) -> list[str]:
        """The words that letters may stand for, the likeliest first: words that we know go before parts of a text."""
        known = [phrase for phrase, initials, full in self.phrases if letters in (initials, full)]
        counted = Counter(self._in_full(letters)) if len(letters) >= 4 else Counter[str]()
        counted = counted or Counter(self._by_initials(letters))
        found = [phrase for phrase, _count in counted.most_common(_PHRASES)]
        return list(dict.fromkeys((*known, *found)))[:_PHRASES]

    def _by_initials(self, letters: str) -> Iterator[str]:
        for at in _places(self.initials, letters):
            yield self.text[at : at + len(letters)]

    def _in_full(self, letters: str) -> Iterator[str]:
        for at in _places(self.full, letters):
            # A number of another type would have the whole array converted first.
            bounds = np.array([at, at + len(letters)], self.starts.dtype)
            first, last = np.searchsorted(self.starts, bounds).tolist()
            if self.starts[first] == at and self.starts[last] == at + len(letters):
                yield self.text[first:last]


def _places(text: str, part: str) -> Iterator[int]:
    at = text.find(part)
    for _count in range(_MOST_PLACES):
        if at < 0:
            return
        yield at
        at = text.find(part, at + 1)


def _both(phrase: str) -> tuple[str, str]:
    syllables = _syllables(phrase)
    return "".join(each[0] for each in syllables), "".join(syllables)


def _syllables(text: str) -> list[str]:
    """The pinyin of each character; one without pinyin stands for itself."""
    # Its dictionaries take a third of a second to load: when the index is made, not when it is asked.
    from pypinyin.seg import mmseg

    found: list[str] = []
    for run in _RUNS.findall(text):
        words = mmseg.seg.cut(run) if _HAN.match(run) else list(run)
        found += [syllable for word in words for syllable in _of_word(word)]
    return found


@lru_cache(maxsize=50_000)
def _of_word(word: str) -> tuple[str, ...]:
    from pypinyin import lazy_pinyin

    spelt = lazy_pinyin(word, errors="ignore")
    if len(spelt) != len(word):
        spelt = [(lazy_pinyin(sign, errors="ignore") or [sign])[0] for sign in word]
    return tuple(each.lower() for each in spelt)
