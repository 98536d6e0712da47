from pathlib import Path

from app.services.voices import recorded_line_count

ENTRY = '[[lines]]\nline = "D05"\nwords = "证都带着。"\nfile = "D05.ogg"\n'


def test_only_recordings_that_are_there_count(tmp_path: Path) -> None:
    assert recorded_line_count(tmp_path / "nowhere") == 0
    for name, text in (("one", ENTRY + ENTRY.replace("D05", "D06")), ("two", "[[lines"), ("three", ENTRY)):
        (tmp_path / name).mkdir()
        (tmp_path / name / "lines.toml").write_text(text, encoding="utf-8")
    assert recorded_line_count(tmp_path) == 0
    (tmp_path / "one" / "D05.ogg").write_bytes(b"OggS")
    (tmp_path / "three" / "D05.ogg").write_bytes(b"OggS")
    assert recorded_line_count(tmp_path) == 2
