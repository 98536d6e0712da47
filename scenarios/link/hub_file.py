"""Reads where the hub is, from the file that let this station in."""

from __future__ import annotations

from pathlib import Path

from pydantic import ValidationError

from app.domain.errors import KnownError
from app.domain.station.messages import HubPlace


def read_hub_place(path: Path) -> HubPlace:
    """The hub of a JSON file; raises KnownError where it is missing or none."""
    try:
        return HubPlace.model_validate_json(path.read_text(encoding="utf-8"))
    except (OSError, UnicodeDecodeError, ValidationError):
        raise KnownError(f"接入文件 {path.name} 不能用。请用新的接入码重新接入教员机。") from None
