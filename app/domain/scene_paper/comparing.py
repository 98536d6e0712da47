"""Hold a case file against the run that it grew from."""

from __future__ import annotations

from app.domain.scene_paper.deeds import check_deeds, check_faults
from app.domain.scene_paper.figures import check_figures
from app.domain.scene_paper.finding import Comparison
from app.domain.scene_paper.interviews import check_interviews, check_quotes
from app.domain.scene_paper.left_out import check_left_out
from app.domain.scene_paper.links import check_evidence, check_facts, check_uncited
from app.domain.scene_paper.paper import PaperSide
from app.domain.scene_paper.people_named import check_people
from app.domain.scene_paper.scene import Scene
from app.domain.scene_paper.spans import check_spans
from app.domain.scene_paper.weighing import Weighing


def compare(scene: Scene, paper: PaperSide) -> Comparison:
    """Where paper and scene part, and what the scene supports; a document that is not there is asked nothing."""
    weighing = Weighing(scene, paper, scene.subjects)
    check_evidence(weighing)
    check_facts(weighing)
    check_spans(weighing)
    check_interviews(weighing)
    check_quotes(weighing)
    check_deeds(weighing)
    check_faults(weighing)
    check_figures(weighing, scene.shown)
    check_people(weighing)
    check_uncited(weighing)
    check_left_out(weighing)
    return weighing.result()
