"""Commands and the search through them."""

from app.ui.pieces.commands import Command, find_commands


def _command(id_: str, title: str, hint: str = "", enabled: bool = True) -> Command:
    return Command(id_, title, lambda: None, hint=hint, enabled=lambda: enabled)


def _initials(text: str) -> str:
    return {"罚款计算": "fkjs", "分开询问": "fkxw", "计算罚款": "jsfk"}.get(text, "")


COMMANDS = [
    _command("ask", "分开询问"),
    _command("sum", "计算罚款"),
    _command("fine", "罚款计算", "act 72"),
    _command("off", "罚款计算", enabled=False),
]


def _found(query: str) -> list[str]:
    return [command.id for command in find_commands(COMMANDS, query, _initials)]


def test_nothing_typed_gives_all_that_can_be_done() -> None:
    assert _found("") == ["ask", "sum", "fine"]


def test_initials_at_the_start_come_before_initials_within() -> None:
    assert _found("FK") == ["ask", "fine", "sum"]


def test_words_come_before_initials_and_all_must_fit() -> None:
    assert _found("罚款") == ["fine", "sum"]
    assert _found("罚款 72") == ["fine"]
    assert _found("xyz") == []
