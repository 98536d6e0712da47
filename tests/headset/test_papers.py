"""Papers are taken from a hand, read in hands, compared and handed back; reading tells what it tells on a screen."""

import pytest
from panda3d.core import LPoint3f, LVector3f

from app.domain.attempt.events import PaperRead, PapersCompared
from scenarios.director.commands import ShowPaper
from scenarios.headset.papers import FOLDER, LOST_S
from scenarios.headset.tools import place_on_body
from scenarios.headset.tracking import Action, Side
from scenarios.trainee.screens import PaperScreen
from tests.headset.conftest import InHeadset, MakePlay


def _hand_over(made: InHeadset, *ids: str) -> None:
    """What the director does when somebody shows papers."""
    site = made.play.site
    for paper in ids:
        site.work.session.director.state.papers[paper] = None
        entry = site.work.session.scenario.paper_by_id[paper]
        fields = tuple((field.label, site.work.text(field.value)) for field in entry.fields)
        site.hand.show(ShowPaper(paper, site.work.text(entry.title), entry.form, fields))
    _settle(made)


def _main(made: InHeadset) -> Side | None:
    """The hand that holds what is read."""
    return made.play.papers.main


def _settle(made: InHeadset) -> None:
    made.hands.frame()
    made.play.papers.settle()
    made.hands.frame()


def _reach(made: InHeadset, place: LPoint3f, side: Side) -> None:
    origin = made.play.rig.origin
    at = origin.get_relative_point(made.play.site.engine.scene, place)
    made.hands._hold(side, LPoint3f(at), LPoint3f(at + LVector3f(0, 1, 0)))
    made.hands.frame()


def _take(made: InHeadset, side: Side = "left") -> None:
    node = made.play.papers._others.node
    _reach(made, node.get_pos(made.play.site.engine.scene), side)
    made.hands.press(Action.GRAB, side)
    _settle(made)


@pytest.fixture
def before_driver(in_headset: InHeadset) -> InHeadset:
    """The trainee stands before the driver and looks at him."""
    made = in_headset
    made.hands.go("driver", 1.2, "")
    made.hands.look_at(made.play.site.work.scene.people["driver"].root.get_pos() + LVector3f(0, 0, 1.4))
    made.hands.frame()
    return made


def test_who_stands_before_one_holds_a_paper_out_and_it_is_read_once_it_is_taken(before_driver: InHeadset) -> None:
    made, papers = before_driver, before_driver.play.papers
    driver = made.play.site.work.scene.people["driver"]
    _hand_over(made, "load_ticket")
    assert not made.play.site.work.screens, "nothing opens by itself"
    assert made.play.papers.held is not None
    assert driver.playing == "hand_over"
    _take(made)
    assert _main(made) == "left"
    assert papers.sides == {"left": True, "right": False}
    assert not driver.holds_out
    assert made.play.wall.wanted("sheet") is None, "it is in the hand and not on the wall too"
    title = made.play.site.work.session.scenario.paper_by_id["load_ticket"].title
    page = papers._sheets["left"].page
    assert page is not None
    assert page.title == title
    made.hands.pass_time(1.0)
    made.hands.press(Action.MENU)
    assert not made.play.site.work.screens
    read = [event for event in made.events if isinstance(event, PaperRead)][-1]
    assert read.paper == "load_ticket"
    assert read.dwell_s == pytest.approx(1.1, abs=0.3)


def test_what_nobody_takes_is_in_the_folder_all_the_same(before_driver: InHeadset) -> None:
    made = before_driver
    _hand_over(made, "safety_card")
    made.hands.go("at_rear", 2.0, "")
    assert made.play.papers.held is None
    left_handed = False
    _reach(made, place_on_body(made.play.body, FOLDER, left_handed), "right")
    made.hands.press(Action.GRAB, "right")
    top = made.play.site.work.top
    assert isinstance(top, PaperScreen)
    assert "safety_card" in [page.id for page in made.play.site.notebook.pages]
    assert _main(made) == "right"
    made.hands.press(Action.GRAB, "right")
    assert not made.play.site.work.screens, "letting go puts it away"


def test_pointing_takes_what_is_held_out_too(before_driver: InHeadset) -> None:
    made = before_driver
    _hand_over(made, "load_ticket", "safety_card")
    assert made.play.papers.held is not None
    assert [page.id for page in made.play.papers.held.pages] == ["load_ticket", "safety_card"]
    node, scene = made.play.papers._others.node, made.play.site.engine.scene
    made.hands.point_at(scene.get_relative_point(node, LPoint3f(0, 0, 0.04)))
    made.hands.frame()
    made.hands.press(Action.INSPECT)
    assert _main(made) == "right"


def test_a_second_paper_lies_in_the_other_hand_and_both_are_compared(before_driver: InHeadset) -> None:
    made, papers = before_driver, before_driver.play.papers
    _hand_over(made, "load_ticket", "safety_card")
    _take(made)
    made.play.tools.take("right", "torch")
    scene = made.play.site.engine.scene
    made.play.tools.put_back("right")
    _reach(made, papers._sheets["left"].node.get_pos(scene) + LVector3f(0, 0, 0.05), "right")
    made.hands.press(Action.GRAB, "right")
    _settle(made)
    assert papers.sides == {"left": True, "right": True}
    shown = {side: papers._sheets[side].page for side in papers.sides}
    assert shown["left"] != shown["right"]
    made.hands.pass_time(0.6)
    made.hands.press(Action.GRAB, "right")
    assert papers.sides == {"left": True, "right": False}, "the second goes back to the first"
    assert any(isinstance(event, PapersCompared) for event in made.events)
    made.hands._press_button("x")
    assert papers.sides["right"], "the button does the same"


def test_papers_are_handed_back_to_whose_they_are(before_driver: InHeadset) -> None:
    made, papers = before_driver, before_driver.play.papers
    work, scene = made.play.site.work, made.play.site.engine.scene
    _hand_over(made, "load_ticket")
    _take(made)
    mate = next(name for name in work.scene.people if name != "driver")
    chest = work.scene.people[mate].root.get_pos() + LVector3f(0, 0, 1.15)
    _reach(made, chest, "left")
    made.hands.press(Action.GRAB, "left")
    assert papers.in_hand, "nobody else gets it"
    assert work.notice is not None
    assert "交还本人" in work.notice.prompt.words
    _reach(made, work.scene.people["driver"].giving_hand().get_pos(scene), "left")
    made.hands.press(Action.GRAB, "left")
    assert not made.play.site.work.screens
    assert work.scene.people["driver"].holds_out, "he takes it"
    made.hands.pass_time(2.5)
    assert made.play.papers.held is None
    assert work.scene.people["driver"].playing == "idle"
    assert "load_ticket" in [page.id for page in made.play.site.notebook.pages]


def test_walking_on_puts_papers_away(before_driver: InHeadset) -> None:
    made = before_driver
    _hand_over(made, "load_ticket")
    _take(made)
    made.hands._jump((made.play.body.x + 1.5, made.play.body.y - 1.0))
    assert not made.play.site.work.screens
    assert not made.play.papers.in_hand


def test_a_lost_hand_leaves_its_paper_to_the_other_or_to_the_wall(before_driver: InHeadset) -> None:
    made, papers = before_driver, before_driver.play.papers
    _hand_over(made, "load_ticket")
    _take(made)
    made.hands.tracking.lose("left")
    made.hands.frame()
    assert _main(made) == "left", "a moment is no matter"
    made.hands.pass_time(LOST_S + 0.2)
    assert _main(made) == "right"
    made.hands.tracking.lose("right")
    made.hands.pass_time(LOST_S + 0.2)
    assert _main(made) is None
    assert made.play.wall.wanted("sheet") is not None
    for side, x in (("left", -0.2), ("right", 0.2)):
        made.hands.tracking.move("left" if side == "left" else "right", (x, 0.4, 1.1))
    made.hands.frame()
    assert papers.in_hand
    made.hands.press(Action.MENU)


def test_from_afar_and_on_the_terminal_a_paper_is_in_hand_at_once(fresh_play: MakePlay) -> None:
    made = fresh_play()
    made.leave_car()
    made.hands.go("at_rear", 2.0, "")
    _hand_over(made, "load_ticket")
    assert made.play.papers.in_hand
    made.hands.press(Action.MENU)
    made.hands.go("driver", 1.2, "")
    _hand_over(made, "e_waybill")
    assert made.play.papers.in_hand
    assert made.play.papers.held is None
