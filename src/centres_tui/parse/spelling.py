"""Numbers spelled in words: "a hundred and one", "twenty-eight thousand", "half a dozen"."""

import re
from decimal import Decimal
from functools import cache
from typing import NamedTuple

from centres_tui.vocabulary.numerals import numeral_words
from centres_tui.vocabulary.patterns import any_of, lazy, next_words

_LONG_SCALES = ("hundred", "thousand", "million", "billion", "trillion")
_BREAKING = 20
"""A scale word that is broken ends so near the word before it."""


def breakable(word: str) -> str:
    """Write a pattern for a word with soft hyphens or one hyphen at a line's end in it."""
    return rf"{word[0]}(?=[a-z]*[\u00ad-])" + "".join(
        rf"(?:\u00ad|-\s*\n\s*)?{letter}" for letter in word[1:]
    )


class _Patterns(NamedTuple):
    first: re.Pattern[str]
    following: re.Pattern[str]
    part_of_scale: re.Pattern[str]
    parts: re.Pattern[str]
    point: re.Pattern[str]
    broken: re.Pattern[str]


@cache
def _patterns() -> _Patterns:
    known = numeral_words()
    scales = any_of(known.scales)
    number = any_of([*known.small, *known.tens, *known.scales])
    parts = any_of(known.parts)
    return _Patterns(
        first=lazy(rf"(?:[aA]n?\s+(?={scales}(?!\w)))?({number})(?!\w)"),
        following=lazy(rf"(\s*-\s*|-and-|\s+and\s+|\s+)({number})(?!\w)"),
        parts=lazy(rf"[\s-]+({parts})s?(?!\w)"),
        point=lazy(rf"[\s-]+point((?:[\s-]+(?:oh|o|{any_of(known.small)})(?!\w))+)"),
        broken=lazy(rf"(\s+)({'|'.join(map(breakable, _LONG_SCALES))})(?![\w-])"),
        part_of_scale=lazy(
            rf"(?:(?:(?:[aA]|[oO]ne|([tT]wo|[tT]hree))[\s-]+)?({parts})s?)"
            rf"(?:(?:\s+of)?\s+an?)?[\s-]+({scales})(?!\w)"
        ),
    )


_VAGUE = lazy(r"(?:several|few|many|some|\d)[\s-]+\Z", re.IGNORECASE)
"""What stands before "hundred" where it says no number."""


class _Spelling:
    """A number in words, as far as it has been read."""

    def __init__(self) -> None:
        self.done = Decimal(0)
        self.group = Decimal(0)
        self.last = 0
        self.limit = 10**18
        self.scale = 1
        self.bare_end = 0

    def value(self) -> Decimal:
        return self.done + self.group

    def takes_small(self, value: int, joint: str) -> bool:
        if self.last == 0:
            return True
        if self.last >= 100:
            return "-" not in joint or joint in {"-", "-and-"}
        return 20 <= self.last < 100 and 0 < value < 10 and "and" not in joint

    def add_small(self, value: int) -> None:
        self.group += value
        self.last = value if self.last < 20 or value >= 20 else 1
        self.scale = 1

    def takes_scale(self, scale: int, joint: str) -> bool:
        if "and" in joint or self.group == 0:
            return False
        if scale == 100:
            return self.group < 100
        return scale < self.limit

    def add_scale(self, scale: int, before: int) -> None:
        self.bare_end = before
        self.scale = scale
        self.last = scale
        if scale == 100:
            self.group *= 100
            return
        self.done += self.group * scale
        self.group = Decimal(0)
        self.limit = scale


def spelled_at(text: str, start: int) -> tuple[int, Decimal, int, int] | None:
    """Read the number in words that begins at a place.

    Returns:
        Where it ends, its value, the scale word that it ends with (1 if none), and where it ends
        without that word; None where no number begins.
    """
    if text[start : start + 3].isupper():
        return _in_capitals(text, start)
    return _spelled_at(text, start)


def _spelled_at(text: str, start: int) -> tuple[int, Decimal, int, int] | None:
    """Read a number in small letters, or with a capital."""
    part = _patterns().part_of_scale.match(text, start) if _may_be_part(text, start) else None
    if part is not None:
        return _part_of_scale(part)
    found = _patterns().first.match(text, start)
    if found is None:
        return None
    spelling = _Spelling()
    word = found[1].lower()
    known = numeral_words()
    if word in known.scales:
        if found.start(1) == start and not _is_hundred(text, start, found.end()):
            return None
        spelling.group = Decimal(1)
        spelling.add_scale(known.scales[word], found.start(1))
    else:
        spelling.add_small(known.small[word] if word in known.small else known.tens[word])
    end = _read_on(text, found.end(), spelling)
    behind = end + text.startswith("-", end)
    told = spelling.scale == 1 and next_words(text, behind)[0] == "point"
    point = _patterns().point.match(text, end) if told else None
    if point is not None:
        return _with_decimals(text, point, spelling)
    bare_end = spelling.bare_end if spelling.scale > 1 else end
    return end, spelling.value(), spelling.scale, bare_end


def _in_capitals(text: str, start: int) -> tuple[int, Decimal, int, int] | None:
    """Read a number in words in a line of capitals: "WORK TO TAKE SIX WEEKS"."""
    end = line_of_capitals(text, start)[1]
    end = end if end > start else _opening(text, start)
    rest = text[start:end].lower()
    if not rest or len(rest) != end - start:
        return None
    found = _spelled_at(rest, 0)
    return None if found is None else (start + found[0], found[1], found[2], start + found[3])


NEAR = 160
"""So many characters of a line on either side of a place tell whether it is in capitals."""
FEWEST = 3
"""It has so many words at least."""
_CAPITALS = lazy(r"[A-Z][A-Z,'’ -]*(?<![ ,-])(?=[ ,]+[a-z])")
"""Words in capitals that open a story."""


def line_of_capitals(text: str, start: int) -> tuple[int, int]:
    """Give where the line in capitals around a place begins and ends; one place if it is none.

    Of a long line, as in a script for a newsreader, that is what stands near the place.
    """
    near = max(0, start - NEAR)
    begin = max(near, text.rfind("\n", near, start) + 1)
    end = text.find("\n", start, start + NEAR)
    end = min(len(text), start + NEAR) if end < 0 else end
    line = text[begin:end]
    return (begin, end) if line.isupper() and len(line.split()) >= FEWEST else (start, start)


def _opening(text: str, start: int) -> int:
    """Give where the capitals end that open a story, from a place in them: "SIX of the 15"."""
    begin = text.rfind("\n", max(0, start - NEAR), start) + 1
    opening = _CAPITALS.match(text, begin)
    return opening.end() if opening is not None and opening.end() > start else start


def _is_hundred(text: str, start: int, end: int) -> bool:
    """Tell "hundred and ten", which lacks its article, from "several hundred and ten more"."""
    joint, word = next_words(text, end)
    known = numeral_words()
    number = joint == "and" and (word in known.small or word in known.tens)
    return number and _VAGUE.search(text[max(0, start - 12) : start]) is None


def _may_be_part(text: str, start: int) -> bool:
    """Tell quickly whether one of the first two words is a part: "half a million"."""
    first, second = next_words(text, start)
    if not second:
        return True
    return (
        not numeral_words()
        .parts.keys()
        .isdisjoint((first, first.removesuffix("s"), second, second.removesuffix("s")))
    )


def _with_decimals(
    text: str, point: re.Match[str], spelling: _Spelling
) -> tuple[int, Decimal, int, int]:
    """Read "five point two five", and the scale word after it."""
    known = numeral_words()
    words = re.findall(r"[a-z]+", point[1].lower())
    digits = "".join(str(known.small.get(word, 0)) for word in words)
    value = spelling.value() + Decimal(f"0.{digits}")
    end = bare_end = point.end()
    scale = _patterns().following.match(text, end)
    if scale is not None and scale[2].lower() in known.scales and "and" not in scale[1]:
        factor = known.scales[scale[2].lower()]
        return scale.end(), value * factor, factor, bare_end
    return end, value, 1, bare_end


def _read_on(text: str, end: int, spelling: _Spelling) -> int:
    known, following = numeral_words(), _patterns().following
    while found := following.match(text, end) if _may_go_on(text, end) else _broken(text, end):
        joint, word = found[1], mended(found[2])
        if "and" in joint and _is_added_part(text, found):
            break
        if word in known.scales:
            if not spelling.takes_scale(known.scales[word], joint):
                break
            spelling.add_scale(known.scales[word], end)
        else:
            value = known.small[word] if word in known.small else known.tens[word]
            if not spelling.takes_small(value, joint):
                break
            spelling.add_small(value)
        end = found.end()
    return end


def _broken(text: str, end: int) -> re.Match[str] | None:
    """Match a scale word that is broken at the end of a line: "three thou-" and "sand"."""
    ahead = text[end : end + _BREAKING]
    return _patterns().broken.match(text, end) if "-" in ahead and "\n" in ahead else None


def mended(word: str) -> str:
    """Give a word without what breaks it: "thou-" and "sand" is "thousand"."""
    return "".join(letter for letter in word.lower() if letter.isalpha())


def _is_added_part(text: str, found: re.Match[str]) -> bool:
    """Tell "a hundred and three quarters" from "a hundred and thirty fifths"."""
    parts, known = _patterns().parts.match(text, found.end()), numeral_words()
    if parts is None:
        return False
    word = found[2].lower()
    value = known.small.get(word) or known.tens.get(word, 0)
    return not parts[0].endswith("s") or value < known.parts[parts[1].lower()]


def _may_go_on(text: str, end: int) -> bool:
    """Tell quickly whether a number in words may go on after a word of it."""
    first, second = next_words(text, end)
    if first == "and":
        first = second
    return not first or first in _words_of_numbers()


@cache
def _words_of_numbers() -> frozenset[str]:
    known = numeral_words()
    return frozenset((*known.small, *known.tens, *known.scales))


def _part_of_scale(part: re.Match[str]) -> tuple[int, Decimal, int, int]:
    known = numeral_words()
    count = known.small[part[1].lower()] if part[1] else 1
    scale = known.scales[part[3].lower()]
    value = Decimal(count * scale) / known.parts[part[2].lower()]
    return part.end(), value, scale, part.end()
