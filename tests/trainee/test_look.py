import json
from importlib.resources import files
from itertools import combinations
from typing import Any

import numpy as np
import pytest

from scenarios.trainee.look import Rgba, look, scale_for

Array = np.ndarray[Any, np.dtype[np.float64]]


def _matrix(numbers: str) -> Array:
    return np.array(numbers.split(), np.float64).reshape(3, 3)


def test_colours_come_from_the_tokens() -> None:
    stage = json.loads(files("app").joinpath("ui/theme/tokens.json").read_text(encoding="utf-8"))["stage"]
    assert look().text == (*bytes.fromhex(stage["text"][1:]), 255)
    assert look().ground[3] == 238
    assert look().critical != look().warn


def test_panels_grow_with_the_picture() -> None:
    assert scale_for(720) == 1
    assert scale_for(1440) == 2
    assert scale_for(300) == 0.75


@pytest.mark.parametrize("blindness", ["protan", "deutan", "tritan"])
def test_colour_blind_trainees_tell_the_signal_colours_apart(blindness: str) -> None:
    """Machado, Oliveira and Fernandes (2009), severity 1; every signal also has an icon or words of its own."""
    seen = {name: _lab(_MACHADO[blindness] @ _linear(getattr(look(), name))) for name in ("ok", "warn", "critical")}
    for one, other in combinations(seen, 2):
        assert np.linalg.norm(seen[one] - seen[other]) > 12, (blindness, one, other)
    grounds = _lab(_MACHADO[blindness] @ _linear(look().ground))
    assert all(colour[0] - grounds[0] > 40 for colour in seen.values()), "bright before the panel's dark"


_MACHADO = {
    "protan": _matrix("0.152286 1.052583 -0.204868 0.114503 0.786281 0.099216 -0.003882 -0.048116 1.051998"),
    "deutan": _matrix("0.367322 0.860646 -0.227968 0.280085 0.672501 0.047413 -0.011820 0.042940 0.968881"),
    "tritan": _matrix("1.255528 -0.076749 -0.178779 -0.078411 0.930809 0.147602 0.004733 0.691367 0.303900"),
}
_XYZ = _matrix("0.4124564 0.3575761 0.1804375 0.2126729 0.7151522 0.0721750 0.0193339 0.1191920 0.9503041")


def _linear(colour: Rgba) -> Array:
    share = np.array(colour[:3]) / 255
    return np.where(share <= 0.04045, share / 12.92, ((share + 0.055) / 1.055) ** 2.4)


def _lab(linear: Array) -> Array:
    """CIE L*a*b* under D65."""
    xyz = _XYZ @ np.clip(linear, 0, 1) / np.array((0.95047, 1.0, 1.08883))
    f = np.where(xyz > 0.008856, np.cbrt(xyz), 7.787 * xyz + 16 / 116)
    return np.array((116 * f[1] - 16, 500 * (f[0] - f[1]), 200 * (f[1] - f[2])))
