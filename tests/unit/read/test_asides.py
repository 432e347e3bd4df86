"""What a site says in a part of a line, beside what its author says in the rest."""

import pytest

from centres_tui.extract import extract
from centres_tui.read import source_from_text

STORY = "Halls to shut\n\nThe council voted to shut 12 halls, and 43 comments were read aloud."
ASIDES = {
    "a count of comments beside the day": (
        "By Dale Okpara | July 24, 2025 | 163 comments",
        ["163"],
    ),
    "an offer beside the name of the paper": (
        "Ellory Gazette | Unlimited reading: £2 for 3 months | Sign in",
        ["£2", "3 months"],
    ),
    "minutes and likes": ("*Posted by the team* · 5 min read · 212 likes", ["5 min", "212"]),
    "headlines of others behind comments": (
        "143 comments. Most read: 1. Road shut after 4-car crash. 2. Shop wins £10,000",
        ["143", "1", "4", "2", "£10,000"],
    ),
    "who found it helpful": (
        "Was this page helpful? 57 of 80 people said yes. We are sorry.",
        ["57", "80"],
    ),
    "a print run": ("Print run 3,000 | Followers 11.2k", ["3,000", "11.2k"]),
    "a deal in a line of its own": (
        "SPRING SALE: read everything for £2 a month for six months",
        ["£2", "six months"],
    ),
}
KEPT = {
    "tariffs between strokes": (
        "Adults £4 a week | Children £2 a week | Families £9 a week",
        ["£4", "£2", "£9"],
    ),
    "a row of a table": ("| Halls | Comments |\n|---|---|\n| Dale | 43 comments |", ["43"]),
    "comments that are told of": ("It drew 43 comments and 12 letters.", ["43", "12"]),
    "rent for some months": (
        "Rent rises to £9 a week for six months, tenants say.",
        ["£9", "six months"],
    ),
    "answers told after a sentence": ("We asked 40 firms. 12 replies. It helped.", ["40", "12"]),
    "votes": ("4,120 votes cast", ["4,120"]),
    "a talk of some minutes": ("She gave a 5 min talk. 12 people came.", ["5 min", "12"]),
}


def flagged(line: str, text: str) -> list[tuple[str, bool]]:
    source = source_from_text(text, "a.md")
    at = source.text.index(line[:12])
    return [
        (figure.exact, figure.boilerplate)
        for figure in extract(source)
        if at <= figure.start < at + len(line) and figure.kind != "date"
    ]


@pytest.mark.parametrize("below", [False, True], ids=["above", "below"])
@pytest.mark.parametrize(("line", "exact"), ASIDES.values(), ids=ASIDES)
def test_a_part_of_a_line_is_the_sites(line: str, exact: list[str], below: bool) -> None:
    text = f"{STORY}\n\n{line}" if below else f"{line}\n\n{STORY}"
    assert flagged(line, text) == [(each, True) for each in exact]
    assert ("12", False) in [
        (one.exact, one.boilerplate) for one in extract(source_from_text(text))
    ]


@pytest.mark.parametrize(("line", "exact"), KEPT.values(), ids=KEPT)
def test_what_an_author_says_stays(line: str, exact: list[str]) -> None:
    assert flagged(line, f"{STORY}\n\n{line}") == [(each, False) for each in exact]


def test_what_is_left_of_a_line_keeps_its_role() -> None:
    text = f"By Dale Okpara | July 24, 2025 | 163 comments\n\n{STORY}"
    source = source_from_text(text)
    assert source.published == "2025-07-24"
    assert "".join(text[one.start : one.end] for one in source.passages).count("163") == 1


def test_a_line_of_such_parts_alone_is_no_title() -> None:
    line = "View in browser | You are one of 17,850 subscribers to this email"
    source = source_from_text(f"{line}\n\n{STORY}")
    assert source.title == "Halls to shut"
    assert flagged(line, f"{line}\n\n{STORY}") == [("one", True), ("17,850", True)]
