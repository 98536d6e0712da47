"""Guides and cases: each has its page, and whatever they cite can be opened."""

from __future__ import annotations

import re

import pytest
from fastapi.testclient import TestClient

from app.services.base import Base

pytestmark = pytest.mark.xdist_group("web")


def test_every_guide_and_case_has_its_page(client: TestClient, web_base: Base) -> None:
    for kind, entries in (("guide", web_base.shelf.guides()), ("case", web_base.shelf.cases())):
        listed = client.get(f"/{kind}s").text
        for entry in entries:
            assert f"/{kind}/{entry.id}" in listed
            page = client.get(f"/{kind}/{entry.id}")
            assert page.status_code == 200
            assert "请从" not in page.text


def test_every_form_has_its_page_and_whatever_calls_for_it_opens(client: TestClient, web_base: Base) -> None:
    for form in web_base.shelf.forms():
        page = client.get(f"/form/{form.id}")
        assert page.status_code == 200
        assert form.name in page.text
    record = client.get("/form/on_site_record").text
    assert "制作现场笔录" in record
    links = re.findall(r'href="(/(?:article\?|act/|guide/|reckon/deadline\?)[^"]+)"', record)
    assert {path.split("/")[1].partition("?")[0] for path in links} == {"article", "act", "guide", "reckon"}
    for path in links[:12]:
        assert client.get(path.replace("&amp;", "&")).status_code in (200, 404), path
    assert 'href="/form/on_site_record"' in client.get("/guide/G08").text


def test_what_a_guide_cites_can_be_opened(client: TestClient) -> None:
    links = re.findall(r'href="(/(?:article|act)[^"]+)"', client.get("/guide/G01").text)
    assert len(links) > 5
    for path in links[:8]:
        assert client.get(path.replace("&amp;", "&")).status_code in (200, 404), path


@pytest.mark.parametrize("path", ["/guide/G99", "/case/C999", "/guide/../etc", "/case/%00", "/form/none"])
def test_what_is_not_there(client: TestClient, path: str) -> None:
    assert client.get(path).status_code == 404


def test_cases_say_that_they_are_invented(client: TestClient) -> None:
    assert "都是编的" in client.get("/case/C01").text
