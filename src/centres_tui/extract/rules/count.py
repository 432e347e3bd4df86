"""Counts: a number with nothing around it that makes it anything else."""

import re
from dataclasses import replace

from centres_tui.extract.page import Page
from centres_tui.extract.rule import UnitRule
from centres_tui.model.reading import Reading
from centres_tui.parse.numerals import Amount
from centres_tui.vocabulary.idioms import idioms
from centres_tui.vocabulary.numerals import numeral_words
from centres_tui.vocabulary.patterns import any_of, lazy

_FREE = lazy(r"(?![\w@=_]|[/&][^\W\d_]{5}|['’]s(?!\w))")
_YEAR_LIKE = r"(?<=\d{4})(?<![\d,.]\d{4})"
_TIMES = lazy(
    r"(?:\s+|-)(?:times|time|fold|folds)(?!\w)(?!\s+(?:an?|per|each|every)\s+(?:second|minute|hour|day|night|week|month|year|season|game|match)(?!\w))|[x×](?!\w)|\s[x×]\s?\d"
)
_TO_TIMES = lazy(
    r"(?:\s+(?:to|or)\s+|\s?[-–]\s?)(?:\d[\d.]{0,6}|[a-z]{3,9})(?:\s+|-)(?:times|fold)(?!\w)(?!\s+(?:an?|per|each|every)\s)"
)
"""After "four" of "four to five times dearer"."""
OFTEN = 20
"""From so many times on a number says how often something happened, where nothing grows by it."""
_EVENTS = lazy(
    r"\s+times(?=\s*(?:[.,;:)!?]|\Z|\n)|\s+(?:in|last|this|since|during|between|on|and|before|after|when|while|"
    r"because|for|to|from|at|so|but|by)(?!\w))"
)
_MULTIPLIED = lazy(
    r"\b(?:subscribed|oversubscribed|multipl\w+|magnif\w+|dilut\w+|r[io]se|risen|gr[eo]w\w*|increas\w+|"
    r"worth|valued|trad\w+|up|by|at|faster|more|enlarg\w+|leverag\w+|geared)\s+(?:(?:about|around|some|nearly|"
    r"almost|over|to|up)\s+)*\Z",
    re.IGNORECASE,
)
_SPOKEN = lazy(rf"-{any_of(numeral_words().tens)}(?!\w)")
"""After "three" of "three-fifty", which may be 350 or 3.50."""
_AFTER_WORD = lazy(r"(?:^|[^\w])[^\W\d_]+-$")
_NUMBER_WORD = lazy(
    r"(?:^|[^\w])(?:to|or|and|plus|minus|[a-z]+ty|post|pre|mid|sub|non|a)-$", re.IGNORECASE
)
_ONE_OF_SOME = lazy(
    r"\s+(?:or|to)\s+(?:two|three|2|3)(?!\w)"
    r"|\s+(?:out\s+)?of\s+(?:the\s+|its\s+|their\s+|her\s+|his\s+|our\s+|my\s+|only\s+|just\s+)?(?:\d|two|three|four|five|six|"
    r"seven|eight|nine|ten|eleven|twelve|dozen|twenty|thirty)(?!\w*\s+(?:best|worst|most|greatest))"
    r"|\s+[a-z]+\s+(?:an?|per|every|each)\s+(?:hour|day|week|month|year|night)(?!\w)"
)
"""After "one" where it is counted: "one or two", "one of 24", "one bus an hour"."""
_PAIR = lazy(
    _YEAR_LIKE + r"(?:\s?[-–]\s?|\s(?:to|and|or)\s)(\d{4})(?=\s+"
    r"(?!(?:years?|seasons?|months?|has|was|is)\b)"
    r"(?:[a-z]{3,}(?<!s)s|people|staff)(?!\w))"
)
_OPENING = lazy(r"(?:^|[.!?,;:\n]\s*)(?:between|from)\s\Z", re.IGNORECASE)
"""Before two years that open a sentence: "Between 1900 and 1950 prices rose"."""
_CLOSING = frozenset(".,;:)%\"'”’")
"""Signs after a number that nothing is counted by."""
LIKELY_YEARS = (1700, 2100)
BEFORE = 40
"""How far before a number its company is looked for."""


def _plain(match: re.Match[str], amount: Amount, page: Page, rule: UnitRule) -> Reading | None:
    """Read "46", "28,000", "five"."""
    del match
    why = _refusal(page.text, amount)
    if why:
        page.refuse(why)
        return None
    return rule.reading(amount, amount.end)


def _refusal(text: str, amount: Amount) -> str:
    """Tell why a number is no count; "" where it is one."""
    if amount.part or idioms().hyphened.match(text, amount.end):
        return "part of a share, or of a word with a hyphen"
    if _is_times(text, amount.end) and not _is_how_often(text, amount):
        return "a number of times, which compares and counts nothing"
    if not _starts_free(text, amount):
        return "the tail of a word, a code or an address"
    return _of_nothing(text, amount)


def _of_nothing(text: str, amount: Amount) -> str:
    """Tell why a nought or a "one" counts nothing; "" where it does."""
    if not _may_be_zero(text, amount):
        return "a nought that counts nothing"
    if amount.form == "words" and amount.value < 10 and _SPOKEN.match(text, amount.end):
        return "digits as they are spoken, which can be read in two ways"
    if amount.form == "words" and amount.value == 1 and not _is_one(text, amount):
        return "the pronoun or article “one”, which counts nothing"
    return ""


def _is_times(text: str, end: int) -> bool:
    """Tell "five times as many" and "four to five times"."""
    if text[end : end + 1] in _CLOSING:
        return False
    return _TIMES.match(text, end) is not None or _TO_TIMES.match(text, end) is not None


def _is_how_often(text: str, amount: Amount) -> bool:
    """Tell "the sluices opened 1,874 times last year" from "sold 30 times over"."""
    if amount.value < OFTEN or amount.value != amount.value.to_integral_value():
        return False
    if not _EVENTS.match(text, amount.end):
        return False
    return not _MULTIPLIED.search(text, max(0, amount.start - BEFORE), amount.start)


def _starts_free(text: str, amount: Amount) -> bool:
    """Tell whether a number is no tail of a word, an address or a name."""
    start = amount.start
    before = text[start - 1 : start] if start else " "
    if before == "#" or (before in "/@&_\\^" and not text[start - 2 : start - 1].isspace()):
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
    counts = after[:1] == " " and after[1:].isalpha()
    return counts and not idioms().zero_not_after.search(_ahead(text, amount))


def _ahead(text: str, amount: Amount) -> str:
    return text[max(0, amount.start - BEFORE) : amount.start].lower()


def _is_one(text: str, amount: Amount) -> bool:
    """Tell "one death" and "at least one" from the pronoun and the article."""
    before, known = _ahead(text, amount), idioms()
    exact = known.one_after.search(before) is not None
    if before.endswith(("one to ", "one on ")):
        return False
    if known.one_not_after.search(before) and not exact:
        return False
    if before.endswith("at ") and text.startswith(" point", amount.end):
        return False
    if known.one_thing.match(text, amount.end) or _ONE_OF_SOME.match(text, amount.end):
        return True
    return exact and not known.one_not_before.match(text, amount.end)


def _totalled(match: re.Match[str], amount: Amount, page: Page, rule: UnitRule) -> Reading | None:
    """Read "an average of 1500", "a total of 1950", which are no years."""
    del match
    if amount.form == "words" or amount.part:
        return None
    found = idioms().totals.search(_ahead(page.text, amount))
    return rule.reading(amount, amount.end) if found else None


def _paired(match: re.Match[str], amount: Amount, page: Page, rule: UnitRule) -> Reading | None:
    """Read "between 1500 and 2000 homes", which are no years."""
    written = page.text[amount.start : amount.end]
    high = page.amount_at(match.start(1))
    if high is None or not (len(written) == 4 and written.isdigit()) or high.value <= amount.value:
        return None
    opens = _OPENING.search(page.text[max(0, amount.start - BEFORE) : amount.start])
    if opens and LIKELY_YEARS[0] <= amount.value and high.value <= LIKELY_YEARS[1]:
        return None
    joined = rule.reading(amount, match.end(1))
    return replace(joined, value=None, low=amount.value, high=high.value, bound="range")


RULES = (
    UnitRule(name="count.plain", kind="count", priority=10, pattern=_FREE, build=_plain),
    UnitRule(
        name="count.total",
        kind="count",
        priority=75,
        pattern=lazy(_YEAR_LIKE + _FREE.pattern),
        build=_totalled,
    ),
    UnitRule(name="count.pair", kind="count", priority=95, pattern=_PAIR, build=_paired),
)
