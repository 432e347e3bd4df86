"""Fractions: in words, in signs, and "one in four"."""

import re
from dataclasses import replace
from decimal import Decimal

from centres_tui.extract.page import Page
from centres_tui.extract.rule import Rule, UnitRule
from centres_tui.model.reading import Reading
from centres_tui.parse.numerals import SIGNS, Amount, parse_number
from centres_tui.parse.spelling import line_of_capitals
from centres_tui.vocabulary.idioms import idioms
from centres_tui.vocabulary.numerals import numeral_words
from centres_tui.vocabulary.patterns import any_of, lazy

_KNOWN = numeral_words()
_ORDINALS = {word: by for word, by in _KNOWN.parts.items() if word != "half"}
_COUNTED = [word for word, value in _KNOWN.small.items() if 1 <= value <= 12]

_WORDS = lazy(
    rf"(?P<top>[aA]n?|[oO]ne|{any_of(_COUNTED)})(?P<joint>\s*-\s*|\s+)"
    rf"(?P<part>{any_of(_ORDINALS)})(?P<plural>s?)(?!\w)(?P<hyphen>-[^\W\d_])?"
)
_NAMED = lazy(r",\s(?:[A-Z][\w'’-]+\s?){1,4},")
"""A name between commas behind "a fifth", which is then one more of what was counted."""
_HALF = lazy(r"(?:(?:[oO]ne|[aA])[\s-])?[hH]al(?:f|ves)(?!\w)(?P<hyphen>-[^\W\d_])?")
_HALF_OF = lazy(
    r"\s+(?:of|the|its|their|his|her|my|our|your|those|these|that|all|a(?=\s)|what)(?!\w)", re.I
)
_SLASHED = lazy(r"(?<![\d/.,-])(\d{1,2})[/⁄](\d{1,3})(?![\d/])(?=(\s+of\s)|)")
_IN = lazy(r"[\s-]in[\s-](?:every[\s-]|each[\s-])?|\s+out\s+of\s+every\s+")
_THING_IN = lazy(r"(?<=[a-z\d])\s+[a-z]{3,}\s+in\s+(?:every\s+)?(?=[\da-z])")
_LEADS_ON = lazy(
    r"\s+(?:is|are|has|have|had|was|were|will|would|can|could|do|does|did|now|said|says|lives?|who|that|"
    r"of|works?|needs?|uses?|suffers?|dies?|fails?|feels?|goes|go|lacks?|never|always|still|already|also"
    r"|may|might|should|must|got|took|paid|found|left|kept|went|came|lost|made|chose|spent|saw|heard"
    r"|knew|felt|sold|stood|sat|drove|began|[a-z]+ed)(?!\w)|\s*[.,;:)?!]|\s*\Z"
    r"|\s+(?:across|throughout)\s+the(?!\w)|\s+nation(?:ally|wide)(?!\w)"
    r"|\s+(?:in|across|at|from|on)\s+(?:this|that|these|our|its|their|my|his|her)(?!\w)"
    r"|\s+[a-z]{3,}(?<!s)\s+(?:an?|the|no|any|their|more|less|in|on|at|to|with|from)(?!\w)"
)
"""What follows "one child in five" and not "one goal in five games"."""
_ACTS_ON = lazy(
    r"\s+(?:runs|stands|stops|leaves|arrives|comes|gets|takes|thinks|wants|believes|supports|backs"
    r"|opposes|waits|rents|owns|earns|pays|smokes|drinks|drives|walks|speaks|reads|lies|sits|remains"
    r"|turns|closes|opens|makes|keeps|survives|drops|misses|reaches|belongs|breaks|costs|skips"
    r"|struggles|plans|expects|reports|knows)"
    r"\s+(?!(?:is|are|was|were|has|had|have|will|would|of|and|or)(?!\w))[a-z]"
)
"""What is done by one of some, and not by one of five runs: "one bus in five runs on time"."""
_SCORED = lazy(
    r"\s+(?:goal|win|wicket|try|point|run|six|four|boundary|defeat|loss|victory|draw|medal|seat)\s"
)
_SAID_OF_ALL = lazy(r"\s(?:the|it|they|he|she|we|you|that|this|its|their|our|a)\s")
"""What follows "four pounds in every ten": of which pounds it is said."""
_TENS = frozenset({10, 100, 1000})
_CONTESTS = lazy(
    r"(?:\s+(?!of\b)[a-z-]+){0,2}\s+(?:match(?:es)?|games?|races?|tests?|innings|starts|seasons?|outings|"
    r"appearances|attempts|tries|overs|rounds|meetings|fixtures|visits|sets|finals|ties|fights|caps|"
    r"deliveries|balls|minutes|goes)(?!\w)",
    re.IGNORECASE,
)
"""What follows "14 in 20" where it is a tally and no share of a population."""
_SAID_OF = lazy(
    r"\s+[a-z-]+s\s(?:(?:to|by|at|from|of|for|in|on)\s(?:[\w’'-]+\s){1,3})?"
    r"(?:is|are|was|were|has|have|had|end|ends|ended|last|lasts|lasted|take|takes|took)(?!\w)"
)
"""What tells something of all of them: "four in ten visits to us are for a swim"."""
_PEOPLED = lazy(r"(?:\s+[a-z-]+){0,2}\s+(?:[a-z]{3,}s|people|children|men|women)(?!\w)")
_ROUND = frozenset({100, 1000, 10000, 100000})
_COMMON = frozenset({12, 15, 20, 25, 50})
_OUT_OF = lazy(
    r"\s+out\s+of\s+(?=(?:ten|five|four|three|hundred|10\b|a hundred))"
    r"|\s+of\s+every\s+(?=(?:ten|five|four|three|six|seven|eight|nine|twenty|hundred)(?![\w-])"
    r"|(?:\d|1[02]|20|100)(?![\d.,]\d|\d)|a hundred)"
)
_PARTS = lazy(rf"[\s-]({any_of(word for word in _ORDINALS if word != 'quarter')})s(?!\w)")


def _reading(rule: Rule, match: re.Match[str], value: Decimal, end: int) -> Reading:
    return Reading(
        start=match.start(),
        end=end,
        rule=rule.name,
        priority=rule.priority,
        kind=rule.kind,
        value=value,
    )


def _worded(match: re.Match[str], page: Page, rule: Rule) -> Reading | None:
    """Read "a quarter", "two-thirds", "three quarters of"."""
    top = match["top"].lower().replace("an", "a")
    part = match["part"].lower()
    if match["hyphen"] or not _is_share(match, page, top, part):
        return None
    if top == "a" and not match["plural"] and _NAMED.match(page.text, match.end()):
        return None
    value = Decimal(_KNOWN.small.get(top, 1)) / _ORDINALS[part]
    return _reading(rule, match, value, match.end()) if value < 1 else None


_SHOUTED = lazy(
    rf"(?P<top>AN?|{'|'.join(word.upper() for word in _COUNTED)})[\s-](?P<part>"
    rf"{'|'.join(word.upper() for word in _ORDINALS)})(?P<plural>S?)"
    r"(?=\s*(?:\Z|\n|[,;:.!?])|\s(?:OF|IN|SINCE|AS|AFTER|OVER|AND|ON|BY|FROM)\s)"
)


def _shouted(match: re.Match[str], page: Page, rule: Rule) -> Reading | None:
    """Read "PRICES DOWN BY A FIFTH" in a line of capitals."""
    begin, end = line_of_capitals(page.text, match.start())
    above = _KNOWN.small.get(match["top"].lower(), 1)
    below = _ORDINALS[match["part"].lower()]
    if not begin < end or (above > 1) != bool(match["plural"]) or above >= below:
        return None
    return _reading(rule, match, Decimal(above) / below, match.end())


def _is_share(match: re.Match[str], page: Page, top: str, part: str) -> bool:
    """Tell a share from an ordinal and from quarters of a year."""
    before = page.text[max(0, match.start() - 20) : match.start()]
    if idioms().share_before.match(page.text, match.end()) is None:
        return bool(match["plural"]) and "-" in match["joint"]
    if match["plural"]:
        return (
            part != "quarter" or "-" in match["joint"] or page.text.startswith(" of", match.end())
        )
    if top not in {"a", "one"}:
        return False
    followed_by_of = page.text[match.end() :][:4].lstrip().startswith("of")
    return (
        followed_by_of
        or "-" in match["joint"]
        or part != "quarter"
        or not before.lower().endswith(("once ", "times ", "twice "))
    )


def _half(match: re.Match[str], page: Page, rule: Rule) -> Reading | None:
    """Read "half of", "more than half", "one half"."""
    text, start, end = page.text, match.start(), match.end()
    before = text[max(0, start - 24) : start]
    if idioms().half_never_after.search(before.lower()):
        return None
    if match["hyphen"] or before.endswith("-") or idioms().half_not_before.match(text, end):
        return None
    if idioms().half_not_after.search(before.lower()) and not _HALF_OF.match(text, end):
        return None
    if not (
        _HALF_OF.match(text, end)
        or idioms().share_before.match(text, end)
        or idioms().half_after.search(before.lower())
    ):
        return None
    return _reading(rule, match, Decimal("0.5"), end)


def _slashed(match: re.Match[str], page: Page, rule: Rule) -> Reading | None:
    """Read "3/4" and "2/3 of"."""
    del page
    above, below = int(match[1]), int(match[2])
    if not 0 < above < below or not (match[3] or below in {2, 3, 4, 8}):
        return None
    return _reading(rule, match, Decimal(above) / below, match.end(2))


def _sign(match: re.Match[str], page: Page, rule: Rule) -> Reading | None:
    """Read a fraction that is one character and stands alone."""
    del page
    return _reading(rule, match, SIGNS[match[0]], match.end())


def _one_in(match: re.Match[str], amount: Amount, page: Page, rule: UnitRule) -> Reading | None:
    """Read "one in four", "3 in 10", "nine out of ten"."""
    below = page.amount_at(match.end()) or _every_hundred(match, amount, page.text)
    if below is None or amount.part or not 0 < amount.value < below.value:
        return None
    if idioms().time.match(page.text, below.end) or not _is_chance(page, amount, below):
        return None
    if page.text[below.end : below.end + 1] in {"%", ":", "/"} or amount.value != int(amount.value):
        return None
    end = below.end
    return replace(
        rule.reading(amount, end), value=amount.value / below.value, tokens_end=0, scale=1
    )


_EVERY = lazy(r"(?:(hundred)|thousand)(?!\w)", re.IGNORECASE)


def _every_hundred(match: re.Match[str], amount: Amount, text: str) -> Amount | None:
    """Give the amount of "eight in every hundred", where no number stands before it."""
    every = _EVERY.match(text, match.end()) if "every" in match[0] or "each" in match[0] else None
    if every is None:
        return None
    value = Decimal(100 if every[1] else 1000)
    return amount._replace(start=every.start(), end=every.end(), value=value)


def _one_of_in(match: re.Match[str], amount: Amount, page: Page, rule: UnitRule) -> Reading | None:
    """Read "one child in five", but not "one goal in five games"."""
    below = page.amount_at(match.end())
    if below is None or amount.part or not 0 < amount.value < below.value:
        return None
    every = "every" in match[0] and below.value in _TENS
    if amount.value > 9 and not every:
        return None
    goes_on = _LEADS_ON.match(page.text, below.end) is not None
    acts = amount.value == 1 and _ACTS_ON.match(page.text, below.end) is not None
    goes_on = goes_on or (acts and not _SCORED.match(match[0]))
    goes_on = goes_on or (every and _SAID_OF_ALL.match(page.text, below.end) is not None)
    if not goes_on or not _is_chance(page, amount, below):
        return None
    return replace(rule.reading(amount, below.end), value=amount.value / below.value, scale=1)


def _is_chance(page: Page, amount: Amount, below: Amount) -> bool:
    """Tell "one in 2,000" from "12 in 2019"."""
    written = page.text[below.start : below.end]
    if below.value != int(below.value):
        return False
    if written.isdigit() and len(written) == 4 and 1500 <= below.value <= 2100:
        return False
    return amount.value == 1 or _is_population(page, amount, below)


def _is_population(page: Page, amount: Amount, below: Amount) -> bool:
    """Tell "three in ten people" from "14 in 20 matches"."""
    if amount.value > 99:
        return False
    if _CONTESTS.match(page.text, below.end):
        in_words = "digits" not in (amount.form, below.form)
        return in_words and below.value in _TENS and bool(_SAID_OF.match(page.text, below.end))
    if below.value <= 10 or below.value in _ROUND:
        return True
    return below.value in _COMMON and _PEOPLED.match(page.text, below.end) is not None


def _parts(match: re.Match[str], amount: Amount, page: Page, rule: UnitRule) -> Reading | None:
    """Read "twenty-three fifths", "three hundredths"."""
    if amount.part or amount.form == "digits" or amount.value <= 1:
        return None
    whole, above, below = _mixed(page.text[amount.start : match.start(1)], amount, match)
    reading = rule.reading(amount, match.end())
    return replace(reading, value=whole + above / below, scale=1)


def _mixed(written: str, amount: Amount, match: re.Match[str]) -> tuple[Decimal, Decimal, Decimal]:
    """Give the whole, the parts and of how many they are: "six and five tenths" is 6, 5, 10."""
    below = _ORDINALS[match[1].lower()]
    before, _, last = written.rstrip(" -").replace("-", " ").rpartition(" ")
    rest = parse_number(before) if written.endswith("-") and below < 10 else None
    tens = _KNOWN.tens.get(last.lower())
    if rest is not None and tens is not None:
        return Decimal(0), rest, tens + below
    added = (
        parse_number(written.rpartition(" and ")[2].rstrip(" -")) if " and " in written else None
    )
    if added is not None and added < below <= amount.value:
        return amount.value - added, added, below
    return Decimal(0), amount.value, below


RULES: tuple[Rule | UnitRule, ...] = (
    UnitRule(
        name="fraction.one_of_in",
        kind="fraction",
        priority=45,
        pattern=_THING_IN,
        build=_one_of_in,
    ),
    Rule(
        name="fraction.words",
        kind="fraction",
        priority=40,
        anchors=("word",),
        words=frozenset({"a", "an", "one", *_COUNTED}),
        after_article=frozenset((*_ORDINALS, *(f"{part}s" for part in _ORDINALS))),
        pattern=_WORDS,
        build=_worded,
    ),
    Rule(
        name="fraction.capitals",
        kind="fraction",
        priority=40,
        anchors=("word",),
        words=frozenset({"a", "an", "one", *_COUNTED}),
        after_article=frozenset((*_ORDINALS, *(f"{part}s" for part in _ORDINALS))),
        pattern=_SHOUTED,
        build=_shouted,
    ),
    Rule(
        name="fraction.half",
        kind="fraction",
        priority=40,
        anchors=("word",),
        words=frozenset({"a", "one", "half", "halves"}),
        after_article=frozenset({"half", "halves"}),
        pattern=_HALF,
        build=_half,
    ),
    Rule(
        name="fraction.slash",
        kind="fraction",
        priority=30,
        anchors=("digit",),
        nexts=frozenset("/⁄"),
        pattern=_SLASHED,
        build=_slashed,
    ),
    Rule(
        name="fraction.sign",
        kind="fraction",
        priority=40,
        anchors=("part",),
        pattern=lazy(rf"[{''.join(SIGNS)}]"),
        build=_sign,
    ),
    UnitRule(
        name="fraction.one_in",
        kind="fraction",
        priority=45,
        pattern=_IN,
        build=_one_in,
        keys=frozenset({"in", "out"}),
    ),
    UnitRule(
        name="fraction.parts",
        kind="fraction",
        priority=39,
        pattern=_PARTS,
        build=_parts,
        keys=frozenset(f"{part}s" for part in _ORDINALS),
    ),
    UnitRule(
        name="fraction.out_of",
        kind="fraction",
        priority=45,
        pattern=_OUT_OF,
        build=_one_in,
        keys=frozenset({"out", "of"}),
    ),
)
