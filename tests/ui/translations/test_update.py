"""Translations are whole, and keep the glossary."""

import re
from pathlib import Path
from string import Formatter
from xml.etree import ElementTree

import pytest
from PySide6.QtCore import QTranslator
from ruamel.yaml import YAML

from app.ui.translations.loader import FOLDER
from app.ui.translations.update import PHRASES, QM, TS, collect, fill, messages, phrases, release


def _pairs(path: Path) -> list[tuple[str, str, str]]:
    """Class, English and Chinese of each message."""
    tree = ElementTree.parse(path)
    return [(name, each.findtext("source", ""), each.findtext("translation", "")) for name, each in messages(tree)]


@pytest.fixture(scope="module")
def fresh(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A .ts made from the source as it is now."""
    path = tmp_path_factory.mktemp("translations") / "zh_CN.ts"
    collect(path)
    return path


def test_no_text_of_the_source_lacks_chinese(fresh: Path) -> None:
    assert fill(fresh, phrases(PHRASES)) == []


def test_the_committed_files_are_up_to_date(fresh: Path, tmp_path: Path) -> None:
    fill(fresh, phrases(PHRASES))
    assert sorted(_pairs(TS)) == sorted(_pairs(fresh)), "run python -m app.ui.translations.update"
    release(TS, tmp_path / "zh_CN.qm")
    assert (tmp_path / "zh_CN.qm").read_bytes() == QM.read_bytes()


def test_places_for_values_are_kept() -> None:
    def places(text: str) -> set[str | None]:
        return {name for _text, name, _spec, _conversion in Formatter().parse(text) if name is not None}

    assert [(english, chinese) for _c, english, chinese in _pairs(TS) if places(english) != places(chinese)] == []


def test_the_glossary_is_kept() -> None:
    terms = YAML(typ="safe").load((FOLDER / "glossary.yaml").read_text(encoding="utf-8"))["terms"]
    broken = [
        (english, chinese, term)
        for _context, english, chinese in _pairs(TS)
        for term, words in terms.items()
        if re.search(rf"\b{term}(?:e?s)?\b", english, re.IGNORECASE) and not any(word in chinese for word in words)
    ]
    assert broken == []


def test_qt_reads_the_committed_file() -> None:
    translator = QTranslator()
    assert translator.load(str(QM))
    assert translator.translate("Toast", "Close") == phrases(PHRASES)["Close"]


def test_a_text_without_chinese_is_named(tmp_path: Path) -> None:
    path = tmp_path / "a.ts"
    message = "<message><source>Hello</source><translation/></message>"
    path.write_text(f"<TS><context><name>Page</name>{message}</context></TS>", encoding="utf-8")
    assert fill(path, {}) == [("Page", "Hello")]
    assert fill(path, {"Hello": "general", "Page|Hello": "of this page"}) == []
    assert _pairs(path) == [("Page", "Hello", "of this page")]


def test_two_files_that_disagree_are_an_error(tmp_path: Path) -> None:
    (tmp_path / "a.json").write_text('{"Back": "1"}', encoding="utf-8")
    (tmp_path / "b.json").write_text('{"Back": "2"}', encoding="utf-8")
    with pytest.raises(ValueError, match="Back"):
        phrases(tmp_path)


def test_a_program_that_runs_keeps_its_words_while_they_are_made_anew(tmp_path: Path) -> None:
    """Qt maps the file: cut short in place, the next look-up would crash the reader."""
    qm = tmp_path / "zh_CN.qm"
    qm.write_bytes(QM.read_bytes())
    translator = QTranslator()
    assert translator.load(str(qm))
    ts = tmp_path / "a.ts"
    message = "<message><source>Hello</source><translation>1</translation></message>"
    ts.write_text(f'<TS language="zh_CN"><context><name>Page</name>{message}</context></TS>', encoding="utf-8")
    release(ts, qm)
    assert qm.stat().st_size < QM.stat().st_size
    assert translator.translate("Toast", "Close") == phrases(PHRASES)["Close"]
