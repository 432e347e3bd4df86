"""A screen whose catalogue fills in the background."""

import gc
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Final

from textual import on
from textual import work as in_thread
from textual.reactive import reactive
from textual.screen import Screen
from textual.worker import Worker, WorkerState, get_current_worker

from centres_tui.dataset.collected import LoadOptions, Records
from centres_tui.dataset.placing import unplaced
from centres_tui.errors import CentresError
from centres_tui.parse.display import safe_line
from centres_tui.tui.catalogue import Catalogue
from centres_tui.tui.desk import Desk
from centres_tui.tui.loading import Post, compare_all, compare_decided, read_in_steps
from centres_tui.tui.messages import (
    ComparisonArrived,
    DatasetArrived,
    FilesRead,
    RecordsArrived,
    WorkFailed,
)
from centres_tui.tui.state import UNDER_WAY, Work
from centres_tui.vocabulary.in_force import current, using

if TYPE_CHECKING:
    from centres_tui.dataset.dataset import Dataset

MANY: Final = 10_000
"""Figures that the collector of garbage would be slow to look through."""


class WorkingScreen(Screen[None]):
    """Reads and compares in a thread; shows what there is so far, and can be stopped."""

    catalogue: reactive[Catalogue] = reactive(Catalogue, init=False, repaint=False)
    """Everything read and compared so far."""
    work: reactive[Work] = reactive("", init=False, repaint=False)
    """What is under way, or that it was stopped; empty when nothing is."""
    progress = ""
    """How far that is, in words."""

    def __init__(self, paths: Sequence[str], options: LoadOptions, first: Records | None) -> None:
        super().__init__()
        self.paths = paths
        self.options = options
        self.dataset: Dataset | None = None
        """The whole, once it is compared."""
        self._first: Records | None = None
        self.awaited: Callable[[], Records | None] | None = None
        """Waits for the first records, where another process reads them."""
        self.rest: Callable[[], Records | None] = lambda: None
        """Waits for what the first records do not hold yet, and gives the whole."""
        self.nothing: Exception | None = None
        """What ends the program where all was read, and that is nothing; None to show that."""
        self.vocabulary = current()
        """The words and settings that sources are read with."""
        self.as_read = Records()
        """What was read, as the program reads it."""
        self.desk = Desk(paths)
        """The decisions of analysts."""
        self.begin_with(first)

    def begin_with(self, first: Records | None) -> None:
        """Take what was read before the screen stands, if anything was; nothing is shown yet."""
        self._first = first
        self.as_read = first or Records()
        if first:
            self.set_reactive(WorkingScreen.catalogue, Catalogue(records=first))
        is_whole = bool(first and not first.pending)
        self.set_reactive(WorkingScreen.work, "comparing" if is_whole else "reading")

    @property
    def records(self) -> Records:
        """What was read, as analysts decided and as the commands that list it have it."""
        return unplaced(self.catalogue.records)

    @property
    def is_working(self) -> bool:
        """Whether something is under way."""
        return self.work in UNDER_WAY

    @property
    def is_framing(self) -> bool:
        """Whether the figures are compared and the dataset is not there yet."""
        return self.catalogue.is_compared and self.dataset is None

    @property
    def work_words(self) -> str:
        """What is under way and how far it is, in words."""
        return f"{self.work} {self.progress or '...'}" if self.is_working else ""

    def begin_work(self) -> None:
        """Compare what was read, or read first."""
        self.load()

    def stop_work(self) -> None:
        """Stop what is under way; what is done stays."""
        self.workers.cancel_group(self, "load")
        self.work = "stopped"

    @in_thread(thread=True, exclusive=True, group="load", exit_on_error=False)
    def load(self) -> None:
        """Read and compare, away from the screen.

        What was read comes by no argument: Textual writes arguments out, whatever they hold.
        """
        worker = get_current_worker()
        first, self._first = self._first, None

        def is_stopped() -> bool:
            return worker.is_cancelled

        try:
            with using(self.vocabulary):
                records = self._read(first, is_stopped)
                self.as_read = records
                if not is_stopped():
                    self.compare_now(records, self.post_message, is_stopped)
        except CentresError as error:
            self.post_message(WorkFailed(str(error)))

    def compare_now(self, records: Records, post: Post, is_stopped: Callable[[], bool]) -> None:
        """Compare what was read, as analysts decided where they did, and post what comes of it."""
        if self.desk.has_decisions():
            compare_decided(self.desk, records, post, is_stopped)
        else:
            compare_all(records, post)

    def decide_again(self) -> None:
        """Apply the decisions that there are now to what was read."""
        self.work = "deciding"
        self._decide()

    @in_thread(thread=True, exclusive=True, group="load", exit_on_error=False)
    def _decide(self) -> None:
        worker = get_current_worker()
        try:
            with using(self.vocabulary):
                compare_decided(
                    self.desk, self.as_read, self.post_message, lambda: worker.is_cancelled
                )
        except CentresError as error:
            self.post_message(WorkFailed(str(error)))

    def _read(self, first: Records | None, is_stopped: Callable[[], bool]) -> Records:
        """Give the whole: what there is already, what another process reads, or read it here."""
        if first and not first.pending:
            return first
        records = self.rest() if first else None
        if records is None:
            return read_in_steps(self.paths, self.options, self.post_message, is_stopped)
        self.post_message(RecordsArrived(records, 1, 1))
        return records

    @on(FilesRead)
    def take_progress(self, event: FilesRead) -> None:
        """Say how far the reading is."""
        if self.is_working:
            self.progress = _so_far(event.done, event.total)
            self.show_status()

    def show_status(self) -> None:
        """Show what is under way; a screen that has a place for it does."""

    @on(RecordsArrived)
    def take_records(self, event: RecordsArrived) -> None:
        """Show what was read so far; where it was stopped, all that was read until then."""
        if self.is_working:
            self.progress = "" if event.is_complete else _so_far(event.done, event.total)
            self.set_reactive(WorkingScreen.work, "comparing" if event.is_complete else "reading")
            if not event.is_complete and len(event.records.sources) < len(self.catalogue.sources):
                self.show_status()
                return
        elif self.work != "stopped" or not event.is_complete:
            return
        if event.is_complete and self.is_working and self.nothing and not event.records.sources:
            self.app._handle_exception(self.nothing)
            return
        self.dataset = None
        self.catalogue = Catalogue(records=event.records)

    @on(ComparisonArrived)
    def take_comparison(self, event: ComparisonArrived) -> None:
        """Show how the sources stand to each other."""
        if self.is_working:
            self.set_reactive(WorkingScreen.work, "")
            self.catalogue = Catalogue(records=event.records, comparison=event.comparison)

    @on(DatasetArrived)
    def take_dataset(self, event: DatasetArrived) -> None:
        """Show the same from the frames from now on.

        What was read stays to the end: where it is much, the collector need not look through it
        again and again.
        """
        self.dataset = event.catalogue.dataset
        self.catalogue = event.catalogue
        if len(event.catalogue.figure_by_id) > MANY:
            gc.freeze()

    @on(Worker.StateChanged)
    def notice_end(self, event: Worker.StateChanged) -> None:
        """Tell of an error that nothing was prepared for; what is shown stays."""
        if event.state is WorkerState.ERROR:
            error = event.worker.error
            self.post_message(WorkFailed(f"Internal error: {type(error).__name__}: {error}"))

    @on(WorkFailed)
    def tell_failure(self, event: WorkFailed) -> None:
        """Tell why nothing came of it."""
        self.work = ""
        self.notify(safe_line(event.reason), title="Not loaded", severity="error", markup=False)


def _so_far(done: int, total: int) -> str:
    """Say how many files are read, and how to stop."""
    return f"{done:,} of {total:,}, ctrl+c stops"
