"""Files to sources: bytes decoded, text taken, furniture and metadata found."""

import hashlib
from collections.abc import Callable, Iterable, Iterator, Mapping
from importlib import import_module
from pathlib import Path, PurePath
from types import MappingProxyType
from typing import Final, Literal, NamedTuple, cast

from centres_tui.errors import SourceError
from centres_tui.model.source import Issue, Source, StatedField
from centres_tui.read import from_text, limits
from centres_tui.read.declared import declared_encoding
from centres_tui.read.decode import decode
from centres_tui.read.files import read_bytes
from centres_tui.read.finding import Found, IsOwn, Refused, find
from centres_tui.read.issues import find_issues
from centres_tui.read.passages import describe
from centres_tui.read.settled import NOTHING, Asked
from centres_tui.read.taken import Attached, Taken
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
        ".eml": "eml",
        ".csv": "csv",
        ".tsv": "csv",
        ".pdf": "pdf",
        ".docx": "docx",
        ".docm": "docx",
    }
)
"""The format of each suffix that is read; a name without a suffix is plain text."""

APART: Final = frozenset({"pdf", "docx"})
"""The formats that are read in a process apart."""
_MODULES: Final = {"md": "from_markdown", "html": "from_html", "csv": "from_csv"}
Reader = Literal["auto", "core", "trafilatura"]
"""What takes the text of web pages; auto is core, so that a page has the same text everywhere."""
NAMED: Final = 5
"""So many documents inside one that are not read are named."""
_SUFFIX: Final = lazy(r"\.[A-Za-z][A-Za-z0-9]{0,9}")


def find_files(
    paths: Iterable[str], *, include_hidden: bool = False, is_own: IsOwn = lambda _: False
) -> Found:
    """Find the files to read under the files, folders and globs that a person names.

    Folders are read with all folders in them, sorted, hidden files left out. Files without a
    reader are refused, with the reason. What this program wrote, as `is_own` says, is left out
    unless it is named.
    """
    return find(paths, _refusal, include_hidden=include_hidden, is_own=is_own)


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
    return source_from_bytes(content_of(path, shown_as), shown_as, published, stated)


def read_sources(
    path: str | Path,
    shown_as: str,
    published: str | None = None,
    beside: Callable[[str], Mapping[StatedField, str]] = lambda _: NOTHING,
    reader: Reader = "auto",
) -> Iterator[Source | Refused]:
    """Read a file as a source, and the documents inside it as sources of their own.

    Those are called by the path of the file and their own name: "mail.eml/notes.txt". One of them
    that cannot be read is given with the reason.

    Args:
        path: Where the file is.
        shown_as: What the source is called.
        published: The day of publication, where a text states none.
        beside: Gives what a person says of a source, by its name.
        reader: What takes the text of web pages.

    Raises:
        SourceError: The file cannot be read; the message says why and what to do.
    """
    return sources_from_bytes(content_of(path, shown_as), shown_as, published, beside, reader)


def content_of(path: str | Path, shown_as: str) -> bytes:
    """Give the bytes of a file for which there is a reader.

    Raises:
        SourceError: The file cannot be read; the message says why and what to do.
    """
    refused = _refusal(shown_as)
    if refused:
        raise SourceError(f"{shown_as}: {refused}")
    return read_bytes(Path(path), shown_as)


def sources_from_bytes(
    content: bytes,
    path: str,
    published: str | None = None,
    beside: Callable[[str], Mapping[StatedField, str]] = lambda _: NOTHING,
    reader: Reader = "auto",
) -> Iterator[Source | Refused]:
    """Make sources of the bytes of a file: its own, and those of the documents inside it."""
    waiting = [(Attached(path, content), 0)]
    while waiting:
        (name, bytes_of_it), depth = waiting.pop()
        try:
            opened = _without_unread(_opened(bytes_of_it, name, reader), depth)
        except SourceError as error:
            if not depth:
                raise SourceError(f"{name}: {error}") from error
            yield Refused(name, f"{name}: {error}")
            continue
        yield _source(opened, bytes_of_it, name, Asked(beside(name), published))
        inside = [Attached(f"{name}/{each.name}", each.content) for each in opened.taken.attached]
        waiting += [(each, depth + 1) for each in reversed(inside)]


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
        opened = _without_unread(_opened(content, path), 0)
    except SourceError as error:
        raise SourceError(f"{path}: {error}") from error
    return _source(opened, content, path, Asked(stated, published))


def _source(opened: "_Opened", content: bytes, path: str, asked: Asked) -> Source:
    sha256 = hashlib.sha256(content).hexdigest()
    source = Source(
        id=sha256[:12],
        sha256=sha256,
        path=path,
        format=opened.format_name,
        encoding=opened.encoding,
        size=len(content),
        issues=find_issues(opened.taken.text, opened.encoding or "utf-8"),
    )
    return describe(source, opened.taken, asked)


def _without_unread(opened: "_Opened", depth: int) -> "_Opened":
    """Keep those of the documents inside one that are read; name the others in a notice."""
    taken = opened.taken
    reasons = {each.name: _refusal(each.name) for each in taken.attached}
    if depth >= limits.MAIL_DEPTH:
        reasons = dict.fromkeys(reasons, f"lies more than {limits.MAIL_DEPTH} mails deep.")
    unread = [name for name, reason in reasons.items() if reason]
    if not unread:
        return opened
    names = ", ".join(unread[:NAMED]) + (" and more" if len(unread) > NAMED else "")
    message = (
        f"Attachments that are not read, for want of a reader or for their depth: {len(unread)} "
        f"({names}). Save them as files of a sort that is read."
    )
    kept = tuple(each for each in taken.attached if not reasons[each.name])
    notice = Issue(code="attachment", message=message, count=len(unread))
    taken = taken._replace(attached=kept, notices=(*taken.notices, notice))
    return opened._replace(taken=taken)


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
    return describe(source, from_text.take(text), Asked(published=published))


class _Opened(NamedTuple):
    """What was found in the bytes of a file."""

    format_name: str
    """The format that they are in."""
    encoding: str
    """The encoding of their text; empty where the format is no text."""
    taken: Taken
    """What was taken of them."""


def _opened(content: bytes, path: str, reader: Reader = "auto") -> _Opened:
    """Take what bytes hold; PDF and Word documents are known by how they begin as well."""
    format_name = READERS.get(_suffix(path), "txt")
    packed = format_name if format_name in APART else _packed(content)
    if packed:
        apart = import_module("centres_tui.read.apart")
        return _Opened(packed, "", apart.take(packed, content))
    if format_name == "eml":
        mails = import_module("centres_tui.read.from_eml")
        return _Opened(format_name, "utf-8", mails.take(content))
    decoded = decode(content, declared_encoding(content) if format_name == "html" else "")
    if format_name == "html" and reader == "trafilatura":
        apart = import_module("centres_tui.read.apart")
        page = decoded.text.encode("utf-8", "replace")
        return _Opened(format_name, decoded.encoding, apart.take("trafilatura", page))
    return _Opened(format_name, decoded.encoding, _take(format_name, decoded.text))


def _packed(content: bytes) -> str:
    if content.startswith(b"%PDF-"):
        return "pdf"
    is_word = content.startswith(b"PK\x03\x04") and b"word/document.xml" in content
    return "docx" if is_word else ""


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
