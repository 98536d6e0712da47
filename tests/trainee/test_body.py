from panda3d.core import LPoint3f

from scenarios.flat.walker import Walker
from scenarios.trainee.body import Body
from scenarios.world.layout import Walk
from scenarios.world.walkable import Walkable


def test_who_walks_by_keys_is_a_body() -> None:
    walk = Walk((-10, -10, 10, 10), 1.66, 1.7, 4.2)
    body: Body = Walker(Walkable(walk.bounds, []), walk, (0, 0), 0)
    body.go_to(LPoint3f(3, 0, 1))
    assert (body.x, body.y) == (3, 0)
