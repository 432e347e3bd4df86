"""Money whose sign of currency was damaged."""

import re

from centres_tui.extract.damage import PATTERN, restored_sign
from centres_tui.extract.page import Page
from centres_tui.extract.rule import Rule
from centres_tui.model.reading import Reading
from centres_tui.vocabulary.currencies import currencies


def _restored(match: re.Match[str], page: Page, rule: Rule) -> Reading | None:
    """Read "Â£12m" as £12m, and 12m after a character that was lost."""
    if match.start() and page.text[match.start() - 1].isalnum():
        return None
    amount = page.amount_at(match.end(), money=True)
    sign = restored_sign(page, match[1], amount) if amount is not None else ""
    if amount is None or not sign:
        return None
    return Reading(
        start=match.start(),
        end=amount.end,
        rule=rule.name,
        priority=rule.priority,
        kind=rule.kind,
        value=amount.value,
        unit=currencies().code_of(sign),
        scale=amount.scale,
        repaired=True,
    )


RULES = (
    Rule(
        name="money.damaged_sign",
        kind="money",
        priority=65,
        anchors=("damage",),
        pattern=PATTERN,
        build=_restored,
    ),
)
