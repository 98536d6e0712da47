"""The demonstration base of a first start: invented people with their classes, and runs by `demonstration_runs`."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from app.domain.roster.account import Account, ClassGroup, Role
from app.services.base import DEMONSTRATION_NOTE, Base
from app.services.demonstration_plan import Demonstration, demonstration
from app.services.progress import Progress


@dataclass(frozen=True, slots=True)
class DemonstrationLogin:
    """A line of the sign-in page of a demonstration base."""

    login: str
    name: str
    role: Role
    password: str


def demonstration_logins(base: Base) -> list[DemonstrationLogin]:
    """Whom the sign-in page may offer, with the password that is meant to be known; empty for a real base."""
    if not base.is_demonstration:
        return []
    plan = demonstration()
    known = {person.id for person in plan.people}
    with base.records.reading() as unit:
        accounts = [account for account in unit.accounts.all() if account.id in known and account.active]
    order = list(Role)
    accounts.sort(key=lambda account: (order.index(account.role), account.login))
    return [DemonstrationLogin(each.login, each.display_name, each.role, plan.password) for each in accounts]


def make_demonstration(base: Base, progress: Progress) -> None:
    """Fill a new base; the same day and content give the same people, runs and marks."""
    # The bots and all of scoring are imported where they are used: a start on a base that is there has no need of them.
    from app.services.demonstration_runs import play_runs

    plan = demonstration()
    progress.report(0.0, "建立演示人员")
    _add_people(base, plan)
    play_runs(base, plan, progress)
    with base.records.writing() as unit:
        unit.notes.put(DEMONSTRATION_NOTE, plan.note)
    progress.report(1.0, "完成")


def _add_people(base: Base, plan: Demonstration) -> None:
    today = base.clock()
    # One hash for all: the password is no secret, and a first start should not take long.
    hashed = base.hasher.hash(plan.password)
    with base.records.writing() as unit:
        for group in plan.classes:
            opened = (today - dt.timedelta(days=group.opened_days_ago)).date()
            unit.classes.add(ClassGroup(id=group.id, name=group.name, opened_on=opened))
        for person in plan.people:
            account = Account(
                id=person.id,
                login=person.login,
                display_name=person.name,
                role=person.role,
                unit=person.unit,
                class_id=person.class_id,
                created_at=today - dt.timedelta(days=60),
            )
            unit.accounts.add(account, hashed)
