"""What a procedure is judged by beside the case file: the law, working days, who may do what, the bureau's choices."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from app.domain.deadlines.working_days import WorkingDays
from app.domain.law.authority_split import AuthoritySplit
from app.domain.law.library import LawLibrary


@dataclass(frozen=True)
class Surroundings:
    """Everything outside the file that decides; `switches` are the bureau's readings by id, None where unset."""

    law: LawLibrary
    days: WorkingDays
    split: AuthoritySplit | None = None
    switches: Mapping[str, str | None] = field(default_factory=dict)

    def switch(self, switch_id: str) -> str | None:
        """The bureau's reading of an unsettled point; None where it chose none."""
        return self.switches.get(switch_id)
