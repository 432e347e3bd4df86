"""An export of a comparison opened as the dataset that it was made from."""

import stat
from collections.abc import Callable, Iterator, Sequence
from functools import partial
from pathlib import Path
from typing import Final

from centres_tui.dataset.collected import Failure, LoadOptions, Records, Step
from centres_tui.dataset.from_contents import records_of
from centres_tui.errors import SourceError
from centres_tui.export.contents import Cell, Contents
from centres_tui.export.read_back import read_export
from centres_tui.model.figure import Figure

Read = Callable[..., Iterator[Step]]
_FOLDERS: Final = 100
"""So many folders beside an export are looked into."""


def opened(
    exports: Sequence[str], paths: Sequence[str], options: LoadOptions, read: Read
) -> Iterator[Step]:
    """Open an export, one of its sources a step.

    Args:
        exports: The exports among the paths; only one can be opened.
        paths: The export, and where the documents are that it was made from.
        options: How documents are read.
        read: Reads documents.
    """
    others = [path for path in paths if path not in exports]
    failures: list[Failure] = []
    if len(exports) > 1:
        yield _refused(exports[1], f"{exports[1]}: one export is opened at a time. Leave one out.")
        return
    try:
        records = _opened(Path(exports[0]), others, failures,
                          partial(read, options=options._replace(remembers=False)))  # fmt: skip
    except SourceError as error:
        yield _refused(exports[0], str(error))
        return
    total = len(failures) + len(records.sources)
    step = Step(done=0, total=total, path="", is_known=True, imported=records.imported)
    for done, failure in enumerate(failures, 1):
        yield step._replace(done=done, path=failure.path, failure=failure)
    figures: dict[str, list[Figure]] = {source.id: [] for source in records.sources}
    for figure in records.figures:
        figures[figure.source].append(figure)
    for done, source in enumerate(records.sources, 1 + len(failures)):
        own = tuple(figures[source.id])
        yield step._replace(done=done, path=source.path, source=source, figures=own)


def _refused(path: str, reason: str) -> Step:
    return Step(done=1, total=1, path=path, failure=Failure(path, reason))


def _opened(
    export: Path,
    others: Sequence[str],
    failures: list[Failure],
    read: Callable[[Sequence[str]], Iterator[Step]],
) -> Records:
    """Read an export, and the documents that it was made from as far as they are found.

    Raises:
        SourceError: The export cannot be read, or does not hold what it should.
    """
    contents = read_export(export)
    found = {}
    beside = _beside(export, contents)
    for step in read(beside) if beside else ():
        if step.source:
            found[step.source.sha256] = step.source
    for step in read(others) if others else ():
        if step.source:
            found[step.source.sha256] = step.source
        if step.failure:
            failures.append(step.failure)
    try:
        return records_of(contents, found)
    except SourceError as error:
        raise SourceError(f"{export}: no export of this program: {error}") from error


def _beside(export: Path, contents: Contents) -> list[str]:
    """Give the files beside an export, or one folder down, that may be its sources."""
    folder = export.parent
    try:
        inside = sorted(one for one in folder.iterdir() if one.is_dir() and one.name[:1] != ".")
    except OSError:
        inside = []
    return [
        str(home / str(row["path"]))
        for row in contents.sources
        for home in (folder, *inside[:_FOLDERS])
        if _has_size(home / str(row["path"]), row["size"])
    ]


def _has_size(path: Path, size: Cell) -> bool:
    try:
        found = path.stat()
    except (OSError, ValueError):
        return False
    return stat.S_ISREG(found.st_mode) and found.st_size == size
