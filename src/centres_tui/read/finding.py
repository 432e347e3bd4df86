"""What is read of the files, folders and globs that a person names, and under which names."""

import os
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Final, NamedTuple

from centres_tui.model.source import Source
from centres_tui.read import limits
from centres_tui.read.files import matches_of, reason_of
from centres_tui.read.settled import BESIDE
from centres_tui.vocabulary.workspaces import FOLDER

DEEPEST: Final = limits.FOLDERS
"""How many folders deep a folder is read."""
_EMPTY: Final = "holds nothing that can be read. Name another, or put documents into it."


IsOwn = Callable[[Path], bool]
"""Says whether this program wrote a file."""


class FoundFile(NamedTuple):
    """A file to read."""

    path: Path
    """Where it is."""
    shown_as: str
    """What it is called: relative, with / between folders."""


class Refused(NamedTuple):
    """Something named, or found in a folder, that is not read."""

    shown_as: str
    """What it is called."""
    reason: str
    """Why it is not read and what to do, its name included."""


class Found(NamedTuple):
    """What a person's paths lead to."""

    files: tuple[FoundFile, ...]
    """The files to read, by the name they are shown under, each once."""
    refused: tuple[Refused, ...]
    """What is not read."""
    hidden: int = 0
    """How many hidden files and folders were left out; what is in such a folder is not counted."""
    own: tuple[str, ...] = ()
    """What this program wrote itself, left out as well, by the names it would be shown under."""


class _Search:
    """What has been found so far."""

    def __init__(
        self, refusal: Callable[[str], str | None], is_own: IsOwn, *, include_hidden: bool
    ) -> None:
        self.refusal = refusal
        """Says why a file of that name is not read, or None if it is."""
        self.is_own = is_own
        """Whether this program wrote a file."""
        self.include_hidden = include_hidden
        self.files: dict[Path, int] = {}
        """Each file with how many parts of its path are shown at least."""
        self.refused: list[Refused] = []
        self.own: dict[Path, int] = {}
        """What this program wrote, as in `files`."""
        self.hidden: set[Path] = set()
        """Hidden files and folders that were left out."""
        self.folders: set[tuple[int, int]] = set()
        """Device and number of each folder read, so that links in a circle end."""

    def left_out(self) -> int:
        """Count the hidden files and folders of which nothing is read under another name."""
        if not self.hidden:
            return 0
        read = {each for path in self.files for each in (path, *path.parents)}
        return len(self.hidden - read)

    def refuse(self, shown_as: str, reason: str) -> None:
        self.refused.append(Refused(shown_as, f"{shown_as}: {reason}"))


def find(
    paths: Iterable[str],
    refusal: Callable[[str], str | None],
    *,
    include_hidden: bool = False,
    is_own: IsOwn = lambda _: False,
) -> Found:
    """Find the files that paths lead to.

    A folder is read with all folders in it, in sorted order, without hidden files; a link that
    leads back into a folder is followed once. A glob stands for what it matches. A file named
    itself is always read.

    Args:
        paths: Files, folders and globs.
        refusal: Says why a file in a folder is not read, by its name; None if it is.
        include_hidden: Whether files and folders whose name begins with a dot are read.
        is_own: Whether this program wrote a file, which is then read only where it is named.
    """
    search = _Search(refusal, is_own, include_hidden=include_hidden)
    for name in paths:
        _add_named(search, name)
    names = shown_names(search.files)
    files = sorted((FoundFile(path, names[path]) for path in search.files), key=_by_name)
    own = shown_names({path: search.own[path] for path in search.own.keys() - search.files.keys()})
    return Found(
        tuple(files), tuple(search.refused), search.left_out(), tuple(sorted(own.values()))
    )


def _by_name(file: FoundFile) -> tuple[str, str]:
    return file.shown_as, str(file.path)


def _add_named(search: _Search, name: str) -> None:
    try:
        matches = matches_of(name)
    except (OSError, ValueError, NotImplementedError) as error:
        search.refuse(_printable(name), f"is no pattern that can be read ({error}). Check it.")
        return
    if matches is None:
        _add(search, Path(name))
        return
    search.hidden.update(map(_absolute, matches.hidden))
    if not matches.shown:
        search.refuse(_printable(name), "matches no file. Check the pattern.")
    for path in matches.shown:
        if search.is_own(path):
            search.own.setdefault(_absolute(path), 1)
        else:
            _add(search, path)


def _add(search: _Search, path: Path) -> None:
    try:
        if path.is_dir():
            _add_named_folder(search, path)
        else:
            path.stat()
            search.files.setdefault(_absolute(path), 1)
    except (OSError, ValueError) as error:
        search.refuse(_printable(str(path)), reason_of(error, path))


def _absolute(path: Path) -> Path:
    return Path(os.path.abspath(path))  # noqa: PTH100 - resolve() would follow links


def _add_named_folder(search: _Search, top: Path) -> None:
    """Add the files under a folder; where there are none, say so."""
    refused = len(search.refused)
    is_known = _identity(top) in search.folders
    _add_folder(search, top)
    inside = _absolute(top)
    if is_known or len(search.refused) > refused:
        return
    if not any(path.is_relative_to(inside) for path in (*search.files, *search.own)):
        search.refuse(_printable(str(top)), _EMPTY)


def _identity(folder: Path) -> tuple[int, int]:
    status = folder.stat()
    return status.st_dev, status.st_ino


def _add_folder(search: _Search, top: Path) -> None:
    """Add the files under a folder; folders still to be read wait in a list, not on the stack."""
    waiting = [(top, 0)]
    while waiting:
        folder, depth = waiting.pop()
        shown = _printable(folder.relative_to(top).as_posix() if depth else str(top))
        if depth > DEEPEST:
            search.refuse(shown, f"lies more than {DEEPEST} folders deep. Name it itself.")
            continue
        if len(search.files) >= limits.FILES:
            search.refuse(shown, f"is not read, nor what follows: {limits.FILES:,} documents were "
                          "found before it. Name fewer folders.")  # fmt: skip
            return
        try:
            entries = sorted(_entries(search, folder), key=lambda entry: entry.name)
        except OSError as error:
            search.refuse(shown, reason_of(error, folder))
            continue
        folders = [Path(entry.path) for entry in entries if _leads_on(entry)]
        waiting += [(each, depth + 1) for each in reversed(folders)]
        for entry in entries:
            if not _leads_on(entry):
                _add_entry(search, Path(entry.path), depth + 1)


def _entries(search: _Search, folder: Path) -> Iterator["os.DirEntry[str]"]:
    identity = _identity(folder)
    if identity in search.folders:
        return
    search.folders.add(identity)
    with os.scandir(folder) as entries:
        for entry in entries:
            if search.include_hidden or not entry.name.startswith("."):
                yield entry
            elif entry.name != FOLDER:
                search.hidden.add(_absolute(Path(entry.path)))


def _leads_on(entry: "os.DirEntry[str]") -> bool:
    try:
        return entry.is_dir()
    except OSError:
        return False


def _add_entry(search: _Search, path: Path, parts: int) -> None:
    if path.name == BESIDE:
        return
    reason = search.refusal(path.name)
    is_own = search.is_own(path)
    if is_own or reason is None:
        path = _absolute(path)
        known = search.own if is_own else search.files
        known[path] = max(parts, known.get(path, 0))
    else:
        search.refuse(_printable(Path(*path.parts[-parts:]).as_posix()), reason)


def shown_names(files: dict[Path, int]) -> dict[Path, str]:
    """Name each file by the last parts of its path, lengthened leftwards until unique.

    Args:
        files: Each file with how many parts of its path its name has at least.

    >>> names = shown_names({Path("/a/x/n.txt"): 1, Path("/a/y/n.txt"): 1, Path("/a/m.txt"): 1})
    >>> sorted(names.values())
    ['m.txt', 'x/n.txt', 'y/n.txt']
    """
    lengths = dict(files)
    while True:
        names = {path: _printable("/".join(path.parts[-lengths[path] :])) for path in files}
        shared = Counter(names.values())
        clashing = [
            path
            for path, name in names.items()
            if shared[name] > 1 and lengths[path] < len(path.parts) - 1
        ]
        if not clashing:
            return names
        for path in clashing:
            lengths[path] += 1


def _printable(name: str) -> str:
    """Give a name that can be written as UTF-8: bytes of other encodings become U+FFFD."""
    return os.fsencode(name).decode("utf-8", "replace")


def merge_copies(sources: Sequence[Source]) -> tuple[Source, ...]:
    """Make one source of those with the same bytes; the first by path names its other paths.

    >>> from centres_tui.model.source import Source
    >>> twice = [Source(id="1", sha256="1", path=path) for path in ("b.txt", "a.txt")]
    >>> [(source.path, source.other_paths) for source in merge_copies(twice)]
    [('a.txt', ('b.txt',))]
    """
    merged: dict[str, Source] = {}
    for source in sorted(sources, key=lambda each: each.path):
        first = merged.setdefault(source.sha256, source)
        if first is not source:
            merged[source.sha256] = replace(first, other_paths=(*first.other_paths, source.path))
    return tuple(merged.values())
