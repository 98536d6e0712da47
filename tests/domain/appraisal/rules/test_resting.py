"""Papers that rest on one another."""

from __future__ import annotations

from tests.domain.appraisal.shipped import drop, findings_of, put


def test_the_words_name_both_papers_and_both_times() -> None:
    (found,) = findings_of("PG-R02", "hazmat_b", put("hearing_report.@on", "2026-10-12"))
    assert found.why == "听证报告书 10-12 早于听证笔录 10-14 09:00"
    (found,) = findings_of("PG-R01", "simple_driver", put("payment.for_decision", "甬州当〔2026〕0202号"))
    assert found.why == "写的是“甬州当〔2026〕0202号”，卷内文书是“甬州当〔2026〕0201号”"
    assert found.place.field == "for_decision"


def test_what_rests_on_nothing_is_left_to_other_rules() -> None:
    assert findings_of("PG-R02", "hazmat_b", drop("hearing")) == []
    assert findings_of("PG-R01", "simple_driver", drop("spot_decision")) == []
