"""Reviewing what was handed in: the list, a reviewer's seat, and what reviewers say, event by event."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from pydantic import ValidationError

from app.domain.appraisal.finding import Finding, Score
from app.domain.casefile.case_file import CaseFile, FromBrief
from app.domain.hand_in.hand_in import HandIn
from app.domain.hand_in.outcome import Stage, final_sheet, stage_of
from app.domain.hand_in.review import Review, counted, redoable, review_of, score_of
from app.domain.hand_in.review_events import Finished, ReviewEvent, SealedReview
from app.domain.roster.account import Account
from app.services.base import Base
from app.services.case_hand_in import hand_in_overdue, handed_in_case
from app.services.case_sayings import Saying, Undo, event_of
from app.services.errors import InvalidInputError, NotAllowedError, ServiceError
from app.services.permissions import Permission, allowed, require, require_sight
from app.services.pinyin import matches
from records.errors import DuplicateError
from records.stores.case_hand_ins import DECIDER, FIRST, SECOND, Seat
from records.unit_of_work import Unit

OPEN_STAGES = (Stage.TO_DECIDE, Stage.DONE)
"""Before these nobody sees what another appraiser said: the second one shall judge alone."""


@dataclass(frozen=True, slots=True)
class HandInWish:
    """Which hand-ins to list; empty asks for nothing. `search` is words, pinyin or its initials."""

    class_id: str = ""
    brief: str = ""
    stages: tuple[Stage, ...] = ()
    search: str = ""
    trainee: str = ""


@dataclass(frozen=True, slots=True)
class HandInLine:
    """A hand-in as the list shows it; `score` is that of the final sheet, None before it may be seen.

    `mine` is the seat that the person at the desk has, 0 for none.
    """

    record: HandIn
    class_id: str
    class_name: str
    stage: Stage
    reviewers: tuple[str, ...]
    mine: int
    score: Score | None


@dataclass(frozen=True)
class Sitting:
    """The seats of one hand-in with their chains: those of the appraisers in order, and the decider's."""

    seats: tuple[Seat, ...]
    chains: tuple[tuple[SealedReview, ...], ...]
    decider: Seat | None
    decisions: tuple[SealedReview, ...]

    @property
    def reviews(self) -> list[Review]:
        """The appraisers' reviews."""
        return [review_of(chain) for chain in self.chains]

    @property
    def decision(self) -> Review:
        """What was decided."""
        return review_of(self.decisions)


@dataclass(frozen=True)
class ReviewDesk:
    """Everything for a reviewer's page. `seat` is None where the person only looks; `hindrance` says why they can't
    write, and is empty where they can. `may_reopen`: the end may be taken back. `seen` is the number of the last event,
    to be handed back with the next.

    `findings` are those that count, by name; overruled ones are in `record.appraisal` and `review.judged`.
    """

    record: HandIn
    case: CaseFile
    stage: Stage
    seat: Seat | None
    review: Review
    seen: int
    can_redo: bool
    hindrance: str
    may_take: bool
    may_reopen: bool
    findings: dict[str, Finding]
    score: Score


def hand_in_lines(base: Base, who: Account, wish: HandInWish | None = None) -> list[HandInLine]:
    """The hand-ins that fit and that the person may see, the newest first; what is overdue is handed in before."""
    wish = wish or HandInWish()
    hand_in_overdue(base)
    trainees = None if allowed(who, Permission.SEE_ALL_ATTEMPTS) else [who.id]
    if wish.trainee:
        require_sight(who, wish.trainee)
        trainees = [wish.trainee]
    with base.records.reading() as unit:
        people = {each.id: each for each in unit.accounts.all()}
        classes = {each.id: each.name for each in unit.classes.all()}
        records = unit.hand_ins.find(trainees)
        by_hand_in: dict[str, list[Seat]] = {}
        for seat in unit.case_reviews.seats():
            by_hand_in.setdefault(seat.hand_in, []).append(seat)
        lines = []
        for record in records:
            person = people.get(record.trainee)
            class_id = (person.class_id if person else None) or ""
            if not _asked_for(record, class_id, classes.get(class_id, ""), wish):
                continue
            sitting = sitting_of(unit, record, by_hand_in.get(record.id, []))
            line = _line(who, record, class_id, classes.get(class_id, ""), sitting)
            if not wish.stages or line.stage in wish.stages:
                lines.append(line)
    return lines


def waits_for(who: Account, line: HandInLine) -> bool:
    """Whether a hand-in waits for something that this person can do."""
    if line.record.trainee == who.id:
        return False
    if line.stage is Stage.TO_DECIDE:
        return line.mine in (0, DECIDER)
    if line.stage is Stage.SECOND_WANTED:
        return line.mine == 0
    return line.stage is Stage.WAITING or (line.stage is Stage.IN_REVIEW and line.mine in (FIRST, SECOND))


def review_desk(base: Base, who: Account, hand_in: str) -> ReviewDesk:
    """The page of one hand-in for a reviewer, who sees the machine's findings and only their own words."""
    with base.records.reading() as unit:
        record = unit.hand_ins.get(hand_in)
        require_sight(who, record.trainee)
        sitting = sitting_of(unit, record, unit.case_reviews.seats([hand_in]))
    require(who, Permission.SEE_ALL_ATTEMPTS)
    return _desk(base, who, record, sitting)


def take_seat(base: Base, who: Account, hand_in: str) -> ReviewDesk:
    """Begin to review: the first seat that is free, or the second, apart from the first. Raises ServiceError."""
    require(who, Permission.MARK)
    desk = review_desk(base, who, hand_in)
    if desk.seat is not None:
        return desk
    if not desk.may_take:
        raise ServiceError(desk.hindrance)
    with base.records.reading() as unit:
        taken = [each.seat for each in unit.case_reviews.seats([hand_in])]
    for seat in (FIRST, SECOND):
        if seat in taken:
            continue
        try:
            with base.records.writing() as unit:
                unit.case_reviews.take(desk.record, seat, who.id, who.display_name, base.clock())
        except DuplicateError:
            # Somebody sat down at the same moment.
            continue
        return review_desk(base, who, hand_in)
    return take_seat(base, who, hand_in)


def leave_seat(base: Base, who: Account, hand_in: str) -> ReviewDesk:
    """Give the seat back before anything was said; raises ServiceError."""
    desk = review_desk(base, who, hand_in)
    if desk.seat is not None:
        try:
            with base.records.writing() as unit:
                unit.case_reviews.leave(desk.seat)
        except DuplicateError:
            raise ServiceError("已经写了评查意见，不能退出。请评完，或者逐条撤销后提交说明。") from None
    return review_desk(base, who, hand_in)


def say(base: Base, who: Account, hand_in: str, seen: int, sayings: Sequence[Saying]) -> ReviewDesk:
    """Say something in one's own chain, all of it or nothing. Raises HeadMovedError where `seen` is not its end.

    InvalidInputError names the field: reason, deduction, finding, words, rule.
    """
    require(who, Permission.MARK)
    with base.records.reading() as unit:
        record = unit.hand_ins.get(hand_in)
        sitting = sitting_of(unit, record, unit.case_reviews.seats([hand_in]))
    desk = _desk(base, who, record, sitting)
    if desk.seat is None or desk.seat.seat == DECIDER:
        raise NotAllowedError("您还没有开始评查这份案卷。请先点“开始评查”。")
    chain = sitting.chains[sitting.seats.index(desk.seat)]
    _refuse_late(sitting, desk, chain, sayings)
    events = _events(base, who, desk, chain, sayings)
    with base.records.writing() as unit:
        unit.case_reviews.append(record, desk.seat, seen, events)
    return review_desk(base, who, hand_in)


def sitting_of(unit: Unit, record: HandIn, seats: Iterable[Seat]) -> Sitting:
    """The chains of a hand-in's seats, verified; raises ChainError."""
    every = list(seats)
    appraisers = tuple(each for each in every if each.seat != DECIDER)
    decider = next((each for each in every if each.seat == DECIDER), None)
    return Sitting(
        appraisers,
        tuple(tuple(unit.case_reviews.events(record, each)) for each in appraisers),
        decider,
        tuple(unit.case_reviews.events(record, decider)) if decider else (),
    )


def stage(record: HandIn, sitting: Sitting) -> Stage:
    """Where a hand-in stands."""
    return stage_of(record, sitting.reviews, sitting.decision)


def events_from(
    base: Base, who: Account, record: HandIn, case: CaseFile, sayings: Sequence[Saying], chain: Sequence[SealedReview]
) -> list[ReviewEvent]:
    """The sayings as events; raises InvalidInputError with the field that is wrong."""
    events: list[ReviewEvent] = []
    for saying in sayings:
        try:
            events.append(event_of(base, who, record, case, saying, chain))
        except ValidationError as error:
            field = str(error.errors()[0]["loc"][-1]) if error.errors()[0]["loc"] else ""
            raise InvalidInputError(field, _WORDS.get(field, "填写的内容不合要求，请检查后再试。")) from None
    return events


_WORDS = {
    "reason": "请写明理由，至少 4 个字，最多 600 个字。",
    "why": "请写明问题在哪里，至少 4 个字，最多 600 个字。",
    "words": "请写批注，最多 1000 个字；总评最多 2000 个字。",
    "deduction": "扣分请填 0 到 100 之间的数，最多一位小数。",
    "mend": "改正办法最多 400 个字。",
}


def _events(
    base: Base, who: Account, desk: ReviewDesk, chain: Sequence[SealedReview], sayings: Sequence[Saying]
) -> list[ReviewEvent]:
    events = events_from(base, who, desk.record, desk.case, sayings, chain)
    after = [*chain, *(SealedReview(desk.seen + number, each, "") for number, each in enumerate(events, 1))]
    if any(isinstance(each, Finished) for each in events):
        left = review_of(after).unjudged(desk.record.appraisal)
        if left:
            raise ServiceError(f"还有 {len(left)} 处自动发现没有确认或否定，评完才能提交。")
    return events


def _refuse_late(sitting: Sitting, desk: ReviewDesk, chain: Sequence[SealedReview], sayings: Sequence[Saying]) -> None:
    """What is finished is only reopened, by its own undo, and not once both appraisers have seen each other's."""
    if desk.review.finished is None:
        return
    if _both_done(sitting):
        raise ServiceError("两位评查人都已提交，互相看得到结果，不能再改。有分歧由第三人裁定。")
    reopens = len(sayings) == 1 and isinstance(sayings[0], Undo)
    newest = review_of(chain).last
    if not reopens or newest is None or not isinstance(chain[newest - 1].event, Finished):
        raise ServiceError("评查已经提交。要改的话，先撤销提交。")


def _desk(base: Base, who: Account, record: HandIn, sitting: Sitting) -> ReviewDesk:
    seat = next((each for each in sitting.seats if each.account == who.id), None)
    chain = sitting.chains[sitting.seats.index(seat)] if seat else ()
    review = review_of(chain)
    now = stage(record, sitting)
    found = counted(record.appraisal, review)
    why = _why_not(who, record, sitting, now) if seat is None else _why_closed(sitting, review)
    return ReviewDesk(
        record=record,
        case=handed_in_case(base, who, record.id),
        stage=now,
        seat=seat,
        review=review,
        seen=len(chain),
        can_redo=redoable(chain) is not None and review.finished is None,
        hindrance=why,
        may_take=seat is None and not why,
        may_reopen=review.finished is not None and not _both_done(sitting),
        findings=found,
        score=score_of(record.appraisal, found, [review] if seat else []),
    )


def _both_done(sitting: Sitting) -> bool:
    return len(sitting.seats) > 1 and all(each.finished for each in sitting.reviews)


def _why_not(who: Account, record: HandIn, sitting: Sitting, now: Stage) -> str:
    """Why somebody without a seat can't take one."""
    if record.trainee == who.id:
        return "自己的案卷不能由自己评查，请另一位教员来评。"
    if not allowed(who, Permission.MARK):
        return "您的账号不能评查案卷，只能查看。"
    if sitting.decider is not None and sitting.decider.account == who.id:
        return "您已经裁定过这份案卷的分歧，不能再评查它。"
    if now in OPEN_STAGES:
        return "评查已经完成。"
    return "已经有两位教员在评查这份案卷。" if len(sitting.seats) > 1 else ""


def _why_closed(sitting: Sitting, review: Review) -> str:
    """Why somebody with a seat can't write now."""
    if review.finished is None:
        return ""
    if _both_done(sitting):
        return "两位评查人都已提交。"
    return "评查已经提交。要改的话，先撤销提交。"


def _asked_for(record: HandIn, class_id: str, class_name: str, wish: HandInWish) -> bool:
    brief = record.origin.brief if isinstance(record.origin, FromBrief) else ""
    if (wish.class_id and class_id != wish.class_id) or (wish.brief and brief != wish.brief):
        return False
    return not wish.search.strip() or matches(
        wish.search, record.trainee_name, record.title, record.case_number, class_name, record.id
    )


def _line(who: Account, record: HandIn, class_id: str, class_name: str, sitting: Sitting) -> HandInLine:
    now = stage(record, sitting)
    mine = next((each.seat for each in sitting.seats if each.account == who.id), 0)
    if sitting.decider is not None and sitting.decider.account == who.id:
        mine = DECIDER
    score = final_sheet(record, sitting.reviews, sitting.decision).score if now is Stage.DONE else None
    names = tuple(each.name for each in sitting.seats)
    return HandInLine(record, class_id, class_name, now, names, mine, score)
