"""Assembles the people: shapes, paint, skeleton, clips; one .bam and two images each."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path

import bpy
import numpy as np
import numpy.typing as npt

from assets.build import actor, ambient, bam, person_body, person_head, person_paint
from assets.build.actor import Skin
from assets.build.mesh import Array, Indices, Mesh, merge, transformed, welded
from assets.build.person_kinds import KINDS, Kind
from assets.build.person_paint import Region
from assets.build.sdf import Field, gradient
from assets.build.skeleton import SIDES, positions, weights
from assets.build.sketch import Sketch
from assets.build.surface import surface

Mask = npt.NDArray[np.bool_]
Painter = Callable[[Array, Array, Array], Array]
TORSO = ["pelvis", "spine", "chest", "neck", *[f"{j}_{s}" for s, _ in SIDES for j in ("clavicle", "arm", "forearm")]]


def _meshed(field: Field, points: Array, triangles: Indices, paint: Painter) -> Mesh:
    """Mesh with the field's own normals; `paint` gives uv (m, 3, 2) from corners, middles and flat normals."""
    corner = points[triangles]
    flat = np.cross(corner[:, 1] - corner[:, 0], corner[:, 2] - corner[:, 0])
    keep = np.linalg.norm(flat, axis=1) > 1e-10
    corner, flat = corner[keep], flat[keep]
    flat /= np.linalg.norm(flat, axis=1, keepdims=True)
    uv = paint(corner, corner.mean(1), flat)
    p = corner.reshape(-1, 3)
    normals = gradient(field, p)
    # Where the field's normal disagrees with the face (thin rims), the face is right.
    wrong = np.einsum("ij,ij->i", normals, np.repeat(flat, 3, 0)) < 0.2
    normals[wrong] = np.repeat(flat, 3, 0)[wrong]
    return welded(p, normals, uv.reshape(-1, 2))


def _cell(name: str) -> Painter:
    uv = np.asarray(person_paint.cell_uv(name))
    return lambda corner, middle, normal: np.broadcast_to(uv, (len(corner), 3, 2))


def _flat(region: Region) -> Painter:
    return lambda corner, middle, normal: region.uv(corner[..., 0], corner[..., 2])


def _choose(parts: Sequence[tuple[Mask, Array]]) -> Array:
    """First uv of those whose mask holds, the last one where none does."""
    out = parts[-1][1]
    for mask, uv in reversed(parts[:-1]):
        out = np.where(mask[:, None, None], uv, out)
    return out


def _face_uv(corner: Array, middle: Array, normal: Array) -> Array:
    p = person_paint
    front = (middle[:, 1] > 0.012) & (normal[:, 1] > -0.3) & (middle[:, 2] > 1.49)
    return _choose(
        [(front, p.FACE.uv(corner[..., 0], corner[..., 2])), (front, p.SKIN.uv(corner[..., 0], corner[..., 2]))]
    )


def _jacket_uv(at: dict[str, Array]) -> Painter:
    def paint(corner: Array, middle: Array, normal: Array) -> Array:
        p = person_paint
        a, w = at["arm_right"], at["hand_right"]
        folded = np.stack([np.abs(corner[..., 0]), corner[..., 1], corner[..., 2]], -1)
        t = ((folded - a) @ (w - a)) / ((w - a) @ (w - a))
        y = folded[..., 1] - a[1]
        sleeve = np.abs(middle[:, 0]) > 0.192
        outer = normal[:, 0] * np.sign(middle[:, 0]) > 0.1
        return _choose([
            (sleeve & outer, p.SLEEVE.uv(y, t)), (sleeve, p.SLEEVE_INNER.uv(y, t)),
            (normal[:, 1] >= 0, p.FRONT.uv(corner[..., 0], corner[..., 2])),
            (sleeve, p.BACK.uv(corner[..., 0], corner[..., 2])),
        ])  # fmt: skip

    return paint


def _shoe_uv(corner: Array, middle: Array, normal: Array) -> Array:
    whole = (len(corner), 3, 2)
    sole = np.broadcast_to(np.asarray(person_paint.cell_uv("sole")), whole)
    low = person_body.sole(middle)
    return _choose(
        [
            (low, sole),
            (~low, np.broadcast_to(np.asarray(person_paint.cell_uv("shoe")), whole)),
        ]
    )


class _Person:
    """Collects the skins of one person."""

    def __init__(self, kind: Kind) -> None:
        self.kind, self.at = kind, positions()
        self.at["arm_left"][0] *= kind.shoulders
        self.at["arm_right"][0] *= kind.shoulders
        self.parts: list[tuple[Mesh, list[str]]] = []

    def grow(
        self,
        field: Field,
        low: tuple[float, float, float],
        high: tuple[float, float, float],
        step: float,
        triangles: int,
        paint: Painter,
        joints: list[str],
    ) -> None:
        points, faces = surface(field, low, high, step, triangles)
        self.parts.append((_meshed(field, points, faces, paint), joints))

    def solid(self, draw: Callable[[Sketch], None], joint: str) -> None:
        """Hard pieces that follow one joint."""
        s = Sketch(person_paint.cell_uv)
        draw(s)
        self.parts += [(m, [joint]) for parts in s.nodes["body"].meshes.values() for m in parts]


def _dress(p: _Person) -> None:
    k, at = p.kind, p.at
    p.grow(person_body.jacket(k, at), (-0.50, -0.24, 0.86), (0.50, 0.28, 1.54), 0.0080, 5400, _jacket_uv(at), TORSO)
    legs = ["pelvis", *[f"{j}_{s}" for s, _ in SIDES for j in ("thigh", "shin")]]
    p.grow(
        person_body.trousers(k, at),
        (-0.27, -0.22, 0.03),
        (0.27, 0.24, 1.08),
        0.0095,
        3300,
        _flat(person_paint.LEGS),
        legs,
    )
    for side, s in SIDES:
        x = at[f"foot_{side}"][0]
        p.grow(
            person_body.shoe(side, s, at),
            (x - 0.11, -0.13, -0.01),
            (x + 0.11, 0.24, 0.22),
            0.008,
            700,
            _shoe_uv,
            [f"shin_{side}", f"foot_{side}"],
        )
        w = at[f"hand_{side}"]
        lo, hi = w - [0.10, 0.09, 0.24], w + [0.10, 0.15, 0.06]
        p.grow(
            person_body.hand(side, s, at),
            tuple(lo),
            tuple(hi),
            0.0042,
            1500,
            _flat(person_paint.SKIN),
            [f"forearm_{side}", f"hand_{side}"],
        )


def _collar(p: _Person) -> None:
    w = 0.5 + 0.5 * p.kind.girth
    profile = [(0.088, -0.030), (0.079, 0.004), (0.0735, 0.036), (0.0705, 0.040), (0.0665, 0.037), (0.064, 0.0)]
    p.solid(
        lambda s: s.lathe(
            [(r * w, h) for r, h in profile], "collar", (0, -0.0265, 1.455), (0, 0.20, 1), 26, crease=50, caps=False
        ),
        "chest",
    )
    for side in (-1, 1):
        flap = [
            [
                (side * 0.006, 0.052, 1.462),
                (side * 0.006, 0.056, 1.430),
                (side * 0.040, 0.052, 1.442),
                (side * 0.050, 0.028, 1.475),
            ],
            [
                (side * 0.006, 0.046, 1.462),
                (side * 0.006, 0.046, 1.430),
                (side * 0.040, 0.044, 1.442),
                (side * 0.048, 0.022, 1.475),
            ],
        ]
        p.solid(partial(Sketch.skin, rings=flap, colour="collar", crease=30), "chest")


def _eyes(p: _Person) -> None:
    ex, ey, ez = person_head.EYE
    r = person_head.EYE_RADIUS
    for s in (1, -1):

        def draw(kit: Sketch, s: int = s) -> None:
            a = np.linspace(0.02, np.pi / 2, 9)
            kit.lathe(
                [(r * np.sin(t), r * np.cos(t)) for t in a][::-1],
                "black",
                (s * ex, ey, ez),
                (0, 1, 0),
                18,
                crease=80,
                caps=False,
            )

        start = len(p.parts)
        p.solid(draw, "head")
        for mesh, _ in p.parts[start:]:
            # Pupils stand a little towards the nose, as when looking at someone two metres away.
            mesh.uv = person_paint.EYEBALL.uv(mesh.points[:, 0] - s * (ex - 0.0006), mesh.points[:, 2] - ez)


def _hat(p: _Person) -> None:
    wide = ((-0.16, -0.20, 1.60), (0.16, 0.20, 1.84))
    if p.kind.hat == "helmet":
        p.grow(person_head.helmet(), *wide, 0.0052, 1500, _cell("helmet"), ["head"])
    elif p.kind.hat == "cap":
        for field, cell, n in zip(person_head.officer_cap(), ("cap", "cap_band", "peak"), (900, 450, 450), strict=True):
            p.grow(field, *wide, 0.0045, n, _cell(cell), ["head"])
        p.solid(
            lambda s: s.lathe([(0.020, 0), (0.016, 0.004), (0, 0.006)], "gold", (0, 0.126, 1.752), (0, 1, 0.2), 14),
            "head",
        )
        p.solid(
            lambda s: s.tube(
                [
                    (-0.070, 0.070, 1.704),
                    (-0.045, 0.094, 1.700),
                    (0, 0.104, 1.698),
                    (0.045, 0.094, 1.700),
                    (0.070, 0.070, 1.704),
                ],
                0.0035,
                "gold",
                6,
            ),
            "head",
        )
    elif p.kind.hat == "peaked":
        for field, n in zip(person_head.soft_cap(), (900, 450), strict=True):
            p.grow(field, *wide, 0.0045, n, _cell("cap"), ["head"])


def _head(p: _Person) -> None:
    k = p.kind
    field = person_head.face(k)
    p.grow(field, (-0.11, -0.14, 1.41), (0.11, 0.14, 1.78), 0.0029, 8200, _face_uv, FACE_JOINTS)
    _eyes(p)
    p.grow(
        person_head.hair(k),
        (-0.10, -0.14, 1.52),
        (0.10, 0.12, 1.78),
        0.005,
        1500 if k.hat is None else 700,
        _flat(person_paint.HAIR),
        ["head"],
    )
    _hat(p)


FACE_JOINTS = ["neck", "head", "jaw"]


def face_weights(mesh: Mesh) -> Array:
    """Shares of FACE_JOINTS: chin and lower lip follow the jaw, softly; the rest follows head and neck."""
    x, y, z = mesh.points.T
    line = person_head.LIP_Z - 0.0003 - 2 * x**2
    reach = np.clip((y - 0.005) / 0.045, 0, 1)
    near_lips = np.exp(-(((x) / 0.030) ** 4)) * (y > 0.06)
    below = np.clip((line - z) / (0.0008 + 0.010 * (1 - near_lips)), 0, 1)
    jaw = below * reach * np.clip((z - 1.475) / 0.02, 0, 1)
    up = np.clip((z - 1.485 - 0.10 * np.clip(0.01 - y, 0, 0.2)) / 0.055, 0, 1)
    head = up * (1 - jaw)
    return np.stack([1 - np.clip(head + jaw, 0, 1), head, jaw], 1)


def _kit(p: _Person) -> None:
    """The body camera on an officer's chest."""
    if p.kind.dress != "uniform":
        return

    def draw(s: Sketch) -> None:
        y = 0.132
        s.box((-0.055, y, 1.36), (0.052, 0.026, 0.078), "black", 0.006)
        s.lathe(
            [(0.011, 0), (0.011, 0.006), (0.007, 0.008), (0, 0.008)], "lens", (-0.055, y + 0.012, 1.378), (0, 1, 0), 14
        )
        s.lathe([(0.0035, 0), (0, 0.002)], "red", (-0.042, y + 0.0135, 1.345), (0, 1, 0), 8)

    p.solid(draw, "chest")


def _skins(p: _Person, samples: int) -> list[Skin]:
    meshes = [m for m, _ in p.parts]
    light = (
        ambient.occlusion([(m, (0, 0, 0)) for m in meshes], 0.22, samples, ground=False)
        if samples
        else [np.ones(len(m.points)) for m in meshes]
    )
    joints = list(dict.fromkeys(j for _, js in p.parts for j in js))
    rows = []
    for (mesh, own), open_ in zip(p.parts, light, strict=True):
        ambient.shade(mesh, open_, 0.5)
        w = np.zeros((len(mesh.points), len(joints)))
        w[:, [joints.index(j) for j in own]] = (
            face_weights(mesh) if own is FACE_JOINTS else weights(mesh.points, own, p.at)
        )
        rows.append(w)
    scale = p.kind.height_m / 1.75
    return [Skin("person", transformed_by(merge(meshes), scale), joints, np.concatenate(rows))]


def transformed_by(mesh: Mesh, scale: float) -> Mesh:
    """Scaled copy."""
    out = transformed(mesh)
    out.points = out.points * scale
    return out


def build_one(kind: Kind, models: Path, textures: Path, samples: int) -> list[Path]:
    """Build one person."""
    bpy.ops.wm.read_factory_settings(use_empty=True)
    colour, matter = person_paint.paint(kind)
    base, rough = textures / f"{kind.name}.jpg", textures / f"{kind.name}_matter.png"
    colour.save(base, quality=90)
    matter.save(rough)
    p = _Person(kind)
    _dress(p)
    _collar(p)
    _head(p)
    _kit(p)
    skins = _skins(p, samples)
    scale = kind.height_m / 1.75
    at = {n: v * scale for n, v in p.at.items()}
    finish = bam.Finish(kind.name, base.name, rough.name, metallic=0.0)
    return [base, rough, actor.write(kind.name, skins, at, finish, textures, models / f"{kind.name}.bam")]


def build(models: Path, textures: Path, samples: int = 32) -> list[Path]:
    """Build everyone."""
    return [f for kind in KINDS for f in build_one(kind, models, textures, samples)]
