"""Pictures of everything, called as a script would call it."""

from pathlib import Path

import pytest
from PIL import Image

from app.cli import main
from app.commands.shots import Picture, index_page


def test_the_index_shows_every_picture_and_every_problem() -> None:
    made = [Picture("screens", "01_x", "light", "screens/a.png"), Picture("screens", "01_x", "<dark>", "screens/b.png")]
    page = index_page(made, ["没有显卡 & 驱动"])
    assert page.count("<h2>") == 1
    assert page.count("<img") == 2
    assert "&lt;dark&gt;" in page
    assert "&amp; 驱动" in page


def test_one_screen_in_one_look(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    wanted = ["--only", "screens", "--screen", "01_sign_in_refused", "--look", "light_100_1280"]
    assert main(["shots", str(tmp_path), *wanted]) == 0
    shown = capsys.readouterr()
    (path,) = (tmp_path / "screens").glob("*.png")
    with Image.open(path) as picture:
        assert picture.size == (1280, 720)
        assert len(picture.convert("RGB").getcolors(2**24) or ()) > 50
    assert str(tmp_path / "index.html") in shown.out
    assert path.name in (tmp_path / "index.html").read_text(encoding="utf-8")


def test_a_name_that_no_screen_has_is_told(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["shots", str(tmp_path), "--only", "screens", "--screen", "zzz"]) == 1
    assert "没有一张图" in capsys.readouterr().err
    assert "没有一张图" in (tmp_path / "index.html").read_text(encoding="utf-8")


def test_a_folder_that_cannot_be_written(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "file").write_text("", encoding="utf-8")
    assert main(["shots", str(tmp_path / "file")]) == 1
    assert "换一个文件夹" in capsys.readouterr().err
