"""Whether what is written like a date is one in its sentence: "in March", not "march on"."""

import re
from collections.abc import Callable
from typing import Final

from centres_tui.extract.dated_years import is_year, is_years
from centres_tui.extract.place import Place, word_set
from centres_tui.extract.resolve import tense_at
from centres_tui.extract.weekday_lists import is_habit
from centres_tui.vocabulary.patterns import lazy

_BEFORE_MONTH: Final = word_set(
    "in since until till by from to of during before after between and for early late mid through "
    "throughout this last next or around about beginning end per ending ended both "
    "wettest driest warmest coldest hottest coolest sunniest dullest windiest mildest snowiest "
    "busiest quietest"
)
_LINKS: Final = word_set("is was be becomes became now then still")
_AT_MONTH: Final = frozenset({"in", "since", "until", "during"})
_BEFORE_DAY: Final = word_set(
    "on by until till from since before after last next this and or of to about late early"
)
_BEFORE_ORDINAL: Final = word_set("on by until till from since")
_CLAUSE_ENDS: Final = r"\s?(?:[.,;:!?)]|\Z)"
_BEFORE_SEASON: Final = word_set(
    "in early late mid by since until till during of from before after last through throughout "
    "over for this following"
)
_BEFORE_PART: Final = word_set(
    "in for of the during this from to vs our since by until through and over"
)
_BEFORE_SLASH: Final = word_set("on by until till from since before after dated due this next")
_IN_SLASHED_LIST: Final = r"(?<!\w)on (?:\d{1,2}/\d{1,2}(?:, | or | and )){1,4}$"
_FORENAMES: Final = frozenset({"April", "May", "June", "August", "Jan"})
_ALSO_WORDS: Final = frozenset({"march", "april", "august"})
"""Months that are other words or names as well, and want a word before them."""

_MONTH_AND: Final = (
    r"(?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec)[a-z.]*(?:\s\d{4})?\s(?:and|or)\s$"
)
_GLUED: Final = r"(?i)[£€$¥₹#@&=_%+©]\s?$|[£€$][\d.,]+\s?(?:[kmb]n?)?\s$|\w[-‑]$|[/\\]$|\d[.,]$"
_HABIT: Final = r"(?i)(?<!\w)(?:every|each|most|any|an?|no|one|alternate|all|usual|regular)\s+$"
_NAMED_DAY: Final = (
    r"(?:Sheffield|Black|Good|Easter|Super|Ash|Cyber|Bloody|Palm|Holy|Shrove|Maundy|Giving|Ruby|Man|"
    r"Freaky|Blue|Whit|Big|Casual|Mad|Girl|Joe|Low|Spy|Pancake|Stir-up|Mothering|Remembrance|"
    r"Advent|Happy|Small Business|Record Store|Taco|Throwback)\s$"
)
_NAME_OF_DAY: Final = (
    r"\s(?:Times|Telegraph|Mirror|Express|Mail|Post|Herald|Mercury|Sport|School|Night\s[A-Z]|Club|"
    r"Politics|Brunch|World|Life|Sun|Supplement|Live|Briefing|Group|Kitchen|Service|People)(?!\w)"
    r"|\s(?:roasts?|lunch(?:es)?|best|league|trading|school|papers|newspapers|opening|services?|hours|trains|"
    r"nights|mornings|evenings|afternoons)(?!\w)"
)
_DAYS: Final = r"(?:Mon|Tues?|Wed(?:nes)?|Thu(?:rs)?|Fri|Sat(?:ur)?|Sun)(?:day)?s?"
_DAY_RANGE: Final = rf"\s?(?:-|–|—|to|through|until|till|thru)\s?{_DAYS}(?!\w)"
_IN_DAY_RANGE: Final = rf"{_DAYS}\s?(?:-|–|—|to|through|until|till)\s?$"
_NAME_AHEAD: Final = r"\s[A-Z][a-z]+"
_CLOSES: Final = r"\s*(?:$|[,.;:!?)\]\"”’'\n]|[–—-]\s|(?:"
_FREE: Final = (
    rf"{_CLOSES}at|when|but|with|for|because|after|before|to|until|in|as|where|while|by|who|that|"
    r"which|if|is|was|will|the|this|he|she|they|we|it|from|and(?!\s\d))(?!\w))"
)
_SEASON_FREE: Final = (
    rf"{_CLOSES}of|and|or|to|when|as|but|with|for|at|in|on|by|the|an?|after|before|that|which|while|"
    r"since|until|is|was|were|are|will|would|has|had|have|could|should|may|might|he|she|it|they|we|"
    r"I|its|his|her|their|this|there|from|because|if|so|than|through|due|following|about|once|"
    r"under|over|amid|despite|not|[A-Z]\w+)(?!\w))"
)
_NOT_TODAY: Final = (
    r"(?i)(?<!\w)(?:than|as|as it is|of|to|from|even|still|world|like|and|for|available|exists?|"
    r"known|here|usa|psychology|is|are|we have|living|used|facing|investing|alive|lives?|stands?|"
    r"until|do|does|we|see|seen|subscribe|join|us|register|sign up|buy|shop|book|call|donate|order)"
    r"\s+$"
)
_TODAY_GOES_ON: Final = (
    r"['’]s|-|:|\s(?:will|would|can|could|is|are|has|have|and\s(?:tomorrow|in)|than|or|we|for|there|"
    r"as|more|many|programme|show)(?!\w)"
)
_HAPPENS: Final = lazy(
    r"(?<!\w)(?:opens|launches|announces|publishes|starts|begins|unveils|reveals|confirms|"
    r"welcomes|warns|votes|meets|reports|goes|closes|celebrates|marks|returns|arrives|visits|"
    r"appears|calls)(?!\w)"
)
_HAPPEN: Final = lazy(r"(?<!\w)(?:begin|launch|vote)(?!\w)")
"""What many do, on the day where "Today" opens the sentence."""
_VERSION: Final = (
    r"(?i)(?<!\w)(?:version|v\.?|release|ios|android|python|windows|sections?|paras?|paragraph|"
    r"chapter|clause|figure|fig\.?|table|nos?\.?|item|macos|kernel|firmware|appendix|rule|code|tel|"
    r"ref|page|pages|pp?\.|part|room|serial|model|build)\s?:?$"
)
_NO_DECADE: Final = (
    r"(?i)temperature|degree|weather|heat|°|scor|shot|aged"
    r"|(?:her|his|their|low|high|upper|mid)[\s-]$"
)
_STRETCHING: Final = r"(?:past|coming)\s(?:year|week|month|decade|century)$"
_LAST_OR_NEXT: Final = r"(?:last|next|current)\s(?:year|week|month|decade|century)$"
_FROM_A_DAY: Final = r"\s(?:from|after|before)\s(?:[\dA-Z]|today|tomorrow)"
_LASTING: Final = word_set(
    "for lasts lasted lasting over within of than least to up next first last another every about "
    "in around just full whole only runs run ran some nearly almost closes closed shut"
)
"""Words behind which "two weeks from 5 May" is how long something lasts, not a day."""
_LOWER_WORD: Final = r"(?<![A-Za-z])(?:may|march|mar|sun|sat|wed|dec|jan)(?![a-z])"


_NTH: Final = r"(?i)(?<!\w)(?:first|second|third|fourth|last|1st|2nd|3rd|4th)\s$"
"""Before a day of the week that is one of a month: "the first Tuesday of each month"."""
_TOLD_FROM: Final = frozenset({"on", "by", "until", "from", "of"})
"""Words before an article that tells a day of the week from what was said before."""
_LISTING: Final = frozenset({"and", "or", ""})
"""What may stand before a day that belongs to a list of them."""


def is_dated(place: Place) -> bool:
    """Whether what was read is a date, as far as its form and the words around it show."""
    if place.written[0].isdigit() and not place.article and place.follows(_GLUED):
        return False
    check = _CHECKS.get(place.point.form)
    return check is None or check(place)


def _is_month(place: Place) -> bool:
    word = place.written.split()[0]
    name = word.rstrip(".").lower()
    if place.point.year is not None:
        return word[0].isupper() or name not in ("may", "march", "mar") or _has_cue(place)
    if place.follows(_HABIT):
        return False
    if word[0].islower():
        return name not in ("may", "march", "august") and _has_cue(place)
    named = place.leads_to(_NAME_AHEAD) and place.cue not in _AT_MONTH
    if len(name) < 5 or name in _ALSO_WORDS:
        return _has_cue(place) and not (named and word in _FORENAMES)
    return _has_cue(place) or not (named or word.isupper())


_IS_THEN: Final = (
    r"(?i)(?<!\w)(?:date|deadline|start|opening|launch|closure|completion|delivery|vote|election|target|"
    r"handover|move|decision|hearing|switch)\s(?:is|was|will\sbe|becomes|became)\s(?:now\s|then\s|still\s)?$"
)
"""Words by which a month is the date of something: "the date is now July"."""


def _has_cue(place: Place) -> bool:
    if place.cue in _LINKS and place.follows(_IS_THEN):
        return True
    if place.cue in ("and", "or") and place.point.form == "month":
        return place.follows(_MONTH_AND) or place.point.year is not None
    return place.cue in _BEFORE_MONTH


def _is_day(place: Place) -> bool:
    written = place.written
    if re.search(_LOWER_WORD, written):
        cued = place.cue in _BEFORE_DAY or place.cue in _BEFORE_MONTH
        return place.point.year is not None or cued
    return not re.fullmatch(r"[\d./-]+", written) or _is_numeric(place, written)


def _is_numeric(place: Place, written: str) -> bool:
    """Tell "18.09.18" from a version, a section or a telephone number."""
    if place.follows(_VERSION):
        return False
    parts = re.split(r"[./-]", written)
    if "/" in written or any(len(part) == 4 for part in parts):
        return True
    return all(len(part) == 2 for part in parts) or place.cue in _BEFORE_DAY


def _is_slashed(place: Place) -> bool:
    """Tell "on 28/6" from a fraction or a score."""
    return place.cue in _BEFORE_SLASH or place.follows(_IN_SLASHED_LIST)


def _is_ordinal(place: Place) -> bool:
    """Tell "by the 5th" from "the 5th amendment", "by the ninth." from "by the ninth hole"."""
    told = place.article > 0 and place.cue in _BEFORE_DAY
    if place.written[-3:-2].isdigit():
        return told and place.leads_to(_FREE)
    return told and place.cue in _BEFORE_ORDINAL and place.leads_to(_CLAUSE_ENDS)


def _is_weekday(place: Place) -> bool:
    if any(place.follows(pattern) for pattern in (_HABIT, _NAMED_DAY, _IN_DAY_RANGE)):
        return False
    if place.leads_to(_NAME_OF_DAY) or place.leads_to(_DAY_RANGE):
        return False
    if place.point.day is not None:
        return True
    return not _is_told_elsewhere(place) and _is_day_of_week(place)


def _is_told_elsewhere(place: Place) -> bool:
    """Whether a day of the week comes again, or is told from what was said before."""
    if place.cue in _LISTING and is_habit(place.page, place.point.start):
        return True
    return place.follows(_NTH) or bool(place.article and place.cue in _TOLD_FROM)


def _is_day_of_week(place: Place) -> bool:
    if place.cue in _BEFORE_DAY:
        return True
    written = place.written
    plain = len(written.rstrip(".")) > 5 and written[0].isupper() and not written.isupper()
    return plain and not (place.leads_to(_NAME_AHEAD) or place.article)


def _is_season(place: Place) -> bool:
    told = place.article > 0 or place.cue in _BEFORE_SEASON
    if place.point.year is not None:
        return told or not place.written.startswith("fall")
    if place.follows(_HABIT) or not place.leads_to(_SEASON_FREE):
        return False
    if not place.article and not tense_at(place.page, place.point.start, place.point.end):
        return False
    return told and (place.written[0].islower() or not place.article)


def _is_short_decade(place: Place) -> bool:
    if place.follows(_NO_DECADE) or place.follows(_HABIT):
        return False
    told = place.article > 0 or place.written.lower().startswith("the ")
    return told or place.written[0] in "'’‘"


def _is_part(place: Place) -> bool:
    """Tell "in Q3" from the third question of a list."""
    if place.point.year is not None or place.point.fixed is not None:
        return True
    return place.written[0].isupper() and (place.article > 0 or place.cue in _BEFORE_PART)


def _is_relative(place: Place) -> bool:
    written = place.written.lower()
    if written == "today":
        return _is_today(place)
    if written == "tomorrow":
        return not place.leads_to(_TODAY_GOES_ON)
    if re.match(_STRETCHING, written):
        return False
    if place.cue in _LASTING and re.search(_FROM_A_DAY, place.written):
        return False
    return not (place.article and re.match(_LAST_OR_NEXT, written))


_TIME_OF_DAY: Final = r"(?i)(?:lunchtime|noon|midday|midnight|\d\s?[ap]\.?m\.?|o['’]clock)\s$"
"""Before "today", that it is a day and not the present age: "at lunchtime today"."""


_IS_AT_IT: Final = r"(?i)\b(?:is|are|am|[’']re|[’']m|[’']s|was|were|has|have|[’']ve|had)\s$"
_DOING_SO: Final = (
    r"\s(?:(?:also|formally|officially)\s)?(?:announc|publish|launch|ask|open|writ|call|urg|unveil|seek|start|beginn|clos|"
    r"sett|meet|hold|appoint|confirm|giv|propos|mak|vot|reveal|releas|sign|invit|tak)(?:ing|ed|en)\b"
)
"""As in "Ministers are today asking", "we have today asked"."""


def _is_today(place: Place) -> bool:
    """Tell "the club today announced" from "more than today"."""
    if place.page.published is None or place.article or place.leads_to(_TODAY_GOES_ON):
        return False
    if place.follows(_IS_AT_IT) and place.leads_to(_DOING_SO):
        return True
    starts = not place.ahead or place.ahead.rstrip(" \"“'‘")[-1:] in "\n.!?"
    if place.follows(_NOT_TODAY) or not (place.written == "today" or starts):
        return False
    if place.follows(_TIME_OF_DAY):
        return True
    low, high = place.page.sentence_at(place.point.start)
    happens = _HAPPENS.search(place.page.text, low, high) is not None
    if place.written == "Today":
        happens = happens or _HAPPEN.search(place.page.text, low, high) is not None
    return happens or bool(tense_at(place.page, place.point.start, place.point.end))


def _is_weekend(place: Place) -> bool:
    return place.article > 0 and place.leads_to(_SEASON_FREE)


def _is_feast(place: Place) -> bool:
    """Tell "on Boxing Day" from "every Boxing Day" and from a name in lower case."""
    named = place.written[0].isupper() or place.cue in _BEFORE_DAY
    if place.written.split()[0] in _SEASONS_OF_FEASTS and not re.search(
        "(?i)day|eve", place.written
    ):
        named = place.cue in _BY_FEAST and place.leads_to(_FREE)
    return named and not (place.follows(_HABIT) or place.leads_to(_NAME_AHEAD))


_SEASONS_OF_FEASTS: Final = frozenset({"Christmas", "Easter", "Thanksgiving"})
"""Feasts that are seasons as well: "at Christmas", "over Easter" name no day."""
_BY_FEAST: Final = frozenset({"on", "by", "before", "until", "till", "after", "since"})


def _is_term(place: Place) -> bool:
    told = place.article > 0 or place.cue in _BEFORE_SEASON or place.point.year is not None
    return told and not place.follows(_HABIT)


def _is_modified(place: Place) -> bool:
    return re.search(r"(?<![A-Za-z])(?:may|march)\b", place.written) is None


_CHECKS: Final[dict[str, Callable[[Place], bool]]] = {
    "year": is_year,
    "years": is_years,
    "month": _is_month,
    "day": _is_day,
    "slashed": _is_slashed,
    "ordinal": _is_ordinal,
    "weekday": _is_weekday,
    "season": _is_season,
    "short decade": _is_short_decade,
    "part": _is_part,
    "feast": _is_feast,
    "moving feast": _is_feast,
    "term": _is_term,
    "relative": _is_relative,
    "run": _is_relative,
    "weekend": _is_weekend,
    "modified": _is_modified,
}
