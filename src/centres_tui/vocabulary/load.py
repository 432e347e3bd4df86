"""Reads and caches the vocabulary files, data/*.toml."""

import tomllib
from collections.abc import Mapping
from functools import cache
from typing import TypeVar

from centres_tui.bundled import bundled_folder
from centres_tui.errors import VocabularyError

Entry = TypeVar("Entry")


@cache
def load_table(name: str) -> Mapping[str, object]:
    """Parse data/NAME.toml, once.

    Raises:
        VocabularyError: The file is missing or is not TOML.
    """
    path = bundled_folder("data") / f"{name}.toml"
    try:
        return tomllib.loads(path.read_text(encoding="utf-8"))
    except OSError as error:
        raise VocabularyError(f"data/{name}.toml: cannot be read ({error.strerror}).") from error
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise VocabularyError(f"data/{name}.toml: {error}. Correct the file.") from error


def words(name: str, key: str) -> tuple[str, ...]:
    """Give the words under a key, written there as one text parted by " | ".

    Raises:
        VocabularyError: The key is missing or is not text.
    """
    entry = load_table(name).get(key)
    if not isinstance(entry, str):
        raise VocabularyError(f"data/{name}.toml: {key} must be a text of words parted by |.")
    return tuple(word.strip() for word in entry.split("|"))


def table(name: str, key: str, kind: type[Entry]) -> Mapping[str, Entry]:
    """Give the table under a key, all of whose entries are of one type.

    Raises:
        VocabularyError: The table is missing, or an entry is of another type.
    """
    entries = load_table(name).get(key)
    if not isinstance(entries, dict):
        raise VocabularyError(f"data/{name}.toml: there is no table [{key}].")
    for word, entry in entries.items():
        if not isinstance(entry, kind):
            raise VocabularyError(f"data/{name}.toml: {key}.{word} must be {kind.__name__}.")
    return entries
