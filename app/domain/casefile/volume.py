"""In what order the documents of a case file stand in its main and its auxiliary volume, and what the covers say."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass

from app.domain.casefile.case_file import OfficerRole
from app.domain.casefile.form import Side
from app.domain.casefile.reading import ReadCaseFile, ReadDocument

TITLES = {Side.MAIN: "正卷", Side.AUXILIARY: "副卷"}

_ORDER = {
    Side.MAIN: (
        ("15", "14", "E8"),
        ("1",),
        ("11",),
        ("E2", "E7"),
        ("A2", "12", "13"),
        ("4", "3"),
        ("2", "A9"),
        ("E4", "A11", "5", "A8", "A5", "A6", "A7", "E6c", "A10"),
        ("8", "9", "10", "6", "7"),
        ("E3",),
        ("16",),
        ("17", "A3"),
        ("19", "20", "21", "22", "18"),
        ("E6d",),
        ("24",),
    ),
    Side.AUXILIARY: (("A1",), ("E1", "E6b"), ("E6a",), ("E5",), ("E6e",), ("A4",)),
}
"""Groups of forms by code; what is in none of them stands before the closing report, or last in the auxiliary one."""
_DELIVERY = "23"
_LAST_DAY = dt.date.max


@dataclass(frozen=True, slots=True)
class Volume:
    """One of the two volumes: its documents in order, and what its cover says, label and words."""

    side: Side
    documents: tuple[ReadDocument, ...]
    cover: tuple[tuple[str, str], ...]

    @property
    def title(self) -> str:
        """正卷 or 副卷."""
        return TITLES[self.side]


def volumes(case: ReadCaseFile) -> tuple[Volume, ...]:
    """The main and the auxiliary volume; one without documents is left out."""
    made = (Volume(side, tuple(_ordered(case, side)), cover_rows(case)) for side in Side)
    return tuple(volume for volume in made if volume.documents)


def cover_rows(case: ReadCaseFile) -> tuple[tuple[str, str], ...]:
    """What a cover tells; what the archive fills in by hand stays empty."""
    handlers = [entry.name for entry in case.case.officers if OfficerRole.HANDLER in entry.roles]
    party = case.case.party
    closing = case.first("24")
    return (
        ("案号", case.case.case_number),
        ("案由", case.case.title),
        ("当事人", party.name if party else ""),
        ("承办机构", case.case.bureau.unit),
        ("承办人", "、".join(handlers)),
        ("立案日期", _written(_opened_on(case))),
        ("结案日期", _written(closing.document.issued_on if closing else None)),
        ("处理结果", _result(case)),
        ("归档日期", ""),
        ("保管期限", ""),
    )


def _ordered(case: ReadCaseFile, side: Side) -> Iterator[ReadDocument]:
    deliveries = case.of(_DELIVERY)
    placed: set[str] = set()
    groups = _ORDER[side]
    known = {code for each in _ORDER.values() for group in each for code in group} | {_DELIVERY}
    others = tuple(each.form.code for each in case.documents if each.form.code not in known)
    last = len(groups) - 1 if side is Side.MAIN else len(groups)
    for group in (*groups[:last], others, *groups[last:]):
        mine = [each for each in case.of(*group) if each.form.side is side]
        for document in sorted(mine, key=lambda each: _place(each, group)):
            yield document
            if side is Side.MAIN:
                yield from _delivered(document, deliveries, placed)
    if side is Side.MAIN:
        yield from (each for each in deliveries if each.id not in placed)


def _delivered(
    document: ReadDocument, deliveries: tuple[ReadDocument, ...], placed: set[str]
) -> Iterator[ReadDocument]:
    """The proofs of delivery that name this document; each stands behind the first that it names."""
    for proof in deliveries:
        rows = proof.rows("docs")
        named = {row.get("document") for row in rows} | set(proof.document.replies_to)
        numbers = {row.get("number") for row in rows if row.get("number")}
        if proof.id not in placed and (document.id in named or document.document.number in numbers):
            placed.add(proof.id)
            yield proof


def _place(document: ReadDocument, group: tuple[str, ...]) -> tuple[int, dt.date]:
    return group.index(document.form.code), document.document.issued_on or _LAST_DAY


def _opened_on(case: ReadCaseFile) -> dt.date | None:
    opening = case.first("1")
    signed = opening.signatures("leader_opinion") if opening else ()
    return signed[0].day if signed else opening.document.issued_on if opening else None


def _result(case: ReadCaseFile) -> str:
    for code, key in (("15", "penalty"), ("14", "penalty")):
        document = case.first(code)
        if document is not None:
            return document.text(key)
    return ""


def _written(day: dt.date | None) -> str:
    return f"{day.year}年{day.month}月{day.day}日" if day else ""
