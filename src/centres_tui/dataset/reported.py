"""What a report tells beside the rows: where the files of its sources lie, and what was not read.

Links are relative and name no folder above what the report and its sources have in common, so
that a report can be passed on together with them.
"""

import os
from collections.abc import Iterable, Mapping
from dataclasses import replace
from pathlib import Path
from urllib.parse import quote

from centres_tui.dataset.collected import STANDARD_INPUT, Failure
from centres_tui.dataset.found import find_documents
from centres_tui.export.contents import Contents


def for_report(
    contents: Contents, failures: Iterable[Failure], paths: Iterable[str], output: str
) -> Contents:
    """Add to contents what only a report tells.

    Args:
        contents: The rows.
        failures: What could not be read.
        paths: The files, folders and globs that were named; none for the bundled example.
        output: The file that the report is written to; empty for standard output.
    """
    unread = tuple(failure.told() for failure in failures)
    return replace(contents, hrefs=hrefs_to(paths, output), unread=unread)


def hrefs_to(paths: Iterable[str], output: str) -> Mapping[str, str]:
    """Give a link to each file, by the name that it is shown under.

    To standard output there are links only where all paths were given from the current folder.
    """
    named = [path for path in paths if path != STANDARD_INPUT]
    if not named or not (output or all(not Path(path).is_absolute() for path in named)):
        return {}
    folder = os.path.normpath(Path(output or "report").absolute().parent)
    places = ((file.shown_as, _place(file.path, folder)) for file in find_documents(named).files)
    return {name: quote(place, safe="/") for name, place in places if place}


def _place(path: Path, folder: str) -> str:
    """Give the way from a folder to a file; empty where it would tell of other folders."""
    target = os.path.normpath(path.absolute())
    if os.path.commonpath((target, folder)) == os.sep:
        return ""
    return Path(os.path.relpath(target, folder)).as_posix()
