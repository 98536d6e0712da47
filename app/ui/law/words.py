"""The library's values in words, and as badges."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal

from PySide6.QtCore import QCoreApplication

from app.domain.figures import plain
from app.domain.law.act import Authority
from app.domain.law.statute import Level, Status
from app.services.law_reading import Reading, Standing
from app.services.law_text import VersionView
from app.ui.pieces.badge import BadgeFace

THIN_SPACE = "\u2009"
TEN_THOUSAND = Decimal(10_000)


def level_word(level: Level | None) -> str:
    """The rank of a statute; empty where it is not known."""
    translate = QCoreApplication.translate
    words = {
        Level.LAW: translate("Law", "Law"),
        Level.ADMINISTRATIVE_REGULATION: translate("Law", "Administrative regulation"),
        Level.LOCAL_REGULATION: translate("Law", "Local regulation"),
        Level.DEPARTMENT_RULE: translate("Law", "Department rule"),
        Level.LOCAL_RULE: translate("Law", "Local government rule"),
    }
    return words[level] if level is not None else ""


def authority_word(authority: Authority) -> str:
    """Who punishes."""
    translate = QCoreApplication.translate
    words = {
        Authority.TRANSPORT: translate("Law", "Transport authority"),
        Authority.POLICE: translate("Law", "Police"),
        Authority.MARKET_SUPERVISION: translate("Law", "Market supervision"),
        Authority.EMERGENCY: translate("Law", "Emergency management"),
        Authority.ECOLOGY: translate("Law", "Ecology and environment"),
        Authority.GAS: translate("Law", "Gas administration"),
        Authority.CYBERSPACE: translate("Law", "Cyberspace administration"),
    }
    return words[authority]


def authority_face(authority: Authority) -> BadgeFace:
    """Own remit, or a transfer to somebody else."""
    if authority is Authority.TRANSPORT:
        return BadgeFace(authority_word(authority), "neutral", dense=True)
    words = QCoreApplication.translate("Law", "Transfer to {0}").format(authority_word(authority))
    return BadgeFace(words, "warn", "arrow-square-out", dense=True)


def status_face(status: Status) -> BadgeFace:
    """How sure we are; what was not read in the text is grey."""
    translate = QCoreApplication.translate
    faces = {
        Status.CONFIRMED: BadgeFace(translate("Law", "Read in the text"), "ok", "seal-check-fill", dense=True),
        Status.RECALLED: BadgeFace(translate("Law", "From memory, to be verified"), "neutral", "question", dense=True),
        Status.TO_VERIFY: BadgeFace(translate("Law", "To be verified"), "neutral", "question", dense=True),
    }
    return faces[status]


def standing_face(standing: Standing) -> BadgeFace:
    """Whether a version was in force on the day."""
    translate = QCoreApplication.translate
    faces = {
        Standing.IN_FORCE: BadgeFace(translate("Law", "In force"), "ok", "seal-check-fill"),
        Standing.NOT_YET: BadgeFace(translate("Law", "Not yet in force"), "warn", "hourglass-medium-fill"),
        Standing.ENDED: BadgeFace(translate("Law", "No longer in force"), "neutral", "clock-counter-clockwise"),
    }
    return faces[standing]


def version_line(reading: Reading) -> str:
    """Body, rank, number and days of the version that is read."""
    translate = QCoreApplication.translate
    version = reading.version
    parts = [reading.issuing_body, level_word(reading.level), reading.number]
    parts.append(translate("Law", "Text of {0}").format(version.version_date.isoformat()))
    parts.append(days_line(version))
    return " · ".join(part for part in parts if part)


def days_line(version: VersionView) -> str:
    """From when to when a version is in force."""
    translate = QCoreApplication.translate
    since = version.in_force_from.isoformat()
    if version.until is None:
        return translate("Law", "in force from {0}").format(since)
    return translate("Law", "in force {0} to {1}").format(since, version.until.isoformat())


def day_words(day: dt.date, today: dt.date) -> str:
    """Which day's law is shown."""
    translate = QCoreApplication.translate
    if day == today:
        return translate("Law", "Law of today")
    return translate("Law", "Law of {0}").format(day.isoformat())


def yuan(amount: Decimal) -> str:
    """An amount in yuan with thin spaces between thousands; cents only where there are any."""
    places = 0 if amount == amount.to_integral_value() else 2
    return f"{amount:,.{places}f}".replace(",", THIN_SPACE)


def figure_words(figure: Decimal) -> str:
    """A figure of any unit with all its decimals, and thin spaces between thousands."""
    whole, _, decimals = plain(figure).partition(".")
    grouped = f"{int(whole):,}".replace(",", THIN_SPACE)
    return f"{grouped}.{decimals}" if decimals else grouped


def short_yuan(amount: Decimal) -> str:
    """An amount as people say it: in ten thousands where that is shorter."""
    translate = QCoreApplication.translate
    if amount >= TEN_THOUSAND and amount % 100 == 0:
        return translate("Law", "{0} ten thousand").format(f"{(amount / TEN_THOUSAND).normalize():f}")
    return translate("Law", "{0} yuan").format(yuan(amount))


def span_words(lowest: Decimal, highest: Decimal) -> str:
    """A range of amounts in short."""
    if lowest == highest:
        return short_yuan(lowest)
    return f"{short_yuan(lowest)}–{short_yuan(highest)}"
