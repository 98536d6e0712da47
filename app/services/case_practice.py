"""Practising appraisal: find the defects in a file that has some, and be told which of them were found."""

from __future__ import annotations

import hashlib
import re
import secrets
from collections.abc import Iterable
from contextlib import suppress
from dataclasses import dataclass
from typing import TYPE_CHECKING

from app.content.wording import model_message
from app.domain.appraisal.engine import Appraiser
from app.domain.appraisal.practice_record import AppraisalPractice, PracticeOutcome, ToldFinding, told_outcome
from app.domain.appraisal.practising import Mark, practised
from app.domain.casefile.written import read_text, written
from app.domain.roster.account import Account
from app.services.appraising import knowledge_of
from app.services.case_briefs import exercise_of
from app.services.case_rules import EVERY_FORM
from app.services.errors import ContentError, ServiceError
from app.services.permissions import Permission, allowed, require, require_sight
from app.services.pinyin import matches

if TYPE_CHECKING:
    from app.domain.appraisal.finding import Finding
    from app.domain.appraisal.knowledge import Knowledge
    from app.domain.brief.brief import SeededDefect
    from app.domain.brief.seeding import Exercise
    from app.domain.casefile.case_file import CaseFile, Procedure
    from app.services.base import Base
    from app.services.shelf import Shelf

FEWEST_DEFECTS, DEFAULT_DEFECTS = 3, 6
SEEDS, TRIES = 1_000_000, 5
_DAY = re.compile(r"\d{4}-\d{2}-\d{2}|\d{1,2}月\d{1,2}日|(?<!\d)\d{1,2}-\d{1,2}(?!\d)")
"""A day in an author's words is that of the brief, which a seed moves."""


@dataclass(frozen=True, slots=True)
class PracticeBrief:
    """A brief to practise on; `most` is how many defects its author has for it."""

    id: str
    title: str
    summary: str
    procedure: Procedure
    documents: int
    most: int


@dataclass(frozen=True, slots=True)
class PracticeWish:
    """A file to practise on; without a seed one is drawn."""

    brief: str
    defects: int = DEFAULT_DEFECTS
    seed: int | None = None


def practice_briefs(base: Base) -> list[PracticeBrief]:
    """All briefs that defects can be put into; raises ContentError where the content can't be used."""
    return [
        PracticeBrief(each.id, each.title, each.summary, each.procedure, len(each.documents), len(each.defects))
        for each in base.shelf.briefs().briefs
        if each.defects
    ]


def begin_practice(base: Base, who: Account, wish: PracticeWish) -> AppraisalPractice:
    """A new practice, which is in the base at once; raises NotFoundError for an unknown brief and ContentError."""
    require(who, Permission.TRAIN)
    seed, made = _drawn(base.shelf, wish)
    text = written(made.case)
    practice = AppraisalPractice(
        id=f"AP-{secrets.token_hex(6)}",
        actor=who.id,
        actor_name=who.display_name,
        brief=wish.brief,
        title=made.case.title,
        seed=seed,
        wanted=wish.defects,
        planted=len(made.defects),
        case_sha256=_hash(text),
        begun_at=base.clock(),
    )
    with base.records.writing() as unit:
        unit.appraisal_practices.add(practice, text)
    return practice


def _drawn(shelf: Shelf, wish: PracticeWish) -> tuple[int, Exercise]:
    """The file of the wished seed, or of one by chance; now and then a seed has no day that suits the brief."""
    if wish.seed is not None:
        return wish.seed, exercise_of(shelf, wish.brief, wish.seed, wish.defects)
    for _ in range(TRIES - 1):
        seed = secrets.randbelow(SEEDS) + 1
        with suppress(ContentError):
            return seed, exercise_of(shelf, wish.brief, seed, wish.defects)
    seed = secrets.randbelow(SEEDS) + 1
    return seed, exercise_of(shelf, wish.brief, seed, wish.defects)


def practice_of(base: Base, who: Account, practice_id: str) -> AppraisalPractice:
    """A practice as it stands; raises UnknownPracticeError, and NotAllowedError for somebody else's."""
    with base.records.reading() as unit:
        practice = unit.appraisal_practices.get(practice_id)
    require_sight(who, practice.actor)
    return practice


def practice_case(base: Base, practice: AppraisalPractice) -> CaseFile:
    """The case file of a practice; raises ServiceError where it is not the one that was given out."""
    with base.records.reading() as unit:
        text = unit.appraisal_practices.case_text(practice.id)
    if _hash(text) != practice.case_sha256:
        raise ServiceError("这份练习卷和发出时的不一样，不能使用。请另开一份练习，并请管理员检查数据库。")
    return read_text(text.encode("utf-8"), model_message)


def keep_marks(base: Base, who: Account, practice_id: str, marks: Iterable[Mark], seconds: int) -> None:
    """Keep the marks so far and the seconds worked; once this returns, no crash loses them.

    Raises NotAllowedError for somebody else's practice and ServiceError for one that was handed in.
    """
    with base.records.writing() as unit:
        practice = _own(unit.appraisal_practices.get(practice_id), who)
        unit.appraisal_practices.change(_with_marks(practice, marks, seconds))


def hand_in_practice(
    base: Base, who: Account, practice_id: str, marks: Iterable[Mark], seconds: int
) -> AppraisalPractice:
    """Hand a practice in and return it with what came of it; afterwards nothing of it changes."""
    practice = _with_marks(_own(practice_of(base, who, practice_id), who), marks, seconds)
    outcome = outcome_of(base.shelf, practice_case(base, practice), practice.marks, practice)
    done = practice.model_copy(update={"outcome": outcome, "handed_in_at": base.clock()})
    with base.records.writing() as unit:
        _own(unit.appraisal_practices.get(practice_id), who)
        unit.appraisal_practices.change(done)
    return done


def drop_practice(base: Base, who: Account, practice_id: str) -> None:
    """Throw away a practice of one's own that was not handed in."""
    with base.records.writing() as unit:
        unit.appraisal_practices.remove(_own(unit.appraisal_practices.get(practice_id), who).id)


def practices(base: Base, who: Account, search: str = "") -> list[AppraisalPractice]:
    """One's own practices, or everybody's for who may see them, those begun last first.

    `search` is words, pinyin or its initials: the person, the case, the brief, the seed. Of others only what was
    handed in is told.
    """
    everybody = allowed(who, Permission.SEE_ALL_ATTEMPTS)
    with base.records.reading() as unit:
        found = unit.appraisal_practices.find(None if everybody else [who.id])
    mine_or_done = [each for each in found if each.actor == who.id or each.done]
    return [each for each in mine_or_done if matches(search, each.actor_name, each.title, each.brief, str(each.seed))]


def outcome_of(
    shelf: Shelf, case: CaseFile, marks: Iterable[Mark], practice: AppraisalPractice | None = None
) -> PracticeOutcome:
    """Marks held against what the appraisal finds in a file.

    With a practice, the author's words on the defects that were put in are told too, as long as they can be made again.
    """
    known = knowledge_of(shelf)
    appraisal = Appraiser(known).appraise(case)
    documents = {each.id: each.form for each in case.documents}

    def concerns(rule: str, document: str) -> bool:
        form = known.forms.get(documents.get(document, ""))
        docs = known.book.get(rule).docs if rule in known.book else ()
        return form is not None and form.code in docs and EVERY_FORM not in docs

    result = practised(marks, (*appraisal.findings, *appraisal.prompts), concerns)
    defects = _planted(shelf, practice, case) if practice else ()
    return told_outcome(result, lambda finding: _told(finding, defects, known))


def _planted(shelf: Shelf, practice: AppraisalPractice, case: CaseFile) -> tuple[SeededDefect, ...]:
    """The defects as their author put them; none where today's content makes another file of that seed."""
    try:
        made = exercise_of(shelf, practice.brief, practice.seed, practice.wanted)
    except ServiceError:
        return ()
    return made.defects if written(made.case) == written(case) else ()


def _told(finding: Finding, defects: Iterable[SeededDefect], known: Knowledge) -> ToldFinding:
    there = [each for each in defects if each.rule == finding.rule and each.found_in in (None, finding.place.document)]
    planted = there[0] if len(there) == 1 else None
    return ToldFinding(
        rule=finding.rule,
        document=finding.place.document,
        document_name=finding.document_name,
        field=finding.place.field,
        field_label=finding.field_label,
        level=finding.level,
        deduction=finding.deduction,
        provision=finding.provision,
        basis=finding.basis,
        why=finding.why,
        mend=finding.mend,
        correct=planted.correct if planted and not _DAY.search(planted.correct) else "",
    )


def _with_marks(practice: AppraisalPractice, marks: Iterable[Mark], seconds: int) -> AppraisalPractice:
    """The marks in, numbered as they stand; a copy would not be checked."""
    numbered = tuple(mark.model_copy(update={"id": number}) for number, mark in enumerate(marks, start=1))
    changed = {**dict(practice), "marks": numbered, "seconds": max(seconds, practice.seconds)}
    return AppraisalPractice.model_validate(changed)


def _own(practice: AppraisalPractice, who: Account) -> AppraisalPractice:
    require(who, Permission.TRAIN)
    if practice.actor != who.id:
        raise ServiceError("这是别人的练习，不能改。")
    if practice.done:
        raise ServiceError("这份练习已经交卷，不能再改。可以另开一份。")
    return practice


def _hash(text: str) -> str:
    return hashlib.sha256(text.encode("utf-8")).hexdigest()
