"""What can go wrong with the records, each with a sentence for the user."""

from __future__ import annotations

from app.domain.errors import KnownError


class RecordsError(KnownError):
    """Something the user must be told; `str()` is a Chinese sentence that says what to do."""


class NotOurBaseError(RecordsError):
    """The file is no base of this program."""


class NewerBaseError(RecordsError):
    """The base was written by a newer version of the program."""


class CorruptBaseError(RecordsError):
    """The file is damaged."""


class BaseUnavailableError(RecordsError):
    """The base cannot be reached or written just now: busy, full disk, server away."""


class HeadMovedError(RecordsError):
    """The chain was extended by somebody else in between."""


class UnknownAttemptError(RecordsError):
    """The base knows no such attempt."""


class UnknownPracticeError(RecordsError):
    """The base knows no such practice of appraisal."""


class NotAcceptedError(RecordsError):
    """An event that may not follow in the attempt's chain."""


class DuplicateError(RecordsError):
    """Something of that name is there already."""
