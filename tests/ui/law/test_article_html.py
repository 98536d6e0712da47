"""Law as rich text."""

import datetime as dt
from dataclasses import replace

from app.services.base import Base
from app.services.law_reading import compare_versions, read_statute
from app.ui.law.article_html import comparison_html, reading_html
from app.ui.law.place_in_law import LawSpot
from app.ui.theme.state import current, put_in_force
from app.ui.theme.theme import Theme

TODAY = dt.date(2026, 11, 25)
ITEM = "（一）无从业资格上岗作业；"


def test_only_the_asked_item_is_lit(lawful: Base) -> None:
    reading = read_statute(lawful, "演示法", TODAY)
    html = reading_html(reading, LawSpot("new_law", 109, 0, 1, 1), with_gists=True)
    lit = f'<span style="background:{current().hex("selection")}">'
    assert html.count(lit) == 1
    assert f"{lit}{ITEM}" in html
    assert lit not in reading_html(reading, LawSpot("new_law", 109), with_gists=True)
    assert html.count(f"color:{current().hex('cite')}; text-decoration:none") == 1


def test_gists_can_be_left_out_but_not_where_they_are_all_there_is(lawful: Base, unread: Base) -> None:
    reading = read_statute(lawful, "演示法", TODAY)
    assert "无资格上岗" in reading_html(reading, LawSpot(""), with_gists=True)
    assert "无资格上岗" not in reading_html(reading, LawSpot(""), with_gists=False)
    old = read_statute(unread, "演示旧条例", dt.date(2020, 1, 1))
    assert "罚五万至十万元" in reading_html(old, LawSpot(""), with_gists=False)


def test_what_was_not_verified_says_so_and_is_grey(lawful: Base) -> None:
    html = reading_html(read_statute(lawful, "演示法", TODAY), LawSpot(""), with_gists=True)
    assert html.count("To be verified") == 1
    assert f'color:{current().hex("text3")}">记不清' in html


def test_text_of_the_law_cannot_write_markup(lawful: Base) -> None:
    reading = read_statute(lawful, "演示法", TODAY)
    evil = replace(reading.articles[0], label="<b>", heading="<i>", lines=("<script>",), gists=(), places=((1, 0),))
    html = reading_html(replace(reading, articles=(evil,)), LawSpot(""), with_gists=True)
    assert "<script>" not in html
    assert "&lt;script&gt;" in html


def test_differences_are_marked_by_more_than_colour(lawful: Base) -> None:
    found = compare_versions(lawful, "演示法", dt.date(2020, 1, 1), dt.date(2025, 12, 27))
    html = comparison_html(found, only_changed=True)
    assert "line-through" in html
    assert "underline" in html
    assert html.count("<tr>") == found.changes
    assert comparison_html(found, only_changed=False).count("<tr>") == len(found.articles)


def test_colours_follow_the_theme(lawful: Base) -> None:
    reading = read_statute(lawful, "演示法", TODAY)
    light = reading_html(reading, LawSpot(""), with_gists=True)
    put_in_force(Theme("dark"))
    assert reading_html(reading, LawSpot(""), with_gists=True) != light
