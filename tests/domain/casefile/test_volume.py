"""The order of the volumes and what stands on their covers."""

from __future__ import annotations

from typing import Any

from app.domain.casefile.form import Side
from app.domain.casefile.reading import ReadCaseFile
from app.domain.casefile.volume import cover_rows, volumes
from tests.domain.casefile.sample_case import sample_case, sample_document, shipped_forms


def document(document_id: str, code: str, on: str, **values: Any) -> dict[str, Any]:
    """A document of the form of that code."""
    form = shipped_forms().of_code(code)
    assert form is not None
    return {"id": document_id, "form": form.id, "issued_on": on, "values": values}


DOCUMENTS = [
    document("scene", "4", "2026-09-08"),
    document("second_talk", "2", "2026-09-10"),
    sample_document("interview"),
    document("opening", "1", "2026-09-09", leader_opinion={"name": "钟局长", "on": "2026-09-09"}),
    document("report", "E1", "2026-09-14"),
    sample_document("notice"),
    document("notice_proof", "23", "2026-09-16", docs=[{"name": "违法行为通知书", "number": "甬州通〔2026〕0012号"}]),
    document("review", "E6a", "2026-09-23"),
    document("talk", "E5", "2026-09-24"),
    sample_document("decision"),
    sample_document("delivery"),
    document("stray_proof", "23", "2026-09-29"),
    document("paid", "A3", "2026-10-12"),
    document("closing", "24", "2026-10-14"),
]


def read(**changes: Any) -> ReadCaseFile:
    """The sample with all these documents."""
    return ReadCaseFile(sample_case(**{"documents": DOCUMENTS, **changes}), shipped_forms())


def test_the_main_volume_begins_with_the_decision_and_its_proof() -> None:
    main, auxiliary = volumes(read())
    assert (main.title, auxiliary.title) == ("正卷", "副卷")
    assert [each.id for each in main.documents] == [
        "decision",
        "delivery",
        "opening",
        "notice",
        "notice_proof",
        "scene",
        "interview",
        "second_talk",
        "paid",
        "closing",
        "stray_proof",
    ]
    assert [each.id for each in auxiliary.documents] == ["report", "review", "talk"]


def test_nothing_is_left_out_or_stands_twice() -> None:
    placed = [each.id for volume in volumes(read()) for each in volume.documents]
    assert sorted(placed) == sorted(each["id"] for each in DOCUMENTS)


def test_every_form_has_its_place() -> None:
    documents = [document(f"d{form.code}", form.code, "2026-09-08") for form in shipped_forms()]
    placed = [each.id for volume in volumes(read(documents=documents)) for each in volume.documents]
    assert sorted(placed) == sorted(each["id"] for each in documents)


def test_an_empty_volume_is_left_out() -> None:
    assert [volume.side for volume in volumes(read(documents=[sample_document("notice")]))] == [Side.MAIN]
    assert volumes(read(documents=[])) == ()


def test_a_cover_tells_the_case() -> None:
    rows = dict(cover_rows(read()))
    assert rows["当事人"] == "甬北虚构危险品运输有限公司"
    assert rows["承办人"] == "学员甲、陈同伴"
    assert (rows["立案日期"], rows["结案日期"]) == ("2026年9月9日", "2026年10月14日")
    assert rows["处理结果"] == "罚款人民币伍万元整（50000元）"
    bare = dict(cover_rows(read(documents=[], parties=[])))
    assert (bare["当事人"], bare["立案日期"], bare["处理结果"]) == ("", "", "")
