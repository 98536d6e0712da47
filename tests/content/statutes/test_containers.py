"""Folders and archives give their files; what is hostile is refused by name and nothing leaves memory."""

from __future__ import annotations

import tarfile
import zipfile
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.content.statutes.containers import FoundFile, Limits, RefusedFile, open_paths
from tests.content.statutes.packed_files import tarred, zipped

FILES = {"甲/演示法.md": b"one", "乙.txt": b"two"}


def entries(path: Path, limits: Limits | None = None) -> tuple[dict[str, bytes], dict[str, str]]:
    found = list(open_paths([path], limits or Limits()))
    shares = [entry.share for entry in found]
    assert shares == sorted(shares)
    return (
        {entry.name: entry.data for entry in found if isinstance(entry, FoundFile)},
        {entry.name: entry.reason for entry in found if isinstance(entry, RefusedFile)},
    )


def write(folder: Path, name: str, data: bytes) -> Path:
    path = folder / name
    path.write_bytes(data)
    return path


def test_folders_archives_and_files_give_the_same_bytes(tmp_path: Path) -> None:
    (tmp_path / "in" / "甲").mkdir(parents=True)
    for name, data in FILES.items():
        (tmp_path / "in" / name).write_bytes(data)
    assert entries(tmp_path / "in") == (FILES, {})
    packed = write(tmp_path, "a.zip", zipped(FILES))
    assert entries(packed) == ({f"a.zip/{name}": data for name, data in FILES.items()}, {})
    packed = write(tmp_path, "a.tar.xz", tarred(FILES))
    assert entries(packed) == ({f"a.tar.xz/{name}": data for name, data in FILES.items()}, {})
    assert entries(tmp_path / "in" / "乙.txt") == ({"乙.txt": b"two"}, {})


@pytest.mark.parametrize("name", ["../演示.md", "/演示.md", "C:\\演示.md", "a/../../演示.md", "a\\..\\演示.md"])
def test_paths_out_of_an_archive_are_refused(name: str, tmp_path: Path) -> None:
    for packed in (zipped({name: b"x"}), tarred({name: b"x"})):
        found, refused = entries(write(tmp_path, "a.bin", packed))
        assert found == {}
        assert "路径" in next(iter(refused.values()))


def test_links_nested_archives_and_other_kinds_are_skipped(tmp_path: Path) -> None:
    link = tarfile.TarInfo("演示.md")
    link.type, link.linkname = tarfile.SYMTYPE, "../outside.md"
    found, refused = entries(write(tmp_path, "a.tar.xz", tarred({"b.zip": b"x", "c.exe": b"x"}, link)))
    assert found == {}
    assert [words[:4] for words in refused.values()] == ["压缩包里", "不是能读", "压缩包里"]
    info = zipfile.ZipInfo("演示.md")
    info.external_attr = 0o120777 << 16
    with zipfile.ZipFile(tmp_path / "b.zip", "w") as archive:
        archive.writestr(info, "../outside.md")
    assert "链接" in entries(tmp_path / "b.zip")[1]["b.zip/演示.md"]
    (tmp_path / "in").mkdir()
    (tmp_path / "in" / "x.md").symlink_to(tmp_path / "b.zip")
    assert "链接" in entries(tmp_path / "in")[1]["x.md"]


def test_bombs_are_refused_before_they_open(tmp_path: Path) -> None:
    bomb = write(tmp_path, "a.zip", zipped({"a.md": b"\0" * 30_000_000, "b.md": b"good"}))
    found, refused = entries(bomb)
    assert list(found) == ["a.zip/b.md"]
    assert "异常地大" in refused["a.zip/a.md"]
    assert "异常地大" in entries(bomb, Limits(max_members=1))[1]["a.zip"]
    assert "异常地大" in entries(bomb, Limits(max_total_bytes=1000))[1]["a.zip"]
    packed = write(tmp_path, "a.tar.xz", tarred(FILES))
    assert "异常地大" in entries(packed, Limits(max_members=1))[1]["a.tar.xz"]
    assert "超过" in entries(packed, Limits(max_file_bytes=2))[1]["a.tar.xz/乙.txt"]


def test_damage_and_passwords_are_told(tmp_path: Path) -> None:
    whole = zipped({"a.md": b"a" * 500})
    locked = bytearray(whole)
    locked[6] |= 1
    locked[whole.index(b"PK\x01\x02") + 8] |= 1
    assert "密码" in entries(write(tmp_path, "a.zip", bytes(locked)))[1]["a.zip/a.md"]
    assert "损坏" in entries(write(tmp_path, "a.zip", whole[:-10]))[1]["a.zip"]
    spoilt = tarred({"a.md": bytes(range(256)) * 40})
    assert "重新下载" in entries(write(tmp_path, "a.tar.xz", spoilt[:-60]))[1]["a.tar.xz"]
    assert "找不到" in entries(tmp_path / "none")[1][str(tmp_path / "none")]


def test_names_that_windows_wrote_in_gbk_are_read(tmp_path: Path) -> None:
    raw = zipped({"xxxx.md": b"x"}).replace(b"xxxx", "演示".encode("gbk"))
    assert list(entries(write(tmp_path, "a.zip", raw))[0]) == ["a.zip/演示.md"]


@given(at=st.integers(0, 600), inserted=st.binary(max_size=8), removed=st.integers(0, 30), xz=st.booleans())
def test_no_change_of_an_archive_breaks_the_reading(
    at: int, inserted: bytes, removed: int, xz: bool, tmp_path_factory: pytest.TempPathFactory
) -> None:
    data = tarred(FILES) if xz else zipped(FILES)
    path = write(tmp_path_factory.getbasetemp(), "mutated.bin", data[:at] + inserted + data[at + removed :])
    for entry in open_paths([path]):
        assert entry.name
