"""Lists every built file with its source script, author, licence and checksum."""

from __future__ import annotations

import hashlib
from pathlib import Path

from assets.build.place_sounds import PLACE_SOUNDS
from assets.paths import ASSETS

AUTHOR = "Zhixing project"
LICENCE = (
    "same as the Zhixing project; made by the script named as source, nothing taken from elsewhere, "
    "but for the bodies of people, which bend MakeHuman's mesh (CC0 1.0, build/LICENSE-makehuman.txt)"
)
# first part of a file's name: script
SOURCES = {
    "atlas": "atlas.py", "sky": "sky.py", "tank_": "tanker_tank.py", "tank.": "tanker_tank.py", "tanker": "tanker.py",
    "worker": "people.py", "officer": "people.py", "aide": "people.py", "night_driver": "people.py",
    "young_helper": "people.py", "shop_boss": "people.py", "ride_driver": "people.py", "passenger": "people.py",
    "villager": "people.py", "fire_commander": "people.py", "food_vendor": "people.py",
    "bystander_phone": "people.py", "people_hair": "people.py",
    "layby": "layby.py", "asphalt": "place_ground.py", "grass": "place_ground.py",
    "foliage": "place_ground.py", "patrol_car": "patrol_car.py", "saloon": "saloon.py",
    "taxi": "taxi.py", "axle_scale": "axle_scale.py", "weigh_gantry": "weigh_gantry.py",
    "cone": "props.py", "chock": "props.py", "sign_board": "props.py", "desk": "props.py", "wind_sock": "props.py",
    "gas_detector": "tools.py", "torch": "tools.py",
    "paint": "paint.py", "lpg_truck": "lpg_truck.py", "acid_tanker": "acid_tanker.py", "box_truck": "box_truck.py",
    "leaves": "place_plants.py", "blades": "place_plants.py", "street.": "street_paint.py",
    "night_street": "night_street.py",    "mountain_layby": "mountain_layby.py", "station_kerb": "station_kerb.py",
    "training_street": "training_street.py",
     "concrete": "place_surfaces.py", "paving": "place_surfaces.py",
    "gravel": "place_surfaces.py", "rock": "place_surfaces.py", "masonry": "place_surfaces.py",
    "soil": "place_surfaces.py", "forest": "place_surfaces.py",
    "case_room": "case_room.py", "interview_room": "interview_room.py",
    "floor_tiles": "room_surfaces.py", "ceiling_tiles": "room_surfaces.py",
    "plaster": "room_surfaces.py", "padding": "room_surfaces.py", "veneer": "room_surfaces.py",
    "traffic": "traffic.py", "tape": "tools.py", "badge": "tools.py", "terminal": "tools.py", "body_camera": "tools.py",
    "radio": "handhelds.py", "printer": "handhelds.py", "rangefinder": "handhelds.py", "strobe_lamp": "field_kit.py",
    "loudhailer": "field_kit.py", "binoculars": "field_kit.py", "wind_ribbon": "field_kit.py",
    "evidence_bag": "evidence_kit.py", "sampling_kit": "evidence_kit.py",
    "vest": "reflective_vest.py", "helmet": "ppe.py", "goggles": "ppe.py", "face_shield": "ppe.py",
    "respirator": "ppe.py", "acid_gloves": "ppe.py", "acid_boots": "ppe.py", "acid_suit": "acid_suit.py",
}  # fmt: skip
FOLDERS = ("models", "textures", "sounds")
_PATH = ASSETS / "manifest.yaml"


def source_of(path: Path) -> str:
    """Script that made a file; raises KeyError for a file that none is known for."""
    if path.parent.name == "sounds":
        return "place_sounds.py" if path.stem in PLACE_SOUNDS else "sounds.py"
    return SOURCES[next(start for start in SOURCES if path.name.startswith(start))]


def built_files() -> list[Path]:
    """Every built file, in order of name."""
    return sorted(
        f for folder in FOLDERS for f in (ASSETS / folder).iterdir() if f.is_file() and not f.name.startswith(".")
    )


def sha256(path: Path) -> str:
    """Checksum of a file."""
    return hashlib.sha256(path.read_bytes()).hexdigest()


def text() -> str:
    """The manifest as YAML."""
    lines = [
        "# Written by python -m assets.build; do not edit. Checked by tests/assets/test_manifest.py.",
        f"author: {AUTHOR}",
        f"licence: {LICENCE}",
        "files:",
    ]
    for f in built_files():
        lines += [
            f"  - path: {f.relative_to(ASSETS).as_posix()}",
            f"    source: build/{source_of(f)}",
            f"    sha256: {sha256(f)}",
        ]
    return "\n".join(lines) + "\n"


def listed() -> dict[str, str]:
    """The checksum of every file by its path below the assets' folder, as the committed manifest has it."""
    lines = [line.strip().removeprefix("- ") for line in _PATH.read_text(encoding="utf-8").splitlines()]
    entries = [line.split(": ", 1) for line in lines if line.startswith(("path: ", "sha256: "))]
    return {path: checksum for (_, path), (_, checksum) in zip(entries[::2], entries[1::2], strict=True)}


def write() -> Path:
    """Write manifest.yaml next to the folders it lists."""
    _PATH.write_text(text(), encoding="utf-8")
    return _PATH
