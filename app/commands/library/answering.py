"""`zhixing library answer`: wishes on standard input, answers on standard output; the 3D station asks it."""

from __future__ import annotations

import argparse
import sys
from typing import Any

from app.commands.output import print_lines


def add_part(parts: Any) -> None:
    """Describe `library answer`."""
    answer = parts.add_parser(
        "answer", help="供三维站查询：标准输入一行一问，标准输出一行一答（JSON） · for the 3D station"
    )
    answer.set_defaults(run=run_answer)


def run_answer(_arguments: argparse.Namespace) -> int:
    """Answer line by line until the input ends."""
    from app.services.law_consulting import consultant

    with consultant() as library:
        for line in sys.stdin.buffer:
            print_lines([library.answer_line(line.decode(errors="replace")).model_dump_json()])
    return 0
