"""The words that follow an amount, looked up in a table of names."""

import re
from collections.abc import Iterable, Mapping
from typing import TypeVar

from centres_tui.vocabulary.patterns import lazy

Entry = TypeVar("Entry")

TAIL = lazy(
    r"[\s\u00a0]?[-‑]?(?<!\s[-‑])([^\W\d_][^\W\d_'’]*+\.?)"
    r"(?:[\s\u00a0-]([^\W\d_]++\.?))?(?:[\s\u00a0-]([^\W\d_]++\.?))?(?:[\s\u00a0-]([^\W\d_]++\.?))?"
)
"""Up to four words after an amount; one space or hyphen parts them."""


_CODED = lazy(r"(?:^|[^\w])(?!(?:minus|sub|mid|over|under|plus|a)-)[A-Za-z]+-\Z")
_CODE = 12
"""How far before an amount letters of a code are looked for."""


def is_coded(text: str, start: int) -> bool:
    """Tell whether letters and a hyphen before an amount make it part of a code: "SCP-173C"."""
    return _CODED.search(text, max(0, start - _CODE), start) is not None


_FIRST = lazy(r"[^\W\d_]+|\S")


def first_keys(names: Iterable[str]) -> frozenset[str]:
    """Give what each name begins with, as the keys of a rule: letters in lower case, or a sign."""
    found = (_FIRST.match(name) for name in names)
    return frozenset(match[0].lower() for match in found if match is not None)


def longest_name(match: re.Match[str], names: Mapping[str, Entry]) -> tuple[Entry, int] | None:
    """Give the entry for the longest run of words that is a name, and where the run ends."""
    words = [word for word in match.groups() if word is not None]
    for count in range(len(words), 0, -1):
        spaced = " ".join(words[:count]).lower()
        for name in (spaced, spaced.removesuffix(".")):
            if name in names:
                return names[name], match.end(count) - (len(spaced) - len(name))
    return None
