from scenarios.flat.window_input import WindowInput


class _Station:
    """Writes down what it is told."""

    def __init__(self) -> None:
        self.told: list[tuple[object, ...]] = []
        self.wants_pointer = False

    def press(self, key: str) -> None:
        self.told.append(("press", key))

    def release(self, key: str) -> None:
        self.told.append(("release", key))

    def type(self, text: str) -> None:
        self.told.append(("type", text))

    def wheel(self, steps: int) -> None:
        self.told.append(("wheel", steps))

    def click(self, x: float, y: float) -> None:
        self.told.append(("click", x, y))

    def turn(self, dx: float, dy: float) -> None:
        self.told.append(("turn", dx, dy))


class _Input(WindowInput):
    """The translation of device events, without a device."""

    def __init__(self, station: _Station) -> None:
        self._station = station


def _told(*events: tuple[str, str]) -> list[tuple[object, ...]]:
    station = _Station()
    listener = _Input(station)
    for kind, value in events:
        listener._hand_on(kind, value)
    return station.told


def test_buttons_wheel_and_typing_reach_the_station_by_one_set_of_names() -> None:
    told = _told(
        ("button-down", "w"),
        ("button-up", "w"),
        ("button-down", "lshift"),
        ("button-down", "rcontrol"),
        ("button-down", "wheel_up"),
        ("button-down", "wheel_down"),
        ("button-down", "mouse1"),
        ("keystroke", "车"),
        ("keystroke", "\b"),
    )
    assert told == [
        ("press", "w"),
        ("release", "w"),
        ("press", "shift"),
        ("press", "control"),
        ("wheel", 1),
        ("wheel", -1),
        ("press", "mouse1"),
        ("type", "车"),
    ]
