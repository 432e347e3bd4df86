"""By so much: words that tell by how much, or how many times, an amount is another than before.

"It comprises 1,620 rooms, a reduction of 230" is said of 1,850, "£238m, £7m more than in January"
of £231m, "the fund has doubled to £2m" of £1m. By themselves the words may speak of any level;
where a source of before states just that value, and not the new one, they tell what took its place.
"""

import re
from fractions import Fraction
from typing import Final

from centres_tui.compare.borne_out import missed_by
from centres_tui.compare.description import Description

_HEDGE: Final = r"(?:about |around |some |just )?"
_NOUN_BEFORE: Final = re.compile(
    r"(?:[,;:(]|\band|\bwith|\bafter|\bis|\bor) an? (?:further |net )?"
    r"(?:(?P<less>reduction|cut|fall|drop|decrease|decline)|increase|rise|addition|jump) of "
    rf"{_HEDGE}\Z"
)
"""Words before an amount that say that another is lower, or higher, by it."""
_PART: Final = (
    r"(?:january|february|march|april|may|june|july|august|september|october|november|december"
    r"|monday|tuesday|wednesday|thursday|friday|saturday|sunday|yesterday|spring|summer|autumn"
    r"|winter|christmas|easter)"
)
_PAPER: Final = (
    r"(?:bulletin|report|update|count|estimate|figure|forecast|plan|statement|announcement|notice"
    r"|application|budget|draft|version|survey|paper)"
)
_THAN_THEN: Final = re.compile(
    r" (?:[\w’'-]+ )?(?P<way>more|less|fewer|higher|lower|above|below|up|down|dearer|cheaper)"
    r" (?:than|on) (?:"
    rf"(?:(?:in|at|on|by|last|the) )*(?:(?:early|late|mid|last) )?{_PART}\b"
    rf"|(?:in|at|on|by) (?:the|its|their|our) (?:[\w’'-]+ ){{0,2}}{_PAPER}\b"
    r"|(?:we|they|you|people|residents|members|it) (?:was|were|had been|had|have been)"
    r" (?:first |originally |earlier |last )?"
    r"(?:told|promised|shown|warned|said|announced|reported|counted|thought)\b)"
)
"""Words behind an amount that say that another is lower, or higher, by it than it was."""
_LESS: Final = frozenset({"less", "fewer", "lower", "below", "down", "cheaper"})
_TIMES_TO: Final = re.compile(
    r"\b(?P<how>doubl(?:ed|ing|es)|tripl(?:ed|ing|es)|trebl(?:ed|ing|es)|quadrupl(?:ed|ing)"
    r"|halv(?:ed|ing|es))(?: (?:since|in|from|over) [^.;,]{2,24})? to \Z"
)
"""Words before an amount that say how many times another it is."""
_TIMES_OF: Final = re.compile(
    r"(?: [\w’'-]+){0,2},? (?P<how>double|twice|triple|treble|three times|half) "
    r"(?:the (?:[\w’'-]+ ){0,3}(?:set|given|announced|promised|offered|agreed|imposed|planned"
    r"|proposed|ceiling|limit|maximum|figure|number|total|sum)\b"
    r"|what (?:was|were|they|it|he|she|we) |that (?:of|in|on|set) |last )"
)
"""Words behind an amount that say so."""
_HOW_MANY: Final = {
    "dou": Fraction(2), "twi": Fraction(2), "tri": Fraction(3), "tre": Fraction(3),
    "thr": Fraction(3), "qua": Fraction(4), "hal": Fraction(1, 2),
}  # fmt: skip


def moved_by(difference: Description) -> int:
    """Give 1 for an amount by which something is more than it was, -1 for less, else 0."""
    if found := missed_by(difference):
        return found
    if difference.amount.dimension == "time":
        return 0
    around = difference.around
    if " of " in around.before[-12:] and (noun := _NOUN_BEFORE.search(around.before)):
        return -1 if noun["less"] else 1
    if " than " in around.after or " on " in around.after:
        behind = _THAN_THEN.match(around.after)
        if behind is not None:
            return -1 if behind["way"] in _LESS else 1
    return 0


def times_of(one: Description) -> Fraction:
    """Give how many times another an amount is said to be: "has doubled to £2m"; 0 where not."""
    around = one.around
    told = _TIMES_TO.search(around.before) if around.before.endswith("to ") else None
    told = told or _TIMES_OF.match(around.after)
    return _HOW_MANY[told["how"][:3]] if told else Fraction(0)
