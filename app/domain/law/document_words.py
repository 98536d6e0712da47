"""Chinese names of the fields and of their values, for forms, differences and refusals."""

from __future__ import annotations

from app.domain.law.bureau import TableKind
from app.domain.law.document_changes import Place

FIELD_WORDS: dict[str, str] = {
    "id": "编号", "title": "名称", "topic": "领域", "note": "说明", "status": "核对状态", "open_points": "待核事项",
    "basis": "依据", "basis_note": "操作口径", "acts": "违法行为", "act": "违法行为", "act_id": "违法行为",
    "violated": "违反条款", "penalty": "处罚条款", "authority": "主管机关", "liable": "责任主体",
    "violated_status": "违反条款核对状态", "evidence": "数额出处", "valid_from": "起算日", "valid_until": "截止日",
    "fine": "罚款", "serious_fine": "情节严重的罚款", "overdue_fine": "逾期不改的罚款", "person_fine": "责任人员罚款",
    "min_yuan": "下限（元）", "max_yuan": "上限（元）", "income_multiple": "按违法所得倍数",
    "above_yuan": "违法所得超过（元）",
    "min_times": "最低倍数", "max_times": "最高倍数", "includes_threshold": "含本数",
    "rule": "处罚规则", "measures": "其他措施",
    "steps": "步骤", "do": "做什么", "forms": "文书",
    "act_date": "行为日", "facts": "案情", "issue": "争议焦点", "handling": "处理", "reasoning": "理由",
    "teaching_points": "要点",
    "role": "性质", "place": "适用地区", "source": "出处", "version": "版本", "valid_to": "截止日", "factors": "情节",
    "label": "情节名称", "effect": "作用", "group": "互斥组", "excludes": "不能并存的情节",
    "words": "表述", "tiers": "档次",
    "when": "适用情形", "default": "默认档", "amount_low": "下限（元）", "amount_high": "上限（元）",
    "statute_item": "条款项",
}  # fmt: skip

OTHER_WORDS: dict[TableKind, dict[str, str]] = {TableKind.CASE: {"evidence": "证据"}}
"""Names of fields that mean something else in documents of one kind."""

_STATUS = {"confirmed": "已核原文", "recalled": "凭记忆，待核", "to_verify": "待核"}
VALUE_WORDS: dict[str, dict[str, str]] = {
    "status": _STATUS,
    "violated_status": _STATUS,
    "authority": {
        "transport": "交通运输", "police": "公安", "market_supervision": "市场监管", "emergency": "应急管理",
        "ecology": "生态环境", "gas": "燃气主管", "cyberspace": "网信",
    },
    "evidence": {"primary_text": "法规原文", "secondary_page": "转载网页", "memory": "记忆"},
    "topic": {
        "procedure": "程序", "hazmat": "危货", "ride_hailing": "网约车", "overload": "超限", "general": "综合",
        "equipment": "装备", "documents": "文书",
    },
    "role": {"bureau": "本单位适用", "example": "示例", "elsewhere": "外地做法"},
    "effect": {
        "lighter": "偏轻", "heavier": "偏重", "must_relieve": "应当从轻或减轻", "may_relieve": "可以从轻或减轻",
        "no_penalty": "不予处罚", "severer": "从重", "serious": "情节严重",
        "overdue": "逾期不改正",
    },
}  # fmt: skip


def place_words(kind: TableKind, place: Place) -> str:
    """The place in a document as a person reads it: 步骤 第3项 做什么."""
    words = {**FIELD_WORDS, **OTHER_WORDS.get(kind, {})}
    return " ".join(f"第{part + 1}项" if isinstance(part, int) else words.get(part, part) for part in place)


def value_words(name: str, value: str) -> str:
    """A value of a field in words, where it is one of a fixed set; else the value itself."""
    return VALUE_WORDS.get(name, {}).get(value, value)
