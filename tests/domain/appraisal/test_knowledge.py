"""What the rules know."""

from __future__ import annotations

from tests.domain.appraisal.shipped import knowledge


def test_the_shipped_knowledge_is_whole() -> None:
    """Rules, forms, standard, words, powers and owners."""
    known = knowledge()
    assert len(known.book.all()) > 120
    assert known.forms.of_code("15")
    assert known.switch("hearing_threshold_org_yuan") is None
    assert known.words.of("inference")
    assert known.owned.owns("14", "oral_told")
    assert known.powers.powers
    assert len(known.standard.vetoes) == 9
