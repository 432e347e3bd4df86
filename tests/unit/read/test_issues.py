"""What could not be read as it should is counted."""

import pytest

from centres_tui.read.issues import find_issues

ISSUES = {
    "nothing": ("Rain fell.\n", []),
    "no text at all": ("", [("empty", 1, None)]),
    "blanks alone": (" \n\t\u00a0", [("empty", 1, None)]),
    "a byte order mark alone": ("\ufeff", [("bom", 1, 0), ("empty", 1, None)]),
    "damage": ("\ufffd5 and \ufffd6", [("damaged", 2, 0)]),
    "NULs": ("a\0b\0", [("nul", 2, 1)]),
    "a byte order mark": ("\ufeffRain", [("bom", 1, 0)]),
    "line ends": ("a\r\nb\r\n", [("crlf", 2, 1)]),
    "lone carriage returns": ("a\rb\r\nc\r", [("crlf", 1, 3), ("cr", 2, 1)]),
    "controls": ("a\x1b[0m\x9b\u202e\x7f", [("control", 4, 1)]),
    "tabs and form feeds are none": ("a\tb\fc\vd", []),
    "forty digits": ("1" * 40, []),
    "forty-one digits": ("x " + "1" * 41 + " " + "2" * 90, [("long-digits", 2, 2)]),
    "digits of other scripts": ("٣" * 41, [("long-digits", 1, 0)]),
}


@pytest.mark.parametrize(("text", "issues"), ISSUES.values(), ids=ISSUES)
def test_issues_are_counted(text: str, issues: list[tuple[str, int, int | None]]) -> None:
    assert [(each.code, each.count, each.start) for each in find_issues(text)] == issues


MESSAGES = {
    "several": ("Snow\0fell\0.", "NUL characters: 2, the first at character 4."),
    "one": ("Snow\0fell.", "NUL characters: 1, at character 4."),
    "many": (
        "x" * 1200 + "\r\n" * 1500,
        "Lines that end with carriage return and line feed: 1,500, the first at character 1,200.",
    ),
    "a pattern": (
        "1" * 41,
        "Runs of more than 40 digits, not read as figures: 1, at character 0.",
    ),
    "no place": (" ", "The text is empty, or nothing but blanks."),
}


@pytest.mark.parametrize(("text", "message"), MESSAGES.values(), ids=MESSAGES)
def test_the_message_says_how_many_and_where(text: str, message: str) -> None:
    assert [each.message for each in find_issues(text)] == [message]


def test_a_guessed_encoding_is_an_issue() -> None:
    assert [each.code for each in find_issues("£5", "windows-1252")] == ["encoding"]
    assert find_issues("£5", "utf-16-le") == ()
