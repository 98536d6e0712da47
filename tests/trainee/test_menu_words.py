from app.domain.scenario.things import MovableObject
from assets.paths import ICONS
from scenarios.trainee.menu_words import GROUPS, TOOLS, state_title


def test_every_icon_is_shipped() -> None:
    marks = {mark for _, _, mark in GROUPS} | set(TOOLS.values())
    assert not [mark for mark in marks if not (ICONS / f"{mark}.svg").is_file()]


def test_states_have_their_titles_and_else_their_names() -> None:
    part = MovableObject(id="door", title="门", node="door", states=("shut", "open"), state_titles=("关着",))
    assert [state_title(part, state) for state in part.states] == ["关着", "open"]
