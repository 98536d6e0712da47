"""The law library's places, and what the palette finds there."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication

from app.services.law_cards import Kind
from app.services.law_hits import Hit, SearchWish
from app.ui.desk import Desk, Open
from app.ui.law.calculators_page import CalculatorsPage
from app.ui.law.compare_page import ComparePage
from app.ui.law.faces import kind_word
from app.ui.law.import_page import ImportPage
from app.ui.law.page import LawPage
from app.ui.law.phone_page import PhonePage
from app.ui.law.place_in_law import LawSpot, LawTarget
from app.ui.law.rights import may_import, may_open_to_phones
from app.ui.law.tables_page import TablesPage
from app.ui.law.words import span_words
from app.ui.pieces.commands import Command, CommandGroup
from app.ui.shell.page import Page
from app.ui.shell.place import Place

LAW = "law"
"""Opened with a LawTarget, with words to search for, or with nothing."""
COMPARE = "law_compare"
"""Opened with (name, earlier date, later date)."""
CALCULATORS = "law_calculators"
"""Opened with the name of a calculator, (`income`, act id) or (`deadline`, clock id)."""
TABLES = "law_tables"
"""Opened with (kind, id) of a document, with `waiting`, or with nothing."""
IMPORT = "law_import"
PHONES = "law_phones"
MOST_FOUND = 5


def law_places(desk: Desk) -> list[Place]:
    """The library, for everybody; import and phones for those who keep the base or the bureau's tables."""
    translate = QCoreApplication.translate

    def beside(id_: str, icon: str, title: str, make: Callable[[], Page]) -> Place:
        return Place(id_, icon, title, make, on_rail=False, parent=LAW)

    made = [
        Place(LAW, "books", translate("Places", "Law"), lambda: LawPage(desk)),
        beside(COMPARE, "git-diff", translate("Places", "Compare versions"), lambda: ComparePage(desk)),
        beside(CALCULATORS, "calculator", translate("Places", "Calculators"), lambda: CalculatorsPage(desk)),
        beside(TABLES, "buildings", translate("Places", "Bureau's own"), lambda: TablesPage(desk)),
    ]
    if may_import(desk.who):
        made.append(beside(IMPORT, "download-simple", translate("Places", "Import"), lambda: ImportPage(desk)))
    if may_open_to_phones(desk.who):
        made.append(beside(PHONES, "device-mobile", translate("Places", "On phones"), lambda: PhonePage(desk)))
    return made


def find_law(desk: Desk, open_place: Open, query: str) -> list[CommandGroup]:
    """Articles and acts for the words typed in the palette; nothing before the index is ready, which takes seconds."""
    if not desk.law_warmth.ready:
        return []
    wish = SearchWish(limit=MOST_FOUND, kinds=(Kind.ARTICLE, Kind.ACT))
    answer = desk.law_search.search(query, None, wish)
    groups = []
    for kind in (Kind.ARTICLE, Kind.ACT):
        commands = tuple(_command(desk, open_place, hit) for hit in answer.of(kind))
        groups.append(CommandGroup(kind_word(kind.value), commands))
    return groups


def _command(desk: Desk, open_place: Open, hit: Hit) -> Command:
    if hit.kind is Kind.ARTICLE:
        target = LawTarget("article", hit.id, LawSpot(hit.key or hit.law, hit.article, hit.suffix))
        title, hint, icon = f"{hit.law} {hit.label}", hit.snippet, "scales"
    else:
        law = desk.base.shelf.law()
        span = law.act(hit.id).fine_span if hit.id in law.act_ids() else None
        target, title, icon = LawTarget("act", hit.id), f"{hit.id} {hit.title}", "gavel"
        hint = span_words(span.min_yuan, span.max_yuan) if span is not None else ""
    return Command(f"law.{hit.kind}.{hit.id}", title, lambda: open_place(LAW, target), icon, hint=hint)
