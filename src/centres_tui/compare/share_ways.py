"""Ways of shares: whether a percentage or a fraction is by how much something rose or fell."""

from typing import Final

from centres_tui.vocabulary.patterns import lazy

RISE: Final = "rising"
FALL: Final = "falling"
_REACH: Final = 60
"""Words of a rise or a fall stand within so many characters before a share."""
_ABOUT: Final = (
    r"(?:(?:about|around|roughly|nearly|almost|over|under|some|a|an|another|further|more than"
    r"|less than|just|well|as much as|by|of|as|up to)\s){0,4}"
)
_AMOUNT: Final = r"(?:[£$€]?\d[\d.,]*\s?(?:m|bn|k|million|billion|tonnes|[a-z]{2,12})?)"
_RISING: Final = (
    r"(?:increases?|rises?|jumps?|growth|overruns?|overspend|hikes?|uplift|climb(?:ed|s|ing)?|rose"
    r"|risen|rising|soar(?:s|ed|ing)?"
    r"|(?<!made )(?<!make )(?<!makes )(?<!making )up|grew|grown|grows|jumped|swell(?:ed|s))"
)
_FALLING: Final = (
    r"(?:falls?|drops?|cuts?|reductions?|decreases?|declines?|fell|fallen|dropped|shrunk|shrank|shrink"
    r"|slashed|down|declined|decreased|tumbled|slumped|plunged|dipped)"
)
_BEFORE: Final = lazy(
    rf"\b(?:(?P<rise>{_RISING})|(?P<fall>{_FALLING}))\s(?:(?:in|on)\s(?:[\w’'-]+\s){{1,3}})?"
    rf"{_ABOUT}(?:{_AMOUNT},?\s(?:\(|or\s){_ABOUT})?\Z"
)
_LIMIT: Final = (
    r"(?=\s(?:budget|the|its|their|what|last|target|plan|estimate|capacity|our|a)\b|[.,;)]|\Z)"
)
_AFTER: Final = lazy(
    r"\A\)?\s(?:(?P<rise>(?:more|higher|dearer|longer|bigger|larger|greater|better|above"
    r"|too (?:much|many|high)|extra|on top|increase|rise|jump|growth|overrun|overspend|hike"
    rf"|(?:over|up){_LIMIT})\b)|(?P<fall>(?:less|fewer|lower|cheaper|shorter|smaller|worse|below"
    r"|too (?:little|few|low)|fall|drop|cut|reduction|decrease|decline|discount"
    rf"|(?:down|under|off|short){_LIMIT})\b))"
)
_LOST: Final = lazy(rf"\b(?:los[te]|loses|losing|shed|sheds|wip(?:ed|es|ing))\s{_ABOUT}\Z")
_OF_VALUE: Final = lazy(
    r"\A\s(?:of\s(?:its|their|the|his|her|our)\s(?:[a-z]+\s)?(?:value|worth|price|money)|off\s)"
)
"""What is lost of a value is a fall: "lost a quarter of their value"."""


_MADE: Final = lazy(
    r"\b(?:(?P<fall>reduc(?:e|es|ed|ing)|cut(?:s|ting)?|lower(?:s|ed|ing)?|trim(?:s|med|ming)?"
    r"|shrink(?:s|ing)?|slash(?:es|ed|ing)?)|(?P<rise>increas(?:e|es|ed|ing)|rais(?:e|es|ed|ing)"
    rf"|lift(?:s|ed|ing)?|boost(?:s|ed|ing)?))\s(?:[\w’'-]+\s){{1,5}}by\s{_ABOUT}\Z"
)
"""What somebody does to an amount: "to reduce their water use by 15 percent"."""
_REACHED: Final = lazy(
    r"\b(?:fall(?:s|en|ing)?|fell|drop(?:s|ped|ping)?|dip(?:s|ped|ping)?|s(?:a|i|u)nk|slid(?:es?)?"
    r"|slip(?:s|ped)?|rises?|rose|risen|rising|climb(?:s|ed|ing)?|grew|grown|grows"
    r"|jump(?:s|ed)?|soar(?:s|ed)?|plunge(?:s|d)?|go(?:es)?|went|down|up)\s(?:back\s)?"
    r"(?:to|below|above|under|past|beneath)\s(?:about\s|around\s|just\s|only\s|nearly\s|almost\s)?\Z"
)
"""What something comes to: "if storage drops below 24 percent"."""


def is_reached(before: str) -> bool:
    """Whether the words before a share, in lower case, make it what something rose or fell to."""
    return _REACHED.search(before[-_REACH:]) is not None


def way_of_share(trend: str, before: str, after: str) -> str:
    """Say whether a share is that of a rise or of a fall; empty where no word makes it one.

    Args:
        trend: The direction that the reading found.
        before: The text of the sentence before the share, in lower case.
        after: The text behind it.
    """
    if trend:
        return RISE if trend == "up" else FALL
    if _OF_VALUE.match(after) and _LOST.search(before[-_REACH:]):
        return FALL
    found = _AFTER.match(after) or _BEFORE.search(before[-_REACH:])
    found = found or _MADE.search(before[-_REACH:])
    if found is None:
        return ""
    return RISE if found["rise"] else FALL
