"""Documents of one's own: drawn up from what was found, held in the hand, and handed to the party.

Handing one over is a deed like any other: what the deeds' list would do, a hand does that lets go at the party's hand.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial

from panda3d.core import LPoint3f

from app.domain.scenario.deeds import Deed
from scenarios.director.permitted import DeedChoice
from scenarios.headset.body import HeadsetBody
from scenarios.headset.paper_sheet import PaperThing
from scenarios.headset.papers import ABOVE_M, ASIDE_M, TILT_DEG, Papers
from scenarios.headset.tools import Tools
from scenarios.headset.tracking import SIDES, Side
from scenarios.trainee.on_site import OnSite
from scenarios.trainee.painter import Painter
from scenarios.trainee.screens import Item, ListScreen
from scenarios.trainee.sheets import PaperPage, Row
from scenarios.world.actors import Person

TITLES: Mapping[str, str] = {
    "notice_of_violation": "违法行为通知书",
    "detention_decision": "行政强制措施决定书及清单",
}
"""The documents that are handed over on site, by the name that deeds have for them."""
MARK = "训练样张"


class Documents:
    """The document in a hand, if any."""

    def __init__(self, site: OnSite, body: HeadsetBody, tools: Tools, papers: Papers) -> None:
        self._site, self._body, self._tools, self._papers = site, body, tools, papers
        self._painter = Painter()
        self._sheet = PaperThing("own document", site.engine.scene, site.renderer, self._painter)
        self.deed: Deed | None = None
        self.side: Side | None = None

    @property
    def sides(self) -> dict[Side, bool]:
        """Which hand holds a document."""
        return {side: side == self.side for side in SIDES}

    def open(self, side: Side) -> None:
        """Choose a document to take into a hand."""
        work = self._site.work

        def items() -> list[Item]:
            return [
                Item(f"document:{choice.deed.id}", _row(choice), partial(self._take, choice.deed, side))
                for choice in work.session.permitted.deeds
                if _title(choice.deed)
            ]

        work.open(
            ListScreen(
                "文书", "拿在手里，伸到当事人手边松手就交付", items, work.refuse, empty="这次任务没有当场交付的文书"
            )
        )

    def grab(self, side: Side) -> bool:
        """What closing a hand does with the document; False where it holds none."""
        if side != self.side:
            return False
        deed = self.deed
        assert deed is not None
        person = self._papers.person_at(LPoint3f(self._body.rig.grips[side].get_pos(self._body.rig.scene)))
        if person is None:
            self._put_away()
        elif person.id in {mate.id for mate in self._site.work.session.scenario.scene.team}:
            self._site.work.refuse("文书交给当事人，不是同事。")
        else:
            self._hand_over(deed, person)
        return True

    def follow(self) -> None:
        """Keep the document in its hand; something else that is taken there puts it away. Call once a frame."""
        side = self.side
        if side is not None and (self._tools.held[side] or self._papers.sides[side] or self._site.work.session.ended):
            self._put_away()
        for picture in self._painter.take():
            self._sheet.take(picture)

    def settle(self) -> None:
        """Wait until it is painted, as pictures and tests do."""
        self._painter.settle()

    def close(self) -> None:
        """Take it out of the scene."""
        self._painter.close()
        self._sheet.close()

    def _take(self, deed: Deed, side: Side) -> None:
        self._site.work.close_all()
        self._tools.put_back(side)
        self.deed, self.side = deed, side
        inward = -1.0 if side == "right" else 1.0
        self._sheet.node.reparent_to(self._tools.spots[side])
        self._sheet.node.set_pos_hpr(inward * ASIDE_M, 0.02, ABOVE_M, 0, TILT_DEG, 0)
        self._sheet.show(self._drawn_up(deed))

    def _hand_over(self, deed: Deed, person: Person) -> None:
        page = self._sheet.page
        self._put_away()
        if page is not None:
            self._papers.lay_in_hand(person, page)
        self._site.work.do_deed(deed)

    def _put_away(self) -> None:
        self.deed = self.side = None
        self._sheet.show(None)

    def _drawn_up(self, deed: Deed) -> PaperPage:
        """What the document says: all of it from the attempt."""
        work = self._site.work
        session, notebook = work.session, self._site.notebook
        found = [notebook.title(finding) for finding in notebook.recorded()]
        party = next((person.id for person in session.scenario.people.persons if person.role == "driver"), "")
        fields = [
            ("地点", session.scenario.scene.place.name),
            ("当事人", work.person_title(party)),
            *(("认定的问题" if k == 0 else "", title) for k, title in enumerate(found or ["还没有记下发现"])),
            ("陈述申辩", "收到后可以当场或者书面提出"),
            ("执法人员", session.assignment.actor_name),
            ("日期", f"{session.assignment.act_date:%Y-%m-%d}"),
        ]
        return PaperPage(f"own:{deed.id}", f"{_title(deed)}（{MARK}）", "report", tuple(fields))


def _title(deed: Deed) -> str:
    """The document that a deed hands over; empty where it hands over none."""
    if deed.event.event != "NoticeExplained":
        return ""
    return TITLES.get(str(deed.event.fields.get("document")), "")


def _row(choice: DeedChoice) -> Row:
    return Row(_title(choice.deed), choice.deed.title, "file-text-fill", choice.blocked, choice.done)
