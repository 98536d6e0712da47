"""Free runs."""

from pathlib import Path

import pytest

from app.domain.attempt.assignment import Assignment
from app.domain.errors import KnownError
from app.services.free_run import FreeRun, write_assignment
from app.services.shelf import Shelf


def test_the_assignment_is_one_that_the_station_reads(tmp_path: Path) -> None:
    path = write_assignment(Shelf(), FreeRun("hazmat_1_gasoline_tanker", 7, tmp_path / "run"))
    assignment = Assignment.model_validate_json(path.read_text("utf-8"))
    assert (assignment.scenario, assignment.seed) == ("hazmat_1_gasoline_tanker", 7)
    assert assignment.folder == str((tmp_path / "run").resolve())


def test_a_folder_that_cannot_be_made_is_refused(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("x")
    with pytest.raises(KnownError, match="请换一个文件夹"):
        write_assignment(Shelf(), FreeRun("hazmat_1_gasoline_tanker", 7, tmp_path / "file" / "run"))
