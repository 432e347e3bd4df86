"""What a date on a page is read against: publication, order of day and month, tense, date before.

The clock is never asked: without a day of publication a relative date stays open.
"""

import re
from bisect import bisect_left
from datetime import date
from typing import Final, NamedTuple

from centres_tui.extract.moved import is_perfect, tense_of_moved
from centres_tui.extract.page import Page
from centres_tui.extract.plain_tenses import plain_tense
from centres_tui.parse.dates import is_month_first
from centres_tui.parse.moments import point_at
from centres_tui.parse.openers import may_open
from centres_tui.parse.points import Point
from centres_tui.parse.reckoning import Reference, Tense
from centres_tui.vocabulary.patterns import lazy

_REACH: Final = 400
"""How far before a date the date is looked for that it is told from."""
_TOLD: Final = 160
"""What is to be done up to a day stands within so many characters before it."""
_AFTER: Final = 90
"""How far behind a date a cue is looked for."""
_COMING: Final = (
    r"and\s(?:an?\s|that\san?\s)?(?:further|new|revised|final|updated?|another)\s(?:report|paper|update|review|plan)\s(?:be\s)?"
    r"(?:brought|presented|submitted|made|given)(?=\s(?:back\s)?(?:in|by|to|at|on)\s)|"
    r"please|(?:has|have)\s(?:got\s|only\s|just\s){0,2}(?:until|till)|(?:voted|balloted|agreed|threatened|vowed)\s(?:[\w*]+\s){0,5}?to\s(?:strike|walk|stop|meet|march)|"
    r"will|won['’]t|shall|would|wouldn['’]t|to\sbe|(?:is|are)\sto|due|set\sto|going\sto|plan(?:s|ning|ned)?|"
    r"schedul\w+|(?:listed|booked|fixed|earmarked|pencilled\sin)\sfor|(?:is|are|remains?)\s(?:(?:now|still|also|again)\s)?[a-z]+ed\sfor|expect\w*|aim\w*\sto|intend\w*|hop(?:e|es|ing)\s(?:to|for|that)|look(?:s|ing)?\sforward\sto|awaits?|wants?\sto|must|should|can|could|"
    r"may|might|upcoming|next\s[a-z]+\s(?:is|are)|ahead\sof|deadline|forecasts?|opens|closes|shuts|reopens|starts|begins|ends|finishes|concludes|reconvenes|reports|meets|votes|"
    r"(?<=[a-z]{3}s\s)(?<!this\s)(?:open|close|start|begin|end|resume|shut|reopen|finish|expire)(?=\s(?:on|in|at|from|by|next|this|until|again)\s)|"
    r"(?:runs?|goes|carr(?:y|ies))\son(?=\s(?:to|until|till|into)\s)|slip(?:s|ping)?(?=\sto\s)|"
    r"(?:is|are)\son(?=\s(?:\d|the\s\d|(?:mon|tues|wednes|thurs|fri|satur|sun)day|(?-i:[A-Z])[a-z]+\s\d))|"
    r"(?:is|are)\s(?:invited|wanted|welcome|sought|needed|required|accepted)(?=\s(?:by|until|before)\s)|"
    r"continues|resumes|returns|airs|flies|plays|departs|arrives|expires?|takes\s(?:effect|place)|comes\sinto|(?:goes|go)\s(?:up|down|out|live|ahead|before|back)|we\s(?:meet|vote|open|close|start|strike|march)|deadline|propos\w+|"
    r"(?:is|are)\s(?:asked|invited|recommended|requested|urged|advised)\sto|"
    r"(?:date|deadline|start|opening|launch|closure|completion|delivery|vote|handover|target)\sis\snow|"
    r"applied\sto\s(?:start|begin|join|enter|study|attend|open|move)|"
    r"(?:is|are)\s(?:\w+ing|heard)"
)
_OVER: Final = (
    r"had\s(?:[a-z]+\s)?(?:planned|proposed|forecast|promised)(?=\sin\s)|"
    r"(?:put|let|shut|shed|cast)\s(?:its|his|her)(?:\s(?:plans?|proposals?|bids?|offer))?|"
    r"was|were|wasn['’]t|weren['’]t|hadn['’]t|hasn['’]t|haven['’]t|had|did|didn['’]t|ate|drank|shrank|sprang|dealt|took|said|told|left|came|went|made|fell|rose|put\s(?:out|forward)(?=\s(?:on|last|in)\s)|"
    r"grew|won|lost|began|saw|met|held|gave|got|found|became|brought|bought|sold|built|broke|drew|"
    r"drove|led|paid|ran|sent|shot|spent|spoke|stood|struck|taught|thought|threw|wrote|kept|hit|"
    r"beat|cost|cut|died|knew|lay|sank|flew|blew|froze|rode|chose|sang|rang|fled|withdrew|heard|felt|caught|fought|sought|bore|shook|swept|stole|swam|woke|wore|tore|slept|lit|lent|"
    r"put\s(?:it|this|that|them|the\s[a-z]+)\sat|dug|hid|hung|swore|understood|launched|announced|voted|opened|closed|born|since"
)
_DUE_THEN: Final = (
    r"(?:was|were|had\sbeen)\s(?:(?:originally|previously|first|initially)\s)?(?:due|set\sto|to|going\sto|planned|"
    r"expected|scheduled|supposed|meant|intended|(?:promising|aiming|hoping)\sfor)"
)
"""What tells of a plan of the past, which lies on either side of the publication."""
_TOLD_THEN: Final = (
    r"(?:(?:that|which|than|as|what)\s(?:(?!(?:is|are|was|were|be|been|not|now)\s)[\w’'-]+\s){1,3}"
    r"|than\s)(?:expected|forecast|predicted|planned|hoped|proposed)(?=\s(?:in|on|at|last)\s)|"
    r"(?:plans?|proposals?|schemes?|offers?|deals?|ideas?|options?|cuts|changes|figures|papers?|motions?|"
    r"terms|questions?|bids?)\sput\s(?:out|to|forward|before)"
)
"""What was said or put to others, whatever it is about: "plans put to staff on Monday"."""
_HAD_THEN: Final = (
    r"\s(?:an?|the|no|its|their|his|her|our|your)\s(?:[\w’'-]+\s){0,2}?"
    r"(?:appointment|audition|ballot|deadline|debate|election|exam|fitting|game|hearing|interview|match|"
    r"meeting|race|rehearsal|say|talks?|trial|visit|vote)\s(?:in|on|at|by|next|this)(?!\w)"
)
"""What is had on a day that lies on either side: "the board has the final say on 11 May"."""
_CUE: Final = lazy(
    rf"(?<!\w)(?:(?P<told>{_TOLD_THEN})|(?P<dropped>{_DUE_THEN})|(?P<perfect>(?:after|once|until|when|before)\s(?:\w+\s){{1,4}}(?:has|have)\s\w+ed)"
    rf"|(?P<coming>{_COMING})|(?P<over>{_OVER})|(?P<soft>(?:has|have)(?!\sto(?!\w)|{_HAD_THEN})|(?!(?:need|feed|seed|speed|exceed|indeed|proceed|succeed|breed|hundred)(?!\w))\w{{2,}}ed))(?!\w)"
    r"|(?<=[a-z])(?P<short>['’](?:ll|(?:s|ve)\sgot\s(?:until|till)))(?!\w)"
)
"""Words that tell the tense, in lower case but for the month of May."""
_AUXILIARY: Final = lazy(
    r"(?<!\w)(?:be|been|being|is|are|will|would|could|may|might|can|must|should|to|have|has|get)\s(?:(?:\w+ly|not|also|now|then)\s)?$"
    r"|(?<!\w)(?:have|has|get|see)\s(?:[\w’']+\s){2,3}$",
    re.IGNORECASE,
)
_TURN: Final = lazy(r"[,;:—–]|(?<!\w)(?:and|but|while|when|which|who|that)(?!\w)")
_PUT_ASIDE: Final = lazy(r"(?<!\w)(?:not|instead\sof|rather\sthan)\s(?:(?:on|in|from|by)\s)?\Z")
"""Between a verb and a day that another one replaced: "close on 16 June and not 19 May"."""
_ASIDE: Final = lazy(r",\s(?:by|in|since|during)\s(?:the\s)?$")
"""What begins a date between two commas: "half of them, by May, had gone"."""
_FROM_BEFORE: Final = lazy(
    r"(?:the\s)?(?:[a-z]+,?\s(?:of\s)?the\s(?=following|previous|preceding))?(?:following|preceding|previous|next|year|week|month|day|weekend|[a-z]+day\sof)(?!\w)",
    re.IGNORECASE,
)
_ORDINAL: Final = lazy(r"\d{1,2}(?:st|nd|rd|th)(?!\w)")
_DATE_ANCHOR: Final = lazy(
    r"(?<![\w£€$.,/-])(?:(?:1[5-9]|20)\d\d(?!\d)|\d{1,2}(?=[\s/.-])|(?:(?:next|last)\s)?[A-Z][a-z]{2,8}(?=\W))"
)


def reference_at(page: Page, start: int, end: int, *, is_open: bool = True) -> Reference:
    """Give what a date from one place to another is read against.

    Args:
        page: The page on which it stands.
        start: Where it begins.
        end: Where it ends.
        is_open: Whether the tense may decide what it is.
    """
    published = page.once(_published)
    told = _FROM_BEFORE.match(page.text, start)
    earlier = _date_before(page, start) if told else None
    if _ORDINAL.match(page.text, start):
        earlier = _date_before(page, start, page.sentence_at(start)[0])
    tense = _tense_for(page, start, end) if published and is_open else ""
    happened = _HAPPENED.search(page.text, max(0, start - 60), start) if tense == "past" else None
    cue = _cue_at(page, start, end) if tense == "past" else None
    return Reference(
        published=published,
        month_first=page.once(_plain_reference).month_first,
        tense=tense,
        previous=earlier,
        is_over=happened is not None,
        is_loose=cue is not None
        and cue.sort == "soft"
        and is_perfect(page.text, cue.start, cue.end),
    )


_HAPPENED: Final = lazy(
    r"(?<!\w)(?:(?:was|were|(?:has|have|had)\sbeen)\s(?:[a-z]+ly\s|first\s)?"
    r"(?!(?:due|expected|planned|scheduled|meant|supposed|intended|hoped|forecast|proposed|promised|agreed|"
    r"booked|fixed|needed|wanted)\s)(?:[a-z]+(?:ed|en|wn)|shut|cut|built|sold|held|lost|won|made|put|"
    r"found|sent|let|hit|run|set|struck|begun)|opened|began|fell|rose|collapsed|ended|started|stopped|died|met|"
    r"resigned|retired|burst|burned|flooded|won|lost|struck|arrived|sank)\s(?:in\s)?\Z"
)
"""What tells right before "this June" that it is over: "was shut", "opened"."""


_LABEL: Final = lazy(r"[^\W\d_]:\s$")
_HOUR: Final = lazy(
    r",?\s(?:at\s|from\s)?(?:\d{1,2}(?:[.:]\d\d)?(?:\s?[ap]\.?m\b|\s?[-–—])|\d{1,2}[.:]\d\d|noon)",
    re.IGNORECASE,
)
"""An hour behind a day."""
_OFFERED_FROM: Final = lazy(
    r"(?:\d|%|per\s?cent|pence|pounds|rise|increase|cut)\sfrom\s\Z", re.IGNORECASE
)
"""Before the month from which an amount holds, which lies near: "the offer was 4% from July"."""
_TO_DO: Final = lazy(
    r"(?<!\w)(?:agreed|voted|decided|resolved|pledged|promised|vowed|told|ordered|asked)\s"
    r"(?:[\w’'-]+\s){0,6}?to\s(?!(?:the|an?|its|their|his|her|us|me|them)\s)[a-z]+\s"
    r"(?:[^.;:?!\n]{0,90}?\s)?(?:until|till|by)\s(?:the\s)?$",
    re.IGNORECASE,
)
"""Before a day up to which something is to be done, near: "agreed to stay open until 3 May"."""
_PLEASE: Final = lazy(
    r"(?<!\w)please\s(?:(?!(?:was|were|had|did)\s)[^\s.;:?!]+\s){1,30}(?:until|till|by)\s(?:the\s)?$",
    re.IGNORECASE,
)
"""Before a day up to which the reader is asked to do something, and nothing was."""
_UNTIL: Final = lazy(r"(?<!\w)(?:until|till|by)\s(?:late\s|early\s|at\sleast\s)?$", re.IGNORECASE)


_SHALL_DO: Final = lazy(
    r"(?<!\w)(?P<verb>agreed|voted|decided|resolved|asked|urged|ordered|recommended|vowed|pledged)"
    r"(?P<lately>\s(?:on\s[A-Z][a-z]+day|today|yesterday|tonight|last\snight|this\sweek))?\s"
    r"(?:(?:for|that|by|the|a|its|their|his|her|our|[a-z]+s|[A-Z][\w’'-]*)\s){0,4}?"
    r"to\s(?!(?:the|an?|its|their|his|her|us|me|them|one|two|three|four|five|six|seven|eight|nine|ten)\s)"
    r"[a-z]+\s(?:[^.;:?!\n]{0,90}?\s)?(?:on|in|from|at|by|until|till)\s(?:the\send\sof\s)?\Z"
)
"""Before the day of what a body agreed to do, or was asked to: "agreed to shut the baths on"."""
_HAS_NOW: Final = lazy(r"(?<!\w)(?:has|have|['’]ve)\s(?:(?:now|also|just|today|all)\s){0,2}\Z")
"""What makes a decision one of these days."""
_STARTING: Final = lazy(
    r"(?<!\w)(?:starting|beginning|commencing|effective)\s(?:(?:on|in|from)\s)?\Z"
)
"""Before the day from which something is to be so: "a ban on hoses beginning 4 June"."""
_IS_NOW: Final = lazy(r"(?:(?<!\w)(?:is|are)|['’]s)\snow\s(?:the\s)?\Z")
"""Before the day on which something is to be since it was moved: "It's now 20 June"."""
_NOW_ANOTHER: Final = lazy(
    r"[.;,–—-]?\s(?:[Bb]ut\s)?(?:[Ii]t|[Tt]hat|[Tt]hey)(?:['’](?:s|re)|\s(?:is|are|will))\snow\s"
    r"(?:(?:be|due|set|planned)\s)?(?:(?:on|for|in)\s)?(?:the\s)?(?:\d|(?:early|mid|late)\W"
    r"|(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec|Mon|Tue|Wed|Thu|Fri|Sat|Sun)[a-z]*(?!\w))"
)
"""Behind the day on which something was to be before it was moved to another one."""
_KNOWN_BY_ITS_DAY: Final = lazy(
    r"(?<!\w)(?P<paper>letter|statement|report|review|e-?mail|order|ruling|decision|debrief|paper)?"
    r"(?(paper)|(?:events?|meeting|hearing|session|festival|fire|storm|floods?))\sof\s(?:the\s)?\Z",
    re.IGNORECASE,
)
"""Before the day by which a paper or an event is known: "the storm of 8 August"."""


def _tense_for(page: Page, start: int, end: int) -> Tense:
    """Tell whether a date was or will be; what was put off "to 22 June" lies where that is near."""
    for told in (tense_of_moved(page.text, start), plain_tense(page.text, start, end)):
        if told is not None:
            return told
    ahead = page.text[max(0, start - 40) : start]
    tense = tense_at(page, start, end)
    if tense == "future":
        return "" if _KNOWN_BY_ITS_DAY.search(ahead) else "future"
    if _IS_NOW.search(ahead) or _NOW_ANOTHER.match(page.text, end):
        return "future"
    if tense == "past":
        return _tense_of_resolve(page, start) or _tense_of_deadline(page, start, ahead)
    is_coming = any(each.search(ahead) for each in (_UNTIL, _STARTING))
    return "future" if is_coming or _is_notice_of(page.text, ahead, end) else ""


def _tense_of_resolve(page: Page, start: int) -> Tense:
    """Say that a day lies ahead on which what was agreed of late, or asked for, is to be done."""
    span = page.sentence_at(start)
    low = max(span[0], start - _TOLD)
    told = _SHALL_DO.search(page.text, low, start)
    if told is None or not (told["lately"] or _HAS_NOW.search(page.text, low, told.start())):
        return ""
    cues, starts = _cues(page, span)
    behind = bisect_left(starts, told.end("verb"))
    return "" if any(cue.start < start for cue in cues[behind:]) else "future"


def _tense_of_deadline(page: Page, start: int, ahead: str) -> Tense:
    """Tell when a day lies up to which, or from which, something is told to be so."""
    if _OFFERED_FROM.search(ahead) or _STARTING.search(ahead):
        return ""
    if not _UNTIL.search(ahead):
        return "past"
    low = max(page.sentence_at(start)[0], start - _TOLD)
    if _PLEASE.search(page.text, low, start):
        return "future"
    return "" if _TO_DO.search(page.text, low, start) else "past"


def _is_notice_of(text: str, ahead: str, end: int) -> bool:
    """Whether a day with its hour stands behind a label: "Members' meeting: Tuesday, 6pm"."""
    return _LABEL.search(ahead) is not None and _HOUR.match(text, end) is not None


_ALONE: Final = "2000-01-01"
"""A date before, so that what is told from one is found by its form alone."""


def _plain_reference(page: Page) -> Reference:
    return Reference(previous=_ALONE, month_first=is_month_first(page.text))


def _no_points(page: Page) -> dict[int, Point | None]:
    del page
    return {}


def point_on(page: Page, start: int) -> Point | None:
    """Read the date that begins at a place of a page by its form alone; read once."""
    known = page.once(_no_points)
    if start not in known:
        opens = may_open(page.text, start)
        known[start] = point_at(page.text, start, page.once(_plain_reference)) if opens else None
    return known[start]


def _published(page: Page) -> date | None:
    return date.fromisoformat(page.published) if page.published else None


def tense_at(page: Page, start: int, end: int) -> Tense:
    """Tell whether the words around a place speak of what was or of what will be."""
    cue = _cue_at(page, start, end)
    return _tense_of(cue) if cue else ""


def _cue_at(page: Page, start: int, end: int) -> "_Cue | None":
    """Give the word that tells the tense at a place: the last before it, or the first behind."""
    span = page.sentence_at(start)
    low, high = max(span[0], start - _REACH), min(span[1], end + _AFTER)
    cues, starts = _cues(page, span)
    before: _Cue | None = None
    for cue in cues[bisect_left(starts, low) : bisect_left(starts, start)]:
        if not (before and _tense_of(before) == "future" and _is_participle(page.text, cue)):
            before = cue
    ahead = page.text[before.end : start] if before and _tense_of(before) else None
    if ahead is not None and (not _TURN.search(ahead) or _PUT_ASIDE.search(ahead)):
        return before
    following = bisect_left(starts, end)
    if following == len(cues) or cues[following].end > high:
        return before
    opens = len(page.text[low:start].split()) < 4 or bool(_ASIDE.search(page.text, low, start))
    tells = _tense_after(page.text, end, cues[following], opens=opens)
    return cues[following] if tells else before


class _Cue(NamedTuple):
    """A word that tells the tense."""

    start: int
    end: int
    sort: str
    """Which group of the pattern found it."""


_Cues = tuple[list[_Cue], list[int]]


def _no_cues(page: Page) -> dict[int, _Cues]:
    del page
    return {}


def _cues(page: Page, span: tuple[int, int]) -> _Cues:
    """Give the words of a sentence that tell its tense, and where they begin; looked for once."""
    known = page.once(_no_cues)
    if span[0] not in known:
        first, end = span
        found = _CUE.finditer(_lowered(page.text[first:end]))
        every = (_Cue(first + cue.start(), first + cue.end(), cue.lastgroup or "") for cue in found)
        cues = [cue for cue in every if not _is_no_verb(page.text, cue)]
        known[first] = cues, [cue.start for cue in cues]
    return known[span[0]]


def _lowered(sentence: str) -> str:
    """Put a sentence in lower case, without the month of May, every character in its place."""
    lower = sentence.replace("May", "mxy").replace("MAY", "mxy").lower()
    if len(lower) == len(sentence):
        return lower
    return "".join(sign.lower() if len(sign.lower()) == 1 else sign for sign in sentence)


_VOTES: Final = lazy(
    r"(?:\d|(?<!\w)(?:(?:six|seven|eigh|nine)(?:teen|ty)|(?:thir|four|fif)teen|(?:twen|thir|for|fif)ty"
    r"|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|hundred|thousand|million"
    r"|the|of|by|their|its|his|her|more|fewer|no|all|cast|won|lost|postal|other))\s\Z",
    re.IGNORECASE,
)
"""Before "votes" where they are counted, and nobody votes."""


def _is_no_verb(text: str, cue: _Cue) -> bool:
    """Whether a word tells no tense: votes that are counted, a participle, a notice.

    As in "by seven votes to four", "at its flooded mine", "Closed 24-26 December".
    """
    if text[cue.start : cue.end].lower() == "votes":
        return _VOTES.search(text, max(0, cue.start - 12), cue.start) is not None
    if cue.sort == "soft" and _DESCRIBING.search(text, max(0, cue.start - 8), cue.start):
        return True
    return _is_notice(text, cue)


_DESCRIBING: Final = lazy(r"(?<!\w)(?:as|an?|its|his|her|their|our|your)\s\Z", re.IGNORECASE)
"""Before a participle that says which: "at its flooded mine", "the plan, as amended"."""
_NOTICE: Final = lazy(r"(?:\A|[\n.;:•|])\s*closed\Z", re.IGNORECASE)


def _is_notice(text: str, cue: _Cue) -> bool:
    """Whether a word only says that something is shut: "Closed 24-26 December"."""
    shut = cue.sort == "over" and text[cue.end - 1] == "d"
    return shut and _NOTICE.search(text, max(0, cue.start - 4), cue.end) is not None


def _is_participle(text: str, cue: _Cue) -> bool:
    """Whether a verb only completes one before it: "will be brought", "would have closed"."""
    return cue.sort in ("soft", "over") and bool(
        _AUXILIARY.search(text[max(0, cue.start - 32) : cue.start])
    )


def _tense_after(text: str, end: int, cue: _Cue, *, opens: bool) -> Tense:
    """Take the cue behind a date; past a comma only where the date opens the sentence."""
    turn = _TURN.search(text, end, cue.start)
    if turn and (not opens or turn[0] in ";:—–"):
        return ""
    return _tense_of(cue)


def _tense_of(cue: _Cue) -> Tense:
    if cue.sort == "dropped":
        return ""
    return "future" if cue.sort in ("coming", "perfect", "short") else "past"


def _date_before(page: Page, start: int, low: int = 0) -> str | None:
    """Give the last date before a place from which "the year after" may be told."""
    found: Point | None = None
    low = max(low, start - _REACH)
    low = max(low, page.text.rfind("\n\n", low, start) + 1)
    reference = page.once(_plain_reference)._replace(published=page.once(_published))
    for anchor in _DATE_ANCHOR.finditer(page.text, low, start):
        if found is not None and anchor.start() < found.end:
            continue
        point = point_at(page.text, anchor.start(), reference)
        named = point and (point.form in ("day", "month", "year") or point.fixed)
        if point is not None and point.end <= start and named:
            found = point
    if found is None:
        return None
    tense = tense_at(page, found.start, found.end)
    return found.complete(reference._replace(tense=tense))
