"""Hedge words around a reading, and the bound that they give its value."""

import re
from dataclasses import replace
from decimal import Decimal
from typing import NamedTuple

from centres_tui.extract.page import Page
from centres_tui.model.quantity import DATED, Bound
from centres_tui.model.reading import Reading
from centres_tui.vocabulary.bounds import hedges
from centres_tui.vocabulary.in_force import derived
from centres_tui.vocabulary.numerals import numeral_words
from centres_tui.vocabulary.patterns import any_of, lazy, next_words

WINDOW = 48
"""How far before a number its hedge is looked for."""

_WORDS = lazy(r"[^\W\d_]+\.?(?:['’][^\W\d_]+)?|[<>]=|=>|[~≈±<>≤≥]|[^\s]")
_PRICED = lazy(r"(?:^|[\n\r\t|•])\s*(?:[A-Z]\w{1,12}\s)?[fF]rom\s+$")
_UNTIL = lazy(r"\b(?:by|until|till|before|up to|no later than)\s+(?:the\s+)?(?:end of\s+)?$", re.I)
NOT_UNTIL = lazy(
    r"\b(?:(?:(?:not|never|[a-z]+n['’]t)\s|(?:(?:none|nobody|nothing)\s|no\s(?:[a-z-]+\s){1,3}?)"
    r"(?:of\s(?:them|these|those|which)\s)?(?:would|will|can|could|may)\s)"
    r"(?:(?!and\b|but\b|or\b|which\b|that\b|who\b|will\b)\w+\s){0,6}?"
    r"(?:before|until|till)|no\s(?:earlier|sooner)\sthan|until\sat\sleast|at\sleast\s(?:until|till))"
    r"\s+(?:the\s+)?(?:end\sof\s+)?$",
    re.I,
)
"""Words that make a day the earliest one: "will not open until", "won’t be ready before"."""
_PUT_OFF = lazy(
    r"\b(?:(?:postpone[sd]?|postponing|defer(?:s|red|ring)?|delay(?:s|ed|ing)?|(?:put|puts|putting|pushed|push|pushes|set)"
    r"\s(?:[\w'’-]+\s){0,4}(?:back|off))\s(?:[\w'’-]+\s){0,4}|(?:will|would|must|to|can|may|could)\s(?:have\sto\s)?"
    r"(?:now\s)?wait\s)(?:until|till)\s+(?:the\s+)?\Z",
    re.I,
)
"""Words that make a day the new one: "postponed until May", "will wait until May"."""
_BOTH = lazy(r",?\s+(?:and|but)\s+(?:is\s+|also\s+)?(?:[a-z]+\s+){1,6}\Z")
_STOP = lazy(r"(?:(?<!\bc)(?<!\bca)(?<!\bmax)(?<!\bmin)(?<!\b[Aa]pprox)\.|[;:!?)\]])(?=\s)|\n\s*\n")
"""Where a clause before a number ends."""
_SPREAD = frozenset(
    {
        "spread", "scattered", "stretched", "stretching", "stretches", "extends", "extending",
        "extended", "sprawls", "sprawling", "distributed", "phased", "paid", "repaid", "laid",
    }
)  # fmt: skip
"""Words before "over" where it says how something lies."""
_OVER = _SPREAD | frozenset(
    {"hand", "hands", "handed", "handing", "sign", "signs", "signed", "signing", "turns", "turned"}
)
"""Those, and words with which "over" says that something passes to another."""
_COVER = lazy(
    r"\sof\s(?:[a-z]+\s)?(?:water|snow|mud|sand|ash|soil|earth|rubble|ice|silt|concrete|rock|floodwater)(?!\w)"
)
"""After a length these tell how deep something lies beneath it."""
_NONE = frozenset({"none", "nothing", "nobody", "never", "neither", "no-one"})
_DENIED: dict[Bound, Bound] = {">": "<=", ">=": "<", "<": ">=", "<=": ">"}
"""What a bound becomes behind "none": "none over £5,000"."""
_NO_ONE = lazy(
    r"(?:\A\s*|[,–—]\s|\b(?:and|but|with|where|so|that|though)\s)(?i:no|neither|none|nobody|no-one|never)\s"
    r"(?:(?!doubt\b|and\b|but\b|or\b|which\b|that\b|who\b|whether\b|because\b)[\w'’-]+\s){0,3}?"
    r"(?:(?:may|can|will|must|should|shall|would|could|has|have|had|is|are|was|were)\s"
    r"(?:(?!and\b|but\b|or\b|as\b|when\b|while\b|if\b|until\b|till\b|unless\b|said\b|say\b|says\b|whether\b"
    r"|how\b|why\b|where\b|what\b|for\b|by\b|to\b|from\b|any\b)[\w'’-]+\s)*"
    r"|(?:getting|paying|earning|taking|losing|having|being|gets|got|pays|paid|earns|takes|took)\s)"
    r"(?<!\bfor\s)(?<!\bin\s)(?<!\bafter\s)(?<!\bsince\s)(?<!\bthe\s)\Z"
    r"|\b(?:(?:may|must|will|shall|should|could|would|do|does|did|can)(?:\s?not|n['’]t)|can['’]t|won['’]t)\s"
    r"(?!(?:just|only|merely|simply|always|even)\b)(?:(?!and\b|but\b|because\b|for\b|after\b|the\b)[a-z]+\s){1,3}\Z"
)
"""What denies the hedge at the end of its clause: "No buyer may take fewer than five"."""
_LIMIT_IS = lazy(
    r"\b(?:(?P<most>maximum|upper\slimit)|minimum|lower\slimit)"
    r"(?:\s(?:after|for|under|per|in|on|allowed|permitted|payable|possible)\b"
    r"(?:\s(?!and\b|but\b|or\b|which\b|who\b)[a-z]+){0,4}?)?\s"
    r"(?:is|are|remains|stays|becomes|will\sbe)\s\Z",
    re.I,
)
"""What makes an amount a limit: "the maximum after that is"."""
_LIMITED = lazy(r"\b(?:limited|restricted)\s(?:by\s[a-z]+\s)to\s\Z", re.I)
_LIMITING = frozenset({"is", "was", "are", "remains", "stays", "becomes", "be", "to"})
"""Words before an amount that is said to be a limit."""
_PASSING = frozenset({"passed", "past", "tops"})
"""Words that say that an amount is exceeded, but of few things that they are carried."""
_PUSHED = lazy(r"\s(?!(?:and|but|or|in|at|on|by|when|as|with|for|of|people)\s)[a-z]")
"""What follows things that somebody is pushing, and not so many as a crowd is pushing."""
_THINGS = 1000
_MARKS = frozenset("~≈±<>=≤≥")


class _Hedge(NamedTuple):
    """A hedge beside a reading."""

    bound: Bound
    """The bound that it states."""
    span: tuple[int, int]
    """Where it stands."""
    tokens_end: int = 0
    """Where a noun phrase may begin after it; 0 for a hedge before the reading."""


def bounded(page: Page, reading: Reading) -> Reading:
    """Give the reading the bound that its hedges state, if any."""
    if reading.kind == "ratio" or not reading.is_figure:
        return reading
    hedge = _after(page.text, reading) or _before(page.text, reading)
    if hedge is None or reading.bound == "range":
        return reading
    if reading.bound != "=" and not hedge.tokens_end:
        return reading
    bound = page.told(hedge.bound, "hedge", hedge.span)
    return replace(reading, bound=bound, tokens_end=hedge.tokens_end or reading.tokens_end)


def shared_in_brackets(page: Page, readings: list[Reading]) -> list[Reading]:
    """Give a conversion in brackets the bound of the amount that it converts."""
    out: list[Reading] = []
    for reading in readings:
        before = out[-1] if out else None
        if before is not None and _converts(page.text, before, reading):
            out.append(replace(reading, bound=before.bound))
        else:
            out.append(reading)
    return out


def between_bounds(page: Page, readings: list[Reading]) -> list[Reading]:
    """Make one range of "more than 100 and less than 300"."""
    out: list[Reading] = []
    for reading in readings:
        before = out[-1] if out else None
        if before is not None and _encloses(page.text, before, reading):
            low, high = sorted((before, reading), key=lambda end: end.bound, reverse=True)
            out[-1] = replace(
                reading, start=before.start, value=None, low=low.value, high=high.value,
                bound="range",
            )  # fmt: skip
        else:
            out.append(reading)
    return out


def _encloses(text: str, left: Reading, right: Reading) -> bool:
    """Tell whether two neighbours bound one amount from below and from above.

    "Under 50 but over 30" bounds one amount; "as many as 40 and no fewer than 30" are two limits.
    """
    bounds = left.bound[0] + right.bound[0]
    if bounds not in {"<>", "><"} or left.kind != right.kind or left.unit not in {"", right.unit}:
        return False
    if not _BOTH.match(text, left.end, right.start) or _LIMIT_IS.search(
        text, left.end, right.start
    ):
        return False
    if bounds == "<>" and "and" in text[left.end : right.start].split():
        return False
    low, high = (left.value, right.value) if bounds == "><" else (right.value, left.value)
    return isinstance(low, Decimal) and isinstance(high, Decimal) and low < high


def _converts(text: str, before: Reading, reading: Reading) -> bool:
    return (
        reading.bound == "="
        and before.bound not in {"=", "range"}
        and before.kind == reading.kind
        and before.unit != reading.unit
        and text[before.end : reading.start].strip() in {"(", "["}
    )


def _before(text: str, reading: Reading) -> _Hedge | None:
    """Look for a hedge before a reading."""
    start = reading.start
    window = text[max(0, start - WINDOW) : start]
    if window[-1:] == "c" and reading.kind == "money":
        return _Hedge("~", (start - 1, start))
    limit = _of_limit(window, reading)
    if limit or not _may_end_in_hedge(window, reading):
        return limit
    if reading.kind in DATED:
        return _of_time(window, start - len(window))
    if reading.kind == "money" and (priced := _PRICED.search(window)):
        return None if _is_changed(reading) else _found(">=", priced, start - len(window))
    return _worded(text, reading, _STOP.split(window)[-1].removesuffix("-"))


def _of_time(window: str, offset: int) -> _Hedge | None:
    """Find what bounds a date: "by", "until", "not before"; what waits until a day has it then."""
    begun = NOT_UNTIL.search(window)
    found = begun or (None if _PUT_OFF.search(window) else _UNTIL.search(window))
    return _found(">=" if begun else "<=", found, offset)


def _worded(text: str, reading: Reading, clause: str) -> _Hedge | None:
    """Find the hedge in the words of a clause that end at a reading."""
    start = reading.start
    backward = [word.lower() for word in reversed(_WORDS.findall(clause))]
    bound, words = _hedge(backward)
    lasts = reading.kind == "duration" and bound == ">" and len(words) == 1
    stretch = lasts and _is_stretch(backward, words.start)
    if bound is None or stretch or _is_move(backward, words.start):
        return None
    if backward[words.start] == "over" and _OVER.intersection(backward[words.stop :][:1]):
        return None
    if _is_other(text, reading, backward[words.start]):
        return None
    span = _span_of(clause, words, 0)
    no_one = bound != ">=" and _NO_ONE.search(clause, 0, span[0])
    if no_one or _is_denied(backward[words.stop : words.stop + 4]):
        bound = _DENIED.get(bound, bound)
    offset = start - (text[start - 1] == "-") - len(clause)
    return _Hedge(bound, (offset + span[0], offset + span[1]))


def _is_other(text: str, reading: Reading, word: str) -> bool:
    """Tell "under two feet of water" and "passed 12 laws" from "under £5" and "passed 2,000"."""
    if word == "under":
        return _covers(text, reading)
    if word == "pushing":
        return reading.kind == "count" and _PUSHED.match(text, reading.end) is not None
    few = reading.kind == "count" and isinstance(reading.value, Decimal) and reading.value < _THINGS
    return word in _PASSING and (few or reading.kind == "duration")


def _of_limit(window: str, reading: Reading) -> _Hedge | None:
    """Read the bound of "the maximum after that is $500" and "limited by law to 16 weeks"."""
    word = _last_word(window)
    if reading.kind in DATED or word not in _LIMITING:
        return None
    clause = _STOP.split(window)[-1]
    found = _LIMITED.search(clause) if word == "to" else _LIMIT_IS.search(clause)
    if found is None:
        return None
    is_least = word != "to" and not found["most"]
    return _found(">=" if is_least else "<=", found, reading.start - len(clause))


def _covers(text: str, reading: Reading) -> bool:
    """Tell "under two feet of water", where something lay, from "under two feet long"."""
    return reading.kind == "length" and _COVER.match(text, reading.end) is not None


def _is_denied(backward: list[str]) -> bool:
    """Tell "none of them larger than £5" and "none is over £5"."""
    words = [word for word in backward if word not in {"is", "was", "are", "were", "being"}]
    if words[:2] in (["them", "of"], ["which", "of"], ["these", "of"]):
        words = words[2:]
    return bool(_NONE.intersection(words[:1]))


def _found(bound: Bound, words: re.Match[str] | None, offset: int) -> _Hedge | None:
    """Give the hedge that a pattern finds, without the white space around it."""
    if words is None:
        return None
    start = offset + words.end() - len(words[0].lstrip(" \t\r\n|•"))
    return _Hedge(bound, (start, max(start, offset + len(words.string.rstrip()))))


def _span_of(clause: str, words: range, offset: int) -> tuple[int, int]:
    """Give where some words of a clause stand, counted from its end."""
    spans = [match.span() for match in _WORDS.finditer(clause)][::-1]
    return offset + spans[words.stop - 1][0], offset + spans[words.start][1]


def _is_changed(reading: Reading) -> bool:
    """Tell "From £5 to £9 in a year" from "From £5"."""
    return any(relation == "changes_to" for relation, _ in reading.links)


def _is_move(backward: list[str], at: int) -> bool:
    """Tell "edged up to £3" from "may cost up to £3"."""
    words = backward[at : at + 3]
    return words[:2] == ["to", "up"] and not hedges().moves.isdisjoint(words[2:])


def _may_end_in_hedge(window: str, reading: Reading) -> bool:
    """Tell quickly whether what stands before a reading is worth a closer look."""
    if not window or window[-1].isalnum():
        return False
    if reading.kind in DATED or window[-1] in _MARKS:
        return True
    word = _last_word(window)
    return word == "from" or word in hedges().last


def _last_word(window: str) -> str:
    """Give the word right before a reading."""
    words = window.rsplit(None, 1)
    return words[-1].lower().strip("-.(“‘\"'") if words else ""


def _is_stretch(backward: list[str], at: int) -> bool:
    """Tell "over four years" (during) from "for over four years" (more than)."""
    following = backward[at + 1 : at + 2]
    return backward[at] == "over" and (not following or following[0] not in hedges().lasting)


def _hedge(backward: list[str]) -> tuple[Bound | None, range]:
    """Find the longest hedge in the words before a number, read backwards, past fillers.

    Returns:
        The bound that it states, or None, and which of the words it is.
    """
    known, at = hedges(), 0
    for _ in range(4):
        for count in (5, 4, 3, 2, 1):
            words = tuple(backward[at : at + count])
            if len(words) == count and words in known.before:
                return known.before[words], range(at, at + count)
        step = next((n for n in (3, 2, 1) if tuple(backward[at : at + n]) in known.fillers), 0)
        if not step:
            break
        at += step
    return None, range(at, at)


@derived
def _closing() -> re.Pattern[str]:
    known = numeral_words()
    number = any_of([*known.small, *known.tens, *known.parts])
    joined = [hedge for hedge in hedges().after if not hedge[0].isalpha()]
    spaced = [hedge for hedge in hedges().after if hedge[0].isalpha()]
    return lazy(
        rf"(?:\s+({any_of(spaced)})(?!\w|-\w|\s+than\s+[\w£$€]|\s+(?:an?\s+)?[£$€]?(?:\d|{number}(?!\w)))"
        rf"|({'|'.join(map(re.escape, joined))})(?!\w|\s?\d))"
    )


def _closed(text: str, end: int) -> re.Match[str] | None:
    """Match a hedge at a place, where the next sign or the next two words may begin one."""
    first, second = next_words(text, end)
    known = hedges().opening
    if text[end : end + 1] in {"-", "+"} or (first, "") in known or (first, second) in known:
        return _closing().match(text, end)
    return None


_NOUNS = lazy(
    r"\s+(?:[a-z]+\s+)?(?:[a-z]+s|people|staff|sheep|men|women|children|head|cattle)(?!\w)"
    r"(?:\s+of\s+(?:the\s+)?[a-z]++)?(?:\s+(?:an?|each|every|per)\s+[a-z]++(?=,|\s+or\b))?"
)
_MEASURED = lazy(r"\s+(?:long|wide|high|tall|deep|thick|away|apart|across|old|each|a\s+head)(?!\w)")
_QUALIFIED = lazy(r"\s+[a-z]++(?!\s+[a-z]+\s+[a-z]+s\b)")
"""What an amount with a hyphen qualifies: "a 20-day wait"."""
_AT_END = lazy(r"\s*(?:[.,;:)!?—–]|\Z|\n)")
_VERB = lazy(r"\s+(?:is|are|was|were|has|have|had|will|would|may|might|could|can|must)(?!\w)")
_PAUSE = lazy(r",(?=\s)")
_BEFORE_HEDGE = frozenset(" -+,\u00a0\n")


def _after(text: str, reading: Reading) -> _Hedge | None:
    """Look for a hedge after a reading: at once, past a comma, or past its noun."""
    end = max(reading.end, reading.tokens_end)
    if text[end : end + 1] not in _BEFORE_HEDGE or end >= len(text):
        return None
    found, tokens_end = _closed(text, end), 0
    if found is None:
        found = _closed_later(text, end, _noun_after(text, end, reading))
        tokens_end = reading.end
    if found is None:
        return None
    hedge = " ".join((found[1] or found[2]).lower().split())
    if hedge == "plus" and not tokens_end and _adds(text, found.end(), reading):
        return None
    return _Hedge(
        hedges().after[hedge], found.span(found.lastindex or 0), tokens_end or found.end()
    )


def _adds(text: str, end: int, reading: Reading) -> bool:
    """Tell "£145 plus VAT" and "five plus a spare" from "£145 plus" and "500 plus people"."""
    if reading.kind == "money" and not _AT_END.match(text, end):
        return True
    return text[end : end + 3].strip(" ")[:1] in {"a", "£", "$"}


def _noun_after(text: str, end: int, reading: Reading) -> re.Match[str] | None:
    """Match the noun that an amount counts or qualifies, or the side that it measures."""
    if reading.kind == "count":
        return _NOUNS.match(text, end)
    measured = _MEASURED.match(text, end)
    if measured is None and "-" in text[reading.start : end]:
        return _QUALIFIED.match(text, end)
    return measured


def _closed_later(text: str, end: int, noun: re.Match[str] | None) -> re.Match[str] | None:
    """Match a hedge past a comma or a noun: "£5, at most.", "40 patients at most"."""
    place = noun.end() if noun is not None else end
    pause = _PAUSE.match(text, place)
    found = _closed(text, pause.end() if pause is not None else place)
    if found is None or not (noun or pause):
        return None
    begun = found[0].lstrip().startswith("or")
    if begun and not pause:
        return found
    ended = _AT_END.match(text, found.end()) or (noun and _VERB.match(text, found.end()))
    return found if ended else None
