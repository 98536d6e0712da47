"""The command line `zhixing`: exit 0 when done, 1 for a finding or a refused input, 2 for wrong usage."""

from __future__ import annotations

import argparse
import gc
import sys
from collections.abc import Sequence
from typing import NoReturn

from app.commands import casefile, content, drill, hub, library, shots, station
from app.commands.output import drop_output, prepare_streams, say
from app.domain.errors import KnownError

INTERRUPTED = 130
FEW_COLLECTIONS = 50_000
"""New objects between two collections; the interpreter's 700 is for programs that run for long."""


class Parser(argparse.ArgumentParser):
    """argparse with the usage error in Chinese and English."""

    def error(self, message: str) -> NoReturn:
        """Say what is wrong with the command line and how to see its help."""
        say(f"{self.format_usage()}命令用法不对 · wrong usage: {message}\n查看帮助：{self.prog} --help")
        sys.exit(2)


def build_parser() -> argparse.ArgumentParser:
    """The whole command line; nothing heavy is imported for its help."""
    parser = Parser(
        prog="zhixing",
        description="知行：交通运输行政执法训练与模拟。Training and simulation for transport enforcement. "
        "不带参数时打开桌面（./run）。ZHIXING_HOME 指定数据文件夹 · names the data folder.",
    )
    verbs = parser.add_subparsers(dest="verb", required=True, metavar="VERB", title="命令 · verbs")
    for command in (drill, content, station, library, casefile, hub, shots):
        command.add_parser(verbs)
    return parser


def main(argv: Sequence[str] | None = None) -> int:
    """Run one command and return its exit status; a traceback goes to the log, never to the user."""
    prepare_streams()
    try:
        arguments = build_parser().parse_args(argv)
        status: int = arguments.run(arguments)
    except KnownError as error:
        say(str(error))
        return 1
    except KeyboardInterrupt:
        say("已中断。")
        return INTERRUPTED
    except BrokenPipeError:
        # The reader went away (`| head`); nothing more can be said to it.
        drop_output()
        return 1
    except Exception as error:
        from app.services.logging_setup import note_crash

        place = note_crash(error)
        say(f"程序内部出错，详情已记入 {place}。请把这个文件交给维护人员。")
        return 1
    return status


def run() -> int:
    """Run one command in a process of its own, with little waste: what a start imports stays until the end anyway."""
    gc.set_threshold(FEW_COLLECTIONS)
    status = main()
    # Else the interpreter looks through all of it several times more before it ends.
    gc.freeze()
    return status


if __name__ == "__main__":
    sys.exit(run())
