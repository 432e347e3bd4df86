"""Phrases: several words that count as one concept, and what is left alone."""

import pytest

from centres_tui.compare.words import forms_of, weights_of, words_of

ONE = {
    "a verb as it stands": ("Two mills lay off 40 weavers", "dismissed"),
    "another form of it": ("Weavers were laid off in May", "dismissed"),
    "a number between": ("The mill laid 40 off in May", "dismissed"),
    "a pronoun between": ("The mill laid them off", "dismissed"),
    "a few words between": ("The mill laid most of its weavers off", ""),
    "words that say something between": ("The mill laid night shift weavers off", "dismissed"),
    "another clause between": ("Bricks were laid, and 40 took off", ""),
    "an owner between": ("The inn shut its doors in June", "close"),
    "a noun in the plural": ("Carters put their names to a letter", "petition"),
    "one of several words": ("The bank forked out £4m", "payment"),
    "the other of them": ("The bank shelled £4m out", "payment"),
    "no verb": ("It left 300 potters out of work", "unemployed"),
    "no verb, in another sense": ("It came out of the works", ""),
    "a doubled letter": ("The choir is chipping in £200", "contribution"),
    "a verb that no rule makes": ("The vote was put back to May", "delay"),
    "a longer phrase of the same words": ("The tanker went under the hammer", "sell"),
    "a shorter one": ("The tannery went bust", "bankrupt"),
    "a hyphen": ("The made-up crew", ""),
    "a capital": ("Taken ill: 14 bathers", "infected"),
    "a line's end": ("Fourteen bathers were taken\nill on Sunday", "infected"),
    "a comma inside": ("Forty were laid, they say, off their work", ""),
    "a bracket inside": ("Forty were laid (in May) off", ""),
    "the end of a sentence inside": ("The hens lay. Off went the van", ""),
    "a number with a comma inside": ("The mill laid 1,400 off", "dismissed"),
}
"""A text, and the concept of the phrase in it; none where it is empty."""
CONCEPTS = {"dismissed", "unemployed", "start", "petition"}


@pytest.mark.parametrize(("text", "concept"), ONE.values(), ids=[*ONE])
def test_a_phrase_counts_as_its_concept(text: str, concept: str) -> None:
    stems = {word.stem for word in words_of(text, 0, len(text))}
    assert concept in stems if concept else stems.isdisjoint(CONCEPTS)


ALONE = {
    "a fall that is none": ("They fell ill", {"falling"}),
    "people who fell sick": ("Forty bathers fell sick", {"falling"}),
    "a sum that falls due": ("The loan of £4m fell due in May", {"falling"}),
    "a post that falls vacant": ("Nine posts falling vacant are not filled", {"falling"}),
    "work that falls behind": ("Work fell behind in May", {"falling"}),
    "a sum that falls short": ("The appeal fell £4m short", {"falling"}),
    "what is carried that is none": ("Surgeons carried out 300 checks", {"carried"}),
    "support that is none": ("The ferry is back in port", {"support"}),
    "a duty that no need tells": ("It needs to find £4m", {"poor"}),
    "an extent that is none": ("It no longer runs", {"length"}),
    "a fish that is none": ("Forty cars were caught in the snow", {"fish"}),
    "lives that are lived": ("She lives in Marl", {"death"}),
    "what is left that is none": ("The gale left 900 homes without power", {"remain"}),
}


@pytest.mark.parametrize(("text", "gone"), ALONE.values(), ids=[*ALONE])
def test_its_words_no_longer_count_as_what_they_mean_alone(text: str, gone: set[str]) -> None:
    assert gone.isdisjoint(word.stem for word in words_of(text, 0, len(text)) if word.weight)


KEPT = {
    "jobs that are lost": ("Ninety potters lost their jobs", {"dismissed", "job", "potter"}),
    "jobs to go": ("At the bindery 90 jobs will go", {"job", "dismissed", "bindery"}),
    "vacancies": ("The mill is 12 workers short", {"staff", "vacant", "mill"}),
    "a home for the old": ("It runs a care home", {"care_home", "home"}),
}


@pytest.mark.parametrize(("text", "stems"), KEPT.values(), ids=[*KEPT])
def test_a_word_in_brackets_goes_on_counting(text: str, stems: set[str]) -> None:
    assert stems <= {word.stem for word in words_of(text, 0, len(text)) if word.weight == 1}


def test_a_verb_stands_for_all_of_a_phrase() -> None:
    text = "The mill laid them off"
    words = {word.text: (word.stem, word.weight) for word in words_of(text, 0, len(text))}
    assert words["laid"] == ("dismissed", 1.0)
    assert words["off"] == ("off", 0.0)
    assert [text[word.start : word.end] for word in words_of(text, 0, len(text))] == text.split()


def test_labels_are_read_in_the_same_way() -> None:
    assert ("dismissed", 1.0) in weights_of("weavers laid off")


def test_a_phrase_is_shown_whole_where_it_was_looked_for() -> None:
    assert forms_of("Weavers were laid off at noon", {"dismissed"}) == [("laid off", "dismissed")]


@pytest.mark.parametrize(
    "text",
    [
        "The hall holds up to 300 people",
        "It took over 60 pupils",
        "They build up to a dozen homes",
        "The firm took over forty looms",
        "The firm took over a tenth of the trade",
    ],
)
def test_a_hedge_is_no_end_of_a_phrase(text: str) -> None:
    stems = {word.stem for word in words_of(text, 0, len(text))}
    assert stems.isdisjoint({"delay", "acquired", "rising", "uptake"})


def test_what_only_ends_like_a_number_is_no_amount() -> None:
    text = "The firm took over party games"
    assert "acquired" in {word.stem for word in words_of(text, 0, len(text))}


@pytest.mark.parametrize(
    ("text", "stem"), [("Sales fell to 412", "falling"), ("A drop in sales", "falling")]
)
def test_a_fall_stays_a_fall(text: str, stem: str) -> None:
    assert stem in {word.stem for word in words_of(text, 0, len(text)) if word.weight}
