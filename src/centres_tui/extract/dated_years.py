"""Whether four digits are a year in their sentence: "in 2011", not "2000 people"."""

import re
from functools import lru_cache
from typing import Final

from centres_tui.extract.page import Page
from centres_tui.extract.place import Place, compiled, matches_at, word_set
from centres_tui.extract.year_cells import is_heading_year
from centres_tui.vocabulary.patterns import lazy

_STRONG: Final = word_set(
    "in since during until year calendar early late mid spring summer autumn winter circa"
)
"""Words behind which four digits are a year, whatever follows."""
_WEAK: Final = word_set(
    "till by from before after between through throughout years fall easter christmas back of to "
    "eve monday michaelmas whitsun "
    "for built founded established opened born died dated"
)
"""Words behind which they are one, unless something is counted."""
_BEFORE_YEARLY: Final = word_set("at in below above from to of on than over with by under for and")
_LISTED: Final = r"(?:(?:1[5-9]|20)\d\d(?:,| and| or| to|,? then|\s?[-–/])\s$)|[(\[]$"
_OWNED: Final = r"(?i)(?<!\w)(?:the|an?|its|his|her|their|our|my|this|each|\w+['’]s?)\s+$"
_ATTRIBUTE: Final = (
    r"[\s-](?!people|men|women|children|staff|police|per\b)(?:[A-Z]\w+|[a-z]{2,}[^s\W\d])(?!\w)"
)
_NEVER_COUNTED: Final = word_set(
    "and or to as when but with for at in on by the a an after before that which while since until "
    "is are was were has have had will would can could may might must should shall do does did his "
    "its her their our my he she it they we you there this these those us because if so than "
    "through unless across towards of where plus who minus versus says said shows showed includes "
    "remains means becomes became comes came goes went alone onward onwards saw rose fell grew "
    "made began ended brought cost cut led left put set took gave meant not no about over under "
    "from into during against between only also"
)
_FUNCTION: Final = rf"(?:{'|'.join(sorted(_NEVER_COUNTED))})(?!\w)"
_ENDS_THERE: Final = _NEVER_COUNTED - {"and", "or", "to"}
_MAY_COUNT: Final = lazy(r"[\s-](?:([a-z]++)(?!\w)|[a-z])|\s?(?:[%£€$kKmc]|[-–—]\s?\d)")
"""What `_COUNTED` may begin with; the group is a whole word."""
_COUNTED: Final = (
    rf"[\s-](?:(?!{_FUNCTION})[a-z]+[\s-]){{0,2}}(?!{_FUNCTION})"
    r"(?:[a-z]{2,}s|people|men|women|children|staff|police|sheep|fish|mph)(?!\w)"
    r"|\s?%|\s?(?:[kK][mg]|mm|cm|[£€$])|\s?[-–—]\s?\d{4}(?:\s[a-z]+s|\d)"
    r"|\s(?:to|and|or)\s(?!(?:1[5-9]|20)\d\d(?![\d,]))[£$€]?\d"
)
_NO_YEAR: Final = (
    r"\s?(?:%|per\scent|percent|[-–]\d|(?:million|billion|bn|[Vv]ision)\b)|[–-][a-z]|['’]s\b(?!\s)"
)
_MOVED_BY: Final = (
    r"(?i)(?<!\w)(?:(?:average|total|sum|maximum|minimum|number|record|high|low|score|list|crowd|"
    r"population|fleet|team|staff|capacity|workforce)\sof|(?:up|down)\s(?:by|from)|"
    r"(?:r[io]se[sn]?|f[ae]ll(?:s|en)?|gr[eo]w[ns]?|increas\w+|cut|reduc\w+|drop\w*|climb\w*|"
    r"jump\w*|(?:go|goes|went)(?!\sby|\s(?!up|down|straight)\w+\sfrom)|rais\w+|declin\w+|edg\w+|gain\w*|los[te]\w*|add\w*|number\w*|lower\w*)"
    r"\s(?:\w+\s)?(?:by|to|from|from\s\d{4}\sto))\s+$"
)
_ABOUT: Final = (
    r"(?i)(?<!\w)(?:c\.|(?:built|founded|dat(?:es|ed|ing)(?:\sback)?|born|made|written|began|begun|"
    r"started|opened|established|from|since|until|in|by|erected|painted|died|settled|created|"
    r"formed|introduced|appeared|to)\s(?:in\s)?(?:around|about))\s+$"
)
_ABOUTS: Final = word_set("around about")
_COMPARING: Final = word_set("with to against versus vs")
_MOVING: Final = word_set("of by from to")
"""Words that what `_ABOUT`, `_COMPARED` and `_MOVED_BY` find ends with."""
_EVENT_OF: Final = (
    r"(?i)(?<!\w)(?:treaty|battle|war|fire|plague|act|charter|siege|revolt|rebellion|revolution|"
    r"edition|map|census|floods?|storm|famine|statute|crash|summer|winter|spring|autumn|class|year|"
    r"election|strike|crisis|recession|drought|heatwave|pandemic|earthquake|disaster|riots?|harvest|"
    r"intake|cohort|vintage|referendum|olympics|games|that|those)\sof\s+$"
)
_AMOUNT: Final = (
    r"(?:\d(?:[.,]?\d)*(?:\s?(?:m|bn|%|per\scent|percent|million|billion|points?|pp))?|per\scent|"
    r"percentage\spoints?|half|third|quarter|fifth|tenth|times)"
)
_GAINED: Final = (
    rf"(?i)(?<!\w)(?:(?:up|down|higher|lower|more|fewer|less|rise[sn]?|rising|rose|increas\w+|f[ae]ll\w*"
    r"|drop\w*|improv\w+|growth|gr[eo]w\w*|gains?|decreas\w+|declin\w+|advance)(?:\s[^\s;:]*[^\s.;:]){0,4}\son"
    rf"|{_AMOUNT}\s(?:(?:[a-z]+\s){{0,2}}(?:more|fewer|less|higher|lower|better|worse|larger|smaller|"
    r"greater|longer|shorter|cheaper|dearer)\sthan|above|below|up\son|down\son))\s+$"
)
"""As in "up 12% on 2019", "40 fewer than 2019", "15 per cent above 2019"."""
_IN_SERIES: Final = r"\s?[–—:=-]\s[£$€]?\d"
_SERIES_ON: Final = (
    r"\s?[–—:=-]\s[£$€]?\d[\d.,]*\s?[^\W\d]{0,8}%?[;,\n]\s{0,3}(?:19|20)\d\d\s?[–—:=-]\s[£$€]?\d"
)
_SERIES: Final = r"(?:19|20)\d\d\s?[–—:=-]\s[£$€]?\d[\d.,]*\s?[^\W\d]{0,8}%?[;,\n]\s{0,3}$"
"""As in "2019 – 4.1; 2020 – 1.2; 2021 – 1.9"."""
_SET_RIGHT: Final = (
    r"(?i)(?<!\d)(?:1[5-9]|20)\d\d[,;]?\s(?:and\s|but\s)?(?:not|nor|rather\sthan|instead\sof)\s+$"
)
"""As in "in May 2027, not 2026"."""
_LABELLED: Final = (
    r"(?i)(?<!\w)(?:built|founded|established|opened|born|launched|completed|commissioned|registered|"
    r"re|subject|formed|incorporated|constructed|year(?:\sof\s[a-z]+|\s[a-z]+)?):\s+$"
)
_GROUPED: Final = r"(?<![\d.,])[1-9],\d{3}(?![\d,])"
"""Four digits with a comma: who writes so writes none without one that is no year."""
_UNGROUPED: Final = r"(?<![\d.,])(?!1[89]|20)[1-9]\d{3}\s[a-z]{2,}"
_NAMES: Final = rf"\s(?!{_FUNCTION})[a-z]{{2,}}"
_HEDGED: Final = word_set(
    "about around roughly approximately nearly almost over under exceeding some only just total "
    "least most than every another all nos numbered"
)
_AT_PRICES: Final = r"\s(?:prices|money|dollars|values|terms)(?!\w)"
"""What follows the year whose prices an amount is in: "(2012 prices)"."""
_AGAINST: Final = word_set("on than above below")
"""Words that what `_GAINED` finds ends with."""
_COMPARED: Final = (
    r"(?i)(?<!\w)(?:(?:compared|comparison|contrasts?)\s(?:with|to)|against|versus|vs\.?)\s+$"
)
_YEARLY: Final = (
    r"\s(?:levels?|prices|figures|results|accounts|budget|census|elections?|manifesto|survey|season|"
    r"report|data|referendum|terms|World|Olympics?|Games|Act|Budget|Review|Census|Euros?)(?!\w)"
)
_TOLD_OF: Final = (
    r"\s(?:was|saw|will|has|had|brought|is|marked|began|ended|proved|promises)(?!\w)|:\s"
)
_OWNS: Final = r"['’]s\s[a-z]"
_SPENT: Final = (
    r"(?<!\w)(?:[aA]n?|its|his|her|their|our)\s(?:[a-z]+\s)?"
    r"(?!(?:of|to|from|by|with|for|than|or|and)\s)[a-z]+\s$"
)
_SINCE_BEFORE: Final = r"(?i)(?<!\w)since\sbefore\s+$"
_CITED: Final = r"\]\s[A-Z]{2}"
_SPENT_CLOSES: Final = r"\s*(?:$|[,.;:)](?!\d)|(?:when|and|but|with|for|in)(?!\w))"
_LINE: Final = r"\W*(?:(?:1[89]|20)\d\d(?:[EAFP*†]|\s?\([a-z]+\))?(?:[\s|,/;:]+|$)){2,}"
_LONGEST_LINE: Final = 200


def is_year(place: Place) -> bool:
    """Whether a year that stands alone is one."""
    if place.written[0] in "cC":
        return True
    year = place.point.year or 0
    if not 1000 <= year <= 2100 or place.leads_to(_NO_YEAR):
        return False
    if (
        _has_cue(place)
        or (year > 1850 and _is_spoken_of(place))
        or _heads_cells(place)
        or (year >= 1900 and year % 100 and _stands_out(place))
    ):
        return True
    if is_counted(place.page, place.point.end):
        return False
    spoken = place.point.worded and not re.search(r"[Tt]housand|[a-z][\s-][A-Z]", place.written)
    return spoken or _is_held_against(place, year) or (year >= 1700 and _has_weak_cue(place, year))


def _has_cue(place: Place) -> bool:
    cue = place.cue
    if (
        cue in _STRONG
        or (cue == "before" and place.follows(_SINCE_BEFORE))
        or (cue == "of" and place.follows(_EVENT_OF))
    ):
        return True
    stop = place.ahead.rstrip()[-1:] == "."
    if (stop or cue in _ABOUTS) and place.follows(_ABOUT):
        return not is_counted(place.page, place.point.end)
    return (stop or cue in _COMPARING) and place.follows(_COMPARED)


def _is_spoken_of(place: Place) -> bool:
    """Tell "2019 levels", "2018's budget" and "2020 was dry" from counts."""
    opens = place.ahead.rstrip(" \"“'‘")[-1:] in ("", "\n", ".", "!", "?")
    if place.leads_to(_OWNS) or (opens and place.leads_to(_TOLD_OF)):
        return True
    if place.ahead[-1:] == "(" and place.leads_to(_AT_PRICES):
        return True
    led = bool(place.article) or place.cue in _BEFORE_YEARLY or place.follows(_OWNED)
    return led and place.leads_to(_YEARLY)


def _stands_out(place: Place) -> bool:
    """Whether a page that groups other thousands has four bare digits before a noun.

    Round hundreds are not asked for: some write "3,218 calls" and "2000 people".
    """
    if place.point.worded or place.cue in _HEDGED or not place.leads_to(_NAMES):
        return False
    return groups_thousands(place.page.text) and not place.follows(_MOVED_BY)


@lru_cache(maxsize=8)
def groups_thousands(text: str) -> bool:
    """Whether a text writes four digits with a comma wherever they are no year."""
    return bool(compiled(_GROUPED).search(text)) and not compiled(_UNGROUPED).search(text)


def _is_held_against(place: Place, year: int) -> bool:
    if place.follows(_SET_RIGHT) or place.follows(_LABELLED):
        return True
    if place.leads_to(_IN_SERIES) and (place.leads_to(_SERIES_ON) or place.follows(_SERIES)):
        return True
    return place.cue in _AGAINST and year >= 1900 and place.follows(_GAINED)


def _has_weak_cue(place: Place, year: int) -> bool:
    if place.cue in _MOVING and place.follows(_MOVED_BY):
        return False
    if place.follows(_LISTED) or _stands_in_line(place):
        return not place.leads_to(_CITED)
    if place.follows(_SPENT) and year >= 1980:
        return place.leads_to(_SPENT_CLOSES)
    if place.article or place.follows(_OWNED):
        return year >= 1900 and place.leads_to(_ATTRIBUTE)
    return place.cue in _WEAK


def _stands_in_line(place: Place) -> bool:
    """Whether a year stands in a line of years, as in the heading of a table."""
    text, start = place.page.text, place.point.start
    begin = text.rfind("\n", max(0, start - _LONGEST_LINE), start) + 1
    until = text.find("\n", start, start + _LONGEST_LINE)
    end = len(text) if until < 0 else until
    if end - begin > _LONGEST_LINE or not matches_at(_LINE, text[begin:end], 0):
        return False
    return start == begin or text[start - 1] in "\t |"


def _heads_cells(place: Place) -> bool:
    text, start = place.page.text, place.point.start
    return text[start - 1 : start] in ("", "\n", "\t", " ", "|") and is_heading_year(text, start)


def is_years(place: Place) -> bool:
    """Whether two years joined by a sign are a stretch of years."""
    return place.cue in _STRONG or not is_counted(place.page, place.point.end)


def is_counted(page: Page, end: int) -> bool:
    """Whether what follows a place is a thing counted by the number before it."""
    begun = _MAY_COUNT.match(page.text, end)
    if begun is None or begun[1] in _ENDS_THERE:
        return False
    return matches_at(_COUNTED, page.text, end)
