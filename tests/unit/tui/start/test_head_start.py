import os
import pty
import signal
from collections.abc import Iterator
from pathlib import Path

import pytest

from centres_tui.bundled import bundled_folder
from centres_tui.dataset.records import Records, load_records
from centres_tui.tui.start.head_start import MOST_FILES, HeadStart, Wanted
from centres_tui.tui.terminal.tty import ENTER_SCREEN, LEAVE_SCREEN, Terminal
from centres_tui.vocabulary.own import added


@pytest.fixture
def terminal() -> Iterator[Terminal]:
    ours, theirs = pty.openpty()
    yield Terminal(theirs, theirs)
    os.close(ours)
    os.close(theirs)


@pytest.fixture
def roomy(monkeypatch: pytest.MonkeyPatch) -> Iterator[tuple[Terminal, int]]:
    monkeypatch.setattr(Terminal, "size", (120, 40))
    ours, theirs = os.pipe()
    yield Terminal(theirs, theirs), ours
    os.close(ours)
    os.close(theirs)


def all_of(start: HeadStart) -> Records | None:
    """Wait for all that is read."""
    return start.rest() if start.records(60) else None


def test_the_bundled_example_comes_as_if_read_here(terminal: Terminal) -> None:
    assert all_of(HeadStart(Wanted(paths=()), terminal)) == load_records(())


def test_figures_of_the_first_source_come_before_the_others(terminal: Terminal) -> None:
    start = HeadStart(Wanted(paths=()), terminal)
    first, whole = start.records(60), start.rest()

    assert whole == load_records(())
    assert first is not None
    assert first.sources == whole.sources
    known = {figure.source for figure in first.figures}
    assert known == {source.id for source in first.sources} - first.pending


def test_where_the_other_process_ends_too_soon_the_screen_reads_by_itself(
    terminal: Terminal,
) -> None:
    start = HeadStart(Wanted(paths=()), terminal)
    first = start.records(60)
    if first and first.pending:
        os.kill(start._child, signal.SIGKILL)
        assert start.rest() is None


def test_a_date_and_standard_input_are_taken_along(terminal: Terminal) -> None:
    wanted = Wanted(paths=("-",), published="2020-05-01", given=b"Rain fell on 12 days.")

    records = HeadStart(wanted, terminal).records(60)

    assert records is not None
    assert records.sources[0].text == "Rain fell on 12 days."
    assert records.sources[0].published == "2020-05-01"


def test_words_of_the_persons_own_are_taken_along(terminal: Terminal) -> None:
    wanted = Wanted(paths=("-",), given="The quay cost ƒ300.".encode())

    with added([bundled_folder("data") / "vocabulary-example.toml"]):
        records = HeadStart(wanted, terminal).records(60)

    assert records is not None
    assert [figure.unit for figure in records.figures] == ["AWG"]


def test_what_cannot_be_read_is_told(terminal: Terminal) -> None:
    records = HeadStart(Wanted(paths=("no such file.txt",)), terminal).records(60)

    assert records is not None
    assert not records.sources
    assert records.failures[0].path == "no such file.txt"
    assert terminal.shown is None


def test_the_first_of_a_pile_are_shown_and_all_is_left_to_the_screen(
    tmp_path: Path, terminal: Terminal
) -> None:
    for number in range(10, MOST_FILES + 12):
        (tmp_path / f"{number}.txt").write_text(f"{number} goals")
    start = HeadStart(Wanted(paths=(str(tmp_path),)), terminal)

    records = start.records(60)

    assert records is not None
    assert len(records.sources) == MOST_FILES + 1
    assert [figure.exact for figure in records.figures] == ["10"]
    assert records.pending
    assert start.rest() is None


def test_of_a_pile_that_begins_with_what_cannot_be_read_nothing_is_shown(
    tmp_path: Path, terminal: Terminal
) -> None:
    for number in range(MOST_FILES + 1):
        (tmp_path / f"{number}.pdf").write_text("no such thing")

    assert HeadStart(Wanted(paths=(str(tmp_path),)), terminal).records(60) is None


@pytest.mark.parametrize("patience", [0.0, 0.001])
def test_it_is_not_waited_for_longer_than_said(patience: float, terminal: Terminal) -> None:
    assert HeadStart(Wanted(paths=()), terminal).records(patience) is None


def test_what_was_painted_is_known_and_taken_off_at_the_end(
    roomy: tuple[Terminal, int], tmp_path: Path
) -> None:
    terminal, screen = roomy
    (tmp_path / "match.txt").write_text("Derby\n\nThe home side scored 4 goals.")

    HeadStart(Wanted(paths=(str(tmp_path),)), terminal).records(60)
    sent = os.read(screen, 65536).decode()

    assert sent.startswith(ENTER_SCREEN)
    assert terminal.shown
    assert all(words in sent for _line, _column, words in terminal.shown.words)
    terminal.leave()
    assert os.read(screen, 65536).decode().endswith(LEAVE_SCREEN)


def test_a_start_that_nobody_waits_for_is_ended(terminal: Terminal) -> None:
    start = HeadStart(Wanted(paths=()), terminal)
    child = start._child

    start.end()
    start.end()

    with pytest.raises(ChildProcessError):
        os.waitpid(child, os.WNOHANG)
