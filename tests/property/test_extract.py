"""What holds of extraction whatever the text is."""

import pytest
from hypothesis import given, settings

from centres_tui.extract import extract_figures
from growth import steps_of
from hostile import NAMES, long_text
from texts import TEXTS


@given(text=TEXTS)
@settings(max_examples=100, deadline=None)
def test_any_text_gives_figures_in_order_that_quote_it(text: str) -> None:
    figures = extract_figures(text)
    reach = 0
    for figure in figures:
        assert reach <= figure.start < figure.end <= len(text)
        assert text[figure.start : figure.end] == figure.exact
        reach = figure.end


@given(text=TEXTS)
@settings(max_examples=25, deadline=None)
def test_the_same_text_gives_the_same_figures(text: str) -> None:
    assert extract_figures(text) == extract_figures(text)


@pytest.mark.parametrize("name", NAMES)
def test_twice_the_hostile_text_takes_about_twice_the_steps(name: str) -> None:
    extract_figures("warm 5 up")
    once, twice = (long_text(name, size) for size in (1_000, 2_000))
    few = steps_of(lambda: extract_figures(once))
    many = steps_of(lambda: extract_figures(twice))
    assert many < 2.3 * few + 500
