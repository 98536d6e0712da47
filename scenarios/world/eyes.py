"""Both eyes of a headset by one submission: each thing is drawn twice by instancing, side by side in one picture.

Shaders find the eyes in one array (`shaders/eyes.glsl`). A camera that draws two eyes brings its own; every other
camera draws one eye, by Panda3D's own matrices, and pays nothing.
"""

from __future__ import annotations

from panda3d.core import LMatrix4f, LPoint3f, PTA_LMatrix4f, RenderState, ShaderAttrib, ShaderInput

MATRICES = 3
"""One for each eye, and one whose rows tell where they are and that there are two."""
SeenFrom = tuple[LMatrix4f, LPoint3f]
"""An eye: the matrix from the scene to its picture, for row vectors, and its place in the scene."""
_NAME = "eyes"


def one_eye() -> ShaderInput:
    """What a scene's root needs, so that its shaders draw one eye."""
    return ShaderInput(_NAME, _no_eyes(), 0)


class TwoEyes:
    """The array of a camera for two eyes; `state` is the camera's initial state."""

    def __init__(self) -> None:
        self._matrices = _no_eyes()
        # The priority keeps the scene's own array from standing for this one.
        attrib = ShaderAttrib.make().set_shader_input(ShaderInput(_NAME, self._matrices, 10)).set_instance_count(2)
        self.state = RenderState.make(attrib)

    def set(self, left: SeenFrom, right: SeenFrom) -> None:
        """Draw the next frame with these eyes."""
        matrices = self._matrices
        matrices[0], (x, y, z) = left
        matrices[1], (u, v, w) = right
        matrices[2] = LMatrix4f(x, y, z, 1, u, v, w, 1, 1, 0, 0, 0, 0, 0, 0, 0)


def _no_eyes() -> PTA_LMatrix4f:
    """An array of zeros: Panda3D's "empty" ones hold whatever lay in memory, now and then a second eye."""
    matrices = PTA_LMatrix4f.empty_array(MATRICES)
    for index in range(MATRICES):
        matrices[index] = LMatrix4f.zeros_mat()
    return matrices
