"""`explain`: the place that is asked about, what is told of it, and what is refused."""

import io
import json
import sys
from pathlib import Path
from types import SimpleNamespace
from typing import NamedTuple

import pytest

from centres_tui.bundled import bundled_folder
from centres_tui.cli import main
from centres_tui.export.as_markdown import read_markdown
from centres_tui.extract import extract
from centres_tui.extract.explaining.origins import FIELDS
from centres_tui.read import read_source

TEXT = "Dated 3 May 2021.\n\nThe club sold nearly 46 of its 53 boats along Route 66.\n"
NEARLY, SOLD, OF, ROUTE = (TEXT.index(words) for words in ("nearly", "46", "53", "66"))


class Outcome(NamedTuple):
    status: int
    out: str
    err: str


class Program:
    """Runs command lines in this interpreter."""

    def __init__(self, capture: pytest.CaptureFixture[bytes]) -> None:
        self._capture = capture

    def __call__(self, *words: str) -> Outcome:
        self._capture.readouterr()
        status = main(["explain", *words])
        out, err = self._capture.readouterr()
        return Outcome(status, out.decode(), err.decode())


@pytest.fixture
def program(capfdbinary: pytest.CaptureFixture[bytes]) -> Program:
    return Program(capfdbinary)


@pytest.fixture
def paper(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> str:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "paper.txt").write_text(TEXT)
    return "paper.txt"


def test_a_place_in_a_file_is_explained(program: Program, paper: str) -> None:
    outcome = program(f"{paper}:{SOLD}", "--plain")
    assert (outcome.status, outcome.err) == (0, "")
    lines = outcome.out.splitlines()
    assert lines[0] == f"place: {paper}:{SOLD}"
    assert lines[1] == "answer: “46” is a figure: count, read by the rule count.plain."
    assert lines[2] == "sentence: The club sold nearly [46] of its 53 boats along Route 66."
    assert f"bound: ~; from a hedge stands beside it; words “nearly” {NEARLY}-{NEARLY + 6}" in lines
    assert (
        f"of: {source_id(paper)}:{OF}; from “of” or “out of” joins the part to its whole (“53”); "
        in ("\n".join(lines))
    )


def source_id(path: str) -> str:
    return read_source(path, path).id


def test_a_place_that_is_no_figure_says_why(program: Program, paper: str) -> None:
    lines = program(f"{paper}:{ROUTE}", "--plain").out.splitlines()
    assert lines[1] == (
        "answer: “Route 66” is no figure: a name that the word before the number opens "
        "(name.opened)."
    )
    assert any(line.startswith("count.plain: “66” 71-73; for name.opened") for line in lines)


def test_a_word_says_what_it_decided(program: Program, paper: str) -> None:
    told = json.loads(program(f"{paper}:{NEARLY}").out)
    assert told["figure"] is None
    assert [(each["exact"], each["field"]) for each in told["decisions"]] == [("46", "bound")]


def test_elsewhere_than_on_a_terminal_the_format_is_json(program: Program, paper: str) -> None:
    outcome = program(f"{paper}:{SOLD}")
    told = json.loads(outcome.out)
    assert told["path"] == paper
    assert (told["figure"]["exact"], told["figure"]["value"]) == ("46", 46)
    assert {each["field"] for each in told["origins"]} | set(told["empty"]) == set(FIELDS)
    for each in told["origins"]:
        for words in each["words"]:
            assert TEXT[words["start"] : words["end"]] == words["text"]


def test_a_json_figure_has_the_fields_of_a_figure(program: Program, paper: str) -> None:
    told = json.loads(program(f"{paper}:{SOLD}").out)["figure"]
    figure = next(each for each in extract(read_source(paper, paper)) if each.start == SOLD)
    assert {name: told[name] for name in ("id", "start", "end", "rule", "unit", "of", "about")} == {
        "id": figure.id, "start": figure.start, "end": figure.end, "rule": figure.rule,
        "unit": figure.unit, "of": figure.of, "about": figure.about,
    }  # fmt: skip


def test_markdown_has_a_table_for_each_part(program: Program, paper: str) -> None:
    out = program(f"{paper}:{SOLD}", "--format", "md").out
    assert out.startswith(f"# {paper}:{SOLD}\n")
    origins, *_ = read_markdown(out)
    assert {row["field"]: row["value"] for row in origins}["bound"] == "~"
    for heading in ("## Where each field comes from", "## Rules tried", "## Joined afterwards"):
        assert heading in out


def test_a_table_shows_the_place_in_its_sentence(program: Program, paper: str) -> None:
    out = program(f"{paper}:{SOLD}", "--format", "table").out
    assert "sold nearly [46] of its 53 boats" in out
    assert "where each field comes from" in out
    assert f"“nearly” {NEARLY}-{NEARLY + 6}" in out


@pytest.mark.parametrize(("name", "start"), [("why.json", "{"), ("why.md", "#"), ("why.txt", "pa")])
def test_the_suffix_of_the_file_chooses_the_format(
    program: Program, paper: str, name: str, start: str
) -> None:
    assert program(f"{paper}:{SOLD}", "-o", name) == (0, "", "")
    assert Path(name).read_text().startswith(start)


def test_no_source_is_written_over(program: Program, paper: str) -> None:
    outcome = program(f"{paper}:{SOLD}", "-o", paper, "--replace")
    assert outcome.status == 2
    assert "is one of the sources" in outcome.err
    assert Path(paper).read_text() == TEXT


def test_an_id_is_looked_for_in_the_bundled_example(program: Program) -> None:
    path = sorted(bundled_folder("seeds").glob("*.txt"))[0]
    figure = extract(read_source(path, path.name))[0]
    outcome = program(figure.id)
    assert outcome.status == 0
    assert "no PATH given" in outcome.err
    assert json.loads(outcome.out)["figure"]["exact"] == figure.exact
    assert program(figure.id, "--quiet").err == ""


def test_a_name_is_looked_for_in_the_bundled_example(program: Program) -> None:
    path = sorted(bundled_folder("seeds").glob("*.txt"))[0]
    assert json.loads(program(f"{path.name}:10").out)["path"] == path.name


def test_an_id_is_looked_for_in_the_paths_after_it(program: Program, paper: str) -> None:
    outcome = program(f"{source_id(paper)}:{SOLD}", ".", "--plain")
    assert (outcome.status, outcome.err) == (0, "")
    assert outcome.out.startswith(f"place: {paper}:{SOLD}\n")


def test_a_path_inside_a_folder_is_found_under_its_shown_name(
    program: Program, tmp_path: Path
) -> None:
    for name in ("a", "b"):
        (tmp_path / "papers" / name).mkdir(parents=True)
        (tmp_path / "papers" / name / "n.txt").write_text(f"{name}: {TEXT}")
    outcome = program(f"b/n.txt:{SOLD + 3}", str(tmp_path / "papers"))
    assert json.loads(outcome.out)["figure"]["path"] == "b/n.txt"


def test_what_cannot_be_read_beside_it_is_named(program: Program, paper: str) -> None:
    outcome = program(f"{source_id(paper)}:{SOLD}", paper, "gone.txt")
    assert outcome.status == 1
    assert "gone.txt" in outcome.err
    assert json.loads(outcome.out)["figure"]["exact"] == "46"


def test_a_file_name_with_colons_is_split_at_the_last(program: Program, paper: str) -> None:
    Path("a:1:b.txt").write_text(TEXT)
    assert json.loads(program(f"a:1:b.txt:{SOLD}").out)["path"] == "a:1:b.txt"
    assert Path(paper).exists()


@pytest.mark.parametrize("dashes", [[], ["--"]], ids=["plain", "after two dashes"])
def test_a_dash_is_standard_input(
    program: Program, monkeypatch: pytest.MonkeyPatch, dashes: list[str]
) -> None:
    monkeypatch.setattr(sys, "stdin", SimpleNamespace(buffer=io.BytesIO(TEXT.encode())))
    told = json.loads(program("--quiet", *dashes, f"-:{SOLD}").out)
    assert (told["path"], told["words"]["text"]) == ("-", "46")


def test_a_given_date_of_publication_decides_a_relative_date(program: Program, paper: str) -> None:
    Path(paper).write_text("It opens next month.\n")
    told = json.loads(program(f"{paper}:9", "--published", "2019-04-29").out)
    value = next(each for each in told["origins"] if each["field"] == "value")
    assert value["value"] == "2019-05"
    assert "day of publication" in value["because"]


def test_a_place_is_read_with_words_of_ones_own(program: Program, paper: str) -> None:
    text = "The quay is nigh on forty rods long.\n"
    Path(paper).write_text(text)
    example = str(bundled_folder("data") / "vocabulary-example.toml")
    told = json.loads(program(f"{paper}:{text.index('forty')}", "--vocabulary", example).out)
    origins = {each["field"]: each for each in told["origins"]}
    assert origins["unit"]["value"] == "rods"
    assert [words["text"] for words in origins["bound"]["words"]] == ["nigh on"]
    without = json.loads(program(f"{paper}:{text.index('forty')}").out)
    assert without["figure"]["kind"] != told["figure"]["kind"]


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ([], "explain needs a place. Write PATH:START"),
        ([""], "explain needs a place"),
        (["paper.txt"], "paper.txt: names no place in a text"),
        ([":7"], ":7: names no place in a text"),
        (["paper.txt:"], "paper.txt:: nothing is no START"),
        (["paper.txt:abc"], "abc is no START"),
        (["paper.txt:-3"], "-3 is no START"),
        (["paper.txt:1.5"], "1.5 is no START"),
        (["paper.txt:²"], "² is no START"),
        (["paper.txt:" + "9" * 30], "is no START"),
        (["paper.txt:75"], "it has 75 characters, and START may be 0 to 74"),
        (["empty.txt:0"], "the text is empty"),
        (["gone.txt:3"], "gone.txt: no such file"),
        (["gone.txt:3", "paper.txt"], "no source of what paper.txt names is called so"),
        (["folder:3"], "folder: is a folder"),
        (["aaaaaaaaaaaa:3"], "no source of the bundled example has this id"),
        (["aaaaaaaaaaaa:3", "paper.txt"], "no source of what paper.txt names has this id"),
        (["paper.txt:3", "--format", "csv"], "invalid choice: 'csv'"),
        (["paper.txt:3", "-o", "why.csv"], "no format has the suffix '.csv'"),
        (["paper.txt:3", "--plain", "--format", "json"], "--plain is a form of the table"),
    ],
)
def test_what_names_no_place_is_refused(
    program: Program, paper: str, words: list[str], told: str
) -> None:
    Path("folder").mkdir()
    Path("empty.txt").write_text("")
    outcome = program(*words)
    assert (outcome.status, outcome.out) == (2, "")
    assert told in outcome.err
    assert outcome.err.count("\n") == 1
    assert Path(paper).exists()


def test_nothing_from_a_text_acts_on_a_terminal(program: Program, paper: str) -> None:
    text = "The \x1b]0;evil\x07 club\u202e sold 46 [/b] boats.\n"
    Path(paper).write_text(text)
    for form in (["--plain"], ["--format", "table"]):
        out = program(f"{paper}:{text.index('46')}", *form).out
        assert not {"\x1b", "\x07", "\u202e"} & set(out)
        assert "[46] [/b] boats" in out
