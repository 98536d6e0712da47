"""There is a Chinese sentence for everything that pydantic can say."""

from __future__ import annotations

import re
import string
from typing import get_args

import pytest
from pydantic_core import core_schema

from app.content.wording import choices_of, has_model_message, model_message, yaml_message

KNOWN = {
    "key", "input", "error", "gt", "ge", "lt", "le", "multiple_of", "field_type", "min_length", "max_length",
    "actual_length", "pattern", "expected", "max_digits", "decimal_places", "whole_digits", "encoding", "class",
    "tz_expected", "tz_actual", "discriminator", "tag", "expected_tags", "expected_schemes", "expected_version",
    "attribute",
}  # fmt: skip


@pytest.mark.parametrize("error_type", get_args(core_schema.ErrorType))
def test_every_pydantic_error_has_a_sentence(error_type: str) -> None:
    assert has_model_message(error_type)
    sentence = model_message(error_type, dict.fromkeys(KNOWN, "7"), "fallback")
    assert sentence
    assert not re.search(r"[A-Z]?[a-z]+ (should|must|is|required)", sentence)
    names = {name for _, name, _, _ in string.Formatter().parse(model_message(error_type, _Echo(), "")) if name}
    assert names <= KNOWN


class _Echo(dict[str, str]):
    """Gives every placeholder back as it stands in the template."""

    def __init__(self) -> None:
        super().__init__({name: "{" + name + "}" for name in KNOWN})


def test_an_error_of_a_models_own_shows_its_message() -> None:
    assert model_message("own_error", {}, "自己的话") == "自己的话"


def test_a_missing_detail_is_a_blank() -> None:
    assert model_message("greater_than", {}, "") == "应大于 "


@pytest.mark.parametrize("parser", ["", "something new", "expected ',' or ']', but got '<stream end>'"])
def test_the_parsers_words_always_find_a_sentence(parser: str) -> None:
    assert yaml_message("syntax", parser=parser)


def test_choices_are_taken_from_pydantics_wording() -> None:
    assert choices_of("'a', 'b' or 'c'") == ["a", "b", "c"]
    assert choices_of("1 or 2") == ["1 or 2"]


@pytest.mark.parametrize(
    "kind", ["unknown_event", "unknown_event_field", "bad_event_value", "rule_arity", "rule_scope"]
)
def test_errors_that_our_models_make_up_have_chinese_sentences(kind: str) -> None:
    assert has_model_message(kind)
