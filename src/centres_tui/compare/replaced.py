"""Replaced: plans that are given up, and sums that are spent but once, so that they only change."""

import re
from typing import Final

from centres_tui.compare.description import Description

_WITHDRAWN: Final = re.compile(
    r"(?: [\w’'-]+){0,6} (?:(?:has|have|had) (?:since |now |been |then )*|(?:was|were|is|are)"
    r" (?:since |now |then |later )*)(?:withdrawn|dropped|rejected|abandoned|scrapped|shelved"
    r"|superseded|replaced|revised|reduced|cut back|scaled (?:back|down)|watered down"
    r"|turned down)\b"
)
"""Words behind an amount that say that it is given up: "ten hours a day had been withdrawn"."""
_PUT: Final = (
    r"(?:allowed(?: for)?|budgeted(?: for)?|set aside|expected|forecast|planned|promised|proposed"
    r"|announced|quoted|given|estimated|reported|feared|hoped for|pencilled in|predicted|cited)\b"
)
_HAD_BEEN_PUT: Final = re.compile(
    rf"(?: [\w’'-]+){{0,2}} had (?:first |originally |earlier |previously )?been (?:[a-z]+ )?{_PUT}"
)
_WAS_PUT: Final = re.compile(rf"(?: [\w’'-]+){{0,2}} (?:was|were) (?:[a-z]+ )?{_PUT}")
"""Words behind an amount that make it one of before, the second where words before do so too."""
_EARLIER: Final = re.compile(
    r"\b(?:earlier|first|original|initial|previous|provisional|draft|interim)\b[^.;]{0,30}\Z"
)
_ONCE: Final = re.compile(
    r"\b(?:costs?|bill|investment|price tag|offer|payments?|lump sum|contribution|scheme|project)\b"
    r"[^.;]{0,70}\Z"
)
"""Words before a sum that make it one that is spent but once."""
_AGAIN: Final = re.compile(
    r"\b(?:a year|per year|yearly|annual|annually|each year|every year|full-year|running|monthly"
    r"|a month|a week|weekly|net cost|price of|cost of (?:running|living|a|an)|fares?|fees?"
    r"|charges?|tickets?|subscription|rent|wages?|pay|salary|operating)\b"
)
"""What makes it one that comes again."""


def is_withdrawn(old: Description) -> bool:
    """Whether the words behind an amount say that it is given up."""
    return _WITHDRAWN.match(old.around.after) is not None


def had_been_put(old: Description) -> bool:
    """Whether words make an amount what was allowed or said before: "£11m had been allowed"."""
    if _HAD_BEEN_PUT.match(old.around.after):
        return True
    is_earlier = _EARLIER.search(" ".join(old.around.before.split()) + " ")
    return bool(is_earlier and _WAS_PUT.match(old.around.after))


def costs_once(old: Description) -> bool:
    """Whether the value before a change is that of a sum spent but once, as for a building.

    Such a sum changes in its plan only, where what comes every year has two values in turn.
    """
    is_money = old.amount.dimension.startswith("money") and not old.rhythm
    if not (is_money and old.figure.changes_to and old.text.source.published):
        return False
    figure, text = old.figure, old.text.source.text
    sentence = text[figure.sentence_start : figure.sentence_end].lower()
    words = f"{' '.join(old.around.before.split())} "
    return bool(_ONCE.search(words)) and not _AGAIN.search(sentence)
