"""A question to the library taken apart: the words that tell, the kind of answer wanted, the day it speaks of."""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import dataclass

from app.domain.law.numerals import chinese_number
from app.domain.law.search.intents import Intent, asked_for

MAX_LENGTH = 200
_WIDE = str.maketrans({chr(code): chr(code - 0xFEE0) for code in range(0xFF01, 0xFF5F)} | {"\u3000": " "})
_ASKING = re.compile(
    r"怎么办|怎么罚|怎么处罚|怎么处理|怎么算|怎么|咋办|咋罚|咋|如何|要不要|能不能|可不可以|行不行|算不算|是不是|有没有|该不该|应不应该|什么|哪个|哪些|"
    r"多少|几个|可以|还能|到底|请问|一下|需要|凭啥|为啥|为什么|是否|吗|呢|吧|啊|嘛|么|了|的|我们|我|你们|你|他们|他|她|[？?！!，。,、；;：:“”\"'（）()]"
)
_OR_NOT = re.compile(r"([\u3400-\u9fff])不\1")
_YEAR = re.compile(
    r"(?<![0-9])(?P<year>(?:19|20)[0-9]{2})年(?!检|审|版|修)(?:(?P<month>1[0-2]|0?[1-9])月(?:(?P<day>[0-3]?[0-9])[日号])?)?"
)
_EDITION = re.compile(r"(?<![0-9])(?P<year>(?:19|20)[0-9]{2})年?(?:版本?|修订|修正|修改)")
_PER_CENT = re.compile(r"(?P<number>[0-9]{1,3})%")
_TENTHS = re.compile(r"(?P<number>[一二两三四五六七八九0-9])成(?!立|员|本|功|品|为|都|年|人|交|果|熟|套|绩)")
_COUNTED = re.compile(r"(?P<number>[0-9]{1,4})(?=个|日|天|年|月|吨|元|米|万|小时|分钟|人|辆|公里|倍|次)")
_DIGITS = {"两": 2} | {sign: number for number, sign in enumerate("零一二三四五六七八九")}


@dataclass(frozen=True, slots=True)
class Query:
    """A question: `words` are what is left to be found, `alternatives` are the same figures as the law writes them.

    `plain` is the question without the year or version it names.
    `day` is the day that the question itself speaks of, `edition` the year of the version that it names.
    """

    text: str
    plain: str
    words: str
    alternatives: tuple[str, ...]
    intents: Intent
    day: dt.date | None
    edition: int | None


def read_query(question: str) -> Query:
    """Take a question apart; never fails."""
    text = " ".join(question.translate(_WIDE).split())[:MAX_LENGTH]
    edition = _EDITION.search(text)
    plain = _EDITION.sub(" ", text)
    day = _day(plain)
    plain = _YEAR.sub(" ", plain)
    words = " ".join(_ASKING.sub(" ", _OR_NOT.sub(r"\1", plain)).split())
    return Query(
        text=text,
        plain=" ".join(plain.split()),
        words=words or plain.strip(),
        alternatives=tuple(_figures(plain)),
        intents=asked_for(text),
        day=day,
        edition=int(edition["year"]) if edition else None,
    )


def _day(text: str) -> dt.date | None:
    """The day a question speaks of: the last one of a year or of a month that it names."""
    found = _YEAR.search(text)
    if not found:
        return None
    year, month = int(found["year"]), int(found["month"] or 12)
    if found["day"]:
        try:
            return dt.date(year, month, int(found["day"]))
        except ValueError:
            return None
    return dt.date(year + month // 12, month % 12 + 1, 1) - dt.timedelta(days=1)


def _figures(text: str) -> list[str]:
    """Figures as the law writes them: 20% and 两成 are 百分之二十, 30日 is 三十日."""
    found = [f"百分之{chinese_number(int(each['number']))}" for each in _PER_CENT.finditer(text) if int(each["number"])]
    for each in _TENTHS.finditer(text):
        sign = each["number"]
        number = int(sign) if sign.isdecimal() else _DIGITS[sign]
        if number:
            found.append(f"百分之{chinese_number(number * 10)}")
    for each in _COUNTED.finditer(text):
        if int(each["number"]):
            found.append(chinese_number(int(each["number"])) + text[each.end() : each.end() + 1])
    return found
