"""Version and licences."""

from app.services.about import about


def test_every_part_has_a_version_and_a_licence() -> None:
    found = about()
    names = {part.name.lower() for part in found.parts}
    assert found.version
    assert {"pydantic", "matplotlib", "phosphor icons"} <= names
    assert all(part.licence not in ("", "–") for part in found.parts)
