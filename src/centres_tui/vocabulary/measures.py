"""Words about measures, from data/measures/*.toml: concepts, what excludes what, what is alike."""

from collections.abc import Iterable, Mapping
from fractions import Fraction
from typing import TYPE_CHECKING, Final, NamedTuple

from centres_tui.vocabulary.in_force import current, derived
from centres_tui.vocabulary.load import load_table, table
from centres_tui.vocabulary.units import units

if TYPE_CHECKING:
    from centres_tui.vocabulary.own_sections import OwnUnit

GENERAL: Final = "measures/general"
SUBJECTS: Final = ("measures/childrens_centres",)
"""The vocabularies of bundled subjects, added to the general one."""


class MeasureWords(NamedTuple):
    """What words say about a measure."""

    stop: frozenset[str]
    """Words that say nothing about what is measured."""
    weak: frozenset[str]
    """Words that say little: reporting, time, "council"."""
    filler: frozenset[str]
    """Count nouns for people of any sort."""
    people: frozenset[str]
    """Other count nouns that are said of people."""
    deeds: frozenset[str]
    """Count nouns for what is done or suffered."""
    premises: frozenset[str]
    """Count nouns for the places of any body: "branches"."""
    houses: frozenset[str]
    """Count nouns for places of one sort: "libraries"."""
    numbered: frozenset[str]
    """Nouns that a number behind them only tells apart: "pen 5"."""
    nations: frozenset[str]
    """Names of countries, and of parts of the world."""
    total: frozenset[str]
    """Words that make a figure the whole of its kind."""
    change: frozenset[str]
    """Words that make an amount that of a rise, a fall or a saving."""
    concepts: Mapping[str, str]
    """What each word stands for: "shut" for "close"."""
    slots: Mapping[str, str]
    """The slot that each concept fills; one measure has one concept of a slot."""
    alike: Mapping[str, str]
    """Count nouns that stand for one thing, each with the name of its set."""
    sorts: Mapping[str, frozenset[str]]
    """Count nouns for things of one sort, each with the wider nouns for them: "shops", "firms"."""
    told: Mapping[str, tuple[str, ...]]
    """Nouns for people, each with words for what they do or undergo: "staff", "employed"."""

    def concept(self, word: str) -> str:
        """Give what a word stands for, itself if nothing is known of it."""
        return self.concepts.get(word, word)


@derived
def measure_words() -> MeasureWords:
    """Read the general words, those of the bundled subjects and a person's own, once."""
    own = current()
    names = (GENERAL, *SUBJECTS)
    general = load_table(GENERAL)
    texts = {key: frozenset(str(general[key]).split()) for key in _WORD_LISTS}
    return MeasureWords(
        **texts,
        concepts={**_inverted(names, "concepts"), **own.concepts},
        slots={**_inverted((GENERAL,), "opposed"), **own.opposed},
        alike={**_inverted((*SUBJECTS, GENERAL), "alike"), **own.alike},
        sorts=_wider_nouns(table(GENERAL, "sorts", str)),
        told={noun: tuple(each.split()) for noun, each in table(GENERAL, "told", str).items()},
    )


_WORD_LISTS: Final = (
    *("stop", "weak", "filler", "people", "deeds", "premises", "houses", "numbered", "total"),
    *("change", "nations"),
)


def _inverted(names: Iterable[str], key: str) -> dict[str, str]:
    """Map each word of a table of word lists to the entry that lists it; the first stands."""
    found: dict[str, str] = {}
    for name in names:
        if key in load_table(name):
            for entry, words in table(name, key, str).items():
                for word in words.split():
                    found.setdefault(word, entry)
    return found


def _wider_nouns(sorts: Mapping[str, str]) -> dict[str, frozenset[str]]:
    """Give for each noun of the lists the wider nouns over them.

    >>> _wider_nouns({"firms companies": "shops", "venues": "shops"})["shops"] == {
    ...     "firms", "companies", "venues"
    ... }
    True
    """
    found: dict[str, frozenset[str]] = {}
    for wider, nouns in sorts.items():
        for noun in nouns.split():
            found[noun] = found.get(noun, frozenset()).union(wider.split())
    return found


_NOT_CONVERTED: Final = frozenset({"temperature", "number"})
"""Kinds the units of which do not begin at one nothing, or measure many things."""


@derived
def unit_factors() -> Mapping[str, Mapping[str, Fraction]]:
    """Give the worth of each unit of each kind, in the first unit of its kind.

    >>> unit_factors()["length"]["feet"]
    Fraction(381, 1250)
    """
    name = "measures/conversions"
    factors = {
        kind: {unit: Fraction(worth) for unit, worth in table(name, kind, str).items()}
        for kind in load_table(name)
    }
    for kind, worths in _other_units(factors).items():
        factors[kind] = factors.get(kind, {}) | worths
    for unit, own in current().units.items():
        worth = _worth(own, factors.get(own.kind, {}))
        if worth is not None:
            factors[own.kind][unit] = worth
    return factors


def _other_units(known: Mapping[str, Mapping[str, Fraction]]) -> dict[str, dict[str, Fraction]]:
    """Give the worth of the units of measurement that no table of conversions has, by kind."""
    sizes: dict[str, dict[str, Fraction]] = {}
    for name, unit in units().by_name.items():
        if unit.factor is not None and unit.kind not in _NOT_CONVERTED:
            sizes.setdefault(unit.kind, {})[name] = Fraction(unit.factor)
    found: dict[str, dict[str, Fraction]] = {}
    for kind, own in sizes.items():
        told = known.get(kind, {})
        by = next((told[unit] / size for unit, size in own.items() if unit in told), Fraction(1))
        found[kind] = {unit: size * by for unit, size in own.items() if unit not in told}
    return found


def _worth(own: "OwnUnit", known: Mapping[str, Fraction]) -> Fraction | None:
    """Say what a person's unit is worth in the first unit of its kind, by way of one of both."""
    if own.worth is None or not known:
        return None
    amount, of = own.worth
    if of in known:
        return Fraction(amount) * known[of]
    sizes = units().by_name
    size = sizes[of].factor if of in sizes else None
    for unit, worth in known.items():
        other = sizes[unit].factor if unit in sizes else None
        if size is not None and other is not None:
            return Fraction(amount) * Fraction(size) / Fraction(other) * worth
    return None
