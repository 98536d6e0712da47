"""The discretion standards of the library: shared factors and files of standards, checked against the acts."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from pydantic import BaseModel

from app.content.library_checks import check_citation
from app.content.source import PathPart, Source, read_source
from app.content.validate import validate, with_suggestion
from app.domain.law.act import FineRange
from app.domain.law.citation import Citation
from app.domain.law.discretion import (
    Discretion,
    DiscretionFile,
    DiscretionStandard,
    Factor,
    FactorsFile,
    StandardRole,
)
from app.domain.law.library import LawLibrary
from app.domain.problems import Problem

FOLDER = "discretion"
FACTORS = "factors.yaml"
SCHEMAS: dict[str, type[BaseModel]] = {"discretion": DiscretionFile, "discretion_factors": FactorsFile}
"""The kinds of files, by the name of their JSON Schema."""


@dataclass(frozen=True)
class LoadedDiscretion:
    """Everything read; a file with problems is left out."""

    discretion: Discretion
    problems: tuple[Problem, ...]


def load_discretion(folder: Path, law: LawLibrary, root: Path | None = None) -> LoadedDiscretion:
    """Read and check the discretion standards of the library in `folder`, which may have none.

    Problems name files relative to `root`, by default the folder itself.
    """
    base = root or folder
    problems: list[Problem] = []
    shared: FactorsFile | None = None
    if (folder / FOLDER / FACTORS).exists():
        source = read_source(folder / FOLDER / FACTORS, base)
        shared, found = validate(FactorsFile, source)
        problems += found if shared is None else _check_factors(law, source, shared)
    files: list[tuple[Source, DiscretionFile]] = []
    for path in sorted((folder / FOLDER).glob("*.yaml")):
        if path.name != FACTORS:
            source = read_source(path, base)
            value, found = validate(DiscretionFile, source)
            problems += found
            if value is not None:
                files.append((source, value))
    factors = {factor.id: factor for factor in shared.factors} if shared else {}
    problems += _check_standards(law, factors, files)
    standards = [standard for _source, file in files for standard in file.standards]
    discretion = Discretion(factors.values(), shared.exemptions if shared else (), standards)
    return LoadedDiscretion(discretion, tuple(sorted(problems)))


def _check_factors(law: LawLibrary, source: Source, file: FactorsFile) -> Iterator[Problem]:
    known = [factor.id for factor in file.factors]
    for index, factor in enumerate(file.factors):
        path: tuple[PathPart, ...] = ("factors", index)
        if factor.id in known[:index]:
            yield source.problem((*path, "id"), f"情节“{factor.id}”写了两次，请留一个")
        yield from _known(source, (*path, "excludes"), factor.excludes, known)
        yield from _basis(law, source, (*path, "basis"), factor.basis)
    for index, exemption in enumerate(file.exemptions):
        yield from _known(source, ("exemptions", index, "factors"), exemption.factors, known)
        yield from _basis(law, source, ("exemptions", index, "basis"), exemption.basis)


def _basis(
    law: LawLibrary, source: Source, path: tuple[PathPart, ...], basis: tuple[Citation, ...]
) -> Iterator[Problem]:
    for place, citation in enumerate(basis):
        yield from check_citation(law, source, (*path, place), citation)


def _known(source: Source, path: tuple[PathPart, ...], ids: tuple[str, ...], known: list[str]) -> Iterator[Problem]:
    for place, factor_id in enumerate(ids):
        if factor_id not in known:
            yield source.problem((*path, place), with_suggestion(f"没有情节“{factor_id}”", factor_id, known))


def _check_standards(
    law: LawLibrary, factors: dict[str, Factor], files: list[tuple[Source, DiscretionFile]]
) -> Iterator[Problem]:
    owners: dict[str, str] = {}
    usable: list[DiscretionStandard] = []
    for source, file in files:
        for index, standard in enumerate(file.standards):
            path: tuple[PathPart, ...] = ("standards", index)
            if standard.id in owners:
                yield source.problem((*path, "id"), f"{standard.id} 写了两次，另一处在 {owners[standard.id]}")
            owners[standard.id] = source.file
            other = next((each for each in usable if _compete(each, standard)), None)
            if other:
                yield source.problem(
                    (*path, "act_id"), f"与 {other.id} 在同一段日期里都管 {standard.act_id}，请写明止日"
                )
            if standard.role is not StandardRole.ELSEWHERE:
                usable.append(standard)
            yield from _standard(law, factors, source, path, standard)


def _compete(one: DiscretionStandard, other: DiscretionStandard) -> bool:
    """Tell whether two standards of one role answer for the same act on the same day."""
    if one.act_id != other.act_id or one.role is not other.role:
        return False
    starts_in_time = other.valid_from is None or one.valid_to is None or other.valid_from <= one.valid_to
    return starts_in_time and (one.valid_from is None or other.valid_to is None or one.valid_from <= other.valid_to)


def _standard(
    law: LawLibrary,
    factors: dict[str, Factor],
    source: Source,
    path: tuple[PathPart, ...],
    standard: DiscretionStandard,
) -> Iterator[Problem]:
    known = [*factors, *(factor.id for factor in standard.factors)]
    for index, factor in enumerate(standard.factors):
        yield from _basis(law, source, (*path, "factors", index, "basis"), factor.basis)
        yield from _known(source, (*path, "factors", index, "excludes"), factor.excludes, known)
    if standard.act_id not in law.act_ids():
        message = with_suggestion(f"没有行为“{standard.act_id}”", standard.act_id, law.act_ids())
        yield source.problem((*path, "act_id"), message)
        return
    act = law.act(standard.act_id)
    spans = [span for span in (act.fine, act.serious_fine, act.overdue_fine) if span]
    for index, tier in enumerate(standard.tiers):
        place = (*path, "tiers", index)
        for line_index, line in enumerate(tier.when):
            yield from _known(source, (*place, "when", line_index), line, known)
        if not any(_inside(tier.amounts, span) for span in spans):
            words = f"“{tier.words}”的数额超出 {standard.act_id} 的法定幅度，请核对"
            yield source.problem((*place, "amount_high"), words)
        if tier.statute_item and not any(_related(tier.statute_item, cited) for cited in act.penalty):
            yield source.problem((*place, "statute_item"), f"{standard.act_id} 的罚则里没有这一处，请核对")


def _inside(tier: FineRange, span: FineRange) -> bool:
    return span.holds(tier.min_yuan) and span.holds(tier.max_yuan)


def _related(item: Citation, cited: Citation) -> bool:
    return item.lies_in(cited) or cited.lies_in(item)
