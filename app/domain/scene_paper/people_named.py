"""The people and companies that documents name, against whom the run made known."""

from __future__ import annotations

import re

from app.domain.casefile.reading import ReadDocument
from app.domain.casefile.values import Organisation, Person
from app.domain.scene_paper.finding import Moment, SceneKind
from app.domain.scene_paper.paper import Passage
from app.domain.scene_paper.scene import Scene
from app.domain.scene_paper.weighing import Weighing

_ON_THE_SPOT = ("2", "3", "4")
_FIELDS = ("asked", "scene_person", "party")
_ID_NUMBER = re.compile(r"(?<!\d)\d{17}[\dX](?![\dX])", re.ASCII)
_SURNAMES = frozenset(
    "赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许何吕施张孔曹严华金魏陶姜戚谢邹喻柏水窦章云苏潘葛奚范彭郎鲁韦昌马苗凤花方俞任袁柳"
    "鲍史唐费廉岑薛雷贺倪汤滕殷罗毕郝邬安常乐于时傅皮卞齐康伍余元卜顾孟平黄和穆萧尹姚邵湛汪祁毛禹狄米贝明臧计伏成戴谈宋茅庞熊"
    "纪舒屈项祝董梁杜阮蓝闵席季麻强贾路娄危江童颜郭梅盛林刁钟徐邱骆高夏蔡田樊胡凌霍虞万支柯管卢莫房裘缪解应宗丁宣邓郁单杭洪包"
    "诸左石崔吉龚程嵇邢裴陆荣翁荀羊甄曲封储靳段富焦牧山谷车侯全班仰秋仲伊宫宁仇栾甘厉祖武符刘景詹束龙叶幸司韶"
)
_NO_NAMES = re.compile(
    "陈述|应当|马上|方才|方面|当时|时候|解释|成立|明确|全程|和其|和押|和驾|于当|左侧|车辆|车上|平时|常年|安全|高速|曲折|"
    "水平|计算|单独|全部|管理|支付|包括|伏在|任何|时任|席位|项目|路上|段时"
)
_AFTER = re.compile(r"^([\u4e00-\u9fff]{2,3})(?=[，。、；：（(,:;]|$|称|说|在|于|持|出示|自述|承认|表示|的)")


def check_people(weighing: Weighing) -> None:
    """People in the fields of records made on the spot, companies as parties, and names behind a title in a passage."""
    for document in weighing.paper.documents:
        for key in _FIELDS:
            if key in document.form.by_key:
                _check_field(weighing, document, key)
    for passage in weighing.paper.passages():
        _check_passage(weighing, passage)


def _check_field(weighing: Weighing, document: ReadDocument, key: str) -> None:
    value = document.value(key)
    place = (document.id, key)
    if isinstance(value, Organisation) and value.name.strip():
        _check_name(weighing, place, value.name.strip(), "训练里没有看到或听到过这家单位")
        if value.credit_code.strip():
            _check_paired(weighing, place, value.name.strip(), value.credit_code.strip(), _credit_codes)
    elif isinstance(value, Person) and value.name.strip():
        if document.form.code in _ON_THE_SPOT:
            _check_name(weighing, place, value.name.strip(), "训练里没有这个人")
        if value.id_number.strip():
            _check_paired(weighing, place, value.name.strip(), value.id_number.strip(), _ID_NUMBER.findall)


def _check_name(weighing: Weighing, place: tuple[str, str], name: str, why: str) -> None:
    moments = _met(weighing.scene, name)
    if moments:
        weighing.trace(place, name, moments)
    elif name not in weighing.scene.person_ids:
        weighing.fault(SceneKind.UNSUPPORTED_CLAIM, place, name, why)


def _met(scene: Scene, name: str) -> list[Moment]:
    return [each.moment for each in scene.sightings if name in each.words]


_CREDIT_CODE = re.compile(r"(?<![0-9A-Z])9[0-9A-Z]{17}(?![0-9A-Z])", re.ASCII)


def _credit_codes(text: str) -> list[str]:
    return _CREDIT_CODE.findall(text)


def _check_paired(weighing: Weighing, place: tuple[str, str], name: str, number: str, numbers_in: object) -> None:
    """A number that a paper shows beside the name is the one that is written."""
    assert callable(numbers_in)
    for each in weighing.scene.sightings:
        shown = numbers_in(each.words) if name in each.words else []
        if shown and number not in shown:
            why = f"训练里看到{name}的号码是 {shown[0]}"
            weighing.fault(SceneKind.UNSUPPORTED_CLAIM, place, number, why, moment=each.moment)
            return


def _check_passage(weighing: Weighing, passage: Passage) -> None:
    scene = weighing.scene
    known = set(scene.person_ids) | {party.who.name for party in weighing.paper.parties}
    known |= {entry.name for entry in weighing.paper.officers}
    for title in {person.title for person in scene.scenario.people.persons}:
        for found in re.finditer(re.escape(title), passage.words):
            name = _AFTER.match(passage.words[found.end() : found.end() + 6])
            if not name or name[1][0] not in _SURNAMES or _NO_NAMES.match(name[1]):
                continue
            if "某" in name[1] and any(each.startswith(name[1][0]) for each in known):
                continue
            if any(name[1].startswith(each) or each.startswith(name[1]) for each in known) or _met(scene, name[1]):
                continue
            weighing.claim(passage, f"{title}{name[1]}", f"训练里没有叫“{name[1]}”的{title}")
