import pytest

pytest.importorskip("bpy")
things = pytest.importorskip("assets.build.training_things")

from scenarios.world.layout import read_layout  # noqa: E402


def test_role_players_keep_off_the_spots_of_the_scene() -> None:
    spots = read_layout("training_street").spots.values()
    for person in things.people():
        assert min(abs(person.at[0] - x) + abs(person.at[1] - y) for x, y, _ in spots) > 1


def test_role_players_stand_on_the_pavement() -> None:
    for person in things.people():
        assert person.at[2] == things.PAVED_M
        assert person.at[0] < things.SOUTHBOUND_X[0] or person.at[0] > things.NORTHBOUND_X[1]
