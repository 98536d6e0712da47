"""Documents as fields."""

import pytest

from app.domain.law.bureau import TableKind
from app.domain.law.bureau_documents import MODELS
from app.ui.law.document_spec import FieldKind, FieldSpec, fields_of


def named(kind: TableKind) -> dict[str, FieldSpec]:
    return {spec.name: spec for spec in fields_of(kind)}


@pytest.mark.parametrize("kind", list(TableKind))
def test_every_field_of_every_document_has_a_place_and_chinese_words(kind: TableKind) -> None:
    def walk(specs: tuple[FieldSpec, ...]) -> list[FieldSpec]:
        return [each for spec in specs for each in (spec, *walk(spec.fields))]

    assert set(named(kind)) == set(MODELS[kind].model_fields)
    assert all(not spec.title.isascii() for spec in walk(fields_of(kind)))


def test_kinds_are_told_apart() -> None:
    act = named(TableKind.ACT)
    assert act["penalty"].kind is FieldKind.CITATIONS
    assert (act["fine"].kind, act["fine"].optional) == (FieldKind.GROUP, True)
    assert [spec.number for spec in act["fine"].fields] == [True, True]
    assert act["rule"].kind is FieldKind.LONG
    assert dict(act["authority"].choices)["police"] == "公安"
    assert (act["valid_from"].kind, act["valid_from"].optional) == (FieldKind.TEXT, True)
    tier = {spec.name: spec for spec in named(TableKind.DISCRETION)["tiers"].fields}
    assert tier["when"].kind is FieldKind.ROWS
    assert tier["default"].kind is FieldKind.FLAG
    assert tier["statute_item"].kind is FieldKind.CITATION
    assert named(TableKind.GUIDE)["steps"].kind is FieldKind.GROUPS
