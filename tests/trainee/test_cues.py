from scenarios.trainee.cues import Cues
from tests.flat.conftest import AtWork


def test_the_task_line_speaks_of_the_device_in_use(at_work: AtWork) -> None:
    work, board = at_work.station.work, at_work.station.dashboard
    assert ("video-fill", "未记录 V", False) in board.chips().items
    before = work.cues
    work.cues = Cues("开场", "下车", "发现", "阶段")
    assert ("video-fill", "未记录", False) in board.chips().items
    work.cues = before
