"""A small library to search: the invented law with wordings, an invented act and invented texts."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from app.content.library_wordings import SearchWords
from app.domain.law.act import Domain
from app.domain.law.lexicon import Lexicon, LexiconGroup
from app.domain.law.library import LawLibrary
from app.domain.law.practice import Practice
from app.domain.law.thesaurus import TermKind, Thesaurus, ThesaurusEntry
from app.domain.law.wordings import StatuteWordings
from app.services.base import Base
from app.services.law_library import import_library
from app.services.law_search import LawSearch
from app.services.shelf import Shelf
from tests.domain.law.sample_law import NEW, OLD, UNQUALIFIED
from tests.services.sample_library import write_texts

LIBRARY = LawLibrary((OLD, NEW), [(Domain.HAZMAT, UNQUALIFIED)])
ENTRY = ThesaurusEntry(say="没证的司机", term="无资格上岗", acts=(UNQUALIFIED.id,), kind=TermKind.ACT)
THESAURUS = Thesaurus(schema_version="1", entries=(ENTRY,))
LEXICON = Lexicon(schema_version="1", groups=(LexiconGroup(law=("给予警告",), say=("口头批评",)),))
WORDINGS = StatuteWordings.model_validate(
    {
        "schema_version": "1",
        "statute": "new_law",
        "written_from": ["2025-12-27"],
        "articles": [
            {"article": "1", "say": ["甲的事罚不罚", "乙类行为 处理"], "duty": ["2"]},
            {"article": "2", "say": ["这部法啥时候生效", "施行日期 演示"]},
        ],
    }
)
WORDS = SearchWords(THESAURUS, LEXICON, (WORDINGS,))


def with_library(base: Base) -> Base:
    """The same base with the small library."""
    return replace(base, shelf=Shelf(load_law=lambda: LIBRARY, load_practice=lambda: Practice()))


def searching(base: Base, folder: Path | None = None) -> LawSearch:
    """A search over the small library, with the invented texts of a folder where one is given."""
    base = with_library(base)
    if folder:
        import_library(base, [write_texts(folder)])
    return LawSearch(base, words=lambda: WORDS, content_stamp=lambda: "sample")
