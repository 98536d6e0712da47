import argparse
from pathlib import Path

import pytest

from assets.build.apart import apart
from assets.build.builders import BUILDERS, build, chosen_builders
from assets.paths import ASSETS


def test_every_builder_is_a_script() -> None:
    assert [name for name in BUILDERS if not (ASSETS / "build" / f"{name}.py").is_file()] == []


def test_nothing_is_built_twice() -> None:
    assert len(set(BUILDERS)) == len(BUILDERS)


def test_builds_where_it_is_told_to_in_a_process_of_its_own(tmp_path: Path) -> None:
    (tmp_path / "textures").mkdir()
    files = apart(build, "atlas", 0, tmp_path)
    assert files
    assert all(tmp_path in each.parents and each.is_file() for each in files)


def test_an_unknown_name_is_told_with_those_that_there_are(capsys: pytest.CaptureFixture[str]) -> None:
    parser = argparse.ArgumentParser(prog="build")
    assert chosen_builders(parser, []) == BUILDERS
    assert chosen_builders(parser, ["atlas"]) == ["atlas"]
    with pytest.raises(SystemExit) as ended:
        chosen_builders(parser, ["atlas", "rooms"])
    assert ended.value.code == 2
    told = capsys.readouterr().err
    assert "'rooms'" in told
    assert "case_room" in told
