"""Papers as things: taken out of a person's hand, held and read, compared with both hands, handed back.

What is open is the same `PaperScreen` as on a screen, so that reading tells the same events; here its pages lie in the
hands. A paper that nobody takes is among those in hand all the same, as the director says.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass, field

from panda3d.core import LPoint3f, LVector3f, NodePath

from scenarios.headset.body import HeadsetBody
from scenarios.headset.panel_wall import PanelWall
from scenarios.headset.paper_sheet import M_PER_PX, PaperThing
from scenarios.headset.pointing import Pointed
from scenarios.headset.tools import Tools, place_on_body
from scenarios.headset.tracking import SIDES, Side
from scenarios.trainee.on_site import OnSite
from scenarios.trainee.painter import Painter
from scenarios.trainee.reach import level_distance
from scenarios.trainee.screens import PaperScreen
from scenarios.trainee.sheets import PaperPage
from scenarios.world.actors import Person

OFFER_M, GIVE_UP_M = 2.6, 4.5
"""So near a person holds a paper out, and so far away one has left it."""
OFFER_S, GIVEN_S = 40.0, 2.0
REACH_M, GROWN_M = 0.16, 0.06
HAND_BACK_M = 0.42
FOLDER = (-0.34, 0.02, -0.44)
"""The folder's place on the body, as those of tools."""
FOLDER_REACH_M = 0.17
LOST_S = 1.0
"""A hand lost for so long holds nothing any more: its paper is read on the wall."""
TILT_DEG, BAR_GAP_M = -22.0, 0.02
ASIDE_M, ASIDE_WITH_TWO_M, ABOVE_M = 0.08, 0.05, 0.03
"""A paper is held below its lower edge, so far from its middle; nearer to it where the other hand holds one too."""
CHEST_M, FINGERS_M = 1.15, 0.10


@dataclass
class Held:
    """Papers in a person's hand, and until when; `offered` ones are to be taken, others were given back."""

    person: Person
    pages: list[PaperPage]
    until_s: float
    offered: bool = field(default=True)


class Papers:
    """The papers in both hands and in those of others."""

    def __init__(self, site: OnSite, body: HeadsetBody, tools: Tools, wall: PanelWall) -> None:
        self._site, self._body, self._tools, self._wall = site, body, tools, wall
        self._painter = Painter()
        self._sheets: dict[Side, PaperThing] = {
            side: PaperThing(f"{side} paper", tools.spots[side], site.renderer, self._painter) for side in SIDES
        }
        self._others = PaperThing("paper of others", site.engine.scene, site.renderer, self._painter)
        self._bar_spot: NodePath = site.engine.scene.attach_new_node("paper buttons")
        self.held: Held | None = None
        self.main: Side | None = None
        self._lost_s = 0.0
        site.hand.receive = self.receive

    @property
    def screen(self) -> PaperScreen | None:
        """The papers that are being read."""
        top = self._site.work.top
        return top if isinstance(top, PaperScreen) else None

    @property
    def in_hand(self) -> bool:
        """Whether a hand holds what is being read."""
        return self.screen is not None and self.main is not None

    @property
    def sides(self) -> dict[Side, bool]:
        """Which hands hold a paper."""
        return {side: self.in_hand and self._sheets[side].page is not None for side in SIDES}

    def receive(self, paper: str) -> None:
        """Take what is handed over: from the hand of who has it, if that person stands before one; else at once."""
        work = self._site.work
        entry = work.session.scenario.paper_by_id[paper]
        person = work.scene.people.get(entry.holder)
        near = person is not None and self._stands_near(person, OFFER_M)
        if person is None or not near or entry.form == "screen" or not work.session.clock.running:
            self._site.notebook.open_papers(paper)
            return
        pages = [page for page in self._site.notebook.pages if page.id == paper]
        if self.held is not None and self.held.offered and self.held.person is person:
            pages = [*(page for page in self.held.pages if page.id != paper), *pages]
        self._end_held()
        self.held = Held(person, pages, work.now_s() + OFFER_S)
        work.say(f"{work.person_title(person.id)}递来{_named(pages)}：伸手握住，或指着扣扳机。", "info", 7.0)

    def grab(self, side: Side) -> bool:
        """What closing a hand does with papers; False where there are none about."""
        place = LPoint3f(self._body.rig.grips[side].get_pos(self._body.rig.scene))
        if self.sides[side]:
            self._let_go(side, place)
            return True
        scene = self._body.rig.scene
        if self.held is not None and self.held.offered and self._others.gap_m(scene, place) <= REACH_M:
            self._accept(side)
            return True
        other: Side = "left" if side == "right" else "right"
        if self._tools.held[side]:
            return False
        if self.sides[other] and self._sheets[other].gap_m(scene, place) <= REACH_M:
            self._take_over(side)
            return True
        left_handed = self._site.work.settings.handedness == "left"
        if (place_on_body(self._body, FOLDER, left_handed) - place).length() <= FOLDER_REACH_M:
            self._site.notebook.open_papers()
            self.main = side if self.screen is not None else None
            return True
        return False

    def choose(self, pointed: Pointed | None, side: Side) -> bool:
        """Take what is held out by pointing at it; False where one points at something else."""
        if pointed is None or pointed.hit is not None or self.held is None or not self.held.offered:
            return False
        if self._others.met(self._body.rig.scene, pointed.origin, pointed.way, GROWN_M) is None:
            return False
        self._accept(side)
        return True

    def before(self, pointed: Pointed) -> Pointed:
        """What a ray meets, with what lies behind a held paper left out."""
        scene = self._body.rig.scene
        covered = any(sheet.met(scene, pointed.origin, pointed.way) is not None for sheet in self._sheets.values())
        return Pointed(pointed.origin, pointed.way, pointed.hit, None) if covered else pointed

    def lay_in_hand(self, person: Person, page: PaperPage) -> None:
        """Let a person hold what was handed over for a moment, then pocket it."""
        self._end_held()
        self.held = Held(person, [page], self._site.work.now_s() + GIVEN_S, offered=False)

    def person_at(self, place: LPoint3f) -> Person | None:
        """Who can take what a hand at a place of the scene holds out."""
        scene, best, nearest = self._body.rig.scene, None, HAND_BACK_M
        for person in self._site.work.scene.people.values():
            if person.root.is_hidden():
                continue
            chest = person.root.get_pos() + LVector3f(0, 0, CHEST_M)
            gap = min((person.giving_hand().get_pos(scene) - place).length(), (chest - place).length())
            if gap < nearest:
                best, nearest = person, gap
        return best

    def put_away(self) -> None:
        """Put what is being read into the folder."""
        if self.screen is not None:
            self._site.work.back()
        self.main = None

    def follow(self, dt_s: float) -> None:
        """Let papers lie where hands are; call once a frame, before panels are shown."""
        screen = self.screen
        self._mind_held()
        if screen is None:
            self.main = None
        else:
            self._mind_hand(dt_s)
        shown = screen.shown if screen is not None and self.main is not None else []
        for side in SIDES:
            self._sheets[side].show(self._page_of(side, shown))
        for picture in self._painter.take():
            for sheet in (*self._sheets.values(), self._others):
                if sheet.name == picture.name:
                    sheet.take(picture)
        self._place()

    def settle(self) -> None:
        """Wait until all is painted, as pictures and tests do."""
        self._painter.settle()

    def close(self) -> None:
        """Take everything away."""
        self._end_held()
        self._painter.close()
        for sheet in (*self._sheets.values(), self._others):
            sheet.close()
        self._bar_spot.remove_node()

    # --- taking and giving ------------------------------------------------------------------

    def _accept(self, side: Side) -> None:
        held = self.held
        assert held is not None
        self._end_held()
        self._site.work.notice = None
        self._tools.put_back(side)
        self._site.notebook.open_papers(held.pages[-1].id)
        self.main = side

    def _let_go(self, side: Side, place: LPoint3f) -> None:
        """Open a hand: to a person it gives back, else a second paper goes back to the first, the first away."""
        screen = self.screen
        assert screen is not None
        person = self.person_at(place)
        if person is not None:
            self._give_back(side, person)
        elif side != self.main:
            screen.key("x")
        else:
            self.put_away()

    def _give_back(self, side: Side, person: Person) -> None:
        work, page = self._site.work, self._sheets[side].page
        assert page is not None
        holder = work.session.scenario.paper_by_id[page.id].holder
        if holder != person.id:
            whose = f"这是{work.person_title(holder)}的单证，交还本人。" if holder in work.scene.people else ""
            work.refuse(whose or "这不是从当事人手里拿的单证，收进文件夹就行。")
            return
        if side == self.main:
            self.put_away()
        else:
            screen = self.screen
            assert screen is not None
            screen.key("x")
        self.lay_in_hand(person, page)
        work.say(f"已把{page.title}交还{work.person_title(person.id)}。", "ok", 3.0)

    def _take_over(self, side: Side) -> None:
        """A free hand takes hold of what the other one holds: another paper if there is one, else the paper itself."""
        screen = self.screen
        assert screen is not None
        if screen.other is None and screen.count > 1:
            screen.key("x")
        elif screen.other is None:
            self.main = side

    # --- every frame ------------------------------------------------------------------------

    def _mind_held(self) -> None:
        """Let a person hold out what is to be taken, until it is or nobody wants it."""
        held, work = self.held, self._site.work
        if held is None:
            return
        late = work.now_s() > held.until_s or held.person.goal is not None
        read = self.screen is not None and any(page.id in {p.id for p in self.screen.shown} for page in held.pages)
        if late or not self._stands_near(held.person, GIVE_UP_M) or (held.offered and read):
            self._end_held()
            return
        held.person.hold_out(True)
        self._others.show(held.pages[-1])

    def _end_held(self) -> None:
        if self.held is not None:
            self.held.person.hold_out(False)
            self._others.show(None)
            self.held = None

    def _mind_hand(self, dt_s: float) -> None:
        """Choose the hand that holds what is read, and leave one that is lost for long."""
        if self.main is not None and self._seen(self.main):
            self._lost_s = 0.0
            return
        self._lost_s += dt_s
        if self.main is not None and self._lost_s < LOST_S:
            return
        weak: Side = "right" if self._site.work.settings.handedness == "left" else "left"
        strong: Side = "left" if weak == "right" else "right"
        seen = [side for side in (weak, strong) if self._seen(side)]
        free = [side for side in seen if not self._tools.held[side]]
        self.main = free[0] if free else seen[0] if seen else None
        if self.main is not None:
            self._tools.put_back(self.main)

    def _page_of(self, side: Side, shown: Sequence[PaperPage]) -> PaperPage | None:
        if not shown:
            return None
        if side == self.main:
            return shown[0]
        if len(shown) < 2:
            return None
        if self._seen(side):
            self._tools.put_back(side)
        return shown[1]

    def _place(self) -> None:
        scene = self._body.rig.scene
        if self.held is not None:
            at = self.held.person.giving_hand().get_pos(scene)
            way = self._body.eye() - at
            flat = LVector3f(way[0], way[1], 0).normalized()
            # The hand is where its wrist is: the paper is further out, between the fingers.
            self._others.node.set_pos(at + flat * FINGERS_M)
            self._others.node.set_hpr(math.degrees(math.atan2(way[0], -way[1])), TILT_DEG, 0)
        main = self.main
        if main is None:
            self._wall.unhang("bar")
            return
        aside = ASIDE_WITH_TWO_M if all(sheet.page is not None for sheet in self._sheets.values()) else ASIDE_M
        for side, sheet in self._sheets.items():
            with_hand = self._seen(side) or side == main
            inward = -1.0 if side == "right" else 1.0
            sheet.node.reparent_to(self._tools.spots[side if with_hand else main])
            across = aside if with_hand else -aside - sheet.size_m[0]
            sheet.node.set_pos_hpr(inward * across, 0.02, ABOVE_M, 0, TILT_DEG, 0)
        self._bar_spot.reparent_to(self._sheets[main].node)
        self._bar_spot.set_pos(0, 0, self._sheets[main].size_m[1] + BAR_GAP_M)
        self._wall.hang("bar", self._bar_spot, M_PER_PX)

    # --- where things are -------------------------------------------------------------------

    def _seen(self, side: Side) -> bool:
        return not self._body.rig.grips[side].is_stashed()

    def _stands_near(self, person: Person, within_m: float) -> bool:
        return not person.root.is_hidden() and level_distance(person.root.get_pos(), self._site.work.eye()) <= within_m


def _named(pages: Sequence[PaperPage]) -> str:
    titles = [page.title for page in pages]
    return titles[0] if len(titles) == 1 else f"{titles[-1]}等 {len(titles)} 份单证"
