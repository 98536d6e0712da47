"""Whether findings were handled rightly: act, version of the law, transfer, correction, single penalty, release."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from app.domain.attempt.events import DecisionStated, FindingDisposed, TransferCalled, VehicleReleased
from app.domain.scenario.faults import Fault
from app.domain.scenario.judge import holds
from app.domain.scoring.provisions import ProvisionSource
from app.domain.scoring.run import Finding, Run
from app.domain.scoring.words import AUTHORITY_WORDS, DISPOSAL_WORDS, LIABLE_WORDS, clock

Result = tuple[float | None, tuple[int, ...], str]


def assess_disposition(aspect: str, run: Run, provisions: ProvisionSource) -> Result:
    """Share, events and reason for one aspect; share None where nothing of the kind was to be handled."""
    return _ASPECTS[aspect](run, provisions)


def right_answer(fault: Fault, run: Run) -> str:
    """The right handling of a fault in words."""
    law = fault.key.on(run.act_date)
    acts = "或".join(law.acts) if law else "—"
    disposal = "或".join(DISPOSAL_WORDS[d] for d in fault.key.disposals)
    return f"{acts}；{AUTHORITY_WORDS[fault.key.authority]}；{disposal}"


def provisions_missed(aspect: str, run: Run) -> tuple[str, ...]:
    """The right citations of the faults whose act or version of the law is wrong or missing."""
    if aspect not in ("act", "law_version"):
        return ()
    faults = [run.scenario.fault_by_id[fault] for fault in run.faults]
    wrong = [f for f in faults if not f.key.to_verify and not act_is_right(f, run.disposal(f.id), run)]
    laws = [
        law
        for fault in wrong
        if fault.id in run.findings or not run.true_findings
        if (law := fault.key.on(run.act_date))
    ]
    return tuple(dict.fromkeys(law.basis[0] for law in laws))


def act_is_right(fault: Fault, disposed: FindingDisposed | None, run: Run) -> bool:
    """Whether act and provision are among the right ones for the day of the act."""
    law = fault.key.on(run.act_date)
    if disposed is None or law is None:
        return False
    cited = any(_covers(right, given) for right in law.basis for given in disposed.basis)
    return disposed.act in law.acts and cited


def _covers(right: str, given: str) -> bool:
    """A citation as exact as the key's, or more exact, is right."""
    return given == right or given.startswith(right + ".")


def _known(run: Run) -> list[tuple[Finding, Fault, FindingDisposed | None]]:
    return [(f, run.scenario.fault_by_id[f.id], run.disposal(f.id)) for f in run.true_findings]


def _share(right: int, rows: int, wrong: Sequence[tuple[int | None, str]], praise: str) -> Result:
    if not wrong:
        return 1.0, (), praise
    seqs = tuple(seq for seq, _ in wrong[:12] if seq is not None)
    return right / rows, seqs, "；".join(words for _, words in wrong)


def _act(run: Run, _: ProvisionSource) -> Result:
    rows = [row for row in _known(run) if not row[1].key.to_verify]
    if not rows:
        settled = [f for f in run.faults if not run.scenario.fault_by_id[f].key.to_verify]
        return (0.0, (), "没有记下任何应定性的事实") if settled else (None, (), "没有应定性的事实")
    wrong = [
        (run.disposed[f.id].seq if f.id in run.disposed else f.seq, f"“{fault.title}”应为 {right_answer(fault, run)}")
        for f, fault, disposed in rows
        if not act_is_right(fault, disposed, run)
    ]
    return _share(len(rows) - len(wrong), len(rows), wrong, "行为和条文都对")


def _law_version(run: Run, provisions: ProvisionSource) -> Result:
    rows = [(f, d) for f, _, d in _known(run) if d is not None and d.basis]
    if not rows:
        return (0.0, (), "没有引用任何条文") if run.faults else (None, (), "没有需要引用的条文")
    wrong = []
    for finding, disposed in rows:
        stale = [c for c in disposed.basis if not provisions.in_force(c, run.act_date)]
        if stale:
            labels = "、".join(provisions.describe(c, run.act_date).label for c in stale)
            wrong.append((run.disposed[finding.id].seq, f"行为日 {run.act_date} 时 {labels} 不适用"))
    return _share(len(rows) - len(wrong), len(rows), wrong, f"所引条文在 {run.act_date} 有效")


def _transfer(run: Run, _: ProvisionSource) -> Result:
    drawn = [run.scenario.fault_by_id[f] for f in run.faults]
    others = [f for f in drawn if f.key.authority != "transport"]
    if not others:
        return None, (), "没有应移送的事项"
    called = {e.event.to for e in run.by_kind.get("TransferCalled", []) if isinstance(e.event, TransferCalled)}
    wrong: list[tuple[int | None, str]] = []
    for fault in others:
        disposed, finding = run.disposal(fault.id), run.findings.get(fault.id)
        seq = run.disposed[fault.id].seq if fault.id in run.disposed else (finding.seq if finding else None)
        authority = AUTHORITY_WORDS[fault.key.authority]
        if finding is None:
            wrong.append((seq, f"“{fault.title}”未发现，没有移送{authority}"))
        elif disposed is None or disposed.disposal != "transfer" or disposed.authority != fault.key.authority:
            wrong.append((seq, f"“{fault.title}”应移送{authority}"))
        elif fault.key.authority not in called:
            wrong.append((seq, f"“{fault.title}”写明移送，但没有联系{authority}"))
    return _share(len(others) - len(wrong), len(others), wrong, "应移送的都已联系移送")


def _correction(run: Run, _: ProvisionSource) -> Result:
    rows = [(f, fault, d) for f, fault, d in _known(run) if fault.key.authority == "transport"]
    if not rows:
        drawn = any(run.scenario.fault_by_id[fault].key.authority == "transport" for fault in run.faults)
        return (0.0, (), "没有记下本机关应处理的事实") if drawn else (None, (), "没有本机关处理的事实")
    verified = {getattr(e.event, "finding", "") for e in run.by_kind.get("CorrectionVerified", [])}
    ordered = {getattr(e.event, "finding", "") for e in run.by_kind.get("CorrectionOrdered", [])}
    wrong: list[tuple[int, str]] = []
    for finding, fault, disposed in rows:
        seq = run.disposed[finding.id].seq if finding.id in run.disposed else finding.seq
        if disposed is None or disposed.disposal not in fault.key.disposals:
            wanted = "或".join(DISPOSAL_WORDS[d] for d in fault.key.disposals)
            wrong.append((seq, f"“{fault.title}”应{wanted}"))
        elif fault.safety and not {finding.id} <= (ordered & verified):
            wrong.append((seq, f"“{fault.title}”须当场责令改正并核对"))
    return _share(len(rows) - len(wrong), len(rows), wrong, "处置方式得当")


def _single_penalty(run: Run, _: ProvisionSource) -> Result:
    seen: dict[tuple[str, str], str] = {}
    wrong: list[tuple[int, str]] = []
    for finding in run.findings.values():
        disposed = run.disposal(finding.id)
        if disposed is None:
            continue
        seq = run.disposed[finding.id].seq
        if disposed.disposal == "transfer" and disposed.fine_yuan:
            wrong.append((seq, "同一事实既移送又自行罚款"))
        fault = run.scenario.fault_by_id.get(finding.id)
        if fault is not None and fault.key.part_of in run.findings and disposed.fine_yuan:
            wrong.append((seq, f"“{fault.title}”与主要违法是同一行为，不另罚"))
        if disposed.disposal != "open_case":
            continue
        fact = (finding.station, disposed.act)
        if fact in seen and not _both_drawn(run, finding.id, seen[fact]):
            wrong.append((seq, f"{clock(disposed.t_ms)} 同一站位同一行为重复立案"))
        seen[fact] = finding.id
    if not run.disposed and run.faults:
        return 0.0, (), "没有作出处置"
    return (1.0, (), "没有重复处罚") if not wrong else (0.0, tuple(s for s, _ in wrong), "；".join(w for _, w in wrong))


def _both_drawn(run: Run, first: str, second: str) -> bool:
    return first in run.faults and second in run.faults


def _release(run: Run, _: ProvisionSource) -> Result:
    released = [e for e in run.by_kind.get("VehicleReleased", []) if isinstance(e.event, VehicleReleased)]
    false = run.false_findings
    if false:
        return 0.0, tuple(f.seq for f in false), "没有违法却记下发现，硬凑违法"
    if not released:
        return 0.0, (), "没有放行"
    last = released[-1]
    thanked = isinstance(last.event, VehicleReleased) and last.event.thanked
    return (1.0, (last.seq,), "放行并致谢") if thanked else (0.5, (last.seq,), "放行但没有致谢")


def proven_income(fault: Fault, run: Run) -> float:
    """The illegal income in yuan that counts for a fault's fine; 0 where none is proven."""
    income = fault.key.income
    if income is None or not holds(income.proven_when, run):
        return 0.0
    return float(run.variant.values[income.value])


def _liable(run: Run, _: ProvisionSource) -> Result:
    """Who is told to answer is who does, for every matter of one's own; nobody else is named."""
    stated = {e.event.liable: e for e in run.by_kind.get("DecisionStated", []) if isinstance(e.event, DecisionStated)}
    own = [fault for _, fault, _ in _known(run) if fault.key.authority == "transport"]
    wanted = {fault.key.liable_for(run.base): fault for fault in own if not fault.key.to_verify}
    allowed = {"none", *(fault.key.liable_for(run.base) for fault in own)}
    if not wanted:
        drawn = [run.scenario.fault_by_id[name].key for name in run.faults]
        if any(key.authority == "transport" and not key.to_verify for key in drawn):
            return 0.0, (), "没有记下应由本机关处理的事实，谈不上处罚对象"
    wrong: list[tuple[int | None, str]] = [
        (None, f"“{fault.title}”应由{LIABLE_WORDS[who]}承担，没有这样说明")
        for who, fault in wanted.items()
        if who not in stated
    ]
    others = [(stated[who].seq, who) for who in stated if who not in allowed]
    wrong += [(seq, f"{LIABLE_WORDS[who]}不是处罚对象") for seq, who in others]
    rows = len(wanted) + len(others)
    return _share(rows - len(wrong), rows, wrong, "处罚对象正确") if rows else (None, (), "没有要确定的处罚对象")


def _fine_band(run: Run, _: ProvisionSource) -> Result:
    """The proposed fine lies in the band that the proven income leads to."""
    drawn = [run.scenario.fault_by_id[name] for name in run.faults]
    banded = [fault for fault in drawn if fault.key.income is not None and not fault.key.to_verify]
    wrong: list[tuple[int | None, str]] = []
    for fault in banded:
        disposed = run.disposal(fault.id) if fault.id in run.findings else None
        yuan = proven_income(fault, run)
        span = fault.key.fine_span(run.act_date, yuan)
        if span is None or (disposed is not None and span[0] <= (disposed.fine_yuan or 0) <= span[1]):
            continue
        proven = f"查实违法所得 {yuan:.0f} 元" if yuan else "违法所得没有查实"
        words = f"“{fault.title}”{proven}，拟罚应在 {span[0]} 至 {span[1]} 元"
        wrong.append((run.disposed[fault.id].seq if fault.id in run.disposed else None, words))
    return (
        _share(len(banded) - len(wrong), len(banded), wrong, "罚款档次正确") if banded else (None, (), "没有分档的罚款")
    )


_ASPECTS: dict[str, Callable[[Run, ProvisionSource], Result]] = {
    "act": _act,
    "law_version": _law_version,
    "transfer": _transfer,
    "correction": _correction,
    "single_penalty": _single_penalty,
    "release": _release,
    "liable": _liable,
    "fine_band": _fine_band,
}
