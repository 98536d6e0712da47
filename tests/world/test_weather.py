import pytest

from app.content.scenario_files import ROOT
from app.content.scenarios import load_scenario
from app.domain.scenario.variant import draw_variant, render
from scenarios.world.layout import SceneError
from scenarios.world.weather import CLEAR, WEATHERS, weather_of

SCENARIOS = sorted(path.parent.name for path in (ROOT / "scenarios" / "library").glob("*/scenario.yaml"))


def test_a_word_within_words_is_found() -> None:
    assert weather_of("晴") == CLEAR
    assert weather_of("局部小雨") == WEATHERS["小雨"]
    assert weather_of("大雾弥漫") == WEATHERS["大雾"]


def test_of_several_words_the_worst_counts() -> None:
    assert weather_of("多云转小雨") == WEATHERS["小雨"]
    assert weather_of("晴转多云") == WEATHERS["多云"]


def test_no_word_hides_behind_a_shorter_one() -> None:
    words = list(WEATHERS)
    for index, word in enumerate(words):
        assert not any(earlier in word for earlier in words[:index]), word


def test_heavier_rain_is_wetter_and_thicker() -> None:
    light, middle, heavy = (WEATHERS[word] for word in ("小雨", "中雨", "大雨"))
    assert light.rain < middle.rain < heavy.rain
    assert light.pools < middle.pools < heavy.pools
    assert light.haze_per_m < middle.haze_per_m < heavy.haze_per_m < WEATHERS["雾"].haze_per_m


def test_unknown_words_are_told_with_the_known_ones() -> None:
    with pytest.raises(SceneError, match="天气“火山灰”不认识，可写：晴、少云、多云"):
        weather_of("火山灰")


@pytest.mark.parametrize("name", SCENARIOS)
def test_every_sky_that_a_scenario_draws_is_known(name: str) -> None:
    scenario, problems = load_scenario(name)
    assert scenario is not None, problems
    for seed in range(60):
        weather_of(render(scenario.scene.weather.sky, draw_variant(scenario, seed).values))


def test_under_a_roof_nothing_is_wet_while_the_sky_stays() -> None:
    inside = weather_of("大雨").under_roof
    assert inside.clouds == "rain"
    assert (inside.rain, inside.film, inside.pools, inside.haze_per_m) == (0, 0, 0, 0)
