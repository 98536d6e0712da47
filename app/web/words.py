"""How the phone pages write things: days, yuan, standings, fields, and found words with a mark under them."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterable
from decimal import Decimal
from functools import cache

from markupsafe import Markup, escape

from assets.paths import ICONS

STATUS = {"confirmed": "已核对原文", "recalled": "待核", "to_verify": "待核"}
AUTHORITY = {
    "transport": "交通运输部门",
    "police": "公安机关",
    "market_supervision": "市场监管部门",
    "emergency": "应急管理部门",
    "ecology": "生态环境部门",
    "gas": "燃气主管部门",
    "cyberspace": "网信部门",
}
FIELD = {
    "procedure": "程序",
    "hazmat": "危险货物",
    "ride_hailing": "网约车",
    "overload": "超限",
    "general": "综合",
    "equipment": "装备",
    "documents": "文书",
}
LEVEL = {
    "law": "法律",
    "administrative_regulation": "行政法规",
    "local_regulation": "地方性法规",
    "department_rule": "部门规章",
    "local_rule": "地方政府规章",
}
THIN_SPACE = "\u2009"
_TEN_THOUSAND = Decimal(10_000)


def yuan(amount: Decimal | str | int) -> str:
    """An amount in yuan with thousands apart and without empty cents."""
    value = Decimal(amount)
    text = f"{value:,.2f}".removesuffix(".00")
    return text.replace(",", THIN_SPACE)


def yuan_range(low: Decimal | str | int, high: Decimal | str | int) -> str:
    """A range as people say it: whole ten-thousands as 万, else plain figures; one figure where both are equal."""
    low, high = Decimal(low), Decimal(high)
    if high >= _TEN_THOUSAND and not high % _TEN_THOUSAND and not low % _TEN_THOUSAND:
        first, last, unit = f"{low / _TEN_THOUSAND:.0f}", f"{high / _TEN_THOUSAND:.0f}", "万元"
    else:
        first, last, unit = yuan(low), yuan(high), "元"
    if low == high:
        return f"{last} {unit}"
    return f"{first} – {last} {unit}" if low else f"{last} {unit}以下"


def marked(text: str, spans: Iterable[tuple[int, int]], meant: Iterable[tuple[int, int]] = ()) -> Markup:
    """The text with marks over the spans and fainter ones over what is meant; all of them lie apart."""
    shown, end = Markup(), 0
    strong = [(*span, Markup("<mark>{}</mark>")) for span in spans]
    faint = [(*span, Markup('<mark class="meant">{}</mark>')) for span in meant]
    for start, stop, mark in sorted((*strong, *faint)):
        shown += escape(text[end:start]) + mark.format(text[start:stop])
        end = stop
    return shown + escape(text[end:])


@cache
def icon(name: str, kind: str = "") -> Markup:
    """An icon of the product, drawn in place; it says nothing to a screen reader, the words beside it do."""
    picture = (ICONS / f"{name}.svg").read_text(encoding="utf-8")
    inside = picture[picture.index(">") + 1 : picture.rindex("</svg>")]
    return Markup(f'<svg class="icon {kind}" viewBox="0 0 256 256" aria-hidden="true">{inside}</svg>')


def day(value: dt.date | None) -> str:
    """A day as the product writes it."""
    return value.isoformat() if value else ""


FILTERS: dict[str, Callable[..., object]] = {
    "yuan": yuan,
    "status": lambda value: STATUS.get(str(value), str(value)),
    "authority": lambda value: AUTHORITY.get(str(value), str(value)),
    "field": lambda value: FIELD.get(str(value), str(value)),
    "level": lambda value: LEVEL.get(str(value), str(value)),
    "day": day,
}
