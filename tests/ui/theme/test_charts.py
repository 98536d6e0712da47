"""Theme to matplotlib settings."""

from typing import Any

import matplotlib as mpl

from app.ui.theme.charts import chart_colours, chart_settings
from app.ui.theme.theme import Theme


def test_matplotlib_accepts_the_settings() -> None:
    settings: Any = chart_settings(Theme("dark", 1.5))
    with mpl.rc_context(settings):
        assert mpl.rcParams["font.size"] == 9.5 * 1.5
        assert mpl.rcParams["axes.prop_cycle"].by_key()["color"][0] == Theme("dark").series(0).name().upper()


def test_colours_are_found_by_role() -> None:
    colours = chart_colours(Theme())
    assert colours["critical"] == Theme().hex("critical")
    assert colours["series.0"].startswith("#")
