"""Both eyes of a headset by one submission: each thing is drawn twice by instancing, side by side in one picture.

Shaders find the eyes in one array (`shaders/eyes.glsl`). A camera that draws two eyes brings its own; every other
camera draws one eye, by Panda3D's own matrices, and pays nothing.
"""

from __future__ import annotations

from collections.abc import Sequence

from panda3d.core import LMatrix4f, LVecBase3f, LVecBase4f, PTA_LVecBase4f, RenderState, ShaderAttrib, ShaderInput

ROWS_AN_EYE, ROWS = 5, 11
_NAME = "eyes"


def one_eye() -> ShaderInput:
    """What a scene's root needs, so that its shaders draw one eye."""
    return ShaderInput(_NAME, _no_eyes(), 0)


class TwoEyes:
    """The array of a camera for two eyes; `state` is the camera's initial state."""

    def __init__(self) -> None:
        self._rows = _no_eyes()
        self._rows[ROWS - 1] = LVecBase4f(1, 0, 0, 0)
        # The priority keeps the scene's own array from standing for this one.
        attrib = ShaderAttrib.make().set_shader_input(ShaderInput(_NAME, self._rows, 10)).set_instance_count(2)
        self.state = RenderState.make(attrib)

    def set(self, eyes: Sequence[tuple[LMatrix4f, LVecBase3f]]) -> None:
        """Take for each eye the matrix from the scene to its picture, for row vectors, and its place."""
        rows = self._rows
        for index, (matrix, place) in enumerate(eyes):
            first = index * ROWS_AN_EYE
            for row in range(4):
                rows[first + row] = matrix.get_row(row)
            rows[first + 4] = LVecBase4f(place, 1)


def _no_eyes() -> PTA_LVecBase4f:
    """An array of zeros: Panda3D's "empty" ones hold whatever lay in memory, now and then a second eye."""
    rows = PTA_LVecBase4f.empty_array(ROWS)
    for row in range(ROWS):
        rows[row] = LVecBase4f(0)
    return rows
