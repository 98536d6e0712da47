"""`zhixing casefile PART`: case files; each module describes one part by `add_part` and runs it."""

from __future__ import annotations

from typing import Any

from app.commands.casefile import beginning, building, checking, exercising, templates

PARTS = (beginning, building, checking, exercising, templates)


def add_parser(verbs: Any) -> None:
    """Describe the verb and its parts."""
    casefile = verbs.add_parser(
        "casefile", help="案卷：新建、评查、出练习卷、生成文书 · case files and their documents"
    )
    parts = casefile.add_subparsers(dest="part", required=True, metavar="PART")
    for part in PARTS:
        part.add_part(parts)
