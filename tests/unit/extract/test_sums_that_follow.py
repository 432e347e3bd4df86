"""Sums in words behind other sums, signs lost before sums, postcodes and the cues of scripts."""

import pytest

from centres_tui import extract_figures

SUMS = {
    "saved a year": ("They cost £360,000 and save sixty thousand a year.", "sixty thousand"),
    "in the next sentence": ("It cost £2m. It saves forty thousand a year.", "forty thousand"),
    "to run": ("It cost £5m. It will cost them about forty thousand a week.", "forty thousand"),
    "fined": ("He owes £9m. He was fined twelve thousand.", "twelve thousand"),
    "spent": ("They have £1m. They spent ninety thousand on it.", "ninety thousand"),
}
COUNTS = {
    "holds": ("The hall cost £360,000. It holds sixty thousand a year.", "sixty thousand"),
    "trees": ("The grant was £2m. It saved forty thousand trees.", "forty thousand"),
    "lives": ("It cost £5m and saved nine thousand lives.", "nine thousand"),
    "no sum before": ("It was dry. It saved forty thousand a year.", "forty thousand"),
    "a greater one": ("It cost £5. It saves forty thousand a year.", "forty thousand"),
}


@pytest.mark.parametrize(("text", "exact"), SUMS.values(), ids=SUMS)
def test_what_is_saved_or_paid_behind_a_sum_is_money(text: str, exact: str) -> None:
    found = next(each for each in extract_figures(text) if each.exact == exact)
    assert (found.kind, found.unit) == ("money", "GBP")


@pytest.mark.parametrize(("text", "exact"), COUNTS.values(), ids=COUNTS)
def test_other_numbers_behind_a_sum_are_none(text: str, exact: str) -> None:
    found = next(each for each in extract_figures(text) if each.exact == exact)
    assert found.kind in ("count", "number")


def test_a_lost_sign_is_restored_where_another_sum_of_the_text_lost_it_too() -> None:
    text = "The council says the roof needs \ufffd480,000 of repairs. It has a gap of \ufffd38.5m."
    assert [(one.kind, one.unit) for one in extract_figures(text)] == [("money", "GBP")] * 2


def test_a_lost_character_before_what_is_counted_is_no_sign() -> None:
    text = "The council lost \ufffd480,000 pupils. It has a gap of \ufffd38.5m."
    assert [one.kind for one in extract_figures(text)] == ["count", "money"]


@pytest.mark.parametrize(
    "text",
    [
        "Write to Millgate Works, Corsby CB7 3TW.",
        "Offices at SW1A 2AA and M1 1AE.",
        "CLIP: CHIEF FIRE OFFICER ANSELM ROAKE, 22 SECS. OUT: done.",
    ],
)
def test_postcodes_and_the_lengths_of_clips_are_no_figures(text: str) -> None:
    assert extract_figures(text) == []


@pytest.mark.parametrize("text", ["It makes 3TW of power.", "It took 22 secs to fill."])
def test_units_and_seconds_are(text: str) -> None:
    assert len(extract_figures(text)) == 1


@pytest.mark.parametrize("kin", ["nan", "granny", "mom", "cousin", "mother"])
def test_a_number_alone_of_a_relation_is_an_age(kin: str) -> None:
    (found,) = extract_figures(f"My {kin} is 84 and I thought we were going to lose her.")
    assert found.kind == "age"
