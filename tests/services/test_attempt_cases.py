"""Case files that were made of an attempt."""

from __future__ import annotations

import pytest

from app.content.briefs import BriefContents
from app.domain.brief.brief import BriefBureau
from app.domain.casefile.case_file import CaseFile, FromAttempt
from app.domain.roster.account import Account, Role
from app.services.attempt_cases import attempt_cases
from app.services.base import Base
from app.services.case_desk import cases_folder
from app.services.case_files import SUFFIX, save_case
from app.services.case_starting import begin_from_attempt
from app.services.errors import NotAllowedError
from records.errors import UnknownAttemptError
from tests.domain.casefile.sample_case import shipped_forms
from tests.services.conftest import do_whole_attempt, person


@pytest.fixture
def case(base: Base, trainee: Account, monkeypatch: pytest.MonkeyPatch) -> CaseFile:
    """The case file of a drill of the base."""
    officers = [{"id": "trainee", "name": "学员甲", "number": "33990001", "roles": ["handler"]}]
    bureau = BriefBureau.model_validate(
        {"schema_version": "1", "bureau": {"name": "甬州市交通运输局"}, "officers": officers, "overdue": "加处罚款"}
    )
    monkeypatch.setattr(base.shelf, "load_briefs", lambda: BriefContents(bureau=bureau))

    class Forms:
        """The shipped forms alone."""

        def forms(self) -> object:
            """All forms."""
            return shipped_forms()

    monkeypatch.setattr(base.shelf, "load_case_forms", Forms)
    return begin_from_attempt(base, do_whole_attempt(base, trainee).id)


def test_files_of_an_attempt_are_held_against_it(
    base: Base, case: CaseFile, trainee: Account, instructor: Account
) -> None:
    assert isinstance(case.origin, FromAttempt)
    attempt = case.origin.attempt
    assert attempt_cases(base, trainee, attempt) == ()
    folder = cases_folder(base, trainee)
    save_case(folder / f"one{SUFFIX}", case, base.clock())
    strange = case.model_copy(update={"origin": case.origin.model_copy(update={"journal_head": "f" * 64})})
    save_case(folder / f"two{SUFFIX}", strange, base.clock())
    other = case.model_copy(update={"origin": case.origin.model_copy(update={"attempt": "another"})})
    save_case(folder / f"three{SUFFIX}", other, base.clock())
    (folder / f"torn{SUFFIX}").write_text("{", encoding="utf-8")
    one, two = attempt_cases(base, trainee, attempt)
    assert (one.title, one.note, one.own) == ("one", "", True)
    assert one.comparison
    assert one.comparison.attempt_id == attempt
    assert two.comparison is None
    assert "不是同一份" in two.note
    assert not any(each.own for each in attempt_cases(base, instructor, attempt))


def test_who_may_not_see_the_attempt_sees_no_file(base: Base, case: CaseFile) -> None:
    assert isinstance(case.origin, FromAttempt)
    with pytest.raises(NotAllowedError):
        attempt_cases(base, person("other", Role.TRAINEE), case.origin.attempt)
    with pytest.raises(UnknownAttemptError):
        attempt_cases(base, person("other", Role.TRAINEE), "nothing")
