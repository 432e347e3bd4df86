"""Units: what furniture and metadata look at."""

import pytest

from centres_tui.read.taken import Part
from centres_tui.read.units import Unit, fold, is_name, units_of

FOLDED = {
    "case and punctuation": ("Sign in, NOW!", ["sign", "in", "now"]),
    "curly apostrophes": ("What’s On", ["what's", "on"]),
    "numbers": ("1,432 of 5.6m", ["#", "of", "#m"]),
    "bullets": ("  • Comment", ["comment"]),
    "a dash": ("- Comment", ["comment"]),
    "a heading's mark": ("## Most read", ["most", "read"]),
    "nothing": (" ... ", []),
}


@pytest.mark.parametrize(("text", "words"), FOLDED.values(), ids=FOLDED)
def test_words_are_folded(text: str, words: list[str]) -> None:
    assert fold(text) == words


FORMS = {
    "a sentence": ("The river rose by two metres.", True, True, False),
    "a quoted sentence": ("“The river rose by two metres.”", True, True, False),
    "a short sentence": ("Cllr Moss.", False, True, False),
    "a heading": ("The river rises", False, False, False),
    "long text without a stop": ("word " * 30, True, False, False),
    "a numbered entry": ("1. The river", False, False, True),
    "a bullet": ("• The river", False, False, True),
    "a letter": ("(a) the river", False, False, True),
    "a decimal is no entry": ("1.5 metres", False, False, False),
}


@pytest.mark.parametrize(
    ("text", "is_sentence", "is_closed", "is_listed"), FORMS.values(), ids=FORMS
)
def test_forms_are_told(text: str, is_sentence: bool, is_closed: bool, is_listed: bool) -> None:
    unit = Unit(0, text)
    assert (unit.is_sentence, unit.is_closed, unit.is_listed) == (
        is_sentence,
        is_closed,
        is_listed,
    )


def test_units_keep_their_places_and_gaps() -> None:
    text = "Rain\nWind\n\n\nIt rained.\r\rAgain"
    units = units_of(text)
    assert [text[unit.start : unit.end] for unit in units] == [unit.text for unit in units]
    assert [(unit.text, unit.gap) for unit in units] == [
        ("Rain", 0),
        ("Wind", 1),
        ("It rained.", 3),
        ("Again", 2),
    ]


def test_the_role_of_a_part_goes_to_its_unit() -> None:
    units = units_of("# Rain\n\nIt rained.\n\n- a", [Part(2, 6, "title"), Part(20, 23, "list")])
    assert [unit.role for unit in units] == ["title", None, "list"]
    assert units[2].is_listed


def test_lines_of_a_masthead_are_taken_apart() -> None:
    text = "Lower Marsh Area Hospitals and Schools Joint Trust\nBoard Paper\nflood plan, 4 May"
    first, rest = text.split("\n", 1)
    assert [unit.text for unit in units_of(text)] == [first, rest]
    assert units_of(text.replace("\n", "\r\n"))[0].text == first


def test_a_byte_order_mark_belongs_to_no_unit() -> None:
    assert [(unit.start, unit.text) for unit in units_of("\ufeff Rain\n\nIt rained.")] == [
        (2, "Rain"),
        (8, "It rained."),
    ]
    assert units_of("\ufeff") == []


def test_a_line_of_names_has_capitals() -> None:
    assert is_name("Guild of Bakers & Brewers")
    assert not is_name("Guild of bakers")
    assert not is_name("")


def test_only_lines_have_dates() -> None:
    assert [found.value for found in Unit(0, "Issued 4 May 2020").dates()] == ["2020-05-04"]
    assert [found.value for found in Unit(0, "FOURTH MAY TWENTY TWENTY").dates()] == ["2020-05-04"]
    assert Unit(0, "No date here").dates() == []
    assert Unit(0, "4 May 2020 " + "x" * 200).dates() == []


WRAPPED = "the rain that the people of the valley had waited for came"
"""A line of running text, shorter than it could be."""
LINES = {
    "a button after a paragraph": ("It rained.\nShare", ["It rained.", "Share"]),
    "buttons": ("It rained.\n Share\nLog in\nOr", ["It rained.", "Share", "Log in", "Or"]),
    "no button inside a sentence": (f"{WRAPPED},\nand that was all.\nshare", None),
    "an author under a title": ("Rain to last\nby our staff", ["Rain to last", "by our staff"]),
    "a day under a title": ("Rain to last\n4 May 2020", ["Rain to last", "4 May 2020"]),
    "no day in a sentence": (f"{WRAPPED} on\n4 May 2020.", None),
    "no day with much beside it": (f"{WRAPPED} on\n4 May 2020 and the day after that", None),
    "no number without a day": (f"{WRAPPED} on\nday 4 of it", None),
}  # fmt: skip


@pytest.mark.parametrize(("text", "lines"), LINES.values(), ids=LINES)
def test_lines_of_their_own_stand_apart(text: str, lines: list[str] | None) -> None:
    assert [unit.text for unit in units_of(text)] == (lines or [text])
