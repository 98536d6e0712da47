"""Shapes a human body: MakeHuman's mesh bent by its targets to a sex, an age and a build, standing at rest."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

import numpy as np
import numpy.typing as npt

from assets.build.human_source import OUT, STEP_M
from assets.build.mesh import Array, Indices, rotation
from assets.build.skeleton import SIDES, parents

YOUNG_YEARS, OLD_YEARS = 25.0, 90.0
"""Ages that MakeHuman's young and old targets stand for."""
# Turns from MakeHuman's stance (arms out, elbows bent, legs apart) to ours, about the joint's own place, for the left
# side: the direction in which the limb then points.
_STANCE = {
    "arm": (-0.36, -0.04, -0.93), "forearm": (-0.26, 0.13, -0.955), "hand": (-0.12, 0.10, -0.98),
    "thigh": (-0.012, 0.012, -1), "shin": (-0.006, -0.045, -1),
}  # fmt: skip
_NEXT = {"arm": "forearm", "forearm": "hand", "hand": "hand_end", "thigh": "shin", "shin": "foot"}
_PALM_TURN_DEG = 24.0
"""How far the hand is then turned about the forearm, so that the palm looks to the thigh."""


@dataclass(frozen=True)
class Build:
    """What a body is like. `weight` -1 to 1 and `muscle` 0 to 1 from middling; `details` are MakeHuman's targets."""

    woman: bool
    years: float
    height_m: float
    weight: float
    muscle: float
    details: Mapping[str, float]


@dataclass
class Human:
    """A body at rest: corners with helpers (n, 3), their texture places, joints' shares and places, faces by group."""

    points: Array
    uv: Array
    joints: list[str]
    shares: Array
    at: dict[str, Array]
    faces: dict[str, npt.NDArray[np.uint16]]

    def quads(self, group: str) -> tuple[Indices, Indices]:
        """Corner and texture-place indices of a group's quads, (m, 4) each."""
        both = self.faces[group].astype(np.int64)
        return both[..., 0], both[..., 1]

    def share(self, *names: str) -> Array:
        """How much of every corner follows the joints whose names start so."""
        columns = [k for k, joint in enumerate(self.joints) if joint.startswith(names)]
        return np.asarray(self.shares[:, columns].sum(1))


@cache
def _source() -> dict[str, npt.NDArray[Any]]:
    with np.load(OUT) as kept:
        return dict(kept)


def details() -> frozenset[str]:
    """Names of the targets that a build may name."""
    return frozenset(key.split("/")[1] for key in _source() if key.startswith("target/"))


def _bend(points: Array, target: str, amount: float) -> None:
    source = _source()
    points[source[f"target/{target}/at"].astype(int)] += source[f"target/{target}/by"] * (STEP_M * amount)


def _macro(build: Build) -> dict[str, float]:
    """Targets of sex, age, weight and muscle with their amounts."""
    sex = "female" if build.woman else "male"
    old = float(np.clip((build.years - YOUNG_YEARS) / (OLD_YEARS - YOUNG_YEARS), 0, 1))
    heavy, light = max(build.weight, 0.0), max(-build.weight, 0.0)
    strong = min(build.muscle, 1 - heavy - light)
    bodies = {
        "averagemuscle-maxweight": heavy, "averagemuscle-minweight": light, "maxmuscle-averageweight": strong,
        "averagemuscle-averageweight": 1 - heavy - light - strong,
    }  # fmt: skip
    out = {}
    for age, part in (("young", 1 - old), ("old", old)):
        out[f"asian-{sex}-{age}"] = part
        out |= {f"{sex}-{age}-{body}": part * share for body, share in bodies.items()}
    return out


def _places(points: Array) -> dict[str, Array]:
    source = _source()
    return {
        key.removeprefix("joint/"): points[index.astype(int)].mean(0)
        for key, index in source.items()
        if key.startswith("joint/")
    }


def between(a: Array, b: Array) -> Array:
    """The least rotation that turns direction `a` into `b`."""
    a, b = a / np.linalg.norm(a), b / np.linalg.norm(b)
    axis = np.cross(a, b)
    size = float(np.linalg.norm(axis))
    if size < 1e-9:
        return np.eye(3)
    return rotation(axis.tolist(), float(np.degrees(np.arctan2(size, a @ b))))


def _turns(at: dict[str, Array]) -> dict[str, Array]:
    """Rotation of each joint of the stance, in the scene's axes."""
    out: dict[str, Array] = {}
    for side, sign in SIDES:
        for joint, (x, y, z) in _STANCE.items():
            bone = at[f"{_NEXT[joint]}_{side}"] - at[f"{joint}_{side}"]
            aim = np.array([-sign * x, y, z])
            out[f"{joint}_{side}"] = between(bone, aim)
            if joint == "hand":
                out[f"{joint}_{side}"] = rotation(aim.tolist(), sign * _PALM_TURN_DEG) @ out[f"{joint}_{side}"]
    return out


def _posed(points: Array, joints: list[str], shares: Array, at: dict[str, Array]) -> tuple[Array, dict[str, Array]]:
    """Corners and joints moved by the stance."""
    turns = _turns(at)
    world: dict[str, tuple[Array, Array]] = {}
    for joint, parent in parents().items():
        r, t = world[parent] if parent else (np.eye(3), np.zeros(3))
        here = r @ at[joint] + t
        turn = turns.get(joint, r)
        world[joint] = (turn, here - turn @ at[joint])
    out = np.zeros_like(points)
    for k, joint in enumerate(joints):
        r, t = world[joint]
        out += shares[:, k : k + 1] * (points @ r.T + t)
    # The tips of limbs, which are no joints, go with the last one.
    ends = {"top": "head", "chin": "jaw", **{f"{n}_end_{s}": f"{n}_{s}" for s, _ in SIDES for n in ("hand", "foot")}}
    moved = {n: world[ends.get(n, n)][0] @ p + world[ends.get(n, n)][1] for n, p in at.items()}
    return out, moved


def shape(build: Build, sole_m: float = 0.026) -> Human:
    """The body of a build, standing on shoes with soles of a thickness; raises KeyError for an unknown target."""
    source = _source()
    points = source["points"].astype(float)
    for target, amount in {**_macro(build), **build.details}.items():
        _bend(points, target, amount)
    joints = [str(name) for name in source["joints"]]
    shares = np.zeros((len(points), len(joints)))
    np.put_along_axis(shares, source["weight_joint"].astype(int), source["weight"] / 65535.0, 1)
    shares /= np.maximum(shares.sum(1, keepdims=True), 1e-9)
    points, at = _posed(points, joints, shares, _places(points))
    faces = {k.removeprefix("faces/"): np.asarray(v, np.uint16) for k, v in source.items() if k.startswith("faces/")}
    body = np.unique(faces["body"][..., 0])
    low, high = points[body, 2].min(), points[body, 2].max()
    scale = (build.height_m - sole_m) / (high - low)
    origin = np.array([0.0, at["pelvis"][1] + 0.01, low - sole_m / scale])
    moved = {name: (place - origin) * scale for name, place in at.items()}
    return Human((points - origin) * scale, source["uv"].astype(float), joints, shares, moved, faces)


def mask(name: str) -> npt.NDArray[np.uint8]:
    """One of MakeHuman's painted masks, as cut out by `human_source`."""
    return np.asarray(_source()[f"mask/{name}"], np.uint8)
