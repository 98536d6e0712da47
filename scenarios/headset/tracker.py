"""Makes of what a session tells the plain frame that hands and panels see; whatever is missing keeps its promises."""

from __future__ import annotations

from scenarios.headset.actions import RawHand
from scenarios.headset.presses import Presses
from scenarios.headset.tracking import SIDES, Focus, Hand, Joint, Placed, Side, TrackedFrame

LONGEST_STEP_S = 0.1
MOST_LATE = 1000


class Tracker:
    """Numbers frames, measures their steps, and remembers what is pressed."""

    def __init__(self) -> None:
        self._presses = {side: Presses() for side in SIDES}
        self._number = 0
        self._last_s: float | None = None

    def frame(
        self,
        time_s: float,
        focus: Focus,
        period_s: float = 0.0,
        head: Placed | None = None,
        hands: dict[Side, RawHand] | None = None,
        joints: dict[Side, tuple[Joint, ...]] | None = None,
        recentred: bool = False,
        on_floor: bool = True,
        play_area_m: tuple[float, float] | None = None,
    ) -> TrackedFrame:
        """The next frame; `time_s` is when it is shown, `period_s` how long a frame of the headset lasts."""
        step_s = 0.0 if self._last_s is None else max(0.0, time_s - self._last_s)
        late = round(min(step_s / max(period_s, 1e-3), MOST_LATE)) - 1 if period_s > 0 else 0
        self._last_s = time_s
        self._number += 1
        shown = focus in (Focus.VISIBLE, Focus.FOCUSED)
        made = {side: self._hand(side, (hands or {}).get(side), (joints or {}).get(side, ()), focus) for side in SIDES}
        return TrackedFrame(
            number=self._number,
            time_s=time_s,
            dt_s=min(step_s, LONGEST_STEP_S),
            focus=focus,
            head=head if shown else None,
            left=made["left"],
            right=made["right"],
            recentred=recentred,
            on_floor=on_floor,
            play_area_m=play_area_m,
            late=max(late, 0),
        )

    def start_anew(self) -> None:
        """The clock of the frames changes: another session, or none."""
        self._last_s = None

    def _hand(self, side: Side, raw: RawHand | None, joints: tuple[Joint, ...], focus: Focus) -> Hand:
        raw = raw or RawHand()
        held = focus is Focus.FOCUSED and (raw.grip is not None or raw.aim is not None)
        buttons = self._presses[side].take(raw.values, held)
        if not held:
            return Hand(side, buttons=buttons, profile=raw.profile)
        return Hand(side, raw.grip, raw.aim, buttons, raw.turn, raw.walk, joints, raw.profile)
