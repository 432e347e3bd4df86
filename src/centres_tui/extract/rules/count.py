"""Counts: a number with nothing around it that makes it anything else."""

import re
from dataclasses import replace

from centres_tui.extract.page import Page
from centres_tui.extract.rule import UnitRule
from centres_tui.model.reading import Reading
from centres_tui.parse.numerals import Amount

_FREE = re.compile(r"(?![\w@=_]|[/&][^\W\d_]{5}|['’]s(?!\w))")
_HYPHENED = re.compile(
    r"-(?:way|time|timer|fold|wheel|wheeled|tone|dimensional|faced|step|off|sided|liner|nil|off|parent|another|size|piece|ply|legged|track|handed|lane|bit)s?(?!\w)"
)
_TIMES = re.compile(r"(?:\s+|-)(?:times|time|fold|folds)(?!\w)|[x×](?!\w)|\s[x×]\s?\d")
_TOTAL_OF = re.compile(
    r"\b(?:average|total|sum|maximum|minimum|mean|capacity|population|attendance|crowd|audience|"
    r"circulation|excess|upwards|output|membership)\s+of\s+(?:(?:about|around|some|nearly|over|just)\s+)*$"
)
_PAIR = re.compile(
    r"(?:\s?[-–]\s?|\s(?:to|and|or)\s)(\d{4})(?=\s+(?!years?\b|seasons?\b|months?\b|has|was|is)"
    r"(?:[a-z]+\s)?(?:[a-z]{3,}(?<!s)s|people|staff|calories)(?!\w))"
)
_AFTER_WORD = re.compile(r"(?:^|[^\w])[^\W\d_]+-$")
_NUMBER_WORD = re.compile(
    r"(?:(?:^|[^\w])(?:to|or|and|plus|minus|[a-z]+ty|post|pre|mid|sub|non|a))-$", re.I
)
_ZERO_BEFORE = re.compile(
    r"(?:net|ground|sub|below|above|carbon|patient|day|year|near|absolute|from|to|of|at)[\s-]$",
    re.I,
)
_ONE_BEFORE = re.compile(
    r"(?:no|each|every|this|that|which|any|number|the|day|another|some|as|loved|little|young|old|"
    r"big|good|bad|new|whole|chapter|part|phase|formula|channel|bbc|only the|for|ones|square|his|her|its|their|by|on the|"
    r"world war|step|year|air force|category|tier|class|grade|league|group|plus|rule|day|back to|at|than|over|first|last|other|right|wrong|same)[\s-]+$",
    re.I,
)
_ONE_EXACT = re.compile(
    r"(?:just|only|least|than|plus|minus|exactly|about|to|from|with|by|another|further|additional|extra|every|all but|up|down|was|or|and|less|under|over|at)\s+$",
    re.I,
)
_ONE_AFTER = re.compile(
    r"\s+(?:of\s+(?!the\s+(?:two|three|four|five|six|seven|eight|nine|ten|\d)|(?:two|three|four|five|six|seven|eight|nine|ten|its\s+\w+\s+|\d))|another|or\s+(?:other|another|more)|"
    r"day|time|way|thing|side|hand|who|that|which|can|could|would|should|might|must|may|is|was|has|had|such|"
    r"after|by|on|in\s+(?:the|a|which|particular|this)|for|to\s+(?!\w+\s*(?:,|\.))|at|and|we|i|you|he|she|they|said|says|source|official|analyst|person|"
    r"reason|example|man|woman|resident|witness|expert|observer|minister|reporter|report|study|senior|former|"
    r"more|final|last|big|major|key|single|particular|possible|potential|aspect|area|place|point|moment|minute|step|"
    r"night|morning|evening|afternoon|year|month|week|weekend|summer|winter|spring|autumn)(?!\w)|-|[,.;:!?”\"'’)]"
)
_ONE_OR_TWO = re.compile(r"\s+(?:or|to)\s+(?:two|three|2|3)(?!\w)")
_BEFORE_DIGITS = re.compile(r"\s+\d")
_EVENTS = re.compile(
    r"\s+(?:(?:more|further|other|extra|additional|new|confirmed|suspected|serious|minor|fatal|reported|home|away)\s+)*"
    r"(?:death|dead|killed|injured|injury|wounded|arrest|arrested|case|goal|win|loss|defeat|victory|draw|vote|seat|point|try|wicket|run|"
    r"fatality|casualty|incident|accident|bedroom|bathroom|job|complaint|abstention|survivor|missing|school|hospital|"
    r"library|branch|store|shop|game|medal|gold|silver|bronze|assist|red card|yellow card|count|charge|child|baby|"
    r"son|daughter|brother|sister|member|employee|worker|patient|bed|homicide|murder|crash|fire|flood|site|unit|room)(?!\w)"
)


def _plain(match: re.Match[str], amount: Amount, page: Page, rule: UnitRule) -> Reading | None:
    """Read "46", "28,000", "five"."""
    del match
    text, end = page.text, amount.end
    if amount.part or _HYPHENED.match(text, end) or _TIMES.match(text, end):
        return None
    if not (_starts_free(text, amount) and _may_be_zero(text, amount)):
        return None
    if amount.form == "words" and amount.value == 1 and not _is_one(text, amount):
        return None
    return rule.reading(amount, end)


def _starts_free(text: str, amount: Amount) -> bool:
    """Tell whether a number is no tail of a word, an address or a name."""
    start = amount.start
    before = text[start - 1 : start] if start else " "
    if before in "/@#=&_\\^" and not text[start - 2 : start - 1].isspace():
        return False
    if before == "#":
        return False
    if before == "-":
        ahead = text[max(0, start - 20) : start]
        return not _AFTER_WORD.search(ahead) or bool(_NUMBER_WORD.search(ahead))
    written = text[start : amount.bare_end]
    return not (len(written) > 1 and written[0] == "0" and written.isdigit())


def _may_be_zero(text: str, amount: Amount) -> bool:
    """Tell a count of nothing from "net zero" and "nil-nil"."""
    if amount.value or amount.form == "digits":
        return True
    after = text[amount.end : amount.end + 2]
    return (
        after[:1] == " "
        and after[1:].isalpha()
        and not _ZERO_BEFORE.search(text[max(0, amount.start - 10) : amount.start])
    )


def _is_one(text: str, amount: Amount) -> bool:
    """Tell "one death" and "at least one" from the pronoun and the article."""
    before = text[max(0, amount.start - 14) : amount.start]
    if _ONE_BEFORE.search(before) and not _ONE_EXACT.search(before):
        return False
    if before.endswith("at ") and text.startswith(" point", amount.end):
        return False
    if _EVENTS.match(text, amount.end) or _ONE_OR_TWO.match(text, amount.end):
        return True
    if _ONE_AFTER.match(text, amount.end) or _BEFORE_DIGITS.match(text, amount.end):
        return False
    return bool(_ONE_EXACT.search(before))


def _totalled(match: re.Match[str], amount: Amount, page: Page, rule: UnitRule) -> Reading | None:
    """Read "an average of 1500", "a total of 1950", which are no years."""
    del match
    if amount.form == "words" or amount.part:
        return None
    before = page.text[max(0, amount.start - 40) : amount.start]
    return rule.reading(amount, amount.end) if _TOTAL_OF.search(before) else None


def _paired(match: re.Match[str], amount: Amount, page: Page, rule: UnitRule) -> Reading | None:
    """Read "between 1500 and 2000 homes", which are no years."""
    written = page.text[amount.start : amount.end]
    high = page.amount_at(match.start(1))
    if high is None or not (len(written) == 4 and written.isdigit()) or high.value <= amount.value:
        return None
    joined = rule.reading(amount, match.end(1))
    return replace(joined, value=None, low=amount.value, high=high.value, bound="range")


RULES = (
    UnitRule(name="count.plain", kind="count", priority=10, pattern=_FREE, build=_plain),
    UnitRule(name="count.total", kind="count", priority=75, pattern=_FREE, build=_totalled),
    UnitRule(name="count.pair", kind="count", priority=75, pattern=_PAIR, build=_paired),
)
