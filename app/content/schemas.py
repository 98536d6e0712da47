"""Write JSON Schemas of the content models, for completion and checking inside editors."""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path

from pydantic import BaseModel


def schema_text(model: type[BaseModel]) -> str:
    """Return the model's JSON Schema, the same bytes for the same model."""
    schema = {"$schema": "https://json-schema.org/draft/2020-12/schema", **model.model_json_schema()}
    return json.dumps(schema, ensure_ascii=False, indent=2, sort_keys=True) + "\n"


def write_schemas(folder: Path, models: Mapping[str, type[BaseModel]]) -> list[Path]:
    """Write one `<name>.schema.json` a model into `folder` and return the files; an unchanged file is left alone."""
    folder.mkdir(parents=True, exist_ok=True)
    written = []
    for name, model in sorted(models.items()):
        path = folder / f"{name}.schema.json"
        text = schema_text(model)
        if not path.exists() or path.read_text(encoding="utf-8") != text:
            path.write_text(text, encoding="utf-8", newline="\n")
        written.append(path)
    return written
