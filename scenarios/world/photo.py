"""Evidence photographs: a picture of its own from the trainee's eye, and which stations are really in it."""

from __future__ import annotations

import hashlib
import io
import math
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from panda3d.core import BitMask32, Camera, LPoint3f, LVector3f, NodePath, PerspectiveLens, Texture
from PIL import Image

from app.domain.scenario.things import Station
from scenarios.world.attention import Sighting, sight, sight_point
from scenarios.world.engine import Engine, texture_pixels
from scenarios.world.scene import Scene

SIZE_PX = (1280, 960)
FOV_DEG = 58.0
SHARPER_THAN_EYE = 1.8
"""A photograph can be enlarged: its text reads from further away than with the naked eye."""
NEAR_ENOUGH_M = 12.0
MARGIN = 0.94
JPEG_QUALITY = 88
THUMBNAIL_PX = (168, 104)
THROUGH_BINOCULARS = BitMask32.bit(6)
IN_PHOTOGRAPHS = BitMask32.bit(5) | THROUGH_BINOCULARS
"""The bits of the evidence camera and of binoculars; hands and panels of a headset are hidden from both."""

Pixels = np.ndarray[Any, np.dtype[np.uint8]]


@dataclass(frozen=True)
class Photograph:
    """A finished photograph: JPEG bytes, their sha256, a small JPEG for the strip."""

    id: str
    jpeg: bytes
    sha256: str
    thumbnail: bytes


class EvidenceCamera:
    """Takes photographs; the picture is there after the next frame."""

    def __init__(self, engine: Engine) -> None:
        self._texture = Texture("photograph")
        self._lens = PerspectiveLens()
        self._lens.set_near_far(0.08, 3000)
        self._lens.set_fov(FOV_DEG, fov_height())
        camera = Camera("evidence camera")
        camera.set_lens(self._lens)
        camera.set_camera_mask(IN_PHOTOGRAPHS)
        self.path: NodePath = engine.scene.attach_new_node(camera)
        self._buffer: Any = None
        if engine.output is not None:
            self._buffer = engine.make_texture_target("photograph", SIZE_PX, self._texture, depth_only=False, sort=-5)
            region = self._buffer.make_display_region()
            region.set_camera(self.path)
            self._buffer.set_active(False)

    def aim(self, eye: NodePath) -> None:
        """Take the next frame from where `eye` is."""
        self.path.set_mat(eye.get_mat(self.path.get_parent()))
        if self._buffer is not None:
            self._buffer.set_active(True)

    def develop(self) -> Pixels | None:
        """The picture, after the frame; None where nothing can be drawn."""
        if self._buffer is None:
            return None
        self._buffer.set_active(False)
        return texture_pixels(self._texture) if self._texture.has_ram_image() else None


def fov_height() -> float:
    """The photograph's field of view from top to bottom, in degrees."""
    return math.degrees(2 * math.atan(math.tan(math.radians(FOV_DEG) / 2) * SIZE_PX[1] / SIZE_PX[0]))


def in_photograph(
    scene: Scene, stations: tuple[Station, ...], eye: LPoint3f, forward: LVector3f, up: LVector3f, light: float
) -> list[Sighting]:
    """The stations that the photograph shows: in its frame, not hidden, facing it and near enough to be read."""
    right = forward.cross(up)
    found = []
    half_wide, half_high = math.tan(math.radians(FOV_DEG) / 2), math.tan(math.radians(fov_height()) / 2)
    for station in stations:
        seen = sight(scene, station, eye, forward, light)
        way = sight_point(scene, station.node) - eye
        depth = way.dot(forward)
        if depth <= 0.1 or not seen.clear or seen.slant_deg > 70:
            continue
        inside = abs(way.dot(right)) <= half_wide * depth * MARGIN and abs(way.dot(up)) <= half_high * depth * MARGIN
        far = NEAR_ENOUGH_M if station.readable_m is None else max(station.readable_m * SHARPER_THAN_EYE * light, 1.0)
        if inside and seen.distance_m <= far:
            found.append(seen)
    return found


def developed(name: str, pixels: Pixels) -> Photograph:
    """The photograph as JPEG; slow enough to belong on a thread."""
    image = Image.fromarray(pixels)
    jpeg = _jpeg(image)
    return Photograph(
        name, jpeg, hashlib.sha256(jpeg).hexdigest(), _jpeg(image.resize(THUMBNAIL_PX, Image.Resampling.BOX))
    )


def keep(photograph: Photograph, folder: Path) -> Path:
    """Write the photograph to the attempt's folder; raises OSError where that fails."""
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / f"{photograph.id}.jpg"
    path.write_bytes(photograph.jpeg)
    return path


def _jpeg(image: Image.Image) -> bytes:
    kept = io.BytesIO()
    image.save(kept, "JPEG", quality=JPEG_QUALITY)
    return kept.getvalue()
