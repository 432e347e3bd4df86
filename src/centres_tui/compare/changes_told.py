"""Changes told: what in a source says that a value took the place of another."""

import re
from collections.abc import Sequence
from datetime import date
from typing import Final

from centres_tui.compare.amounts import amount_of
from centres_tui.compare.description import Description
from centres_tui.compare.nouns import filler_nouns
from centres_tui.vocabulary.settings import Widths

_CHANGED: Final = re.compile(
    r"\b(?:revis\w+|instead\sof|rather\sthan|(?:down|up)\sfrom|previous(?:ly)?|original(?:ly)?"
    r"|earlier|no\slonger|chang(?:ed|es)|scaled\s(?:back|down)|delay\w*|postponed|slipped"
    r"|amended|updated|(?:lowered|raised|increased|cut)\s(?:its|the|their|his|her)\s|(?:has|have)\s(?:risen|fallen|grown|dropped|climbed)|not\s\S+\sas\s|now\s[^.;]{1,40}\snot"
    r"|now\s(?:put|say|think|estimate|expect|forecast|reckon|stand|cost)s?|dropped\sfrom"
    r"|(?:reduced|cut|raised|increased|lowered)\sfrom|since\sthen|after\sconsultation"
    r"|(?:later|earlier|longer|sooner|more|less|higher|lower|fewer|worse)\sthan\s(?:was\s|first\s|originally\s)?(?:planned|expected|thought|forecast|estimated|scheduled|feared|hoped|predicted|reported|announced)"
    r"|(?:final|latest|updated)\s(?:count|figure|total|tally|toll|estimate)|(?:behind|ahead\sof)\sschedule|over\s?r[au]n|at\sfirst|at\sthe\stime|put\sback|brought\sforward|pushed\sback|not\sthe\s"
    r"|(?:is|are|has|have|stands?)\snow|now\s(?:is|are|has|have|been|at|down|up|just|only|more|fewer)"
    r"|spared|reprieved?|watered\sdown|u-turn|new\sfigure|latest\sfigure)\b",
    re.IGNORECASE,
)


_MOVED_TO: Final = re.compile(
    r"\b(?:fell|fallen|rose|risen|dropped|cut|grew|grown|climbed|increased|reduced|raised|lowered"
    r"|gone (?:up|down)|went (?:up|down)|slipped|put back|pushed back|brought forward|doubled"
    r"|revised|delayed|extended)(?: [\w’'-]+){0,3} (?:to|until|by) [\w ]{0,12}\Z"
    r"|\bnow (?:be |been )?(?:expected|due|put|thought|likely|planned|forecast|estimated|costs?"
    r"|stands?)\b[^.;,]{0,24}\Z"
)
_WENT_TO: Final = re.compile(
    r"\b(?:rose|fell|climbed|grew|dropped|slipped|shrank|swelled|widened|narrowed|increased|declined"
    r"|decreased|soared|jumped|sank|crept up|(?:came|went|gone|come) (?:up|down)|risen|fallen|grown"
    r"|shrunk|swollen)(?: [\w’'-]+){0,2} to (?:about |some |nearly |almost |over |just )?\Z"
)
"""What makes an amount what a level came to."""
_REVISED_PAPER: Final = re.compile(
    r"\b(?:revised|corrected|restated|amended|updated)\s(?:data|figures?|results?|statistics"
    r"|estimates?|forecasts?|accounts|version|edition|returns)\b"
    r"|\b(?:correction|corrigendum|erratum)\b",
    re.IGNORECASE,
)
"""What a paper says at its head that puts right an earlier one."""
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
_NEAR_WORD: Final = 0.5
"""A word that weighs less beside a figure does not say what it counts."""
_HIT: Final = frozenset({"home", "building", "vehicle", "shop"})
"""Keys of nouns for what an event may destroy."""
_NEXT: Final = 300
"""The sentence after a figure's own has its figures within so many characters."""


def tells_of_change(member: Description) -> bool:
    """Whether the sentence of a value, or the head of its source, says that it was changed."""
    figure = member.figure
    text = member.text.source.text
    return bool(
        _CHANGED.search(text, figure.sentence_start, figure.sentence_end)
        or _REVISED_PAPER.search(text, 0, min(_HEAD, figure.sentence_start))
    )


def went_to(member: Description) -> bool:
    """Whether the words before a value make it what a level came to: "Debt rose to £9m"."""
    return not member.is_plan and bool(_WENT_TO.search(member.around.before))


def is_grown_tally(
    before: Sequence[Description], after: Sequence[Description], widths: Widths
) -> bool:
    """Whether a count of what can only grow, such as deaths, is higher some days later.

    An event is under way for some time only: later counts are other findings.
    """
    if not all(_may_grow(one) for one in (*before, *after)):
        return False
    sorts = (_is_tally, _is_gathered)
    if not any(any(map(sort, before)) and any(map(sort, after)) for sort in sorts):
        return False
    last = max(one.text.source.published or "" for one in before)
    first = min(one.text.source.published or "" for one in after)
    days = (date.fromisoformat(first) - date.fromisoformat(last)).days
    grown = min(one.amount.low for one in after) > max(one.amount.high for one in before)
    gathered = all(map(_is_gathered, (*before, *after)))
    return grown and 0 < days <= (_GATHERING_DAYS if gathered else widths.tally_days)


def counts_on(one: Description) -> bool:
    """Whether a count is one up to a day before its source: of signatures, of deaths."""
    published = one.text.source.published
    if one.term is None or one.term.dimension != "time" or not (published and _may_grow(one)):
        return False
    is_over = one.term.low <= date.fromisoformat(published).toordinal()
    return is_over and (_is_gathered(one) or _is_tally(one))


def gathers(one: Description) -> bool:
    """Whether a count is of what people send in, and so may soon be many times as high."""
    return one.amount.dimension == "count" and _is_gathered(one) and _may_grow(one)


def _may_grow(one: Description) -> bool:
    """Whether an amount is a count of what is so, and no plan, rate or rise."""
    counted = one.amount.dimension == "count" and not one.bearings.lately
    return counted and not (one.is_plan or one.rhythm or one.figure.trend)


def _is_tally(one: Description) -> bool:
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
    if not _CHANGED.search(text.source.text, own[0].sentence_start, own[0].sentence_end):
        return False
    amounts = [amount for other in own if (amount := amount_of(other))]
    return any(
        amount.dimension == one.amount.dimension and amount.equals(one.amount)
        for amount in amounts
        for one in before
    )


def is_of_later_time(member: Description, before: Sequence[Description]) -> bool:
    """Whether its own time is given, and lies after the sources of the values before."""
    term = member.term
    if term is None or term.dimension != "time":
        return False
    last = max(one.text.source.published or "" for one in before)
    own = member.text.source.published or ""
    if not last or not own:
        return False
    return date.fromisoformat(last).toordinal() < term.low <= date.fromisoformat(own).toordinal()


def is_moved_plan(old: Description, new: Description) -> bool:
    """Whether a later source says that a planned amount rose, fell or is now another."""
    first, second = old.text.source.published, new.text.source.published
    if not (first and second and first < second and old.is_plan):
        return False
    return not old.interval.meets(new.interval) and bool(_MOVED_TO.search(new.around.before))
