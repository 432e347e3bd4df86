"""Sentences of very many figures are looked at in parts."""

from itertools import pairwise

import pytest

from centres_tui.compare.stretches import LENGTH, LONGEST, in_stretches
from centres_tui.model.figure import Figure
from stories import story


def listed(count: int, between: str = ", ") -> tuple[str, list[Figure]]:
    source, figures = story("a", between.join(f"«{n}|unit=boats» boats" for n in range(count)))
    return source.text, figures


def test_a_sentence_of_usual_length_stays_whole() -> None:
    text, figures = listed(40)
    assert in_stretches(text, figures) == figures


@pytest.mark.parametrize("between", [", ", "; ", " and "])
def test_a_very_long_sentence_is_cut_in_parts(between: str) -> None:
    text, figures = listed(400, between)
    assert len(text) > LONGEST
    cut = in_stretches(text, figures)
    assert [one.id for one in cut] == [one.id for one in figures]
    for one in cut:
        assert one.sentence_start <= one.start < one.end <= one.sentence_end
        assert one.sentence_end - one.sentence_start <= 3 * LENGTH
    parts = sorted({(one.sentence_start, one.sentence_end) for one in cut})
    assert all(before[1] <= after[0] for before, after in pairwise(parts))
    assert len(parts) > 2


def test_a_part_begins_after_the_sign_before_its_first_figure() -> None:
    text, figures = listed(400)
    starts = {one.sentence_start for one in in_stretches(text, figures)} - {0}
    assert {text[start - 2 : start + 1] for start in starts} == {"s, "}


def test_words_far_from_all_figures_are_left_out() -> None:
    source, figures = story("a", f"{'very ' * 1000} «46|unit=boats» boats {'so ' * 1000}")
    (one,) = in_stretches(source.text, figures)
    assert one.sentence_start == one.start - LENGTH
    assert one.sentence_end == one.end + LENGTH
