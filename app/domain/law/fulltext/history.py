"""A statute's history as its head tells it: dates with their kinds, number, issuing body, rank, coming into force."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterable, Sequence

from app.domain.law.fulltext.marks import plain_number
from app.domain.law.fulltext.text import Article, EventKind, HistoryEvent
from app.domain.law.statute import Level

_YEAR = r"(?P<year>[12][0-9]{3}|[一二][零〇○Ｏ一二三四五六七八九]{3})"
_DAYS = r"(?P<month>[0-9]{1,2}|[一二三四五六七八九十]{1,2})\s*月\s*(?P<day>[0-9]{1,2}|[一二三四五六七八九十]{1,3})\s*日"
DATE = re.compile(rf"{_YEAR}(?:\s*年\s*{_DAYS}|-(?P<iso_month>[0-9]{{2}})-(?P<iso_day>[0-9]{{2}})(?![0-9]))")
_FULL_WIDTH = str.maketrans("０１２３４５６７８９", "0123456789")
_QUOTED = re.compile(r"《[^》]*》|〈[^〉]*〉")
_KINDS = (
    ("修正", EventKind.AMENDED), ("修订", EventKind.REVISED), ("修改", EventKind.AMENDED),
    ("通过", EventKind.ADOPTED), ("批准", EventKind.APPROVED), ("公布", EventKind.PUBLISHED),
    ("发布", EventKind.PUBLISHED), ("颁布", EventKind.PUBLISHED), ("印发", EventKind.PUBLISHED),
    ("公告", EventKind.PUBLISHED), ("施行", EventKind.IN_FORCE), ("实施", EventKind.IN_FORCE),
    ("生效", EventKind.IN_FORCE), ("执行", EventKind.IN_FORCE), ("废止", EventKind.REPEALED),
)  # fmt: skip
_NUMBER = re.compile(
    r"[\u4e00-\u9fff]{0,30}(?:令|公告)\s*[〔\[（(]?(?:[12][0-9]{3}\s*年?\s*[〕\]）)]?\s*)?第\s*[0-9一二三四五六七八九十百〇零]+\s*号"
    r"|^\s*[12][0-9]{3}\s*年\s*第\s*[0-9]+\s*号"
    r"|[\u4e00-\u9fff]{1,12}[〔\[［][12][0-9]{3}[〕\]］]\s*第?\s*[0-9]+\s*号"
)
_TERM = re.compile(r"第[一二三四五六七八九十百零〇]+届")
_BODY = re.compile(
    r"[\u4e00-\u9fff]{0,20}?人民代表大会(?:常务委员会)?|[\u4e00-\u9fff]{2,14}?人民政府|国务院(?!令?公?[^，。 ]*部)"
    r"|最高人民(?:法院|检察院)|(?:中华人民共和国)?[\u4e00-\u9fff]{2,14}?(?:部|总局|委员会|总署|国家[\u4e00-\u9fff]{2,6}局)(?=令|公告|第|发布|公布)"
)
_IN_FORCE = re.compile(r"自(?P<when>[^，。；自]{2,24}?)起(?:施行|实施|生效|执行)")
_NAMED = re.compile(r"《((?:[^《》]|《[^《》]*》)+)》")
SETTING = (EventKind.ADOPTED, EventKind.APPROVED, EventKind.REVISED, EventKind.AMENDED, EventKind.PUBLISHED)
LAST_ARTICLES = 4


def read_date(text: str) -> dt.date | None:
    """Return the first date in a text."""
    return next((day for day, _start, _end in _dates(text.translate(_FULL_WIDTH))), None)


def read_history(lines: Iterable[str]) -> tuple[HistoryEvent, ...]:
    """Return every date of the head's lines with what happened on it, in the order of the text."""
    events = []
    for line in lines:
        plain = line.translate(_FULL_WIDTH)
        found = list(_dates(plain))
        for position, (day, start, _end) in enumerate(found):
            until = found[position + 1][1] if position + 1 < len(found) else len(plain)
            words = plain[start:until].strip(" \u3000\n，、；（）()")
            events.append(HistoryEvent(day, _kind(words), words.removesuffix("根据").rstrip(" \u3000")))
    return tuple(events)


def _dates(text: str) -> Iterable[tuple[dt.date, int, int]]:
    for found in DATE.finditer(text):
        parts = (found["year"], found["month"] or found["iso_month"], found["day"] or found["iso_day"])
        numbers = [int(part) if part.isascii() else plain_number(part) or 0 for part in parts]
        try:
            yield dt.date(*numbers), found.start(), found.end()
        except ValueError:
            continue


def _kind(words: str) -> EventKind:
    said = _QUOTED.sub("", words)
    places = [(said.rfind(word), kind) for word, kind in _KINDS if word in said]
    return max(places, key=lambda each: each[0])[1] if places else EventKind.OTHER


def date_of_version(history: Sequence[HistoryEvent]) -> dt.date | None:
    """Return the last day on which the text was set: adopted, approved, amended or published."""
    days = [event.on for event in history if event.kind in SETTING]
    return max(days or [event.on for event in history if event.kind is EventKind.OTHER], default=None)


def date_in_force(
    history: Sequence[HistoryEvent], articles: Sequence[Article], version_date: dt.date
) -> tuple[dt.date, bool]:
    """Return the day a version came into force and whether the text states it.

    An amended statute keeps the day of its first version in its last article; such a day says nothing of this version.
    """
    stated = [event.on for event in history if event.kind is EventKind.IN_FORCE and event.on >= version_date]
    days = [read_date(when) for when in _when_of_last(articles)]
    stated += [day for day in days if day and day >= version_date]
    if stated:
        return max(stated), True
    amended = any(event.on == version_date and event.kind is EventKind.AMENDED for event in history)
    at_once = any(re.search(r"[公发颁]布之日", found) for found in _when_of_last(articles))
    return version_date, at_once and not amended


def date_stated(articles: Sequence[Article]) -> dt.date | None:
    """Return the day on which the last articles say that the statute comes into force."""
    return next((day for when in _when_of_last(articles) if (day := read_date(when))), None)


def _when_of_last(articles: Sequence[Article]) -> list[str]:
    return [found["when"] for article in articles[-LAST_ARTICLES:] for found in _IN_FORCE.finditer(article.text)]


def repealed_titles(articles: Sequence[Article]) -> tuple[str, ...]:
    """Return the titles that the last articles declare repealed."""
    titles: dict[str, None] = {}
    for article in articles[-LAST_ARTICLES:]:
        for sentence in article.text.split("。"):
            if "废止" in sentence:
                titles.update(dict.fromkeys(_NAMED.findall(sentence)))
    return tuple(titles)


def document_number(history: Sequence[HistoryEvent], lines: Iterable[str]) -> str:
    """Return the number of the order or notice that set this version, or an empty text."""
    texts = [_QUOTED.sub("", event.words) for event in reversed(history)] + [
        line.translate(_FULL_WIDTH) for line in lines
    ]
    found = (_NUMBER.search(text[10:] if DATE.match(text) else text) for text in texts)
    return next(("".join(each.group().split()).lstrip("日以") for each in found if each), "")


def issuing_body(history: Sequence[HistoryEvent], lines: Iterable[str]) -> str:
    """Return who issued the statute, as its head says, or an empty text."""
    for text in (*(DATE.sub("", event.words) for event in history), *lines):
        said = _TERM.sub("", _QUOTED.sub("", text)).replace(" ", "").replace("\u3000", "")
        found = _BODY.search(said)
        if found:
            return found.group().removeprefix("中华人民共和国").removeprefix("根据")
    return ""


def rank(title: str, body: str) -> Level | None:
    """Return the rank of a statute from its title and issuing body; None for other texts, such as court readings."""
    if body.startswith("全国人民代表大会") and not title.endswith(("决定", "决议", "解释")):
        return Level.LAW
    if body.startswith("国务院"):
        return Level.ADMINISTRATIVE_REGULATION
    if body.startswith("最高人民"):
        return None
    if "人民代表大会" in body:
        return None if body.startswith("全国") else Level.LOCAL_REGULATION
    if body.endswith("人民政府"):
        return Level.LOCAL_RULE
    return Level.DEPARTMENT_RULE if body else None
