"""A base with the invented law put to use, its texts imported, and desks on it."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QSettings, QThreadPool

from app.domain.law.bindings import Bindings
from app.domain.roster.account import Account
from app.services.base import Base
from app.services.law_library import import_library
from app.services.law_search import LawSearch
from app.services.settings import MachineSettings
from app.services.shelf import Shelf
from app.ui.desk import Desk
from app.ui.shell.look import Look
from app.ui.station_process import Stations
from tests.domain.law.sample_discretion import STANDARD, sample_discretion
from tests.domain.law.sample_law import sample_library
from tests.domain.law.sample_practice import sample_practice
from tests.services.sample_practice_base import SAYS_SO, USES, write_text
from tests.services.sample_search import WORDS

MakeDesk = Callable[[Account], Desk]


@pytest.fixture
def unread(base: Base) -> Base:
    """The base with the invented library, without any official text."""
    shelf = Shelf(
        load_law=sample_library,
        load_practice=sample_practice,
        load_bindings=lambda: Bindings(USES),
        load_discretion=lambda: sample_discretion(STANDARD),
        load_switches=lambda: (),
        load_authority_split=lambda: None,
    )
    return replace(base, shelf=shelf)


@pytest.fixture
def lawful(unread: Base, tmp_path: Path) -> Base:
    """The base with the invented law in two versions: that of 2025, and an earlier one of 2020."""
    earlier = SAYS_SO.replace("五万元以上五十万元以下", "一万元以上十万元以下")
    import_library(
        unread, [write_text(tmp_path / "new"), write_text(tmp_path / "old", earlier, "2020年1月1日", "2020年3月1日")]
    )
    return unread


@pytest.fixture
def law_desk(lawful: Base, tmp_path: Path) -> Iterator[MakeDesk]:
    """Makes the desk of an account on `lawful`, with a search over the invented words."""
    yield from _desks(lawful, tmp_path)


@pytest.fixture
def gist_desk(unread: Base, tmp_path: Path) -> Iterator[MakeDesk]:
    """As `law_desk`, without official texts."""
    yield from _desks(unread, tmp_path)


def _desks(base: Base, folder: Path) -> Iterator[MakeDesk]:
    stations = Stations(command=("no-such-station",))
    look = Look(QSettings(str(folder / "law.ini"), QSettings.Format.IniFormat))
    searches = []

    def make(who: Account) -> Desk:
        desk = Desk(base, who, look, MachineSettings(), stations)
        search = LawSearch(base, words=lambda: WORDS, content_stamp=lambda: "sample")
        searches.append(search)
        # The search over the library that ships would read all of it for each test.
        desk.__dict__["law_search"] = search
        return desk

    yield make
    QThreadPool.globalInstance().waitForDone(10_000)
    for search in searches:
        search.close()
    stations.close()
