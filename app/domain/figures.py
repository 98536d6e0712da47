"""Figures as people type them, checked before anything is worked out with them."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from decimal import Decimal

from app.domain.errors import KnownError

_WRITTEN = re.compile(r"\d{1,15}(\.\d{1,9})?", re.ASCII)
_GROUPED = re.compile(r"\d{1,3}(,\d{3})+(\.\d{1,9})?", re.ASCII)
_SHOWN = 40
MOST_YUAN = Decimal(10_000_000_000)


def plain(figure: Decimal) -> str:
    """A figure without exponent and without zeros at its end: 30000, 3396.9, 0.2."""
    text = format(figure, "f")
    return text.rstrip("0").rstrip(".") if "." in text else text


class FigureError(KnownError):
    """A figure that makes no sense; `field` names it for a form."""

    def __init__(self, field: str, message: str) -> None:
        super().__init__(message)
        self.field = field


@dataclass(frozen=True, slots=True)
class Figure:
    """What a figure must be: its name for messages, its unit, its bounds (inclusive) and its decimals."""

    field: str
    name: str
    unit: str
    least: Decimal
    most: Decimal
    decimals: int

    def read(self, text: str) -> Decimal:
        """The figure that a person wrote, full-width digits and 12,000 included; raises FigureError."""
        written = unicodedata.normalize("NFKC", text).strip().removesuffix(self.unit).strip()
        if _GROUPED.fullmatch(written):
            written = written.replace(",", "")
        if not _WRITTEN.fullmatch(written):
            raise self._refused(f"“{text[:_SHOWN]}”不是{self.name}，请只写数字，例如 {self._example()}")
        return self.checked(Decimal(written))

    def checked(self, value: Decimal) -> Decimal:
        """The same figure where it lies in the bounds and is no finer than allowed; raises FigureError."""
        if not value.is_finite() or not self.least <= value <= self.most:
            bounds = f"{plain(self.least)} 到 {plain(self.most)} {self.unit}"
            raise self._refused(f"{self.name}应在 {bounds}之间，请核对单位和小数点")
        if -int(value.normalize().as_tuple().exponent) > self.decimals:
            raise self._refused(f"{self.name}最多写 {self.decimals} 位小数，请按实际记录填写")
        return value

    def _example(self) -> str:
        return plain(self.least if self.least > 1 else min(self.most, Decimal(2)))

    def _refused(self, message: str) -> FigureError:
        return FigureError(self.field, f"{message}。")


def yuan(field: str, name: str) -> Figure:
    """An amount of money of one cent at least, at most ten thousand million yuan."""
    return Figure(field, name, "元", Decimal("0.01"), MOST_YUAN, 2)


def count(field: str, name: str, unit: str, least: int, most: int) -> Figure:
    """A whole number."""
    return Figure(field, name, unit, Decimal(least), Decimal(most), 0)
