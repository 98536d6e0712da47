"""The penalties of a document as kinds and amounts, from its rows, its sum or, where these are empty, its words."""

from __future__ import annotations

import re
from decimal import Decimal

from app.domain.casefile_procedure.case_reader import Sheet

_FINE = re.compile(r"罚款(?:人民币)?\s*([0-9][0-9,]*(?:\.[0-9]{1,2})?)\s*(万)?元")
_KINDS = {
    "warning": "警告",
    "criticism": "通报批评",
    "confiscate_income": "没收违法所得",
    "confiscate_goods": "没收非法财物",
    "suspend_licence": "暂扣",
    "revoke_licence": "吊销",
    "suspend_business": "停产停业",
}
_ROWS = ("penalties", "proposed_penalties")
_WORDS = ("penalty", "proposed", "advice")
TEN_THOUSAND = 10_000


def penalties_of(sheet: Sheet) -> dict[str, Decimal | None]:
    """The kinds of penalties with their amounts in yuan, None where a kind has none; several fines are added up."""
    found: dict[str, Decimal | None] = {}
    for key in _ROWS:
        for row in sheet.rows(key):
            kind, amount = row.get("kind"), row.get("amount")
            if kind:
                before = found.get(kind)
                found[str(kind)] = amount if before is None else before + (amount or Decimal(0))
    return found or _from_words(sheet)


def fines_in_rows(sheet: Sheet) -> list[Decimal]:
    """The fines one by one, as the rows list them."""
    rows = [row for key in _ROWS for row in sheet.rows(key) if row.get("kind") == "fine"]
    return [row["amount"] for row in rows if row.get("amount") is not None]


def fine_of(sheet: Sheet) -> Decimal | None:
    """The fine in yuan: the rows say it, else the sum, else the words; None where there is none."""
    listed = penalties_of(sheet).get("fine")
    if listed is not None:
        return listed
    total = sheet.sum("amount")
    return total.figures if total else None


def stated_fines(sheet: Sheet) -> list[Decimal]:
    """Every total fine that a document states, in its rows, its sum and its words: one where they agree."""
    found = [penalties_of(sheet).get("fine")]
    total = sheet.sum("amount")
    found.append(total.figures if total else None)
    for key in _WORDS:
        in_words = fines_in_words(sheet.text(key))
        found.append(in_words[0] if len(in_words) == 1 else None)
    return list(dict.fromkeys(amount for amount in found if amount is not None))


def fines_in_words(text: str) -> list[Decimal]:
    """Every fine that a text states in figures."""
    found = []
    for figures, ten_thousands in _FINE.findall(text):
        amount = Decimal(figures.replace(",", ""))
        found.append(amount * TEN_THOUSAND if ten_thousands else amount)
    return found


def _from_words(sheet: Sheet) -> dict[str, Decimal | None]:
    found: dict[str, Decimal | None] = {}
    for key in _WORDS:
        text = sheet.text(key)
        fines = fines_in_words(text)
        if fines:
            found["fine"] = fines[0]
        found.update({kind: None for kind, word in _KINDS.items() if word in text})
    return found
