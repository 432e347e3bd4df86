"""The vocabulary files: read, checked, and in agreement with themselves."""

import re
from collections.abc import Callable

import pytest

from centres_tui.errors import VocabularyError
from centres_tui.model.quantity import BOUNDS
from centres_tui.vocabulary.bounds import hedges
from centres_tui.vocabulary.currencies import currencies
from centres_tui.vocabulary.idioms import idioms
from centres_tui.vocabulary.load import load_table, table, words
from centres_tui.vocabulary.names import name_words
from centres_tui.vocabulary.numerals import numeral_words
from centres_tui.vocabulary.patterns import any_of
from centres_tui.vocabulary.ranges import range_words
from centres_tui.vocabulary.rates import rate_words
from centres_tui.vocabulary.units import units


@pytest.mark.parametrize(
    "read",
    [
        numeral_words, currencies, units, hedges, name_words, idioms, rate_words, range_words,
    ],
)  # fmt: skip
def test_every_file_is_read_once(read: Callable[[], object]) -> None:
    assert read() is read()


def test_a_missing_file_is_named() -> None:
    with pytest.raises(VocabularyError, match=r"data/nothing\.toml: cannot be read"):
        load_table("nothing")


def test_a_missing_key_is_named() -> None:
    with pytest.raises(VocabularyError, match=r"data/numerals\.toml: nothing must be a text"):
        words("numerals", "nothing")
    with pytest.raises(
        VocabularyError, match=r"data/numerals\.toml: there is no table \[nothing\]"
    ):
        table("numerals", "nothing", str)


def test_an_entry_of_another_type_is_named() -> None:
    with pytest.raises(VocabularyError, match=r"numerals\.toml: scales\.hundred must be str"):
        table("numerals", "scales", str)


@pytest.mark.parametrize(
    ("written", "code"),
    [
        ("£", "GBP"), ("US $", "USD"), ("$US", "USD"), ("HK$", "HKD"), ("CHF", "CHF"),
        ("Swiss francs", "CHF"), ("Pound sterling", "GBP"), ("florin", ""),
    ],
)  # fmt: skip
def test_signs_codes_and_names_of_currencies(written: str, code: str) -> None:
    assert currencies().code_of(written) == code


def test_codes_are_three_capitals() -> None:
    known = currencies()
    codes = {*known.signs.values(), *known.prefixed.values(), *known.names.values(), *known.codes}
    assert all(len(code) == 3 and code.isalpha() and code.isupper() for code in codes)


def test_no_name_of_a_unit_is_claimed_twice() -> None:
    claimed: dict[str, str] = {}
    for kind, entries in load_table("units").items():
        assert isinstance(entries, dict)
        for plural, written in entries.items():
            for sign in written.split(":")[1].split():
                assert claimed.setdefault(sign, plural) == plural, (kind, sign)


def test_units_of_one_kind_convert_into_each_other() -> None:
    known = units().by_name
    foot, inch = known["feet"].factor, known["inches"].factor
    stone, pound = known["stone"].factor, known["pounds"].factor
    assert foot is not None
    assert inch is not None
    assert stone is not None
    assert pound is not None
    assert foot == 12 * inch
    assert stone == 14 * pound


def test_hedges_have_bounds() -> None:
    known = hedges()
    assert {*known.before.values(), *known.after.values()} <= set(BOUNDS)


def test_any_of_prefers_the_longer_word() -> None:
    found = re.match(any_of(["ten", "tenth"]), "Tenth")
    assert found is not None
    assert found[0] == "Tenth"
