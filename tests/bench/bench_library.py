"""How fast and how well a whole archive is imported and searched, beside plain engines; printed, not judged.

Give archives or folders as arguments, or in ZHIXING_LAW_ARCHIVE; else the corpus beside the checkout is taken, and
where that is missing too, invented statutes stand in for it and quality is left out.
"""

from __future__ import annotations

import datetime as dt
import os
import random
import re
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterable
from pathlib import Path

# Run by its path from anywhere.
sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from app.services.base import Base
from app.services.data_home import DataHome
from app.services.law_library import import_library
from app.services.law_search import LawSearch, build_index
from app.services.open_base import open_base
from app.services.shelf import Shelf
from tests.bench.law.peers import Peer, Text, built_s, peers
from tests.bench.law.quality import Found, print_quality, read_questions

ROOT = Path(__file__).resolve().parents[2]
STATUTES, ARTICLES = 400, 45
SHARED = ROOT.parent / "shared"
EXAMPLES = SHARED / "facts" / "query_examples.jsonl"
DEVELOPED_ON = ROOT / "tests" / "library" / "dev_queries.jsonl"
WORDS = re.findall("..", "车辆运输许可经营罚款责令改正部门危险货物驾驶人员证件检查依法规定应当不得道路公路")
QUESTIONS = {
    "citation": ["处罚法55", "危化法一百零九条第四项", "道条 63(三)", "浙公条53条1款"],
    "keyword": ["运单 随车携带", "超限 运输 罚款", "押运 资格", "责令改正"],
    "question": ["拉一车汽油没带运单怎么罚", "网约车没证罚多少", "超了二十吨", "罚款能不能微信交"],
    "pinyin": ["glf44", "xxdjbc", "chaozai"],
}
TYPED = ["处罚法5", "超", "网约车没", "clf", "危险货物"]
COLD = """
import sys, time
start = time.perf_counter()
from pathlib import Path
from app.services.data_home import DataHome
from app.services.law_search import LawSearch
from app.services.open_base import open_base
loaded = time.perf_counter()
base = open_base(DataHome(Path(sys.argv[1])))
LawSearch(base).search("没带运单怎么罚")
end = time.perf_counter()
print(f"cold start: modules {loaded - start:.2f} s, base opened to first answer {end - loaded:.2f} s")
"""


def archives(folder: Path) -> tuple[list[Path], bool]:
    """What to import, and whether it is a real archive."""
    named = [Path(each) for each in sys.argv[1:] or os.environ.get("ZHIXING_LAW_ARCHIVE", "").split(os.pathsep) if each]
    corpus = SHARED / "corpus"
    beside = [*sorted(corpus.glob("transport")), *sorted(corpus.glob("lawrefbook-*.tar.xz"))]
    if named or beside:
        return named or beside, True
    return [write_statutes(folder / "in")], False


def write_statutes(folder: Path) -> Path:
    """Invented statutes of about the length of real ones."""
    chance = random.Random(1)
    folder.mkdir()
    for number in range(STATUTES):
        lines = [
            f"# 演示第{number}号条例",
            "",
            "2020年1月2日 演示省人民代表大会常务委员会通过",
            "",
            "<!-- INFO END -->",
            "",
        ]
        for article in range(1, ARTICLES + 1):
            lines += [f"第{article}条 " + "".join(chance.choices(WORDS, k=40)) + "。", ""]
        (folder / f"{number}.md").write_text("\n".join(lines), encoding="utf-8")
    return folder


def peak_mb() -> str:
    """The most memory this process has used, where the system tells."""
    try:
        import resource
    except ImportError:
        return "unknown"
    unit = 1024 * 1024 if sys.platform == "darwin" else 1024
    return f"{resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / unit:.0f} MB"


def times_ms(ask: Callable[[str], object], questions: Iterable[str]) -> str:
    """Median, 95th percentile and worst over some rounds, after one that does not count; the processor's time too."""
    questions = list(questions)
    for question in questions:
        ask(question)
    taken, worked = [], time.process_time()
    for question in questions * 10:
        start = time.perf_counter()
        ask(question)
        taken.append((time.perf_counter() - start) * 1000)
    worked = (time.process_time() - worked) * 1000 / len(taken)
    taken.sort()
    p50, p95 = taken[len(taken) // 2], taken[int(len(taken) * 0.95)]
    return f"p50 {p50:.1f} ms, p95 {p95:.1f} ms, worst {taken[-1]:.1f} ms (processor {worked:.1f} ms each)"


def imported(base: Base, sources: list[Path]) -> None:
    """Import, then import again."""
    start = time.perf_counter()
    report = import_library(base, sources)
    print(f"import: {len(report.files)} files, {report.articles} articles in {time.perf_counter() - start:.1f} s")
    print(f"  {report.counts}, {report.doubts} doubts, peak {peak_mb()}")
    start = time.perf_counter()
    import_library(base, sources)
    print(f"again, nothing changed: {time.perf_counter() - start:.1f} s")


def print_our_times(base: Base) -> LawSearch:
    """Build the index and ask every kind of question."""
    Shelf().law()
    start = time.perf_counter()
    build_index(base)
    size = os.path.getsize(base.home.law_index) / 1e6
    print(f"ours: built in {time.perf_counter() - start:.1f} s, {size:.0f} MB, peak {peak_mb()}")
    cold = [sys.executable, "-c", COLD, str(base.home.folder)]
    print("  " + subprocess.run(cold, cwd=ROOT, capture_output=True, text=True, check=True).stdout.strip())
    search = LawSearch(base)
    for kind, questions in QUESTIONS.items():
        print(f"  {kind:10}{times_ms(search.search, questions)}")
    print(f"  {'typing':10}{times_ms(search.suggest, TYPED)}")
    return search


def all_texts(base: Base) -> list[Text]:
    """Every article as the peers take it."""
    with base.records.reading() as unit:
        versions = {each.id: each for each in unit.statutes.all_versions()}
        return [
            Text(versions[at].title, versions[at].version_date.isoformat(), article.number, article.text)
            for at, _ordinal, article in unit.statutes.every_article()
        ]


def ask_ours(search: LawSearch) -> Callable[[str, dt.date | None], list[Found]]:
    """Our search as quality is judged: a hit is stale where a later version of the statute was in force."""
    with search.base.records.reading() as unit:
        kept = unit.statutes.all_versions()

    def ask(question: str, day: dt.date | None) -> list[Found]:
        answer = search.search(question, day)
        found = []
        for hit in answer.articles:
            title = hit.law
            dates = [each for each in kept if each.title.removeprefix("中华人民共和国") == title]
            later = [each for each in dates if hit.version_date and each.version_date > hit.version_date]
            in_force = not any(each.in_force_from <= answer.as_of for each in later)
            found.append(Found(title, hit.article, str(hit.version_date), in_force))
        return found

    return ask


def ask_peer(peer: Peer, texts: list[Text]) -> Callable[[str, dt.date | None], list[Found]]:
    """A plain engine as quality is judged: it knows no days, so its newest text is the one in force."""
    newest: dict[str, str] = {}
    for each in texts:
        newest[each.title] = max(newest.get(each.title, ""), each.version_date)

    def ask(question: str, _day: dt.date | None) -> list[Found]:
        hits = [texts[at] for at in peer.find(question)]
        return [
            Found(
                each.title.removeprefix("中华人民共和国"),
                each.number,
                each.version_date,
                each.version_date == newest[each.title],
            )
            for each in hits
        ]

    return ask


def main() -> None:
    """Import, index, search; then the same with plain engines."""
    with tempfile.TemporaryDirectory() as folder:
        sources, real = archives(Path(folder))
        base = open_base(DataHome(Path(folder, "home")))
        imported(base, sources)
        search = print_our_times(base)
        for path in (EXAMPLES, DEVELOPED_ON):
            if real and path.is_file():
                print(f"ours, {path.name}:")
                print_quality(read_questions(path), ask_ours(search))
            else:
                print(f"quality on {path.name} skipped: {'no such file' if real else 'no archive to search'}")
        search.close()
        texts = all_texts(base)
        for peer in peers(Path(folder)):
            taken = built_s(peer, texts)
            print(f"{peer.name}: built in {taken:.1f} s, {peer.size_mb():.0f} MB, peak so far {peak_mb()}")
            for kind in ("keyword", "question"):
                print(f"  {kind:10}{times_ms(peer.find, QUESTIONS[kind])}")
            if real and EXAMPLES.is_file():
                print_quality(read_questions(EXAMPLES), ask_peer(peer, texts))
        base.close()


if __name__ == "__main__":
    main()
