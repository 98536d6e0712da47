"""The screens of the law library: the search, whose results come later; lists to be filled; the page to read."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

from app.domain.law.consulting import FoundLaw, LawAnswer
from scenarios.trainee.law_sheets import LawPageSheet
from scenarios.trainee.legal_choices import full_pinyin, initials
from scenarios.trainee.panels import Panel
from scenarios.trainee.screens import Item, ListScreen, ReadScreen
from scenarios.trainee.sheets import PAGE_ITEMS, ListSheet

WIDE = 820.0
LONGEST_SEARCH = 40
WITH_NOTES = 6
"""So many rows leave room for the note of each."""
OPENING = "正在打开法规库……"
HINT = "怎么问都行：没带运单怎么罚、处罚法55，或拼音"
SPELLED = (initials, full_pinyin)
Take = Callable[[LawAnswer], None]


class LawSearchScreen(ListScreen):
    """The search field and what the library found; an answer to what is no longer asked is left out."""

    per_page = 5

    def __init__(
        self,
        subtitle: str,
        home: Callable[[LawSearchScreen], Sequence[Item]],
        ask: Callable[[str, Take], None],
        item: Callable[[FoundLaw], Item],
        refuse: Callable[[str], None],
    ) -> None:
        self._ask, self._item = ask, item
        self._found: list[Item] = []
        self._awaited = ""
        self._said = ""
        super().__init__("法规库", subtitle, lambda: home(self), refuse, searchable=True)

    @property
    def items(self) -> list[Item]:
        """What was found; before anything is typed, what can be reached without typing."""
        return self._found if self.search else self._all

    def search_for(self, words: str) -> None:
        """Search for words as if they had been typed."""
        self._set_search(words)

    def panel(self) -> Panel:
        """How it looks now."""
        made = super().panel()
        assert isinstance(made, ListSheet)  # what a list is shown by
        empty = OPENING if self._awaited else self._said or "没有找到。换个说法，或只打关键的词"
        return replace(made, hint=HINT, wide=WIDE, empty=empty)

    def _set_search(self, search: str) -> None:
        search = search[:LONGEST_SEARCH]
        if search == self.search:
            return
        self.search = search
        self.chosen = 0
        self._awaited = search.strip()
        if not self._awaited:
            self._found = []
            return
        self._ask(search, lambda answer: self._take(search, answer))

    def _take(self, asked: str, answer: LawAnswer) -> None:
        if asked != self.search:
            return
        self._awaited, self._said = "", answer.problem
        self._found = [self._item(found) for found in answer.found]
        self.chosen = 0


class LawList(ListScreen):
    """A list of the library, empty until `fill` brings what was asked for; `with_notes` shows each one's note."""

    def __init__(
        self,
        title: str,
        subtitle: str,
        refuse: Callable[[str], None],
        items: Sequence[Item] = (),
        with_notes: bool = False,
    ) -> None:
        self._brought = list(items)
        self.per_page = WITH_NOTES if with_notes else PAGE_ITEMS
        super().__init__(
            title, subtitle, lambda: self._brought, refuse, searchable=True, spelled=SPELLED, empty=OPENING
        )

    def fill(self, items: Sequence[Item], problem: str) -> None:
        """Show what the library brought, or why it brought nothing."""
        self._brought = list(items)
        self.empty = problem or "这里没有内容"
        self.refresh()

    def panel(self) -> Panel:
        """How it looks now."""
        made = super().panel()
        assert isinstance(made, ListSheet)  # what a list is shown by
        return replace(made, wide=WIDE, hint="输入汉字、拼音或拼音首字母筛选")


class LawReader(ReadScreen):
    """A page of the library, with choices by number or click."""

    def __init__(self, sheet: LawPageSheet) -> None:
        super().__init__(sheet)
        self._page = sheet
        self._choices: Sequence[Item] = ()

    def show(self, sheet: LawPageSheet, choices: Sequence[Item]) -> None:
        """Show a page that has come."""
        self.sheet = self._page = sheet
        self._choices = choices

    def key(self, name: str) -> bool:
        """Choose by number, or scroll."""
        if len(name) == 1 and name in "123456789":
            self._choose(int(name) - 1)
            return True
        return super().key(name)

    def click(self, x: float, y: float, scale: float, screen: tuple[float, float]) -> None:
        """Choose what lies under the pointer."""
        super().click(x, y, scale, screen)
        chosen = self._page.choice_at(x, y, scale, screen)
        if chosen is not None:
            self._choose(chosen)

    def pick(self, item_id: str) -> bool:
        """Choose by id, as its number does; False where it is not there."""
        for index, item in enumerate(self._choices):
            if item.id == item_id:
                self._choose(index)
                return True
        return False

    def _choose(self, index: int) -> None:
        if index < len(self._choices):
            self._choices[index].act()


def loading_sheet(title: str) -> LawPageSheet:
    """The page while it is on its way."""
    return LawPageSheet(title, (("", (OPENING,)),), footer="Esc 返回")
