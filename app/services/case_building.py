"""Case files made into paper: one PDF, the two volumes, .docx for each document, or all of it in a ZIP."""

from __future__ import annotations

import datetime as dt
import io
import re
import zipfile
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import partial
from pathlib import Path

from app.content.cached_case_forms import CaseFormsContents
from app.documents.case_docx import DocxTemplates, document_docx
from app.documents.case_pdf import VolumePart, documents_pdf, volume_pdf
from app.documents.docx_check import template_problems
from app.documents.evidence_plates import Plate
from app.domain.casefile.case_file import CaseFile, CaseMode
from app.domain.casefile.checking import Flaw, check_case
from app.domain.casefile.form import Side
from app.domain.casefile.invented import IdentityProblem, identity_problems
from app.domain.casefile.reading import ReadCaseFile, ReadDocument, ValueProblem
from app.domain.casefile.volume import volumes
from app.domain.casefile.written import written
from app.services.errors import NotFoundError, ServiceError
from app.services.progress import Progress, Silent

_UNSAFE = re.compile(r'[\\/:*?"<>|\x00-\x1f\s]+')
_LONGEST_NAME = 60


class Output(StrEnum):
    """What a case file is made into."""

    PDF = "pdf"
    DOCX = "docx"
    ZIP = "zip"


@dataclass(frozen=True, slots=True)
class MadeFile:
    """A file that was made; `name` may hold a folder."""

    name: str
    content: bytes


@dataclass(frozen=True, slots=True)
class Built:
    """The files that were written, and what is wrong with the case file by its forms alone."""

    files: tuple[Path, ...]
    flaws: tuple[Flaw, ...]
    identities: tuple[IdentityProblem, ...]
    templates: tuple[str, ...] = ()
    """What of the bureau's own templates no longer fits, each as a line with the file's name."""


@dataclass(frozen=True, slots=True)
class _Making:
    """A file that is to be made: its name, what it is in words, and how its content comes about."""

    name: str
    words: str
    make: Callable[[], bytes]


def build(
    case: CaseFile,
    contents: CaseFormsContents,
    folder: Path,
    output: Output = Output.PDF,
    templates: DocxTemplates | None = None,
    *,
    only: str = "",
    plates: Sequence[Plate] = (),
    progress: Progress | None = None,
) -> Built:
    """Write a case file's papers, or those of the document `only`, into a folder; `plates` go into the main volume.

    Nothing is written before all is made, so that work which is stopped leaves nothing behind. Raises ServiceError for
    a file that cannot be set or written and NotFoundError for a document that isn't there. A live file that names
    somebody invented is refused; a practice file that names somebody real is told of.
    """
    read, own, watching = readable(case, contents), templates or DocxTemplates(), progress or Silent()
    identities = tuple(identity_problems(case))
    refuse_invented(case)
    made = _made(_makings(read, contents, output, own, only, plates), watching)
    files = [MadeFile(f"{_file_name(case)}.zip", _zipped(made, case))] if output is Output.ZIP else made
    misfits = () if output is Output.PDF else tuple(_misfits(_chosen(read, only), own))
    watching.report(1.0, "写入文件夹")
    flaws = tuple(flaw for flaw in check_case(read) if not only or flaw.document == only)
    return Built(tuple(_write(folder, each) for each in files), flaws, identities, misfits)


def planned_names(case: CaseFile, contents: CaseFormsContents, output: Output, only: str = "") -> tuple[str, ...]:
    """The names of the files that `build` would write, some below a folder; raises what it raises."""
    if output is Output.ZIP:
        return (f"{_file_name(case)}.zip",)
    read = readable(case, contents)
    return tuple(each.name for each in _makings(read, contents, output, DocxTemplates(), only))


def refuse_invented(case: CaseFile) -> None:
    """Raise ServiceError for a live file that names somebody invented: nothing may be set of it."""
    first = next(iter(identity_problems(case)), None) if case.mode is CaseMode.LIVE else None
    if first is not None:
        raise ServiceError(f"实案里有虚构的信息，没有生成文书：{first.path} 的“{first.written}”。{first.message}。")


def _made(makings: Sequence[_Making], progress: Progress) -> list[MadeFile]:
    files = []
    for index, each in enumerate(makings):
        progress.report(index / len(makings), each.words)
        files.append(MadeFile(each.name, each.make()))
    return files


def _misfits(documents: Sequence[ReadDocument], templates: DocxTemplates) -> Iterator[str]:
    """What in the bureau's templates of these documents does not fit, though they could be filled."""
    for form in dict.fromkeys(document.form for document in documents):
        path = templates.own(form)
        if path is not None:
            yield from (f"{path.name} {problem.text()}" for problem in template_problems(path.read_bytes(), form))


def readable(case: CaseFile, contents: CaseFormsContents) -> ReadCaseFile:
    """The case file read with its forms; raises ServiceError where a value has not the shape of its field."""
    read = ReadCaseFile(case, contents.forms())
    if read.problems:
        first = read.problems[0]
        more = f"（另有 {len(read.problems) - 1} 处）" if len(read.problems) > 1 else ""
        raise ServiceError(f"{_place(read, first)}：{first.message}{more}。请改正后再生成。")
    if not read.documents:
        raise ServiceError("案卷里还没有文书，先写一份再生成。")
    return read


def _place(read: ReadCaseFile, problem: ValueProblem) -> str:
    document = read.by_id(problem.document)
    if document is None:
        return f"文书 {problem.document}"
    field = document.form.by_key.get(problem.field)
    return f"“{document.form.short_name}”的“{field.label if field else problem.field}”{problem.path}"


def _makings(
    read: ReadCaseFile,
    contents: CaseFormsContents,
    output: Output,
    templates: DocxTemplates,
    only: str,
    plates: Sequence[Plate] = (),
) -> list[_Making]:
    if only:
        document = named(read, only)
        numbered = [(number, each) for number, each in _numbered(read) if each is document]
    else:
        numbered = _numbered(read)
    docx = [_docx(read, contents, templates, *each) for each in numbered]
    if output is Output.DOCX:
        return docx
    if output is Output.PDF:
        return [_single(read, contents, *each) for each in numbered] if only else _volumes(read, contents, plates)
    kept = _Making(f"{_file_name(read.case)}.zxcase.json", "案卷文件", lambda: written(read.case).encode("utf-8"))
    singles = [_single(read, contents, *each) for each in numbered]
    return [*([] if only else _volumes(read, contents, plates)), *singles, *docx, *([] if only else [kept])]


def named(read: ReadCaseFile, document_id: str) -> ReadDocument:
    """The document of that id; raises NotFoundError where it was taken out."""
    document = read.by_id(document_id)
    if document is None:
        raise NotFoundError(f"案卷里没有“{document_id}”这份文书，它可能已经取出。请返回案卷再选一份。")
    return document


def _chosen(read: ReadCaseFile, only: str) -> Sequence[ReadDocument]:
    return [named(read, only)] if only else read.documents


def _volumes(read: ReadCaseFile, contents: CaseFormsContents, plates: Sequence[Plate]) -> list[_Making]:
    """The whole file, and each volume by itself: the party may look into the main one only."""
    name, layouts, parts = _file_name(read.case), contents.layouts(), volume_parts(read, plates)

    def making(title: str, of: list[VolumePart]) -> _Making:
        return _Making(f"{name}-{title}.pdf", title, lambda: volume_pdf(read, layouts, of))

    return [making("全卷", parts), *(making(part.title, [part]) for part in parts)]


def _single(read: ReadCaseFile, contents: CaseFormsContents, number: int, document: ReadDocument) -> _Making:
    name = f"文书 PDF/{_document_name(number, document)}.pdf"
    return _Making(name, document.form.short_name, lambda: documents_pdf(read, contents.layouts(), [document]))


def _docx(
    read: ReadCaseFile, contents: CaseFormsContents, templates: DocxTemplates, number: int, document: ReadDocument
) -> _Making:
    name = f"文书 Word/{_document_name(number, document)}.docx"
    make = partial(document_docx, read.case, document, contents.layouts(), templates)
    return _Making(name, document.form.short_name, make)


def _numbered(read: ReadCaseFile) -> list[tuple[int, ReadDocument]]:
    return list(enumerate(_in_order(read), start=1))


def volume_parts(read: ReadCaseFile, plates: Sequence[Plate] = ()) -> list[VolumePart]:
    """The volumes of a file in their order, as they are set; the photographs stand at the end of the main one."""
    return [
        VolumePart(each.title, each.cover, each.documents, tuple(plates) if each.side is Side.MAIN else ())
        for each in volumes(read)
    ]


def _in_order(read: ReadCaseFile) -> list[ReadDocument]:
    return [document for volume in volumes(read) for document in volume.documents]


def _file_name(case: CaseFile) -> str:
    return _UNSAFE.sub("_", case.case_number or case.case_id)[:_LONGEST_NAME]


def _document_name(number: int, document: ReadDocument) -> str:
    return _UNSAFE.sub("_", f"{number:02}-{document.form.short_name}-{document.id}")[:_LONGEST_NAME]


def _zipped(files: Sequence[MadeFile], case: CaseFile) -> bytes:
    """A ZIP whose bytes depend on what is in it alone."""
    day = max((each.issued_on for each in case.documents if each.issued_on), default=dt.date(2026, 1, 1))
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        for file in files:
            entry = zipfile.ZipInfo(file.name, (max(day.year, 1980), day.month, day.day, 0, 0, 0))
            entry.compress_type = zipfile.ZIP_DEFLATED
            archive.writestr(entry, file.content)
    return packed.getvalue()


def _write(folder: Path, file: MadeFile) -> Path:
    path = folder / file.name
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        unfinished = path.with_name(f"{path.name}.unfinished")
        unfinished.write_bytes(file.content)
        unfinished.replace(path)
    except OSError as error:
        raise ServiceError(
            f"“{path.name}”写不进去（{error.strerror}）。请检查磁盘空间，或关闭正打开它的程序。"
        ) from error
    return path
