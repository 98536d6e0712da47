"""What should be fixed as evidence and how a finding is to be thought through: for the debrief, never for the run."""

from __future__ import annotations

from pydantic import Field

from app.domain.frozen import Frozen, Id, Text


class EvidenceItem(Frozen):
    """Something worth keeping: what, how, in which document, and for which faults it is needed."""

    id: Id
    target: Text
    how: Text
    document: Text
    faults: tuple[Id, ...] = Field(min_length=1)


class DecisionNode(Frozen):
    """A question of the decision tree; `yes_to` and `no_to` name the next question, None ends the way."""

    id: Id
    ask: Text
    yes: Text
    yes_to: Id | None = None
    no: str = Field(default="", max_length=400)
    no_to: Id | None = None
    basis: tuple[str, ...] = ()


class WorkedExample(Frozen):
    """A combination of faults with its full answer, also for an act of an earlier day."""

    faults: tuple[Id, ...] = Field(min_length=1)
    answer: Text
    earlier_answer: str = Field(default="", max_length=1000)


class Handling(Frozen):
    """Evidence, decision tree, common errors and examples of a scenario."""

    evidence: tuple[EvidenceItem, ...] = ()
    preservation: str = Field(default="", max_length=400)
    decision_tree: tuple[DecisionNode, ...] = ()
    common_errors: tuple[Text, ...] = ()
    worked_examples: tuple[WorkedExample, ...] = ()
