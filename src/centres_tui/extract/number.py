"""A number without a noun yet, and the count that may lend it one."""

from decimal import Decimal
from typing import NamedTuple

from centres_tui.extract.statement import Statement
from centres_tui.model.quantity import Value

RECALL = 300
"""How many characters back an earlier count still lends its noun."""


class Antecedent(NamedTuple):
    """The latest count with a noun, which lends it to a number that has none."""

    unit: str = ""
    """What it counted."""
    end: int = -1
    """Where it ended in the text."""
    outside: str = ""
    """What the latest count of an earlier sentence counted, where this one is of its own."""
    value: Value = None
    """How many they were."""

    def unit_at(self, offset: int) -> str:
        """Give its noun to a number, unless that stands too far off."""
        return self.unit if self.unit and 0 <= offset - self.end <= RECALL else ""


class Number(NamedTuple):
    """A number without a noun yet, in its sentence."""

    sentence: Statement
    """Its sentence."""
    place: int
    """Which of the readings in it."""
    earlier: Antecedent
    """The count before it."""

    @property
    def after(self) -> int:
        """Index of the word after it."""
        return self.sentence.afters[self.place]

    @property
    def is_whole(self) -> bool:
        """Whether it can count things."""
        value = self.sentence.readings[self.place].value
        return not isinstance(value, Decimal) or value == value.to_integral_value()

    @property
    def is_one(self) -> bool:
        """Whether its noun stands in the singular."""
        return self.sentence.readings[self.place].value == 1

    @property
    def recalled(self) -> str | None:
        """The noun of the count before."""
        return self.earlier.unit_at(self.sentence.readings[self.place].start) or None
