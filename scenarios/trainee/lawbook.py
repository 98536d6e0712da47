"""The law library in the trainee's hand: search, read, note down, and take an act into the decision."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial

from app.domain.attempt.events import NoteWritten
from app.domain.law.consulting import Doing, FoundKind, FoundLaw, LawAnswer, LawPage, LawWish
from scenarios.link.law_line import LawPort
from scenarios.trainee.law_screens import LawList, LawReader, LawSearchScreen, loading_sheet
from scenarios.trainee.law_sheets import MOST_CHOICES, LawPageSheet
from scenarios.trainee.legal_choices import ActChoice
from scenarios.trainee.screens import Item
from scenarios.trainee.sheets import Row
from scenarios.trainee.work import Work

MOST_RECENT = 4
MARKS = {
    "phrase": "chat-circle-text", "law": "books", "article": "book-open-text", "act": "scales-fill",
    "guide": "list-checks", "case": "folder-open", "form": "file-text", "question": "exam",
}  # fmt: skip
SHELVES: tuple[tuple[Doing, FoundKind, str, str], ...] = (
    ("guides", "guide", "办案指引", "一步一步怎么做，每步的依据"),
    ("cases", "case", "典型案例", "案情、争点、处理和理由"),
    ("forms", "form", "文书", "依据什么、什么时候做"),
    ("questions", "question", "题目", "题干、答案和依据"),
)
"""What stands beside statutes and acts: what lists it, its kind, its name, what is in it."""
READ_AS: dict[str, Doing] = {
    "act": "act", "guide": "guide", "case": "case", "form": "form", "question": "question",
}  # fmt: skip
"""By which wish a kind is read; all else is a place in a statute."""
Pick = Callable[[ActChoice], None]


class LawBook:
    """Opens the library's screens; wishes go to the library's process and answers come with a later frame."""

    def __init__(self, work: Work, library: LawPort | None, acts: Sequence[ActChoice]) -> None:
        self._work, self._library = work, library
        self._acts = {act.id: act for act in acts}
        self._waiting: dict[int, Callable[[LawAnswer], None]] = {}
        self._asked = 0
        self._recent: list[FoundLaw] = []

    def open(self, pick: Pick | None = None) -> None:
        """Open the search; `pick` takes an act that is chosen there."""
        if self._library is None:
            self._work.refuse("这次训练没有接上法规库。")
            return
        day = self._work.session.assignment.act_date
        made = LawSearchScreen(
            f"按 {day:%Y-%m-%d} 的法。打汉字，或打拼音：chaozai、yyy（押运员）、glf44（公路法 44）",
            lambda screen: self._home(screen, pick),
            lambda words, take: self._ask("search", words, take),
            lambda found: self._found_item(found, pick),
            self._work.refuse,
        )
        self._work.open(made)

    def open_act(self, act: ActChoice, pick: Pick | None = None) -> None:
        """Open an act's page."""
        self._read(FoundLaw(kind="act", id=act.id, title=act.title), pick)

    def advance(self) -> None:
        """Take in what the library has answered."""
        for answer in self._library.take() if self._library is not None else ():
            then = self._waiting.pop(answer.id, None)
            if then is not None:
                then(answer)
                self._work.changed = True

    def _ask(self, do: Doing, text: str, take: Callable[[LawAnswer], None]) -> None:
        if self._library is None:
            self._work.refuse("这次训练没有接上法规库。")
            return
        self._asked += 1
        self._waiting[self._asked] = take
        day = self._work.session.assignment.act_date
        self._library.ask(LawWish(id=self._asked, do=do, text=text, on=day))

    # --- lists ------------------------------------------------------------------------------

    def _home(self, screen: LawSearchScreen, pick: Pick | None) -> list[Item]:
        """What can be reached without typing: phrases, acts, statutes, and what was read before."""
        items = [
            Item(
                "law:phrases",
                Row("常用说法", "现场怎么说就怎么找，选一句就检索", MARKS["phrase"]),
                lambda: self._open_list("phrases", "", "常用说法", "选一句检索", partial(self._search, screen)),
            ),
            Item(
                "law:acts",
                Row("按行为翻", f"这个场景可能用到的 {len(self._acts)} 项行为", MARKS["act"]),
                lambda: self._open_acts(pick),
            ),
            Item(
                "law:laws",
                Row("按法规翻", "当日施行的法规，逐条翻看", MARKS["law"]),
                lambda: self._open_list(
                    "laws", "", "法规", "当日施行的法规", lambda found: self._open_found(found, pick)
                ),
            ),
            Item(
                "law:shelves",
                Row("指引、案例、文书、题目", "怎么办、别人怎么办过、要做什么文书", MARKS["guide"]),
                lambda: self._open_shelves(pick),
            ),
        ]
        recent = [self._found_item(found, pick, "刚看过") for found in self._recent]
        return items + recent

    def _search(self, screen: LawSearchScreen, phrase: FoundLaw) -> None:
        self._work.back()
        screen.search_for(phrase.id)

    def _open_acts(self, pick: Pick | None) -> None:
        found = [
            FoundLaw(kind="act", id=act.id, title=act.title, note=act.id, why=act.id.replace("-", ""))
            for act in self._acts.values()
        ]
        items = [self._found_item(each, pick) for each in found]
        self._work.open(LawList("行为", "选一项读构成、依据和处罚", self._work.refuse, items))

    def _open_shelves(self, pick: Pick | None) -> None:
        items = [
            Item(
                f"law:{do}",
                Row(title, note, MARKS[kind]),
                partial(self._open_list, do, "", title, note, lambda found: self._open_found(found, pick)),
            )
            for do, kind, title, note in SHELVES
        ]
        self._work.open(LawList("指引、案例、文书、题目", "选一类翻看", self._work.refuse, items))

    def _open_list(self, do: Doing, text: str, title: str, subtitle: str, choose: Callable[[FoundLaw], None]) -> None:
        screen = LawList(title, subtitle, self._work.refuse, with_notes=do == "law")

        def take(answer: LawAnswer) -> None:
            # What means an act of this scenario comes first; all else keeps its order.
            found = sorted(answer.found, key=lambda each: each.kind == "phrase" and not self._is_ours(each))
            screen.fill([_item(each, partial(choose, each)) for each in found], answer.problem)

        self._work.open(screen)
        self._ask(do, text, take)

    def _found_item(self, found: FoundLaw, pick: Pick | None, why: str = "") -> Item:
        return _item(found, lambda: self._open_found(found, pick), why)

    def _open_found(self, found: FoundLaw, pick: Pick | None) -> None:
        if found.kind == "law":
            self._open_list("law", found.id, found.title, found.note, lambda each: self._open_found(each, pick))
        else:
            self._read(found, pick)

    # --- pages ------------------------------------------------------------------------------

    def _read(self, found: FoundLaw, pick: Pick | None) -> None:
        reader = LawReader(loading_sheet(found.title))
        self._work.open(reader)

        def take(answer: LawAnswer) -> None:
            if answer.page is None:
                problem = answer.problem or "法规库里没有这一处。"
                reader.show(LawPageSheet(found.title, (("", (problem,)),), footer="Esc 返回"), ())
                return
            self._remember(found)
            self._show(reader, answer.page, pick)

        self._ask(READ_AS.get(found.kind, "article"), found.id, take)

    def _show(self, reader: LawReader, page: LawPage, pick: Pick | None, noted: bool = False) -> None:
        choices = self._choices(reader, page, pick, noted)
        rows = tuple(choice.row for choice in choices)
        blocks = tuple((block.heading, block.paragraphs) for block in page.blocks)
        skip = reader.sheet.skip if noted else 0
        reader.show(
            LawPageSheet(page.title, blocks, skip=skip, subtitle=page.subtitle, unsure=page.unsure, choices=rows),
            choices,
        )

    def _choices(self, reader: LawReader, page: LawPage, pick: Pick | None, noted: bool) -> list[Item]:
        choices = []
        act = self._acts.get(page.id) if page.kind == "act" else None
        if act is not None and pick is not None:
            choices.append(Item("law:pick", Row("用这个行为定性", "接着选依据和处理"), partial(pick, act)))
        words = Row("已记进笔记", done=True) if noted else Row("记进笔记", "名称、条号和日期")
        choices.append(Item("law:note", words, partial(self._note, reader, page, pick, noted)))
        for link in page.links[: MOST_CHOICES - len(choices)]:
            choices.append(Item(f"{link.kind}:{link.id}", Row(link.title, link.note), partial(self._read, link, pick)))
        return choices

    def _note(self, reader: LawReader, page: LawPage, pick: Pick | None, noted: bool) -> None:
        if noted:
            self._work.refuse("这一页已经记过了。")
        elif self._work.do(NoteWritten(t_ms=self._work.session.now_ms(), text=page.quote)):
            self._show(reader, page, pick, noted=True)

    def _is_ours(self, phrase: FoundLaw) -> bool:
        return any(act.title in phrase.note for act in self._acts.values())

    def _remember(self, found: FoundLaw) -> None:
        others = [each for each in self._recent if (each.kind, each.id) != (found.kind, found.id)]
        self._recent = [found, *others][:MOST_RECENT]


def _item(found: FoundLaw, act: Callable[[], None], why: str = "") -> Item:
    mark = MARKS[found.kind]
    if why:
        return Item(f"recent:{found.kind}:{found.id}", Row(found.title, why, mark), act)
    return Item(f"{found.kind}:{found.id}", Row(found.title, found.note, mark, lit=found.marks), act, words=found.why)
