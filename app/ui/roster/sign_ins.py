"""The audit of sign-ins."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Sequence

from PySide6.QtCore import QCoreApplication

from app.domain.roster.account import SignIn, SignInOutcome
from app.ui.pieces.badge import BadgeFace
from app.ui.pieces.data_table import Column
from app.ui.verdicts import moment


def outcome_face(outcome: SignInOutcome) -> BadgeFace:
    """How a try went, as a badge."""
    translate = QCoreApplication.translate
    return {
        SignInOutcome.SUCCESS: BadgeFace(translate("SignIns", "Signed in"), "ok", "check-circle-fill"),
        SignInOutcome.SIGNED_OUT: BadgeFace(translate("SignIns", "Signed out"), "neutral", "sign-out"),
        SignInOutcome.WRONG_PASSWORD: BadgeFace(translate("SignIns", "Wrong password"), "warn", "warning-circle-fill"),
        SignInOutcome.UNKNOWN_LOGIN: BadgeFace(translate("SignIns", "Unknown login"), "warn", "warning-circle-fill"),
        SignInOutcome.LOCKED: BadgeFace(translate("SignIns", "Locked"), "major", "lock-fill"),
        SignInOutcome.INACTIVE: BadgeFace(translate("SignIns", "Deactivated"), "major", "prohibit"),
        SignInOutcome.UNLOCKED: BadgeFace(translate("SignIns", "Password reset"), "neutral", "password"),
    }[outcome]


def sign_in_columns(now: Callable[[], dt.datetime], name: Callable[[SignIn], str]) -> Sequence[Column[SignIn]]:
    """When, which login, whose it is, how it went."""
    translate = QCoreApplication.translate
    return [
        Column(translate("SignIns", "When"), lambda line: moment(line.at, now()), 130, sort=lambda line: line.at),
        Column(translate("SignIns", "Login name"), lambda line: line.login, 150),
        Column(translate("SignIns", "Name"), name),
        Column(
            translate("SignIns", "Outcome"),
            lambda line: outcome_face(line.outcome).value,
            150,
            badge=lambda line: outcome_face(line.outcome),
        ),
    ]
