"""`zhixing library show`: a provision, or a statute with its versions."""

from __future__ import annotations

import argparse
from typing import TYPE_CHECKING, Any

from app.commands.library.pieces import add_day, iso
from app.commands.output import print_json, print_lines

if TYPE_CHECKING:
    from app.services.law_text import LawView, VersionView

_STATUS = {"confirmed": "已核对原文", "recalled": "凭记忆，待核", "to_verify": "待核"}


def add_part(parts: Any) -> None:
    """Describe `library show`."""
    show = parts.add_parser("show", help="查看条文 · show a provision, e.g. 处罚法55")
    show.add_argument("question", metavar="CITATION", help="处罚法55、道条63(三)、key.109.1.4 或法规名")
    add_day(show)
    show.add_argument("--json", action="store_true", help="输出 JSON · one JSON document")
    show.set_defaults(run=run_show)


def run_show(arguments: argparse.Namespace) -> int:
    """Show a provision or a statute."""
    from app.services.demonstration import make_demonstration
    from app.services.law_text import show
    from app.services.open_base import open_base

    base = open_base(fill=make_demonstration)
    try:
        view = show(base, arguments.question, arguments.as_of or base.clock().date())
    finally:
        base.close()
    if arguments.json:
        print_json(_view_document(view))
    else:
        print_lines(_view_lines(view))
    return 0


def _view_document(view: LawView) -> dict[str, Any]:
    gist = view.gist
    return {
        "title": view.title,
        "key": view.key,
        "label": view.label,
        "as_of": view.as_of.isoformat(),
        "version": _version_document(view.version) if view.version else None,
        "versions": [_version_document(version) for version in view.versions],
        "gist": {"text": gist.text, "status": gist.status, "exact": gist.exact, "source": gist.source}
        if gist
        else None,
        "official": list(view.official),
        "heading": view.heading,
        "headings": list(view.headings),
        "notes": list(view.notes),
    }


def _version_document(version: VersionView) -> dict[str, Any]:
    return {
        "version_date": version.version_date.isoformat(),
        "in_force_from": version.in_force_from.isoformat(),
        "in_force_stated": version.in_force_stated,
        "in_force_until": iso(version.until),
        "replaced_by": version.replaced_by,
        "imported": version.imported,
        "source": version.source,
        "articles": version.articles,
    }


def _view_lines(view: LawView) -> list[str]:
    lines = [f"{view.title}{view.label}"]
    if view.version:
        lines.append(f"版本 {_version_words(view.version)}（按 {view.as_of} 的法）")
    if view.heading:
        lines.append(view.heading)
    if view.gist:
        scope = "" if view.gist.exact else "，所在条款的要旨"
        lines.append(f"要旨：{view.gist.text}（{_STATUS[view.gist.status]}{scope}）")
    if view.official:
        lines += ["官方文本：", *view.official]
    lines += view.headings
    if not view.label or len(view.versions) > 1:
        lines += [f"库中版本 {_version_words(version)}" for version in view.versions]
    return lines + [f"注意：{note}" for note in view.notes]


def _version_words(version: VersionView) -> str:
    until = f"，至 {version.until}" if version.until else ""
    kind = f"官方文本 {version.articles} 条" if version.imported else "只有要旨"
    return f"{version.version_date}，自 {version.in_force_from} 施行{until}，{kind}"
