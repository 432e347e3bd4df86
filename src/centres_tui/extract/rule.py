"""A rule: a name, the anchors that call it, a pattern, and what it builds from a match.

There are two sorts. A `Rule` is matched at the start of an anchor ("Q3 2018", "£5m"). A `UnitRule`
is matched at the end of an amount that has been read already, in digits or words: its pattern is
what follows the number (" per cent", "-week"), and its reading begins where the amount begins.
"""

import re
from collections.abc import Callable
from typing import TYPE_CHECKING, NamedTuple

from centres_tui.model.quantity import Kind
from centres_tui.model.reading import Reading
from centres_tui.parse.numerals import Amount

if TYPE_CHECKING:
    from centres_tui.extract.page import Page

Build = Callable[[re.Match[str], "Page", "Rule"], Reading | None]
"""What a match means; None where the context shows that it is no figure."""

BuildUnit = Callable[[re.Match[str], Amount, "Page", "UnitRule"], Reading | None]
"""What an amount with what follows it means; None where it is no figure of this rule."""


class Rule(NamedTuple):
    """How one form of one kind of figure is recognised."""

    name: str
    """`kind.form`, unique."""
    kind: Kind
    """The kind of figure that it reads."""
    priority: int
    """Its rank where readings overlap: the longer reading wins, then the higher priority."""
    anchors: tuple[str, ...]
    """The classes of anchor at which it is tried (see scan.py)."""
    pattern: re.Pattern[str]
    """Matched at the anchor's start, never searched for."""
    build: Build
    """Makes the reading."""
    nexts: frozenset[str] = frozenset()
    """The characters that may follow the anchor, past one white space at most; empty where
    anything may. Elsewhere the rule is not tried."""
    words: frozenset[str] = frozenset()
    """At words: those, in lower case, at which it is tried; empty where at all of its classes."""
    after_article: frozenset[str] = frozenset()
    """Behind "a" and "an": the words, in lower case, before which it is tried; empty where before
    any."""
    is_dated: bool = False
    """Whether it is tried only where a date may begin (see parse/openers.py)."""


class UnitRule(NamedTuple):
    """How an amount is recognised as a figure of one kind by what follows it."""

    name: str
    """`kind.form`, unique."""
    kind: Kind
    """The kind of figure that it reads."""
    priority: int
    """Its rank where readings overlap: the longer reading wins, then the higher priority."""
    pattern: re.Pattern[str]
    """Matched at the end of the amount."""
    build: BuildUnit
    """Makes the reading."""
    keys: frozenset[str] | Callable[[], frozenset[str]] = frozenset()
    """What may follow the amount, past white space and hyphens: a run of letters in lower case, or
    one other character; empty where anything may. Elsewhere the rule is not tried. A function gives
    those of the vocabulary in force."""

    @property
    def follows(self) -> frozenset[str]:
        """What may follow the amount, with the vocabulary in force."""
        return self.keys() if callable(self.keys) else self.keys

    def reading(self, amount: Amount, end: int, unit: str = "") -> Reading:
        """Read the amount, up to a place, as a figure of this rule."""
        return Reading(
            start=amount.start,
            end=end,
            rule=self.name,
            priority=self.priority,
            kind=self.kind,
            value=amount.value,
            unit=unit,
            scale=amount.scale,
        )


AnyRule = Rule | UnitRule
