"""A person's own vocabulary: texts are read with it, and as before once it is gone."""

import asyncio
import threading
from collections.abc import Sequence
from decimal import Decimal
from pathlib import Path

import pytest

from centres_tui import extract_figures, load_dataset
from centres_tui.bundled import bundled_folder
from centres_tui.compare.words import stem_of, weights_of, words_of
from centres_tui.model.figure import Figure
from centres_tui.read import source_from_text
from centres_tui.vocabulary.bounds import hedges
from centres_tui.vocabulary.currencies import currencies
from centres_tui.vocabulary.in_force import BUILT_IN, current, using
from centres_tui.vocabulary.measures import measure_words, unit_factors
from centres_tui.vocabulary.own import added
from centres_tui.vocabulary.own_sections import SECTIONS
from centres_tui.vocabulary.units import units

EXAMPLE = bundled_folder("data") / "vocabulary-example.toml"

READ_WITH_IT = [
    ("a sign before", "The quay cost ƒ300 to mend.", ("ƒ300", "money", 300, "=", "AWG")),
    ("a sign after", "The quay cost 300 ƒ to mend.", ("300 ƒ", "money", 300, "=", "AWG")),
    ("a code", "The quay cost AWG 1.5m to mend.", ("AWG 1.5m", "money", 1500000, "=", "AWG")),
    ("a prefix", "It sold for Afl. 40 at noon.", ("Afl. 40", "money", 40, "=", "AWG")),
    ("a name", "It cost 20 Aruban florins.", ("20 Aruban florins", "money", 20, "=", "AWG")),
    ("a hundredth", "A bun is 50 placas.", ("50 placas", "money", Decimal("0.5"), "=", "AWG")),
    ("the name of a unit", "It is forty rods long.", ("forty rods", "length", 40, "=", "rods")),
    ("the sign of a unit", "It is 12.5 rd long.",
     ("12.5 rd", "length", Decimal("12.5"), "=", "rods")),
    ("a unit of many words", "They landed 90 crans of herring.",
     ("90 crans of herring", "volume", 90, "=", "crans of herring")),
    ("a hedge before", "It drew nigh on 600 guests.", ("600", "count", 600, "~", "guests")),
    ("a hedge of many words", "It drew hard up against 600 guests.",
     ("600", "count", 600, "~", "guests")),
    ("a hedge after", "It drew 600 and swelling.", ("600", "number", 600, ">", "")),
    ("a plural", "The troupe staged 12 opera in all.", ("12", "count", 12, "=", "opera")),
    ("a noun that is counted as it stands", "The farm sold 40 kine.",
     ("40", "count", 40, "=", "kine")),
]  # fmt: skip


def shown(figures: Sequence[Figure]) -> list[tuple[object, ...]]:
    return [(each.exact, each.kind, each.value, each.bound, each.unit) for each in figures]


@pytest.mark.parametrize(
    ("text", "figure"), [case[1:] for case in READ_WITH_IT], ids=[case[0] for case in READ_WITH_IT]
)
def test_a_figure_is_read_with_the_words_and_as_before_without(
    text: str, figure: tuple[object, ...]
) -> None:
    before = extract_figures(text)
    assert figure not in shown(before)
    with added([EXAMPLE]):
        assert shown(extract_figures(text)) == [figure]
    assert extract_figures(text) == before


def test_a_place_is_what_a_text_that_names_it_twice_is_about() -> None:
    text = "The fair drew crowds to Nether Quay. People came late. In Nether Quay it rained.\n"
    assert source_from_text(text).places == ()
    with added([EXAMPLE]):
        assert source_from_text(text).places == ("Nether Quay",)
        assert source_from_text("It rained in Nether Quay.\n").places == ()
    assert source_from_text(text).places == ()


@pytest.mark.parametrize(
    ("head", "publisher"),
    [("THE LAMP", "The Lamp"), ("Quay Intelligencer", "Quay Intelligencer")],
    ids=["a whole name", "a word of names"],
)
def test_a_publisher_is_known_over_the_text(head: str, publisher: str) -> None:
    text = f"{head}\n\nPier reopens after the storm\n\nThe pier has reopened after a long winter.\n"
    assert source_from_text(text).publisher is None or publisher != source_from_text(text).publisher
    with added([EXAMPLE]):
        assert source_from_text(text).publisher == publisher
    assert source_from_text(text).publisher != publisher


def test_short_forms_and_bodies_name_what_a_text_is_about() -> None:
    text = "Marl HC met the Dale Moot. Then it rained, and Marl HC told the Dale Moot why.\n"
    assert source_from_text(text).places == ()
    with added([EXAMPLE]):
        found = source_from_text(text).places
    assert set(found) == {"Marl Harbour Commissioners", "Dale Moot"}


def test_things_that_are_alike_join_two_sources(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(
        "Quay Harbour Board said that 46 luggers lie in Quay harbour.\n"
    )
    (tmp_path / "b.txt").write_text("Quay harbour holds 46 smacks, Quay Harbour Board said.\n")
    assert load_dataset(tmp_path).measures.empty
    joined = load_dataset(tmp_path, vocabulary=EXAMPLE)
    assert [(each.verdict, len(each.figures)) for each in joined.comparison.measures] == [
        ("agree", 2)
    ]
    assert load_dataset(tmp_path).measures.empty


def test_concepts_slots_and_plurals_reach_the_comparison() -> None:
    with added([EXAMPLE]):
        known = measure_words()
        assert (known.concept("mothballed"), known.slots["moor"]) == ("close", "berth")
        assert stem_of("opera") == "opus"
    assert (measure_words().concept("mothballed"), stem_of("opera")) == ("mothballed", "opera")


def test_phrases_reach_the_comparison(tmp_path: Path) -> None:
    text = "The yard laid its oldest lugger up and kept another on an even keel"
    file = tmp_path / "own.toml"
    file.write_text('[measures.phrases]\nswamp = ["{ship} .. water"]\n', encoding="utf-8")
    with added([EXAMPLE, file]):
        stems = {word.stem for word in words_of(text, 0, len(text)) if word.weight}
        assert {"close", "yard"} <= stems
        assert stems.isdisjoint({"laid", "even", "keel"})
        assert ("swamp", 1.0) in weights_of("shipped green water")
    stems = {word.stem for word in words_of(text, 0, len(text)) if word.weight}
    assert "close" not in stems
    assert ("swamp", 1.0) not in weights_of("shipped green water")


def test_a_unit_is_worth_what_it_says_in_readings_and_comparison() -> None:
    with added([EXAMPLE]):
        assert units().by_name["rods"].factor == Decimal("5.0292")
        assert float(unit_factors()["length"]["rods"]) == 5.0292
        assert float(unit_factors()["volume"]["crans of herring"]) == 170.5
    assert "rods" not in units().by_name
    assert "rods" not in unit_factors()["length"]


def test_a_unit_may_be_worth_another_unit_of_the_file(tmp_path: Path) -> None:
    file = tmp_path / "own.toml"
    file.write_text(
        '[units.cloths]\nkind = "length"\nnames = ["cloth"]\nworth = "3 furlongs"\n'
        '[units.bolts]\nkind = "length"\nnames = ["bolt"]\nworth = "2 cloths"\n'
    )
    with added([file]):
        assert units().by_name["bolts"].factor == 6 * Decimal("201.168")
        assert float(unit_factors()["length"]["bolts"]) == pytest.approx(6 * 201.168)


def test_two_vocabularies_one_after_the_other_each_give_their_answer(tmp_path: Path) -> None:
    one, two = tmp_path / "one.toml", tmp_path / "two.toml"
    one.write_text('[currencies.AWG]\nnames = ["florin"]\n[hedges.before]\n"nigh on" = "~"\n')
    two.write_text('[units.florins]\nkind = "mass"\nnames = ["florin"]\n')
    text = "It took nigh on 20 florins."
    answers = []
    for files in ([one], [two], [], [one], [two, two], []):
        with added(files):
            answers.append(shown(extract_figures(text)))
    money = [("20 florins", "money", 20, "~", "AWG")]
    mass = [("20 florins", "mass", 20, "=", "florins")]
    count = [("20", "count", 20, "=", "florins")]
    assert answers == [money, mass, count, money, mass, count]


def test_a_vocabulary_inside_another_adds_to_it_and_leaves_it(tmp_path: Path) -> None:
    inner = tmp_path / "inner.toml"
    inner.write_text('[currencies.AWG]\nnames = ["guildoon"]\n')
    with added([EXAMPLE]) as outer:
        with added([inner]):
            assert currencies().code_of("guildoons") == currencies().code_of("ƒ") == "AWG"
        assert current() is outer
        assert currencies().code_of("guildoons") == ""
    assert current() is BUILT_IN


def test_all_is_as_before_after_an_error() -> None:
    with pytest.raises(ZeroDivisionError), added([EXAMPLE]) as vocabulary:
        _ = 1 // (len(vocabulary.files) - 1)
    assert current() is BUILT_IN
    assert ("on", "nigh") not in hedges().before


def test_other_threads_read_without_it_unless_it_is_handed_on() -> None:
    text, read = "It cost ƒ300.", {}

    def alone() -> None:
        read["alone"] = shown(extract_figures(text))

    with added([EXAMPLE]) as vocabulary:

        def with_words() -> None:
            with using(vocabulary):
                read["handed on"] = shown(extract_figures(text))

        threads = [threading.Thread(target=each) for each in (alone, with_words)]
        for each in threads:
            each.start()
        for each in threads:
            each.join()
        read["here"] = shown(extract_figures(text))
    assert read["here"] == read["handed on"] == [("ƒ300", "money", 300, "=", "AWG")]
    assert read["alone"] == shown(extract_figures(text)) != read["here"]


def test_tasks_keep_the_words_that_they_were_made_with() -> None:
    async def code() -> str:
        await asyncio.sleep(0)
        return currencies().code_of("ƒ")

    async def both() -> tuple[str, str]:
        outside = asyncio.ensure_future(code())
        with added([EXAMPLE]):
            inside = asyncio.ensure_future(code())
        return await outside, await inside

    assert asyncio.run(both()) == ("", "AWG")


def test_the_example_has_every_section_and_adds_to_each_part() -> None:
    with added([EXAMPLE]) as vocabulary:
        parts = [name for name in vocabulary.__annotations__ if name != "files"]
        assert [name for name in parts if not getattr(vocabulary, name)] == []
    text = EXAMPLE.read_text("utf-8")
    assert all(f"[{name}" in text for name in SECTIONS)
