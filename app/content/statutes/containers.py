"""Files out of folders, .zip and .tar.xz, held in memory one at a time; nothing is ever unpacked to disk."""

from __future__ import annotations

import os
import stat
import tarfile
import zipfile
import zlib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from app.content.statutes.errors import UnreadableFileError
from app.content.statutes.reading import SUFFIXES
from app.content.statutes.xz_stream import XzStream

_ZIP = b"PK\x03\x04"
_XZ = b"\xfd7zXZ\x00"
_PACKED = (".zip", ".xz", ".txz", ".gz", ".tgz", ".bz2", ".rar", ".7z", ".tar", ".zst")
_SMALL = 1024 * 1024
BOMB = "解开后异常地大，可能是有意构造的压缩包，没有读取。"
DAMAGED = "压缩包已损坏，读到这里为止。请重新下载后再导入。"


@dataclass(frozen=True)
class Limits:
    """How much is taken from one container; a member above `max_ratio` times its packed size is a bomb."""

    max_members: int = 50_000
    max_file_bytes: int = 32 * 1024 * 1024
    max_total_bytes: int = 2 * 1024 * 1024 * 1024
    max_ratio: int = 200


@dataclass(frozen=True)
class FoundFile:
    """A file's bytes under the name it has in its container; `share` is how far the whole has come, 0 to 1."""

    name: str
    data: bytes
    share: float


@dataclass(frozen=True)
class RefusedFile:
    """A file that is not read, and why; `expected` where it is merely of another kind."""

    name: str
    reason: str
    share: float
    expected: bool = False


Entry = FoundFile | RefusedFile
LIMITS = Limits()


def open_paths(paths: Sequence[Path], limits: Limits = LIMITS) -> Iterator[Entry]:
    """Go through files, folders and archives in the order of their names."""
    files: list[tuple[str, Path, int]] = []
    refused: list[RefusedFile] = []
    for path in paths:
        _list_path(path, files, refused)
    yield from refused
    total = sum(size for _name, _path, size in files) or 1
    before = 0
    for name, path, size in files:
        for entry in _open_file(name, path, size, limits):
            share = (before + entry.share * size) / total
            yield (
                FoundFile(entry.name, entry.data, share)
                if isinstance(entry, FoundFile)
                else RefusedFile(entry.name, entry.reason, share, entry.expected)
            )
        before += size


def _list_path(path: Path, files: list[tuple[str, Path, int]], refused: list[RefusedFile]) -> None:
    try:
        mode = path.stat()
    except (OSError, ValueError):
        refused.append(RefusedFile(str(path), "找不到或读不到这个文件。请检查路径和权限。", 0))
        return
    if stat.S_ISREG(mode.st_mode):
        files.append((path.name, path, mode.st_size))
    elif not stat.S_ISDIR(mode.st_mode):
        refused.append(RefusedFile(str(path), "不是普通文件或文件夹。", 0))
    else:
        _list_folder(path, files, refused)


def _list_folder(folder: Path, files: list[tuple[str, Path, int]], refused: list[RefusedFile]) -> None:
    def cannot(error: OSError) -> None:
        refused.append(RefusedFile(str(error.filename), "文件夹打不开。请检查权限。", 0))

    for place, folders, names in os.walk(folder, onerror=cannot):
        folders.sort()
        for name in sorted(names):
            path = Path(place, name)
            shown = path.relative_to(folder).as_posix()
            mode = path.lstat()
            if stat.S_ISREG(mode.st_mode):
                files.append((shown, path, mode.st_size))
            else:
                refused.append(RefusedFile(shown, "链接或特殊文件，已跳过。", 0, expected=True))


def _open_file(name: str, path: Path, size: int, limits: Limits) -> Iterator[Entry]:
    try:
        with path.open("rb") as file:
            start = file.read(len(_XZ))
        if start.startswith(_ZIP) and not name.lower().endswith(".docx"):
            yield from _open_zip(name, path, limits)
        elif start.startswith(_XZ):
            yield from _open_tar(name, path, size, limits)
        elif refusal := _refusal(name, size, limits):
            yield refusal
        else:
            yield FoundFile(name, path.read_bytes(), 1)
    except OSError:
        yield RefusedFile(name, "文件读不出来。请检查权限和磁盘。", 1)


def _refusal(name: str, size: int, limits: Limits, share: float = 1) -> RefusedFile | None:
    """Why a plain file or a member is not read, by its name and size alone."""
    lower = name.lower()
    parts = PurePosixPath(name.replace("\\", "/")).parts
    if ".." in parts or name.startswith(("/", "\\")) or ":" in name[:3] or "\0" in name:
        return RefusedFile(name, "路径指向压缩包之外，可能是有意构造的，已跳过。", share)
    if lower.endswith(_PACKED):
        return RefusedFile(
            name, "压缩包里的压缩包或不支持的压缩格式，已跳过。请先解开，或另存为 .zip 后单独导入。", share
        )
    if not lower.endswith(tuple(SUFFIXES)):
        return RefusedFile(name, "不是能读的文件类型，已跳过。", share, expected=True)
    if size > limits.max_file_bytes:
        return RefusedFile(name, f"文件超过 {limits.max_file_bytes // _SMALL} MB，不像法规文本，已跳过。", share)
    return None


def _open_zip(name: str, path: Path, limits: Limits) -> Iterator[Entry]:
    try:
        with zipfile.ZipFile(path) as archive:
            members = [member for member in archive.infolist() if not member.is_dir()]
            if len(members) > limits.max_members or sum(m.file_size for m in members) > limits.max_total_bytes:
                yield RefusedFile(name, BOMB, 1)
                return
            for number, member in enumerate(members, 1):
                yield _zip_member(archive, member, number / len(members), name, limits)
    except (zipfile.BadZipFile, EOFError, ValueError, NotImplementedError):
        yield RefusedFile(name, DAMAGED, 1)


def _zip_member(
    archive: zipfile.ZipFile, member: zipfile.ZipInfo, share: float, container: str, limits: Limits
) -> Entry:
    inner = _zip_name(member)
    name = f"{container}/{inner}"
    if stat.S_ISLNK(member.external_attr >> 16):
        return RefusedFile(name, "压缩包里的链接，已跳过。", share)
    refusal = _refusal(inner, member.file_size, limits, share)
    if refusal:
        return RefusedFile(name, refusal.reason, share, refusal.expected)
    if member.flag_bits & 1:
        return RefusedFile(name, "压缩包加了密码。请去掉密码后再导入。", share)
    if member.file_size > _SMALL + limits.max_ratio * member.compress_size:
        return RefusedFile(name, BOMB, share)
    try:
        with archive.open(member) as file:
            return FoundFile(name, file.read(limits.max_file_bytes), share)
    except (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, RuntimeError, OSError):
        return RefusedFile(name, "压缩包里的这个文件已损坏或压缩方式不支持，已跳过。", share)


def _zip_name(member: zipfile.ZipInfo) -> str:
    """The name of a member; Windows writes names in GBK and does not say so."""
    if member.flag_bits & 0x800:
        return member.filename
    try:
        return member.filename.encode("cp437").decode("gb18030")
    except UnicodeError:
        return member.filename


def _open_tar(name: str, path: Path, size: int, limits: Limits) -> Iterator[Entry]:
    with path.open("rb") as file, XzStream(file, limits.max_total_bytes, limits.max_ratio) as stream:
        try:
            with tarfile.open(fileobj=stream, mode="r|", encoding="utf-8", errors="replace") as archive:
                for number, member in enumerate(archive, 1):
                    if number > limits.max_members:
                        yield RefusedFile(name, BOMB, 1)
                        return
                    entry = _tar_member(archive, member, stream.consumed / max(size, 1), name, limits)
                    if entry:
                        yield entry
        except UnreadableFileError as error:
            yield RefusedFile(name, str(error), 1)
        except (tarfile.TarError, EOFError, OSError, ValueError):
            yield RefusedFile(name, DAMAGED, 1)


def _tar_member(
    archive: tarfile.TarFile, member: tarfile.TarInfo, share: float, container: str, limits: Limits
) -> Entry | None:
    inner = member.name.removeprefix("./")
    name = f"{container}/{inner}"
    if member.isdir():
        return None
    if not member.isreg():
        return RefusedFile(name, "压缩包里的链接或特殊文件，已跳过。", share)
    refusal = _refusal(inner, member.size, limits, share)
    if refusal:
        return RefusedFile(name, refusal.reason, share, refusal.expected)
    file = archive.extractfile(member)
    data = file.read() if file else b""
    if len(data) != member.size:
        raise tarfile.ReadError("short")
    return FoundFile(name, data, share)
