"""The score sheet's form."""

from app.domain.scoring.sheet import ScoreSheet

REQUIRED = {
    "scenario", "seed", "content_hash", "rubric_version", "total", "max", "passed", "critical_fails", "criteria",
    "attention", "faults",
}  # fmt: skip


def test_the_fields_that_scripts_rely_on_are_there() -> None:
    schema = ScoreSheet.model_json_schema()
    assert set(schema["properties"]) >= REQUIRED
    defs = schema["$defs"]
    assert set(defs["CriterionScore"]["properties"]) >= {"id", "points", "max", "kind", "events", "provision", "why"}
    assert set(defs["CriticalFailResult"]["properties"]) >= {"id", "provision"}
    assert set(defs["StationAttention"]["properties"]) >= {"station", "state"}
    assert set(defs["FaultOutcome"]["properties"]) >= {"id", "hidden", "found", "recorded"}
