"""Who published a text: the masthead at its head, or the name in the site's furniture."""

import re
from collections.abc import Collection, Sequence
from itertools import pairwise
from typing import Final

from centres_tui.read.dateline import NUMBERED, SEATS, pieces
from centres_tui.read.units import Unit, is_name, without_targets
from centres_tui.vocabulary.furniture import furniture
from centres_tui.vocabulary.in_force import current
from centres_tui.vocabulary.publishers import Publishers, publishers

HEAD: Final = 4
"""A masthead is one of so many first lines."""
LONGEST: Final = 7
"""The name of a publisher has at most so many words."""

OWN: Final = 400
"""The site's own name is looked for in so many characters of a line."""

_NAME: Final = r"[A-Z0-9][\w&.'’+-]*(?:\s(?:of|and|the|for|&|[A-Z0-9][\w&.'’+-]*)){0,6}?"
_WARE: Final = (
    r"(?:[Mm]embership|[Ss]ubscriptions?|[Mm]agazine|[Nn]ewsletters?|[Aa]pp|[Ee]-edition)"
)
_OWN_NAMES: Final = (
    (("Enjoying",), rf"\bEnjoying\s(?:the\s)?({_NAME})\?"),
    (
        ("©", "(c)", "opyright"),
        rf"(?:©|\(c\)|[Cc]opyright)\s*(?:\d{{4}}(?:\s?[-–]\s?\d{{2,4}})?,?\s)?(?!(?:19|20)\d\d\b)({_NAME})(?=\s*(?:[.,|]|\Z|All|\d))",
    ),
    (
        ("ember", "ubscript", "agazine", "ewsletter", "pp", "dition"),
        rf"^\W*({_NAME})\s(?:[Dd]igital\s|[Pp]rint\s|[Oo]nline\s)?{_WARE}\b",
    ),
    (
        ("ubscribe to",),
        rf"\b[Ss]ubscribe\sto\s(?:the\s)?({_NAME})(?=[.,!|]|\s(?:today|now|for|from|and)\b|\Z)",
    ),
    (
        ("upport", "ollow"),
        rf"\b(?:[Ss]upport|[Ff]ollow)\s(?:the\s)?({_NAME})(?=[.,!|]|\s(?:today|now|for|from|on)\b|\Z)",
    ),
)
"""Patterns of the site's own name, each with strings one of which it cannot do without."""
_NO_NAMES: Final = frozenset(
    [
        *("our", "us", "your", "my", "the", "this", "digital", "print", "online", "free", "annual"),
        *("monthly", "weekly", "local", "independent", "quality", "latest", "become", "get", "all"),
        *("support", "subscribe", "follow", "read"),
    ]
)
"""Words that begin no name of a publisher."""
_JOINING: Final = frozenset({"of", "and", "the", "for", "&"})
_BRACKETS: Final = str.maketrans("", "", "[]*_")
_PARTS: Final = frozenset("|-–—·•»")
"""What parts the title of a text from the name of the site."""


def find_publisher(
    units: Sequence[Unit], kept: Sequence[bool], title: int | None, byline: int | None
) -> str:
    """Find the publisher; empty where the text names none.

    Args:
        units: All units of the text.
        kept: Of each unit whether it is furniture.
        title: The index of the unit that is the title.
        byline: The index of the unit that names the author.
    """
    words = publishers()
    name = (
        _listed(units, kept, title, byline)
        or _masthead(units, kept, title, words)
        or _in_byline(units, byline, words)
    )
    return name or next(filter(None, map(_own_name, _furniture(units, kept))), "")


def name_of_site(page_title: str, title: str) -> str:
    """Give the name of the site that a page's title ends with, after the title of the text.

    >>> name_of_site("Tram line opens late - Dale Herald", "Tram line opens late")
    'Dale Herald'
    """
    rest = page_title.rpartition(title)[2] if title and title in page_title else page_title
    if rest == page_title or rest.lstrip()[:1] not in _PARTS:
        return ""
    name = pieces(rest)[-1:] or [""]
    return name[0] if len(name[0].split()) <= LONGEST and is_name(name[0]) else ""


def _listed(
    units: Sequence[Unit], kept: Sequence[bool], title: int | None, byline: int | None
) -> str:
    """Find a publisher of the person's own vocabulary: over the text, by its author, or beside."""
    known = current().publisher_names
    if not known:
        return ""
    head = next((i for i, unit in enumerate(units) if unit.is_sentence and not kept[i]), HEAD)
    beside = {*range(head), *(() if byline is None else (byline, byline + 1))} - {title}
    for index, unit in enumerate(units):
        if index in beside or kept[index]:
            found = (known.get(piece.casefold()) for piece in (unit.text, *pieces(unit.text)))
            name = next(filter(None, found), "")
            if name:
                return name
    return ""


def _in_byline(units: Sequence[Unit], byline: int | None, words: Publishers) -> str:
    """Read the paper that an author writes for, in the line that names the author or the next."""
    if byline is None:
        return ""
    lines = [unit for unit in units[byline : byline + 2] if not unit.is_sentence]
    parts = [part for unit in lines for part in pieces(unit.text)[unit is units[byline] :]]
    return next((part for part in parts if _is_paper(part, words)), "")


def _is_paper(part: str, words: Publishers) -> bool:
    """Whether a piece of a line is the name of a paper, of several words."""
    if len(part.split()) < 2 or part.rsplit(maxsplit=1)[-1].lower() in words.writers:
        return False
    return _is_name(part, words) and ends_in(part, words.media)


def _furniture(units: Sequence[Unit], kept: Sequence[bool]) -> list[str]:
    return [unit.text for unit, is_furniture in zip(units, kept, strict=True) if is_furniture]


def _own_name(text: str) -> str:
    """Read the site's own name in a line of furniture."""
    text = without_targets(text[:OWN]).translate(_BRACKETS)
    for signs, pattern in _OWN_NAMES:
        found = re.search(pattern, text) if any(sign in text for sign in signs) else None
        if found and not {found[1].split()[0].lower(), found[1].lower()} & _NO_NAMES:
            return found[1].rstrip(".")
    return ""


def _masthead(
    units: Sequence[Unit], kept: Sequence[bool], title: int | None, words: Publishers
) -> str:
    """Read the name of a paper or a body over the title."""
    seen = 0
    for index, unit in enumerate(units):
        if index == title and not words.papers.isdisjoint(unit.words):
            continue
        is_text = unit.role == "table" or (unit.is_sentence and not kept[index])
        if index == title or seen == HEAD or is_text:
            break
        over_menu = kept[index] and index + 1 < len(units) and units[index + 1].gap == 1
        if kept[index] and not over_menu:
            continue
        seen += not kept[index]
        beside = [*units[index + 1 : index + 2], *units[max(0, index - 1) : index]]
        name = _name_in(unit, beside if len(units) > index + 1 else [], words)
        if not name and over_menu and _is_site(unit, words):
            name = unit.text
        if name:
            return in_mixed_case(name, "\n".join(unit.text for unit in units))
    return ""


def _is_site(unit: Unit, words: Publishers) -> bool:
    """Whether a line over a menu is the name of the site, and no button."""
    if unit.folded in furniture().menu or len(unit.words) < 2 or unit.dates():
        return False
    return unit.folded not in furniture().lines and _is_name(unit.text, words)


def _name_in(unit: Unit, beside: Sequence[Unit], words: Publishers) -> str:
    """Read the name in a line of a masthead, with the lines beside it, the one below first."""
    parts = pieces(unit.text)
    if not parts or unit.is_closed:
        return ""
    if len(parts) > 1:
        return _first_name(unit, parts, words)
    name = parts[0]
    if not _is_name(name, words):
        return ""
    if ends_in(name, words.media):
        return name if _is_alone(name, beside) else ""
    is_body = ends_in(name, words.bodies) or not words.forms.isdisjoint(name.split())
    return name if is_body and _opens_a_paper(name, beside, words) else ""


def _first_name(unit: Unit, parts: Sequence[str], words: Publishers) -> str:
    """Read the name that stands first in a line of several pieces, or after a day."""
    name = parts[0]
    if _is_of_any(name, words):
        return ""
    if not _is_name(name, words):
        others = (part for part in parts[1:] if _is_paper(part, words))
        return next(others, "") if "|" in unit.text and unit.dates() else ""
    if ends_in(name, words.media | words.bodies):
        return name
    is_sort = any(part.lower() in words.sorts - words.media for part in parts[1:])
    is_told = name.isupper() or not NUMBERED.isdisjoint(unit.words)
    dated = is_told and not _has_label(name, words) and bool(unit.dates())
    return name if is_sort or dated else ""


def ends_in(name: str, words: Collection[str]) -> bool:
    """Whether a name ends in one of these words, or has one before "of" or "for".

    >>> ends_in("Ministry of Tides", {"ministry"}), ends_in("Ministry sold", {"ministry"})
    (True, False)
    """
    parts = name.lower().split()
    if parts[0] in SEATS and parts[1:2] == ["of"]:
        return True
    return parts[-1].rpartition("-")[2] in words or any(
        part in words and after in {"of", "for"} for part, after in pairwise(parts)
    )


def _has_label(name: str, words: Publishers) -> bool:
    return not words.labels.isdisjoint(name.lower().split())


def _is_alone(name: str, beside: Sequence[Unit]) -> bool:
    return name.isupper() or (bool(beside) and len(name.split()) <= 4)


def _opens_a_paper(name: str, beside: Sequence[Unit], words: Publishers) -> bool:
    """Whether a body's name stands by a line that says what sort of paper it is."""
    line = {word for unit in beside for word in unit.words}
    if line & words.papers:
        return True
    below = beside[:1]
    is_company = not words.forms.isdisjoint(name.split())
    return any(
        name.isupper()
        or (is_company and unit.dates())
        or (unit.dates() and _is_of_any(pieces(unit.text)[0], words))
        or unit.folded in words.sorts
        or not words.labels.isdisjoint(unit.words)
        for unit in below
    )


_OFFICES: Final = frozenset({"directors", "governors", "trustees", "management"})


def _is_of_any(name: str, words: Publishers) -> bool:
    """Whether a name is that of a part which any body has: "Board of Directors"."""
    own = set(name.lower().split()) - _JOINING
    return not own.isdisjoint(_OFFICES) and own <= words.bodies | words.labels | _OFFICES


def _is_name(text: str, words: Publishers) -> bool:
    parts = text.strip("*_ ").split()
    if not parts or len(parts) > LONGEST or any(char.isdigit() for char in text):
        return False
    if text.lower() in words.sorts or parts[0].lower() in words.labels:
        return False
    return is_name(text)


def in_mixed_case(name: str, text: str) -> str:
    """Give a name in capitals as the text writes it elsewhere, else as names are written.

    >>> in_mixed_case("DALE FM", "")
    'Dale FM'
    """
    if not name.isupper():
        return name
    for found in re.finditer(re.escape(name), text, re.IGNORECASE):
        if not found[0].isupper() and found[0][0].isupper():
            return found[0]
    written = " ".join(map(_capitalised, name.split()))
    return written[0].upper() + written[1:]


def _capitalised(word: str) -> str:
    if word.lower() in _JOINING:
        return word.lower()
    return word.capitalize() if re.search("[AEIOUY]", word) else word
