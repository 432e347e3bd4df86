"""Exports are the same, byte for byte. After a change that is meant: scripts/update_golden.py."""

import io
import tomllib

import pandas as pd
import pytest

from centres_tui.export.as_csv import read_csv
from centres_tui.export.as_json import read_json
from centres_tui.export.as_json_lines import read_json_lines
from centres_tui.export.as_toml import read_toml
from golden_exports import CASES, GOLDEN, written


def golden(name: str) -> bytes:
    return (GOLDEN / "exports" / name).read_bytes()


@pytest.mark.parametrize("name", CASES)
def test_an_export_is_what_it_was(name: str) -> None:
    assert written(name) == golden(name)


def test_every_golden_file_belongs_to_a_case() -> None:
    assert {path.name for path in (GOLDEN / "exports").iterdir()} == set(CASES)


@pytest.mark.parametrize("name", CASES)
def test_an_export_is_utf_8_with_line_feeds_and_no_mark(name: str) -> None:
    content = golden(name)
    assert content.decode("utf-8").endswith("\n")
    assert b"\r" not in content
    assert not content.startswith(b"\xef\xbb\xbf")


def test_formats_say_the_same() -> None:
    in_toml = read_toml(golden("papers-compare.toml").decode())
    in_lines = read_json_lines(golden("papers-compare.jsonl").decode())
    in_json = read_json(golden("papers-compare.json").decode())
    assert in_toml == in_lines
    assert in_json.figures == in_toml.figures
    figures = read_json(golden("papers-figures.json").decode()).figures
    assert read_csv(golden("papers-figures.csv").decode()) == figures


def test_tomllib_reads_the_measures() -> None:
    found = tomllib.loads(golden("papers-compare.toml").decode())
    assert all(measure["figures"] for measure in found["measures"])


@pytest.mark.parametrize("name", [name for name in CASES if name.endswith(".csv")])
def test_pandas_reads_the_tables(name: str) -> None:
    frame = pd.read_csv(io.BytesIO(golden(name)))
    assert len(frame) == golden(name).count(b"\n") - 1
    assert not any(str(column).startswith("Unnamed") for column in frame.columns)
