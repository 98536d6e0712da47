"""Follow a pydantic error location through the model's annotations, to tell field names from union tags."""

from __future__ import annotations

import types
from collections.abc import Iterable
from enum import Enum
from typing import Annotated, Any, Literal, Union, get_args, get_origin

from pydantic import BaseModel, Discriminator
from pydantic.fields import FieldInfo
from typing_extensions import TypeAliasType

from app.content.source import LocatedList, LocatedMap, PathPart, Value

_MAPPINGS = (dict,)
_LISTS = (list, tuple, set, frozenset)


class Shape:
    """What a model expects at one place: an annotation, and the key that chooses among its variants if there is one."""

    def __init__(self, annotation: Any, discriminator: str | None = None) -> None:
        self.annotation, found = _bare(annotation)
        self.discriminator = discriminator or found

    def variants(self) -> list[Shape]:
        """Return the members of a union, or nothing where only one type is expected."""
        if get_origin(self.annotation) in (Union, types.UnionType):
            return [Shape(member) for member in get_args(self.annotation) if member is not type(None)]
        return []

    def unwrapped(self) -> Shape:
        """Return the one type that `X | None` stands for, or this shape itself."""
        variants = self.variants()
        return variants[0].unwrapped() if len(variants) == 1 else self

    def variant(self, tag: str) -> Shape | None:
        """Return the member of a union that pydantic calls `tag` in a location."""
        for shape in self.variants():
            if shape.variants():
                inner = shape.variant(tag)
                if inner:
                    return inner
            elif tag in shape._tags(self.discriminator):
                return shape
        return None

    def field_names(self) -> list[str]:
        """Return the keys that may stand here."""
        if _is_model(self.annotation):
            fields: dict[str, FieldInfo] = self.annotation.model_fields
            return [_key(name, info) for name, info in fields.items()]
        return [name for shape in self.variants() for name in shape.field_names()]

    def child(self, part: PathPart) -> Shape | None:
        """Return what is expected below the key or index `part`."""
        if _is_model(self.annotation) and isinstance(part, str):
            for name, info in self.annotation.model_fields.items():
                if part in (name, _key(name, info)):
                    tag = info.discriminator
                    return Shape(info.annotation, tag if isinstance(tag, str) else None)
            return None
        return self._element(part)

    def _element(self, part: PathPart) -> Shape | None:
        origin, arguments = get_origin(self.annotation), get_args(self.annotation)
        if not isinstance(origin, type) or not arguments:
            return None
        if isinstance(part, str):
            return Shape(arguments[1]) if len(arguments) == 2 and not issubclass(origin, _LISTS) else None
        if issubclass(origin, tuple) and Ellipsis not in arguments:
            return Shape(arguments[part]) if part < len(arguments) else None
        return Shape(arguments[0]) if not issubclass(origin, _MAPPINGS) else None

    def _tags(self, discriminator: str | None) -> list[str]:
        names = [getattr(self.annotation, "__name__", str(self.annotation))]
        if discriminator and _is_model(self.annotation):
            for name, info in self.annotation.model_fields.items():
                if discriminator in (name, _key(name, info)):
                    return [*names, *_literals(info.annotation)]
        return names


def _is_model(annotation: Any) -> bool:
    return isinstance(annotation, type) and issubclass(annotation, BaseModel)


def _key(name: str, info: FieldInfo) -> str:
    return info.alias or name


def _literals(annotation: Any) -> Iterable[str]:
    if get_origin(annotation) is Literal:
        for value in get_args(annotation):
            yield str(value.value) if isinstance(value, Enum) else str(value)


def _bare(annotation: Any) -> tuple[Any, str | None]:
    discriminator: str | None = None
    while True:
        if isinstance(annotation, TypeAliasType):
            annotation = annotation.__value__
        elif get_origin(annotation) is Annotated:
            annotation, *notes = get_args(annotation)
            for note in notes:
                if isinstance(note, FieldInfo | Discriminator) and isinstance(note.discriminator, str):
                    discriminator = note.discriminator
        else:
            return annotation, discriminator


def follow(model: type[BaseModel], value: Value, location: Iterable[PathPart]) -> tuple[list[PathPart], Shape | None]:
    """Return the location without union tags, and what the model expects at the mapping or value that it ends in.

    The last key may be absent from the file (a missing field) or unknown to the model (an extra one); then the shape is
    that of the mapping around it.
    """
    path: list[PathPart] = []
    shape: Shape | None = Shape(model)
    here = value
    for part in location:
        shape = shape.unwrapped() if shape else None
        variant = shape.variant(part) if shape and isinstance(part, str) else None
        if variant:
            shape = variant
        elif _holds(here, part):
            path.append(part)
            below = shape.child(part) if shape else None
            shape, here = below or shape, _below(here, part)
        elif isinstance(here, LocatedMap) and isinstance(part, str) and shape and part in shape.field_names():
            path.append(part)
    return path, shape


def _holds(value: Value, part: PathPart) -> bool:
    if isinstance(value, LocatedMap):
        return part in value
    return isinstance(value, LocatedList) and isinstance(part, int) and part < len(value)


def _below(value: Value, part: PathPart) -> Value:
    if isinstance(value, LocatedMap):
        return value[str(part)]
    return value[int(part)] if isinstance(value, LocatedList) else None
