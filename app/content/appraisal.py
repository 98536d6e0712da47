"""Load what appraises case files: rules, standard, words, powers, owned fields, procedures; check them together."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import TypeVar

from pydantic import BaseModel

from app.content.content_cache import Contents
from app.content.library_checks import check_citation
from app.content.source import PathPart, Source, read_source
from app.content.validate import validate, with_suggestion
from app.domain.appraisal.circulating import CIRCULATING, CirculatingDefects
from app.domain.appraisal.owned import OwnedFields
from app.domain.appraisal.powers import MeasurePowers
from app.domain.appraisal.rule import AppraisalRule, Check, RulesFile
from app.domain.appraisal.rules.every import document_functions, rule_functions
from app.domain.appraisal.standard import AppraisalStandard
from app.domain.appraisal.words import AppraisalWords
from app.domain.casefile.form import CaseForms
from app.domain.casefile_procedure.guards import GUARDS
from app.domain.casefile_procedure.machine import Track
from app.domain.casefile_procedure.milestones import FINDERS
from app.domain.law.grounds import Grounds
from app.domain.law.library import LawLibrary
from app.domain.problems import Problem

APPRAISAL = Path("courses", "appraisal")
TRACKS = Path("courses", "procedures", "casefile")
SCHEMAS: dict[str, type[BaseModel]] = {
    "appraisal_rules": RulesFile,
    "appraisal_standard": AppraisalStandard,
    "appraisal_words": AppraisalWords,
    "appraisal_owned_fields": OwnedFields,
    "appraisal_measure_powers": MeasurePowers,
    "appraisal_circulating_defects": CirculatingDefects,
    "casefile_track": Track,
}
"""The kinds of files, by the name of their JSON Schema."""

WORD_LISTS = (
    "leading_question", "threat_or_promise", "inference", "empty_phrase", "badge_shown", "direct_action",
    "about_amount", "independent_acts", "circumstance", "value_reason", "harm", "closing_ground", "recording_gap",
)  # fmt: skip
"""The lists that rules look words up in."""

Place = tuple[PathPart, ...]
ModelT = TypeVar("ModelT", bound=BaseModel)


class AppraisalContents(Contents):
    """Everything read; None and empty where an error stops a file from being used."""

    rules: tuple[RulesFile, ...] = ()
    standard: AppraisalStandard | None = None
    words: AppraisalWords | None = None
    owned: OwnedFields | None = None
    powers: MeasurePowers | None = None
    circulating: CirculatingDefects | None = None
    tracks: tuple[Track, ...] = ()


def load_appraisal(
    root: Path, law: LawLibrary, forms: CaseForms, open_points: frozenset[str] = frozenset()
) -> AppraisalContents:
    """Read and check all files below `root`; problems name files relative to it."""
    reading = _Reading(root, law, forms, open_points)
    rules = tuple(reading.all(RulesFile, root / APPRAISAL / "rules"))
    tracks = tuple(reading.all(Track, root / TRACKS))
    contents = AppraisalContents(
        rules=tuple(file for _source, file in rules),
        standard=reading.one(AppraisalStandard, "standard.yaml"),
        words=reading.one(AppraisalWords, "words.yaml"),
        owned=reading.one(OwnedFields, "owned_fields.yaml"),
        powers=reading.one(MeasurePowers, "measure_powers.yaml"),
        circulating=reading.one(CirculatingDefects, "circulating_defects.yaml"),
        tracks=tuple(track for _source, track in tracks),
    )
    reading.check_rules(rules, contents)
    reading.check_tracks(tracks)
    reading.check_tables(contents)
    return contents.model_copy(update={"problems": tuple(sorted(reading.problems))})


@dataclass
class _Reading:
    """Reads files and keeps what is wrong with them and between them."""

    root: Path
    law: LawLibrary
    forms: CaseForms
    open_points: frozenset[str]
    problems: list[Problem] = field(default_factory=list)
    sources: dict[str, Source] = field(default_factory=dict)

    def one(self, model: type[ModelT], name: str) -> ModelT | None:
        """Read one file of the appraisal's folder."""
        source = read_source(self.root / APPRAISAL / name, self.root)
        self.sources[name] = source
        value, found = validate(model, source)
        self.problems += found
        return value

    def all(self, model: type[ModelT], folder: Path) -> Iterator[tuple[Source, ModelT]]:
        """Read the files of a folder in the order of their names."""
        for path in sorted(folder.glob("*.yaml")):
            source = read_source(path, self.root)
            value, found = validate(model, source)
            self.problems += found
            if value is not None:
                yield source, value

    def check_rules(self, files: Iterable[tuple[Source, RulesFile]], contents: AppraisalContents) -> None:
        """Ids once, codes and vetoes known, citations in force, and a function for whatever a machine decides."""
        seen: dict[str, str] = {}
        vetoes = {veto.id for veto in contents.standard.vetoes} if contents.standard else set()
        for source, file in files:
            for index, rule in enumerate(file.rules):
                path: Place = ("rules", index)
                if rule.id in seen:
                    self._tell(source, (*path, "id"), f"{rule.id} 写了两次，另一处在 {seen[rule.id]}")
                seen[rule.id] = source.file
                self._codes(source, (*path, "docs"), [code for code in rule.docs if code != "all"])
                self._grounds(source, path, rule, file.in_force_on)
                self._settled(source, path, rule, file.in_force_on)
                if rule.veto and vetoes and rule.veto not in vetoes:
                    self._tell(source, (*path, "veto"), f"标准里没有否决项 {rule.veto}")
                self._function(source, path, rule)
        for rule_id in (*rule_functions(), *document_functions()):
            if rule_id not in seen and self.sources:
                self._tell(self.sources["standard.yaml"], (), f"程序能查 {rule_id}，规则表里没有它")

    def _function(self, source: Source, path: Place, rule: AppraisalRule) -> None:
        if rule.id not in (*rule_functions(), *document_functions()) and rule.check is not Check.MEANING:
            self._tell(source, (*path, "id"), f"程序没有查 {rule.id} 的办法；只能人工评的写 check: sem")

    def check_tracks(self, files: Iterable[tuple[Source, Track]]) -> None:
        """Milestones, guards and forms are known, and citations in force."""
        for source, track in files:
            for index, transition in enumerate(track.transitions):
                path: Place = ("transitions", index)
                self._named(source, (*path, "milestone"), [transition.milestone], FINDERS, "没有里程碑")
                self._named(source, (*path, "guards"), transition.guards, GUARDS, "没有条件")
                for place, group in enumerate(transition.documents):
                    self._codes(source, (*path, "documents", place), group)
                for place, signing in enumerate(transition.signatures):
                    self._fields(source, (*path, "signatures", place), f"{signing.document}.{signing.field}")
                self._grounds(source, path, transition, track.in_force_on)
            for index, clock in enumerate(track.clocks):
                ends = [each for each in (clock.starts, clock.stops, clock.when, clock.unless) if each]
                self._named(source, ("clocks", index), ends, FINDERS, "没有里程碑")
                self._grounds(source, ("clocks", index), clock, track.in_force_on)
            begins = [track.starts_with] if track.starts_with else []
            self._named(source, ("starts_with",), begins, FINDERS, "没有里程碑")

    def check_tables(self, contents: AppraisalContents) -> None:
        """Word lists are complete, owners and their fields are known, and powers and old forms rest on law in force."""
        rules = [rule.id for file in contents.rules for rule in file.rules]
        if contents.words:
            known = {each.id for each in contents.words.lists}
            for name in sorted(set(WORD_LISTS) - known):
                self._tell(self.sources["words.yaml"], ("lists",), f"少了词表 {name}")
        for index, owner in enumerate(contents.owned.owned if contents.owned else ()):
            source = self.sources["owned_fields.yaml"]
            self._named(source, ("owned", index, "rule"), [owner.rule], rules, "没有规则")
            for place, words in enumerate(owner.places):
                self._fields(source, ("owned", index, "places", place), words)
        for index, power in enumerate(contents.powers.powers if contents.powers else ()):
            source, on = self.sources["measure_powers.yaml"], contents.powers.in_force_on if contents.powers else None
            self.problems += check_citation(self.law, source, ("powers", index, "basis"), power.basis, on)
        for index, defect in enumerate(contents.circulating.defects if contents.circulating else ()):
            source = self.sources["circulating_defects.yaml"]
            path: Place = ("defects", index)
            self._named(source, (*path, "rules"), defect.rules, rules, "没有规则")
            self._named(source, (*path, "id"), [defect.id], CIRCULATING, "程序没有查它的办法：")
            self._grounds(source, path, defect, contents.circulating.in_force_on if contents.circulating else None)

    def _grounds(self, source: Source, path: Place, entry: Grounds, on: dt.date | None) -> None:
        for index, citation in enumerate(entry.basis):
            self.problems += check_citation(self.law, source, (*path, "basis", index), citation, on)
        if self.open_points:
            self._named(source, (*path, "open_points"), entry.open_points, self.open_points, "待核总表里没有")

    def _settled(self, source: Source, path: Place, rule: AppraisalRule, on: dt.date) -> None:
        """Whoever costs points rests on something that was read."""
        read = [self.law.provision(citation, on) for citation in rule.basis]
        if rule.basis and rule.may_deduct and not any(each and each.may_deduct for each in read):
            self._tell(source, (*path, "basis"), "依据都待核，不能用来扣分，请写 status: to_verify")

    def _codes(self, source: Source, path: Place, codes: Iterable[str]) -> None:
        known = [form.code for form in self.forms]
        self._named(source, path, codes, known, "没有文书")

    def _fields(self, source: Source, path: Place, words: str) -> None:
        """A place of form and field, `*` for any."""
        code, _, rest = words.partition(".")
        key = rest.partition(".")[0]
        if code != "*":
            form = self.forms.of_code(code)
            if form is None:
                self._codes(source, path, [code])
            elif key != "*" and key not in form.by_key:
                self._tell(source, path, with_suggestion(f"{form.name}没有“{key}”这一栏", key, list(form.by_key)))

    def _named(self, source: Source, path: Place, names: Iterable[str], known: Iterable[str], words: str) -> None:
        choices = list(known)
        for name in names:
            if name not in choices:
                self._tell(source, path, with_suggestion(f"{words}“{name}”", name, choices))

    def _tell(self, source: Source, path: Place, message: str) -> None:
        self.problems.append(source.problem(path, message))
