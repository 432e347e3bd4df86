"""`--datapackage` describes a CSV file so that other programs read it: or nothing is written."""

import csv
import json
import re
from collections.abc import Callable, Mapping
from decimal import Decimal
from hashlib import sha256
from pathlib import Path
from typing import Any

import pytest

from centres_tui.cli import main
from decisions import TEXTS

WORDS = [
    ("sources",),
    ("figures",),
    ("compare",),
    ("compare", "--layout", "matrix"),
    ("compare", "--layout", "ledger"),
    ("compare", "--verdict", "conflict"),
]
BOOLEANS = {"true": True, "false": False}
READS: Mapping[str, Callable[[str], object]] = {
    "string": str, "integer": int, "boolean": BOOLEANS.__getitem__, "number": Decimal,
    "list": lambda text: text.split("; "),
}  # fmt: skip


@pytest.fixture
def papers(tmp_path: Path) -> Path:
    folder = tmp_path / "papers"
    folder.mkdir()
    for name, text in TEXTS.items():
        (folder / name.replace("herald", "=herald")).write_text(text)
    return folder


@pytest.mark.parametrize("words", WORDS, ids=" ".join)
def test_a_package_says_what_stands_in_its_file(papers: Path, words: tuple[str, ...]) -> None:
    target = papers.parent / "My Export.csv"
    assert main([*words, str(papers), "-o", str(target), "--datapackage"]) == 0
    package = json.loads((papers.parent / "datapackage.json").read_text("utf-8"))
    (resource,) = package["resources"]
    content = target.read_bytes()
    assert (resource["path"], resource["bytes"]) == (target.name, len(content))
    assert resource["hash"] == f"sha256:{sha256(content).hexdigest()}"
    assert re.fullmatch(r"[-a-z0-9._/]+", resource["name"])
    header, *rows = csv.reader(content.decode(resource["encoding"]).splitlines())
    fields: list[dict[str, Any]] = resource["schema"]["fields"]
    assert [field["name"] for field in fields] == header
    assert rows
    for row in rows:
        for field, cell in zip(fields, row, strict=True):
            assert not cell or READS[field["type"]](cell) is not None
    for key in resource["schema"].get("primaryKey", ()):
        keys = [row[header.index(key)] for row in rows]
        assert len(set(keys)) == len(keys)


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (("-o", "new.csv"), "datapackage.json: exists already"),
        (("-o", "new.json"), "describes a CSV file"),
        (("--format", "csv"), "describes a CSV file"),
        (("-o", ".new.csv"), "describes a CSV file"),
        (("-o", "-", "--format", "csv"), "describes a CSV file"),
    ],
    ids=lambda each: " ".join(each) if isinstance(each, tuple) else "",
)
def test_where_it_cannot_be_written_nothing_is(
    papers: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    words: tuple[str, ...],
    told: str,
) -> None:
    monkeypatch.chdir(papers.parent)
    (papers.parent / "datapackage.json").write_text("mine")
    assert main(["figures", str(papers), "--datapackage", *words]) == 2
    assert told in capsys.readouterr().err
    assert sorted(one.name for one in papers.parent.iterdir()) == ["datapackage.json", "papers"]
    assert (papers.parent / "datapackage.json").read_text() == "mine"


def test_with_leave_an_old_package_is_replaced(papers: Path) -> None:
    package = papers.parent / "datapackage.json"
    package.write_text("mine")
    words = ["figures", str(papers), "--datapackage", "-o", str(papers.parent / "new.csv")]
    assert main([*words, "--replace"]) == 0
    assert "new.csv" in package.read_text()
