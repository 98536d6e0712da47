"""Whose fault an error is: the ones here are not ours, and their words tell the user what to do."""

from __future__ import annotations


class KnownError(Exception):
    """Something outside is not as it should be (a file, an input, the environment).

    The message is a whole Chinese sentence for the person at the screen; no traceback is shown for it.
    """
