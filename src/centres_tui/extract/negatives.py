"""Minus signs, and marks of damage inside a figure."""

import re
from dataclasses import replace
from decimal import Decimal

from centres_tui.extract.page import Page
from centres_tui.model.reading import Reading
from centres_tui.vocabulary.patterns import lazy

_MINUS = lazy(r"(?:(?<![\w\d.,)\]%£$€-])|^)(?:[-−]|(?<=\s)[–](?=\S))\Z")
_WORD = lazy(r"\b(?:(?<!\bor\s)minus[\s-]|negative\s)\s*\Z", re.I)
_SPACED = lazy(r"\b(?:is|was|of|to|at|by|from|convert|reached|about|around)\s[-−–]\s\Z")
"""A dash that is a minus although it stands apart, since it follows a word that leads on."""
_DASH = lazy(r"[-−–]\s\Z")
_BELOW = lazy(r"\s+below\s+(?:zero|freezing)(?!\w)")
_BROKEN = lazy(r"\u00ad|\w-\s*\n\s*\w")
_SIGNED = frozenset({"money", "percent", "count", "number", "temperature"})


def with_sign(page: Page, reading: Reading) -> Reading:
    """Take in a minus before a reading, and flag it where its characters had to be mended."""
    if not reading.is_figure:
        return reading
    reading = _mended(page, reading)
    if reading.kind not in _SIGNED or not isinstance(reading.value, Decimal) or reading.value <= 0:
        return reading
    text = page.text
    if reading.kind == "temperature" and (below := _BELOW.match(text, reading.end)):
        return replace(reading, value=-reading.value, end=below.end())
    before = text[max(0, reading.start - 10) : reading.start]
    found = _minus_before(before, reading)
    if found is None:
        return reading
    start = reading.start - (len(before) - found.start())
    return replace(reading, start=start, value=-reading.value)


def _minus_before(before: str, reading: Reading) -> re.Match[str] | None:
    if not before:
        return None
    if before[-1] in "-−–" and not before.lower().endswith("minus-"):
        if before[-1] == "–" and reading.kind not in {"percent", "temperature", "money"}:
            return None
        return _MINUS.search(before)
    if before[-1] == " " and (spaced := _SPACED.search(before)) is not None:
        return _DASH.search(before, spaced.start())
    return _WORD.search(before) if before[-1] in " -\n\u00a0" else None


def _mended(page: Page, reading: Reading) -> Reading:
    exact = page.text[reading.start : reading.end]
    strange = not exact.isascii() and any(
        c.isdigit() and not c.isascii() and c.isdecimal() for c in exact
    )
    if strange or (("\u00ad" in exact or "-" in exact) and _is_broken(exact)):
        return replace(reading, repaired=True)
    return reading


def _is_broken(exact: str) -> bool:
    return bool(_BROKEN.search(exact))
