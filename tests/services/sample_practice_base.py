"""A base whose invented law is put to use by one act, one guide, one question and one clock, with texts to import."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from pathlib import Path

from app.domain.law.bindings import Bindings
from app.domain.law.numerals import chinese_number
from app.domain.law.uses import CitedDay, Use, UseKind
from app.services.base import Base
from app.services.shelf import Shelf
from tests.domain.law.sample_law import sample_library
from tests.domain.law.sample_practice import CLOCK, GUIDE, PENALTY, QUALIFIED, QUESTION, sample_practice

SEPTEMBER = CitedDay(dt.date(2026, 9, 1), fixed=False)
ACT_DAY = CitedDay(dt.date(2026, 9, 1), fixed=True)

USES = (
    Use(UseKind.ACT, "HA-08", "无资格上岗", "acts.yaml:5 acts[0].violated[0]", QUALIFIED, None, (SEPTEMBER,)),
    Use(UseKind.ACT, "HA-08", "无资格上岗", "acts.yaml:6 acts[0].penalty[0]", PENALTY, None, (SEPTEMBER,)),
    Use(UseKind.GUIDE, "G01", GUIDE.title, "guides.yaml:9 guides[0].steps[0].basis[0]", QUALIFIED, None, (SEPTEMBER,)),
    Use(UseKind.GUIDE, GUIDE.id, GUIDE.title, "guides.yaml:7 guides[0].acts[0]", None, "HA-08", (SEPTEMBER,)),
    Use(UseKind.QUESTION, QUESTION.id, QUESTION.stem, "q.yaml:12 questions[0].basis[0]", QUALIFIED, None, (SEPTEMBER,)),
    Use(UseKind.CLOCK, CLOCK.id, CLOCK.title, "c.yaml:9 clocks[0].basis[0]", QUALIFIED, None, (SEPTEMBER,)),
    Use(UseKind.SCENARIO, "stop", "演示场景", "rubric.yaml:3 criteria[0].basis[0]", PENALTY, None, (ACT_DAY,)),
)  # fmt: skip

TEXT = """# 中华人民共和国演示法

2025年12月27日第九届全国人民代表大会常务委员会第一次会议通过

{articles}

**第一百二十七条**　本法自{starts}起施行。
"""
SAYS_SO = """**第六十六条**　驾驶人员要有从业资格，没有资格的不得上岗；主管部门在七日内核发。

**第一百零九条**　有下列情形之一的，处五万元以上五十万元以下的罚款：

（一）无从业资格上岗作业；

（二）其他情形。

前款罚则总括适用于运输企业。

**第一百二十条**　记不清的照办。
"""


def with_practice(base: Base) -> Base:
    """The same base with the invented law put to use."""
    shelf = Shelf(load_law=sample_library, load_practice=sample_practice, load_bindings=lambda: Bindings(USES))
    return replace(base, shelf=shelf)


def write_text(folder: Path, articles: str = SAYS_SO, adopted: str = "", starts: str = "2026年5月1日") -> Path:
    """Write the official text of the invented law, in its own version or in that of another day."""
    others = "\n\n".join(f"**第{chinese_number(number)}条**　其他事项{number}另行规定。" for number in range(1, 31))
    text = TEXT.format(articles=f"{others}\n\n{articles}", starts=starts)
    folder.mkdir(exist_ok=True)
    path = folder / "演示法.md"
    path.write_text(text.replace("2025年12月27日", adopted) if adopted else text, encoding="utf-8")
    return path
