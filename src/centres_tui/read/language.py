"""The language of a text, by its letters or its commonest words: sure, or not said."""

import re
from collections import Counter
from typing import Final

from centres_tui.vocabulary.languages import languages, letters_of_languages
from centres_tui.vocabulary.patterns import lazy

ENGLISH: Final = "en"
LOOKED_AT: Final = 12_000
"""So many characters are looked at."""
FEWEST: Final = 30
"""A text of fewer words is too short to tell."""
DISTINCT: Final = 5
"""A language shows in at least so many different common words."""
SHARE: Final = 0.15
"""Common words are at least this share of all."""
AHEAD: Final = 2.0
"""A language is so many times ahead of English, or English of the next."""

MOST: Final = 0.5
"""Letters of no other language are at least this share of all, with those of its neighbours."""
MARKED: Final = 0.03
"""A language that shares its letters with another has at least this share of its own."""

_BEYOND: Final = (
    ("\u0590", "\u0dff"), ("\u0e00", "\u0eff"), ("\u3040", "\u30ff"), ("\u3400", "\u9fff"),
    ("\uac00", "\ud7a3"),
)  # fmt: skip
"""The first and the last letter of scripts that stand for few languages each."""
_WORD: Final = lazy(r"[^\W\d_]++")


def language_of_text(text: str) -> str:
    """Give the code of the language that a text is written in; "" where that is not sure.

    >>> language_of_text("Der Rat hat am Montag in der Stadt die Pläne für das Jahr " * 4)
    'de'
    """
    by_letters = _by_letters(text[:LOOKED_AT])
    if by_letters:
        return by_letters
    words = Counter(_WORD.findall(text[:LOOKED_AT].lower()))
    total = sum(words.values())
    if total < FEWEST:
        return ""
    shares = {
        code: sum(words.get(word, 0) for word in known) / total
        for code, known in languages().items()
    }
    first, second = sorted(shares, key=lambda code: -shares[code])[:2]
    rival = second if first == ENGLISH else ENGLISH
    distinct = sum(1 for word in languages()[first] if word in words)
    is_sure = shares[first] >= SHARE and shares[first] >= AHEAD * shares[rival]
    return first if is_sure and distinct >= DISTINCT else ""


def _by_letters(text: str) -> str:
    """Give the language whose letters a text is written in; "" where no language has them alone."""
    signs = Counter(text)
    beyond = {sign: count for sign, count in signs.items() if _is_beyond(sign)}
    found = sum(beyond.values())
    if found < FEWEST or found < MOST * sum(signs[sign] for sign in signs if sign.isalpha()):
        return ""
    for code, letters in letters_of_languages().items():
        own = re.compile(f"[{letters}]")
        if sum(count for sign, count in beyond.items() if own.match(sign)) >= MARKED * found:
            return code
    return ""


def _is_beyond(sign: str) -> bool:
    return sign >= _BEYOND[0][0] and any(first <= sign <= last for first, last in _BEYOND)
