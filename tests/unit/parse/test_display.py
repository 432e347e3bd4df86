"""The filter between outside text and a terminal."""

import pytest

from centres_tui.parse.display import escape_controls, safe, safe_line, unescape_controls
from growth import is_done_within

SHOWN = {
    "plain text is left alone": ("The gate took 5 people.", "The gate took 5 people."),
    "tab and newline stay": ("a\tb\n", "a\tb\n"),
    "carriage return is a space": ("a\r\nb\r", "a \nb "),
    "form feed and vertical tab are newlines": ("a\fb\vc", "a\nb\nc"),
    "nul is its picture": ("a\0b", "a\u2400b"),
    "escape is its picture": ("\x1b[2J", "\u241b[2J"),
    "an OSC sequence is inert": ("\x1b]52;c;SGk=\x07", "\u241b]52;c;SGk=\u2407"),
    "delete is its picture": ("a\x7fb", "a\u2421b"),
    "backspace is its picture": ("a\bb", "a\u2408b"),
    "controls beside other scripts": ("£\x1b\r\f\x7f\t\n", "£\u241b \n\u2421\t\n"),
    "C1 is damage": ("\x9b31m \x9d0;t\x9c \x85", "\ufffd31m \ufffd0;t\ufffd \ufffd"),
    "bidi overrides are damage": ("\u202egnp\u202c", "\ufffdgnp\ufffd"),
    "bidi isolates are damage": ("\u2066a\u2069\u200f\u061c", "\ufffda" + "\ufffd" * 3),
    "line separators are newlines": ("a\u2028b\u2029c", "a\nb\nc"),
    "a lone surrogate is damage": ("a\ud800b\udfff", "a\ufffdb\ufffd"),
    "a byte order mark is a dot": ("\ufeffNews", "·News"),
    "zero width joins nothing": ("a\u200bb\u200cc\u200dd\u2060e", "a·b·c·d·e"),
    "a soft hyphen is a dot": ("mil\u00adlion", "mil·lion"),
    "fillers are dots": ("\u3164\uffa0\u115f", "···"),
    "variation selectors are spaces": ("\u2764\ufe0f", "\u2764 "),
    "tags are damage": ("a\U000e0041\U000e007f", "a\ufffd\ufffd"),
    "noncharacters are damage": ("\ufdd0\uffff\U0010ffff", "\ufffd\ufffd\ufffd"),
    "annotation marks are damage": ("\ufff9x\ufffb", "\ufffdx\ufffd"),
    "wide and right to left letters stay": ("日本 שלום \U0001f600", "日本 שלום \U0001f600"),
    "a mark on a letter stays": ("cafe\u0301", "cafe\u0301"),
    "four marks on a letter stay": ("a" + "\u0301" * 4, "a" + "\u0301" * 4),
    "a flood of marks is shown": ("a" + "\u0301" * 6, "a" + "\u0301" * 4 + "\ufffd" * 2),
    "a mark at the start stands on nothing": ("\u0301a", "\ufffda"),
    "a mark after a newline stands on nothing": ("a\n\u0301\u0302b", "a\n\ufffd\ufffdb"),
    "enclosing and spacing marks count": (
        "a" + "\u20dd\u0903" * 3,
        "a" + "\u20dd\u0903" * 2 + "\ufffd" * 2,
    ),
    "markup is left alone": ("[b]x[/] $a {b} \\n", "[b]x[/] $a {b} \\n"),
    "nothing is nothing": ("", ""),
}  # fmt: skip


@pytest.mark.parametrize(("text", "shown"), SHOWN.values(), ids=SHOWN)
def test_outside_text_is_shown_harmless(text: str, shown: str) -> None:
    assert safe(text) == shown
    assert len(shown) == len(text)


def test_one_line_has_neither_newline_nor_tab() -> None:
    assert safe_line("a\tb\r\nc\fd\u2028e\x1b") == "a b  c d e\u241b"


ESCAPED = {
    "plain text is left alone": ("£5m, a|b", "£5m, a|b"),
    "a newline": ("two\nlines", "two\\u000alines"),
    "a backslash is doubled": ("C:\\u0041", "C:\\\\u0041"),
    "escape": ("\x1b[0m", "\\u001b[0m"),
    "C1 and delete": ("\x7f\x9b", "\\u007f\\u009b"),
    "bidi": ("\u202ea\u2069\u061c\u200f", "\\u202ea\\u2069\\u061c\\u200f"),
    "line separators": ("\u2028\u2029", "\\u2028\\u2029"),
    "a lone surrogate": ("\ud83d", "\\ud83d"),
    "a byte order mark": ("\ufeff=1", "\\ufeff=1"),
}


@pytest.mark.parametrize(("text", "written"), ESCAPED.values(), ids=ESCAPED)
def test_controls_are_written_out_and_read_back(text: str, written: str) -> None:
    assert escape_controls(text) == written
    assert unescape_controls(written) == text


def test_what_is_no_escape_stays() -> None:
    assert unescape_controls("\\x41 \\u12 \\") == "\\x41 \\u12 \\"


@pytest.mark.parametrize(
    "text", ["a" * 200_000, "é\u202e\x1b\u0301" * 50_000, "é" + "\u0301" * 200_000]
)
def test_large_texts_are_quick(text: str) -> None:
    assert len(safe(text)) == len(text)
    assert is_done_within(2, lambda: safe(text))
