"""The language of a text, by its commonest words: sure, or not said."""

from collections import Counter
from typing import Final

from centres_tui.vocabulary.languages import languages
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

_WORD: Final = lazy(r"[^\W\d_]++")


def language_of_text(text: str) -> str:
    """Give the code of the language that a text is written in; "" where that is not sure.

    >>> language_of_text("Der Rat hat am Montag in der Stadt die Pläne für das Jahr " * 4)
    'de'
    """
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
