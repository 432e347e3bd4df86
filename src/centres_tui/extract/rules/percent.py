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
_PC = lazy(r"[\s\u00a0]?pc(?!\w)")
_BASIS = lazy(r"[\s\u00a0]?-?(?:basis[\s-]points?|bps?)(?!\w)")


def _percent(match: re.Match[str], amount: Amount, page: Page, rule: UnitRule) -> Reading | None:
    """Read "24%", "39 per cent", "5 percentage points"."""
    del page
    points = any(match.groups())
    if amount.part and not points and "cent" not in match[0]:
        return None
    return rule.reading(amount, match.end(), "percentage points" if points else "%")


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
