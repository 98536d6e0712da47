"""The law library and what puts it to use, as a start reads it: from the cache where it fits, else from the YAML.

The loaders, and the YAML engine with them, are imported where they are used: a start that finds all kept does without.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from app.content.content_cache import ContentCache, Contents
from app.domain.exercise_values import ExerciseValues
from app.domain.law.act import Act, Domain, EarlierBasis
from app.domain.law.authority_split import AuthoritySplit
from app.domain.law.bindings import Bindings
from app.domain.law.clock import ProcedureClock
from app.domain.law.discretion import Discretion, DiscretionStandard, Exemption, Factor
from app.domain.law.form import Form
from app.domain.law.guide import Guide
from app.domain.law.library import LawLibrary
from app.domain.law.open_points import OpenPointsFile, SwitchesFile
from app.domain.law.practice import Practice
from app.domain.law.question import Question
from app.domain.law.statute import Statute
from app.domain.law.thesaurus import Thesaurus
from app.domain.law.typical_case import TypicalCase
from app.domain.law.uses import Use

if TYPE_CHECKING:
    from app.content.library import LoadedLibrary


class LibraryContents(Contents):
    """The statutes, the acts and the tables around them."""

    statutes: tuple[Statute, ...]
    acts: tuple[tuple[Domain, Act], ...]
    earlier: tuple[EarlierBasis, ...]
    authority_split: AuthoritySplit | None
    exercise_values: ExerciseValues | None
    switches: SwitchesFile | None
    open_points: OpenPointsFile | None
    thesaurus: Thesaurus | None

    def law(self) -> LawLibrary:
        """The statutes and acts, made ready to be looked up in."""
        return LawLibrary(self.statutes, self.acts, self.earlier)


class PracticeContents(Contents):
    """Guides, cases, questions, clocks and forms."""

    guides: tuple[Guide, ...]
    cases: tuple[TypicalCase, ...]
    questions: tuple[Question, ...]
    clocks: tuple[ProcedureClock, ...]
    forms: tuple[Form, ...]

    def practice(self) -> Practice:
        """All of it, found by id and topic."""
        return Practice(self.guides, self.cases, self.questions, self.clocks, self.forms)


class DiscretionContents(Contents):
    """Factors, exemptions and standards."""

    factors: tuple[Factor, ...]
    exemptions: tuple[Exemption, ...]
    standards: tuple[DiscretionStandard, ...]

    def discretion(self) -> Discretion:
        """All of it, found by act and day."""
        return Discretion(self.factors, self.exemptions, self.standards)


class UseContents(Contents):
    """Who cites which provision and who names which act."""

    uses: tuple[Use, ...]

    def bindings(self) -> Bindings:
        """All of it, found from either side."""
        return Bindings(self.uses)


def read_library(folder: Path, cache: ContentCache | None = None) -> LibraryContents:
    """The library in `folder`."""

    def make() -> LibraryContents:
        from app.content.library import load_library

        return library_contents(load_library(folder))

    return cache.read("library", LibraryContents, [folder], make) if cache else make()


def read_practice(folder: Path, library: LibraryContents, cache: ContentCache | None = None) -> PracticeContents:
    """What puts the library in `folder` to use, checked against that library."""

    def make() -> PracticeContents:
        from app.content.practice import load_practice

        loaded = load_practice(folder, _loaded(library))
        found = loaded.practice
        return PracticeContents(
            guides=found.guides(),
            cases=found.cases(),
            questions=found.questions(),
            clocks=found.clocks(),
            forms=found.forms(),
            problems=loaded.problems,
        )

    return cache.read("practice", PracticeContents, [folder], make) if cache else make()


def read_discretion(folder: Path, library: LibraryContents, cache: ContentCache | None = None) -> DiscretionContents:
    """The discretion standards of the library in `folder`, checked against that library."""

    def make() -> DiscretionContents:
        from app.content.library_discretion import load_discretion

        loaded = load_discretion(folder, library.law())
        found = loaded.discretion
        return DiscretionContents(
            factors=tuple(found.factors().values()),
            exemptions=found.exemptions,
            standards=found.all_standards(),
            problems=loaded.problems,
        )

    return cache.read("discretion", DiscretionContents, [folder], make) if cache else make()


def read_uses(root: Path, library: LibraryContents, cache: ContentCache | None = None) -> UseContents:
    """Who cites the library over all content of the checkout at `root`."""

    def make() -> UseContents:
        from app.content.uses import all_uses

        return UseContents(uses=tuple(all_uses(library.law(), root)))

    courses = [root / "courses" / each for each in ("library", "procedures", "appraisal", "briefs")]
    places = [*courses, root / "scenarios" / "library"]
    return cache.read("uses", UseContents, places, make) if cache else make()


def library_contents(loaded: LoadedLibrary) -> LibraryContents:
    """What was loaded, as plain values."""
    law = loaded.law
    earlier = (law.earlier_basis(act.id) for act in law.acts())
    return LibraryContents(
        statutes=tuple(law.statutes()),
        acts=tuple((law.domain_of(act.id), act) for act in law.acts()),
        earlier=tuple(each for each in earlier if each is not None),
        authority_split=loaded.authority_split,
        exercise_values=loaded.exercise_values,
        switches=loaded.switches,
        open_points=loaded.open_points,
        thesaurus=loaded.thesaurus,
        problems=loaded.problems,
    )


def _loaded(contents: LibraryContents) -> LoadedLibrary:
    """The plain values as the checks of other files want them."""
    from app.content.library import LoadedLibrary

    return LoadedLibrary(
        contents.law(),
        contents.authority_split,
        contents.exercise_values,
        contents.switches,
        contents.open_points,
        contents.thesaurus,
        contents.problems,
    )
