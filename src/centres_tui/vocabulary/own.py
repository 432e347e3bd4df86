"""A person's own vocabulary: read from files, checked, and put in force for a while.

    with added(["parish.toml"]):
        ...  # texts are read with these words on top of those of data/*.toml

Threads: what is in force belongs to the context (see in_force.py). Other threads are not touched;
one that is started inside gets these words by `using(current())`. A generator that reads texts
must be used up inside. Whatever happens inside, afterwards all is as it was.
"""

import os
import tomllib
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Final

from centres_tui.errors import VocabularyError
from centres_tui.vocabulary.in_force import Vocabulary, current, using
from centres_tui.vocabulary.own_section import GUIDE, Section, printable
from centres_tui.vocabulary.own_sections import SECTIONS
from centres_tui.vocabulary.settings import Setting

LARGEST: Final = 1 << 20
"""A file has at most so many bytes."""

PARTS: Final = tuple(name for name in Vocabulary.__annotations__ if name != "files")
"""The parts of a vocabulary that files add to."""


@contextmanager
def added(paths: Iterable[str | os.PathLike[str]]) -> Iterator[Vocabulary]:
    """Add the words of files to those in force, until the `with` is left.

    Args:
        paths: TOML files; each is checked against all words known before it.

    Raises:
        VocabularyError: A file cannot be read, or says what no vocabulary can.
    """
    vocabulary = current()
    for path in paths:
        with using(vocabulary):
            vocabulary = read_vocabulary(os.fspath(path))
    with using(vocabulary):
        yield vocabulary


def read_vocabulary(path: str) -> Vocabulary:
    """Read a file, and give its words together with those in force.

    Raises:
        VocabularyError: It cannot be read, or says what no vocabulary can.
    """
    contents = _contents(path)
    known = current()
    for name in contents:
        if name not in SECTIONS:
            known_ones = ", ".join(SECTIONS)
            raise VocabularyError(
                f"{path}: [{printable(name)}]: no such section. Those that there are: "
                f"{known_ones}. {GUIDE}"
            )
    parts: dict[str, Mapping[str, object] | frozenset[str]] = {}
    for name, read in SECTIONS.items():
        if name in contents:
            parts |= read(Section(path, name, contents[name]))
    made = Vocabulary()
    for name in PARTS:
        setattr(made, name, getattr(known, name) | parts.get(name, getattr(made, name)))
    made.files = (*known.files, path)
    return made


def vocabularies_near(folders: Iterable[Path], known: Sequence[str]) -> list[str]:
    """Give the files of folders that are laid out as vocabularies, without those that are known."""
    left_out = {os.path.abspath(file) for file in known}  # noqa: PTH100 - links stay links
    files = dict.fromkeys(str(file) for one in folders for file in sorted(one.glob("*.toml")))
    return [file for file in files if file not in left_out and _is_vocabulary(file)]


def _is_vocabulary(file: str) -> bool:
    try:
        return bool(sections := _contents(file)) and sections.keys() <= SECTIONS.keys()
    except VocabularyError:
        return False


def with_settings(stated: Mapping[str, Setting]) -> Vocabulary:
    """Give what is in force with other settings."""
    known, made = current(), Vocabulary()
    for name in PARTS:
        setattr(made, name, getattr(known, name))
    made.settings = {**known.settings, **stated}
    made.files = known.files
    return made


def _contents(path: str) -> dict[str, object]:
    """Parse a file.

    Raises:
        VocabularyError: It cannot be read, is too large or is not TOML.
    """
    try:
        file = Path(path)
        if file.exists() and not file.is_file():
            raise VocabularyError(f"{path}: is no file. Name a vocabulary file. {GUIDE}")
        size = file.stat().st_size
        if size > LARGEST:
            raise VocabularyError(
                f"{path}: has {size:,} bytes; a vocabulary has at most {LARGEST:,}. "
                "Is it another file? Take out what is not needed."
            )
        return tomllib.loads(file.read_bytes().decode("utf-8-sig"))
    except (OSError, ValueError, RecursionError) as error:
        reason = error.strerror if isinstance(error, OSError) else str(error)
        raise VocabularyError(
            f"{path}: cannot be read as a vocabulary ({reason}). {GUIDE}"
        ) from error
