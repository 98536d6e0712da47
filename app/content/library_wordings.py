"""What only the search wants of the library: wordings of articles, a file for each statute, lexicon and thesaurus."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from app.content.source import PathPart, Source, read_source
from app.content.validate import validate, with_suggestion
from app.domain.law.lexicon import Lexicon
from app.domain.law.library import LawLibrary
from app.domain.law.thesaurus import Thesaurus
from app.domain.law.wordings import ArticleWordings, StatuteWordings
from app.domain.problems import Problem

WORDINGS = "wordings"
LEXICON = "lexicon.yaml"
THESAURUS = "thesaurus.yaml"


@dataclass(frozen=True)
class SearchWords:
    """Everything that helps a question find the law's words."""

    thesaurus: Thesaurus | None = None
    lexicon: Lexicon | None = None
    wordings: tuple[StatuteWordings, ...] = ()


def load_search_words(folder: Path) -> SearchWords:
    """Read what the search wants from the library in `folder`; a file that is missing or has problems is left out."""
    thesaurus = validate(Thesaurus, read_source(folder / THESAURUS, folder))[0]
    lexicon = validate(Lexicon, read_source(folder / LEXICON, folder))[0]
    return SearchWords(thesaurus, lexicon, load_wordings(folder))


def read_wordings(folder: Path, root: Path) -> tuple[list[tuple[Source, StatuteWordings]], list[Problem]]:
    """Read every file of wordings below the library in `folder`, and what is wrong with them one by one."""
    read: list[tuple[Source, StatuteWordings]] = []
    problems: list[Problem] = []
    for path in sorted((folder / WORDINGS).glob("*.yaml")):
        source = read_source(path, root)
        value, found = validate(StatuteWordings, source)
        problems += found
        if value is not None:
            read.append((source, value))
    return read, problems


def load_wordings(folder: Path) -> tuple[StatuteWordings, ...]:
    """The wordings of the library in `folder` alone; a file with problems is left out."""
    return tuple(value for _source, value in read_wordings(folder, folder)[0])


def wording_problems(folder: Path, root: Path, law: LawLibrary) -> list[Problem]:
    """Return what is wrong with the wordings of the library in `folder`.

    They are thousands and only the search wants them, so the library is loaded without them.
    """
    files, problems = read_wordings(folder, root)
    if (folder / LEXICON).exists():
        source = read_source(folder / LEXICON, root)
        lexicon, found = validate(Lexicon, source)
        problems += [*found, *(check_lexicon(source, lexicon) if lexicon else ())]
    return [*problems, *check_wordings(law, files)]


def check_lexicon(source: Source, lexicon: Lexicon) -> Iterator[Problem]:
    """Find out whether each group says something: two words at least, none of them twice."""
    for index, group in enumerate(lexicon.groups):
        if len(group.words) < 2 or len(group.words) < len(group.law) + len(group.say):
            yield source.problem(("groups", index), "一组至少要有两个不同的词，同一个词只写一次")


def check_wordings(law: LawLibrary, files: list[tuple[Source, StatuteWordings]]) -> Iterator[Problem]:
    """Find out whether statutes, places and versions are known and no wording stands twice in a file."""
    for source, file in files:
        if PurePosixPath(source.file).stem != file.statute:
            yield source.problem(("statute",), f"文件名应与法规键一致：{file.statute}.yaml")
        if file.statute not in law.statute_keys():
            message = with_suggestion(f"法规库里没有“{file.statute}”", file.statute, law.statute_keys())
            yield source.problem(("statute",), message)
        yield from _articles(law, source, file)


def _articles(law: LawLibrary, source: Source, file: StatuteWordings) -> Iterator[Problem]:
    said: dict[str, str] = {}
    spoken_of: set[tuple[str, object]] = set()
    for index, entry in enumerate(file.articles):
        path: tuple[PathPart, ...] = ("articles", index)
        for version in entry.versions or (None,):
            if (entry.article, version) in spoken_of:
                yield source.problem((*path, "article"), f"第{entry.article}条写了两次，请合并，或用 versions 分开")
            spoken_of.add((entry.article, version))
        yield from _versions(source, path, file, entry)
        for place, words in enumerate(entry.say):
            # The same article may keep its words under another number in another version.
            other = said.setdefault(words, entry.article)
            if other != entry.article and not entry.versions:
                yield source.problem((*path, "say", place), f"“{words}”已用于第{other}条，请换个说法")
        for name, places in (("penalty", entry.penalty), ("duty", entry.duty)):
            for place, linked in enumerate(places):
                key = file.place(linked).key
                if key not in law.statute_keys():
                    message = with_suggestion(f"法规库里没有“{key}”", key, law.statute_keys())
                    yield source.problem((*path, name, place), message)


def _versions(
    source: Source, path: tuple[PathPart, ...], file: StatuteWordings, entry: ArticleWordings
) -> Iterator[Problem]:
    for place, version in enumerate(entry.versions):
        if version not in file.written_from:
            message = f"{version} 不在 written_from 里，请核对版本日期"
            yield source.problem((*path, "versions", place), message)
