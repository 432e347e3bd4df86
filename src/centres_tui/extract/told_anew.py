"""Bare numbers that give another value of an amount: "£91m, rather than the 84 it budgeted".

Of such a number the text leaves out the currency, "per cent" and the scale; all are those of the
amount before it.
"""

from collections.abc import Collection, Sequence
from dataclasses import replace
from decimal import Decimal
from typing import Final

from centres_tui.extract.page import Page
from centres_tui.extract.sharing import LARGEST_BARE, PLAIN
from centres_tui.model.quantity import Kind
from centres_tui.model.reading import Reading
from centres_tui.vocabulary.patterns import lazy

_NEAR: Final = 170
"""So many characters lie between the two at the most."""
_BACK: Final = 4
"""So many readings back the amount stands at the most."""
_TIMES: Final = 3
"""No value of a thing is more than so many times another."""
_ROUND: Final = 1000
"""A sum that is so much times a whole number may lend its thousands."""
_ALL: Final = 100
"""The most of a share, in per cent."""
_LENDING: Final[frozenset[Kind]] = frozenset({"money", "percent"})
_PASSED: Final[frozenset[Kind]] = frozenset({"date", "period", "duration", "fraction"})
"""Kinds that may stand between the two."""
_HEDGES: Final = (
    r"(?:(?:about|around|some|nearly|almost|over|just|only|at|roughly|more than|less than) )*"
)
_FIRST: Final = r"(?:first|originally|initially|previously|earlier|once)"
_SAID: Final = (
    r"(?:said|told|promised|announced|reported|estimated|forecast|proposed|predicted|suggested"
    r"|expected|feared|planned|budgeted|quoted|hoped|wanted|sought|asked|offered|allowed|approved"
    r"|agreed|given|gave|mentioned|thought|set|put|talks? (?:of|about)|speaks? of|claims?|quotes?)"
)
_HELD: Final = lazy(
    r"\b(?:rather than|instead of|in place of|(?<!if )not|against|up from|down from|up on|down on"
    rf"|short of|above|below|than) (?:the|an?|its|their|our|his|her) (?:{_FIRST} )?{_HEDGES}\Z"
)
"""What holds a known value against the amount before it, in one sentence."""
_FROM: Final = lazy(
    r"\b(?:to|at|is|was|are|were|of) [^.;:]{0,60}, (?:down |up )?from (?:a )?(?:high of |low of )?"
    rf"{_HEDGES}\Z"
)
"""What leads from an amount to what it was before: "fell to 64%, from just over 70"."""
_THEN: Final = lazy(
    r"[.;:,!?)*”\"’—–]|\Z"
    r"| (?:in|before|at|on|a year|the|last|when|while|and|but|during|under|two|three|five|ten)\b"
)
"""What follows what it was before."""
_NOT_THE: Final = lazy(
    r"[.!?*_”\"]+ (?:(?:so|and|but|certainly),? )?not (?:the|its|their|our) "
    rf"{_HEDGES}\Z"
)
"""What opens a sentence that denies a value: "It came to £86m. Not the 83 the mayor gave out"."""
WAS_SAID: Final = lazy(
    rf" (?:{_FIRST} )?{_SAID}\b"
    r"| (?:that |which )?(?:it|they|we|he|she|you|the [\w’'-]+|[\w’'-]+)"
    rf" (?:(?:was|were|had|has|have|had been|{_FIRST}) )*{_SAID}\b"
)
"""What makes it one that was said before."""
_OPENING: Final = (
    r"[.;:,—–-] (?:[\w’'-]+,? ){0,6}?(?:that|the|its|their|this|our)"
    rf" (?:{_FIRST} |old |original |new |latest |current |revised )?"
)
_WAS: Final = (
    r"(?: (?:in|of|for|last|back) [^.;:,]{2,30}?)?"
    r" (?:was|were|had been|stood at|was put at|had been put at|is|is now|stands at|is put at)"
    r" (?:for )?"
)
_EITHER: Final = r"figure|estimate|forecast|plan|target|goal|offer|proposal|idea"
_SUM: Final = lazy(
    rf"{_OPENING}(?:{_EITHER}|amount|bill|cost|price|budget|gap|shortfall){_WAS}{_HEDGES}\Z"
)
"""What tells of a sum of before on its own: "That figure was"."""
_SHARE: Final = lazy(rf"{_OPENING}(?:{_EITHER}|share|proportion|rate){_WAS}{_HEDGES}\Z")
"""The same of a share."""
_PAPER: Final = lazy(
    r"[.;:] (?:[\w’'-]+ ){0,3}(?:letter|report|leaflet|notice|plans?|release|bulletin|website"
    r"|brochure|prospectus|forecast|announcement|bid)(?: [\w’'-]+){0,3}"
    rf" (?:had )?(?:said|promised|gave|stated) {_HEDGES}\Z"
)
"""As in "The press release said"."""
_BARGAINED: Final = lazy(
    r"[.;:,”\"*] [^.;:]{0,60}?\b(?:offering|offered|asking for|asked for|opened at|opened with"
    r"|budged from|holding out for|held out for|wants|wanted|demands|seeks|sought|moved from"
    rf"|settled (?:at|for|on)|demanding|demanded|went in at) {_HEDGES}\Z"
)
"""What tells a share that a side asked for or offered."""
_AFFORDED: Final = lazy(
    r"\b(?:(?:can|could|couldn['’]t|cannot|can['’]t) afford|(?:came|come|comes) out at"
    rf"|ended up at) {_HEDGES}\Z"
)
"""What tells of money, or of where talks on an amount ended."""
_CLOSED: Final = lazy(r"[.;:,!?)*”\"’—–]|\Z| (?:and|but|or|while|when|before|until)\b")
"""What follows a number of which nothing else is told."""

_OF_SUMS: Final = (_SUM, _PAPER, _AFFORDED)
_OF_SHARES: Final = (_SHARE, _PAPER, _AFFORDED, _BARGAINED)


def told_anew(page: Page, readings: list[Reading]) -> list[Reading]:
    """Give a bare number the unit and the scale of the amount that it is another value of.

    Args:
        page: The page.
        readings: What was read in it, in order.
    """
    out: list[Reading] = []
    for reading in readings:
        lender = lender_of(out, reading, _LENDING) if is_plain(reading) else None
        out.append(like(reading, lender) if lender and _is_told(page, lender, reading) else reading)
    return out


def is_plain(reading: Reading) -> bool:
    """Whether a reading is a number alone, of a size that leaves room for a scale."""
    is_bare = reading.kind == PLAIN and reading.is_figure and not (reading.unit or reading.per)
    if not is_bare or reading.scale != 1 or not isinstance(reading.value, Decimal):
        return False
    return 0 < reading.value < LARGEST_BARE


def lender_of(
    before: Sequence[Reading], reading: Reading, kinds: Collection[Kind]
) -> Reading | None:
    """Give the amount of one of some kinds just before a number, if they may be of one thing."""
    passed = _PASSED.difference(kinds)
    amounts = (one for one in reversed(before[-_BACK:]) if one.kind not in passed)
    one = next(amounts, None)
    if one is None or reading.start - one.end > _NEAR or one.kind not in kinds:
        return None
    return one if _may_lend(one, reading) else None


def _may_lend(one: Reading, reading: Reading) -> bool:
    """Whether a number is of the size of an amount, its scale aside."""
    own, value = reading.value, one.value
    if not (isinstance(own, Decimal) and isinstance(value, Decimal)) or one.worth != 1:
        return False
    if one.kind == "percent" and (own > _ALL or one.unit != "%"):
        return False
    bare = value / _scale(one)
    return own <= bare * _TIMES and bare <= own * _TIMES


def _scale(one: Reading) -> int:
    """Give the scale of an amount that another may leave out: of £48,000 the thousands."""
    if one.kind != "money" or one.scale != 1 or not isinstance(one.value, Decimal):
        return one.scale
    is_round = one.value >= _ROUND and one.value % _ROUND == 0
    return _ROUND if is_round else 1


def _is_told(page: Page, lender: Reading, reading: Reading) -> bool:
    """Whether the words about a number make it another value of the amount."""
    text = page.text
    between = f" {' '.join(text[lender.end : reading.start].lower().split())} "
    after = text[reading.end : reading.end + _NEAR].lower().replace("\n", " ")
    same = page.sentence_at(lender.start) == page.sentence_at(reading.start)
    if same and _HELD.search(between):
        return bool(WAS_SAID.match(after) or _CLOSED.match(after))
    if (
        same
        and _THEN.match(after)
        and _FROM.search(f" {text[: lender.start][-12:].lower()}{between}")
    ):
        return True
    if _NOT_THE.search(between):
        return True
    if not _CLOSED.match(after):
        return False
    ways = _OF_SHARES if lender.kind == "percent" else _OF_SUMS
    return any(way.search(between) for way in ways)


def like(reading: Reading, lender: Reading) -> Reading:
    """Give a number the kind, the unit and the scale of an amount."""
    value = reading.value
    return replace(
        reading,
        kind=lender.kind,
        unit=lender.unit,
        per=lender.per,
        value=value * _scale(lender) if isinstance(value, Decimal) else value,
        scale=lender.scale,
        rule=lender.rule,
        priority=lender.priority,
    )
