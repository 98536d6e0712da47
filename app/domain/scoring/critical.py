"""Critical fails: few, apart from the points, each naming the guard that broke and its article."""

from __future__ import annotations

from dataclasses import dataclass, field

from app.domain.attempt.events import CorrectionVerified, FindingDisposed, TransferCalled, VehicleReleased
from app.domain.scenario.judge import holds
from app.domain.scenario.rubric import CriticalFail
from app.domain.scoring.dispositions import proven_income
from app.domain.scoring.measures import has_photo
from app.domain.scoring.provisions import ProvisionSource, describe_basis, describe_grounds, is_unsettled
from app.domain.scoring.run import Run
from app.domain.scoring.sheet import CriticalFailResult
from app.domain.scoring.words import EVENT_WORDS, clock

EVIDENCE_WINDOW_S = 86_400.0
"""For a transfer any photograph of the run will do."""


@dataclass(slots=True)
class _Proof:
    """Journal numbers, reasons in Chinese, and provisions beyond those of the rubric."""

    seqs: list[int] = field(default_factory=list)
    reasons: list[str] = field(default_factory=list)
    citations: list[str] = field(default_factory=list)

    def add(self, seq: int, reason: str, citation: str = "") -> None:
        self.seqs.append(seq)
        self.reasons.append(reason)
        if citation:
            self.citations.append(citation)


def critical_fails(run: Run, provisions: ProvisionSource) -> tuple[CriticalFailResult, ...]:
    """The critical fails that happened; one whose whole basis is unsettled (待核) never fires."""
    results = []
    for fail in run.scenario.rubric.critical_fails:
        if not holds(fail.when, run):
            continue
        grounds = describe_grounds(provisions, fail, run.act_date)
        if is_unsettled(grounds):
            continue
        proof = _prove(fail, run)
        if proof.reasons:
            own = describe_basis(provisions, dict.fromkeys(proof.citations), run.act_date)
            results.append(
                CriticalFailResult(
                    id=fail.id,
                    title=fail.title,
                    events=run.refs(tuple(dict.fromkeys(proof.seqs))[:12]),
                    expected=fail.expected,
                    why="；".join(dict.fromkeys(proof.reasons)),
                    provision=tuple(dict.fromkeys((*grounds, *own))),
                )
            )
    return tuple(results)


def _prove(fail: CriticalFail, run: Run) -> _Proof:
    proof = _Proof()
    rules = {rule.id: rule for rule in run.scenario.rules}
    for rule_id in fail.rules:
        verdict = run.verdicts.get(rule_id)
        if verdict is not None and verdict.state == "violated" and not rules[rule_id].to_verify:
            proof.seqs.extend(verdict.events)
            proof.reasons.append(f"{clock(verdict.at_ms or 0)} 未守“{rules[rule_id].title}”")
    for pattern in fail.events:
        entries = run.matching(pattern)
        if len(entries) >= pattern.count:
            proof.seqs.extend(e.seq for e in entries)
            proof.reasons.append(f"{clock(entries[0].event.t_ms)} {EVENT_WORDS[pattern.event]}")
    if fail.wrong_transfer:
        _wrong_transfer(run, proof)
    if fail.unsafe_release:
        _unsafe_release(run, proof)
    if fail.fine_over_maximum:
        _fine_over_maximum(run, proof)
    return proof


def _wrong_transfer(run: Run, proof: _Proof) -> None:
    called = {e.event.to for e in run.by_kind.get("TransferCalled", []) if isinstance(e.event, TransferCalled)}
    for finding in run.true_findings:
        fault = run.scenario.fault_by_id[finding.id]
        if fault.key.authority == "transport":
            continue
        if _punished_by_oneself(run.disposal(finding.id)):
            proof.add(run.disposed[finding.id].seq, f"“{fault.title}”不归本机关，却自行处罚")
        elif fault.key.authority not in called and not has_photo(run, finding, EVIDENCE_WINDOW_S):
            proof.add(finding.seq, f"“{fault.title}”既未固定线索也未移送")


def _punished_by_oneself(disposed: FindingDisposed | None) -> bool:
    """A fine that the officer proposes is one's own, whichever authority the paper names: others set theirs."""
    if disposed is None:
        return False
    return (disposed.fine_yuan or 0) > 0 or (disposed.disposal == "open_case" and disposed.authority == "transport")


def _fine_over_maximum(run: Run, proof: _Proof) -> None:
    """A proposed fine above what the law of the day of the act allows.

    Keys to be verified (待核) are left out: whether their act is the right one, and with it the amount, is open.
    """
    for finding in run.true_findings:
        fault, disposed = run.scenario.fault_by_id[finding.id], run.disposal(finding.id)
        law, span = fault.key.on(run.act_date), fault.key.fine_span(run.act_date, proven_income(fault, run))
        if disposed is None or law is None or span is None or fault.key.to_verify:
            continue
        fine = disposed.fine_yuan or 0
        if fine > span[1]:
            entry = run.disposed[finding.id]
            words = f"“{fault.title}”拟罚 {fine} 元，行为日 {run.act_date} 的上限是 {span[1]} 元"
            proof.add(entry.seq, f"{clock(entry.event.t_ms)} {words}", law.basis[0])


def _unsafe_release(run: Run, proof: _Proof) -> None:
    released = [e for e in run.by_kind.get("VehicleReleased", []) if isinstance(e.event, VehicleReleased)]
    for fault_id in run.faults:
        fault = run.scenario.fault_by_id[fault_id]
        if not fault.safety or not released:
            continue
        done = any(
            isinstance(e.event, CorrectionVerified) and e.event.finding == fault_id and e.seq < released[0].seq
            for e in run.by_kind.get("CorrectionVerified", [])
        )
        if not done:
            proof.add(released[0].seq, f"“{fault.title}”未复位、未复核即放行")
