from pathlib import Path

from app.domain.scenario.speaking import Manner
from scenarios.world.voices import open_voices

LIST = '[[lines]]\nline = "D05"\nwords = "证都带着。"\nfile = "D05_1.wav"\n'


def test_a_recording_is_found_by_line_and_words(tmp_path: Path) -> None:
    (tmp_path / "lines.toml").write_text(LIST, encoding="utf-8")
    assert open_voices(tmp_path).recording_of("D05", "证都带着。") is None, "the file is not there yet"
    (tmp_path / "D05_1.wav").write_bytes(b"RIFF")
    voices = open_voices(tmp_path)
    assert voices.problem == ""
    assert voices.recording_of("D05", "证都\n带着。") == tmp_path / "D05_1.wav"
    assert voices.recording_of("D05", "证没带。") is None, "in another mood other words are said"
    assert voices.recording_of("D06", "证都带着。") is None


def test_no_folder_is_no_error(tmp_path: Path) -> None:
    voices = open_voices(tmp_path / "nowhere")
    assert voices.problem == ""
    assert voices.recording_of("D05", "证都带着。") is None


def test_a_broken_list_is_told_and_stops_nothing(tmp_path: Path) -> None:
    (tmp_path / "lines.toml").write_text(LIST.replace("D05_1.wav", "../D05.wav"), encoding="utf-8")
    voices = open_voices(tmp_path)
    assert "lines.0.file" in voices.problem
    assert "字幕照常" in voices.problem
    assert voices.recording_of("D05", "证都带着。") is None
    (tmp_path / "lines.toml").write_bytes(b"\xff\xfe")
    assert "读不出来" in open_voices(tmp_path).problem


class SaysAll:
    """A speaker that has said everything it was asked to."""

    def __init__(self) -> None:
        self.lines: set[str] = set()

    def prepare(self, words: str, manner: Manner) -> None:
        self.lines.add(words)

    def said(self, words: str, manner: Manner) -> Path | None:
        return Path(f"{words}.wav") if words in self.lines else None


def test_a_recording_wins_over_the_speaker_and_silence_comes_last(tmp_path: Path) -> None:
    (tmp_path / "lines.toml").write_text(LIST, encoding="utf-8")
    (tmp_path / "D05_1.wav").write_bytes(b"RIFF")
    driver, speaker = Manner(person="driver"), SaysAll()
    voices = open_voices(tmp_path, speaker)
    for words in ("证都带着。", "证没带。"):
        voices.prepare("D05", words, driver)
    assert speaker.lines == {"证没带。"}
    assert voices.voice_of("D05", "证都带着。", driver) == tmp_path / "D05_1.wav"
    assert voices.voice_of("D05", "证没带。", driver) == Path("证没带。.wav")
    assert voices.voice_of("D06", "好。", driver) is None
    silent = open_voices(tmp_path)
    silent.prepare("D05", "证没带。", driver)
    assert silent.voice_of("D05", "证没带。", driver) is None
    (tmp_path / "lines.toml").write_text("[[lines", encoding="utf-8")
    assert "代替录音" in open_voices(tmp_path, speaker).problem
