"""What the lists call things: groups of deeds, topics of talk, icons of tools, states of parts."""

from __future__ import annotations

from app.domain.scenario.things import MovableObject

GROUPS = (
    ("safety", "安全防护", "shield-check-fill"),
    ("recording", "记录", "video-fill"),
    ("identity", "身份与秩序", "identification-card-fill"),
    ("tools", "器材", "ruler"),
    ("report", "报告与移送", "radio-fill"),
    ("measures", "纠正与措施", "stamp"),
    ("decision", "决定与放行", "gavel"),
    ("wrong", "其他", "question"),
)
TOPICS = {
    "identity": "身份与事由", "safety": "安全要求", "journey": "行程", "papers": "单证", "cargo": "货物",
    "equipment": "车辆装备", "rights": "权利义务", "handling": "处理意见", "company": "企业", "temper": "缓和与态度",
}  # fmt: skip
TOOLS = {
    "eye": "eye-fill", "close_look": "magnifying-glass", "terminal": "monitor", "gas_detector": "gauge",
    "tape": "ruler", "gauge": "gauge", "checklist": "list-checks-fill", "order": "megaphone",
    "recorder": "video-fill", "ticket": "file-text",
}  # fmt: skip


def state_title(part: MovableObject, state: str) -> str:
    """A state of a part in words."""
    index = part.states.index(state)
    return part.state_titles[index] if index < len(part.state_titles) else state
