"""Bytes of files: nothing blocks, and what cannot be read says why."""

import os
import socket
from pathlib import Path

import pytest

from centres_tui.errors import SourceError
from centres_tui.read import files
from centres_tui.read.files import read_bytes, reason_of


def refusal(path: Path) -> str:
    with pytest.raises(SourceError) as refused:
        read_bytes(path, "shown.txt")
    assert str(refused.value).startswith("shown.txt: ")
    return str(refused.value)


def test_a_file_is_read_whole(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes(b"\x00\r\n\xff")
    assert read_bytes(path, "a.txt") == b"\x00\r\n\xff"


def test_an_empty_file_is_fine(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.touch()
    assert read_bytes(path, "a.txt") == b""


def test_a_missing_file_is_named(tmp_path: Path) -> None:
    assert "there is no such file" in refusal(tmp_path / "none.txt")


def test_a_file_under_a_file_is_missing(tmp_path: Path) -> None:
    (tmp_path / "a.txt").touch()
    assert "there is no such file" in refusal(tmp_path / "a.txt" / "b.txt")


def test_a_folder_is_no_file(tmp_path: Path) -> None:
    assert "is a folder" in refusal(tmp_path)


def test_a_pipe_is_never_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.txt")
    assert "is a pipe" in refusal(tmp_path / "pipe.txt")


def test_a_device_is_not_read() -> None:
    assert "is a device" in refusal(Path("/dev/zero"))


def test_a_socket_is_not_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    with socket.socket(socket.AF_UNIX) as listening:
        listening.bind("s.txt")
        assert "is a socket" in refusal(tmp_path / "s.txt")


def test_a_link_to_a_pipe_is_not_followed_into_waiting(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    (tmp_path / "a.txt").symlink_to(tmp_path / "pipe")
    assert "is a pipe" in refusal(tmp_path / "a.txt")


def test_a_dangling_link_says_so(tmp_path: Path) -> None:
    (tmp_path / "a.txt").symlink_to(tmp_path / "gone.txt")
    assert "is a link to something that does not exist" in refusal(tmp_path / "a.txt")


def test_links_in_a_circle_say_so(tmp_path: Path) -> None:
    (tmp_path / "a.txt").symlink_to(tmp_path / "b.txt")
    (tmp_path / "b.txt").symlink_to(tmp_path / "a.txt")
    assert "cannot be read" in refusal(tmp_path / "a.txt")


def test_a_name_that_no_file_can_have_says_so(tmp_path: Path) -> None:
    assert "is no name that a file can have" in refusal(tmp_path / "a\0.txt")
    assert "cannot be read" in refusal(tmp_path / ("a" * 5000))


def test_a_file_over_the_limit_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(files, "LARGEST", 1 << 20)
    path = tmp_path / "a.txt"
    path.write_bytes(b"a" * (1 << 20))
    assert len(read_bytes(path, "a.txt")) == 1 << 20
    path.write_bytes(b"a" * ((1 << 20) + 1))
    assert "is larger than 1 MiB" in refusal(path)


def test_a_file_without_the_right_to_read_says_so(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def denied(*_: object) -> int:
        raise PermissionError(13, "Permission denied")

    path = tmp_path / "a.txt"
    path.touch()
    monkeypatch.setattr("centres_tui.read.files.os.open", denied)
    assert "may not be read. Ask for the right" in refusal(path)


def test_an_error_without_words_has_a_reason() -> None:
    assert reason_of(OSError(), Path("a.txt")) == (
        "is no name that a file can have. Check the name."
    )
