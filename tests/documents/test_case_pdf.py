"""The PDF of record: the same bytes, PDF/A, fonts inside, text that copies, nothing over the edge."""

from __future__ import annotations

import io
import re
from collections.abc import Iterator
from dataclasses import replace

import pikepdf
import pytest
from PIL import Image

from app.documents.case_pdf import (
    VolumePart,
    documents_data,
    documents_pages,
    documents_pdf,
    volume_data,
    volume_pages,
    volume_pdf,
)
from app.domain.casefile.reading import ReadCaseFile
from tests.documents.filled_forms import WAYS, filled, shipped_layouts
from tests.documents.pdf_a import pdf_a_problems
from tests.documents.pdf_text import pdf_text
from tests.documents.sample_plates import JPEG, PNG, plate
from tests.domain.appraisal.shipped import changed, put
from tests.domain.casefile.sample_case import sample_case, shipped_forms

MARGIN_MM = 16
"""Nothing stands nearer to the left and right edge than this; the text's own margins are 25 and 20 mm."""


def sample() -> ReadCaseFile:
    """The sample case file, read."""
    return ReadCaseFile(sample_case(), shipped_forms())


def sample_parts(read: ReadCaseFile) -> list[VolumePart]:
    """A main volume of three documents and an auxiliary one of the last."""
    cover = [("案由", read.case.title), ("案号", read.case.case_number)]
    return [VolumePart("正卷", cover, read.documents[:3]), VolumePart("副卷", cover, read.documents[3:])]


def bookmarks(pdf: pikepdf.Pdf) -> Iterator[str]:
    """The titles of the outline, nested ones after their parents."""
    with pdf.open_outline() as outline:
        waiting = list(outline.root)
        while waiting:
            item = waiting.pop(0)
            yield str(item.title)
            waiting = [*item.children, *waiting]


def test_the_same_file_gives_the_same_bytes() -> None:
    read = sample()
    made = documents_pdf(read, shipped_layouts())
    assert made == documents_pdf(sample(), shipped_layouts())
    assert made != documents_pdf(ReadCaseFile(sample_case(title="另一案"), shipped_forms()), shipped_layouts())
    parts = sample_parts(read)
    assert volume_pdf(read, shipped_layouts(), parts) == volume_pdf(read, shipped_layouts(), parts)


def test_it_is_pdf_a_with_its_fonts_inside() -> None:
    read = sample()
    made = volume_pdf(read, shipped_layouts(), sample_parts(read))
    assert pdf_a_problems(made) == []
    with pikepdf.open(io.BytesIO(made)) as pdf:
        assert pdf.docinfo["/Title"] == read.case.title
        assert any(page.Resources.get("/Font") for page in pdf.pages)


def faces(pdf: pikepdf.Pdf) -> set[str]:
    """The faces that a PDF's fonts were cut from."""
    fonts = (thing for thing in pdf.objects if isinstance(thing, pikepdf.Dictionary) and thing.get("/Type") == "/Font")
    return {str(font.BaseFont).partition("+")[2].partition("-Identity")[0] for font in fonts}


@pytest.mark.parametrize(
    ("title", "plain"), [("涉嫌未随车携带运单案", set[str]()), ("㐂㐆未随车携带运单案", {"NotoSansCJKsc-Regular"})]
)
def test_papers_are_set_in_a_song_face_which_borrows_rare_characters(title: str, plain: set[str]) -> None:
    read = ReadCaseFile(sample_case(title=title, mode="live"), shipped_forms())
    with pikepdf.open(io.BytesIO(volume_pdf(read, shipped_layouts(), sample_parts(read)))) as pdf:
        assert faces(pdf) - {"NotoSansCJKsc-Bold"} == {"NotoSerifCJKsc-Regular", "NotoSerifCJKsc-Bold", *plain}
        text = "".join(pdf_text(page) for page in pdf.pages)
    assert title in text.replace("\n", "")


@pytest.mark.parametrize("way", WAYS)
def test_every_form_is_pdf_a(way: str) -> None:
    for form in shipped_forms():
        read, document = filled(form, way)
        assert pdf_a_problems(documents_pdf(read, shipped_layouts(), [document])) == [], (form.code, way)


def test_what_is_not_pdf_a_is_seen() -> None:
    plain, bent = io.BytesIO(), io.BytesIO()
    with pikepdf.new() as pdf:
        pdf.add_blank_page()
        pdf.save(plain)
    assert pdf_a_problems(plain.getvalue())
    with pikepdf.open(io.BytesIO(documents_pdf(sample(), shipped_layouts()))) as pdf:
        pdf.Root.OpenAction = pikepdf.Dictionary(S=pikepdf.Name.JavaScript, JS="1")
        for thing in pdf.objects:
            if isinstance(thing, pikepdf.Dictionary) and thing.get("/Subtype") == "/CIDFontType0":
                thing.W = pikepdf.Array([1, 3, 400])
        pdf.save(bent)
    found = " ".join(pdf_a_problems(bent.getvalue()))
    assert "ACTION" in found
    assert "400" in found
    cut = re.sub(rb"/Length (\d)(\d)", rb"/Length \2\1", documents_pdf(sample(), shipped_layouts()))
    assert "does not end where it says" in " ".join(pdf_a_problems(cut))


def test_a_volume_has_bookmarks_and_page_numbers() -> None:
    read = sample()
    with pikepdf.open(io.BytesIO(volume_pdf(read, shipped_layouts(), sample_parts(read)))) as pdf:
        assert list(bookmarks(pdf)) == [
            "正卷",
            "询问笔录",
            "违法行为通知书",
            "行政处罚决定书",
            "备考表",
            "副卷",
            "送达回证",
            "备考表",
        ]
        texts = [pdf_text(page) for page in pdf.pages]
    assert "行政执法案卷" in texts[0]
    assert "卷内目录" in texts[1]
    # The interview is the first page of the main volume, though the third of the file.
    assert "正卷1" in texts[2].replace("　", "")
    assert "副卷1" in texts[-2].replace("　", "")
    assert "本卷共有文书材料1件，计1页。" in texts[-1].replace(" ", "")


def test_the_text_comes_back_as_it_was_written() -> None:
    read = sample()
    with pikepdf.open(io.BytesIO(documents_pdf(read, shipped_layouts()))) as pdf:
        text = "".join(pdf_text(page) for page in pdf.pages)
    for words in (
        "甬州罚〔2026〕0012号",
        "91339999MA00000A0W",
        "339999197806110071",
        "2026年9月8日10时20分",
        "伍万元整",
    ):
        assert words in text, words


@pytest.mark.parametrize("way", WAYS)
def test_every_form_stays_within_its_margins(way: str) -> None:
    for form in shipped_forms():
        read, document = filled(form, way, mode="live")
        for number, page in enumerate(documents_pages(read, shipped_layouts(), [document], 20), start=1):
            picture = Image.open(io.BytesIO(page)).convert("L")
            width = round(picture.width * MARGIN_MM / 210)
            for left in (0, picture.width - width):
                strip = picture.crop((left, 0, left + width, picture.height))
                assert strip.getextrema() == (255, 255), (form.code, way, number)


def test_practice_pages_bear_the_mark_and_live_ones_do_not() -> None:
    practice = documents_data(sample(), shipped_layouts(), sample().documents)
    live = ReadCaseFile(sample_case(mode="live"), shipped_forms())
    assert practice["mark"] == "训练样张"
    assert volume_data(live, shipped_layouts(), sample_parts(live))["mark"] == ""
    with pikepdf.open(io.BytesIO(documents_pdf(sample(), shipped_layouts()))) as pdf:
        assert all("训练样张" in pdf_text(page) for page in pdf.pages)
    with pikepdf.open(io.BytesIO(documents_pdf(live, shipped_layouts()))) as pdf:
        assert not any("训练" in pdf_text(page) for page in pdf.pages)


def whole_text(content: bytes) -> str:
    """All the text of a PDF without gaps."""
    with pikepdf.open(io.BytesIO(content)) as pdf:
        text = "".join(pdf_text(page) for page in pdf.pages)
    return text.replace(" ", "").replace("\n", "")


def test_photographs_are_plates_at_the_end_of_their_volume() -> None:
    """With caption, in the inventory and the bookmarks; the same pictures give the same bytes, as PDF/A."""
    read = sample()
    main, other = sample_parts(read)
    plates = (plate(1, PNG), plate(2, JPEG), plate(3, b"", "这台电脑上没有这张照片的文件，没有印出。"))
    bound = [replace(main, plates=plates), other]
    made = volume_pdf(read, shipped_layouts(), bound)
    assert made == volume_pdf(sample(), shipped_layouts(), [replace(main, plates=plates), other])
    assert pdf_a_problems(made) == []
    text = whole_text(made)
    for words in ("照片：车辆铭牌1", "2026年9月8日10时22分", "陈同伴", "aaaaaaaaaaaaaaaa", "没有印出", "3张"):
        assert words in text, words
    with pikepdf.open(io.BytesIO(made)) as pdf:
        assert "照片证据" in list(bookmarks(pdf))
        images = sum(len(page.get_images()) for page in pdf.pages)
        without = volume_pdf(read, shipped_layouts(), sample_parts(read))
        with pikepdf.open(io.BytesIO(without)) as plain:
            assert images == sum(len(page.get_images()) for page in plain.pages) + 2
            # Cover, inventory and closing page stay; only the sheets of plates come in.
            assert len(pdf.pages) == len(plain.pages) + 2
    assert "照片证据" not in whole_text(without)


def test_plates_are_set_as_pages_too() -> None:
    read = sample()
    main, _other = sample_parts(read)
    pages = volume_pages(read, shipped_layouts(), [replace(main, plates=(plate(1, PNG),))], 40)
    plain = volume_pages(read, shipped_layouts(), [main], 40)
    assert len(pages) == len(plain) + 1
    sheet = Image.open(io.BytesIO(pages[-2])).convert("RGB")
    raw = sheet.tobytes()
    red = sum(1 for at in range(0, len(raw), 3) if raw[at] > 150 > raw[at + 1])
    assert red > sheet.width * sheet.height / 20


@pytest.mark.parametrize("paper", ["hearing", "hearing_notice"])
def test_a_closed_hearing_prints_why_and_an_open_one_has_no_place_for_it(paper: str) -> None:
    reason = "涉及进货渠道等商业秘密"
    closed = [put(f"{paper}.open", "closed"), put(f"{paper}.closed_reason", reason)]
    texts = []
    for changes in ([], closed):
        read = ReadCaseFile(changed("hazmat_b", *changes), shipped_forms())
        document = read.by_id(paper)
        assert document
        with pikepdf.open(io.BytesIO(documents_pdf(read, shipped_layouts(), [document]))) as pdf:
            texts.append("".join(pdf_text(page) for page in pdf.pages))
    assert ["不公开的理由" in text for text in texts] == [False, True]
    assert reason in texts[1]
