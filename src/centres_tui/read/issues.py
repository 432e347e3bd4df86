"""What could not be read as it should, counted."""

import re
from typing import Final

from centres_tui.model.source import Issue, IssueCode

LONG: Final = 40
"""More digits in a row than this are no figure."""

_SIGNS: Final[tuple[tuple[IssueCode, str, str], ...]] = (
    ("damaged", "\ufffd", "Characters were lost before this file was made, or could not be read."),
    ("nul", "\0", "The text holds NULs."),
    ("bom", "\ufeff", "The text holds byte order marks."),
    ("crlf", "\r\n", "Lines end with carriage return and line feed."),
)
_CONTROL: Final = (
    "[\x01-\x08\x0e-\x1f\x7f-\x84\x86-\x9f"
    "\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ud800-\udfff]"
)
_MARKS: Final = frozenset(
    "\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"
)
"""Marks of direction."""
_LONG_DIGITS: Final = rf"\d{{{LONG + 1},}}+"
_PATTERNS: Final[tuple[tuple[IssueCode, str, str], ...]] = (
    ("cr", r"\r(?!\n)", "Lines end with carriage return alone."),
    ("control", _CONTROL, "Control characters and marks of direction are shown as signs."),
    ("long-digits", _LONG_DIGITS, f"More than {LONG} digits in a row are not read as a figure."),
)


def find_issues(text: str, encoding: str = "utf-8") -> tuple[Issue, ...]:
    r"""Count what is odd in a text, by sort, with the place of the first.

    >>> [(issue.code, issue.count) for issue in find_issues("5\r\n\ufffd6\r\n")]
    [('damaged', 1), ('crlf', 2)]
    """
    issues = [_counted(text, *sign) for sign in _SIGNS if sign[1] in text]
    for code, pattern, message in _PATTERNS:
        if not _may_hold(text, code):
            continue
        places = [found.start() for found in re.finditer(pattern, text)]
        if places:
            issues.append(Issue(code=code, message=message, count=len(places), start=places[0]))
    if encoding == "windows-1252":
        issues.append(Issue(code="encoding", message="Not UTF-8: read as Windows-1252."))
    return tuple(issues)


def _may_hold(text: str, code: IssueCode) -> bool:
    """Whether a text has any of the characters of an issue, told without a pattern."""
    match code:
        case "cr":
            return "\r" in text
        case "control":
            return any(map(_is_control, set(text)))
        case _:
            return True


def _is_control(char: str) -> bool:
    if char < " ":
        return char not in "\0\t\n\v\f\r"
    return "\x7f" <= char <= "\x9f" or char in _MARKS or "\ud800" <= char <= "\udfff"


def _counted(text: str, code: IssueCode, sign: str, message: str) -> Issue:
    return Issue(code=code, message=message, count=text.count(sign), start=text.index(sign))
