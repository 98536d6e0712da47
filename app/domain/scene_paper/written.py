"""What can be told apart in written Chinese: sentences, plates, quantities with their units, times of the clock."""

from __future__ import annotations

import datetime as dt
import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from app.domain.law.numerals import number_from_chinese

_UNIT_SIGNS = re.compile("([²³℃])")
_SENTENCE = re.compile(r"[^。；;！!？?\n]+")
_CLAUSE = re.compile(r"[^，,：:]+")
_PLATE = re.compile(
    r"[京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼][A-Z][·•.・]?[A-Z0-9]{4,6}[挂学警]?"
)
_NOT_IN_PLATES = re.compile(r"[·•.・\s]")
_UNITS: dict[str, tuple[str, str]] = {
    "%LEL": ("lel", "1"), "ppm": ("ppm", "1"),
    "毫米": ("length", "0.001"), "mm": ("length", "0.001"), "厘米": ("length", "0.01"), "cm": ("length", "0.01"),
    "公里": ("length", "1000"), "千米": ("length", "1000"), "km": ("length", "1000"), "米": ("length", "1"),
    "m": ("length", "1"), "平方米": ("area", "1"), "m²": ("area", "1"), "立方米": ("volume", "1000"),
    "m³": ("volume", "1000"), "升": ("volume", "1"), "L": ("volume", "1"), "毫升": ("volume", "0.001"),
    "mL": ("volume", "0.001"), "ml": ("volume", "0.001"), "吨": ("mass", "1000"), "t": ("mass", "1000"),
    "千克": ("mass", "1"), "公斤": ("mass", "1"), "kg": ("mass", "1"), "℃": ("temperature", "1"),
    "摄氏度": ("temperature", "1"), "MPa": ("pressure", "1"), "兆帕": ("pressure", "1"), "m/s": ("speed", "1"),
    "米/秒": ("speed", "1"), "米每秒": ("speed", "1"),
}  # fmt: skip
_BY_LENGTH = "|".join(re.escape(unit) for unit in sorted(_UNITS, key=len, reverse=True))
_QUANTITY = re.compile(rf"(?<![\d.\-—A-Za-z])(\d[\d,]*(?:\.\d+)?)\s*({_BY_LENGTH})(?![A-Za-z²³/])")
_DAY = re.compile(r"(\d{4})\s*[年-]\s*(\d{1,2})\s*[月-]\s*(\d{1,2})\s*日?")
_DAY_WITHOUT_YEAR = re.compile(r"(?<![\d年-])(\d{1,2})月(\d{1,2})日")
_CLOCK = re.compile(r"(?<![\d:：])(?:([01]?\d|2[0-3])[:：]([0-5]\d)(?!\d)|([01]?\d|2[0-3])[时点]([0-5]?\d)分)")
_SPOKEN = re.compile(
    "([零一二两三四五六七八九十]{1,3})点(?:([零一二三四五六七八九十]{1,3})分?|(半))(?![吨米升公千厘毫零一二三四五六七八九十])"
)
_AFTER_NOON = re.compile("(下午|傍晚|晚上)$")


@dataclass(frozen=True, slots=True)
class Quantity:
    """A number with a unit: `value` in the base unit of its dimension, `step` the worth of its last written place."""

    words: str
    dimension: str
    value: Decimal
    step: Decimal

    def says(self, other: Quantity, share: Decimal = Decimal(0)) -> bool:
        """Whether both say the same, as far as this one is written out; `share` is what `about` allows beside."""
        if self.dimension != other.dimension:
            return False
        rounding = self.step / 2 if other.step < self.step else Decimal(0)
        return abs(self.value - other.value) <= max(rounding, abs(other.value) * share)


@dataclass(frozen=True, slots=True)
class ClockTime:
    """A time of the clock as it is written, with its day where the words before name one."""

    words: str
    at: dt.time
    day: dt.date | None


def plain(text: str) -> str:
    """Full-width digits and letters made narrow, so that they can be compared; signs of units stay as they are."""
    parts = _UNIT_SIGNS.split(text)
    return "".join(part if part in ("²", "³", "℃") else unicodedata.normalize("NFKC", part) for part in parts)


def sentences(text: str) -> list[str]:
    """The sentences of a text, without their stops."""
    return [part.strip() for part in _SENTENCE.findall(text) if part.strip()]


def clauses(sentence: str) -> list[str]:
    """The parts of a sentence between commas and colons."""
    return [part.strip() for part in _CLAUSE.findall(sentence) if part.strip()]


def plates(text: str) -> list[str]:
    """Number plates in a text, each as it is written."""
    return [found.group() for found in _PLATE.finditer(text)]


def bare_plate(plate: str) -> str:
    """A plate without the dot that some write."""
    return _NOT_IN_PLATES.sub("", plate)


def quantities(text: str) -> Iterator[Quantity]:
    """Numbers with a unit in a text."""
    for found in _QUANTITY.finditer(plain(text)):
        number, unit = found[1].replace(",", ""), found[2]
        dimension, factor = _UNITS[unit]
        places = len(number.partition(".")[2])
        step = Decimal(1).scaleb(-places)
        yield Quantity(found.group(), dimension, Decimal(number) * Decimal(factor), step * Decimal(factor))


def clock_times(text: str, year: int) -> Iterator[ClockTime]:
    """Times of the clock in a text; `year` completes a day that is written without one."""
    text = _SPOKEN.sub(_in_digits, text)
    days = [(found.start(), _day(int(found[1]), int(found[2]), int(found[3]))) for found in _DAY.finditer(text)]
    days += [(found.start(), _day(year, int(found[1]), int(found[2]))) for found in _DAY_WITHOUT_YEAR.finditer(text)]
    days.sort(key=lambda each: each[0])
    for found in _CLOCK.finditer(text):
        hour, minute = (found[1], found[2]) if found[1] is not None else (found[3], found[4])
        before = [day for place, day in days if place < found.start() and day is not None]
        yield ClockTime(found.group(), dt.time(int(hour), int(minute)), before[-1] if before else None)


def _in_digits(found: re.Match[str]) -> str:
    """A time as people say it, as digits; after noon counts on from twelve."""
    try:
        hour = number_from_chinese(found[1].replace("两", "二")) if found[1] != "零" else 0
        minute = 30 if found[3] else number_from_chinese(found[2].lstrip("零") or "零") if found[2] != "零" else 0
    except ValueError:
        return found.group()
    if hour < 12 and _AFTER_NOON.search(found.string[: found.start()]):
        hour += 12
    return f"{hour}:{minute:02d}" if hour < 24 and minute < 60 else found.group()


def _day(year: int, month: int, day: int) -> dt.date | None:
    try:
        return dt.date(year, month, day)
    except ValueError:
        return None
