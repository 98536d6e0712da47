"""The bureau's choices."""

from __future__ import annotations

from dataclasses import replace

from tests.domain.appraisal.shipped import knowledge


def test_a_switch() -> None:
    """None where the bureau chose nothing."""
    known = replace(knowledge(), switches={"a": "b", "c": None})
    assert (known.switch("a"), known.switch("c"), known.switch("d")) == ("b", None, None)
