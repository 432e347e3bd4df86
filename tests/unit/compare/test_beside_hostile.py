"""What stands beside the verdicts, on hostile and on very much input: linear, and never wrong."""

import pytest

from centres_tui.compare.origins import origins_of
from centres_tui.compare.shingles import DEFAULT_SHARING, shingles_of
from factories import a_source
from growth import grows_in_line, is_done_within
from stories import compared, story


@pytest.mark.parametrize(
    "text",
    ["", "\x00" * 5000, "a" * 50_000, "a " * 50_000, "46 " * 20_000, "«»\u202e" * 9000, "\ufffd\n"],
    ids=["empty", "nulls", "one word", "one word again", "numbers", "signs", "damaged"],
)
def test_any_text_has_an_origin(text: str) -> None:
    sources = [a_source(name, text=text) for name in "ab"]
    found = origins_of(sources, DEFAULT_SHARING)
    assert [one.source for one in found] == [one.id for one in sources]


def test_many_copies_of_one_text_take_little_longer_than_many_texts() -> None:
    words = [f"word{number}" for number in range(200)]
    copies = [a_source(f"s{number}", text=" ".join(words)) for number in range(400)]
    assert len({one.origin for one in origins_of(copies, DEFAULT_SHARING)}) == 1
    assert is_done_within(5, lambda: origins_of(copies, DEFAULT_SHARING))


def test_shingles_of_a_long_text_take_time_in_proportion() -> None:
    def shingle(length: int) -> None:
        source = a_source("a", text="the quick brown fox " * length)
        assert sum(1 for _ in shingles_of(source, 3)) == 4 * length - 2

    assert grows_in_line(shingle, 10_000)


def test_a_measure_of_very_many_sources_is_told_in_one_line() -> None:
    stories = [
        story(
            f"s{number:03}",
            "The harbour at Ellory will close for «9|unit=weeks;kind=count» weeks this winter.",
        )
        for number in range(60)
    ]
    (measure,) = compared(*stories).measures
    assert len(measure.sources) == 60
    assert len(measure.origins) == 1
    assert measure.independence.startswith("60 sources, 1 origin: ")
    assert measure.independence.endswith("; 55 more")
