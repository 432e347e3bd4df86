"""The phrases of data/measures/general.toml: each is well formed, and none is of two concepts."""

import re
from itertools import combinations

import pytest

from centres_tui.vocabulary.load import table
from centres_tui.vocabulary.own_section import PHRASE
from centres_tui.vocabulary.phrases import by_first_word, parsed, phrases, same

WRITTEN = [
    (concept, str(phrase))
    for concept, listed in table("measures/general", "phrases", list).items()
    for phrase in listed
]


def test_there_are_many_and_each_is_well_formed() -> None:
    assert len(WRITTEN) > 200
    assert [told for told in WRITTEN if not re.fullmatch(PHRASE.pattern, told[1])] == []


def test_no_words_are_found_as_phrases_of_two_concepts() -> None:
    known = by_first_word(parsed(phrase, concept) for concept, phrase in WRITTEN)
    clashing = {
        tuple(sorted((one.concept, two.concept)))
        for beside in known.values()
        for one, two in combinations(beside, 2)
        if one.concept != two.concept and same(one, two)
    }
    assert clashing == set()


@pytest.mark.parametrize(
    ("word", "forms"),
    [
        ("{lay} off", {"lay", "lays", "laying", "laid"}),
        ("{shut} off", {"shut", "shuts", "shutting"}),
        ("{die} off", {"die", "dies", "dying", "died"}),
        ("{carry} off", {"carry", "carries", "carried", "carrying"}),
        ("{chip} off", {"chip", "chips", "chipped", "chipping"}),
        ("{close} off", {"close", "closes", "closed", "closing"}),
        ("{turn|go} off", {"turn", "turned", "turning", "go", "goes", "went", "gone", "going"}),
        ("turn|go off", {"turn", "go"}),
    ],
)
def test_a_word_in_braces_has_its_forms(word: str, forms: set[str]) -> None:
    found = parsed(word, "x").parts[0].forms
    assert forms <= found
    assert "{" in word or forms == found


def test_those_with_more_words_come_first() -> None:
    counts = [len(phrase.parts) for phrase in phrases().listed]
    assert counts == sorted(counts, reverse=True)
