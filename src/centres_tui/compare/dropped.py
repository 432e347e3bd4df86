"""Dropped: words that make an amount one that is over, replaced or denied."""

import re
from typing import Final

from centres_tui.compare.surroundings import SourceText, Surroundings
from centres_tui.model.figure import Figure
from centres_tui.model.quantity import DATED

_SET_OUT: Final = (
    r"(?:announced|launched|unveiled|approved|proposed|agreed|signed|published|presented|drawn up)"
)
"""What is done with a plan when it is new."""
EARLIER_WORD: Final = (
    "told|said|claimed|stated|promised|announced|reported|estimated|forecast|proposed|predicted"
    "|suggested|spoken of|talked of|warned of"
)
"""What was done by whom "had" goes before: an earlier word on the matter."""
_SAID: Final = rf"(?:{EARLIER_WORD}|put (?:it|this|that|them|the [a-z]+) at)"
DROPPED: Final = re.compile(
    r"\b(?:instead of|rather than|(?:was|were) (?:going|meant|due|supposed) to|had planned"
    r"|no longer"
    r"|previous(?:ly)?|original(?:ly)?|earlier|initial(?:ly)?|at first)\b[^.;,]{0,30}\Z"
    r"|\b(?:first|then) (?:\w+ )?(?:estimate|figure|forecast|budget|target|plan|estimated|thought"
    r"|expected|reported|announced)\b[^.;,]{0,24}\Z"
    r"|\b(?:than|above|below|against|from|exceed\w*|over) (?:the|an?|its|their|his|her)"
    r" (?:[\w'’-]+ ){0,2}(?:estimate|forecast|projection|quote|budget)s? of"
    r" (?:about |around |some )?\Z"
    r"|\b(?:estimate|figure|forecast|budget|target|plan|total|count) was (?:\w+ )?\Z"
    r"|\b(?:had been|was|were) (?:first |originally )?(?:put at|estimated at|expected to be"
    r"|budgeted at|forecast to be)\s\Z"
    r"|\bnot(?:, as [^.;,]{3,50},)? (?:the |from |in |on |at |by )?"
    r"(?:(?<=the )(?:required|planned|promised|expected|stated|claimed|advertised|intended) )?\Z"
    r"|\((?:was|were|formerly|once)\s\Z"
    r"|\bonce (?:pencilled in|planned|due|expected|meant|scheduled|promised|put|thought|set)\b"
    r"[^.;,]{0,24}\Z"
    rf"|\b(?:had|having) (?:[a-z]+ )?{_SAID}\b[^.;]{{0,60}}\Z"
    r"|\boriginal (?:[a-z]+ ){1,2}[^.;]{0,40}, (?:was|were|had been|stood at) (?:put at )?\Z"
    rf"|\bwhen [^.;]{{3,80}}\b{_SET_OUT}\b[^.;]{{0,50}}\b(?:put|gave|estimated|expected|thought"
    r"|reckoned|priced|costed|budgeted|forecast|promised)\b[^.;]{0,40}\Z"
)
_DROPPED_AFTER: Final = re.compile(
    r"(?: [\w'’-]+){0,3}? (?:(?:given|stated|reported|announced|put|estimated|feared|quoted|cited)"
    r" )?(?:at the time|at first|before then|until then|previously|originally|initially)\b"
    r"|(?: [\w'’-]+){0,2}? (?:first|originally|initially|previously|earlier) (?:\w+ed|thought|given"
    r"|forecast|put)\b"
    rf"|,? when (?:it|they|she|he|we|the (?:[\w’'-]+ ){{1,3}})(?: ?(?:was|were|is))? ?(?:first )?"
    rf"{_SET_OUT}\b"
)
_AFTER_WORDS: Final = (
    "at the time", "first", "then", "previously", "originally", "initially", "earlier", "when ",
)  # fmt: skip
"""Pieces of text one of which stands in all that it finds."""
_BY_THEN: Final = re.compile(
    r"\bby (?:[\w,]+ ){1,4}(?:the|its|their) (?:estimate|figure|forecast|budget|total|count) was"
    r" (?:\w+ )?\Z"
)
"""What makes an estimate the later one: "By March the forecast was"."""
DROPPING_WORDS: Final = (
    "instead", "rather", "going to", "meant to", "due to", "supposed to", "planned", "longer",
    "previous", "original", "earlier", "initial", "first", "then ", "estimate", "forecast",
    "projection", "quote", "budget", "figure was ", "target was ", "plan was ", "total was ",
    "count was ", "put at", "expected to be", "not", "(was", "(were", "formerly", "once",
    "had ", "having ", "when ",
)  # fmt: skip
"""Pieces of text one of which stands in all that `DROPPED` finds."""
_REACH: Final = 240
"""So many characters before an amount are looked at."""
_DENIED: Final = re.compile(r"\bnot\s\Z")
_NOT: Final = 5
"""It stands within so many characters, with the one before it."""
_NOT_OTHERS: Final = re.compile(r"\bnot (?:the|its|their) (?:(?:official|published|claimed) )?\Z")
_OTHERS: Final = re.compile(
    r"(?: [a-z]+)?(?: (?:in|from) (?:the |its |their )(?:official|published|government)\b"
    r"| (?:officially |publicly )?(?:claimed|admitted)\b"
    r"|(?: that| which)? (?:the )?[\w’'-]+ (?:claims?|says?|admits?|maintains?|insists?)\b)"
)
"""What makes an amount that of another party: "not the 143 in the official papers"."""
_NOW: Final = re.compile(r"\bnow\b")
_IS_NOW: Final = re.compile(r"\b(?:is|are|stands at) now\b")
"""Words between what was put aside and an amount, which make that the one that holds."""
_AS_BEFORE: Final = re.compile(
    r"[\w' -]{0,24}\bas\s\w+|[^.;]{0,30}\b(?:planned|proposed|originally|expected)\b"
)


_COMPARED: Final = re.compile(
    r"\b(?:below|above|than|under|over|against|from|half|twice|double) (?:the|an?|its) \Z"
)
_ARTICLES: Final = ("the ", "a ", "an ", "its ")
"""What it ends with."""
_WAS_ESTIMATE: Final = re.compile(
    r"\b(?:revised?|revision|scaled (?:back|down|up)|downgrad\w+|upgrad\w+|watered down"
    r"|re-?estimated|re-?forecast|re-?costed)\b[^.;]{0,40}\bfrom (?:[a-z]+ ){0,3}\Z"
    r"|\b(?:cut|lowered|reduced|raised|increased|put|changed|corrected) (?:its|the|their) "
    r"(?:official |confirmed )?(?:(?:death )?(?:count|toll|tally)|number of (?:people |those )?"
    r"(?:deaths|dead|killed|injured|missing|infected|victims|cases))\b[^.;]{0,60}\bfrom"
    r" (?:[a-z]+ ){0,2}\Z"
    r"|\b(?:projected|forecast|estimated|expected|budgeted|planned|proposed)\b[^.;]{0,50},"
    r" (?:previously|originally|initially|formerly|once)(?: put at)? \Z"
    r"|\b(?:estimated|forecast|projected|put|priced|costed|budgeted) at\b[^.;]{0,40}"
    r"\b(?:up|down) from (?:[a-z]+ ){0,2}\Z"
    r"|\b(?:extended|prolonged|shortened) (?:the|its|their|this|that|an?) (?:[a-z-]+ ){0,2}"
    r"(?:consultation|deadline|contract|period|notice|closure|strike|ban|lease|licence|review|inquiry|trial)"
    r" from (?:[a-z]+ ){0,2}\Z"
    r"|\b(?:offer|bid)\b[^.;]{0,60}\bfrom (?:[a-z]+ ){0,2}\Z"
    r"|\b(?:affected|at risk|under threat|threatened|to go)\b[^.;]{0,40}\bfrom (?:[a-z]+ ){0,2}\Z"
    r"|\b(?:estimate|forecast|projection|guidance|outlook|prediction)s?\b[^.;]{0,60}\bfrom"
    r" (?:[a-z]+ ){0,2}\Z"
    r"|\bfrom (?:an? |the |its |their )?(?:original(?:ly)?|initial(?:ly)?|earlier|first|planned"
    r"|announced|promised|expected|forecast|projected|estimated|budgeted|proposed)\b"
    r"(?: [a-z]+){0,2} \Z"
    r"|\b(?:projected|forecast|estimated|expected|planned|proposed|predicted|budgeted)\b[^.;]{0,60},"
    r" (?:previously|originally|initially|once|earlier|formerly|first) (?:(?:put|set|given) at )?\Z"
    r"|\b(?:final|latest|updated|second|fuller|corrected) (?:count|tally|estimate|figure|assessment"
    r"|survey|reckoning|valuation|costing)\b[^.;]{0,60}\b(?:up|down) from (?:[a-z]+ ){0,2}\Z"
    r"|\bone-off (?:[a-z]+ )?(?:bill|cost|charge|expense|price)s?\b[^.;]{0,60}\bfrom"
    r" (?:[a-z]+ ){0,2}\Z"
    r"|\b(?:number|total|list|count) of [^.;,]{2,40} to be [a-z]+ (?:[a-z]+ )?from"
    r" (?:[a-z]+ ){0,2}\Z"
)
"""What makes the value before a change one that was only estimated or planned.

What costs but once, and what is still to be done, can change in its plan only.
"""
_FOUND: Final = re.compile(
    r"(?: that| which)? (?:the |its |their |his |her |an? )?(?:[\w’'-]+ ){1,4}"
    r"(?:found|reckoned|calculated|claimed|counted)\b"
)
"""What makes an amount another's finding, which is no earlier value of one's own."""
_ONCE_SAID: Final = re.compile(
    r" (?:[a-z]+ )?(?:in|at|by) (?:its|the|their|our|an?) (?:[a-z]+ ){0,2}(?:bulletin|report|update"
    r"|statement|release|briefing|forecast|estimate)\b|"
    r" (?:that (?:was|were|had been) |it |they )?(?:announced|promised|proposed|planned|expected"
    r"|forecast|estimated|quoted|reported|given|first|originally|budgeted|approved|agreed"
    r"|(?:put|set) aside|allowed for|pencilled in|set out|bargained for|hoped for|feared"
    r"|predicted)\b"
    r"|(?: that| which)? (?:the |its |their |his |her |an? )?(?:[\w’'-]+ ){1,4}(?:had )?"
    r"(?:expected|promised|forecast|estimated|predicted|budgeted|feared|hoped for|put aside"
    r"|set aside|allowed|bargained|planned|quoted|announced|mentioned|cited|named|spoke of"
    r"|spoken of|talked of|reported|told [a-z]+|warned of"
    r"|(?:gave|given)(?! (?:up|away|out|to|way|notice|back)))\b"
)


_HELD_THEN: Final = re.compile(
    r" (?:held|kept|recorded|seen|standing|there (?:were|was)|it (?:had|held|was))"
    r" (?:in|at|on|last|a year)\b"
)
"""What makes an amount one of another time: "less than half the £14m held last autumn"."""


def once_said(after: str) -> bool:
    """Whether the words behind an amount make it one that was announced or approved."""
    return _ONCE_SAID.match(after) is not None


def is_dropped(around: Surroundings) -> bool:
    """Whether the words say that an amount was put aside: "instead of 9", "9, as first thought"."""
    return (
        _is_dropped_before(around.before) or _is_dropped_after(around.after) or is_compared(around)
    )


def _is_dropped_before(before: str) -> bool:
    """Whether the words before an amount say so; most have none of those that all ways need."""
    if not any(map(before.__contains__, DROPPING_WORDS)):
        return False
    found = DROPPED.search(before, max(0, len(before) - _REACH))
    if found is None or _IS_NOW.search(before, found.start()):
        return False
    return not _BY_THEN.search(before)


def _is_dropped_after(after: str) -> bool:
    """Whether the words behind an amount say so, by one of those that all ways need."""
    if not any(map(after.__contains__, _AFTER_WORDS)):
        return False
    return _DROPPED_AFTER.match(after) is not None


def is_compared(around: Surroundings) -> bool:
    """Whether another amount is measured against one of before: "below the £2m announced"."""
    if not around.before.endswith(_ARTICLES):
        return False
    ways = (_ONCE_SAID, _FOUND, _HELD_THEN)
    if not any(way.match(around.after) for way in ways):
        return False
    return bool(_COMPARED.search(around.before))


def set_right_in(text: SourceText) -> frozenset[str]:
    """Give the ids on both sides of a change of what was announced: one measure, two values.

    A day that changes is always one of a plan: "the opening slips from May to August".
    """
    found: set[str] = set()
    for old in text.figures:
        if old.changes_to and (old.kind in DATED or _is_estimate_moved(old, text)):
            found |= {old.id, old.changes_to}
    return frozenset(found)


def _is_estimate_moved(old: Figure, text: SourceText) -> bool:
    """Whether an amount that changes is one that was announced: "290, down from the 340 planned".

    The change of such an amount is one of the plan; a change of what is so has two sides.
    """
    end = text.clause_of(old)[1]
    after = text.source.text[old.end : end].lower().split()
    before = text.source.text[old.sentence_start : old.start].lower().split()
    is_said = _ONCE_SAID.match(f" {' '.join(after)}")
    return bool(is_said or _WAS_ESTIMATE.search(f"{' '.join(before)} "))


def is_denied(around: Surroundings) -> bool:
    """Whether the words say that an amount is not so: "about 60, not 45".

    Nor is one that another found an earlier value: "better than the 45 that the union counted".
    """
    if is_compared(around) and _FOUND.match(around.after):
        return True
    others = _NOT_OTHERS.search(around.before)
    if others and (_OTHERS.match(around.after) or others[0].endswith(("ed ", "official "))):
        return True
    near = around.before[-_NOT:]
    if not _DENIED.search(near) or _NOW.search(around.before):
        return False
    return not _AS_BEFORE.match(around.after)
