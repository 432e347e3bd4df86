"""Credits: who made a picture, at the end of its caption or on a line of its own."""

import re
from typing import Final

from centres_tui.read.units import Unit
from centres_tui.vocabulary.furniture import Furniture, furniture
from centres_tui.vocabulary.patterns import lazy

CAPTION: Final = 28
"""A caption that only names has at most so many words."""
OFFICE: Final = 14
"""What somebody in a picture is has at most so many words."""
LONGEST_CREDIT: Final = 80
"""A credit has at most so many characters."""
MOST_CREDITS: Final = 3
"""A caption ends with at most so many."""

_CREDIT: Final = lazy(
    r"(?:\A|(?<=[\s.(\[–—-]))(?:[A-Z]\w*\s)?(?P<word>[A-Z][a-z]+)"
    r"(?:\s(?:credit|source|copyright|courtesy|by))?\s?\Z"
)
"""What stands before the colon of a credit."""
_UNPARTED: Final = lazy(
    r"(?:\A|(?<=[.!?)”’\"]\s)|(?<=[(\[–—]))(?P<word>[A-Z][a-z]+)"
    r"(?:\s(?:source|credit),|\s(?:copyright|courtesy\sof|credit|by)\b|(?=\s(?:©|\(c\))))\s"
)
"""The same where no colon follows: "Photo by", "Image source," and "Picture ©"."""
_RIGHTS: Final = lazy(r"(?:\A|(?<=[.!?)]\s)|(?<=[(\[]))(?=©)")
"""Where a credit begins that names but who has the rights."""
_OPENERS: Final = " .-–—(["
_NAMED: Final = r"[A-Z][\w'’.-]*(?:\s(?:de|van|von|al|bin|of|the|[A-Z][\w'’.-]*)){0,4}"
_WORD: Final = lazy(r"[^\s/,;:()\[\]|]++")
_AMOUNT: Final = lazy(r"[£$€%]|\d[\d.,]*+\s?(?:m|bn|k|per\scent|percent|million|billion)\b")
_YEAR: Final = lazy(r"(?:19|20)\d\d\Z")
_SMALL: Final = frozenset({
    "by", "of", "the", "on", "for", "via", "and", "from", "at", "in", "ref", "no", "c", "de", "van",
    "von", "al", "courtesy", "submitted", "supplied", "library", "file", "handout", "contributed",
    "free", "to", "use", "all", "partners", "with", "permission", "photo", "photos", "picture",
    "image", "images", "stock", "copyright", "credit", "pixabay", "unsplash", "pexels", "flickr",
})  # fmt: skip
"""Words of a credit that may begin with a small letter."""
_VALUES: Final = frozenset({"credit", "credits"})
"""Words that stand before an amount as well: "Credits: 30"."""


def only_credits(unit: Unit, words: Furniture) -> bool:
    """Whether a unit names a picture's maker, and at most who is in it.

    A caption that states something is editorial.
    """
    if len(unit.words) > CAPTION or "\t" in unit.text:
        return False
    if unit.folded in words.agencies or _is_of_wire(unit.text, words):
        return True
    start = _start_of_credits(unit.text, words)
    caption = None if start is None else unit.text[:start].strip(_OPENERS)
    return caption is not None and (not caption or _only_names(caption))


def _is_of_wire(text: str, words: Furniture) -> bool:
    """Whether a line is a name and an agency: "A Reed/Reuters"."""
    maker, stroke, agency = text.strip("()[] .").rpartition("/")
    return bool(stroke) and agency.lower() in words.wires and bool(re.fullmatch(_NAMED, maker))


def start_of_credits(text: str) -> int | None:
    """Give where the makers of a picture are named at the end of a text, as in a caption.

    >>> start_of_credits("The weir at noon. Photo: A Reed"), start_of_credits("The cost: £5m")
    (18, None)
    """
    return _start_of_credits(text, furniture())


def _start_of_credits(text: str, words: Furniture) -> int | None:
    """Give where the credits begin that a text ends with; None where it ends with none."""
    found = None
    for _ in range(MOST_CREDITS):
        before = text if found is None else text[:found].rstrip(_OPENERS)
        start = _start_of_last(before, words)
        if start is None:
            break
        found = start
    return found


def _start_of_last(text: str, words: Furniture) -> int | None:
    begin = max(0, len(text) - 2 * LONGEST_CREDIT)
    tail = text[begin:]
    starts = (_after_colon(tail, words), _unparted(tail, words))
    start = next((each for each in starts if each is not None), None)
    return None if start is None else begin + start


def _after_colon(tail: str, words: Furniture) -> int | None:
    """Read "Photo: A Reed"."""
    caption, colon, maker = tail.rpartition(":")
    credit = _CREDIT.search(caption) if colon else None
    if credit is None or credit["word"].lower() not in words.credits:
        return None
    return credit.start() if _is_maker(maker, credit["word"].lower()) else None


def _unparted(tail: str, words: Furniture) -> int | None:
    """Read "Photo by A Reed", "Image source, A Reed" and "© A Reed 2019"."""
    for credit in _UNPARTED.finditer(tail):
        is_known = credit["word"].lower() in words.credits
        if is_known and _is_maker(tail[credit.end() :], credit["word"].lower()):
            return credit.start()
    rights = _RIGHTS.search(tail)
    return rights.start() if rights and _is_maker(tail[rights.start() :], "©") else None


def _is_maker(maker: str, word: str) -> bool:
    """Whether what follows the word of a credit is names, with at most a year or a number."""
    if len(maker) > LONGEST_CREDIT or _AMOUNT.search(maker):
        return False
    parts = [part.strip(".’'\"“”©*_") for part in _WORD.findall(maker)]
    named = [part for part in parts if part]
    if not named or not any(part[0].isalpha() or part[-1].isalpha() for part in named):
        return False
    if word in _VALUES and not all(_is_plain_or_year(part) for part in named):
        return False
    return not named[0].isdecimal() and all(_is_named(part) for part in named)


def _is_plain_or_year(part: str) -> bool:
    return not any(map(str.isdigit, part)) or _YEAR.match(part) is not None


def _is_named(part: str) -> bool:
    """Whether a word may be part of the name of a maker, a place to find it or a number."""
    return not part[:1].islower() or part in _SMALL or not part.islower() or "." in part[1:-1]


def _only_names(caption: str) -> bool:
    name, _, office = caption.partition(",")
    if any(map(str.isdigit, caption)):
        return False
    return bool(re.fullmatch(_NAMED, name.strip())) and len(office.split()) <= OFFICE
