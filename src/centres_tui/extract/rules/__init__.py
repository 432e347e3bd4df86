"""All rules, in the order in which they are tried."""

from centres_tui.extract.rule import AnyRule
from centres_tui.extract.rules import count, money

RULES: tuple[AnyRule, ...] = (*money.RULES, *count.RULES)
