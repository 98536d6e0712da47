"""Opening: made once, backed up daily, refused where the file is not ours."""

from __future__ import annotations

from pathlib import Path

import pytest

from app.domain.roster.account import Account
from app.services.base import DEMONSTRATION_NOTE, Base
from app.services.data_home import DataHome
from app.services.errors import NotAllowedError
from app.services.open_base import back_up, back_up_daily, backups, open_base, with_clock
from app.services.progress import Progress
from app.services.settings import MachineSettings
from records.errors import NotOurBaseError, RecordsError
from tests.services.conftest import Clock, sample_shelf


def test_a_new_base_is_filled_once(tmp_path: Path) -> None:
    calls = []

    def fill(base: Base, progress: Progress) -> None:
        calls.append(base.home.folder)
        with base.records.writing() as unit:
            unit.notes.put(DEMONSTRATION_NOTE, "1")

    home = DataHome(tmp_path / "home")
    for _ in range(2):
        base = open_base(home, shelf=sample_shelf(), fill=fill)
        assert base.is_demonstration
        base.close()
    assert calls == [home.folder]


def test_the_folder_of_the_environment_is_taken(zhixing_home: Path) -> None:
    base = open_base(shelf=sample_shelf())
    assert (zhixing_home / "base.sqlite").is_file()
    assert not base.is_demonstration
    base.close()


def test_the_address_in_the_settings_wins(tmp_path: Path, postgres_database: str) -> None:
    home = DataHome(tmp_path)
    base = open_base(home, settings=MachineSettings(database=postgres_database), shelf=sample_shelf())
    assert base.records.engine.dialect.name == "postgresql"
    assert not home.base.exists()
    assert back_up_daily(base, keep=2) is None
    base.close()


def test_something_else_under_the_name_is_left_alone(tmp_path: Path) -> None:
    home = DataHome(tmp_path)
    home.base.write_text("mine")
    with pytest.raises(NotOurBaseError):
        open_base(home, shelf=sample_shelf())
    assert home.base.read_text() == "mine"


def test_backups_are_made_once_a_day_and_old_ones_go(base: Base, clock: Clock) -> None:
    for _ in range(4):
        assert back_up_daily(base, keep=3) is not None
        assert back_up_daily(base, keep=3) is None
        clock.pass_time(days=1)
    names = [path.name for path in backups(base)]
    assert names == ["base-20261123-090000.sqlite", "base-20261122-090000.sqlite", "base-20261121-090000.sqlite"]


def test_an_administrator_backs_up_by_hand(base: Base, administrator: Account, trainee: Account) -> None:
    made = back_up(base, administrator)
    copy = open_base(DataHome(base.home.folder.parent / "copy"), settings=MachineSettings(database=f"sqlite:///{made}"))
    with copy.records.reading() as unit:
        assert unit.accounts.get("trainee") is not None
    copy.close()
    with pytest.raises(RecordsError, match="刚刚"):
        back_up(base, administrator)
    with pytest.raises(NotAllowedError):
        back_up(base, trainee)


def test_the_same_base_at_another_time(base: Base) -> None:
    other = Clock()
    other.pass_time(days=30)
    assert with_clock(base, other).clock() != base.clock()
    assert with_clock(base, other).records is base.records
