"""Verdicts, sources, summaries and help in words."""

from dataclasses import fields
from decimal import Decimal

import pytest
from rich.console import Console
from rich.text import Text

from centres_tui.model.comparison import VERDICTS, Spread
from centres_tui.model.figure import Figure
from centres_tui.tui.catalogue import Catalogue
from centres_tui.tui.present.citation import citation, figure_row
from centres_tui.tui.present.comparison import (
    evidence_text,
    first_lines,
    source_cell,
    standing_text,
)
from centres_tui.tui.present.facts import facts_text
from centres_tui.tui.present.help import Key, help_text
from centres_tui.tui.present.inks import INKS, ink_styles
from centres_tui.tui.present.keys import key_words
from centres_tui.tui.present.source import day_text, short_names, title_text
from centres_tui.tui.present.summary import summary_text
from centres_tui.tui.present.verdict import spread_words, verdict_text
from explorer_world import COMPARISON, HARBOUR, LEDGER, RECORDS
from factories import a_check, a_family, a_figure, a_measure, a_source


def test_every_verdict_has_a_sign_of_its_own() -> None:
    signs = [verdict_text(verdict).plain[0] for verdict in VERDICTS]
    assert len(set(signs)) == len(VERDICTS)


@pytest.mark.parametrize(
    ("subject", "words"),
    [
        (a_measure(verdict="conflict"), "! conflict"),
        (a_family(), "# other scope"),
        (a_check(holds="no"), "x fails"),
        (a_check(holds="approximately"), "+ holds about"),
    ],
    ids=["measure", "family", "check that fails", "check that holds about"],
)
def test_how_things_stand_is_told_by_sign_and_word(subject: object, words: str) -> None:
    assert standing_text(subject).plain == words  # type: ignore[arg-type]  # one of the three


@pytest.mark.parametrize(
    ("spread", "kind", "words"),
    [
        (None, "count", ""),
        (Spread(lowest="53", highest="53", difference="0"), "count", ""),
        (
            Spread(lowest="38", highest="46", difference="8", percent="21.1", unit="clubs"),
            "count",
            "38 to 46: 8 clubs apart, 21.1%",
        ),
        (
            Spread(lowest="2019-09", highest="2019-10", difference="30", unit="days"),
            "date",
            "Sep 2019 to Oct 2019: 30 days apart",
        ),
        (
            Spread(
                lowest="265000", highest="285000", difference="20000", percent="7.5", unit="GBP"
            ),
            "money",
            "£265,000 to £285,000: £20,000 apart, 7.5%",
        ),
        (
            Spread(lowest="5414", highest="12414", difference="7000", unit="letters"),
            "count",
            "5,414 to 12,414: 7,000 letters apart",
        ),
        (
            Spread(lowest="24", highest="25.5", difference="1.5", unit="%"),
            "percent",
            "24 to 25.5%: 1.5 points apart",
        ),
    ],
    ids=["none", "no difference", "amount", "days", "money", "thousands", "points"],
)
def test_a_spread_is_worded(spread: Spread | None, kind: str, words: str) -> None:
    assert spread_words(spread, kind) == words


def test_the_evidence_begins_with_verdict_and_reason() -> None:
    measure = a_measure(verdict="revised", reason="46, then 38", ordered_by="publication")
    words = evidence_text(measure, "-").plain
    assert words == "> revised  46, then 38  - ordered by publication"
    assert evidence_text(a_family(), "-").plain.startswith("# other scope  differs in scope")


def test_what_ordered_the_values_stands_before_what_is_alike() -> None:
    spread = Spread(lowest="38", highest="46", difference="8", unit="clubs")
    measure = a_measure(
        verdict="revised", reason="fewer", ordered_by="day", spread=spread, grounds=("the head",)
    )
    words = evidence_text(measure, "-").plain
    assert words.endswith("- ordered by day  - 38 to 46: 8 clubs apart  - alike in the head")


@pytest.mark.parametrize(
    ("most", "shown"),
    [
        (3, "one two\nthree\nfour"),
        (2, "one two\nthree…"),
        (1, "one tw…"),
        (0, ""),
    ],
    ids=["whole", "cut", "cut in a full line", "no room"],
)
def test_a_text_that_is_cut_ends_in_an_ellipsis(most: int, shown: str) -> None:
    lines = list(Text("one two three four").wrap(Console(), 7))
    assert first_lines(lines, most, 7, "…").plain == shown


@pytest.mark.parametrize(
    ("values", "is_current", "shown"),
    [
        ([46, 46], False, "46 "),
        ([46, 38], False, "46, 38 "),
        ([46], True, "[46]"),
        ([], False, "· "),
        ([], True, "[·]"),
    ],
    ids=["once", "two values", "current", "silent", "silent and current"],
)
def test_a_source_states_each_value_once(values: list[int], is_current: bool, shown: str) -> None:
    figures = [a_figure(value=Decimal(value)) for value in values]
    assert source_cell(figures, "·", is_current=is_current).plain == shown


@pytest.mark.parametrize(
    ("paths", "names"),
    [
        (["000_0f16.txt", "001_3a63.txt"], ["000", "001"]),
        (["a/notes.txt", "b/notes.txt"], ["notes~1", "notes~2"]),
        (
            ["minutes-may.md", "minutes-june.md", "budget.md"],
            ["minutes-ma", "minutes-ju", "budget"],
        ),
        (["report one.txt", "report two.txt"], ["report one", "report two"]),
        ([""], [""]),
    ],
    ids=["numbered", "same name", "cut to width", "second word", "no path"],
)
def test_sources_get_short_names_that_tell_them_apart(paths: list[str], names: list[str]) -> None:
    sources = [a_source(str(place), path=path) for place, path in enumerate(paths)]
    assert list(short_names(sources).values()) == names


def test_a_source_without_title_shows_its_path_and_a_given_day_is_marked() -> None:
    assert title_text(a_source(path="x.txt")).plain == "(no title) x.txt"
    given = a_source(published="2021-03-01", published_by="given")
    assert day_text(given).plain == "1 Mar 2021*"
    assert day_text(a_source()).plain == "undated"


def test_the_summary_counts_what_takes_two_sources() -> None:
    catalogue = Catalogue(records=RECORDS, comparison=COMPARISON)
    wide = summary_text("league", catalogue, "", roomy=True).plain
    assert wide == "league   3 sources  9 figures   > 1 revised   = 1 agree"
    narrow = summary_text("league", catalogue, "comparing ...", roomy=False).plain
    assert narrow.endswith("comparing ...   > 1   = 1")


def test_the_facts_of_a_figure_leave_out_the_usual() -> None:
    plain = facts_text(a_figure(about="clubs"), None, "-").plain
    assert plain == "46 clubs - count.digits"
    figure = a_figure(
        bound="~", status="planned", trend="down", said_by="Ann", repaired=True, boilerplate=True
    )
    assert facts_text(figure, None, "-").plain == (
        "~ 46 clubs - planned - about - a fall - said by Ann - read from damaged text"
        " - in site furniture - count.digits"
    )


def test_the_facts_of_a_part_name_its_whole() -> None:
    figure = a_figure(about="clubs to close", status="proposed", subject="the league")
    whole = a_figure(value=Decimal(53))
    assert facts_text(figure, whole, "-").plain == (
        "46 clubs, of 53 - clubs to close - proposed - the league - count.digits"
    )


def test_a_citation_finds_the_place_again() -> None:
    figure = a_figure(HARBOUR, 50, sentence_start=28, sentence_end=85)
    words = citation(HARBOUR, figure)
    assert words.startswith("“The league will close 46 of its 53 clubs, the board said.” (Harbour")
    assert words.endswith(f"characters 50-52, sha256 {HARBOUR.sha256})")
    assert "undated" in citation(LEDGER, a_figure(LEDGER))


def test_a_row_has_every_field_and_the_quote() -> None:
    figure = a_figure(HARBOUR, 50, repaired=True)
    cells = figure_row(HARBOUR, figure).split("\t")
    assert cells[:5] == [figure.id, HARBOUR.id, "harbour.txt", "50", "52"]
    assert "true" in cells
    assert len(cells) == len(fields(Figure)) + 1


def test_the_help_wraps_below_its_words() -> None:
    key = Key(keys="x", meaning="Does a thing that takes many words to say.", refused="not today")
    words = help_text(("Pane", "Shows things.", "centres-tui"), [("Keys", [key])], 40).plain
    assert "  x               Does a thing that" in words
    assert "\n                  takes many words" in words
    assert "(Not now: not" in words


def test_every_ink_is_a_style_in_hex_or_the_terminals_own_colours() -> None:
    variables = {"text-error": "#ff0000", "foreground": "#ffffff", "background": "#000000"}
    assert ink_styles(variables, ansi=False)["verdict.conflict"] == "bold #ff0000"
    assert ink_styles(variables, ansi=False)["ink.dim"] == "#aaaaaa"
    assert ink_styles(variables, ansi=True)["verdict.conflict"] == "bold red"
    assert ink_styles({}, ansi=False).keys() == set(INKS)


@pytest.mark.parametrize(
    ("key", "words"), [("escape", "Esc"), ("y v", "yv"), ("shift+tab", "Shift+Tab"), ("?", "?")]
)
def test_keys_are_written_as_on_keyboards(key: str, words: str) -> None:
    assert key_words(key) == words
