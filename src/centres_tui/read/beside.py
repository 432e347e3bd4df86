"""What a person says of documents in a file beside them, `sources.toml`: a table a document."""

import os
import re
import tomllib
from collections.abc import Iterable, Mapping, Sequence
from datetime import date, datetime
from pathlib import Path
from typing import Final, NamedTuple

from centres_tui.errors import SourceError
from centres_tui.model.source import StatedField
from centres_tui.read import limits
from centres_tui.read.files import read_bytes
from centres_tui.read.finding import FoundFile, Refused
from centres_tui.read.html_stated import language_of, title_of
from centres_tui.read.settled import BESIDE, NOTHING

FIELDS: Final[tuple[StatedField, ...]] = ("title", "publisher", "published", "byline", "language")
"""What may be said of a document."""


class Described(NamedTuple):
    """What is said of documents."""

    stated: Mapping[Path, Mapping[StatedField, str]]
    """What is said of each, by where it is."""
    refused: tuple[Refused, ...] = ()
    """What cannot be understood, with the line."""

    def of(self, file: FoundFile, name: str) -> Mapping[StatedField, str]:
        """Give what is said of a file, or of a document inside it.

        Args:
            file: The file.
            name: What the source is called: as the file, or longer by a name inside it.
        """
        inside = name.removeprefix(file.shown_as).lstrip("/")
        return self.stated.get(file.path / inside if inside else file.path, NOTHING)


class _WrongError(Exception):
    """Something that cannot be understood; the text says what, and what to do."""


def described(files: Sequence[FoundFile]) -> Described:
    """Read what is said of files, in their own folders and in those above that were named.

    The nearer folder goes before the one above.
    """
    stated: dict[Path, Mapping[StatedField, str]] = {}
    refused: list[Refused] = []
    for beside, shown in files_beside(files):
        try:
            content = read_bytes(beside, shown)
            found = _entries(content, beside.parent)
        except SourceError as error:
            refused.append(Refused(shown, str(error)))
            continue
        for path, fields, wrong in found:
            refused += [Refused(shown, f"{shown}, {each}") for each in wrong]
            if path is not None:
                stated[path] = {**stated.get(path, {}), **fields}
    return Described(stated, tuple(refused))


def files_beside(files: Iterable[FoundFile]) -> list[FoundFile]:
    """Give each file that says something of some documents, that of an outer folder first."""
    return [
        FoundFile(folder / BESIDE, f"{shown_as}/{BESIDE}" if shown_as else BESIDE)
        for folder, shown_as in _folders(files)
    ]


def _folders(files: Iterable[FoundFile]) -> list[tuple[Path, str]]:
    """Give the folders that say something of files, the outer before the inner."""
    folders: dict[Path, str] = {}
    for file in files:
        shown = file.shown_as.split("/")
        for depth in range(1, min(len(shown), len(file.path.parts) - 1) + 1):
            folder = file.path.parents[depth - 1]
            if folder in folders:
                break
            folders[folder] = "/".join(shown[:-depth])
    there = [(path, shown) for path, shown in folders.items() if os.path.lexists(path / BESIDE)]
    return sorted(there, key=lambda each: (len(each[0].parts), each[0]))


def _entries(
    content: bytes, folder: Path
) -> list[tuple[Path | None, dict[StatedField, str], list[str]]]:
    """Give each document of a file with what is said of it, and what is wrong in that.

    Raises:
        SourceError: The file is no TOML.
    """
    if len(content) > limits.BESIDE:
        raise SourceError(f"{BESIDE}: is larger than {limits.BESIDE >> 20} MiB. Shorten it.")
    try:
        text = content.decode("utf-8-sig")
        read = tomllib.loads(text)
    except (ValueError, RecursionError) as error:
        raise SourceError(f"{BESIDE}: is no TOML that can be read: {error}. Mend it.") from error
    return [_entry(name, entry, text, folder) for name, entry in read.items()]


def _entry(
    name: str, entry: object, text: str, folder: Path
) -> tuple[Path | None, dict[StatedField, str], list[str]]:
    wrong: list[str] = []
    fields: dict[StatedField, str] = {}
    path: Path | None = None
    try:
        path = _document(name, entry, folder)
    except _WrongError as error:
        wrong.append(f"line {_line_of(text, name)}: {error}")
    for key, value in entry.items() if isinstance(entry, dict) else ():
        try:
            field = _field(key)
            fields[field] = _value(field, value)
        except _WrongError as error:
            wrong.append(f"line {_line_of(text, name, key)}: {error}")
    return path, fields, wrong


def _document(name: str, entry: object, folder: Path) -> Path:
    """Find the document that a table names."""
    if not isinstance(entry, dict):
        raise _WrongError(f'{name} stands under no document. Begin with a table: ["report.txt"].')
    path = folder / name
    parts = Path(name).parts
    if not parts or Path(name).is_absolute() or ".." in parts:
        raise _WrongError(f"{name!r} is no path below the folder. Name a document in it.")
    try:
        is_there = any((folder / Path(*parts[:end])).is_file() for end in range(1, len(parts) + 1))
    except (OSError, ValueError):
        is_there = False
    if not is_there:
        raise _WrongError(f"there is no document {name!r} beside it. Check the name.")
    return path


def _field(key: str) -> StatedField:
    for field in FIELDS:
        if field == key:
            return field
    raise _WrongError(f"{key!r} is nothing that is said of a document. Known: {', '.join(FIELDS)}.")


def _value(field: StatedField, value: object) -> str:
    """Read what is said, as it is kept."""
    if field == "published":
        return _day(value)
    if not isinstance(value, str) or not title_of(value):
        raise _WrongError(f"{field} must be text in quotation marks, and not empty.")
    if field == "language":
        code = language_of(value)
        if not code:
            raise _WrongError(f"{value!r} is no code of a language. Write it as 'en'.")
        return code
    return title_of(value)


def _day(value: object) -> str:
    match value:
        case datetime():
            return value.date().isoformat()
        case date():
            return value.isoformat()
        case str():
            try:
                return date.fromisoformat(value).isoformat()
            except ValueError:
                pass
        case _:
            pass
    raise _WrongError(f"{value!r} is no day. Write it as 2019-04-29.")


def _line_of(text: str, table: str, key: str = "") -> int:
    """Give the line on which a table begins, or a key in it; 1 where it is written otherwise."""
    lines = text.splitlines()
    begin = next((at for at, line in enumerate(lines) if _is_head(line, table)), 0)
    if not key:
        plain = re.compile(rf"\s*[\"']?{re.escape(table)}[\"']?\s*[=.]")
        return 1 + next((at for at, line in enumerate(lines) if plain.match(line)), begin)
    named = re.compile(rf"\s*[\"']?{re.escape(key)}[\"']?\s*[=.]")
    return 1 + next((at for at in range(begin, len(lines)) if named.match(lines[at])), begin)


def _is_head(line: str, table: str) -> bool:
    if not line.lstrip().startswith("["):
        return False
    try:
        return list(tomllib.loads(line)) == [table]
    except ValueError:
        return False
