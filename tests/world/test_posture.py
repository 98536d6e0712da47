import pytest

from scenarios.world.posture import FADE_S, TENSE_IN_GESTURE, Fader, closed_up, mixture


def test_a_mood_closes_people_up_more_and_more() -> None:
    shares = [closed_up(tension) for tension in range(0, 101, 10)]
    assert shares == sorted(shares)
    assert shares[0] == shares[3] == 0
    assert shares[-1] == 1
    assert 0.3 < closed_up(55) < 0.7


@pytest.mark.parametrize("clip", ["idle", "talk", "refuse", "walk", "film", "sit"])
@pytest.mark.parametrize("tension", [0, 45, 70, 100])
def test_shares_make_a_whole(clip: str, tension: int) -> None:
    assert sum(mixture(clip, tension).values()) == pytest.approx(1)


def test_arms_that_gesture_stay_free() -> None:
    assert mixture("idle", 100) == {"tense": 1.0}
    assert mixture("point", 100)["tense"] == pytest.approx(TENSE_IN_GESTURE)
    assert mixture("walk", 100) == {"walk": 1.0}
    assert mixture("sit", 100) == {"sit": 1.0}


def test_one_mixture_fades_into_the_next() -> None:
    fader = Fader()
    assert fader.advance({"idle": 1.0}, 0.02)
    assert fader.shares == {"idle": 1.0}
    assert not fader.advance({"idle": 1.0}, 0.02)
    fader.advance({"talk": 1.0}, FADE_S / 2)
    assert fader.shares == pytest.approx({"idle": 0.5, "talk": 0.5})
    fader.advance({"talk": 1.0}, FADE_S)
    assert fader.shares == {"talk": 1.0}
