import csv
import io
import json
import os
import sys
from collections import Counter
from pathlib import Path
from types import SimpleNamespace
from typing import NamedTuple

import pytest

from centres_tui import __version__
from centres_tui.cli import SUBCOMMANDS, main
from centres_tui.dataset.records import load_records
from centres_tui.errors import ExportError
from centres_tui.export import FORMATS
from centres_tui.model.comparison import Comparison, Family
from factories import a_check, a_family, a_measure

LISTING = ("sources", "figures", "compare")
"""The commands that list what was read, in every format."""
OLD = "Dated 3 May 2021.\n\nThe club sold 46 of its 53 boats.\n"
NEW = "The club sold 38 of its 53 boats.\n"


class Outcome(NamedTuple):
    """What came of one command line."""

    status: int
    out: str
    err: str


class Program:
    """Runs command lines in this interpreter."""

    def __init__(self, capture: pytest.CaptureFixture[bytes]) -> None:
        self._capture = capture

    def __call__(self, *words: str | Path) -> Outcome:
        self._capture.readouterr()
        status = main([str(word) for word in words])
        out, err = self._capture.readouterr()
        return Outcome(status, out.decode(), err.decode())


@pytest.fixture
def program(capfdbinary: pytest.CaptureFixture[bytes]) -> Program:
    return Program(capfdbinary)


@pytest.fixture
def papers(tmp_path: Path) -> Path:
    folder = tmp_path / "papers"
    folder.mkdir()
    (folder / "old.txt").write_text(OLD)
    (folder / "new.txt").write_text(NEW)
    return folder


@pytest.mark.parametrize("command", SUBCOMMANDS)
def test_every_command_explains_itself(program: Program, command: str) -> None:
    outcome = program(command, "--help")
    assert outcome.status == 0
    assert outcome.err == ""
    for part in (
        "examples:",
        "exit status:",
        "--published DATE",
        "--replace",
        "--plain",
        "-o FILE",
    ):
        assert part in outcome.out


def test_the_program_names_its_commands_and_the_plain_views(program: Program) -> None:
    outcome = program("--help")
    assert outcome.status == 0
    for command in SUBCOMMANDS:
        assert f"centres-tui {command} --plain" in outcome.out
        assert SUBCOMMANDS[command].summary in outcome.out


@pytest.mark.parametrize("words", [["--version"], ["compare", "--version"]])
def test_the_version_is_told(program: Program, words: list[str]) -> None:
    assert program(*words) == (0, f"centres-tui {__version__}\n", "")


def test_no_path_means_the_bundled_example_and_says_so(program: Program) -> None:
    outcome = program("sources", "--format", "jsonl")
    assert outcome.status == 0
    assert "no PATH given" in outcome.err
    assert outcome.out.count("\n") == 5


def test_quiet_says_nothing(program: Program) -> None:
    assert program("sources", "--quiet").err == ""


def test_elsewhere_than_on_a_terminal_the_format_is_csv(program: Program, papers: Path) -> None:
    rows = list(csv.DictReader(io.StringIO(program("figures", papers).out)))
    assert [row["path"] for row in rows[:2]] == ["new.txt", "new.txt"]
    assert rows[0]["exact"] == "38"


def test_options_may_stand_between_paths(program: Program, papers: Path) -> None:
    outcome = program("sources", papers / "old.txt", "--quiet", papers / "new.txt")
    assert outcome.status == 0
    assert outcome.out.count("\n") == 3


def test_after_two_dashes_everything_is_a_path(
    program: Program, papers: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(papers)
    (papers / "--help").write_text(OLD)
    outcome = program("sources", "--format", "jsonl", "new.txt", "--", "--help")
    assert [json.loads(line)["path"] for line in outcome.out.splitlines()] == ["--help", "new.txt"]


def test_one_dash_is_standard_input(program: Program, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", SimpleNamespace(buffer=io.BytesIO(NEW.encode())))
    outcome = program("figures", "-", "--format", "jsonl")
    assert outcome.status == 0
    assert json.loads(outcome.out.splitlines()[0])["path"] == "-"


def test_a_given_date_serves_sources_without_one(program: Program, papers: Path) -> None:
    outcome = program("sources", papers, "--published", "29 April 2019", "--format", "jsonl")
    published = {row["path"]: row["published"] for row in map(json.loads, outcome.out.splitlines())}
    assert published["new.txt"] == "2019-04-29"


def test_what_cannot_be_read_is_named_and_the_rest_is_done(program: Program, papers: Path) -> None:
    outcome = program("figures", papers / "old.txt", papers / "none.txt", "--quiet")
    assert outcome.status == 1
    assert outcome.err.count("\n") == 1
    assert "none.txt: there is no such file" in outcome.err
    assert "46" in outcome.out


@pytest.mark.parametrize("command", LISTING)
def test_nothing_readable_is_status_2(program: Program, tmp_path: Path, command: str) -> None:
    for path in (tmp_path, tmp_path / "none.txt"):
        outcome = program(command, path)
        assert outcome.status == 2
        assert outcome.out == ""
        assert "nothing could be read" in outcome.err


@pytest.mark.parametrize(
    ("words", "reason"),
    [
        (["figures", "--format", "xml"], "invalid choice: 'xml'"),
        (["figures", "--layout", "matrix"], "is a layout of compare"),
        (["figures", "--quie"], "unrecognized arguments: --quie"),
        (["sources", "--published", "some day"], "'some day' is no day"),
        (["sources", "--published", "May 2019"], "'May 2019' is no day"),
        (["sources", "--plain", "--format", "csv"], "--plain is a form of the table"),
        (["sources", "--replace"], "--replace needs -o FILE"),
        (["sources", "-o", ""], "the name is empty"),
        (["sources", "-o", "no folder/list.csv"], "there is no folder no folder. Make it first"),
        (["sources", "--published", ""], "'' is no day"),
        (["sources", "--published", "2019-02-30"], "'2019-02-30' is no day"),
        (["compare", "--fail-on", "agree,conflict"], "invalid choice: 'agree,conflict'"),
        (["figure", "a.txt"], "Is centres-tui figures meant?"),
        (["comparre"], "Is centres-tui compare meant?"),
        (["norfolk"], "the explorer needs one"),
        (
            ["--plain"],
            "agreement, what-if, explain have more options",
        ),
        (["sources", "-o", "list.xyz"], "no format has the suffix '.xyz'"),
        (["sources", "-o", "list"], "no format has the suffix '(none)'"),
        (["compare", "--layout", "matrix", "--format", "json"], "is a layout of compare"),
        (["compare", "--fail-on", "anger"], "invalid choice: 'anger'"),
        (["--format", "csv"], "unrecognized arguments"),
    ],
    ids=" ".join,
)
def test_a_wrong_command_line_is_status_2_with_the_reason(
    program: Program, words: list[str], reason: str
) -> None:
    outcome = program(*words)
    assert outcome.status == 2
    assert outcome.out == ""
    assert reason in outcome.err
    assert outcome.err.count("\n") == 1


@pytest.mark.parametrize(
    ("name", "opening"),
    [
        ("out.csv", "id,source,"),
        ("out.toml", "# Every figure"),
        ("out.json", "[\n"),
        ("out.jsonl", '{"id"'),
        ("out.md", "# Figures"),
        ("out.TXT", "sources\n"),
    ],
)
def test_the_suffix_of_the_file_decides_the_format(
    program: Program, papers: Path, tmp_path: Path, name: str, opening: str
) -> None:
    outcome = program("figures", papers, "-o", tmp_path / name)
    assert outcome == (0, "", "")
    assert (tmp_path / name).read_text("utf-8").lstrip("\n").startswith(opening)


def test_a_format_asked_for_goes_before_the_suffix(
    program: Program, papers: Path, tmp_path: Path
) -> None:
    program("figures", papers, "-o", tmp_path / "out.csv", "--format", "json")
    assert (tmp_path / "out.csv").read_text("utf-8").startswith("[")


def test_an_existing_file_is_replaced_only_when_that_is_asked_for(
    program: Program, papers: Path, tmp_path: Path
) -> None:
    target = tmp_path / "out.csv"
    target.write_text("mine")
    refused = program("sources", papers, "-o", target)
    assert refused.status == 2
    assert "exists already. Give --replace" in refused.err
    assert target.read_text() == "mine"
    assert program("sources", papers, "-o", target, "--replace").status == 0
    assert target.read_text().startswith("id,")


@pytest.mark.parametrize("named", ["old.txt", ".", "*.txt"], ids=["file", "folder", "glob"])
def test_no_source_is_written_over(program: Program, papers: Path, named: str) -> None:
    target = papers / "old.txt"
    outcome = program("figures", papers / named, "-o", target, "--replace")
    assert outcome.status == 2
    assert "old.txt: is one of the sources" in outcome.err
    assert target.read_text() == OLD


def test_a_file_beside_the_sources_may_be_replaced(program: Program, papers: Path) -> None:
    (papers / "out.csv").write_text("old")
    (papers / "broken.txt").symlink_to("nowhere")
    assert program("sources", papers / "*.txt", "-o", papers / "out.csv", "--replace").status == 1
    assert (papers / "out.csv").read_text().startswith("id,")


def test_an_empty_folder_among_others_is_named(
    program: Program, papers: Path, tmp_path: Path
) -> None:
    (tmp_path / "none").mkdir()
    outcome = program("sources", papers, tmp_path / "none")
    assert outcome.status == 1
    assert "none: holds nothing that can be read" in outcome.err


def test_a_given_date_that_no_source_needs_is_told(program: Program, papers: Path) -> None:
    words = ("sources", papers / "old.txt", "--published", "2019-04-29")
    assert "--published 2019-04-29 was not needed" in program(*words).err
    assert program(*words, "--quiet").err == ""
    assert program(*words, papers / "new.txt").err == ""


def test_fail_on_may_be_given_more_than_once(program: Program, papers: Path) -> None:
    words = ("compare", papers, "--fail-on", "consistent", "--fail-on", "agree")
    assert program(*words).status == 3


def test_a_name_with_a_slash_is_never_a_sub_command(
    program: Program, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "sources").mkdir()
    (tmp_path / "sources" / "a.txt").write_text(NEW)
    (tmp_path / "figure").write_text(NEW)
    assert program("sources", "sources", "--format", "jsonl").out.count("\n") == 1
    assert "the explorer needs one" in program("figure").err
    assert "the explorer needs one" in program("./sources").err


def test_the_same_bytes_go_to_a_file_and_to_standard_output(
    program: Program, papers: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(papers.parent)
    for format_name in FORMATS:
        target = Path(f"out.{format_name}")
        program("compare", papers.name, "-o", target)
        out = program("compare", papers.name, "--format", format_name).out
        assert out == target.read_text("utf-8")


def test_no_export_names_a_folder_of_this_machine(program: Program, papers: Path) -> None:
    for format_name in (*FORMATS, "table"):
        assert str(papers.parent) not in program("compare", papers, "--format", format_name).out


def test_the_matrix_has_a_column_a_source(program: Program, papers: Path) -> None:
    header = program("compare", papers, "--layout", "matrix").out.splitlines()[0].split(",")
    assert header[-3:] == ["new.txt", "old.txt", "evidence"]


def test_a_filter_says_what_it_leaves_out(program: Program, papers: Path) -> None:
    outcome = program("compare", papers, "--measure", "cabbages", "--format", "json")
    assert outcome.status == 0
    assert "measure: cabbages; left out: " in outcome.err
    found = json.loads(outcome.out)
    assert found["measures"] == []
    assert found["filters"][0] == "measure: cabbages"
    assert program("compare", papers, "--measure", "cabbages", "--quiet").err == ""


@pytest.mark.parametrize("format_name", ["table", "csv", "toml", "json", "jsonl", "md"])
def test_every_format_says_that_it_was_filtered(
    program: Program, papers: Path, format_name: str
) -> None:
    out = program("compare", papers, "--verdict", "agree", "--format", format_name).out
    assert "verdict: agree" in out
    whole = program("compare", papers, "--format", format_name).out
    assert "left out:" not in whole


def test_fail_on_looks_at_what_is_shown(program: Program, papers: Path) -> None:
    words = ("compare", papers, "--fail-on", "agree")
    assert program(*words).status == 3
    assert program(*words, "--measure", "cabbages").status == 0
    assert program(*words, "--verdict", "conflict").status == 0
    assert program(*words, "--verdict", "agree").status == 3


def test_an_empty_wish_is_refused(program: Program, papers: Path) -> None:
    outcome = program("compare", papers, "--measure", " ")
    assert outcome.status == 2
    assert "there is nothing to look for" in outcome.err


def test_the_ledger_is_a_layout_of_its_own(program: Program, papers: Path) -> None:
    rows = list(csv.DictReader(program("compare", papers, "--layout", "ledger").out.splitlines()))
    assert rows[0]["published"] == "2021-05-03"
    assert [row["published"] for row in rows if row["path"] == "new.txt"] == ["", ""]
    refused = program("compare", papers, "--layout", "ledger", "--format", "json")
    assert refused.status == 2
    assert "--layout ledger is a layout of compare --format csv only" in refused.err


def test_a_filter_keeps_what_names_a_figure_that_it_keeps(program: Program, papers: Path) -> None:
    told = program(
        "compare", papers, "--filter", "=53", "--filter", "source:old", "--format", "json"
    )
    found = json.loads(told.out)
    assert found["filters"][0] == "filter: =53 source:old"
    stated = {figure["id"]: figure["value"] for figure in found["figures"]}
    groups = [*found["measures"], *found["checks"], *found["families"]]
    assert groups
    assert all(53 in [stated[figure] for figure in group["figures"]] for group in groups)
    assert "filter: =53 source:old; left out: " in told.err


def test_a_wrong_filter_is_told_before_anything_is_read(program: Program) -> None:
    told = program("compare", "nowhere", "--filter", "kind:cash")
    assert told.status == 2
    assert told.err.startswith("centres-tui: cash: is no kind. Use one of: money")


def test_fail_on_leaves_with_3_where_the_verdict_is_met(program: Program, papers: Path) -> None:
    agree = program("compare", papers, "--fail-on", "agree", "--format", "json")
    verdicts = {measure["verdict"] for measure in json.loads(agree.out)["measures"]}
    assert "agree" in verdicts
    assert agree.status == 3
    assert program("compare", papers, "--fail-on", "consistent").status == 0
    assert program("compare", papers, papers / "none.txt", "--fail-on", "agree").status == 3


@pytest.mark.parametrize(("families", "status"), [((), 0), ((a_family(),), 3)])
def test_fail_on_a_difference_in_scope_is_met_by_a_family(
    program: Program,
    papers: Path,
    monkeypatch: pytest.MonkeyPatch,
    families: tuple[Family, ...],
    status: int,
) -> None:
    found = Comparison(families=families)
    monkeypatch.setattr("centres_tui.workspace.decided.compare", lambda *_, **__: found)
    assert program("compare", papers, "--fail-on", "differs-in-scope").status == status


def test_plain_is_one_fact_a_line(program: Program, papers: Path) -> None:
    for command in LISTING:
        outcome = program(command, papers, "--plain")
        assert outcome.status == 0
        for line in outcome.out.splitlines():
            assert line == "" or ":" in line
            assert not set(line) & set("│─┌┐└┘|")


def test_a_table_elsewhere_than_on_a_terminal_has_no_colours(
    program: Program, papers: Path
) -> None:
    for command in LISTING:
        assert "\x1b" not in program(command, papers, "--format", "table").out


THIRD = "The club sold 40 of its 53 boats. It has a crew of 7, a third of them new.\n"


def test_what_differs_is_shown_first(program: Program, papers: Path) -> None:
    (papers / "third.txt").write_text(THIRD)
    order = ["conflict", "revised", "consistent", "agree", "single"]
    for words in (["--plain"], ["--format", "table"]):
        lines = program("compare", papers, *words).out.splitlines()
        told = [part for line in lines for part in line.split() if part in order]
        verdicts = told if words == ["--format", "table"] else [
            line.removeprefix("verdict: ") for line in lines if line.startswith("verdict: ")
        ]  # fmt: skip
        assert len(verdicts) > 1
        assert verdicts == sorted(verdicts, key=order.index)


def test_a_part_is_told_with_its_whole_in_words(program: Program, papers: Path) -> None:
    assert "part of: 53 boats, old.txt:" in program("figures", papers / "old.txt", "--plain").out


def test_tables_leave_out_what_goes_without_saying_and_say_so(
    program: Program, papers: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    records = load_records([str(papers)])
    figure = records.figures[0]
    within = a_check(figure, id="c1", name="part within its whole", relation="46 <= 53")
    broken = a_check(figure, id="c2", name=within.name, relation="60 <= 53", holds="no")
    alone = a_measure(figure, verdict="single", label="boats alone")
    found = Comparison(measures=(alone,), checks=(within, broken))
    monkeypatch.setattr("centres_tui.workspace.decided.compare", lambda *_, **__: found)
    shown = program("compare", papers, "--format", "table").out
    assert "60 <= 53" in shown
    assert "does not hold" in shown
    assert "46 <= 53" not in shown
    assert "boats alone" not in shown
    assert "Left out: measures that only one source states (1)." in shown
    assert "Left out: checks that a part is not above its whole, and it is not (1)." in shown
    plain = program("compare", papers, "--plain").out
    assert "46 <= 53" in plain
    assert "boats alone" in plain
    assert plain.index("60 <= 53") < plain.index("46 <= 53")


@pytest.mark.parametrize("width", [20, 40, 60, 80, 120])
def test_a_table_loses_nothing_however_narrow_it_is(
    program: Program, papers: Path, monkeypatch: pytest.MonkeyPatch, width: int
) -> None:
    monkeypatch.setattr("centres_tui.cli.table.WIDTH_ELSEWHERE", width)
    (papers / "new.txt").rename(papers / f"{'q' * 30}.txt")
    shown = program("sources", papers, "--format", "table").out
    assert max(map(len, shown.splitlines())) <= width
    signs = Counter("".join(shown.split()))
    assert signs["q"] == 30
    assert signs["."] == 3


HOSTILE = "\x1b]0;owned\x07[red]46[/red] \x9b31m\u202e 53 boats were sold.\r\n"


def test_no_text_from_outside_acts(program: Program, tmp_path: Path) -> None:
    (tmp_path / "a\x1b[31m\n.txt").write_text(HOSTILE)
    (tmp_path / "b.txt").write_text(HOSTILE + "Again.")
    for command in LISTING:
        for words in (["--plain"], ["--format", "table"], ["--format", "md"], ["--format", "csv"]):
            outcome = program(command, tmp_path, tmp_path / "no\x1b[31m.txt", *words)
            shown = outcome.out + outcome.err
            assert not {"\x1b", "\x07", "\x9b", "\u202e", "\r"}.intersection(shown)
            assert outcome.status == 1


def test_what_is_quoted_is_never_taken_for_markup(program: Program, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("Of [red]46[/red] boats [/b] 7 sank.\n")
    assert "[red][46][/red]" in program("figures", tmp_path, "--plain").out


def fail(*_: object, **__: object) -> None:
    raise RuntimeError("bad\x1b[31m luck")


def test_an_internal_error_is_one_line_and_a_file_with_the_details(
    program: Program, papers: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "state"))
    monkeypatch.setattr("centres_tui.workspace.decided.compare", fail)
    outcome = program("compare", papers)
    assert outcome.status == 70
    assert outcome.err.count("\n") == 1
    assert "\x1b" not in outcome.err
    details = list((tmp_path / "state" / "centres-tui").iterdir())
    assert len(details) == 1
    assert str(details[0]) in outcome.err
    assert "RuntimeError" in details[0].read_text()


def test_details_that_cannot_be_written_are_no_further_error(
    program: Program, papers: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object, **__: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("tempfile.mkstemp", full)
    monkeypatch.setattr("centres_tui.workspace.decided.compare", fail)
    outcome = program("compare", papers)
    assert outcome.status == 70
    assert "could not be written" in outcome.err


def test_an_interruption_is_status_130(
    program: Program, papers: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def interrupt(*_: object, **__: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("centres_tui.workspace.decided.compare", interrupt)
    assert program("compare", papers) == (130, "", "")


def test_a_closed_standard_output_is_status_2(
    program: Program, papers: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "stdout", None)
    outcome = program("sources", papers)
    assert outcome.status == 2
    assert "standard output is closed" in outcome.err


def test_elsewhere_than_on_unix_the_way_is_named(
    program: Program, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "platform", "win32")
    outcome = program("sources")
    assert outcome.status == 2
    assert "WSL" in outcome.err


def test_a_file_of_nothing_but_an_error_is_not_written(
    program: Program, papers: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(_: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    outcome = program("sources", papers, "-o", tmp_path / "out.csv")
    assert outcome.status == 2
    assert "No space left on device" in outcome.err
    assert not (tmp_path / "out.csv").exists()


def test_figures_in_site_furniture_are_counted_where_people_look(program: Program) -> None:
    outcome = program("figures", "--format", "table")
    shown = program("figures", "--format", "jsonl").out.count("\n")
    everything = program("figures", "--format", "jsonl", "--include-boilerplate").out.count("\n")
    if everything > shown:
        assert f"{everything - shown} figures in site furniture left out" in outcome.err


@pytest.mark.parametrize(
    ("names", "told"),
    [
        ([".notes.txt"], "1 hidden file or folder left out; name it to read it"),
        (
            [".notes.txt", ".git/c.txt"],
            "2 hidden files or folders left out; name them to read them",
        ),
    ],
    ids=["one", "two"],
)
def test_hidden_files_left_out_are_counted(
    program: Program, papers: Path, names: list[str], told: str
) -> None:
    for name in names:
        (papers / name).parent.mkdir(exist_ok=True)
        (papers / name).write_text(OLD)
    outcome = program("sources", papers)
    assert outcome.status == 0
    assert outcome.err == f"centres-tui: {told}\n"
    assert program("sources", papers, "--quiet").err == ""


def test_a_table_marks_figures_in_site_furniture(program: Program, tmp_path: Path) -> None:
    path = tmp_path / "page.html"
    path.write_text(
        "<html><body><nav><p>Subscribe for £15 a month</p></nav>"
        "<article><p>The club sold 46 boats.</p></article></body></html>"
    )
    everything = program("figures", path, "--format", "table", "--include-boilerplate").out
    lines = {figure: line for line in everything.split("\n") for figure in ("£15", "46")
             if figure in line}  # fmt: skip
    assert "site furniture" in lines["£15"]
    assert "site furniture" not in lines["46"]
    assert "furniture" not in program("figures", path, "--format", "table").out


def test_what_could_not_be_read_is_shown_with_its_number_and_place(
    program: Program, tmp_path: Path
) -> None:
    path = tmp_path / "boats.txt"
    path.write_bytes(b"Dated 3 May 2021.\n\nThe club\0 sold 46\0 boats.\n")
    for words in (["--plain"], ["--format", "csv"], ["--format", "toml"], ["--format", "md"]):
        told = program("sources", path, *words).out
        assert "NUL characters: 2, the first at character 27." in told


def test_the_explorer_gets_what_was_asked_for(
    program: Program, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[object] = []

    def run(request: object) -> int:
        asked.append(request)
        return 0

    explore = SimpleNamespace(run=run)
    monkeypatch.setitem(sys.modules, "centres_tui.cli.explore", explore)
    monkeypatch.setattr("centres_tui.cli.explore", explore, raising=False)
    assert program().status == 0
    assert program("a.txt", "--published", "2020-01-02", "--include-boilerplate").status == 0
    first, second = asked
    assert getattr(first, "paths", None) == ()
    assert getattr(second, "paths", None) == ("a.txt",)
    assert getattr(second, "published", None) == "2020-01-02"
    assert getattr(second, "include_boilerplate", None) is True


def test_an_error_of_an_export_is_told_as_it_is(
    program: Program, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object) -> None:
        raise ExportError("no. Do it otherwise.")

    monkeypatch.setattr("centres_tui.cli.sources.deliver", refuse)
    assert program("sources", "--quiet") == (2, "", "centres-tui: no. Do it otherwise.\n")
