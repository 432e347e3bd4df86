"""Credits: who made a picture, at the end of its caption."""

import re
from typing import Final

from centres_tui.read.units import Unit
from centres_tui.vocabulary.furniture import Furniture, furniture

CAPTION: Final = 28
"""A caption that only names has at most so many words."""
OFFICE: Final = 14
"""What somebody in a picture is has at most so many words."""
LONGEST_CREDIT: Final = 80
"""A credit has at most so many characters."""
MOST_CREDITS: Final = 3
"""A caption ends with at most so many."""

_CREDIT: Final = (
    r"(?:\A|(?<=[\s.(\[–—-]))(?:[A-Z]\w*\s)?(?P<word>[A-Z][a-z]+)(?:\s(?:credit|by))?\s?\Z"
)
_NAMED: Final = r"[A-Z][\w'’.-]*(?:\s(?:de|van|von|al|bin|of|the|[A-Z][\w'’.-]*)){0,4}"


def only_credits(unit: Unit, words: Furniture) -> bool:
    """Whether a unit names a picture's maker, and at most who is in it.

    A caption that states something is editorial.
    """
    if ":" not in unit.text or len(unit.words) > CAPTION or any(map(str.isdigit, unit.text)):
        return False
    caption = _before_credit(unit.text, words)
    return caption is not None and (not caption or _only_names(caption))


def has_credit(unit: Unit) -> bool:
    """Whether a unit ends with the maker of a picture, as a caption does.

    >>> has_credit(Unit(0, "The weir at noon. Photo: A Reed"))
    True
    """
    return _before_credit(unit.text, furniture()) is not None


def _before_credit(text: str, words: Furniture) -> str | None:
    """Give what stands before the credits that a text ends with; None where it ends with none."""
    before = None
    for _ in range(MOST_CREDITS):
        earlier = _before_last_credit(text, words)
        if earlier is None:
            break
        before = text = earlier
    return before


def _before_last_credit(text: str, words: Furniture) -> str | None:
    caption, colon, maker = text.rpartition(":")
    if not colon or len(maker) > LONGEST_CREDIT or not maker.strip():
        return None
    credit = re.search(_CREDIT, caption[-LONGEST_CREDIT:])
    if credit is None or credit["word"].lower() not in words.credits:
        return None
    return caption[: len(caption) - len(credit[0])].strip(" .-–—(")


def _only_names(caption: str) -> bool:
    name, _, office = caption.partition(",")
    return bool(re.fullmatch(_NAMED, name.strip())) and len(office.split()) <= OFFICE
