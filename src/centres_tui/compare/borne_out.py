"""Borne out: weak words for a change, which an earlier source that states the old value bears out.

"66 flights had gone, five more than the airline had told us to expect" is said of 61, "The figure
it gave in May was 180" of the value in the sentence before. By themselves such words tell little;
where a source of before states just that value, and not the new one, they are enough.
"""

import re
from collections.abc import Iterator, Sequence
from typing import Final

from centres_tui.compare.description import Description
from centres_tui.compare.dropped import once_said

_SOON: Final = 200
"""The old amount stands within so many characters behind the new one."""
_LAST: Final = 90
"""So many characters behind an amount say what it was."""
_SAID: Final = (
    r"(?:spoken of|talked of|warned of|told|said|promised|announced|reported|estimated|forecast"
    r"|proposed|predicted|suggested|expected|feared|planned|budgeted|counted|given|put|quoted"
    r"|gave|admitted|claimed|assumed|used|thought|allowed|owned up to|pencilled in"
    r"|put forward|wanted|scheduled|intended|believed|approved|agreed|published|stated)"
)
"""What was done with an amount of before."""
_FIRST: Final = r"(?:first|originally|initially|previously|earlier)"
_HEDGE: Final = r"(?:(?:about|around|some|nearly|almost|just|only|at|roughly|over) )*"
_FIGURE: Final = (
    r"(?:figure|number|total|count|estimate|tally|toll|sum|target|forecast|price|budget|bill|plan"
    r"|offer|proposal|projection|guess|release|letter|leaflet|brochure|bulletin|report|notice|website"
    r"|prospectus|consultation|plans)"
)
_WAS_GIVEN: Final = re.compile(
    r"(?:.*[.;:,(—–-]|[^.;:]{0,60}?,? (?:and|but|while|though|where|when)) ?(?:and |but |yet )?"
    rf"(?:(?:the|its|their|his|her|our|that|an?)(?: [\w’'-]+){{0,3}} {_FIGURE}\b"
    r"[^.;:]{0,50}? (?:was|were|had been|stood at|came to|showed|said|put it at)(?: for)?"
    rf"|[^.;:]{{2,50}}? (?:wrongly|mistakenly|incorrectly) {_SAID}"
    rf"|[^.;:]{{2,50}}? had (?:(?:at )?{_FIRST} )?"
    rf"{_SAID}(?: (?:it|them|that|this|us|people|members|as|of|at))*"
    rf") {_HEDGE}\Z"
)
"""What stands between a new amount and what was said of it before."""
_MORE_THAN: Final = re.compile(
    r"(?:[^.;:!?]{0,60}[.;] (?:[a-z]+ ){0,3}(?:that|this|it|which)(?:[’']s| is| was)\b)?"
    r"[^.;:!?]{0,90}?\b(?:(?:farther|further|wider|deeper|taller|faster|slower|heavier|lighter|closer|more|less|fewer|higher|lower|larger|smaller|longer|shorter|later"
    r"|earlier|sooner|better|worse|greater|bigger|dearer|cheaper) than|above|below|over|under"
    r"|up on|down on|short of|instead of|rather than|in place of|than)"
    rf" (?:the|an?|its|their|our|his|her) {_HEDGE}\Z"
)
"""What stands between a new amount and the old one that it is measured by."""
_WAS_SAID: Final = re.compile(
    r"(?: [\w’'-]+){0,3} (?:(?:that |which )?(?:we|they|it|he|she|you|people|[\w’'-]+ [\w’'-]+)"
    rf" (?:(?:was|were|had|has|have|had been|{_FIRST}) ){{0,2}}"
    rf"(?:threatened with|{_SAID}|offered|shown|cancelled)\b"
    rf"|(?:{_FIRST} )?{_SAID}\b)"
)
"""What makes an amount one that was said before: "the 20 that we were threatened with"."""
_WAS_ASKED: Final = re.compile(
    r"(?: [\w’'-]+){0,4} (?:told|asked|ordered|required|obliged|supposed|meant) to"
    r" (?!expect|fear|plan|be\b)"
)
"""What makes an amount one that was asked for: "short of the 25% they were told to find"."""
_EARLY: Final = (
    r"(?:first|earlier|previous|original|initial|draft|outline|old|last|january|february|march"
    r"|april|may|june|july|august|september|october|november|december|spring|summer|autumn|winter)"
)
_PAPER: Final = (
    r"(?:estimate|report|plan|draft|count|version|bulletin|forecast|proposal|design|figure|return"
    r"|budget|paper|notice|scheme|announcement|statement|projection|bid|application)s?"
)
_IN_BRACKETS: Final = re.compile(r"[^.;:()!?]{0,40}? ?\(\Z")
_OF_THAT_PAPER: Final = re.compile(
    r" (?:[\w’'-]+ ){0,2}?(?:at the time(?: of (?:the|its|their|our|this) [^.;()]{2,40})?|at first"
    r"|originally|initially|when [^.;()]{4,60}?)\s?\)|"
    rf" (?:[\w’'-]+ ){{0,2}}?(?:in|at|under|by|on|according to) (?:the|its|their|an?) "
    rf"(?:{_EARLY} ){{1,2}}{_PAPER}\s?\)"
)
"""What makes an amount in brackets that of an earlier paper: "2.6 (3.2 in the May estimate)"."""
_BY_SO_MUCH: Final = re.compile(
    r" (?:[\w’'-]+ )?(?P<way>more|less|fewer|higher|lower|above|below|over|under|longer|shorter|up"
    r"|down) (?:than|on|from)? ?"
    r"(?:(?:(?:was|were|had been|(?:it|they|we) (?:had|was|were)"
    r"|the [\w’'-]+ (?:[\w’'-]+ )?(?:had|was)) )?"
    rf"(?:{_FIRST} )?(?:{_SAID}|feared)\b|(?:at )?first\b|(?:the|its|their) {_EARLY} )"
)
"""What makes an amount that by which a plan was missed: "eight more than first thought"."""
_LESS: Final = frozenset({"less", "fewer", "lower", "below", "under", "shorter", "down"})
_ENDS: Final = re.compile(r"\s*(?:[.;:,!?)]|\Z)")
_ARTICLES: Final = frozenset({"the", "a", "an", "its", "their", "our", "his", "her"})
"""The last word of what an amount is measured by, hedges aside."""
_GIVEN: Final = frozenset(
    {"was", "were", "been", "stood", "to", "showed", "said", "put", *re.findall(r"\w+", _SAID)}
)
"""The last word of what was said of an amount, hedges and pronouns aside."""
_PASSED_OVER: Final = frozenset({
    "about", "around", "some", "nearly", "almost", "just", "only", "at", "roughly", "over", "it",
    "them", "that", "this", "us", "people", "members", "as", "of", "for",
})  # fmt: skip
"""These hedges and pronouns."""
_WAYS: Final = _LESS | {"more", "higher", "above", "over", "longer", "up"}
"""The first word behind an amount by which a plan was missed, or the second."""


def set_against(old: Description, before: Sequence[Description]) -> Iterator[Description]:
    """Give the amounts that weak words set one of before against, the nearest first.

    Args:
        old: The amount that may be over.
        before: The amounts of its source that stand before it.
    """
    source = old.text.source.text
    for new in reversed(before):
        if old.figure.start - new.figure.end > _SOON:
            return
        if _is_told(source[new.figure.end : old.figure.start].lower().split(), old):
            yield new


def _is_told(between: Sequence[str], old: Description) -> bool:
    """Whether the words between two amounts, and those behind, make the second one of before.

    Most end with none of the words that a pattern ends with, and none is asked.
    """
    if between and between[-1].endswith("("):
        told = _IN_BRACKETS.fullmatch(_spaced(between)) and _OF_THAT_PAPER.match(_after(old))
        return told is not None
    last = ""
    for word in reversed(between):
        if word not in _PASSED_OVER:
            last = word
            break
    if last in _ARTICLES and _MORE_THAN.fullmatch(f"{_spaced(between)} "):
        after = _after(old)
        if _WAS_ASKED.match(after):
            return False
        return _WAS_SAID.match(after) is not None or once_said(after)
    return last in _GIVEN and _WAS_GIVEN.fullmatch(f"{_spaced(between)} ") is not None


def _spaced(words: Sequence[str]) -> str:
    """Give words with a blank before each."""
    return f" {' '.join(words)}"


def is_bare(one: Description) -> bool:
    """Whether nothing is named behind an amount, so that its noun is only guessed."""
    end = one.figure.end
    return _ENDS.match(one.text.source.text, end) is not None


def missed_by(difference: Description) -> int:
    """Give 1 for an amount by which something is more than was thought, -1 for less, else 0."""
    if difference.amount.dimension == "time":
        return 0
    end = difference.figure.end
    first = difference.text.source.text[end : end + _LAST].lower().split(maxsplit=2)[:2]
    found = None if _WAYS.isdisjoint(first) else _BY_SO_MUCH.match(_after(difference))
    if found is None:
        return 0
    return -1 if found["way"] in _LESS else 1


def _after(one: Description) -> str:
    source = one.text.source.text
    return f" {' '.join(source[one.figure.end : one.figure.end + _LAST].lower().split())}"
