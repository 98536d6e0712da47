"""Two appraisers side by side, the decision on each difference, and the final sheet that a trainee gets."""

from __future__ import annotations

from dataclasses import dataclass

from app.domain.casefile.case_file import CaseFile
from app.domain.hand_in.hand_in import HandIn
from app.domain.hand_in.outcome import FinalSheet, Stage, final_sheet
from app.domain.hand_in.review import Review, redoable
from app.domain.hand_in.two_appraisers import Agreement, Compared, agreement, compared
from app.domain.roster.account import Account
from app.services.base import Base
from app.services.case_hand_in import handed_in_case, why_not_again
from app.services.case_review import OPEN_STAGES, Sitting, events_from, sitting_of, stage
from app.services.case_sayings import Decide, Redo, Undo
from app.services.errors import InvalidInputError, NotAllowedError, ServiceError
from app.services.permissions import Permission, allowed, require, require_sight
from records.errors import DuplicateError
from records.stores.case_hand_ins import DECIDER, Seat


@dataclass(frozen=True)
class Comparison:
    """Two finished reviews side by side; `hindrance` says why the person may not decide, empty where they may.

    `seen` is the number of the last decision, to be handed back with the next.
    """

    record: HandIn
    case: CaseFile
    stage: Stage
    seats: tuple[Seat, ...]
    reviews: tuple[Review, ...]
    rows: tuple[Compared, ...]
    figures: Agreement
    decision: Review
    decider: str
    seen: int
    can_redo: bool
    hindrance: str
    sheet: FinalSheet


@dataclass(frozen=True)
class SheetView:
    """What a trainee gets: `sheet` is None until the review is done; `why_not_again` is empty where they may go on."""

    record: HandIn
    case: CaseFile
    stage: Stage
    sheet: FinalSheet | None
    why_not_again: str


def comparison(base: Base, who: Account, hand_in: str) -> Comparison:
    """Compare the two reviews; raises ServiceError before both are finished, for nobody shall see only one."""
    require(who, Permission.SEE_ALL_ATTEMPTS)
    record, sitting = _read(base, hand_in)
    now = stage(record, sitting)
    if len(sitting.seats) < 2 or now not in OPEN_STAGES:
        raise ServiceError("两位评查人都提交以后才能对照。")
    kept, reviews = record.appraisal, sitting.reviews
    return Comparison(
        record=record,
        case=handed_in_case(base, who, hand_in),
        stage=now,
        seats=sitting.seats,
        reviews=tuple(reviews),
        rows=compared(kept, reviews[0], reviews[1]),
        figures=agreement(kept, reviews[0], reviews[1]),
        decision=sitting.decision,
        decider=sitting.decider.name if sitting.decider else "",
        seen=len(sitting.decisions),
        can_redo=redoable(sitting.decisions) is not None,
        hindrance=_why_not_decide(who, record, sitting),
        sheet=final_sheet(record, reviews, sitting.decision),
    )


def decide(base: Base, who: Account, hand_in: str, seen: int, saying: Decide | Undo | Redo) -> Comparison:
    """Decide a difference, or take a decision back; whoever decides first decides all of this file.

    Raises HeadMovedError where `seen` is not the last decision, InvalidInputError, NotAllowedError.
    """
    shown = comparison(base, who, hand_in)
    if shown.hindrance:
        raise NotAllowedError(shown.hindrance)
    open_ones = {each.key for each in shown.rows if each.differs}
    if isinstance(saying, Decide) and saying.difference not in open_ones:
        raise InvalidInputError("difference", "没有这一处分歧，请刷新后再裁定。")
    record, sitting = _read(base, hand_in)
    events = events_from(base, who, record, shown.case, [saying], sitting.decisions)
    seat = sitting.decider or _sit(base, who, record)
    with base.records.writing() as unit:
        unit.case_reviews.append(record, seat, seen, events)
    return comparison(base, who, hand_in)


def sheet_view(base: Base, who: Account, hand_in: str) -> SheetView:
    """What was handed in, with its final sheet once the review is done; the trainee's own, or for those who see all."""
    with base.records.reading() as unit:
        trainee = unit.hand_ins.get(hand_in).trainee
    require_sight(who, trainee)
    record, sitting = _read(base, hand_in)
    now = stage(record, sitting)
    sheet = final_sheet(record, sitting.reviews, sitting.decision) if now is Stage.DONE else None
    return SheetView(record, handed_in_case(base, who, hand_in), now, sheet, why_not_again(base, who, record))


def _sit(base: Base, who: Account, record: HandIn) -> Seat:
    try:
        with base.records.writing() as unit:
            return unit.case_reviews.take(record, DECIDER, who.id, who.display_name, base.clock())
    except DuplicateError:
        raise ServiceError("另一位同事刚刚开始裁定，请刷新后再看。") from None


def _read(base: Base, hand_in: str) -> tuple[HandIn, Sitting]:
    with base.records.reading() as unit:
        record = unit.hand_ins.get(hand_in)
        return record, sitting_of(unit, record, unit.case_reviews.seats([hand_in]))


def _why_not_decide(who: Account, record: HandIn, sitting: Sitting) -> str:
    if record.trainee == who.id or any(each.account == who.id for each in sitting.seats):
        return "评查过的人和学员本人不能裁定分歧，请第三人来裁定。"
    if not allowed(who, Permission.DECIDE_REVIEWS):
        return "您的账号不能裁定分歧，只能查看。"
    if sitting.decider is not None and sitting.decider.account != who.id:
        return f"这份案卷由{sitting.decider.name}裁定。"
    return ""
