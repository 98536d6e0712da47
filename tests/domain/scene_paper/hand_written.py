"""On-site records as an officer would write them, in words of their own, of the two runs that the tests play."""

from __future__ import annotations

from tests.domain.scene_paper.played import ACID, TANKER, scene_of


def tanker_record() -> str:
    """Of the tanker at the toll station, played with its four faults."""
    values = scene_of(TANKER).values
    return (
        f"2026年9月16日9时40分，甬州市交通运输局执法人员章主办、陆协办在临时检查区，依法对{values['carrier_name']}所属的"
        f"{values['tractor_plate']}牵引车（挂车{values['trailer_plate']}）实施检查。执法人员向驾驶员{values['driver_name']}"
        "出示执法证件，表明身份，告知检查事由和申请回避的权利。\n"
        f"该车装载{values['cargo_name']}，电子运单记载数量32.22吨，起运时间05:50。随车人员{values['escort_name']}坐在副驾，"
        "经执法终端核验，查无押运人员从业资格，本人称是第一次跟车，没有上过培训课。\n"
        "经检查，左下阀门箱内卸料口盲盖差小半圈未拧到底，法兰垫油湿，外缘检测仪读数5.1%LEL。执法人员要求当事人停止作业并当场"
        "拧紧盲盖。紧急切断阀手柄停在开启位，气压表有压力，按下远控按钮后手柄没有回到关闭位。\n"
        "经过磅，车货总质量51.25吨，装载量34.88吨，核定载质量32.6吨，超过核定载质量2.28吨。驾驶员承认公司经理说满罐划算。\n"
        "上述情况已拍照固定，执法记录仪全程记录。罐体铭牌罐号与检验报告一致，灭火器压力正常，接地带触地，工具箱内防护用品齐全。"
    )


def acid_record() -> str:
    """Of the leaking tanker in the rain."""
    values = scene_of(ACID).values
    return (
        f"2026年9月18日15时20分，执法人员在演岭港湾停车带发现{values['plate']}罐式货车尾部滴漏并冒白雾，在上风向60米外用"
        "望远镜识别橙牌和号牌，向指挥中心和消防救援报告，设置50米警戒区。"
        f"驾驶员{values['driver_name']}称装的是31%盐酸，十九吨多，15:05从镜子里看到水迹后靠边停车。\n"
        "消防宣布现场控制后，执法人员着防酸防护，出示执法证件，检查车尾卸料阀：法兰渗漏，球阀手柄到底，盲盖锁闭；消防拆检后见"
        f"垫片为自剪橡胶皮，已溶胀。押运员{values['escort_name']}陈述上个月自己剪了块橡胶垫。\n"
        "路面污染长19米、宽2米，面积约38平方米。积液流向雨水箅，雨水箅距车尾9米，消防用沙袋围封。后橙牌被雨布盖住，标志灯"
        "不亮；防护用品箱内没有防酸服、面罩。易制毒备案证明数量15吨，与运单19.24吨不符。\n"
        "转运后称重，车货总质量30.64吨，未超过31吨限值。对垫片、铭牌、单证和路面拍照取证。"
    )
