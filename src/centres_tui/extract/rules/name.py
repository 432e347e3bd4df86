"""Numbers that are no figures: parts of names, clock times, references, addresses."""

import re
from dataclasses import replace

from centres_tui.extract.page import Page
from centres_tui.extract.rule import AnyRule, Build, Rule, UnitRule
from centres_tui.model.reading import Reading
from centres_tui.parse.numerals import Amount
from centres_tui.vocabulary.names import name_words
from centres_tui.vocabulary.patterns import lazy

_WORDS = name_words()
_SPELLED = "One|Two|Three|Four|Five|Six|Seven|Eight|Nine|Ten"
_NUMBER = (
    rf"(?:\d[\d.,:/()-]{{0,30}}\w{{0,2}}(?<![.,:/(-])|(?<!\w)(?:{_SPELLED}|{_SPELLED.upper()}|[IVX]+"
    rf"|(?<=[nN]umber[\s-])(?:{_SPELLED.lower()}))(?!\w))"
)
_MORE = (
    r"(?:(?:\s*,\s*(?!\d{1,4}[a-z]?\s[A-Z][a-z])|\s+(?:and|to|or|&)\s+|\s?[-–]\s?)"
    r"\d[\d.()]*[a-zA-Z]?(?![\w%]|\s*(?:per|million|billion))){0,9}"
    r"(?:\sof\s\d{1,4}(?=\s*(?:[.;:)\]|\n]|\Z)(?!\d)))?"
)
_AMOUNT = r"\s?(?:%|£|\$|€|per\s?cent|million|billion)"
"""What follows a number that is an amount after all."""
_NAMED = lazy(
    r"([^\W\d_][^\s\d]{0,14}?(?:\s[^\W\d_][^\s\d]{0,14}?){0,2}?)(\.?)(?:\s?|-|\s?#)"
    rf"{_NUMBER}{_MORE}(?!\w|{_AMOUNT})"
)
_OPENERS = frozenset(_WORDS.openers)
_CAPITALS = frozenset({*_WORDS.capital, *(word.upper() for word in _WORDS.capital)})
_ACTING = frozenset(_WORDS.acting)
_IS_NAMED = lazy(
    r"\s?[.,;:)\]”’\"](?!\d)|\s*\Z|\s(?:is|are|was|were|has|had|will|would|could|may|left|ran|went|"
    r"carried|came|lost|burst|broke|fell|holds|serves|runs|stands|stops|carries|takes|feeds|supplies|"
    r"produces|opens|closes|shuts?|drops?|stays?|closed?|needs|costs|at|from|on|in|and|or|which|that|who|[a-z]{2,}ed)(?!\w)"
)
"""What follows "Train 417", and not "Train 40 nurses"."""
_COUNTING = lazy(r"\b(?:[tT]hey|now|who|which|that|and|to|may|could|would|will)\s$")
"""Before "number" where it is a verb."""
_MANY = lazy(r"number\s\d{1,3},\d{3}\Z")
"""What is no number of a name: "those who attend number 4,310"."""
_WEB = lazy(r"(?:https?://|www\.)\S{1,500}", re.IGNORECASE)

_DOTTED = lazy(
    r"(?:0\d|(?P<hours>1?\d|2[0-3]))\.[0-5]\d(?!\d|[.,]\d|\s?(?:%|per\s?cent|[a-z]*illion|[mb]n?\b|pence|p\b))"
)
_TIMED = lazy(
    r"(?:\b(?:starts?|begins?|opens|closes|sits?|leaves?|leaving|departs?|departing|arrives?|arrived|meets?|resumes?|"
    r"lands?|kicks?[\s-]off|doors|service|[Mm]ass|train|bus|ferry|tonight|tomorrow|today|yesterday|daily|"
    r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)days?),?(?:\s[a-z]+){0,2})\s(?:at|by|from|until|till|to|about|before|after)\s\Z"
    r"|(?:[ap]m|\d\.\d\d)(?:\s(?:to|until|and)\s|\s?[-–]\s?)\Z"
)
"""What stands before the hours and minutes of a clock, with a point between them."""
_ON_A_DAY = lazy(
    r"\s(?:on\s(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|tonight|tomorrow|today|yesterday|this\s(?:morning|afternoon|"
    r"evening)|local\stime|sharp|GMT|BST)\b|(?:\s(?:to|until)\s|\s?[-–]\s?)\d{1,2}\.\d\d\s?[ap]m"
)
_LEAVES = lazy(r"\s(?:from|to|train|service|bus|ferry|flight|sailing)\s(?:[A-Z]|(?:from|to)\s)")
"""What follows the time of "the 8.15 from York"."""
_MOVED_BY = lazy(
    r"\b(?:rose|rises?|risen|fell|falls?|fallen|grew|grown|up|down|cut|lost|gained|[a-z]{3,}ed)\s+by\s\Z"
)
"""What stands before "by 16.45" where it is an amount."""
_BEFORE_CLOCK = lazy(r"\b(?:at|by|from|until|till|before|after|since|about|around|the)\s\Z")
_ZONE = r"(?:GMT|BST|UTC|CET|EST|EDT|PDT|hrs|hours)\b"
_AT = (
    r"(?:(?<=at )|(?<=by )|(?<=after )|(?<=before )|(?<=until )|(?<=till )|(?<=from )|(?<=since )"
    r"|(?<=around )|(?<=about ))"
)
"""What stands before an hour."""
_OF_DAY = r"(?:in\sthe\s(?:(?:early|late)\s)?(?:morning|afternoon|evening)|at\snight)(?!\w)"
"""What stands after an hour."""
_HOUR = r"(?:[1-9]|1[0-2])"
_ON_DAYS = (
    r"(?=,?\s(?:(?:on|every|from|each)\s)?(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)days?|weekdays|weekends|"
    r"daily|every\sday|seven\sdays)\b)"
)
"""What follows the hours of every day."""
_CLOCK = lazy(
    r"\d{1,2}(?:[:.]\d\d)?(?:\s?[-–]\s?\d{1,2}(?:[:.]\d\d)?)?"
    r"(?:\s?[ap]\.?m\b\.?|\s+o['’]clock|\s?noon\b|\s?midday\b)"
    r"|(?<![\d:])(?:[01]?\d|2[0-4]):[0-5]\d(?::[0-5]\d(?:\.\d+)?)?(?![\d:])"
    rf"|[0-2]\d[0-5]\d\s?{_ZONE}"
    r"|\d{1,2}:\d\d(?:[:.]\d+)+"
    rf"|{_AT}\d{{1,2}}\s{_OF_DAY}"
    rf"|(?:(?<!from )|(?<=open from )){_HOUR}\s(?:to|till|until)\s{_HOUR}(?!\w){_ON_DAYS}"
    rf"|(?<=\bopen ){_HOUR}(?:\s(?:to|till|until)\s|\s?[-–]\s?){_HOUR}(?=[.,;)]|\s?\n)"
)
_RUNNING = lazy(r"\d{1,2}['’′](?:0\d|1[2-9]|[2-5]\d)(?:[\"”″]|'')(?!\w)")
"""Minutes and seconds, as in a script: no inches are written so."""
_HOURS = "one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve"
_MINUTES = (
    r"(?:(?:twenty[\s-])?(?:one|two|three|four|five|six|seven|eight|nine)|ten|eleven|twelve|twenty"
    r"|(?:thir|four|fif|six|seven|eigh|nine)teen)"
)
_WORD_CLOCK = lazy(
    rf"(?:half|(?:a\s)?quarter|{_MINUTES}(?:\sminutes)?)[\s-]past\s+"
    rf"(?:\d{{1,2}}|{_HOURS})(?:\s?[ap]\.?m\b\.?)?(?!\w)"
    rf"|(?:a\s)?quarter[\s-]to\s+(?:{_HOURS})(?!\w)"
    rf"|(?<!from )(?<!by ){_MINUTES}\sminutes\sto\s(?:{_HOURS})"
    r"(?=[.,;:!?)]|\s(?:on|in|when|and|as|but|the|this|that)\s|\Z)"
    r"|(?:(?<=at )|(?<=by )|(?<=until ))(?:five|ten|twenty|twenty-five)\s+to\s+"
    rf"(?:{_HOURS})(?!\w|\s+(?:hundred|thousand|million|per))"
    rf"|(?:(?<=at )|(?<=by )|(?<=until ))half\s+(?:{_HOURS})"
    r"(?!\w|\s+(?:hundred|thousand|million|per|of))"
    rf"|(?:(?<!from )|(?<=open from ))(?:{_HOURS})\s+(?:to|till|until)"
    rf"\s+(?:{_HOURS})(?!\w){_ON_DAYS}"
    rf"|(?:{_HOURS})(?:\s+o['’]clock|\s?[ap]\.?m\b\.?)"
    rf"|{_AT}(?:{_HOURS})\s{_OF_DAY}",
    re.IGNORECASE,
)
_REFERENCE = lazy(
    r"\d+(?>(?:\.\d+){2,9})(?!\d)"
    r"|(?:\d{1,3}[\s-])?\(?0\d{2,5}\)?(?:[\s-]\d{3,8}){1,3}(?!\d)"
    r"|\d{3}[\s.-]\d{3}[\s.-]\d{4}(?!\d)|\d{3}-0\d{3}(?!\d)"
    r"|(?:(?<=[Cc]all )|(?<=[Pp]hone ))\d{3}-\d{4}(?!\d)|\d{3}\)\s?\d{3}-\d{4}"
    r"|\d+(?>(?:-\d+){2,9})(?:-[Xx])?(?!\w)"
    r"|24[/-]7(?!\d)|9/11(?!\d)|7/7(?!\d)|20[/-]20(?!\d)|\d{1,3}x\d{1,3}(?:x\d{1,3})?(?!\w)"
    r"|\d{2,4}/\d{2,6}/[A-Z]+\w*|\d{1,3}-[A-Z](?!\w)|1-in-\d[\d,]*-year|\d{1,2}-for-\d{1,2}(?!\w)"
    r"|\d{1,3}:\d{1,3}[-–]\d{1,3}(?![\w:])"
    r"|\d{1,2}(?:-|\s)(?:under|over)[\s-]par"
)
_STROKED = lazy(r"(?<![\d/])\d{1,4}/\d{1,5}(?![\d/]|\s?%)")
_DIALLED = lazy(r"(?<=\+)\d{1,3}(?:[\s-]\(?\d{1,5}\)?){2,5}(?!\w)")
_CALLED = lazy(r"\d{2,5}(?![\w,]|\.\d)")
_DIALLING = lazy(r"\b(?:[Dd]ial(?:led|ling|s)?|[Tt]ext(?:ed|ing|s)?\s[A-Z]{2,12}\sto)\s\Z")
"""What stands before the number of a telephone, however short."""
_RINGING = lazy(r"\b(?:[Cc]all|[Rr]ing|[Pp]hone)(?:ed|ing|s)?\s(?:on\s)?\Z")
_URGENT = frozenset({"999", "911", "112", "101", "111", "105", "119", "000"})
"""Numbers that people ring in need."""
_PLYING = lazy(
    r"\s(?:runs|stops|terminates|calls\sat|leaves|departs|comes|serves|goes|doesn['’]t|does\snot|"
    r"no\slonger|only)\s(?=run|stop|go|come|call|serve|every|at|from|to|on|hourly|once|twice|through|as)"
)
"""What follows the number of a bus, and no number of things: "the 51 runs every hour"."""
_BOARDING = lazy(r"\b(?:takes?|[cC]atch(?:es)?|caught|boards?|boarded|rides?|rode)\s(?:the|a)\s\Z")
_BOUND_FOR = lazy(r"\s(?:to|from|into|home|back|bus|tram|instead)(?!\w)")
_BUSES = lazy(r"\b(?:bus(?:es)?|trams?|routes?)\b", re.IGNORECASE)
_ORDINAL = lazy(r"\d*+(?:(?<!1\d)(?<=1)st|(?<!1\d)(?<=2)nd|(?<!1\d)(?<=3)rd|th)(?!\w)")
_LINE_NUMBER = lazy(
    r"\d{1,2}(?:(?:\.\d{1,3})+\.?|[.)])[ \t]+(?=[A-Z\"“‘'(£$]|(?:\*{1,2}|__?|\[)[A-Z\"“‘'])"
    r"|\d{1,2}\.(?:\d{1,2})?[ ](?=\d[\d,]*[ ][a-z]{2})"
    r"|\d{3}\.(?:\t| {2,})(?=[A-Z])"
    r"|\d{1,2}(?:\.\d{1,3})+(?:\t| {2,})(?=\S)"
    r"|\d{1,2}\.[ \t]+(?=[a-z]+ )"
)
_NOTE = lazy(r"(?<=\[)\d{1,3}(?=\])")
_ENTRY = lazy(r"(?<=\()\d{1,2}(?=\)\s)")
_STREET = lazy(
    r"(?<!aged )(?<!age )\d{1,4}(?:[-–]\d{1,4})?[a-zA-Z]?\s+"
    r"(?:[NSEW]\.?\s+)?(?:[A-Z][\w'’]+\s+|\d{1,3}(?:st|nd|rd|th)\s+){1,3}"
    r"(?:Street|St|Road|Rd|Avenue|Ave|Lane|Drive|Close|"
    r"Way|Place|Square|Crescent|Terrace|Gardens|Court|Boulevard|Blvd|Row|Hill|Walk|Mews|Parade)\b"
    r"|\d{1,4},?\s(?:Rue|Avenue|Ave|Via|Calle|Boulevard)\s[A-Z]|10 Downing"
)
_FOLIO = lazy(r"\d{1,4}(?=[ \t]?[-–—]{1,2}[ \t]*(?:\n|\f|\Z))")
"""The number of a page between dashes, alone on its line."""
_WICKETS = lazy(r"\d{1,2}(?:[ -]for[ -]|-)\d{1,3}(?!\w)")
_INWARD = lazy(r"\d[A-Z]{2}(?!\w)")
_OUTWARD = lazy(r"(?<!\w)[A-Z]{1,2}\d[A-Z\d]?\s\Z")
"""The parts of a British postcode."""
_CLIP = lazy(r"\d{1,3}\sSECS?(?!\w)")
"""How long a recording is, in a script."""
_BOWLED = lazy(
    r"(?:\b(?:takes?|took|taking|returned|bowled|figures of|finished with|claimed|haul of)|\()"
    r"\s?\Z"
)
"""What stands before the wickets and runs of a bowler."""
_CITATION = lazy(
    r"(?<=\[)(?:1[89]|20)\d\d\]\s(?:\d\s)?[A-Z]{2,8}(?:\s(?:Civ|Crim|Admin|Ch|QB|KB|Fam|Comm|TCC|Pat))?"
    r"\s\d{1,5}(?!\w)"
)
"""The year, the court and the number of a judgment."""
_ZIP = lazy(r"(?<=[ ,][A-Z]{2} )\d{5}(?:-\d{4})?(?!\d)")
_TITLE = lazy(
    r"(?<=[a-z,;] )(?!(?:January|February|March|April|May|June|July|August|September|October|"
    r"November|December)\b)[A-Z][\w&'’-]+ [A-Z][\w&'’-]+(?<!s)\s\Z|\]\s[A-Z]{2,}\s\Z"
)
"""What makes the number after it part of a name: two capitals in the midst of a sentence, not of a
plural (a party's seats), or the court of a citation."""
_AFTER_TITLE = lazy(
    r"(?=[.;:!?)\]”\"](?!\d)|\s+(?:to|on|in|for|and|or|with|at|by|from|is|was|has|had|will|would|as|"
    r"that|this|which|who|when|it|last|next|during)\b|\s*\Z)"
)
TITLE = 48
"""How far before a number its name is looked for."""
LINE = 48
"""How far before a time of day the words are looked for that tell it."""
LARGEST_TITLE = 100
"""No number of such a name is as large."""
_LINE_START = 12
"""How far back a line's start is looked for; what stands there may be marks of a list."""


def _block(match: re.Match[str], page: Page, rule: Rule) -> Reading:
    """Take the whole match as no figure."""
    del page
    return Reading(
        start=match.start(),
        end=match.end(),
        rule=rule.name,
        priority=rule.priority,
        kind=rule.kind,
        value=None,
        is_figure=False,
    )


def _named(match: re.Match[str], page: Page, rule: Rule) -> Reading | None:
    """Take "Route 66", "Articles 5 and 6", "No. 10" as names, but not "they number 400"."""
    words = " ".join(match[1].split())
    written = {words, words + match[2]}
    acts = not _ACTING.isdisjoint(written) and _IS_NAMED.match(page.text, match.end())
    is_known = acts or not _CAPITALS.isdisjoint(written)
    if not is_known and _OPENERS.isdisjoint(word.lower() for word in written):
        return None
    before = page.text[max(0, match.start() - 9) : match.start()]
    is_verb = words == "number" and (_COUNTING.search(before) or _MANY.search(match[0]))
    return None if is_verb else _block(match, page, rule)


def _first_of_line(match: re.Match[str], page: Page, rule: Rule) -> Reading | None:
    """Take the number of a paragraph, a section or a list entry as no figure."""
    start = match.start()
    line_start = page.text.rfind("\n", max(0, start - _LINE_START), start) + 1
    if not line_start and start > _LINE_START:
        return None
    ahead = page.text[line_start:start]
    return None if ahead.strip(" \t#*>-–—•(") else _block(match, page, rule)


def _dotted(match: re.Match[str], page: Page, rule: Rule) -> Reading | None:
    """Take "00.01" as a time of day, and "by 16.45 on Friday", but not "rose by 16.45"."""
    before = page.text[max(0, match.start() - LINE) : match.start()]
    if match["hours"] is None:
        return None if before.endswith(tuple("£$€.,-+")) else _block(match, page, rule)
    if before.endswith(("he ", " an ")) and _LEAVES.match(page.text, match.end()):
        return _block(match, page, rule)
    if _MOVED_BY.search(before):
        return None
    timed = _TIMED.search(before) or (
        _BEFORE_CLOCK.search(before) and _ON_A_DAY.match(page.text, match.end())
    )
    return _block(match, page, rule) if timed else None


def _posted(match: re.Match[str], page: Page, rule: Rule) -> Reading | None:
    """Take the "3TW" of the postcode "CB7 3TW" as no figure."""
    before = page.text[max(0, match.start() - 6) : match.start()]
    return _block(match, page, rule) if _OUTWARD.search(before) else None


def _bowled(match: re.Match[str], page: Page, rule: Rule) -> Reading | None:
    """Take "5 for 32" behind "took" as the figures of a bowler."""
    before = page.text[max(0, match.start() - LINE) : match.start()]
    return _block(match, page, rule) if _BOWLED.search(before) else None


def _called(match: re.Match[str], page: Page, rule: Rule) -> Reading | None:
    """Take the 101 of "dial 101" and the 14 of "catch the 14 to Sandford" as no figures."""
    before = page.text[max(0, match.start() - TITLE) : match.start()]
    called = _DIALLING.search(before) or (match[0] in _URGENT and _RINGING.search(before))
    called = called or (before.endswith(("he ", "he\n")) and _PLYING.match(page.text, match.end()))
    boards = _BOARDING.search(before) and _BOUND_FOR.match(page.text, match.end())
    if not called and boards:
        called = _BUSES.search(page.text)
    return _block(match, page, rule) if called else None


def _rule(name: str, anchor: str, pattern: re.Pattern[str], priority: int = 20) -> Rule:
    return Rule(
        name=f"name.{name}", kind="number", priority=priority, anchors=(anchor,), pattern=pattern,
        build=_block,
    )  # fmt: skip


def _digits(
    name: str, pattern: re.Pattern[str], nexts: str, priority: int = 20, build: Build = _block
) -> Rule:
    """Make a rule for digits that some characters may follow."""
    return Rule(
        name=f"name.{name}", kind="number", priority=priority, anchors=("digit",),
        pattern=pattern, build=build, nexts=frozenset(nexts),
    )  # fmt: skip


def _titled(match: re.Match[str], amount: Amount, page: Page, rule: UnitRule) -> Reading | None:
    """Take the number of "an Acme Watch 5" and "[2019] UKSC 41" as part of a name."""
    del match
    if amount.form == "words" or amount.part or amount.scale != 1 or amount.value >= LARGEST_TITLE:
        return None
    ahead = page.text[max(0, amount.start - TITLE) : amount.start]
    if not _TITLE.search(ahead):
        return None
    return replace(rule.reading(amount, amount.end), value=None, is_figure=False)


_NUMERALS = "0123456789"
_TEENS = {f"{each}teen" for each in ("thir", "four", "fif", "six", "seven", "eigh", "nine")}
_CLOCK_WORDS = frozenset({"half", "a", "quarter", "twenty", *_TEENS, *_HOURS.split("|")})
_CAPITAL_LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"

RULES: tuple[AnyRule, ...] = (
    _rule("opened", "name", _NAMED)._replace(build=_named),
    _rule("web", "name", _WEB, 90),
    _digits("clock", _CLOCK, ":.-–apAPonmGBUCEhPitu", 70),
    _digits("running_time", _RUNNING, "'’′", 70),
    _digits("clock_dotted", _DOTTED, ".", 43, _dotted),
    _rule("clock_words", "word", _WORD_CLOCK, 45)._replace(
        words=_CLOCK_WORDS, after_article=frozenset({"quarter"})
    ),
    _digits("reference", _REFERENCE, "./-():xuo" + _NUMERALS, 42),
    _digits("stroked", _STROKED, "/", 12),
    _digits("telephone", _DIALLED, "-(" + _NUMERALS, 42),
    _digits("ordinal", _ORDINAL, "snrt", 70),
    _digits("line_number", _LINE_NUMBER, ".)", build=_first_of_line),
    _digits("note", _NOTE, "]"),
    _digits("citation", _CITATION, "]", 80),
    _digits("entry", _ENTRY, ")", build=_first_of_line),
    _digits("street", _STREET, "-–,abcdefgh" + _NUMERALS + _CAPITAL_LETTERS),
    _digits("folio", _FOLIO, "-–—", build=_first_of_line),
    _digits("postcode", _INWARD, _CAPITAL_LETTERS, 70, _posted),
    _digits("clip", _CLIP, "S" + _NUMERALS, 70),
    _digits("wickets", _WICKETS, "f-", 43, _bowled),
    _rule("zip", "digit", _ZIP),
    _rule("called", "digit", _CALLED)._replace(build=_called),
    UnitRule(name="name.titled", kind="number", priority=15, pattern=_AFTER_TITLE, build=_titled),
)
