"""Whatever happens to a journal file, the answer is a sentence, and the file stays as it is."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.errors import KnownError
from app.services.drills import play, score_journal
from app.services.shelf import Shelf

SHELF = Shelf()
SCENARIO = "hazmat_1_gasoline_tanker"


@pytest.fixture(scope="module")
def journal(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A journal of a whole run."""
    return play(SHELF, SCENARIO, tmp_path_factory.mktemp("whole"), persona="hasty", seed=5).journal


@pytest.mark.soak
@given(st.data())
def test_a_mutated_journal_is_refused_with_a_sentence(journal: Path, data: st.DataObject) -> None:
    good = journal.read_bytes()
    start = data.draw(st.integers(0, len(good) - 1))
    cut = data.draw(st.sampled_from([0, 1, 1, 1, 2, 40, 10_000]))
    put = data.draw(
        st.one_of(st.binary(max_size=4), st.sampled_from([b"\n", b"\r", b"\x00", b"[" * 5000, b"\xed\xa0\x80"]))
    )
    changed = good[:start] + put + good[start + cut :]
    path = journal.with_name("changed.jsonl")
    path.write_bytes(changed)
    said = _said(path)
    # Lines missing at the end cannot be known from the file alone; the base knows by its head.
    assert said or (said is None and good.startswith(changed) and changed.endswith(b"\n"))
    assert path.read_bytes() == changed


def _said(path: Path) -> str | None:
    """What the user is told; None where the journal was scored."""
    try:
        score_journal(SHELF, path)
    except KnownError as error:
        return str(error)
    return None
