"""`zhixing casefile build FILE --out DIR`: the documents of a case file as PDF, .docx or a ZIP of all."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import TYPE_CHECKING, Any

from app.commands.output import print_json, print_lines, say

if TYPE_CHECKING:
    from app.documents.evidence_plates import Plate
    from app.domain.casefile.case_file import CaseFile
    from app.services.case_building import Built
    from app.services.data_home import DataHome
    from app.services.shelf import Shelf

MOST_SAID = 10


def add_part(parts: Any) -> None:
    """Describe `casefile build`."""
    build = parts.add_parser("build", help="把案卷做成 PDF、Word 或 ZIP · make the papers of a case file")
    build.add_argument("file", type=Path, metavar="FILE", help="案卷文件 · the case file")
    build.add_argument("--out", type=Path, required=True, metavar="DIR", help="写到哪个文件夹 · where to write")
    build.add_argument(
        "--format",
        choices=("pdf", "docx", "zip"),
        default="pdf",
        help="pdf：全卷、正卷、副卷（默认）；docx：每份文书一个 Word 文件；zip：全部",
    )
    build.add_argument("--templates", type=Path, metavar="DIR", help="本单位自己改过的 Word 模板所在文件夹")
    build.add_argument("--json", action="store_true", help="输出 JSON · one JSON document")
    build.set_defaults(run=run)


def run(arguments: argparse.Namespace) -> int:
    """Build and tell what was written, and what the forms say is wrong; a file that can't be set is a KnownError."""
    from app.documents.case_docx import DocxTemplates
    from app.services.case_building import Output, build
    from app.services.case_files import open_case
    from app.services.data_home import find_data_home
    from app.services.shelf import shelf_with_cache

    home = find_data_home()
    home.prepare()
    case = open_case(arguments.file)
    shelf = shelf_with_cache(home.cache)
    contents = shelf.case_forms()
    own, plates = DocxTemplates(arguments.templates), _plates(case, home, shelf)
    built = build(case, contents, arguments.out, Output(arguments.format), own, plates=plates)
    if arguments.json:
        print_json(_document(built))
    else:
        print_lines(str(path) for path in built.files)
        _say_flaws(built)
    return 0


def _plates(case: CaseFile, home: DataHome, shelf: Shelf) -> tuple[Plate, ...]:
    """The photographs of the drill that the file grew from; a file of no drill needs no base."""
    from app.domain.casefile.case_file import FromAttempt
    from app.services.case_photos import plates_of
    from app.services.demonstration import make_demonstration
    from app.services.open_base import open_base

    if not isinstance(case.origin, FromAttempt):
        return ()
    base = open_base(home, shelf=shelf, fill=make_demonstration)
    try:
        return plates_of(base, case)
    finally:
        base.close()


def _document(built: Built) -> dict[str, Any]:
    return {
        "files": [str(path) for path in built.files],
        "flaws": [
            {
                "document": flaw.document,
                "field": f"{flaw.field}{flaw.path}",
                "kind": flaw.kind,
                "message": flaw.message,
            }
            for flaw in built.flaws
        ],
        "identities": [
            {"path": each.path, "written": each.written, "message": each.message} for each in built.identities
        ],
        "templates": list(built.templates),
    }


def _say_flaws(built: Built) -> None:
    lines = [f"{flaw.document} {flaw.field}{flaw.path}：{flaw.message}" for flaw in built.flaws]
    lines += [f"{each.path}：{each.message}（{each.written}）" for each in built.identities]
    lines = [*built.templates, *lines]
    for line in lines[:MOST_SAID]:
        say(line)
    if len(lines) > MOST_SAID:
        say(f"另有 {len(lines) - MOST_SAID} 处，加 --json 可看全部。")
