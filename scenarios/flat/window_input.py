"""Keyboard and mouse of a window, handed to a station; the pointer is caught while the trainee looks around."""

from __future__ import annotations

from typing import Protocol

from panda3d.core import (
    ButtonThrower,
    DataGraphTraverser,
    EventQueue,
    GraphicsWindow,
    ModifierButtons,
    MouseAndKeyboard,
    NodePath,
    WindowProperties,
)

_WHEEL = {"wheel_up": 1, "wheel_down": -1}
_NAMES = {"lshift": "shift", "rshift": "shift", "lcontrol": "control", "rcontrol": "control", "return": "enter"}


class Controls(Protocol):
    """What keys and mouse act on."""

    @property
    def wants_pointer(self) -> bool:
        """Whether the pointer is to be seen."""

    def press(self, key: str) -> None:
        """A key went down."""

    def release(self, key: str) -> None:
        """A key went up."""

    def type(self, text: str) -> None:
        """Characters were typed."""

    def turn(self, dx_px: float, dy_px: float) -> None:
        """The mouse moved while it looks around."""

    def wheel(self, steps: int) -> None:
        """The wheel was turned, up positive."""

    def click(self, x_px: float, y_px: float) -> None:
        """A click with a visible pointer, in pixels from the left top."""


class WindowInput:
    """Reads a window's devices; `poll` before each frame."""

    def __init__(self, window: GraphicsWindow, station: Controls) -> None:
        self._window, self._station = window, station
        self._root = NodePath("devices")
        devices = self._root.attach_new_node(MouseAndKeyboard(window, 0, "devices"))
        thrower = ButtonThrower("buttons")
        thrower.set_button_down_event("button-down")
        thrower.set_button_up_event("button-up")
        thrower.set_keystroke_event("keystroke")
        # Without modifiers of its own, shift-w is told as w while shift is held.
        thrower.set_modifier_buttons(ModifierButtons())
        devices.attach_new_node(thrower)
        self._traverser = DataGraphTraverser()
        self._events = EventQueue.get_global_event_queue()
        self._caught: bool | None = None

    def poll(self) -> bool:
        """Hand on what happened since the last frame; False once the window was closed."""
        self._traverser.traverse(self._root.node())
        while not self._events.is_queue_empty():
            event = self._events.dequeue_event()
            if event.get_num_parameters() and event.get_name() in ("button-down", "button-up", "keystroke"):
                self._hand_on(event.get_name(), event.get_parameter(0).get_string_value())
        self._catch(not self._station.wants_pointer and self._window.get_properties().get_foreground())
        if self._caught:
            self._turn()
        return not self._window.is_closed()

    def close(self) -> None:
        """Give the pointer back."""
        self._catch(False)
        self._root.remove_node()

    def _hand_on(self, kind: str, value: str) -> None:
        station = self._station
        name = _NAMES.get(value, value)
        if kind == "button-up":
            station.release(name)
        elif kind == "keystroke":
            if value.isprintable():
                station.type(value)
        elif name in _WHEEL:
            station.wheel(_WHEEL[name])
        elif name == "mouse1" and station.wants_pointer:
            pointer = self._window.get_pointer(0)
            station.click(pointer.get_x(), pointer.get_y())
        else:
            station.press(name)

    def _catch(self, caught: bool) -> None:
        if caught == self._caught:
            return
        self._caught = caught
        wish = WindowProperties()
        wish.set_cursor_hidden(caught)
        self._window.request_properties(wish)
        if caught:
            self._window.move_pointer(0, self._window.get_x_size() // 2, self._window.get_y_size() // 2)

    def _turn(self) -> None:
        middle_x, middle_y = self._window.get_x_size() // 2, self._window.get_y_size() // 2
        pointer = self._window.get_pointer(0)
        dx, dy = pointer.get_x() - middle_x, pointer.get_y() - middle_y
        if dx or dy:
            self._window.move_pointer(0, middle_x, middle_y)
            self._station.turn(dx, dy)
