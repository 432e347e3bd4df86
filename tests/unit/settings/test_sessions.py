"""What is remembered of a set of sources: for these only, private, and never in the way."""

import json
import os
import stat
from pathlib import Path

import pytest

from centres_tui.settings import sessions
from centres_tui.settings.sessions import keep_session, read_session, sources_key


@pytest.fixture(autouse=True)
def state(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path))
    return tmp_path / "centres-tui" / "sessions"


def only_file(state: Path) -> Path:
    (file,) = state.iterdir()
    return file


def test_it_comes_back_for_the_same_sources_in_any_order_and_for_no_others() -> None:
    keep_session(("b.txt", "a.txt"), {"pane": "figures"})
    assert read_session(("a.txt", "./b.txt", "a.txt"))["pane"] == "figures"
    assert read_session(("a.txt",)) == {}
    assert read_session(()) == {}


def test_the_file_is_private(state: Path) -> None:
    keep_session((), {"pane": "figures"})
    assert stat.S_IMODE(only_file(state).stat().st_mode) == 0o600
    assert stat.S_IMODE(state.stat().st_mode) == 0o700
    assert stat.S_IMODE(state.parent.stat().st_mode) == 0o700


@pytest.mark.parametrize(
    "text",
    [b"", b"{", b"[]", b"null", b"\xff", b'{"format": 99, "sources": []}', b"[" * 100_000],
    ids=["empty", "torn", "list", "null", "no text", "of a later version", "nested"],
)
def test_a_file_that_is_none_of_ours_is_passed_over(state: Path, text: bytes) -> None:
    keep_session((), {"pane": "figures"})
    only_file(state).write_bytes(text)
    assert read_session(()) == {}
    keep_session((), {"pane": "reader"})
    assert read_session(())["pane"] == "reader"


def test_a_file_of_the_same_name_for_other_sources_is_passed_over(state: Path) -> None:
    keep_session((), {"pane": "figures"})
    file = only_file(state)
    file.write_text(json.dumps({**json.loads(file.read_text()), "sources": ["/elsewhere"]}))
    assert read_session(()) == {}


def test_standard_input_and_impossible_paths_are_not_remembered(state: Path) -> None:
    keep_session(("-",), {"pane": "figures"})
    assert sources_key(("-", "a.txt")) is None
    assert read_session(("-",)) == {}
    assert not state.exists()


def test_nothing_is_said_where_nothing_can_be_written(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "file").write_text("")
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "file"))
    keep_session((), {"pane": "figures"})
    assert read_session(()) == {}
    monkeypatch.setenv("XDG_STATE_HOME", "")
    monkeypatch.setenv("HOME", "~")
    keep_session((), {"pane": "figures"})
    assert read_session(()) == {}


def test_what_json_cannot_hold_is_not_written(state: Path) -> None:
    keep_session((), {"pane": object()})
    assert not state.exists()


def test_the_longest_unused_are_forgotten(state: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sessions, "MOST_KEPT", 2)
    for age, name in enumerate(("new", "older", "oldest")):
        keep_session((name,), {})
        file = max(state.iterdir(), key=lambda one: one.stat().st_mtime_ns)
        os.utime(file, (1000 - age, 1000 - age))
    keep_session(("last",), {"pane": "figures"})
    assert len(list(state.iterdir())) == 2
    assert read_session(("last",))["pane"] == "figures"
    assert read_session(("new",)) != {}
