"""The catalogue and what is reached from it: task sheet and run."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QCoreApplication

from app.domain.errors import KnownError
from app.services.permissions import Permission, allowed
from app.services.pinyin import matches
from app.ui.desk import Desk, Open
from app.ui.pieces.commands import Command, CommandGroup
from app.ui.shell.place import Place
from app.ui.training.catalogue_page import CataloguePage
from app.ui.training.run_page import RunPage
from app.ui.training.task_page import TaskPage
from app.ui.verdicts import module_icon, module_word

TRAINING = "training"
TASK = "task"
"""Opened with the id of a scenario, or of an attempt that is not begun."""
RUN = "run"
"""Opened with the id of an attempt, which it starts."""


def training_places(desk: Desk) -> list[Place]:
    """Catalogue, task sheet and run, for those who train."""
    if not allowed(desk.who, Permission.TRAIN):
        return []
    translate = QCoreApplication.translate
    return [
        Place(TRAINING, "virtual-reality", translate("Places", "Training"), lambda: CataloguePage(desk)),
        Place(
            TASK, "clipboard-text", translate("Places", "Task sheet"), lambda: TaskPage(desk), False, parent=TRAINING
        ),
        Place(RUN, "play", translate("Places", "Run"), lambda: RunPage(desk), False, parent=TRAINING),
    ]


def find_scenarios(desk: Desk, open_place: Open, query: str) -> list[CommandGroup]:
    """Scenarios by words, pinyin or initials."""
    if not allowed(desk.who, Permission.TRAIN):
        return []
    found = []
    for scenario_id in desk.base.shelf.scenario_ids():
        try:
            scene = desk.base.shelf.scenario(scenario_id).scene
        except KnownError:
            continue  # the catalogue tells about it
        if matches(query, scene.title, module_word(scene.module), scene.id):
            found.append(
                Command(
                    f"scenario.{scene.id}",
                    scene.title,
                    partial(open_place, TASK, scene.id),
                    module_icon(scene.module),
                    hint=module_word(scene.module),
                )
            )
    return [CommandGroup(QCoreApplication.translate("Places", "Scenarios"), tuple(found))]
