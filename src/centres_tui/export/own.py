"""Files that this program wrote, known by how each form begins, so that none becomes a source."""

from collections.abc import Mapping
from functools import lru_cache
from pathlib import Path
from types import MappingProxyType
from typing import Final, NamedTuple

from centres_tui.errors import SourceError
from centres_tui.read.files import beginning_of

HEAD: Final = 4096
"""So many bytes are looked at."""
FIRST: Final = 256
"""How a form begins stands within so many."""


class _Mark(NamedTuple):
    """How a form begins."""

    beginning: str
    """What stands first."""
    within: str = ""
    """What stands further on as well."""


_LISTS: Final = (
    _Mark("id,source,path,sha256,"),
    _Mark("id,sha256,path,other_paths,"),
    _Mark("measure,label,verdict,reason,measure_kind,"),
    _Mark("measure,label,verdict,published,period,speaks_of,"),
    _Mark("measure,label,kind,unit,subject,verdict,reason,lowest,"),
)
_REPORTS: Final = (
    _Mark("# Comparison\n\n## Summary\n\n- Sources: "),
    _Mark("# Figures\n\n", "| sha256 |\n| --- |"),
    _Mark("# Figures\n\nNone.\n"),
    _Mark("# Sources\n\n| path |", "| sha256 |\n| --- |"),
)
_TABLES: Final = (
    _Mark("sources\n\n name ", "\n \u2500\u2500\u2500"),
    _Mark("\n path ", "\n \u2500\u2500\u2500"),
    _Mark("sources: ", "\nmeasures: "),
    _Mark("figure 1 of ", "\nplace: "),
    _Mark("source 1 of ", "\nsha256: "),
)
_PAGES: Final = (_Mark("<!DOCTYPE html>\n", '<meta name="generator" content="centres-tui">'),)
_LINES: Final = (
    _Mark('{"row": "', '"id": "'),
    _Mark('{"id": "', '"sha256": "'),
)
_MARKS: Final[Mapping[str, tuple[_Mark, ...]]] = MappingProxyType({
    ".csv": _LISTS,
    ".md": _REPORTS,
    ".markdown": _REPORTS,
    ".html": _PAGES,
    ".htm": _PAGES,
    ".txt": _TABLES,
    ".toml": (_Mark("# ", '\nformat = "centres-tui/'),),
    ".json": (
        _Mark('{"measures": ['),
        _Mark('[\n{"id": "', '"sha256": "'),
        _Mark("{", '"description": "Text that begins like a formula has an apostrophe before it;'),
    ),
    ".jsonl": _LINES,
    ".ndjson": _LINES,
})  # fmt: skip
"""By suffix, how what this program writes begins."""


def is_own(path: Path) -> bool:
    """Whether this program wrote a file; one that cannot be read was not.

    A file is looked into once for as long as it stands as it does, however often it is found.

    Args:
        path: Where the file is; its suffix says which form it would have.
    """
    suffix = path.suffix.lower()
    if suffix not in _MARKS:
        return False
    try:
        standing = path.stat()
    except (OSError, ValueError):
        return False
    return _begins_as_own(path, suffix, standing.st_mtime_ns, standing.st_size)


@lru_cache(maxsize=1 << 16)
def _begins_as_own(path: Path, suffix: str, changed: int, size: int) -> bool:
    del changed, size
    try:
        head = beginning_of(path, path.name, HEAD)
    except SourceError:
        return False
    first = _text(head[:FIRST])
    marks = [mark for mark in _MARKS[suffix] if first.startswith(mark.beginning)]
    return bool(marks) and any(mark.within in _text(head) for mark in marks)


def _text(head: bytes) -> str:
    return head.decode("utf-8-sig", "replace").replace("\r\n", "\n")
