"""The plan of the demonstration base."""

from app.content.scenario_files import scenario_ids
from app.services.demonstration_plan import demonstration


def test_people_belong_to_classes_that_exist_and_logins_are_told_apart() -> None:
    plan = demonstration()
    classes = {group.id for group in plan.classes}
    assert {person.class_id for person in plan.people} - {None} <= classes
    assert len({person.login for person in plan.people}) == len(plan.people)
    assert len(plan.people) >= 12


def test_somebody_is_in_the_middle_of_a_run_and_somebody_has_a_task() -> None:
    plan = demonstration()
    assert any(person.interrupted and person.runs for person in plan.people)
    assert any(person.waiting for person in plan.people)
    assert all(0 <= learned <= 1 for person in plan.people for _, learned, _ in person.runs)


def test_every_scenario_is_played_and_the_usual_one_most() -> None:
    plan = demonstration()
    played = [run.scenario or plan.scenario for person in plan.people for run in person.runs]
    assert set(played) == set(scenario_ids())
    assert max(set(played), key=played.count) == plan.scenario
