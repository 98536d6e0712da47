"""What is not settled: points to check against official texts, and choices that each bureau's lawyers make."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field, StringConstraints, model_validator

from app.domain.frozen import Frozen, Id
from app.domain.law.citation import CitationText
from app.domain.law.statute import Phrase, Status
from app.domain.written_time import WrittenDate

OpenPointId = Annotated[str, StringConstraints(pattern=r"^TV\d{2}$")]


class OpenPoint(Frozen):
    """A point that someone must check before the content that it touches may cost points."""

    id: OpenPointId
    point: Phrase
    affects: tuple[Phrase, ...] = Field(min_length=1)


class OpenPointsFile(Frozen):
    """All open points, as one file."""

    schema_version: Literal["1"]
    to_verify: tuple[OpenPoint, ...]


class LegalSwitch(Frozen):
    """A reading of the law that the bureau chooses; answers follow it. `default` is None until it was chosen."""

    id: Id
    question: Phrase
    default: Phrase | None = None
    options: tuple[Phrase, ...] = ()
    basis: tuple[CitationText, ...] = ()
    status: Status

    @model_validator(mode="after")
    def _default_is_an_option(self) -> LegalSwitch:
        if self.default is not None and self.options and self.default not in self.options:
            raise ValueError(f"默认值“{self.default}”不在可选项里")
        return self


class SwitchesFile(Frozen):
    """All switches, as one file."""

    schema_version: Literal["1"]
    in_force_on: WrittenDate | None = Field(default=None, description="the day whose law this was last gone through by")
    switches: tuple[LegalSwitch, ...]
