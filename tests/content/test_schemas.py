"""JSON Schemas are the same bytes for the same model."""

from __future__ import annotations

import json
from pathlib import Path

from app.content.schemas import schema_text, write_schemas
from tests.content.sample_models import Play, Step


def test_schemas_are_stable_and_only_written_when_changed(tmp_path: Path) -> None:
    files = write_schemas(tmp_path / "schemas", {"step": Step, "play": Play})
    assert [path.name for path in files] == ["play.schema.json", "step.schema.json"]
    first = files[0].read_bytes()
    stamp = files[0].stat().st_mtime_ns
    assert write_schemas(tmp_path / "schemas", {"play": Play, "step": Step}) == files
    assert files[0].read_bytes() == first
    assert files[0].stat().st_mtime_ns == stamp


def test_a_schema_forbids_unknown_keys() -> None:
    schema = json.loads(schema_text(Play))
    assert schema["additionalProperties"] is False
    assert schema["$schema"].startswith("https://json-schema.org/")
