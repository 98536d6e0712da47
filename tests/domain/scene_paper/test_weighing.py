"""A comparison as it grows."""

from __future__ import annotations

from app.domain.scene_paper.finding import Moment, SceneKind
from app.domain.scene_paper.paper import PaperSide, Passage
from app.domain.scene_paper.weighing import MOST_WORDS, Weighing
from tests.domain.scene_paper.played import scene_of


def weighing() -> Weighing:
    scene = scene_of()
    return Weighing(scene, PaperSide((), (), ()), scene.subjects)


def test_the_same_is_noted_once_and_cut_to_length() -> None:
    kept = weighing()
    for _ in range(2):
        kept.fault(SceneKind.UNSUPPORTED_CLAIM, ("d", "f"), "看" * 200, "为什么")
    (found,) = kept.result().findings
    assert len(found.words) == MOST_WORDS + 1
    assert found.mend


def test_a_record_made_on_the_spot_breaks_its_own_rule() -> None:
    kept = weighing()
    kept.claim(Passage("r", "4", "facts", "…", None), "罐顶", "没有看过")
    kept.claim(Passage("d", "15", "facts", "…", None), "罐顶", "没有看过")
    assert [each.rule for each in kept.result().findings] == ["CR-63", "CR-86"]


def test_what_has_no_moment_is_no_trace() -> None:
    kept = weighing()
    kept.trace(("d", "f"), "灭火器", [])
    kept.trace(("d", "f"), "罐顶", [Moment(seq=number, t_ms=0) for number in range(1, 20)])
    (trace,) = kept.result().traces
    assert (trace.words, len(trace.moments)) == ("罐顶", 8)
