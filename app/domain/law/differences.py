"""What changed between two wordings of the law, word by word, and which articles of two versions answer each other."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from enum import StrEnum

_WORD = re.compile(r"[A-Za-z0-9]+(?:\.[0-9]+)?|\s+|.", re.DOTALL)
# Sources print the same sentence with either width of punctuation; that is no change of the law.
_WIDTHS = str.maketrans("():;,?〈〉", "（）：；，？《》")
ISLAND = 2
"""So few equal words between two changes are taken into them: a reader wants the phrase, not its shared characters."""
ALIKE = 0.35
"""From this share of common pairs of characters on, two articles count as one that was changed."""


class Part(StrEnum):
    """Whether words stand in both texts, only in the earlier or only in the later one."""

    SAME = "same"
    REMOVED = "removed"
    ADDED = "added"


@dataclass(frozen=True, slots=True)
class Piece:
    """Words that belong together."""

    part: Part
    words: str


@dataclass(frozen=True, slots=True)
class Change:
    """Two wordings in pieces; joined, the pieces of a side are that wording again."""

    earlier: tuple[Piece, ...]
    later: tuple[Piece, ...]

    @property
    def changed(self) -> bool:
        """Whether the wordings differ."""
        return any(piece.part is not Part.SAME for piece in (*self.earlier, *self.later))


def compare_words(earlier: str, later: str) -> Change:
    """Tell two wordings apart, Chinese by character, numbers and Latin words whole."""
    before, after = _WORD.findall(earlier), _WORD.findall(later)
    left: list[Piece] = []
    right: list[Piece] = []
    plain = [[word.translate(_WIDTHS) for word in words] for words in (before, after)]
    for same, (start, end), (first, last) in _runs(*plain):
        if same:
            _add(left, Part.SAME, before[start:end])
            _add(right, Part.SAME, after[first:last])
        else:
            _add(left, Part.REMOVED, before[start:end])
            _add(right, Part.ADDED, after[first:last])
    return Change(tuple(left), tuple(right))


def pair_articles(earlier: Sequence[str], later: Sequence[str]) -> list[tuple[int | None, int | None]]:
    """Which article became which, as indexes in order; None where one is new or gone.

    Articles keep their order between versions, so a pair never crosses another.
    """
    pairs: list[tuple[int | None, int | None]] = []
    for tag, start, end, first, last in SequenceMatcher(None, earlier, later, autojunk=False).get_opcodes():
        if tag == "equal":
            pairs += zip(range(start, end), range(first, last), strict=True)
        else:
            pairs += _pair_changed(earlier[start:end], later[first:last], start, first)
    return pairs


def _runs(before: Sequence[str], after: Sequence[str]) -> list[tuple[bool, tuple[int, int], tuple[int, int]]]:
    """Equal and unequal runs in turn; small islands of equal words are part of the change around them."""
    codes = SequenceMatcher(None, before, after, autojunk=False).get_opcodes()
    found: list[tuple[bool, tuple[int, int], tuple[int, int]]] = []
    for index, (tag, start, end, first, last) in enumerate(codes):
        inside = 0 < index < len(codes) - 1
        same = tag == "equal" and not (inside and end - start <= ISLAND)
        if found and found[-1][0] == same:
            _same, (begun, _end), (begun_after, _last) = found[-1]
            found[-1] = (same, (begun, end), (begun_after, last))
        else:
            found.append((same, (start, end), (first, last)))
    return found


def _add(pieces: list[Piece], part: Part, words: Sequence[str]) -> None:
    if words:
        pieces.append(Piece(part, "".join(words)))


def _pair_changed(
    earlier: Sequence[str], later: Sequence[str], start: int, first: int
) -> list[tuple[int | None, int | None]]:
    """The pairs of a stretch in which every article changed: the most alike ones, without crossing."""
    left, right = [_pairs_of(text) for text in earlier], [_pairs_of(text) for text in later]
    likeness = [[_likeness(a, b) for b in right] for a in left]
    best = _best(likeness)
    pairs: list[tuple[int | None, int | None]] = []
    i = j = 0
    while i < len(left) or j < len(right):
        together = i < len(left) and j < len(right) and likeness[i][j] >= ALIKE
        if together and best[i][j] == likeness[i][j] + best[i + 1][j + 1]:
            pairs.append((start + i, first + j))
            i, j = i + 1, j + 1
        elif i < len(left) and (j == len(right) or best[i][j] == best[i + 1][j]):
            pairs.append((start + i, None))
            i += 1
        else:
            pairs.append((None, first + j))
            j += 1
    return pairs


def _best(likeness: Sequence[Sequence[float]]) -> list[list[float]]:
    """From each place on, the greatest likeness that pairs without crossing can reach."""
    rows, columns = len(likeness), len(likeness[0]) if likeness else 0
    best = [[0.0] * (columns + 1) for _row in range(rows + 1)]
    for i in range(rows - 1, -1, -1):
        for j in range(columns - 1, -1, -1):
            paired = likeness[i][j] + best[i + 1][j + 1] if likeness[i][j] >= ALIKE else 0.0
            best[i][j] = max(paired, best[i + 1][j], best[i][j + 1])
    return best


def _pairs_of(text: str) -> Counter[str]:
    return Counter(text[index : index + 2] for index in range(max(1, len(text) - 1)))


def _likeness(one: Counter[str], other: Counter[str]) -> float:
    """The Dice coefficient of two bags of pairs, 0 to 1."""
    whole = one.total() + other.total()
    return 2 * (one & other).total() / whole if whole else 1.0
