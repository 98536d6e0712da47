"""Shape of a dressed body: jacket, trousers, shoes and bare hands, as distance fields."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from assets.build.mesh import Array
from assets.build.person_kinds import Kind
from assets.build.sdf import Field, above, blend, both, cone, ellipsoid
from assets.build.skeleton import SIDES


def _folds(field: Field, amount: float, per_m: float) -> Field:
    """Cloth: shallow waves that run across, broken up sideways."""

    def f(p: Array) -> Array:
        a = np.sin(p[..., 2] * per_m + 3 * np.sin(p[..., 0] * 17) + 2 * np.sin(p[..., 1] * 23))
        b = np.sin(p[..., 2] * per_m * 0.41 + p[..., 0] * 31 + p[..., 1] * 19)
        return field(p) + amount * a * b

    return f


def jacket(k: Kind, at: dict[str, Array]) -> Field:
    """Jacket with sleeves; the collar is a piece of its own."""
    g, sh = k.girth, k.shoulders
    torso = blend(
        0.05,
        ellipsoid((0, -0.008, 1.315), (0.163 * (g + sh) / 2, 0.112 * g, 0.155)),
        ellipsoid((0, 0.004, 1.13), (0.150 * g, 0.110 * g * (0.6 + 0.4 * k.belly), 0.17)),
        ellipsoid((0, 0.012 * k.belly, 1.08), (0.145 * g * (0.7 + 0.3 * k.belly), 0.122 * g * k.belly, 0.12)),
        ellipsoid((0, -0.010, 0.955), (0.168 * g, 0.128 * g * (0.75 + 0.25 * k.belly), 0.20)),
    )
    for side, s in SIDES:
        torso = blend(
            0.045,
            torso,
            cone((s * 0.040, -0.030, 1.462), at[f"arm_{side}"] + [s * -0.010, -0.004, 0.006], 0.038, 0.050),
        )
        torso = blend(0.035, torso, ellipsoid((s * 0.075, 0.055, 1.315), (0.075, 0.045, 0.065)))
    arms = []
    for side, _ in SIDES:
        a, e, w = (at[f"{n}_{side}"] for n in ("arm", "forearm", "hand"))
        limb = blend(
            0.03,
            ellipsoid(a, (0.057 * g, 0.062 * g, 0.060)),
            cone(a, e, 0.055 * g, 0.046 * g),
            cone(e, w + (e - w) * 0.10, 0.046 * g, 0.036),
        )
        arms.append(limb)
        arms.append(cone(w + (e - w) * 0.15, w + (e - w) * 0.07, 0.0385, 0.0375))
    body = _folds(blend(0.040, torso, *arms), 0.0030, 58)
    return both(body, above(0.885))


def trousers(k: Kind, at: dict[str, Array]) -> Field:
    """Trousers with creased legs."""
    g = k.girth
    legs = []
    for side, _ in SIDES:
        hip, knee, ankle = (at[f"{n}_{side}"] for n in ("thigh", "shin", "foot"))
        legs.append(cone(hip, knee, 0.083 * g, 0.064 * (0.5 + 0.5 * g)))
        legs.append(cone(knee, (ankle[0], ankle[1] + 0.005, 0.115), 0.064 * (0.5 + 0.5 * g), 0.056))
        legs.append(ellipsoid((ankle[0], ankle[1] + 0.012, 0.125), (0.060, 0.068, 0.045)))
    seat = ellipsoid((0, -0.018, 0.935), (0.142 * g, 0.110 * g, 0.10))
    return both(_folds(blend(0.03, seat, *legs), 0.0030, 46), above(0.068))


def shoe(side: str, s: int, at: dict[str, Array]) -> Field:
    """Work shoe."""
    x, y, _ = at[f"foot_{side}"]
    upper = blend(
        0.024,
        cone((x, y, 0.15), (x, y, 0.06), 0.046, 0.047),
        cone((x, y - 0.022, 0.045), (s * 0.117, 0.115, 0.030), 0.042, 0.034),
        ellipsoid((s * 0.119, 0.120, 0.036), (0.046, 0.072, 0.034)),
    )
    return both(upper, above(0.002))


def sole(p: Array) -> npt.NDArray[np.bool_]:
    """True where a shoe's point belongs to its sole."""
    return np.asarray(p[..., 2] < 0.020, bool)


def hand(side: str, s: int, at: dict[str, Array]) -> Field:
    """Bare hand with slightly bent fingers; the thumb points forward."""
    w, end = at[f"hand_{side}"], at[f"hand_end_{side}"]
    d = (end - w) / np.linalg.norm(end - w)
    across = np.cross([s, 0.0, 0.0], d) * s
    across = across / np.linalg.norm(across)
    across = across if across[1] > 0 else -across
    inward = np.array([-s, 0, 0]) - d * np.dot([-s, 0, 0], d)
    inward /= np.linalg.norm(inward)
    palm = blend(
        0.012,
        cone(w - d * 0.05, w + d * 0.015, 0.030, 0.026, (1.25, 1, 1)),
        ellipsoid(w + d * 0.055 + across * 0.004, (0.018, 0.039, 0.048)),
        ellipsoid(w + d * 0.080, (0.016, 0.041, 0.025)),
        ellipsoid(w + d * 0.040 + across * 0.026 + inward * 0.008, (0.015, 0.018, 0.030)),
    )
    parts = [palm]
    for offset, length, r in (
        (0.030, 0.070, 0.0092),
        (0.010, 0.079, 0.0096),
        (-0.011, 0.074, 0.0092),
        (-0.030, 0.058, 0.0082),
    ):
        q = w + d * (0.094 - abs(offset) * 0.12) + across * offset
        m = q + d * length * 0.42 + inward * 0.004
        e = m + d * length * 0.30 + inward * 0.011
        t = e + d * length * 0.20 + inward * 0.012
        parts += [cone(q, m, r * 1.05, r), cone(m, e, r, r * 0.92), cone(e, t, r * 0.92, r * 0.78)]
    q = w + d * 0.030 + across * 0.030 + inward * 0.008
    m = q + d * 0.034 + across * 0.022 + inward * 0.008
    parts += [cone(q, m, 0.0135, 0.0108), cone(m, m + d * 0.028 + across * 0.006 + inward * 0.004, 0.0108, 0.0082)]
    return blend(0.007, *parts)
