"""Numbers that are no figures: parts of names, clock times, references, addresses."""

import re

from centres_tui.extract.page import Page
from centres_tui.extract.rule import Rule
from centres_tui.model.reading import Reading
from centres_tui.vocabulary.names import name_words
from centres_tui.vocabulary.patterns import any_of

_WORDS = name_words()
_NUMBER = r"(?:\d[\d.,:/()-]*\w{0,2}(?<![.,:/(-])|One|Two|Three|Four|Five|Six|Seven|Eight|Nine|Ten|[IVX]+(?!\w))"
_MORE = rf"(?:(?:\s*,\s*|\s+(?:and|to|or|&)\s+|\s?[-–]\s?)\d[\d.()]*[a-zA-Z]?(?![\w%]|\s*(?:per|million|billion)))*"
_OPENED = re.compile(rf"{any_of(_WORDS.openers)}(?:\.?\s?|-|\s?#){_NUMBER}{_MORE}")
_CAPITAL = re.compile(
    rf"(?:{'|'.join(map(re.escape, sorted(_WORDS.capital, key=lambda w: (-len(w), w))))})(?:\.?\s|-){_NUMBER}(?!\w|\s?(?:%|per\s?cent|million|billion))"
)
_COUNTING = re.compile(r"\b(?:they|now|who|which|that|and|to|may|could|would|will)\s$")
_WEB = re.compile(r"(?:https?://|www\.)\S+", re.I)
_CLOCK = re.compile(
    r"\d{1,2}(?:[:.]\d\d)?(?:\s?[-–]\s?\d{1,2}(?:[:.]\d\d)?)?(?:\s?[ap]\.?m\b\.?|\s+o['’]clock|\s?noon\b|\s?midday\b)"
    r"|(?<![\d:])(?:[01]?\d|2[0-4]):[0-5]\d(?::[0-5]\d(?:\.\d+)?)?(?![\d:])"
    r"|[0-2]\d[0-5]\d\s?(?:GMT|BST|UTC|CET|EST|EDT|hrs|hours|h\b)"
    r"|\d{1,2}(?:[:.]\d\d)?\s?(?:GMT|BST|UTC|CET|EST|EDT)\b"
    r"|\d{1,2}:\d\d(?:[:.]\d+)+"
)
_WORD_CLOCK = re.compile(
    r"(?:(?:[hH]alf|[aA]?\s?[qQ]uarter)[\s-](?:past|to)|(?:five|ten|twenty|twenty-five)\s+(?:past|to))\s+(?:\d{1,2}|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)(?:\s?[ap]\.?m\b\.?)?(?!\w)"
    r"|(?:[oO]ne|[tT]wo|[tT]hree|[fF]our|[fF]ive|[sS]ix|[sS]even|[eE]ight|[nN]ine|[tT]en|[eE]leven|[tT]welve)(?:\s+o['’]clock|\s?[ap]\.?m\b\.?)"
)
_NUMBERS = re.compile(
    r"\d+(?:\.\d+){2,}(?!\d)"
    r"|(?:\d{1,3}[\s-])?\(?0\d{2,5}\)?(?:[\s-]\d{3,8}){1,3}(?!\d)"
    r"|\d{3}[\s.-]\d{3}[\s.-]\d{4}(?!\d)|\d{3}-\d{4}(?!\d)|\d{3}\)\s?\d{3}-\d{4}"
    r"|\d+(?:-\d+){2,}(?:-[\dXx])?(?!\w)|\d[\d-]{8,15}[\dXx](?<=\d-[\dXx])"
    r"|24[/-]7(?!\d)|9/11(?!\d)|7/7(?!\d)|20[/-]20(?!\d)|4x4|\d{1,3}x\d{1,3}(?:x\d{1,3})?(?!\w)|50-over"
    r"|\d{2,4}/\d{2,6}/[A-Z]+\w*"
    r"|\d{1,3}-[A-Z](?!\w)"
    r"|\d{1,2}-(?:[a-z]+-)?(?:under-par|over-par)|\d{1,2}[- ](?:under|over)[- ]par"
)
_ORDINAL = re.compile(r"\d*+(?:(?<!1\d)(?<=1)st|(?<!1\d)(?<=2)nd|(?<!1\d)(?<=3)rd|th)(?!\w)")
_PLUS = re.compile(r"\d{1,3}(?:[\s-]\(?\d{1,5}\)?){2,5}(?!\w)")
_LINE_NUMBER = re.compile(
    r"\d{1,2}(?:(?:\.\d{1,3})+\.?|[.)])[ \t]+(?=[A-Z\"“‘'(£$])|\d{1,2}(?:\.\d{1,3})+\t"
)
_MARKED = re.compile(r"\d{1,3}(?=\]|\))")
_STREET = re.compile(
    r"\d{1,4}[a-zA-Z]?\s+(?:[A-Z][\w'’]+\s+){1,3}(?:Street|St|Road|Rd|Avenue|Ave|Lane|Drive|Close|Way|Place|Square|"
    r"Crescent|Terrace|Gardens|Court|Boulevard|Blvd|Row|Hill|Walk|Mews|Parade)\b|10 Downing"
)
_ZIP = re.compile(r"\d{5}(?:-\d{4})?(?!\d)")
_STATE = re.compile(r"(?:^|[\s,])[A-Z]{2}\s$")
_PLACED = re.compile(r"(?:st|nd|rd|th)\b")


def _block(rule: Rule, start: int, end: int) -> Reading:
    return Reading(
        start=start, end=end, rule=rule.name, priority=rule.priority, kind=rule.kind, value=None,
        is_figure=False,
    )  # fmt: skip


def _whole(match: re.Match[str], page: Page, rule: Rule) -> Reading | None:
    """Take the whole match as no figure."""
    del page
    return _block(rule, match.start(), match.end())


def _named(match: re.Match[str], page: Page, rule: Rule) -> Reading | None:
    """Take "Route 66", "Articles 5 and 6", "No. 10" as names."""
    if match[0].startswith("number") and _COUNTING.search(
        page.text[max(0, match.start() - 9) : match.start()]
    ):
        return None
    after = page.text[match.end() : match.end() + 1]
    if after in {"%", "£", "$"} or page.text[match.end() :][:9].lstrip().startswith(
        ("per cent", "percent", "million", "billion")
    ):
        return None
    return _block(rule, match.start(), match.end())


def _web(match: re.Match[str], page: Page, rule: Rule) -> Reading | None:
    """Take an address of the web as no figure."""
    del page
    return _block(rule, match.start(), match.end())


def _line_number(match: re.Match[str], page: Page, rule: Rule) -> Reading | None:
    """Take the number of a paragraph, a section or a list entry as no figure."""
    start = match.start()
    line = page.text[max(page.text.rfind("\n", 0, start) + 1, start - 12) : start]
    return _block(rule, start, match.end()) if not line.strip(" \t#*>-•(") else None


def _marked(match: re.Match[str], page: Page, rule: Rule) -> Reading | None:
    """Take "[12]" and "(3) ..." as marks of notes and entries."""
    start, end = match.start(), match.end()
    opening = page.text[start - 1 : start]
    if opening == "[" and page.text[end] == "]":
        return _block(rule, start, end)
    if opening != "(" or int(match[0]) > 20:
        return None
    before = page.text[max(0, start - 3) : start - 1]
    listed = not before.strip() or before.strip()[-1:] in {";", ":", ","}
    return (
        _block(rule, start, end)
        if listed and page.text[end + 1 : end + 2] == " " and start < 2 or listed and "\n" in before
        else None
    )


def _dialled(match: re.Match[str], page: Page, rule: Rule) -> Reading | None:
    """Take "+44 20 7946 0018" as no figure."""
    if page.text[match.start() - 1 : match.start()] != "+":
        return None
    return _block(rule, match.start(), match.end())


def _zip(match: re.Match[str], page: Page, rule: Rule) -> Reading | None:
    """Take the code after the letters of an American state as no figure."""
    before = page.text[max(0, match.start() - 4) : match.start()]
    return _block(rule, match.start(), match.end()) if _STATE.search(before) else None


def _rule(name: str, anchor: str, pattern: re.Pattern[str], priority: int = 20) -> Rule:
    return Rule(
        name=name,
        kind="number",
        priority=priority,
        anchors=(anchor,),
        pattern=pattern,
        build=_whole,
    )


RULES = (
    Rule(
        name="name.opened",
        kind="number",
        priority=20,
        anchors=("name",),
        pattern=_OPENED,
        build=_named,
    ),
    Rule(
        name="name.capital",
        kind="number",
        priority=20,
        anchors=("name",),
        pattern=_CAPITAL,
        build=_named,
    ),
    _rule("name.web", "name", _WEB, 90),
    _rule("name.clock", "digit", _CLOCK, 70),
    _rule("name.clock_words", "word", _WORD_CLOCK, 45),
    _rule("name.reference", "digit", _NUMBERS, 42),
    _rule("name.ordinal", "digit", _ORDINAL, 70),
    Rule(
        name="name.telephone",
        kind="number",
        priority=42,
        anchors=("digit",),
        pattern=_PLUS,
        build=_dialled,
    ),  # fmt: skip
    Rule(
        name="name.line_number",
        kind="number",
        priority=20,
        anchors=("digit",),
        pattern=_LINE_NUMBER,
        build=_line_number,
    ),
    Rule(
        name="name.mark",
        kind="number",
        priority=20,
        anchors=("digit",),
        pattern=_MARKED,
        build=_marked,
    ),
    _rule("name.street", "digit", _STREET),
    Rule(name="name.zip", kind="number", priority=20, anchors=("digit",), pattern=_ZIP, build=_zip),
)
_ = _PLACED
