"""The parts of a count behind a colon."""

import pytest

from centres_tui import extract_figures

PARTS = {
    "by place": ("The council runs 46 centres: 31 in Norfolk and 15 in Suffolk.", "15", "centres"),
    "in words": ("It lost 41 homes: thirty on Cedar Road, nine elsewhere.", "nine", "homes"),
    "for and against": ("It drew 412 replies: 187 for, 225 against.", "187", "replies"),
    "with who is in them": ("Of 22 beds, 14 are full: 9 with patients who wait.", "9", "beds"),
    "a list of three": ("It has 62 beds: 24 at Bramley, 18 at Holt, and 20 at Ash.", "20", "beds"),
}
OTHERS = {
    "with a noun of their own": (
        "The company runs 22 sites: 12 depots and two offices.",
        "12",
        "depots",
    ),
    "more than the whole": ("It has 6 towns: 40 of the shops there are shut.", "40", "shops"),
    "of something else": ("There were two faults: 14 of the pumps failed.", "14", "pumps"),
    "behind no count": ("She has one message: 15 is too many.", "15", ""),
    "behind a sum": ("It will cost £4m: 3 in the first year.", "3", ""),
}


@pytest.mark.parametrize(("text", "exact", "unit"), PARTS.values(), ids=PARTS)
def test_a_part_behind_a_colon_counts_what_the_whole_does(text: str, exact: str, unit: str) -> None:
    found = next(each for each in extract_figures(text) if each.exact == exact)
    assert (found.kind, found.unit) == ("count", unit)


@pytest.mark.parametrize(("text", "exact", "unit"), OTHERS.values(), ids=OTHERS)
def test_other_numbers_behind_a_colon_do_not(text: str, exact: str, unit: str) -> None:
    found = next(each for each in extract_figures(text) if each.exact == exact)
    assert found.unit == unit
