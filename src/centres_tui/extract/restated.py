"""Numbers without a noun whose noun the text has given elsewhere: the same number, a heading."""

from bisect import bisect_right
from decimal import Decimal
from typing import Final

from centres_tui.extract.draft import Draft
from centres_tui.extract.grounds import grounded, grounds_of
from centres_tui.extract.number import Antecedent
from centres_tui.extract.page import Page
from centres_tui.extract.phrases import plural_phrase
from centres_tui.extract.statement import Statement
from centres_tui.extract.words import Words
from centres_tui.vocabulary.grammar import AUXILIARY, MODAL, VERB
from centres_tui.vocabulary.patterns import lazy

LEAST: Final = 20
"""Smaller numbers are equal by chance."""
_FEW: Final = 3
"""Of fewer things there are too many twos."""
_YEARS: Final = range(1700, 2100)
_HEAD: Final = lazy(
    r"\s*(?:\d{1,2}(?:\.\d{1,2})?[.)]?\s+)?(?:[A-Z][A-Za-z'’-]*)(?:\s[A-Za-z'’-]+){0,2}\s*"
)
"""A heading that may be nothing but a noun."""
_SHORT: Final = 60
_FIRST: Final = 4
"""Of how many words, at most, a number stands behind that opens a paragraph."""


class Restated:
    """Remembers what numbers have counted, and the heading that they stand below."""

    __slots__ = ("headings", "page", "said")

    def __init__(self, page: Page) -> None:
        """Begin with nothing counted.

        Args:
            page: The page that is read.
        """
        self.page = page
        self.said: dict[Decimal, str] = {}
        """What each number has counted first."""
        self.headings = [each for each in page.source.passages if each.role == "heading"]

    def since(self, sentence: Statement, counted: Antecedent) -> Antecedent:
        """Give the latest count, unless a heading stands between it and a sentence."""
        at = bisect_right(self.headings, sentence.start, key=lambda each: each.start) - 1
        if at < 0 or counted.end > self.headings[at].start:
            return counted
        heading = self.headings[at]
        opening = sentence.words.words[: sentence.firsts[0]][-3:]
        if (
            "of" not in opening
            or sentence.firsts[0] > _FIRST
            or heading.end - heading.start > _SHORT
        ):
            return Antecedent()
        return self._named_by(heading.start, heading.end)

    def _named_by(self, start: int, end: int) -> Antecedent:
        """Give what a heading such as "3. Representations" counts."""
        text = self.page.text
        if not _HEAD.fullmatch(text, start, end):
            return Antecedent()
        words = Words(text, start, end)
        words.traced = self.page.watch is not None
        first = next((at for at in range(len(words)) if words.is_open(at)), -1)
        phrase = plural_phrase(words, first) if first >= 0 else None
        whole = phrase is not None and phrase.after >= len(words)
        return Antecedent(phrase.name, end) if phrase and whole else Antecedent()

    def lend(self, draft: Draft, latest: Antecedent, *, pointed: bool = False) -> None:
        """Give a number that counts nothing in its sentence what it has counted before.

        Args:
            draft: The number.
            latest: The latest count.
            pointed: Whether it is told as known: "the six", "those six".
        """
        value = draft.reading.value
        if draft.reading.kind != "count" or not isinstance(value, Decimal) or value < _FEW:
            return
        if pointed and draft.cell is None and value in self.said:
            known = latest.unit if value == latest.value else self.said[value]
            draft.unit, draft.kind = again(known), "count"
        elif draft.kind == "count" and draft.cell is None:
            self.said.setdefault(value, draft.unit)
        elif draft.kind == "number" and (pointed or is_telling(value)):
            unit = self.said.get(value)
            if unit:
                draft.unit, draft.kind = again(unit), "count"


def is_pointed(sentence: Statement, place: int) -> bool:
    """Whether a number is told as known, and no noun follows: "the six have", "those six"."""
    words, first = sentence.words, sentence.firsts[place]
    if not first or words.words[first - 1] not in ("the", "those", "these"):
        return False
    after = sentence.afters[place]
    closed = AUXILIARY | MODAL | VERB
    return after >= len(words) or words.is_mark(after) or bool(words.roles[after] & closed)


def again(unit: str) -> str:
    """Give a noun as one that the text has given elsewhere."""
    known = grounds_of(unit)
    return grounded(unit, "restated", *known.spans) if known else unit


def is_telling(value: object) -> bool:
    """Whether a number is hardly another thing's by chance: it is not small, and no year."""
    if not isinstance(value, Decimal) or value < LEAST or value != value.to_integral_value():
        return False
    return not _YEARS.start <= value < _YEARS.stop
