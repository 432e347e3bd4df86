"""Bearings: the stretch of time and the place that a sentence gives to an amount."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from centres_tui.compare.amounts import Amount
from centres_tui.compare.surroundings import TIMES, SourceText
from centres_tui.model.figure import Figure
from centres_tui.vocabulary.publishers import common_names

_TIMES: Final = TIMES
LAST: Final = re.compile(r"(?:last|this|that)\s", re.IGNORECASE)
"""What begins a time that needs no "in" before it."""
EVENT: Final = re.compile(
    r"\b(?:start|open|clos|deadline|due\b|publish|publication|launch|expir|begin|began|begun|end\b"
    r"|ends\b|ended|ending|found(?:ed|ing)\b|establish|complet|introduc|creat|built|set\sup"
    r"|will\b|would\b|plan|propos|since\b|born\b|elect|conclu|finish|happen|took\splace)"
)
"""What begins words of an event that a year is the date of, or of one to come."""
_WITHIN: Final = re.compile(
    r"\b(?:in|during|for|throughout|on|over|across|of)\s(?:the\s)?(?:whole\sof\s)?"
    r"(?:early\s|late\s|year\s|season\s)?\Z",
    re.IGNORECASE,
)
_WHEN_SAID: Final = re.compile(
    r"\b(?:announced|promised|unveiled|estimated|forecast|budgeted|quoted|costed|predicted"
    r"|(?:put|set)\saside|set\sout)\s(?:back\s)?(?:in|on|during|at\sthe\s(?:start|end)\sof)\s(?:early\s|late\s)?\Z"
    r"|\b(?:budget|cost|estimate|scheme|project|plans?|forecast|price|figure|case)\s(?:was\s|were\s)?"
    r"(?:first\s|originally\s)?(?:approved|agreed|signed\soff|proposed|drawn\sup)\s"
    r"(?:back\s)?(?:in|on|during)\s(?:early\s|late\s)?\Z",
    re.IGNORECASE,
)
"""What makes a time the one at which an amount was said, and not the one that it is of."""
_SAID_THEN: Final = re.compile(
    r",?\s(?:(?:it|that|this|they|the\s[a-z]+)\s)?(?:was|were|had\sbeen)\s(?:first\s|then\s)?"
    r"(?:put|estimated|said|announced|forecast|expected|thought|costed|budgeted)\b[^.;]{0,30}\Z"
    r"|,?\s(?:the|its|their)\s(?:estimate|forecast|projection)(?:\s[a-z]+)?\s(?:was|had|stood)\b"
    r"[^.;]{0,20}\Z",
    re.IGNORECASE,
)
"""The same between a time and an amount: "in October that was put at"."""
_TELLING: Final = re.compile(
    r"\b(?:announc|sa(?:id|ys?)\b|t(?:ell|old)\b|promis|propos|plann|publish|unveil|warn|agree|vot"
    r"|approv|decid|reveal|confirm|claim|predict|forecast|estimat|expect|pledg|consult)",
    re.IGNORECASE,
)
"""Words by which a time that needs no "in" is that of what somebody said or did about an amount."""
_SAID_REACH: Final = 60
_LEAD: Final = 24
"""So many characters before a date are looked at for what it does there."""
_OPENING: Final = re.compile(r"[^,;:]{0,60}+[,:]")
_LATELY: Final = re.compile(
    r"\b(?:in|over|during|within|for)\s(?:the\s)?(?:past|last|previous|preceding)\s(?:[\w-]+\s)?"
    r"(?P<unit>hour|day|week|fortnight|month|quarter|year)s?\b"
    r"|\bovernight\b|\bsince\s(?:yesterday|midnight|last\snight)\b"
)
"""A stretch of time that ends when a source is published."""
_LATELY_PIECES: Final = ("past", "last", "previous", "preceding", "overnight", "since")
"""Pieces one of which stands in all that it finds."""
_DAYS_OF: Final = {
    "hour": 1, "day": 1, "week": 7, "fortnight": 14, "month": 31, "quarter": 91, "year": 366,
}  # fmt: skip
_SPELL: Final = re.compile(
    r"\b(?:(?P<rank>first|second|third|fourth|1st|2nd|3rd|4th)[\s-]"
    r"(?P<part>quarter|half|term|semester|trimester)|(?P<letter>[qh])(?P<number>[1-4])"
    r"|(?P<mid>half-?\s?year(?:ly)?|interim|mid-?year))\b"
)
_SPELL_PIECES: Final = (
    "quarter", "half", "mester", "term", "interim", "mid-year", "midyear",
    "q1", "q2", "q3", "q4", "h1", "h2", "h3", "h4",
)  # fmt: skip
"""Pieces one of which stands in all that it finds."""
_RANKS: Final = {"first": "1", "second": "2", "third": "3", "fourth": "4"}
_PARTS: Final = {"q": "quarter", "h": "half"}
_PLACE: Final = re.compile(
    r"\b[Ii]n\s(?:the\s)?(?P<name>[A-Z][\w'’-]*+(?>(?:,?\s[A-Z][\w'’-]*+){0,4}))(?!\s?\d)"
)
_NEARBY: Final = re.compile(_PLACE.pattern.replace("[Ii]n", "(?:[Ii]n|[Aa]t|[Nn]ear)"))
_OPENING_PLACE: Final = re.compile(
    r"\s*(?:In|At|Across|Over in|Around|Near)\s(?:the\s)?"
    r"(?P<name>[A-Z][\w'’-]*+(?>(?:,?\s[A-Z][\w'’-]*+){0,4}))(?!\s?\d)"
)
_ASIDE: Final = re.compile(
    r"\s*(?:(?:But|And|Meanwhile|Elsewhere),?\s)?"
    r"(?:(?:[Aa]cross|[Oo]ver|[Dd]own|[Uu]p|[Ff]urther|[Ff]arther|[Aa]long)\s(?:the\s)?"
    r"(?:[a-z]+\s){1,2}in\s"
    r"|(?:[Ii]n\s)?(?:[Nn]eighbouring|[Nn]eighboring|[Nn]earby)\s"
    r"|(?:(?:Its?|Their|The|A|Our)\s)?(?:[Mm]ain\s|[Cc]lose\s)?"
    r"(?:[Rr]ivals?|[Cc]ompetitors?|[Nn]eighbours?),?\s"
    r"|(?:[Aa]n?|[Aa]nother|[Oo]ne|[Tt]he|[Ii]ts?)\s(?:similar|comparable|sister|rival|like)\s"
    r"(?:[\w-]+\s){1,3}(?:at|in|near|on)\s)"
    r"(?:the\s)?(?P<name>[A-Z][\w'’-]*+(?>(?:,?\s[A-Z][\w'’-]*+){0,4}))"
)
"""A sentence on another party: "Across the river in Marbeck", "Rival Ardens", "Nearby Ellory",
"A similar mill at Ellory"."""
_APPOSED: Final = re.compile(
    r"(?<!\bin )(?<!\bat )(?<!\bof )(?<!\bby )(?<!\bto )(?<!\bon )(?<!near )(?<!from )(?<![\w’'-])"
    r"(?<![A-Z])(?P<name>[A-Z][\w'’-]*+(?>(?:\s[A-Z][\w'’-]*+){0,3})),\s"
    r"(?:with|which\s(?:has|had)|home\sto)\s(?:its\s|about\s|some\s|around\s|over\s|just\s)?\Z"
)
"""A name that an amount is put to: "The firm also runs Ardens Mill, with 18 looms"."""
_APPOSED_REACH: Final = 80
_LEADS_TO: Final = (", with ", ", which ha", ", home to ")
_COUNTED: Final = frozenset({"count", "number", "percent", "fraction"})
_LIMITS: Final = frozenset({"duration", "age"})
_INEQUALITIES: Final = frozenset({"<", "<=", ">", ">="})
_POSSESSIVE: Final = re.compile(r"['’]s?\Z")
_NO_PLACES: Final = re.compile(
    r"january|february|march|april|may|june|july|august|september|october|november|december"
    r"|(?:mon|tues|wednes|thurs|fri|satur|sun)day|spring|summer|autumn|winter|easter|christmas"
    r"|parliament|english|[qh][1-4]"
)


_NOWHERE: Final[frozenset[str]] = frozenset()


@dataclass(slots=True)
class Bearings:
    """When and where an amount holds, as far as its own sentence says; never changed."""

    period: Amount | None = None
    """The date or period that its clause, or the opening of its sentence, puts it in."""
    period_text: str = ""
    """That time in the words of the source."""
    spell: tuple[str, str] | None = None
    """A part of a year by name and number: ("quarter", "1")."""
    places: frozenset[str] = _NOWHERE
    """The words of the places that its sentence names after "in", in lower case."""
    named: frozenset[str] = frozenset()
    """The words of all places that its sentence names after "in", "at" or "near"."""
    opening: frozenset[str] = frozenset()
    """The words of the place that its sentence opens with, in lower case."""
    aside: frozenset[str] = frozenset()
    """The words of another party that its sentence turns to, in lower case."""
    limit: Amount | None = None
    """What the things counted pass, or stay within: "have waited more than a year"."""
    lately: int = 0
    """Up to the day of publication, the days that it is over: 7 of "in the past week"; else 0."""
    has_event: bool = False
    """Whether it has a time and its clause tells an event, on whose date sources may differ."""

    def is_apart_in_time(self, other: "Bearings") -> bool:
        """Whether both state a time, and not one that they share."""
        if self.spell and other.spell and self.spell != other.spell:
            return self.spell[0] == other.spell[0]
        one, two = self.period, other.period
        if one is None or two is None:
            return False
        return one.high <= two.low or two.high <= one.low

    def is_apart_in_place(self, other: "Bearings") -> bool:
        """Whether both name places, and none in common."""
        return bool(self.places and other.places) and self.places.isdisjoint(other.places)


_NO_BEARINGS: Final = Bearings()


def bearings_of(figure: Figure, text: SourceText) -> Bearings:
    """Read when and where an amount holds from its sentence; a time has a place at the most."""
    if figure.kind in _TIMES:
        aside = _aside(figure, text)
        return Bearings(aside=aside) if aside else _NO_BEARINGS
    period, spell = _period(figure, text), _spell(figure, text)
    places, named = _places(figure, text)
    is_timed = bool(period or spell)
    return Bearings(
        period=text.amount(period) if period else None,
        period_text=" ".join(period.exact.split()) if period else "",
        spell=spell,
        places=places,
        named=named,
        opening=_opening(figure, text),
        aside=_aside(figure, text),
        limit=_limit(figure, text),
        lately=_lately(figure, text),
        has_event=is_timed and text.first_in_clause(EVENT, figure) is not None,
    )


_LABELS: Final = re.compile(r"\([^:;()]+:\s(?:about\s|some\s|nearly\s|over\s|just\s)?")
_LABELLED: Final = re.compile(r"\s\((?:(?:in|for|during|at)\s(?:the\s)?(?:end\sof\s)?)?")
_LABEL_REACH: Final = 24
"""A time that labels an amount begins so many characters before or behind it."""
_WHEN_PIECES: Final = (", when ",)
_WHEN: Final = re.compile(r", when [^.;:?!]*\Z")
_WHEN_REACH: Final = 90
"""What was so at a time stands within so many characters behind it."""


def is_within(date: Figure, text: SourceText) -> bool:
    """Whether the words before a date say that something holds in it: "in 2017"."""
    start = max(date.sentence_start, date.start - _LEAD)
    return bool(_WITHIN.search(text.source.text[start : date.start]))


def _holds_then(date: Figure, figure: Figure, text: SourceText) -> bool:
    """Whether an amount is told to hold at a time: "in 2017", "last year"."""
    if is_within(date, text):
        return not is_when_said(date, figure, text)
    if not LAST.match(date.exact):
        return False
    start, end = min(date.start - _LEAD, figure.end), max(date.end, figure.start)
    start = max(date.sentence_start, start)
    return not _TELLING.search(text.source.text, start, end)


def is_when_said(date: Figure, figure: Figure, text: SourceText) -> bool:
    """Whether an amount was said or approved at a time, which is not the one that it is of."""
    words = text.source.text
    if date.end <= figure.start:
        between = words[date.end : figure.start]
        if len(between) <= _SAID_REACH and _SAID_THEN.match(between):
            return True
    start = max(date.sentence_start, date.start - _SAID_REACH)
    return bool(_WHEN_SAID.search(words[start : date.start]))


def _period(figure: Figure, text: SourceText) -> Figure | None:
    if not text.times:
        return None
    found = _label(figure, text) or _times_told(figure, text)
    found = found or _over(figure, text) or _when(figure, text)
    return found[0] if len(found) == 1 else None


def _label(figure: Figure, text: SourceText) -> list[Figure]:
    """Give the time in brackets right before or behind: "(2015: 840 tonnes)", "840 (2015)"."""
    words = text.source.text
    near = text.figures_in(figure.start - _LABEL_REACH, figure.end + _LABEL_REACH)
    return [
        one
        for one in near
        if one.kind in _TIMES
        and (
            _LABELS.fullmatch(words, one.start - 1, figure.start)
            if one.end <= figure.start
            else words[one.end : one.end + 1] == ")"
            and _LABELLED.fullmatch(words, figure.end, one.start)
        )
    ]


def _times_told(figure: Figure, text: SourceText) -> list[Figure]:
    """Give the times that its clause, or the opening of its sentence, says that it holds in."""
    if not text.has_time(figure.sentence_start, figure.sentence_end):
        return []
    return [
        other
        for start, end in _stretches(figure, text)
        for other in text.figures_in(start, end)
        if other.kind in _TIMES and _holds_then(other, figure, text)
    ]


def _when(figure: Figure, text: SourceText) -> list[Figure]:
    """Give the time right before what was so then: "since 2021, when 9 died"."""
    if not text.has_any(_WHEN_PIECES):
        return []
    start = max(figure.sentence_start, figure.start - _WHEN_REACH)
    told = _WHEN.search(text.low, start, figure.start)
    if told is None:
        return []
    times = text.figures_in(start, told.start() + 1)
    return [other for other in times if other.kind in _TIMES and other.end == told.start()]


def _over(figure: Figure, text: SourceText) -> list[Figure]:
    """Give the times that stand in the heading of its column."""
    start, end = text.heading_span(figure)
    if start == end:
        return []
    return [other for other in text.figures_in(start, end) if other.kind in _TIMES]


def _spell(figure: Figure, text: SourceText) -> tuple[str, str] | None:
    if not (text.has_any(_SPELL_PIECES) and text.matches(_SPELL, figure)):
        return None
    found = {
        _named(match)
        for start, end in _stretches(figure, text)
        for match in _SPELL.finditer(text.low, start, end)
    }
    return found.pop() if len(found) == 1 else None


def _named(match: re.Match[str]) -> tuple[str, str]:
    if match["mid"]:
        return "half", "1"
    if match["letter"]:
        return _PARTS[match["letter"]], match["number"]
    rank = match["rank"]
    return match["part"], _RANKS.get(rank, rank[0])


def _stretches(figure: Figure, text: SourceText) -> Iterator[tuple[int, int]]:
    """Give the clause of a figure, and what opens its sentence up to a comma before it."""
    start, end = text.clause_of(figure)
    yield start, end
    opening = _OPENING.match(text.source.text, figure.sentence_start, figure.sentence_end)
    if opening and opening.end() <= start:
        yield opening.span()


def _limit(figure: Figure, text: SourceText) -> Amount | None:
    """Give the wait, spell or age beside a count or share in its clause that has a bound."""
    if figure.kind not in _COUNTED:
        return None
    limits = [
        other
        for other in text.beside(figure)
        if other.kind in _LIMITS and other.bound in _INEQUALITIES
    ]
    after = (other for other in limits if other.start >= figure.end)
    before = (other for other in limits if other.start < figure.start)
    found = next(after, None) or next(before, None)
    return text.amount(found) if found else None


def _lately(figure: Figure, text: SourceText) -> int:
    """Give the days up to publication that an amount is over: "108 in the past 24 hours"."""
    if figure.kind not in _COUNTED or not text.has_any(_LATELY_PIECES):
        return 0
    found = text.first_in_clause(_LATELY, figure)
    if found is None:
        return 0
    return _DAYS_OF[found["unit"]] if found["unit"] else 1


def _aside(figure: Figure, text: SourceText) -> frozenset[str]:
    """Give what names another party that a sentence opens with: "Across the river in Marbeck"."""
    match = _ASIDE.match(text.source.text, figure.sentence_start, figure.start)
    if match is None:
        return _apposed(figure, text)
    words = _words_of_place(match["name"])
    return words - common_names() or words


def _apposed(figure: Figure, text: SourceText) -> frozenset[str]:
    """Give a name that an amount is put to, where its source is about something else."""
    start = max(figure.sentence_start, figure.start - _APPOSED_REACH)
    before = text.source.text[start : figure.start]
    if not any(map(before.__contains__, _LEADS_TO)):
        return _NOWHERE
    match = _APPOSED.search(before)
    words = _words_of_place(match["name"]) - common_names() if match else _NOWHERE
    return words - text.main_names


def _opening(figure: Figure, text: SourceText) -> frozenset[str]:
    """Give the place that opens the sentence of a figure: "At Castle Hill 40 cases were seen"."""
    match = _OPENING_PLACE.match(text.source.text, figure.sentence_start, figure.start)
    return _words_of_place(match["name"]) if match else _NOWHERE


def _places(figure: Figure, text: SourceText) -> tuple[frozenset[str], frozenset[str]]:
    """Give the words of the places after "in", and of those after "at" and "near" as well."""
    start, end = figure.sentence_start, figure.sentence_end
    found = text.places.get((start, end))
    if found is None:
        wide = _words_of_places(_NEARBY.finditer(text.source.text, start, end))
        narrow = _words_of_places(_PLACE.finditer(text.source.text, start, end)) if wide else wide
        found = text.places[start, end] = narrow, narrow if narrow == wide else wide
    return found


def _words_of_places(matches: Iterator[re.Match[str]]) -> frozenset[str]:
    found = (word for match in matches for word in _words_of_place(match["name"]))
    return frozenset(found) or _NOWHERE


@lru_cache(maxsize=4096)
def _words_of_place(name: str) -> frozenset[str]:
    words = (_POSSESSIVE.sub("", word) for word in name.lower().replace(",", " ").split())
    return frozenset(word for word in words if not _NO_PLACES.fullmatch(word))
