"""A provision as people ask for it: 处罚法55, 危化法一百零九条第一款第四项, 道条 63(三), 道路运输条例63条 2022版."""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import dataclass

from app.domain.law.citation import Citation
from app.domain.law.fulltext.marks import plain_number

_NUMBER = r"(?:[0-9]{1,4}|[零〇一二三四五六七八九十百千]{1,9})"
_PLAIN = str.maketrans("０１２３４５６７８９（）．　", "0123456789(). ")
_VERSION = re.compile(
    r"[(,，]?(?P<year>[12][0-9]{3})(?:[-年](?P<month>[0-9]{1,2})[-月](?P<day>[0-9]{1,2})日?|年)?(?:版本?|年版|修订|修正|文本|\))+\)?$"
)
_PLACE = re.compile(
    rf"(?P<name>.*?[^0-9第])第?(?P<article>{_NUMBER})(?:条)?(?:[之-](?P<suffix>{_NUMBER}))?"
    rf"(?:第?(?P<paragraph>{_NUMBER})款|\.(?P<dotted>[0-9]{{1,2}}))?"
    rf"(?:第?\(?(?P<item>{_NUMBER})\)?项|\((?P<bracket>{_NUMBER})\)|\.(?P<last>[0-9]{{1,2}}))?"
)
MAX_LENGTH = 200


@dataclass(frozen=True, slots=True)
class AskedPlace:
    """What was asked for: a name, perhaps a place in it, perhaps a version by `year` or by day."""

    name: str
    article: int | None = None
    suffix: int | None = None
    paragraph: int | None = None
    item: int | None = None
    year: int | None = None
    version_date: dt.date | None = None

    def citation(self, key: str) -> Citation | None:
        """The place as a citation in the statute `key`; an item without paragraph lies in the first one."""
        if self.article is None:
            return None
        paragraph = self.paragraph or (1 if self.item else None)
        return Citation(key, self.article, self.suffix, paragraph, self.item)


def read_asked(text: str) -> AskedPlace:
    """Read a question for a provision; where it names no place, the whole of it is a name."""
    plain = text.translate(_PLAIN).strip()[:MAX_LENGTH]
    try:
        cited = Citation.parse(plain)
    except ValueError:
        pass
    else:
        return AskedPlace(cited.key, cited.article, cited.suffix, cited.paragraph, cited.item)
    plain = "".join(plain.replace("《", "").replace("》", "").split())
    year, day, plain = _version(plain)
    found = _PLACE.fullmatch(plain)
    article = plain_number(found["article"]) if found else None
    if not found or article is None:
        return AskedPlace(plain, year=year, version_date=day)
    paragraph, item = found["paragraph"] or found["dotted"], found["item"] or found["bracket"] or found["last"]
    return AskedPlace(
        found["name"].rstrip(",，、的"),
        article,
        plain_number(found["suffix"]) if found["suffix"] else None,
        plain_number(paragraph) if paragraph else None,
        plain_number(item) if item else None,
        year,
        day,
    )


def _version(plain: str) -> tuple[int | None, dt.date | None, str]:
    """The version that a question ends with, and the rest of the question."""
    found = _VERSION.search(plain)
    if not found:
        return None, None, plain
    rest = plain[: found.start()]
    if not found["month"]:
        return int(found["year"]), None, rest
    try:
        return None, dt.date(int(found["year"]), int(found["month"]), int(found["day"])), rest
    except ValueError:
        return int(found["year"]), None, rest
