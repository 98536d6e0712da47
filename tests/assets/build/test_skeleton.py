from assets.build.skeleton import FACE, parents

SHADER_TABLE = 64
"""Joints that the skinning shaders have room for."""


def test_parents_come_first_and_all_fit_the_shaders() -> None:
    seen: set[str] = set()
    for name, parent in parents().items():
        assert parent is None or parent in seen
        seen.add(name)
    assert len(seen) < SHADER_TABLE
    assert {"head", "neck", "jaw", "index_tip_right", "lid_upper_left"} <= seen


def test_the_face_hangs_on_head_and_jaw() -> None:
    assert {parents()[name] for name in FACE} == {"head", "jaw"}
