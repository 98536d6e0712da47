"""How much of one wording is in another."""

from __future__ import annotations

from app.domain.scene_paper.likeness import alike, pairs, share_in, signs


def test_particles_and_stops_do_not_count() -> None:
    assert pairs("盲盖拧紧了吗？") == pairs("盲盖，拧紧")
    assert signs("是的，拧紧！") == frozenset("拧紧")


def test_a_part_is_wholly_in_its_whole() -> None:
    assert share_in(pairs("盲盖拧紧"), pairs("早上盲盖拧紧过")) == 1
    assert share_in(pairs("镇海炼化"), pairs("算岙油库")) == 0
    assert share_in(pairs(""), pairs("算岙油库")) == 1


def test_the_shorter_wording_decides() -> None:
    assert alike(pairs("几点装货"), pairs("师傅请问几点装货")) == 1
    assert alike(pairs(""), pairs("几点装货")) == 0
