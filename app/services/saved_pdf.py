"""Where a PDF goes that somebody saves: to the place that was chosen, else into the folder of reports."""

from __future__ import annotations

from pathlib import Path

from app.services.base import Base
from app.services.errors import ServiceError


def save_pdf(base: Base, made: bytes, name: str, path: Path | None = None) -> Path:
    """Write a PDF to `path`, else by its name without ending into the data folder's `reports`; returns where it is.

    Raises ServiceError, with what to do, where that cannot be done.
    """
    target = path or base.home.reports / f"{name}.pdf"
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(made)
    except OSError as error:
        raise ServiceError(f"“{target}”写不进去（{error.strerror}）。请换一个位置，或关闭正在看它的程序。") from error
    return target
