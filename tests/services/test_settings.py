"""Settings: validated, whole on the disk, and a broken file is kept aside."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.attempt.assignment import StationSettings
from app.domain.roster.account import Account
from app.services.base import Base
from app.services.errors import ServiceError
from app.services.settings import (
    MachineSettings,
    PersonalSettings,
    load_machine_settings,
    personal_settings,
    save_machine_settings,
    save_personal_settings,
    write_whole,
)


def test_defaults_hold_where_nothing_is_set(tmp_path: Path) -> None:
    loaded = load_machine_settings(tmp_path / "settings.json")
    assert (loaded.settings, loaded.notice) == (MachineSettings(), None)


def test_what_is_saved_is_loaded(tmp_path: Path) -> None:
    wanted = MachineSettings(keep_backups=3, language="en")
    save_machine_settings(tmp_path / "new" / "settings.json", wanted)
    assert load_machine_settings(tmp_path / "new" / "settings.json").settings == wanted
    assert [path.name for path in (tmp_path / "new").iterdir()] == ["settings.json"]


@pytest.mark.parametrize(
    ("content", "word"),
    [
        (b"{", "JSON"),
        (b'{"keep_backups": 0}', "keep_backups"),
        (b'{"colour": 1}', "colour"),
        (b"\xff\xfe", "JSON"),
        (b" " * 70_000, "太大"),
        (b"[]", "JSON"),
    ],
)
def test_a_broken_file_is_told_and_kept_aside(tmp_path: Path, content: bytes, word: str) -> None:
    path = tmp_path / "settings.json"
    for name in ("settings.json.broken", "settings.json.broken2"):
        path.write_bytes(content)
        loaded = load_machine_settings(path)
        assert loaded.settings == MachineSettings()
        assert loaded.notice is not None
        assert word in loaded.notice
        assert (tmp_path / name).read_bytes() == content
        assert not path.exists()


@pytest.mark.soak
@given(st.data())
def test_no_mutation_of_the_file_breaks_the_program(
    tmp_path_factory: pytest.TempPathFactory, data: st.DataObject
) -> None:
    path = tmp_path_factory.getbasetemp() / "mutated" / "settings.json"
    good = bytearray(json.dumps(MachineSettings().model_dump(), ensure_ascii=False).encode())
    for _ in range(data.draw(st.integers(1, 4))):
        at = data.draw(st.integers(0, len(good) - 1))
        good[at : at + data.draw(st.integers(0, 3))] = data.draw(st.binary(max_size=3))
        good = good or bytearray(b"x")
    path.parent.mkdir(exist_ok=True)
    path.write_bytes(good)
    loaded = load_machine_settings(path)
    if loaded.notice is None:
        assert path.read_bytes() == good
    else:
        aside = [each for each in path.parent.iterdir() if "broken" in each.name]
        assert [each.read_bytes() for each in aside] == [good]
        aside[0].unlink()


def test_a_place_that_cannot_be_written_is_told(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("x")
    with pytest.raises(ServiceError, match="写不进去"):
        write_whole(tmp_path / "file" / "settings.json", "x")


def test_a_folder_in_the_way_is_told(tmp_path: Path) -> None:
    (tmp_path / "settings.json").mkdir()
    loaded = load_machine_settings(tmp_path / "settings.json")
    assert loaded.notice is not None
    assert loaded.settings == MachineSettings()


def test_personal_settings_belong_to_one_person(base: Base, trainee: Account, instructor: Account) -> None:
    mine = PersonalSettings(station=StationSettings(captions="large", handedness="left"))
    save_personal_settings(base, trainee, mine)
    assert personal_settings(base, trainee) == mine
    assert personal_settings(base, instructor) == PersonalSettings()


def test_unreadable_personal_settings_fall_back(base: Base, trainee: Account) -> None:
    with base.records.writing() as unit:
        unit.preferences.put(trainee.id, '{"station": 3}')
    assert personal_settings(base, trainee) == PersonalSettings()
