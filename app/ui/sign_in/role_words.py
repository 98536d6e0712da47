"""Roles in words."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from app.domain.roster.account import Role


def role_word(role: Role) -> str:
    """What somebody is, in a word."""
    translate = QCoreApplication.translate
    return {
        Role.TRAINEE: translate("Roles", "Trainee"),
        Role.INSTRUCTOR: translate("Roles", "Instructor"),
        Role.MANAGER: translate("Roles", "Base manager"),
        Role.ADMINISTRATOR: translate("Roles", "Administrator"),
    }[role]
