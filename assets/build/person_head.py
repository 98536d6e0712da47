"""Shape of a head: skull, face, ears, eyes, hair and hats, as distance fields. The face looks to +Y."""

from __future__ import annotations

import math

import numpy as np

from assets.build.mesh import Array
from assets.build.person_kinds import Kind
from assets.build.sdf import Field, above, below, blend, both, box, carve, cone, ellipsoid, shell

EYE = (0.0315, 0.0755, 1.634)
EYE_RADIUS = 0.0125
LIP_Z = 1.5615
UPPER_LID, LOWER_LID = 0.0028, 0.0038


def _skull(k: Kind) -> Field:
    j, c = k.jaw, k.cheeks
    head = blend(
        0.030,
        ellipsoid((0, -0.014, 1.662), (0.0765, 0.097, 0.089)),
        ellipsoid((0, 0.028, 1.610), (0.063, 0.060, 0.082)),
        ellipsoid((0, 0.026, 1.556), (0.052 * j, 0.056, 0.044)),
    )
    head = blend(0.016, head, ellipsoid((0, 0.068, 1.532), (0.021 * j, 0.019, 0.017)))
    for s in (1, -1):
        head = blend(0.020, head, ellipsoid((s * 0.045 * c, 0.052, 1.606), (0.022, 0.024, 0.019)))
        head = blend(0.024, head, ellipsoid((s * 0.046 * j, 0.008, 1.566), (0.015, 0.024, 0.026)))
        head = blend(0.024, head, ellipsoid((s * 0.047, 0.028, 1.585), (0.016, 0.032, 0.034)))
    return blend(0.012, head, ellipsoid((0, 0.076, 1.651), (0.047, 0.014, 0.010)))


def _nose(k: Kind, head: Field) -> Field:
    n = k.nose
    head = blend(
        0.009,
        head,
        cone((0, 0.080, 1.643), (0, 0.100, 1.600), 0.0070, 0.0095 * n),
        ellipsoid((0, 0.1025, 1.5955), (0.0105 * n, 0.0105, 0.0095)),
    )
    for s in (1, -1):
        head = blend(0.005, head, ellipsoid((s * 0.0128 * n, 0.0920, 1.5925), (0.0078, 0.0095, 0.0070)))
    for s in (1, -1):
        head = carve(0.003, head, ellipsoid((s * 0.0066 * n, 0.0985, 1.5855), (0.0040, 0.0052, 0.0030)))
    return head


def _mouth(head: Field) -> Field:
    head = blend(0.014, head, ellipsoid((0, 0.072, LIP_Z), (0.030, 0.0165, 0.022)))
    head = carve(0.004, head, ellipsoid((0, 0.0945, 1.5765), (0.0030, 0.0045, 0.0070)))

    def lip(z: float, y: float, half: float, thick: float, sag: float) -> Field:
        pts = [(x, y - 9.0 * x * x, z + sag * x * x) for x in np.linspace(-half, half, 7)]
        return blend(
            0.003,
            *[
                cone(a, b, thick * (1 - abs(a[0]) / half * 0.55), thick * (1 - abs(b[0]) / half * 0.55))
                for a, b in zip(pts, pts[1:], strict=False)
            ],
        )

    head = blend(
        0.004, head, lip(LIP_Z + 0.0036, 0.0855, 0.0220, 0.0036, -7), lip(LIP_Z - 0.0042, 0.0845, 0.0190, 0.0044, 8)
    )
    return carve(0.0022, head, lip(LIP_Z - 0.0003, 0.0905, 0.0225, 0.0012, -2))


def _lid(x: float, height: float, curve: float) -> Field:
    """Everything beyond the edge of a lid: above it for an upper lid (positive height), below it for a lower one."""

    def f(p: Array) -> Array:
        edge = EYE[2] + height - curve * (p[..., 0] - x) ** 2
        return np.asarray(edge - p[..., 2] if height > 0 else p[..., 2] - edge)

    return f


def _eyes(head: Field) -> Field:
    ex, ey, ez = EYE
    for s in (1, -1):
        head = carve(0.014, head, ellipsoid((s * ex, ey + 0.020, ez), (0.019, 0.0135, 0.0105)))
    for s in (1, -1):
        ball = ellipsoid((s * ex, ey, ez), (EYE_RADIUS + 0.0022,) * 3)
        head = blend(0.0022, head, both(ball, _lid(s * ex, UPPER_LID, 17)), both(ball, _lid(s * ex, -LOWER_LID, -12)))
    return head


def _ear(s: int) -> Field:
    outer = blend(
        0.006,
        ellipsoid((s * 0.0755, -0.012, 1.624), (0.0075, 0.0165, 0.0230)),
        ellipsoid((s * 0.0735, -0.006, 1.604), (0.0060, 0.0100, 0.0150)),
    )
    return carve(0.004, outer, ellipsoid((s * 0.0825, -0.008, 1.622), (0.0060, 0.0095, 0.0150)))


def face(k: Kind) -> Field:
    """Head with neck and ears."""
    head = _mouth(_eyes(_nose(k, _skull(k))))
    w = 0.5 + 0.5 * k.girth
    neck = cone((0, -0.014, 1.435), (0, -0.014, 1.565), 0.055 * w, 0.051 * w)
    head = blend(0.022, head, neck)
    for s in (1, -1):
        head = blend(0.014, head, cone((s * 0.014, 0.018, 1.455), (s * 0.058, -0.018, 1.590), 0.011, 0.012))
    head = blend(0.008, head, ellipsoid((0, 0.034, 1.512), (0.008, 0.012, 0.012)))
    return blend(0.004, head, _ear(1), _ear(-1))


def hair(k: Kind) -> Field:
    """Short hair; `hair_line` above zero recedes."""
    line = k.hair_line
    cap = ellipsoid((0, -0.017, 1.667), (0.0820, 0.1020, 0.0935))

    def rough(p: Array) -> Array:
        wave = np.sin(p[..., 0] * 230 + 2 * np.sin(p[..., 1] * 90)) * np.sin(p[..., 1] * 180 + p[..., 2] * 60)
        return np.asarray(cap(p) + 0.0022 * wave)

    cut = blend(
        0.012,
        box((0, 0.095, 1.615), (0.092, 0.066 + line, 0.092 - line * 0.5), 0.045),
        ellipsoid((0, 0.02, 1.52), (0.13, 0.105, 0.085)),
        ellipsoid((0.079, -0.006, 1.612), (0.02, 0.026, 0.040)),
        ellipsoid((-0.079, -0.006, 1.612), (0.02, 0.026, 0.040)),
    )
    return carve(0.006, rough, cut)


def helmet() -> Field:
    """Safety helmet with brim and ridge."""
    dome = ellipsoid((0, -0.010, 1.676), (0.108, 0.130, 0.100))
    crown = both(shell(dome, 0.006), above(1.672))
    brim = both(
        ellipsoid((0, 0.014, 1.676), (0.114, 0.158, 0.10)),
        lambda p: np.abs(p[..., 2] - 1.676 - 0.05 * np.maximum(p[..., 1] - 0.05, 0)) - 0.004,
        lambda p: -dome(p) - 0.006,
    )
    ridge = both(ellipsoid((0, -0.010, 1.680), (0.015, 0.132, 0.104)), above(1.69))
    return blend(0.006, crown, brim, ridge)


def officer_cap() -> tuple[Field, Field, Field]:
    """Peaked service cap: crown, band, peak."""

    def tilt(p: Array) -> Array:
        q = p - np.array([0, 0, 1.70])
        a = math.radians(7)
        y, z = q[..., 1] * math.cos(a) - q[..., 2] * math.sin(a), q[..., 1] * math.sin(a) + q[..., 2] * math.cos(a)
        return np.stack([q[..., 0], y, z + 1.70], -1)

    crown = blend(
        0.012,
        ellipsoid((0, -0.004, 1.770), (0.122, 0.138, 0.022)),
        both(ellipsoid((0, -0.010, 1.735), (0.100, 0.122, 0.06)), above(1.715)),
    )
    band = both(ellipsoid((0, -0.012, 1.712), (0.0905, 0.112, 0.20)), above(1.690), below(1.732))
    peak = both(
        shell(ellipsoid((0, 0.020, 1.646), (0.104, 0.148, 0.060)), 0.006),
        above(1.668),
        lambda p: 0.078 - p[..., 1] + 2.0 * p[..., 0] ** 2,
    )
    return (lambda p: crown(tilt(p))), (lambda p: band(tilt(p))), (lambda p: peak(tilt(p)))


def soft_cap() -> tuple[Field, Field]:
    """Baseball cap: crown and peak."""
    dome = ellipsoid((0, -0.014, 1.680), (0.0885, 0.108, 0.094))
    crown = both(shell(dome, 0.006), above(1.682))
    peak = both(
        shell(ellipsoid((0, 0.055, 1.630), (0.078, 0.130, 0.066)), 0.005), above(1.668), lambda p: 0.082 - p[..., 1]
    )
    return crown, peak
