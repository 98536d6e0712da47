"""Writing a note without keys: one of some sentences, or what is said where there is a voice port."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from typing import Protocol

from scenarios.trainee.screens import Item, ListScreen
from scenarios.trainee.sheets import Row

SENTENCES = (
    "已核对，与单证一致",
    "与单证不一致，待进一步核实",
    "现场未见异常",
    "发现异常，已拍照固定",
    "当事人在场，已告知",
    "当事人陈述与现场不符",
    "需要移送主管部门",
    "待法制审核",
)


class VoicePort(Protocol):
    """Turns speech into text."""

    def listen(self) -> None:
        """Begin to listen."""

    def heard(self) -> str:
        """What has been said since, as text; empty while nothing is known."""


class NoteScreen(ListScreen):
    """The list of sentences, each also about the nearest stations; `take` writes the note."""

    def __init__(
        self, places: Sequence[str], take: Callable[[str], None], refuse: Callable[[str], None], voice: VoicePort | None
    ) -> None:
        self._places, self._take, self._voice = tuple(places), take, voice
        if voice is not None:
            voice.listen()
        super().__init__("记一条笔记", "笔记进入训练记录，复盘时可见", self._sentences, refuse)

    def _sentences(self) -> list[Item]:
        found = [] if self._voice is None else [self._spoken(self._voice)]
        sentences = [f"{place}：{words}" for place in self._places for words in SENTENCES[:4]]
        sentences += SENTENCES
        return found + [
            Item(f"note:{words}", Row(words, mark="note"), partial(self._take, words)) for words in sentences
        ]

    def _spoken(self, voice: VoicePort) -> Item:
        words = voice.heard().strip()
        if words:
            return Item("spoken", Row(words, "刚才说的，选定就记下", "microphone-fill"), partial(self._take, words))
        return Item("spoken", Row("正在听……", "说完再选", "microphone"), partial(self._refuse, "还没有听到。"))
