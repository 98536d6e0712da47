"""Typst in this process: a template of ours and plain data in, PDF/A-2b or page pictures out."""

from __future__ import annotations

import datetime as dt
import json
from functools import cache
from typing import Any

import typst

from app.domain.errors import KnownError
from assets.paths import FONT_FILES, TEMPLATES

PDF_STANDARD = "a-2b"


class TypesettingError(KnownError):
    """A document could not be set."""


def set_pdf(template: str, data: dict[str, Any], moment: dt.datetime) -> bytes:
    """The document as PDF/A-2b; `moment` is its date, so that the same data give the same bytes."""
    return _compile(template, data, format="pdf", pdf_standards=PDF_STANDARD, timestamp=_whole_seconds(moment))[0]


def set_pages(template: str, data: dict[str, Any], dots_per_inch: float = 110) -> list[bytes]:
    """The document's pages as PNG."""
    return _compile(template, data, format="png", ppi=dots_per_inch)


def _compile(template: str, data: dict[str, Any], **options: Any) -> list[bytes]:
    inputs = {"data": json.dumps(data, ensure_ascii=False)}
    try:
        made = typst.Compiler(
            TEMPLATES / template, root=TEMPLATES, font_paths=_fonts(), ignore_system_fonts=True, sys_inputs=inputs
        ).compile(**options)
    except typst.TypstError as error:
        raise TypesettingError(f"文书没有排出来：{error.message}。请把这次训练的编号告诉管理员。") from error
    assert made is not None  # nothing is written to a file, so the bytes come back
    return made if isinstance(made, list) else [made]


@cache
def _fonts() -> typst.Fonts:
    folders = sorted({path.parent for path in FONT_FILES})
    return typst.Fonts(include_system_fonts=False, include_embedded_fonts=False, font_paths=folders)


def _whole_seconds(moment: dt.datetime) -> dt.datetime:
    return moment.replace(microsecond=0)
