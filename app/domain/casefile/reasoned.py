"""What a step of the reasoning writes into a document, made of what the case file holds, and what it lacks."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from decimal import Decimal

from pydantic import JsonValue

from app.domain.casefile.case_file import CaseDocument, CaseFile, Evidence, Fact
from app.domain.casefile.reasoning import EvidenceAs, ReasonedForm, Wordings, sentence
from app.domain.figures import plain


@dataclass(frozen=True, slots=True)
class Draft:
    """Values by field that would be written, and what is missing for the step to be whole."""

    values: dict[str, JsonValue] = field(default_factory=dict)
    missing: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class ChosenFactor:
    """A circumstance that somebody found in the case, its effect as a form names it, and the evidence it rests on."""

    label: str
    words: str
    effect: str
    evidence: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class ChosenTier:
    """The tier that the circumstances lead to, with its range in yuan; `standard` is empty where there is none."""

    standard: str
    tier: str
    low: Decimal
    high: Decimal


@dataclass(frozen=True, slots=True)
class Reasoning:
    """Drafts the steps of one document of a case file."""

    form: ReasonedForm
    wordings: Wordings
    case: CaseFile
    document: CaseDocument

    def fact(self, facts: Sequence[Fact]) -> Draft:
        """The chosen facts as sentences with time, place, party and evidence."""
        if not facts:
            return Draft(missing=("卷里还没有选定的事实",))
        party = self.party()
        lines = [self._fact(each, party) for each in facts]
        missing = [
            *(["当事人还没有写"] if not party else []),
            *(words for each in facts for words in self._lacks(each)),
        ]
        return Draft({self.form.facts: "\n".join(lines)}, tuple(missing))

    def _fact(self, fact: Fact, party: str) -> str:
        return sentence(
            self.wordings.fact,
            {
                "at": self.wordings.moment(fact.at),
                "place": fact.place,
                "party": party,
                "words": fact.words.rstrip("。"),
                "evidence": numbers_in_words(self._there(fact.evidence)),
            },
        )

    def _lacks(self, fact: Fact) -> Iterator[str]:
        name = f"“{fact.words[:16]}…”" if len(fact.words) > 16 else f"“{fact.words}”"
        lacking = [words for words, there in (("时间", fact.at), ("地点", fact.place)) if not there]
        if lacking:
            yield f"{name}没有{'和'.join(lacking)}"
        if not self._there(fact.evidence):
            yield f"{name}没有证据"
        lost = sorted(set(fact.evidence) - {each.number for each in self.case.evidence})
        if lost:
            yield f"卷里没有证据{numbers_in_words(lost)}"

    def evidence(self, facts: Sequence[Fact]) -> Draft:
        """The evidence of the chosen facts in the way that the form takes it."""
        key, how = self.form.evidence, self.form.evidence_as
        if key is None or how is None:
            return Draft()
        pieces = self.pieces(facts) if how is not EvidenceAs.LIST else list(self.case.evidence)
        missing = [f"证据{each.number} {each.name}还没有核实" for each in pieces if not each.verified]
        missing += [f"证据{each.number} {each.name}没有写证明什么" for each in pieces if not each.proves]
        if not pieces:
            return Draft(missing=("卷里没有这些事实的证据",))
        if how is EvidenceAs.NUMBERS:
            return Draft({key: [each.number for each in pieces]}, tuple(missing))
        if how is EvidenceAs.LIST:
            return Draft({key: [_listed(each) for each in pieces]}, tuple(missing))
        rows: list[JsonValue] = [
            {"statement": self._statement(fact), "evidence": list(self._there(fact.evidence))}
            for fact in facts
            if self._there(fact.evidence)
        ]
        return Draft({key: rows}, tuple(missing))

    def _statement(self, fact: Fact) -> str:
        values = {"at": self.wordings.moment(fact.at), "place": fact.place, "words": fact.words.rstrip("。")}
        return sentence(self.wordings.statement, values).lstrip("，：")

    def discretion(self, factors: Sequence[ChosenFactor], tier: ChosenTier | None) -> Draft:
        """The circumstances with their evidence, the tier and the amount that the document already names."""
        key = self.form.discretion
        if key is None:
            return Draft()
        proven = [each for each in factors if self._there(each.evidence)]
        missing = [f"“{each.label}”还没有指明证据" for each in factors if each not in proven]
        if not factors:
            missing.append("还没有选定情节；没有从轻、从重情节的，请自己写明")
        amount = self.amount()
        if amount is None:
            missing.append("处罚的种类和数额还没有填罚款数")
        elif tier and not tier.low <= amount <= tier.high:
            missing.append(f"罚款 {plain(amount)} 元不在这一档（{plain(tier.low)} 元至 {plain(tier.high)} 元）")
        if tier is None:
            missing.append("没有查到这个行为的罚款幅度")
        elif not tier.standard:
            missing.append("本库没有这个行为的裁量基准")
        text = sentence(self.wordings.discretion, self._discretion_values(proven, tier, amount))
        values: dict[str, JsonValue] = {key: text} if text else {}
        if self.form.factors and proven:
            values[self.form.factors] = [
                {"factor": each.label, "effect": each.effect, "evidence": list(self._there(each.evidence))}
                for each in proven
            ]
        if self.form.tier and tier and tier.tier:
            values[self.form.tier] = tier.tier
        return Draft(values, tuple(missing))

    def _discretion_values(
        self, proven: Sequence[ChosenFactor], tier: ChosenTier | None, amount: Decimal | None
    ) -> dict[str, str]:
        factors = [
            sentence(
                self.wordings.factor, {"words": each.words, "evidence": numbers_in_words(self._there(each.evidence))}
            )
            for each in proven
        ]
        return {
            "factors": "，".join(factors),
            "standard": tier.standard if tier else "",
            "tier": tier.tier if tier else "",
            "low": plain(tier.low) if tier and tier.tier else "",
            "high": plain(tier.high) if tier and tier.tier else "",
            "amount": plain(amount) if amount is not None else "",
        }

    def remedy(self, review_days: int | None, litigation_months: int | None, *, review_first: bool) -> Draft:
        """Where and until when the party may seek review and go to court; bodies are those of the case."""
        key = self.form.remedy
        if key is None:
            return Draft()
        bureau = self.case.bureau
        missing = [
            words for words, there in (("复议机关", bureau.review_body), ("管辖法院", bureau.court)) if not there
        ]
        value: dict[str, JsonValue] = {
            **({"review_body": bureau.review_body} if bureau.review_body else {}),
            **({"review_days": review_days} if review_days else {}),
            **({"court": bureau.court} if bureau.court else {}),
            **({"litigation_months": litigation_months} if litigation_months else {}),
            **({"review_first": True} if review_first else {}),
        }
        values: dict[str, JsonValue] = {key: value}
        if review_first and self.form.review_told:
            values[self.form.review_told] = True
        return Draft(values, tuple(f"案卷里没有写{words}" for words in missing))

    def party(self) -> str:
        """The party as the document names it, else the one of the case."""
        written = self.document.values.get("party")
        name = written.get("name") if isinstance(written, dict) else None
        return name if isinstance(name, str) and name else self.case.party.name if self.case.party else ""

    def amount(self) -> Decimal | None:
        """The fine that the document names already."""
        rows = self.document.values.get(self.form.amount or "")
        for row in rows if isinstance(rows, list) else []:
            if isinstance(row, dict) and row.get("kind") == "fine":
                try:
                    return Decimal(str(row.get("amount")))
                except ArithmeticError:
                    return None
        return None

    def pieces(self, facts: Sequence[Fact]) -> list[Evidence]:
        """The evidence that the chosen facts rest on, in the order of the list."""
        wanted = {number for fact in facts for number in fact.evidence}
        return [each for each in self.case.evidence if each.number in wanted]

    def _there(self, numbers: Sequence[int]) -> tuple[int, ...]:
        held = {each.number for each in self.case.evidence}
        return tuple(number for number in numbers if number in held)


def numbers_in_words(numbers: Sequence[int]) -> str:
    """Numbers as documents write them, those that follow one another as a span: 1、4至8."""
    spans: list[list[int]] = []
    for number in sorted(set(numbers)):
        if spans and number == spans[-1][-1] + 1:
            spans[-1].append(number)
        else:
            spans.append([number])
    return "、".join(f"{each[0]}至{each[-1]}" if len(each) > 2 else "、".join(map(str, each)) for each in spans)


def _listed(piece: Evidence) -> JsonValue:
    parts = {"name": piece.name, "form": piece.form, "qty": piece.quantity, "proves": piece.proves}
    return {"seq": piece.number, **{key: value for key, value in parts.items() if value}}
