"""The Chinese words of a score sheet.

A score sheet is a Chinese document of record that must be derivable from journal and rubric alone, so its words live
here as data beside the derivation and not in the window's translations.
"""

from __future__ import annotations

from app.domain.attempt.events import Event
from app.domain.procedure.patterns import EventPattern

EVENT_WORDS: dict[str, str] = {
    "AttemptStarted": "开始",
    "AttemptPaused": "暂停",
    "AttemptResumed": "继续",
    "AttemptEnded": "结束",
    "VestOn": "穿反光背心",
    "PpeOn": "穿戴防护用品",
    "LeftPatrolCar": "下车",
    "WindChecked": "判断风向",
    "StrobeOn": "开警灯",
    "ConePlaced": "放置锥桶",
    "ZoneSet": "划定警戒区",
    "CircleEntered": "走进警戒圈",
    "CircleLeft": "走出警戒圈",
    "EngineOff": "车辆熄火",
    "HandbrakeConfirmed": "确认手刹与钥匙",
    "ChocksPlaced": "放置止轮器",
    "IgnitionSourceRemoved": "收起火种手机",
    "PhoneUsed": "使用手机",
    "FlameLit": "点火",
    "FlameStopped": "制止动火",
    "StoodBetweenVehicles": "站在两车之间",
    "WentUnderOrClimbed": "钻底或登高",
    "Withdrew": "撤离",
    "PeopleMoved": "疏散人员",
    "VideoStarted": "开启记录仪",
    "VideoStopped": "记录中断",
    "GapStated": "口述记录间断",
    "BadgeShown": "出示执法证件",
    "SecondOfficerAbsent": "第二名执法人员离开",
    "SecondOfficerPresent": "第二名执法人员到位",
    "QuestionAsked": "询问",
    "StatementMade": "对方陈述",
    "TensionChanged": "情绪变化",
    "PartiesSeparated": "分开询问",
    "RightsTold": "告知权利",
    "CallNoticeGiven": "告知通话入卷",
    "ConsentGiven": "同意出示",
    "Signed": "签字",
    "SignatureRefused": "拒绝签字",
    "RefusalNoted": "注明拒签",
    "StationFaced": "面向",
    "StationWorked": "检查",
    "ItemsCounted": "清点",
    "PaperRead": "阅看单证",
    "PapersCompared": "比对",
    "ObjectOperated": "操作",
    "OfficerOperatedLoadedValve": "学员擅动载货阀门",
    "MeterZeroed": "检测仪归零",
    "ProbePlaced": "放置探头",
    "ProbeRemoved": "移开探头",
    "MeterRead": "读数",
    "MeterAlarmed": "检测仪报警",
    "Measured": "测量",
    "TorchSwitched": "开关手电",
    "PhotoTaken": "拍照",
    "NoteWritten": "记录",
    "FaultRevealed": "看到痕迹",
    "FactLearned": "得知情况",
    "FindingRecorded": "记下发现",
    "FindingWithdrawn": "撤回发现",
    "ReportMade": "报告",
    "TransferCalled": "联系移交",
    "TransferHandedOver": "书面移交",
    "CorrectionOrdered": "责令改正",
    "CorrectionVerified": "核对改正",
    "NoticeExplained": "说明文书",
    "ForceMeasureApproved": "强制措施获批",
    "ForceMeasureTaken": "采取强制措施",
    "PartyViewAsked": "听取陈述申辩",
    "FindingDisposed": "定性处置",
    "DecisionStated": "宣布决定",
    "CargoTransferArranged": "落实转运",
    "CargoTransferred": "转移货物",
    "VehicleMoved": "移动车辆",
    "VehicleReleased": "放行",
    "VehicleHeld": "留置车辆",
    "InjectFired": "教员注入",
    "ManualMarked": "教员评分",
    "GlobalRated": "总体评价",
    "PhaseBegan": "进入阶段",
    "ForceArrived": "力量到场",
    "ControlDeclared": "宣布控制",
    "LeakStopped": "泄漏止住",
    "AreaEntered": "踏入禁入区",
    "TrafficStopped": "拦停分流来车",
    "DrainProtected": "封堵雨水口",
    "WaterUsed": "用水冲",
    "CleanUpOrdered": "安排清除污染",
    "ReadingRelied": "以读数作依据",
    "TransferVehicleChecked": "核对转运车资质",
}
"""What an event is called on the sheet, by kind."""

AUTHORITY_WORDS = {
    "transport": "交通运输",
    "police": "公安",
    "market_supervision": "市场监管",
    "emergency": "应急管理",
    "ecology": "生态环境",
    "gas": "燃气主管",
}
DISPOSAL_WORDS = {
    "open_case": "立案查处",
    "transfer": "移送",
    "correct_on_spot": "当场纠正",
    "educate": "批评教育",
    "order_in_time": "责令限期改正",
    "no_violation": "不构成违法",
}
LIABLE_WORDS = {
    "carrier": "承运企业",
    "operator": "实际经营者",
    "shipper": "托运人",
    "driver": "驾驶员个人",
    "none": "任何人",
}
VALUE_WORDS: dict[tuple[str, str], str] = {
    ("right", "reason_of_inspection"): "检查事由",
    ("right", "avoidance_and_truth"): "申请回避、如实回答",
    ("right", "statement_and_defence"): "陈述申辩",
    ("right", "hearing"): "听证",
    ("stable", "True"): "读数稳定",
    ("clean_air", "True"): "洁净空气中",
    ("upwind", "True"): "向上风",
    ("approach", "True"): "来车方向",
    ("told_partner", "True"): "告诉同伴",
    ("to", "command_center"): "指挥中心",
    ("to", "police"): "公安",
    ("to", "traffic_police"): "交警",
    ("to", "fire_rescue"): "消防救援",
    ("to", "emergency"): "应急管理",
    ("to", "ecology"): "生态环境",
    ("to", "superior"): "交通运输上级",
    ("to", "ambulance"): "120 急救",
    ("content", "goods"): "货名",
    ("content", "amount"): "数量",
    ("content", "wind"): "风向",
    ("target", "leak"): "直冲漏点",
    ("target", "spill"): "冲洗积液",
    ("level", "acid"): "防酸防护",
    ("instrument", "lel"): "可燃气体读数",
    ("instrument", "hcl"): "氯化氢读数",
    ("instrument", "ph"): "试纸",
}
"""What a value that a pattern asks for is called on the sheet, by field and value."""

TRAIT_WORDS = {
    "specific": "具体时间点的提问",
    "acknowledges": "体谅对方的话",
    "threatens": "威胁的话",
    "rude": "训斥的话",
    "promises": "许诺放行、不罚的话",
}
"""What lines of a trait are called on the sheet."""


def pattern_words(pattern: EventPattern) -> str:
    """What a pattern asks for, `告知权利（检查事由）`; values that have no word are left out."""
    wanted = [VALUE_WORDS.get((field, str(test.equals)), "") for field, test in pattern.where.items()]
    held = pattern.where.get("held_s")
    if held is not None and held.at_least is not None:
        wanted.append(f"停留不少于 {held.at_least:g} 秒")
    wanted = [word for word in wanted if word]
    return EVENT_WORDS[pattern.event] + (f"（{'，'.join(wanted)}）" if wanted else "")


def event_words(event: Event, detail: str = "") -> str:
    """The event in a few words, with a detail such as a station's title."""
    word = EVENT_WORDS[event.kind]
    return f"{word}：{detail}" if detail else word


def clock(t_ms: int) -> str:
    """A moment as minutes and seconds, `05:52`."""
    return f"{t_ms // 60_000:02d}:{t_ms // 1000 % 60:02d}"
