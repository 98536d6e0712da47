"""The catalogue and what is reached from it."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from app.services.permissions import Permission, allowed
from app.ui.desk import Desk, Open
from app.ui.pieces.commands import CommandGroup
from app.ui.shell.place import Place
from app.ui.training.page import TrainingPage

TRAINING = "training"


def training_places(desk: Desk) -> list[Place]:
    """Catalogue, for those who train."""
    if not allowed(desk.who, Permission.TRAIN):
        return []
    title = QCoreApplication.translate("Places", "Training")
    return [Place(TRAINING, "virtual-reality", title, lambda: TrainingPage(desk))]


def find_scenarios(desk: Desk, open_place: Open, query: str) -> list[CommandGroup]:
    """Scenarios by words, pinyin or initials."""
    return []
