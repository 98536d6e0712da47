"""The Chinese sentences for what can be wrong with a file, kept as data in `messages_zh.yaml`."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple

from ruamel.yaml import YAML

MESSAGES_FILE = Path(__file__).with_name("messages_zh.yaml")


class _SyntaxMessage(NamedTuple):
    contains: str
    say: str


class _Messages(NamedTuple):
    reading: dict[str, str]
    syntax: tuple[_SyntaxMessage, ...]
    model: dict[str, str]
    field_types: dict[str, str]
    parser_details: dict[str, str]


@cache
def _messages() -> _Messages:
    # This file ships with the program, so it is read directly: the reader for authors' files needs it for its messages.
    data = YAML(typ="safe", pure=True).load(MESSAGES_FILE.read_text(encoding="utf-8"))
    syntax = tuple(_SyntaxMessage(entry["contains"], entry["say"]) for entry in data["syntax"])
    return _Messages(data["reading"], syntax, data["model"], data["field_types"], data["parser_details"])


def yaml_message(kind: str, **details: str) -> str:
    """Return the sentence for something wrong with a file's writing; `parser` holds the YAML parser's own words."""
    if kind == "syntax":
        words = details.get("parser", "")
        return next(entry.say for entry in _messages().syntax if entry.contains in words)
    return _messages().reading[kind].format(**details)


def has_model_message(error_type: str) -> bool:
    """Tell whether there is a sentence of its own for this pydantic error type."""
    return error_type in _messages().model


def model_message(error_type: str, details: Mapping[str, Any], fallback: str) -> str:
    """Return the sentence for a pydantic error; `fallback` is shown for error types that a model made up itself."""
    template = _messages().model.get(error_type)
    if template is None:
        return fallback
    return template.format_map(_Details(details))


def reading_message(kind: str, **details: str) -> str:
    """Return a sentence of the checker itself, such as the one that says how many more problems there are."""
    return _messages().reading[kind].format(**details)


class _Details(dict[str, str]):
    """Context values as Chinese text; a value that pydantic didn't give shows as a blank instead of failing."""

    def __init__(self, details: Mapping[str, Any]) -> None:
        super().__init__((name, _shown(name, value)) for name, value in details.items())

    def __missing__(self, name: str) -> str:
        return ""


def _shown(name: str, value: Any) -> str:
    text = str(value)
    if name == "discriminator":
        return text.strip("'")
    if name == "field_type":
        return _messages().field_types.get(text, text)
    if name == "error":
        return _messages().parser_details.get(text, text)
    if name in ("expected", "expected_tags", "expected_schemes"):
        return "、".join(choices_of(text))
    return text


def choices_of(expected: str) -> list[str]:
    """Return the choices in pydantic's wording `'a', 'b' or 'c'`."""
    quoted = re.findall(r"'((?:[^'\\]|\\.)*)'", expected)
    return quoted or [expected]
