"""Score sheets as derived for a head of a chain, and the content versions they were derived on."""

from __future__ import annotations

from collections.abc import Collection
from typing import TYPE_CHECKING

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.domain.attempt.chain import ChainHead
from app.domain.attempt.record import ContentVersion
from app.domain.scoring.sheet import ScoreSheet
from app.domain.scoring.summary import ScoreSummary, summarise
from records.tables.accounts import BaseNoteRow
from records.tables.attempts import AttemptRow, ContentVersionRow, ScoreSheetRow

if TYPE_CHECKING:
    from app.domain.scenario.scenario import Scenario

_AT_ONCE = 500


class SheetStore:
    """Derived sheets; any of them may be derived again from its journal."""

    def __init__(self, db: Session) -> None:
        self._db = db

    def put(self, head: ChainHead, sheet: ScoreSheet) -> None:
        """Keep the sheet of an attempt for this head; what was there for it is replaced."""
        self._db.merge(
            ScoreSheetRow(
                attempt_id=sheet.attempt_id,
                head_seq=head.seq,
                head_h=head.h,
                share=sheet.share,
                result=sheet.result,
                summary=summarise(sheet).model_dump_json(),
                body=sheet.model_dump_json(),
            )
        )
        self._db.flush()

    def get(self, attempt_id: str, head: ChainHead) -> ScoreSheet | None:
        """The sheet derived for exactly this head."""
        row = self._db.get(ScoreSheetRow, (attempt_id, head.seq))
        return ScoreSheet.model_validate_json(row.body) if row and row.head_h == head.h else None

    def summaries(self, attempt_ids: Collection[str]) -> dict[str, ScoreSummary]:
        """Summaries for the present heads of attempts, by attempt; those not scored yet are missing."""
        query = select(ScoreSheetRow.attempt_id, ScoreSheetRow.summary)
        query = query.join(AttemptRow, AttemptRow.id == ScoreSheetRow.attempt_id)
        query = query.where(ScoreSheetRow.head_h == AttemptRow.head_h)
        wanted, found = list(attempt_ids), {}
        # A statement takes only so many values.
        for start in range(0, len(wanted), _AT_ONCE):
            part = query.where(ScoreSheetRow.attempt_id.in_(wanted[start : start + _AT_ONCE]))
            for row in self._db.execute(part):
                found[row.attempt_id] = ScoreSummary.model_validate_json(row.summary)
        return found


class ContentStore:
    """Scenario versions, whole, by content hash."""

    def __init__(self, db: Session) -> None:
        self._db = db

    def put(self, version: ContentVersion, scenario: Scenario) -> None:
        """Keep a version; one that is kept already stays as it is."""
        if self._db.get(ContentVersionRow, version.content_hash) is None:
            self._db.add(ContentVersionRow(**version.model_dump(), body=scenario.model_dump_json(by_alias=True)))
            self._db.flush()

    def scenario(self, content_hash: str) -> Scenario | None:
        """The scenario of a content hash."""
        # A scenario has some hundred models; the command line opens the base for the law alone.
        from app.domain.scenario.scenario import Scenario

        row = self._db.get(ContentVersionRow, content_hash)
        return Scenario.model_validate_json(row.body) if row else None

    def all(self) -> list[ContentVersion]:
        """Every version, newest first."""
        kept = ContentVersionRow
        # Without the bodies, which are large.
        query = select(kept.content_hash, kept.scenario, kept.title, kept.rubric_version, kept.imported_at)
        return [
            ContentVersion(
                content_hash=row.content_hash,
                scenario=row.scenario,
                title=row.title,
                rubric_version=row.rubric_version,
                imported_at=row.imported_at,
            )
            for row in self._db.execute(query.order_by(kept.imported_at.desc()))
        ]


class NoteStore:
    """Facts about the base itself."""

    def __init__(self, db: Session) -> None:
        self._db = db

    def get(self, name: str) -> str | None:
        """The value of a name."""
        row = self._db.get(BaseNoteRow, name)
        return row.value if row else None

    def put(self, name: str, value: str) -> None:
        """Keep a value in place of what was there."""
        self._db.merge(BaseNoteRow(name=name, value=value))
