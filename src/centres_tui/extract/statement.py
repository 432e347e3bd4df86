"""A statement: one sentence with the readings in it, and its words, found once for all of them."""

from bisect import bisect_right
from collections.abc import Sequence
from itertools import chain

from centres_tui.extract.grounds import Span, grounded_place
from centres_tui.extract.words import Words
from centres_tui.model.reading import Reading
from centres_tui.vocabulary.grammar import HEDGE
from centres_tui.vocabulary.patterns import lazy

_NOTE = lazy(r"\s?\[(?:\d{1,3}|[a-z]|note \d{1,3})\]")


SIDE_MARKS = frozenset("\"“”‘’'~≈+−")
_PAIRS = frozenset(
    [("up", "to"), ("close", "to"), ("nearer", "to")]
    + [(noun, "of") for noun in ("average", "total", "maximum", "minimum", "estimated")]
)
"""Two words that stand together before an amount and say nothing of what it is."""


def _past_note(text: str, end: int) -> int:
    """Give where the mark of a note right behind a number ends: "46[12] berths"."""
    if text[end : end + 1] != "[" and text[end + 1 : end + 2] != "[":
        return end
    note = _NOTE.match(text, end)
    return note.end() if note else end


class Statement:
    """A sentence, or a stretch of a very long one, with the readings in it.

    `firsts` and `afters` say at which words the readings begin and where those after them
    stand, `stops` which words belong to readings, `at_word` which reading begins at a word, and
    `is_spaced` whether white space or bars part the sentence into cells.
    """

    __slots__ = (
        "afters", "at_word", "end", "firsts", "is_spaced", "readings", "start", "stops", "text",
        "words",
    )  # fmt: skip

    def __init__(self, text: str, span: tuple[int, int], readings: Sequence[Reading]) -> None:
        """Take the words of the sentence apart.

        Args:
            text: The whole text.
            span: Where the sentence, or the stretch of it, begins and ends.
            readings: Its readings, in order.
        """
        self.text = text
        self.start, self.end = span
        self.readings = readings
        self.words = Words(text, *span)
        starts = self.words.starts
        self.firsts = [max(0, bisect_right(starts, reading.start) - 1) for reading in readings]
        self.afters = [
            self.words.at(_past_note(text, max(reading.end, reading.tokens_end)))
            for reading in readings
        ]
        self.stops = frozenset(chain.from_iterable(map(range, self.firsts, self.afters)))
        self.at_word = {first: place for place, first in enumerate(self.firsts)}
        stretch = text[self.start : self.end]
        self.is_spaced = "   " in stretch or "\t" in stretch or "|" in stretch

    def reading_at(self, index: int) -> int:
        """Give which reading a word belongs to, or -1."""
        place = bisect_right(self.firsts, index) - 1
        return place if place >= 0 and index < self.afters[place] else -1

    def attached(self, place: int) -> str:
        """Give what is joined to a reading by a hyphen: "page" in "12-page"."""
        index, end = self.firsts[place], self.readings[place].end
        if index >= len(self.words) or self.words.ends[index] <= end:
            return ""
        rest = self.words.words[index][end - self.words.starts[index] :]
        return rest.lstrip("-") if rest.startswith("-") else ""

    def placed(self, start: int, step: str, between: Span | None = None) -> int:
        """Give where a figure begins that another is related to.

        Args:
            start: Where it begins.
            step: Which step has related the two; told only while the page is explained.
            between: A stretch with the words that relate them.
        """
        if not self.words.traced:
            return start
        if between is None:
            return grounded_place(start, step)
        stretch = self.text[between[0] : between[1]]
        first = between[0] + len(stretch) - len(stretch.lstrip())
        last = max(first, between[0] + len(stretch.rstrip()))
        return grounded_place(start, step, (first, last))

    def lead(self, place: int) -> int:
        """Give the index of the last word before a reading and the hedges before it, or -1."""
        index = self.firsts[place] - 1
        words = self.words.words
        floor = max(0, index - 8)
        while index >= floor and index not in self.stops:
            if (words[index - 1], words[index]) in _PAIRS and index > floor:
                index -= 2
            elif self.words.roles[index] & HEDGE or words[index] in SIDE_MARKS:
                index -= 1
            else:
                break
        return index
