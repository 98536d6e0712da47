from assets.paths import ICONS
from scenarios.headset.tools import BY_ID
from scenarios.headset.wrist_menu import ERRANDS, Watch, wrist_menu
from tests.headset.conftest import InHeadset


def test_every_errand_can_be_chosen_and_has_its_icon() -> None:
    chosen: list[str] = []
    menu = wrist_menu(chosen.append, lambda words: None)
    for name, _, _, mark in ERRANDS:
        assert menu.pick(f"errand:{name}")
        assert (ICONS / f"{mark}.svg").is_file(), mark
        if name.startswith("tool:"):
            assert name.removeprefix("tool:") in BY_ID
    assert chosen == [name for name, *_ in ERRANDS]


def test_every_errand_does_something(in_headset: InHeadset) -> None:
    play = in_headset.play
    for name, *_ in ERRANDS:
        play.site.work.close_all()
        play.site.work.notice = None
        play.site.work.session.resume()
        height = play.body.eye()[2]
        play._run(name)
        play.body.follow(False)
        work = play.site.work
        done = work.top is not None or work.notice is not None or work.busy is not None
        assert (
            done
            or play.tools.side_of(name.removeprefix("tool:"))
            or name == "hands_free"
            or height != play.body.eye()[2]
        ), name
    play.body.crouch()


def test_the_watch_tells_time_and_recording() -> None:
    pictures = {
        Watch("12:30", on, lit).paint(1.0, (1100, 720)).tobytes() for on in (True, False) for lit in (True, False)
    }
    assert len(pictures) == 4
