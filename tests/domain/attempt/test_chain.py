"""The hash chain of a journal."""

import random
from typing import Any

import pytest

from app.domain.attempt.chain import GENESIS, ChainError, ChainHead, head_after, read_chain, seal
from app.domain.attempt.events import NoteWritten, VestOn


def written(count: Any = 6) -> Any:
    head, lines = ChainHead(), []
    for number in range(count):
        entry = seal(head, NoteWritten(t_ms=number * 1000, text=f"第 {number} 条记录"))
        lines.append(entry.line())
        head = head_after(entry)
    return lines


def test_a_chain_reads_back() -> None:
    entries = read_chain(written())
    assert [e.seq for e in entries] == [1, 2, 3, 4, 5, 6]
    assert entries[0].event == NoteWritten(t_ms=0, text="第 0 条记录")


def test_the_same_events_give_the_same_hashes() -> None:
    assert written() == written()
    assert ChainHead().h == GENESIS


def test_any_changed_byte_is_found() -> None:
    lines = written(4)
    text = "\n".join(lines).encode()
    rng = random.Random(7)
    for at in range(len(text)):
        changed = bytearray(text)
        changed[at] = (changed[at] + rng.randint(1, 255)) % 256
        with pytest.raises((ChainError, UnicodeDecodeError)):
            read_chain(bytes(changed).decode().split("\n"))


@pytest.mark.parametrize("order", [[1, 0, 2], [0, 2], [0, 0, 1]])
def test_lines_moved_dropped_or_doubled_are_found(order: Any) -> None:
    lines = written(3)
    with pytest.raises(ChainError):
        read_chain([lines[i] for i in order])


def test_time_does_not_run_backwards() -> None:
    first = seal(ChainHead(), VestOn(t_ms=2000))
    second = seal(head_after(first), VestOn(t_ms=1000))
    with pytest.raises(ChainError, match="第 2 行：时间倒退"):
        read_chain([first.line(), second.line()])


def test_the_error_names_the_line() -> None:
    with pytest.raises(ChainError) as caught:
        read_chain([*written(2), "{}"])
    assert caught.value.line == 3
