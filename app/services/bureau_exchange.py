"""The bureau's tables as one JSON file. What comes in is proposed, not in force: the second person decides here too."""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path

from pydantic import ValidationError

from app.domain.law.bureau import LONGEST_REASON, Proposal, Span, TableKind, spans
from app.domain.law.bureau_file import FORMAT, MOST_BYTES, BureauFile, BureauFileEntry
from app.domain.roster.account import Account
from app.services.base import Base
from app.services.bureau_tables import AlreadyThereError, Wish, propose_within, seen_within
from app.services.errors import ServiceError
from app.services.input_wording import Place, invalid_input
from app.services.permissions import Permission, require
from app.services.settings import write_whole
from records.unit_of_work import Unit

KIND_WORDS = {
    TableKind.ACT: "违法行为",
    TableKind.DISCRETION: "裁量基准",
    TableKind.GUIDE: "指引",
    TableKind.CASE: "案例",
}
MOST_NAMED = 5


@dataclass(frozen=True, slots=True)
class TakenIn:
    """What a file came to: proposals that wait for review, and how many entries hold or wait here already."""

    unit: str
    proposed: tuple[Proposal, ...]
    unchanged: int


def export_tables(base: Base, who: Account, path: Path | None = None) -> Path:
    """Write what the bureau has in force today or later, by default into the data folder's `reports`.

    Raises ServiceError where there is nothing to write or the file cannot be written.
    """
    require(who, Permission.EDIT_LAW)
    with base.records.reading() as unit:
        approved = unit.bureau.approved()
    groups: dict[tuple[TableKind, str], list[Proposal]] = {}
    for proposal in approved:
        groups.setdefault((proposal.kind, proposal.id), []).append(proposal)
    today = base.clock().astimezone().date()
    standing = [span for key in sorted(groups) for span in spans(groups[key]) if not span.until or span.until >= today]
    entries = tuple(entry for span in standing if (entry := _entry(span)))
    if not entries:
        raise ServiceError("本单位还没有批准过自己的内容，没有可以导出的。")
    file = BureauFile(format=FORMAT, schema_version=1, unit=who.unit, exported_at=base.clock(), entries=entries)
    target = path or base.home.reports / f"bureau-{base.clock():%Y%m%d-%H%M%S}.json"
    write_whole(target, file.model_dump_json(indent=2) + "\n")
    return target


def import_tables(base: Base, who: Account, path: Path, *, dry_run: bool = False) -> TakenIn:
    """Propose every entry of a file that is not in force or proposed here already: all of them, or none.

    Raises ServiceError for a file that is none of ours or has entries that do not fit, and names the first few.
    """
    require(who, Permission.EDIT_LAW)
    file = read_tables(path)
    # What a reading unit changes is thrown away.
    with base.records.reading() if dry_run else base.records.writing() as unit:
        return _take_in(base, unit, who, file)


def read_tables(path: Path) -> BureauFile:
    """Read a file of the bureau's tables; raises ServiceError with what is wrong and where."""
    try:
        if path.stat().st_size > MOST_BYTES:
            raise ServiceError(
                f"“{path.name}”超过 {MOST_BYTES // 1024 // 1024} MB，不像是本单位内容的导出文件，没有读入。"
            )
        content = path.read_bytes()
    except OSError as error:
        raise ServiceError(f"“{path.name}”读不出来（{error.strerror}）。请检查文件和权限。") from error
    try:
        file = BureauFile.model_validate_json(content)
    except ValidationError as error:
        raise ServiceError(f"“{path.name}”不能导入。{_file_words(error)}") from None
    return file


def _entry(span: Span) -> BureauFileEntry | None:
    proposal, decision = span.proposal, span.proposal.decision
    if proposal.document is None or decision is None or decision.version is None:
        return None
    return BureauFileEntry(
        kind=proposal.kind,
        id=proposal.id,
        version=decision.version,
        in_force_from=proposal.in_force_from,
        reason=proposal.reason,
        basis=proposal.basis,
        basis_note=proposal.basis_note,
        author=proposal.author_name,
        reviewer=decision.by_name,
        approved_at=decision.at,
        document=json.loads(proposal.document),
    )


def _take_in(base: Base, unit: Unit, who: Account, file: BureauFile) -> TakenIn:
    proposed: list[Proposal] = []
    refused: list[str] = []
    for index, entry in enumerate(file.entries, start=1):
        try:
            seen = seen_within(base, unit, entry.kind, entry.id, entry.in_force_from)
            proposed.append(propose_within(base, unit, who, _wish(file, entry, seen)))
        except AlreadyThereError:
            continue
        except ServiceError as error:
            refused.append(f"第 {index} 条 {KIND_WORDS[entry.kind]} {entry.id}：{error}")
    if refused:
        more = f"另有 {len(refused) - MOST_NAMED} 条。" if len(refused) > MOST_NAMED else ""
        raise ServiceError(f"文件里有 {len(refused)} 条不合用，全部没有导入。{''.join(refused[:MOST_NAMED])}{more}")
    return TakenIn(file.unit, tuple(proposed), len(file.entries) - len(proposed))


def _wish(file: BureauFile, entry: BureauFileEntry, seen: str) -> Wish:
    origin = f"从文件导入（{file.unit or '未注明单位'}，第 {entry.version} 版，审核人 {entry.reviewer}）："
    return Wish(
        kind=entry.kind,
        id=entry.id,
        document=entry.document,
        in_force_from=entry.in_force_from,
        reason=f"{origin}{entry.reason}"[:LONGEST_REASON],
        seen=seen,
        basis=tuple(map(str, entry.basis)),
        basis_note=entry.basis_note,
    )


def _file_words(error: ValidationError) -> str:
    """The findings by their place in the file: entries[3].version."""

    def words(place: Place) -> str:
        return "".join(f"[{part}]" if isinstance(part, int) else f".{part}" for part in place).lstrip(".")

    return str(invalid_input(error, words))
