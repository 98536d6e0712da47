"""What keeps a PDF from being PDF/A-2b, as far as it can be told without a validator (ISO 19005-2, from memory)."""

from __future__ import annotations

import io
from collections.abc import Iterator
from typing import Any

import pikepdf

_BAD_ACTIONS = {"/JavaScript", "/Launch", "/Sound", "/Movie", "/ResetForm", "/ImportData", "/Hide", "/Rendition"}


def pdf_a_problems(content: bytes) -> list[str]:
    """Everything found against the standard."""
    with pikepdf.open(io.BytesIO(content)) as pdf:
        return [*_file(pdf), *_objects(pdf), *_fonts(pdf)]


def _file(pdf: pikepdf.Pdf) -> Iterator[str]:
    if pdf.is_encrypted:
        yield "encrypted"
    if "/ID" not in pdf.trailer:
        yield "no file identifier"
    with pdf.open_metadata() as metadata:
        if metadata.get("pdfaid:part") != "2" or metadata.get("pdfaid:conformance") != "B":
            yield "metadata does not say PDF/A-2b"
        if metadata.get("dc:title") != str(pdf.docinfo.get("/Title", "")):
            yield "title of metadata and document differ"
    if "/Filter" in pdf.Root.Metadata:
        yield "metadata is compressed"
    intents: Any = pdf.Root.get("/OutputIntents", [])
    profiles = [intent.get("/DestOutputProfile") for intent in intents if intent.get("/S") == "/GTS_PDFA1"]
    if len(profiles) != 1 or profiles[0] is None or int(profiles[0].N) not in (1, 3, 4):
        yield "no output intent with a colour profile"


def _objects(pdf: pikepdf.Pdf) -> Iterator[str]:
    for thing in pdf.objects:
        if not isinstance(thing, pikepdf.Dictionary | pikepdf.Stream):
            continue
        if thing.get("/S") in _BAD_ACTIONS or "/AA" in thing:
            yield f"forbidden action in {thing.objgen}"
        if isinstance(thing, pikepdf.Stream):
            filters = str(thing.get("/Filter", ""))
            if "LZW" in filters or "Crypt" in filters:
                yield f"forbidden filter {filters}"
            if "/F" in thing:
                yield "a stream that lies outside the file"
        if thing.get("/Type") == "/EmbeddedFile":
            yield "an embedded file"
        if thing.get("/Subtype") == "/PS" or thing.get("/TR") is not None:
            yield "PostScript or a transfer function"


def _fonts(pdf: pikepdf.Pdf) -> Iterator[str]:
    for page in pdf.pages:
        for name, font in page.Resources.get("/Font", {}).items():
            inner = font.DescendantFonts[0] if "/DescendantFonts" in font else font
            descriptor: Any = inner.get("/FontDescriptor", {})
            if not any(key in descriptor for key in ("/FontFile", "/FontFile2", "/FontFile3")):
                yield f"font {name} is not embedded"
            if "/ToUnicode" not in font:
                yield f"font {name} does not say which letters it holds"
