"""Anchors: found again in an edited source, or not at all."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from centres_tui.workspace.anchors import Finder, anchor_at
from factories import a_source

TEXT = (
    "The ferry company will cut 12 of its 40 sailings this summer, it said on Monday.\n"
    "The union counts 12 of its 40 sailings as lost. Prices rise by 12 percent.\n"
    "Row one   12   ships\nRow two   12   boats\n"
)
FIRST = TEXT.index("12")
LAST = TEXT.rindex("12")


def found(text: str, start: int = FIRST, path: str = "a.txt") -> str | None:
    """Give what stands before and at the place that was found, in an edited text."""
    anchor = anchor_at(a_source(text=TEXT), start, start + 2)
    place = Finder([a_source("b", text=text, path=path)]).place(anchor)
    return None if place is None else text[max(0, place.start - 5) : place.end]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (TEXT, " cut 12"),
        (TEXT.replace(" ", "\n "), "cut\n 12"),
        ("Ferries\n\n" + TEXT, " cut 12"),
        (TEXT.replace("on Monday", "at noon"), " cut 12"),
        (TEXT.replace("will cut 12", "will cut, at last, 12"), "ast, 12"),
        (TEXT.replace("cut 12 of", "cut 13 of"), None),
        (TEXT.replace("cut 12 of", "cut 112 of"), None),
        (TEXT.replace("cut 12 of", "cut 12.5 of"), None),
        (TEXT.partition("\n")[2], None),
        (TEXT + TEXT.partition("\n")[0], " cut 12"),
        (TEXT + TEXT, None),
        ("", None),
    ],
)  # fmt: skip
def test_a_place_is_found_where_it_is_sure(text: str, expected: str | None) -> None:
    assert found(text) == expected


def test_rows_that_look_alike_are_told_apart_or_given_up() -> None:
    assert found(TEXT + "The end.", LAST) == "wo   12"
    assert found(TEXT.replace("Row two   12   boats\n", ""), LAST) is None


MINUTES = "".join(f"Item {place}. The vote was 12 to 3. Carried.\n" for place in range(10, 30))


@pytest.mark.parametrize(
    ("old", "new", "is_found"),
    [
        ("Item 29", "Item 30", True),
        ("Item 16", "Item 66", False),
        ("Item 16. The vote was 12 ", "Item 17. The vote was 13 ", False),
        ("Item 15. The vote was 12 to 3. Carried.\n", "", False),
    ],
)
def test_lines_that_differ_in_numbers_only_are_not_told_apart_by_them(
    old: str, new: str, *, is_found: bool
) -> None:
    start = MINUTES.index("12", MINUTES.index("Item 16"))
    anchor = anchor_at(a_source(text=MINUTES), start, start + 2)
    edited = MINUTES.replace(old, new)
    place = Finder([a_source("b", text=edited, path="a.txt")]).place(anchor)
    assert (place is not None) == is_found
    assert place is None or place.start == start


def test_a_place_that_others_match_better_on_one_side_is_given_up() -> None:
    text = f"A list.\nLeith 12 of oak\nWick 12 of {'fir ' * 40}\nAyr 14 of elm\n"
    start = text.index("12", text.index("Wick"))
    anchor = anchor_at(a_source(text=text), start, start + 2)
    edited = text.replace("Wick 12 of ", "Wick 12 by Leith 12 of ")
    assert Finder([a_source("b", text=edited, path="a.txt")]).place(anchor) is None


def test_a_beginning_that_is_said_twice_is_given_up() -> None:
    text = "18.09.18\nThe ferry to the islands is to be cut, says the company that sails it.\n"
    anchor = anchor_at(a_source(text=text), 0, 8)
    edited = a_source("b", text=f"18.09.18\n{text}", path="a.txt")
    assert Finder([edited]).place(anchor) is None


def test_a_file_is_known_by_its_path_or_by_a_name_that_is_its_own() -> None:
    assert found(TEXT, path="moved/a.txt") == " cut 12"
    assert found(TEXT, path="b.txt") is None
    anchor = anchor_at(a_source(text=TEXT), FIRST, FIRST + 2)
    two = [a_source(name, text=TEXT, path=f"{name}/a.txt") for name in "xy"]
    assert Finder(two).place(anchor) is None


WORDS = st.text(alphabet="12 .,a\n", max_size=60)


@given(WORDS, WORDS, st.data())
def test_what_is_found_is_the_words_and_where_nothing_changed_the_place(
    before: str, after: str, data: st.DataObject
) -> None:
    text = before + "12" + after
    start = len(before)
    anchor = anchor_at(a_source(text=text), start, start + 2)
    same = Finder([a_source(text=text)]).place(anchor)
    assert same is not None
    assert (same.start, same.end) == (start, start + 2)
    cut = data.draw(st.integers(0, len(text)))
    edited = text[:cut] + data.draw(WORDS) + text[cut:]
    place = Finder([a_source("b", text=edited, path="a.txt")]).place(anchor)
    if place is not None:
        assert edited[place.start : place.end] == "12"
        assert place.start == start + (len(edited) - len(text) if cut <= start else 0)
