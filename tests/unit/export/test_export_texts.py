import csv
import io
import json
import tomllib
from dataclasses import replace
from decimal import Decimal

import pytest

from centres_tui.dataset.build import build_dataset
from centres_tui.dataset.placing import place_figures
from centres_tui.dataset.records import Records
from centres_tui.dataset.rows import comparison_contents, figure_contents, source_contents
from centres_tui.errors import SourceError
from centres_tui.export import FORMATS, export_text
from centres_tui.export.as_csv import read_csv
from centres_tui.export.as_json import read_json
from centres_tui.export.as_json_lines import read_json_lines
from centres_tui.export.as_markdown import read_markdown
from centres_tui.export.as_toml import read_toml
from centres_tui.export.contents import Contents
from centres_tui.export.numbers import plain_number
from centres_tui.model.beside import Derived, Entry, Origin, Silence, Voice
from centres_tui.model.comparison import Comparison, Spread
from centres_tui.model.source import Issue
from factories import a_check, a_family, a_figure, a_measure, a_source

PAPER = a_source("paper", text="46 of 53 clubs", published="2021-05-04", publisher="The Paper")
NOTES = a_source("notes", issues=(Issue(code="nul", message="2 NUL characters"),))
CLOSED = a_figure(PAPER, 0, of="paper0000000:6")
ALL = a_figure(PAPER, 6, exact="53", value=Decimal(53))
MOST = a_figure(NOTES, 3, exact="a quarter", kind="fraction", value=Decimal("0.25"), unit="",
                bound="~")  # fmt: skip
SOME = a_figure(NOTES, 40, exact="three to four", value=None, low=Decimal(3), high=Decimal(4),
                bound="range")  # fmt: skip
OFFER = a_figure(NOTES, 60, exact="£15", kind="money", unit="GBP", boilerplate=True)
SPREAD = Spread(lowest="46", highest="53", difference="7", percent="15.2", unit="clubs")
RECORDS = Records(sources=(NOTES, PAPER), figures=(MOST, SOME, OFFER, CLOSED, ALL))
COMPARISON = Comparison(
    measures=(
        a_measure(MOST, CLOSED, id="m1", verdict="conflict", spread=SPREAD, grounds=("exact",)),
        a_measure(SOME, id="m2", verdict="single", label="clubs that moved"),
    ),
    families=(a_family(MOST, ALL),),
    checks=(a_check(CLOSED, ALL),),
)


@pytest.fixture
def comparison() -> Contents:
    return comparison_contents(build_dataset(RECORDS, COMPARISON))


def cells(text: str) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(text, newline="")))


def test_json_of_a_comparison_has_the_keys_that_others_rely_on(comparison: Contents) -> None:
    found = json.loads(export_text(comparison, "json"))
    assert list(found)[:4] == ["measures", "families", "checks", "figures"]
    first = found["measures"][0]
    assert {key: first[key] for key in list(first)[:9]} == {
        "id": "m1",
        "label": "clubs",
        "kind": "count",
        "unit": "clubs",
        "subject": "the league",
        "verdict": "conflict",
        "reason": "all say 46",
        "figures": ["notes0000000:3", "paper0000000:0"],
        "spread": {
            "lowest": 46, "highest": 53, "difference": 7, "percent": 15.2, "unit": "clubs",
        },
    }  # fmt: skip
    assert found["measures"][1]["spread"] is None
    assert list(found["families"][0]) == ["id", "label", "differs", "figures"]
    assert list(found["checks"][0])[:4] == ["id", "relation", "figures", "holds"]
    named = {"notes0000000:3", "notes0000000:40", "paper0000000:0", "paper0000000:6"}
    assert {figure["id"] for figure in found["figures"]} == named


def test_a_figure_knows_its_measure_only_in_a_comparison(comparison: Contents) -> None:
    homes = {str(row["id"]): row["measure"] for row in comparison.figures}
    assert homes["notes0000000:3"] == "m1"
    assert homes["paper0000000:6"] is None
    placed = place_figures(RECORDS, COMPARISON)
    assert any(figure.measure for figure in placed.figures)
    assert figure_contents(placed) == figure_contents(RECORDS)


def test_boilerplate_is_left_out_unless_asked_for() -> None:
    shown = [row["exact"] for row in figure_contents(RECORDS).figures]
    assert "£15" not in shown
    everything = figure_contents(RECORDS, include_boilerplate=True).figures
    assert [row["exact"] for row in everything if row["boilerplate"]] == ["£15"]
    counts = [row["figures"] for row in source_contents(RECORDS).sources]
    assert counts == [2, 2]


def test_markdown_marks_boilerplate_where_there_is_any() -> None:
    everything = export_text(figure_contents(RECORDS, include_boilerplate=True), "md")
    (rows,) = read_markdown(everything)
    assert [row["exact"] for row in rows if row["boilerplate"] == "yes"] == ["£15"]
    (rows,) = read_markdown(export_text(figure_contents(RECORDS), "md"))
    assert "boilerplate" not in rows[0]


def test_every_row_of_the_long_layout_can_be_traced(comparison: Contents) -> None:
    rows = cells(export_text(comparison, "csv"))
    assert [row["measure"] for row in rows] == ["m1", "m1", "m2", ""]
    for row in rows:
        assert row["path"]
        assert row["sha256"]
        assert row["exact"]
        assert int(row["start"]) < int(row["end"])
    assert rows[0]["verdict"] == "conflict"
    assert rows[1]["published"] == "2021-05-04"
    assert rows[3]["checks"] == "53 - 46 = 7"


def test_the_matrix_has_a_row_a_measure_and_a_column_a_source(comparison: Contents) -> None:
    rows = cells(export_text(comparison, "csv", "matrix"))
    assert [row["measure"] for row in rows] == ["m1", "m2"]
    assert rows[0]["notes.txt"] == "~ 0.25 fraction"
    assert rows[0]["paper.txt"] == "46"
    assert rows[1]["notes.txt"] == "3 to 4"
    assert rows[1]["paper.txt"] == ""
    evidence = f"notes.txt:3-12 a quarter sha256:{NOTES.sha256}"
    assert rows[0]["evidence"].split("; ")[0] == evidence


BESIDE = replace(
    COMPARISON,
    measures=(
        replace(
            COMPARISON.measures[0],
            origins=(NOTES.id, PAPER.id),
            independence="2 sources, 2 origins",
            speakers="the league: 46; the players: 53",
            between="conflict",
            looked_for=("clubs", "close"),
        ),
        *COMPARISON.measures[1:],
    ),
    origins=(
        Origin(source=NOTES.id, origin=NOTES.id, shares_with=PAPER.id, share=40, share_there=9),
        Origin(source=PAPER.id, origin=NOTES.id, shares_with=NOTES.id, share=9, share_there=40),
    ),
    voices=(
        Voice(measure="m1", speaker="the league", stated="46", verdict="single", reason="46",
              figures=(CLOSED.id,), sources=(PAPER.id,)),
    ),
    silences=(
        Silence(measure="m2", source=PAPER.id, standing="not stated", reason='looked for "clubs"'),
    ),
    derived=(
        Derived(id="d1", family="f1", figure=MOST.id, formula="a quarter / 2 = 12.5%",
                figures=(MOST.id,), beside=(ALL.id,), kind="percent", value=Decimal("12.5")),
    ),
    ledger=(
        Entry(measure="m1", published="2021-05-04", period="2021", speaks_of="this year",
              status="planned", kind="count", value=Decimal(46), low=None, high=None, bound="=",
              unit="clubs", least=Decimal(46), most=Decimal(46), said_by="", source=PAPER.id,
              origin=NOTES.id, figure=CLOSED.id),
    ),
)  # fmt: skip


def test_the_matrix_says_beside_its_numbers_why_a_cell_is_empty() -> None:
    contents = comparison_contents(build_dataset(RECORDS, BESIDE))
    first, second = cells(export_text(contents, "csv", "matrix"))
    assert (first["sources"], first["origins"], first["between"]) == ("2", "2", "conflict")
    assert first["derived"] == "a quarter / 2 = 12.5%"
    assert second["paper.txt"] == ""
    assert (second["not_stated"], second["not_comparable"]) == ("paper.txt", "")


def test_the_long_layout_tells_origin_time_and_what_was_worked_out() -> None:
    rows = cells(export_text(comparison_contents(build_dataset(RECORDS, BESIDE)), "csv"))
    by_figure = {row["id"]: row for row in rows}
    closed = by_figure[CLOSED.id]
    assert (closed["origins"], closed["looked_for"]) == ("2", "clubs; close")
    assert (closed["wording_origin"], closed["share"], closed["share_there"]) == (
        NOTES.id,
        "9",
        "40",
    )
    assert (closed["period"], closed["speaks_of"]) == ("2021", "this year")
    assert by_figure[ALL.id]["derived"] == by_figure[MOST.id]["derived"] == "a quarter / 2 = 12.5%"
    assert by_figure[SOME.id]["not_stated"] == "1"


def test_the_ledger_layout_has_the_quote_with_each_statement() -> None:
    contents = comparison_contents(build_dataset(RECORDS, BESIDE))
    (row,) = cells(export_text(contents, "csv", "ledger"))
    assert (row["published"], row["status"], row["least"]) == ("2021-05-04", "planned", "46")
    assert (row["path"], row["start"], row["exact"]) == ("paper.txt", "0", "46")
    assert row["sha256"] == PAPER.sha256


def test_toml_holds_what_stands_beside_inside_its_measure_and_family() -> None:
    contents = comparison_contents(build_dataset(RECORDS, BESIDE))
    found = tomllib.loads(export_text(contents, "toml"))
    first, second = found["measures"]
    assert first["voices"][0]["speaker"] == "the league"
    assert first["ledger"][0]["speaks_of"] == "this year"
    assert second["silences"][0]["standing"] == "not stated"
    assert found["families"][0]["derived"][0]["formula"] == "a quarter / 2 = 12.5%"
    assert "measure" not in first["voices"][0]
    assert found["origins"][1]["origin"] == NOTES.id


def test_markdown_tells_what_stands_beside() -> None:
    text = export_text(comparison_contents(build_dataset(RECORDS, BESIDE)), "md")
    assert "Origins: 2 sources, 2 origins\n" in text
    assert "Between speakers: conflict\n\n- the league: 46: single, 46\n" in text
    assert "Worked out, stated by nobody:\n\n- a quarter / 2 = 12.5%" in text
    assert "| 46 clubs | 2021-05-04 | this year |" in text


def test_a_source_that_states_two_values_shows_both_in_its_cell() -> None:
    first = a_figure(PAPER, 0, value=Decimal(-5))
    second = a_figure(PAPER, 9, value=Decimal(-3))
    again = a_figure(PAPER, 20, value=Decimal(-5))
    records = Records(sources=(PAPER,), figures=(first, second, again))
    measure = a_measure(first, second, again)
    contents = comparison_contents(build_dataset(records, Comparison(measures=(measure,))))
    assert cells(export_text(contents, "csv", "matrix"))[0]["paper.txt"] == "'-5; -3"


def test_only_a_comparison_has_a_matrix() -> None:
    figures = figure_contents(RECORDS)
    assert export_text(figures, "csv", "matrix") == export_text(figures, "csv")


def test_numbers_are_never_guarded_and_text_is() -> None:
    loss = a_figure(PAPER, exact="-5", value=Decimal(-5), about="=SUM(A1)", prefix="'+x")
    row = cells(export_text(figure_contents(Records(sources=(PAPER,), figures=(loss,))), "csv"))[0]
    assert row["value"] == "-5"
    assert row["exact"] == "'-5"
    assert row["about"] == "'=SUM(A1)"
    assert row["prefix"] == "''+x"
    assert row["bound"] == "'="


def test_toml_holds_each_measure_with_its_figures_inside(comparison: Contents) -> None:
    found = tomllib.loads(export_text(comparison, "toml"))
    measure = found["measures"][0]
    assert measure["verdict"] == "conflict"
    assert [figure["exact"] for figure in measure["figures"]] == ["a quarter", "46"]
    assert measure["figures"][0]["value"] == 0.25
    assert measure["figures"][0]["sha256"] == NOTES.sha256
    assert measure["spread"]["difference"] == 7
    assert [figure["exact"] for figure in found["figures"]] == ["53"]
    assert "title" not in found["sources"][0]


def test_markdown_shows_the_text_and_never_renders_it() -> None:
    figure = a_figure(PAPER, exact="46", about="<b>|[x](y)* a_b\u202e\\ ")
    text = export_text(figure_contents(Records(sources=(PAPER,), figures=(figure,))), "md")
    assert r"| \<b\>\|\[x\](y)\* a_b\u202e\\\u0020 |" in text


def test_markdown_of_a_comparison_tells_each_measure_with_its_figures(comparison: Contents) -> None:
    text = export_text(comparison, "md")
    assert "- Sources: 2: 1 dated 2021-05-04, 1 undated\n" in text
    assert "To look at first:\n\n- clubs: all say 46\n" in text
    assert "### clubs\n\n! conflict: all say 46\n" in text
    assert "### clubs and teams\n\n\\# other scope: differs in scope: clubs, teams\n" in text
    verdicts, members, family, checks, alone, sources = read_markdown(text)
    assert [row["measures"] for row in verdicts] == ["1", "0", "0", "0", "1"]
    assert [row["states"] for row in members] == ["46 clubs", "about 0.25 (a quarter)"]
    assert [row["source"] for row in members] == ["paper.txt:0-2", "notes.txt:3-12"]
    assert [row["states"] for row in family] == ["53 clubs", "about 0.25 (a quarter)"]
    assert checks[0]["relation"] == "53 - 46 = 7"
    assert [row["measure"] for row in alone] == ["clubs that moved"]
    assert [row["sha256"] for row in sources] == [NOTES.sha256, PAPER.sha256]


def test_a_sentence_is_told_with_its_figure_unless_it_has_no_end() -> None:
    short = a_source("short", text="It has 46 boats.")
    endless = a_source("long", text="46 " * 1000)
    figures = (
        a_figure(short, 7, sentence_end=16),
        a_figure(endless, 3, sentence_end=3000, prefix="46 "),
    )
    contents = figure_contents(Records(sources=(short, endless), figures=figures))
    assert [row["sentence"] for row in contents.figures] == ["It has 46 boats.", ""]
    assert "It has **46** boats." in export_text(contents, "md")
    assert "| 46 **46** |" in export_text(contents, "md")


def test_markdown_of_nothing_says_so() -> None:
    assert export_text(Contents(subject="figures"), "md") == "# Figures\n\nNone.\n"


@pytest.mark.parametrize("format_name", FORMATS)
@pytest.mark.parametrize("subject", ["sources", "figures", "comparison"])
def test_nothing_read_is_an_export_too(format_name: str, subject: str) -> None:
    contents = Contents(subject=subject)  # type: ignore[arg-type]
    text = export_text(contents, format_name)
    assert isinstance(text, str)


@pytest.mark.parametrize(
    ("value", "written"),
    [
        ("5600000", 5600000),
        ("1E+15", 10**15),
        ("1000000000000001", "1000000000000001"),
        ("0.1", 0.1),
        ("0.1234567890123456789", "0.1234567890123456789"),
        ("-3.5", -3.5),
    ],
)
def test_numbers_are_written_as_numbers_only_where_that_is_exact(
    value: str, written: object
) -> None:
    found = plain_number(Decimal(value))
    assert found == written
    assert type(found) is type(written)


@pytest.mark.parametrize(
    ("read", "text", "reason"),
    [
        (read_toml, "= broken", "no TOML"),
        (read_toml, "a = 1", "does not say format"),
        (read_json, "{", "no JSON"),
        (read_json_lines, "nonsense", "no JSON"),
        (read_csv, "a,b\n1,2\n", "columns"),
    ],
    ids=["broken toml", "other toml", "broken json", "broken line", "other csv"],
)
def test_what_is_no_export_is_refused(read: object, text: str, reason: str) -> None:
    assert callable(read)
    with pytest.raises(SourceError, match=reason):
        read(text)
