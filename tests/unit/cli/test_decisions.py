"""The commands tell what analysts decided; `replay` tells the same of a journal."""

import io
import json
from pathlib import Path

import pytest

from centres_tui.cli import main
from centres_tui.workspace.journal import Journal
from decisions import TEXTS, anchor, said


@pytest.fixture
def papers(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Three documents with a journal of two analysts beside them."""
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "state"))
    folder = tmp_path / "papers"
    folder.mkdir()
    for name, text in TEXTS.items():
        (folder / name).write_text(text)
    journals = folder / ".centres" / "journal"
    anna, ben = Journal([journals], "anna"), Journal([journals], "ben")
    anna.append(said("correct", anchor("herald.txt", "14"), after={"value": "12"}))
    ben.append(said("reject", anchor("herald.txt", "nine")))
    return folder


def run(capsys: pytest.CaptureFixture[str], *words: str | Path) -> tuple[int, str, str]:
    capsys.readouterr()
    status = main([str(word) for word in words])
    out, err = capsys.readouterr()
    return status, out, err


def test_figures_tell_who_answers_for_them(
    papers: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    status, out, err = run(capsys, "figures", papers, "--format", "jsonl")
    rows = {row["exact"]: row for row in map(json.loads, out.splitlines()) if "l" in row["path"]}
    assert status == 0
    assert rows["14"]["origin"] == "corrected"
    assert rows["14"]["machine"] == "value 14"
    assert rows["nine"]["origin"] == "rejected"
    assert "2 decisions of anna, ben" in err


@pytest.mark.parametrize(
    ("words", "origins"),
    [
        (["--no-decisions"], {"machine"}),
        (["--analyst", "ben"], {"machine", "rejected"}),
        (["--analyst", "ben", "--analyst", "anna"], {"machine", "corrected", "rejected"}),
    ],
)
def test_whose_decisions_hold_can_be_chosen(
    papers: Path, capsys: pytest.CaptureFixture[str], words: list[str], origins: set[str]
) -> None:
    _, out, _ = run(capsys, "figures", papers, "--format", "jsonl", *words)
    assert {json.loads(line)["origin"] for line in out.splitlines()} == origins


@pytest.mark.parametrize("format_name", ["toml", "csv", "json", "jsonl", "md", "table"])
def test_replay_says_what_compare_says(
    papers: Path, capsys: pytest.CaptureFixture[str], format_name: str
) -> None:
    compared = run(capsys, "compare", papers, "--format", format_name)
    for journal in (papers, papers / ".centres" / "journal"):
        assert run(capsys, "replay", journal, papers, "--format", format_name) == compared


def test_what_does_not_apply_is_named_and_makes_the_status_1(
    papers: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (papers / "herald.txt").write_text("Nothing of it is left.\n")
    status, _, err = run(capsys, "replay", papers, papers)
    assert status == 1
    assert err.count("not applied: ") == 2
    assert 'herald.txt: "14" is not found again' in err
    assert run(capsys, "compare", papers)[0] == 0


def test_a_note_in_the_plain_lines(papers: Path, capsys: pytest.CaptureFixture[str]) -> None:
    journal = Journal([papers / ".centres" / "journal"], "anna")
    places = [anchor(path, "£1.5m") for path in ("gazette.txt", "herald.txt")]
    journal.append(
        said("overrule", *places, after={"verdict": "conflict"}, why="One of them is net.")
    )
    _, out, _ = run(capsys, "compare", papers, "--plain")
    assert "reason: One of them is net.\nverdict by: anna\nmachine verdict: agree\n" in out


@pytest.mark.parametrize(
    ("words", "told"),
    [([], "replay needs a journal"), (["none.jsonl"], "there is no such journal")],
)
def test_a_journal_must_be_named(
    capsys: pytest.CaptureFixture[str], words: list[str], told: str
) -> None:
    status, _, err = run(capsys, "replay", *words)
    assert status == 2
    assert told in err


def test_standard_input_has_no_decisions(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    class Input:
        buffer = io.BytesIO(b"The club sold 46 boats.\n")

    monkeypatch.setattr("sys.stdin", Input)
    status, out, _ = run(capsys, "figures", "-", "--format", "jsonl")
    assert status == 0
    assert json.loads(out)["origin"] == "machine"


def test_agreement_tells_how_far_analysts_agree(
    papers: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    ben = Journal([papers / ".centres" / "journal"], "ben")
    ben.append(said("confirm", anchor("herald.txt", "14"), analyst="ben"))
    ben.append(said("correct", anchor("herald.txt", "14"), after={"value": "13"}))
    status, out, _ = run(capsys, "agreement", papers, "--format", "csv")
    assert status == 0
    assert out.splitlines()[:3] == [
        "first,second,field,both,same,percent,kappa,remark",
        "anna,ben,span,1,1,100.0,,kappa is undefined: both always gave the same one answer",
        "anna,ben,value,1,0,0.0,0.000,",
    ]
    rows = [
        json.loads(one)
        for one in run(capsys, "agreement", papers, "--format", "jsonl")[1].splitlines()
    ]
    assert [row["both"] for row in rows] == [1, 1, 0, 0]
    assert rows[1]["differences"][0]["second"] == "13 sailings"
    plain = run(capsys, "agreement", papers, "--plain")[1]
    assert (
        "anna and ben, value: 0 of 1 the same\npercent: 0.0\nkappa: 0.000\ndiffer on 14 (" in plain
    )
    assert "kappa" in run(capsys, "agreement", papers, "--format", "table")[1]


def test_one_analyst_has_nobody_to_agree_with(
    papers: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    status, out, err = run(capsys, "agreement", papers, "--analyst", "anna", "--format", "table")
    assert (status, out) == (0, "")
    assert "fewer than two analysts" in err


def test_tables_and_plain_lines_tell_what_was_decided(
    papers: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    anna = Journal([papers / ".centres" / "journal"], "anna")
    cut = anchor("gazette.txt", "12"), anchor("herald.txt", "14")
    anna.append(said("overrule", *cut, after={"verdict": "revised"}, why="two weeks later"))
    table = run(capsys, "figures", papers, "--format", "table")[1]
    assert {"decided", "corrected", "rejected"} <= set(table.split())
    compared = run(capsys, "compare", papers, "--format", "table")[1]
    assert "by anna" in compared
    assert "program: agree" in compared
    plain = run(capsys, "compare", papers, "--plain")[1]
    assert "verdict by: anna" in plain
    assert "was decided: corrected by anna, read as value 14" in plain


def test_what_if_lists_what_words_and_settings_would_change(
    papers: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    own = tmp_path / "own.toml"
    own.write_text('[units.smoots]\nkind = "length"\nnames = ["smoot"]\n')
    (papers / "bridge.txt").write_text("The bridge is 364 smoots long, about 620 metres.\n")
    status, out, err = run(capsys, "what-if", papers, "--vocabulary", own, "--format", "csv")
    assert status == 0, err
    assert "figure,changed,364 (bridge.txt:14),text,364,364 smoots" in out.splitlines()
    assert "figures changed: " in err
    rows = run(capsys, "what-if", papers, "--vocabulary", own, "--format", "jsonl")[1]
    assert {"kind": "length"}.items() <= {
        row["field"]: row["after"] for row in map(json.loads, rows.splitlines())
    }.items()
    plain = run(capsys, "what-if", papers, "--vocabulary", own, "--plain")[1]
    assert "figure changed: 364 (bridge.txt:14): kind: count -> length" in plain.splitlines()
    assert (
        "364 smoots" in run(capsys, "what-if", papers, "--vocabulary", own, "--format", "table")[1]
    )
    assert "nothing would change" in run(capsys, "what-if", papers, "--set", "share=40%")[2]


def test_what_is_accepted_is_in_force_from_then_on(
    papers: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    own = tmp_path / "own.toml"
    own.write_text('[units.smoots]\nkind = "length"\nnames = ["smoot"]\n')
    (papers / "bridge.txt").write_text("The bridge opened on 06/07/2024. It is 364 smoots long.\n")
    words = ("--vocabulary", own, "--set", "month-first=yes", "--set", "about=15%")
    run(capsys, "what-if", papers, *words)
    assert run(capsys, "figures", papers, "--quiet")[1].count("2024-07-06") == 1
    err = run(capsys, "what-if", papers, *words, "--accept")[2]
    kept = [papers / ".centres" / "vocabulary" / "own.toml", papers / ".centres" / "settings.toml"]
    assert [f"accepted: {one}" in err for one in kept] == [True, True]
    rows = run(capsys, "figures", papers, "--quiet")[1]
    assert "2024-06-07" in rows
    assert "364 smoots" in rows
    assert "nothing would change" in run(capsys, "what-if", papers, "--set", "about=15%")[2]
    run(capsys, "what-if", papers, "--set", "about=20%", "--vocabulary", own, "--accept")
    stated = ["[settings]", "month_first = true", 'about = "20%"']
    assert kept[1].read_text().splitlines()[1:] == stated
    assert [one.name for one in kept[0].parent.iterdir()] == ["own.toml"]


@pytest.mark.parametrize(
    ("words", "reason"),
    [
        ([], "what would be otherwise?"),
        (["--set", "abut=3"], "no such setting"),
        (["--set", "about=3%", "-"], "can be read once"),
        (["--vocabulary", "nowhere.toml"], "nowhere.toml"),
    ],
)
def test_what_if_refuses_what_cannot_be(
    papers: Path, capsys: pytest.CaptureFixture[str], words: list[str], reason: str
) -> None:
    status, out, err = run(capsys, "what-if", papers, *words)
    assert (status, out) == (2, "")
    assert reason in err
