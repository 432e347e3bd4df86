"""A page: one source as the rules see it, with what they ask for more than once."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Sequence
from functools import cached_property
from typing import TYPE_CHECKING, TypeVar, cast

from centres_tui.extract.grounds import Span, Text, grounded, grounded_place
from centres_tui.model.reading import Reading
from centres_tui.model.source import Source
from centres_tui.parse.numerals import Amount, amount_at, part_at
from centres_tui.parse.sentences import sentence_spans

if TYPE_CHECKING:
    from centres_tui.extract.draft import Draft
    from centres_tui.extract.watch import Watch

Made = TypeVar("Made")


class Page:
    """The text of a source, its date, its sentences, and the numbers read in it."""

    def __init__(self, source: Source) -> None:
        self.source = source
        self.text = source.text
        self.published = source.published
        self.watch: Watch | None = None
        """Who looks on while the page is read to be explained; None in normal runs."""
        self._amounts: dict[tuple[int, bool], Amount | None] = {}
        self._made: dict[object, object] = {}
        self._mentions: dict[re.Pattern[str], int] = {}
        self._signs: dict[str, list[int]] = {}

    @cached_property
    def sentences(self) -> list[tuple[int, int]]:
        """The spans of the sentences, in order."""
        return sentence_spans(self.text)

    @cached_property
    def _sentence_starts(self) -> list[int]:
        return [start for start, _ in self.sentences]

    def sentence_at(self, offset: int) -> tuple[int, int]:
        """Give the span of the sentence in which a place lies."""
        index = bisect_right(self._sentence_starts, offset) - 1
        return self.sentences[index] if index >= 0 else (0, len(self.text))

    def near(self, start: int, end: int, reach: int) -> tuple[int, int]:
        """Give the span of the sentence around a stretch, no farther than so many characters."""
        first, last = self.sentence_at(start)
        return max(first, start - reach), min(last, end + reach)

    def amount_at(self, start: int, *, money: bool = False) -> Amount | None:
        """Give the number that begins at a place, or None; read once."""
        key = (start, money)
        if key not in self._amounts:
            self._amounts[key] = amount_at(self.text, start, money=money)
        return self._amounts[key]

    def amounts_at(self, start: int) -> list[Amount]:
        """Give the numbers that begin at a place: a part ("half a"), and a whole number."""
        found = (part_at(self.text, start), self.amount_at(start))
        return [amount for amount in found if amount is not None]

    def told(self, value: Text, step: str, *spans: Span) -> Text:
        """Give a value, while the page is explained with the words that decided it."""
        return value if self.watch is None else grounded(value, step, *spans)

    def placed(self, value: int, step: str, *spans: Span) -> int:
        """Give a place, while the page is explained with the words that decided it."""
        return value if self.watch is None else grounded_place(value, step, *spans)

    def refuse(self, why: str) -> None:
        """Tell who looks on why the rule at work refuses what it has matched.

        Args:
            why: What stands there in place of a figure, in plain words.
        """
        if self.watch is not None:
            self.watch.refused(why)

    def read(self, step: str, readings: Sequence[Reading]) -> None:
        """Show who looks on how the readings stand after a step."""
        if self.watch is not None:
            self.watch.read(step, readings)

    def drafted(self, step: str, drafts: Sequence["Draft"]) -> None:
        """Show who looks on how the drafts of a sentence stand after a step."""
        if self.watch is not None:
            self.watch.drafted(step, drafts)

    def once(self, make: Callable[["Page"], Made]) -> Made:
        """Give what a function makes of the page; made once."""
        if make not in self._made:
            self._made[make] = make(self)
        return cast("Made", self._made[make])

    def mentions(self, pattern: re.Pattern[str], before: int | None = None) -> bool:
        """Tell whether the text has what a pattern finds, before a place; searched once."""
        first = self._mentions.get(pattern)
        if first is None:
            found = pattern.search(self.text)
            first = self._mentions[pattern] = found.start() if found else len(self.text)
        return first < (len(self.text) if before is None else before)

    def count(self, sign: str, before: int) -> int:
        """Count how often a sign stands before a place, in no longer one; looked for once.

        What a figure is read as by the signs of the text hangs on those before it: what comes
        later may speak of other things.
        """
        places = self._signs.get(sign)
        if places is None:
            whole = r"(?<![^\W\d_])" if sign[:1].isalpha() else ""
            found = re.finditer(whole + re.escape(sign), self.text)
            places = self._signs[sign] = [match.start() for match in found]
        return bisect_left(places, before)

    def foremost(self, before: int, *signs: str) -> str:
        """Give the sign that stands most often before a place, the first where none leads."""
        return max(signs, key=lambda sign: self.count(sign, before))
