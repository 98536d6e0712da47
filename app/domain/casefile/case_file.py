"""A case file: the case, its parties and officers, the law it rests on, what was found, and every document in it."""

from __future__ import annotations

import datetime as dt
from collections import Counter
from collections.abc import Iterator, Mapping
from enum import StrEnum
from typing import Annotated, Literal

from pydantic import Field, JsonValue, StringConstraints, model_validator

from app.domain.casefile.form import FieldKey
from app.domain.casefile.values import DaySpan, Line, Name, PartyValue, Prose, WrittenMoment
from app.domain.frozen import Frozen, Id
from app.domain.law.citation import CitationText
from app.domain.law.grounds import FormId
from app.domain.written_time import WrittenDate

SCHEMA_VERSION: Literal["1"] = "1"
MOST_DOCUMENTS = 300

Sha256 = Annotated[str, StringConstraints(pattern=r"^[0-9a-f]{64}$")]


class CaseMode(StrEnum):
    """Practice papers carry a mark on every page that nobody can switch off; live ones never carry it."""

    PRACTICE = "practice"
    LIVE = "live"


class Procedure(StrEnum):
    """The way the case is handled."""

    GENERAL = "general"
    SIMPLE = "simple"
    OFF_SITE = "off_site"


class FromNothing(Frozen):
    """A case file begun by hand."""

    kind: Literal["blank"] = "blank"


class FromBrief(Frozen):
    """A case file begun from an exercise brief; `seed` shifts its dates."""

    kind: Literal["brief"] = "brief"
    brief: Id
    seed: int = Field(default=0, ge=0)


class FromAttempt(Frozen):
    """A case file begun from a drill; `journal_head` says which state of the journal it was made from."""

    kind: Literal["attempt"] = "attempt"
    attempt: Id
    scenario: Id
    journal_head: Name = ""


Origin = Annotated[FromNothing | FromBrief | FromAttempt, Field(discriminator="kind")]


class Bureau(Frozen):
    """The authority that handles the case, as its documents name it."""

    name: Name
    unit: Name = Field(default="", description="承办机构")
    head: Name = Field(default="", description="主要负责人")
    review_body: Name = Field(default="", description="复议机关")
    court: Name = Field(default="", description="管辖法院")
    bank: Name = Field(default="", description="代收银行")
    account: Name = Field(default="", description="代收账号")
    address: Line = ""
    postcode: Name = ""
    contact: Name = ""
    phone: Name = ""
    number_prefix: Name = Field(default="", description="文号里的机关代字，如甬州")


class OfficerRole(StrEnum):
    """What somebody of the bureau does in this case."""

    HANDLER = "handler"
    UNIT_HEAD = "unit_head"
    LEADER = "leader"
    CHIEF_LEADER = "chief_leader"
    LEGAL_REVIEWER = "legal_reviewer"
    HEARING_CHAIR = "hearing_chair"
    RECORDER = "recorder"
    ASSISTANT = "assistant"
    OTHER = "other"


class RosterEntry(Frozen):
    """Somebody of the bureau; `away` are days of leave, `valid_from` and `valid_until` those of the certificate."""

    id: Id
    name: Name
    number: Name = ""
    roles: tuple[OfficerRole, ...] = ()
    title: Name = ""
    valid_from: WrittenDate | None = None
    valid_until: WrittenDate | None = None
    away: tuple[DaySpan, ...] = ()
    legal_qualification: bool = Field(default=False, description="通过国家统一法律职业资格考试")

    def may_act_on(self, day: dt.date) -> bool:
        """Whether the certificate is valid on that day and the officer isn't on leave."""
        if (self.valid_from and day < self.valid_from) or (self.valid_until and day > self.valid_until):
            return False
        return not any(span.start and span.end and span.start <= day <= span.end for span in self.away)


class PartyRole(StrEnum):
    """What somebody is to the case."""

    PARTY = "party"
    WITNESS = "witness"
    AGENT = "agent"
    VEHICLE_OWNER = "vehicle_owner"
    OTHER = "other"


class CaseParty(Frozen):
    """Somebody the case is about or who speaks in it; the one of role `party` is to be penalised."""

    id: Id
    role: PartyRole
    who: PartyValue
    acts_for: Id | None = Field(default=None, description="代理人代理的是哪一位")
    authority: Line = Field(default="", description="授权的范围，如代为签收、陈述申辩")


class Vehicle(Frozen):
    """A vehicle of the case."""

    plate: Name
    kind: Name = ""
    owner: Name = ""


class LawSelection(Frozen):
    """The act found and the provisions chosen for it; dates decide the version."""

    act: Id | None = Field(default=None, description="违法行为编号，例如 HA-08")
    title: Line = ""
    committed_on: WrittenDate | None = None
    violated: tuple[CitationText, ...] = ()
    penalty: tuple[CitationText, ...] = ()
    standard: Name = Field(default="", description="裁量基准的编号或名称")
    reason: Prose = ""


class Fact(Frozen):
    """One thing found, with the numbers of the evidence it rests on."""

    id: Id
    words: Prose
    at: WrittenMoment | None = None
    place: Line = ""
    evidence: tuple[int, ...] = ()


class EvidenceKind(StrEnum):
    """The kinds of evidence of administrative_penalty_law.46.1, in its order."""

    DOCUMENTARY = "documentary"
    PHYSICAL = "physical"
    AUDIOVISUAL = "audiovisual"
    ELECTRONIC = "electronic"
    WITNESS_STATEMENT = "witness_statement"
    PARTY_STATEMENT = "party_statement"
    EXPERT_OPINION = "expert_opinion"
    SITE_RECORD = "site_record"


class SourceKind(StrEnum):
    """Where a piece of evidence comes from."""

    PHOTO = "photo"
    VIDEO = "video"
    STATEMENT = "statement"
    PAPER = "paper"
    MEASUREMENT = "measurement"
    QUERY = "query"
    DOCUMENT = "document"
    OBSERVATION = "observation"


class EvidenceSource(Frozen):
    """The place in the brief, the drill or this case file that it was taken from."""

    kind: SourceKind
    reference: Name = Field(default="", description="照片号、记录号、案情简述里的编号，或本卷文书的 id")
    attempt: Id | None = None
    event: int | None = Field(default=None, ge=0, description="训练记录里的序号")


class CopyCheck(Frozen):
    """What makes a copy count: that it agrees with the original, who gave it and when."""

    same_as_original: bool = False
    provided_by: Name = ""
    on: WrittenDate | None = None


class Evidence(Frozen):
    """A piece of evidence as its list names it."""

    number: int = Field(ge=1, le=999)
    name: Line
    kind: EvidenceKind
    form: Line = Field(default="", description="规格或载体")
    quantity: Name = ""
    proves: Line = Field(default="", description="证明对象")
    source: EvidenceSource
    obtained_at: WrittenMoment | None = None
    obtained_by: Name = ""
    is_copy: bool = False
    copy_check: CopyCheck | None = None
    verified: bool = Field(default=False, description="已经核实")
    sha256: Sha256 | None = None


class CommentBy(Frozen):
    """A remark on a document or one of its fields, such as an instructor's."""

    by: Name
    at: WrittenMoment | None = None
    field: FieldKey | None = None
    words: Prose


class DocumentState(StrEnum):
    """Being written, or issued; what is issued is changed only by a new revision of the case file."""

    DRAFT = "draft"
    ISSUED = "issued"


class CaseDocument(Frozen):
    """A document in the case file; `values` hold its fields as plain JSON, `reading` turns them into typed values.

    `about` names the party or witness it concerns, `replies_to` the document that it delivers, prolongs or ends.
    """

    id: Id
    form: FormId
    state: DocumentState = DocumentState.DRAFT
    issued_on: WrittenDate | None = None
    about: Id | None = None
    replies_to: tuple[Id, ...] = ()
    values: Mapping[FieldKey, JsonValue] = Field(default_factory=dict)
    attachments: tuple[Id, ...] = Field(default=(), description="附在后面的附件的 id")
    comments: tuple[CommentBy, ...] = ()

    @property
    def number(self) -> str:
        """The number that the document bears (案号), or an empty text."""
        written = self.values.get("case_no")
        return written if isinstance(written, str) else ""


class Revision(Frozen):
    """One saved state; the file's own `revision` is the number of the last."""

    number: int = Field(ge=1)
    saved_at: WrittenMoment
    by: Name = ""
    note: Line = ""


class CaseFile(Frozen):
    """A whole case file; the same file gives the same documents, byte for byte."""

    schema_version: Literal["1"] = SCHEMA_VERSION
    case_id: Id
    title: Line = Field(description="案由")
    mode: CaseMode
    origin: Origin = Field(default_factory=FromNothing)
    procedure: Procedure
    in_force_on: WrittenDate = Field(description="行为日，法律按这一天取版本")
    case_number: Name = Field(default="", description="立案号，其余文书序号相同、字别不同")
    bureau: Bureau
    parties: tuple[CaseParty, ...] = ()
    officers: tuple[RosterEntry, ...] = ()
    vehicles: tuple[Vehicle, ...] = ()
    law: tuple[LawSelection, ...] = ()
    facts: tuple[Fact, ...] = ()
    evidence: tuple[Evidence, ...] = Field(default=(), max_length=999)
    documents: tuple[CaseDocument, ...] = Field(default=(), max_length=MOST_DOCUMENTS)
    revision: int = Field(default=0, ge=0)
    history: tuple[Revision, ...] = ()

    @model_validator(mode="after")
    def _names_lead_somewhere(self) -> CaseFile:
        for name, ids in (
            ("parties", [party.id for party in self.parties]),
            ("officers", [entry.id for entry in self.officers]),
            ("documents", [document.id for document in self.documents]),
            ("evidence", [str(piece.number) for piece in self.evidence]),
            ("facts", [fact.id for fact in self.facts]),
        ):
            twice = sorted(each for each, times in Counter(ids).items() if times > 1)
            if twice:
                raise ValueError(f"{name} 里 {'、'.join(twice)} 写了两次，每一项的编号只能用一次")
        self._check_references()
        return self

    @model_validator(mode="after")
    def _practice_stays_practice(self) -> CaseFile:
        if self.mode is CaseMode.LIVE and not isinstance(self.origin, FromNothing):
            raise ValueError("由练习简述或训练记录做成的案卷只能是训练案卷，mode 请写 practice")
        return self

    def _check_references(self) -> None:
        documents = {document.id for document in self.documents}
        parties = {party.id for party in self.parties}
        for document in self.documents:
            lost = [each for each in (*document.replies_to, *document.attachments) if each not in documents]
            if lost:
                raise ValueError(f"文书 {document.id} 提到的 {'、'.join(lost)} 不在卷内")
            if document.about and document.about not in parties:
                raise ValueError(f"文书 {document.id} 的 about 写了 {document.about}，parties 里没有")

    @property
    def party(self) -> PartyValue | None:
        """The one to be penalised: the first of role `party`."""
        return next((party.who for party in self.parties if party.role is PartyRole.PARTY), None)

    def person(self, party_id: str) -> CaseParty | None:
        """The party, witness or agent of that id."""
        return next((party for party in self.parties if party.id == party_id), None)

    def document(self, document_id: str) -> CaseDocument | None:
        """The document of that id."""
        return next((document for document in self.documents if document.id == document_id), None)

    def of_form(self, form_id: str) -> Iterator[CaseDocument]:
        """The documents of one form, in the order of the file."""
        return (document for document in self.documents if document.form == form_id)
