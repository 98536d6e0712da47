"""A picture of each page that is asked for, on both phones, light and dark."""

from __future__ import annotations

import shutil
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from PIL import Image

from app.services.base import Base
from app.web.shots import PAGES, PHONES, SCHEMES, count, take
from tests.web.conftest import few_words

pytestmark = pytest.mark.xdist_group("web")


def test_a_page_on_every_phone(web_base: Base, tmp_path: Path) -> None:
    if shutil.which("chromium") is None:
        pytest.skip("no Chromium on this machine: apt-get install chromium")
    # On a thread of its own: the browser of the other tests holds this one.
    with ThreadPoolExecutor(1) as pool:
        told = pool.submit(lambda: list(take(web_base, tmp_path, ["15"], few_words))).result()
    assert len(told) == len(PHONES) * len(SCHEMES) == count(["15"])
    sizes = set()
    for line in told:
        with Image.open(tmp_path / line["file"]) as picture:
            sizes.add(picture.size[0])
            assert len(picture.convert("RGB").getcolors(2**24) or ()) > 50
    assert len(sizes) == len(PHONES)


def test_every_page_is_named_once() -> None:
    assert len(set(PAGES.values())) == len(PAGES)
    assert count([""]) == len(PAGES) * len(PHONES) * len(SCHEMES)
