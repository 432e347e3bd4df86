"""Successors: the figure that its sentence, or the next, puts in the place of one."""

import re
from collections.abc import Sequence
from decimal import Decimal
from typing import Final

from centres_tui.compare.dropped import EARLIER_WORD, once_said
from centres_tui.compare.stops import without_stops
from centres_tui.compare.surroundings import SourceText
from centres_tui.model.figure import Figure

_NOW: Final = re.compile(
    r"\s*(?:but\s|and\s|however,?\s)?"
    r"(?:(?:after|following|since|under|with)\s[^.;,]{3,40}?,?\s)?(?:(?:it|they|he|she|this|that|we"
    r"|the\s(?:figure|number|total|plan|estimate|cost|target|council|company|firm|club))"
    r"(?:[’'](?:ll|s|re))?\s(?:\w+\s)?)?now\b[^.;,]{0,30}\Z"
    r"|\s*(?:but\s|and\s)?(?:(?:the|its|their|our|his|her)\s|(?:the\s)?(?:[\w’'-]+\s){1,3})?"
    r"(?:current|latest|newest|revised|updated|present)\s"
    r"(?:forecast|estimate|figure|plan|number|total|date|target|cost|price|budget|count)s?\s"
    r"(?:is|are|puts?|stands?|has|says?|shows?)\b[^.;,]{0,30}\Z"
    r"|\s*(?:but\s)?(?:in\s(?:fact|reality|truth),?\s)?(?:(?:the|an?|its|their|our)\s)?(?:[\w’'-]+\s){1,4}"
    r"(?:found|concluded|established|discovered|determined)\s(?:that\s)?(?:it|there|they|the\s"
    r"(?:(?:true|real|actual|correct)\s)?(?:figure|number|total|toll|cost|bill|sum|amount))"
    r"\s(?:was|were|is|are|had\sbeen)\s(?:[a-z]+\s)?\Z"
    r"|\s*(?:but\s)?by\s(?:the\s)?(?:[\w,]+\s){1,4}(?:(?:the|its|their|this|that)\s"
    r"(?:forecast|estimate|figure|total|cost|bill|budget|price|sum)|this|that|it|they)\s"
    r"(?:was|were|stood\sat|had\s(?:risen|rose|grown|gone|climbed|fallen|dropped|shrunk|reached"
    r"|become|swollen|doubled|been))\b[^.;,]{0,24}\Z"
    r"|\s*(?:but\s)?(?:(?:the|an?|its|their|our)\s)?(?:[\w’'-]+\s){1,4}"
    r"(?:finds?|found|concluded?s?|established|discovered|determined|rule[sd])\s(?:that\s)?"
    r"(?:it|they)\s(?:(?:in\sfact|really|actually|only)\s)?(?:began|started|ended|opened|closed"
    r"|lasted|took\splace|ran|came|happened|took|cost|stood|lay)\s"
    r"(?:(?:on|in|at|for|to|only|until)\s){0,2}\Z"
    r"|\s*(?:but\s)?(?:in\s(?:fact|reality|truth),?\sit\s|the\s(?:true|real|actual|correct)\s"
    r"(?:figure|number|total|toll|cost|bill|sum|amount)\s)(?:was|is)\s(?:[a-z]+\s)?\Z"
    r"|[^.;]{0,80}?\s(?:and|but|so)\s(?:the|this|that|its|their)\s(?:figure|number|total|cost|bill"
    r"|price|sum|estimate|count)\s(?:is\snow|now\s(?:is|stands\sat)|has\s(?:risen|fallen|grown)\sto)\s"
    r"(?:[a-z]+\s)?\Z"
    r"|\s*(?:and\s)?then\s(?:(?:it|they)\s(?:was|were|became|said)\s|came\s)?(?:only\s|just\s|about\s)?\Z",
    re.IGNORECASE,
)
_TAKING_IT_TO: Final = re.compile(
    r"[^.;]{0,24},?\s(?:taking|bringing|pushing|lifting|raising|reducing|cutting|driving)\s"
    r"(?:it|this|that|the\s(?:total|bill|cost|price|budget|estimate|figure|debt|sum)|its\s[a-z]+)\s"
    r"(?:up\s|down\s)?to\s(?:about\s|some\s|nearly\s|over\s|more\sthan\s|almost\s)?",
    re.IGNORECASE,
)
_ON_TOP: Final = re.compile(
    r"\b(?:extra|further|another|additional|more)\s(?:[a-z]+\s)?\Z", re.IGNORECASE
)
"""What makes an amount one that comes on top, and not one that another takes the place of."""
_HAD_SAID: Final = re.compile(
    rf"\bhad\s(?:[a-z]+\s)?(?:{EARLIER_WORD}|put)\b[^.;,]{{0,60}}\Z"
    r"|\b(?:was|were)\s(?:(?:only|then|still)\s)?(?:forecasting|expecting|predicting|budgeting)\s"
    r"(?:for\s|on\s)?[^.;,]{0,24}\Z"
    r"|\b(?:the|its|their|our|an)\s(?:original|first|initial|earlier|previous)\s(?:offer|plan|proposal"
    r"|figure|estimate|price|bid|target|sum|total|budget)s?\s(?:had\sbeen|was|had\sstood\sat)\s"
    r"(?:for\s|of\s)?(?:[a-z]+\s)?\Z"
    r"|\bwas\s(?:earlier|previously|originally|first|initially)\s(?:put|estimated|thought|reported"
    r"|given|expected|forecast)\b[^.;,]{0,24}\Z",
    re.IGNORECASE,
)
"""Words that make an amount what was said before the one of the sentence before."""
_SET_AGAINST: Final = re.compile(
    r"\s*(?:but\s)?(?:that|this|it|which)\s(?:is|was|would\sbe|comes\sto)\s[^.;]{1,40}?\s"
    r"(?:(?:more|less|fewer|higher|lower)\sthan|above|below|over|under)\s(?:the|an?|its|their)"
    r"(?:\soriginal|\sfirst|\sinitial)?\s\Z",
    re.IGNORECASE,
)
"""What sets the amount of the sentence before against one of before: "That is £9m above the"."""
_THOUGHT_THEN: Final = re.compile(
    r"\s*(?:but\s)?(?:(?:only\s)?(?:an?|one|two|three|four|five|six|nine)\s"
    r"(?:year|month|week|fortnight|day)s?\s(?:ago|earlier|before)|last\s(?:year|month|week|spring"
    r"|summer|autumn|winter)|in\s(?:january|february|march|april|may|june|july|august|september"
    r"|october|november|december|(?:the\s)?(?:spring|summer|autumn|winter))|until\srecently"
    r"|as\slate(?:ly)?\sas\s[\w\s]{3,20}),?\s(?:[\w’'-]+\s){1,3}?"
    r"(?:expected|forecast|predicted|thought|estimated|promised|reckoned|put)\s(?P<object>[^.;,]{0,30})\Z",
    re.IGNORECASE,
)
"""An opening that makes an amount what was thought before: "A year ago it expected a gap of 9"."""
_NAMED_AGAIN: Final = re.compile(r"[a-z]{4,}")
_PLAIN_OBJECT: Final = re.compile(
    r"(?:(?:it|this|that|them|they|would|will|be|cost|about|some|nearly|only|at|to|around|more|than|over|the|an?"
    r"|(?:number|figure|total|bill|cost|sum)(?:\sof)?)\s)*",
    re.IGNORECASE,
)
_STANDS_AT: Final = re.compile(
    r"\b(?:the|that|this|its|their)\s(?:number|figure|total|toll|count|tally|list|backlog|sum|debt)s?\s"
    r"(?:now\s(?:stands?\sat|is|are)|(?:is|are|stands?)\snow(?:\sat)?|(?:is|was)\s(?:down|up)\sto"
    r"|has\s(?:since\s)?(?:fallen|risen|dropped|come\sdown|shrunk|grown)\sto)\s(?:just\s|only\s)?\Z",
    re.IGNORECASE,
)
"""Words before what is left of an amount of the sentence before: "the number now stands at 4"."""
_PUT: Final = re.compile(
    r"\b(?:planned|promised|put|estimated|budgeted|expected|due|forecast|costed|priced|scheduled"
    r"|announced|quoted|valued|approved|intended|hoped|originally|initially|pencilled\sin"
    r"|promising|expecting|planning|hoping|aiming|given\sas)\b[^.;,]{0,24}\Z",
    re.IGNORECASE,
)
"""Words that make an amount before a verb one that was only planned or thought."""
_HAS_MOVED: Final = re.compile(
    r"[^.;]{0,60}?\b(?:(?:is|are)\snow|has|have|had|was|were)\b[^.;]{0,40}?"
    r"(?:\bnow\s|\b(?:moved|slipped|postponed|delayed|(?:put|pushed)\sback|brought\sforward"
    r"|risen|rose|grown|gone|climbed|fallen|dropped|shrunk|cut|raised|reduced|increased|doubled"
    r"|revised|changed|overtaken|swollen|swelled|widened|narrowed|jumped|soared|mushroomed|tripled"
    r"|trebled|halved|ballooned|crept\sup|come\sdown)\b)[^.;,]{0,40}\Z"
    r"|[^.;]{0,60}?\b(?:is|are)\snow\s[^.;,]{0,40}\Z"
    r"|[^.;]{0,60}?\bnow\s(?:stood|stands?|came|comes?|totals?|totalled|was|is)\s(?:at\s|to\s)?"
    r"(?:[a-z]+\s)?\Z"
    r"|[^.;]{0,60}?(?:n['’]t|\bnot|\bno\slonger)\b[^.;]{0,50}\s(?:until|till|before)\s\Z",
    re.IGNORECASE,
)
_GIVEN_UP: Final = re.compile(
    r"\b(?:dropped|abandoned|scrapped|shelved|ditched|rejected|withdrawn|withdrew|g[ai]ven?\sup"
    r"|decided\sagainst)\b[^.;]{0,60}\Z",
    re.IGNORECASE,
)
_SETTLED_ON: Final = re.compile(
    r"[^.;]{0,30}?\s(?:and|but|to)\s(?:[a-z]+\s)?(?:settled?\son|gone\sfor|went\sfor|opt(?:ed)?\sfor"
    r"|chosen|chose)\s(?:just\s|only\s)?\Z",
    re.IGNORECASE,
)
"""What puts another amount in the place of one given up: "plans for £46 and settled on £44"."""
_WERE_TOLD: Final = re.compile(
    r"\b(?:we|they|it|he|she|staff|members|residents|people|workers)\s(?:was|were|had\sbeen)\s"
    r"(?:first\s|originally\s)?(?:told|promised|warned|assured)\s(?:of\s|that\s)?"
    r"(?:about\s|some\s|nearly\s|over\s)?\Z",
    re.IGNORECASE,
)
_SAID_NEXT: Final = re.compile(
    r"[^.;]{3,100}?\s(?:said|told\sus|announced|admitted|put\sit\sat|made\sit)\s(?:it\s(?:was|is)\s|now\s)?\Z",
    re.IGNORECASE,
)
"""What goes before the number that takes the place of one told: "and said 1,420"."""
_IS_NOW: Final = re.compile(r"\bnow\b")
_NOW_PIECES: Final = ("now",)
"""What stands in all that it finds."""
_TIMES: Final = frozenset({"date", "period"})
_SINCE: Final = re.compile(r"\b(?:since|from) (?:the )?\Z")
"""Before a day on which something began, which no other day takes the place of."""
_COUNTS: Final = frozenset({"count", "number"})
_NEXT: Final = 400
"""The next sentence has its figures within so many characters."""
_LEAD: Final = 60
"""Words that say how an amount was meant stand within so many characters."""


def successor(figure: Figure, text: SourceText) -> Figure | None:
    """Give what the next sentence says instead: "It was to shut 35 shops. It now says 29"."""
    own = text.figures_in(figure.sentence_start, figure.sentence_end)
    if left := _left_of(figure, text):
        return left
    if not _is_alone(figure, own):
        return _moved_to(figure, own, text) or _set_against(figure, text)
    told = _told_before(figure, text)
    is_new = text.has_any(_NOW_PIECES) and text.matches(_IS_NOW, figure)
    return told if told or is_new else _told_next(figure, text)


def _told_next(figure: Figure, text: SourceText) -> Figure | None:
    """Give what the sentence after opens with: "It now says 29", "The inquest found it was 4"."""
    new = _first_after(figure, text)
    if new is None:
        return None
    start = new.sentence_start
    if text.source.text[figure.sentence_end : start].strip() or not _is_like(figure, new):
        return None
    words, begin = text.source.text, max(figure.sentence_start, figure.start - _LEAD)
    if figure.kind in _TIMES and _SINCE.search(words, begin, figure.start):
        return None
    opening = words[start : new.start]
    if _NOW.match(opening):
        return new
    is_told = _WERE_TOLD.search(words, begin, figure.start)
    return new if is_told and _SAID_NEXT.match(opening) else None


def _first_after(figure: Figure, text: SourceText) -> Figure | None:
    """Give the first figure of the next sentence; a time goes before no other kind."""
    following = text.figures_in(figure.sentence_end, figure.sentence_end + _NEXT)
    is_time = figure.kind in _TIMES
    for one in following:
        if one.sentence_start == following[0].sentence_start and (
            is_time or one.kind not in _TIMES
        ):
            return one
    return None


def _set_against(figure: Figure, text: SourceText) -> Figure | None:
    """Give what "It cost £304m. That is £90m above the £214m approved" sets against £214m."""
    words = text.source.text
    if not _SET_AGAINST.match(words[figure.sentence_start : figure.start]):
        return None
    if not once_said(words[figure.end : figure.sentence_end].lower()):
        return None
    alike = _told_just_before(figure, text)
    return alike[0] if len(alike) == 1 and alike[0].value != figure.value else None


def _told_just_before(figure: Figure, text: SourceText) -> list[Figure]:
    """Give the amounts of its kind in the sentence before, parts of others aside."""
    before = text.figures_in(max(0, figure.sentence_start - _NEXT), figure.sentence_start)
    if not before or text.source.text[before[-1].sentence_end : figure.sentence_start].strip():
        return []
    own = [one for one in before if one.sentence_start == before[-1].sentence_start]
    return [one for one in own if _is_of_kind(figure, one) and not one.of]


def _left_of(figure: Figure, text: SourceText) -> Figure | None:
    """Give what is left of a count after its part went: "4 of those moved; the number is now 9"."""
    if figure.kind not in _COUNTS or not isinstance(figure.value, Decimal):
        return None
    near = text.figures_in(figure.end, figure.sentence_end + _NEXT)
    gone = [one.value for one in near if one.of == figure.id and isinstance(one.value, Decimal)]
    for new in near if gone else ():
        left = isinstance(new.value, Decimal) and figure.value - new.value in gone
        start = max(new.sentence_start, new.start - _LEAD)
        if left and _STANDS_AT.search(text.source.text, start, new.start):
            return new
    return None


def _taken_to(figure: Figure, alike: Sequence[Figure], text: SourceText) -> Figure | None:
    """Give what "adds £6m to the bill of £87m, taking it to £93m" puts in the place of £87m."""
    after = [other for other in alike if other.start > figure.start][:1]
    if not after or figure.changes_to or not _is_like(figure, after[0]):
        return None
    if _ON_TOP.search(text.source.text, figure.sentence_start, figure.start):
        return None
    gap = text.source.text[figure.end : after[0].start]
    return after[0] if _TAKING_IT_TO.fullmatch(gap) else None


def _told_before(figure: Figure, text: SourceText) -> Figure | None:
    """Give what the sentence before says: "412 were taken. The firm had told us 340"."""
    words = text.source.text
    if not _was_said(figure, text):
        return None
    before = text.figures_in(max(0, figure.sentence_start - _NEXT), figure.sentence_start)
    alike = [one for one in before if one.sentence_start == before[-1].sentence_start]
    alike = [one for one in alike if _is_of_kind(figure, one)]
    if len(alike) != 1 or words[alike[0].sentence_end : figure.sentence_start].strip(" -*\n"):
        return None
    new = alike[0]
    same = new.value != figure.value and (not figure.unit or new.unit == figure.unit)
    return new if same and not new.changes_to else None


def _was_said(figure: Figure, text: SourceText) -> bool:
    """Whether words make an amount what was said, or thought, before that of the last sentence."""
    words, opening = text.source.text, figure.sentence_start
    start = max(opening, figure.start - _LEAD)
    lead = text.low[start : figure.start]
    may_be_said = "had" in lead or "was" in lead
    if may_be_said and _HAD_SAID.search(words, start, figure.start):
        return True
    told = _THOUGHT_THEN.match(words, opening, figure.start)
    if told is None:
        return False
    if figure.kind in _COUNTS or _PLAIN_OBJECT.fullmatch(told["object"]):
        return True
    before = words[max(0, opening - _NEXT) : opening].lower()
    named = _NAMED_AGAIN.findall(told["object"].lower())
    return any(word in before for word in named)


def _moved_to(figure: Figure, own: Sequence[Figure], text: SourceText) -> Figure | None:
    """Give what the sentence says instead: "put at £40m when announced, is now valued at £45m"."""
    alike = [other for other in own if _is_of_kind(figure, other)]
    if taken := _taken_to(figure, alike, text):
        return taken
    after = [one for one in alike if one.start > figure.start]
    if not after:
        return None
    new, words = after[0], text.source.text
    if figure.changes_to or not _is_like(figure, new):
        return None
    told = _PUT.search(words, max(figure.sentence_start, figure.start - _LEAD), figure.start)
    gap = without_stops(words[figure.end : new.start].lower())
    if told and _HAS_MOVED.match(gap):
        return new
    is_left = _SETTLED_ON.match(gap) and _GIVEN_UP.search(
        words, figure.sentence_start, figure.start
    )
    return new if is_left else None


def _is_alone(figure: Figure, own: Sequence[Figure]) -> bool:
    """Whether a sentence has one amount of its kind, so that the next can only mean that one."""
    for other in own:
        if other is not figure and other.id != figure.id and _is_of_kind(figure, other):
            return False
    return True


def _is_of_kind(one: Figure, two: Figure) -> bool:
    return one.kind == two.kind or {one.kind, two.kind} <= _COUNTS


def _is_like(old: Figure, new: Figure) -> bool:
    same = _is_of_kind(old, new) and old.value != new.value
    return same and (not new.unit or new.unit == old.unit)
