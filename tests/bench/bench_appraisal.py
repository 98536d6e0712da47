"""How fast a case file is appraised: whole, and after a keystroke in each of its fields; printed, not judged."""

from __future__ import annotations

import gc
import statistics
import sys
import time
from pathlib import Path

# Run by its path from anywhere.
sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from app.domain.appraisal.engine import Appraiser
from app.domain.casefile.case_file import CaseFile
from tests.domain.appraisal.shipped import knowledge, right_set
from tests.domain.appraisal.test_engine import typed

TWELVE = (
    "site_record", "interview_driver", "opening", "correction", "authorisation", "interview_agent", "report", "notice",
    "proof_notice", "decision", "proof_decision", "closing",
)  # fmt: skip
"""Twelve documents of the first brief."""
ROUNDS = 20
MOST_MS = 50


def twelve_documents() -> CaseFile:
    """The first brief's right set without the rest; what replies to something left out replies to nothing."""
    case = right_set("hazmat_a")
    kept = [each for each in case.documents if each.id in TWELVE]
    ids = {each.id for each in kept}
    documents = tuple(
        each.model_copy(update={"replies_to": tuple(other for other in each.replies_to if other in ids)})
        for each in kept
    )
    return case.model_copy(update={"documents": documents})


def whole(name: str, case: CaseFile) -> None:
    """A file appraised from nothing."""
    times = []
    for _ in range(ROUNDS):
        start = time.perf_counter()
        Appraiser(knowledge()).appraise(case)
        times.append(time.perf_counter() - start)
    print(f"{name}, whole: best {1000 * min(times):.1f} ms, median {1000 * statistics.median(times):.1f} ms")


def keystrokes(name: str, case: CaseFile) -> None:
    """One letter typed in every field of every document."""
    appraiser = Appraiser(knowledge())
    appraiser.appraise(case)
    times: list[float] = []
    slowest, ran = "", 0
    for document in case.documents:
        for key, value in document.values.items():
            after = typed(case, document.id, key, f"{value}字" if isinstance(value, str) else None)
            start = time.perf_counter()
            appraiser.appraise(after)
            spent = time.perf_counter() - start
            ran += appraiser.runs
            if not times or spent > max(times):
                slowest = f"{document.id}.{key}, {appraiser.runs} rules"
            times.append(spent)
            appraiser.appraise(case)
    over = sum(1000 * spent > MOST_MS for spent in times)
    print(
        f"{name}, {len(times)} keystrokes: median {1000 * statistics.median(times):.1f} ms, "
        f"longest {1000 * max(times):.1f} ms ({slowest}), {over} above {MOST_MS} ms; {ran / len(times):.1f} rules each"
    )


def main() -> None:
    """Twelve documents as the task asks, then the longest brief."""
    cases = {"12 documents": twelve_documents(), "31 documents": right_set("hazmat_b")}
    gc.collect()
    for name, case in cases.items():
        whole(name, case)
        keystrokes(name, case)


if __name__ == "__main__":
    main()
