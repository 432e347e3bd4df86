"""All rules, in the order in which they are tried."""

from centres_tui.extract.rule import AnyRule
from centres_tui.extract.rules import (
    age,
    count,
    damaged,
    date,
    days,
    decade_age,
    duration,
    fraction,
    length,
    money,
    name,
    percent,
    period,
    physical,
    ratio,
)

RULES: tuple[AnyRule, ...] = (
    *damaged.RULES,
    *money.RULES,
    *percent.RULES,
    *physical.RULES,
    *length.RULES,
    *fraction.RULES,
    *ratio.RULES,
    *age.RULES,
    *decade_age.RULES,
    *duration.RULES,
    *period.RULES,
    *date.RULES,
    *days.RULES,
    *name.RULES,
    *count.RULES,
)
