"""Stops: words without the full stops of abbreviations, which end no sentence."""

import re
from typing import Final

from centres_tui.vocabulary.abbreviations import abbreviations

_ABBREVIATED: Final = re.compile(r"\b([a-z](?:[a-z.]{0,5}[a-z])?)\.(?=[ ,])")


def without_stops(words: str) -> str:
    """Take the full stops off abbreviations within words in lower case.

    >>> without_stops(" of capacity on oct. 1, not the ")
    ' of capacity on oct 1, not the '
    """
    return _ABBREVIATED.sub(_bare, words) if ". " in words or ".," in words else words


def _bare(found: re.Match[str]) -> str:
    known = abbreviations()
    word = found[1]
    is_known = word in known.leading or word in known.numbering or word in known.closing
    return word if is_known else found[0]
