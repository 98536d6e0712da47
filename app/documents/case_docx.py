"""Documents as .docx, from our templates or the bureau's own; what is for practice is marked whatever the template."""

from __future__ import annotations

import io
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache, lru_cache
from pathlib import Path
from typing import Any
from zipfile import BadZipFile

from docx import Document
from docx.document import Document as Docx
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.opc.exceptions import PackageNotFoundError
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls
from docx.section import _Header
from docx.shared import Pt, RGBColor
from docxtpl import DocxTemplate
from jinja2 import StrictUndefined, Template, TemplateError
from jinja2.sandbox import SandboxedEnvironment

from app.documents.case_context import PRACTICE_NOTE, document_context, mark_of
from app.documents.docx_templates import built_template
from app.domain.casefile.case_file import CaseFile
from app.domain.casefile.form import CaseForm
from app.domain.casefile.layout import FormLayout, auto_layout
from app.domain.casefile.reading import ReadDocument
from app.domain.errors import KnownError

SUFFIX = ".docx"
_WATERMARK = (
    '<w:r {w}><w:pict xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office">'
    '<v:shapetype id="_x0000_t136" coordsize="21600,21600" o:spt="136" adj="10800" path="m@7,l@8,m@5,21600l@6,21600e">'
    '<v:formulas><v:f eqn="sum #0 0 10800"/><v:f eqn="prod #0 2 1"/><v:f eqn="sum 21600 0 @1"/>'
    '<v:f eqn="sum 0 0 @2"/><v:f eqn="sum 21600 0 @3"/><v:f eqn="if @0 @3 0"/><v:f eqn="if @0 21600 @1"/>'
    '<v:f eqn="if @0 0 @2"/><v:f eqn="if @0 @4 21600"/><v:f eqn="mid @5 @6"/><v:f eqn="mid @8 @5"/>'
    '<v:f eqn="mid @7 @8"/><v:f eqn="mid @6 @7"/><v:f eqn="sum @6 0 @5"/></v:formulas>'
    '<v:path textpathok="t" o:connecttype="custom"/><v:textpath on="t" fitshape="t"/></v:shapetype>'
    '<v:shape id="PracticeMark" type="#_x0000_t136" style="position:absolute;margin-left:0;margin-top:0;width:380pt;'
    "height:95pt;rotation:315;z-index:-251650048;mso-position-horizontal:center;"
    'mso-position-horizontal-relative:margin;mso-position-vertical:center;mso-position-vertical-relative:margin" '
    'fillcolor="#F3E9E8" stroked="f"><v:textpath style="font-family:&quot;宋体&quot;;font-size:1pt" string="{mark}"/>'
    "</v:shape></w:pict></w:r>"
)


class _KeptTemplates(SandboxedEnvironment):
    """Jinja that compiles a template once: the same dozen is filled again and again.

    Templates come from other people's machines: they may read the context and do nothing else.
    """

    def __init__(self, most: int = 512) -> None:
        super().__init__(undefined=StrictUndefined, autoescape=True)
        self._compiled = lru_cache(maxsize=most)(super().from_string)

    def from_string(self, source: Any, globals: Any = None, template_class: Any = None) -> Template:
        return self._compiled(source)


class DocxTemplateError(KnownError):
    """A bureau's template can't be used as it is."""


@dataclass(frozen=True, slots=True)
class DocxTemplates:
    """Where templates come from: a bureau's folder, which may hold some of them, and ours for the rest."""

    folder: Path | None = None

    def of(self, form: CaseForm, layout: FormLayout) -> bytes:
        """The template of a form; raises DocxTemplateError where the bureau's can't be read."""
        own = self.own(form)
        if own is None:
            return built_template(form, layout)
        try:
            return own.read_bytes()
        except OSError as error:
            raise DocxTemplateError(f"模板“{own.name}”打不开（{error.strerror}），请检查读取权限。") from None

    def own(self, form: CaseForm) -> Path | None:
        """The bureau's own template of a form, if it has one."""
        path = self.folder / template_name(form) if self.folder else None
        return path if path is not None and path.is_file() else None


def template_name(form: CaseForm) -> str:
    """What the template file of a form is called."""
    return f"{form.code}-{form.id}{SUFFIX}"


def document_docx(
    case: CaseFile, document: ReadDocument, layouts: Mapping[str, FormLayout], templates: DocxTemplates
) -> bytes:
    """The document as .docx; raises DocxTemplateError for a bureau's template that no longer fits the form."""
    form = document.form
    template = templates.of(form, layouts.get(form.id) or auto_layout(form))
    return render(template, document_context(case, document), mark_of(case), template_name(form))


def render(template: bytes, context: Mapping[str, Any], mark: str, name: str) -> bytes:
    """The template filled; `mark` is put in every header of every section, whatever the template holds."""
    try:
        filled = DocxTemplate(io.BytesIO(template))
        filled.render(dict(context), jinja_env=_environment(), autoescape=True)
        has_headers = any(True for _ in filled.get_headers_footers(filled.HEADER_URI))
        if mark and not has_headers:
            mark_pages(filled.docx, mark)
        made = io.BytesIO()
        filled.save(made)
        if mark and has_headers:
            made = _marked(made, mark)
    except TemplateError as error:
        raise DocxTemplateError(
            f"模板“{name}”与文书对不上：{error.message or error}。请用 zhixing casefile templates check 查看是哪一处。"
        ) from None
    except (BadZipFile, PackageNotFoundError, KeyError, ValueError) as error:
        raise DocxTemplateError(f"模板“{name}”不是能用的 .docx（{error}）。请用 Word 或 WPS 另存一次。") from None
    return made.getvalue()


def _marked(made: io.BytesIO, mark: str) -> io.BytesIO:
    """The document marked after it was written: headers that docxtpl filled can't be changed before."""
    made.seek(0)
    again = Document(made)
    mark_pages(again, mark)
    kept = io.BytesIO()
    again.save(kept)
    return kept


@cache
def _environment() -> _KeptTemplates:
    return _KeptTemplates()


def mark_pages(docx: Docx, mark: str) -> None:
    """Put the mark on all pages: the headers of first and even pages too, where a template has such."""
    for section in docx.sections:
        for header in (section.header, section.first_page_header, section.even_page_header):
            _mark_header(header, mark)


def _mark_header(header: _Header, mark: str) -> None:
    header.is_linked_to_previous = False
    paragraph = header.paragraphs[0] if header.paragraphs else header.add_paragraph()
    paragraph = paragraph.insert_paragraph_before()
    paragraph.alignment = WD_ALIGN_PARAGRAPH.LEFT
    run = paragraph.add_run(f"{mark}　{PRACTICE_NOTE}")
    run.bold, run.font.size, run.font.color.rgb = True, Pt(8.5), RGBColor(0xB3, 0x26, 0x1E)
    paragraph._p.append(parse_xml(_WATERMARK.format(w=nsdecls("w"), mark=mark)))
