"""Typst in this process: a template of ours and plain data in, PDF/A-2b or page pictures out."""

from __future__ import annotations

import datetime as dt
import json
import shutil
import tempfile
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from types import MappingProxyType
from typing import Any

import typst

from app.domain.errors import KnownError
from assets.paths import FONT_FILES, TEMPLATES

PDF_STANDARD = "a-2b"
NO_PICTURES: Mapping[str, bytes] = MappingProxyType({})


class TypesettingError(KnownError):
    """A document could not be set."""


def set_pdf(
    template: str, data: dict[str, Any], moment: dt.datetime, pictures: Mapping[str, bytes] = NO_PICTURES
) -> bytes:
    """The document as PDF/A-2b; `moment` is its date, so that the same data give the same bytes.

    `pictures` are files that the template finds beside itself, by name.
    """
    options = {"format": "pdf", "pdf_standards": PDF_STANDARD, "timestamp": _whole_seconds(moment)}
    return _compile(template, data, pictures, options)[0]


def set_pages(
    template: str, data: dict[str, Any], dots_per_inch: float = 110, pictures: Mapping[str, bytes] = NO_PICTURES
) -> list[bytes]:
    """The document's pages as PNG."""
    return _compile(template, data, pictures, {"format": "png", "ppi": dots_per_inch})


def _compile(
    template: str, data: dict[str, Any], pictures: Mapping[str, bytes], options: dict[str, Any]
) -> list[bytes]:
    if not pictures:
        return _compile_below(TEMPLATES, template, data, options)
    # Typst reads files below its root alone: the templates are copied to where the pictures can lie beside them.
    with tempfile.TemporaryDirectory(prefix="zhixing-set-") as made:
        root = Path(made)
        for each in TEMPLATES.iterdir():
            if each.is_file():
                shutil.copy(each, root)
        for name, picture in pictures.items():
            (root / name).write_bytes(picture)
        return _compile_below(root, template, data, options)


def _compile_below(root: Path, template: str, data: dict[str, Any], options: dict[str, Any]) -> list[bytes]:
    inputs = {"data": json.dumps(data, ensure_ascii=False)}
    try:
        made = typst.Compiler(
            root / template, root=root, font_paths=_fonts(), ignore_system_fonts=True, sys_inputs=inputs
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
