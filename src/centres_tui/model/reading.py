"""A reading: what one rule makes of one stretch of text, before context is added."""

from dataclasses import dataclass
from decimal import Decimal

from centres_tui.model.quantity import Bound, Kind, Trend, Value


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """A stretch of text read as a quantity by one rule.

    Several readings may claim one stretch; `extract/overlaps.py` decides which stands, and keeps
    the others for `explain`.
    """

    start: int
    """First code point of the stretch."""
    end: int
    """Code point after the last one."""
    rule: str
    """The name of the rule, `kind.form`."""
    priority: int
    """The rule's rank: higher wins where readings overlap."""
    kind: Kind
    """What sort of quantity it is."""
    value: Value
    """As in a figure."""
    low: Value = None
    """As in a figure."""
    high: Value = None
    """As in a figure."""
    bound: Bound = "="
    """As in a figure."""
    unit: str = ""
    """As in a figure; for a count, "" until the noun is found."""
    per: str = ""
    """As in a figure."""
    trend: Trend = ""
    """As in a figure."""
    repaired: bool = False
    """As in a figure."""
    tokens_end: int = 0
    """Where a noun phrase may begin, if not at `end` (after a closing hedge); 0 if at `end`."""
    links: tuple[tuple[str, int], ...] = ()
    """Relations that the wording states: ("of", start of the whole), ("changes_to", start),
    ("like", start of the amount of which it is another value)."""
    is_figure: bool = True
    """False where the stretch was recognised as no figure (a road's number, a telephone number);
    such a reading only keeps others off."""
    scale: int = 1
    """The scale that its number ends with, as a number: "33-35 billion" shares it."""
    worth: Decimal = Decimal(1)
    """How much of its unit one is worth, as written: a penny 0.01. "50 to 60p" shares it."""
