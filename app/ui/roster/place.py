"""People, and what the palette finds there."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from app.services.accounts import all_accounts
from app.services.permissions import Permission, allowed
from app.services.pinyin import matches
from app.ui.desk import Desk, Open
from app.ui.pieces.commands import Command, CommandGroup
from app.ui.roster.page import PeoplePage
from app.ui.shell.place import Place
from app.ui.sign_in.role_words import role_word

PEOPLE = "people"
"""Opened with an account's id, or with nothing."""
MOST_FOUND = 6


def people_places(desk: Desk) -> list[Place]:
    """People, for those who may see the roster."""
    if not allowed(desk.who, Permission.SEE_ROSTER):
        return []
    return [Place(PEOPLE, "users", QCoreApplication.translate("Places", "People"), lambda: PeoplePage(desk))]


def find_people(desk: Desk, open_place: Open, query: str) -> list[CommandGroup]:
    """People by name, login, unit, pinyin or initials."""
    if not allowed(desk.who, Permission.SEE_ROSTER):
        return []
    commands: list[Command] = []
    for account in all_accounts(desk.base, desk.who):
        if len(commands) < MOST_FOUND and matches(query, account.display_name, account.login, account.unit):

            def show(account_id: str = account.id) -> None:
                open_place(PEOPLE, account_id)

            hint = f"{role_word(account.role)} · {account.login}"
            commands.append(Command(f"person.{account.id}", account.display_name, show, "user", hint=hint))
    return [CommandGroup(QCoreApplication.translate("Places", "People"), tuple(commands))]
