"""Work in the background: reading sources and comparing their figures."""

import time
from collections.abc import Callable, Iterator, Sequence
from importlib import import_module
from typing import TYPE_CHECKING, Final

from textual.message import Message

from centres_tui.dataset.collected import Failure, Imported, LoadOptions, Records, Step
from centres_tui.dataset.placing import place_figures
from centres_tui.model.figure import Figure
from centres_tui.model.source import Source
from centres_tui.tui.catalogue import Catalogue
from centres_tui.tui.messages import ComparisonArrived, DatasetArrived, FilesRead, RecordsArrived

if TYPE_CHECKING:
    from centres_tui.dataset.dataset import Dataset
    from centres_tui.tui.desk import Desk

Post = Callable[[Message], object]
FIRST_AFTER: Final = 0.2
"""Seconds until the panes first show what was read so far; then twice as long each time."""

TOLD_EVERY: Final = 0.5
"""Seconds after which it is said how many files are read, where the panes are not filled."""


def read_in_steps(
    paths: Sequence[str], options: LoadOptions, post: Post, is_stopped: Callable[[], bool]
) -> Records:
    """Read sources, and post what was read so far: soon at first, then ever more rarely.

    Returns:
        What was read, all of it or as much as was done when the work was stopped.
    """
    sources: dict[str, Source] = {}
    figures: list[Figure] = []
    failures: list[Failure] = []
    imported: Imported | None = None
    own: tuple[str, ...] = ()
    began = told = time.monotonic()
    wait = FIRST_AFTER
    for step in _steps(paths, options):
        if step.source:
            sources[step.source.id] = step.source
        if step.failure:
            failures.append(step.failure)
        figures += step.figures
        imported, own = step.imported, step.own
        if is_stopped():
            break
        now = time.monotonic()
        if step.done < step.total and now - began > wait:
            wait *= 2
            told = now
            post(RecordsArrived(_records(sources, figures, failures), step.done, step.total))
        elif now - told > TOLD_EVERY:
            told = now
            post(FilesRead(step.done, step.total))
    records = _records(sources, figures, failures)._replace(imported=imported, own=own)
    post(RecordsArrived(records, 1, 1))
    return records


def compare_all(records: Records, post: Post) -> None:
    """Compare the figures and post that; then build the frames and post the dataset.

    Comparing takes no pandas, so that its outcome is seen before that is loaded.
    """
    if records.imported:
        comparison = records.imported.comparison
    else:
        comparison = import_module("centres_tui.compare").compare(records.figures, records.sources)
    placed = place_figures(records, comparison)
    post(ComparisonArrived(placed, comparison))
    dataset = import_module("centres_tui.dataset.build").build_dataset(placed, comparison)
    post(DatasetArrived(framed_catalogue(dataset)))


def compare_decided(
    desk: "Desk", records: Records, post: Post, is_stopped: Callable[[], bool]
) -> None:
    """Do the same as analysts decided; what was stopped meanwhile is not posted."""
    decided = desk.decide(records)
    if is_stopped():
        return
    placed = place_figures(decided.records, decided.comparison)
    post(ComparisonArrived(placed, decided.comparison))
    build = import_module("centres_tui.dataset.build").build_dataset
    catalogue = framed_catalogue(build(placed, decided.comparison))
    if not is_stopped():
        post(DatasetArrived(catalogue))


def framed_catalogue(dataset: "Dataset") -> Catalogue:
    """Give what the panes list as the frames say, with its look-ups made."""
    return Catalogue(
        records=dataset.records, comparison=dataset.comparison, dataset=dataset
    ).ready()


def _steps(paths: Sequence[str], options: LoadOptions) -> Iterator[Step]:
    """Read, with the readers and rules that are not loaded until now."""
    steps: Iterator[Step] = import_module("centres_tui.dataset.records").iter_records(
        paths, options
    )
    return steps


def _records(sources: dict[str, Source], figures: list[Figure], failures: list[Failure]) -> Records:
    return Records(
        sources=tuple(sources.values()), figures=tuple(figures), failures=tuple(failures)
    )
