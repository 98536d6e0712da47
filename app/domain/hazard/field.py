"""The vapour in a place over time: what leaks, changes and blows kept as pieces, any point and moment in closed form.

Vapour given off while one wind blew lies on a straight line that later winds carry on; the concentration is that of a
puff integrated along this line, with the rate of the moment it was given off. So a step of the wind sweeps the old
plume over a new place, and a shut valve lets the plume drift off. No time step is taken: it does not matter who asks
when.
"""

from __future__ import annotations

import math
from dataclasses import dataclass

from app.domain.hazard.dispersion import (
    LEAST_TRANSPORT_M_S,
    Insolation,
    Stability,
    buoyancy_flux_m4_s3,
    is_dense,
    sideways_per_m,
    sigma_y_m,
    sigma_z_m,
    slope_speed_m_s,
    stability_class,
    vertical_per_m,
)
from app.domain.hazard.release import Conditions, Stock, after, emission_g_s, steady, transfer_m_s
from app.domain.hazard.substance import AIR_G_MOL, Substance, Unit, pure_g_m3

Point = tuple[float, float, float]
"""Metres in scene axes: east, north, up."""
SETTLED_SHARES = 8.0
"""After so many time constants less than a thousandth of a change is left."""
REACH_M = 60.0
"""How far a change is waited for; further off only the debrief looks."""
FAINTEST_SIGMAS = 6.0


@dataclass(frozen=True, slots=True)
class Box:
    """A housing around the leak: a small room with an opening. Ventilation in m³/s at no wind and more a m/s of wind.

    `mouth_share` is the share of the inside concentration just outside the opening.
    """

    volume_m3: float
    vent_m3_s: float
    vent_per_wind_m2: float
    open_factor: float
    mouth_share: float

    def vent(self, wind_m_s: float, is_open: bool) -> float:
        """Air that passes through, m³/s."""
        return (self.vent_m3_s + self.vent_per_wind_m2 * wind_m_s) * (self.open_factor if is_open else 1.0)


@dataclass(frozen=True, slots=True)
class Site:
    """What does not change: substance, place of the leak, its size, film thickness, slope (percent, and whither)."""

    substance: Substance
    at: Point
    width_m: float
    film_mm: float
    box: Box | None
    slope_percent: float
    slope_toward_deg: float
    insolation: Insolation


@dataclass(frozen=True, slots=True)
class Drivers:
    """What changes: leak, wind (compass bearing it comes from), temperature, whether the box stands open."""

    leak_ml_min: float
    wind_from_deg: float
    wind_m_s: float
    temp_c: float
    is_open: bool = False


@dataclass(frozen=True, slots=True)
class _Piece:
    since_s: float
    drivers: Drivers
    conditions: Conditions
    start: Stock
    way: tuple[float, float]
    speed_m_s: float
    stability: Stability
    dense: bool


class VapourField:
    """The vapour of one site. `follow` tells what changes, in order of time; all else only asks."""

    def __init__(self, site: Site) -> None:
        self.site = site
        self._pieces: list[_Piece] = []

    def follow(self, t_s: float, drivers: Drivers) -> bool:
        """Things are so from now on; before the first they always were. Tells whether anything changed."""
        if not self._pieces:
            conditions = self._conditions(drivers)
            self._pieces.append(self._piece(-math.inf, drivers, conditions, steady(conditions)))
            return True
        last = self._pieces[-1]
        if drivers == last.drivers:
            return False
        if t_s <= last.since_s:
            self._pieces[-1] = self._piece(last.since_s, drivers, self._conditions(drivers), last.start)
            return True
        self._pieces.append(self._piece(t_s, drivers, self._conditions(drivers), self._stock(last, t_s)))
        return True

    def settled_from_s(self) -> float:
        """From when on nothing changes any more within `REACH_M`, to a thousandth; minus infinity from the start."""
        last = self._pieces[-1]
        return last.since_s + SETTLED_SHARES * last.conditions.slowest_s + REACH_M / last.speed_m_s

    def leaks_at(self, t_s: float) -> bool:
        """Whether vapour is given off at all, leak or remains of one."""
        return self.emission_g_s(t_s) > 1e-4

    def emission_g_s(self, t_s: float) -> float:
        """Vapour that leaves into the open."""
        piece = self._at(t_s)
        return emission_g_s(piece.conditions, piece.start, _since(piece, t_s))

    def enclosed_g_m3(self, t_s: float) -> float:
        """In the box; in the open at the leak where there is none."""
        if self.site.box is None:
            return self.open_air_g_m3(t_s, self.site.at)
        piece = self._at(t_s)
        return min(max(0.0, self._stock(piece, t_s).box_g_m3), self._most(piece))

    def mouth_g_m3(self, t_s: float) -> float:
        """Just outside the box's opening."""
        share = 1.0 if self.site.box is None else self.site.box.mouth_share
        return share * self.enclosed_g_m3(t_s)

    def open_air_g_m3(self, t_s: float, point: Point) -> float:
        """At any place outside the box; never above what comes out."""
        total, most = 0.0, 0.0
        drift_x = drift_y = travelled = 0.0
        end_s = t_s
        for number in range(len(self._pieces) - 1, -1, -1):
            piece = self._pieces[number]
            if piece.since_s >= t_s and number:
                continue
            x, y = point[0] - self.site.at[0] - drift_x, point[1] - self.site.at[1] - drift_y
            total += self._swept(piece, end_s, (x, y, point[2]), travelled)
            most = max(most, self._most(piece))
            if math.isinf(piece.since_s):
                break
            lasted = piece.speed_m_s * (end_s - piece.since_s)
            drift_x, drift_y = drift_x + piece.way[0] * lasted, drift_y + piece.way[1] * lasted
            travelled += lasted
            end_s = piece.since_s
        return min(total, most)

    def reading(self, g_m3: float, t_s: float, unit: Unit) -> float:
        """A concentration in a detector's unit; rounded, so that machines with another last bit agree."""
        return round(self.site.substance.reading(g_m3, self._at(t_s).drivers.temp_c, unit), 3)

    def wind_at(self, t_s: float) -> tuple[float, float]:
        """Compass bearing the wind comes from, and metres a second."""
        drivers = self._at(t_s).drivers
        return drivers.wind_from_deg, drivers.wind_m_s

    def box_open_at(self, t_s: float) -> bool:
        """Whether the box stands open."""
        return self._at(t_s).drivers.is_open

    def drifts_at(self, t_s: float) -> tuple[float, float]:
        """Unit direction in which vapour moves: with the wind, and down the slope where it is heavy."""
        return self._at(t_s).way

    def changes_s(self) -> tuple[float, ...]:
        """The moments at which something changed."""
        return tuple(piece.since_s for piece in self._pieces[1:])

    def _swept(self, piece: _Piece, end_s: float, place: Point, travelled_m: float) -> float:
        x, y, z = place
        along = x * piece.way[0] + y * piece.way[1]
        aside = y * piece.way[0] - x * piece.way[1]
        gone_m = max(0.0, along + travelled_m)
        wide = math.hypot(self.site.width_m / 4.3, sigma_y_m(piece.stability, gone_m))
        if abs(aside) > FAINTEST_SIGMAS * wide:
            return 0.0
        tail_m = piece.speed_m_s * (end_s - piece.since_s)
        share = 0.5 * (_erf((tail_m - along) / wide) + _erf(along / wide))
        if share <= 0.0:
            return 0.0
        given_s = min(max(end_s - along / piece.speed_m_s, piece.since_s), end_s)
        rate = emission_g_s(piece.conditions, piece.start, _since(piece, given_s))
        # What is heavy mixes upwards as in the most stable air: a simplification of ours that keeps the mass.
        high = math.hypot(self.site.width_m / 2.15, sigma_z_m("F" if piece.dense else piece.stability, gone_m))
        height = 0.0 if piece.dense else max(0.0, self.site.at[2])
        return rate / piece.speed_m_s * share * sideways_per_m(aside, wide) * vertical_per_m(z, height, high)

    def _most(self, piece: _Piece) -> float:
        return self.site.substance.saturated_g_m3(piece.drivers.temp_c)

    def _at(self, t_s: float) -> _Piece:
        for piece in reversed(self._pieces):
            if piece.since_s <= t_s:
                return piece
        return self._pieces[0]

    def _stock(self, piece: _Piece, t_s: float) -> Stock:
        return piece.start if math.isinf(piece.since_s) else after(piece.conditions, piece.start, t_s - piece.since_s)

    def _conditions(self, drivers: Drivers) -> Conditions:
        site, substance = self.site, self.site.substance
        volatile_kg_m3 = substance.liquid_density_kg_m3 * substance.volatile_share
        leak = drivers.leak_ml_min / 60 * volatile_kg_m3 / 1000
        drying = math.inf
        if not substance.boils:
            film_g_m2 = site.film_mm * volatile_kg_m3
            flux = transfer_m_s(drivers.wind_m_s, site.width_m, substance) * substance.saturated_g_m3(drivers.temp_c)
            drying = flux / film_g_m2
        if site.box is None:
            return Conditions(leak, drying)
        return Conditions(leak, drying, site.box.vent(drivers.wind_m_s, drivers.is_open), site.box.volume_m3)

    def _piece(self, since_s: float, drivers: Drivers, conditions: Conditions, start: Stock) -> _Piece:
        site = self.site
        pure = site.substance.pure_g_m3(drivers.temp_c)
        flux = buoyancy_flux_m4_s3(conditions.leak_g_s, pure, pure_g_m3(AIR_G_MOL, drivers.temp_c))
        wind = max(drivers.wind_m_s, LEAST_TRANSPORT_M_S)
        down = slope_speed_m_s(flux, site.width_m, site.slope_percent)
        to_x, to_y = _toward(drivers.wind_from_deg + 180)
        slope_x, slope_y = _toward(site.slope_toward_deg)
        x, y = to_x * wind + slope_x * down, to_y * wind + slope_y * down
        speed = math.hypot(x, y)
        way = (x / speed, y / speed) if speed > 1e-9 else (to_x, to_y)
        return _Piece(
            since_s,
            drivers,
            conditions,
            start,
            way,
            max(speed, LEAST_TRANSPORT_M_S),
            stability_class(drivers.wind_m_s, site.insolation),
            is_dense(flux, wind, max(site.width_m, 0.01)),
        )


def _since(piece: _Piece, t_s: float) -> float:
    return 0.0 if math.isinf(piece.since_s) else max(0.0, t_s - piece.since_s)


def _toward(bearing_deg: float) -> tuple[float, float]:
    turn = math.radians(bearing_deg)
    return math.sin(turn), math.cos(turn)


def _erf(sigmas: float) -> float:
    return 1.0 if math.isinf(sigmas) else math.erf(sigmas / math.sqrt(2))
