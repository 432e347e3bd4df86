"""Allowances: how many may come, beside how many came."""

import re
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from centres_tui.compare.description import Description

_NEAR: Final = 60
"""Words that say so stand within so many characters."""
_HEDGE: Final = r"(?:about |around |some |only |just )?"
_ALLOWED: Final = re.compile(
    r"\b(?:(?:capacity|limit|cap|maximum|ceiling|licen[cs]e)(?: [\w-]+){0,2}"
    rf" (?:be|is|was|of|to|at|for)|(?:capped|limited|restricted) (?:to|at))\s{_HEDGE}\Z"
)
_CAME: Final = re.compile(
    r"\b(?:came|come through|attend(?:ed|ance)|turned (?:up|out)|visited|passed through|took part"
    r"|through the (?:gates?|doors?|turnstiles?)|showed up|flocked|poured in|crowd of|drew)\b"
)


def is_allowed(one: "Description") -> bool:
    """Whether words right before a count make it how many may come: "capped at 22,000"."""
    before = one.around.before
    return _ALLOWED.search(before, max(0, len(before) - _NEAR)) is not None


def is_of_those_who_came(one: "Description") -> bool:
    """Whether words near a count make it how many came: "22,000 came through the gates"."""
    around = one.around
    if around.heading:
        return "attend" in around.heading
    return bool(_CAME.search(around.before[-_NEAR:]) or _CAME.search(around.after[:_NEAR]))
