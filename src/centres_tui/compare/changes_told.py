"""Changes told: what in a source says that a value took the place of another."""

import re
from collections.abc import Iterator, Sequence
from datetime import date
from fractions import Fraction
from typing import Final

from centres_tui.compare.amounts import Amount, amount_of
from centres_tui.compare.bearings import is_when_said
from centres_tui.compare.description import Description
from centres_tui.compare.nouns import filler_nouns
from centres_tui.compare.tables import line_at
from centres_tui.vocabulary.settings import Widths

_CHANGED: Final = re.compile(
    r"\b(?:revis\w+|instead\s+of|rather\s+than|(?:down|up)\s+from|previous(?:ly)?|original(?:ly)?"
    r"|(?<!years )(?<!year )earlier|no\s+longer|chang(?:ed|es)|scaled\s+(?:back|down)|delay\w*"
    r"|postponed|slipped|amended|updated|(?:lowered|raised|increased|cut)\s+(?:its|the|their|his|her)\s"
    r"|(?:has|have)\s+(?:risen|fallen|grown|dropped|climbed)|not\s+\S+\s+as\s"
    r"|now\s+[^.;]{1,40}\s+not|now\s+(?:put|say|think|estimate|expect|forecast|reckon|stand|cost)s?"
    r"|now\s+(?:costed|priced|valued|estimated|expected|thought|reckoned)|dropped\s+from"
    r"|(?:reduced|cut|raised|increased|lowered)\s+from|since\s+then|after\s+consultation"
    r"|(?:later|earlier|longer|sooner|more|less|higher|lower|fewer|worse|better|stronger|weaker"
    r"|larger|smaller|bigger|faster|slower|deeper|heavier|greater|shorter|dearer|cheaper)\s+than\s+"
    r"(?:(?:was|were|first|originally|we|they|he|she|it|had|been)\s+){0,3}(?:planned|expected|thought|forecast|estimated"
    r"|scheduled|feared|hoped|predicted|reported|announced)"
    r"|than\s+(?:[\w’']+\s+){1,4}had\s+(?:[a-z]+\s+){0,3}(?:expect|plann|announc|promis"
    r"|predict|told|said|forecast|estimat|fear|report|count)\w*"
    r"|(?:more|fewer|less|higher|lower)\s+than\s+(?:(?:on|in|at|a|last)\s+)(?:the\s+)?(?:first|last"
    r"|day|week|month|year|january|february|march|april|may|june|july|august|september|october"
    r"|november|december|spring|summer|autumn|winter)"
    r"|(?:final|latest|updated)\s+(?:count|figure|total|tally|toll|estimate)"
    r"|(?:behind|ahead\s+of)\s+schedule|over\s?r[au]n|at\s+first|at\s+the\s+time|put\s+back"
    r"|brought\s+forward|pushed\s+back"
    r"|not\s+the\s(?!(?:\S+\s)?(?:(?:in|from|of)\s)?(?:the\s)?(?:official|claimed|quoted)\b"
    r"|\S+\s(?:that\s|which\s)?(?:the\s)?\S+\s(?:claim|say|admit|maintain|insist)s?\b)"
    r"|(?:is|are|was|were|be|has|have|had|stands?|stood)\s+now"
    r"|now\s+(?:is|are|has|have|been|at|down|up|just|only|more|fewer)"
    r"|,\s+an?\s+(?:further\s+|net\s+)?(?:reduction|increase|rise|fall|drop|cut|decrease)\s+of"
    r"|(?:doubled|halved|trebled|tripled)\s+(?:to|since)|,\s+(?:double|twice)\s+(?:the|what)"
    r"|(?:more|fewer|less|higher|lower)\s+than\s+(?:we|they|you|people)\s+(?:were|had\s+been)"
    r"|spared|reprieved?|watered\s+down|u-turn|new\s+figure|latest\s+figure)\b"
)
"""What a sentence in lower case has that tells a change."""
_MOVED_TO: Final = re.compile(
    r"\b(?:fell|fallen|rose|risen|dropped|cut|grew|grown|climbed|increased|reduced|raised|lowered"
    r"|gone (?:up|down)|went (?:up|down)|slipped|put back|pushed back|brought forward|doubled"
    r"|revised|delayed|extended)(?: [\w’'-]+){0,3} (?:to|until|by) [\w ]{0,12}\Z"
    r"|\bnow (?:be |been )?(?:expected|due|put|thought|likely|planned|forecast|estimated|costs?"
    r"|stands?)\b[^.;,]{0,24}\Z"
)
_WENT_TO: Final = re.compile(
    r"\b(?:rises?|falls?|drops|climbs|goes (?:up|down)|(?:is|are|was|were) (?:down|up)"
    r"|rose|fell|climbed|grew|dropped|slipped|shrank|swelled|widened|narrowed|increased|declined"
    r"|decreased|soared|jumped|sank|crept up|(?:came|went|gone|come) (?:up|down)|risen|fallen|grown"
    r"|shrunk|swollen)(?: [\w’'-]+){0,2}(?: from [^\s;]{1,20}"
    r"(?: (?:million|billion))?)? to (?:about |some |nearly |almost |over |just )?\Z"
)
"""What makes an amount what a level came to."""
_STANDS: Final = re.compile(
    r"\bst(?:ood|ands?|anding) (?:now )?at\b"
    r"|\b(?:is|was|are|were) (?:now |currently )?(?:down|up) at\b"
    r"|\b(?:is|was|are|were) (?:now |currently )?(?:down|up) to\b",
    re.IGNORECASE,
)
"""What makes an amount one that a level has for a time."""
_AT_TIME: Final = re.compile(r"\b(?:in|on|at|as at|as of|as on)\s(?:the\s)?(?:end\sof\s)?\Z")
_LAST: Final = re.compile(r"last\b", re.IGNORECASE)
"""Such times need no lead: "the £14.2m held last autumn"."""
_THEN: Final = 31
"""Days by which such a time was over before its source."""
_LEAD: Final = 24
"""Words that lead to a date stand within so many characters before it."""
_REVISED_PAPER: Final = re.compile(
    r"\b(?:revised|corrected|restated|amended|updated)\s(?:data|figures?|results?|statistics"
    r"|estimates?|forecasts?|accounts|version|edition|returns)\b"
    r"|\b(?:correction|corrigendum|erratum)\b"
)
"""What a paper says at its head, in lower case, that puts right an earlier one."""
_OF_BEFORE: Final = re.compile(
    r"\b(?:in\s+place\s+of|(?:is|was|are|were)n[’']t|replac(?:e|es|ed|ing)|wrongly|mistakenly|at\s+the\s+outset|to\s+begin\s+with"
    r"|first\s+(?:\w+ed|given|put|shown|thought|said|told)|(?:when|where)\s+(?:it|they|there)\s+(?:was|were)"
    r"|w(?:as|ere)\s+to\s+have|should\s+have\s+been|had\s+(?:spoken|said|put|promised|been|told|hoped)"
    r"|(?:given|gave|reported|stated|shown|announced|promised|approved|proposed|submitted|received"
    r"|published|quoted|set|agreed|notice)\s+(?:[a-z]+\s+){0,2}?(?:in|on|by)\b"
    r"|(?:we|they|you|us)\s+(?:were\s+)?(?:told|sold|promised|threatened|consulted|shown|offered)"
    r"|(?:that|which|it|he|she)\s+(?:reported|announced|promised|gave|stated|predicted|forecast|quoted)"
    r"|(?:january|february|march|april|may|june|july|august|september|october|november|december"
    r"|spring|summer|autumn|winter|initial|early|consultation)\s+(?:estimate|figure|forecast|plan"
    r"|report|bulletin|paper|total|count|version|notice|statement))\b",
    re.IGNORECASE,
)
"""What says of an amount that it was given before."""
_HEAD: Final = 300
"""A source says what it is within so many characters of the top."""
_TALLIES: Final = frozenset(
    {"death", "injury", "infected", "missing", "evacuated", "arrested", "victim", "casualty"}
)
"""Keys of nouns for what an event brings more of as it goes on."""
_GATHERED: Final = "petition"
"""The concept of what is gathered for as long as it is open: signatures."""
_SENT_IN: Final = frozenset({"oppose", "letter", "response", "representation", "comment", "pledge"})
"""Keys of nouns for what people send in for as long as that is open: objections, letters."""
_GATHERING_DAYS: Final = 366
_ADDED_UP: Final = ("count", "money")
"""Dimensions of what may come together bit by bit."""
_MONTHS: Final = (
    r"(?:january|february|march|april|may|june|july|august|september|october|november|december)"
)
_RUNNING: Final = re.compile(
    r"\b(?:so far|to date|up to now|until now|at (?:the )?last count|by last night|now reached"
    r"|(?:by|as of|as at|up to) (?:the end of |early |mid-|late )?(?:\d{1,2} )?"
    rf"(?:{_MONTHS}|yesterday|last night|this morning)"
    r"|since (?:the |it |they )?(?:\d{1,2} )?"
    rf"(?:start|began|beginning|outbreak|launch|opening|{_MONTHS})"
    r"|in the first (?:[a-z]+ )?(?:day|week|month)s?)\b"
)
"""What makes an amount one that goes on growing."""
_DONE: Final = re.compile(
    r"\bha(?:s|ve|d) (?:now |already |since |also )?(?:been )?(?:carried out|completed|implemented"
    r"|installed|delivered|fitted|finished|recovered|returned|repaid|planted|repaired|replaced|filled"
    r"|rebuilt|rehoused|treated|vaccinated|processed|resolved|settled|cleared|removed|restored"
    r"|inspected|upgraded|converted|trained|recruited|signed up|registered)\b"
    r"|\b(?:is|are|was|were) (?:now |already )?(?:done|complete|completed|finished|in place)\b"
)
"""What makes it one of works that go on, of which more is done some weeks later."""
_BEHIND: Final = 60
"""Such words stand within so many characters behind it."""
_NEAR_WORD: Final = 0.5
"""A word that weighs less beside a figure does not say what it counts."""
_HIT: Final = frozenset({"home", "building", "vehicle", "shop", "animal", "fish", "bird"})
"""Keys of nouns for what an event may destroy."""
_NEXT: Final = 300
"""The sentence after a figure's own has its figures within so many characters."""


def tells_of_change(member: Description) -> bool:
    """Whether the sentence of a value, or the head of its source, says that it was changed."""
    figure = member.figure
    text = member.text.source.text
    return bool(
        _CHANGED.search(text[figure.sentence_start : figure.sentence_end].lower())
        or _REVISED_PAPER.search(text[: min(_HEAD, figure.sentence_start)].lower())
    )


def tells_of_before(old: Description, new: Description) -> bool:
    """Whether one source says, or shows by a table, that one of its two values was before.

    "The figure first given was 118", "£1.62m in place of £1.4m", a row of what was approved and
    what it is now.
    """
    if tells_of_change(new) or tells_of_change(old):
        return True
    if is_of_then(old) and not is_of_then(new):
        return True
    text = old.text.source.text
    rows = [line_at(text, one.figure.start) for one in (old, new)]
    if old.around.heading and new.around.heading:
        return rows[0] == rows[1]
    figure = old.figure
    return _OF_BEFORE.search(text, figure.sentence_start, figure.sentence_end) is not None


def went_to(member: Description) -> bool:
    """Whether the words before a value make it what a level came to: "Debt rose to £9m"."""
    return not member.is_plan and bool(_WENT_TO.search(member.around.before))


def is_grown_tally(
    before: Sequence[Description],
    after: Sequence[Description],
    widths: Widths,
    *,
    again: bool = False,
) -> bool:
    """Whether a count of what can only grow, such as deaths, is higher some days later.

    An event is under way for some time only: later counts are other findings, unless the count
    has grown from source to source `again` and again.
    """
    if not all(_may_grow(one) for one in (*before, *after)):
        return False
    runs = any(map(_is_running, (*before, *after)))
    done = any(map(_is_done, (*before, *after)))
    tallied = any(map(is_tally, (*before, *after)))
    gathered = any(map(_is_gathered, before)) and any(map(_is_gathered, after))
    if not (runs or done or tallied or gathered):
        return False
    last = max(one.text.source.published or "" for one in before)
    first = min(one.text.source.published or "" for one in after)
    days = (date.fromisoformat(first) - date.fromisoformat(last)).days
    grown = min(map(least, after)) > max(map(most, before))
    lasts = runs or all(map(_is_gathered, (*before, *after)))
    if done and not (lasts or tallied or gathered):
        return grown and widths.days_between < days <= _GATHERING_DAYS
    return grown and 0 < days <= (_GATHERING_DAYS if lasts or again else widths.tally_days)


def most(one: Description) -> Fraction:
    """Give the highest value of an amount, or the stated one where none is: "at least 19"."""
    return one.amount.low if one.figure.bound in (">", ">=") else one.amount.high


def least(one: Description) -> Fraction:
    """Give the lowest value of an amount, or the stated one where none is."""
    return one.amount.high if one.figure.bound in ("<", "<=") else one.amount.low


def _is_done(one: Description) -> bool:
    """Whether an amount is of what has been done up to now: "19 had been carried out"."""
    return any(map(_DONE.search, (one.around.before, one.around.after[:_BEHIND])))


def _is_running(one: Description) -> bool:
    """Whether words make an amount what has come together up to a day: "23 so far"."""
    around = one.around
    return any(map(_RUNNING.search, (around.before, around.after[:_BEHIND], around.heading)))


def counts_on(one: Description) -> bool:
    """Whether a count is one up to a day before its source: of signatures, of deaths."""
    published = one.text.source.published
    if one.term is None or one.term.dimension != "time" or not (published and _may_grow(one)):
        return False
    is_over = one.term.low <= date.fromisoformat(published).toordinal()
    return is_over and (_is_gathered(one) or is_tally(one))


def gathers(one: Description) -> bool:
    """Whether a count is of what people send in, and so may soon be many times as high."""
    return one.amount.dimension == "count" and _is_gathered(one) and _may_grow(one)


def _may_grow(one: Description) -> bool:
    """Whether an amount is a count or a sum of what is so, and no plan, rate or rise."""
    counted = one.amount.dimension.startswith(_ADDED_UP) and not one.bearings.lately
    return counted and not (one.is_plan or one.rhythm or one.figure.trend)


def is_tally(one: Description) -> bool:
    """Whether a count is of what an event under way brings more of."""
    head = one.nouns[-1] if one.nouns else ""
    near = one.around.slots.keys() & {"harm"} or one.around.slots.get("ruin") == "destroyed"
    return head in _TALLIES or bool(near and (not head or head in filler_nouns() | _HIT))


def _is_gathered(one: Description) -> bool:
    """Whether signatures, or what people send in, are counted."""
    if one.amount.dimension != "count":
        return False
    head = one.nouns[-1] if one.nouns else ""
    return (
        head == _GATHERED
        or head in _SENT_IN
        or one.around.weights.get(_GATHERED, 0.0) >= _NEAR_WORD
    )


def is_told_next(member: Description, before: Sequence[Description]) -> bool:
    """Whether the sentence after states a value before, and that it was one: "earlier put at"."""
    text, end = member.text, member.figure.sentence_end
    following = text.figures_in(end, end + _NEXT)
    starts = [other.sentence_start for other in following[:1]]
    own = [other for other in following if [other.sentence_start] == starts]
    if not own or text.source.text[end : own[0].sentence_start].strip():
        return False
    sentence = text.source.text[own[0].sentence_start : own[0].sentence_end]
    if not _CHANGED.search(sentence.lower()):
        return False
    amounts = [amount for other in own if (amount := amount_of(other))]
    return any(
        amount.dimension == one.amount.dimension and amount.equals(one.amount)
        for amount in amounts
        for one in before
    )


def is_of_later_time(member: Description, before: Sequence[Description]) -> bool:
    """Whether its own time is given, and lies after the sources of the values before."""
    last = max(one.text.source.published or "" for one in before)
    own = member.text.source.published or ""
    if not last or not own:
        return False
    since, until = (date.fromisoformat(day).toordinal() for day in (last, own))
    return any(since < time.low <= until for time in times_of(member))


def is_of_then(one: Description) -> bool:
    """Whether an amount is told of a time that was over: "they were £14.2m in the autumn"."""
    published = one.text.source.published
    if not published or one.is_plan:
        return False
    today = date.fromisoformat(published).toordinal()
    return any(time.high <= today - _THEN for time in times_of(one))


def is_of_time_before(one: Description, day: str, other: Description) -> bool:
    """Whether an amount is told of a time over by a day, and another not of that time as well."""
    times = [*times_of(one)]
    until = date.fromisoformat(day).toordinal()
    return (
        bool(times)
        and not one.is_plan
        and all(time.high <= until for time in times)
        and not any(
            mine.low < theirs.high and theirs.low < mine.high
            for mine in times
            for theirs in times_of(other)
        )
    )


def times_of(one: Description) -> Iterator[Amount]:
    """Give the times that an amount is over, or up to, or of: "At 12 August 31,200 were in"."""
    if one.term is not None and one.term.dimension == "time":
        yield one.term
    start, end = one.text.clause_of(one.figure)
    words = one.text.source.text
    for other in one.text.figures_in(one.figure.sentence_start, end):
        is_near = other.start >= start or not words[other.end : start].strip(" ,")
        if other.kind != "date" or not is_near:
            continue
        lead = words[max(one.figure.sentence_start, other.start - _LEAD) : other.start].lower()
        if not (_AT_TIME.search(lead) or _LAST.match(other.exact)):
            continue
        time = one.text.amount(other)
        if time is not None and not is_when_said(other, one.figure, one.text):
            yield time


def are_of_one_time(one: Description, two: Description) -> bool:
    """Whether two amounts are told of the same time: both of 1 March."""
    others = list(times_of(two))
    return any(time.equals(other) for time in times_of(one) for other in others)


def stands_at(one: Description) -> bool:
    """Whether a clause says at what a level stands: "Calloway stood at 4,299 feet"."""
    if one.is_plan or one.figure.trend or one.stage:
        return False
    start, _ = one.text.clause_of(one.figure)
    return bool(_STANDS.search(one.text.source.text, start, one.figure.start))


def is_moved_plan(old: Description, new: Description) -> bool:
    """Whether a later source says that a planned amount rose, fell or is now another."""
    first, second = old.text.source.published, new.text.source.published
    if not (first and second and first < second and old.is_plan):
        return False
    return not old.interval.meets(new.interval) and bool(_MOVED_TO.search(new.around.before))
