"""Loads committed models for the tests, without a window."""

from panda3d.core import Filename, GeomNode, GeomVertexReader, Loader, LoaderOptions, NodePath

from assets.paths import MODELS


def load(name: str) -> NodePath:
    """The model of that name, fresh from disk."""
    options = LoaderOptions(LoaderOptions.LF_no_cache)
    return NodePath(Loader.get_global_ptr().load_sync(Filename.from_os_specific(str(MODELS / f"{name}.bam")), options))


def geom_nodes(root: NodePath) -> list[GeomNode]:
    """Every geometry node of a model."""
    below = [path.node() for path in root.find_all_matches("**/+GeomNode")]
    return [root.node(), *below] if isinstance(root.node(), GeomNode) else below


def geoms(root: NodePath) -> int:
    """Number of geometries, each a draw call."""
    return sum(node.get_num_geoms() for node in geom_nodes(root))


def triangles(root: NodePath) -> int:
    """Number of triangles."""
    total = 0
    for node in geom_nodes(root):
        for k in range(node.get_num_geoms()):
            geom = node.get_geom(k)
            total += sum(geom.get_primitive(i).get_num_faces() for i in range(geom.get_num_primitives()))
    return total


def uv_range(panel: NodePath) -> tuple[float, float, float, float]:
    """Least and greatest texture coordinates of a panel: u0, v0, u1, v1."""
    reader = GeomVertexReader(panel.node().get_geom(0).get_vertex_data(), "texcoord")
    values = []
    while not reader.is_at_end():
        values.append(reader.get_data2())
    return min(v.x for v in values), min(v.y for v in values), max(v.x for v in values), max(v.y for v in values)


def missing(root: NodePath, names: list[str]) -> list[str]:
    """Names that no node of the model bears."""
    return [name for name in names if root.find(f"**/{name}").is_empty()]


def level_triangles(root: NodePath, level: int) -> int:
    """Number of triangles of the body at one level of detail."""
    node: GeomNode = root.find(f"**/lod{level}").node()
    return sum(node.get_geom(k).get_primitive(0).get_num_faces() for k in range(node.get_num_geoms()))
