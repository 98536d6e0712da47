"""Hits and entries as rows."""

import datetime as dt
from dataclasses import replace

from app.domain.law.citation import Citation
from app.services.base import Base
from app.services.law_cards import Kind
from app.services.law_hits import Hit, SearchAnswer
from app.ui.law.faces import KINDS, act_face, case_face, citation_words, face_of, faces_of, fine_badge, kind_word
from app.ui.law.place_in_law import LawSpot
from tests.domain.law.sample_law import UNQUALIFIED, sample_library
from tests.domain.law.sample_practice import CASE

LAW = sample_library()
ARTICLE = Hit(
    kind=Kind.ARTICLE,
    id="new_law.66",
    title="演示法第六十六条",
    snippet="文字",
    highlights=((0, 2),),
    score=1.0,
    why=("按条号",),
    law="演示法",
    key="new_law",
    article=66,
    label="第六十六条",
    version_date=dt.date(2025, 12, 27),
    imported=True,
)


def test_every_kind_has_a_name() -> None:
    assert len({kind_word(kind.value) for kind in KINDS}) == len(KINDS)
    assert kind_word("something") == "something"


def test_an_article_opens_its_place() -> None:
    face = face_of(ARTICLE, LAW)
    assert (face.title, face.tail, face.extra) == ("演示法", "第六十六条", LawSpot("new_law", 66))
    assert face.badge is not None
    assert (face.badge.value, face.badge.tone) == ("In force", "ok")


def test_what_is_missing_is_said() -> None:
    gist = replace(ARTICLE, imported=False)
    outdated = replace(ARTICLE, note="新版没有导入")
    assert [face_of(each, LAW).badge.value for each in (gist, outdated)] == ["Gist only", "Newer text missing"]  # type: ignore[union-attr]
    assert face_of(outdated, LAW).why[-1] == "新版没有导入"


def test_an_act_shows_its_fine() -> None:
    badge = fine_badge(UNQUALIFIED)
    assert badge is not None
    assert badge.value == "5 ten thousand–50 ten thousand"
    assert fine_badge(UNQUALIFIED.model_copy(update={"fine": None})) is None
    answer = SearchAnswer("问", dt.date(2026, 9, 1), acts=(Hit(Kind.ACT, "HA-08", "无资格上岗", "", (), 1.0, ()),))
    assert [face.badge for face in faces_of(answer, Kind.ACT, LAW)] == [badge]
    assert act_face(UNQUALIFIED).badge == badge
    assert case_face(CASE).where == "2026-09-01"


def test_citations_are_short_but_say_which_law(unread: Base) -> None:
    assert citation_words(LAW, Citation("new_law", 66)) == "演示法第66条"
    assert citation_words(LAW, Citation("old_rules", 86)) == "旧条例第86条"
    assert citation_words(LAW, Citation("no_law", 1)) == "no_law.1"
