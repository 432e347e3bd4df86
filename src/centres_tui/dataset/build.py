"""Paths to a dataset: read, compare, frame."""

import os
from collections.abc import Sequence
from datetime import date
from typing import Literal

from centres_tui.compare import compare
from centres_tui.compare.narrowing import Narrowed
from centres_tui.dataset.dataset import Dataset
from centres_tui.dataset.frames import (
    beside_frame,
    checks_frame,
    families_frame,
    figures_frame,
    measures_frame,
    sources_frame,
)
from centres_tui.dataset.from_contents import records_of
from centres_tui.dataset.placing import place_figures
from centres_tui.dataset.records import LoadOptions, Records, load_records
from centres_tui.errors import SourceError, UsageError
from centres_tui.export.contents import Contents
from centres_tui.model.comparison import Comparison
from centres_tui.model.source import Source
from centres_tui.vocabulary.own import added
from centres_tui.vocabulary.workspaces import vocabularies_of

Paths = str | os.PathLike[str] | Sequence[str | os.PathLike[str]]


def load_dataset(
    paths: Paths = (),
    *,
    published: str | None = None,
    vocabulary: Paths = (),
    reader: Literal["auto", "core", "trafilatura"] = "auto",
) -> Dataset:
    """Read documents and compare them.

    What could not be read is in `.records.failures`.

    Args:
        paths: A file, a folder, a glob, or several; none means the bundled example.
        published: The day of publication, YYYY-MM-DD, of sources that state none.
        vocabulary: A file of words of your own, or several; those of workspaces among the paths
            are read with theirs in any case.
        reader: What takes the text of web pages; auto is core.

    Raises:
        SourceError: Where nothing could be read.
        UsageError: Where `published` is no day.
        VocabularyError: Where a vocabulary cannot be read, or says what none can.
    """
    if published is not None:
        _check_day(published)
    names = _names(paths)
    with added((*vocabularies_of(names), *_names(vocabulary))):
        return _loaded(names, LoadOptions(published=published, reader=reader))


def _names(paths: Paths) -> list[str]:
    several = [paths] if isinstance(paths, str | os.PathLike) else paths
    return [os.fspath(path) for path in several]


def _loaded(names: Sequence[str], options: LoadOptions) -> Dataset:
    records = load_records(names, options)
    if not records.sources:
        reasons = " ".join(failure.told() for failure in records.failures)
        raise SourceError(reasons or f"{', '.join(names)}: there is nothing to read.")
    return build_dataset(records)


def _check_day(published: str) -> None:
    try:
        date.fromisoformat(published)
    except ValueError:
        raise UsageError(f"{published!r} is no day. Write it as 2019-04-29.") from None


def dataset_from(contents: Contents, read: Sequence[Source] = ()) -> Dataset:
    """Give the dataset of which an export of a comparison holds the contents.

    Args:
        contents: What it holds.
        read: Documents as they are read now; the texts of those with the same bytes are taken.

    Raises:
        SourceError: It does not hold what it should.
    """
    return build_dataset(records_of(contents, {source.sha256: source for source in read}))


def build_dataset(
    records: Records, comparison: Comparison | None = None, shown: Narrowed | None = None
) -> Dataset:
    """Compare what was read, unless that is done already, and make the frames.

    What was taken from an export is compared as the export says.

    Args:
        records: What was read.
        comparison: The whole comparison of it.
        shown: The part of it that is asked for; figures keep the measures of the whole.
    """
    imported = records.imported
    whole = comparison or (imported and imported.comparison)
    whole = whole or compare(records.figures, records.sources)
    filters = imported.filters if imported else ()
    placed = place_figures(records, whole)
    compared = shown.comparison if shown else whole
    return Dataset(
        records=placed,
        comparison=compared,
        sources=sources_frame(placed.sources),
        figures=figures_frame(placed.figures),
        measures=measures_frame(compared.measures),
        families=families_frame(compared.families),
        checks=checks_frame(compared.checks),
        origins=beside_frame("origins", compared.origins),
        voices=beside_frame("voices", compared.voices),
        silences=beside_frame("silences", compared.silences),
        derived=beside_frame("derived", compared.derived),
        ledger=beside_frame("ledger", compared.ledger),
        filters=(*filters, *shown.words) if shown else filters,
    )
