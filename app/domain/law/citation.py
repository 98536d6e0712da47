"""Citations: `key.article`, `key.article.paragraph` or `key.article.paragraph.item`.

`hazchem_safety_law.109.1.4` is 危险化学品安全法第一百零九条第一款第（四）项.

An article that was put in between later carries a suffix: `criminal_law.133-1` is 第一百三十三条之一. An article with
only one paragraph is still cited with paragraph 1 where an item follows (道路运输条例第六十三条第（三）项 is 63.1.3).
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Annotated

from pydantic import BeforeValidator, PlainSerializer, WithJsonSchema

from app.domain.law.numerals import chinese_number

PATTERN = r"^[a-z][a-z0-9_]*\.[1-9]\d{0,3}(-[1-9]\d?)?(\.[1-9]\d?(\.[1-9]\d?)?)?$"

_PARTS = re.compile(
    r"(?P<key>[a-z][a-z0-9_]*)\.(?P<article>[1-9]\d{0,3})(?:-(?P<suffix>[1-9]\d?))?"
    r"(?:\.(?P<paragraph>[1-9]\d?)(?:\.(?P<item>[1-9]\d?))?)?",
    re.ASCII,
)


@dataclass(frozen=True, order=True, slots=True)
class Citation:
    """A place in a statute, without a date; numbers count from 1 and `suffix` is the 之一 of an inserted article."""

    key: str
    article: int
    suffix: int | None = None
    paragraph: int | None = None
    item: int | None = None

    @classmethod
    def parse(cls, text: str) -> Citation:
        """Read a citation; raises ValueError with a sentence for the author."""
        found = _PARTS.fullmatch(text.strip())
        if not found:
            raise ValueError(f"“{text[:60]}”不是法条引用，请写成“键.条”“键.条.款”或“键.条.款.项”，例如 law.109.1.4")
        numbers = {name: int(value) if value else None for name, value in found.groupdict().items() if name != "key"}
        return cls(found["key"], numbers["article"] or 1, numbers["suffix"], numbers["paragraph"], numbers["item"])

    def __str__(self) -> str:
        """Return the written form, which `parse` reads back."""
        text = f"{self.key}.{self.article}"
        if self.suffix:
            text += f"-{self.suffix}"
        for part in (self.paragraph, self.item):
            if part:
                text += f".{part}"
        return text

    @property
    def article_only(self) -> Citation:
        """The whole article that this citation lies in."""
        return Citation(self.key, self.article, self.suffix)

    @property
    def enclosing(self) -> Citation | None:
        """The next larger place: the paragraph of an item, the article of a paragraph, nothing above an article."""
        if self.item:
            return Citation(self.key, self.article, self.suffix, self.paragraph)
        return self.article_only if self.paragraph else None

    def lies_in(self, other: Citation) -> bool:
        """Tell whether `other` is this citation or a larger place around it."""
        return other in (self, self.enclosing, self.article_only)

    def chinese(self, *, digits: bool = False, single_paragraph: bool = False) -> str:
        """Return the place as documents write it: 第一百零九条第一款第（四）项, or 第109条第1款第（4）项 with `digits`.

        In an article of one paragraph (`single_paragraph`) the paragraph isn't named.
        """
        written = str if digits else chinese_number
        text = f"第{written(self.article)}条"
        if self.suffix:
            text += f"之{chinese_number(self.suffix)}"
        if self.paragraph and not (single_paragraph and self.paragraph == 1):
            text += f"第{written(self.paragraph)}款"
        if self.item:
            text += f"第（{written(self.item)}）项"
        return text


def _read(value: object) -> object:
    return Citation.parse(value) if isinstance(value, str) else value


CitationText = Annotated[
    Citation,
    BeforeValidator(_read),
    PlainSerializer(str, return_type=str),
    WithJsonSchema({"type": "string", "pattern": PATTERN}),
]
"""A citation as a field of a model: written as text, kept as a Citation."""
