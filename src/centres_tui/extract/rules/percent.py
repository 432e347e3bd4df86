"""Percentages, percentage points and basis points."""

import re

from centres_tui.extract.page import Page
from centres_tui.extract.rule import UnitRule
from centres_tui.model.reading import Reading
from centres_tui.parse.numerals import Amount
from centres_tui.vocabulary.patterns import lazy

_PERCENT = lazy(
    r"[\s\u00a0]?(?:[%％٪](?:[\s-]?(points?|pts?\b))?"
    r"|-?(?:per[\s\u00a0-]{1,2}cent|percent|per-\s*\ncent|p\.c\.(?=\s|$)|pct)(?:[\s-](?:age[\s-])?(points?|pts?))?(?!\w)"
    r"|-?percentage[\s-](points?|pts?)(?!\w)|(pp|ppts?|p\.p\.)(?!\w))"
)
_POINT = lazy(r"[\s-](?:of\sa\s)?points?(?!\w)")
_RATES = lazy(
    r"\b(?:interest|rates?|yields?|bonds?|Fed|central banks?|borrowing|lending|mortgages?|"
    r"inflation|growth|percentage|monetary|easing|tightening|hikes?)\b|%|per\s?cent",
    re.IGNORECASE,
)
"""Words of a sentence in which a part of a point is one of a percentage."""
NEAR = 120
"""How far around an amount such words are looked for."""
BESIDE = 60
"""How far before points their share is looked for."""
_SHARE_BEFORE = lazy(
    r"(?:%|per\s?cent|percent|pc),?\s(?:which\s(?:is|was)\s)?(?:up|down|rising|falling|higher|lower|"
    r"an?\s(?:rise|fall|drop|increase|decrease|gain|loss|swing)\sof)\s(?:by\s)?"
    r"(?:(?:about|around|just|only|nearly|almost|some|over|more\sthan)\s){0,2}\Z"
)
_SHARE_AFTER = lazy(
    r"(?:\s(?:since|in|on|over|from)\s(?:\w+\s?){1,3})?,?\s(?:higher\s|lower\s|down\s|up\s)?(?:to|at)\s"
    r"(?:(?:about|around|just|only|nearly|almost|over|a\srecord)\s){0,2}"
    r"\d+(?:[.,]\d+)?\s?(?:%|per\s?cent|percent|pc(?!\w))"
)
_PC = lazy(r"[\s\u00a0]?pc(?!\w)")
_BASIS = lazy(r"[\s\u00a0]?-?(?:basis[\s-]points?|bps?)(?!\w)")


def _percent(match: re.Match[str], amount: Amount, page: Page, rule: UnitRule) -> Reading | None:
    """Read "24%", "39 per cent", "5 percentage points"."""
    del page
    points = any(match.groups())
    if amount.part and not points and "cent" not in match[0]:
        return None
    return rule.reading(amount, match.end(), "percentage points" if points else "%")


def _point(match: re.Match[str], amount: Amount, page: Page, rule: UnitRule) -> Reading | None:
    """Read "a quarter point", "a half-point cut", "31%, up two points"."""
    near = page.near(amount.start, match.end(), NEAR)
    of_rate = amount.part and _RATES.search(page.text, *near)
    if not of_rate and not _is_of_share(page.text, amount.start, match.end()):
        return None
    return rule.reading(amount, match.end(), "percentage points")


def _is_of_share(text: str, start: int, end: int) -> bool:
    """Whether points are those that a share rose or fell by: "up 2 points to 31%"."""
    before = _SHARE_BEFORE.search(text, max(0, start - BESIDE), start)
    return bool(before or _SHARE_AFTER.match(text, end))


def _pc(match: re.Match[str], amount: Amount, page: Page, rule: UnitRule) -> Reading | None:
    """Read "4pc", "4 pc"."""
    del page
    return None if amount.part else rule.reading(amount, match.end(), "%")


def _basis(match: re.Match[str], amount: Amount, page: Page, rule: UnitRule) -> Reading | None:
    """Read "25 basis points", "25bps"."""
    del page
    return None if amount.part else rule.reading(amount, match.end(), "basis points")


RULES = (
    UnitRule(
        name="percent.sign",
        kind="percent",
        priority=60,
        pattern=_PERCENT,
        build=_percent,
        keys=frozenset(
            {"%", "％", "٪", "per", "percent", "percentage", "pct", "p", "pp", "ppt", "ppts"}
        ),
    ),
    UnitRule(
        name="percent.point",
        kind="percent",
        priority=60,
        pattern=_POINT,
        build=_point,
        keys=frozenset({"point", "points"}),
    ),
    UnitRule(
        name="percent.pc",
        kind="percent",
        priority=60,
        pattern=_PC,
        build=_pc,
        keys=frozenset({"pc"}),
    ),
    UnitRule(
        name="percent.basis",
        kind="percent",
        priority=60,
        pattern=_BASIS,
        build=_basis,
        keys=frozenset({"basis", "bp", "bps"}),
    ),
)
