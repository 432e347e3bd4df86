"""Text that is wrapped by hand, indented or not, reads as the same text on one line."""

import re
import textwrap
import tomllib
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from centres_tui.extract import extract, extract_figures
from centres_tui.extract.unwrapped import Unwrapped
from centres_tui.model.figure import Figure
from centres_tui.read import source_from_text

EXAMPLES = Path(__file__).parents[1] / "examples"
LEAD = "It was a long evening in the hall and the members had listened to all of it. "
"""Lines shorter than a line stand alone, so every example begins within one."""


def examples() -> list[str]:
    texts: list[str] = []
    for path in sorted(EXAMPLES.glob("*.toml")):
        entries = tomllib.loads(path.read_text("utf-8")).get("examples", [])
        texts += [entry["text"] for entry in entries]
    return [text for text in texts if not re.search(r"\s{2}|[^\S ]|\|", text)]


TEXTS = examples()
ENDS = ["\n", "\n     ", " \n\t", "\r\n", "\r\n  "]


def read(figures: list[Figure]) -> list[tuple[object, ...]]:
    return [
        (
            " ".join(figure.exact.split()),
            (figure.kind, figure.value, figure.low, figure.high, figure.bound, figure.unit),
            (figure.per, figure.trend, figure.status, figure.subject, figure.said_by),
        )
        for figure in figures
    ]


@pytest.mark.parametrize("part", range(len(ENDS)), ids=[repr(end) for end in ENDS])
def test_wrapped_text_reads_as_on_one_line(part: int) -> None:
    end = ENDS[part]
    for text in TEXTS[part :: len(ENDS)]:
        flat = LEAD + text
        lines = textwrap.wrap(flat, 86, break_on_hyphens=False, break_long_words=False)
        wrapped = end.join(lines)
        figures = extract_figures(wrapped, "2024-05-02")
        assert read(figures) == read(extract_figures(flat, "2024-05-02")), wrapped
        assert all(wrapped[each.start : each.end] == each.exact for each in figures)


@given(st.text(alphabet="ab£5 \t\r\n-.", max_size=120))
def test_every_place_has_its_way_back(text: str) -> None:
    way = Unwrapped(source_from_text(text))
    shown = way.source.text
    assert "".join(shown.split()) == "".join(text.split())
    for place, character in enumerate(shown):
        start, end = way.span(place, place + 1)
        assert (text[start] == character) or (text[start].isspace() and character.isspace())
        assert end == start + 1
        assert way.place(start) == place


@given(st.text(alphabet="ab£5 \t\r\n-.,x", max_size=200))
def test_figures_stand_where_they_say(text: str) -> None:
    for figure in extract(source_from_text(text)):
        assert text[figure.start : figure.end] == figure.exact
        assert figure.sentence_start <= figure.start < figure.end <= figure.sentence_end


@given(st.text(alphabet="ab£5 \t\r\n-.,x", max_size=60), st.text("\r\n", min_size=1, max_size=3))
def test_a_sentence_holds_its_figures(text: str, end: str) -> None:
    for piece in (
        "Saturday, 2{}September",
        "the year ended 31{}March 2019",
        "45{}Hours worked{}36",
    ):
        whole = f"{text} {piece.replace('{}', end)} and {text}"
        for figure in extract_figures(whole):
            assert figure.sentence_start <= figure.start < figure.end <= figure.sentence_end
