"""An invented statute for the pictures, built in and as official texts, and the words typed into forms there."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from app.domain.frozen import Frozen
from app.domain.law.library import LawLibrary
from app.domain.law.statute import Statute
from app.services.shelf import Shelf

FOLDER = Path(__file__).parent / "invented"
TEXTS = FOLDER / "texts"
"""Two versions of the invented statute, a torn file that raises doubts, and one that is no statute."""


class PictureWords(Frozen):
    """What is typed in the pictures: a question that nothing answers, a note, a weight that is refused, and the

    reason, the document behind it and the changed line of a proposal.
    """

    unknown: str
    note: str
    weight: str
    reason: str
    document: str
    change: str


def picture_words() -> PictureWords:
    """The words of the file `words.json`."""
    return PictureWords.model_validate_json((FOLDER / "words.json").read_bytes())


def invented_statute() -> Statute:
    """The invented statute with its gists."""
    return Statute.model_validate_json((FOLDER / "statute.json").read_bytes())


def with_invented_law(shelf: Shelf) -> Shelf:
    """The same content, its law with the invented statute: official texts of real statutes are not ours to show."""
    shelf.load_law = _with_invented(shelf.load_law)
    return shelf


def _with_invented(load: Callable[[], LawLibrary]) -> Callable[[], LawLibrary]:
    def load_both() -> LawLibrary:
        law = load()
        acts = [(law.domain_of(act.id), act) for act in law.acts()]
        earlier = [basis for _domain, act in acts if (basis := law.earlier_basis(act.id)) is not None]
        return LawLibrary((*law.statutes(), invented_statute()), acts, earlier)

    return load_both
