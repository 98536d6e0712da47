import pytest

from assets.build import acid_kit, acid_tanker
from tests.assets.build.sound import assert_sound, fresh, part

KIT = {
    "tools": (acid_tanker.TOOL_BOX, ("kit_clamp", "kit_tools", "kit_neutraliser")),
    "protection": (acid_tanker.PPE_BOX, ("kit_gloves", "kit_face_shield", "kit_boots", "kit_suit")),
}


@pytest.mark.parametrize("what", KIT)
def test_each_piece_is_a_node_of_its_own_inside_the_box(what: str) -> None:
    box, names = KIT[what]
    s = fresh()
    getattr(acid_kit, what)(s, *box)
    assert_sound(s)
    for name in names:
        points = part(s, name).points
        for axis, (low, high) in enumerate(box):
            assert low - 0.01 < points[:, axis].min(), (name, axis)
            assert points[:, axis].max() < high + 0.001, (name, axis)
