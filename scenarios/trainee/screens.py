"""What stands over the scene: lists to choose from, pages to read, papers to hold. Keys go to the topmost."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from typing import Protocol

from scenarios.trainee.panels import Panel
from scenarios.trainee.sheets import PAGE_ITEMS, ListSheet, PaperPage, PaperSheet, Row, TextSheet

ZOOMS = (1.0, 1.25, 1.6, 2.0)


@dataclass(frozen=True)
class Item:
    """A choice: how it looks and what choosing it does. `words` are further words a search finds it by."""

    id: str
    row: Row
    act: Callable[[], None]
    words: str = ""


class Screen(Protocol):
    """Something over the scene. `slot` is its place; `holds` says whether the trainee stands still meanwhile."""

    slot: str
    holds: bool

    def panel(self) -> Panel:
        """How it looks now."""

    def key(self, name: str) -> bool:
        """Take a key; False where the key means nothing here."""

    def type(self, text: str) -> None:
        """Take typed text."""

    def wheel(self, steps: int) -> None:
        """The wheel was turned, up positive."""

    def click(self, x: float, y: float, scale: float, screen: tuple[float, float]) -> None:
        """A click at a design place of the panel."""

    def closed(self) -> None:
        """It was closed."""


class ListScreen:
    """A list whose items are asked for anew whenever something has changed."""

    slot = "sheet"
    holds = True
    per_page = PAGE_ITEMS

    def __init__(
        self,
        title: str,
        subtitle: str,
        items: Callable[[], Sequence[Item]],
        refuse: Callable[[str], None],
        searchable: bool = False,
        spelled: Sequence[Callable[[str], str]] = (),
        empty: str = "这里现在没有可做的事",
        footer: str = "",
    ) -> None:
        self.title, self.subtitle = title, subtitle
        self._make, self._refuse = items, refuse
        self._searchable, self._spelled = searchable, tuple(spelled)
        self.empty, self._footer = empty, footer
        self.search = ""
        self.chosen = 0
        self._all: list[Item] = []
        self.refresh()

    @property
    def takes_text(self) -> bool:
        """Whether typed characters belong to this list."""
        return self._searchable

    @property
    def items(self) -> list[Item]:
        """The items that fit the search."""
        wanted = self.search.lower()
        if not wanted:
            return self._all
        return [item for item in self._all if self._fits(item, wanted)]

    def refresh(self) -> None:
        """Ask for the items anew."""
        self._all = list(self._make())
        self.chosen = max(0, min(self.chosen, len(self.items) - 1))

    def panel(self) -> Panel:
        """How it looks now."""
        items = self.items
        page = self.chosen // self.per_page
        shown = items[page * self.per_page : (page + 1) * self.per_page]
        return ListSheet(
            title=self.title,
            subtitle=self.subtitle,
            rows=tuple(item.row for item in shown),
            chosen=self.chosen % self.per_page,
            page=page,
            pages=max(1, -(-len(items) // self.per_page)),
            search=self.search if self._searchable else None,
            footer=self._footer,
            empty=self.empty if not self.search else "没有找到，换一个词试试",
        )

    def key(self, name: str) -> bool:
        """Take a key."""
        moves = {"arrow_down": 1, "arrow_up": -1, "page_down": self.per_page, "page_up": -self.per_page}
        if name in moves:
            self.chosen = max(0, min(self.chosen + moves[name], len(self.items) - 1))
        elif name == "enter":
            self._choose(self.chosen)
        elif name == "backspace" and self._searchable:
            self._set_search(self.search[:-1])
        elif len(name) == 1 and name in "123456789" and not (self._searchable and self.search):
            if int(name) <= self.per_page:
                self._choose(self.chosen // self.per_page * self.per_page + int(name) - 1)
        else:
            return self._searchable and len(name) == 1
        return True

    def type(self, text: str) -> None:
        """Take typed text for the search."""
        if self._searchable and (self.search or not text.isdigit()):
            self._set_search(self.search + text)

    def wheel(self, steps: int) -> None:
        """Move the choice."""
        self.key("arrow_up" if steps > 0 else "arrow_down")

    def click(self, x: float, y: float, scale: float, screen: tuple[float, float]) -> None:
        """Choose the row under the pointer."""
        panel = self.panel()
        assert isinstance(panel, ListSheet)  # made just above
        row = panel.row_at(x, y, scale, screen)
        if row is not None:
            self._choose(panel.page * self.per_page + row)

    def pick(self, item_id: str) -> bool:
        """Choose an item by its id, as its number or a click does; False where it is not there."""
        for index, item in enumerate(self.items):
            if item.id == item_id:
                self._choose(index)
                return True
        return False

    def closed(self) -> None:
        """Nothing is left to do."""

    def _choose(self, index: int) -> None:
        items = self.items
        if not 0 <= index < len(items):
            return
        self.chosen = index
        item = items[index]
        if item.row.blocked:
            self._refuse(item.row.blocked)
        else:
            item.act()

    def _set_search(self, search: str) -> None:
        self.search = search[:24]
        self.chosen = 0

    def _fits(self, item: Item, wanted: str) -> bool:
        heap = f"{item.row.title} {item.row.note} {item.words}".lower()
        return wanted in heap or any(wanted in spell(f"{item.row.title} {item.words}") for spell in self._spelled)


class TextEntry(ListScreen):
    """A line to type, with one choice that takes it."""

    def __init__(self, title: str, subtitle: str, take: Callable[[str], None], refuse: Callable[[str], None]) -> None:
        self._take = take
        super().__init__(
            title, subtitle, self._only, refuse, searchable=True, footer="输入文字   Enter 记下   Esc 返回"
        )

    @property
    def items(self) -> list[Item]:
        """The one choice, whatever is typed."""
        return self._all

    def type(self, text: str) -> None:
        """Take typed text."""
        self._set_search(self.search + text)

    def _set_search(self, search: str) -> None:
        self.search = search[:200]

    def _only(self) -> list[Item]:
        return [Item("take", Row("记下来", mark="check"), self._done)]

    def _done(self) -> None:
        if self.search.strip():
            self._take(self.search.strip())
        else:
            self._refuse("还没有输入文字。")


class ReadScreen:
    """A page to read."""

    def __init__(self, sheet: TextSheet, slot: str = "sheet", holds: bool = True) -> None:
        self.sheet, self.slot, self.holds = sheet, slot, holds
        self._most = 0
        self.on_wheel: Callable[[int], None] | None = None

    def panel(self) -> Panel:
        """How it looks now."""
        return self.sheet

    def key(self, name: str) -> bool:
        """Scroll by key."""
        steps = {"arrow_down": -1, "arrow_up": 1, "page_down": -8, "page_up": 8}.get(name)
        if steps is None:
            return False
        self._scroll(steps)
        return True

    def type(self, text: str) -> None:
        """Pages take no text."""

    def wheel(self, steps: int) -> None:
        """Scroll, or what the owner made of the wheel."""
        if self.on_wheel is not None:
            self.on_wheel(steps)
        else:
            self._scroll(steps)

    def click(self, x: float, y: float, scale: float, screen: tuple[float, float]) -> None:
        """Remember how far the page scrolls at this size."""
        self._most = self.sheet.most_skip(scale, screen)

    def closed(self) -> None:
        """Nothing is left to do."""

    def limit(self, scale: float, screen: tuple[float, float]) -> None:
        """Take the screen's size, which decides how far the page scrolls."""
        self._most = self.sheet.most_skip(scale, screen)

    def _scroll(self, steps: int) -> None:
        self.sheet = replace(self.sheet, skip=max(0, min(self.sheet.skip - steps, self._most)))


class CloseLook(ReadScreen):
    """What a station's action shows, beside the thing itself, through binoculars where it `magnifies`."""

    def __init__(self, sheet: TextSheet, station: str, magnifies: float = 1) -> None:
        super().__init__(sheet, "side")
        self.station = station
        self.magnifies = magnifies


class PaperScreen:
    """Papers in hand: one held up, or two side by side. Reading is told with how long it lasted."""

    slot = "sheet"
    holds = True

    def __init__(
        self,
        pages: Callable[[], Sequence[PaperPage]],
        now_s: Callable[[], float],
        read: Callable[[str, float], None],
        compared: Callable[[str, str], None],
        first: str = "",
    ) -> None:
        self._pages, self._now_s = pages, now_s
        self._read, self._compared = read, compared
        ids = [page.id for page in pages()]
        self.index = ids.index(first) if first in ids else max(len(ids) - 1, 0)
        self.other: int | None = None
        self._since_s = now_s()
        self._zoom = 0
        self._skip = 0

    @property
    def count(self) -> int:
        """How many papers there are to be held up."""
        return len(self._pages())

    @property
    def shown(self) -> list[PaperPage]:
        """The papers that are held up now."""
        pages = list(self._pages())
        picked = [self.index] if self.other is None else [self.index, self.other]
        return [pages[k] for k in picked if k < len(pages)]

    def panel(self) -> Panel:
        """How it looks now."""
        count = len(self._pages())
        keys = f"←→ 换一份（{self.index + 1}/{count}）   X 并排对照   滚轮放大   ↑↓ 翻看   C 翻拍   Esc 放下"
        return PaperSheet(tuple(self.shown), ZOOMS[self._zoom], self._skip, keys)

    def key(self, name: str) -> bool:
        """Turn to another paper, lay two side by side, scroll."""
        if name in ("arrow_left", "arrow_right"):
            self._turn(1 if name == "arrow_right" else -1)
        elif name == "x":
            self._lay_beside()
        elif name in ("arrow_down", "arrow_up"):
            self._skip = max(0, self._skip + (1 if name == "arrow_down" else -1))
        elif name in ("+", "=", "-"):
            self.wheel(-1 if name == "-" else 1)
        else:
            return False
        return True

    def type(self, text: str) -> None:
        """Papers take no text."""

    def wheel(self, steps: int) -> None:
        """Zoom."""
        self._zoom = max(0, min(self._zoom + (1 if steps > 0 else -1), len(ZOOMS) - 1))

    def click(self, x: float, y: float, scale: float, screen: tuple[float, float]) -> None:
        """Turn to the next paper."""
        self._turn(1)

    def closed(self) -> None:
        """Tell what was read."""
        self._tell()

    def show(self, paper: str) -> None:
        """Turn to a paper by id."""
        ids = [page.id for page in self._pages()]
        if paper in ids and ids.index(paper) != self.index:
            self._tell()
            self.index, self._skip = ids.index(paper), 0

    def _turn(self, by: int) -> None:
        count = len(self._pages())
        if count < 2:
            return
        self._tell()
        if self.other is None:
            self.index = (self.index + by) % count
        else:
            self.other = (self.other + by) % count
            if self.other == self.index:
                self.other = (self.other + by) % count
        self._skip = 0

    def _lay_beside(self) -> None:
        count = len(self._pages())
        if count < 2:
            return
        self._tell()
        self.other = (self.index + 1) % count if self.other is None else None
        self._skip = 0

    def _tell(self) -> None:
        dwell, self._since_s = self._now_s() - self._since_s, self._now_s()
        shown = self.shown
        if dwell < 0.4:
            return
        for page in shown:
            self._read(page.id, dwell)
        if len(shown) == 2:
            self._compared(shown[0].id, shown[1].id)
