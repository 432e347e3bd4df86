from pathlib import Path

import pytest

from centres_tui import load_dataset
from centres_tui.errors import SourceError, UsageError


def test_documents_are_read_compared_and_framed(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("The dam holds 46 gates of its 53 gates.\n")
    (tmp_path / "b.txt").write_text("The dam holds 53 gates.\n")
    dataset = load_dataset([tmp_path / "a.txt", str(tmp_path / "b.txt")], published="2020-01-02")
    assert list(dataset.sources["path"]) == ["a.txt", "b.txt"]
    assert list(dataset.figures["exact"]) == ["46", "53", "53"]
    assert set(dataset.sources["published"]) == {"2020-01-02"}


def test_one_path_may_stand_alone(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("It rained.\n")
    assert len(load_dataset(tmp_path).sources) == 1
    assert len(load_dataset(str(tmp_path / "a.txt")).sources) == 1


def test_what_could_not_be_read_stands_in_the_records(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("It rained.\n")
    failures = load_dataset([tmp_path / "a.txt", tmp_path / "b.txt"]).records.failures
    assert [Path(failure.path).name for failure in failures] == ["b.txt"]


@pytest.mark.parametrize("name", ["", "none.txt"], ids=["empty folder", "missing file"])
def test_nothing_read_is_an_error_that_names_what_was_asked_for(tmp_path: Path, name: str) -> None:
    with pytest.raises(SourceError, match=str(tmp_path / name)):
        load_dataset(tmp_path / name)


def test_a_date_that_is_no_day_is_refused(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="'May' is no day"):
        load_dataset(tmp_path, published="May")
