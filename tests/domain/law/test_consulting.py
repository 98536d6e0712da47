import datetime as dt

import pytest
from pydantic import ValidationError

from app.domain.law.consulting import LONGEST_QUESTION, FoundLaw, LawAnswer, LawWish

DAY = dt.date(2026, 6, 1)


def test_wishes_and_answers_survive_the_line() -> None:
    wish = LawWish(id=3, do="search", text="押运员没证", on=DAY)
    found = FoundLaw(kind="article", id="hazchem_safety_law.66", title="第六十六条", marks=((0, 2),))
    answer = LawAnswer(id=3, found=(found,))
    assert LawWish.model_validate_json(wish.model_dump_json()) == wish
    assert LawAnswer.model_validate_json(answer.model_dump_json()) == answer
    assert "\n" not in wish.model_dump_json()


@pytest.mark.parametrize("bad", [{"id": 0}, {"do": "burn"}, {"text": "长" * (LONGEST_QUESTION + 1)}])
def test_what_is_no_wish_is_refused(bad: dict[str, object]) -> None:
    with pytest.raises(ValidationError):
        LawWish.model_validate({"id": 1, "do": "search", "text": "x", "on": DAY, **bad})
