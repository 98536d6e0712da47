from assets.build.person_kinds import KINDS


def test_every_person_has_a_name_and_build_of_their_own() -> None:
    assert len({k.name for k in KINDS}) == len(KINDS)
    assert len({(k.height_m, k.girth, k.age) for k in KINDS}) == len(KINDS)
