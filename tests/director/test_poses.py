"""The pose track."""

from __future__ import annotations

from pathlib import Path

import pytest

from scenarios.director.poses import Pose, PoseWriter, read_poses

POSES = [Pose(100 * n, "head", (1.0, 2.0, 1.5), (1.0, 0.0, 0.0, 0.0)) for n in range(3)]


def write(path: Path, poses: list[Pose]) -> None:
    writer = PoseWriter(path)
    for pose in poses:
        writer.add(pose)
    writer.close()


def test_poses_come_back(tmp_path: Path) -> None:
    path = tmp_path / "poses.bin"
    write(path, POSES)
    write(path, [Pose(300, "left", (0.5, 0.25, 1.0), (0.5, 0.5, 0.5, 0.5))])
    assert list(read_poses(path)) == [*POSES, Pose(300, "left", (0.5, 0.25, 1.0), (0.5, 0.5, 0.5, 0.5))]


@pytest.mark.parametrize("cut", [1, 20, 32])
def test_a_torn_record_is_ignored_and_does_not_shift_the_next(tmp_path: Path, cut: int) -> None:
    path = tmp_path / "poses.bin"
    write(path, POSES)
    path.write_bytes(path.read_bytes()[:-cut])
    assert list(read_poses(path)) == POSES[:2]
    write(path, POSES[2:])
    assert list(read_poses(path)) == POSES


def test_what_is_no_track_gives_nothing(tmp_path: Path) -> None:
    assert list(read_poses(tmp_path / "none.bin")) == []
    (tmp_path / "other.bin").write_bytes(b"something else")
    assert list(read_poses(tmp_path / "other.bin")) == []


def test_a_track_that_cannot_be_written_does_not_stop_the_attempt(tmp_path: Path) -> None:
    writer = PoseWriter(tmp_path)
    writer.add(POSES[0])
    writer.close()
    assert writer.failed
