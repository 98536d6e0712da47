"""WCAG contrast of the tokens."""

import pytest

from app.ui.theme.contrast import contrast_ratio, contrast_report


def test_the_extremes() -> None:
    assert contrast_ratio("#000000", "#FFFFFF") == pytest.approx(21)
    assert contrast_ratio("#777777", "#777777") == 1


def test_a_known_pair() -> None:
    assert contrast_ratio("#767676", "#FFFFFF") == pytest.approx(4.54, abs=0.01)


def test_every_ink_can_be_read_on_every_ground() -> None:
    report = contrast_report()
    assert len(report) > 150
    assert [pair for pair in report if pair.ratio < pair.least] == []
