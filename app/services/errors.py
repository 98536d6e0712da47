"""What a use case may refuse, each with a sentence for the user."""

from __future__ import annotations

from app.domain.errors import KnownError


class ServiceError(KnownError):
    """The use case was not carried out; `str()` says why and what to do."""


class NotAllowedError(ServiceError):
    """The signed-in person's role does not allow it."""


class SignInRefusedError(ServiceError):
    """Nobody was signed in."""


class NotFoundError(ServiceError):
    """There is no such thing in the base."""


class InvalidInputError(ServiceError):
    """A value given by the user; `field` names it."""

    def __init__(self, field: str, message: str) -> None:
        super().__init__(message)
        self.field = field


class ContentError(ServiceError):
    """A scenario or the law library cannot be used as it is."""
