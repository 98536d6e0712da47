"""The open records and the unit of work: everything inside one `with` block happens, or nothing does."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from importlib import import_module
from typing import TYPE_CHECKING

from sqlalchemy import Engine
from sqlalchemy.exc import DBAPIError, IntegrityError, OperationalError
from sqlalchemy.orm import Session

from records.engine import for_writing
from records.errors import BaseUnavailableError, CorruptBaseError, DuplicateError, RecordsError

if TYPE_CHECKING:
    from records.stores.accounts import AccountStore, ClassStore, PreferencesStore, SignInStore
    from records.stores.appraisal_practice import AppraisalPracticeStore
    from records.stores.attempts import AttemptStore, PhotoStore
    from records.stores.bureau import BureauStore
    from records.stores.case_hand_ins import CaseReviewStore, HandInStore
    from records.stores.case_tasks import CaseTaskStore
    from records.stores.events import EventStore
    from records.stores.law_desk import FavouriteStore, LawNoteStore, RecentStore
    from records.stores.sheets import ContentStore, NoteStore, SheetStore
    from records.stores.statutes import StatuteStore

_STORES = {
    "accounts": ("accounts", "AccountStore"),
    "classes": ("accounts", "ClassStore"),
    "sign_ins": ("accounts", "SignInStore"),
    "preferences": ("accounts", "PreferencesStore"),
    "attempts": ("attempts", "AttemptStore"),
    "events": ("events", "EventStore"),
    "photos": ("attempts", "PhotoStore"),
    "sheets": ("sheets", "SheetStore"),
    "contents": ("sheets", "ContentStore"),
    "notes": ("sheets", "NoteStore"),
    "statutes": ("statutes", "StatuteStore"),
    "favourites": ("law_desk", "FavouriteStore"),
    "recent": ("law_desk", "RecentStore"),
    "law_notes": ("law_desk", "LawNoteStore"),
    "bureau": ("bureau", "BureauStore"),
    "appraisal_practices": ("appraisal_practice", "AppraisalPracticeStore"),
    "case_tasks": ("case_tasks", "CaseTaskStore"),
    "hand_ins": ("case_hand_ins", "HandInStore"),
    "case_reviews": ("case_hand_ins", "CaseReviewStore"),
}
"""Module and class of each store."""


class Unit:
    """The stores, all on one transaction; each comes when it is first asked for, with what it knows of the domain."""

    accounts: AccountStore
    classes: ClassStore
    sign_ins: SignInStore
    preferences: PreferencesStore
    attempts: AttemptStore
    events: EventStore
    photos: PhotoStore
    sheets: SheetStore
    contents: ContentStore
    notes: NoteStore
    statutes: StatuteStore
    favourites: FavouriteStore
    recent: RecentStore
    law_notes: LawNoteStore
    bureau: BureauStore
    appraisal_practices: AppraisalPracticeStore
    case_tasks: CaseTaskStore
    hand_ins: HandInStore
    case_reviews: CaseReviewStore

    def __init__(self, db: Session) -> None:
        self._db = db

    if not TYPE_CHECKING:

        def __getattr__(self, name: str) -> object:
            """Make a store on its first use."""
            if name not in _STORES:
                raise AttributeError(name)
            module, store = _STORES[name]
            made = getattr(import_module(f"records.stores.{module}"), store)(self._db)
            setattr(self, name, made)
            return made


class Records:
    """An open base. Threads may share it; a unit belongs to the thread that opened it."""

    def __init__(self, engine: Engine) -> None:
        self.engine = engine
        self._writing = for_writing(engine)

    @contextmanager
    def reading(self) -> Iterator[Unit]:
        """A unit whose changes are thrown away."""
        with translated_errors(), Session(self.engine) as db:
            yield Unit(db)
            db.rollback()

    @contextmanager
    def writing(self) -> Iterator[Unit]:
        """A unit that is committed at the end of the block, or rolled back where the block raises."""
        with translated_errors(), Session(self._writing) as db, db.begin():
            yield Unit(db)

    def close(self) -> None:
        """Give all connections back."""
        self.engine.dispose()


@contextmanager
def translated_errors() -> Iterator[None]:
    """Turn the database's errors into ours, with words for the user."""
    try:
        yield
    except DBAPIError as error:
        raise _translated(error) from error


def _translated(error: DBAPIError) -> RecordsError:
    words = str(error.orig)
    if "append-only" in words:
        return RecordsError("已保存的记录不能修改或删除。")
    if isinstance(error, IntegrityError):
        return DuplicateError("数据之间有冲突，没有保存。请刷新后再试。")
    if "malformed" in words or "not a database" in words:
        return CorruptBaseError("数据库文件已损坏，没有写入任何内容。请用备份恢复。")
    if "locked" in words or "busy" in words:
        return BaseUnavailableError("数据库正忙，没有保存。请稍等几秒再试。")
    if "full" in words or "disk I/O" in words:
        return BaseUnavailableError("磁盘已满或无法写入，没有保存。请腾出空间后再试。")
    if isinstance(error, OperationalError):
        return BaseUnavailableError("连不上数据库，没有保存。请检查数据库服务或文件夹权限后再试。")
    return RecordsError("数据库拒绝了这次操作，没有保存。详情见日志。")
