"""What a seed makes of a vehicle's looks: the colour of its coats, how faded, dusty and muddy it is.

Whose it is and what its plates say is drawn as well, for vehicles that no scenario has papers for: where there are
papers, the words on the vehicle are templates over the same values as theirs.

It draws from a generator of its own, so that the values and faults of a variant stay as they are.
"""

from __future__ import annotations

import colorsys
import random
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from scenarios.world.lamps import Colour
from scenarios.world.layout import SceneError

LOOKS = Path(__file__).with_name("looks.toml")
MOST_FADED = 0.22
"""Share of its saturation that the oldest paint has lost."""
ANY = "any"
"""Trades of meshes that have none of their own."""
PLATE_LETTERS = "ABCEFGHJKMNPQRSTUVWXY"
"""Plates of the place that does not exist; D and L are left to the scenarios' own."""
DUST = (0.04, 0.55)
MUD_M = (0.35, 1.15)


@dataclass(frozen=True)
class Palettes:
    """Coats by mesh and material name, and the parts that invented firms' names are made of."""

    coats: Mapping[str, Mapping[str, tuple[Colour, ...]]]
    names: tuple[str, ...]
    trades: Mapping[str, tuple[str, ...]]
    liveries: Mapping[str, tuple[tuple[str, str, str], ...]]
    """By mesh: panel, style and template over a look's words, for vehicles that no scenario has papers for."""


@dataclass(frozen=True)
class Look:
    """A vehicle's looks: linear colours by the name of the coat's material; dust 0 to 1; how high mud has splashed."""

    coats: Mapping[str, Colour]
    dust: float
    mud_m: float
    spot: float
    """0 to 1: shifts the pattern of the dirt."""
    company: str
    fleet_number: str
    plate: str

    @property
    def words(self) -> dict[str, str]:
        """What a livery's templates may name."""
        return {"company": self.company, "fleet_number": self.fleet_number, "plate": self.plate}


def draw_look(scenario: str, seed: int, mesh: str, which: str = "", palettes: Palettes | None = None) -> Look:
    """The looks of a mesh in the variant of a seed, the same on every machine; one without coats keeps its colours.

    `which` tells apart things of one mesh in one scene.
    """
    known = palettes or read_palettes(LOOKS)
    rng = random.Random(f"{scenario}:{seed}:looks:{mesh}{which and f':{which}'}")
    faded = rng.random() ** 2
    coats = {
        name: aged(rng.choice(colours), faded, rng.uniform(-1, 1))
        for name, colours in sorted(known.coats.get(mesh, {}).items())
    }
    return Look(
        coats=coats,
        dust=rng.uniform(*DUST),
        mud_m=rng.uniform(*MUD_M),
        spot=rng.random(),
        company=rng.choice(known.names) + rng.choice(known.trades.get(mesh, known.trades[ANY])),
        fleet_number=f"{rng.randrange(1, 1000):03d}",
        plate=f"浙Z·{rng.choice(PLATE_LETTERS)}{rng.randrange(1, 10000):04d}",
    )


def livery(mesh: str, palettes: Palettes | None = None) -> tuple[tuple[str, str, str], ...]:
    """Panel, style and template of every word that a vehicle of this mesh carries where no papers say it."""
    return (palettes or read_palettes(LOOKS)).liveries.get(mesh, ())


def aged(colour: Colour, faded: float, shift: float) -> Colour:
    """A linear colour as the sun left it: `faded` 0 to 1 takes saturation, `shift` -1 to 1 darkens or lightens it."""
    hue, light, saturation = colorsys.rgb_to_hls(*colour)
    saturation *= 1 - MOST_FADED * faded
    light = min(max(light * (1 + 0.10 * shift) + 0.02 * faded, 0.004), 0.92)
    red, green, blue = colorsys.hls_to_rgb((hue + 0.008 * shift) % 1.0, light, saturation)
    return red, green, blue


@cache
def read_palettes(path: Path) -> Palettes:
    """The palettes of a TOML file; raises SceneError where it is missing or not whole."""
    try:
        data = tomllib.loads(path.read_text(encoding="utf-8"))
        palettes = {name: tuple(map(linear, colours)) for name, colours in data["palettes"].items()}
        coats = {
            mesh: {coat: palettes[palette] for coat, palette in named.items()} for mesh, named in data["meshes"].items()
        }
        trades = {mesh: tuple(words) for mesh, words in data["companies"]["trades"].items()}
        liveries = {
            mesh: tuple((entry["node"], entry["style"], entry["text"]) for entry in entries)
            for mesh, entries in data["liveries"].items()
        }
        if ANY not in trades:
            raise ValueError(f"companies.trades 缺少 {ANY}")
        return Palettes(coats, tuple(data["companies"]["names"]), trades, liveries)
    except OSError as error:
        raise SceneError(f"缺少外观文件 {path.name}，请重新安装") from error
    except (tomllib.TOMLDecodeError, KeyError, TypeError, ValueError) as error:
        raise SceneError(f"外观文件 {path.name} 写错了一项：{error}") from error


def linear(hexadecimal: str) -> Colour:
    """Linear light of an sRGB colour written as #rrggbb; raises ValueError for anything else."""
    if len(hexadecimal) != 7 or not hexadecimal.startswith("#"):
        raise ValueError(f"颜色应写成 #rrggbb，不是“{hexadecimal}”")
    red, green, blue = (int(hexadecimal[k : k + 2], 16) / 255 for k in (1, 3, 5))
    return _from_srgb(red), _from_srgb(green), _from_srgb(blue)


def _from_srgb(value: float) -> float:
    return value / 12.92 if value <= 0.04045 else float(((value + 0.055) / 1.055) ** 2.4)
