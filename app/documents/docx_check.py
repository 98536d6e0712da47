"""What of a bureau's own .docx template no longer fits the form: unknown names, names that are gone, broken tags."""

from __future__ import annotations

import io
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from difflib import get_close_matches
from zipfile import BadZipFile

from docx import Document
from docx.document import Document as Docx
from docx.opc.exceptions import PackageNotFoundError
from docxtpl import DocxTemplate
from jinja2 import Environment, TemplateSyntaxError, nodes

from app.domain.casefile.form import CaseForm, FieldType, FormField, Needed
from app.domain.casefile.layout import PARTS, SHARED_PLACES

_OWN_NAMES = {
    "form": ("name", "code", "copies"),
    "case": ("title", "number"),
    "mark": (),
    "issued_on": (),
    "filled": None,
    "box": None,
    "lines": None,
}
"""Names beside the fields; those with None take any field's key below them."""
_CHOICE_PARTS = ("id", "ids", "options")
_OPTION_PARTS = ("box", "label", "on")
_ALL_PARTIES = ("person", "organisation", "name")
_SEVERAL = (FieldType.OFFICERS, FieldType.SIGNATURES, FieldType.LINES, FieldType.LAW)
_WHERE_CHARS = 40


@dataclass(frozen=True, slots=True)
class TemplateProblem:
    """One thing that does not fit; `where` quotes the place in the template."""

    where: str
    message: str

    def text(self) -> str:
        """The problem as a line."""
        return f"{self.where}：{self.message}" if self.where else self.message


def template_problems(template: bytes, form: CaseForm) -> list[TemplateProblem]:
    """Everything in a template that does not fit the form; empty where it can be used as it is."""
    try:
        opened = DocxTemplate(io.BytesIO(template))
        opened.init_docx()
        parts = [opened.patch_xml(opened.get_xml()), *_margins(opened)]
        shown = _texts(Document(io.BytesIO(template)))
    except (BadZipFile, PackageNotFoundError, KeyError, ValueError) as error:
        return [TemplateProblem("", f"不是能用的 .docx（{error}），请用 Word 或 WPS 另存一次")]
    found: list[TemplateProblem] = []
    used: set[str] = set()
    for part in parts:
        try:
            tree = Environment().parse(part)
        except TemplateSyntaxError as error:
            found.append(
                TemplateProblem(_broken_place(shown), f"标记写坏了（{error.message}），检查花括号和百分号是否成对")
            )
            continue
        checker = _Checker(form, shown)
        checker.walk(tree, {})
        found += checker.problems
        used |= checker.used
    if not any(problem.message.startswith("标记写坏了") for problem in found):
        found += _missing(form, used)
    return list(dict.fromkeys(found))


class _Checker:
    """Walks a template's tags and tells names that the context has not."""

    def __init__(self, form: CaseForm, shown: list[str]) -> None:
        self._form = form
        self._shown = shown
        self.problems: list[TemplateProblem] = []
        self.used: set[str] = set()

    def walk(self, node: nodes.Node, loops: Mapping[str, tuple[str, ...]]) -> None:
        """Look at a node and all below it; `loops` are the names that loops around it give, with their parts."""
        if isinstance(node, nodes.For):
            self.walk(node.iter, loops)
            inner = dict(loops)
            if isinstance(node.target, nodes.Name):
                inner[node.target.name] = self._parts_of_each(node.iter)
            for below in (*node.body, *node.else_):
                self.walk(below, inner)
            return
        path = _path(node)
        if path is not None:
            self._check(path, loops)
            return
        for below in node.iter_child_nodes():
            self.walk(below, loops)

    def _check(self, path: list[str], loops: Mapping[str, tuple[str, ...]]) -> None:
        head, *rest = path
        if head == "loop":
            return
        if head in loops:
            if rest and rest[0] not in loops[head]:
                self._unknown(".".join(path), rest[0], loops[head])
            return
        field = self._form.by_key.get(head)
        if field is not None:
            self.used.add(head)
            allowed = _parts(field)
            if rest and rest[0] not in allowed:
                self._unknown(".".join(path), rest[0], allowed)
            return
        self._own_name(head, rest)

    def _own_name(self, head: str, rest: list[str]) -> None:
        bureau = tuple(each.split(".")[1] for each in SHARED_PLACES if each.startswith("bureau."))
        known = {**_OWN_NAMES, "bureau": bureau}
        if head not in known:
            self._unknown(".".join([head, *rest]), head, (*self._form.by_key, *known))
            return
        below = known[head]
        if below is None:
            self.used.update(rest[:1])
            below = tuple(self._form.by_key)
        if rest and rest[0] not in below:
            self._unknown(".".join([head, *rest]), rest[0], below)

    def _parts_of_each(self, iterated: nodes.Node) -> tuple[str, ...]:
        path = _path(iterated) or [""]
        field = self._form.by_key.get(path[0])
        if field is not None and field.type is FieldType.ROWS:
            return tuple(column.key for column in field.columns)
        return _OPTION_PARTS if path[-1] == "options" else ()

    def _unknown(self, written: str, name: str, choices: tuple[str, ...]) -> None:
        close = get_close_matches(name, choices, n=1, cutoff=0.6)
        hint = f"，是不是想写“{close[0]}”？" if close else "，请删掉或改成文书表里的键"
        place = next((text for text in self._shown if written in text), "")
        self.problems.append(TemplateProblem(_quoted(place), f"“{written}”不认识{hint}"))


def _path(node: nodes.Node) -> list[str] | None:
    """A name and what is asked of it: `amount.capitals` is [amount, capitals]."""
    if isinstance(node, nodes.Name):
        return [node.name]
    if isinstance(node, nodes.Getattr):
        below = _path(node.node)
        return [*below, node.attr] if below else None
    return None


def _parts(field: FormField) -> tuple[str, ...]:
    if field.type in (FieldType.CHOICE, FieldType.CHOICES):
        return _CHOICE_PARTS
    if field.type is FieldType.PARTY:
        return _ALL_PARTIES
    if field.type in _SEVERAL:
        return ("each",)
    return PARTS.get(field.type, ())


def _missing(form: CaseForm, used: set[str]) -> Iterator[TemplateProblem]:
    for field in form.fields:
        if field.prints and field.needed is Needed.ALWAYS and field.key not in used:
            yield TemplateProblem("", f"模板里没有印“{field.label}”（{field.key}），这一栏是必填的")


def _margins(template: DocxTemplate) -> Iterator[str]:
    for uri in (template.HEADER_URI, template.FOOTER_URI):
        for _, part in template.get_headers_footers(uri):
            yield template.patch_xml(template.get_part_xml(part))


def _texts(document: Docx) -> list[str]:
    """All paragraphs, those inside tables too."""
    found = [paragraph.text for paragraph in document.paragraphs]
    for table in document.tables:
        for row in table.rows:
            found += [cell.text for cell in row.cells]
    return found


def _broken_place(shown: list[str]) -> str:
    """The first paragraph whose braces don't come in pairs."""
    odd = (text for text in shown if text.count("{{") != text.count("}}") or text.count("{%") != text.count("%}"))
    return _quoted(next(odd, ""))


def _quoted(text: str) -> str:
    flat = " ".join(text.split())
    return f"“{flat[:_WHERE_CHARS]}{'…' if len(flat) > _WHERE_CHARS else ''}”" if flat else ""
