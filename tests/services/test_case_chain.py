"""Which fact stands on which evidence."""

from __future__ import annotations

from app.services.case_chain import evidence_chain
from app.services.case_starting import begin_from_brief
from app.services.shelf import Shelf


def test_facts_lead_to_evidence_and_documents() -> None:
    shelf = Shelf()
    forms = shelf.case_forms().forms()
    case = begin_from_brief(shelf, "simple_driver", right_set=True)
    chain = evidence_chain(case, forms)
    (fact,) = chain.facts
    assert [link.number for link in fact.links] == [1, 2, 3]
    assert "spot_decision" in [id_ for id_, _title in fact.links[0].documents]
    assert chain.loose == ()
    (known,) = case.facts
    torn = case.model_copy(update={"facts": (known.model_copy(update={"evidence": (1, 99)}),)})
    chain = evidence_chain(torn, forms)
    assert chain.facts[0].lost == (99,)
    assert [link.number for link in chain.loose] == [2, 3]
