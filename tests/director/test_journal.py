"""The journal file: durable, sealed, alone."""

from __future__ import annotations

import errno
import os
import random
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from app.domain.attempt.chain import ChainError
from app.domain.attempt.events import NoteWritten
from scenarios.director.journal import JournalError, JournalWriter, MemoryJournal, read_journal
from tests.director import appender

ROOT = Path(__file__).parents[2]


def note(text: str, t_ms: int = 0) -> NoteWritten:
    return NoteWritten(t_ms=t_ms, text=text)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "run" / "journal.jsonl"


def test_what_is_appended_can_be_read_and_gone_on_with(path: Path) -> None:
    with JournalWriter(path) as writer:
        writer.append([note("一"), note("二")])
    with JournalWriter(path) as writer:
        assert [e.event for e in writer.entries] == [note("一"), note("二")]
        writer.append([note("三")])
    assert [e.seq for e in read_journal(path)] == [1, 2, 3]


def test_the_memory_journal_seals_the_same_chain(path: Path) -> None:
    memory = MemoryJournal()
    with JournalWriter(path) as writer:
        for n in range(3):
            assert writer.append([note(str(n))]) == memory.append([note(str(n))])
        assert writer.head == memory.head


def test_several_events_of_one_input_are_written_in_one_piece(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with JournalWriter(path) as writer:
        calls: list[str] = []
        write, sync = os.write, os.fdatasync

        def counted_write(fd: int, data: bytes) -> int:
            calls.append("write")
            return write(fd, data)

        def counted_sync(fd: int) -> None:
            calls.append("sync")
            sync(fd)

        monkeypatch.setattr(os, "write", counted_write)
        monkeypatch.setattr(os, "fdatasync", counted_sync)
        writer.append([note("一"), note("二"), note("三")])
        assert calls == ["write", "sync"]
        writer.append([])
        assert calls == ["write", "sync"]


def test_characters_that_look_like_line_ends_stay_in_their_line(path: Path) -> None:
    text = "甲\u2028乙\x85丙\x0b\x1c"
    with JournalWriter(path) as writer:
        writer.append([note(text), note("丁")])
    assert [getattr(e.event, "text", "") for e in read_journal(path)] == [text, "丁"]


def test_a_torn_last_line_is_cut_and_kept_aside(path: Path) -> None:
    with JournalWriter(path) as writer:
        writer.append([note("一")])
    whole = path.read_bytes()
    for torn in (b"{", b'{"body":{"kind":"Note', b"\0\0\0\0", "半个字".encode()[:4]):
        path.write_bytes(whole + torn)
        assert len(read_journal(path)) == 1
        with JournalWriter(path) as writer:
            assert writer.head.seq == 1
        assert path.read_bytes() == whole
        kept = path.with_name("journal.jsonl.torn").read_bytes()
        assert kept.endswith(torn + b"\n")


def test_a_broken_chain_is_refused_with_its_line_and_left_alone(path: Path) -> None:
    with JournalWriter(path) as writer:
        writer.append([note("一"), note("二"), note("三")])
    broken = path.read_bytes().replace("二".encode(), "贰".encode())
    path.write_bytes(broken)
    with pytest.raises(ChainError, match="第 2 行"):
        JournalWriter(path)
    assert path.read_bytes() == broken
    with pytest.raises(ChainError, match="第 2 行"):
        JournalWriter(path)  # the lock was let go of


def test_a_changed_byte_anywhere_is_found(path: Path) -> None:
    with JournalWriter(path) as writer:
        writer.append([note(f"第{n}条\ufffd", n) for n in range(3)])
    whole = path.read_bytes()
    wanted = [e.h for e in read_journal(path)]
    for place in range(len(whole)):
        for flip in (0x01, 0x20, 0x80):
            assert not reads_as(path, whole[:place] + bytes([whole[place] ^ flip]) + whole[place + 1 :], wanted)


def test_a_changed_byte_in_a_large_journal_is_found(path: Path, sized: Callable[[int, int], int]) -> None:
    with JournalWriter(path) as writer:
        writer.append([note(f"第{n}条" * 10, n) for n in range(2000)])
    whole = path.read_bytes()
    wanted = [e.h for e in read_journal(path)]
    rng = random.Random(1)
    for _ in range(sized(10, 300)):
        place = rng.randrange(len(whole))
        changed = bytes([whole[place] ^ rng.randrange(1, 256)])
        assert not reads_as(path, whole[:place] + changed + whole[place + 1 :], wanted)


def reads_as(path: Path, data: bytes, wanted: list[str]) -> bool:
    """Whether the changed journal passes for the original one."""
    path.write_bytes(data)
    try:
        return [e.h for e in read_journal(path)] == wanted
    except ChainError:
        return False


def test_two_writers_are_not_let_in(path: Path) -> None:
    with JournalWriter(path), pytest.raises(JournalError, match="另一个程序"):
        JournalWriter(path)
    JournalWriter(path).close()


def test_nothing_is_left_beside_a_journal_and_others_may_read_it(path: Path) -> None:
    with JournalWriter(path) as writer:
        writer.append([note("一")])
        assert len(read_journal(path)) == 1
    assert [each.name for each in path.parent.iterdir()] == [path.name]


def test_one_that_was_killed_keeps_nobody_out(path: Path) -> None:
    hold = "import sys; from pathlib import Path; from scenarios.director.journal import JournalWriter; "
    hold += "writer = JournalWriter(Path(sys.argv[1])); print('held', flush=True); sys.stdin.read()"
    with subprocess.Popen(
        [sys.executable, "-c", hold, str(path)], cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE
    ) as holder:
        assert holder.stdout is not None
        assert holder.stdout.readline()
        with pytest.raises(JournalError, match="另一个程序"):
            JournalWriter(path)
        holder.kill()
        holder.wait()
    JournalWriter(path).close()


@pytest.mark.parametrize(
    ("number", "words"), [(errno.ENOSPC, "磁盘已满"), (errno.EACCES, "没有读写权限"), (errno.EIO, "系统报告")]
)
def test_what_the_disk_does_not_take_is_not_acknowledged_and_can_be_tried_again(
    path: Path, monkeypatch: pytest.MonkeyPatch, number: int, words: str
) -> None:
    with JournalWriter(path) as writer:
        writer.append([note("一")])
        write = os.write

        def half_then_fail(fd: int, data: bytes) -> int:
            write(fd, data[: len(data) // 2])
            raise OSError(number, os.strerror(number))

        with monkeypatch.context() as patch:
            patch.setattr(os, "write", half_then_fail)
            with pytest.raises(JournalError, match=words):
                writer.append([note("二")])
        assert writer.head.seq == 1
        writer.append([note("二")])
    assert len(read_journal(path)) == 2


@pytest.mark.skipif(sys.platform == "win32", reason="needs a limit on file sizes")
def test_a_disk_that_really_takes_no_more_leaves_a_whole_journal(path: Path) -> None:
    import resource

    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    with JournalWriter(path) as writer:
        writer.append([note("一")])
        try:
            resource.setrlimit(resource.RLIMIT_FSIZE, (path.stat().st_size + 50, hard))
            with pytest.raises(JournalError, match="文件太大"):
                writer.append([note("二" * 100)])
        finally:
            resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))
        assert path.read_bytes().endswith(b"}\n")
        writer.append([note("三")])
    assert [getattr(e.event, "text", "") for e in read_journal(path)] == ["一", "三"]


def test_a_write_in_pieces_is_completed(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with JournalWriter(path) as writer:
        write = os.write
        with monkeypatch.context() as patch:
            patch.setattr(os, "write", lambda fd, data: write(fd, data[:7]))
            writer.append([note("一"), note("二")])
    assert len(read_journal(path)) == 2


def test_after_a_failed_sync_nothing_more_is_built_upon_it(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(fd: int) -> None:
        raise OSError(errno.EIO, "Input/output error")

    with JournalWriter(path) as writer:
        monkeypatch.setattr(os, "fdatasync", fail)
        with pytest.raises(JournalError, match="没能存到磁盘"):
            writer.append([note("一")])
        with pytest.raises(JournalError, match="已经关闭"):
            writer.append([note("一")])


def test_a_file_that_cannot_be_opened_is_told_of(tmp_path: Path) -> None:
    (tmp_path / "journal.jsonl").mkdir()
    with pytest.raises(JournalError, match=r"journal\.jsonl"):
        JournalWriter(tmp_path / "journal.jsonl")
    with pytest.raises(JournalError, match="文件不存在"):
        read_journal(tmp_path / "none.jsonl")


@pytest.mark.soak
@pytest.mark.skipif(sys.platform == "win32", reason="kills with SIGKILL")
def test_nothing_acknowledged_is_lost_by_kill_9(path: Path, sized: Callable[[int, int], int]) -> None:
    rng = random.Random(9)
    for round_number in range(sized(20, 3000)):
        if round_number % 50 == 0:
            path.unlink(missing_ok=True)
        acknowledged = acknowledged_until_killed(path, rng.uniform(0.001, 0.05))
        entries = read_journal(path)
        hashes = {entry.seq: entry.h for entry in entries}
        for seq, h in acknowledged:
            assert seq == 0 or hashes[seq] == h
    with JournalWriter(path) as writer:
        writer.append([note("还在")])
    assert read_journal(path)


def acknowledged_until_killed(path: Path, after_s: float) -> list[tuple[int, str]]:
    """Let a process append for a while, kill it, and return the heads it had acknowledged."""
    process = subprocess.Popen(
        [sys.executable, appender.__file__, str(path), str(ROOT)],
        stdout=subprocess.PIPE,
    )
    assert process.stdout is not None
    with process, process.stdout as acknowledgements:
        first = acknowledgements.readline()
        time.sleep(after_s)
        os.kill(process.pid, signal.SIGKILL)
        lines = (first + acknowledgements.read()).decode().split("\n")[:-1]
    return [(int(seq), h) for seq, h in (line.split(" ") for line in lines)]


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no named pipes here")
def test_a_pipe_is_refused_and_not_waited_for(tmp_path: Path) -> None:
    pipe = tmp_path / "journal.jsonl"
    os.mkfifo(pipe)
    with pytest.raises(JournalError, match="不是普通文件"):
        read_journal(pipe)
