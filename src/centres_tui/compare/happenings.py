"""Happenings: what is to come on a day, in whatever words: an opening, an end, a reopening."""

from typing import TYPE_CHECKING, Final

from centres_tui.compare.days import STARTING
from centres_tui.vocabulary.patterns import lazy

if TYPE_CHECKING:
    from centres_tui.compare.description import Description

AGAIN: Final = "reopening"
"""What is shut is open again, or shut no longer."""
WORKS: Final = "works"
"""Building starts."""
MOVE: Final = "transfer"
"""Something passes to other hands."""
FINISH: Final = "finish"
"""Something is complete."""
READY: Final = "ready"
"""It is ready, which is its end or its opening."""
CLOSE: Final = "close"
"""Something shuts, or what is done there ends."""
OPEN: Final = "open"
"""It opens, runs, or is used for the first time."""
LASTS: Final = "lasting"
"""It is in force, or goes on, until then."""
_ENDS: Final = frozenset({CLOSE, FINISH})
"""Of these no day is told with "from"."""
OTHER: Final = "another"
"""Something else opens or ends than what the sources are on, or a part of it."""
_SUITED: Final = {READY: frozenset({READY, FINISH, OPEN})}
_REACH: Final = 130
"""Words of what is to come stand within so many characters before a date."""
_AFTER: Final = 50
"""The same, behind it."""
_BARE: Final = 16
"""A beginning as short as that tells nothing: "In spring 2027." is told by what is before."""

_WORDS: Final = {
    LASTS: r"(?:appl(?:y|ies)|in (?:force|place|effect)|valid|runs?|lasts?|extended|remains?"
    r"|stays?|now)(?: [\w’'-]+){0,2}? (?:until|till|to)(?= (?:the )?\Z)"
    r"|go on (?:doing|with) it (?:until|till)",
    AGAIN: r"re-?open\w*|open(?:s|ed|ing)? again|(?:out of use|closed|shut|close|off limits)\b"
    r"(?: [\w’'-]+){0,5} (?:until|till|for(?! (?:good|ever)))"
    r"|back in (?:use|service)|resum(?:e|es|ing|ed|ption)",
    WORKS: r"(?:work|works|building|construction|contractors?|builders?|diggers|site)\b"
    r"(?: [\w’'£$€.-]+){0,6}? (?:start\w*|begin\w*|began|begun|commenc\w+|move in|under way)"
    r"|(?:start\w*|begin\w*|began|commenc\w+) (?:on (?:the )?site|work|works|building|construct\w*)"
    r"|on site|break\w* ground|spades?",
    MOVE: r"transfer(?:red|s)?(?! of power)|becomes? (?:ours|theirs|part of)"
    r"|chang(?:e|es|ing) hands|(?:take|takes|taken|taking) (?:it |them )?over"
    r"|(?:pass|passes|go|goes|move|moves|handed|hands|hand)(?: [\w’'-]+){0,7}? to "
    r"(?:(?:a|an|the|another|its|their|new) )(?:[\w’'-]+ ){0,4}?(?:charit(?:y|ies)|trusts?"
    r"|compan(?:y|ies)|owners?|operators?|firms?|communit(?:y|ies)|groups?|council|contractors?"
    r"|volunteers|landlords?)",
    FINISH: r"complet\w+|finish(?:es|ing)?|finished(?= (?:by|in|on|before|within|until|at)\b| ?\Z)"
    r"|wrap(?:s|ped)? up|be done|done by|conclu\w+|hand(?:ed|s)? over|handover"
    r"|end of (?:the )?works?|(?:goes|go|going|carry|carries|carrying) on (?:until|till|to)"
    r"|ke(?:ep|eps|pt) going (?:until|till|to)"
    r"|continu(?:e|es|ed|ing) (?:until|till|to)(?= (?:the )?\Z)",
    READY: r"ready|delivered|delivery|arriv(?:e|es|ing|al)|pencilled in for|aiming for"
    r"|earmarked for|due (?:in|by|on)(?= (?:the )?\Z)",
    CLOSE: r"(?:shut|shuts|close|closes|closed|closing|closure|ceases?|ceased|switched off"
    r"|clocked off|wind(?:s|ing)? (?:up|down))"
    r"|last (?:day|shift|trains?|service|patients?|orders?|customers?)",
    OPEN: r"open(?:s|ed|ing)?|launch\w*|running|ride|in service|go(?:es|ing)? live|in use"
    r"|first (?:match|power|trains?|passengers?|patients?|residents?|tenants?|pupils?|flights?"
    r"|customers?)"
    r"|(?:tak|welcom|receiv|admit|carr|hous)[a-z]* (?:[a-z]+ ){0,2}?first (?:[a-z]+)"
    r"|first (?:boats?|ships?|sailings?|ferr(?:y|ies)|inmates?|prisoners?|men|women|guests?"
    r"|visitors?|students?|children|shoppers?|buses|cars|cyclists?|users?|concerts?|games?|services?)"
    r"|move in|keys|services? (?:would|will|to|should|could) (?:begin|start)|come into being"
    r"|generat(?:e|es|ing)",
}  # fmt: skip
_PATTERN: Final = lazy(
    r"\b(?=[a-z])(?:" + "|".join(rf"(?P<{sort}>{words})" for sort, words in _WORDS.items()) + r")\b"
)
_OTHERS: Final = lazy(
    r"\b(?:consult\w+|appeal|fund|survey|applications?|nominations|(?<!no )bookings?|tickets?|gap"
    r"|inquir\w+|entr(?:y|ies)|polls?|ballots?|sessions?|doors(?= (?:open )?(?:at |from )?\d)"
    r"|hearing|meeting|helpline|offer|window"
    r"|sales?|auction|bids?|tenders?|phases?|stages?|another"
    r"|(?:second|third|fourth|fifth|sixth)(?=,| [a-z]+ (?:open|clos|shut|start|is|will))"
    r"|remaining|rest|further|two more|one more)\b"
)
"""Words by which something else opens or ends than what a text is on, or a part of it."""
_TURN: Final = lazy(r"\A,? (?:and|but|while|with) (?:the|its|a|an|all)\b|;")
"""What turns from a date to something else: "in July and the first guests come in May"."""
_PAPERS: Final = lazy(
    r"\b(?:decisions?|rulings?|verdicts?|votes?|reports?|reviews?|trial|sentenc\w+|payments?"
    r"|instalments?|results|answers?|responses?|figures|accounts|papers?|forms?)\b"
)
"""What may be due besides what is built or bought."""


def happening(one: "Description") -> str:
    """Say what is to come on a day, by the words nearest to it; empty where none tells."""
    before, after = one.around.before[-_REACH:], one.around.after[:_AFTER]
    if len(one.around.before) < _BARE:
        before = _sentence_before(one) + before
    last = ""
    for found in _PATTERN.finditer(before):
        is_weak = last and found[0].startswith("due")
        last = last if is_weak else found.lastgroup or ""
    if last:
        return _told(last, before)
    behind = _PATTERN.search(after)
    if behind is None or _TURN.search(after, 0, behind.start()):
        return ""
    return behind.lastgroup or ""


def _told(last: str, before: str) -> str:
    """Say what the words before a day make it, by the last of them that tells a happening."""
    if last != MOVE and _OTHERS.search(before):
        return OTHER
    is_paper = last == READY and _PAPERS.search(before)
    return "" if is_paper or (last in _ENDS and STARTING.search(before)) else last


def _sentence_before(one: "Description") -> str:
    """Give the sentence right before, in lower case: "When will it open? In May."."""
    start = one.figure.sentence_start
    ahead = one.text.source.text[max(0, start - _REACH) : start].lower()
    told = ahead[ahead.rfind("\n\n") + 1 :].rstrip() if not ahead.endswith("\n\n") else ""
    closed = max(told.rfind(". ", 0, len(told) - 1), told.rfind("? ", 0, len(told) - 1))
    return f"{told[closed + 1 :]} "


def are_one(first: str, second: str) -> bool:
    """Whether two of them may be one: what is ready is complete, or open.

    >>> are_one("ready", "open"), are_one("finish", "open"), are_one("", "")
    (True, False, False)
    """
    if not first or not second or OTHER in (first, second):
        return False
    return second in _SUITED.get(first, ()) or first in _SUITED.get(second, {second})


def keys_of(sort: str) -> tuple[str, ...]:
    """Give the names under which dates of one happening are found."""
    return (
        tuple(f"to come {each}" for each in sorted(_SUITED.get(sort, {sort})))
        if sort not in ("", OTHER)
        else ()
    )
