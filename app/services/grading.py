"""Score sheets from journals, and the marks that only a person can give."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from app.domain.attempt.chain import ChainHead, Entry
from app.domain.attempt.events import Event, GlobalRated, ManualMarked
from app.domain.attempt.record import AttemptRecord, AttemptState
from app.domain.roster.account import Account
from app.domain.scenario.scenario import Scenario
from app.domain.scoring.score import score_attempt
from app.domain.scoring.sheet import ScoreSheet
from app.services.base import Base
from app.services.errors import InvalidInputError, NotAllowedError, NotFoundError, ServiceError
from app.services.permissions import Permission, require, require_sight
from records.stores.attempts import AttemptFilter

GLOBAL_RATING = "global_rating"
MOST_COMMENT = 2000


@dataclass(frozen=True, slots=True)
class Graded:
    """An attempt with its sheet, the scenario it was played on and the head the sheet was derived for."""

    record: AttemptRecord
    scenario: Scenario
    sheet: ScoreSheet

    @property
    def head(self) -> ChainHead:
        """What the person at the screen has seen; to be handed back with a mark."""
        return self.record.head

    @property
    def still_empty(self) -> tuple[str, ...]:
        """Titles of what a person must still judge."""
        titles = [c.title for c in self.sheet.criteria if c.status == "awaiting_mark"]
        return (*titles, *(["总体评价"] if self.sheet.global_rating is None else []))


@dataclass(frozen=True, slots=True)
class Mark:
    """A mark to be given: a manual criterion's id and 0 to 4, or GLOBAL_RATING and 1 to 5."""

    criterion: str
    level: int
    comment: str = ""


@dataclass(frozen=True, slots=True)
class MarkLine:
    """One mark of the history. `criterion` is a manual criterion's id or GLOBAL_RATING; the newest one counts."""

    seq: int
    criterion: str
    title: str
    level: int
    by: str
    by_name: str
    comment: str
    counts: bool


def graded(base: Base, who: Account, attempt_id: str) -> Graded:
    """The attempt with its sheet, derived where it has not been; raises ServiceError where nothing was done yet."""
    with base.records.reading() as unit:
        record = unit.attempts.get(attempt_id)
    require_sight(who, record.actor)
    return _graded(base, attempt_id)


def derive_sheet(base: Base, attempt_id: str) -> ScoreSheet:
    """The sheet of the chain as it stands, kept for lists and statistics; the same journal gives the same sheet."""
    with base.records.reading() as unit:
        record = unit.attempts.get(attempt_id)
        entries = unit.events.entries(attempt_id)
    if not entries:
        raise ServiceError("这次训练还没有开始，没有可以评分的记录。")
    sheet = score_attempt(scenario_of(base, record), entries, base.shelf.provisions())
    with base.records.writing() as unit:
        unit.sheets.put(ChainHead(seq=entries[-1].seq, h=entries[-1].h), sheet)
        state = unit.attempts.get(attempt_id).state
        if state is AttemptState.ENDED and sheet.complete and sheet.global_rating is not None:
            unit.attempts.set_state(attempt_id, AttemptState.MARKED)
    return sheet


def scenario_of(base: Base, record: AttemptRecord) -> Scenario:
    """The scenario as it was when the attempt was made, whatever the content folder holds today."""
    if record.scenario in base.shelf.scenario_ids():
        present = base.shelf.scenario(record.scenario)
        if present.content_hash == record.content_hash:
            return present
    with base.records.reading() as unit:
        kept = unit.contents.scenario(record.content_hash)
    if kept is None:
        raise NotFoundError("数据库里没有这次训练所用的场景内容，不能评分。请联系管理员。")
    return kept


def mark(
    base: Base, who: Account, attempt_id: str, seen: ChainHead, criterion: str, level: int, comment: str = ""
) -> Graded:
    """Mark a manual criterion 0 to 4; marking again changes it and stays in the history.

    `seen` is the head of what was on the screen; raises HeadMovedError where somebody marked in between.
    """
    return mark_all(base, who, attempt_id, seen, [Mark(criterion, level, comment)])


def rate(base: Base, who: Account, attempt_id: str, seen: ChainHead, level: int, comment: str = "") -> Graded:
    """Give the global rating 1 to 5; as for `mark` otherwise."""
    return mark_all(base, who, attempt_id, seen, [Mark(GLOBAL_RATING, level, comment)])


def mark_all(base: Base, who: Account, attempt_id: str, seen: ChainHead, marks: Sequence[Mark]) -> Graded:
    """Give several marks at once: all of them are kept, or none is."""
    require(who, Permission.MARK)
    with base.records.reading() as unit:
        record = unit.attempts.get(attempt_id)
    reason = may_mark(who, record)
    if reason is not None:
        raise NotAllowedError(reason)
    manual = {each.id for each in scenario_of(base, record).rubric.manual}
    events = [_mark_event(who, each, manual) for each in marks]
    with base.records.writing() as unit:
        unit.events.append_marks(attempt_id, seen, events)
    derive_sheet(base, attempt_id)
    return _graded(base, attempt_id)


def mark_history(base: Base, who: Account, attempt_id: str) -> list[MarkLine]:
    """All marks ever given to an attempt, oldest first."""
    with base.records.reading() as unit:
        record = unit.attempts.get(attempt_id)
        entries = unit.events.entries(attempt_id)
        names = {account.id: account.display_name for account in unit.accounts.all()}
    require_sight(who, record.actor)
    titles = {each.id: each.title for each in scenario_of(base, record).rubric.manual} | {GLOBAL_RATING: "总体评价"}
    marks = [found for entry in entries if (found := _mark(entry)) is not None]
    newest = {criterion: seq for seq, criterion, _ in marks}
    return [
        MarkLine(
            seq=seq,
            criterion=criterion,
            title=titles.get(criterion, criterion),
            level=event.level,
            by=event.by,
            by_name=names.get(event.by, event.by),
            comment=event.comment,
            counts=newest[criterion] == seq,
        )
        for seq, criterion, event in marks
    ]


def awaiting_marks(base: Base, who: Account) -> list[AttemptRecord]:
    """Ended attempts of others that wait for a person's marks, newest first."""
    require(who, Permission.MARK)
    with base.records.reading() as unit:
        ended = unit.attempts.find(AttemptFilter(states=[AttemptState.ENDED]))
    return [record for record in ended if record.actor != who.id]


def may_mark(who: Account, record: AttemptRecord) -> str | None:
    """Why the account may not mark the attempt now, None where it may."""
    if record.actor == who.id:
        return "自己的训练不能由自己评分，请另一位教员来评。"
    if record.state not in (AttemptState.ENDED, AttemptState.MARKED):
        return "训练还没有结束，结束后才能评分。"
    return None


def _graded(base: Base, attempt_id: str) -> Graded:
    with base.records.reading() as unit:
        record = unit.attempts.get(attempt_id)
        sheet = unit.sheets.get(attempt_id, record.head)
    if sheet is None:
        sheet = derive_sheet(base, attempt_id)
        with base.records.reading() as unit:
            record = unit.attempts.get(attempt_id)
    return Graded(record, scenario_of(base, record), sheet)


def _mark_event(who: Account, given: Mark, manual: set[str]) -> Event:
    comment = _checked(given.comment)
    if given.criterion == GLOBAL_RATING:
        if not 1 <= given.level <= 5:
            raise InvalidInputError("level", "总体评价请选 1 到 5 级。")
        return GlobalRated(t_ms=0, level=given.level, by=who.id, comment=comment)
    if given.criterion not in manual:
        raise InvalidInputError("criterion", "评分细则里没有这个评分项，请刷新后再评。")
    if not 0 <= given.level <= 4:
        raise InvalidInputError("level", "请在 0 到 4 级之间评分。")
    return ManualMarked(t_ms=0, criterion=given.criterion, level=given.level, by=who.id, comment=comment)


def _checked(comment: str) -> str:
    text = comment.strip()
    if len(text) > MOST_COMMENT:
        raise InvalidInputError("comment", f"评语太长，请不要超过 {MOST_COMMENT} 个字。")
    return text


def _mark(entry: Entry) -> tuple[int, str, ManualMarked | GlobalRated] | None:
    event = entry.event
    if isinstance(event, ManualMarked):
        return entry.seq, event.criterion, event
    if isinstance(event, GlobalRated):
        return entry.seq, GLOBAL_RATING, event
    return None
