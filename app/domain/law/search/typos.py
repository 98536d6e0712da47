"""One wrong character, or two that changed places, in a word that we know."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field

SHORTEST = 3
LONGEST = 12
SAFE_AT_EDGE = 5
_ANY = "\0"


@dataclass(frozen=True)
class KnownWords:
    """Words by every form with one character hidden, so that a wrong one is found without comparing with each."""

    words: frozenset[str]
    _hidden: dict[str, str] = field(repr=False)

    @classmethod
    def of(cls, words: Iterable[str]) -> KnownWords:
        """Take the words of three to twelve characters; where two share a form, the first one has it."""
        kept = [word for word in dict.fromkeys(words) if SHORTEST <= len(word) <= LONGEST and not word.isascii()]
        hidden: dict[str, str] = {}
        for word in kept:
            for at in range(len(word)):
                hidden.setdefault(word[:at] + _ANY + word[at + 1 :], word)
        return cls(frozenset(kept), hidden)

    def corrections(self, text: str, is_known: Callable[[str], bool]) -> dict[str, str]:
        """Return what stands wrong in a text, and the word that it should be.

        `is_known` tells whether a pair of characters stands anywhere in the library: a character that makes known pairs
        with its neighbours is left as it is, since a right word must not be taken for a wrong one.
        """
        found: dict[str, str] = {}
        taken = [False] * len(text)
        for length in range(min(LONGEST, len(text)), SHORTEST - 1, -1):
            for start in range(len(text) - length + 1):
                part = text[start : start + length]
                if part in self.words or any(taken[start : start + length]) or not part.isalpha():
                    continue
                meant = self._meant(part, is_known)
                if meant:
                    found[part] = meant
                    taken[start : start + length] = [True] * length
        return found

    def _meant(self, part: str, is_known: Callable[[str], bool]) -> str | None:
        # At its edge a short word only meets its neighbour in the sentence: 超限后 is no 超限车.
        edge = 0 if len(part) >= SAFE_AT_EDGE else 1
        for at in range(edge, len(part) - edge):
            meant = self._hidden.get(part[:at] + _ANY + part[at + 1 :])
            if meant and not any(map(is_known, _around(part, at, at))):
                return meant
        for at in range(len(part) - 1):
            swapped = part[:at] + part[at + 1] + part[at] + part[at + 2 :]
            if swapped in self.words and not is_known(part[at : at + 2]):
                return swapped
        return None


def _around(text: str, first: int, last: int) -> list[str]:
    """The pairs that some characters make with one another and with their neighbours."""
    return [text[at : at + 2] for at in range(max(0, first - 1), min(last + 1, len(text) - 1))]
