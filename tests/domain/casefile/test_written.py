"""The case file as text: read back as it was, and told in Chinese where it can't be."""

from __future__ import annotations

import json
import random
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from app.content.wording import model_message
from app.domain.casefile.case_file import CaseFile
from app.domain.casefile.reading import ReadCaseFile
from app.domain.casefile.written import CaseFileTextError, read_text, written
from tests.domain.casefile.sample_case import ROOT, sample_case, sample_json, shipped_forms


def read(document: Any) -> CaseFile:
    """A case file from JSON values."""
    return read_text(json.dumps(document, ensure_ascii=False).encode(), model_message)


def test_what_is_written_reads_back_and_is_the_same_text() -> None:
    case = sample_case()
    text = written(case)
    assert read_text(text.encode(), model_message) == case
    assert written(read_text(text.encode(), model_message)) == text
    assert read_text(b"\xef\xbb\xbf" + text.encode(), model_message) == case


def test_values_of_fields_are_kept_to_the_letter() -> None:
    odd = {"no_such_field": ["甲", 1, None, {"a": 1.5}], "facts": "第一段\n第二段"}
    document = sample_json()
    document["documents"][1]["values"].update(odd)
    again = json.loads(written(read(document)))
    assert again["documents"][1]["values"] == document["documents"][1]["values"]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (b"", "第 1 行第 1 列"),
        (b"{", "写坏了"),
        (b"[]", "最外层应是一个对象"),
        (b"\xff\xfe", "不是 UTF-8"),
        (b'{"a": 1, "a": 2}', "“a”写了两次"),
        (b'{"a": NaN}', "“NaN”，它不是数字"),
        (b"{}", "没有写 schema_version"),
        (b'{"schema_version": "9"}', "格式版本是“9”"),
        (b'{"schema_version": [1]}', "格式版本是"),
        (b"[" * 100_000, "嵌套太深"),
        (b'{"schema_version": "1", "case_id": ' + b"[" * 60 + b"]" * 60 + b"}", "嵌套太深"),
        (b'{"a": ' + b"1" * 5000 + b"}", "案卷文件里"),
        (b" " * (17 * 1024 * 1024), "超过 16 MB"),
    ],
)
def test_a_text_that_is_no_case_file_is_told(text: bytes, said: str) -> None:
    with pytest.raises(CaseFileTextError, match=said):
        read_text(text, model_message)


def test_what_is_wrong_is_told_at_its_place() -> None:
    document = sample_json()
    document["mode"] = "real"
    document["bureau"]["nam"] = "某局"
    document["documents"][2]["issued_on"] = "昨天"
    with pytest.raises(CaseFileTextError) as told:
        read(document)
    assert set(told.value.places) == {"mode", "bureau.nam", "documents[2].issued_on"}
    assert "3 处不对" in str(told.value)
    assert "“昨天”不是日期" in str(told.value)
    assert "Traceback" not in str(told.value)


def test_a_very_long_value_is_not_repeated() -> None:
    document = sample_json()
    document["parties"][0]["who"]["kind"] = "很长" * 9000
    with pytest.raises(CaseFileTextError) as told:
        read(document)
    assert len(str(told.value)) < 500


def test_only_the_first_of_many_are_told() -> None:
    document = sample_json()
    document["facts"] = [{"id": f"f{n}", "words": 5} for n in range(9)]
    with pytest.raises(CaseFileTextError, match="另有 4 处"):
        read(document)


def test_practice_cannot_be_turned_into_a_live_file() -> None:
    document = {**sample_json(), "origin": {"kind": "brief", "brief": "hazmat_a"}, "mode": "live"}
    with pytest.raises(CaseFileTextError, match="只能是训练案卷"):
        read(document)


def _places(value: Any, path: tuple[Any, ...] = ()) -> list[tuple[Any, ...]]:
    found = [path] if path else []
    below = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    for key, each in below:
        found += _places(each, (*path, key))
    return found


def _mutate(rng: random.Random) -> Any:
    """The sample with one value replaced, taken out, doubled or put under another key."""
    document = sample_json()
    path = rng.choice(_places(document))
    target: Any = document
    for part in path[:-1]:
        target = target[part]
    odd: list[Any] = [None, "", "2026-13-45", -1, 1.5, True, [], {}, "很长" * 9000, [[1]], {"kind": "x"}, 10**30]
    choice = rng.randrange(4)
    if choice == 0:
        del target[path[-1]]
    elif choice == 1 and isinstance(target, dict):
        target[f"{path[-1]}x"] = target.pop(path[-1])
    elif choice == 2 and isinstance(target, list):
        target.append(target[path[-1]])
    else:
        target[path[-1]] = rng.choice(odd)
    return document


@pytest.mark.soak
def test_mutated_files_are_read_whole_or_refused_in_chinese(sized: Callable[[int, int], int]) -> None:
    rng = random.Random(20261126)
    read_whole, refusals = 0, []
    for _ in range(sized(300, 20_000)):
        document = _mutate(rng)
        try:
            case = read(document)
        except CaseFileTextError as error:
            refusals.append(str(error))
            continue
        read_whole += 1
        # What is taken in is all kept, and its documents read or say what they can't.
        again = json.loads(written(case))
        kept = [each["values"] for each in again["documents"]]
        assert kept == [each.get("values", {}) for each in document.get("documents", [])]
        assert all(problem.message for problem in ReadCaseFile(case, shipped_forms()).problems)
    assert read_whole
    assert refusals
    for said in refusals:
        assert any("\u4e00" <= sign <= "\u9fff" for sign in said), said[:200]
    assert max(len(said) for said in refusals) < 3000


@pytest.mark.parametrize(
    "kept", sorted((ROOT / "tests" / "data").glob("case-file-*.zxcase.json")), ids=lambda p: p.name
)
def test_a_file_of_every_version_still_opens(kept: Path) -> None:
    """Never change a kept file: where this fails, the program has lost the years that it promised."""
    case = read_text(kept.read_bytes(), model_message)
    assert case.case_number == "甬州立〔2026〕0012号"
    assert [document.id for document in case.documents] == ["interview", "notice", "decision", "delivery"]
    assert ReadCaseFile(case, shipped_forms()).problems == ()
    assert case.history[0].by == "学员甲"
