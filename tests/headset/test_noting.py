from scenarios.headset.noting import SENTENCES, NoteScreen
from tests.headset.scripted_hands import ScriptedVoice


def test_a_note_is_one_of_some_sentences_about_what_is_near() -> None:
    notes: list[str] = []
    screen = NoteScreen(["罐体铭牌"], notes.append, lambda words: None, None)
    assert screen.pick(f"note:罐体铭牌：{SENTENCES[0]}")
    assert screen.pick(f"note:{SENTENCES[-1]}")
    assert notes == [f"罐体铭牌：{SENTENCES[0]}", SENTENCES[-1]]
    assert not screen.pick("spoken")


def test_what_is_said_becomes_the_note_where_there_is_a_voice_port() -> None:
    notes: list[str] = []
    refused: list[str] = []
    voice = ScriptedVoice()
    screen = NoteScreen([], notes.append, refused.append, voice)
    assert screen.pick("spoken")
    assert refused
    voice.words = " 左后轮胎纹浅 "
    screen.refresh()
    assert screen.pick("spoken")
    assert notes == ["左后轮胎纹浅"]
