"""What the panels say at a moment: made from the session, the scene and what the trainee does."""

from __future__ import annotations

import math
from collections import deque
from dataclasses import dataclass, field
from typing import Literal

from app.domain.attempt.events import (
    AttemptStarted,
    EngineOff,
    Event,
    FindingRecorded,
    LeftPatrolCar,
    PhaseBegan,
    PhotoTaken,
    PpeOn,
    QuestionAsked,
    VestOn,
)
from scenarios.director.commands import Say
from scenarios.trainee.panels import Busy, Caption, Chips, CrossHair, EvidenceStrip, MeterPanel, TargetLabel, TaskLine
from scenarios.trainee.reach import Looked
from scenarios.trainee.work import Work
from scenarios.world.reactions import speech_s

SHORT_TIME_MS = 180_000
LABEL_M = 9.0


@dataclass
class Dashboard:
    """Remembers what was said and taken, and makes the panels from it."""

    work: Work
    thumbnails: list[bytes] = field(default_factory=list)
    photos: list[str] = field(default_factory=list)
    hint: str = ""
    engine_off: bool = False
    _speech: deque[tuple[Caption, Say | None]] = field(default_factory=deque)
    _until_s: float = 0.0

    def __post_init__(self) -> None:
        self.hint = self.work.cues.opening

    def take_in(self, event: Event) -> None:
        """Take a durable event in."""
        if isinstance(event, VestOn):
            self.work.worn.add("vest")
        elif isinstance(event, PpeOn):
            self.work.worn.add("acid" if event.level == "acid" else "ppe")
        elif isinstance(event, EngineOff):
            self.engine_off = True
        elif isinstance(event, PhotoTaken):
            self.photos.append(event.photo)
        elif isinstance(event, LeftPatrolCar):
            self.work.walker.seated = False
        elif isinstance(event, QuestionAsked):
            exchange = self.work.session.scenario.exchange_by_id.get(event.exchange)
            if exchange is not None:
                self.speak("我", self.work.text(exchange.say))
        self.hint = self._next_hint(event) or self.hint

    def _next_hint(self, event: Event) -> str:
        """What to do next after an event; empty where it changes nothing."""
        match event:
            case AttemptStarted():
                return self.work.cues.opening
            case LeftPatrolCar():
                return self._phase_hint() or self.work.cues.on_foot
            case PhaseBegan(phase=phase):
                return self._phase_hint(phase)
            case FindingRecorded():
                return self.work.cues.finding
        return ""

    def _phase_hint(self, phase_id: str = "") -> str:
        """Where one works in a phase, by default the first, and how to get on; empty where there are no phases."""
        phases = self.work.session.scenario.scene.phases
        phase = next((p for p in phases if p.id == phase_id), phases[0] if phases else None)
        return f"{phase.title}——{phase.zone}。{self.work.cues.phase}" if phase else ""

    def hear(self, said: Say) -> None:
        """Somebody speaks."""
        self.speak(self.work.person_title(said.person), said.text, said)

    def speak(self, speaker: str, words: str, said: Say | None = None) -> None:
        """Queue a caption; `said` is the line it comes from, where a person of the scenario speaks."""
        self._speech.append((Caption(speaker, words, self.work.settings.captions), said))

    def caption(self) -> Caption | None:
        """The caption of the moment."""
        now = self.work.now_s()
        if self._speech and now >= self._until_s:
            if self._until_s > 0:
                self._speech.popleft()
            self._until_s = now + speech_s(self._speech[0][0].words) if self._speech else 0.0
        return self._speech[0][0] if self._speech and self._until_s > 0 else None

    def said(self) -> Say | None:
        """The line whose caption is shown at the moment."""
        return self._speech[0][1] if self.caption() is not None else None

    def keep_caption(self, seconds: float) -> None:
        """Keep the caption of the moment for so long at least, as a recorded voice takes."""
        self._until_s = max(self._until_s, self.work.now_s() + seconds)

    def hush(self) -> None:
        """Skip the caption of the moment."""
        self._until_s = min(self._until_s, self.work.now_s())

    def be_silent(self) -> None:
        """Forget what was to be said."""
        self._speech.clear()
        self._until_s = 0.0

    def task(self, compact: bool = False) -> TaskLine:
        """The task line."""
        session = self.work.session
        left = self.work.view.left_ms
        minutes, seconds = divmod(left // 1000, 60)
        return TaskLine(
            session.scenario.title, f"剩 {minutes:02d}:{seconds:02d}", self.hint, left < SHORT_TIME_MS, compact
        )

    def chips(self) -> Chips:
        """What is worn and switched on."""
        view, cues = self.work.view, self.work.cues
        items = [
            ("video-fill", "记录中" if view.video_on else f"未记录{cues.recorder}", view.video_on),
            ("shield-check-fill", "反光背心", "vest" in self.work.worn),
            (
                "hand-palm-fill",
                "防酸防护" if "acid" in self.work.worn else "防护手套",
                bool({"ppe", "acid"} & self.work.worn),
            ),
            ("flashlight", f"手电{cues.torch}", view.torch_on),
        ]
        if view.meter_reading is not None:
            items.append(("gauge", f"检测仪{cues.detector}", self.work.detector_out))
        items.append(("users-fill", "两人在场" if view.second_officer else "协办离开", view.second_officer))
        return Chips(tuple(items))

    def evidence(self) -> EvidenceStrip:
        """Photographs and findings."""
        findings = len(self.work.session.director.view(self.work.session.now_ms()).findings)
        return EvidenceStrip(tuple(self.photos), findings, tuple(self.thumbnails[-4:]))

    def meter(self) -> MeterPanel | None:
        """The gas detector, when it is out."""
        session = self.work.session
        model = session.scenario.scene.meter
        if not self.work.detector_out or model is None:
            return None
        view = self.work.view
        reading = view.meter_reading or 0.0
        alarm: Literal["", "low", "high"] = ""
        if reading >= model.high_alarm:
            alarm = "high"
        elif reading >= model.low_alarm:
            alarm = "low"
        point = session.scenario.gas_point_by_id[view.meter_point].title if view.meter_point else ""
        top = model.high_alarm * 1.5
        return MeterPanel(
            reading="--" if view.meter_warming_s > 0 else f"{'>' if view.meter_over_range else ''}{reading:.1f}",
            unit=model.unit,
            point=point,
            share=min(reading / top, 1.0),
            low_share=model.low_alarm / top,
            low=f"{model.low_alarm:g}",
            settled=view.meter_settled,
            alarm=alarm,
            warming=f"预热 {math.ceil(view.meter_warming_s)} s" if view.meter_warming_s > 0 else "",
            over_range=view.meter_over_range,
            gas=self._gas_sensed(),
        )

    def _gas_sensed(self) -> str:
        """What the detector's sensor is for: whatever burns, or the one substance that it shows in ppm."""
        scene = self.work.session.scenario.scene
        if scene.meter is not None and scene.meter.unit == "ppm" and scene.hazard is not None:
            return scene.hazard.substance.title
        return MeterPanel.gas

    def target(self, looked: Looked | None) -> TargetLabel | None:
        """The label of what is looked at."""
        if looked is None or looked.distance_m > LABEL_M:
            return None
        if looked.near:
            use = "检查" if looked.target.kind == "station" else "交谈"
            return TargetLabel(looked.target.title, "", (("E", use), ("C", "拍照")), True)
        gap = looked.distance_m - looked.target.reach_m
        return TargetLabel(looked.target.title, f"再走近 {max(gap, 0.1):.1f} m", (), False)

    def cross(self, looked: Looked | None) -> CrossHair:
        """The cross-hair."""
        return CrossHair(looked is not None and looked.near)

    def busy(self) -> Busy | None:
        """What takes its time."""
        busy = self.work.busy
        if busy is None:
            return None
        span = max(busy.until_ms - busy.start_ms, 1)
        share = (self.work.session.now_ms() - busy.start_ms) / span
        return Busy(busy.words, round(min(max(share, 0.0), 1.0) * 40) / 40)
