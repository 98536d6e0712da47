"""What a passage says was seen, asked, photographed, shown or set up, against what was done in the run."""

from __future__ import annotations

import re
from dataclasses import dataclass

from app.domain.attempt.events import BadgeShown, QuestionAsked
from app.domain.scene_paper.finding import Moment
from app.domain.scene_paper.likeness import pairs, share_in
from app.domain.scene_paper.paper import Passage
from app.domain.scene_paper.scene import MEASURED, Scene
from app.domain.scene_paper.weighing import Weighing
from app.domain.scene_paper.written import clauses, sentences

_DENIED = re.compile(
    r"(未|没有|没|无法|不能|拒绝|拒不)(能|有|曾|予|按规定)?(查看|查验|检查|看|见到|拍|出示|提供|携带|随车携带|带|测|量|询问|问|打开|采集)"
)
_LATER = re.compile(r"应当|依法|另行|移送|移交|责令|要求.{0,6}(改正|补)|限期|拟|建议|今后|将由")
_SEEN = re.compile(r"检查|查看|查验|看到|看见|发现|查明|核对|核验|比对|读取|目测")
_PHOTOGRAPHED = re.compile(r"拍照|拍摄|拍下|照片|摄像|拍了")
_QUOTED = re.compile(r"(自称|自述|称|承认|表示|否认|供述|陈述|回答|答复)[：:，,]?.*")
_ASKED = re.compile(r"询问|问话|问及|问明|讯问")
_BADGE = re.compile(r"出示.{0,8}(执法)?证|亮证|表明身份")
_NO = re.compile("未|没|无|不|非")
_TOLD_OF_FAULT = 0.85
_BOTH = re.compile(r"两名|二名|2名|2 名|均|分别|各自|两人|二人|都")


@dataclass(frozen=True, slots=True)
class Deed:
    """Something done that a text may tell, and the events that have to stand behind it."""

    pattern: re.Pattern[str]
    kinds: tuple[str, ...]
    lacking: str


DEEDS = (
    Deed(_BADGE, ("BadgeShown",), "训练里没有向谁出示过执法证件"),
    Deed(re.compile("执法记录仪|全程.{0,4}录(音|像)|录音录像"), ("VideoStarted",), "训练里没有打开执法记录仪"),
    Deed(_PHOTOGRAPHED, ("PhotoTaken",), "训练里一张照片也没有拍"),
    Deed(re.compile("测气|测得|量得|检测仪"), (MEASURED,), "训练里没有测量过"),
    Deed(re.compile("(设置|划定|划出|设立).{0,8}警戒"), ("ZoneSet",), "训练里没有设置过警戒区"),
    Deed(re.compile("(设置|摆放|放置).{0,6}锥桶"), ("ConePlaced",), "训练里没有摆过锥桶"),
    Deed(re.compile("(放置|设置|垫).{0,6}(止轮器|三角木)"), ("ChocksPlaced",), "训练里没有放过止轮器"),
    Deed(re.compile("分别询问|分开询问|隔离询问|单独询问"), ("PartiesSeparated",), "训练里没有把人分开询问"),
    Deed(re.compile("告知.{0,20}(回避|陈述|申辩)"), ("RightsTold",), "训练里没有告知过权利"),
    Deed(re.compile("向.{0,12}(报告|报送)"), ("ReportMade",), "训练里没有报告过"),
)  # fmt: skip


def check_faults(weighing: Weighing) -> None:
    """No passage tells of a fault that the scene had not, or that was there and never shown."""
    scene = weighing.scene
    titles = {fault.id: (pairs(fault.title), _denials(fault.title)) for fault in scene.scenario.bank.faults}
    for passage in weighing.paper.passages():
        for sentence in sentences(passage.words):
            told = pairs(_QUOTED.sub("", sentence))
            denials = _denials(sentence)
            for fault, (title, own) in titles.items():
                if denials > own or share_in(title, told) < _TOLD_OF_FAULT:
                    continue
                moment = scene.recorded.get(fault) or scene.revealed.get(fault)
                if fault not in scene.run.faults:
                    weighing.claim(passage, sentence, "现场没有这一情形", moment)
                elif moment is None:
                    weighing.claim(passage, sentence, "现场有这一情形，但训练里没有看到它")


def _denials(text: str) -> int:
    """How often a text says no; more often than the title of a fault, and it may say that there was none."""
    return len(_NO.findall(text))


def check_deeds(weighing: Weighing) -> None:
    """Every passage's claims of seeing and doing; what was denied, ordered for later or only quoted claims nothing."""
    for passage in weighing.paper.passages():
        for sentence in sentences(passage.words):
            told = _QUOTED.sub("", sentence)
            parts = [part for part in clauses(told) if not _DENIED.search(part) and not _LATER.search(part)]
            for clause in parts:
                if passage.on_site:
                    _check_done(weighing, passage, clause)
                _check_asked(weighing, passage, clause)
            _check_seen(weighing, passage, parts)


def _check_done(weighing: Weighing, passage: Passage, clause: str) -> None:
    for deed in DEEDS:
        if not deed.pattern.search(clause):
            continue
        moments = weighing.scene.happened(*deed.kinds)
        if not moments:
            weighing.claim(passage, clause, deed.lacking)
        elif deed.pattern is _BADGE and _BOTH.search(clause) and (alone := _only_one_badge(weighing.scene)):
            weighing.claim(passage, clause, "训练里只有一名执法人员出示了证件", alone)
        else:
            weighing.trace((passage.document, passage.field), clause, moments[:2])


def _only_one_badge(scene: Scene) -> Moment | None:
    """The moment at which one officer showed the certificate, where the other never did."""
    shown: dict[str, Moment] = {}
    for entry in scene.run.by_kind.get("BadgeShown", []):
        if isinstance(entry.event, BadgeShown):
            shown.setdefault(entry.event.officer, Moment(seq=entry.seq, t_ms=entry.event.t_ms))
    return next(iter(shown.values())) if len(shown) == 1 else None


def _check_asked(weighing: Weighing, passage: Passage, clause: str) -> None:
    if not _ASKED.search(clause):
        return
    for name, person in weighing.scene.person_ids.items():
        if name not in clause:
            continue
        moments = [
            Moment(seq=entry.seq, t_ms=entry.event.t_ms)
            for entry in weighing.scene.run.by_kind.get("QuestionAsked", [])
            if isinstance(entry.event, QuestionAsked) and entry.event.to == person
        ]
        if moments:
            weighing.trace((passage.document, passage.field), clause, moments)
        else:
            weighing.claim(passage, clause, f"训练里没有问过{name}")


def _check_seen(weighing: Weighing, passage: Passage, parts: list[str]) -> None:
    """Things named where the text says they were seen or photographed; a record made on the spot says so throughout."""
    seeing = passage.on_site
    for clause in parts:
        photographed = _PHOTOGRAPHED.search(clause)
        seeing = seeing or bool(_SEEN.search(clause))
        if not seeing and not photographed:
            continue
        for term, subjects in weighing.subjects.in_text(clause):
            if photographed:
                _require_photo(weighing, passage, clause, (term, subjects))
            else:
                _require_look(weighing, passage, clause, (term, subjects))


def _require_look(weighing: Weighing, passage: Passage, clause: str, term: tuple[str, frozenset[str]]) -> None:
    name, subjects = term
    scene = weighing.scene
    moments = [moment for subject in sorted(subjects) for moment in scene.looked_at.get(subject, ())]
    if moments:
        weighing.trace((passage.document, passage.field), f"{name}：{clause}", sorted(moments, key=lambda e: e.seq))
        return
    if shown := scene.shown_like(clause):
        weighing.trace((passage.document, passage.field), f"{name}：{clause}", shown)
        return
    faced = next((moment for subject in sorted(subjects) if (moment := scene.faced(subject))), None)
    why = f"训练里面向过{name}，但没有读清、没有操作" if faced else f"训练里没有看过{name}"
    weighing.claim(passage, clause, why, faced)


def _require_photo(weighing: Weighing, passage: Passage, clause: str, term: tuple[str, frozenset[str]]) -> None:
    name, subjects = term
    scene = weighing.scene
    wanted = scene.with_their_places(tuple(sorted(subjects)))
    moments = [moment for subject in sorted(wanted) for moment in scene.photographed.get(subject, ())]
    if moments:
        weighing.trace((passage.document, passage.field), f"{name}：{clause}", moments)
        return
    looked = next((moment for subject in sorted(subjects) for moment in scene.looked_at.get(subject, ())), None)
    weighing.claim(passage, clause, f"训练里没有拍到{name}的照片", looked)
