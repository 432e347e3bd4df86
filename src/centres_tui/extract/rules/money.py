"""Money: by sign, code or name, before or after the number."""

import re

from centres_tui.extract.page import Page
from centres_tui.extract.rule import Rule
from centres_tui.model.reading import Reading
from centres_tui.vocabulary.currencies import currencies

BEFORE = re.compile(rf"({currencies().sign_pattern})[\s\u00a0]?([-−])?(?=[.\d])")


def _signed(match: re.Match[str], page: Page, rule: Rule) -> Reading | None:
    """Read "£5.6m", "US$ 20", "CHF 1,250"."""
    amount = page.amount_at(match.end(), money=True)
    if amount is None:
        return None
    return Reading(
        start=match.start(),
        end=amount.end,
        rule=rule.name,
        priority=rule.priority,
        kind=rule.kind,
        value=-amount.value if match[2] else amount.value,
        unit=currencies().code_of(match[1]),
    )


RULES = (
    Rule(
        name="money.sign_before",
        kind="money",
        priority=60,
        anchors=("sign",),
        pattern=BEFORE,
        build=_signed,
    ),
)
