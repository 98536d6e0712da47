"""A .docx template for each form, made from its layout: what a bureau opens in Word and changes to its own taste."""

from __future__ import annotations

import io
from collections.abc import Callable
from functools import lru_cache
from typing import Any

from docx import Document
from docx.document import Document as Docx
from docx.enum.table import WD_CELL_VERTICAL_ALIGNMENT, WD_TABLE_ALIGNMENT
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Mm, Pt
from docx.table import Table, _Cell
from docx.text.paragraph import Paragraph as DocxParagraph

from app.domain.casefile.form import CaseForm, FieldType, FormField, NeededWhen
from app.domain.casefile.layout import (
    PLACE,
    Block,
    Dialogue,
    FormLayout,
    Grid,
    Line,
    Long,
    Note,
    Options,
    Paragraph,
    PartyTable,
    RemedyText,
    RowsTable,
    SealPlace,
    Signatures,
    Tick,
)

FONT = "宋体"
"""Every Chinese Windows and WPS has it; elsewhere the system's own Song face stands in."""
TEXT_WIDTH_MM = 165.0
_SHORT = 9
_STYLES = {"Normal", "TableGrid", "TableNormal", "DefaultParagraphFont", "NoList", "Header", "Footer"}
_LEFT_OUT = {"stylesWithEffects", "customXml", "thumbnail"}
# Fixed, so that a page holds the same lines with whatever Song face a machine has.
_LINE_PT, _CELL_LINE_PT = 17.0, 15.5
_LABEL_MM, _SIDE_MM, _INNER_MM = 28.0, 9.0, 24.0


@lru_cache(maxsize=64)
def built_template(form: CaseForm, layout: FormLayout) -> bytes:
    """The .docx template of a form, with places like `{{ act }}` for values and `{%tr for … %}` for rows."""
    return _Builder(form).build(layout)


class _Builder:
    """Writes one template, block by block."""

    def __init__(self, form: CaseForm) -> None:
        self._form = form
        self._docx: Docx = Document()
        self._writers: dict[type, Callable[[Any], None]] = {
            Line: lambda block: self._words(block.text),
            Paragraph: lambda block: self._words(block.text, indent=True),
            Note: lambda block: self._words(block.text, size=9),
            Tick: lambda block: self._words(f"{{{{ box.{block.field} }}}} {block.text}"),
            Long: self._long,
            PartyTable: self._party_table,
            Grid: self._grid,
            RowsTable: self._rows,
            Dialogue: self._dialogue,
            Options: self._options,
            RemedyText: lambda block: self._words(f"{{{{ {block.field} }}}}", indent=True),
            Signatures: self._signs,
            SealPlace: self._seal,
        }

    def build(self, layout: FormLayout) -> bytes:
        self._set_up()
        title = self._paragraph(WD_ALIGN_PARAGRAPH.CENTER, after=4)
        title.paragraph_format.line_spacing = Pt(32)
        _run(title, self._form.short_name, size=20, bold=True)
        number = self._paragraph(WD_ALIGN_PARAGRAPH.RIGHT, after=6)
        if "case_no" in self._form.by_key:
            _run(number, f"{layout.number_label}：{{{{ case_no }}}}")
        for block in layout.blocks:
            self._block(block)
        if self._form.copies:
            _run(self._paragraph(before=12), f"（本文书{self._form.copies}。）", size=9)
        _slim(self._docx)
        kept = io.BytesIO()
        self._docx.save(kept)
        return kept.getvalue()

    def _block(self, block: Block) -> None:
        condition = _condition(block.when)
        if condition:
            self._tag(f"{{%p if {condition} %}}")
        self._writers[type(block)](block)
        if condition:
            self._tag("{%p endif %}")

    def _set_up(self) -> None:
        section = self._docx.sections[0]
        section.page_width, section.page_height = Mm(210), Mm(297)
        section.left_margin, section.right_margin = Mm(25), Mm(20)
        section.top_margin, section.bottom_margin = Mm(25), Mm(22)
        normal = self._docx.styles["Normal"]
        normal.font.name, normal.font.size = FONT, Pt(11)
        fonts = normal.element.get_or_add_rPr().get_or_add_rFonts()
        for name in ("w:eastAsia", "w:ascii", "w:hAnsi", "w:cs"):
            fonts.set(qn(name), FONT)
        language = OxmlElement("w:lang")
        language.set(qn("w:val"), "zh-CN")
        language.set(qn("w:eastAsia"), "zh-CN")
        normal.element.get_or_add_rPr().append(language)
        normal.paragraph_format.space_after = Pt(1)
        normal.paragraph_format.line_spacing = Pt(_LINE_PT)
        for name in ("w:autoSpaceDE", "w:autoSpaceDN"):
            # No gaps between figures and Han characters: lines then break as in the PDF of record.
            gap = OxmlElement(name)
            gap.set(qn("w:val"), "0")
            normal.element.get_or_add_pPr().insert_element_before(gap, "w:spacing")
        foot = section.footer.paragraphs[0]
        foot.alignment = WD_ALIGN_PARAGRAPH.CENTER
        _run(foot, "第 ", size=8.5)
        _field(foot, "PAGE")
        _run(foot, " 页 共 ", size=8.5)
        _field(foot, "NUMPAGES")
        _run(foot, " 页", size=8.5)

    def _paragraph(
        self, align: WD_ALIGN_PARAGRAPH = WD_ALIGN_PARAGRAPH.LEFT, before: float = 0, after: float = 1
    ) -> DocxParagraph:
        made = self._docx.add_paragraph()
        made.alignment = align
        made.paragraph_format.space_before, made.paragraph_format.space_after = Pt(before), Pt(after)
        return made

    def _tag(self, text: str) -> None:
        """A line for docxtpl alone: it is gone once the document is made."""
        _run(self._paragraph(after=0), text, size=8)

    def _words(self, text: str, *, indent: bool = False, size: float = 11) -> None:
        made = self._paragraph()
        if indent:
            made.paragraph_format.first_line_indent = Pt(2 * size)
        _places(made, text, size, self._form)

    def _heading(self, text: str) -> None:
        made = self._paragraph(before=6)
        made.paragraph_format.keep_with_next = True
        _run(made, text, bold=True)

    def _long(self, block: Long) -> None:
        if block.label:
            self._heading(f"{block.label}：")
        self._tag(f"{{%p for line in lines.{block.field} %}}")
        self._words("{{ line }}", indent=True)
        self._tag("{%p endfor %}")

    def _options(self, block: Options) -> None:
        if block.title:
            self._heading(f"{block.title}：")
        self._tag(f"{{%p for each in {block.field}.options %}}")
        self._words("{{ each.box }} {{ each.label }}", indent=True)
        self._tag("{%p endfor %}")

    def _dialogue(self, block: Dialogue) -> None:
        question, answer = (column.key for column in self._form.by_key[block.field].columns[:2])
        self._tag(f"{{%p for row in {block.field} %}}")
        self._words(f"问：{{{{ row.{question} }}}}")
        self._words(f"答：{{{{ row.{answer} }}}}")
        self._tag("{%p endfor %}")

    def _signs(self, block: Signatures) -> None:
        for label, key in block.items:
            made = self._paragraph(before=8)
            _run(made, f"{label}：")
            _run(made, f"{{{{ {key} }}}}", underline=True)

    def _seal(self, block: SealPlace) -> None:
        for text in (f"{{{{ {block.field}.authority }}}}", "{{ issued_on }}", "（印章）"):
            made = self._paragraph(WD_ALIGN_PARAGRAPH.CENTER, before=14 if "authority" in text else 0)
            made.paragraph_format.left_indent = Mm(100)
            made.paragraph_format.keep_with_next = text != "（印章）"
            _run(made, text)

    def _table(self, widths: list[float], rows: int) -> Table:
        made: Table = self._docx.add_table(rows=rows, cols=len(widths))
        made.style = "Table Grid"
        made.alignment = WD_TABLE_ALIGNMENT.CENTER
        made.autofit = False
        for column, width in zip(made.columns, widths, strict=True):
            column.width = Mm(width)
            for cell in column.cells:
                cell.width = Mm(width)
        return made

    def _rows(self, block: RowsTable) -> None:
        if block.title:
            self._heading(block.title)
        columns = [each for each in self._form.by_key[block.field].columns if each.type is not FieldType.DOCUMENT]
        whole = sum(column.width for column in columns)
        free = TEXT_WIDTH_MM - (12 if block.numbered else 0)
        widths = [12.0] * block.numbered + [free * column.width / whole for column in columns]
        table = self._table(widths, 4)
        _repeat_head(table)
        heads = ["序号"] * block.numbered + [column.label for column in columns]
        places = ["{{ loop.index }}"] * block.numbered + [f"{{{{ row.{column.key} }}}}" for column in columns]
        for place, (head, text) in enumerate(zip(heads, places, strict=True)):
            _fill(table.cell(0, place), head, centred=True)
            _fill(table.cell(2, place), text)
        _fill(table.cell(1, 0), f"{{%tr for row in {block.field} %}}")
        _fill(table.cell(3, 0), "{%tr endfor %}")
        self._paragraph().paragraph_format.line_spacing = Pt(6)

    def _party_table(self, block: PartyTable) -> None:
        self._grid(Grid(kind="grid", rows=(("当事人", block.field),)), label_mm=_SIDE_MM)

    def _grid(self, block: Grid, label_mm: float = _LABEL_MM) -> None:
        heights = [6 if self._is_party(row) else 1 for row in block.rows]
        rest = (TEXT_WIDTH_MM - label_mm - _SIDE_MM - 2 * _INNER_MM) / 2
        table = self._table([label_mm, _SIDE_MM, _INNER_MM, rest - 4, _INNER_MM, rest + 4], sum(heights))
        at = 0
        for row, height in zip(block.rows, heights, strict=True):
            if height == 6:
                _party_cells(table, at, row[0], row[1])
            elif len(row) == 2:
                _fill(table.cell(at, 0), row[0], centred=True)
                self._content(table.cell(at, 1).merge(table.cell(at, 5)), row[1])
            else:
                _fill(table.cell(at, 0), row[0], centred=True)
                self._content(table.cell(at, 1).merge(table.cell(at, 3)), row[1])
                _fill(table.cell(at, 4), row[2], centred=True)
                self._content(table.cell(at, 5), row[3])
            at += height
        self._paragraph().paragraph_format.line_spacing = Pt(6)

    def _is_party(self, row: tuple[str, ...]) -> bool:
        field = self._form.by_key.get(row[1])
        return len(row) == 2 and field is not None and field.type is FieldType.PARTY

    def _content(self, cell: _Cell, content: str) -> None:
        field = self._form.by_key.get(content)
        if field is None:
            _fill(cell, content, form=self._form)
        elif field.type is FieldType.SIGNATURE:
            _fill(cell, f"{{{{ {content}.opinion }}}}")
            sign = cell.add_paragraph()
            sign.alignment = WD_ALIGN_PARAGRAPH.RIGHT
            sign.paragraph_format.space_before = Pt(16)
            _run(
                sign, f"签名：{{{{ {content}.signer }}}}{{{{ {content}.refused }}}}　{{{{ {content}.day }}}}", size=10.5
            )
        elif field.type in (FieldType.CHOICE, FieldType.CHOICES):
            _options_in(cell, field, content)
        else:
            _fill(cell, f"{{{{ {content} }}}}")


def _slim(docx: Docx) -> None:
    """Leave out the hundred styles, the preview and the copies for old Word that python-docx begins with."""
    styles = docx.styles.element
    for style in list(styles):
        if style.tag == qn("w:latentStyles") or (
            style.tag == qn("w:style") and style.get(qn("w:styleId")) not in _STYLES
        ):
            styles.remove(style)
    for rels in (docx.part.rels, docx.part.package.rels):
        for name, rel in list(rels.items()):
            if rel.reltype.rpartition("/")[2] in _LEFT_OUT:
                del rels[name]


def _options_in(cell: _Cell, field: FormField, key: str) -> None:
    """Short choices stand side by side, long ones on lines of their own."""
    if all(len(choice.label) < _SHORT for choice in field.choices):
        _fill(cell, f"{{% for each in {key}.options %}}{{{{ each.box }}}}{{{{ each.label }}}}　{{% endfor %}}")
        return
    _fill(cell, f"{{%p for each in {key}.options %}}")
    for text in ("{{ each.box }} {{ each.label }}", "{%p endfor %}"):
        made = cell.add_paragraph()
        made.paragraph_format.space_after, made.paragraph_format.line_spacing = Pt(1), Pt(_CELL_LINE_PT)
        _run(made, text, size=10.5)


def _condition(when: NeededWhen | None) -> str:
    if when is None or when.field is None:
        return ""
    if not when.is_:
        return f"filled.{when.field}"
    return " or ".join(f"'{each}' in {when.field}.ids" for each in when.is_)


def _run(paragraph: DocxParagraph, text: str, *, size: float = 11, bold: bool = False, underline: bool = False) -> None:
    made = paragraph.add_run(text)
    made.font.size, made.bold, made.underline = Pt(size), bold, underline
    made.font.name = FONT
    made._element.get_or_add_rPr().get_or_add_rFonts().set(qn("w:eastAsia"), FONT)


def _places(paragraph: DocxParagraph, text: str, size: float, form: CaseForm) -> None:
    """The text with its places as docxtpl writes them; short values stand on a line."""
    for index, part in enumerate(PLACE.split(text)):
        if index % 2 == 0:
            if part:
                _run(paragraph, part, size=size)
        else:
            field = form.by_key.get(part)
            is_long = field is not None and field.type in (FieldType.LONG, FieldType.LAW)
            _run(paragraph, f"{{{{ {part} }}}}", size=size, underline=not is_long)


def _fill(cell: _Cell, text: str, *, centred: bool = False, form: CaseForm | None = None) -> None:
    paragraph = cell.paragraphs[0]
    paragraph.paragraph_format.space_after = Pt(2)
    paragraph.paragraph_format.space_before = Pt(2)
    paragraph.paragraph_format.line_spacing = Pt(_CELL_LINE_PT)
    if centred:
        paragraph.alignment = WD_ALIGN_PARAGRAPH.CENTER
    cell.vertical_alignment = WD_CELL_VERTICAL_ALIGNMENT.CENTER
    if form is None or not PLACE.search(text):
        _run(paragraph, text, size=10.5)
    else:
        _run(paragraph, PLACE.sub(lambda found: f"{{{{ {found[1]} }}}}", text), size=10.5)


def _party_cells(table: Table, at: int, label: str, key: str) -> None:
    _fill(table.cell(at, 0).merge(table.cell(at + 5, 0)), label, centred=True)
    _fill(table.cell(at, 1).merge(table.cell(at + 2, 1)), "个人", centred=True)
    _fill(table.cell(at + 3, 1).merge(table.cell(at + 5, 1)), "单位", centred=True)
    person, body = f"{key}.person", f"{key}.organisation"
    phone = f"{{% if {body}.phone %}}\n电话 {{{{ {body}.phone }}}}{{% endif %}}"
    pairs: list[tuple[int, tuple[str, ...]]] = [
        (0, ("姓名", f"{{{{ {person}.name }}}}", "性别、年龄", f"{{{{ {person}.sex }}}} {{{{ {person}.age }}}}")),
        (1, ("身份证件号", f"{{{{ {person}.id_number }}}}", "联系电话", f"{{{{ {person}.phone }}}}")),
        (2, ("住址", f"{{{{ {person}.address }}}} {{{{ {person}.work }}}}")),
        (3, ("名称", f"{{{{ {body}.name }}}}")),
        (4, ("地址", f"{{{{ {body}.address }}}}")),
        (
            5,
            (
                "法定代表人",
                f"{{{{ {body}.legal_representative }}}}{phone}",
                "统一社会信用代码",
                f"{{{{ {body}.credit_code }}}}",
            ),
        ),
    ]
    for offset, cells in pairs:
        _fill(table.cell(at + offset, 2), cells[0], centred=True)
        first = table.cell(at + offset, 3)
        _fill(first if len(cells) == 4 else first.merge(table.cell(at + offset, 5)), cells[1])
        if len(cells) == 4:
            _fill(table.cell(at + offset, 4), cells[2], centred=True)
            _fill(table.cell(at + offset, 5), cells[3])


def _repeat_head(table: Table) -> None:
    mark = OxmlElement("w:tblHeader")
    mark.set(qn("w:val"), "true")
    table.rows[0]._tr.get_or_add_trPr().append(mark)


def _field(paragraph: DocxParagraph, name: str) -> None:
    """A field that Word reckons by itself, such as the number of the page."""
    for kind, text in (("begin", ""), ("", name), ("end", "")):
        run = paragraph.add_run()
        run.font.size = Pt(8.5)
        if kind:
            part = OxmlElement("w:fldChar")
            part.set(qn("w:fldCharType"), kind)
        else:
            part = OxmlElement("w:instrText")
            part.set(qn("xml:space"), "preserve")
            part.text = text
        run._element.append(part)
