"""The commonest words of languages, from `languages.toml`."""

from collections.abc import Mapping

from centres_tui.vocabulary.in_force import derived
from centres_tui.vocabulary.load import table


@derived
def languages() -> Mapping[str, frozenset[str]]:
    """Give the commonest words of each language, by its code.

    >>> "the" in languages()["en"]
    True
    """
    words = table("languages", "words", str)
    return {code: frozenset(written.split()) for code, written in words.items()}


@derived
def language_names() -> Mapping[str, str]:
    """Give the English name of each language, by its code.

    >>> language_names()["de"]
    'German'
    """
    return table("languages", "names", str)


@derived
def letters_of_languages() -> Mapping[str, str]:
    """Give the letters that hardly another language is written in, as ranges, by its code.

    >>> letters_of_languages()["he"]
    'א-ת'
    """
    return table("languages", "letters", str)


@derived
def with_decimal_commas() -> frozenset[str]:
    """Give the codes of languages that write 1,5 for one and a half.

    >>> "de" in with_decimal_commas()
    True
    """
    return frozenset(table("languages", "numbers", str)["decimal_commas"].split())


@derived
def scale_beginnings() -> tuple[str, ...]:
    """Give how words begin, in any language, that make a number before them larger.

    >>> "Millionen".lower().startswith(scale_beginnings())
    True
    """
    return tuple(table("languages", "numbers", str)["scales"].split())
