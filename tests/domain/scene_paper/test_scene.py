"""What a run holds that paper can rest on."""

from __future__ import annotations

import datetime as dt

from app.domain.scene_paper.scene import Scene
from tests.domain.scene_paper.played import ACID, TANKER, played, scene_of


def test_its_hours_are_those_of_the_scenario() -> None:
    scene = scene_of(TANKER)
    assert scene.start == dt.datetime(2026, 9, 16, 9, 40)
    assert scene.start < scene.end < scene.start + dt.timedelta(minutes=20)
    assert scene.at(60_000) == dt.datetime(2026, 9, 16, 9, 41)


def test_moments_are_those_of_the_journal() -> None:
    scene = scene_of(TANKER)
    first = scene.moment(1)
    assert first is not None
    assert (first.seq, first.t_ms) == (1, 0)
    assert scene.moment(None) is None
    assert scene.moment_nearest(scene.start.replace(hour=3)) == first
    assert scene.moment(99_999) is None


def test_what_was_worked_is_looked_at_and_what_was_not_is_not() -> None:
    scene = scene_of(TANKER)
    assert scene.looked_at["S09"]
    assert "tank_report" in scene.looked_at
    assert "S11" not in scene_of(TANKER, "hasty", 2).looked_at


def test_a_paper_is_shown_where_it_is_looked_at() -> None:
    assert scene_of(TANKER).with_their_places(("e_waybill",)) == {"e_waybill", "S15"}


def test_only_what_was_in_the_picture_was_photographed() -> None:
    photographed = scene_of(TANKER).photographed
    assert "S09" in photographed
    assert "S07" not in photographed


def test_a_station_that_was_only_in_view_was_not_read() -> None:
    bully = scene_of(TANKER, "bully", 1)
    faced = {entry.event.station for entry in bully.run.by_kind["StationFaced"]}  # type: ignore[attr-defined]  # by kind
    assert all(bully.faced(station) for station in faced)
    assert bully.faced("S99") is None


def test_lines_and_answers_have_their_people() -> None:
    scene = scene_of(ACID)
    assert {"driver", "escort", "manager"} <= {each.person for each in scene.answers}
    assert scene.person_ids["驾驶员"] == "driver"
    asked = {each.exchange for each in scene.asked}
    assert not asked & {exchange for exchange, _, _ in scene.never_asked}


def test_figures_are_words_with_units() -> None:
    words = [each.words for each in scene_of(TANKER).sightings]
    assert any(each.endswith(" %LEL") for each in words)
    assert "15 米" in words
    assert any("浙Z·D0533" in each for each in words)


def test_what_one_person_told_is_not_what_another_did() -> None:
    scene = scene_of(TANKER)
    assert dt.time(5, 50) in scene.shown_by("driver").times
    assert dt.time(5, 50) not in scene.shown_by("escort").times


def test_rights_are_told_to_somebody() -> None:
    scene = scene_of(TANKER)
    assert scene.rights_told("driver")
    assert scene.rights_told("manager") == []


def test_something_much_the_same_was_shown() -> None:
    scene = scene_of(TANKER)
    assert scene.shown_like("法兰垫油湿，盲盖没有到底")
    assert scene.shown_like("罐车起火燃烧") == []


def test_findings_stand_with_their_moments() -> None:
    scene = Scene(played(TANKER, "pass_with_faults"))
    assert set(scene.recorded) == {"F01", "F02", "F03", "F14"}
    assert set(scene.revealed) >= {"F01", "F02"}
    assert scene.attempt_id == scene.run.started.attempt_id
