"""Shapes of the mouth while a line of Chinese is said, from the sounds of its syllables. Pure: no engine, no clock."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass
from typing import Any

from pypinyin import Style, lazy_pinyin

PAUSE_SYLLABLES = 0.8
"""How long a comma or a full stop holds the mouth shut, in syllables."""
_PAUSES = "，。、；：！？…—,.;:!?"
_LABIAL = frozenset("bpmf")
_EACH: Any = list
"""What is no Chinese is taken letter by letter, so that letters and sounds stay side by side."""


@dataclass(frozen=True, slots=True)
class MouthShape:
    """A mouth, each value 0 to 1: jaw dropped, corners drawn wide, lips pushed round, lips pressed together."""

    jaw: float = 0.0
    wide: float = 0.0
    round: float = 0.0
    press: float = 0.0

    def towards(self, other: MouthShape, share: float) -> MouthShape:
        """A shape between this one and another."""
        rest = 1.0 - share
        return MouthShape(
            self.jaw * rest + other.jaw * share,
            self.wide * rest + other.wide * share,
            self.round * rest + other.round * share,
            self.press * rest + other.press * share,
        )


SHUT = MouthShape()
_CLOSED = MouthShape(press=1.0)
# Main vowel of a final: its shape. The nearest of Mandarin's vowels to the usual viseme sets.
_VOWELS = {
    "a": MouthShape(jaw=0.95, wide=0.25), "o": MouthShape(jaw=0.50, round=0.70), "e": MouthShape(jaw=0.50, wide=0.30),
    "i": MouthShape(jaw=0.20, wide=0.80), "u": MouthShape(jaw=0.18, round=1.0), "ü": MouthShape(jaw=0.15, round=0.85),
}  # fmt: skip


def vowel_shape(final: str) -> MouthShape:
    """The shape of a syllable's final, by its most open vowel."""
    plain = final.replace("v", "ü")
    return next((_VOWELS[vowel] for vowel in "aoeiuü" if vowel in plain), MouthShape(jaw=0.30, wide=0.20))


@dataclass(frozen=True, slots=True)
class _Syllable:
    start: float
    length: float
    labial: bool
    shape: MouthShape


class SpokenLine:
    """A line and the time it takes, in seconds; `shape` tells the mouth at any moment of it."""

    def __init__(self, text: str, seconds: float) -> None:
        self.seconds = seconds
        self._syllables: list[_Syllable] = []
        at = 0.0
        spans: list[tuple[float, float, bool, MouthShape]] = []
        finals = lazy_pinyin(text, style=Style.FINALS, strict=False, errors=_EACH)
        initials = lazy_pinyin(text, style=Style.INITIALS, strict=False, errors=_EACH)
        for letter, final, initial in zip(text, finals, initials, strict=True):
            if letter in _PAUSES:
                at += PAUSE_SYLLABLES
                continue
            if letter.isspace():
                continue
            spans.append((at, 1.0, initial[:1] in _LABIAL and initial != final, vowel_shape(final)))
            at += 1.0
        pace = seconds / at if at else 0.0
        self._syllables = [_Syllable(start * pace, length * pace, labial, v) for start, length, labial, v in spans]
        self._starts = [syllable.start for syllable in self._syllables]

    def shape(self, at_s: float) -> MouthShape:
        """The mouth at a moment after the line began; shut before and after."""
        if at_s < 0 or at_s >= self.seconds or not self._syllables:
            return SHUT
        syllable = self._syllables[max(bisect_right(self._starts, at_s) - 1, 0)]
        into = (at_s - syllable.start) / syllable.length
        if into < 0 or into >= 1.0:
            return SHUT
        opening = _CLOSED if syllable.labial else MouthShape(jaw=syllable.shape.jaw * 0.45)
        if into < 0.35:
            return opening.towards(syllable.shape, into / 0.35)
        return syllable.shape.towards(MouthShape(jaw=syllable.shape.jaw * 0.35), max(0.0, (into - 0.6) / 0.4))
