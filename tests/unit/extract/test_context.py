"""Readings to figures: places, furniture, the gold of the seeds, and time on hostile text."""

import json
from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from centres_tui.bundled import bundled_folder
from centres_tui.extract import extract, extract_figures
from centres_tui.extract.context import build_figures
from centres_tui.extract.page import Page
from centres_tui.model.figure import Figure
from centres_tui.model.reading import Reading
from centres_tui.model.source import Passage, Source
from growth import grows_in_line
from marked import figures_of

GOLD = json.loads((Path(__file__).parents[2] / "gold" / "seeds.json").read_text("utf-8"))
Pair = tuple[dict[str, Any], Figure]


def number(value: object) -> Any:
    return Decimal(str(value)) if isinstance(value, int | float) else value


def reading_of(gold: dict[str, Any]) -> Reading:
    return Reading(
        start=gold["start"],
        end=gold["end"],
        rule="gold",
        priority=0,
        kind=gold["kind"],
        value=number(gold["value"]),
        low=number(gold["low"]),
        high=number(gold["high"]),
        bound=gold["bound"],
        unit="" if gold["kind"] == "count" else gold["unit"],
    )


def gold_pairs() -> Iterator[Pair]:
    for gold in GOLD["sources"]:
        path = bundled_folder("seeds") / gold["source"]
        with path.open(encoding="utf-8", newline="") as file:
            text = file.read()
        furniture = [
            Passage(start=start, end=end, role="boilerplate")
            for start, end in gold["boilerplate_spans"]
        ]
        source = Source(
            id="s",
            sha256="s",
            path=gold["source"],
            text=text,
            published=gold["published"],
            places=tuple(gold["places"]),
            passages=tuple(furniture),
        )
        figures = build_figures(Page(source), [reading_of(entry) for entry in gold["figures"]])
        yield from zip(gold["figures"], figures, strict=True)


@pytest.fixture(scope="module")
def pairs() -> list[Pair]:
    return list(gold_pairs())


def share(pairs: list[Pair], field: str) -> float:
    editorial = [pair for pair in pairs if not pair[0].get("boilerplate")]
    right = sum(bool(gold[field] == getattr(figure, field)) for gold, figure in editorial)
    return right / len(editorial)


def test_what_the_seeds_count_is_named(pairs: list[Pair]) -> None:
    wrong = [
        (gold["text"], figure.unit)
        for gold, figure in pairs
        if gold["kind"] == "count" and not figure.unit.endswith(gold["unit"].split()[-1])
    ]
    assert wrong == [("12", "providers of children's centres")]


@pytest.mark.parametrize(
    ("field", "least"), [("status", 0.8), ("said_by", 0.9), ("subject", 0.9), ("boilerplate", 0)]
)
def test_the_rest_agrees_with_the_seeds(pairs: list[Pair], field: str, least: float) -> None:
    if field == "boilerplate":
        assert all(gold.get(field, False) == figure.boilerplate for gold, figure in pairs)
    else:
        assert share(pairs, field) >= least


def test_parts_of_the_seeds_point_to_their_wholes(pairs: list[Pair]) -> None:
    wanted = sum(gold["of"] is not None for gold, _ in pairs)
    found = sum(figure.of is not None for gold, figure in pairs if gold["of"])
    spurious = sum(figure.of is not None for gold, figure in pairs if not gold["of"])
    assert (wanted - found, spurious) == (1, 0)


def test_a_figure_quotes_what_stands_around_it() -> None:
    text = "The club, which has played here since the war, sold «12» players in the summer window."
    figure = figures_of(text)[0]
    whole = text.replace("«", "").replace("»", "")
    assert whole[figure.start : figure.end] == figure.exact == "12"
    assert figure.prefix == whole[figure.start - 32 : figure.start]
    assert figure.suffix == whole[figure.end : figure.end + 32]
    assert whole[figure.sentence_start : figure.sentence_end] == whole
    assert figure.id == f"s:{figure.start}"


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("1.5m people came.", "1500000"),
        ("The dish holds 2e3 cells.", "2000"),
        ("They paid £1.50 each.", "1.5"),
        ("A weight of 0.250 kg was used.", "0.25"),
        ("Some 1,200 gulls nest here.", "1200"),
    ],
    ids=["scale", "power", "money", "trailing-nought", "plain"],
)
def test_a_value_is_the_shortest_plain_decimal(text: str, written: str) -> None:
    assert str(extract_figures(text)[0].value) == written


def test_the_ends_of_a_range_are_shortest_plain_decimals() -> None:
    figure = extract_figures("Between 1.5m and 2.0m trees burned.")[0]
    assert (str(figure.low), str(figure.high)) == ("1500000", "2000000")


def test_no_speaker_says_what_stands_in_furniture() -> None:
    told = "“We sold 40 boats,” said Ann Lee, “and lost 12 of them.”\n\n"
    text = told + "“Sign up to hear from 300 writers."
    passage = Passage(start=len(told), end=len(text), role="boilerplate")
    source = Source(
        id="s", sha256="s", path="p", text=text, publisher="The Quay", passages=(passage,)
    )
    *spoken, in_furniture = extract(source)
    assert {figure.said_by for figure in spoken} == {"Ann Lee"}
    assert in_furniture.boilerplate
    assert (in_furniture.said_by, in_furniture.subject) == ("", "The Quay")


def test_readings_are_left_as_they_are() -> None:
    reading = Reading(start=0, end=2, rule="r", priority=1, kind="count", value=Decimal(12))
    before = replace(reading)
    build_figures(Page(Source(id="s", sha256="s", path="p", text="12 clubs")), [reading])
    assert reading == before


HOSTILE = [
    "«7» ",
    "«7», ",
    "«7» of ",
    "«7» and ",
    "“«7» ",
    "The «7» ",
    "«7»\t",
    "by «7» from ",
    "said the Club, “«7» ” ",
]


@pytest.mark.parametrize("piece", HOSTILE)
def test_time_grows_in_line_with_a_single_long_sentence(piece: str) -> None:
    assert grows_in_line(lambda count: figures_of(piece * count), 200)
