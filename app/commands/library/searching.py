"""`zhixing library search`: what answers a question, articles and all other kinds, or many questions from a file."""

from __future__ import annotations

import argparse
import datetime as dt
import json
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

from app.commands.library.pieces import SaidProgress, add_day, iso
from app.commands.output import print_json, print_lines, say
from app.domain.errors import KnownError

if TYPE_CHECKING:
    from app.services.law_hits import Hit, SearchAnswer, SearchWish
    from app.services.law_search import LawSearch

MOST_HITS = 100
MOST_BYTES_A_LINE = 20_000
KINDS = ("article", "act", "case", "guide", "question", "form")
_GROUPS = {"act": "违法行为", "case": "典型案例", "guide": "办案指引", "question": "题目", "form": "文书"}
_SHOWN_OF_A_GROUP = 3


def add_part(parts: Any) -> None:
    """Describe `library search`."""
    search = parts.add_parser("search", help="检索法规库 · search the library")
    search.add_argument("question", nargs="?", metavar="QUERY", help="怎么问都行：没带运单怎么罚、处罚法55、glf44")
    add_day(search)
    search.add_argument("--limit", type=hit_count, default=10, metavar="N", help="最多几条，默认 10 · at most 100")
    search.add_argument("--kind", choices=KINDS, help="只要一类；默认条文为主 · one kind only")
    search.add_argument(
        "--batch", type=Path, metavar="FILE", help="每行一个 JSON：id、query、on（可无）· one question a line"
    )
    search.add_argument("--json", action="store_true", help="输出 JSON · one JSON document")
    search.set_defaults(run=run_search)


def hit_count(text: str) -> int:
    """A number of hits; argparse reports what is none as wrong usage."""
    if not (text.isascii() and text.isdecimal()) or len(text) > 3 or not 1 <= int(text) <= MOST_HITS:
        raise argparse.ArgumentTypeError(f"应为 1 到 {MOST_HITS} 的整数 · between 1 and {MOST_HITS}")
    return int(text)


def run_search(arguments: argparse.Namespace) -> int:
    """Search; exit 1 where nothing was found, or where a line of a batch could not be answered."""
    from app.services.demonstration import make_demonstration
    from app.services.law_search import LawSearch
    from app.services.open_base import open_base

    if (arguments.question is None) == (arguments.batch is None):
        raise KnownError("请给出要查的话，或用 --batch 给出问题文件，两者取一。")
    base = open_base(fill=make_demonstration)
    search = LawSearch(base)
    try:
        search.refresh(SaidProgress())
        if arguments.batch is not None:
            return _run_batch(search, arguments)
        answer = search.search(arguments.question, arguments.as_of, _wish(arguments))
    finally:
        search.close()
        base.close()
    if arguments.json:
        print_json(_answer_document(answer, arguments.kind))
    else:
        print_lines(_answer_lines(answer, arguments.kind))
    return 0 if answer.found else 1


def _wish(arguments: argparse.Namespace) -> SearchWish:
    from app.services.law_cards import Kind
    from app.services.law_hits import SearchWish

    kinds = (Kind(arguments.kind),) if arguments.kind else tuple(Kind)
    return SearchWish(limit=arguments.limit, kinds=kinds)


def _run_batch(search: LawSearch, arguments: argparse.Namespace) -> int:
    """Answer each line on a line; what is wrong with a line is told and the rest is answered."""
    from dataclasses import replace

    from app.services.law_cards import Kind

    kind = Kind(arguments.kind or "article")
    wish = replace(_wish(arguments), kinds=(kind,))
    wrong = 0
    for number, line in _lines(arguments.batch):
        try:
            asked_id, question, day = _read_line(line)
        except KnownError as error:
            say(f"{arguments.batch}:{number}: {error}")
            wrong += 1
            continue
        answer = search.search(question, day or arguments.as_of, wish)
        hits = [_hit_document(hit) for hit in answer.of(kind)]
        print_lines([json.dumps({"id": asked_id, "hits": hits}, ensure_ascii=False, sort_keys=True)])
    return 1 if wrong else 0


def _lines(path: Path) -> Iterator[tuple[int, str]]:
    """The lines of a file that say something; one that is not text stands for itself as an empty JSON value."""
    try:
        with path.open("rb") as file:
            for number, raw in enumerate(file, 1):
                line = raw.decode("utf-8-sig" if number == 1 else "utf-8", "replace").strip()
                if line:
                    yield number, line[:MOST_BYTES_A_LINE]
    except OSError as error:
        raise KnownError(f"问题文件打不开：{path}（{error.strerror}）。请核对路径。") from error


def _read_line(line: str) -> tuple[str | int, str, dt.date | None]:
    try:
        value = json.loads(line)
    except (ValueError, RecursionError):
        raise KnownError('不是 JSON。每行应写成 {"id": "1", "query": "没带运单怎么罚", "on": null}。') from None
    if not isinstance(value, dict):
        raise KnownError("应是一个 JSON 对象，含 id、query、on。")
    asked_id, question, on = value.get("id"), value.get("query"), value.get("on")
    if not isinstance(asked_id, str | int) or isinstance(asked_id, bool):
        raise KnownError("缺 id（文字或整数）。")
    if not isinstance(question, str) or not question.strip():
        raise KnownError("缺 query（要查的话）。")
    if on is None:
        return asked_id, question, None
    try:
        return asked_id, question, dt.date.fromisoformat(on)
    except (TypeError, ValueError):
        raise KnownError(f"on 应写成 2026-05-01 或 null，这里是 {str(on)[:40]!r}。") from None


def _answer_document(answer: SearchAnswer, kind: str | None) -> dict[str, Any]:
    from app.services.law_cards import Kind

    document: dict[str, Any] = {
        "query": answer.question,
        "as_of": answer.as_of.isoformat(),
        "hits": [_hit_document(hit) for hit in answer.of(Kind(kind or "article"))],
    }
    if kind is None:
        groups = {each.value: answer.of(each) for each in Kind if each is not Kind.ARTICLE}
        document["groups"] = {name: [_hit_document(hit) for hit in hits] for name, hits in groups.items()}
    if answer.near:
        document["near"] = list(answer.near)
    return document


def _hit_document(hit: Hit) -> dict[str, Any]:
    document: dict[str, Any] = {
        "kind": hit.kind.value,
        "id": hit.id,
        "title": hit.title,
        "snippet": hit.snippet,
        "highlights": [list(span) for span in hit.highlights],
        "meant": [list(span) for span in hit.meant],
        "score": hit.score,
        "why": list(hit.why),
        "law": hit.law or None,
        "article": hit.article or None,
        "article_suffix": hit.suffix or None,
        "version_date": iso(hit.version_date),
        "imported": hit.imported,
    }
    if hit.basis:
        document["basis"] = list(hit.basis)
    if hit.note:
        document["note"] = hit.note
    return document


def _answer_lines(answer: SearchAnswer, kind: str | None) -> Iterator[str]:
    from app.services.law_cards import Kind

    if not answer.found:
        yield "没有找到。换个说法，或用 zhixing library import 导入相关法规。"
        if answer.near:
            yield f"您要找的是：{'、'.join(answer.near)}？"
    for hit in answer.of(Kind(kind or "article")):
        yield from _hit_lines(hit)
    for name, title in _GROUPS.items() if kind is None else ():
        hits = answer.of(Kind(name))[:_SHOWN_OF_A_GROUP]
        if hits:
            yield f"{title}："
            yield from (f"  {hit.id} {hit.title}（{'；'.join(hit.why)}）" for hit in hits)


def _hit_lines(hit: Hit) -> Iterator[str]:
    shown, end = "", 0
    for start, stop in hit.highlights:
        shown += f"{hit.snippet[end:start]}【{hit.snippet[start:stop]}】"
        end = stop
    version = "" if not hit.law else f"（{hit.version_date} 版）" if hit.imported else "（要旨）"
    yield f"{hit.title}{version}"
    yield f"  {shown}{hit.snippet[end:]}"
    yield f"  {'；'.join(hit.why)}"
    if hit.note:
        yield f"  注意：{hit.note}"
