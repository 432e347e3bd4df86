"""Words around small numbers that tell amounts from idioms."""

import re
from functools import cache
from typing import NamedTuple

from centres_tui.vocabulary.load import words
from centres_tui.vocabulary.patterns import any_of, lazy


class Idioms(NamedTuple):
    """Patterns, matched right after a number, or searched at the end of what stands before it."""

    one_not_after: re.Pattern[str]
    """Before "one" where it is no amount."""
    one_after: re.Pattern[str]
    """Before "one" where it is one."""
    one_thing: re.Pattern[str]
    """After "one" where it is one."""
    one_not_before: re.Pattern[str]
    """After "one" where it is none."""
    hyphened: re.Pattern[str]
    """After a number that is part of a compound word."""
    zero_not_after: re.Pattern[str]
    """Before "zero" where it is no amount."""
    share_before: re.Pattern[str]
    """After a part of one where it is a share."""
    half_after: re.Pattern[str]
    """Before "half" where it is a share."""
    half_never_after: re.Pattern[str]
    """Before "half" where it is none."""
    half_not_after: re.Pattern[str]
    """Before "half" where it is none unless "of" follows."""
    half_not_before: re.Pattern[str]
    """After "half" where it is none."""
    time: re.Pattern[str]
    """After "one in four" where it is a time."""
    metres_before: re.Pattern[str]
    """After "m" that is metres."""
    metres_after: re.Pattern[str]
    """Before an amount in "m" that is metres."""
    ratio_before: re.Pattern[str]
    """After a ratio."""
    ratio_after: re.Pattern[str]
    """Before a ratio."""
    chance: re.Pattern[str]
    """After a pair that is a chance and no ratio."""
    totals: re.Pattern[str]
    """Before a number that is a total and no year."""


@cache
def idioms() -> Idioms:
    """Read data/idioms.toml."""
    number = any_of(words("numerals", "small")[1:])
    kinds = rf"(?:{_any('one_kind')}\s+)*"
    return Idioms(
        one_not_after=_ends(_any("one_not_after"), r"[\s-]+"),
        one_after=_ends(_any("one_after"), r"\s+"),
        one_thing=lazy(rf"\s+{kinds}{_any('one_thing')}(?!\w)"),
        one_not_before=lazy(
            rf"\s+(?:of\s+(?!(?:the\s+|its\s+|his\s+|her\s+|their\s+)?(?:{number}|\d))"
            rf"|{_any('one_not_before')}(?!\w)|\d)|-|[,.;:!?”\"'’)]"
        ),
        hyphened=lazy(rf"-{_any('hyphened')}s?(?!\w)"),
        zero_not_after=_ends(_any("zero_not_after"), r"[\s-]"),
        share_before=lazy(rf"\s+{_any('share_before')}(?!\w)|[^\w\s-]|\s*\Z|\s*\n\s*\n|\s+[(—–-]"),
        half_after=_ends(_any("half_after"), r"\s+"),
        half_never_after=_ends(_any("half_never_after"), r"[\s-]"),
        half_not_after=_ends(_any("half_not_after"), r"[\s-]"),
        half_not_before=lazy(rf"\s+{_any('half_not_before')}(?!\w)"),
        time=lazy(rf"[\s-]*(?:{_any('time')}s?(?!\w)|[ap]\.?m\b)"),
        metres_before=lazy(rf"[\s-]{_any('metres_before')}(?!\w)"),
        metres_after=_ends(
            rf"{_any('metres_after')}(?:\s+(?:of|was|is|about|around|up|to|only|just|some))*",
            r"\s+",
        ),
        ratio_before=lazy(rf"[\s,]*(?:[a-z]+\s)?{_any('ratio_before')}(?!\w)"),
        ratio_after=_ends(
            rf"{_any('ratio_after')}s?(?:\s+(?:of|is|was|at|from|to|about|around|the))*", r"\s+"
        ),
        chance=lazy(rf"[\s-]+{_any('chance')}"),
        totals=_ends(
            rf"{_any('totals')}\s+of(?:\s+(?:about|around|some|nearly|over|just))*", r"\s+"
        ),
    )


def _any(key: str) -> str:
    return any_of(words("idioms", key))


def _ends(pattern: str, joint: str) -> re.Pattern[str]:
    """Compile a pattern for words at the end of what stands before a number."""
    return lazy(rf"(?<!\w){pattern}{joint}\Z")
