"""Where a hand-in stands, and the sheet that its trainee gets in the end."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from app.domain.appraisal.finding import Finding, Score
from app.domain.hand_in.hand_in import HandIn
from app.domain.hand_in.review import Review, counted, score_of
from app.domain.hand_in.review_events import Commented
from app.domain.hand_in.two_appraisers import compared, settled, undecided


class Stage(StrEnum):
    """Nobody looks at it yet, somebody does, a second is awaited, differences are to be decided, or it is done."""

    WAITING = "waiting"
    IN_REVIEW = "in_review"
    SECOND_WANTED = "second_wanted"
    TO_DECIDE = "to_decide"
    DONE = "done"


@dataclass(frozen=True, slots=True)
class SetAside:
    """An automatic finding that does not count, and what was said of it."""

    finding: Finding
    reason: str
    by_name: str


@dataclass(frozen=True, slots=True)
class FinalSheet:
    """What the trainee is told: findings that count, those set aside, comments, closing words, and the score."""

    findings: tuple[Finding, ...]
    set_aside: tuple[SetAside, ...]
    comments: tuple[Commented, ...]
    words: tuple[tuple[str, str], ...]
    """Name of the reviewer and their word on the whole."""
    score: Score
    reviewers: tuple[str, ...]


def stage_of(hand_in: HandIn, reviews: Sequence[Review], decision: Review) -> Stage:
    """Where it stands; `reviews` are those of the seats taken, the first appraiser's first."""
    if not reviews:
        return Stage.WAITING
    done = [each for each in reviews if each.finished]
    if len(done) < len(reviews):
        return Stage.IN_REVIEW
    if len(reviews) < hand_in.appraisers:
        return Stage.SECOND_WANTED
    if len(reviews) == 1:
        return Stage.DONE
    rows = compared(hand_in.appraisal, reviews[0], reviews[1])
    return Stage.TO_DECIDE if undecided(rows, decision.decided) else Stage.DONE


def final_sheet(hand_in: HandIn, reviews: Sequence[Review], decision: Review) -> FinalSheet:
    """The sheet as the reviews and decisions leave it, a pure function of them and of the hand-in."""
    kept = hand_in.appraisal
    if len(reviews) > 1:
        findings = settled(kept, compared(kept, reviews[0], reviews[1]), decision.decided)
    else:
        findings = counted(kept, reviews[0]) if reviews else kept.named()
    aside = tuple(_aside(name, each, reviews) for name, each in kept.named().items() if name not in findings)
    finished = [each.finished for each in reviews if each.finished]
    return FinalSheet(
        findings=tuple(findings.values()),
        set_aside=aside,
        comments=tuple(comment for review in reviews for comment in review.comments.values()),
        words=tuple((each.by_name, each.words) for each in finished if each.words),
        score=score_of(kept, findings, reviews),
        reviewers=tuple(each.by_name for each in finished),
    )


def _aside(name: str, finding: Finding, reviews: Sequence[Review]) -> SetAside:
    against = [each.judged[name] for each in reviews if name in each.judged and not each.judged[name].stands]
    return SetAside(finding, against[0].reason, against[0].by_name)
