"""`verify`: exports of every format, held against their sources; what changed is named."""

import re
from pathlib import Path

import pytest

from centres_tui.cli import main
from centres_tui.workspace.journal import Journal
from decisions import TEXTS, anchor, said

FORMATS = [
    ("compare", "a.toml", []),
    ("compare", "a.json", []),
    ("compare", "a.jsonl", []),
    ("compare", "a.csv", []),
    ("compare", "a.md", []),
    ("compare", "a.html", []),
    ("compare", "a.csv", ["--layout", "matrix"]),
    ("compare", "a.csv", ["--layout", "ledger"]),
    ("figures", "a.toml", []),
    ("figures", "a.csv", ["--include-boilerplate"]),
    ("figures", "a.jsonl", []),
    ("figures", "a.md", []),
    ("figures", "a.html", []),
    ("sources", "a.md", []),
    ("sources", "a.html", []),
    ("sources", "a.csv", []),
    ("sources", "a.json", []),
]
EACH = pytest.mark.parametrize(
    ("command", "name", "words"), FORMATS, ids=lambda each: " ".join(each) if each else "-"
)


@pytest.fixture
def papers(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Three documents in a folder, with a hostile name and two decisions."""
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "state"))
    folder = tmp_path / "papers"
    folder.mkdir()
    for name, text in TEXTS.items():
        (folder / name).write_text(text)
    (folder / "=a; b|c.txt").write_text("A *new* pier | opened; it cost £3m\\4.\n")
    anna = Journal([folder / ".centres" / "journal"], "anna")
    anna.append(said("correct", anchor("herald.txt", "14"), after={"value": "12"}))
    saved = anchor("gazette.txt", "£1.5m"), anchor("herald.txt", "£1.5m")
    anna.append(said("confirm", *saved, after={"of": "measure", "verdict": "agree"}))
    anna.append(said("note", anchor("herald.txt", "14"), after={"note": "=1; | *so*"}))
    return folder


def run(capsys: pytest.CaptureFixture[str], *words: str | Path) -> tuple[int, list[str]]:
    capsys.readouterr()
    status = main([*map(str, words), "--quiet"])
    return status, capsys.readouterr().out.splitlines()


@EACH
def test_an_export_holds_against_its_sources(
    papers: Path, capsys: pytest.CaptureFixture[str], command: str, name: str, words: list[str]
) -> None:
    export = papers.parent / name
    assert run(capsys, command, papers, "-o", export, *words)[0] == 0
    status, lines = run(capsys, "verify", export, papers, "--plain")
    assert [line for line in lines if not line.startswith("holds: ")] == []
    assert len(lines) >= 4
    assert status == 0


@EACH
def test_a_byte_flipped_in_one_source_fails_exactly_its_rows(
    papers: Path, capsys: pytest.CaptureFixture[str], command: str, name: str, words: list[str]
) -> None:
    export = papers.parent / name
    run(capsys, command, papers, "-o", export, *words)
    _, before = run(capsys, "verify", export, papers, "--plain")
    text = (papers / "herald.txt").read_bytes()
    (papers / "herald.txt").write_bytes(text.replace(b"piers", b"quays"))
    status, after = run(capsys, "verify", export, papers, "--plain")
    assert status == 1
    assert len(after) == len(before)
    for line in after:
        rests_on_it = "herald.txt" in line or "no longer holds" in line
        assert line.startswith("does not hold: " if rests_on_it else "holds: ")


@pytest.mark.parametrize(
    ("find", "replacement", "told"),
    [
        (r'"value": 40,', '"value": 41,', "value is '40' now, not '41'"),
        (r'"exact": "£1.5m"', '"exact": "£1.6m"', "'£1.5m' stands there"),
        (r'"verdict": "\w+"', '"verdict": "conflict"', "now, not 'conflict'"),
        (r'"holds": "yes"', '"holds": "no"', "holds is 'yes' now"),
        (r'"start": \d+', '"start": 3', "stands there"),
    ],
)
def test_what_was_changed_in_an_export_is_named(
    papers: Path, capsys: pytest.CaptureFixture[str], find: str, replacement: str, told: str
) -> None:
    export = papers.parent / "a.json"
    run(capsys, "compare", papers, "-o", export)
    text = export.read_text()
    changed, count = re.subn(find, replacement, text)
    assert count
    export.write_text(changed)
    status, lines = run(capsys, "verify", export, papers)
    assert status == 1
    assert any(told in line for line in lines)


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("a.csv", ()),
        ("a.csv", ("--layout", "matrix")),
        ("a.csv", ("--layout", "ledger")),
        ("a.toml", ()),
        ("a.jsonl", ()),
    ],
)
def test_who_gave_a_verdict_is_exported_and_verified(
    papers: Path, capsys: pytest.CaptureFixture[str], name: str, words: tuple[str, ...]
) -> None:
    export = papers.parent / name
    run(capsys, "compare", papers, "-o", export, *words)
    text = export.read_text()
    assert "anna" in text
    export.write_text(re.sub(r"(,|verdict_by\W+)anna\b", r"\1ben", text))
    status, lines = run(capsys, "verify", export, papers)
    assert status == 1
    assert any("verdict_by is 'anna' now, not 'ben'" in line for line in lines)


@pytest.mark.parametrize(
    ("name", "content", "told"),
    [
        ("a.txt", "", "an export ends in one of"),
        ("a.toml", "a = ", "no TOML"),
        ("a.toml", "a = 1", "no export of this program"),
        ("a.json", "[[", "no JSON"),
        ("a.json", '{"measures": [3]}', "no export of this program"),
        ("a.json", "[]", "it claims nothing"),
        ("a.jsonl", '{"row": 3}', "no export of this program"),
        ("a.csv", "a,b\n1,2\n", "its columns are other ones"),
        ("a.csv", "", "no export of this program"),
        ("a.csv", "evidence,label,kind\nx,y,z\n", "no export of this program"),
        ("a.md", "# Comparison\n", "it claims nothing"),
        ("a.md", "\udcff", "is no text in UTF-8"),
        ("none.md", None, "cannot be read: No such file"),
    ],
)
def test_what_is_no_export_is_refused(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], name: str, content: str | None, told: str
) -> None:
    if content is not None:
        (tmp_path / name).write_bytes(content.encode("utf-8", "surrogateescape"))
    capsys.readouterr()
    assert main(["verify", str(tmp_path / name)]) == 2
    assert told in capsys.readouterr().err


def test_an_export_must_be_named(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["verify"]) == 2
    assert "verify needs an export" in capsys.readouterr().err


def test_a_source_that_cannot_be_read_any_more_is_named_so(
    papers: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    export = papers.parent / "a.json"
    run(capsys, "compare", papers, "-o", export)
    (papers / "herald.txt").write_bytes(b"\x89PNG\r\n\x1a\n")
    status, lines = run(capsys, "verify", export, papers, "--format", "csv")
    assert status == 1
    faults = [line for line in lines if "herald.txt" in line and ",false," in line]
    assert faults
    assert all(line.endswith("herald.txt could not be read") for line in faults)
