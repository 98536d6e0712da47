"""How finely the eyes are drawn: coarser when frames come late, finer again after a long while in time."""

from __future__ import annotations

COARSEST, STEP_DOWN, STEP_UP = 0.6, 0.85, 1.08
LATE_BEFORE_COARSER = 3
"""A single late frame is a hiccup of the machine and not the picture's fault."""
WITHIN_S = 1.0
IN_TIME_BEFORE_FINER_S = 5.0
FULL_SHARE = 0.75
"""Share of a frame's time that drawing may take for finer pictures to be tried."""
GRAIN_PX = 8


class Resolution:
    """The share of an eye's full size that is drawn, 0.6 to 1."""

    def __init__(self, full: tuple[int, int]) -> None:
        self.full = full
        self.share = 1.0
        self._late: list[float] = []
        self._calm_s = 0.0

    def take(self, now_s: float, dt_s: float, late: int, load: float) -> bool:
        """Take what a frame did: how many came late, the share of its time it took; True where the size changed."""
        if late:
            self._calm_s = 0.0
            self._late = [at for at in self._late if now_s - at < WITHIN_S] + [now_s]
            if len(self._late) >= LATE_BEFORE_COARSER:
                return self._set(self.share * STEP_DOWN)
            return False
        self._calm_s = self._calm_s + dt_s if load < FULL_SHARE else 0.0
        if self._calm_s >= IN_TIME_BEFORE_FINER_S:
            return self._set(self.share * STEP_UP)
        return False

    @property
    def size(self) -> tuple[int, int]:
        """An eye's picture now, in pixels."""
        width, height = (max(GRAIN_PX, int(part * self.share) // GRAIN_PX * GRAIN_PX) for part in self.full)
        return min(width, self.full[0]), min(height, self.full[1])

    def _set(self, share: float) -> bool:
        self._late.clear()
        self._calm_s = 0.0
        before = self.size
        self.share = max(COARSEST, min(1.0, share))
        return self.size != before
