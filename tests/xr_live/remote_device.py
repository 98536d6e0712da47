"""A headset and two hands for Monado's "remote" driver, told over TCP: poses, buttons, fingers, found or lost.

Poses are OpenXR's: position (x right, y up, z back) in metres, rotation as quaternion (x, y, z, w).
"""

from __future__ import annotations

import socket
import struct
from dataclasses import dataclass, field

Three = tuple[float, float, float]
Four = tuple[float, float, float, float]
PORT = 4242
_HEADER = b"mndrmt3\0"
_POSE = "7f"
_HAND = f"<{_POSE}3f3f5f3f2ff2f16?"
_HEAD = "<" + ("4f" + _POSE + "I") * 2 + _POSE + "?3x"
SIZE = len(_HEADER) + struct.calcsize(_HEAD) + 2 * struct.calcsize(_HAND)
STRAIGHT: Four = (0.0, 0.0, 0.0, 1.0)


@dataclass
class RemoteHand:
    """One controller; Monado shows it as a Valve Index's."""

    position: Three
    rotation: Four = STRAIGHT
    curl: tuple[float, float, float, float, float] = (0.0, 0.0, 0.0, 0.0, 0.0)
    trigger: float = 0.0
    squeeze: float = 0.0
    squeeze_force: float = 0.0
    thumbstick: tuple[float, float] = (0.0, 0.0)
    fingers_seen: bool = True
    active: bool = True
    system: bool = False
    a: bool = False
    b: bool = False
    trigger_click: bool = False
    thumbstick_click: bool = False

    def packed(self) -> bytes:
        """As the driver reads it."""
        clicks = (
            self.fingers_seen, self.active, self.system, self.system, self.a, self.a, self.b, self.b,
            self.trigger_click, self.trigger > 0, self.thumbstick_click, any(self.thumbstick), False,
        )  # fmt: skip
        return struct.pack(
            _HAND, *self.rotation, *self.position, *(0.0,) * 6, *self.curl, self.trigger, self.squeeze,
            self.squeeze_force, *self.thumbstick, 0.0, 0.0, 0.0, *clicks, False, False, False,
        )  # fmt: skip


@dataclass
class RemoteHead:
    """The headset; `views` are each eye's angles (left, right, up, down), rotation and position, or its own."""

    position: Three = (0.0, 1.6, 0.0)
    rotation: Four = STRAIGHT
    views: tuple[tuple[Four, Four, Three], ...] = ()

    def packed(self) -> bytes:
        """As the driver reads it."""
        views = self.views or (((0.0,) * 4, STRAIGHT, (0.0,) * 3),) * 2
        flat: list[float | int] = []
        for angles, rotation, position in views:
            flat += [*angles, *rotation, *position, 0]
        return struct.pack(_HEAD, *flat, *self.rotation, *self.position, bool(self.views))


@dataclass
class RemoteDevice:
    """A connection to the driver. Set what is wanted, then `send`."""

    port: int = PORT
    head: RemoteHead = field(default_factory=RemoteHead)
    left: RemoteHand = field(default_factory=lambda: RemoteHand((-0.2, 1.3, -0.5)))
    right: RemoteHand = field(default_factory=lambda: RemoteHand((0.2, 1.3, -0.5)))

    def __post_init__(self) -> None:
        self._line = socket.create_connection(("127.0.0.1", self.port), timeout=5)
        self._line.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        # The driver greets with two packets: what it resets to, and what it has.
        for _ in range(2):
            self._read(SIZE)

    def send(self) -> None:
        """Let it be so."""
        self.send_raw(_HEADER + self.head.packed() + self.left.packed() + self.right.packed())

    def send_raw(self, packet: bytes) -> None:
        """Send bytes as they are."""
        self._line.sendall(packet)

    def close(self) -> None:
        """Hang up; the driver keeps what it had last."""
        self._line.close()

    def _read(self, count: int) -> bytes:
        got = b""
        while len(got) < count:
            more = self._line.recv(count - len(got))
            if not more:
                raise EOFError("the remote driver hung up")
            got += more
        return got


assert SIZE == 376, SIZE
