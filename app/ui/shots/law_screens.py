"""The law library in its states: pages, cards, calculators, and the way of a proposal."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterator
from functools import partial

from PySide6.QtWidgets import QCheckBox, QLineEdit, QPlainTextEdit

from app.domain.law.act import Act, Authority
from app.domain.law.library import LawLibrary
from app.domain.roster.account import Account
from app.services.base import Base
from app.services.law_library import import_library
from app.ui.law.answer_row import AnswerRow
from app.ui.law.deadline_form import DeadlineForm
from app.ui.law.detail_panel import DetailPanel
from app.ui.law.discretion_panel import DiscretionPanel
from app.ui.law.edit_panel import EditPanel
from app.ui.law.import_page import ImportPage
from app.ui.law.income_form import IncomeForm
from app.ui.law.narrow_bar import NarrowBar
from app.ui.law.overload_form import OverloadForm
from app.ui.law.place_in_law import LawSpot, LawTarget
from app.ui.law.search_field import SearchField
from app.ui.law.surcharge_form import SurchargeForm
from app.ui.pieces.buttons import Button
from app.ui.shots.camera import Camera, Screen
from app.ui.shots.invented_law import TEXTS, invented_statute, picture_words

VEHICLE = (6, "78.4")
READ_ARTICLE = 10
DEBT = ("20000", dt.date(2026, 6, 1), dt.date(2026, 6, 21))
INCOME = "25000"
TICKED = 2


def law_screens(base: Base, who: Account, second: Account, trainee: Account) -> Iterator[Screen]:
    """All states; `who` proposes what `second` decides on. Each is to be taken before the next is asked for."""
    law, login = base.shelf.law(), who.login
    act = _first(law, lambda each: each.authority is Authority.TRANSPORT and each.income_multiple is not None)
    yield Screen("30_law_start", trainee.login, "law")
    yield Screen("30_law_search", login, "law", act.title)
    yield Screen("30_law_nothing", login, "law", picture_words().unknown)
    yield Screen("30_law_day", login, "law", act.title, _command("law.day"))
    yield Screen("31_law_article", login, "law", LawTarget.of(act.penalty[0]))
    yield Screen("31_law_note", login, "law", LawTarget.of(act.penalty[0]), _write_note)
    yield from _acts(law, login, act)
    yield from _entries(base, trainee.login)
    yield from _calculators(login, act)
    yield Screen("35_law_import", login, "law_import")
    yield Screen("35_law_import_tried", login, "law_import", then=_try_import)
    yield from _tables(login, second.login, act)
    yield Screen("37_law_palette", login, "law", then=partial(_palette, words=act.title))
    yield from _official(base, login)
    # Last, as the page keeps to what the search was narrowed to.
    yield Screen("39_law_narrowed", login, "law", act.title, _narrow)


def _first(law: LawLibrary, fits: Callable[[Act], bool]) -> Act:
    return next(act for act in law.acts() if fits(act))


def _command(id_: str) -> Callable[[Camera], None]:
    return lambda camera: camera.run(id_)


def _acts(law: LawLibrary, login: str, act: Act) -> Iterator[Screen]:
    yield Screen("32_law_act", login, "law", LawTarget("act", act.id))
    yield Screen("32_law_act_ticked", login, "law", LawTarget("act", act.id), _tick)
    other = _first(law, lambda each: each.authority is not Authority.TRANSPORT)
    yield Screen("32_law_act_transfer", login, "law", LawTarget("act", other.id))
    before = next(((each, basis) for each in law.acts() if (basis := law.earlier_basis(each.id)) is not None), None)
    if before is not None:
        day = before[1].committed_before - dt.timedelta(days=1)
        yield Screen("32_law_act_earlier", login, "law", LawTarget("act", before[0].id, day=day))


def _entries(base: Base, login: str) -> Iterator[Screen]:
    practice, today = base.shelf.practice(), base.clock().date()
    yield Screen("33_law_guide", login, "law", LawTarget("guide", practice.guides()[0].id, day=today))
    yield Screen("33_law_case", login, "law", LawTarget("case", practice.cases()[0].id))
    question = LawTarget("question", practice.questions()[0].id)
    yield Screen("33_law_question", login, "law", question)
    yield Screen("33_law_question_told", login, "law", question, _answer)
    yield Screen("33_law_form", login, "law", LawTarget("form", practice.forms()[3].id))


def _calculators(login: str, act: Act) -> Iterator[Screen]:
    place = "law_calculators"
    yield Screen("34_law_overload", login, place, "overload", _overload)
    yield Screen("34_law_overload_refused", login, place, "overload", _overload_refused)
    yield Screen("34_law_income", login, place, "income", partial(_income, act_id=act.id))
    yield Screen("34_law_surcharge", login, place, "surcharge", _surcharge)
    yield Screen("34_law_deadline", login, place, "deadline", _deadline)


def _tables(login: str, second: str, act: Act) -> Iterator[Screen]:
    place, document = "law_tables", ("act", act.id)
    yield Screen("36_law_tables", login, place, ("act", ""))
    yield Screen("36_law_tables_edit", login, place, document, _edit)
    yield Screen("36_law_tables_refused", login, place, document, _edit_refused)
    yield Screen("36_law_tables_proposed", login, place, document, _propose)
    yield Screen("36_law_tables_review", second, place, document)
    yield Screen("36_law_tables_approved", second, place, document, _approve)


def _official(base: Base, login: str) -> Iterator[Screen]:
    """What official texts bring; from here on the base holds those of the invented statute, also for later pictures."""
    import_library(base, [TEXTS])
    statute = invented_statute()
    earlier, later = statute.versions
    yield Screen("38_law_text", login, "law", LawTarget("article", "", LawSpot(statute.key, READ_ARTICLE)))
    spot = LawSpot(statute.key, READ_ARTICLE, version=earlier.adopted)
    yield Screen("38_law_text_earlier", login, "law", LawTarget("article", "", spot))
    yield Screen("38_law_text_search", login, "law", statute.title)
    yield Screen("38_law_compare", login, "law_compare", (statute.key, earlier.adopted, later.adopted))


def _narrow(camera: Camera) -> None:
    camera.run("law.narrow")
    (bar,) = camera.shown(NarrowBar)
    next(each for each in bar.findChildren(Button) if each.isCheckable()).click()


def _write_note(camera: Camera) -> None:
    camera.run("law.note")
    camera.shown(QPlainTextEdit)[0].setPlainText(picture_words().note)


def _tick(camera: Camera) -> None:
    (panel,) = camera.shown(DiscretionPanel)
    for box in panel.findChildren(QCheckBox)[:TICKED]:
        box.click()


def _answer(camera: Camera) -> None:
    camera.shown(AnswerRow)[0].chosen.emit()


def _overload(camera: Camera) -> None:
    camera.shown(OverloadForm)[0].put(*VEHICLE)


def _overload_refused(camera: Camera) -> None:
    camera.shown(OverloadForm)[0].put(VEHICLE[0], picture_words().weight)


def _income(camera: Camera, act_id: str) -> None:
    camera.shown(IncomeForm)[0].put(act_id, INCOME)


def _surcharge(camera: Camera) -> None:
    camera.shown(SurchargeForm)[0].put(*DEBT)


def _deadline(camera: Camera) -> None:
    camera.shown(DeadlineForm)[0].work()


def _try_import(camera: Camera) -> None:
    """A folder with two versions of a statute, a torn one and no statute; nothing is written."""
    page = camera.page
    assert isinstance(page, ImportPage)
    page.try_out([TEXTS])


def _edit(camera: Camera) -> None:
    camera.shown(DetailPanel)[0].edit()
    camera.settle()


def _edit_refused(camera: Camera) -> None:
    _edit(camera)
    camera.shown(EditPanel)[0].send()


def _propose(camera: Camera) -> None:
    _edit(camera)
    (panel,) = camera.shown(EditPanel)
    form = panel.form()
    assert form is not None, "the panel has just been filled"
    words = picture_words()
    form.put({**form.values(), "note": form.values()["note"] + words.change})
    panel.why(words.reason, "", words.document)
    panel.send()


def _approve(camera: Camera) -> None:
    camera.shown(DetailPanel)[0].decide(accept=True)


def _palette(camera: Camera, words: str) -> None:
    camera.run("frame.palette")
    fields = [each for each in camera.shown(QLineEdit) if not isinstance(each, SearchField)]
    fields[-1].setText(words)
