"""Whether what is written like a date is one in its sentence: "in March", not "march on"."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property
from typing import Final

from centres_tui.extract.page import Page
from centres_tui.extract.resolve import tense_at
from centres_tui.parse.points import Point

WINDOW: Final = 48
"""How much of the text before a date is looked at."""


@dataclass(frozen=True)
class Place:
    """A date in its text, and what stands around it."""

    page: Page
    """The page that it stands on."""
    point: Point
    """What was read."""

    @property
    def written(self) -> str:
        """The characters that state it."""
        return self.page.text[self.point.start : self.point.end]

    @cached_property
    def ahead(self) -> str:
        """What stands before it, without the article that belongs to it."""
        before = self.page.text[max(0, self.point.start - WINDOW) : self.point.start]
        return _ARTICLE.sub("", before)

    @cached_property
    def article(self) -> int:
        """How many characters before it "the" begins; 0 where no article stands before it."""
        before = self.page.text[max(0, self.point.start - 6) : self.point.start]
        found = _ARTICLE.search(before)
        return len(before) - found.start() if found else 0

    @property
    def behind(self) -> str:
        """What stands behind it."""
        return self.page.text[self.point.end : self.point.end + WINDOW]

    def follows(self, pattern: re.Pattern[str]) -> bool:
        """Whether what a pattern finds at its end stands before the date."""
        return pattern.search(self.ahead) is not None

    def leads_to(self, pattern: re.Pattern[str]) -> bool:
        """Whether what a pattern matches stands behind the date."""
        return pattern.match(self.page.text, self.point.end) is not None


def _after(words: str) -> re.Pattern[str]:
    """Write a pattern for one of the words at the end of what stands before a date."""
    return re.compile(rf"(?<!\w)(?:{'|'.join(words.split())})\s+$", re.IGNORECASE)


_ARTICLE: Final = re.compile(r"(?<!\w)the\s{1,2}$", re.IGNORECASE)
_YEAR_AFTER: Final = _after(
    "in since until till by from during before after between through throughout early late mid "
    "circa year years spring summer autumn winter fall easter christmas back of to for"
)
_LIST_AFTER: Final = re.compile(
    r"(?:(?:1[5-9]|20)\d\d(?:,| and| or| to|,? then|\s?[-–/])\s$)|[(\[]$"
)
_OWNED: Final = re.compile(
    r"(?<!\w)(?:the|an?|its|his|her|their|our|my|this|each|\w+['’]s?)\s+$", re.IGNORECASE
)
_ATTRIBUTE: Final = re.compile(
    r"[\s-](?!people|men|women|children|staff|police|per\b)(?:[A-Z]\w+|[a-z]{2,}[^s\W\d])(?!\w)"
)
_FUNCTION: Final = (
    r"(?:and|or|to|as|when|but|with|for|at|in|on|by|the|an?|after|before|that|which|while|since|until|"
    r"is|are|was|were|has|have|had|will|would|can|could|may|might|must|should|shall|do|does|did|his|its|"
    r"her|their|our|my|he|she|it|they|we|you|there|this|these|those|us|because|if|so|than|through|unless|across|"
    r"towards|of|where|plus|who|minus|versus|says|said|shows|showed|includes|remains|means|becomes|"
    r"became|comes|came|goes|went|alone|onwards?|saw|rose|fell|grew|made|began|ended|brought|cost|cut|"
    r"led|left|put|set|took|gave|meant|not|no|about|over|under|from|into|during|against|between|only|also)(?!\w)"
)
_COUNTED: Final = re.compile(
    rf"[\s-](?:(?!{_FUNCTION})[a-z]+[\s-]){{0,2}}(?!{_FUNCTION})(?:[a-z]{{2,}}s|people|men|women|children|"
    r"staff|police|sheep|fish|mph)(?!\w)|\s?%|\s?(?:[kK][mg]|mm|cm|[£€$])|\s(?:to|and|or)\s(?!(?:1[5-9]|20)"
    r"\d\d(?![\d,]))[£$€]?\d"
)
_MONTH_AFTER: Final = _after(
    "in since until till by from to of during before after between and for early late mid through "
    "throughout this last next or around about beginning end per ending ended both late"
)
_ON_MONTH: Final = _after("on")
_HABIT: Final = re.compile(
    r"(?<!\w)(?:every|each|most|any|an?|one|alternate|all|usual|regular)\s+$", re.IGNORECASE
)
_NAMED_DAY: Final = re.compile(
    r"(?:Sheffield|Black|Good|Easter|Super|Ash|Cyber|Bloody|Palm|Holy|Shrove|Maundy|Giving|Ruby|Man|"
    r"Freaky|Blue|Whit|Big|Casual|Mad|Girl|Joe|Low|Spy|Pancake|Stir-up|Mothering|Remembrance|"
    r"Advent|Happy|Small Business|Record Store|Taco|Throwback)\s$"
)
_DAY_NAME: Final = re.compile(
    r"\s(?:Times|Telegraph|Mirror|Express|Mail|Post|Herald|Mercury|Sport|School|Night\s[A-Z]|Club|"
    r"Politics|Brunch|World|Life|Sun|Supplement|Live|Briefing|Group|Kitchen|Service|People)(?!\w)"
    r"|\s(?:roasts?|lunch(?:es)?|best|league|trading|school|papers|newspapers|opening)(?!\w)"
)
_DAYS: Final = r"(?:Mon|Tues?|Wed(?:nes)?|Thu(?:rs)?|Fri|Sat(?:ur)?|Sun)"
_DAY_RANGE: Final = re.compile(
    rf"\s?(?:-|–|—|to|through|until|till|thru)\s?{_DAYS}(?:day)?s?(?!\w)"
)
_IN_DAY_RANGE: Final = re.compile(rf"{_DAYS}(?:day)?s?\s?(?:-|–|—|to|through|until|till)\s?$")
_NAME_AHEAD: Final = re.compile(r"\s[A-Z][a-z]+")
_ON: Final = _after(
    "on by until till from since before after last next this and or of to about late early"
)
_FREE: Final = re.compile(
    r"\s*(?:$|[,.;:!?)\]\"”’'\n]|[–—-]\s|(?:at|when|but|with|for|because|after|before|to|until|in|as|"
    r"where|while|by|who|that|which|if|is|was|will|the|this|he|she|they|we|it|from|and\s(?!\d))(?!\w))"
)
_SEASON_AFTER: Final = _after(
    "in early late mid by since until till during of from before after last through throughout "
    "over for this following"
)
_SEASON_FREE: Final = re.compile(
    r"\s*(?:$|[,.;:!?)\]\"”’'\n]|[–—-]\s|(?:of|and|or|to|when|as|but|with|for|at|in|on|by|the|an?|after|"
    r"before|that|which|while|since|until|is|was|were|are|will|would|has|had|have|could|should|may|"
    r"might|he|she|it|they|we|I|its|his|her|their|this|there|from|because|if|so|than|through|due|"
    r"following|about|once|under|over|amid|despite|not|[A-Z]\w+)(?!\w))"
)
_NOT_TODAY: Final = re.compile(
    r"(?<!\w)(?:than|as|as it is|of|to|from|even|still|world|like|and|for|available|exists?|known|"
    r"here|usa|psychology|is|are|we have|living|used|facing|investing|alive|lives?|stands?|until|"
    r"do|does|we|see|seen|subscribe|join|us|register|sign up|buy|shop|book|call|donate|order)\s+$",
    re.IGNORECASE,
)
_TODAY_GOES_ON: Final = re.compile(
    r"['’]s|-|:|\s(?:will|would|can|could|is|are|has|have|and\s(?:tomorrow|in)|than|or|we|for|there|"
    r"as|more|many|programme|show)(?!\w)"
)
_VERSION: Final = re.compile(
    r"(?<!\w)(?:version|v\.?|release|ios|android|python|windows|sections?|paras?|paragraph|chapter|"
    r"clause|figure|fig\.?|table|nos?\.?|item|macos|kernel|firmware|appendix|rule|code|tel|ref|"
    r"page|pages|pp?\.|part|room|serial|model|build)\s?:?$",
    re.IGNORECASE,
)
_GLUED: Final = re.compile(
    r"[£€$¥₹#@&=_%+©]\s?$|[£€$][\d.,]+\s?(?:[kmb]n?)?\s$|\w[-‑]$|[/\\]$|\d[.,]$"
)
_HEAT: Final = re.compile(
    r"temperature|degree|weather|heat|°|scor|shot|aged|(?:her|his|their|low|high|upper|mid)[\s-]$",
    re.I,
)
_YEAR_LINE: Final = re.compile(
    r"\W*(?:(?:1[89]|20)\d\d(?:[EAFP*†]|\s?\([a-z]+\))?(?:[\s|,/;:]+|$)){2,}"
)
_LONG: Final = re.compile(
    r"(?:last|past|next|coming|current)\s(?:year|week|month|decade|century)$", re.I
)
_LATELY: Final = re.compile(r"past\s", re.IGNORECASE)
_CONTRAST: Final = re.compile(
    r"(?<!\w)(?:times?|half|minute|gasp|orders|straw|resort)$", re.IGNORECASE
)


def is_dated(place: Place) -> bool:
    """Whether what was read is a date, as far as its form and the words around it show."""
    if place.written[0].isdigit() and not place.article and _GLUED.search(place.ahead):
        return False
    check = _CHECKS.get(place.point.form)
    return check is None or check(place)


def _is_year(place: Place) -> bool:
    point = place.point
    if place.written[0] in "cC":
        return True
    if point.year is None or not 1000 <= point.year <= 2100 or place.leads_to(_PERCENTAGE):
        return False
    if any(place.follows(cue) for cue in (_STRONG_YEAR, _ABOUT_YEAR, _EVENT_OF)):
        return True
    if point.year < 1700 or place.leads_to(_COUNTED):
        return False
    if place.follows(_LIST_AFTER) or _stands_in_line(place):
        return True
    if place.article or place.follows(_OWNED):
        return point.year >= 1900 and place.leads_to(_ATTRIBUTE)
    return place.follows(_YEAR_AFTER) and not place.follows(_MOVED_BY)


_MOVED_BY: Final = re.compile(
    r"(?<!\w)(?:(?:average|total|sum|maximum|minimum|number|record|high|low|score|list|population|crowd|"
    r"fleet|team|staff|capacity|workforce)\sof|(?:up|down)\s(?:by|from)|(?:r[io]se[sn]?|f[ae]ll(?:s|en)?|gr[eo]w[ns]?|"
    r"increas\w+|cut|reduc\w+|drop\w*|climb\w*|jump\w*|go|goes|went|rais\w+|declin\w+|edg\w+|gain\w*|"
    r"los[te]\w*|add\w*|number\w*|lower\w*)\s(?:\w+\s)?(?:by|to|from))\s+$",
    re.IGNORECASE,
)
_ABOUT_YEAR: Final = re.compile(
    r"(?<!\w)(?:circa|c\.|(?:built|founded|dat(?:es|ed|ing)(?:\sback)?|born|made|written|began|begun|started|"
    r"opened|established|from|since|until|in|by|erected|painted|died|settled|created|formed|"
    r"introduced|appeared|to)\s(?:in\s)?(?:around|about))\s+$",
    re.IGNORECASE,
)
_EVENT_OF: Final = re.compile(
    r"(?<!\w)(?:treaty|battle|war|fire|plague|act|charter|siege|revolt|rebellion|revolution|edition|map|census|"
    r"floods?|storm|famine|statute|crash|summer|winter|spring|autumn|class|year|election|strike)\sof\s+$",
    re.IGNORECASE,
)
_STRONG_YEAR: Final = _after(
    "in since during until year early late mid spring summer autumn winter"
)
_PERCENTAGE: Final = re.compile(
    r"\s?(?:%|per\scent|percent|[-–]\d|(?:million|billion|bn)\b)|[–-][a-z]|['’]s\b(?!\s)"
)


def _stands_in_line(place: Place) -> bool:
    """Whether a year stands in a line of years, as in the heading of a table."""
    text = place.page.text
    begin = text.rfind("\n", 0, place.point.start) + 1
    until = text.find("\n", place.point.end)
    line = text[begin : len(text) if until < 0 else until]
    if len(line) > 200 or not _YEAR_LINE.search(line):
        return False
    return line[place.point.start - begin - 1 :][:1] in "\t |" or place.point.start == begin


def is_counted(page: Page, end: int) -> bool:
    """Whether what follows a place is a thing counted by the number before it."""
    return _COUNTED.match(page.text, end) is not None


def _is_years(place: Place) -> bool:
    return not place.leads_to(_COUNTED) or place.follows(_STRONG_YEAR)


def _is_month(place: Place) -> bool:
    word = place.written.split()[0]
    lower = word[0].islower()
    if place.point.year is not None:
        return not (lower and word.rstrip(".") in ("may", "march", "mar")) or _has_cue(place)
    if place.follows(_HABIT):
        return False
    if lower and (word in ("may", "march", "august") or not _has_cue(place)):
        return False
    short = len(word.rstrip(".")) < 5
    named = place.leads_to(_NAME_AHEAD) and not place.follows(_AT_MONTH)
    if word.upper() == word and not short and not _has_cue(place):
        return False
    if short or word.lower() in ("march", "april", "august"):
        return _has_cue(place) and not (named and word in _FORENAMES)
    return not named or _has_cue(place)


_AT_MONTH: Final = _after("in since until during")
_FORENAMES: Final = frozenset({"April", "May", "June", "August", "Jan"})


def _has_cue(place: Place) -> bool:
    return place.follows(_MONTH_AFTER) or place.point.form == "modified"


def _is_day(place: Place) -> bool:
    written = place.written
    if re.search(r"(?<![A-Za-z])(?:may|march|mar|sun|sat|wed|dec|jan)(?![a-z])", written):
        return place.point.year is not None or place.follows(_ON) or place.follows(_MONTH_AFTER)
    if written[0].isdigit() and re.fullmatch(r"[\d./-]+", written):
        return _is_numeric(place, written)
    return True


def _is_numeric(place: Place, written: str) -> bool:
    """Tell "18.09.18" from a version, a section or a telephone number."""
    if place.follows(_VERSION):
        return False
    parts = re.split(r"[./-]", written)
    padded = all(len(part) in (2, 4) for part in parts)
    sign = "." if "." in written else "-" if "-" in written else "/"
    if sign == "/" or any(len(part) == 4 for part in parts):
        return True
    return padded or place.follows(_ON)


def _is_ordinal(place: Place) -> bool:
    digits = place.written[-3:-2].isdigit()
    return digits and place.follows(_ON) and place.leads_to(_FREE) and place.article > 0


def _is_weekday(place: Place) -> bool:
    if place.follows(_HABIT) or place.follows(_NAMED_DAY) or place.follows(_IN_DAY_RANGE):
        return False
    if place.leads_to(_DAY_NAME) or place.leads_to(_DAY_RANGE):
        return False
    if place.point.day is not None:
        return True
    short = len(place.written.rstrip(".")) < 6
    if short or place.written[0].islower() or place.written.isupper():
        return place.follows(_ON)
    return place.follows(_ON) or not (place.leads_to(_NAME_AHEAD) or place.article)


def _is_season(place: Place) -> bool:
    if place.point.year is not None:
        verb = place.written.lower().startswith("fall") and place.written[0] == "f"
        return not verb or bool(place.article) or place.follows(_SEASON_AFTER)
    if place.follows(_HABIT) or not place.leads_to(_SEASON_FREE):
        return False
    return place.follows(_SEASON_AFTER) if not place.article else place.written[0].islower()


def _is_short_decade(place: Place) -> bool:
    signed = place.written[0] in "'’‘"
    if _HEAT.search(place.ahead) or place.follows(_HABIT):
        return False
    return signed or place.article > 0 or place.written.lower().startswith("the ")


def _is_part(place: Place) -> bool:
    if place.point.year is not None:
        return True
    return place.written[0].isupper() and place.follows(_PART_AFTER)


_PART_AFTER: Final = _after(
    "in for of the during this from to vs our to since by until through and over"
)


def _is_relative(place: Place) -> bool:
    written = place.written.lower()
    if written == "today":
        return _is_today(place)
    if written == "tomorrow":
        return not place.leads_to(_TODAY_GOES_ON)
    if _LATELY.match(written) and _LONG.match(written):
        return False
    if place.article and _LONG.match(written):
        return False
    return _CONTRAST.search(written) is None and not place.follows(_NOT_RELATIVE)


_NOT_RELATIVE: Final = re.compile(r"(?<!\w)(?:once|twice|times)\s$")


def _is_today(place: Place) -> bool:
    if place.page.published is None or place.follows(_NOT_TODAY):
        return False
    if place.leads_to(_TODAY_GOES_ON) or place.article:
        return False
    starts = not place.ahead or place.ahead.rstrip(" \"“'‘")[-1:] in "\n.!?"
    if place.written != "today" and not starts:
        return False
    low, high = place.page.sentence_at(place.point.start)
    happens = _HAPPENS.search(place.page.text, low, high) is not None
    return happens or tense_at(place.page, place.point.start, place.point.end) == "past"


_HAPPENS: Final = re.compile(
    r"(?<!\w)(?:opens|launches|announces|publishes|starts|begins|unveils|reveals|confirms|welcomes|"
    r"warns|votes|meets|reports|goes|closes|celebrates|marks|returns|arrives|visits|appears|calls)(?!\w)"
)


def _is_weekend(place: Place) -> bool:
    return place.article > 0 and place.leads_to(_SEASON_FREE)


def _is_modified(place: Place) -> bool:
    return place.point.part is None or place.point.part > 12 or _is_month_word(place)


def _is_month_word(place: Place) -> bool:
    return re.search(r"(?<![A-Za-z])(?:may|march)\b", place.written) is None


_CHECKS: Final[dict[str, Callable[[Place], bool]]] = {
    "year": _is_year,
    "years": _is_years,
    "month": _is_month,
    "day": _is_day,
    "ordinal": _is_ordinal,
    "weekday": _is_weekday,
    "season": _is_season,
    "short decade": _is_short_decade,
    "part": _is_part,
    "relative": _is_relative,
    "run": _is_relative,
    "weekend": _is_weekend,
    "modified": _is_modified,
}
