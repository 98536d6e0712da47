"""Procedure rules by the templates of declarative process modelling (DECLARE; Pesic and van der Aalst, 2006)."""

from __future__ import annotations

from typing import Literal, Self

from pydantic import Field, model_validator
from pydantic_core import PydanticCustomError

from app.domain.frozen import Frozen, Id, Text
from app.domain.procedure.patterns import EventPattern

Template = Literal[
    "init", "existence", "absence", "precedence", "response", "chain_response", "not_coexistence", "succession"
]
"""The templates in use; see `TEMPLATE_MEANINGS`."""

TEMPLATE_MEANINGS: dict[str, str] = {
    "init": "a is the first deed of all",
    "existence": "a happens at least once (within within_s of the start)",
    "absence": "a does not happen (inside the scope, where one is given)",
    "precedence": "no b before a has happened",
    "response": "after every a a b follows (within within_s)",
    "chain_response": "the deed right after a is b",
    "not_coexistence": "a and b do not both happen",
    "succession": "precedence and response together",
}
UNARY = {"init", "existence", "absence"}


class Scope(Frozen):
    """A stretch of the attempt: open from an event on, until another; `initially` open before the first event."""

    opened_by: EventPattern | None = None
    closed_by: EventPattern | None = None
    initially: bool = False


class ProcedureRule(Frozen):
    """One rule of procedure: what must come before, after or never, and on which legal basis.

    `same` correlates a and b: `[station, stations]` means that field `station` of a equals, or is among, `stations`
    of b. `when_faults`: the rule counts only if one of these faults was drawn. `expected` says in Chinese what should
    have been done.
    """

    id: Id
    title: Text
    template: Template
    a: EventPattern
    b: EventPattern | None = None
    within_s: float | None = Field(default=None, gt=0, le=86_400)
    after_s: float | None = Field(
        default=None, gt=0, le=86_400, description="precedence only: a has to have happened so long before b"
    )
    same: tuple[Id, Id] | None = None
    scope: Scope | None = None
    unless: EventPattern | None = Field(default=None, description="an event that lifts the rule (an emergency, say)")
    when_faults: tuple[Id, ...] = ()
    expected: Text
    basis: tuple[str, ...] = ()
    to_verify: bool = Field(default=False, description="待核: shown grey, never costs a point")

    @model_validator(mode="after")
    def _b_where_the_template_needs_it(self) -> Self:
        if (self.template in UNARY) is (self.b is not None):
            word = "must not" if self.template in UNARY else "must"
            raise PydanticCustomError(
                "rule_arity",
                "template {template} " + word + " have b",
                {"template": self.template, "needs_b": self.template not in UNARY},
            )
        if self.scope is not None and self.template != "absence":
            raise PydanticCustomError("rule_scope", "only absence takes a scope", {"template": self.template})
        if self.after_s is not None and self.template != "precedence":
            raise PydanticCustomError("rule_after", "only precedence takes after_s", {"template": self.template})
        return self


RuleState = Literal["satisfied", "violated", "pending", "vacuous"]


class RuleVerdict(Frozen):
    """How a rule stands: `vacuous` when it was never put to the test, `pending` while it can still go either way.

    `events` are the journal numbers that prove it, `at_ms` the moment it was broken (a missed deadline: the deadline).
    """

    rule: Id
    state: RuleState
    events: tuple[int, ...] = ()
    at_ms: int | None = None
    breaches: int = 0
