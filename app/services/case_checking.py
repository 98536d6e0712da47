"""A case file as its editor shows it: appraised as it is written, the state of each document, what is lacking."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from enum import StrEnum

from app.domain.appraisal.engine import Appraisal, Appraiser
from app.domain.casefile.case_file import CaseFile
from app.domain.casefile.checking import Flaw, FlawKind, check_document, situations
from app.domain.casefile.form import CaseForm
from app.domain.casefile.reading import ReadCaseFile, ReadDocument
from app.domain.casefile_procedure.case_reader import CaseReader
from app.domain.casefile_procedure.deliveries import delivered_on
from app.domain.casefile_procedure.machine import Procedures
from app.domain.casefile_procedure.standing import Standing, standing
from app.domain.scene_paper.scene import Scene
from app.services.appraising import knowledge_of
from app.services.case_chain import EvidenceChain, evidence_chain
from app.services.case_names import NamedDocument, named_documents
from app.services.scene_and_paper import SceneComparison, compare_with_scene
from app.services.shelf import Shelf


class Progress(StrEnum):
    """How far a document is."""

    DRAFT = "draft"
    WRITTEN = "written"
    SENT = "sent"


@dataclass(frozen=True, slots=True)
class DocumentLine:
    """A document of the file: how far it is, and how many fields are empty or wrong by its form."""

    id: str
    form: CaseForm
    named: NamedDocument
    progress: Progress
    missing: int
    wrong: int


@dataclass(frozen=True, slots=True)
class WantedDocument:
    """A form that the procedure asks for and the file doesn't hold; `step` is the step that needs it."""

    form: CaseForm
    step: str


@dataclass(frozen=True)
class CaseView:
    """Everything that the editor tells of one state of a case file."""

    case: CaseFile
    appraisal: Appraisal
    standing: Standing
    lines: tuple[DocumentLine, ...]
    wanted: tuple[WantedDocument, ...]
    flaws: dict[str, tuple[Flaw, ...]]
    chain: EvidenceChain
    scene: SceneComparison | None = None


class CaseChecker:
    """Checks the states of one case file one after the other; of the rules only those run that a change can touch.

    `scene` is the run that the file grew from, if any. Not for two threads at once. Raises ContentError where the
    content can't be used.
    """

    def __init__(self, shelf: Shelf, scene: Scene | None = None) -> None:
        self._known = replace(knowledge_of(shelf), scene=scene)
        self._procedures = Procedures(shelf.appraisal().tracks)
        self._appraiser = Appraiser(self._known)

    def check(self, case: CaseFile) -> CaseView:
        """Appraise a state; it stands where it stood on the last day that its documents tell of."""
        known = self._known
        read = ReadCaseFile(case, known.forms)
        reader = CaseReader(case, read.documents)
        stands = standing(reader, self._procedures, known.forms, known)
        flaws = {each.id: tuple(check_document(each, situations(read, each), case.mode)) for each in read.documents}
        names = named_documents(case, known.forms)
        lines = tuple(self._line(reader, each, names[each.id], flaws[each.id]) for each in read.documents)
        wanted = tuple(self._wanted(stands, reader))
        chain = evidence_chain(case, known.forms)
        scene = compare_with_scene(known.scene, case, known.forms) if known.scene else None
        return CaseView(case, self._appraiser.appraise(case), stands, lines, wanted, flaws, chain, scene)

    def _line(
        self, reader: CaseReader, document: ReadDocument, named: NamedDocument, flaws: tuple[Flaw, ...]
    ) -> DocumentLine:
        sheet = reader.by_id(document.id)
        sent = document.form.outward and sheet is not None and delivered_on(reader, sheet)
        missing = sum(1 for flaw in flaws if flaw.kind is FlawKind.MISSING)
        progress = Progress.SENT if sent else Progress.DRAFT if missing else Progress.WRITTEN
        return DocumentLine(document.id, document.form, named, progress, missing, len(flaws) - missing)

    def _wanted(self, stands: Standing, reader: CaseReader) -> Iterator[WantedDocument]:
        told: set[tuple[str, ...]] = set()
        for track in (stands.main, *stands.sides):
            transitions = [each.transition for each in track.steps] + [each.transition for each in track.next_steps]
            for transition in transitions:
                for group in transition.documents:
                    form = self._known.forms.of_code(group[0])
                    if form and group not in told and not reader.of(*group):
                        told.add(group)
                        yield WantedDocument(form, transition.name)
