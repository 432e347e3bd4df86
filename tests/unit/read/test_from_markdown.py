"""Markdown: the text is unchanged, its marks are told."""

import pytest

from centres_tui.read.from_markdown import take

PARTS = {
    "no marks": ("Rain fell.\n\nAgain.", []),
    "headings": ("# Rain #\n\n### Wind\ntext", [("Rain", "title"), ("Wind", "heading")]),
    "no heading without a space": ("#rain\n####### seven", []),
    "underlined headings": (
        "Rain\n====\n\nWind\n---\n\ntext",
        [("Rain", "title"), ("Wind", "heading")],
    ),
    "a rule underlines nothing": ("Rain\n\n---\n\n---", []),
    "lists": (
        "- one\n* two\n1. three\n2) four\n-five",
        [("- one", "list"), ("* two", "list"), ("1. three", "list"), ("2) four", "list")],
    ),
    "tables": ("| a | b |\n|---|---|\n| 1 | 2 |", [("| a | b |", "table"), ("|---|---|", "table"),
               ("| 1 | 2 |", "table")]),
    "code is left alone": ("```\n# no\n- no\n```\n# Yes", [("Yes", "title")]),
    "other line ends": ("# Rain\r\n\r\n- one\r\n", [("Rain", "title"), ("- one", "list")]),
    "front matter": ("---\ntitle: \"Wet weeks\"\n---\n# Rain", [("Rain", "title")]),
}  # fmt: skip


@pytest.mark.parametrize(("text", "parts"), PARTS.values(), ids=PARTS)
def test_marks_say_what_a_line_is(text: str, parts: list[tuple[str, str]]) -> None:
    taken = take(text)
    assert taken.text == text
    assert [(text[part.start : part.end], part.role) for part in taken.parts] == parts


def test_the_text_proper_begins_after_front_matter() -> None:
    front = "---\ntitle: 'Wet weeks'\ndate: 2020-01-02\n---\n"
    assert take(f"{front}Rain.").begin == len(front)
    assert take("---\ntitle: no end\n\nRain.").begin == 0
