"""Loads meshes from the shipped models; what is missing is told by name."""

from __future__ import annotations

from pathlib import Path

from panda3d.core import Filename, Loader, LoaderOptions, NodePath

from scenarios.world.layout import SceneError
from scenarios.world.settle import cast_less, share_states


class MeshShelf:
    """The meshes of a folder, each read once and copied for every use."""

    def __init__(self, models: Path) -> None:
        self._models = models
        self._read: dict[str, NodePath] = {}

    def take(self, name: str) -> NodePath:
        """A fresh copy of a mesh, hung nowhere; raises SceneError where it is missing or damaged."""
        if name not in self._read:
            self._read[name] = self._load(name)
        return self._read[name].copy_to(NodePath())

    def has(self, name: str) -> bool:
        """Whether the mesh is shipped."""
        return (self._models / f"{name}.bam").is_file()

    def _load(self, name: str) -> NodePath:
        path = self._models / f"{name}.bam"
        if not path.is_file():
            raise SceneError(f"缺少三维模型 {path.name}，请重新安装")
        options = LoaderOptions(LoaderOptions.LF_no_cache | LoaderOptions.LF_search)
        node = Loader.get_global_ptr().load_sync(Filename.from_os_specific(str(path)), options)
        if node is None:
            raise SceneError(f"三维模型 {path.name} 读不出来，请重新安装")
        mesh = NodePath(node)
        share_states(mesh)
        cast_less(mesh)
        return mesh
