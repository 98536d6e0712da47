"""Damaged statutes, documents and archives are read, or refused in a sentence; nothing else ever comes of them."""

from __future__ import annotations

import random
from collections.abc import Callable
from pathlib import Path

import pytest

from app.content.statutes.containers import FoundFile, open_paths
from app.content.statutes.errors import UnreadableFileError
from app.content.statutes.reading import read_text
from app.domain.law.fulltext.recognise import recognise
from tests.content.statutes.packed_files import docx, tarred, zipped
from tests.domain.law.fulltext.sample_text import BOARD, PASTED

LINES = [line for line in PASTED.splitlines() if line.strip()]
PAGE = "<html><head><meta charset=gbk></head><body>" + "".join(f"<p>{line}</p>" for line in LINES) + "</body></html>"
ORIGINALS: dict[str, bytes] = {
    "演示条例(2020-01-02).md": BOARD.encode(),
    "演示办法.txt": PASTED.encode("gb18030"),
    "演示办法.html": PAGE.encode("gb18030"),
    "演示办法.docx": docx(*LINES),
}
PACKED = {"all.zip": zipped(ORIGINALS), "all.tar.xz": tarred(ORIGINALS)}
WORDS = [
    "第", "条", "第九千九百九十九条 ", "第零条", "第一条之一百", "（一）", "(1)", "1.", "## ", "# ", "第一章", "《",
    "》", "2020年13月45日", "自2020年1月1日起施行", "修正", "废止", "\n", "\r\n", "\u2028", "\x00", "　", "|",
    "<!-- INFO END -->", "<p>", "</p>", "<script>", "&#99999999;", "&amp;", "<!DOCTYPE x [<!ENTITY a 'b'>]>",
    "条" * 3000, "9" * 5000,
]  # fmt: skip
RAW = [
    b"\xff",
    b"\xfe\xff",
    b"\xef\xbb\xbf",
    b"\x81\x30",
    b"PK\x03\x04",
    b"PK\x05\x06",
    b"\xfd7zXZ\x00",
    b"\xd0\xcf\x11\xe0",
]
SCRAPS = [*(words.encode() for words in WORDS), *RAW]


def mutated(data: bytes, chance: random.Random) -> bytes:
    made = bytearray(data)
    for _ in range(chance.randint(1, 6)):
        at = chance.randrange(len(made) + 1)
        end = min(len(made), at + chance.choice((0, 1, 3, 20, 200)))
        match chance.randrange(4):
            case 0:
                made[at:end] = chance.choice(SCRAPS)
            case 1:
                del made[at:end]
            case 2:
                made[at:end] = bytes(chance.randrange(256) for _ in range(end - at))
            case _:
                made[at:at] = made[chance.randrange(len(made) + 1) :][: chance.randint(1, 120)]
    return bytes(made)


def read(name: str, data: bytes) -> None:
    """Read a file as the import does, and look at what came of it."""
    try:
        text = read_text(name, data).text
    except UnreadableFileError as refused:
        sentence = str(refused)
    else:
        found = recognise(text, name)
        lines = text.count("\n") + 1
        assert found.text is None or all(article.number >= 0 for article in found.text.articles)
        assert all(1 <= doubt.line <= lines for doubt in found.doubts if doubt.line)
        return
    assert sentence.endswith("。")


@pytest.mark.soak
def test_mutated_statutes_are_read_or_refused(sized: Callable[[int, int], int]) -> None:
    names = list(ORIGINALS)
    for seed in range(sized(400, 100_000)):
        chance = random.Random(seed)
        name = names[seed % len(names)]
        try:
            read(name, mutated(ORIGINALS[name], chance))
        except Exception as error:
            raise AssertionError(f"seed {seed}: {name}") from error


@pytest.mark.soak
def test_mutated_archives_are_read_or_refused(sized: Callable[[int, int], int], tmp_path: Path) -> None:
    names = list(PACKED)
    for seed in range(sized(100, 20_000)):
        name = names[seed % len(names)]
        path = tmp_path / name
        path.write_bytes(mutated(PACKED[name], random.Random(seed)))
        try:
            for entry in open_paths([path]):
                if isinstance(entry, FoundFile):
                    read(entry.name, entry.data)
                else:
                    assert entry.reason
        except Exception as error:
            raise AssertionError(f"seed {seed}: {name}") from error
