"""Tiles and charts."""

from app.charts.style import print_style
from app.domain.roster.account import Account
from app.services.base import Base
from app.services.history import SkillProfile, progress_of, statistics
from app.ui.pieces.stat_tile import StatTile
from app.ui.results.figures import loss_rows, progress_chart, skills_chart, tiles, weakest
from tests.services.conftest import do_whole_attempt


def test_without_runs_the_tiles_show_dashes() -> None:
    shown = tiles(statistics([]))
    assert len(shown) == 5
    assert all(isinstance(tile, StatTile) for tile in shown)
    assert "–" in shown[0].accessibleName()


def test_the_weakest_skill_is_named_only_below_the_pass_mark() -> None:
    profile = SkillProfile({"a": "甲", "b": "乙"}, {"a": 0.5, "b": 0.9}, {}, {})
    face = weakest(profile, 0.7)
    assert face is not None
    assert "甲" in face.value
    assert weakest(profile, 0.4) is None
    assert weakest(SkillProfile({}, {}, {}, {}), 0.7) is None


def test_charts_are_drawn(base: Base, trainee: Account) -> None:
    do_whole_attempt(base, trainee)
    points = progress_of(base, trainee, trainee.id)
    profile = SkillProfile({"a": "甲", "b": "乙", "c": "丙"}, {"a": 0.5}, {"a": 0.2}, {"b": 0.4})
    for draw in (progress_chart(points), skills_chart(profile)):
        assert draw(print_style(), (4, 3)).axes


def test_losses_say_how_often(base: Base) -> None:
    assert loss_rows([]) == []
