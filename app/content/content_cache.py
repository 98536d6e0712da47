"""Content that was read and found sound, kept as JSON so that the next start need not read and check the YAML again.

What is kept belongs to a digest of all that it was made from: the content's own files, and the sources of the models
and checks that read them. What is damaged, foreign or older is not taken, and where nothing can be kept all works as
before. `content check` never comes here.
"""

from __future__ import annotations

import hashlib
import os
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import suppress
from pathlib import Path
from typing import TypeVar

from pydantic import VERSION, ValidationError

from app.domain.frozen import Frozen
from app.domain.problems import Problem, has_errors

ROOT = Path(__file__).resolve().parents[2]
PROGRAM = (ROOT / "app" / "content", ROOT / "app" / "domain", ROOT / "uv.lock")
"""The sources that decide what becomes of a file, and the versions of the libraries that they stand on."""

NEWEST_KEPT = 3
"""So many files of one name are kept: a bureau may run two versions of the program on one data folder."""
MAX_BYTES = 32 * 1024 * 1024
LEFT_OVER_AFTER_S = 600
_HEAD = b"zhixing content 1"


class Contents(Frozen):
    """What was read together, with everything that is wrong with it."""

    problems: tuple[Problem, ...] = ()


ContentsT = TypeVar("ContentsT", bound=Contents)


class ContentCache:
    """Kept content in one folder, which is made when first needed. Threads and processes may share it."""

    def __init__(self, folder: Path, program: Sequence[Path] = PROGRAM) -> None:
        self._folder = folder
        self._program = program
        # Taken at the start of a process: where the program is brought up to date while it runs, what the old one goes
        # on making must not pass for the new one's.
        self._made_by = _digest(program)

    def read(
        self, name: str, model: type[ContentsT], files: Sequence[Path], make: Callable[[], ContentsT]
    ) -> ContentsT:
        """What is kept under `name` for these files and folders as they are now, else what `make` makes of them.

        Contents with errors are not kept. Raises nothing of its own.
        """
        key = self._key(files)
        if key is None:
            return make()
        kept = self._kept(self._path(name, key), model, key)
        if kept is not None:
            return kept
        made = make()
        unchanged = _digest(self._program) == self._made_by and self._key(files) == key
        if unchanged and not has_errors(made.problems):
            self._keep(name, key, made)
        return made

    def _key(self, files: Sequence[Path]) -> str | None:
        """The digest of files and program together; None where either cannot be read."""
        content = _digest(files)
        if content is None or self._made_by is None:
            return None
        versions = f"{sys.version_info[:3]} {VERSION}"
        return hashlib.sha256(f"{self._made_by} {content} {versions}".encode()).hexdigest()

    def _path(self, name: str, key: str) -> Path:
        return self._folder / f"{name}.{key[:16]}.json"

    def _kept(self, path: Path, model: type[ContentsT], key: str) -> ContentsT | None:
        try:
            if not path.is_file() or path.stat().st_size > MAX_BYTES:
                return None
            head, _, body = path.read_bytes().partition(b"\n")
            if head != _head(key, body):
                return None
            return model.model_validate_json(body)
        except (OSError, ValidationError):
            return None

    def _keep(self, name: str, key: str, contents: Contents) -> None:
        """Write under another name first, so that nobody reads half a file; a disk that refuses is left alone."""
        # What the author did not write is left out, so that defaults are told from written values after reading too.
        body = contents.model_dump_json(by_alias=True, exclude_unset=True).encode()
        path = self._path(name, key)
        unfinished = path.with_name(f"{path.name}.{os.getpid()}.unfinished")
        try:
            self._folder.mkdir(parents=True, exist_ok=True)
            unfinished.write_bytes(_head(key, body) + b"\n" + body)
            os.replace(unfinished, path)
            self._clear(name)
        except OSError:
            with suppress(OSError):
                unfinished.unlink()

    def _clear(self, name: str) -> None:
        """Remove all but the newest of a name, and what writers that were killed left behind."""
        ages = sorted((each.stat().st_mtime, each) for each in self._folder.glob(f"{name}.*.json"))
        for _written, old in ages[:-NEWEST_KEPT]:
            old.unlink(missing_ok=True)
        for left in self._folder.glob("*.unfinished"):
            if time.time() - left.stat().st_mtime > LEFT_OVER_AFTER_S:
                left.unlink(missing_ok=True)


def _head(key: str, body: bytes) -> bytes:
    return b" ".join((_HEAD, key.encode(), hashlib.sha256(body).hexdigest().encode()))


def _digest(places: Sequence[Path]) -> str | None:
    """A digest of the names and bytes of files and whole folders, which may be absent; None where one is unreadable."""
    found = hashlib.sha256()
    try:
        for place in places:
            found.update(f"{place.name} {place.exists()}\0".encode())
            for path in _files(place):
                raw = path.read_bytes()
                found.update(f"{path.relative_to(place.parent).as_posix()}\0{len(raw)}\0".encode())
                found.update(raw)
    except OSError:
        return None
    return found.hexdigest()


def _files(place: Path) -> Iterator[Path]:
    if not place.is_dir():
        yield from [place] if place.exists() else []
        return
    for folder, below, names in os.walk(place, onerror=_give_up, followlinks=True):
        below[:] = sorted(each for each in below if each != "__pycache__")
        yield from (Path(folder, name) for name in sorted(names))


def _give_up(error: OSError) -> None:
    raise error
