"""The text of a PDF page as a reader would copy it: glyphs turned back by the ToUnicode tables of their fonts."""

from __future__ import annotations

import re

import pikepdf

_SINGLE = re.compile(rb"<([0-9A-Fa-f]+)>\s*<([0-9A-Fa-f]+)>")
_RANGE = re.compile(rb"<([0-9A-Fa-f]+)>\s*<([0-9A-Fa-f]+)>\s*<([0-9A-Fa-f]+)>")
_SECTION = re.compile(rb"beginbf(char|range)(.*?)endbf", re.DOTALL)


def pdf_text(page: pikepdf.Page) -> str:
    """All text of a page in the order it is drawn, without spaces for its places."""
    fonts = {name: _table(font) for name, font in page.Resources.get("/Font", {}).items()}
    table: dict[int, str] = {}
    found = []
    for instruction in pikepdf.parse_content_stream(page):
        operator = str(instruction.operator)
        if operator == "Tf":
            table = fonts[str(instruction.operands[0])]
        elif operator in ("Tj", "TJ"):
            first = instruction.operands[0]
            pieces = [first] if operator == "Tj" else [each for each in first if isinstance(each, pikepdf.String)]
            found += [_decode(bytes(piece), table) for piece in pieces]
    return "".join(found)


def _decode(codes: bytes, table: dict[int, str]) -> str:
    return "".join(table.get(int.from_bytes(codes[n : n + 2]), "\ufffd") for n in range(0, len(codes), 2))


def _table(font: pikepdf.Object) -> dict[int, str]:
    table: dict[int, str] = {}
    for kind, body in _SECTION.findall(font.ToUnicode.read_bytes()):
        if kind == b"char":
            for code, text in _SINGLE.findall(body):
                table[int(code, 16)] = bytes.fromhex(text.decode()).decode("utf-16-be")
        else:
            for low, high, text in _RANGE.findall(body):
                start = int(text, 16)
                table.update({int(low, 16) + n: chr(start + n) for n in range(int(high, 16) - int(low, 16) + 1)})
    return table
