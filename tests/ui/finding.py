"""Finds the one widget of a kind in a page."""

from typing import TypeVar

from PySide6.QtCore import QObject

Kind = TypeVar("Kind", bound=QObject)


def found(parent: QObject, kind: type[Kind]) -> Kind:
    """The first child of a kind; fails where there is none."""
    child = parent.findChild(kind)
    assert child is not None
    return child
