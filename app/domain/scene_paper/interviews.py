"""Interview transcripts and quoted words, against what was really asked and answered."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Sequence

from app.domain.casefile.reading import ReadDocument
from app.domain.casefile.values import Person
from app.domain.scene_paper.finding import Moment, SceneKind
from app.domain.scene_paper.likeness import alike, pairs, share_in, signs
from app.domain.scene_paper.scene import Scene
from app.domain.scene_paper.shown import Said
from app.domain.scene_paper.weighing import RECORD_SLACK, Weighing
from app.domain.scene_paper.written import bare_plate, clock_times, plates, quantities, sentences

_FORMAL = re.compile(
    r"姓名|身份|年龄|住址|地址|电话|联系方式|职务|单位|证件|看清|听清|听明白|听清楚|回避|如实|补充|属实|无误|核对|笔录|"
    r"权利|义务|是否愿意|配合|什么人|你是谁|签名|签字"
)
_NO_ANSWER = re.compile("不(回答|语|说话|作答|愿)|沉默|未(作)?回答|拒绝回答|没有回答|无言")
_QUOTE = re.compile(r"(自称|自述|称|承认|供述|陈述|回答|答复)[：:，,]?\s*(.+)")
_LITERAL = re.compile('[“"「](.+?)[”"」]')
_CLAUSES_BEFORE = re.compile(r".*[，,：:]", re.DOTALL)
ASKED_ALIKE = 0.4
"""A question that has less of what was said in common is another question."""
ANSWER_SHARE = 0.3
"""An answer of which less was said by the person is another answer; a paraphrase keeps its nouns and figures."""
QUOTE_SHARE = 0.15
SIGNS_SHARE = 0.4
"""Words that are told in other words keep some pairs of signs, or at least many of the signs."""
LITERAL_SHARE = 0.5
_SHORT = 4


def check_interviews(weighing: Weighing) -> None:
    """Every transcript of somebody who spoke in the run, unless it was taken after the run."""
    for document in weighing.paper.of("2"):
        person = _person(weighing.scene, document)
        span = (document.moment("start_at"), document.moment("end_at"))
        if person is None or (span[0] and span[0] > weighing.scene.end + RECORD_SLACK):
            continue
        if _is_beside(weighing, document, span):
            continue
        _check_rights(weighing, document, person)
        moments = [_check_row(weighing, document, person, row) for row in document.rows("qa")]
        _check_span(weighing, document, span, [each for each in moments if each])


def _person(scene: Scene, document: ReadDocument) -> str | None:
    asked = document.value("asked")
    return scene.person_ids.get(asked.name.strip()) if isinstance(asked, Person) else None


Span = tuple[dt.datetime | None, dt.datetime | None]


def _is_beside(weighing: Weighing, document: ReadDocument, span: Span) -> bool:
    """Whether a transcript ends before the run began, or was taken on an earlier day; told where it does."""
    last = span[1] or span[0]
    scene = weighing.scene
    if last is None or last >= scene.start - RECORD_SLACK:
        return False
    why = f"询问写到 {last:%m-%d %H:%M}，现场检查 {scene.start:%m-%d %H:%M} 才开始"
    weighing.fault(SceneKind.IMPOSSIBLE_TIME, (document.id, "end_at"), f"{last:%m-%d %H:%M}", why, rule="CR-64")
    return True


def _check_rights(weighing: Weighing, document: ReadDocument, person: str) -> None:
    told = weighing.scene.rights_told(person)
    for key in ("avoid_told", "duty_told"):
        if document.value(key) is not True:
            continue
        if told:
            weighing.trace((document.id, key), "已告知", told)
        else:
            label = document.form.by_key[key].label
            why = "训练里没有向他告知过回避权和如实回答的义务"
            weighing.fault(SceneKind.UNSUPPORTED_CLAIM, (document.id, key), label, why)


def _check_row(weighing: Weighing, document: ReadDocument, person: str, row: object) -> Moment | None:
    """The moment of the answer that a row writes down; None for a formal question and for one that is told of."""
    question, answer = _cells(row)
    if not question or not answer or _FORMAL.search(question):
        return None
    scene, place = weighing.scene, (document.id, "qa")
    given = [each for each in scene.answers if each.person == person]
    asked = _best(pairs(question), [each for each in scene.asked if each.person == person])
    said = _best_answer(pairs(answer), given, asked[1].exchange if asked[1] else "")
    words = f"问：{question} 答：{answer}"
    if asked[0] < ASKED_ALIKE and (said[1] is None or said[0] < ANSWER_SHARE):
        known = max((alike(pairs(question), line) for _, who, line in scene.never_asked if who == person), default=0.0)
        why = "训练里没有问过这一句" if known >= ASKED_ALIKE else "训练里没有问过，也没有听到这样的回答"
        weighing.fault(SceneKind.ANSWER_NEVER_GIVEN, place, words, why)
        return None
    if _NO_ANSWER.search(answer):
        return asked[1].moment if asked[1] else None
    if (lost := _lost_figure(answer, person, scene)) or not _was_said(answer, said):
        real = next((each for each in given if asked[1] and each.exchange == asked[1].exchange), said[1])
        why = f"他当时没有说“{lost}”" if lost else "他当时没有这样回答"
        why += f"，说的是“{real.words[:60]}”" if real else "，这一问没有得到回答"
        moment = real.moment if real else asked[1].moment if asked[1] else None
        weighing.fault(SceneKind.ANSWER_NEVER_GIVEN, place, words, why, moment=moment)
        return None
    moment = said[1].moment if said[1] else None
    weighing.trace(place, words, [each for each in (asked[1].moment if asked[1] else None, moment) if each])
    return moment


def _cells(row: object) -> tuple[str, str]:
    get = getattr(row, "get", lambda _key: None)
    return str(get("question") or "").strip(), str(get("answer") or "").strip()


def _best(told: frozenset[str], lines: Sequence[Said]) -> tuple[float, Said | None]:
    return max(((alike(told, each.pairs), each) for each in lines), key=lambda each: each[0], default=(0.0, None))


def _best_answer(told: frozenset[str], given: Sequence[Said], exchange: str) -> tuple[float, Said | None]:
    """The answer that holds most of what is told; among equals the one to the question that was asked."""
    return max(
        ((share_in(told, each.pairs), each) for each in given),
        key=lambda each: (each[0], each[1].exchange == exchange),
        default=(0.0, None),
    )


def _was_said(answer: str, said: tuple[float, Said | None]) -> bool:
    if said[1] is None:
        return False
    return len(answer) <= _SHORT or said[0] >= ANSWER_SHARE


def _lost_figure(answer: str, person: str, scene: Scene) -> str:
    """A plate, quantity or time in an answer that this person never said; empty where there is none."""
    shown = scene.shown_by(person)
    for plate in plates(answer):
        if bare_plate(plate) not in shown.plates:
            return plate
    for told in quantities(answer):
        if not shown.saying(told, answer):
            return told.words
    for time in clock_times(answer, scene.run.act_date.year):
        if time.at not in shown.times:
            return time.words
    return ""


def _check_span(weighing: Weighing, document: ReadDocument, span: Span, moments: Sequence[Moment]) -> None:
    """No answer was given outside the time that its transcript covers."""
    scene = weighing.scene
    for moment in moments:
        at = scene.at(moment.t_ms)
        early = span[0] is not None and at < span[0] - RECORD_SLACK
        if early or (span[1] is not None and at > span[1] + RECORD_SLACK):
            key = "start_at" if early else "end_at"
            edge = span[0] if early else span[1]
            why = f"笔录{'起' if early else '止'}于 {edge:%m-%d %H:%M}，他是 {at:%m-%d %H:%M} 回答的"
            place = (document.id, key)
            weighing.fault(SceneKind.IMPOSSIBLE_TIME, place, f"{edge:%m-%d %H:%M}", why, rule="CR-64", moment=moment)
            return


def check_quotes(weighing: Weighing) -> None:
    """What a passage has somebody say was said by them, in these or other words."""
    scene = weighing.scene
    for passage in weighing.paper.passages():
        for sentence in sentences(passage.words):
            found = _QUOTE.search(sentence)
            person = _who(scene, sentence[: found.start()]) if found else None
            if not found or person is None:
                continue
            literal = _LITERAL.search(found[2])
            told = pairs(literal[1] if literal else found[2])
            given = [each for each in scene.answers if each.person == person]
            said = _best_answer(told, given, "")
            place = (passage.document, passage.field)
            loosely = not literal and any(share_in(signs(found[2]), signs(each.words)) >= SIGNS_SHARE for each in given)
            if len(told) < _SHORT or loosely or said[0] >= (LITERAL_SHARE if literal else QUOTE_SHARE):
                weighing.trace(place, sentence, [said[1].moment] if said[1] else [])
                continue
            why = f"他当时没有这样说，最接近的是“{said[1].words[:60]}”" if said[1] else "训练里没有听到他说过什么"
            moment = said[1].moment if said[1] else None
            weighing.fault(SceneKind.ANSWER_NEVER_GIVEN, place, sentence, why, moment=moment)


def _who(scene: Scene, before: str) -> str | None:
    """The person named last in the clause of the quoted words, before them."""
    before = _CLAUSES_BEFORE.sub("", before)
    found = [(before.rfind(name), person) for name, person in scene.person_ids.items() if name in before]
    return max(found)[1] if found else None
