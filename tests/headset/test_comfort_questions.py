from scenarios.headset.comfort import ANSWERS, QUESTIONS, ComfortLog
from scenarios.headset.comfort_questions import ask_comfort
from scenarios.trainee.screens import ListScreen


def test_each_question_is_asked_once_and_none_that_has_an_answer() -> None:
    log, shown, done = ComfortLog(answers={"head": 2}), [], []

    def show(screen: ListScreen) -> None:
        shown.append(screen)

    def say(words: str) -> None:
        raise AssertionError(words)

    ask_comfort(log, show, say, lambda: done.append(True))
    while not done:
        assert len(shown[-1].items) == len(ANSWERS)
        assert shown[-1].pick("comfort:1")
    assert len(shown) == len(QUESTIONS) - 1
    assert log.answers == {"eyes": 1, "head": 2, "stomach": 1, "balance": 1}
    ask_comfort(log, show, say, lambda: done.append(True))
    assert len(done) == 2
