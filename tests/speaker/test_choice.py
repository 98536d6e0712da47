from app.domain.scenario.speaking import Manner
from scenarios.speaker.choice import MAN_FROM_WOMAN, SPREAD, Voice, delivery, mandarin

HUIHUI = Voice("huihui", "Microsoft Huihui Desktop", ("zh-CN",), "woman")
KANGKANG = Voice("kangkang", "Microsoft Kangkang", ("zh-CN",), "man")
TINGTING = Voice("tingting", "Tingting", ("zh_CN",))


def test_only_mandarin_is_taken_in_an_order_that_stays() -> None:
    others = [
        Voice("a", "David", ("en-US",), "man"),
        Voice("b", "Tracy", ("zh-HK",)),
        Voice("c", "Chinese (Cantonese)", ("yue",)),
        Voice("d", "Pinyin", ("cmn-latn-pinyin",)),
        Voice("e", "unknown", ()),
        Voice("f", "Mei-Jia", ("zh_TW",)),
    ]
    assert mandarin([TINGTING, *others, HUIHUI, Voice("cmn", "Mandarin", ("cmn",), "man")]) == [
        Voice("cmn", "Mandarin", ("cmn",), "man"),
        HUIHUI,
        TINGTING,
    ]


def test_a_person_keeps_the_voice_of_the_sex() -> None:
    voices = [HUIHUI, KANGKANG]
    assert delivery(Manner(person="driver", sex="man"), voices).voice == "kangkang"
    assert delivery(Manner(person="vendor", sex="woman"), voices).voice == "huihui"
    assert delivery(Manner(person="driver"), voices) == delivery(Manner(person="driver"), voices)


def test_a_womans_voice_passes_for_a_man_where_there_is_no_other() -> None:
    men = [delivery(Manner(person=name), [HUIHUI]).tuning for name in ("driver", "escort", "manager", "villager")]
    assert all(tuning < 0.9 for tuning in men)
    assert delivery(Manner(person="vendor", sex="woman"), [KANGKANG]).tuning > 1.1
    assert min(men) >= MAN_FROM_WOMAN * min(SPREAD) - 0.001


def test_people_who_share_a_voice_differ() -> None:
    people = ("driver", "escort", "manager", "villager", "helper", "boss")
    assert len({delivery(Manner(person=name), [TINGTING]).tuning for name in people}) >= 3


def test_the_young_are_quicker_and_the_old_slower() -> None:
    young, old = (delivery(Manner(person="driver", years=years), [KANGKANG]) for years in (20, 70))
    assert young.pace > 1 > old.pace
    assert young.tuning > old.tuning
