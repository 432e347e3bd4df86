"""Ages told by a decade or a group: "in her sixties", "the 65 to 74 age group"."""

import re
from decimal import Decimal
from typing import Final

from centres_tui.extract.low_ends import low_end
from centres_tui.extract.page import Page
from centres_tui.extract.rule import Rule, UnitRule
from centres_tui.model.reading import Reading
from centres_tui.parse.numerals import Amount
from centres_tui.vocabulary.patterns import lazy

_WORDS: Final = ("twen", "thir", "for", "fif", "six", "seven", "eigh", "nine")
_DECADE: Final = lazy(r"(?:([2-9])0['’]?s|(twen|thir|for|fif|six|seven|eigh|nine)ties)(?!\w)", re.I)
_THEIRS: Final = lazy(
    r"(?<!\w)(?:in|into|reach(?:ed|ing)?|enter(?:s|ed|ing)?)\s(?:his|her|their|my|our|your)\s"
    r"(?:(?:very\s)?(?:early|late|mid)[\s-](?:(?:to|or)[\s-](?:late|mid)[\s-])?(?:to\s)?)?$",
    re.IGNORECASE,
)
_REACH: Final = 40


def _decade(match: re.Match[str], page: Page, rule: Rule) -> Reading | None:
    """Read "in her sixties", "in their early 20s"; decades of centuries are nobody's own."""
    start = match.start()
    if not _THEIRS.search(page.text, max(0, start - _REACH), start):
        return None
    tens = int(match[1]) if match[1] else 2 + _WORDS.index(match[2].lower())
    return Reading(
        start=start, end=match.end(), rule=rule.name, priority=rule.priority, kind="age",
        value=None, low=Decimal(10 * tens), high=Decimal(10 * tens + 9), bound="range",
        unit="years",
    )  # fmt: skip


_GROUP: Final = lazy(r"\s(?:year\s)?age[\s-](?:group|range|band|bracket|category|categories)", re.I)


def _group(match: re.Match[str], amount: Amount, page: Page, rule: UnitRule) -> Reading | None:
    """Read "the 65 to 74 age group"."""
    del match
    low = low_end(page, amount)
    if low is None:
        return None
    return Reading(
        start=low.start, end=amount.end, rule=rule.name, priority=rule.priority, kind="age",
        value=None, low=low.value, high=amount.value, bound="range", unit="years",
    )  # fmt: skip


RULES: tuple[Rule | UnitRule, ...] = (
    Rule(
        name="age.decade_in_digits",
        kind="age",
        priority=86,
        anchors=("digit",),
        pattern=_DECADE,
        build=_decade,
        nexts=frozenset("s'’"),
    ),
    Rule(
        name="age.decade_in_words",
        kind="age",
        priority=86,
        anchors=("calendar",),
        words=frozenset(f"{ten}ties" for ten in _WORDS),
        pattern=_DECADE,
        build=_decade,
    ),
    UnitRule(
        name="age.group_of",
        kind="age",
        priority=75,
        pattern=_GROUP,
        build=_group,
        keys=frozenset({"age"}),
    ),
)
