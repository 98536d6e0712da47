"""Case files made into paper: one PDF, the two volumes, .docx for each document, or all of it in a ZIP."""

from __future__ import annotations

import datetime as dt
import io
import re
import zipfile
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from app.content.cached_case_forms import CaseFormsContents
from app.documents.case_docx import DocxTemplates, document_docx
from app.documents.case_pdf import VolumePart, documents_pdf, volume_pdf
from app.documents.docx_check import template_problems
from app.domain.casefile.case_file import CaseFile, CaseMode
from app.domain.casefile.checking import Flaw, check_case
from app.domain.casefile.invented import IdentityProblem, identity_problems
from app.domain.casefile.reading import ReadCaseFile, ReadDocument
from app.domain.casefile.volume import Volume, volumes
from app.domain.casefile.written import written
from app.services.errors import ServiceError

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


def build(
    case: CaseFile,
    contents: CaseFormsContents,
    folder: Path,
    output: Output = Output.PDF,
    templates: DocxTemplates | None = None,
) -> Built:
    """Write a case file's papers into a folder; raises ServiceError for one that cannot be set or written.

    A live file that names somebody invented is refused; a practice file that names somebody real is told of.
    """
    read = readable(case, contents)
    identities = tuple(identity_problems(case))
    if case.mode is CaseMode.LIVE and identities:
        first = identities[0]
        raise ServiceError(f"实案里有虚构的信息，没有生成文书：{first.path} 的“{first.written}”。{first.message}。")
    own = templates or DocxTemplates()
    made = tuple(_made(read, contents, output, own))
    misfits = () if output is Output.PDF else tuple(_misfits(read, own))
    return Built(tuple(_write(folder, each) for each in made), tuple(check_case(read)), identities, misfits)


def _misfits(read: ReadCaseFile, templates: DocxTemplates) -> Iterator[str]:
    """What in the bureau's templates of these documents does not fit, though they could be filled."""
    for form in dict.fromkeys(document.form for document in read.documents):
        path = templates.own(form)
        if path is not None:
            yield from (f"{path.name} {problem.text()}" for problem in template_problems(path.read_bytes(), form))


def readable(case: CaseFile, contents: CaseFormsContents) -> ReadCaseFile:
    """The case file read with its forms; raises ServiceError where a value has not the shape of its field."""
    read = ReadCaseFile(case, contents.forms())
    if read.problems:
        first = read.problems[0]
        more = f"（另有 {len(read.problems) - 1} 处）" if len(read.problems) > 1 else ""
        raise ServiceError(
            f"文书 {first.document} 的 {first.field}{first.path}：{first.message}{more}。请改正后再生成。"
        )
    if not read.documents:
        raise ServiceError("案卷里还没有文书，先写一份再生成。")
    return read


def _made(
    read: ReadCaseFile, contents: CaseFormsContents, output: Output, templates: DocxTemplates
) -> Iterator[MadeFile]:
    if output is Output.DOCX:
        yield from _docx(read, contents, templates)
    elif output is Output.PDF:
        yield from _volumes(read, contents)
    else:
        name = f"{_file_name(read.case)}.zip"
        files = [*_volumes(read, contents), *_single(read, contents), *_docx(read, contents, templates)]
        files.append(MadeFile(f"{_file_name(read.case)}.zxcase.json", written(read.case).encode("utf-8")))
        yield MadeFile(name, _zipped(files, read.case))


def _volumes(read: ReadCaseFile, contents: CaseFormsContents) -> Iterator[MadeFile]:
    """The whole file, and each volume by itself: the party may look into the main one only."""
    name, layouts = _file_name(read.case), contents.layouts()
    parts = [_part(each) for each in volumes(read)]
    yield MadeFile(f"{name}-全卷.pdf", volume_pdf(read, layouts, parts))
    for part in parts:
        yield MadeFile(f"{name}-{part.title}.pdf", volume_pdf(read, layouts, [part]))


def _single(read: ReadCaseFile, contents: CaseFormsContents) -> Iterator[MadeFile]:
    for number, document in enumerate(_in_order(read), start=1):
        content = documents_pdf(read, contents.layouts(), [document])
        yield MadeFile(f"文书 PDF/{_document_name(number, document)}.pdf", content)


def _docx(read: ReadCaseFile, contents: CaseFormsContents, templates: DocxTemplates) -> Iterator[MadeFile]:
    layouts = contents.layouts()
    for number, document in enumerate(_in_order(read), start=1):
        content = document_docx(read.case, document, layouts, templates)
        yield MadeFile(f"文书 Word/{_document_name(number, document)}.docx", content)


def _in_order(read: ReadCaseFile) -> list[ReadDocument]:
    return [document for volume in volumes(read) for document in volume.documents]


def _part(volume: Volume) -> VolumePart:
    return VolumePart(volume.title, volume.cover, volume.documents)


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
