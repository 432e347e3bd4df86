"""Rhythms: the time that an amount is for, as its words say: a year, a month."""

import re
from typing import Final

from centres_tui.compare.surroundings import Surroundings
from centres_tui.model.figure import Figure

_YEARLY_AFTER: Final = re.compile(
    r"[\w ]{0,24}?\b(?:(?:a|per|each|every) (?P<unit>year|month|week|day|second|hour|minute|night)"
    r"|(?P<adverb>annually|yearly|monthly|weekly|daily))\b"
)
_YEARLY_BEFORE: Final = re.compile(
    r"\b(?P<adverb>annual|annually|yearly|monthly|weekly|daily|nightly)\b[\w '’]{0,40}\Z"
)
_ADVERBS: Final = {
    "annual": "year", "annually": "year", "yearly": "year", "monthly": "month", "weekly": "week",
    "daily": "day", "nightly": "night",
}  # fmt: skip


def rhythm_of(figure: Figure, around: Surroundings) -> str:
    """Tell an amount a year from an amount; durations and dates have none."""
    if figure.per and figure.kind != "rate":
        return figure.per
    if figure.kind in {"date", "period", "duration", "age"}:
        return ""
    match = (
        (around.heading and _YEARLY_AFTER.match(around.heading))
        or _YEARLY_AFTER.match(around.after)
        or _yearly_before(around.before)
    )
    if not match:
        return ""
    found = match.groupdict()
    return found.get("unit") or _ADVERBS[found["adverb"]]


def _yearly_before(before: str) -> re.Match[str] | None:
    """Find "annual", "weekly" and the like before an amount; few texts have their letters."""
    return _YEARLY_BEFORE.search(before) if "ly" in before or "annual" in before else None
