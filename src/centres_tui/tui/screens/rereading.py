"""A screen that minds the files behind it: read again, watched, and opened in an editor."""

import os
import signal
import subprocess
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import replace
from importlib import import_module
from typing import TYPE_CHECKING, Any, Final

from textual import on
from textual import work as in_thread
from textual.message import Message
from textual.worker import get_current_worker

from centres_tui.dataset.collected import Records
from centres_tui.errors import CentresError
from centres_tui.tui.catalogue import Catalogue
from centres_tui.tui.messages import DatasetArrived, FilesSeen, ReadAgain, WorkFailed
from centres_tui.tui.screens.going import GoingScreen
from centres_tui.tui.state import Selection
from centres_tui.vocabulary.in_force import using

if TYPE_CHECKING:
    from centres_tui.tui.on_disk import OnDisk
    from centres_tui.tui.versions import Change

LOOK_AFTER: Final = 2.0
"""Seconds between two looks at the files, at least."""
SHARE: Final = 1000
"""Looking takes at most one part in so many of the time."""


class RereadingScreen(GoingScreen):
    """Notices what happens to the files that are open, and reads them again when asked."""

    watches: bool = False
    """Whether what changes is read again by itself."""

    is_due = False
    """Whether they are to be read again once what is under way is done."""
    changes: "tuple[Change, ...]" = ()
    """What the last reading found otherwise than the one before."""
    seen: "OnDisk | None" = None
    """How the files stood when they were read."""
    told_of = ""
    """What was said of them last."""

    # Noticing

    @on(DatasetArrived)
    def begin_to_look(self) -> None:
        """Look at the files from now on; read them again if that was asked for meanwhile."""
        if self.is_due:
            self.call_later(self.read_again)
        if self.paths and self.seen is None:
            self.look()

    @in_thread(thread=True, exclusive=True, group="look", exit_on_error=False)
    def look(self) -> None:
        """See how the files stand, away from the screen."""
        on_disk = import_module("centres_tui.tui.on_disk")
        began = time.thread_time()
        is_first = self.seen is None
        finds = is_first or self.watches
        now = on_disk.look(self.paths) if finds else on_disk.look_again(self.seen)
        self.post_message(FilesSeen(now, time.thread_time() - began))

    @on(FilesSeen)
    def notice(self, event: FilesSeen) -> None:
        """Say what is otherwise, or read it again; and look again later."""
        on_disk = import_module("centres_tui.tui.on_disk")
        self.set_timer(max(LOOK_AFTER, event.took * SHARE), self.look)
        if self.seen is None:
            self.seen = event.now
        words = on_disk.changed(self.seen, event.now).told()
        if words == self.told_of:
            return
        self.told_of = words
        if words and self.watches:
            self.call_later(self.read_again)
        elif words:
            self.say(f"{words}: {self._key_of('read_again')} reads again.")

    def _key_of(self, command: str) -> str:
        return next(iter(self.keys.get(command, ())), command)

    # Reading again

    def read_again(self) -> None:
        """Read the files again; what is shown stays until the new is there.

        Where they are being read, they are read again after that.
        """
        self.is_due = self.is_working or self.is_framing
        if self.is_due:
            return
        self.work = "reading"
        self.reread(self.catalogue)

    @in_thread(thread=True, exclusive=True, group="load", exit_on_error=False)
    def reread(self, shown: Catalogue) -> None:
        """Read and compare, away from the screen, and find what changed."""
        worker = get_current_worker()
        arrived: list[Message] = []
        seen = import_module("centres_tui.tui.on_disk").look(self.paths)
        load = import_module("centres_tui.dataset.records").load_records
        try:
            with using(self.vocabulary):
                records: Records = load(self.paths, self.options)
                self.compare_now(records, arrived.append, lambda: worker.is_cancelled)
        except CentresError as error:
            self.post_message(WorkFailed(str(error)))
            return
        if worker.is_cancelled:
            return
        self.as_read = records
        catalogue = next(one.catalogue for one in arrived if isinstance(one, DatasetArrived))
        versions = import_module("centres_tui.tui.versions").Versions(shown.records, records)
        if not worker.is_cancelled:
            self.post_message(ReadAgain(records, catalogue, versions, seen))

    @on(ReadAgain)
    def take_again(self, event: ReadAgain) -> None:
        """Show the new in the place of the old: cursor, marks, filters and reader stay."""
        if not self.is_working:
            return
        versions, reader = event.versions, self.board.reader
        top, current = reader.view.top_offset, reader.current
        self.seen, self.told_of = event.seen, ""
        self.dataset = event.catalogue.dataset
        self.changes = tuple(versions.changes)
        self.set_reactive(RereadingScreen.work, "")
        self.set_reactive(RereadingScreen.view, versions.view(self.view))
        selection = _settled(event.catalogue, versions.selection(self.selection))
        self.set_reactive(RereadingScreen.selection, selection)
        self.trail = replace(
            self.trail,
            places=tuple(
                replace(place, selection=versions.selection(place.selection))
                for place in self.trail.places
            ),
        )
        self.catalogue = event.catalogue
        shift = reader.current.start - current.start if current and reader.current else 0
        reader.view.go_to(max(0, top + shift), 0)
        lists = f" {self._key_of('show_changes')} lists them." if self.changes else ""
        self.say(f"Read again, {len(self.catalogue.sources):,} sources; {versions.told()}.{lists}")

    # The editor

    def edit(self) -> None:
        """Open the file of the current place in the person's editor, at its line."""
        place = self.explained_place
        if place is None:
            return
        editing = import_module("centres_tui.tui.editor")
        on_disk = import_module("centres_tui.tui.on_disk")
        found = on_disk.look(self.paths) if self.paths else on_disk.look_bundled()
        source, offset = place
        file = found.file_of(source.path)
        if file is None or source.format in editing.PACKED:
            self.say(f"{source.path} is no file with lines that an editor could open.")
            return
        try:
            content: bytes = import_module("centres_tui.read").content_of(file, source.path)
            written = content.decode("utf-8", "replace")
            line = editing.line_of(source, offset, written)
            words = editing.editor_command(os.environ, file, line)
            with self._terminal_given_away():
                status = subprocess.run(words, check=False).returncode
        except (OSError, CentresError) as error:
            self.say(f"{error} Set VISUAL or EDITOR to the program that you write with.")
            return
        self._after_editing(status, on_disk.look_again(found), found)

    def _after_editing(self, status: int, now: "OnDisk", before: "OnDisk") -> None:
        changed = import_module("centres_tui.tui.on_disk").changed(before, now).told()
        if changed:
            self.call_later(self.read_again)
        else:
            self.say(f"The editor left with status {status}." if status else "Nothing was changed.")

    @contextmanager
    def _terminal_given_away(self) -> Iterator[None]:
        """Leave the terminal to another program; what it is interrupted by is not ours."""
        driver: Any = self.app._driver
        kept = signal.signal(signal.SIGINT, lambda *_: None)
        quits = signal.signal(signal.SIGQUIT, lambda *_: None)
        with suppress(AttributeError):
            driver.suspend_application_mode()
        try:
            yield
        finally:
            with suppress(AttributeError):
                driver.resume_application_mode()
            signal.signal(signal.SIGINT, kept)
            signal.signal(signal.SIGQUIT, quits)
            self.app.refresh(layout=True)


def _settled(catalogue: Catalogue, selection: Selection) -> Selection:
    """Give a selection with a row that there is, the one of its figure."""
    if selection.row in catalogue.row_by_key:
        return selection
    return replace(selection, row=catalogue.row_of(selection.figure))
