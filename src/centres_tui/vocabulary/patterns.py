"""Regular expressions made from word lists."""

import re
from collections.abc import Iterable
from itertools import groupby


def any_of(words: Iterable[str]) -> str:
    r"""Write a pattern for any of the words, the longest first, factored by first letter.

    A space in a word stands for any white space; the first letter may be a capital.

    >>> any_of(["two", "ten", "one"])
    '(?:[oO]ne|[tT](?:wo|en))'
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
