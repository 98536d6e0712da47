"""`zhixing casefile new BRIEF|ATTEMPT --out FILE`: begin a case file from an exercise brief or from a drill."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import TYPE_CHECKING, Any

from app.commands.output import print_json, print_lines, say

if TYPE_CHECKING:
    from app.domain.casefile.case_file import CaseFile
    from app.services.base import Base


def add_part(parts: Any) -> None:
    """Describe `casefile new`."""
    new = parts.add_parser("new", help="新建案卷 · begin a case file from a brief or a drill")
    new.add_argument("source", metavar="BRIEF|ATTEMPT", help="案卷练习的编号（如 hazmat_a），或一次训练的编号")
    new.add_argument("--out", type=Path, required=True, metavar="FILE", help="写到哪个文件；已有的不覆盖")
    new.add_argument(
        "--right-set", action="store_true", help="连同正确的全套文书（教员用） · with the right set of documents"
    )
    new.add_argument("--json", action="store_true", help="输出 JSON · one JSON document")
    new.set_defaults(run=run)


def run(arguments: argparse.Namespace) -> int:
    """Begin the file and tell what is in it; 1 where the source is unknown or the file is there already."""
    from app.services.case_files import save_case
    from app.services.demonstration import make_demonstration
    from app.services.errors import ServiceError
    from app.services.open_base import open_base

    if arguments.out.exists():
        raise ServiceError(f"“{arguments.out}”已经有了，没有覆盖。请换一个文件名。")
    base = open_base(fill=make_demonstration)
    try:
        case = _begun(base, arguments)
        saved = save_case(arguments.out, case, base.clock(), note="新建")
    finally:
        base.close()
    if arguments.json:
        print_json(
            {
                "file": str(arguments.out),
                "case_id": saved.case_id,
                "title": saved.title,
                "revision": saved.revision,
                "evidence": len(saved.evidence),
                "documents": len(saved.documents),
            }
        )
    else:
        print_lines([str(arguments.out)])
        say(f"证据 {len(saved.evidence)} 份，文书 {len(saved.documents)} 份。")
    return 0


def _begun(base: Base, arguments: argparse.Namespace) -> CaseFile:
    """A brief where there is one of that name, else a drill; raises NotFoundError where there is neither."""
    from app.services.case_starting import begin_from_attempt, begin_from_brief
    from app.services.errors import NotFoundError

    try:
        return begin_from_brief(base.shelf, arguments.source, right_set=arguments.right_set)
    except NotFoundError as no_brief:
        try:
            return begin_from_attempt(base, arguments.source)
        except NotFoundError:
            raise NotFoundError(f"{no_brief}也没有这个编号的训练。") from None
