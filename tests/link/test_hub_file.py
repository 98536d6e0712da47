"""The file that tells where the hub is."""

from __future__ import annotations

from pathlib import Path

import pytest

from app.domain.errors import KnownError
from app.domain.station.messages import HubPlace
from scenarios.link.hub_file import read_hub_place

PLACE = HubPlace(url="http://10.0.0.5:8080", token="t" * 40, station="S-00000001", name="一号站")


def test_it_is_read(tmp_path: Path) -> None:
    path = tmp_path / "hub.json"
    path.write_text(PLACE.model_dump_json(), encoding="utf-8")
    assert read_hub_place(path) == PLACE


@pytest.mark.parametrize("text", [None, "", "{", '{"url": "ftp://x"}', PLACE.model_dump_json()[:-1] + ', "more": 1}'])
def test_anything_else_is_refused_in_words(tmp_path: Path, text: str | None) -> None:
    path = tmp_path / "hub.json"
    if text is not None:
        path.write_text(text, encoding="utf-8")
    with pytest.raises(KnownError, match="接入文件 hub.json"):
        read_hub_place(path)
