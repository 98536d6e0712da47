"""Photographs as plates."""

from __future__ import annotations

from app.documents.evidence_plates import pictures_of, plates_data
from tests.documents.sample_plates import JPEG, PNG, plate


def test_a_plate_carries_its_caption_and_its_picture() -> None:
    data = plates_data([plate(1, PNG), plate(2, JPEG), plate(3, b"", note="没有印出")])
    assert [each["file"] for each in data] == ["plate-1.png", "plate-2.jpg", ""]
    assert data[0]["digest"] == f"{'a' * 16}…"
    assert data[2]["note"] == "没有印出"
    pictures = pictures_of([plate(1, PNG), plate(3, b"")])
    assert dict(pictures) == {"plate-1.png": PNG}
