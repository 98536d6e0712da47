"""Every node and spot that a scenario names is in the meshes and the layout of its place."""

from __future__ import annotations

import tomllib

import pytest

from app.content.crosscheck_walk import references
from app.content.scenario_files import ROOT, read_scenario, scenario_folder, scenario_ids

core = pytest.importorskip("panda3d.core")


def mesh_nodes(name: str) -> set[str]:
    """The names of all nodes of a mesh."""
    path = core.NodePath(core.Loader.get_global_ptr().load_sync(core.Filename(str(ROOT / "assets" / "models" / name))))
    return {node.get_name() for node in path.find_all_matches("**")}


@pytest.mark.parametrize("scenario_id", scenario_ids())
def test_named_nodes_and_spots_exist(scenario_id: str) -> None:
    files = read_scenario(scenario_folder(scenario_id))
    assert files.scenario is not None
    scene = files.scenario.scene.place.scene
    layout = tomllib.loads((ROOT / "scenarios" / "world" / "scenes" / f"{scene}.toml").read_text(encoding="utf-8"))
    nodes = mesh_nodes(f"{layout['vehicle']}.bam") | mesh_nodes(f"{layout['place']}.bam")
    nodes |= {name[: -len("_1")] for name in nodes if name.endswith("_1")}  # lettering over several quads
    known = nodes | set(layout["spots"])
    named = {
        reference.id
        for value in files.values.values()
        for reference in references(value)
        if reference.kind in {"node", "place"}
    }
    assert sorted(named - known) == []
