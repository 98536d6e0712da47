"""The question bank: a stem, options, the key, why it is right and on which provision that rests."""

from __future__ import annotations

from collections.abc import Collection
from enum import StrEnum
from typing import Annotated, Literal

from pydantic import Field, StringConstraints, model_validator

from app.domain.frozen import Frozen
from app.domain.law.act import ActId
from app.domain.law.grounds import Grounds, Topic
from app.domain.law.statute import Phrase
from app.domain.written_time import WrittenDate

QuestionId = Annotated[str, StringConstraints(pattern=r"^[A-Z]{1,2}\d{2,3}$")]
Letter = Literal["A", "B", "C", "D", "E", "F"]
TRUE, FALSE = "对", "错"
"""The two answers to a statement, as they stand in a key and on the screen."""


class QuestionType(StrEnum):
    """How a question is answered; a CASE asks for one option about a situation."""

    SINGLE = "single"
    MULTI = "multi"
    TRUE_OR_FALSE = "tf"
    CASE = "case"


class Question(Grounds):
    """A question; `act_date` is the day of the act where the stem turns on it."""

    id: QuestionId
    type: QuestionType
    topic: Topic
    difficulty: Annotated[int, Field(ge=1, le=3)]
    stem: Phrase
    options: dict[Letter, Phrase] = Field(default_factory=dict)
    key: tuple[Letter | Literal["对", "错"], ...] = Field(min_length=1)
    why: Phrase
    act_date: WrittenDate | None = None
    acts: tuple[ActId, ...] = ()

    @model_validator(mode="after")
    def _key_answers_the_question(self) -> Question:
        if self.type is QuestionType.TRUE_OR_FALSE and self.options:
            raise ValueError("判断题不写 options，key 写 [对] 或 [错]")
        if self.type is not QuestionType.TRUE_OR_FALSE and len(self.options) < 2:
            raise ValueError("选择题至少要有两个选项")
        foreign = [answer for answer in self.key if answer not in self.choices]
        if foreign:
            raise ValueError(f"答案“{foreign[0]}”不在选项里")
        if len(set(self.key)) != len(self.key):
            raise ValueError("答案写重了")
        if self.type is not QuestionType.MULTI and len(self.key) != 1:
            raise ValueError("只有多选题可以有几个答案")
        return self

    @property
    def choices(self) -> dict[str, str]:
        """What may be chosen: the options, or 对 and 错 for a statement."""
        return {letter: text for letter, text in self.options.items()} if self.options else {TRUE: TRUE, FALSE: FALSE}

    @property
    def scored(self) -> bool:
        """Whether an answer counts; a key that rests on unchecked law alone does not."""
        return self.may_deduct

    def is_right(self, chosen: Collection[str]) -> bool:
        """Tell whether exactly the key was chosen."""
        return set(chosen) == set(self.key)


class QuestionsFile(Frozen):
    """Questions of one topic, as one file; `in_force_on` is the day whose law the keys were checked against."""

    schema_version: Literal["1"]
    in_force_on: WrittenDate
    questions: tuple[Question, ...] = Field(min_length=1)
