"""Named shares: a turnout, an uptake or inflation, which are shares of nothing else."""

import re
from typing import Final

from centres_tui.compare.surroundings import Surroundings

_TOLD_BY: Final = {
    "turnout": r"turn\w* ?out|vot|ballot|poll|took part|taking part|balloted|cast",
    "uptake": r"uptake|take-?up|tak\w+ (?:it |them )?up|took|eat|ate|accept|offered",
    "inflation": r"inflation|rpi|cpi|retail prices?|consumer prices?|cost of living|prices? r",
    "occupancy": r"occup|full|vacan|empty|filled",
    "unemployment": r"unemploy|jobless|out of work|looking for work|work",
    "interest": r"interest|bank rate|base rate|loan|borrow|mortgage|coupon|bond",
}
"""What may tell of each such share in the sentence of another figure, in lower case."""
_NAMES: Final = {
    "turnout": "turnout|turn-out",
    "uptake": "uptake|take-up",
    "inflation": "inflation|rpi|cpi",
    "occupancy": "occupancy",
    "unemployment": "unemployment",
    "interest": "interest",
}
_BEFORE: Final = {
    name: re.compile(rf"\b(?:{words})\b[^.;:,]{{0,20}}\Z") for name, words in _NAMES.items()
}
_AFTER: Final = {name: re.compile(rf" (?:{words})\b") for name, words in _NAMES.items()}
_TELLING: Final = {name: re.compile(rf"\b(?:{words})") for name, words in _TOLD_BY.items()}
_REACH: Final = 40
"""A share is named within so many characters before it."""


def name_of_share(around: Surroundings) -> str:
    """Give what a share is named as right beside it; empty where nothing names it."""
    before, after = around.before[-_REACH:].lower(), around.after[:_REACH].lower()
    for name, words in _NAMES.items():
        if not any(word in before or word in after for word in words.split("|")):
            continue
        if _BEFORE[name].search(before) or _AFTER[name].match(after):
            return name
    return ""


def are_other_shares(first: Surroundings, second: Surroundings) -> bool:
    """Whether a share is named, and nothing near another tells the same of that."""
    one, two = name_of_share(first), name_of_share(second)
    if one == two or (one and two):
        return one != two
    other = second if one else first
    return _TELLING[one or two].search(f"{other.before} {other.after}".lower()) is None
