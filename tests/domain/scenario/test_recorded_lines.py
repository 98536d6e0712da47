import pytest

from app.domain.errors import KnownError
from app.domain.scenario.recorded_lines import RecordedLine, read_recorded_lines

ENTRY = '[[lines]]\nline = "D05"\nwords = "证都带着。"\nfile = "D05_1.ogg"\n'


def test_a_list_is_read_and_asked_by_the_words_said() -> None:
    read = read_recorded_lines(ENTRY + ENTRY.replace("证都带着", "自己看").replace("_1", "_2"))
    assert read.lines[0] == RecordedLine(line="D05", words="证都带着。", file="D05_1.ogg")
    assert read.recording_of("D05", "自己看。") == "D05_2.ogg"
    assert read.recording_of("D05", "不看。") is None
    assert read_recorded_lines("").lines == ()


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        ("line =", "lime =", "lines.0"),
        ("D05_1.ogg", "../D05.ogg", "lines.0.file"),
        ("D05_1.ogg", "D05.mp3", "lines.0.file"),
        ("证都带着。", "", "lines.0.words"),
        ("[[lines]]", "[[lines", "写法有误"),
    ],
)
def test_what_makes_no_sense_is_told_at_its_place(old: str, new: str, told: str) -> None:
    with pytest.raises(KnownError, match=r"lines\.toml") as error:
        read_recorded_lines(ENTRY.replace(old, new))
    assert told in str(error.value)
