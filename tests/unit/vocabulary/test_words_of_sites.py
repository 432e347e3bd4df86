"""The vocabulary of furniture and of publishers: checked, and each word where it can be found."""

import pytest

from centres_tui.errors import VocabularyError
from centres_tui.read.units import fold
from centres_tui.vocabulary import furniture as furniture_words
from centres_tui.vocabulary import publishers as publisher_words
from centres_tui.vocabulary.furniture import furniture
from centres_tui.vocabulary.in_force import Vocabulary, using
from centres_tui.vocabulary.load import load_table


@pytest.mark.parametrize("key", ["lines", "lists", "asides", "boxes", "notices", "phrases", "menu"])
def test_entries_are_written_as_lines_are_compared(key: str) -> None:
    text = load_table("boilerplate")[key]
    assert isinstance(text, str)
    entries = [entry for entry in text.split("\n") if entry]
    for entry in entries:
        for part in entry.split(" + "):
            assert " ".join(fold(part.replace("#", "5"))) == part
    assert len(entries) == len(set(entries))


def test_a_phrase_is_found_by_its_parts_in_order() -> None:
    words = furniture()
    line = "we use our own cookies on this website"
    assert words.notices.count_in(line, frozenset(line.split())) > 0
    assert words.notices.count_in("this website sells cookies", frozenset({"cookies"})) == 0


def test_a_key_that_is_no_text_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(furniture_words, "load_table", lambda _: {"lines": 5})
    furniture.cache_clear()
    with pytest.raises(VocabularyError, match=r"data/boilerplate\.toml: lines must be a text"):
        furniture()
    monkeypatch.setattr(publisher_words, "load_table", lambda _: {})
    with (
        using(Vocabulary()),
        pytest.raises(VocabularyError, match=r"data/publishers\.toml: media must be a text"),
    ):
        publisher_words.publishers()
