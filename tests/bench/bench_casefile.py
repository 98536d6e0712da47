"""How fast a case file of twelve documents becomes paper, beside docxtpl with LibreOffice; printed, not judged."""

from __future__ import annotations

import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path

# Run by its path from anywhere.
sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from app.content.wording import model_message
from app.domain.casefile.case_file import CaseFile
from app.domain.casefile.written import read_text, written
from app.services.case_building import Output, build
from app.services.case_files import save_case
from tests.documents.filled_forms import filled
from tests.domain.casefile.sample_case import sample_json, shipped_forms
from tests.services.sample_forms import shipped_contents
from tests.services.test_case_files import NOW

CODES = ("1", "2", "2", "4", "11", "23", "E2", "E1", "15", "23", "16", "24")
ROUNDS = 5
OUTPUTS = {
    Output.PDF: "PDF: whole, main, auxiliary volume",
    Output.DOCX: "12 .docx",
    Output.ZIP: "ZIP of everything",
}


def twelve_documents() -> CaseFile:
    """A case file of a dozen documents, filled as usual."""
    documents = []
    for number, code in enumerate(CODES):
        form = shipped_forms().of_code(code)
        assert form is not None
        _, read = filled(form, "typical")
        documents.append({**read.document.model_dump(mode="json"), "id": f"d{number}"})
    return CaseFile.model_validate({**sample_json(), "documents": documents})


def changed(case: CaseFile, number: int) -> CaseFile:
    """The case file with other words in its decision: what was set before must not help."""
    decision = case.documents[8]
    values = {**decision.values, "facts": f"第 {number} 次改过的事实。" * 20, "discretion": f"第 {number} 次。"}
    documents = (*case.documents[:8], decision.model_copy(update={"values": values}), *case.documents[9:])
    return case.model_copy(update={"documents": documents})


def timed(name: str, case: CaseFile, work: Callable[[CaseFile], object]) -> None:
    """Wall and processor time of the first and of the best of the later rounds, each on a changed file."""
    walls, cpus = [], []
    for number in range(ROUNDS):
        given = changed(case, number)
        wall, cpu = time.perf_counter(), time.process_time()
        work(given)
        walls.append(time.perf_counter() - wall)
        cpus.append(time.process_time() - cpu)
    later = f"later {min(walls[1:]):6.3f} s ({min(cpus[1:]):.3f} s of processor)"
    print(f"{name:34} first {walls[0]:6.3f} s, {later}")


def libre_office(folder: Path, out: Path) -> None:
    """Turn the .docx files into PDF the way that needs an office suite."""
    office = shutil.which("soffice")
    if office is None:
        print("LibreOffice is not installed here")
        return
    files = sorted(str(path) for path in folder.rglob("*.docx"))
    command = [office, "--headless", "--convert-to", "pdf", "--outdir", str(out), *files]
    for _ in range(2):
        begin = time.perf_counter()
        subprocess.run(command, check=True, capture_output=True)
        print(f"{'LibreOffice, .docx to PDF':34} {len(files)} files in {time.perf_counter() - begin:.3f} s")


def build_into(folder: Path, output: Output, case: CaseFile) -> None:
    """Make one kind of papers."""
    build(case, shipped_contents(), folder, output)


def main() -> int:
    """Print all of it."""
    case = twelve_documents()
    text = written(case)
    with tempfile.TemporaryDirectory() as kept:
        folder = Path(kept)
        timed("read the case file", case, lambda _: read_text(text.encode(), model_message))
        timed("save it durably", case, lambda each: save_case(folder / f"{time.perf_counter_ns()}.json", each, NOW))
        for output in Output:
            timed(OUTPUTS[output], case, partial(build_into, folder / output.value, output))
        libre_office(folder / "docx", folder / "office")
    return 0


if __name__ == "__main__":
    sys.exit(main())
