"""Why a file cannot be read, in words for the person who gave it."""

from __future__ import annotations

from app.domain.errors import KnownError


class UnreadableFileError(KnownError):
    """The file is damaged, too large, hostile or of a kind that holds no text."""
