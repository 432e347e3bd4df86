"""Comparing twice as many figures takes about twice the steps, whatever they have in common."""

from collections.abc import Callable, Iterable, Iterator
from itertools import product

import pytest

from growth import steps_of
from stories import Story, compared, story

TOWNS = ["".join(parts) for parts in product(("Bel", "Cor", "Dun", "Gor"), "bdfglm", "aeiou")]
THINGS = ("boats", "goats", "lamps", "pumps", "roofs", "wells", "carts", "doors", "looms", "kilns")


def one_measure(count: int) -> Iterator[str]:
    """All sources state one measure, each with its own value."""
    for n in range(count):
        yield f"The port of Ellory said that «{n + 100}|unit=boats» boats in Ellory would be sold."


def one_value(count: int) -> Iterator[str]:
    """All sources state one value, of many things in many towns."""
    for n in range(count):
        town, thing = TOWNS[n % len(TOWNS)], THINGS[n % len(THINGS)]
        yield f"The port of {town} said that «450|unit={thing}» {thing} in {town} were repaired."


def copies(count: int) -> Iterator[str]:
    """All sources copy one announcement."""
    for n in range(count // 3):
        yield (
            "The port of Ellory will sell «46|unit=boats» boats. It spent «£30m» on a quay for "
            f"«310|unit=crews» crews, said Ann Brome. Note from desk {n}."
        )


def many_towns(count: int) -> Iterator[str]:
    """Some five sources are about each town."""
    for n in range(count // 2):
        town = TOWNS[n // 5 % len(TOWNS)]
        yield (
            f"In {town} «{n % 7 + 20}|unit=kilns» kilns were lit. The mill of {town} paid "
            f"«£{n % 11 + 30}m» for looms."
        )


def one_long_source(count: int) -> Iterator[str]:
    """One source holds all figures, line by line."""
    yield "\n".join(f"Crew {n} caught «{n % 90 + 10}|unit=eels» eels." for n in range(count))


def one_long_sentence(count: int) -> Iterator[str]:
    """One source holds all figures in one sentence, which is no list of lines."""
    held = (f"«{n % 90 + 10}|unit=gates» gates in {TOWNS[n % len(TOWNS)]}" for n in range(count))
    yield f"Crews put up {', '.join(held)}."


def one_sentence_each(count: int) -> Iterator[str]:
    """Two sources hold half of the figures each, in one sentence."""
    for _ in range(2):
        yield from one_long_sentence(count // 2)


MOST = 2.8
"""In line it takes twice the steps, with the square of the figures four times; small sets, whose
blocks are compared whole, lie between.
"""
MADE = (
    one_measure,
    one_value,
    copies,
    many_towns,
    one_long_source,
    one_long_sentence,
    one_sentence_each,
)


def told(texts: Iterable[str]) -> list[Story]:
    return [story(f"s{n:04}", text, f"2021-03-{n % 28 + 1:02}") for n, text in enumerate(texts)]


@pytest.mark.parametrize("made", MADE, ids=lambda made: made.__name__)
def test_twice_the_figures_take_about_twice_the_steps(
    made: Callable[[int], Iterator[str]],
) -> None:
    compared(*told(made(20)))
    once, twice = told(made(150)), told(made(300))
    few = steps_of(lambda: compared(*once))
    many = steps_of(lambda: compared(*twice))
    assert many < MOST * few
