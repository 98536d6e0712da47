"""Gather who cites which provision and who names which act: library, procedures, scenarios, and case files' content.

This reads the values as they stand in the files: whatever looks like a citation of a known statute is one, in whichever
field it stands, so that a new field or a new kind of file can't be forgotten.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from app.content.scenario_files import PARTS, PROCEDURES, ROOT, scenario_folder, scenario_ids
from app.content.source import LocatedList, LocatedMap, PathPart, Source, Value, path_text, read_source
from app.domain.law.citation import Citation
from app.domain.law.library import LawLibrary
from app.domain.law.uses import CitedDay, Use, UseKind

LAW = Path("courses", "library")
APPRAISAL, BRIEFS = Path("courses", "appraisal"), Path("courses", "briefs")
TRACKS = PROCEDURES / "casefile"
_ACT = re.compile(r"[A-Z]{2}-\d{2}")
_NAMES = ("title", "name", "stem", "question", "topic", "label", "party", "words", "rule", "wrong")


@dataclass(frozen=True)
class _Kind:
    """Where the entries of one kind stand: the files, and the list in them; `title` names those that have no title."""

    kind: UseKind
    files: str
    entries: str
    title: str = ""


_KINDS = (
    _Kind(UseKind.ACT, "acts/*.yaml", "acts"),
    _Kind(UseKind.EARLIER_LAW, "act_date_switch.yaml", "earlier"),
    _Kind(UseKind.EARLIER_LAW, "act_date_switch.yaml", "principle", "从旧兼从轻"),
    _Kind(UseKind.MEASURE, "act_date_switch.yaml", "measures"),
    _Kind(UseKind.DISCRETION, "discretion/*.yaml", "standards"),
    _Kind(UseKind.DISCRETION, "discretion/*.yaml", "factors"),
    _Kind(UseKind.DISCRETION, "discretion/*.yaml", "exemptions"),
    _Kind(UseKind.GUIDE, "guides/*.yaml", "guides"),
    _Kind(UseKind.CASE, "cases/*.yaml", "cases"),
    _Kind(UseKind.QUESTION, "questions/*.yaml", "questions"),
    _Kind(UseKind.CLOCK, "clocks/*.yaml", "clocks"),
    _Kind(UseKind.FORM, "forms.yaml", "forms"),
    _Kind(UseKind.SWITCH, "switches.yaml", "switches"),
    _Kind(UseKind.AUTHORITY_SPLIT, "authority_split.yaml", "basis", "职权划分"),
    _Kind(UseKind.AUTHORITY_SPLIT, "authority_split.yaml", "transfer_basis", "移送规则"),
    _Kind(UseKind.AUTHORITY_SPLIT, "authority_split.yaml", "liable"),
)
_CASE_KINDS = (
    (APPRAISAL, _Kind(UseKind.APPRAISAL, "rules/*.yaml", "rules")),
    (APPRAISAL, _Kind(UseKind.APPRAISAL, "circulating_defects.yaml", "defects")),
    (APPRAISAL, _Kind(UseKind.APPRAISAL, "measure_powers.yaml", "powers")),
    (TRACKS, _Kind(UseKind.CASE_PROCEDURE, "*.yaml", "transitions")),
    (TRACKS, _Kind(UseKind.CASE_PROCEDURE, "*.yaml", "clocks")),
)
"""What case files are judged and led by, with the folder that each lies in."""


@dataclass(frozen=True)
class _Entry:
    """An entry of a file, by which its citations are told."""

    kind: UseKind
    id: str
    title: str
    days: tuple[CitedDay, ...]


def all_uses(law: LawLibrary, root: Path = ROOT) -> tuple[Use, ...]:
    """Everything below `root` that cites a statute of the library or names an act of it; unreadable files have none."""
    library = _listed_uses(law, root, ((LAW, kind) for kind in _KINDS))
    case_files = (*_listed_uses(law, root, _CASE_KINDS), *_brief_uses(law, root))
    return tuple(dict.fromkeys((*library, *_scenario_uses(law, root), *case_files)))


def _listed_uses(law: LawLibrary, root: Path, kinds: Iterable[tuple[Path, _Kind]]) -> Iterator[Use]:
    sources: dict[Path, Source] = {}
    for folder, kind in kinds:
        for path in sorted((root / folder).glob(kind.files)):
            source = sources.setdefault(path, read_source(path, root))
            value = source.value
            entries = value.get(kind.entries) if isinstance(value, LocatedMap) else None
            if isinstance(value, LocatedMap) and isinstance(entries, LocatedList):
                for index, item in enumerate(entries):
                    entry = _entry(kind, value, item)
                    yield from _mentions(law, source, entry, item, (kind.entries, index))


def _brief_uses(law: LawLibrary, root: Path) -> Iterator[Use]:
    """A brief follows the law of the day of its act, which later law does not reach.

    Its defects cite wrongly on purpose and are left out.
    """
    for path in sorted((root / BRIEFS).glob("*.yaml")):
        source = read_source(path, root)
        value = source.value
        if isinstance(value, LocatedMap) and _text(value, "id"):
            days = tuple(CitedDay(day, fixed=True) for day in [_day(value, "in_force_on")] if day)
            entry = _Entry(UseKind.BRIEF, _text(value, "id"), _text(value, "title"), days)
            right = {key: below for key, below in value.items() if key not in ("id", "defects")}
            for key, below in right.items():
                yield from _mentions(law, source, entry, below, (key,))


def _entry(kind: _Kind, file: LocatedMap, item: Value) -> _Entry:
    read = item if isinstance(item, LocatedMap) else LocatedMap(file.place)
    title = next((text for name in _NAMES if (text := _text(read, name))), kind.title or kind.entries)
    name = _text(read, "id") or _text(read, "act") or kind.entries
    if kind.kind is UseKind.CASE_PROCEDURE:
        # Steps and clocks are told apart within their procedure only.
        name = f"{_text(file, 'id')}.{name}"
    return _Entry(kind.kind, name, title, tuple(_days(kind.kind, file, read)))


def _days(kind: UseKind, file: LocatedMap, item: LocatedMap) -> Iterator[CitedDay]:
    """The day of the act or the last day of the old law first, then the day on which the file was written."""
    before = _day(item, "committed_before") or _day(item, "taken_before")
    until = _day(item, "valid_until") or _day(item, "valid_to")
    ends = (_day(item, "act_date"), until, before - dt.timedelta(days=1) if before else None)
    yield from (CitedDay(day, fixed=True) for day in ends if day)
    if kind is UseKind.MEASURE and before:
        yield CitedDay(before, fixed=False)
    written = _day(item, "in_force_on") or _day(file, "in_force_on")
    if written is None and kind is UseKind.ACT:
        written = _day(item, "valid_from")
    if written and not until:
        yield CitedDay(written, fixed=False)


def _scenario_uses(law: LawLibrary, root: Path) -> Iterator[Use]:
    shared: dict[str, set[CitedDay]] = {}
    for scenario_id in scenario_ids(root):
        folder = scenario_folder(scenario_id, root)
        sources = {stem: read_source(folder / f"{stem}.yaml", root) for stem in PARTS}
        scene = sources["scenario"].value
        if not isinstance(scene, LocatedMap):
            continue
        days = tuple(_scene_days(scene))
        entry = _Entry(UseKind.SCENARIO, scenario_id, _text(scene, "title"), days)
        for source in sources.values():
            yield from _mentions(law, source, entry, source.value, ())
        shared.setdefault(_text(scene, "shared_procedure"), set()).update(days)
    for path in sorted((root / PROCEDURES).glob("*.yaml")):
        days = tuple(sorted(shared.get(path.stem, ()), reverse=True))
        source = read_source(path, root)
        yield from _mentions(law, source, _Entry(UseKind.PROCEDURE, path.stem, path.stem, days), source.value, ())


def _scene_days(scene: LocatedMap) -> Iterator[CitedDay]:
    others = scene.get("other_act_dates")
    written = [_day(scene, "in_force_on")]
    written += [_read_day(each) for each in others] if isinstance(others, LocatedList) else []
    yield from (CitedDay(day, fixed=True) for day in written if day)


def _mentions(
    law: LawLibrary, source: Source, entry: _Entry, value: Value, path: tuple[PathPart, ...]
) -> Iterator[Use]:
    if isinstance(value, LocatedMap):
        for key, below in value.items():
            if key != "id":
                yield from _mentions(law, source, entry, below, (*path, key))
    elif isinstance(value, LocatedList):
        for index, below in enumerate(value):
            yield from _mentions(law, source, entry, below, (*path, index))
    elif isinstance(value, str):
        citation = _citation(law, value)
        act = value if _ACT.fullmatch(value) and value in law.act_ids() else None
        if citation or act:
            place = f"{source.file}:{source.place_of(path).line} {path_text(path)}"
            yield Use(entry.kind, entry.id, entry.title, place, citation, act, entry.days)


def _citation(law: LawLibrary, text: str) -> Citation | None:
    if text.partition(".")[0] not in law.statute_keys():
        return None
    try:
        return Citation.parse(text)
    except ValueError:
        return None


def _text(item: LocatedMap, name: str) -> str:
    value = item.get(name)
    return value if isinstance(value, str) else ""


def _day(item: LocatedMap, name: str) -> dt.date | None:
    return _read_day(item.get(name))


def _read_day(value: Value) -> dt.date | None:
    try:
        return dt.date.fromisoformat(value) if isinstance(value, str) else None
    except ValueError:
        return None
