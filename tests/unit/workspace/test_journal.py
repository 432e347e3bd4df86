"""Journals: what was acknowledged is never lost, whatever happens to the program or the disk."""

import errno
import os
import random
import signal
import time
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from centres_tui.errors import WorkspaceError
from centres_tui.model.decision import ACTS, Anchor, Decision
from centres_tui.workspace.history import in_force, to_redo, to_undo
from centres_tui.workspace.journal import Journal, read_journals
from centres_tui.workspace.lines import read_line, write_line
from decisions import anchor, said

TEXT = st.text(max_size=20)
ANCHORS = st.builds(
    lambda exact, start, prefix: Anchor(
        source="s", path="p.txt", start=start, end=start + len(exact), exact=exact, prefix=prefix
    ),
    TEXT, st.integers(0, 10**6), TEXT,
)  # fmt: skip


@given(
    st.builds(
        Decision,
        id=st.text(min_size=1, max_size=9),
        time=st.just("2026-01-31T09:30:00.000001Z"),
        analyst=st.text(min_size=1, max_size=9),
        act=st.sampled_from(ACTS),
        anchors=st.lists(ANCHORS, max_size=2).map(tuple),
        before=st.dictionaries(TEXT, TEXT, max_size=2),
        after=st.dictionaries(TEXT, TEXT, max_size=2),
        why=TEXT,
    )
)
def test_a_line_reads_back(decision: Decision) -> None:
    line = write_line(decision)
    assert line.count("\n") == 1
    assert line.isascii()
    assert read_line(line) == decision


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ("{", "no JSON"),
        ("[" * 100_000, "no JSON"),
        ("[]", "format 1"),
        ('{"format":2}', "newer program"),
        ('{"format":1,"act":"burn"}', "act 'burn'"),
        (
            '{"format":1,"act":"note","id":"a-1","analyst":"a","time":"now"}',
            "who decided, and when",
        ),
        ('{"format":1,"act":3}', "act is no text"),
    ],
)
def test_other_lines_are_refused(line: str, told: str) -> None:
    with pytest.raises(WorkspaceError, match=told):
        read_line(line)


def decided(folder: Path, analyst: str = "anna", count: int = 3) -> list[Decision]:
    journal = Journal([folder], analyst)
    made = [journal.append(said("confirm", anchor("gazette.txt", "12"))) for _ in range(count)]
    journal.close()
    return made


def test_what_is_decided_is_read_back_in_order(tmp_path: Path) -> None:
    one, two = decided(tmp_path), decided(tmp_path, "ben")
    found = read_journals([tmp_path])
    assert list(found.decisions) == one + two
    assert found.analysts == ("anna", "ben")
    assert found.notices == ()


def test_a_last_line_that_was_cut_short_is_passed_over(tmp_path: Path) -> None:
    made = decided(tmp_path)
    (file,) = tmp_path.iterdir()
    content = file.read_bytes()
    file.write_bytes(content[:-5])
    found = read_journals([tmp_path])
    assert list(found.decisions) == made[:2]
    assert "cut short" in found.notices[0]
    file.write_bytes(b"\xff\x00not a line\n" + content)
    found = read_journals([tmp_path])
    assert list(found.decisions) == made
    assert "line 1" in found.notices[0]


def test_a_decision_is_later_than_all_that_are_known(tmp_path: Path) -> None:
    journal = Journal([tmp_path], "anna")
    made = journal.append(said("confirm"), "2999-12-31T23:59:59.999999Z")
    assert made.time == "3000-01-01T00:00:00.000000Z"


def test_a_full_disk_loses_nothing_and_says_so(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    journal = Journal([tmp_path], "anna")
    first = journal.append(said("confirm"))
    write = os.write

    def write_a_part(handle: int, line: bytes) -> int:
        return write(handle, line[:9])

    def refuse(*_: object) -> int:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(os, "write", write_a_part)
    with pytest.raises(WorkspaceError, match="disk may be full"):
        journal.append(said("reject"))
    monkeypatch.setattr(os, "write", refuse)
    with pytest.raises(WorkspaceError, match="nothing was decided"):
        journal.append(said("reject"))
    monkeypatch.setattr(os, "write", write)
    last = journal.append(said("reject"))
    assert read_journals([tmp_path]).decisions == (first, last)
    assert read_journals([tmp_path]).notices == ()


def test_where_a_folder_cannot_be_written_the_next_is_taken(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    journal = Journal([tmp_path / "file" / "journal", tmp_path / "state"], "anna")
    journal.append(said("confirm"))
    assert journal.path is not None
    assert journal.path.parent == tmp_path / "state"
    with pytest.raises(WorkspaceError, match="Make one of these writable"):
        Journal([tmp_path / "file" / "journal"], "anna").append(said("confirm"))
    with pytest.raises(WorkspaceError, match="there is no place"):
        Journal([], "anna").append(said("confirm"))


@pytest.mark.parametrize("name", ["../../etc/x", "a/b", "Åsa Öst", "\x1b[31m", "x" * 300])
def test_any_name_gives_a_file_in_the_folder(name: str, tmp_path: Path) -> None:
    made = decided(tmp_path, name, 1)
    assert list(read_journals([tmp_path]).decisions) == made
    assert len(list(tmp_path.iterdir())) == 1


def test_writers_that_are_killed_lose_nothing_that_was_acknowledged(tmp_path: Path) -> None:
    """Two writers at once, 1,000 decisions each, killed in the midst of writing ten times over."""
    acknowledged: set[str] = set()
    chance = random.Random(7)
    for _ in range(10):
        writers = [_writer(tmp_path, analyst) for analyst in ("anna", "ben")]
        for child, receive in writers:
            acknowledged |= {_line(receive) for _ in range(100)}
            time.sleep(chance.random() / 100)
            os.kill(child, signal.SIGKILL)
            os.waitpid(child, 0)
            while line := _line(receive):
                acknowledged.add(line)
            os.close(receive)
    found = [one.id for one in read_journals([tmp_path]).decisions]
    assert len(found) == len(set(found))
    assert acknowledged <= set(found)
    assert len(acknowledged) >= 2000


def _writer(folder: Path, analyst: str) -> tuple[int, int]:
    """Start a writer, and give its process and where it acknowledges its decisions."""
    receive, send = os.pipe()
    child = os.fork()
    if not child:
        _write_for_ever(folder, analyst, send)
    os.close(send)
    return child, receive


def _write_for_ever(folder: Path, analyst: str, send: int) -> None:
    try:
        journal = Journal([folder], analyst)
        while True:
            made = journal.append(said("confirm"))
            os.write(send, f"{made.id}\n".encode())
    finally:
        os._exit(1)


def _line(receive: int) -> str:
    line = b""
    while not line.endswith(b"\n"):
        char = os.read(receive, 1)
        if not char:
            return ""
        line += char
    return line.decode().strip()


def test_undo_and_redo_follow_an_analyst_over_runs() -> None:
    one, two, other = said("confirm"), said("reject"), said("note", analyst="ben")
    assert to_undo([one, two, other], "anna") == two.id
    undo = said("undo", decision=two.id)
    assert to_redo([one, two, other, undo], "anna") == two.id
    assert to_undo([one, two, other, undo], "anna") == one.id
    assert in_force([one, two, other, undo]) == [one, other]
    redo = said("redo", decision=two.id)
    assert in_force([one, two, other, undo, redo]) == [one, two, other]
    new = said("confirm")
    assert to_redo([one, two, undo, new], "anna") == ""
    foreign = said("undo", decision=one.id, analyst="ben")
    assert in_force([one, two, foreign]) == [one, two]
