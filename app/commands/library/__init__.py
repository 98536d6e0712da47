"""`zhixing library PART`: the law library; each module describes one part by `add_part` and runs it."""

from __future__ import annotations

from typing import Any

from app.commands.library import acting, answering, counting, fining, importing, searching, showing, stale, verify

PARTS = (importing, showing, searching, answering, stale, verify, acting, fining, counting)


def add_parser(verbs: Any) -> None:
    """Describe the verb and its parts."""
    library = verbs.add_parser("library", help="法规库：导入、查看、检索 · the law library")
    parts = library.add_subparsers(dest="part", required=True, metavar="PART")
    for part in PARTS:
        part.add_part(parts)
