"""Files to sources: bytes decoded, text taken, furniture and metadata found."""

import hashlib
from collections.abc import Callable, Iterable, Mapping
from importlib import import_module
from pathlib import Path, PurePath
from types import MappingProxyType
from typing import Final, cast

from centres_tui.errors import SourceError
from centres_tui.model.source import Source, StatedField
from centres_tui.read import from_text
from centres_tui.read.decode import decode
from centres_tui.read.files import read_bytes
from centres_tui.read.finding import Found, find
from centres_tui.read.issues import find_issues
from centres_tui.read.passages import describe
from centres_tui.read.settled import NOTHING
from centres_tui.read.taken import Taken
from centres_tui.vocabulary.patterns import lazy

READERS: Final[Mapping[str, str]] = MappingProxyType(
    {
        ".txt": "txt",
        ".text": "txt",
        ".md": "md",
        ".markdown": "md",
        ".html": "html",
        ".htm": "html",
        ".xhtml": "html",
    }
)
"""The format of each suffix that is read; a name without a suffix is plain text."""

_MODULES: Final = {"md": "from_markdown", "html": "from_html"}
_SUFFIX: Final = lazy(r"\.[A-Za-z][A-Za-z0-9]{0,9}")


def find_files(paths: Iterable[str], *, include_hidden: bool = False) -> Found:
    """Find the files to read under the files, folders and globs that a person names.

    Folders are read with all folders in them, sorted, hidden files left out. Files without a
    reader are refused, with the reason.
    """
    return find(paths, _refusal, include_hidden=include_hidden)


def read_source(
    path: str | Path,
    shown_as: str,
    published: str | None = None,
    stated: Mapping[StatedField, str] = NOTHING,
) -> Source:
    """Read a file as a source.

    Args:
        path: Where the file is.
        shown_as: What the source is called.
        published: The day of publication, where the text states none.
        stated: What a person says of the source, which goes before what it says itself.

    Raises:
        SourceError: The file cannot be read; the message says why and what to do.
    """
    refused = _refusal(shown_as)
    if refused:
        raise SourceError(f"{shown_as}: {refused}")
    return source_from_bytes(read_bytes(Path(path), shown_as), shown_as, published, stated)


def source_from_bytes(
    content: bytes,
    path: str,
    published: str | None = None,
    stated: Mapping[StatedField, str] = NOTHING,
) -> Source:
    """Make a source of the bytes of a file.

    Args:
        content: The whole file.
        path: What the source is called; its suffix chooses the reader.
        published: The day of publication, where the text states none.
        stated: What a person says of the source, which goes before what it says itself.

    Raises:
        SourceError: The bytes are no text.
    """
    try:
        decoded = decode(content)
    except SourceError as error:
        raise SourceError(f"{path}: {error}") from error
    format_name = READERS.get(_suffix(path), "txt")
    taken = _take(format_name, decoded.text)
    sha256 = hashlib.sha256(content).hexdigest()
    source = Source(
        id=sha256[:12],
        sha256=sha256,
        path=path,
        format=format_name,
        encoding=decoded.encoding,
        size=len(content),
        issues=find_issues(taken.text, decoded.encoding),
    )
    return describe(source, taken, published, stated)


def source_from_text(text: str, path: str = "", published: str | None = None) -> Source:
    """Make a source of plain text; its id comes from the UTF-8 text.

    Args:
        text: The whole text.
        path: What the source is called.
        published: The day of publication, where the text states none.
    """
    content = text.encode("utf-8", "surrogatepass")
    sha256 = hashlib.sha256(content).hexdigest()
    source = Source(
        id=sha256[:12],
        sha256=sha256,
        path=path,
        size=len(content),
        issues=find_issues(text),
    )
    return describe(source, from_text.take(text), published)


def _take(format_name: str, text: str) -> Taken:
    """Take the text by the reader of the format, loaded when first needed."""
    if format_name not in _MODULES:
        return from_text.take(text)
    module = import_module(f"centres_tui.read.{_MODULES[format_name]}")
    take = cast("Callable[[str], Taken]", module.take)
    return take(text)


def _suffix(name: str) -> str:
    """Give the suffix of a file's name in lower case; "" where its end is no suffix.

    >>> _suffix("Report.HTML"), _suffix("Minutes 18.09.18"), _suffix("README")
    ('.html', '', '')
    """
    suffix = PurePath(name).suffix
    return suffix.lower() if _SUFFIX.fullmatch(suffix) else ""


def _refusal(name: str) -> str | None:
    suffix = _suffix(name)
    if not suffix or suffix in READERS:
        return None
    known = ", ".join(READERS)
    return f"no reader for {suffix!r}. Readers: {known}. Save it as text and load it again."
