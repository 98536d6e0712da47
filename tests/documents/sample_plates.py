"""Photographs to be printed, made here: a red one and a blue one."""

from __future__ import annotations

import io

from PIL import Image

from app.documents.evidence_plates import Plate


def picture(kind: str, colour: tuple[int, int, int], size: tuple[int, int] = (320, 180)) -> bytes:
    """A picture of one colour."""
    made = io.BytesIO()
    Image.new("RGB", size, colour).save(made, kind)
    return made.getvalue()


PNG, JPEG = picture("PNG", (200, 30, 30)), picture("JPEG", (30, 60, 200))


def plate(number: int, content: bytes, note: str = "") -> Plate:
    """A plate with everything in its caption."""
    return Plate(
        number, f"照片：车辆铭牌{number}", "车辆身份", "2026年9月8日10时22分", "陈同伴", "a" * 64, content, note
    )
