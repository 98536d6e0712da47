"""The tokens of many texts at once, as numbers: the same as `index_tokens`, but over arrays."""

from __future__ import annotations

import re
import zlib
from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

Codes = NDArray[np.int64]
Owners = NDArray[np.int32]

_LATIN = re.compile(r"[A-Za-z0-9]+")
_PAIR_BITS = 21
_RANGES = ((0x3400, 0x9FFF), (0x20000, 0x3FFFF))


def gram(token: str) -> int:
    """The number of a token: two characters, one character, or a Latin word, which is negative."""
    if token[0].isascii():
        return -1 - zlib.crc32(token.lower().encode())
    if len(token) == 1:
        return ord(token)
    return (ord(token[0]) << _PAIR_BITS) | ord(token[1])


def grams(texts: Sequence[str], *, singles: bool = False) -> tuple[Codes, Owners]:
    """Return the tokens of all texts and the place of the text that each stands in.

    A run of one Han character counts as that character; with `singles` every character counts beside the pairs.
    """
    if not texts:
        return np.empty(0, np.int64), np.empty(0, np.int32)
    joined = "\n".join(texts)
    points = np.frombuffer(joined.encode("utf-32-le", "replace"), np.uint32).astype(np.int64)
    lengths = np.fromiter((len(text) + 1 for text in texts), np.int64, len(texts))
    owners = np.repeat(np.arange(len(texts), dtype=np.int32), lengths)[: len(points)]
    han = np.zeros(len(points), bool)
    for first, last in _RANGES:
        han |= (points >= first) & (points <= last)
    # A line break stands between texts, so no pair crosses from one into the next.
    paired = han[:-1] & han[1:]
    first_of_pair = np.flatnonzero(paired)
    codes = [(points[first_of_pair] << _PAIR_BITS) | points[first_of_pair + 1]]
    places = [owners[first_of_pair]]
    if singles:
        alone = np.flatnonzero(han)
    else:
        before, after = np.concatenate(([False], paired)), np.concatenate((paired, [False]))
        alone = np.flatnonzero(han & ~before & ~after)
    codes.append(points[alone])
    places.append(owners[alone])
    words = [(gram(found.group()), found.start()) for found in _LATIN.finditer(joined)]
    if words:
        codes.append(np.fromiter((code for code, _start in words), np.int64, len(words)))
        places.append(owners[np.fromiter((start for _code, start in words), np.int64, len(words))])
    return np.concatenate(codes), np.concatenate(places)
