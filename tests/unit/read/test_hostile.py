"""Texts made to be slow or to break something: read in bounded time, without an error."""

import pytest

from centres_tui.read import source_from_bytes
from growth import is_done_within

HOSTILE = {
    "rules of tables": "| --- | --- |\n" * 6_000,
    "spaces": "a" + " " * 60_000 + "b",
    "tabs": "a" + "\t" * 60_000 + "b",
    "spaces after a date": "18.09.18" + " " * 60_000 + "x",
    "spaces after by": "By " + " " * 60_000 + "Ann",
    "spaces in a menu": "News" + " " * 60_000 + "| Sport",
    "dashes": "- " * 30_000,
    "stars": "*_" * 30_000,
    "digits": "7" * 200_000,
    "commas": "1," * 30_000,
    "brackets": "(" * 60_000,
    "links": "[a](" * 15_000,
    "credits": "Ann Lee. Pic: Ann " * 3_000,
    "colons": "Photo: " * 9_000,
    "bylines": "By Ann Lee, " * 5_000,
    "dates": "18.09.18 " * 6_000,
    "organisations": "Marsh County Council and " * 2_500,
    "short forms": "Marsh CC " * 6_000,
    "capitals": "A " * 30_000,
    "combining marks": "a\u0301" * 30_000,
    "headings of lists": "Most read\n" * 4_000,
    "menu items": "News\n" * 8_000,
    "short lines": "Ab\n\n" * 8_000,
    "line separators": "a\u2028" * 15_000,
    "form feeds": "a\x0c" * 15_000,
    "underlines": "a\n===\n" * 6_000,
    "rules": "---\n" * 10_000,
    "a title of names": "# " + "Marsh?'" * 9_000 + "\n\nIt rained all day long.",
    "buttons": "It rained.\nShare\n" * 6_000,
    "lines after a button": "It rained.\n" + "Share\n" * 9_000,
    "labels": "Title: rain\n" * 6_000,
    "front matter": "---\n" + "title: rain\n" * 9_000,
    "one long label": "Title: " + "rain " * 30_000,
    "time stamps": "2020-01-02T10:00 " * 4_000,
    "speakers": "ANN: " * 20_000,
    "one line without a space": "a" * 200_000,
}


@pytest.mark.parametrize("name", ["a.txt", "a.md", "a.html"])
@pytest.mark.parametrize("text", HOSTILE.values(), ids=HOSTILE)
def test_hostile_text_is_read_in_time(text: str, name: str) -> None:
    assert is_done_within(4, lambda: source_from_bytes(text.encode(), name))
    source = source_from_bytes(text.encode(), name)
    assert all(0 <= each.start < each.end <= len(source.text) for each in source.passages)
