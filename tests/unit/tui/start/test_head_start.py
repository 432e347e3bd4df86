from pathlib import Path

import pytest

from centres_tui.dataset.records import load_records
from centres_tui.tui.start.head_start import MOST_FILES, HeadStart


def test_the_bundled_example_comes_as_if_read_here() -> None:
    assert HeadStart((), None, None).records(60) == load_records(())


def test_a_date_and_standard_input_are_taken_along() -> None:
    records = HeadStart(("-",), "2020-05-01", b"Rain fell on 12 days.").records(60)

    assert records is not None
    assert records.sources[0].text == "Rain fell on 12 days."
    assert records.sources[0].published == "2020-05-01"


def test_what_cannot_be_read_is_told() -> None:
    records = HeadStart(("no such file.txt",), None, None).records(60)

    assert records is not None
    assert not records.sources
    assert records.failures[0].path == "no such file.txt"


def test_a_pile_is_left_to_the_screen(tmp_path: Path) -> None:
    for number in range(MOST_FILES + 1):
        (tmp_path / f"{number}.txt").write_text(f"{number} goals")

    assert HeadStart((str(tmp_path),), None, None).records(60) is None


@pytest.mark.parametrize("patience", [0.0, 0.001])
def test_it_is_not_waited_for_longer_than_said(patience: float) -> None:
    assert HeadStart((), None, None).records(patience) is None
