"""Check a source against a model: the value, or every problem at its place with a hint where one is likely."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TypeVar

from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails
from rapidfuzz import fuzz, process

from app.content.shape import follow
from app.content.source import MAX_PROBLEMS, LocatedMap, PathPart, Source, Value, path_text
from app.content.wording import choices_of, model_message, reading_message
from app.domain.problems import Problem

ModelT = TypeVar("ModelT", bound=BaseModel)

_CLOSE_ENOUGH = 65.0
_LONGEST_SHOWN = 40


def validate(model: type[ModelT], source: Source) -> tuple[ModelT | None, list[Problem]]:
    """Return the source as a `model`, or None and all problems; with problems of writing the model isn't asked."""
    if source.problems:
        return None, list(source.problems)
    if not isinstance(source.value, LocatedMap):
        place = source.place
        return None, [Problem(source.file, place.line, place.column, "", reading_message("not_a_mapping"))]
    try:
        return model.model_validate(source.value), []
    except ValidationError as error:
        return None, _problems(model, source, error)
    except RecursionError:
        return None, [Problem(source.file, 1, 1, "", reading_message("cannot_check"))]


def did_you_mean(word: str, choices: Iterable[str]) -> str | None:
    """Return the choice that looks most like `word`, or None if none is close."""
    found = process.extractOne(word, list(choices), scorer=fuzz.ratio, score_cutoff=_CLOSE_ENOUGH)
    return found[0] if found else None


def with_suggestion(message: str, word: str, choices: Iterable[str]) -> str:
    """Return the message with a "did you mean" at its end where a choice is close to `word`."""
    guess = did_you_mean(word[:200], choices)
    return reading_message("suggestion", message=message, guess=guess) if guess else message


def _problems(model: type[BaseModel], source: Source, error: ValidationError) -> list[Problem]:
    details = [detail for detail in error.errors(include_url=False) if not _is_echo(detail)]
    problems = sorted({_problem(model, source, detail) for detail in details[:MAX_PROBLEMS]})
    if len(details) > MAX_PROBLEMS:
        last = problems[-1]
        more = reading_message("more_problems", count=str(len(details) - MAX_PROBLEMS))
        problems.append(Problem(last.file, last.line, last.column, "", more))
    return problems


def _is_echo(detail: ErrorDetails) -> bool:
    """Tell whether a list counts as too short only because its items, reported on their own, were left out."""
    written = detail["input"]
    return detail["type"] == "too_short" and isinstance(written, list) and len(written) >= detail["ctx"]["min_length"]


def _problem(model: type[BaseModel], source: Source, detail: ErrorDetails) -> Problem:
    kind = detail["type"]
    context = dict(detail.get("ctx", {}))
    location = detail["loc"]
    about_key = location[-1:] == ("[key]",)
    path, shape = follow(model, source.value, location)
    key = str(location[-1]) if location else ""
    words = context | {"input": _shown(detail["input"]), "key": _shown(key)}
    message = model_message(kind, words, detail["msg"])
    if kind == "extra_forbidden" and shape:
        message = with_suggestion(message, key, shape.field_names())
    elif kind in ("literal_error", "enum") and isinstance(detail["input"], str):
        message = with_suggestion(message, detail["input"], choices_of(str(context["expected"])))
    elif kind == "union_tag_invalid":
        path.append(_discriminator(context))
        message = with_suggestion(message, str(context["tag"]), choices_of(str(context["expected_tags"])))
    elif kind == "union_tag_not_found":
        path.append(_discriminator(context))
    elif detail["input"] is None and kind.endswith(("_type", "_attributes_type")):
        message = reading_message("missing_value", message=message)
    if about_key:
        message = reading_message("bad_key", key=_shown(str(path[-1])), message=message)
    return _placed(source, path, message, key=kind == "extra_forbidden" or about_key)


def _placed(source: Source, path: list[PathPart], message: str, *, key: bool) -> Problem:
    place = source.place_of(tuple(path), key=key)
    return Problem(source.file, place.line, place.column, path_text(tuple(path)), message)


def _discriminator(context: dict[str, object]) -> str:
    return str(context.get("discriminator", "kind")).strip("'")


def _shown(value: Value | object) -> str:
    if not isinstance(value, str):
        return "" if value is None else "…"
    return value if len(value) <= _LONGEST_SHOWN else f"{value[:_LONGEST_SHOWN]}…"
