"""What one file of the law library can't know alone: keys, dates and provisions that others define."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import PurePosixPath

from app.content.source import PathPart, Source
from app.content.validate import with_suggestion
from app.domain.law.act import Act, ActDateFile, ActsFile
from app.domain.law.authority_split import AuthoritySplit
from app.domain.law.citation import Citation
from app.domain.law.library import LawLibrary
from app.domain.law.open_points import SwitchesFile
from app.domain.law.statute import Status, Statute, StatuteVersion
from app.domain.problems import Problem

Path = tuple[PathPart, ...]


@dataclass(frozen=True)
class LibraryFiles:
    """The files that were accepted one by one, with their sources."""

    statutes: list[tuple[Source, Statute]]
    acts: list[tuple[Source, ActsFile]]
    act_dates: tuple[Source, ActDateFile] | None
    split: tuple[Source, AuthoritySplit] | None
    switches: tuple[Source, SwitchesFile] | None


def check_library(law: LawLibrary, files: LibraryFiles) -> list[Problem]:
    """Return the problems between the files of a law library."""
    problems = [problem for source, statute in files.statutes for problem in _statute(source, statute)]
    problems += _names(files.statutes)
    problems += _acts(law, files.acts)
    if files.act_dates:
        problems += _act_dates(law, *files.act_dates)
    if files.split:
        problems += _split(law, *files.split)
    if files.switches:
        problems += _switches(law, *files.switches)
    return problems


def check_citation(
    law: LawLibrary, source: Source, path: Path, citation: Citation, on: dt.date | None = None
) -> Iterator[Problem]:
    """Find out whether a citation leads to a provision with a gist that was in force on that day.

    Without a day the provision must be in force without an end. Scenarios, case files and questions use this for their
    own citations too.
    """
    if citation.key not in law.statute_keys():
        message = with_suggestion(f"法规库里没有“{citation.key}”", citation.key, law.statute_keys())
        yield source.problem(path, message)
    elif not law.is_in_force(citation, on or dt.date.max):
        when = f"在 {on:%Y-%m-%d} 不在施行期内，请换成当日有效的法条" if on else "已经失效，请换成现行法条"
        yield source.problem(path, f"{law.label(citation)}{when}")
    elif law.provision(citation, on or dt.date.max) is None:
        yield source.problem(path, f"{law.label(citation, on)}还没有要旨，请先在 {citation.key}.yaml 里补上")


def _statute(source: Source, statute: Statute) -> Iterator[Problem]:
    if PurePosixPath(source.file).stem != statute.key:
        yield source.problem(("key",), f"文件名应与键一致：{statute.key}.yaml")
    previous: StatuteVersion | None = None
    for index, version in enumerate(statute.versions):
        path: Path = ("versions", index)
        if version.in_force_until and version.in_force_until < version.in_force_from:
            yield source.problem((*path, "in_force_until"), "失效日早于施行日")
        if previous and (previous.in_force_until is None or previous.in_force_until >= version.in_force_from):
            yield source.problem((*path, "in_force_from"), f"与版本 {previous.id} 的施行期重叠，请给上一版写明失效日")
        yield from _provisions(source, path, statute.key, version)
        previous = version


def _provisions(source: Source, path: Path, key: str, version: StatuteVersion) -> Iterator[Problem]:
    seen: set[Citation] = set()
    for index, provision in enumerate(version.provisions):
        place = (*path, "provisions", index)
        citation = provision.citation(key)
        if provision.item and not provision.paragraph:
            yield source.problem((*place, "item"), "写了项就要写款；只有一款的条写第 1 款")
        if citation in seen:
            yield source.problem((*place, "article"), f"{citation.chinese()}的要旨写了两次，请留一个")
        seen.add(citation)


def _names(statutes: list[tuple[Source, Statute]]) -> Iterator[Problem]:
    owners: dict[str, str] = {}
    for source, statute in statutes:
        for index, name in enumerate(statute.short_names):
            other = owners.setdefault(name, statute.key)
            if other != statute.key:
                yield source.problem(("short_names", index), f"简称“{name}”已用于 {other}，请换一个")


def _acts(law: LawLibrary, files: list[tuple[Source, ActsFile]]) -> Iterator[Problem]:
    owners: dict[str, str] = {}
    for source, file in files:
        for index, act in enumerate(file.acts):
            path: Path = ("acts", index)
            first = owners.setdefault(act.id, source.file) if act.id in owners else None
            owners[act.id] = source.file
            if first:
                yield source.problem((*path, "id"), f"{act.id} 写了两次，另一处在 {first}")
            yield from _act(law, source, path, act)


def _act(law: LawLibrary, source: Source, path: Path, act: Act) -> Iterator[Problem]:
    if act.valid_from and act.valid_until and act.valid_until < act.valid_from:
        yield source.problem((*path, "valid_until"), "适用期的止日早于起日")
    if act.status is Status.CONFIRMED and not act.penalty:
        yield source.problem((*path, "status"), "没有处罚条款的行为不能标为 confirmed")
    for name, citations in (("violated", act.violated), ("penalty", act.penalty)):
        for index, citation in enumerate(citations):
            place = (*path, name, index)
            found = list(check_citation(law, source, place, citation, act.valid_from))
            yield from found
            if not found and not _lasts(law, citation, act.valid_until):
                yield source.problem(place, f"{law.label(citation)}在行为的适用期结束前就已失效，请写明 valid_until")


def _lasts(law: LawLibrary, citation: Citation, until: dt.date | None) -> bool:
    last = law.statute(citation.key).versions[-1]
    return last.in_force_until is None or (until is not None and until <= last.in_force_until)


def _act_dates(law: LawLibrary, source: Source, file: ActDateFile) -> Iterator[Problem]:
    for index, citation in enumerate(file.principle):
        yield from check_citation(law, source, ("principle", index), citation)
    seen: set[str] = set()
    for index, entry in enumerate(file.earlier):
        path: Path = ("earlier", index)
        for name, act_id in (("act", entry.act), ("counterpart", entry.counterpart)):
            if act_id and act_id not in law.act_ids():
                yield source.problem((*path, name), with_suggestion(f"没有行为“{act_id}”", act_id, law.act_ids()))
        if entry.act in seen:
            yield source.problem((*path, "act"), f"{entry.act} 写了两次，请留一个")
        seen.add(entry.act)
        last_day = entry.committed_before - dt.timedelta(days=1)
        for name, citations in (("violated", entry.violated), ("penalty", entry.penalty)):
            for place, citation in enumerate(citations):
                yield from check_citation(law, source, (*path, name, place), citation, last_day)
        yield from _not_harsher(law, source, path, file, index)
    yield from _measures(law, source, file)


def _measures(law: LawLibrary, source: Source, file: ActDateFile) -> Iterator[Problem]:
    for index, measure in enumerate(file.measures):
        day_before = measure.taken_before - dt.timedelta(days=1)
        for name, citations, day in (
            ("earlier", measure.earlier, day_before),
            ("current", measure.current, measure.taken_before),
        ):
            for place, citation in enumerate(citations):
                yield from check_citation(law, source, ("measures", index, name, place), citation, day)


def _not_harsher(law: LawLibrary, source: Source, path: Path, file: ActDateFile, index: int) -> Iterator[Problem]:
    entry = file.earlier[index]
    new = law.act(entry.act).fine_span if entry.act in law.act_ids() else None
    if entry.fine and new and entry.fine.max_yuan > new.max_yuan:
        yield source.problem((*path, "fine"), f"旧法比 {entry.act} 的新法重，应按从旧兼从轻适用新法，请核对数额")


def _split(law: LawLibrary, source: Source, split: AuthoritySplit) -> Iterator[Problem]:
    for name, citations in (("basis", split.basis), ("transfer_basis", split.transfer_basis)):
        for index, citation in enumerate(citations):
            yield from check_citation(law, source, (name, index), citation)
    for index, liability in enumerate(split.liable):
        for place, act_id in enumerate(liability.acts):
            if act_id not in law.act_ids():
                message = with_suggestion(f"没有行为“{act_id}”", act_id, law.act_ids())
                yield source.problem(("liable", index, "acts", place), message)


def _switches(law: LawLibrary, source: Source, file: SwitchesFile) -> Iterator[Problem]:
    for index, switch in enumerate(file.switches):
        for place, citation in enumerate(switch.basis):
            yield from check_citation(law, source, ("switches", index, "basis", place), citation)
