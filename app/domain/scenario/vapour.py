"""The vapour field that a scenario's hazard makes with the values and states of the moment."""

from __future__ import annotations

from collections.abc import Mapping

from app.domain.hazard.field import Box, Drivers, Site, VapourField
from app.domain.hazard.substance import Unit
from app.domain.scenario.hazard import Enclosed, HazardPlan, Mouth, Sampled
from app.domain.scenario.place import Weather
from app.domain.scenario.scenario import SceneFile
from app.domain.scenario.things import GasPoint
from app.domain.scenario.variant import render


def site_of(plan: HazardPlan) -> Site:
    """The site that the plan describes."""
    box = plan.box
    return Site(
        substance=plan.substance,
        at=plan.at,
        width_m=plan.width_m,
        film_mm=plan.film_mm,
        box=Box(box.volume_m3, box.vent_m3_s, box.vent_per_wind_m2, box.open_factor, box.mouth_share) if box else None,
        slope_percent=plan.slope_percent,
        slope_toward_deg=plan.slope_toward_deg,
        insolation=plan.insolation,
    )


def drivers_of(plan: HazardPlan, weather: Weather, values: Mapping[str, str], objects: Mapping[str, str]) -> Drivers:
    """How things are with these values and states of the movable objects."""
    box = plan.box
    return Drivers(
        leak_ml_min=max(0.0, float(render(plan.leak_ml_min, values))),
        wind_from_deg=float(render(weather.wind_from_deg, values)),
        wind_m_s=float(render(weather.wind_m_s, values)),
        temp_c=float(render(weather.temp_c, values)),
        is_open=box is not None and box.door is not None and objects.get(box.door) == box.open_state,
    )


def opening_field(
    plan: HazardPlan, weather: Weather, values: Mapping[str, str], objects: Mapping[str, str]
) -> VapourField:
    """The field at the start of an attempt: whatever leaks has done so for long."""
    field = VapourField(site_of(plan))
    field.follow(0.0, drivers_of(plan, weather, values, objects))
    return field


def sampled_reading(field: VapourField, sampled: Sampled, t_s: float, unit: Unit) -> float:
    """The true concentration at a measuring point in a detector's unit."""
    if isinstance(sampled, Enclosed):
        found = field.enclosed_g_m3(t_s)
    elif isinstance(sampled, Mouth):
        found = field.mouth_g_m3(t_s)
    else:
        found = field.open_air_g_m3(t_s, sampled.at)
    return field.reading(found, t_s, unit)


def gas_level(
    scene: SceneFile, point: GasPoint, values: Mapping[str, str], field: VapourField | None, t_s: float
) -> float:
    """The true concentration at a measuring point, in the meter's unit: by the model, or by the author's table."""
    if point.sampled is None or field is None:
        return float(render(point.value or "0", values))
    unit = scene.meter.unit if scene.meter is not None else "ppm"
    return sampled_reading(field, point.sampled, t_s, unit)


def mist_levels(scene: SceneFile, values: Mapping[str, str], field: VapourField | None, t_s: float) -> dict[str, float]:
    """The concentration by measuring point as far as it can be seen: what hangs in a closed box cannot."""
    levels = {point.id: gas_level(scene, point, values, field, t_s) for point in scene.gas_points}
    if field is not None and not field.box_open_at(t_s):
        levels |= {point.id: 0.0 for point in scene.gas_points if isinstance(point.sampled, Enclosed)}
    return levels
