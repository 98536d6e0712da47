"""What is wrong with a value that a person gave, from pydantic's findings to one Chinese sentence."""

from __future__ import annotations

from collections.abc import Callable

from pydantic import ValidationError

from app.content.wording import model_message
from app.services.errors import InvalidInputError

Place = tuple[str | int, ...]
MOST_NAMED = 4
LONGEST_SHOWN = 40


def invalid_input(error: ValidationError, place_words: Callable[[Place], str]) -> InvalidInputError:
    """The findings as one error; its `field` is the first place, and a few of the others are named too."""
    found = error.errors(include_url=False)
    lines = []
    for detail in found[:MOST_NAMED]:
        given = detail["input"][:LONGEST_SHOWN] if isinstance(detail["input"], str) else "…"
        key = str(detail["loc"][-1])[:LONGEST_SHOWN] if detail["loc"] else ""
        context = {**detail.get("ctx", {}), "key": key, "input": given}
        message = model_message(detail["type"], context, detail["msg"])
        place = place_words(detail["loc"])
        lines.append(f"{place}：{message}" if place else message)
    more = f"；另有 {len(found) - MOST_NAMED} 处" if len(found) > MOST_NAMED else ""
    return InvalidInputError(".".join(map(str, found[0]["loc"])), f"{'；'.join(lines)}{more}。请改正后再试。")
