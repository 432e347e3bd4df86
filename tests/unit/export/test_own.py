"""Whatever this program writes is known again; what merely looks like it is not."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from centres_tui.cli import main
from centres_tui.compare import compare
from centres_tui.dataset.build import build_dataset
from centres_tui.dataset.records import load_records
from centres_tui.dataset.rows import comparison_contents, figure_contents, source_contents
from centres_tui.export import export_text
from centres_tui.export.contents import Contents
from centres_tui.export.own import is_own

STORY = "Quay to reopen\n12 May 2021\n\nThe quay holds 46 smacks. Repairs cost £3m.\n"
STORIES = {"full": (STORY, STORY.replace("46", "47")), "bare": ("A poem.\n",)}
SUFFIXES = {"csv": ".csv", "md": ".md .markdown", "html": ".html .htm", "toml": ".toml",
            "json": ".json", "jsonl": ".jsonl .ndjson"}  # fmt: skip


@pytest.fixture(scope="module")
def written(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with everything that the program writes of two documents, and of one without."""
    folder = tmp_path_factory.mktemp("written")
    for name, stories in STORIES.items():
        documents = folder / name
        documents.mkdir()
        for at, story in enumerate(stories):
            (documents / f"{at}.txt").write_text(story)
        records = load_records([str(documents)])
        for contents in (
            source_contents(records),
            figure_contents(records, include_boilerplate=True),
            comparison_contents(build_dataset(records, compare(records.figures, records.sources))),
        ):
            for text, suffix in texts_of(contents):
                (folder / f"{name}-{contents.subject}{suffix}").write_text(text)
        for command in ("sources", "figures", "compare"):
            for look in ([], ["--plain"]):
                out = folder / f"{name}-{command}{len(look)}.txt"
                assert main([command, str(documents), *look, "-o", str(out), "--quiet"]) == 0
    csv = folder / "packed.csv"
    assert main(["figures", str(folder / "full"), "-o", str(csv), "--datapackage"]) == 0
    return folder


def texts_of(contents: Contents) -> Iterator[tuple[str, str]]:
    for name, suffixes in SUFFIXES.items():
        for suffix in suffixes.split():
            yield export_text(contents, name), suffix
    if contents.subject == "comparison":
        yield export_text(contents, "csv", "matrix"), "-matrix.csv"
        yield export_text(contents, "csv", "ledger"), "-ledger.csv"


def files(folder: Path) -> Iterator[Path]:
    return (path for path in sorted(folder.iterdir()) if path.is_file())


def test_what_was_written_is_known(written: Path) -> None:
    empty = {f"bare-figures{end}" for end in (".json", ".jsonl", ".ndjson", "1.txt")}
    known = {path.name: is_own(path) for path in files(written)}
    assert len(known) > 40
    assert {name for name, own in known.items() if not own} == empty


def test_what_was_written_is_known_with_other_line_ends(written: Path, tmp_path: Path) -> None:
    for path in files(written):
        if path.suffix in {".csv", ".md"}:
            again = tmp_path / path.name
            again.write_bytes(b"\xef\xbb\xbf" + path.read_bytes().replace(b"\n", b"\r\n"))
            assert is_own(again)


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("notes.csv", "id,source,path,note\n1,a,b,46 smacks\n"),
        ("notes.csv", "measure,label,verdict\nheight,H,46 metres\n"),
        ("report.md", "# Comparison\n\n## Summary\n\nSources of water: 46 wells.\n"),
        ("report.md", "# Figures\n\n| what | value |\n| --- | --- |\n| wells | 46 |\n"),
        ("page.html", '<!DOCTYPE html>\n<meta name="generator" content="Hugo">\n<p>46 wells'),
        ("page.html", "<!DOCTYPE html>\n<p>Made with centres-tui: 46 wells"),
        ("story.txt", "sources: 46 wells\nThey are deep.\n"),
        ("list.json", '[{"id": "a", "value": 46}]'),
        ("cargo.toml", '# A package\nname = "centres"\n'),
        ("report.pdf", "id,source,path,sha256,page\n"),
        ("empty.csv", ""),
    ],
)
def test_what_merely_looks_like_it_is_not(name: str, text: str, tmp_path: Path) -> None:
    (tmp_path / name).write_text(text)
    assert not is_own(tmp_path / name)


def test_what_cannot_be_read_was_not_written_by_it(tmp_path: Path) -> None:
    (tmp_path / "folder.csv").mkdir()
    assert not is_own(tmp_path / "folder.csv")
    assert not is_own(tmp_path / "none.csv")


@pytest.mark.parametrize("suffix", ["csv", "md", "html", "toml", "jsonl"])
def test_an_export_in_the_folder_that_is_read_stays_out_and_may_be_written_anew(
    suffix: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "quay.txt").write_text(STORY)
    out = tmp_path / f"out.{suffix}"
    command = ["compare", str(tmp_path), "-o", str(out), "--replace"]
    assert main(command) == 0
    first = out.read_bytes()
    capsys.readouterr()
    assert main(command) == 0
    assert out.read_bytes() == first
    told = f"1 file left out that this program wrote (out.{suffix}); name it to read it"
    assert told in capsys.readouterr().err
    assert main([*command, "--quiet"]) == 0
    assert capsys.readouterr().err == ""
    assert main(["sources", f"{tmp_path}/*", "--format", "csv"]) == 0
    assert "out." not in capsys.readouterr().out


def test_an_export_that_is_named_is_taken_as_what_it_is(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "quay.txt").write_text(STORY)
    out = tmp_path / "out.csv"
    assert main(["figures", str(tmp_path), "-o", str(out)]) == 0
    capsys.readouterr()
    assert main(["sources", str(tmp_path), str(out), "--format", "csv"]) == 0
    told = capsys.readouterr()
    assert "out.csv" in told.out
    assert "left out" not in told.err
