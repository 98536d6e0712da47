"""Paints heads, hands and eyes: tone, lips, brows, stubble, lines of age. Places are those of a middling head."""

from __future__ import annotations

from functools import cache

import numpy as np
from scipy.ndimage import distance_transform_edt, gaussian_filter, label, map_coordinates
from scipy.sparse import coo_matrix
from scipy.sparse.csgraph import connected_components

from assets.build.human import Build, Human, mask, shape
from assets.build.human_source import MASKS
from assets.build.mesh import Array, Indices
from assets.build.noise import grain
from assets.build.person_kinds import Kind
from assets.build.picture_plan import EYEBALL, HAND, HEAD, Region, rgb

EYE_X, EYE_Z = 0.031, 1.637
LIP_Z = 1.5615
HEAD_MIDDLE_Y = 0.03
# Height of the hairline by the angle round the head from straight ahead, in degrees.
_HAIRLINE_DEG = (0, 22, 38, 52, 66, 74, 80, 86, 104, 112, 124, 145, 180)
_HAIRLINE_M = (1.711, 1.710, 1.711, 1.696, 1.682, 1.655, 1.616, 1.660, 1.662, 1.640, 1.600, 1.572, 1.563)


@cache
def middling() -> Human:
    """The head that all painting is placed on: every head has its texture places."""
    return shape(Build(False, 25, 1.75, 0.0, 0.0, {}))


@cache
def islands() -> dict[str, Indices]:
    """Which of the body's quads lie in the texture's head, hands and mouth; the left hand at -X."""
    human = middling()
    corner, place = human.quads("body")
    n = len(human.uv)
    rows, columns = place[:, [0, 1, 2]].reshape(-1), place[:, [1, 2, 3]].reshape(-1)
    _, label = connected_components(coo_matrix((np.ones(len(rows)), (rows, columns)), shape=(n, n)), directed=False)
    of_face = label[place[:, 0]]
    middle = human.points[corner].mean(1)

    def nearest(x: float, y: float, z: float) -> Indices:
        k = int(np.argmin(np.linalg.norm(middle - (x, y, z), axis=1)))
        return np.flatnonzero(of_face == of_face[k])

    hand = human.at["fingers_left"]
    return {
        "head": nearest(0, 0.157, 1.597), "hand_left": nearest(*hand), "hand_right": nearest(*(hand * [-1, 1, 1])),
        "mouth": nearest(0, 0.07, 1.603),
    }  # fmt: skip


def _raster(region: Region, uv: Array, values: Array) -> Array:
    """Values at triangles' corners, (m, 3, c), spread over the region's pixels; gaps take the nearest."""
    out = np.full((region.height, region.width, values.shape[-1]), np.nan)
    px = (uv - [region.across[0], region.along[0]]) / [np.ptp(region.across), np.ptp(region.along)]
    px = px * [region.width, -region.height] + [-0.5, region.height - 0.5]
    for (a, b, c), value in zip(px, values, strict=True):
        x0, y0 = np.maximum(np.floor(np.minimum(np.minimum(a, b), c)).astype(int), 0)
        x1, y1 = np.ceil(np.maximum(np.maximum(a, b), c)).astype(int) + 1
        area = (b[0] - a[0]) * (c[1] - a[1]) - (b[1] - a[1]) * (c[0] - a[0])
        y, x = np.mgrid[y0 : min(y1, region.height), x0 : min(x1, region.width)]
        if abs(area) < 1e-9 or x.size == 0:
            continue
        v = ((x - a[0]) * (c[1] - a[1]) - (y - a[1]) * (c[0] - a[0])) / area
        w = ((b[0] - a[0]) * (y - a[1]) - (b[1] - a[1]) * (x - a[0])) / area
        inside = (v >= -1e-6) & (w >= -1e-6) & (v + w <= 1 + 1e-6)
        v, w = v[inside, None], w[inside, None]
        out[y[inside], x[inside]] = value[0] * (1 - v - w) + value[1] * v + value[2] * w
    gap = np.isnan(out[..., 0])
    if gap.any():
        y, x = distance_transform_edt(gap, return_distances=False, return_indices=True)
        out = out[y, x]
    return out


@cache
def places(part: str) -> Array:
    """Where on the middling body each pixel of the head's or hand's picture lies, (height, width, 3)."""
    human = middling()
    corner, place = human.quads("body")
    own = islands()["head" if part == "head" else "hand_left"]
    corner, place = corner[own], place[own]
    tri = np.concatenate([np.stack([q[:, 0], q[:, a], q[:, b]], 1) for q in (corner,) for a, b in ((1, 2), (2, 3))])
    uv = np.concatenate([np.stack([q[:, 0], q[:, a], q[:, b]], 1) for q in (place,) for a, b in ((1, 2), (2, 3))])
    return _raster(HEAD if part == "head" else HAND, human.uv[uv], human.points[tri])


def _mask(name: str, region: Region, box: tuple[float, float, float, float]) -> Array:
    """One of MakeHuman's masks over a region's pixels, 0 to 1."""
    picture = mask(name).astype(float) / 255
    u, v = region.grid()
    x = (u - box[0]) / (box[2] - box[0]) * picture.shape[1] - 0.5
    y = (1 - v - box[1]) / (box[3] - box[1]) * picture.shape[0] - 0.5
    return np.asarray(map_coordinates(picture, [y, x], order=1, cval=0.0))


def mix(base: Array, colour: Array, amount: Array) -> Array:
    """Base with a share of a colour laid over it."""
    a = np.clip(amount, 0, 1)[..., None]
    return np.asarray(base * (1 - a) + colour * a)


def blob(x: Array, z: Array, at: tuple[float, float], size: tuple[float, float]) -> Array:
    """Soft spot, 1 in the middle."""
    return np.asarray(np.exp(-(((x - at[0]) / size[0]) ** 2) - ((z - at[1]) / size[1]) ** 2))


def hairline(p: Array, recede: float) -> Array:
    """Metres that places lie above the hairline, below zero outside the hair; `recede` bares brow and temples."""
    ahead = np.degrees(np.arctan2(np.abs(p[..., 0]), p[..., 1] - HEAD_MIDDLE_Y))
    height = np.interp(ahead, _HAIRLINE_DEG, _HAIRLINE_M)
    height = height + recede * np.clip(1.25 - np.abs(ahead - 30) / 45, 0, 1)
    ear = (np.abs(p[..., 0]) > 0.0785) & (p[..., 2] < 1.668) & (p[..., 1] > -0.005)
    return np.asarray(np.where(ear, -0.02, p[..., 2] - height))


def tone(k: Kind, p: Array) -> Array:
    """Bare skin: fine grain and broad blotches, the same on every part of a person."""
    q = p[..., :2] + p[..., 2:] * [0.7, 1.3]
    n = grain(q * 1100 + k.seed, 3)
    pores = grain(np.stack([p[..., 0] * 1600 + p[..., 1] * 900, p[..., 2] * 1600], -1), 2, k.seed)
    blotch = grain(q * 70 + 3 + k.seed, 4)
    base = rgb(k.skin) * (1 + (n - 0.45)[..., None] * 0.07 + (pores - 0.4)[..., None] * 0.05)
    return np.asarray(base * (1 + (blotch - 0.47)[..., None] * np.array([0.035, 0.09, 0.10])))


def _ridge(distance: Array, width: float) -> Array:
    return np.asarray(np.exp(-((distance / width) ** 2)))


def _ageing(k: Kind, c: Array, x: Array, z: Array, front: Array) -> Array:
    ax = np.abs(x)
    old = float(np.clip((k.build.years - 26) / 36, 0, 1))
    dark = rgb(k.skin) * np.array([0.66, 0.52, 0.47])
    fold = np.abs(ax - (0.0200 + (1.590 - z) * 0.50))
    c = mix(c, dark, front * (0.06 + 0.40 * old) * _ridge(fold, 0.0024) * np.exp(-(((z - 1.576) / 0.017) ** 4)))
    for height, amount in ((1.682, 0.5), (1.693, 0.8), (1.704, 0.6)):
        line = np.abs(z - height - 0.0018 * np.sin(x * 80 + height * 400) + 9 * x**2 * 0.25)
        c = mix(c, dark, front * amount * 0.55 * old**1.4 * _ridge(line, 0.0010) * np.exp(-((x / 0.038) ** 4)))
    for k_, slope in enumerate((-0.35, 0.05, 0.45)):
        crow = np.abs(z - EYE_Z + 0.001 - (ax - 0.050) * slope - 0.001 * k_)
        c = mix(c, dark, 0.6 * old**1.3 * _ridge(crow, 0.0008) * np.clip(1 - np.abs(ax - 0.058) / 0.009, 0, 1))
    bag = np.abs(z - (1.6215 + 6 * (ax - EYE_X) ** 2))
    c = mix(c, dark, front * (0.10 + 0.45 * old) * _ridge(bag, 0.0016) * np.exp(-(((ax - EYE_X) / 0.014) ** 4)))
    frown = np.abs(ax - 0.0065) + 0.6 * np.abs(z - 1.660)
    c = mix(c, dark, front * 0.40 * old * _ridge(frown, 0.0035))
    spots = np.clip(grain(np.stack([x, z], -1) * 210 + k.seed * 3, 2) - 0.58, 0, 1) * 6
    return mix(c, dark, 0.30 * max(old - 0.3, 0.0) * spots)


def _warmth(k: Kind, c: Array, p: Array, front: Array) -> Array:
    x, z = p[..., 0], p[..., 2]
    ax = np.abs(x)
    warm = rgb(k.skin) * np.array([1.05, 0.80, 0.74])
    dark = rgb(k.skin) * np.array([0.74, 0.62, 0.60])
    pale = np.minimum(rgb(k.skin) * np.array([1.07, 1.06, 1.04]), 1)
    c = mix(c, warm, front * (0.26 + k.blush) * blob(ax, z, (0.042, 1.602), (0.024, 0.017)))
    c = mix(c, warm, front * 0.45 * blob(x, z, (0, 1.597), (0.016, 0.013)))
    c = mix(c, warm, front * 0.25 * blob(x, z, (0, 1.525), (0.018, 0.010)))
    c = mix(c, warm, 0.5 * np.clip((ax - 0.0745) / 0.006, 0, 1) * np.clip((z - 1.570) / 0.01, 0, 1) * (z < 1.668))
    c = mix(c, pale, front * 0.30 * blob(x, z, (0, 1.69), (0.035, 0.018)))
    c = mix(c, dark, front * 0.42 * blob(ax, z, (EYE_X - 0.004, 1.6235), (0.015, 0.0055)))
    c = mix(c, dark, front * 0.20 * blob(ax, z, (0.0175, 1.640), (0.006, 0.008)))
    socket = blob(ax, z, (EYE_X, 1.6455), (0.020, 0.0055))
    return mix(c, rgb(k.skin) * np.array([0.80, 0.66, 0.62]), front * 0.38 * socket)


def _brows(k: Kind, c: Array, x: Array, z: Array, front: Array) -> Array:
    ax = np.abs(x)
    t = (ax - 0.0115) / 0.044
    middle = 1.6556 + k.brow_lift + 0.0052 * np.sin(np.clip(t, 0, 1) * 2.3) - 0.0034 * np.clip(t, 0, 1) ** 2
    thick = k.brow * (1 - 0.72 * np.clip(t, 0, 1) ** 1.6) * np.clip(t * 7 + 0.55, 0, 1)
    strokes = grain(np.stack([ax * 700 - (z - 1.655) * 900, z * 260 + ax * 60], -1), 3, k.seed)
    body = np.clip(1.35 - np.abs(z - middle) / np.maximum(thick, 1e-5), 0, 1) * (t > -0.04) * (t < 1.0)
    hairs = np.clip((strokes - 0.28) * 3.2, 0, 1)
    ink = rgb(k.hair) * 0.75 + rgb(k.skin) * 0.08
    return mix(c, ink, front * k.brow_depth * body * (0.35 + 0.65 * hairs))


def _lips(k: Kind, c: Array, p: Array) -> Array:
    x, z = p[..., 0], p[..., 2]
    area = gaussian_filter(_mask("lips", HEAD, MASKS["lips"]), 2.0)
    creases = grain(np.stack([x * 1500, z * 160], -1), 2)
    tint = rgb(k.lips) * (0.93 + 0.16 * creases[..., None])
    c = mix(c, tint, area * k.lip_depth)
    inner = area * _ridge(z - LIP_Z - 0.0005, 0.0030)
    c = mix(c, rgb(k.lips) * np.array([0.62, 0.45, 0.45]), inner * 0.75)
    # What lies behind the lips' edges would catch the sky where they part.
    behind = np.clip((0.1456 - 12 * x**2 - p[..., 1]) / 0.0010, 0, 1) * np.clip((0.0215 - np.abs(x)) / 0.003, 0, 1)
    return mix(c, rgb("#3a1715"), behind * (area > 0.15) * np.clip(1.6 * _ridge(z - LIP_Z - 0.0008, 0.0030), 0, 1))


def _beard(k: Kind, c: Array, p: Array) -> Array:
    x, z = p[..., 0], p[..., 2]
    ax = np.abs(x)
    area = np.clip((1.583 - z + np.clip(ax - 0.032, 0, 1) * 0.95) / 0.012, 0, 1) * np.clip((z - 1.490) / 0.02, 0, 1)
    area = area * np.clip((0.072 - ax) / 0.012, 0, 1) * np.clip((p[..., 1] - 0.035) / 0.02, 0, 1)
    area = area * (1 - 0.8 * blob(ax, z, (0.031, 1.568), (0.010, 0.018)))
    dots = np.clip((grain(np.stack([ax - p[..., 1] * 0.9, z], -1) * 1700, 2, k.seed) - 0.36) * 5, 0, 1)
    shade = rgb(k.hair) * 0.55 + rgb(k.skin) * np.array([0.36, 0.38, 0.42])
    return mix(c, shade, k.stubble * area * (0.30 + 0.70 * dots))


def _scalp(k: Kind, c: Array, p: Array) -> Array:
    over = hairline(p, k.recede)
    ragged = grain(np.stack([p[..., 0] + p[..., 1], p[..., 2]], -1) * 420, 3, k.seed) - 0.45
    share = np.clip((over + 0.010 * ragged + 0.003) / 0.009, 0, 1)
    thin = 1 - k.bald * blob(np.hypot(p[..., 0], p[..., 1] - 0.045), p[..., 2], (0, 1.757), (0.062, 0.05))
    return mix(c, rgb(k.hair) * 0.75 + rgb(k.skin) * 0.10, 0.92 * share * thin)


def head(k: Kind) -> Array:
    """Picture of the whole head in MakeHuman's texture places."""
    p = places("head")
    x, z = p[..., 0], p[..., 2]
    front = np.clip((p[..., 1] - 0.055) / 0.03, 0, 1)
    c = _warmth(k, tone(k, p), p, front)
    c = _ageing(k, c, x, z, front)
    c = _lips(k, _beard(k, c, p), p)
    c = _brows(k, c, x, z, front)
    rim = blob(np.abs(x), z, (EYE_X, EYE_Z - 0.001), (0.0175, 0.0062))
    c = mix(c, rgb("#6b4036"), front * 0.22 * rim)
    return _scalp(k, c, p)


def _nails(k: Kind, c: Array, p: Array) -> Array:
    """Nails: rosy, their free edge and the half moon at the root pale, set off by a shaded fold of skin."""
    nails = _mask("fingernails", HAND, MASKS["fingernails"])
    number, count = label(nails > 0.4)
    along = np.zeros(nails.shape)
    for n in range(1, count + 1):
        own = number == n
        out = p[own].mean(0) - middling().at["hand_left"]
        reach = (p[own] * out).sum(1)
        along[own] = (reach - reach.min()) / np.ptp(reach)
    soft = gaussian_filter(nails, 0.7)
    fold = np.clip(gaussian_filter(nails, 2.0) * 1.5, 0, 1) * (1 - soft)
    c = mix(c, rgb(k.skin) * np.array([0.64, 0.47, 0.42]), fold)
    c = mix(c, rgb(k.skin) * 0.42 + rgb("#f3b9ad") * 0.58, soft)
    pale = np.clip((along - 0.80) / 0.10, 0, 1) * 0.85 + np.clip((0.20 - along) / 0.12, 0, 1) * 0.35
    return mix(c, rgb(k.skin) * 0.15 + rgb("#f6ece2") * 0.85, soft * pale * (number > 0))


def hand(k: Kind) -> Array:
    """Picture of a hand: knuckles and tips warmer, nails."""
    p = places("hand")
    c = tone(k, p)
    tips = np.clip((0.80 - p[..., 2]) / 0.05, 0, 1)
    c = mix(c, rgb(k.skin) * np.array([1.03, 0.82, 0.77]), 0.35 * tips)
    return _nails(k, c, p)


def eyeball(k: Kind) -> Array:
    """Eye seen from the front; across and along are metres from its middle."""
    x, z = EYEBALL.grid()
    r = np.hypot(x, z)
    c = np.ones((*x.shape, 3)) * np.array([0.80, 0.775, 0.75])
    veins = np.clip(grain(np.stack([x, z], -1) * 900, 3, k.seed) - 0.5, 0, 1)
    c = mix(c, np.array([0.72, 0.40, 0.36]), np.clip((r - 0.0075) / 0.005, 0, 1) * (0.35 + veins))
    rays = grain(np.stack([np.arctan2(z, x) * 9, r * 900], -1), 3)
    iris = np.array([0.17, 0.085, 0.040]) * (0.65 + 0.75 * rays[..., None])
    c = mix(c, iris, np.clip((0.0062 - r) / 0.0004, 0, 1))
    c = mix(c, np.array([0.03, 0.018, 0.014]), _ridge(r - 0.0060, 0.0006) * 0.8)
    c = mix(c, np.array([0.01, 0.008, 0.008]), np.clip((0.0026 - r) / 0.0003, 0, 1))
    return np.asarray(c * np.clip(1.0 - np.clip((z - 0.0005) / 0.0065, 0, 1) * 0.45, 0, 1)[..., None])
