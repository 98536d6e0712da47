"""Each measure of the rubric as a pure function of a run: a share of the points, the events that prove it, why."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from app.domain.attempt.chain import Entry
from app.domain.attempt.events import ItemsCounted, PhotoTaken, QuestionAsked, StationWorked, TensionChanged
from app.domain.scenario.rubric import (
    ActionsMeasure,
    AllOfMeasure,
    CountsMeasure,
    DispositionMeasure,
    FaultsFoundMeasure,
    FindingsEvidencedMeasure,
    HappenedMeasure,
    Measure,
    NeverMeasure,
    RulesMeasure,
    StationsReadMeasure,
    TensionPeakMeasure,
    TraitMeasure,
)
from app.domain.scoring.attention import measure_attention
from app.domain.scoring.dispositions import assess_disposition
from app.domain.scoring.provisions import ProvisionSource
from app.domain.scoring.run import Finding, Run
from app.domain.scoring.words import EVENT_WORDS, TRAIT_WORDS, clock, pattern_words


@dataclass(frozen=True, slots=True)
class Assessment:
    """A share of 0 to 1, None where there was nothing to measure; journal numbers; a reason in Chinese."""

    share: float | None
    events: tuple[int, ...] = ()
    why: str = ""


def assess(measure: Measure, run: Run, points: float, provisions: ProvisionSource) -> Assessment:
    """What `measure` says of a run; `points` is what the criterion is worth, `provisions` knows the law by date."""
    if isinstance(measure, AllOfMeasure):
        parts = [assess(part, run, points, provisions) for part in measure.parts]
        return _mean(parts)
    if isinstance(measure, DispositionMeasure):
        return Assessment(*assess_disposition(measure.aspect, run, provisions))
    if isinstance(measure, FaultsFoundMeasure):
        return _faults_found(measure, run, points)
    return _SIMPLE[type(measure)](measure, run)


def _mean(parts: Sequence[Assessment]) -> Assessment:
    counted = [p for p in parts if p.share is not None]
    if not counted:
        return Assessment(None, (), "没有可计的内容")
    share = sum(p.share or 0.0 for p in counted) / len(counted)
    short = [p for p in counted if (p.share or 0.0) < 1] or counted
    events = tuple(dict.fromkeys(seq for p in short for seq in p.events))
    return Assessment(share, events, "；".join(dict.fromkeys(p.why for p in short if p.why)))


def _happened(measure: HappenedMeasure, run: Run) -> Assessment:
    pattern = measure.pattern
    entries = run.matching(pattern)
    word = pattern_words(pattern)
    seqs = tuple(e.seq for e in entries[:12])
    if len(entries) >= pattern.count:
        return Assessment(1.0, seqs, f"{clock(entries[pattern.count - 1].event.t_ms)} {word}")
    if entries:
        return Assessment(
            len(entries) / pattern.count, seqs, f"“{word}”只有 {len(entries)} 次，应有 {pattern.count} 次"
        )
    others = run.by_kind.get(pattern.event, [])
    if others:
        other = f"“{EVENT_WORDS[pattern.event]}”有 {len(others)} 次，但都不是这一项"
        return Assessment(0.0, tuple(e.seq for e in others[:12]), f"全程没有“{word}”；{other}")
    return Assessment(0.0, (), f"全程没有“{word}”")


def _never(measure: NeverMeasure, run: Run) -> Assessment:
    entries = run.matching(measure.pattern)
    word = EVENT_WORDS[measure.pattern.event]
    if len(entries) < measure.pattern.count:
        return Assessment(1.0, (), f"没有发生“{word}”")
    return Assessment(0.0, tuple(e.seq for e in entries[:12]), f"{clock(entries[0].event.t_ms)} 发生“{word}”")


def _rules(measure: RulesMeasure, run: Run) -> Assessment:
    rules = {rule.id: rule for rule in run.scenario.rules}
    kept = counted = 0
    events: list[int] = []
    reasons: list[str] = []
    for rule_id in measure.rules:
        verdict, rule = run.verdicts.get(rule_id), rules[rule_id]
        if verdict is None or rule.to_verify:
            continue
        if verdict.state == "vacuous" and not measure.vacuous_is_met:
            counted += 1
            reasons.append(f"没有做到：{rule.expected}")
            continue
        counted += 1
        if verdict.state != "violated":
            kept += 1
            continue
        events.extend(verdict.events)
        reasons.append(f"{clock(verdict.at_ms or 0)} 未守“{rule.title}”：{rule.expected}")
    if not counted:
        return Assessment(None, (), "相关规则没有适用")
    if kept == counted:
        proof = [s for rule_id in measure.rules if rule_id in run.verdicts for s in run.verdicts[rule_id].events[:4]]
        return Assessment(1.0, tuple(dict.fromkeys(proof)), "次序和时限符合要求")
    return Assessment(kept / counted, tuple(dict.fromkeys(events)), "；".join(reasons))


def _stations_read(measure: StationsReadMeasure, run: Run) -> Assessment:
    states = {a.station: a for a in measure_attention(run.scenario, run.entries)}
    read = [s for s in measure.stations if states[s].state in ("read", "recorded")]
    need = measure.at_least or len(measure.stations)
    if len(read) >= need:
        return Assessment(1.0, (), f"读到 {len(read)} 处")
    words = {"never_faced": "从未面向", "faced_not_readable": "面向过，但距离、角度或光线读不清"}
    missed = [f"{states[s].title}（{words[states[s].state]}）" for s in measure.stations if s not in read]
    return Assessment(len(read) / need, (), "未读到：" + "、".join(missed))


def _actions(measure: ActionsMeasure, run: Run) -> Assessment:
    done: dict[str, int] = {}
    for entry in run.by_kind.get("StationWorked", []):
        event = entry.event
        assert isinstance(event, StationWorked)
        done.setdefault(f"{event.station}.{event.action}", entry.seq)
    hit = [ref for ref in measure.actions if ref in done]
    need = measure.at_least or len(measure.actions)
    seqs = tuple(done[ref] for ref in hit)
    if len(hit) >= need:
        return Assessment(1.0, seqs, f"完成 {len(hit)} 项检查")
    titles = run.scenario.action_by_ref
    missed = "、".join(titles[ref].title for ref in measure.actions if ref not in done)
    return Assessment(len(hit) / need, seqs, f"未做：{missed}")


def _counts(measure: CountsMeasure, run: Run) -> Assessment:
    asked = run.scenario.action_by_ref[measure.action].counts
    told = [
        (e.seq, e.event)
        for e in run.by_kind.get("ItemsCounted", [])
        if isinstance(e.event, ItemsCounted) and f"{e.event.station}.{e.event.action}" == measure.action
    ]
    if not told:
        return Assessment(0.0, (), "没有清点")
    seq, event = told[-1]
    there = {kind.id: round(float(run.variant.values[kind.value])) for kind in asked}
    wrong = [kind for kind in asked if event.counts.get(kind.id) != there[kind.id]]
    if not wrong:
        return Assessment(1.0, (seq,), "数目都对")
    words = "；".join(f"{kind.title}点成 {event.counts.get(kind.id, 0)}，实有 {there[kind.id]}" for kind in wrong)
    return Assessment(1 - len(wrong) / len(asked), (seq,), words)


def _tension_peak(measure: TensionPeakMeasure, run: Run) -> Assessment:
    changes = [(e.seq, e.event) for e in run.by_kind.get("TensionChanged", []) if isinstance(e.event, TensionChanged)]
    over = [(seq, event) for seq, event in changes if event.tension > measure.at_most]
    if not over:
        peak = max((event.tension for _, event in changes), default=0)
        return Assessment(1.0, (), f"张力峰值 {peak}，不超过 {measure.at_most}")
    seq, peak_event = max(over, key=lambda item: item[1].tension)
    person = run.scenario.person_by_id.get(peak_event.person)
    title = person.title if person is not None else peak_event.person
    seqs = tuple(dict.fromkeys((over[0][0], seq)))
    return Assessment(
        0.0, seqs, f"{clock(peak_event.t_ms)} {title}张力升到 {peak_event.tension}，上限 {measure.at_most}"
    )


def _trait(measure: TraitMeasure, run: Run) -> Assessment:
    said: list[int] = []
    for entry in run.by_kind.get("QuestionAsked", []):
        event = entry.event
        assert isinstance(event, QuestionAsked)
        exchange = run.scenario.exchange_by_id.get(event.exchange)
        if exchange is not None and measure.trait in exchange.traits:
            said.append(entry.seq)
    words = TRAIT_WORDS.get(measure.trait, "这类话")
    if measure.never:
        return Assessment(0.0 if said else 1.0, tuple(said[:12]), f"{'说了' if said else '没有说'}{words}")
    if len(said) >= measure.at_least:
        return Assessment(1.0, tuple(said[:12]), f"{words} {len(said)} 次")
    return Assessment(
        len(said) / measure.at_least, tuple(said), f"{words}只有 {len(said)} 次，应有 {measure.at_least} 次"
    )


def _faults_found(measure: FaultsFoundMeasure, run: Run, points: float) -> Assessment:
    drawn, found, false = run.faults, run.true_findings, run.false_findings
    share = len(found) / len(drawn) if drawn else 1.0
    share = max(0.0, share - measure.false_finding_points * len(false) / points)
    titles = run.scenario.fault_by_id
    missed = [titles[fault].title for fault in drawn if fault not in run.findings]
    parts = [f"隐患 {len(drawn)} 项，记下 {len(found)} 项"]
    if missed:
        parts.append("漏：" + "、".join(missed))
    if false:
        known = run.scenario.finding_titles
        parts.append("误报：" + "、".join(known.get(f.id, f.id) for f in false))
    seqs = [f.seq for f in false] or ([] if missed else [f.seq for f in found])
    seqs += [run.revealed[fault].seq for fault in drawn if fault not in run.findings and fault in run.revealed]
    return Assessment(share, tuple(seqs[:12]), "；".join(parts))


def photos_of(run: Run, finding: Finding) -> list[Entry]:
    """The photographs of the finding's station, or of a paper that belongs to it."""
    station = run.scenario.station_by_id.get(finding.station)
    papers = {ref for action in station.actions for ref in action.papers} if station is not None else set()
    return [
        entry
        for entry in run.by_kind.get("PhotoTaken", [])
        if isinstance(entry.event, PhotoTaken)
        and (finding.station in entry.event.stations or papers.intersection(entry.event.papers))
    ]


def has_photo(run: Run, finding: Finding, within_s: float) -> bool:
    """Whether what belongs to the finding was photographed within a time of the note."""
    return any(abs(entry.event.t_ms - finding.t_ms) <= within_s * 1000 for entry in photos_of(run, finding))


def _evidenced(measure: FindingsEvidencedMeasure, run: Run) -> Assessment:
    findings = list(run.findings.values())
    if not findings:
        return Assessment(None if not run.faults else 0.0, (), "没有记下发现" if run.faults else "没有需要固定的发现")
    bare = [f for f in findings if not has_photo(run, f, measure.within_s)]
    if not bare:
        return Assessment(1.0, tuple(f.seq for f in findings[:12]), f"{len(findings)} 项发现都有照片")
    seqs: list[int] = []
    reasons: list[str] = []
    for finding in bare:
        photos = photos_of(run, finding)
        seqs += [finding.seq, *(entry.seq for entry in photos)]
        title = run.scenario.finding_titles.get(finding.id, finding.id)
        taken = f"照片拍于 {'、'.join(clock(entry.event.t_ms) for entry in photos[:3])}" if photos else "没有照片"
        reasons.append(f"{clock(finding.t_ms)} 记下“{title}”，{taken}")
    words = f"前后 {measure.within_s:g} 秒内没有照片：{'；'.join(reasons)}"
    return Assessment(1 - len(bare) / len(findings), tuple(seqs[:12]), words)


_SIMPLE: dict[type, Callable[[Any, Run], Assessment]] = {
    HappenedMeasure: _happened,
    NeverMeasure: _never,
    RulesMeasure: _rules,
    StationsReadMeasure: _stations_read,
    ActionsMeasure: _actions,
    CountsMeasure: _counts,
    TensionPeakMeasure: _tension_peak,
    TraitMeasure: _trait,
    FindingsEvidencedMeasure: _evidenced,
}
