"""Numbers whose noun stands in the sentence before, or is the topic of their own."""

import pytest

from centres_tui import extract_figures

NAMED = {
    "what they have": ("Why not sell a few boats? They have 22.", "22", "boats"),
    "so many of them": (
        "The river has 14 locks. Output holds since the turbines are stronger. There will be 840"
        " of them.",
        "840",
        "turbines",
    ),
    "the count before is nearer": (
        "The trust has ferries. It moors 30 barges. There were 44 of them once.",
        "44",
        "barges",
    ),
    "what she was asked about": ("Asked about berths, she said 120 by May.", "120", "berths"),
    "what a mind was changed on": (
        "The firm thought again on barges: there would be 12 a day on the canal.",
        "12",
        "barges",
    ),
    "those who were told of": (
        "Some 5,900 people came. Of these walkers 1,310 lived in the town.",
        "1,310",
        "walkers",
    ),
    "some of the usual": ("It hopes to run 12 of the usual 36 slow ferries.", "12", "slow ferries"),
    "what it pulls out of": (
        "How many ferries? The county has 34. It is walking away from 15.",
        "15",
        "ferries",
    ),
    "the closure of some": (
        "Four of the 18 berths shut. The closure of six announced in May was put off.",
        "six",
        "berths",
    ),
    "in the end": ("They said six berths would go. In the end it was four.", "four", "berths"),
    "now": ("It was 21 berths in May. Now it's fifteen.", "fifteen", "berths"),
    "one of those told as known": (
        "The line will shut 11 depots. Around 40,000 riders start at one of the 11.",
        "one",
        "depots",
    ),
    "those told as known": (
        "The line will shut 11 depots. Around 40,000 riders start at one of the 11.",
        "11",
        "depots",
    ),
    "what was there earlier": ("It knew of 11 earlier leaks on this pipe.", "11", "leaks"),
    "a sort with a relative": (
        "Six Ardshire youth clubs that had been on the list are safe.",
        "Six",
        "ardshire youth clubs",
    ),
    "a county is no crowd": ("Nine Suffolk primary schools were spared.", "Nine", None),
}

UNNAMED = {
    "another paragraph": ("Sell the boats.\n\nThey have 22.", "22"),
    "a singular": ("Why not sell the harbour? They have 22.", "22"),
    "nothing asked about": ("Asked on Monday, she said 120.", "120"),
    "a price": ("Asked about the harbour, she said 120.", "120"),
}


@pytest.mark.parametrize(("text", "exact", "unit"), NAMED.values(), ids=NAMED)
def test_what_was_named_before_is_what_is_counted(text: str, exact: str, unit: str | None) -> None:
    found = [one for one in extract_figures(text) if one.exact == exact][-1]
    assert found.kind == "count"
    assert found.unit == (unit or "suffolk primary schools")


@pytest.mark.parametrize(("text", "exact"), UNNAMED.values(), ids=UNNAMED)
def test_a_number_is_not_of_what_stands_elsewhere(text: str, exact: str) -> None:
    units = {one.unit for one in extract_figures(text) if one.exact == exact}
    assert units == {""}


def test_those_told_as_known_are_the_last_that_were_so_many() -> None:
    text = "Six mills burnt. The firm hired six clerks. The six are to start in May."
    assert [one.unit for one in extract_figures(text)][:3] == ["mills", "clerks", "clerks"]


HOURS = {
    "a label": ("Opening hours: 412 a week now, 265 under the plan.", [412, 265]),
    "a change": (
        "Opening hours would fall by more than a third, from 412 a week to 256.",
        [412, 256],
    ),
    "a question": ("And the hours? Down by a fifth, from 412 a week to 330.", [412, 330]),
}


@pytest.mark.parametrize(("text", "values"), HOURS.values(), ids=HOURS)
def test_hours_that_are_counted_are_a_time(text: str, values: list[int]) -> None:
    times = [one for one in extract_figures(text) if one.kind == "duration"]
    assert [int(str(one.value)) for one in times] == values
    assert {one.unit for one in times} == {"hours"}


def test_now_and_under_the_plan_is_a_change() -> None:
    now, then = extract_figures("Youth posts: 118 now, 74 from 2025.")[:2]
    assert now.changes_to == then.id
    apart = extract_figures("Youth posts: 118 now, 74 part-time.")
    assert {one.changes_to for one in apart} == {None}


def test_a_part_is_of_the_whole_that_its_share_fits() -> None:
    text = (
        "In a month 5,870 people came, a tenth of the 62,400 who could. Of these walkers 1,310"
        " (22%) came twice."
    )
    figures = extract_figures(text)
    part = next(one for one in figures if one.exact == "1,310")
    whole = next(one for one in figures if one.exact == "5,870")
    assert part.of == whole.id


def test_lines_that_begin_with_labels_are_apart() -> None:
    text = (
        "Night posts: 118 now, 74 from 2025\n"
        "Wandering team, at work in the streets: up from three to six\n"
        "Volunteers: 260 now, 400 by 2026\n"
    )
    units = {one.exact: one.unit for one in extract_figures(text)}
    assert (units["260"], units["400"]) == ("volunteers", "volunteers")
    assert units["six"] != "volunteers"
