from assets.build import human
from assets.build.person_kinds import KINDS


def test_every_person_has_a_name_and_build_of_their_own() -> None:
    assert len(KINDS) >= 12
    assert len({k.name for k in KINDS}) == len(KINDS)
    assert len({k.seed for k in KINDS}) == len(KINDS)
    assert len({(k.build.height_m, k.build.weight, k.build.years) for k in KINDS}) == len(KINDS)


def test_men_and_women_of_several_ages() -> None:
    for woman in (False, True):
        years = [k.build.years for k in KINDS if k.build.woman is woman]
        assert min(years) < 30
        assert max(years) > 45


def test_faces_name_only_details_that_makehuman_has() -> None:
    for kind in KINDS:
        assert set(kind.build.details) <= human.details(), kind.name
