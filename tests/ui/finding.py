"""Finds the one widget of a kind in a page."""

from typing import TypeVar

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QLabel

Kind = TypeVar("Kind", bound=QObject)


def found(parent: QObject, kind: type[Kind]) -> Kind:
    """The first child of a kind; fails where there is none."""
    child = parent.findChild(kind)
    assert child is not None
    return child


def labels(parent: QObject) -> list[str]:
    """What the labels in a page say, those excepted that are being deleted."""
    return [each.text() for each in parent.findChildren(QLabel) if each.text()]
