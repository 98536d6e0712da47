from pathlib import Path

from assets.build import manifest, verify
from assets.build.verify import Finding, Verdict


def written(folder: Path, name: str, content: bytes) -> Path:
    path = folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content)
    return path


def test_tells_identical_from_changed_and_unlisted(tmp_path: Path) -> None:
    files = [written(tmp_path, f"models/{name}.bam", name.encode()) for name in ("same", "other", "stray")]
    listed = {"models/same.bam": manifest.sha256(files[0]), "models/other.bam": "0" * 64}
    assert verify.compare(files, "props", tmp_path, listed) == [
        Finding("models/other.bam", "props", Verdict.DIFFERS),
        Finding("models/same.bam", "props", Verdict.IDENTICAL),
        Finding("models/stray.bam", "props", Verdict.UNLISTED),
    ]


def test_names_what_nothing_built() -> None:
    made = [Finding("models/a.bam", "props", Verdict.IDENTICAL)]
    assert verify.unbuilt(made, ["models/b.bam", "models/a.bam"]) == ["models/b.bam"]


def test_builds_in_a_process_of_its_own_and_leaves_the_shipped_files(tmp_path: Path) -> None:
    listed = manifest.listed()
    files = verify.build_apart("atlas", 0, tmp_path)
    assert {file.parent for file in files} == {tmp_path / "textures"}
    assert manifest.listed() == listed
    assert (tmp_path / "textures" / "grass.jpg").is_file()
