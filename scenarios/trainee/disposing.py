"""Bringing the check to its end: every finding gets its act, provisions, handling and authority; then the decision."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial

from app.domain.attempt.events import AttemptEnded, FindingDisposed
from scenarios.trainee.lawbook import LawBook
from scenarios.trainee.legal_choices import ActChoice, BasisChoice, full_pinyin, initials
from scenarios.trainee.menus import Menus
from scenarios.trainee.screens import Item, ListScreen, TextEntry
from scenarios.trainee.sheets import Row
from scenarios.trainee.work import Work

DISPOSALS = (
    ("open_case", "立案处罚", "由本机关立案，另行调查决定"),
    ("transfer", "移送", "不归本机关管，固定线索后移送"),
    ("correct_on_spot", "当场纠正", "当场改正并记录"),
    ("order_in_time", "责令限期改正", "写明期限，到期复查"),
    ("educate", "批评教育、不予处罚", "危害轻微并及时改正"),
    ("no_violation", "不构成违法", "记录说明理由"),
)
AUTHORITIES = (
    ("transport", "交通运输"),
    ("police", "公安"),
    ("market_supervision", "市场监管"),
    ("emergency", "应急管理"),
    ("ecology", "生态环境"),
    ("gas", "燃气主管部门"),
)
MOST_YUAN = 10_000_000


@dataclass
class _Draft:
    finding: str
    act: ActChoice | None = None
    basis: BasisChoice | None = None
    disposal: str = ""
    authority: str = ""


class Disposing:
    """The lists of the end. `acts` are what may be named, with their provisions."""

    def __init__(self, work: Work, menus: Menus, acts: Sequence[ActChoice], lawbook: LawBook) -> None:
        self.work, self.menus, self.notebook = work, menus, menus.notebook
        self._lawbook = lawbook
        self._acts = tuple(acts)
        self.disposed: dict[str, str] = {}

    def open(self) -> None:
        """Open the end: findings first, then the decision."""
        self.work.open(
            ListScreen(
                "收尾与决定",
                "逐项定性并写明怎么处理，再说明决定、放行或留置，最后结束现场检查",
                self._items,
                self.work.refuse,
            )
        )

    def basis_index(self, act_id: str, citations: Sequence[str]) -> int:
        """Which of an act's bases shares most with the citations; the first where none does."""
        act = next(act for act in self._acts if act.id == act_id)
        shared = [len(set(basis.citations) & set(citations)) for basis in act.bases]
        return shared.index(max(shared)) if shared else 0

    def take_in(self, event: object) -> None:
        """Remember what has been disposed, also when an attempt is taken up again."""
        if isinstance(event, FindingDisposed):
            words = dict((key, title) for key, title, _ in DISPOSALS)[event.disposal]
            self.disposed[event.finding] = f"{event.act or '不列违法行为'} · {words}"

    def _items(self) -> list[Item]:
        items = []
        for finding in self.notebook.recorded():
            done = self.disposed.get(finding, "")
            row = Row(self.notebook.title(finding), done or "还没有定性", "scales-fill", done=bool(done))
            items.append(Item(f"dispose:{finding}", row, partial(self._choose_act, _Draft(finding))))
        items.append(
            Item(
                "measures",
                Row("纠正与措施", "责令改正、核对改正、强制措施", "stamp"),
                lambda: self._deeds("measures", "纠正与措施"),
            )
        )
        items.append(
            Item(
                "decision",
                Row("说明决定、放行或留置", "告知当事人由谁承担，车辆走还是留", "gavel"),
                lambda: self._deeds("decision", "决定与放行"),
            )
        )
        missing = [f for f in self.notebook.recorded() if f not in self.disposed]
        note = f"还有 {len(missing)} 项发现没有定性" if missing else "之后不能再改"
        items.append(Item("finish", Row("结束现场检查", note, "flag-checkered", tone="warn"), self._confirm))
        return items

    def _deeds(self, group: str, title: str) -> None:
        self.menus.open_deed_list(title, lambda choice: choice.deed.group == group)

    def _choose_act(self, draft: _Draft) -> None:
        def items() -> list[Item]:
            none = Item(
                "act:none",
                Row("不列违法行为", "只作纠正、教育或移送记录", "minus"),
                lambda: self._with_act(draft, None),
            )
            look_up = Item(
                "act:look_up",
                Row("到法规库里找", "按现场说法、条号或拼音找，读了再定", "books"),
                lambda: self._lawbook.open(partial(self._with_act, draft)),
            )
            return [none, look_up] + [
                Item(
                    f"act:{act.id}",
                    Row(act.title, act.id),
                    partial(self._with_act, draft, act),
                    words=act.id.replace("-", ""),
                )
                for act in self._acts
            ]

        title = f"定性 · {self.notebook.title(draft.finding)}"
        self.work.open(
            ListScreen(
                title,
                "选违法行为：输入编号、汉字或拼音首字母可筛选",
                items,
                self.work.refuse,
                searchable=True,
                spelled=(initials, full_pinyin),
            )
        )

    def _with_act(self, draft: _Draft, act: ActChoice | None) -> None:
        draft.act = act
        if act is None or not act.bases:
            draft.basis = None
            self._choose(draft, "怎么处理", DISPOSALS, "disposal", self._choose_authority)
            return

        def take(basis: BasisChoice) -> None:
            draft.basis = basis
            self._choose(draft, "怎么处理", DISPOSALS, "disposal", self._choose_authority)

        items = [
            Item(f"basis:{k}", Row(basis.title, basis.note, "scales-fill"), partial(take, basis))
            for k, basis in enumerate(act.bases)
        ]
        look_up = Row("先读构成、依据和处罚", "在法规库里打开这项行为", "books")
        items.append(Item("basis:look_up", look_up, partial(self._lawbook.open_act, act)))
        day = self.work.session.assignment.act_date
        subtitle = f"行为发生在 {day:%Y-%m-%d}，看清当时哪一部法在施行"
        self.work.open(ListScreen(f"依据 · {act.title}", subtitle, lambda: items, self.work.refuse))

    def _choose_authority(self, draft: _Draft) -> None:
        rows = tuple((key, title, "") for key, title in AUTHORITIES)
        self._choose(draft, "由谁处理", rows, "authority", self._choose_fine)

    def _choose(
        self,
        draft: _Draft,
        title: str,
        options: Sequence[tuple[str, str, str]],
        name: str,
        then: Callable[[_Draft], None],
    ) -> None:
        def take(key: str) -> None:
            setattr(draft, name, key)
            then(draft)

        items = [Item(f"{name}:{key}", Row(words, note), partial(take, key)) for key, words, note in options]
        self.work.open(ListScreen(title, self.notebook.title(draft.finding), lambda: items, self.work.refuse))

    def _choose_fine(self, draft: _Draft) -> None:
        if draft.disposal != "open_case" or draft.authority != "transport":
            self._take(draft, None)
            return

        def take(text: str) -> None:
            digits = text.replace(",", "").replace(" ", "")
            if not digits.isdigit() or int(digits) > MOST_YUAN:
                self.work.refuse("请写一个整数，单位元。")
                return
            self._take(draft, int(digits))

        def write() -> None:
            self.work.open(TextEntry("拟罚款数额（元）", "只写数字", take, self.work.refuse))

        items = [
            Item(
                "fine:none", Row("现场不定罚款数额", "立案后按裁量基准另定", "minus"), partial(self._take, draft, None)
            ),
            Item("fine:some", Row("写出拟罚款数额", "单位元", "pencil-simple"), write),
        ]
        self.work.open(ListScreen("罚款", self.notebook.title(draft.finding), lambda: items, self.work.refuse))

    def _take(self, draft: _Draft, fine: int | None) -> None:
        event = FindingDisposed.model_validate(
            {
                "t_ms": self.work.session.now_ms(),
                "finding": draft.finding,
                "act": draft.act.id if draft.act else "",
                "basis": draft.basis.citations if draft.basis else (),
                "disposal": draft.disposal,
                "authority": draft.authority,
                "fine_yuan": fine,
            }
        )
        self.work.close_all()
        if self.work.do(event):
            self.take_in(event)
            self.open()

    def _confirm(self) -> None:
        items = [
            Item(
                "end:yes", Row("结束现场检查", "之后不能再检查、询问或补记", "flag-checkered", tone="warn"), self._end
            ),
            Item("end:no", Row("再看一看", mark="arrow-left"), self.work.back),
        ]
        self.work.open(ListScreen("确定结束吗？", "结束后在桌面程序里看复盘和得分", lambda: items, self.work.refuse))

    def _end(self) -> None:
        self.work.close_all()
        self.work.do(AttemptEnded(t_ms=self.work.session.now_ms(), reason="finished"))
