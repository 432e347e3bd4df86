"""What could not be read as it should, counted."""

import re
from typing import Final

from centres_tui.model.source import Issue, IssueCode
from centres_tui.read import limits
from centres_tui.vocabulary.numerals import numeral_words
from centres_tui.vocabulary.patterns import lazy

LONG: Final = 40
"""More digits in a row than this are no figure."""

_NUMBER: Final = lazy(r"\d++|[A-Za-z]++")
"""What may be a number, in digits or in words."""
_SIGNS: Final[tuple[tuple[IssueCode, str, str], ...]] = (
    ("damaged", "\ufffd", "Characters lost before this file was made, or unreadable"),
    ("nul", "\0", "NUL characters"),
    ("bom", "\ufeff", "Byte order marks"),
    ("crlf", "\r\n", "Lines that end with carriage return and line feed"),
)
"""The code of each issue of fixed characters, the characters, and what they are called."""
_CONTROL: Final = (
    "[\x01-\x08\x0e-\x1f\x7f-\x84\x86-\x9f"
    "\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ud800-\udfff]"
)
_LONG_DIGITS: Final = rf"\d\d{{{LONG},}}+"
_PATTERNS: Final[tuple[tuple[IssueCode, str, str], ...]] = (
    ("cr", r"\r(?!\n)", "Lines that end with carriage return alone"),
    ("control", _CONTROL, "Control characters and marks of direction, shown as signs"),
    ("long-digits", _LONG_DIGITS, f"Runs of more than {LONG} digits, not read as figures"),
)


def find_issues(text: str, encoding: str = "utf-8") -> tuple[Issue, ...]:
    r"""Count what is odd in a text, by sort, with the place of the first.

    >>> [(issue.code, issue.count) for issue in find_issues("5\r\n\ufffd6\r\n")]
    [('damaged', 1), ('crlf', 2)]
    >>> find_issues("5\0 6\0")[0].message
    'NUL characters: 2, the first at character 1.'
    """
    issues = [
        _counted(code, called, text.count(sign), text.index(sign))
        for code, sign, called in _SIGNS
        if sign in text
    ]
    for code, pattern, called in _PATTERNS:
        if code == "cr" and "\r" not in text:
            continue
        places = [found.start() for found in re.finditer(pattern, text)]
        if places:
            issues.append(_counted(code, called, len(places), places[0]))
    end = end_of_numbers(text)
    if end is not None:
        message = (
            f"More than {limits.NUMBERS:,} numbers, the most that are looked at: figures are read "
            f"up to character {end:,} of {len(text):,}. Split the document to have them all."
        )
        issues.append(Issue(code="cut", message=message, start=end))
    if encoding == "windows-1252":
        issues.append(Issue(code="encoding", message="Not UTF-8: read as Windows-1252."))
    if not text.replace("\ufeff", "").strip():
        issues.append(Issue(code="empty", message="The text is empty, or nothing but blanks."))
    return tuple(issues)


def end_of_numbers(text: str) -> int | None:
    """Give where no more figures are looked for, for their number; None where all are.

    >>> end_of_numbers("46 boats")
    """
    if len(text) <= 2 * limits.NUMBERS:
        return None
    words = numeral_words()
    known = words.small.keys() | words.tens.keys() | words.scales.keys()
    lower = text.lower()
    if sum(map(lower.count, (*"0123456789", *known))) <= limits.NUMBERS:
        return None
    count = 0
    for found in _NUMBER.finditer(text):
        written = found[0]
        count += written.isdecimal() or written.lower() in known
        if count > limits.NUMBERS:
            return found.start()
    return None


def _counted(code: IssueCode, called: str, count: int, start: int) -> Issue:
    """Make an issue whose message says how often it occurs, and where first."""
    first = "at" if count == 1 else "the first at"
    message = f"{called}: {count:,}, {first} character {start:,}."
    return Issue(code=code, message=message, count=count, start=start)
