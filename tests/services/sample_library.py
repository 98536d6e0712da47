"""A base whose built-in law is the small invented library, and invented official texts for it."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from app.domain.law.library import LawLibrary
from app.services.base import Base
from app.services.shelf import Shelf
from tests.domain.law.sample_law import NEW, OLD

NEW_TEXT = """# 中华人民共和国演示法

2025年12月27日第九届全国人民代表大会常务委员会第一次会议通过

## 第一章　罚则

**第一条**　有下列情形之一的，处罚款：

（一）甲；

（二）乙。

前款以外的，给予警告。

**第二条**　本法自2026年5月1日起施行。《演示旧条例》同时废止。
"""

OLD_TEXT = """# 演示旧条例

2004年4月30日 国务院令第9号公布

<!-- INFO END -->

第一条 旧的处罚。

第二条 本条例自2004年7月1日起施行。
"""


def with_law(base: Base) -> Base:
    """The same base with the invented built-in law."""
    return replace(base, shelf=Shelf(load_law=lambda: LawLibrary((OLD, NEW))))


def write_texts(folder: Path) -> Path:
    """A folder with the official texts, one of no use and one damaged."""
    folder.mkdir(exist_ok=True)
    (folder / "演示法.md").write_text(NEW_TEXT, encoding="utf-8")
    (folder / "演示旧条例(2013-12-07).md").write_text(
        OLD_TEXT.replace("\n\n<!--", "\n\n2013年12月7日 《决定》修订\n\n<!--"), encoding="utf-8"
    )
    (folder / "旧版.txt").write_bytes(OLD_TEXT.encode("gb18030"))
    (folder / "说明.md").write_text("随便写写。", encoding="utf-8")
    (folder / "坏.docx").write_bytes(b"PK\x03\x04broken")
    return folder
