"""Headings that count on from 1 are numbered; a number that heads one alone is a figure."""

import pytest

from centres_tui.extract import extract
from centres_tui.read import source_from_bytes

TEXT = "<p>The weir was rebuilt by 46 men after the flood.</p>"


def figures(*headings: str) -> list[str]:
    page = "".join(f"<h2>{heading}</h2>{TEXT}" for heading in headings)
    return [each.exact for each in extract(source_from_bytes(page.encode(), "weir.html"))]


@pytest.mark.parametrize(
    ("headings", "read"),
    [
        (("1 Background", "2 Costs"), ["46", "46"]),
        (("1 Background", "Costs", "2 Boats of 12 metres"), ["46", "46", "12 metres", "46"]),
        (("12 Boats sunk", "Costs"), ["12", "46", "46"]),
        (("1 Boat sunk", "9 Crews saved"), ["1", "46", "9", "46"]),
    ],
    ids=["in order", "with another between", "one alone", "not in order"],
)
def test_numbers_of_headings(headings: tuple[str, ...], read: list[str]) -> None:
    assert figures(*headings) == read


PARAGRAPHS = "\n\n".join(
    f"{number}  The weir at Sallow was rebuilt by 46 men after the flood of May."
    for number in range(1, 5)
)


@pytest.mark.parametrize(
    ("text", "read"),
    [
        (PARAGRAPHS, ["46", "46", "46", "46"]),
        ("12  The weir at Sallow was rebuilt by 46 men after the flood.\n", ["12", "46"]),
    ],
    ids=["in order", "one alone"],
)
def test_numbers_of_paragraphs(text: str, read: list[str]) -> None:
    found = extract(source_from_bytes(text.encode(), "weir.txt"))
    assert [each.exact for each in found if each.kind in {"count", "number"}] == read
