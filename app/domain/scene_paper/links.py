"""Evidence and facts against the events that they name: is it there, is it that, and at that time?"""

from __future__ import annotations

from app.domain.attempt.chain import Entry
from app.domain.attempt.events import (
    Event,
    FindingRecorded,
    Measured,
    MeterRead,
    PaperRead,
    PhotoTaken,
    StatementMade,
    StationFaced,
    StationWorked,
)
from app.domain.casefile.case_file import Evidence, Fact, SourceKind
from app.domain.scene_paper.finding import Moment, SceneKind, SceneRule
from app.domain.scene_paper.likeness import alike, pairs, share_in
from app.domain.scene_paper.scene import MUCH_THE_SAME
from app.domain.scene_paper.weighing import CLOCK_SLACK, Weighing
from app.domain.scene_paper.written import quantities

_EVENTS: dict[SourceKind, tuple[type[Event], ...]] = {
    SourceKind.PHOTO: (PhotoTaken,),
    SourceKind.STATEMENT: (StatementMade,),
    SourceKind.PAPER: (PaperRead, PhotoTaken),
    SourceKind.MEASUREMENT: (Measured, MeterRead),
    SourceKind.OBSERVATION: (StationFaced, StationWorked, FindingRecorded),
}
"""What kinds of events evidence of a source can come from; other sources lie outside the run."""


def check_evidence(weighing: Weighing) -> None:
    """Every piece that says it comes from the run is in it, shows what its name says and was got at its time."""
    for piece in weighing.paper.evidence:
        kinds = _EVENTS.get(piece.source.kind)
        if kinds is None:
            continue
        entry = _entry(weighing, piece)
        if entry is None:
            if piece.source.kind is not SourceKind.PAPER or piece.source.event is not None:
                _unsupported(weighing, piece, "训练记录里找不到它的出处")
        elif not isinstance(entry.event, kinds) or not _is_that(entry.event, piece.source.reference):
            _unsupported(weighing, piece, "它写的出处在训练记录里是另一件事", entry)
        else:
            _check_name(weighing, piece, entry)
            _check_time(weighing, piece, entry)
            place = weighing.paper.place_of_evidence
            weighing.trace(place, f"证据{piece.number}：{piece.name}", [_moment(entry)])


def check_uncited(weighing: Weighing) -> None:
    """Evidence of the run that no document and no fact names; asked once there is a list of evidence or a decision."""
    if not any(True for _ in weighing.paper.of("E1", "15")):
        return
    cited = weighing.paper.cited()
    for piece in weighing.paper.evidence:
        if piece.number not in cited and piece.source.kind in _EVENTS:
            words = f"证据{piece.number}：{piece.name}"
            weighing.fault(
                SceneKind.UNCITED_EVIDENCE,
                weighing.paper.place_of_evidence,
                words,
                f"证据{piece.number}取到了，没有一份文书用到它",
                moment=weighing.scene.moment(piece.source.event),
            )


def check_facts(weighing: Weighing) -> None:
    """Every fact rests on a finding of the run or on evidence that is there; findings that were wrong are told."""
    numbers = {piece.number for piece in weighing.paper.evidence}
    for fact in weighing.paper.facts:
        place = ("", "facts")
        lost = [number for number in fact.evidence if number not in numbers]
        if lost:
            words = f"“{fact.words[:40]}”用到证据{lost[0]}，卷内没有这份证据"
            weighing.fault(SceneKind.UNSUPPORTED_CLAIM, place, fact.words, words)
        finding = _finding_of(weighing, fact)
        if finding is None:
            _check_bare_fact(weighing, fact)
            continue
        finding_id, moment = finding
        weighing.trace(place, fact.words, [moment])
        if finding_id in weighing.scene.scenario.fault_by_id and finding_id not in weighing.scene.run.faults:
            why = "现场没有这一情形：训练里记下了它，但当时看到的不是这样"
            weighing.fault(SceneKind.UNSUPPORTED_CLAIM, place, fact.words, why, moment=moment)
        if fact.at is not None and abs(fact.at - weighing.scene.at(moment.t_ms)) > CLOCK_SLACK:
            why = f"写的是 {fact.at:%m-%d %H:%M}，训练里记下它是 {weighing.scene.at(moment.t_ms):%m-%d %H:%M}"
            weighing.fault(SceneKind.IMPOSSIBLE_TIME, place, fact.words, why, rule="CR-85", moment=moment)


def _check_bare_fact(weighing: Weighing, fact: Fact) -> None:
    """A fact that is no finding of the run rests on its evidence, or on what was shown or said."""
    pieces = [piece for piece in weighing.paper.evidence if piece.number in fact.evidence]
    seen = weighing.scene.shown_like(fact.words)
    if seen or pieces:
        rests_on = [moment for piece in pieces if (moment := weighing.scene.moment(piece.source.event))]
        weighing.trace(("", "facts"), fact.words, [*seen, *rests_on])
        return
    why = "训练记录里没有看到、听到或者量到它，也没有写证据"
    weighing.fault(SceneKind.UNSUPPORTED_CLAIM, ("", "facts"), fact.words, why)


def _finding_of(weighing: Weighing, fact: Fact) -> tuple[str, Moment] | None:
    """The finding that a fact is made of: the most alike that stood at the end."""
    told = pairs(fact.words)
    titles = weighing.scene.scenario.finding_titles
    best = max(
        ((alike(told, pairs(titles.get(each, each))), each) for each in weighing.scene.recorded),
        default=(0.0, ""),
    )
    return (best[1], weighing.scene.recorded[best[1]]) if best[0] >= MUCH_THE_SAME else None


def _entry(weighing: Weighing, piece: Evidence) -> Entry | None:
    source = piece.source
    if source.event is None or source.attempt not in (None, weighing.scene.attempt_id):
        return None
    return weighing.scene.run.entry_by_seq.get(source.event)


def _is_that(event: Event, reference: str) -> bool:
    """Whether the event is about what the piece refers to; an empty reference asks nothing."""
    names: tuple[str, ...] = ()
    match event:
        case PhotoTaken():
            names = (event.photo, *event.stations, *event.papers)
        case StatementMade():
            names = (event.exchange,)
        case PaperRead():
            names = (event.paper,)
        case MeterRead():
            names = (event.point,)
        case Measured() | StationFaced() | StationWorked() | FindingRecorded():
            names = (event.station,)
    return not reference or reference in names


def _check_name(weighing: Weighing, piece: Evidence, entry: Entry) -> None:
    """What the name and the purpose say is what the event holds: things in the photo, words said, figures measured."""
    event = entry.event
    if isinstance(event, PhotoTaken):
        _check_photo(weighing, piece, entry, (*event.stations, *event.papers))
    elif isinstance(event, StatementMade):
        _check_words(weighing, piece, entry, event.text)
    elif isinstance(event, Measured | MeterRead):
        shown = [each for words in weighing.scene.figures_of(event) for each in quantities(words)]
        for told in quantities(piece.name):
            if not any(told.says(each) for each in shown if each.dimension == told.dimension):
                _unsupported(weighing, piece, f"名称写“{told.words}”，当时量到的是{_figure(event)}", entry)


def _figure(event: Measured | MeterRead) -> str:
    return f"{event.length_mm:.0f} 毫米" if isinstance(event, Measured) else f"{event.value:g}"


def _check_photo(weighing: Weighing, piece: Evidence, entry: Entry, shown: tuple[str, ...]) -> None:
    for term, subjects in weighing.subjects.in_text(piece.name):
        if not subjects.intersection(weighing.scene.with_their_places(shown)):
            _unsupported(weighing, piece, f"照片里没有{term}", entry)
            return


def _check_words(weighing: Weighing, piece: Evidence, entry: Entry, text: str) -> None:
    _, colon, quoted = piece.name.partition("：")
    if not colon or len(quoted.strip()) < 4 or share_in(pairs(quoted), pairs(text)) >= MUCH_THE_SAME:
        return
    why = f"当时的回答是“{text[:60]}”"
    place = weighing.paper.place_of_evidence
    weighing.fault(SceneKind.ANSWER_NEVER_GIVEN, place, piece.name, why, moment=_moment(entry))


def _check_time(weighing: Weighing, piece: Evidence, entry: Entry) -> None:
    real = weighing.scene.at(entry.event.t_ms)
    if piece.obtained_at is None or abs(piece.obtained_at - real) <= CLOCK_SLACK:
        return
    why = f"证据{piece.number}写取得于 {piece.obtained_at:%m-%d %H:%M}，训练记录里是 {real:%m-%d %H:%M}"
    rule: SceneRule = "CR-64" if piece.source.kind is SourceKind.PHOTO else "CR-85"
    place = weighing.paper.place_of_evidence
    weighing.fault(SceneKind.IMPOSSIBLE_TIME, place, piece.name, why, rule=rule, moment=_moment(entry))


def _unsupported(weighing: Weighing, piece: Evidence, why: str, entry: Entry | None = None) -> None:
    weighing.fault(
        SceneKind.UNSUPPORTED_CLAIM,
        weighing.paper.place_of_evidence,
        f"证据{piece.number}：{piece.name}",
        f"证据{piece.number}：{why}",
        moment=_moment(entry) if entry else None,
    )


def _moment(entry: Entry) -> Moment:
    return Moment(seq=entry.seq, t_ms=entry.event.t_ms)
