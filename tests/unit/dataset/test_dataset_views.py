from dataclasses import replace
from decimal import Decimal

import pytest

from centres_tui.dataset import queries
from centres_tui.dataset.build import build_dataset
from centres_tui.dataset.dataset import Dataset
from centres_tui.dataset.filters import (
    AllOf,
    Filter,
    FromSource,
    OfKind,
    WithoutBoilerplate,
    WithStatus,
    WithText,
    WithVerdict,
)
from centres_tui.dataset.records import Records
from centres_tui.model.comparison import Comparison
from centres_tui.model.source import Issue
from factories import a_check, a_family, a_figure, a_measure, a_source

COURT = a_source("court", text="The court heard 46 cases. It cost £2m.", title="Court")
CLERK = a_source("clerk", text="46 cases", issues=(Issue(code="crlf", message="CRLF"),))
CASES = a_figure(COURT, 16, unit="cases", about="cases heard", sentence_end=25)
COST = a_figure(
    COURT, 34, exact="£2m", kind="money", unit="GBP", value=Decimal(2000000), status="planned",
    subject="Northern Court",
)  # fmt: skip
HEARD = a_figure(CLERK, 0, unit="cases", said_by="the clerk")
WHEN = a_figure(CLERK, 3, exact="May", kind="date", unit="", value="2021-05", boilerplate=True)
DATASET = build_dataset(
    Records(sources=(CLERK, COURT), figures=(HEARD, WHEN, CASES, COST)),
    Comparison(
        measures=(a_measure(HEARD, CASES, id="m1"), a_measure(COST, id="m2", verdict="single")),
        families=(a_family(CASES, COST),),
        checks=(a_check(HEARD, id="c1"), a_check(COST, id="c2")),
    ),
)


def kept(chosen: Filter, dataset: Dataset = DATASET) -> list[str]:
    return list(queries.listed_figures(dataset, chosen)["exact"])


@pytest.mark.parametrize(
    ("chosen", "expected", "words"),
    [
        (AllOf(), ["46", "May", "46", "£2m"], "all figures"),
        (OfKind("money"), ["£2m"], "kind money"),
        (FromSource(COURT.id, "court.txt"), ["46", "£2m"], "source court.txt"),
        (WithStatus("planned"), ["£2m"], "status planned"),
        (WithVerdict("agree"), ["46", "46"], "verdict agree"),
        (WithText("CLERK"), ["46"], 'text "CLERK"'),
        (WithText("("), [], 'text "("'),
        (WithoutBoilerplate(), ["46", "46", "£2m"], "no boilerplate"),
    ],
    ids=lambda value: value.words if isinstance(value, Filter) else "",
)
def test_a_filter_keeps_what_it_says(chosen: Filter, expected: list[str], words: str) -> None:
    assert kept(chosen) == expected
    assert chosen.words == words


def test_filters_combine_and_come_apart_again() -> None:
    both = OfKind("count") & FromSource(COURT.id, "court.txt")
    assert kept(both) == ["46"]
    assert both.words == "kind count, source court.txt"
    three = both & WithoutBoilerplate()
    assert isinstance(three, AllOf)
    assert three.without(OfKind("count")).words == "source court.txt, no boilerplate"


def test_a_filter_on_nothing_keeps_nothing() -> None:
    empty = build_dataset(Records(), Comparison())
    for chosen in (OfKind("money"), WithText("a"), WithoutBoilerplate()):
        assert kept(chosen, empty) == []


def test_sources_are_listed_with_their_figures_and_issues() -> None:
    listed = queries.listed_sources(DATASET, WithoutBoilerplate())
    assert list(listed["path"]) == ["clerk.txt", "court.txt"]
    assert list(listed["figures"]) == [1, 2]
    assert list(listed["issues"]) == [1, 0]


def test_a_source_without_figures_counts_none() -> None:
    assert list(queries.listed_sources(DATASET, OfKind("age"))["figures"]) == [0, 0]


def test_figures_of_one_source_are_listed_alone() -> None:
    listed = queries.listed_figures(DATASET, source=CLERK.id)
    assert list(listed["exact"]) == ["46", "May"]
    assert list(listed.index) == [0, 1]


def test_rows_of_the_comparison_stand_by_rank() -> None:
    shown = queries.listed_rows(DATASET)
    assert list(zip(shown["sort"], shown["id"], strict=True)) == [
        ("measure", "m1"),
        ("check", "c1"),
        ("check", "c2"),
        ("family", "f1"),
        ("measure", "m2"),
    ]
    assert shown["figures"][0] == (HEARD.id, CASES.id)


def test_evidence_has_a_line_a_figure_of_a_row_with_its_source() -> None:
    shown = queries.evidence(DATASET)
    assert list(zip(shown["row"], shown["figure"], shown["source"], strict=True)) == [
        (0, HEARD.id, CLERK.id),
        (0, CASES.id, COURT.id),
        (1, HEARD.id, CLERK.id),
        (2, COST.id, COURT.id),
        (3, CASES.id, COURT.id),
        (3, COST.id, COURT.id),
        (4, COST.id, COURT.id),
    ]


def test_evidence_passes_over_a_figure_that_is_not_there() -> None:
    shown = queries.evidence(replace(DATASET, figures=DATASET.figures.iloc[:2]))
    assert list(shown["figure"]) == [HEARD.id, HEARD.id]


def test_an_empty_comparison_has_no_rows() -> None:
    empty = build_dataset(Records(), Comparison())
    assert len(queries.listed_rows(empty)) == 0
    assert len(queries.evidence(empty)) == 0
