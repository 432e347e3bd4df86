"""The journal: what analysts decided, one append-only file an analyst and run.

A decision is acknowledged when its line is written and synced. No file is ever written by two
programs or written anew, so nothing acknowledged can be lost; a line that a fault cut short is
the last of its file, was not acknowledged, and is passed over with a notice.
"""

import os
import re
import secrets
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Final

from centres_tui.errors import WorkspaceError
from centres_tui.model.decision import Decision
from centres_tui.workspace.lines import read_line, write_line

SUFFIX: Final = ".jsonl"
"""How the names of journals end."""
LARGEST: Final = 1 << 28
"""Bytes; a larger file is no journal of ours."""
_UNFIT: Final = re.compile(r"[^\w.@+]+")
"""Characters of an analyst's name that its file does without."""
_LONGEST_NAME: Final = 64
_TICK: Final = timedelta(microseconds=1)


@dataclass(frozen=True, slots=True)
class Journals:
    """What the journals of a workspace hold."""

    decisions: tuple[Decision, ...] = ()
    """All decisions, in order of time, analyst and number; each once."""
    notices: tuple[str, ...] = ()
    """What was passed over, a line each."""

    @property
    def analysts(self) -> tuple[str, ...]:
        """Everybody who decided something, by name."""
        return tuple(sorted({one.analyst for one in self.decisions}))


def read_journals(paths: Iterable[Path]) -> Journals:
    """Read journals, and folders of them, and merge what they say.

    Raises:
        WorkspaceError: A journal that is named or found cannot be read.
    """
    found: dict[str, Decision] = {}
    notices: list[str] = []
    for file in _files(paths):
        read = list(_decisions(file, notices))
        notices += [
            f"{file}: says otherwise of {one.id} than another journal"
            for one in read
            if found.setdefault(one.id, one) != one
        ]
    return Journals(tuple(sorted(found.values(), key=_order)), tuple(notices))


def _order(decision: Decision) -> tuple[str, str, int, str]:
    number = decision.id.rpartition("-")[2]
    return decision.time, decision.analyst, int(number) if number.isdigit() else 0, decision.id


def _files(paths: Iterable[Path]) -> list[Path]:
    files: dict[Path, None] = {}
    for path in paths:
        files.update(dict.fromkeys(sorted(path.glob(f"*{SUFFIX}")) if path.is_dir() else [path]))
    return list(files)


def _decisions(file: Path, notices: list[str]) -> Iterator[Decision]:
    lines = _content(file).split("\n")
    last = len(lines) - 1
    for number, line in enumerate(lines):
        if not line:
            continue
        if number == last:
            notices.append(f"{file}: its last line was cut short and is passed over")
            continue
        try:
            yield read_line(line)
        except WorkspaceError as error:
            notices.append(f"{file}, line {number + 1}: passed over: {error}")


def _content(file: Path) -> str:
    try:
        if file.stat().st_size > LARGEST:
            raise WorkspaceError(f"{file}: is too large for a journal. Is it one?")
        return file.read_bytes().decode("utf-8", "replace")
    except OSError as error:
        raise WorkspaceError(f"{file}: cannot be read: {error.strerror or error}.") from error


class Journal:
    """The journal of one analyst in one run, opened when the first decision is made."""

    def __init__(self, folders: Sequence[Path], analyst: str) -> None:
        """Prepare a journal.

        Args:
            folders: Where it may be, the first that can be written first.
            analyst: Who decides.

        Raises:
            WorkspaceError: Nobody is named.
        """
        if not analyst.strip():
            raise WorkspaceError("an analyst needs a name. Give one with --analyst NAME.")
        self.analyst = analyst
        self._folders = folders
        self._run = secrets.token_hex(4)
        self._number = 0
        self._handle = -1
        self._size = 0
        self._path: Path | None = None
        self._latest = ""

    @property
    def path(self) -> Path | None:
        """Give the file; None before the first decision."""
        return self._path

    def append(self, decision: Decision, latest: str = "") -> Decision:
        """Write a decision, and give it back with its id, time and analyst once it is safe.

        Args:
            decision: What was decided; its id, time and analyst are set here.
            latest: The time of the latest decision known, which this one shall follow.

        Raises:
            WorkspaceError: It could not be written, and is not decided.
        """
        if self._handle < 0:
            self._open()
        made = replace(
            decision,
            id=f"{self._path.stem if self._path else ''}-{self._number + 1}",
            time=self._time(latest),
            analyst=self.analyst,
        )
        self._write(write_line(made).encode("ascii"))
        self._number += 1
        self._latest = made.time
        return made

    def close(self) -> None:
        """Close the file; nothing waits to be written."""
        if self._handle >= 0:
            os.close(self._handle)
            self._handle = -1

    def _time(self, latest: str) -> str:
        """Give the time, later than all that is known, whatever the clock says."""
        known = max(latest, self._latest)
        now = _written(datetime.now(UTC))
        if now > known:
            return now
        return _written(datetime.fromisoformat(known) + _TICK)

    def _open(self) -> None:
        faults: list[str] = []
        for folder in self._folders:
            try:
                self._open_in(folder)
            except OSError as error:
                faults.append(f"{folder}: {error.strerror or error}")
            else:
                return
        told = "; ".join(faults) or "there is no place for a journal"
        raise WorkspaceError(
            f"nothing was decided: {told}. Make one of these writable, or set HOME, and try again."
        )

    def _open_in(self, folder: Path) -> None:
        folder.mkdir(parents=True, exist_ok=True)
        name = _UNFIT.sub("_", self.analyst)[:_LONGEST_NAME]
        path = folder / f"{name}-{self._run}{SUFFIX}"
        flags = os.O_WRONLY | os.O_CREAT | os.O_EXCL | os.O_APPEND | os.O_CLOEXEC | os.O_NOFOLLOW
        self._handle = os.open(path, flags, 0o666)
        self._path = path
        _sync_folder(folder)

    def _write(self, line: bytes) -> None:
        """Write a line whole and synced, or take back what came of it."""
        try:
            written = os.write(self._handle, line)
            if written == len(line):
                os.fsync(self._handle)
                self._size += written
                return
            reason = "only a part could be written; the disk may be full"
        except OSError as error:
            reason = error.strerror or str(error)
        self._take_back()
        raise WorkspaceError(f"nothing was decided: {self._path}: {reason}.")

    def _take_back(self) -> None:
        """Cut what was written since the last decision; where that fails, begin another file."""
        try:
            os.ftruncate(self._handle, self._size)
        except OSError:
            self.close()
            self._run = secrets.token_hex(4)
            self._number = self._size = 0


def _written(time: datetime) -> str:
    return time.strftime("%Y-%m-%dT%H:%M:%S.%fZ")


def _sync_folder(folder: Path) -> None:
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
