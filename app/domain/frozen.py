"""The base of every value that people write or that is kept: immutable, and strict about unknown keys."""

from __future__ import annotations

from typing import Annotated

from pydantic import BaseModel, ConfigDict, StringConstraints

Id = Annotated[str, StringConstraints(pattern=r"^[A-Za-z][A-Za-z0-9_\-]{0,79}$")]
"""An identifier in content and journals: a letter, then letters, digits, `_` or `-`."""

Text = Annotated[str, StringConstraints(min_length=1, max_length=4000)]
"""Words for a person, never empty."""


class Frozen(BaseModel):
    """An immutable value object; unknown keys are errors, so that a typo in content cannot pass unseen."""

    # A start imports some 240 models and uses a few dozen, so that a model is built when it is first used.
    model_config = ConfigDict(frozen=True, extra="forbid", defer_build=True)
