"""All rules, in the order in which they are tried."""

from centres_tui.extract.rule import AnyRule
from centres_tui.extract.rules import (
    count,
    damaged,
    fraction,
    money,
    name,
    percent,
    physical,
    ratio,
)

RULES: tuple[AnyRule, ...] = (
    *damaged.RULES,
    *money.RULES,
    *percent.RULES,
    *physical.RULES,
    *fraction.RULES,
    *ratio.RULES,
    *name.RULES,
    *count.RULES,
)
