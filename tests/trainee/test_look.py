import json
from importlib.resources import files

from scenarios.trainee.look import look, scale_for


def test_colours_come_from_the_tokens() -> None:
    stage = json.loads(files("app").joinpath("ui/theme/tokens.json").read_text(encoding="utf-8"))["stage"]
    assert look().text == (*bytes.fromhex(stage["text"][1:]), 255)
    assert look().ground[3] == 238
    assert look().critical != look().warn


def test_panels_grow_with_the_picture() -> None:
    assert scale_for(720) == 1
    assert scale_for(1440) == 2
    assert scale_for(300) == 0.75
