"""Who looks on while a page is read to be explained."""

from collections.abc import Sequence
from typing import Protocol

from centres_tui.extract.draft import Draft
from centres_tui.extract.rule import AnyRule
from centres_tui.model.reading import Reading


class Watch(Protocol):
    """What is told of a page while it is read; it changes nothing of what is read."""

    rules: tuple[AnyRule, ...]
    """The rules to be tried, as one that looks on has them."""

    def refused(self, why: str) -> None:
        """Take note of why the rule at work refuses what it has matched."""

    def read(self, step: str, readings: Sequence[Reading]) -> None:
        """Take note of the readings as they stand after a step."""

    def drafted(self, step: str, drafts: Sequence[Draft]) -> None:
        """Take note of the drafts of a sentence as they stand after a step."""
