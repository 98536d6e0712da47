"""Assembles the people: bodies, clothes, hair, paint, skeleton, clips; one .bam and two images each."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import bpy
import numpy as np
from scipy.spatial import cKDTree

from assets.build import actor, ambient, bam, garments, hair, hats, human, person_paint, wear
from assets.build.actor import Skin
from assets.build.drape import Patch, Skinside, carried, clipped, cut, lighter, part_of, thinned
from assets.build.human import Human
from assets.build.mesh import Array, Indices, Mesh, merge
from assets.build.person_kinds import KINDS, Kind
from assets.build.picture_plan import (
    BACK,
    EYEBALL,
    FRONT,
    HAND,
    HAND_MIDDLE_U,
    HEAD,
    LEGS,
    OVER,
    SKIN,
    SLEEVE,
    cell_uv,
    rgb,
)
from assets.build.skeleton import SIDES
from assets.build.sketch import Sketch
from assets.build.skin_paint import islands
from assets.paths import ASSETS

_LAYERS = ((0.0, 1.6, 1300, 0.55), (0.55, 0.80, 950, 0.80), (1.0, 0.66, 950, 1.0))
"""Hair from the inside out: lift, fullness, triangles, openness."""
MOST_TRIANGLES = (23_000, 7_500, 2_300)
"""Of each level of detail."""
_TRUNK_M = 0.165
"""Radius that the trunk is unrolled with."""
Painter = Callable[[Patch, Indices], Array]


@dataclass
class Part:
    """A patch with its corners' texture places (m, 3, 2), its material, and how full it is at each point."""

    patch: Patch
    uv: Array
    finish: str = "body"
    full: Array | None = None
    levels: tuple[float, float] = (0.24, 0.072)
    """Shares of its triangles kept in the second and third level of detail; 0 leaves it out."""
    skin: bool = False
    """Whether it is part of the body's one surface."""
    light: float = 1.0
    """Openness of hair, for which none is baked."""


def _unwrapped(angle: Array, triangles: Indices) -> Array:
    """Corner angles without jumps inside a triangle, and the triangle's middle within a turn."""
    a = angle[triangles]
    a = a[:, :1] + (a - a[:, :1] + np.pi) % (2 * np.pi) - np.pi
    turn = np.round(a.mean(1) / (2 * np.pi)) * 2 * np.pi
    return np.asarray(a - turn[:, None])


def _cell(name: str) -> Painter:
    return lambda p, t: np.broadcast_to(np.asarray(cell_uv(name)), (len(t), 3, 2))


class _Person:
    """Collects the parts of one person."""

    def __init__(self, kind: Kind) -> None:
        self.kind = kind
        self.human: Human = human.shape(kind.build)
        self.body = Skinside.of(self.human)
        self.k = garments.size(self.human)
        self.parts: list[Part] = []

    def add(self, patch: Patch, paint: Painter, **more: object) -> None:
        p = Patch(patch.points, patch.triangles, patch.shares)
        self.parts.append(Part(p, np.array(paint(p, p.faces)), **more))  # type: ignore[arg-type]

    def trunk_uv(self, p: Patch, t: Indices) -> Array:
        """Front or back, unrolled."""
        x, y, z = (p.points / self.k).T
        angle = _unwrapped(np.arctan2(x, y + 0.012), t)
        height = z[t]
        front = np.abs(angle.mean(1)) < np.pi / 2
        turned = np.where(angle.mean(1, keepdims=True) >= 0, np.pi - angle, -np.pi - angle)
        return np.where(front[:, None, None], FRONT.uv(angle * _TRUNK_M, height), BACK.uv(turned * _TRUNK_M, height))

    def top_uv(self, p: Patch, t: Indices) -> Array:
        """Trunk and sleeves."""
        arms = [n for n, j in enumerate(self.human.joints) if j.startswith(("arm", "forearm", "hand"))]
        arm = p.shares[:, arms].sum(1)[t].mean(1) > 0.5
        angle = _unwrapped(garments.around_arm(self.human, p.points), t)
        along = garments.arm_share(self.human, p.points)[t]
        return np.where(arm[:, None, None], SLEEVE.uv(angle, along), self.trunk_uv(p, t))

    def under_uv(self, p: Patch, t: Indices) -> Array:
        """Sleeves, and a trunk that a vest hides but for its edges: what is painted in front is the vest."""
        arms = [n for n, j in enumerate(self.human.joints) if j.startswith(("arm", "forearm", "hand"))]
        arm = p.shares[:, arms].sum(1)[t].mean(1) > 0.5
        return np.where(arm[:, None, None], self.top_uv(p, t), self.over_uv(p, t))

    def legs_uv(self, p: Patch, t: Indices) -> Array:
        """Round each leg."""
        return LEGS.uv(_unwrapped(garments.around_leg(self.human, p.points), t), (p.points[:, 2] / self.k)[t])

    def over_uv(self, p: Patch, t: Indices) -> Array:
        """Round the whole body."""
        angle = _unwrapped(np.arctan2(-p.points[:, 0], p.points[:, 1] + 0.012 * self.k), t)
        return OVER.uv(angle, (p.points[:, 2] / self.k)[t])

    def skin_uv(self, p: Patch, t: Indices) -> Array:
        """Plain skin: round the neck or the arm."""
        far = np.abs(p.points[t].mean(1)[:, 0]) > 0.14 * self.k
        neck = _unwrapped(np.arctan2(p.points[:, 0], p.points[:, 1]), t)
        arm = _unwrapped(garments.around_arm(self.human, p.points), t)
        height = (p.points[:, 2] / self.k)[t]
        return np.where(far[:, None, None], SKIN.uv(arm, garments.arm_share(self.human, p.points)[t]),
                        SKIN.uv(neck, (height - 1.35) / 0.3))  # fmt: skip

    def island(
        self, name: str, quads_uv: Callable[[Array], Array], levels: tuple[float, float], keep: float = 1.0
    ) -> None:
        """A part of the body that keeps MakeHuman's texture places, mapped by `quads_uv`, thinned to a share."""
        corner, place = self.human.quads("body")
        own = islands()[name]
        patch = cut(self.human.points, corner, self.human.shares, np.isin(np.arange(len(corner)), own))
        places = quads_uv(self.human.uv[place[own]])
        uv = np.concatenate([places[:, [0, 1, 2]], places[:, [0, 2, 3]]])
        part = Part(Patch(patch.points, patch.triangles, patch.shares), uv)
        if keep < 1:
            part, _ = _lighter(part, np.ones(len(patch.points)), keep)
        part.levels, part.skin = levels, True
        self.parts.append(part)

    def solid(self, draw: Callable[[Sketch], None], joint: str, **more: object) -> None:
        """Hard pieces that follow one joint."""
        s = Sketch(cell_uv)
        draw(s)
        shares = np.zeros(len(self.human.joints))
        shares[self.human.joints.index(joint)] = 1
        for meshes in s.nodes["body"].meshes.values():
            for m in meshes:
                patch = Patch(m.points, m.triangles, np.tile(shares, (len(m.points), 1)))
                self.parts.append(Part(patch, m.uv[m.triangles], **more))  # type: ignore[arg-type]


def _skin(p: _Person) -> None:
    h, d = p.human, p.kind.dress
    p.island("head", lambda uv: HEAD.uv(uv[..., 0], uv[..., 1]), (0.27, 0.10))
    p.island("hand_left", lambda uv: HAND.uv(uv[..., 0], uv[..., 1]), (0.22, 0.04), 0.70)
    p.island("hand_right", lambda uv: HAND.uv(2 * HAND_MIDDLE_U - uv[..., 0], uv[..., 1]), (0.22, 0.04), 0.70)
    p.island("mouth", lambda uv: np.broadcast_to(np.asarray(cell_uv("mouth")), uv.shape), (0.4, 0), 0.4)
    corner = h.quads("body")[0]
    known = np.zeros(len(corner), bool)
    for name in ("head", "hand_left", "hand_right", "mouth"):
        known[islands()[name]] = True
    limb = h.share("arm", "forearm", "hand") > 0.5
    end = garments.CUTS[d.top].sleeve
    bare = np.where(limb, garments.arm_share(h, h.points) > end - 0.12, garments.neck_plane(h.points, p.k) > -0.055)
    bare &= h.share("thigh", "shin", "foot") < 0.1
    keep = ~known & np.asarray(bare[corner].all(1))
    p.add(part_of(h, "body", keep), p.skin_uv, levels=(0.3, 0.12), skin=True)


def _eyes(p: _Person) -> None:
    h = p.human
    for side, letter in (("left", "l"), ("right", "r")):
        centre = h.at[f"eye_{side}"]
        quads = h.quads(f"helper-{letter}-eye")[0]
        front = (h.points[quads] - centre)[..., 1].mean(1) > -0.002

        def seen(q: Patch, t: Indices, centre: Array = centre) -> Array:
            x, _, z = np.moveaxis((q.points[t] - centre) / p.k, -1, 0)
            return EYEBALL.uv(x, z)

        p.add(part_of(h, f"helper-{letter}-eye", front), seen, levels=(0.5, 0.25))
        group = f"helper-{letter}-eyelashes-2"
        lash = part_of(h, group, np.ones(len(h.quads(group)[0]), bool))
        skin_points = h.points[np.unique(h.quads("body")[0])]
        root = skin_points[cKDTree(skin_points).query(lash.points)[1]]
        points = root + (lash.points - root) * (0.42 if p.kind.build.woman else 0.13)
        p.add(Patch(points, lash.faces, lash.shares), _cell("lash"), levels=(0.4, 0))
    for group in ("helper-upper-teeth", "helper-lower-teeth"):
        teeth = part_of(h, group, np.ones(len(h.quads(group)[0]), bool))
        # Behind closed lips nothing white may show.
        p.add(Patch(teeth.points - [0, 0.0035, 0], teeth.faces, teeth.shares), _cell("teeth"), levels=(0, 0))
    tongue = part_of(h, "helper-tongue", np.ones(len(h.quads("helper-tongue")[0]), bool))
    p.add(lighter(tongue, 120), _cell("mouth"), levels=(0, 0))


def _clothes(p: _Person) -> None:
    d, h = p.kind.dress, p.human
    c = garments.CUTS[d.top]
    upper = garments.top(h, p.body, d.top, p.kind.seed, 3000 if d.vest else 4100)
    p.add(upper, p.under_uv if d.vest else p.top_uv)
    p.add(garments.trousers(h, p.body, p.kind.seed, 0.022 if d.top == "turnout" else 0.013), p.legs_uv)
    if c.collar == "shirt":
        p.add(wear.shirt_collar(h, p.body, upper), _cell("collar"), levels=(0.3, 0.08))
    elif c.collar == "hood":
        p.add(wear.hood(h, p.body), p.trunk_uv, levels=(0.25, 0.08))
    if c.tail:
        p.add(garments.tail(h, upper, c.tail, c.ease_m, 0.05, p.kind.seed), p.over_uv, levels=(0.5, 0.2))
        p.add(garments.belt(h, upper), _cell("belt"), levels=(0.4, 0.2))
    if d.vest:
        p.add(garments.vest(h, p.body, d.top, p.kind.seed), p.trunk_uv, levels=(0.4, 0.12))
    if d.over == "apron":
        p.add(wear.apron(h), p.over_uv, levels=(0.4, 0.12))
    if d.over == "cape":
        p.add(wear.cape(h, p.body), p.over_uv, levels=(0.5, 0.2))


def _ends(p: _Person) -> None:
    """Shoes and hat."""
    d, h = p.kind.dress, p.human
    for side, sign in SIDES:
        shoe = wear.shoe(h, side, sign)

        def parts(q: Patch, t: Indices) -> Array:
            low = (q.points[t].mean(1)[:, 2] < 0.024 * p.k)[:, None, None]
            uv = np.where(low, np.asarray(cell_uv("sole")), np.asarray(cell_uv("shoe")))
            return np.broadcast_to(uv, (len(t), 3, 2))

        p.add(shoe, parts, levels=(0.3, 0.1))
    if d.hat:
        for piece, cell in hats.hat(h, d.hat):
            p.add(piece, _cell(cell), levels=(0.3, 0.10))


def _hair(p: _Person) -> None:
    k = p.kind
    layers = ((0.0, 1.6, 1100, 0.75),) if k.dress.hat else _LAYERS
    for lift, alpha, count, light in layers:
        patch, uv, full = hair.layer(p.human, k, lift, p.body)
        t = patch.triangles
        turn = _unwrapped(uv[:, 0] * 2 * np.pi, t) / (2 * np.pi)
        places = np.stack([turn * 2, uv[:, 1][t] * 5], -1)
        part = Part(Patch(patch.points, t, patch.shares), places, "hair", np.clip(full * alpha, 0, 1))
        part, _ = _lighter(part, full, count / len(t))
        # Only the innermost layer is closed; those over it break up the outline and are not seen from afar.
        part.levels, part.light = ((0.4, 0.1) if lift == 0 else (0.0, 0.0)), light
        p.parts.append(part)
    mass = hair.volume(p.human, k)
    if mass is not None and k.dress.hat != "helmet":
        x, y, z = mass.points.T
        angle = _unwrapped(np.arctan2(x, y), mass.triangles) / (2 * np.pi)
        full = np.clip(0.62 + (z - z.min()) / 0.03, 0, 1)
        places = np.stack([angle * 2, z[mass.triangles] * 4], -1)
        p.parts.append(Part(mass, places, "hair", full, (0.35, 0.1)))
        # A dark core, so that between the strands one sees hair and never the sky.
        core = clipped(Patch(mass.points - 0.004 * mass.normals(), mass.triangles, mass.shares), z.min() + 0.03 - z)
        p.add(lighter(core, 400), _cell("lash"), levels=(0.5, 0.2))


def _kit(p: _Person) -> None:
    """The body camera on an officer's chest; the phone in a bystander's hand."""
    k, h = p.k, p.human
    if p.kind.dress.hat == "cap":
        at = p.body.push(np.array([[-0.055, 0.06, 1.335]]) * k, 0.034 * k)[0]

        def camera(s: Sketch) -> None:
            x, y, z = at
            s.box((x, y, z), (0.052, 0.024, 0.078), "black", 0.006)
            s.lathe(
                [(0.011, 0), (0.011, 0.006), (0.007, 0.008), (0, 0.008)],
                "lens",
                (x, y + 0.011, z + 0.018),
                (0, 1, 0),
                14,
            )
            s.lathe([(0.0035, 0), (0, 0.002)], "red", (x + 0.013, y + 0.0125, z - 0.015), (0, 1, 0), 8)

        p.solid(camera, "chest", levels=(0.4, 0.1))
    if p.kind.dress.phone:
        at = (h.at["fingers_right"] + h.at["thumb_tip_right"]) / 2

        def phone(s: Sketch) -> None:
            s.box((at[0] - 0.012, at[1] + 0.012, at[2] - 0.03), (0.009, 0.150, 0.074), "black", 0.004)

        p.solid(phone, "hand_right", levels=(0.4, 0.1))


def _normals(parts: list[Part]) -> list[Array]:
    """Normals at the points of parts; where pieces of skin meet they are one surface, so that no seam shows."""
    out = [part.patch.normals() for part in parts]
    skin = [n for n, part in enumerate(parts) if part.skin]
    if not skin:
        return out
    points = np.concatenate([parts[n].patch.points for n in skin]).astype(np.float32)
    _, index = np.unique(np.round(points, 5), axis=0, return_inverse=True)
    index = index.reshape(-1)
    total = np.zeros((index.max() + 1, 3))
    np.add.at(total, index, np.concatenate([out[n] for n in skin]))
    total /= np.maximum(np.linalg.norm(total, axis=1, keepdims=True), 1e-9)
    ends = np.cumsum([len(out[n]) for n in skin])[:-1]
    for n, welded in zip(skin, np.split(total[index], ends), strict=True):
        out[n] = welded
    return out


def _mesh(part: Part, light: Array, normals: Array) -> tuple[Mesh, Array]:
    """Indexed mesh of a part and the shares of its points; corners that share point and place are one."""
    p = part.patch
    corner = p.faces.reshape(-1)
    uv = part.uv.reshape(-1, 2)
    key = np.concatenate([corner[:, None], np.round(uv * 8192)], 1)
    _, first, index = np.unique(key, axis=0, return_index=True, return_inverse=True)
    own = corner[first]
    mesh = Mesh(p.points[own], normals[own], uv[first], index.reshape(-1, 3).astype(np.int64))
    ambient.shade(mesh, light[own], 0.42)
    if part.full is not None:
        mesh.colour[:, 3] = np.clip(part.full[own], 0, 1)
    return mesh, p.shares[own]


def _lighter(part: Part, light: Array, keep: float, borders: bool = True) -> tuple[Part, Array]:
    p = part.patch
    points, triangles, uv = thinned(p.points, p.faces, part.uv, max(int(len(p.faces) * keep), 4), borders)
    assert uv is not None
    shares = carried(p.points, p.shares, points)
    full = None if part.full is None else carried(p.points, part.full[:, None], points)[:, 0]
    made = Part(Patch(points, triangles, shares), uv, part.finish, full, skin=part.skin)
    return made, carried(p.points, light[:, None], points)[:, 0]


def _four(shares: Array) -> Array:
    """The four largest shares of each row, summing to one."""
    out = np.where(shares < np.sort(shares, 1)[:, -4][:, None], 0, shares)
    out = np.round(out / out.sum(1, keepdims=True) * 64) / 64
    # In steps, so that few mixtures are kept; what the steps leave over goes to the largest.
    out[np.arange(len(out)), out.argmax(1)] += 1 - out.sum(1)
    return np.asarray(out)


def _room(parts: list[Part]) -> float:
    """Share of their triangles that all parts but the head, the first one, may keep in the nearest level."""
    head, *others = (len(part.patch.faces) for part in parts)
    if head + sum(others) <= MOST_TRIANGLES[0]:
        return 1.0
    return (0.985 * MOST_TRIANGLES[0] - head) / sum(others)


def _skins(p: _Person, samples: int) -> list[Skin]:
    bare = [Mesh(x.patch.points, x.patch.normals(), np.zeros((len(x.patch.points), 2)), x.patch.faces) for x in p.parts]
    solid = [n for n, x in enumerate(p.parts) if x.finish != "hair"]
    light = [np.full(len(m.points), x.light) for m, x in zip(bare, p.parts, strict=True)]
    if samples:
        for n, a in zip(
            solid, ambient.occlusion([(bare[n], (0, 0, 0)) for n in solid], 0.20, samples, ground=False), strict=True
        ):
            light[n] = a
    skins = []
    for level, most in enumerate(MOST_TRIANGLES):
        share = _room(p.parts) if level == 0 else 1.0
        made = _level(p.parts, light, level, share)
        count = sum(len(mesh.triangles) for both in made.values() for mesh, _ in both)
        if count > most:
            made = _level(p.parts, light, level, share * 0.97 * most / count)
        for finish, both in made.items():
            mesh, shares = merge([m for m, _ in both]), np.concatenate([s for _, s in both])
            skins.append(Skin(f"lod{level} {finish}", mesh, p.human.joints, _four(shares), finish, level))
    return skins


def _level(parts: list[Part], light: list[Array], level: int, share: float) -> dict[str, list[tuple[Mesh, Array]]]:
    """Meshes and joints' shares of a level of detail by material; `share` thins all but the nearest head further."""
    chosen: list[tuple[Part, Array]] = []
    for part, open_ in zip(parts, light, strict=True):
        keep = share if level == 0 else part.levels[level - 1] * share
        if part is parts[0] and level == 0:
            keep = 1.0
        if keep > 0:
            chosen.append((part, open_) if keep == 1 else _lighter(part, open_, keep, level < 2))
    made: dict[str, list[tuple[Mesh, Array]]] = {}
    for (part, open_), normals in zip(chosen, _normals([part for part, _ in chosen]), strict=True):
        made.setdefault(part.finish, []).append(_mesh(part, open_, normals))
    return made


def _dressed(kind: Kind) -> _Person:
    p = _Person(kind)
    for step in (_skin, _eyes, _clothes, _ends, _hair, _kit):
        step(p)
    return p


def build_one(kind: Kind, models: Path, textures: Path, samples: int) -> list[Path]:
    """Build one person."""
    bpy.ops.wm.read_factory_settings(use_empty=True)
    colour, matter = person_paint.paint(kind)
    base, rough = textures / f"{kind.name}.jpg", textures / f"{kind.name}_matter.png"
    colour.save(base, quality=88)
    matter.save(rough)
    p = _dressed(kind)
    grey = np.array([0.62, 0.61, 0.59])
    tint = rgb(kind.hair) * (1 - 0.55 * kind.grey) + grey * 0.55 * kind.grey
    finishes = {
        "body": bam.Finish(kind.name, base.name, rough.name, metallic=0.0),
        "hair": bam.Finish("hair", "people_hair.png", colour=(*(tint**2.2 * 2.2), 1), roughness=0.72, metallic=0.0,
                           two_sided=True, repeat=True, cutout=True),
    }  # fmt: skip
    path = actor.write(kind.name, _skins(p, samples), p.human.at, finishes, textures, models / f"{kind.name}.bam")
    return [base, rough, path]


def build(models: Path, textures: Path, samples: int = 32) -> list[Path]:
    """Build everyone."""
    shared = textures / "people_hair.png"
    person_paint.strands().save(shared)
    made = [shared]
    for kind in KINDS:
        # Panda3D writes the joints of a corner in the order of their addresses, which depends on what was made before:
        # each person gets a process of its own, so that the same scripts give the same bytes.
        order = [sys.executable, "-m", "assets.build.people", kind.name, str(models), str(textures), str(samples)]
        subprocess.run(order, cwd=ASSETS.parent, check=True)
        made += [textures / f"{kind.name}.jpg", textures / f"{kind.name}_matter.png", models / f"{kind.name}.bam"]
    return made


if __name__ == "__main__":
    build_one(next(k for k in KINDS if k.name == sys.argv[1]), Path(sys.argv[2]), Path(sys.argv[3]), int(sys.argv[4]))
