"""The words for what could be looked at."""

from __future__ import annotations

from tests.domain.scene_paper.played import ACID, TANKER, scene_of


def test_a_word_for_several_things_means_any_of_them() -> None:
    subjects = scene_of(TANKER).subjects
    assert subjects.in_text("查看行驶证") == [("行驶证", frozenset({"tractor_reg", "trailer_reg"}))]
    assert subjects.in_text("查看道路运输证（挂车）")[0][0] == "道路运输证"


def test_a_longer_word_hides_the_shorter_within_it() -> None:
    assert [term for term, _ in scene_of(TANKER).subjects.in_text("看车身两侧灭火器，看危险货物电子运单")] == [
        "危险货物电子运单",
        "车身两侧灭火器",
    ]


def test_parts_lead_to_the_places_that_show_them() -> None:
    assert scene_of(TANKER).subjects.in_text("静电接地带完好") == [("静电接地带", frozenset({"S12"}))]


def test_whereabouts_are_no_things() -> None:
    assert scene_of(ACID).subjects.in_text("车尾朝西，驾驶室里坐着一人，用终端查询") == []
