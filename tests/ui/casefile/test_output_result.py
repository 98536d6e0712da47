"""What is told after papers were made."""

from pathlib import Path

from PySide6.QtWidgets import QLabel, QPushButton
from pytestqt.qtbot import QtBot

from app.domain.casefile.case_file import CaseFile
from app.domain.casefile.checking import Flaw, FlawKind
from app.domain.casefile.invented import IdentityProblem
from app.services.case_building import Built
from app.services.shelf import Shelf
from app.ui.casefile.output_result import MOST_FILES, MOST_FLAWS, OutputResult


def shown(result: OutputResult) -> str:
    return "\n".join(each.accessibleName() or each.text() for each in result.findChildren(QLabel))


def test_files_and_what_is_wrong_in_them(qtbot: QtBot, tmp_path: Path, shipped: Shelf, right_set: CaseFile) -> None:
    result = OutputResult()
    qtbot.addWidget(result)
    files = tuple(tmp_path / f"{number}.pdf" for number in range(MOST_FILES + 2))
    document = right_set.documents[0]
    flaws = tuple(Flaw(document.id, "place", FlawKind.MISSING, f"第 {n} 处没填") for n in range(MOST_FLAWS + 3))
    identity = IdentityProblem("documents[0]", "13812345678", "像真实的手机号")
    forms = shipped.case_forms().forms()
    result.show_built(tmp_path, Built(files, flaws, (identity,), ("15-x.docx 缺一栏",)), forms, right_set)
    form = forms.get(document.form)
    assert form is not None
    text = shown(result)
    assert "0.pdf" in text
    assert "and 2 more" in text
    assert f"{form.short_name}：第 0 处没填" in text
    assert "and 3 more" in text
    assert "13812345678：像真实的手机号" in text
    assert "15-x.docx 缺一栏" in text
    with qtbot.waitSignal(result.folder_wanted) as opened:
        result.findChildren(QPushButton)[0].click()
    assert opened.args == [tmp_path]
    with qtbot.waitSignal(result.case_wanted):
        result.findChildren(QPushButton)[1].click()
    result.refuse("磁盘已满")
    qtbot.waitUntil(lambda: "0.pdf" not in shown(result))
    assert "磁盘已满" in shown(result)
