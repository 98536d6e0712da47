"""The words by which a text names what could be looked at: titles of papers, stations and parts."""

from __future__ import annotations

import re

from app.domain.scenario.scenario import Scenario
from app.domain.scenario.things import Station

_BRACKETED = re.compile(r"（[^）]*）|\([^)]*\)")
_JOINED = re.compile(r"[、与和及]")
_LEADING = re.compile(
    r"^(危险货物|道路运输|机动车|执法终端|车辆|油库|左侧|右侧|左下|右下|车身两侧|车身|驾驶室后|驾驶室内?)"
)
_LEAST = 3
_WHEREABOUTS = frozenset({"车尾", "车头", "车身", "驾驶室", "终端"})
"""Words that mostly tell where something is, or with what an officer looked it up."""


class Subjects:
    """Words and the stations or papers that they can mean; a word that means several is met by any of them."""

    def __init__(self, scenario: Scenario) -> None:
        self._means: dict[str, set[str]] = {}
        for paper in scenario.scene.papers:
            for term in _terms(_BRACKETED.sub("", paper.title), _LEAST):
                self._means.setdefault(term, set()).add(paper.id)
            self._means.setdefault(_joined_bracket(paper.title), set()).add(paper.id)
        for station in scenario.scene.stations:
            for part in _JOINED.split(station.title):
                for term in _terms(part, 2):
                    self._means.setdefault(term, set()).add(station.id)
        for thing in scenario.scene.objects:
            stations = {each.id for each in scenario.scene.stations if _shows(each, thing.title)}
            for term in _terms(thing.title, _LEAST) if stations else ():
                self._means.setdefault(term, set()).update(stations)
        self._longest_first = sorted(self._means, key=len, reverse=True)

    def in_text(self, text: str) -> list[tuple[str, frozenset[str]]]:
        """The words found in a text with what they can mean; a longer one hides the shorter ones within it."""
        found: list[tuple[str, frozenset[str]]] = []
        rest = text
        for term in self._longest_first:
            if term in rest:
                found.append((term, frozenset(self._means[term])))
                rest = rest.replace(term, "＊")
        return found


def _joined_bracket(title: str) -> str:
    return title.replace("（", "").replace("）", "")


def _terms(title: str, least: int) -> list[str]:
    shorter = _LEADING.sub("", title)
    found = [title] if len(title) >= least else []
    if shorter != title and len(shorter) >= _LEAST:
        found.append(shorter)
    return [term for term in found if term not in _WHEREABOUTS]


def _shows(station: Station, title: str) -> bool:
    bare = _LEADING.sub("", title)
    words = [station.title, station.where, station.reveals, station.normal]
    words += [part for action in station.actions for part in (action.title, *action.shows)]
    return any(bare in each for each in words)
