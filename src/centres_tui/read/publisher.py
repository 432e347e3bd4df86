"""Who published a text: the masthead at its head, or the name in the site's furniture."""

import re
from collections.abc import Collection, Sequence
from itertools import pairwise
from typing import Final

from centres_tui.read.dateline import pieces
from centres_tui.read.units import Unit, is_name
from centres_tui.vocabulary.publishers import Publishers, publishers

HEAD: Final = 4
"""A masthead is one of so many first lines."""
LONGEST: Final = 7
"""The name of a publisher has at most so many words."""

_NAME: Final = r"[A-Z0-9][\w&.'’+-]*(?:\s(?:of|and|the|for|&|[A-Z0-9][\w&.'’+-]*)){0,6}?"
_WARE: Final = (
    r"(?:[Mm]embership|[Ss]ubscriptions?|[Mm]agazine|[Nn]ewsletters?|[Aa]pp|[Ee]-edition)"
)
_OWN_NAMES: Final = (
    re.compile(rf"\bEnjoying\s(?:the\s)?({_NAME})\?"),
    re.compile(
        rf"(?:©|\(c\)|[Cc]opyright)\s*(?:\d{{4}}(?:\s?[-–]\s?\d{{2,4}})?,?\s)?({_NAME})(?=\s*(?:[.,|]|\Z|All|\d))"
    ),
    re.compile(rf"^\W*({_NAME})\s(?:[Dd]igital\s|[Pp]rint\s|[Oo]nline\s)?{_WARE}\b"),
    re.compile(
        rf"\b[Ss]ubscribe\sto\s(?:the\s)?({_NAME})(?=[.,!|]|\s(?:today|now|for|from|and)\b|\Z)"
    ),
    re.compile(
        rf"\b(?:[Ss]upport|[Ff]ollow)\s(?:the\s)?({_NAME})(?=[.,!|]|\s(?:today|now|for|from|on)\b|\Z)"
    ),
)
_NO_NAMES: Final = frozenset(
    [
        *("our", "us", "your", "my", "the", "this", "digital", "print", "online", "free", "annual"),
        *("monthly", "weekly", "local", "independent", "quality", "latest", "become", "get", "all"),
        *("support", "subscribe", "follow", "read"),
    ]
)
"""Words that begin no name of a publisher."""
_JOINING: Final = frozenset({"of", "and", "the", "for", "&"})


def find_publisher(units: Sequence[Unit], kept: Sequence[bool], title: int | None) -> str:
    """Find the publisher; empty where the text names none.

    Args:
        units: All units of the text.
        kept: Of each unit whether it is furniture.
        title: The index of the unit that is the title.
    """
    words = publishers()
    name = _masthead(units, kept, title, words)
    return name or next(filter(None, map(_own_name, _furniture(units, kept))), "")


def _furniture(units: Sequence[Unit], kept: Sequence[bool]) -> list[str]:
    return [unit.text for unit, is_furniture in zip(units, kept, strict=True) if is_furniture]


def _own_name(text: str) -> str:
    """Read the site's own name in a line of furniture."""
    for pattern in _OWN_NAMES:
        found = pattern.search(text[:400])
        if found and not {found[1].split()[0].lower(), found[1].lower()} & _NO_NAMES:
            return found[1].rstrip(".")
    return ""


def _masthead(
    units: Sequence[Unit], kept: Sequence[bool], title: int | None, words: Publishers
) -> str:
    """Read the name of a paper or a body over the title."""
    seen = 0
    for index, unit in enumerate(units):
        if index == title or seen == HEAD or (unit.is_sentence and not kept[index]):
            break
        over_menu = kept[index] and index + 1 < len(units) and units[index + 1].gap == 1
        if kept[index] and not over_menu:
            continue
        seen += 1
        following = units[index + 1] if index + 1 < len(units) else None
        name = _name_in(unit, following, words)
        if name:
            return in_mixed_case(name, units)
    return ""


def _name_in(unit: Unit, following: Unit | None, words: Publishers) -> str:
    parts = pieces(unit.text)
    if not parts or unit.is_closed or not _is_name(parts[0], words):
        return ""
    dated = len(parts) > 1 and bool(unit.dates())
    if ends_in(parts[0], words.media):
        return parts[0] if len(parts) > 1 or _is_alone(parts[0], following) else ""
    if ends_in(parts[0], words.bodies):
        return parts[0] if len(parts) > 1 or _opens_a_paper(parts[0], following, words) else ""
    return parts[0] if dated and parts[0].isupper() and not _has_label(parts[0], words) else ""


def ends_in(name: str, words: Collection[str]) -> bool:
    """Whether a name ends in one of these words, or has one before "of" or "for".

    >>> ends_in("Ministry of Tides", {"ministry"}), ends_in("Ministry sold", {"ministry"})
    (True, False)
    """
    parts = name.lower().split()
    return parts[-1] in words or any(
        part in words and after in {"of", "for"} for part, after in pairwise(parts)
    )


def _has_label(name: str, words: Publishers) -> bool:
    return not words.labels.isdisjoint(name.lower().split())


def _is_alone(name: str, following: Unit | None) -> bool:
    return name.isupper() or (following is not None and len(name.split()) <= 4)


def _opens_a_paper(name: str, following: Unit | None, words: Publishers) -> bool:
    """Whether a body's name stands over a line that says what sort of paper it is."""
    if following is None:
        return False
    line = set(following.words)
    return name.isupper() or following.folded in words.sorts or bool(line & words.labels)


def _is_name(text: str, words: Publishers) -> bool:
    parts = text.split()
    if len(parts) > LONGEST or any(char.isdigit() for char in text):
        return False
    if text.lower() in words.sorts or parts[0].lower() in words.labels:
        return False
    return is_name(text)


def in_mixed_case(name: str, units: Sequence[Unit]) -> str:
    """Give a name in capitals as the text writes it elsewhere, else as names are written.

    >>> in_mixed_case("DALE FM", [])
    'Dale FM'
    """
    if not name.isupper():
        return name
    elsewhere = re.compile(re.escape(name), re.IGNORECASE)
    for unit in units:
        for found in elsewhere.finditer(unit.text):
            if not found[0].isupper() and found[0][0].isupper():
                return found[0]
    written = " ".join(map(_capitalised, name.split()))
    return written[0].upper() + written[1:]


def _capitalised(word: str) -> str:
    if word.lower() in _JOINING:
        return word.lower()
    return word.capitalize() if re.search("[AEIOUY]", word) else word
