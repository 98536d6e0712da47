from pathlib import Path

import pytest

from scenarios.world.layout import SceneError
from scenarios.world.meshes import MeshShelf


def test_every_copy_is_its_own(shelf: MeshShelf) -> None:
    first, second = shelf.take("cone"), shelf.take("cone")
    first.set_x(5)
    assert second.get_x() == 0
    assert shelf.has("cone")
    assert not shelf.has("submarine")


def test_a_missing_or_damaged_mesh_is_told_by_name(folder: Path) -> None:
    shelf = MeshShelf(folder)
    with pytest.raises(SceneError, match=r"缺少三维模型 tank\.bam"):
        shelf.take("tank")
    (folder / "tank.bam").write_bytes(b"no mesh")
    with pytest.raises(SceneError, match=r"tank\.bam 读不出来"):
        shelf.take("tank")
