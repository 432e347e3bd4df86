"""What could not be read as it should, counted."""

import re
from typing import Final

from centres_tui.model.source import Issue, IssueCode

LONG: Final = 40
"""More digits in a row than this are no figure."""

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
    if encoding == "windows-1252":
        issues.append(Issue(code="encoding", message="Not UTF-8: read as Windows-1252."))
    if not text.replace("\ufeff", "").strip():
        issues.append(Issue(code="empty", message="The text is empty, or nothing but blanks."))
    return tuple(issues)


def _counted(code: IssueCode, called: str, count: int, start: int) -> Issue:
    """Make an issue whose message says how often it occurs, and where first."""
    first = "at" if count == 1 else "the first at"
    message = f"{called}: {count:,}, {first} character {start:,}."
    return Issue(code=code, message=message, count=count, start=start)
