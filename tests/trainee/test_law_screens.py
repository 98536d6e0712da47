from app.domain.law.consulting import FoundLaw, LawAnswer
from scenarios.trainee.law_screens import LONGEST_SEARCH, WITH_NOTES, LawList, LawReader, LawSearchScreen, loading_sheet
from scenarios.trainee.law_sheets import LawPageSheet
from scenarios.trainee.screens import Item
from scenarios.trainee.sheets import ListSheet, Row

SCREEN = (1280.0, 720.0)


def _items(log: list[str], *names: str) -> list[Item]:
    return [Item(name, Row(name), lambda name=name: log.append(name)) for name in names]  # type: ignore[misc]


def _search(log: list[str]) -> tuple[LawSearchScreen, list[tuple[str, object]]]:
    asked: list[tuple[str, object]] = []

    def item(found: FoundLaw) -> Item:
        return _items(log, found.id)[0]

    home = lambda screen: _items(log, "home")  # noqa: E731
    return LawSearchScreen("", home, lambda words, take: asked.append((words, take)), item, log.append), asked


def test_searching_asks_at_each_change_and_not_for_blanks() -> None:
    screen, asked = _search([])
    for text in (" ", "押", "运"):
        screen.type(text)
    screen.key("backspace")
    assert [words for words, _ in asked] == [" 押", " 押运", " 押"]
    screen.search_for("字" * 99)
    assert screen.search == "字" * LONGEST_SEARCH


def test_digits_choose_only_before_anything_is_typed() -> None:
    log: list[str] = []
    screen, asked = _search(log)
    screen.key("1")
    assert log == ["home"]
    screen.type("g")
    screen.key("4")
    screen.type("4")
    assert (screen.search, log) == ("g4", ["home"])
    take = asked[-1][1]
    assert callable(take)
    take(LawAnswer(id=1, found=(FoundLaw(kind="act", id="HA-10", title="甲"),)))
    screen.key("enter")
    assert log == ["home", "HA-10"]


def test_nothing_found_and_a_problem_are_told_apart() -> None:
    screen, asked = _search([])
    screen.type("x")
    take = asked[-1][1]
    assert callable(take)
    take(LawAnswer(id=1))
    assert "没有找到" in _sheet(screen).empty
    take(LawAnswer(id=1, problem="坏了"))
    assert _sheet(screen).empty == "坏了"


def test_a_list_is_filled_later_and_shows_notes_where_they_matter() -> None:
    names = [f"n{k}" for k in range(8)]
    plain, noted = LawList("甲", "", print), LawList("乙", "", print, with_notes=True)
    assert plain.items == []
    for screen in (plain, noted):
        screen.fill(_items([], *names), "")
    assert (len(_sheet(plain).rows), len(_sheet(noted).rows)) == (8, WITH_NOTES)
    plain.fill([], "库坏了")
    assert _sheet(plain).empty == "库坏了"


def test_a_page_takes_numbers_clicks_and_names() -> None:
    log: list[str] = []
    reader = LawReader(loading_sheet("某条"))
    reader.key("1")
    rows = (Row("甲"), Row("乙"))
    reader.show(LawPageSheet("某条", (("", ("文",)),), choices=rows), _items(log, "a", "b"))
    sheet = reader.sheet
    assert isinstance(sheet, LawPageSheet)
    y = next(y for y in range(720) if sheet.choice_at(900, y, 1.0, SCREEN) == 1)
    reader.key("1")
    reader.key("9")
    reader.click(900, y, 1.0, SCREEN)
    reader.click(100, y, 1.0, SCREEN)
    assert reader.pick("a")
    assert not reader.pick("z")
    assert log == ["a", "b", "a"]


def _sheet(screen: LawSearchScreen | LawList) -> ListSheet:
    made = screen.panel()
    assert isinstance(made, ListSheet)
    return made
