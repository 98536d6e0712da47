"""Critical fails: few, apart from the points, each naming the guard that broke and its article."""

from __future__ import annotations

from app.domain.attempt.events import CorrectionVerified, TransferCalled, VehicleReleased
from app.domain.scenario.judge import holds
from app.domain.scenario.rubric import CriticalFail
from app.domain.scoring.measures import has_photo
from app.domain.scoring.provisions import ProvisionSource, describe_basis
from app.domain.scoring.run import Run
from app.domain.scoring.sheet import CriticalFailResult
from app.domain.scoring.words import EVENT_WORDS, clock

EVIDENCE_WINDOW_S = 86_400.0
"""For a transfer any photograph of the run will do."""


def critical_fails(run: Run, provisions: ProvisionSource) -> tuple[CriticalFailResult, ...]:
    """The critical fails that happened; one whose whole basis is unsettled (待核) never fires."""
    results = []
    for fail in run.scenario.rubric.critical_fails:
        if not holds(fail.when, run):
            continue
        basis = describe_basis(provisions, fail.basis, run.act_date)
        if basis and all(ref.to_verify for ref in basis):
            continue
        seqs, reasons = _proof(fail, run)
        if reasons:
            results.append(
                CriticalFailResult(
                    id=fail.id,
                    title=fail.title,
                    events=run.refs(tuple(dict.fromkeys(seqs))[:12]),
                    expected=fail.expected,
                    why="；".join(dict.fromkeys(reasons)),
                    provision=basis,
                )
            )
    return tuple(results)


def _proof(fail: CriticalFail, run: Run) -> tuple[list[int], list[str]]:
    seqs: list[int] = []
    reasons: list[str] = []
    rules = {rule.id: rule for rule in run.scenario.rules}
    for rule_id in fail.rules:
        verdict = run.verdicts.get(rule_id)
        if verdict is not None and verdict.state == "violated" and not rules[rule_id].to_verify:
            seqs.extend(verdict.events)
            reasons.append(f"{clock(verdict.at_ms or 0)} 未守“{rules[rule_id].title}”")
    for pattern in fail.events:
        entries = run.matching(pattern)
        if len(entries) >= pattern.count:
            seqs.extend(e.seq for e in entries)
            reasons.append(f"{clock(entries[0].event.t_ms)} {EVENT_WORDS[pattern.event]}")
    if fail.wrong_transfer:
        _wrong_transfer(run, seqs, reasons)
    if fail.unsafe_release:
        _unsafe_release(run, seqs, reasons)
    return seqs, reasons


def _wrong_transfer(run: Run, seqs: list[int], reasons: list[str]) -> None:
    called = {e.event.to for e in run.by_kind.get("TransferCalled", []) if isinstance(e.event, TransferCalled)}
    for finding in run.true_findings:
        fault = run.scenario.fault_by_id[finding.id]
        if fault.key.authority == "transport":
            continue
        disposed = run.disposal(finding.id)
        own = (
            disposed is not None
            and (disposed.disposal == "open_case" or (disposed.fine_yuan or 0) > 0)
            and disposed.authority == "transport"
        )
        if own:
            seqs.append(run.disposed[finding.id].seq)
            reasons.append(f"“{fault.title}”不归本机关，却自行处罚")
        elif fault.key.authority not in called and not has_photo(run, finding, EVIDENCE_WINDOW_S):
            seqs.append(finding.seq)
            reasons.append(f"“{fault.title}”既未固定线索也未移送")


def _unsafe_release(run: Run, seqs: list[int], reasons: list[str]) -> None:
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
            seqs.append(released[0].seq)
            reasons.append(f"“{fault.title}”未复位、未复核即放行")
