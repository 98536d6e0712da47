"""The text of a statute as Qt's rich text, in the colours and sizes in force."""

from __future__ import annotations

from collections.abc import Iterable
from html import escape

from PySide6.QtCore import QCoreApplication

from app.domain.law.differences import Part, Piece
from app.services.law_reading import ComparedArticle, Comparison, GistLine, ReadArticle, Reading
from app.ui.law.place_in_law import LawSpot
from app.ui.theme.state import current

LINE_HEIGHT = 122
"""Per cent: Noto's own line is 1.45 em, so this makes the 1.75 em of law text."""


def reading_html(reading: Reading, spot: LawSpot, *, with_gists: bool) -> str:
    """All articles; the asked one is lit, `p0` and so on are the anchors of the articles."""
    parts, heading = [], ""
    for index, article in enumerate(reading.articles):
        if article.heading and article.heading != heading:
            parts.append(_paragraph(escape(article.heading), "text3", 13, bold=False))
        heading = article.heading or heading
        asked = (article.number, article.suffix) == (spot.number, spot.suffix)
        parts.append(_article(article, index, spot if asked else None, with_gists))
    return _page("".join(parts))


def comparison_html(comparison: Comparison, *, only_changed: bool) -> str:
    """Both versions in two columns, the articles that answer each other side by side."""
    rows = [_compared(each) for each in comparison.articles if each.changed or not only_changed]
    return _page(f'<table width="100%" cellspacing="0" cellpadding="{current().px(8)}">{"".join(rows)}</table>')


def _page(body: str) -> str:
    theme = current()
    return f'<div style="font-size:{theme.px(16)}px; color:{theme.hex("text")}">{body}</div>'


def _paragraph(words: str, role: str = "text", size: float = 16, *, bold: bool = False, below: float = 8) -> str:
    theme = current()
    weight = "font-weight:700;" if bold else ""
    style = f"margin:0 0 {theme.px(below)}px 0; line-height:{LINE_HEIGHT}%; color:{theme.hex(role)};"
    return f'<p style="{style} font-size:{theme.px(size)}px; {weight}">{words}</p>'


def _article(article: ReadArticle, index: int, spot: LawSpot | None, with_gists: bool) -> str:
    theme = current()
    ink = theme.hex("cite") if spot is not None else theme.hex("text")
    link = f'<a name="p{index}" href="article:{index}" style="color:{ink}; text-decoration:none">'
    head = f"{link}<b>{escape(article.label)}</b></a>　"
    lines = [_lit(line) if spot is not None and spot.covers(place) else escape(line) for line, place in _lines(article)]
    body = _paragraph(head + (lines[0] if lines else ""))
    body += "".join(_paragraph(line) for line in lines[1:])
    if article.gists and (with_gists or not article.lines):
        body += _gists(article.gists, whole=not article.lines, spot=spot)
    return body


def _lines(article: ReadArticle) -> Iterable[tuple[str, tuple[int, int]]]:
    return zip(article.lines, article.places, strict=True)


def _lit(line: str) -> str:
    return f'<span style="background:{current().hex("selection")}">{escape(line)}</span>'


def _gists(gists: Iterable[GistLine], *, whole: bool, spot: LawSpot | None) -> str:
    """Our own words, apart from the law's: on a sunken ground, smaller, and grey where they were not verified."""
    theme, translate = current(), QCoreApplication.translate
    unsure, name_of_gist = translate("Law", "To be verified"), translate("Law", "Gist")
    rows = []
    for gist in gists:
        sure = gist.status.may_deduct
        name = f"<b>{escape(gist.place)}</b>　" if gist.place else ""
        doubt = "" if sure else f"　[{escape(unsure)}]"
        words = f'<span style="color:{theme.hex("text2" if sure else "text3")}">{name}{escape(gist.text)}{doubt}</span>'
        rows.append(words)
    title = f'<span style="color:{theme.hex("cite")}">{escape(name_of_gist)}</span>　'
    size = 15 if whole else 13
    inner = "".join(_paragraph((title if n == 0 else "") + words, size=size, below=2) for n, words in enumerate(rows))
    ground = theme.hex("cite_soft") if spot is not None and not spot.paragraph and whole else theme.hex("sunken")
    pad = theme.px(7)
    cell = f'<td bgcolor="{ground}" style="padding:{pad}px {theme.px(12)}px">{inner}</td>'
    table = f'<table width="100%" cellspacing="0" cellpadding="{pad}"><tr>{cell}</tr></table>'
    # Qt leaves out an empty paragraph with its margin.
    return f"{table}{_paragraph('&nbsp;', size=4, below=6)}"


def _compared(article: ComparedArticle) -> str:
    left = _side(article.earlier, article.change.earlier, "removed")
    right = _side(article.later, article.change.later, "added")
    return f'<tr><td width="50%" valign="top">{left}</td><td width="50%" valign="top">{right}</td></tr>'


def _side(article: ReadArticle | None, pieces: Iterable[Piece], kind: str) -> str:
    translate = QCoreApplication.translate
    if article is None:
        words = translate("Law", "No such article yet") if kind == "removed" else translate("Law", "No longer there")
        return _paragraph(escape(words), "text3", 13)
    marked = "".join(_piece(piece) for piece in pieces)
    lines = marked.split("\n")
    head = f"<b>{escape(article.label)}</b>　"
    return _paragraph(head + lines[0], size=15) + "".join(_paragraph(line, size=15) for line in lines[1:])


def _piece(piece: Piece) -> str:
    """Added words stand on green, removed ones on red and struck through: never by colour alone."""
    if piece.part is Part.SAME:
        return escape(piece.words)
    theme = current()
    if piece.part is Part.ADDED:
        style = f"background:{theme.hex('ok_soft')}; color:{theme.hex('ok')}; text-decoration:underline"
    else:
        style = f"background:{theme.hex('critical_soft')}; color:{theme.hex('critical')}; text-decoration:line-through"
    # A mark never reaches over the end of a line, which would break the paragraphs apart.
    return "\n".join(f'<span style="{style}">{escape(line)}</span>' if line else "" for line in piece.words.split("\n"))
