"""The words of a scenario's weather, turned into what can be seen: clouds, rain, haze, wet ground."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from scenarios.world.layout import SceneError

Clouds = Literal["clear", "cloudy", "overcast", "rain", "fog"]


@dataclass(frozen=True)
class Weather:
    """`haze_per_m` is added to the hour's own; rain, film and pools run 0 to 1.

    A film of water darkens and smooths what it lies on; pools stand where the ground is low.
    """

    clouds: Clouds = "clear"
    haze_per_m: float = 0.0
    rain: float = 0.0
    film: float = 0.0
    pools: float = 0.0

    @property
    def gloom(self) -> bool:
        """Whether drivers switch their lights on by day."""
        return self.clouds in ("rain", "fog")

    @property
    def under_roof(self) -> Weather:
        """The same sky where nothing gets wet and no haze comes in."""
        return Weather(self.clouds)


CLEAR = Weather()
WEATHERS: dict[str, Weather] = {
    "大雾": Weather("fog", 0.028, film=0.25),
    "薄雾": Weather("overcast", 0.0042, film=0.1),
    "轻雾": Weather("overcast", 0.0042, film=0.1),
    "雾": Weather("fog", 0.0125, film=0.15),
    "雷阵雨": Weather("rain", 0.0060, rain=1.0, film=1.0, pools=0.75),
    "暴雨": Weather("rain", 0.0085, rain=1.0, film=1.0, pools=0.9),
    "大雨": Weather("rain", 0.0055, rain=0.9, film=1.0, pools=0.7),
    "中雨": Weather("rain", 0.0032, rain=0.6, film=1.0, pools=0.6),
    "阵雨": Weather("rain", 0.0026, rain=0.5, film=0.95, pools=0.45),
    "小雨": Weather("rain", 0.0018, rain=0.28, film=0.8, pools=0.3),
    "雨": Weather("rain", 0.0030, rain=0.55, film=1.0, pools=0.5),
    "霾": Weather("overcast", 0.0030),
    "阴": Weather("overcast", 0.0006),
    "多云": Weather("cloudy", 0.0002),
    "少云": CLEAR,
    "晴": CLEAR,
}
"""By word; a longer word that holds another comes before it, and the worse before the better.

Haze by the visibility that a weather service calls so (大雾 below 500 m, 雾 below 1 km), taken nearer, as a place of
300 m would otherwise show nothing of it: an exercise's values.
"""


def weather_of(words: str) -> Weather:
    """The weather that words tell; of several, as in 多云转小雨, the worst. Raises SceneError where none is known."""
    for word, weather in WEATHERS.items():
        if word in words:
            return weather
    raise SceneError(f"天气“{words}”不认识，可写：{'、'.join(reversed(WEATHERS))}")
