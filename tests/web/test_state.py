"""What the pages share: templates that escape, links without empty values, sessions."""

from __future__ import annotations

import pytest
from fastapi import FastAPI

from app.web.state import Hub, link

pytestmark = pytest.mark.xdist_group("web")


def test_links() -> None:
    assert link("/search", q="没带 运单", on="", kind=None) == "/search?q=%E6%B2%A1%E5%B8%A6+%E8%BF%90%E5%8D%95"
    assert link("/search") == "/search"


def test_templates_escape_and_refuse_what_is_not_given(open_app: FastAPI) -> None:
    hub: Hub = open_app.state.hub
    assert hub.templates.from_string("{{ x }}").render(x="<b>") == "&lt;b&gt;"
    with pytest.raises(Exception, match="undefined"):
        hub.templates.from_string("{{ missing }}").render()


def test_the_version_of_the_files_is_that_of_their_content(open_app: FastAPI) -> None:
    hub: Hub = open_app.state.hub
    assert len(hub.static_digest) == 16
    assert hub.static_digest in hub.templates.from_string("{{ asset('phone.css') }}").render()
