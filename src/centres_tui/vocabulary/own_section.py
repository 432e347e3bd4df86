"""One section of a person's vocabulary file: its entries, checked, and the errors about them."""

import re
from collections.abc import Collection, Iterator, Mapping
from typing import NamedTuple

from centres_tui.errors import VocabularyError
from centres_tui.vocabulary.grammar import FUNCTION, grammar

LONGEST = 60
"""A word or a name has at most so many characters."""
GUIDE = "See docs/vocabulary.md and data/vocabulary-example.toml."


class Form(NamedTuple):
    """What the words of a key look like."""

    pattern: str
    """All of a word matches it."""
    told: str
    """What that is, for people."""


WORD = Form(r"[^\W\d_A-Z]+(?:['’-][^\W\d_A-Z]+)*", 'one word in lower case, as "stallholder"')
WORDS = Form(
    r"[^\W\d_A-Z]+(?:[ -][^\W\d_A-Z]+){0,3}",
    'one to four words of letters in lower case, as "square rod"',
)
NAME = Form(
    r"[^\W_][\w.,&'’()-]*(?: [\w.,&'’()-]+){0,6}", 'a name of one to seven words, as "Much Marl"'
)

_WORD_OF_PHRASE = r"[^\W\d_A-Z]+(?:\|[^\W\d_A-Z]+)*"
_PART = (
    rf"(?:\(\{{{_WORD_OF_PHRASE}\}}\)|\({_WORD_OF_PHRASE}\)|\{{{_WORD_OF_PHRASE}\}}"
    rf"|{_WORD_OF_PHRASE})"
)
PHRASE = Form(
    rf"{_PART}(?: (?:\.\. )?{_PART}){{1,5}}",
    'two to six words in lower case, as "{lay} .. off": {lay} is the word in all its forms, ".." '
    "up to four words, a|b either word, (job) a word that counts as itself too",
)


def printable(told: str) -> str:
    """Write what cannot be printed, a line break among it, by its code: an error is one line."""
    return "".join(char if char.isprintable() else f"\\u{ord(char):04x}" for char in told)


class Section:
    """A table of the file."""

    def __init__(self, file: str, name: str, entries: object) -> None:
        """Take a table.

        Args:
            file: How the file is called in errors.
            name: The name of the table, as it stands in brackets.
            entries: What the file holds under that name.

        Raises:
            VocabularyError: It is no table.
        """
        self.file = file
        self.name = name
        if not isinstance(entries, dict):
            raise VocabularyError(printable(f"{file}: {name} must be a table, [{name}]. {GUIDE}"))
        self.entries: Mapping[str, object] = entries

    def error(self, key: str, reason: str) -> VocabularyError:
        """Give an error that names the file, the section and the key."""
        return VocabularyError(printable(f"{self.file}: [{self.name}] {key}: {reason}"))

    def only(self, keys: Collection[str]) -> None:
        """Refuse keys that mean nothing.

        Raises:
            VocabularyError: There is one.
        """
        for key in self.entries:
            if key not in keys:
                raise self.error(key, f"no such key. Those of this section: {', '.join(keys)}.")

    def inner(self, key: str) -> "Section":
        """Give a table in this one; an empty one where it is missing."""
        written = key if key.replace("-", "").isalnum() else f'"{key}"'
        return Section(self.file, f"{self.name}.{written}", self.entries.get(key, {}))

    def words(self, key: str, form: Form) -> tuple[str, ...]:
        """Give the list of words under a key; none where it is missing.

        Raises:
            VocabularyError: It is no list of texts, or one of them has another form.
        """
        entry = self.entries.get(key, [])
        if not isinstance(entry, list) or not all(isinstance(word, str) for word in entry):
            raise self.error(key, 'must be a list of texts in quotes, as ["one", "two"].')
        for word in entry:
            self.check(key, word, form)
        return tuple(entry)

    def pairs(self, form: Form) -> Iterator[tuple[str, str]]:
        """Give the entries of a table of words, each with one text.

        Raises:
            VocabularyError: An entry is no text, or a word has another form.
        """
        for word, entry in self.entries.items():
            if not isinstance(entry, str):
                raise self.error(word, "must be a text in quotes.")
            self.check(word, word, form)
            yield word, entry

    def check(self, key: str, word: str, form: Form) -> None:
        """Refuse a word of another form.

        Raises:
            VocabularyError: It has another form or is too long.
        """
        if len(word) > LONGEST:
            raise self.error(key[:LONGEST], f"is longer than {LONGEST} characters. Shorten it.")
        if not re.fullmatch(form.pattern, word):
            raise self.error(key, f"{word!r} must be {form.told}.")

    def refuse_everyday(self, key: str, word: str) -> None:
        """Refuse a word that sentences are built with: it would be found everywhere.

        Raises:
            VocabularyError: It is one.
        """
        if grammar().roles.get(word.lower(), 0) & FUNCTION:
            raise self.error(key, f"{word!r} is an everyday word. Leave it out.")

    def refuse_other(
        self, key: str, word: str, known: Mapping[str, object], meant: object, what: str
    ) -> None:
        """Refuse a word that is known already and means another thing.

        Args:
            key: The key under which it stands.
            word: The word.
            known: What known words mean.
            meant: What it is to mean.
            what: What it is called that they mean: "the currency".

        Raises:
            VocabularyError: It means another thing.
        """
        if known.get(word, meant) != meant:
            raise self.error(
                key,
                f"{word!r} is known already, for {what} {_told(known[word])}. Leave it out here.",
            )


def _told(meaning: object) -> str:
    name = getattr(meaning, "name", meaning)
    return str(name)
