"""What fits best comes first, and a large pile is found in quickly."""

import pytest

from centres_tui.tui.finder import Entry, find, folded, places_of
from growth import is_done_within

NAMES = (
    "Waiting times at the county hospital",
    "Harbour dues",
    "Rainfall in the harbour district",
    "Prices of wheat and barley",
    "Château d'Été: visitors",
)
ENTRIES = [Entry("row", name, f" {folded(name)}", folded("Dover Gazette")) for name in NAMES]


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("harb", [NAMES[1], NAMES[2]]),
        ("hosp wait", [NAMES[0]]),
        ("wtch", [NAMES[0]]),
        ("rthd", [NAMES[2]]),
        ("chateau ete", [NAMES[4]]),
        ("ÉTÉ", [NAMES[4]]),
        ("dues gazette", [NAMES[1]]),
        ("zq", []),
    ],
    ids=["start first", "any order", "scattered", "initials", "accents", "capitals", "beside",
         "nothing"],
)  # fmt: skip
def test_the_best_fit_comes_first(typed: str, expected: list[str]) -> None:
    assert [entry.key for entry in find(ENTRIES, typed)] == expected


@pytest.mark.parametrize(
    ("typed", "expected"), [("dues", "dues"), ("hd", "Hd"), ("har ues", "Harues"), ("gaz", "")]
)
def test_what_was_typed_is_marked_in_the_name(typed: str, expected: str) -> None:
    assert "".join(NAMES[1][place] for place in sorted(places_of(ENTRIES[1], typed))) == expected


def test_five_thousand_sources_and_twenty_thousand_measures_are_found_in_at_once() -> None:
    many = [
        Entry("row", f"{n}", f" {folded(NAMES[n % 4])} {n}", "dover gazette") for n in range(25_000)
    ]
    assert [entry.key for entry in find(many, "harbour dues 24997")] == ["24997"]
    for typed in ("h", "hosp", "wtch", "zq"):
        assert is_done_within(1, lambda typed=typed: find(many, typed))  # type: ignore[misc]
