"""A station joins a hub once, keeps what lets it in to itself, and begins runs there."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from app.domain.roster.account import Account
from app.domain.station.messages import RunWish
from app.services.base import Base
from app.services.data_home import DataHome
from app.services.errors import ServiceError
from app.services.station_joining import HUBS_NAME, begin_at_hub, join_hub, known_hub, own_name, task_at_hub
from app.services.training import TaskWish, assign
from tests.link.hub_at_hand import HubAtHand
from tests.services.test_station_attempts import wish


@pytest.fixture
def hub(base: Base) -> Iterator[HubAtHand]:
    made = HubAtHand(base)
    yield made
    made.close()


@pytest.fixture
def there(tmp_path: Path) -> DataHome:
    """The data folder of the station's machine."""
    return DataHome(tmp_path / "station")


def test_a_station_joins_once_and_is_known_from_then_on(hub: HubAtHand, there: DataHome) -> None:
    code = hub.hub.stations.new_code().code
    place = join_hub(there, hub.place.url + "/", code, "一号站")
    assert place.url == hub.place.url
    assert known_hub(there, hub.place.url.removeprefix("http://")) == place
    begun = begin_at_hub(place, wish())
    assert begun.actor == "trainee"
    with hub.base.records.reading() as unit:
        assert unit.attempts.get(begun.attempt_id).seed == 7
    with pytest.raises(ServiceError, match="接入码不对"):
        join_hub(there, hub.place.url, code, "一号站")
    assert known_hub(there, hub.place.url) == place, "what lets it in is not lost by a wrong code"


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has other rights")
def test_only_the_user_reads_what_lets_it_in(hub: HubAtHand, there: DataHome) -> None:
    join_hub(there, hub.place.url, hub.hub.stations.new_code().code, "一号站")
    assert (there.folder / HUBS_NAME).stat().st_mode & 0o077 == 0


def test_an_unknown_hub_or_none_is_told(hub: HubAtHand, there: DataHome) -> None:
    with pytest.raises(ServiceError, match="--hub-code"):
        known_hub(there, hub.place.url)
    for wrong in ("", "ftp://hub", "http://hub/page", "a b"):
        with pytest.raises(ServiceError, match="不是教员机的地址"):
            known_hub(there, wrong)
    hub.stop()
    with pytest.raises(ServiceError, match="连不上教员机"):
        join_hub(there, hub.place.url, "ABCDEFGHJK", "一号站")
    with pytest.raises(ServiceError, match="站名"):
        join_hub(there, hub.place.url, "ABCDEFGHJK", "长" * 41)


def test_a_damaged_list_of_hubs_is_none(there: DataHome) -> None:
    there.folder.mkdir()
    for text in ("{", json.dumps(["a"])):
        (there.folder / HUBS_NAME).write_text(text, encoding="utf-8")
        with pytest.raises(ServiceError, match="还没有接入"):
            known_hub(there, "http://127.0.0.1:1")


def test_the_hubs_refusal_comes_in_its_own_words(hub: HubAtHand) -> None:
    stranger: RunWish = wish(trainee="nobody")
    with pytest.raises(ServiceError, match="--trainee"):
        begin_at_hub(hub.place, stranger)
    with pytest.raises(ServiceError, match="不认这台训练站"):
        begin_at_hub(hub.place.model_copy(update={"token": "x" * 40}), wish())


def test_a_machine_has_a_name() -> None:
    assert 0 < len(own_name()) <= 40


def test_a_task_is_fetched(hub: HubAtHand, instructor: Account, trainee: Account) -> None:
    given = assign(hub.base, instructor, trainee.id, TaskWish("sample_stop", seed=7))
    assert task_at_hub(hub.place, given.id).actor == trainee.id
    with pytest.raises(ServiceError, match="没有编号为 A-none"):
        task_at_hub(hub.place, "A-none")
    with pytest.raises(ServiceError):
        task_at_hub(hub.place, "../join")
