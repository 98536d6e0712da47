import pytest
from ruamel.yaml import YAML

from assets.build import manifest
from assets.paths import ASSETS


def listed() -> list[dict[str, str]]:
    return list(YAML(typ="safe").load((ASSETS / "manifest.yaml").read_text(encoding="utf-8"))["files"])


def test_lists_every_built_file_and_no_other() -> None:
    assert [entry["path"] for entry in listed()] == [f.relative_to(ASSETS).as_posix() for f in manifest.built_files()]


def test_checksums_match() -> None:
    assert [e["path"] for e in listed() if manifest.sha256(ASSETS / e["path"]) != e["sha256"]] == []


def test_names_a_script_that_exists() -> None:
    assert [e["path"] for e in listed() if not (ASSETS / e["source"]).is_file()] == []


def test_a_file_of_unknown_origin_is_refused() -> None:
    with pytest.raises((KeyError, StopIteration)):
        manifest.source_of(ASSETS / "models" / "borrowed.bam")


def test_stays_within_a_hundred_and_twenty_megabytes() -> None:
    assert sum(f.stat().st_size for f in manifest.built_files()) < 120e6
