"""Who the people are: build, face, hair and dress of each."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from assets.build.human import Build


@dataclass(frozen=True)
class Dress:
    """What somebody wears. `top` names a cut of garments.CUTS; colours are written as in HTML."""

    top: str
    colour: str
    trousers: str
    shoes: str
    second: str = "#dcdcd6"
    trim: str = ""
    vest: str = ""
    hat: str = ""
    over: str = ""
    over_colour: str = ""
    print: str = ""
    back_print: str = ""
    phone: bool = False


@dataclass(frozen=True)
class Kind:
    """One person: body, colours (as in HTML), hair, and dress. Lengths in metres on a head of middling size."""

    name: str
    build: Build
    skin: str
    hair: str
    dress: Dress
    seed: int
    style: str = "short"
    stubble: float = 0.0
    recede: float = 0.0
    bald: float = 0.0
    grey: float = 0.0
    brow: float = 0.0042
    brow_depth: float = 0.9
    brow_lift: float = 0.0
    lips: str = "#a8685c"
    lip_depth: float = 0.7
    blush: float = 0.0


def _man(years: float, height_m: float, weight: float, muscle: float, **face: float) -> Build:
    return Build(False, years, height_m, weight, muscle, _named(face))


def _woman(years: float, height_m: float, weight: float, muscle: float, **face: float) -> Build:
    return Build(True, years, height_m, weight, muscle, _named(face))


def _named(face: Mapping[str, float]) -> dict[str, float]:
    """MakeHuman's names from ours: underscores for hyphens, `both_` for left and right."""
    # MakeHuman's plain mouth looks sullen; a trace of a smile makes it neutral.
    out: dict[str, float] = {"mouth-corner-puller": 0.12, "mouth-angles-up": 0.25}
    for name, amount in face.items():
        plain = name.replace("_", "-")
        if plain.startswith("both-"):
            out |= {side + plain.removeprefix("both"): amount for side in ("l", "r")}
        else:
            out[plain] = amount
    return out


_MEN = (
    Kind("worker_driver", _man(46, 1.71, 0.52, 0.30, head_square=0.5, nose_scale_horiz_incr=0.4, head_fat_incr=0.25,
         chin_width_incr=0.4, both_eye_bag_incr=0.5, mouth_angles_down=0.3, neck_double_incr=0.35),
         "#c08a64", "#26221f", Dress("work_jacket", "#3d5873", "#333a44", "#26211d", print="某某安达"),
         3, style="crew", stubble=0.50, recede=0.010, grey=0.18, brow=0.0050, lips="#925a4e"),
    Kind("worker_escort", _man(37, 1.76, -0.25, 0.25, head_rectangular=0.6, nose_hump_incr=0.5,
         both_cheek_bones_incr=0.5, chin_height_incr=0.3, both_cheek_volume_decr=0.5, both_ear_wing_incr=0.4),
         "#ca966d", "#14110f", Dress("work_jacket", "#2f4a3c", "#2b3038", "#1c1a19", vest="orange", hat="helmet",
         back_print="押运员"), 5, style="short", stubble=0.25, recede=-0.002),
    Kind("officer", _man(35, 1.78, 0.05, 0.55, head_oval=0.4, chin_prominent_incr=0.3, nose_volume_decr=0.3,
         eyebrows_angle_up=0.3), "#cb966f", "#12100f",
         Dress("uniform", "#171c28", "#171b25", "#0e0e0f", vest="lime", hat="cap", back_print="交通执法"),
         7, style="crew", stubble=0.14, brow=0.0052),
    Kind("aide", _man(26, 1.73, -0.15, 0.25, head_round=0.4, nose_scale_vert_decr=0.3, both_eye_scale_incr=0.3,
         head_age_decr=0.3), "#d5a47b", "#15110e",
         Dress("uniform", "#4a5560", "#252a33", "#161616", vest="lime", hat="peaked", back_print="辅助人员"),
         9, style="short", stubble=0.05, brow=0.0044),
    Kind("night_driver", _man(39, 1.69, 0.25, 0.45, head_round=0.5, nose_flaring_incr=0.5, both_ear_scale_incr=0.3,
         forehead_scale_vert_decr=0.3, mouth_scale_horiz_incr=0.4), "#b7805a", "#1c1815",
         Dress("t_shirt", "#7a2f2a", "#3c4048", "#2a2c30", print="夜鹭牌"), 11, style="buzz", stubble=0.60, brow=0.0056,
         lips="#8d564b"),
    Kind("young_helper", _man(21, 1.75, -0.45, 0.20, head_age_decr=0.5, head_oval=0.5, nose_point_up=0.3,
         both_eye_height2_incr=0.2, chin_width_decr=0.4, both_ear_wing_incr=0.5), "#ce9b72", "#171310",
         Dress("hoodie", "#5d646e", "#2c3440", "#c9c9c4", second="#c8c8c2"), 13, style="fringe", stubble=0.03,
         brow=0.0040),
    Kind("shop_boss", _man(53, 1.70, 0.98, 0.02, head_round=0.5, head_fat_incr=0.6, neck_double_incr=0.8,
         nose_volume_incr=0.4, both_eye_bag_incr=0.7, mouth_angles_down=0.2, chin_jaw_drop_incr=0.4),
         "#ca956c", "#2b2826", Dress("polo", "#2e4f6e", "#4b4438", "#2e211a", trim="#d8d8d4"), 17, style="short",
         stubble=0.20, recede=0.022, bald=0.85, grey=0.25, brow=0.0046, lips="#96594e"),
    Kind("ride_driver_man", _man(31, 1.74, 0.0, 0.30, head_diamond=0.4, nose_width2_decr=0.3, both_cheek_bones_incr=0.3,
         eyebrows_angle_down=0.3), "#cf9d75", "#14110f",
         Dress("shirt", "#9fb6cf", "#2a2d33", "#1d1714"), 19, style="short", stubble=0.10, brow=0.0048),
    Kind("passenger_man", _man(64, 1.68, 0.05, 0.15, head_rectangular=0.3, both_eye_bag_incr=0.9, nose_point_down=0.4,
         mouth_laugh_lines_in=0.6, both_ear_lobe_incr=0.7, neck_double_incr=0.4, head_age_incr=0.35),
         "#c69671", "#8b8883", Dress("jacket", "#5b5a50", "#3b3c40", "#2b2220", second="#8f9aa3"), 23, style="short",
         stubble=0.12, recede=0.018, bald=0.35, grey=0.85, brow=0.0040, brow_depth=0.6, lips="#94625a"),
    Kind("villager", _man(66, 1.65, -0.30, 0.20, head_diamond=0.5, both_cheek_bones_incr=0.6, nose_hump_incr=0.3,
         both_cheek_volume_decr=0.7, both_eye_bag_incr=0.8, mouth_lowerlip_ext_down=0.3, head_age_incr=0.5),
         "#b98c66", "#6f6b66", Dress("jacket", "#53604f", "#41464c", "#38463c", over="cape", over_colour="#3f6f9a"),
         29, style="short", stubble=0.30, recede=0.014, grey=0.7, brow=0.0040, brow_depth=0.7, lips="#835247"),
    Kind("fire_commander", _man(42, 1.79, 0.10, 0.80, head_square=0.6, chin_prominent_incr=0.4,
         nose_scale_horiz_incr=0.2, neck_scale_horiz_incr=0.3), "#bd8761", "#151210",
         Dress("turnout", "#23262d", "#23262d", "#111112", hat="fire", back_print="演练消防"), 31, style="buzz",
         stubble=0.30, brow=0.0054),
)  # fmt: skip
_WOMEN = (
    Kind("officer_woman", _woman(32, 1.67, -0.05, 0.35, head_oval=0.5, both_cheek_bones_incr=0.2,
         nose_scale_horiz_decr=0.2), "#dbab87", "#15110f",
         Dress("uniform", "#171c28", "#171b25", "#0e0e0f", vest="lime", hat="cap", back_print="交通执法"),
         37, style="tied", brow=0.0034, lips="#b56f67", lip_depth=0.72, blush=0.10),
    Kind("food_vendor", _woman(49, 1.58, 0.55, 0.25, head_round=0.6, head_fat_incr=0.45, nose_volume_incr=0.3,
         both_eye_bag_incr=0.5, neck_double_incr=0.4, mouth_laugh_lines_in=0.4), "#c6936a", "#231f1d",
         Dress("blouse", "#8b5a4a", "#3a3634", "#3a2f2b", over="apron", over_colour="#7c2a2c", print="烧烤"),
         41, style="tied", grey=0.15, brow=0.0034, lips="#a25c52", blush=0.12),
    Kind("ride_driver_woman", _woman(36, 1.62, 0.10, 0.25, head_oval=0.3, head_round=0.2, nose_point_up=0.2,
         chin_width_decr=0.3), "#daa882", "#1e1713",
         Dress("cardigan", "#7d8f7a", "#2d3140", "#3b3432", second="#e3ddd0"), 43, style="tied", brow=0.0032,
         lips="#b8716a", lip_depth=0.75, blush=0.12),
    Kind("passenger_woman", _woman(27, 1.64, -0.35, 0.20, head_oval=0.6, both_eye_scale_incr=0.35, chin_width_decr=0.5,
         nose_volume_decr=0.4, head_age_decr=0.2), "#e6ba98", "#1a1513",
         Dress("coat", "#b79a7a", "#2a2c33", "#2a1d18", second="#e8e4dc"), 47, style="bob", brow=0.0030, lips="#bd706a",
         lip_depth=0.75, blush=0.16),
    Kind("bystander_phone", _woman(23, 1.66, -0.20, 0.25, head_round=0.4, nose_scale_vert_decr=0.3, head_age_decr=0.4,
         both_eye_scale_incr=0.3, mouth_upperlip_volume_incr=0.3), "#dfb18a", "#2b1d16",
         Dress("hoodie", "#c7a24a", "#3d5068", "#d8d6d0", second="#efece4", phone=True), 53, style="bob", brow=0.0032,
         lips="#bf746c", lip_depth=0.75, blush=0.14),
)  # fmt: skip
KINDS = _MEN + _WOMEN
