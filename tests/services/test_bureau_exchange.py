"""From one bureau to another by file: all entries are proposed or none, and no file goes round the second person."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from app.domain.law.bureau import TableKind
from app.domain.law.bureau_file import FORMAT, MOST_BYTES
from app.domain.roster.account import Account
from app.services.base import Base
from app.services.bureau_exchange import export_tables, import_tables, read_tables
from app.services.bureau_law import law_on
from app.services.bureau_tables import proposals, review
from app.services.errors import NotAllowedError, ServiceError
from records.opening import open_file
from tests.domain.law.test_bureau_file import ENTRY, FILE
from tests.services.sample_bureau import ACT, FROM, approved, wish
from tests.services.sample_bureau import lawful as lawful

FINE = {"fine": {"min_yuan": "60000", "max_yuan": "500000"}}


@pytest.fixture
def other(lawful: Base, tmp_path: Path) -> Base:
    """Another bureau's base with the same people and an empty table."""
    records = open_file(tmp_path / "other.sqlite")
    with lawful.records.reading() as old, records.writing() as new:
        for group in old.classes.all():
            new.classes.add(group)
        for each in old.accounts.all():
            new.accounts.add(each, "hash")
    return replace(lawful, records=records)


def exported(base: Base, instructor: Account, manager: Account, path: Path) -> Path:
    approved(base, instructor, manager, wish(base, FINE))
    approved(base, instructor, manager, wish(base, {"title": "本单位指引"}, TableKind.GUIDE, id="G01"))
    return export_tables(base, instructor.model_copy(update={"unit": "演示大队"}), path)


def test_what_one_bureau_approved_is_proposed_to_another(
    lawful: Base, other: Base, instructor: Account, manager: Account, tmp_path: Path
) -> None:
    path = exported(lawful, instructor, manager, tmp_path / "tables.json")
    tried = import_tables(other, manager, path, dry_run=True)
    assert (len(tried.proposed), tried.unchanged, proposals(other, manager)) == (2, 0, [])
    taken = import_tables(other, manager, path)
    assert (taken.unit, len(taken.proposed), taken.unchanged) == ("演示大队", 2, 0)
    assert "演示大队，第 1 版，审核人 manager演示" in taken.proposed[0].reason
    assert law_on(other, FROM).marks == {}
    with pytest.raises(NotAllowedError, match="另一个人"):
        review(other, manager, taken.proposed[0].number, accept=True)
    assert import_tables(other, manager, path).unchanged == 2
    for each in taken.proposed:
        review(other, instructor, each.number, accept=True)
    assert law_on(other, FROM).law.act(ACT) == law_on(lawful, FROM).law.act(ACT)
    again = import_tables(other, manager, path)
    assert (again.proposed, again.unchanged, len(proposals(other, manager))) == ((), 2, 2)


def test_only_what_is_in_force_or_coming_goes_out(
    lawful: Base, instructor: Account, manager: Account, tmp_path: Path
) -> None:
    with pytest.raises(ServiceError, match="没有可以导出的"):
        export_tables(lawful, instructor)
    today = lawful.clock().date()
    approved(lawful, instructor, manager, wish(lawful, FINE, in_force_from=today))
    approved(lawful, instructor, manager, wish(lawful, {"rule": "以后"}))
    approved(lawful, instructor, manager, wish(lawful, {"title": "本单位指引"}, TableKind.GUIDE, id="G01"))
    approved(lawful, instructor, manager, wish(lawful, None, TableKind.GUIDE, id="G01"))
    path = export_tables(lawful, instructor)
    assert path.parent == lawful.home.reports
    assert [(each.id, each.version) for each in read_tables(path).entries] == [(ACT, 1), (ACT, 2)]
    with pytest.raises(ServiceError, match="写不进去"):
        export_tables(lawful, instructor, tmp_path)


def test_who_may_not_edit_may_not_exchange(lawful: Base, trainee: Account, tmp_path: Path) -> None:
    with pytest.raises(NotAllowedError):
        export_tables(lawful, trainee)
    with pytest.raises(NotAllowedError):
        import_tables(lawful, trainee, tmp_path / "x.json")


def write(path: Path, content: object) -> Path:
    path.write_text(json.dumps(content), encoding="utf-8")
    return path


@pytest.mark.parametrize(
    ("change", "words"),
    [
        ({"document": {"id": ACT}}, "第 2 条 违法行为 HA-08"),
        ({"id": "HA-99"}, "编号"),
        ({"kind": "case", "id": "C50"}, "案例 C50"),
        ({"basis": ["unknown_law.1"]}, "依据法条"),
    ],
)
def test_one_wrong_entry_keeps_the_whole_file_out(
    lawful: Base, instructor: Account, manager: Account, tmp_path: Path, change: dict[str, Any], words: str
) -> None:
    path = exported(lawful, instructor, manager, tmp_path / "tables.json")
    content = json.loads(path.read_text(encoding="utf-8"))
    first = content["entries"][0]
    first["document"]["rule"] = "另一种"
    content["entries"] = [first, {**first, **change}]
    before = len(proposals(lawful, manager))
    with pytest.raises(ServiceError, match="全部没有导入") as caught:
        import_tables(lawful, manager, write(path, content))
    assert words in str(caught.value)
    assert len(proposals(lawful, manager)) == before


HOSTILE: dict[str, bytes] = {
    "empty": b"",
    "no json": b"\x89PNG\r\n\x1a\n",
    "text": "不是 JSON".encode("gb18030"),
    "list": b"[]",
    "deep": b'{"entries":' + b"[" * 100_000,
    "deep document": json.dumps(FILE).replace('"deep": [', '"deep": ' + "[" * 5000).encode(),
    "cut short": json.dumps(FILE).encode()[:-20],
    "other format": json.dumps({**FILE, "format": "other"}).encode(),
    "newer": json.dumps({**FILE, "schema_version": 2}).encode(),
    "number": json.dumps({**FILE, "entries": [{**ENTRY, "version": 10**400}]}).encode(),
    "not a number": json.dumps({**FILE, "entries": [{**ENTRY, "document": {"a": float("nan")}}]}).encode(),
    "surrogate": b'{"format":"\\ud800"}',
    "byte order mark": b"\xef\xbb\xbf{}",
    "nul": json.dumps({**FILE, "unit": "a\x00"}).encode(),
    "nul inside": json.dumps({**FILE, "entries": [{**ENTRY, "document": {"id": ACT, "rule": "\x00"}}]}).encode(),
    "many": json.dumps({**FILE, "entries": [ENTRY] * 5001}).encode(),
}


@pytest.mark.parametrize("content", HOSTILE.values(), ids=HOSTILE)
def test_a_file_of_something_else_is_told_and_nothing_comes_in(
    lawful: Base, manager: Account, tmp_path: Path, content: bytes
) -> None:
    path = tmp_path / "hostile.json"
    path.write_bytes(content)
    with pytest.raises(ServiceError, match="[\u4e00-\u9fff]"):
        import_tables(lawful, manager, path)
    assert proposals(lawful, manager) == []


def test_a_file_too_large_or_not_there_is_told(tmp_path: Path) -> None:
    with (tmp_path / "large.json").open("wb") as file:
        file.truncate(MOST_BYTES + 1)
    with pytest.raises(ServiceError, match="16 MB"):
        read_tables(tmp_path / "large.json")
    for each in (tmp_path / "none.json", tmp_path):
        with pytest.raises(ServiceError, match="读不出来"):
            read_tables(each)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(at=st.floats(0, 1), put=st.binary(max_size=6), cut=st.integers(0, 12))
def test_a_file_changed_anywhere_gives_a_sentence_or_proposals(
    lawful: Base, manager: Account, tmp_path: Path, at: float, put: bytes, cut: int
) -> None:
    whole = json.dumps({**FILE, "entries": [{**ENTRY, "document": _document(lawful)}]}).encode()
    place = int(at * len(whole))
    path = tmp_path / "mutated.json"
    path.write_bytes(whole[:place] + put + whole[place + cut :])
    try:
        taken = import_tables(lawful, manager, path, dry_run=True)
    except ServiceError:
        return
    assert len(taken.proposed) + taken.unchanged == 1


def _document(base: Base) -> dict[str, Any]:
    made = wish(base, FINE).document
    return dict(made or {})


def test_the_format_is_said_in_the_file(lawful: Base, instructor: Account, manager: Account, tmp_path: Path) -> None:
    path = exported(lawful, instructor, manager, tmp_path / "tables.json")
    content = json.loads(path.read_text(encoding="utf-8"))
    assert (content["format"], content["schema_version"]) == (FORMAT, 1)
