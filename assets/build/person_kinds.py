"""Who the people are: build, face, hair and dress of each."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Kind:
    """One person. Widths and girths are factors of a middling man of 1.75 m."""

    name: str
    height_m: float
    girth: float
    belly: float
    shoulders: float
    head: float
    jaw: float
    cheeks: float
    nose: float
    age: int
    skin: str
    hair: str
    hair_line: float
    stubble: float
    jacket: str
    trousers: str
    shoes: str
    dress: str
    hat: str | None
    vest: bool
    seed: int


KINDS = (
    Kind("worker_driver", 1.71, 1.10, 1.22, 1.02, 1.02, 1.10, 1.12, 1.10, 44, "#b98763", "#26221f", 0.010, 0.55,
         "#3d5873", "#333a44", "#26211d", "work", None, False, 3),
    Kind("worker_escort", 1.76, 0.92, 0.90, 0.96, 0.98, 0.92, 0.94, 0.95, 37, "#c4956f", "#14110f", -0.006, 0.22,
         "#2f4a3c", "#2b3038", "#1c1a19", "work", "helmet", True, 5),
    Kind("officer", 1.78, 1.0, 0.96, 1.05, 1.0, 1.02, 1.0, 1.0, 35, "#c2916b", "#12100f", 0.0, 0.12,
         "#171c28", "#171b25", "#0e0e0f", "uniform", "cap", True, 7),
    Kind("aide", 1.73, 0.95, 0.92, 0.98, 0.99, 0.95, 1.02, 0.96, 26, "#cb9d78", "#15110e", -0.008, 0.05,
         "#4a5560", "#252a33", "#161616", "plain", "peaked", True, 9),
)  # fmt: skip
