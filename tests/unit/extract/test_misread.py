"""Digits that a scanner took for letters."""

import pytest

from centres_tui import extract_figures

READ = {
    "a sum": ("Set-up costs are £64O,000 in all.", "£64O,000", "640000"),
    "a count": ("Pay for each of the l64 drivers went up.", "l64", "164"),
    "in the middle": ("Some 2O5 staff left.", "2O5", "205"),
    "a decimal": ("It cost £l.4m to build.", "£l.4m", "1400000"),
    "a share": ("It fell by 1O% in all.", "1O%", "10"),
    "at the end": ("The bus took 3O people.", "3O", "30"),
}
LEFT = ("He drank 2l of milk on the O2 roof.", "H2O and CO2", "Take the I64 to B1l.", "lol, 20o")


@pytest.mark.parametrize(("text", "exact", "value"), READ.values(), ids=READ)
def test_letters_in_a_number_are_read_as_digits(text: str, exact: str, value: str) -> None:
    found = next(each for each in extract_figures(text) if each.exact == exact)
    assert (str(found.value), found.repaired) == (value, True)


@pytest.mark.parametrize("text", LEFT)
def test_letters_of_units_names_and_words_are_left(text: str) -> None:
    assert not [each for each in extract_figures(text) if each.repaired]


def test_a_number_beside_one_with_letters_is_not_marked() -> None:
    first, second = extract_figures("Costs are £712,000, and were £64O,000.")
    assert (first.repaired, second.repaired) == (False, True)
