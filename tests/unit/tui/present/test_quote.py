"""A figure in its sentence: the bracket in the same column, whatever the sentence."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from centres_tui.model.figure import Figure
from centres_tui.tui.present.quote import concordance, quote_words
from factories import a_figure, a_source


def figure_in(text: str, start: int, end: int, sentence: tuple[int, int]) -> Figure:
    return a_figure(
        a_source(text=text),
        start,
        exact=text[start:end],
        sentence_start=sentence[0],
        sentence_end=sentence[1],
    )


@pytest.mark.parametrize(
    ("text", "before", "shown"),
    [
        ("Of 46 clubs.", 10, "       Of [46] clubs."),
        ("In all the towns of the county 46 clubs.", 14, "  …the county [46] clubs."),
        ("First.\nOf\r\n  46 clubs.", 8, "     Of [46] clubs."),
        ("Incomprehensibilities 46.", 9, "…ilities [46]."),
    ],
    ids=["short", "cut at a word", "over lines", "a word longer than the room"],
)
def test_the_left_context_fills_its_room(text: str, before: int, shown: str) -> None:
    start = text.index("46")
    begin = text.index("\n") + 1 if "\n" in text else 0
    figure = figure_in(text, start, start + 2, (begin, len(text)))
    assert concordance(text, figure, before).plain == shown


@given(
    text=st.text(min_size=1, max_size=200),
    ends=st.tuples(st.integers(0, 200), st.integers(0, 200)),
    sentence=st.tuples(st.integers(0, 200), st.integers(0, 200)),
    before=st.integers(0, 60),
)
def test_any_text_gives_one_harmless_line(
    text: str, ends: tuple[int, int], sentence: tuple[int, int], before: int
) -> None:
    start, end = sorted(min(place, len(text)) for place in ends)
    figure = figure_in(text, start, end, (min(sentence), max(sentence)))
    shown = concordance(text, figure, before).plain
    assert shown.isprintable() or not shown.replace(" ", "").isspace()
    assert "\n" not in shown
    assert "\x1b" not in shown
    assert shown.index("[") <= max(before, 1) + 1 or "[" in text


def test_the_quote_is_the_whole_sentence_on_one_line() -> None:
    text = "Before. Of 53\nclubs 46 close. After."
    figure = figure_in(text, 20, 22, (8, 30))
    assert quote_words(text, figure) == "Of 53 clubs 46 close."
