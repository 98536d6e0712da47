"""How much of a vehicle is drawn from where, for the tests of built trucks."""

from panda3d.core import GeomNode, LODNode, LPoint3f, NodePath


def levels(root: NodePath) -> list[NodePath]:
    """The levels of detail, nearest first."""
    return [root.find(f"**/lod{k}") for k in range(3)]


def draws_from(root: NodePath, eye: tuple[float, float, float]) -> int:
    """Draw calls seen from a place, looking any way: what is shown and near enough to be drawn."""
    return _draws(root, root, LPoint3f(*eye))


def _draws(path: NodePath, root: NodePath, eye: LPoint3f) -> int:
    if path.node().is_overall_hidden():
        return 0
    node = path.node()
    total = node.get_num_geoms() if isinstance(node, GeomNode) else 0
    if isinstance(node, LODNode):
        away = (path.get_pos(root) - eye).length()
        shown = [k for k in range(node.get_num_switches()) if node.get_out(k) <= away < node.get_in(k)]
        return total + sum(_draws(path.get_child(k), root, eye) for k in shown)
    return total + sum(_draws(child, root, eye) for child in path.get_children())
