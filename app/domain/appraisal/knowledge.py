"""What the rules know beside the case file: what the procedure knows, the forms, the rules' data and word lists."""

from __future__ import annotations

from dataclasses import dataclass

from app.domain.appraisal.owned import OwnedFields
from app.domain.appraisal.powers import MeasurePowers
from app.domain.appraisal.rule import RuleBook
from app.domain.appraisal.standard import AppraisalStandard
from app.domain.appraisal.words import AppraisalWords
from app.domain.casefile.form import CaseForms
from app.domain.casefile_procedure.surroundings import Surroundings
from app.domain.scene_paper.scene import Scene


@dataclass(frozen=True, kw_only=True)
class Knowledge(Surroundings):
    """Everything of the content that an appraisal uses; `scene` is the run that a file grew from, where it is here."""

    forms: CaseForms
    book: RuleBook
    standard: AppraisalStandard
    words: AppraisalWords
    powers: MeasurePowers
    owned: OwnedFields
    scene: Scene | None = None
