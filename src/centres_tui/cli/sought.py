"""The place that a person asks about: a source and a code point of its text."""

import os
import re
from collections.abc import Sequence
from pathlib import Path
from typing import Final, NamedTuple

from centres_tui.cli.loading import BUNDLED, options_of
from centres_tui.cli.request import Request
from centres_tui.cli.streams import say
from centres_tui.dataset.collected import STANDARD_INPUT, Failure
from centres_tui.dataset.records import iter_sources
from centres_tui.errors import SourceError, UsageError
from centres_tui.model.source import Source

_ID: Final = re.compile(r"[0-9a-f]{12}")
_START: Final = re.compile(r"[0-9]{1,15}")
_FORM: Final = "Write PATH:START, as report.txt:1042, or the id of a figure"


class Sought(NamedTuple):
    """A place that was found."""

    source: Source
    """The source."""
    start: int
    """The code point."""
    has_failures: bool = False
    """Whether something that was searched could not be read."""


def find_place(place: str, paths: Sequence[str], request: Request) -> Sought:
    """Find the place that words name.

    Args:
        place: `PATH:START`, or the id of a figure.
        paths: Where a source is searched for by its id or its path; none: the bundled example.
        request: How to read.

    Raises:
        UsageError: Where the words name no place.
        SourceError: Where no source has it.
    """
    name, start = _split(place)
    # A name that is too long raises in Path.exists.
    if not paths and (name == STANDARD_INPUT or os.path.exists(name)):  # noqa: PTH110
        found, failures = _read_file(name, request), False
    else:
        found, failures = _search(name, paths, request)
    if start >= len(found.text):
        raise UsageError(_beyond(place, len(found.text)))
    return Sought(found, start, failures)


def name_of(place: str) -> str:
    """Give the name of the source in words that may name a place."""
    return place.rpartition(":")[0]


def _split(place: str) -> tuple[str, int]:
    """Split a place at its last colon."""
    if not place:
        raise UsageError(f"explain needs a place. {_FORM}.")
    name, colon, start = place.rpartition(":")
    if not colon or not name:
        raise UsageError(f"{place}: names no place in a text. {_FORM}.")
    if not _START.fullmatch(start):
        raise UsageError(f"{place}: {start or 'nothing'} is no START. {_FORM}: START counts the "
                         "characters of the text from 0.")  # fmt: skip
    return name, int(start)


def _beyond(place: str, length: int) -> str:
    if not length:
        return f"{place}: the text is empty, and there is nothing to explain."
    return (
        f"{place}: the text ends before that: it has {length:,} characters, and START may be "
        f"0 to {length - 1}."
    )


def _read_file(name: str, request: Request) -> Source:
    """Read the one file that a place names."""
    if name != STANDARD_INPUT and Path(name).is_dir():
        raise UsageError(f"{name}: is a folder. Name one file of it, as {name.rstrip('/')}/FILE.")
    for step in iter_sources([name], options_of(request)._replace(remembers=False)):
        if step.failure is not None:
            raise SourceError(step.failure.told())
        if step.source is not None:
            return step.source
    raise SourceError(f"{name}: could not be read. Name a document.")


def _search(name: str, paths: Sequence[str], request: Request) -> tuple[Source, bool]:
    """Search what other paths name for a source, by its id or its path."""
    found: Source | None = None
    failures: list[Failure] = []
    for step in iter_sources(paths, options_of(request)._replace(remembers=False)):
        if step.failure is not None:
            failures.append(step.failure)
        if step.source is not None and name in _names(step.source):
            found = step.source
    for failure in failures:
        say(failure.told())
    if found is None:
        raise SourceError(_unknown(name, paths))
    if not paths and not request.quiet:
        say(BUNDLED)
    return found, bool(failures)


def _names(source: Source) -> tuple[str, ...]:
    return (source.id, source.path, *source.other_paths)


def _unknown(name: str, paths: Sequence[str]) -> str:
    where = f"what {', '.join(paths)} names" if paths else "the bundled example"
    if _ID.fullmatch(name):
        return (
            f"{name}: no source of {where} has this id. Name the files to search after it: "
            f"explain {name}:START PATH ..."
        )
    if paths:
        return f"{name}: no source of {where} is called so. centres-tui sources lists the names."
    return f"{name}: no such file, and no source of {where} is called so. Check the path."
