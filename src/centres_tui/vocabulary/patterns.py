"""Regular expressions: made from word lists, and compiled when they are first used."""

import re
from collections.abc import Callable, Iterable
from itertools import groupby
from typing import cast

from centres_tui.vocabulary.in_force import derived


class _Lazy:
    """A pattern that is compiled at the first call of one of its methods."""

    def __init__(self, source: str, flags: int) -> None:
        self._source = source
        self._flags = flags

    def __getattr__(self, name: str) -> object:
        """Give what the compiled pattern has, and keep it, so that the next call finds it here."""
        if name.startswith("__"):
            raise AttributeError(name)
        found: object = getattr(re.compile(self._source, self._flags), name)
        self.__dict__[name] = found
        return found


def lazy(source: str, flags: int = 0) -> re.Pattern[str]:
    """Give a pattern that costs nothing until it is used, and then no more than any other.

    A program has hundreds of patterns, and most texts need few of them: compiled when they are
    imported, they would hold up the first screen.
    """
    return cast("re.Pattern[str]", _Lazy(source, flags))


class _Worded:
    """A pattern that is compiled once for each vocabulary in force."""

    def __init__(self, source: Callable[[], str]) -> None:
        self._compiled = derived(lambda: re.compile(source()))

    def __getattr__(self, name: str) -> object:
        """Give what the pattern for the vocabulary in force has."""
        if name.startswith("__"):
            raise AttributeError(name)
        found: object = getattr(self._compiled(), name)
        return found


def worded(source: Callable[[], str]) -> re.Pattern[str]:
    """Give a pattern that is written from words that a person can add to, by a function."""
    return cast("re.Pattern[str]", _Worded(source))


_NEXT = re.compile(r"\s*+([A-Za-z]*+)(?:\s++([A-Za-z]*+))?")


def next_words(text: str, place: int) -> tuple[str, str]:
    """Give the next two words past white space, in lower case; "" for what is no word.

    A look at them is cheaper than a pattern for hundreds of words, which they mostly make needless.

    >>> next_words("90 per cent", 2), next_words("5, or so", 1)
    (('per', 'cent'), ('', ''))
    """
    found = _NEXT.match(text, place)
    return (found[1].lower(), (found[2] or "").lower()) if found is not None else ("", "")


def any_of(words: Iterable[str]) -> str:
    r"""Write a pattern for any of the words, the longest first, factored by first letter.

    A space in a word stands for any white space; the first letter may be a capital.

    >>> any_of(["two", "ten", "one"])
    '(?:[oO]ne|[tT](?:en|wo))'
    """
    ordered = sorted(set(words), key=lambda word: (word[0], -len(word), word))
    heads = [_head(first, list(group)) for first, group in groupby(ordered, lambda word: word[0])]
    return f"(?:{'|'.join(heads)})"


def _head(first: str, words: list[str]) -> str:
    letter = f"[{first}{first.upper()}]" if first.upper() != first else re.escape(first)
    rests = sorted((_escaped(word[1:]) for word in words), key=lambda rest: (-len(rest), rest))
    if len(rests) == 1:
        return letter + rests[0]
    return f"{letter}(?:{'|'.join(rests)})"


def _escaped(text: str) -> str:
    return r"\s+".join(re.escape(part) for part in text.split(" "))
