"""How fast a whole archive is imported and searched, beside plain trigram search of SQLite; printed, not judged.

Give an archive or a folder as argument to measure it; without one, invented statutes stand in for it.
"""

from __future__ import annotations

import datetime as dt
import os
import random
import re
import sqlite3
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

# Run by its path from anywhere.
sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from app.services.base import Base
from app.services.data_home import DataHome
from app.services.law_library import import_library
from app.services.law_search import LawSearch, build_index
from app.services.open_base import open_base

STATUTES, ARTICLES = 400, 45
TODAY = dt.date(2026, 11, 25)
WORDS = re.findall("..", "车辆运输许可经营罚款责令改正部门危险货物驾驶人员证件检查依法规定应当不得道路公路")
QUESTIONS = {
    "citation": ["处罚法55", "危化法一百零九条第四项", "道条 63(三)", "浙公条53条1款"],
    "keyword": ["运单 随车携带", "超限 运输 罚款", "押运 资格"],
    "question": ["拉一车汽油没带运单怎么罚", "网约车没证罚多少", "超了二十吨", "罚款能不能微信交"],
    "pinyin": ["glf44", "xxdjbc"],
}


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


def times_ms(ask: Callable[[str], object], questions: list[str]) -> str:
    """Median and 95th percentile over some rounds, after one that does not count."""
    for question in questions:
        ask(question)
    taken = []
    for question in questions * 10:
        start = time.perf_counter()
        ask(question)
        taken.append((time.perf_counter() - start) * 1000)
    taken.sort()
    return f"p50 {taken[len(taken) // 2]:.1f} ms, p95 {taken[int(len(taken) * 0.95)]:.1f} ms"


def trigram_peer(base: Base, path: Path) -> sqlite3.Connection:
    """The same articles in FTS5 with its own trigrams."""
    peer = sqlite3.connect(path)
    peer.execute("CREATE VIRTUAL TABLE words USING fts5(body, tokenize='trigram')")
    with base.records.reading() as unit:
        bodies = ((article.text,) for _version, _ordinal, article in unit.statutes.every_article())
        peer.executemany("INSERT INTO words VALUES (?)", bodies)
    peer.commit()
    return peer


def main() -> None:
    """Import, index, search."""
    with tempfile.TemporaryDirectory() as folder:
        source = Path(sys.argv[1]) if len(sys.argv) > 1 else write_statutes(Path(folder, "in"))
        base = open_base(DataHome(Path(folder, "home")))
        start = time.perf_counter()
        report = import_library(base, [source])
        print(f"import: {len(report.files)} files, {report.articles} articles in {time.perf_counter() - start:.1f} s")
        print(f"  {report.counts}, {report.doubts} doubts, peak {peak_mb()}")
        start = time.perf_counter()
        import_library(base, [source])
        print(f"again, nothing changed: {time.perf_counter() - start:.1f} s")
        start = time.perf_counter()
        build_index(base)
        size = os.path.getsize(base.home.law_index) / 1e6
        print(f"index: {time.perf_counter() - start:.1f} s, {size:.0f} MB, peak {peak_mb()}")
        search = LawSearch(base)
        for kind, questions in QUESTIONS.items():
            print(f"{kind}: {times_ms(lambda question: search.search(question, TODAY), questions)}")
        start = time.perf_counter()
        peer = trigram_peer(base, Path(folder, "peer.sqlite"))
        size = os.path.getsize(Path(folder, "peer.sqlite")) / 1e6
        print(f"peer, FTS5 trigram: built in {time.perf_counter() - start:.1f} s, {size:.0f} MB")
        query = "SELECT rowid FROM words WHERE words MATCH ? ORDER BY rank LIMIT 10"
        ask = QUESTIONS["keyword"] + ["危险货物运单", "责令改正"]
        print(f"peer keyword: {times_ms(lambda q: peer.execute(query, (q,)).fetchall(), ask)}")
        peer.close()
        base.close()


if __name__ == "__main__":
    main()
