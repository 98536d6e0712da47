"""One reviewer's review as its events leave it, and the findings and score that follow from it."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field

from app.domain.appraisal.finding import Finding, Kind, Score
from app.domain.appraisal.rule import Level
from app.domain.appraisal.score import scored
from app.domain.casefile_procedure.case_reader import Place
from app.domain.hand_in.hand_in import KeptAppraisal
from app.domain.hand_in.review_events import (
    Added,
    Commented,
    Confirmed,
    Decided,
    Finished,
    Overruled,
    SealedReview,
    TakenBack,
)
from app.domain.law.statute import Status


@dataclass(frozen=True, slots=True)
class Judgement:
    """What a reviewer says of an automatic finding; `reason` is empty where it stands. `seq` is the event to undo."""

    stands: bool
    reason: str
    by_name: str
    seq: int


@dataclass(frozen=True)
class Review:
    """The state of one chain: judgements by finding, own findings and comments by event, and what ended it."""

    judged: dict[str, Judgement] = field(default_factory=dict)
    added: dict[str, Added] = field(default_factory=dict)
    comments: dict[int, Commented] = field(default_factory=dict)
    finished: Finished | None = None
    decided: dict[str, Decided] = field(default_factory=dict)
    living: tuple[int, ...] = ()
    """The events that count, in their order."""

    @property
    def last(self) -> int | None:
        """The newest event that counts: what undo takes back."""
        return self.living[-1] if self.living else None

    def unjudged(self, kept: KeptAppraisal) -> tuple[str, ...]:
        """The findings that still have to be confirmed or overruled."""
        return tuple(name for name in kept.to_judge() if name not in self.judged)


def review_of(events: Sequence[SealedReview]) -> Review:
    """The review that a chain of events leaves; of several judgements on one finding the newest counts."""
    dead = _taken_back(events)
    living = [each for each in events if each.seq not in dead and not isinstance(each.event, TakenBack)]
    judged: dict[str, Judgement] = {}
    finished = None
    for each in living:
        event = each.event
        if isinstance(event, Confirmed):
            judged.update({name: Judgement(True, "", event.by_name, each.seq) for name in event.findings})
        elif isinstance(event, Overruled):
            judged[event.finding] = Judgement(False, event.reason, event.by_name, each.seq)
        elif isinstance(event, Finished):
            finished = event
    return Review(
        judged=judged,
        added={f"m{each.seq}": each.event for each in living if isinstance(each.event, Added)},
        comments={each.seq: each.event for each in living if isinstance(each.event, Commented)},
        finished=finished,
        decided={each.event.difference: each.event for each in living if isinstance(each.event, Decided)},
        living=tuple(each.seq for each in living),
    )


def undoable(events: Sequence[SealedReview], seq: int) -> bool:
    """Whether an event of the chain counts and may be taken back."""
    return seq in review_of(events).living


def redoable(events: Sequence[SealedReview]) -> int | None:
    """The taking back that may itself be taken back: the newest event, where it is one that counts."""
    if not events or not isinstance(events[-1].event, TakenBack) or events[-1].seq in _taken_back(events):
        return None
    return events[-1].seq


def _taken_back(events: Sequence[SealedReview]) -> set[int]:
    dead: set[int] = set()
    # A taking back names an earlier event, so the last one is never in doubt.
    for each in reversed(events):
        if isinstance(each.event, TakenBack) and each.seq not in dead:
            dead.add(each.event.event)
    return dead


def counted(kept: KeptAppraisal, review: Review) -> dict[str, Finding]:
    """The findings that count after a review, by name: all that were not overruled, then the reviewer's own."""
    found = {
        name: each for name, each in kept.named().items() if name not in review.judged or review.judged[name].stands
    }
    return {**found, **{name: as_finding(each) for name, each in review.added.items()}}


def score_of(kept: KeptAppraisal, findings: Mapping[str, Finding], reviews: Collection[Review] = ()) -> Score:
    """The score of some findings, by name, by the standard of the hand-in.

    A veto is confirmed once as many reviewers let it stand, or found it themselves, as the standard asks.
    """
    agreed = {
        each.rule
        for name, each in findings.items()
        if each.vetoes and sum(_agrees(review, name, each) for review in reviews) >= kept.standard.veto_confirmations
    }
    return scored(findings.values(), kept.standard, confirmed=agreed)


def _agrees(review: Review, name: str, finding: Finding) -> bool:
    judgement = review.judged.get(name)
    if judgement is not None:
        return judgement.stands
    mine = [each for each in review.added.values() if each.veto == finding.veto]
    return any(each.rule == (finding.rule or None) and each.document == finding.place.document for each in mine)


def as_finding(added: Added) -> Finding:
    """A reviewer's own finding as one of the list."""
    return Finding(
        rule=added.rule or "",
        kind=Kind.FINDING,
        level=Level.VETO if added.veto else added.level,
        item=added.item,
        deduction=added.deduction,
        place=Place(added.document, added.field),
        form=added.form,
        document_name=added.document_name,
        field_label=added.field_label,
        provision=added.provision,
        basis=added.basis,
        why=added.why,
        mend=added.mend,
        status=Status.CONFIRMED,
        veto=added.veto,
        by=added.by_name,
    )
