"""Passages: what part each stretch of a text plays."""

import pytest

from centres_tui.model.source import Passage
from centres_tui.read import source_from_bytes, source_from_text

ARTICLE = """Ferry fares rise

By Ann Lee
18.09.18

The ferry from Marshport will cost £4 from May.

The ferry at the pier. Photo: Ann Lee

Who pays

The operator said that 4,000 people cross each day.

• Adults pay £4
• Children pay £2

Ticket      Now      Next
Adult       £3       £4

Most read
Ten best piers
"""


def roles(text: str, passages: tuple[Passage, ...]) -> list[tuple[str, str]]:
    return [
        (each.role, text[each.start : each.end].split("\n", maxsplit=1)[0]) for each in passages
    ]


def test_an_article_has_its_parts() -> None:
    source = source_from_text(ARTICLE)
    assert roles(source.text, source.passages) == [
        ("title", "Ferry fares rise"),
        ("byline", "By Ann Lee"),
        ("dateline", "18.09.18"),
        ("paragraph", "The ferry from Marshport will cost £4 from May."),
        ("caption", "The ferry at the pier. Photo: Ann Lee"),
        ("heading", "Who pays"),
        ("paragraph", "The operator said that 4,000 people cross each day."),
        ("list", "• Adults pay £4"),
        ("list", "• Children pay £2"),
        ("table", "Ticket      Now      Next"),
        ("boilerplate", "Most read"),
    ]


def test_neighbours_of_furniture_and_rows_are_one_passage() -> None:
    source = source_from_text(ARTICLE)
    table, furniture = source.passages[-2:]
    assert source.text[table.start : table.end].count("\n") == 1
    assert source.text[furniture.start : furniture.end] == "Most read\nTen best piers"


HEADINGS = {
    "a numbered heading": ("1.   Summary", "heading"),
    "a heading in digits": ("2.0  OPTIONS", "heading"),
    "a numbered paragraph": ("1.1  The fare rises to £4 from the first of May.", "paragraph"),
    "a numbered entry": ("1. The fare rises to £4 from the first of May.", "list"),
    "a line with a stop": ("Cllr Moss.", "paragraph"),
    "a line in quotes": ("“Who pays”", "paragraph"),
    "a row with bars": ("A | 5 | 6 | 7", "table"),
    "a row of markdown": ("| A | 5 |", "table"),
    "a row with tabs": ("A\t5\t6", "table"),
    "a lower case line": ("and so on", "paragraph"),
    "a number": ("12", "paragraph"),
}


@pytest.mark.parametrize(("line", "role"), HEADINGS.values(), ids=HEADINGS)
def test_a_line_is_told_by_its_form(line: str, role: str) -> None:
    before = "Ferry fares rise\n\nThe ferry will cost £4 from May."
    text = f"{before}\n\n{line}\n\nIt will, they said to us."
    source = source_from_text(text)
    assert (role, line) in roles(text, source.passages)


def test_the_last_line_is_no_heading() -> None:
    source = source_from_text("The ferry will cost £4 from May.\n\nWho pays")
    assert source.passages[-1].role == "paragraph"


def test_markup_tells_roles() -> None:
    page = (
        b"<h1>Ferry fares</h1><p>The ferry will cost &pound;4 from May.<h2>Who</h2><ul><li>All</ul>"
    )
    source = source_from_bytes(page, "a.html")
    assert [each.role for each in source.passages] == ["title", "paragraph", "heading", "list"]


def test_a_second_title_is_a_heading() -> None:
    source = source_from_bytes(b"# Ferry fares\n\nText.\n\n# Who pays\n\nText.", "a.md")
    assert [each.role for each in source.passages][::2] == ["title", "heading"]
    assert source.title == "Ferry fares"


def test_the_title_of_a_page_serves_where_no_heading_does() -> None:
    page = b"<title>Ferry fares</title><p>The ferry will cost &pound;4 from May.</p>"
    assert source_from_bytes(page, "a.html").title == "Ferry fares"
