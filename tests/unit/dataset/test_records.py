from pathlib import Path

import pytest

from centres_tui.dataset.records import LoadOptions, iter_records, load_records
from centres_tui.errors import SourceError

RAIN = "Published: 3 May 2021\n\nThe town had 30 mm of rain in 12 days.\n"
SNOW = "The pass was closed for 12 days.\n"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "b").mkdir()
    (tmp_path / "b" / "snow.txt").write_text(SNOW)
    (tmp_path / "a.txt").write_text(RAIN)
    (tmp_path / "copy.txt").write_text(RAIN)
    (tmp_path / ".hidden.txt").write_text("It cost £5.")
    return tmp_path


def test_sources_come_by_path_and_copies_once_with_their_other_paths(folder: Path) -> None:
    records = load_records([str(folder)])
    assert [source.path for source in records.sources] == ["a.txt", "b/snow.txt"]
    assert records.sources[0].other_paths == ("copy.txt",)
    assert records.failures == ()


def test_figures_come_by_path_and_start(folder: Path) -> None:
    figures = load_records([str(folder)]).figures
    assert [figure.start for figure in figures if figure.path == "b/snow.txt"] == [SNOW.index("12")]
    places = [(figure.path, figure.start) for figure in figures]
    assert places == sorted(places)


def test_the_order_in_which_paths_are_named_does_not_matter(folder: Path) -> None:
    names = [str(folder / "b"), str(folder / "a.txt")]
    assert load_records(names).figures == load_records(names[::-1]).figures


def test_what_cannot_be_read_is_named_and_the_rest_is_read(folder: Path) -> None:
    records = load_records([str(folder / "a.txt"), str(folder / "none.txt")])
    assert len(records.sources) == 1
    assert [failure.path for failure in records.failures] == [str(folder / "none.txt")]
    assert "no such file" in records.failures[0].told()


def test_an_empty_name_is_not_the_current_folder() -> None:
    records = load_records([""])
    assert records.sources == ()
    assert [failure.path for failure in records.failures] == ["(empty name)"]


def test_a_file_that_fails_while_it_is_read_is_a_failure(folder: Path) -> None:
    def broken() -> bytes:
        raise SourceError("it broke. Try again.")

    options = LoadOptions(standard_input=broken)
    records = load_records(["-", str(folder / "a.txt")], options)
    assert [failure.told() for failure in records.failures] == ["-: it broke. Try again."]
    assert [source.path for source in records.sources] == ["a.txt"]


def test_standard_input_is_a_source_called_by_its_sign() -> None:
    records = load_records(["-"], LoadOptions(standard_input=SNOW.encode))
    assert [(source.path, source.text) for source in records.sources] == [("-", SNOW)]


def test_a_closed_standard_input_is_a_failure(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.stdin", None)
    assert "standard input is closed" in load_records(["-"]).failures[0].told()


def test_a_given_date_serves_sources_that_state_none(folder: Path) -> None:
    records = load_records([str(folder)], LoadOptions(published="2019-04-29"))
    assert records.sources[1].published == "2019-04-29"
    assert records.sources[1].published_by == "given"


def test_hidden_files_are_read_where_that_is_asked_for(folder: Path) -> None:
    records = load_records([str(folder)], LoadOptions(include_hidden=True))
    assert ".hidden.txt" in [source.path for source in records.sources]


def test_no_path_means_the_five_bundled_articles() -> None:
    assert len(load_records([]).sources) == 5


def test_an_empty_folder_gives_nothing(tmp_path: Path) -> None:
    assert load_records([str(tmp_path)]).sources == ()


def test_steps_tell_how_far_the_work_is(folder: Path) -> None:
    steps = list(iter_records([str(folder), str(folder / "none.txt")]))
    assert [(step.done, step.total) for step in steps] == [(1, 4), (2, 4), (3, 4), (4, 4)]
    assert [step.path for step in steps][1:] == ["a.txt", "b/snow.txt", "copy.txt"]
    copy = steps[-1]
    assert copy.source
    assert copy.source.other_paths == ("copy.txt",)
    assert copy.figures == ()


def test_progress_is_told_after_each_file(folder: Path) -> None:
    told: list[tuple[int, int, str]] = []
    load_records([str(folder / "b")], on_progress=lambda *step: told.append(step))
    assert told == [(1, 1, "snow.txt")]
