"""Logging to a rotating file in the data folder, and the interpreter's last words to the crash folder."""

from __future__ import annotations

import contextlib
import datetime as dt
import faulthandler
import logging
import os
import tempfile
import traceback
from logging.handlers import RotatingFileHandler
from pathlib import Path
from typing import IO

import structlog

from app.services.data_home import DataHome, find_data_home

LOG_NAME = "zhixing.log"
MOST_BYTES = 2_000_000
KEPT = 5
KEPT_CRASHES = 20


def set_up_logging(home: DataHome, process: str, level: int = logging.INFO) -> IO[str]:
    """Let structlog and logging write JSON lines to `logs/`, and faulthandler to `crashes/`.

    Call it once at the start of a process, after `home.prepare()`; `process` names it (desktop, cli, station). Returns
    the crash file, which stays open as long as the process lives and is empty unless it dies.
    """
    shared: list[structlog.types.Processor] = [
        structlog.contextvars.merge_contextvars,
        structlog.stdlib.add_log_level,
        structlog.stdlib.add_logger_name,
        structlog.processors.TimeStamper(fmt="iso"),
        structlog.processors.format_exc_info,
    ]
    structlog.configure(
        processors=[*shared, structlog.stdlib.ProcessorFormatter.wrap_for_formatter],
        logger_factory=structlog.stdlib.LoggerFactory(),
        wrapper_class=structlog.stdlib.BoundLogger,
        cache_logger_on_first_use=False,
    )
    handler = RotatingFileHandler(home.logs / LOG_NAME, maxBytes=MOST_BYTES, backupCount=KEPT, encoding="utf-8")
    handler.setFormatter(
        structlog.stdlib.ProcessorFormatter(
            processors=[
                structlog.stdlib.ProcessorFormatter.remove_processors_meta,
                structlog.processors.JSONRenderer(ensure_ascii=False),
            ],
            foreign_pre_chain=shared,
        )
    )
    root = logging.getLogger()
    root.addHandler(handler)
    root.setLevel(level)
    structlog.contextvars.bind_contextvars(process=process)
    return _watch_for_crashes(home, process)


def _watch_for_crashes(home: DataHome, process: str) -> IO[str]:
    old = sorted(home.crashes.glob("*.txt"), key=lambda path: path.stat().st_mtime, reverse=True)
    for path in old[KEPT_CRASHES:]:
        path.unlink(missing_ok=True)
    file = (home.crashes / f"{process}-{os.getpid()}.txt").open("w", encoding="utf-8")
    faulthandler.enable(file)
    return file


def note_crash(error: BaseException) -> Path:
    """Write an error of ours, with its traceback, to a file of its own and return where; never raises."""
    name = f"error-{dt.datetime.now():%Y%m%d-%H%M%S}-{os.getpid()}.txt"
    text = "".join(traceback.format_exception(error))
    for folder in (find_data_home().crashes, Path(tempfile.gettempdir())):
        with contextlib.suppress(OSError):
            folder.mkdir(parents=True, exist_ok=True)
            path = folder / name
            path.write_text(text, encoding="utf-8")
            return path
    return Path(name)


def last_crash(home: DataHome) -> str | None:
    """What the newest crash file says, if any process died; empty files of processes that ended well are cleared."""
    told = None
    for path in sorted(home.crashes.glob("*.txt"), key=lambda each: each.stat().st_mtime):
        text = path.read_text(encoding="utf-8", errors="replace")
        if text:
            told = text
        elif not _is_alive(path):
            path.unlink(missing_ok=True)
    return told


def _is_alive(path: os.PathLike[str]) -> bool:
    pid = os.fspath(path).rsplit("-", 1)[-1].removesuffix(".txt")
    try:
        os.kill(int(pid), 0)
    except (ValueError, ProcessLookupError):
        return False
    except PermissionError:
        return True
    return True
