"""What is wrong with a vocabulary file is told in one line: the file, the section, the key."""

from pathlib import Path

import pytest

from centres_tui.errors import VocabularyError
from centres_tui.vocabulary.in_force import BUILT_IN, current
from centres_tui.vocabulary.own import LARGEST, added

WRONG = [
    ("no such section", "[colours]\n", r"\[colours\]: no such section. Those that there are: curr"),
    ("a section that is no table", "units = 5\n", r"units must be a table, \[units\]"),
    ("no such key", '[currencies.AWG]\nname = ["x"]\n',
     r"\[currencies.AWG\] name: no such key. Those of this section: signs, prefixed"),
    ("a text for a list", '[places]\nnames = "Quay"\n',
     r"\[places\] names: must be a list of texts"),
    ("a number in a list", "[places]\nnames = [5]\n", r"\[places\] names: must be a list of texts"),
    ("a number for a text", '[hedges.before]\n"nigh on" = 5\n',
     r"\[hedges.before\] nigh on: must be a text"),
    ("a code of two letters", "[currencies.AW]\n",
     r"\[currencies\] AW: 'AW' must be a code of three"),
    ("a sign of two", '[currencies.AWG]\nsigns = ["ƒƒ"]\n', r"\[currencies.AWG\] signs: 'ƒƒ' must"),
    ("a mark as a sign", '[currencies.AWG]\nsigns = ["%"]\n',
     r"\[currencies.AWG\] signs: '%' must"),
    ("a known sign", '[currencies.AWG]\nsigns = ["€"]\n',
     r"signs: '€' is known already, for the currency EUR. Leave it out here"),
    ("the sign of a unit", '[currencies.AWG]\nsigns = ["º"]\n',
     r"signs: 'º' is known already, for the"),
    ("damage as a sign", '[currencies.AWG]\nsigns = ["Â"]\n',
     r"signs: 'Â' stands for other things"),
    ("a known prefix", '[currencies.AWG]\nprefixed = ["Rs"]\n', r"prefixed: 'Rs' is known already"),
    ("an everyday prefix", '[currencies.AWG]\nprefixed = ["In"]\n', r"'In' is an everyday word"),
    ("the name of another currency", '[currencies.AWG]\nnames = ["dollar"]\n',
     r"names: 'dollar' is known already, for the currency USD"),
    ("a unit as a currency", '[currencies.AWG]\nnames = ["stone"]\n', r"for the unit stone"),
    ("a capital in a name", '[currencies.AWG]\nnames = ["Florin"]\n',
     r"'Florin' must be one to four"),
    ("a pattern as a name", '[currencies.AWG]\nnames = ["(a+)+b"]\n', r"must be one to four words"),
    ("an unknown kind", '[units.rods]\nkind = "lenght"\nnames = ["rod"]\n',
     r"\[units.rods\] kind: must be one of .*length"),
    ("no singular", '[units.rods]\nkind = "length"\n', r"\[units.rods\] names: needs the singular"),
    ("a known name of a unit", '[units.rods]\nkind = "length"\nnames = ["mile"]\n',
     r"names: 'mile' is known already, for the unit miles"),
    ("a known sign of a unit", '[units.rods]\nkind = "length"\nnames = ["rod"]\nsigns = ["km"]\n',
     r"signs: 'km' is known already, for the unit kilometres"),
    ("a scale as a sign", '[units.rods]\nkind = "length"\nnames = ["rod"]\nsigns = ["bn"]\n',
     r"signs: 'bn' is read as a number"),
    ("a length of time", '[units.rods]\nkind = "length"\nnames = ["week"]\n',
     r"'week' is a length of time already"),
    ("worth nothing", '[units.rods]\nkind = "length"\nnames = ["rod"]\nworth = "0 metres"\n',
     r"worth: must be a number and a unit"),
    ("worth a unit of another kind",
     '[units.rods]\nkind = "length"\nnames = ["rod"]\nworth = "5 litres"\n',
     r"worth: 'litres' is no known unit of length with a size, in the plural. Some are: .*metres"),
    ("no bound", '[hedges.before]\n"nigh on" = "?"\n',
     r"nigh on: '\?' is no bound. It must be one"),
    ("another bound", '[hedges.before]\nabout = ">"\n',
     r"about: 'about' is known already, for the b"),
    ("an everyday hedge", '[hedges.before]\nthe = ">"\n', r"the: 'the' is an everyday word"),
    ("a mark after", '[hedges.after]\n"(ish)" = "~"\n',
     r"\[hedges.after\] \(ish\): '\(ish\)' must be"),
    ("another plural", '[nouns.plurals]\nox = "oxes"\n',
     r"ox: 'ox' is known already, for the plural"),
    ("a singular as a collective", '[nouns]\ncollective = ["lens"]\n',
     r"\[nouns\] collective: 'lens' is known already, as a noun in the singular"),
    ("a short form", '[publishers.short]\nCC = "Cricket Club"\n',
     r"\[publishers.short\] CC: 'CC' is known already, for the short form of County Council"),
    ("a known concept", '[measures.concepts]\nopening = ["shut"]\n',
     r"\[measures.concepts\] opening: 'shut' is known already, for the concept close"),
    ("an everyday concept", '[measures.concepts]\nopening = ["which"]\n',
     r"opening: 'which' is an everyday word"),
    ("a phrase of one word", '[measures.phrases]\nmoor = ["{make}"]\n',
     r"\[measures.phrases\] moor: '\{make\}' must be two to six words in lower case, as \"\{lay\}"),
    ("a brace left open", '[measures.phrases]\nmoor = ["{make fast"]\n', r"'\{make fast' must be"),
    ("a gap at the end", '[measures.phrases]\nmoor = ["{make} .."]\n', r"'\{make\} \.\.' must be"),
    ("a pattern as a phrase", '[measures.phrases]\nmoor = ["(a+)+ b"]\n', r"must be two to six"),
    ("a phrase of everyday words", '[measures.phrases]\nmoor = ["out of"]\n',
     r"\[measures.phrases\] moor: 'out of' has everyday words alone. Leave it out"),
    ("a known phrase", '[measures.phrases]\nmoor = ["{lay} .. off"]\n',
     r"moor: '\{lay\} \.\. off' is known already, for the concept dismissed. Leave it out here"),
    ("a form of a known phrase", '[measures.phrases]\nmoor = ["laid off"]\n',
     r"'laid off' is known already, for the concept dismissed"),
    ("a phrase of two concepts",
     '[measures.phrases]\nberth = ["{tie} up"]\nmoor = ["ties|lashes up"]\n',
     r"moor: 'ties\|lashes up' is known already, for the concept berth"),
    ("a slot of nothing known", '[measures.opposed]\nway2 = ["xyz"]\n',
     r"way2: 'way2' must be one word"),
    ("a concept that is none", '[measures.opposed]\npath = ["sideways"]\n',
     r"\[measures.opposed\] path: there is no concept 'sideways'"),
    ("a long word", f'[places]\nnames = ["{"Q" * 99}"]\n', r"names: is longer than 60 characters"),
    ("a line break in a key", '["a\\nb"]\n', r"\[a\\u000ab\]: no such section"),
    ("a line break in a word", '[hedges.before]\n"nigh\\non" = 5\n',
     r"nigh\\u000aon: must be a text"),
    ("no TOML", "[places\n", r"cannot be read as a vocabulary \(Expected ']'"),
]  # fmt: skip


@pytest.mark.parametrize(
    ("text", "told"),
    [case[1:] for case in WRONG],
    ids=[case[0] for case in WRONG],
)
def test_it_is_refused_in_one_line(tmp_path: Path, text: str, told: str) -> None:
    file = tmp_path / "own.toml"
    file.write_text(text, encoding="utf-8")
    with pytest.raises(VocabularyError, match=told) as refused, added([file]):
        pass
    assert str(refused.value).startswith(f"{file}: ")
    assert "\n" not in str(refused.value)
    assert current() is BUILT_IN


@pytest.mark.parametrize("name", ["none.toml", ".", "\0"], ids=["missing", "folder", "no name"])
def test_what_is_no_file_is_refused(tmp_path: Path, name: str) -> None:
    with (
        pytest.raises(VocabularyError, match=r"is no file|cannot be read"),
        added([tmp_path / name]),
    ):
        pass


def test_what_is_no_text_is_refused(tmp_path: Path) -> None:
    file = tmp_path / "own.toml"
    file.write_bytes(b"\xff\xfe\x00")
    with pytest.raises(VocabularyError, match="cannot be read as a vocabulary"), added([file]):
        pass


def test_a_file_that_is_too_large_is_refused_unread(tmp_path: Path) -> None:
    file = tmp_path / "own.toml"
    file.write_bytes(b"#" * (LARGEST + 1))
    with (
        pytest.raises(VocabularyError, match=r"1,048,577 bytes; .* 1,048,576"),
        added([file]),
    ):
        pass


def test_tables_in_tables_without_end_are_refused(tmp_path: Path) -> None:
    file = tmp_path / "own.toml"
    file.write_text("a = " + "[" * 100_000)
    with pytest.raises(VocabularyError, match="cannot be read"), added([file]):
        pass


def test_the_same_words_twice_are_no_clash(tmp_path: Path) -> None:
    file = tmp_path / "own.toml"
    file.write_text('[hedges.before]\nabout = "~"\n[currencies.GBP]\nnames = ["quid"]\n')
    with added([file, file]) as vocabulary:
        assert len(vocabulary.files) == 2


def test_the_second_file_is_checked_against_the_first(tmp_path: Path) -> None:
    one, two = tmp_path / "one.toml", tmp_path / "two.toml"
    one.write_text('[currencies.AWG]\nnames = ["florin"]\n')
    two.write_text('[currencies.XTF]\nnames = ["florin"]\n')
    told = r"two\.toml: .*florin.* for the currency AWG"
    with pytest.raises(VocabularyError, match=told), added([one, two]):
        pass
