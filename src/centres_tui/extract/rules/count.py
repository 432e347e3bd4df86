"""Counts: a number with nothing after it that makes it anything else."""

import re

from centres_tui.extract.page import Page
from centres_tui.extract.rule import UnitRule
from centres_tui.model.reading import Reading
from centres_tui.parse.numerals import Amount


def _plain(
    match: re.Match[str],  # noqa: ARG001 - the rules share one signature
    amount: Amount,
    page: Page,  # noqa: ARG001
    rule: UnitRule,
) -> Reading | None:
    """Read "46", "28,000", "five"."""
    return Reading(
        start=amount.start,
        end=amount.end,
        rule=rule.name,
        priority=rule.priority,
        kind=rule.kind,
        value=amount.value,
    )


RULES = (
    UnitRule(name="count.plain", kind="count", priority=10, pattern=re.compile(""), build=_plain),
)
