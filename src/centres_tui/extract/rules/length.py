"""Lengths whose sign could be another: "m" of metres, and the marks of feet and inches."""

import re

from centres_tui.extract.page import Page
from centres_tui.extract.rule import UnitRule
from centres_tui.extract.tail import is_coded
from centres_tui.model.reading import Reading
from centres_tui.parse.numerals import Amount, parse_number
from centres_tui.vocabulary.idioms import idioms
from centres_tui.vocabulary.numerals import numeral_words
from centres_tui.vocabulary.patterns import any_of, lazy

_UP_TO_ELEVEN = list(numeral_words().small)[:11]
_COUNTED = lazy(r"\s+(?:\w+\s)?[a-z]{3,}s(?!\w)|\s+people")
_LENGTHS = lazy(
    r"\d\s?(?:dm|cm|km|mm|metres?|meters?|centimetres?|ft|feet|m\s(?:long|wide|deep|tall|high|(?:by|x|×)\s\d++(?:\.\d+)?m))(?!\w)"
)
_FEET = lazy(r"['’′]\s?(\d{1,2})(?:\s?(?:[\"”″]|''|in\b))?(?!\w)")
_TALL = lazy(
    rf"[\s-]?(?:[fF]oot|[fF]eet|ft)[\s-]((?:1[01]|[1-9])(?!\w)|{any_of(_UP_TO_ELEVEN)}(?!\w))"
    r"(?=[.,;:!?)](?:\s|$)|-?\s*$|\s(?:and|but|or|tall|in|with|when|who|whose|is|was|has|man|woman)(?!\w)"
    r"|\s(?:inch(?:es)?|ins?\.?)(?!\w)|\s[A-Z]|(?<=-\d)\s[a-z])"
)
"""Feet and inches of somebody's height, and what may follow them."""
_INCHES = lazy(r"[\s\u00a0]?(?:[\"″”](?!\w)|in(?:ch(?:es)?|\.(?=\s+[a-z(]|[,;)]))?(?=[\s,.;)]|\Z))")
_AFTER_FEET = lazy(r"(?:ft|feet|foot|['’′])[\s-]\Z")
_LOOSE = frozenset({"in", '"', "”"})
"""Signs of inches that stand after a space only behind feet."""
_OF_MILLIONS = lazy(r"\sof\s(?:(?:the|its|their|our|a|some)\s)?\d[\d.]*m\s[a-z]{3,}")
"""What follows a part in millions: "2.1m of the 2.8m tonnes"."""
_RACED = lazy(r"(?:\bthe|\bover|[mM]en['’]s|[wW]omen['’]s|\band|\bin) \Z")
"""What stands before the length of a race."""
_RISEN = lazy(
    r"\b(?:river|tide|flood\w*|reservoir|lake|sea|wave|beam|draught|summit|swell|surge|depth)s?\b(?:[^.;£$€]|\.(?=\d)){0,30}\Z",
    re.IGNORECASE,
)
"""What stands before an amount of metres that tells how high something stands."""
_TOWERING = lazy(
    r"\b(?:chimney|stack|flue|mast|tower|turbine|spire|steeple|crane|pylon|blade|hull|trench)s?"
    r"(?:,?\s(?:at|of)|\s(?:is|are|was|were|(?:will|would|to)\sbe|reach(?:es)?|measur(?:es|ed|ing)|stands\sat))"
    r"(?:\s(?:about|some|around|over|nearly|almost|just|only))?\s\Z",
    re.IGNORECASE,
)
"""The same of what is known for its height or its length."""
_CRESTING = lazy(
    r"\b[Tt]he\s[A-Z][a-z]+\s(?:(?:had|has|was|is)\s)?(?:(?:come|came|gone?|went|rose|risen|rising|crept|got|up)"
    r"(?:\sup)?\sto|peaked(?:\sat)?|peaking\sat|crested\sat|reached|reaching|stood\sat|standing\sat|topped|hit)"
    r"(?:\s(?:about|some|around|over|nearly|almost|just|only))?\s\Z"
)
"""What stands before the level of a river that goes by its name: "the Wye came up to 4.1m"."""
_WATERS = lazy(
    r"\b(?:river|flood(?:s|ed|ing)?|tides?|gauge|banks|weir|water\slevels?)\b", re.IGNORECASE
)
"""What a text speaks of in which a name may be a river's."""
DEEPEST = 40
"""No river stands higher than so many metres."""
HIGHEST = 10_000
"""No such height is greater, in metres."""
RACES = frozenset({50, 60, 100, 110, 200, 400, 800, 1500, 3000, 5000, 10000})
"""The lengths of races in metres."""
NEAR = 200
"""How far around an amount other lengths are looked for."""
AHEAD = 40
"""How far before an amount its company is looked for."""
LINE = 400
"""How far back an opening quotation mark is looked for."""


def _metres(match: re.Match[str], amount: Amount, page: Page, rule: UnitRule) -> Reading | None:
    """Read "m" as metres, not million, where the words around say so."""
    del match
    if amount.letter != "m" or not _is_length(page, amount) or is_coded(page.text, amount.start):
        return None
    bare = amount._replace(value=amount.bare, scale=1)
    return rule.reading(bare, amount.end, "metres")


def _is_length(page: Page, amount: Amount) -> bool:
    """Tell metres from million: by the words beside it, a space, or other lengths near."""
    text, end, known = page.text, amount.end, idioms()
    ahead = text[max(0, amount.start - AHEAD) : amount.start]
    part = _OF_MILLIONS.match(text, end)
    beside = known.metres_before.match(text, end) or known.metres_after.search(ahead.lower())
    if part or beside or _COUNTED.match(text, end):
        return bool(beside and not part)
    if amount.bare in RACES and _RACED.search(ahead):
        return True
    risen = _RISEN.search(ahead) or _TOWERING.search(ahead) or _is_of_river(page, amount, ahead)
    if text[end - 2].isspace() or (amount.bare < HIGHEST and risen):
        return True
    return _LENGTHS.search(text, *page.near(amount.start, end, NEAR)) is not None


def _is_of_river(page: Page, amount: Amount, ahead: str) -> bool:
    """Tell "the Wye came up to 4.1m" from "the Argus came up to 4.1m"."""
    crests = amount.bare < DEEPEST and _CRESTING.search(ahead) is not None
    return crests and page.mentions(_WATERS)


def _feet(match: re.Match[str], amount: Amount, page: Page, rule: UnitRule) -> Reading | None:
    """Read 6'2" as inches."""
    del page
    inches = int(match[1])
    if amount.form == "words" or amount.value > 9 or inches > 11 or amount.scale != 1:
        return None
    tall = amount._replace(value=amount.value * 12 + inches)
    return rule.reading(tall, match.end(), "inches")


def _tall(match: re.Match[str], amount: Amount, page: Page, rule: UnitRule) -> Reading | None:
    """Read "5 foot 9", "6-foot-4", "five foot nine" as inches."""
    del page
    inches = parse_number(match[1])
    if amount.value > 9 or amount.scale != 1 or amount.part or inches is None:
        return None
    tall = amount._replace(value=amount.value * 12 + inches)
    return rule.reading(tall, match.end(), "inches")


def _inches(match: re.Match[str], amount: Amount, page: Page, rule: UnitRule) -> Reading | None:
    """Read inches by sign: 65" and 10in."""
    if amount.form == "words" or amount.part:
        return None
    sign, text, start = match[0].strip(), page.text, amount.start
    behind_feet = _AFTER_FEET.search(text, max(0, start - 6), start)
    if sign in _LOOSE and match[0][0].isspace() and not behind_feet:
        return None
    if sign in {'"', "”"} and _is_quoted(text, start):
        return None
    return rule.reading(amount, match.end(), "inches")


def _is_quoted(text: str, start: int) -> bool:
    """Tell whether a quotation was opened before a place, and not closed."""
    line = text[max(text.rfind("\n", max(0, start - LINE), start) + 1, start - LINE, 0) : start]
    return line.count('"') % 2 == 1 or line.count("“") > line.count("”")


RULES = (
    UnitRule(
        name="length.metres",
        kind="length",
        priority=55,
        pattern=lazy(r"(?<=m)"),
        build=_metres,
    ),
    UnitRule(
        name="length.feet",
        kind="length",
        priority=50,
        pattern=_FEET,
        build=_feet,
        keys=frozenset({"'", "’", "′"}),
    ),
    UnitRule(
        name="length.tall",
        kind="length",
        priority=50,
        pattern=_TALL,
        build=_tall,
        keys=frozenset({"foot", "feet", "ft"}),
    ),
    UnitRule(
        name="length.inches",
        kind="length",
        priority=50,
        pattern=_INCHES,
        build=_inches,
        keys=frozenset({'"', "″", "”", "in", "inch", "inches"}),
    ),
)
