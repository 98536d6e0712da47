"""What keeps a PDF from being PDF/A-2b (ISO 19005-2), as `page-validation` tells it."""

from __future__ import annotations

import io
import re
from collections.abc import Iterator
from typing import Any

import page
import pikepdf
from fontTools.cffLib import CFFFontSet
from fontTools.pens.basePen import NullPen

WIDTHS, LENGTHS = "PDFA2B-TRUETYPE-GLYPH-WIDTH-001", "PDFA2B-STREAM-LENGTH-001"
"""Two rules that 0.11.0 gets wrong and that are looked at here instead: it takes any glyph of default width for
one without any, and a stream that ends with the byte 13 for one that ends before it."""


def pdf_a_problems(content: bytes) -> list[str]:
    """Everything found against the standard; a file that doesn't call itself PDF/A-2b is told for that alone."""
    try:
        report = page.validate_pdf_bytes(content)
    except page.PageError as error:
        return [str(error)]
    if report.profile != page.ValidationProfile.PDF_A_2B:
        return [f"calls itself {report.profile}"]
    found = [f"{each.rule_id} {each.message}" for each in report.failures if each.rule_id not in (WIDTHS, LENGTHS)]
    with pikepdf.open(io.BytesIO(content)) as pdf:
        return [*found, *_odd_lengths(content), *_odd_widths(pdf)]


def _odd_lengths(content: bytes) -> Iterator[str]:
    """Streams whose `/Length` does not lead to where they end (6.1.7.1)."""
    for found in re.finditer(rb"/Length (\d+)[^>]*>>\s*stream\r?\n", content):
        if not re.match(rb"\r?\n?endstream", content[found.end() + int(found[1]) :][:16]):
            yield f"the stream at {found.start()} does not end where it says"


def _odd_widths(pdf: pikepdf.Pdf) -> Iterator[str]:
    """Glyphs whose width in the embedded font is not the one that the page reckons with (6.2.11.5)."""
    for thing in pdf.objects:
        if not isinstance(thing, pikepdf.Dictionary) or thing.get("/Subtype") != "/CIDFontType0":
            continue
        font: Any = thing
        program = CFFFontSet()
        program.decompile(io.BytesIO(font.FontDescriptor.FontFile3.read_bytes()), None)
        glyphs, said = program[0].CharStrings, dict(_said(font.get("/W", [])))
        for cid, name in enumerate(program[0].charset):
            glyph = glyphs[name]
            glyph.draw(NullPen())
            # Nobody shows the glyph for what is missing.
            if cid and abs(glyph.width - said.get(cid, float(font.get("/DW", 1000)))) > 1:
                yield f"glyph {name} of {font.BaseFont} is {glyph.width} wide, the page reckons with {said.get(cid)}"


def _said(widths: Any) -> Iterator[tuple[int, float]]:
    """`/W`: either a first number and a list, or first, last and one width for all."""
    rest = list(widths)
    while rest:
        first, second = int(rest.pop(0)), rest.pop(0)
        if isinstance(second, pikepdf.Array):
            yield from ((first + step, float(width)) for step, width in enumerate(second))
        else:
            width = float(rest.pop(0))
            yield from ((cid, width) for cid in range(first, int(second) + 1))
