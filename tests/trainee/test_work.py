from app.domain.attempt.events import VideoStarted
from scenarios.trainee.screens import ReadScreen
from scenarios.trainee.sheets import TextSheet
from tests.flat.conftest import AtWork


def test_what_takes_its_time_happens_at_its_end(at_work: AtWork) -> None:
    work, done = at_work.station.work, []
    work.take_time("量胎纹", 3.0, lambda: done.append("done"))
    at_work.pass_time(2.0)
    assert work.still
    assert not done
    at_work.pass_time(1.2)
    assert done == ["done"]
    assert work.busy is None


def test_what_is_broken_off_does_not_happen(at_work: AtWork) -> None:
    work, done = at_work.station.work, []
    work.take_time("量胎纹", 3.0, lambda: done.append("done"))
    assert work.break_off()
    assert not work.break_off()
    at_work.pass_time(4.0)
    assert not done


def test_a_refusal_is_said(at_work: AtWork) -> None:
    work = at_work.station.work
    assert work.do(VideoStarted(t_ms=work.session.now_ms()))
    work.session.pause()
    assert not work.do(VideoStarted(t_ms=work.session.now_ms()))
    assert work.notice is not None
    assert "暂停" in work.notice.prompt.words
    work.session.resume()


def test_screens_stack_and_hold_the_trainee(at_work: AtWork) -> None:
    work = at_work.station.work
    beside = ReadScreen(TextSheet("旁", ()), "side", holds=False)
    work.open(beside)
    held = [work.still]
    work.open(ReadScreen(TextSheet("面前", ())))
    held.append(work.still)
    assert held == [False, True]
    work.back()
    assert work.top is beside
    work.close_all()
    assert not work.screens


def test_shuffling_is_the_seed_s(at_work: AtWork) -> None:
    work = at_work.station.work
    items = list(range(20))
    assert work.shuffled(items, "S09") == work.shuffled(items, "S09")
    assert work.shuffled(items, "S09") != work.shuffled(items, "S08")
    assert sorted(work.shuffled(items, "S09")) == items


def test_people_have_titles(at_work: AtWork) -> None:
    work = at_work.station.work
    assert work.person_title("driver").startswith(work.session.scenario.person_by_id["driver"].title)
    assert work.person_title("partner") == "协办执法员"
    assert work.person_title("nobody") == "nobody"
