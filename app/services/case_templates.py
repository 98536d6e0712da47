"""The bureau's own .docx templates: ours to begin with, and checked whenever one was changed."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from app.content.cached_case_forms import CaseFormsContents
from app.documents.case_docx import SUFFIX, DocxTemplates, template_name
from app.documents.docx_check import TemplateProblem, template_problems
from app.documents.docx_templates import built_template
from app.domain.casefile.layout import auto_layout
from app.services.data_home import DataHome
from app.services.errors import ServiceError


@dataclass(frozen=True, slots=True)
class CheckedTemplate:
    """A template and what in it no longer fits its form."""

    path: Path
    problems: tuple[TemplateProblem, ...]


def bureau_templates(home: DataHome) -> DocxTemplates:
    """The templates that the bureau keeps in its data folder, ours for those that it has none of."""
    return DocxTemplates(home.case_templates)


def own_count(contents: CaseFormsContents, templates: DocxTemplates) -> int:
    """Of how many forms the bureau has a template of its own."""
    return sum(1 for form in contents.all_forms if templates.own(form))


def write_templates(contents: CaseFormsContents, folder: Path) -> list[Path]:
    """Write a template for every form that has none in the folder; raises ServiceError where it can't be written."""
    layouts = contents.layouts()
    written = []
    try:
        folder.mkdir(parents=True, exist_ok=True)
        for form in contents.all_forms:
            path = folder / template_name(form)
            if not path.exists():
                path.write_bytes(built_template(form, layouts.get(form.id) or auto_layout(form)))
                written.append(path)
    except OSError as error:
        raise ServiceError(f"模板写不进“{folder}”（{error.strerror}），请检查磁盘空间和权限。") from error
    return written


def check_templates(contents: CaseFormsContents, folder: Path) -> list[CheckedTemplate]:
    """Check every .docx of the folder; one whose name is that of no form is a problem too."""
    if not folder.is_dir():
        raise ServiceError(f"没有“{folder}”这个文件夹，请检查路径。")
    forms = {template_name(form): form for form in contents.all_forms}
    checked = []
    # Word keeps a hidden file beside an open document, which is no template.
    for path in sorted(each for each in folder.glob(f"*{SUFFIX}") if not each.name.startswith("~$")):
        form = forms.get(path.name)
        if form is None:
            problem = TemplateProblem("", "文件名不是任何一种文书的模板，请用 write 写出的文件名")
            checked.append(CheckedTemplate(path, (problem,)))
            continue
        try:
            template = path.read_bytes()
        except OSError as error:
            raise ServiceError(f"模板“{path.name}”打不开（{error.strerror}），请检查读取权限。") from None
        checked.append(CheckedTemplate(path, tuple(template_problems(template, form))))
    return checked
