"""Exercises of appraisal."""

from __future__ import annotations

import pytest

from app.content.briefs import BriefContents
from app.services.case_briefs import exercise_of
from app.services.errors import ContentError, NotFoundError
from app.services.shelf import Shelf
from tests.domain.appraisal.shipped import brief, brief_contents


def test_an_exercise() -> None:
    """The same for the same seed."""
    made = exercise_of(Shelf(), "simple_driver", 4, 3)
    assert len(made.defects) == 3
    assert made == exercise_of(Shelf(), "simple_driver", 4, 3)


def test_what_cannot_be_made_is_told() -> None:
    """An unknown brief, briefs without a bureau, a brief that is wrong itself."""
    with pytest.raises(NotFoundError, match="hazmat_a"):
        exercise_of(Shelf(), "nothing", 1)
    with pytest.raises(ContentError, match="机关"):
        exercise_of(Shelf(load_briefs=lambda: BriefContents(briefs=(brief("hazmat_a"),))), "hazmat_a", 1)
    broken = brief("simple_driver").model_copy(update={"documents": brief("simple_driver").documents[1:2]})
    contents = brief_contents().model_copy(update={"briefs": (broken,)})
    with pytest.raises(ContentError, match="换一个种子"):
        exercise_of(Shelf(load_briefs=lambda: contents), "simple_driver", 1, 0)
