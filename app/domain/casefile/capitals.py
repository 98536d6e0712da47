"""Sums in Chinese capitals, as receipts and decisions write them (会计基础工作规范第五十二条)."""

from __future__ import annotations

from decimal import Decimal

_DIGITS = "零壹贰叁肆伍陆柒捌玖"
_PLACES = ("", "拾", "佰", "仟")
_GROUPS = ("", "万", "亿")
MOST = Decimal("999999999999.99")


def capital_yuan(amount: Decimal) -> str:
    """The sum in capitals, to the cent: 50000 is 伍万元整, 9386.20 is 玖仟叁佰捌拾陆元贰角.

    Raises ValueError for a negative sum, one above 999,999,999,999.99 or one finer than a cent.
    """
    cents = amount * 100
    if not 0 <= amount <= MOST or cents != cents.to_integral_value():
        raise ValueError(f"金额 {amount} 写不成大写：须在 0 到 {MOST} 元之间，最多两位小数")
    yuan, small = divmod(int(cents), 100)
    tenths, hundredths = divmod(small, 10)
    whole = f"{_whole(yuan)}元" if yuan else ""
    if not small:
        return (whole or "零元") + "整"
    if not tenths:
        # A nought stands between yuan and cents where the tenths are missing.
        return f"{whole}{'零' if whole else ''}{_DIGITS[hundredths]}分"
    end = f"{_DIGITS[hundredths]}分" if hundredths else ""
    return f"{whole}{_DIGITS[tenths]}角{end}"


def _whole(yuan: int) -> str:
    """The whole yuan in capitals; a run of noughts is said once, and none is said at the end."""
    groups = []
    while yuan:
        yuan, group = divmod(yuan, 10_000)
        groups.append(group)
    text = ""
    gap = False
    for index in range(len(groups) - 1, -1, -1):
        group = groups[index]
        if not group:
            gap = bool(text)
            continue
        if text and (gap or group < 1000):
            text += "零"
        text += _group(group) + _GROUPS[index]
        gap = False
    return text


def _group(group: int) -> str:
    text = ""
    for place in (3, 2, 1, 0):
        digit = group // 10**place % 10
        rest = group % 10**place
        if digit:
            text += _DIGITS[digit] + _PLACES[place]
            if rest and rest < 10 ** (place - 1):
                text += "零"
    return text


def same_capitals(written: str, amount: Decimal) -> bool:
    """Whether the capitals say that sum; 圆 for 元, 正 for 整, 人民币 and an optional 零 make no difference."""
    return bool(written.strip()) and _plain(written) == _plain(capital_yuan(amount))


def _plain(capitals: str) -> str:
    text = capitals.strip().removeprefix("人民币").replace("圆", "元").replace("正", "整")
    return text.replace("零", "").removesuffix("整") or "元"
