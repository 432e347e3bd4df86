"""Words that tell ranges, changes and contests apart."""

import re
from functools import cache
from typing import NamedTuple

from centres_tui.vocabulary.load import words
from centres_tui.vocabulary.patterns import any_of, lazy


class RangeWords(NamedTuple):
    """Patterns made from the words around two numbers."""

    to: re.Pattern[str]
    """All that stands between two numbers, where "to" joins them."""
    and_: re.Pattern[str]
    """All that stands between two numbers, where "and" joins them."""
    from_: re.Pattern[str]
    """"from", at the end of what stands before the first number."""
    between: re.Pattern[str]
    """"between", at the end of what stands before the first number."""
    ranging: re.Pattern[str]
    """Words before "from A to B" that make it a range."""
    moving: re.Pattern[str]
    """Words before two numbers that state a move."""
    contest: re.Pattern[str]
    """Words near "2-1" that make it a score."""


@cache
def range_words() -> RangeWords:
    """Read data/ranges.toml."""
    fillers = rf"(?:{any_of(words('ranges', 'between'))}\s+){{0,4}}"
    ranging = any_of(words("ranges", "ranging"))
    moving = "|".join(words("ranges", "moving"))
    return RangeWords(
        to=lazy(rf"(?:\s+|-)to(?:\s+|-){fillers}\Z"),
        and_=lazy(rf"\s+and\s+{fillers}\Z"),
        from_=lazy(rf"\b[fF]rom\s+{fillers}\Z"),
        between=lazy(rf"\b[bB]etween\s+{fillers}\Z"),
        ranging=lazy(rf"(?<!\w){ranging}(?:\s+\w+){{0,3}}\s*\Z"),
        moving=lazy(rf"\b(?:{moving})", re.IGNORECASE),
        contest=lazy(rf"(?<!\w){any_of(words('ranges', 'contest'))}(?!\w)"),
    )
