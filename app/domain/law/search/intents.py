"""What kind of answer a question asks for, and which provisions give that kind of answer."""

from __future__ import annotations

import re
from enum import IntFlag


class Intent(IntFlag):
    """Kinds of answers, as bits, so that an article can give several."""

    PENALTY = 1
    SEIZURE = 2
    AUTHORITY = 4
    TIME = 8
    CONDITION = 16
    PAPER = 32
    COST = 64
    MEANING = 128


_ASKED = {
    Intent.PENALTY: r"怎么罚|咋罚|如何罚|罚多少|罚几|罚什么|罚款多少|怎么处罚|如何处罚|怎么处理|罚不罚|要罚|会罚|"
    r"会被罚|后果|(?:负|担|承担)(?:什么|啥|哪些)?(?:法律)?责任|要坐牢|会坐牢",
    Intent.SEIZURE: r"扣车|扣押|暂扣|扣留|拖走|拖车|扣.{0,3}车|车.{0,4}扣|扣.{0,2}[证货]|查封",
    Intent.AUTHORITY: r"谁管|谁来管|归谁|归哪|哪个部门|什么部门|哪家|哪个单位|哪一级|哪级|谁批|谁审批|谁负责|谁来|找谁|"
    r"去哪|由谁|哪里(?:批|办|申请)|有权(?:吗|不|没|么)|谁有权|谁.{0,6}(?:批准|决定|规定|制定|编制)",
    Intent.TIME: r"多久|几天|几日|多长时间|多少天|几个月|几年|多少年|几小时|多少小时|什么时候|啥时候|何时|"
    r"期限|时限|时效|有效期",
    Intent.CONDITION: r"至少|最少|最多|几台|几辆|几个人|多少辆|多少台|多少人|几名|多大|多高|条件|门槛|什么要求|"
    r"哪些要求|满足",
    Intent.PAPER: r"(?:带|要|需要|交|用|提交|办|凭)(?:什么|啥|哪些|哪种)(?:证|材料|手续|资料|文件|单)|什么证|啥证|"
    r"哪些材料|什么材料|什么手续",
    Intent.COST: r"要钱|收钱|收费|花钱|掏钱|免费|费用|谁出|谁付|谁掏|多少钱",
    Intent.MEANING: r"什么是|什么叫|啥叫|啥是|什么意思|是指|定义|算不算|怎么认定|如何认定|怎么算",
}
_GIVEN = {
    Intent.PENALTY: r"[处并](?:以)?.{0,20}罚款|吊销|予以警告|给予警告|行政拘留|责令停产停业|依法追究刑事责任",
    Intent.SEIZURE: r"扣押|暂扣|扣留|拖移|查封",
    Intent.AUTHORITY: r"(?:部门|机关|机构|政府|法院).{0,30}(?:负责|主管|批准|审批|实施|许可|提出申请|决定|编制|制定)|"
    r"向.{2,30}(?:申请|报告|备案)",
    Intent.TIME: r"[零一二三四五六七八九十百]+(?:个)?(?:工作日|日|月|年|小时|分钟)(?:内|前|以内|之内|以上|未|的)|"
    r"施行|有效期",
    Intent.CONDITION: r"以上|不得少于|不少于|不低于|不得低于|不超过|条件",
    Intent.PAPER: r"随车|随船|携带|持有|证书|证件|材料|提交|出示",
    Intent.COST: r"费用|收费|免费|收取|经费",
    Intent.MEANING: r"是指|所称|包括|本法所|属于",
}
_ASKED_RE = {intent: re.compile(pattern) for intent, pattern in _ASKED.items()}
_GIVEN_RE = {intent: re.compile(pattern) for intent, pattern in _GIVEN.items()}
_PENAL_HEADING = re.compile(r"法律责任|罚则|处罚")


def asked_for(question: str) -> Intent:
    """Return the kinds of answer that a question asks for."""
    found = Intent(0)
    for intent, pattern in _ASKED_RE.items():
        if pattern.search(question):
            found |= intent
    return found


def given_by(heading: str, text: str) -> Intent:
    """Return the kinds of answer that an article gives."""
    found = Intent(0)
    for intent, pattern in _GIVEN_RE.items():
        if pattern.search(text):
            found |= intent
    if _PENAL_HEADING.search(heading):
        found |= Intent.PENALTY
    return found
