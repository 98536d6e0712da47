"""Progress lines for the desktop: JSON, one a line, whole, and harmless when nobody listens."""

from __future__ import annotations

import io
import json
import threading
from typing import Any

from scenarios.link.progress import Progress


def lines(out: io.StringIO) -> list[dict[str, Any]]:
    return [json.loads(line) for line in out.getvalue().splitlines()]


def test_each_line_is_one_json_object() -> None:
    out = io.StringIO()
    progress = Progress(out)
    progress.loading(1 / 3, "场地、车辆与人物")
    progress.ready()
    progress.events(4)
    progress.settings({"volume": 0.5})
    progress.problem("磁盘已满。\n请腾出空间。")
    progress.ended("finished")
    assert lines(out) == [
        {"kind": "loading", "share": 0.333, "what": "场地、车辆与人物"},
        {"kind": "ready"},
        {"kind": "events", "count": 4},
        {"kind": "settings", "values": {"volume": 0.5}},
        {"kind": "problem", "message": "磁盘已满。\n请腾出空间。"},
        {"kind": "ended", "reason": "finished", "count": 4},
    ]


def test_the_event_count_is_told_only_when_it_changes() -> None:
    out = io.StringIO()
    progress = Progress(out)
    for count in (1, 1, 1, 2, 2, 5):
        progress.events(count)
    assert [line["count"] for line in lines(out)] == [1, 2, 5]


def test_every_line_is_out_at_once() -> None:
    class Buffered(io.StringIO):
        flushed = 0

        def flush(self) -> None:
            self.flushed = self.tell()

    out = Buffered()
    Progress(out).ready()
    assert out.flushed == len(out.getvalue()) > 0


def test_a_desktop_that_is_gone_is_no_error() -> None:
    class Broken(io.StringIO):
        tries = 0

        def write(self, text: str) -> int:
            self.tries += 1
            raise BrokenPipeError

    out = Broken()
    progress = Progress(out)
    progress.ready()
    progress.events(3)
    assert out.tries == 1  # it is not tried again and again
    closed = io.StringIO()
    closed.close()
    Progress(closed).ready()
    Progress(None).ended("stopped")


def test_lines_of_several_threads_do_not_mix() -> None:
    out = io.StringIO()
    progress = Progress(out)

    def tell() -> None:
        for _ in range(200):
            progress.loading(0.5, "场景" * 30)

    threads = [threading.Thread(target=tell) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(lines(out)) == 800
