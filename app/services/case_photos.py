"""The photographs of a drill as plates of the case file that grew from it, each checked against its digest."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from pathlib import Path

from app.documents.case_words import moment_words
from app.documents.evidence_plates import Plate
from app.domain.casefile.case_file import CaseFile, Evidence, FromAttempt, SourceKind
from app.services.base import Base
from app.services.ingest import photo_file
from records.errors import UnknownAttemptError

_PICTURES = (b"\x89PNG", b"\xff\xd8\xff")


def plates_of(base: Base, case: CaseFile) -> tuple[Plate, ...]:
    """The plates of a case file, by the number of their evidence; none where it grew from no drill.

    A photograph whose file is not here, or is not the one that was taken, has its plate without the picture.
    """
    origin = case.origin
    return tuple(_plates(base, case, origin.attempt)) if isinstance(origin, FromAttempt) else ()


def _plates(base: Base, case: CaseFile, attempt: str) -> Iterator[Plate]:
    for piece in sorted(case.evidence, key=lambda each: each.number):
        if piece.source.kind is SourceKind.PHOTO and piece.source.reference:
            picture, note = _picture(_file(base, attempt, piece.source.reference), piece)
            yield Plate(
                piece.number,
                piece.name,
                piece.proves,
                moment_words(piece.obtained_at),
                piece.obtained_by,
                piece.sha256 or "",
                picture,
                note,
            )


def _file(base: Base, attempt: str, photo: str) -> Path | None:
    try:
        return photo_file(base, attempt, photo)
    except UnknownAttemptError:
        return None


def _picture(path: Path | None, piece: Evidence) -> tuple[bytes, str]:
    """The bytes of a picture, or nothing and the words why."""
    try:
        content = path.read_bytes() if path is not None else b""
    except OSError:
        content = b""
    if not content:
        return b"", "这台电脑上没有这张照片的文件，没有印出。请在存有训练记录的电脑上生成。"
    if piece.sha256 and hashlib.sha256(content).hexdigest() != piece.sha256:
        return b"", "照片文件和拍摄时记录的校验值不符，没有印出。"
    if not content.startswith(_PICTURES):
        return b"", "照片文件不是 PNG 或 JPEG 图片，没有印出。"
    return content, ""
