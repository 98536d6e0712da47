"""Sends an attempt's records to a hub in small steps: journal lines, then photographs, then the pose track.

Only what is on this station's disk is sent, and the hub's own word decides where to go on, so that neither a lost
answer nor a killed process on either side can leave a gap or a double.
"""

from __future__ import annotations

import logging
from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

from pydantic import ValidationError

from app.domain.attempt.chain import GENESIS, ChainHead
from app.domain.attempt.record import IngestAnswer
from app.domain.station.messages import API, BATCH_BYTES, MOST_LINES, MOST_POSES_BYTES, Kept, Lines
from scenarios.director.journal import JOURNAL_NAME
from scenarios.director.poses import POSES_NAME
from scenarios.link.hub_caller import BYTES, CONFLICT, HubAnswer, HubCaller, HubGoneError, HubRefusedError
from scenarios.link.journal_tail import JournalTail

PHOTOS = "photos"
LEAST_POSES_BYTES = 8 * 1024
"""While the attempt runs the pose track is sent in pieces of this size or more."""
KEPT_HERE = "本机的记录没有改动，请把训练文件夹交给管理员。"
_Model = TypeVar("_Model", Kept, IngestAnswer)
log = logging.getLogger(__name__)


class HubPush:
    """One attempt on its way to the hub; `durable` tells how many events are on the disk for certain.

    `problem` tells why nothing more can be sent, for good.
    """

    def __init__(self, caller: HubCaller, attempt: str, folder: Path, durable: Callable[[], int]) -> None:
        self._caller, self._folder, self._durable = caller, folder, durable
        self._path = f"{API}/attempts/{attempt}"
        self._tail = JournalTail(folder / JOURNAL_NAME)
        self._head: ChainHead | None = None
        self._photos_due: list[str] = []
        self._photos_there: set[str] = set()
        self._poses = self._scanned = self._acknowledged = 0
        self.problem = ""

    @property
    def pushed(self) -> int:
        """How many events the hub has acknowledged."""
        return self._acknowledged

    def step(self, closing: bool = False) -> bool:
        """Do one piece of what is left; False where nothing is. `closing`: the pose track is sent to its end.

        Raises HubGoneError. Whatever went wrong, the next step asks the hub anew where it stands.
        """
        if self.problem:
            return False
        try:
            return self._step(closing)
        except HubGoneError:
            self._head = None
            raise
        except HubRefusedError as error:
            self._head = None
            if error.status not in (401, 403):
                self.problem = str(error)
            raise
        except OSError as error:
            log.warning("the journal could not be read: %s", error)
            return False

    def _step(self, closing: bool) -> bool:
        self._tail.read_on()
        if self._head is None:
            self._ask_anew()
            return True
        self._acknowledged = max(self._acknowledged, self._head.seq)
        return self._send_lines(self._head) or self._send_photo() or self._send_poses(closing)

    def _ask_anew(self) -> None:
        kept = _read(Kept, self._caller.call("GET", self._path))
        self._photos_there, self._poses, self._scanned = set(kept.photos), kept.poses, 0
        self._photos_due = []
        if kept.head.seq > len(self._tail.lines):
            # Marks may have been added there after the end. Whether our own lines lie below, the hub must say.
            self._head = ChainHead(seq=max(len(self._tail.lines) - 1, 0), h=self._tail.hash_at(len(self._tail.lines)))
        else:
            self._head = kept.head
            self._check(kept.head)

    def _check(self, head: ChainHead) -> None:
        own = self._tail.hash_at(head.seq) if head.seq else GENESIS
        if own != head.h:
            self.problem = f"教员机上这次训练的记录与本机的不同，不再上传。{KEPT_HERE}"

    def _send_lines(self, head: ChainHead) -> bool:
        batch: list[str] = []
        size = 0
        for line in self._tail.lines[head.seq : min(self._durable(), len(self._tail.lines))]:
            if batch and (len(batch) >= MOST_LINES or size + len(line.encode()) > BATCH_BYTES):
                break
            batch.append(line)
            size += len(line.encode())
        if not batch:
            return False
        body = Lines(lines=tuple(batch)).model_dump_json().encode()
        given = self._caller.call("POST", f"{self._path}/lines", body)
        answer = _read(IngestAnswer, given)
        ahead = answer.head.seq > len(self._tail.lines)
        if given.status == CONFLICT and (ahead or answer.head.seq <= head.seq):
            self.problem = f"教员机不收这次训练的记录（{answer.problem}）。{KEPT_HERE}"
        elif ahead:
            self._head = ChainHead(seq=head.seq + len(batch), h=GENESIS)
        else:
            self._head = answer.head
            self._check(answer.head)
        return True

    def _send_photo(self) -> bool:
        last = self.pushed
        self._photos_due += self._tail.photos(self._scanned + 1, last)
        self._scanned = max(self._scanned, last)
        while self._photos_due:
            photo = self._photos_due[0]
            path = self._folder / PHOTOS / f"{photo}.jpg"
            if photo in self._photos_there or not path.is_file():
                self._photos_due.pop(0)
                continue
            try:
                self._caller.call("PUT", f"{self._path}/photos/{photo}", path.read_bytes(), "image/jpeg")
            except HubRefusedError as error:
                # The record stays whole without its picture; the base says which one is missing.
                log.warning("photograph %s was refused: %s", photo, error)
            self._photos_there.add(photo)
            return True
        return False

    def _send_poses(self, closing: bool) -> bool:
        path = self._folder / POSES_NAME
        there = path.stat().st_size if path.is_file() else 0
        if there - self._poses < (1 if closing else LEAST_POSES_BYTES):
            return False
        with path.open("rb") as file:
            file.seek(self._poses)
            chunk = file.read(MOST_POSES_BYTES)
        before = self._poses
        self._poses = _read(Kept, self._caller.call("POST", f"{self._path}/poses?at={before}", chunk, BYTES)).poses
        return self._poses != before

    def leave(self) -> None:
        """Tell the hub that all is sent; raises HubGoneError, HubRefusedError."""
        self._caller.call("POST", f"{self._path}/left", b"")


def _read(model: type[_Model], answer: HubAnswer) -> _Model:
    try:
        return model.model_validate_json(answer.body)
    except ValidationError as error:
        raise HubGoneError("the hub answered with something else") from error
