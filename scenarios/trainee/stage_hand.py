"""Shows what has become durable: events in the scene, speech, prompts, papers, close looks, the end."""

from __future__ import annotations

import contextlib
from collections.abc import Callable
from typing import get_args

from panda3d.core import LQuaternionf

from app.domain.attempt.events import AttemptStarted, Event, LeftPatrolCar, MeterAlarmed, PhotoTaken, Withdrew
from scenarios.director.commands import (
    Command,
    EndAttempt,
    Say,
    ShowCloseLook,
    ShowPaper,
    ShowPrompt,
)
from scenarios.trainee.dashboard import Dashboard
from scenarios.trainee.disposing import Disposing
from scenarios.trainee.notebook import Notebook
from scenarios.trainee.pages import end_page
from scenarios.trainee.panels import Tone
from scenarios.trainee.photography import Photography
from scenarios.trainee.screens import CloseLook
from scenarios.trainee.sheets import PaperPage, TextSheet
from scenarios.trainee.work import Work
from scenarios.world.attention import sight_point
from scenarios.world.layout import SceneError
from scenarios.world.reactions import show_command, show_event

CAR_SPOT = "spot_patrol_car"
FIRST_SIGHT = "at_rear"


class StageHand:
    """Carries out what the director asks. `heard` is told of everything that happens now, not of what is caught up."""

    def __init__(
        self,
        work: Work,
        papers: dict[str, PaperPage],
        dashboard: Dashboard,
        notebook: Notebook,
        disposing: Disposing,
        photography: Photography,
        heard: Callable[[Event | Command], None],
    ) -> None:
        self._work = work
        self._papers = papers
        self._dashboard = dashboard
        self._disposing, self._photography = disposing, photography
        self._heard = heard
        self.receive: Callable[[str], None] = notebook.open_papers
        """Takes a paper that is handed over, by its id: a screen holds it up, a headset lets hands take it."""
        self.alarm_ms: int | None = None

    def show(self, shown: Event | Command) -> None:
        """Show one thing that happened or is asked for."""
        self._show(shown)
        self._heard(shown)

    def _show(self, shown: Event | Command) -> None:
        self._work.changed = True
        if isinstance(shown, Event):
            self._show_event(shown)
            return
        show_command(self._work.scene, shown, self._work.values)
        if isinstance(shown, Say):
            self._dashboard.hear(shown)
        elif isinstance(shown, ShowPrompt):
            tone: Tone = shown.tone if shown.tone in get_args(Tone) else "info"  # type: ignore[assignment]
            self._work.say(shown.text, tone, 7.0)
        elif isinstance(shown, ShowCloseLook):
            self._show_close(shown)
        elif isinstance(shown, ShowPaper):
            self._papers[shown.paper] = PaperPage(shown.paper, shown.title, shown.form, shown.fields)
            self.receive(shown.paper)
        elif isinstance(shown, EndAttempt):
            self._end(shown.reason)

    def catch_up(self) -> None:
        """Show an attempt that is taken up again as it stands: everything that happened, and the objects' states."""
        session, scene = self._work.session, self._work.scene
        for shown in session.take():
            if isinstance(shown, Event) and not isinstance(shown, AttemptStarted):
                self._show_event(shown)
            elif not isinstance(shown, Event):
                self._show(shown)
        view = self._work.view
        scene.apply_values(view.values)
        scene.set_parts(view.objects)
        scene.put_people(view.absent, view.places)
        for paper_id in view.papers:
            paper = session.scenario.paper_by_id[paper_id]
            fields = tuple((entry.label, self._work.text(entry.value)) for entry in paper.fields)
            self._papers[paper_id] = PaperPage(paper_id, self._work.text(paper.title), paper.form, fields)
        self._work.notice = None
        self.alarm_ms = None
        self._work.fade = 0.0
        self._dashboard.be_silent()
        self._stand_where_left()

    def _show_event(self, event: Event) -> None:
        show_event(self._work.scene, event)
        self._dashboard.take_in(event)
        self._disposing.take_in(event)
        if isinstance(event, MeterAlarmed):
            self.alarm_ms = event.t_ms
            self._work.detector_out = True
            self._work.say("气体检测仪报警！撤到上风向，再报告。", "critical", 8.0)
        elif isinstance(event, Withdrew):
            self.alarm_ms = None
        elif isinstance(event, LeftPatrolCar):
            self._step_out()
        elif isinstance(event, PhotoTaken):
            self._photography.count_from(len(self._dashboard.photos))

    def _show_close(self, look: ShowCloseLook) -> None:
        station = self._work.session.scenario.station_by_id[look.station]
        with contextlib.suppress(SceneError):
            self._work.walker.bend_to(sight_point(self._work.scene, station.sight))
        sheet = TextSheet(look.title, ((station.title, look.lines),), "滚轮拉近看实物   C 拍照   Esc 关闭", 430.0)
        self._work.open(CloseLook(sheet, look.station, look.magnifies))

    def _step_out(self) -> None:
        scene, walker = self._work.scene, self._work.walker
        walker.go_to(scene.place_of(CAR_SPOT))
        walker.face(scene.place_of(FIRST_SIGHT))
        self._work.fade = 1.0

    def _stand_where_left(self) -> None:
        pose, walker = self._work.session.last_pose, self._work.walker
        if pose is None or not self._work.session.resumed or walker.seated:
            return
        walker.x, walker.y = walker.ground.nearest_free(pose.position[0], pose.position[1])
        walker.heading = LQuaternionf(*pose.orientation).get_hpr()[0]

    def _end(self, reason: str) -> None:
        self._work.close_all()
        self._work.busy = None
        self._work.open(end_page(self._work.session.scenario, reason, self._work.session.kept))
