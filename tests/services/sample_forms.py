"""The shipped forms as services take them."""

from __future__ import annotations

from app.content.cached_case_forms import CaseFormsContents
from tests.domain.casefile.sample_case import shipped_forms, shipped_layouts


def shipped_contents() -> CaseFormsContents:
    """Forms and layouts as they ship."""
    return CaseFormsContents(all_forms=tuple(shipped_forms()), all_layouts=tuple(shipped_layouts().values()))
