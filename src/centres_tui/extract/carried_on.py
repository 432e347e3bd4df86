"""Bare numbers that go on with an amount's unit: "44% in the north and 31 in the south".

What lends it is the amount just before. A number goes on with it where both are told alike, by
one preposition; where it has decimals, which things that are counted have not; where it is what
the amount came up or down from; and where "it" was so much at another time.
"""

from dataclasses import replace
from decimal import Decimal
from typing import Final

from centres_tui.extract.ellipsis import MEASURED
from centres_tui.extract.page import Page
from centres_tui.extract.told_anew import WAS_SAID, is_plain, lender_of, like
from centres_tui.model.quantity import Kind
from centres_tui.model.reading import Reading
from centres_tui.vocabulary.patterns import lazy

_SUMS: Final[frozenset[Kind]] = frozenset({"money", "percent"})
_LENDING: Final = _SUMS | MEASURED
_REACH: Final = 60
"""So many characters behind a number, and before an amount, are looked at."""
_LEAST: Final = 2
"""One is seldom a number."""
_HEDGES: Final = (
    r"(?:(?:about|around|some|nearly|almost|over|under|just|only|at least|more than|less than"
    r"|roughly|still|now|then|a mere|a little|slightly|well|an average of) )*"
)
_ENDS: Final = (
    r"\Z|[.;:!?)”\"’—–](?!\d)|,(?!\d)| (?:and|but|or|while|whereas|when|before|until|after"
    r"|according to|says?|said)(?!\w)"
)
_AGO: Final = (
    r" (?:an?|one|two|three|four|five|six|seven|eight|nine|ten|\d+) (?:years?|months?|weeks?|days?"
    r"|decades?|seasons?) (?:ago|earlier|before|later)(?!\w)"
)
_WHEN: Final = (
    r" (?:in|by|at|on|for|during) (?:the |early |late |mid-)?(?:\d{4}(?!\w)|(?:january|february"
    r"|march|april|may|june|july|august|september|october|november|december|spring|summer|autumn|winter"
    r"|fall|monday|tuesday|wednesday|thursday|friday|saturday|sunday)(?!\w))"
    r"| (?:last|this|the) (?:year|month|week|season|spring|summer|autumn|winter|time)(?!\w)"
)
_CLOSED: Final = lazy(rf"{_ENDS}|{_AGO}|{_WHEN}")
"""What follows a number of which nothing is counted."""
_CLOSED_WIDE: Final = lazy(
    rf"{_ENDS}|{_AGO}| (?:in|at|on|by|for|from|to|last|this|among|across|over|with)(?!\w)"
    r"| (?:nationally|locally|regionally|elsewhere|here|there|overall|today|now|then)(?!\w)"
)
"""The same for one with decimals, which may be told of anything."""
_SERIES: Final = lazy(
    r" (?P<as>in|for|on|at|by|from|to|last|this|under|among|with|across|during|a|per)"
    r" [^.!?:]{2,60}?(?:,|;|,? and|,? but|,? while|,? whereas|, then)"
    rf" {_HEDGES}\Z"
)
"""As in "£4 for adults and 2", of which " for" goes on."""
_CAME: Final = lazy(
    r"\A[^.;:!?]{0,60}\b(?:up|down|rising|falling|rose|fell|climbed|dropped|increased|risen|fallen)"
    rf" (?:from|on) {_HEDGES}\Z"
    rf"|\A[^.;:!?]{{0,60}}\b(?:compared (?:with|to)|against|versus|as against) {_HEDGES}\Z"
)
_FROM: Final = lazy(rf" from {_HEDGES}\Z")
_IT_WAS: Final = lazy(
    r"[.;:,”\"] (?:(?:and|but|while|yet) )?"
    r"(?:(?:(?:in|by|on|at|before|until|for|with|across|over|two|three|four|five|ten|an?)"
    r" [^.;:,!?]{2,28}?"
    r"|last [a-z]+),? )?"
    r"(?:it|that|this)(?:['’]s|['’]d be|['’]ll be| (?:was|is|had been|has been|will be|would be"
    r"|could be|should be|may be|stood at|stands at|came to|comes to))"
    rf" (?:closer to |nearer |at )?{_HEDGES}\Z"
)
_WISHED: Final = lazy(
    r"[.;:,”\"] [^.;:!?\d]{3,50} (?:wanted|asked for|ask for|asking for|want|sought|seek|proposed"
    r"|recommended|suggested|hoped for|promised|demanded|demand|expected)"
    rf" {_HEDGES}\Z"
)
_TRUE_ONE: Final = lazy(
    r"[.;:,”\"] (?:[^.;:!?\d]{0,60} )?the (?:true|real|actual|correct|right|latest|proper)"
    rf" (?:figure|number|average) (?:was|is) {_HEDGES}\Z"
)
"""As in "a wait of 24 days. The operator said the true figure was 16"."""
_NAMED: Final = lazy(
    r"(?:\b(?:version|section|pages?|paras?|paragraph|clause|figure|fig|table|item|rule|article|no"
    r"|number|chapter|part|by|appendix|level|grade|policy|points?|times|band)\.?"
    r"|\b(?:rating|rated|scored?|magnitude|mark|index|odds|factor|ratio|scale)\b[^.;]{0,20}) \Z"
)
"""What goes before a number that measures nothing, or that something rose by."""
_OF_CLOCK: Final = lazy(r"\b(?:at|by|until|till|from|before|after|around) \Z")
"""What goes before an hour: "at 6.30"."""
_LAID_OUT: Final = lazy(r"[\t|]|\n\s*\n| {3}")
"""What stands between the cells of a table, and between paragraphs."""


def carried_on(page: Page, readings: list[Reading]) -> list[Reading]:
    """Give a bare number the unit and the scale of the amount that it goes on with.

    Args:
        page: The page.
        readings: What was read in it, in order.
    """
    out: list[Reading] = []
    for reading in readings:
        out.append(_carried(page, out, reading) if is_plain(reading) else reading)
    return out


def _carried(page: Page, before: list[Reading], reading: Reading) -> Reading:
    """Give a number the unit of the amount before it, or of the sum before a time."""
    for kinds in (_LENDING, _SUMS):
        lender = lender_of(before, reading, kinds)
        carried = _with_unit(page, lender, reading) if lender else reading
        if carried is not reading:
            return carried
    return reading


def _with_unit(page: Page, lender: Reading, reading: Reading) -> Reading:
    """Give a number the unit of an amount, and what that is of, if it goes on with it."""
    text = page.text
    gap = text[lender.end : reading.start]
    if _LAID_OUT.search(gap) or not reading.value or reading.value == 1:
        return reading
    in_brackets = lender.kind == "percent" and f"{text[lender.start - 1]}{gap[:1]}" == "()"
    if in_brackets and not _is_decimal(reading):
        return reading  # "62 pupils (47%), against 18": what was counted goes on
    between = f" {' '.join(gap.lower().split())} ".replace("  ", " ")
    after = text[reading.end : reading.end + _REACH].lower().replace("\n", " ")
    if _is_of_another_time(page, lender, between, after):
        return replace(like(reading, lender), links=(("like", lender.start),))
    if _is_decimal(reading):
        goes_on = _carries_decimal(between, after)
    else:
        goes_on = _is_alike(between, after)
    return like(reading, lender) if goes_on else reading


def _is_decimal(reading: Reading) -> bool:
    return isinstance(reading.value, Decimal) and reading.value % 1 != 0


def _carries_decimal(between: str, after: str) -> bool:
    """Whether a number with decimals measures what the amount before does."""
    if _NAMED.search(between) or between.count(". ") > 1:
        return False
    goes_on = _CLOSED_WIDE.match(after) or WAS_SAID.match(after)
    return goes_on is not None and not _OF_CLOCK.search(between)


def _is_alike(between: str, after: str) -> bool:
    """As in "44% in the north and 31 in the south"."""
    series = _SERIES.match(between)
    return series is not None and after.startswith(f" {series['as']} ")


def _is_of_another_time(page: Page, lender: Reading, between: str, after: str) -> bool:
    """As in "34%, up from 29", "£12 a ticket; last year it was nine"."""
    if not _CLOSED.match(after):
        return False
    ways = (
        (_IT_WAS, _WISHED) if lender.kind in ("length", "date") else (_IT_WAS, _WISHED, _TRUE_ONE)
    )
    if _CAME.match(between) or any(way.search(between) for way in ways):
        return True
    came = page.text[max(0, lender.start - _REACH) : lender.start].lower()
    return came.endswith((" to ", " to just ", " to about ")) and bool(_FROM.fullmatch(between))
