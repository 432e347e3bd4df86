"""A pack gives what was written, or nothing."""

import os
from pathlib import Path

import pytest

from centres_tui.cache import folder as folders
from centres_tui.cache.folder import is_own
from centres_tui.cache.pack import MAGIC, Pack, PackWriter

ENTRIES = {"one": b"first", "two": b"second " * 100, "": b""}


def write(path: Path, made_for: str = "this", entries: dict[str, bytes] = ENTRIES) -> bytes:
    writer = PackWriter(path, made_for)
    for key, content in entries.items():
        writer.add(key, content)
    writer.finish()
    return path.read_bytes()


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "a.pack"


def test_what_is_written_is_read_back_and_nothing_else_is_left(path: Path) -> None:
    write(path)
    pack = Pack(path, "this")
    assert {key: pack.get(key) for key in ENTRIES} == ENTRIES
    assert pack.get("three") is None
    assert len(pack) == len(ENTRIES)
    assert path.stat().st_mode & 0o777 == 0o600
    assert list(path.parent.iterdir()) == [path]
    pack.close()
    assert pack.get("one") is None


@pytest.mark.parametrize("kept", [0, 1, len(MAGIC), -1, -8, -9, -40], ids="first {} bytes".format)
def test_a_cut_pack_holds_nothing(kept: int, path: Path) -> None:
    path.write_bytes(write(path)[:kept])
    assert len(Pack(path, "this")) == 0


def test_no_changed_byte_is_taken_for_what_was_written(path: Path) -> None:
    whole = write(path, entries={"one": b"first", "two": b"second"})
    for place in range(len(whole)):
        path.write_bytes(whole[:place] + bytes([whole[place] ^ 1]) + whole[place + 1 :])
        pack = Pack(path, "this")
        assert pack.get("one") in {b"first", None}
        assert pack.get("two") in {b"second", None}
        pack.close()


@pytest.mark.parametrize(
    "content",
    [b"", b"\x80\x05.", MAGIC * 2, os.urandom(100), b"SQLite format 3\0" * 9],
    ids=["empty", "pickle", "head alone", "noise", "database"],
)
def test_a_foreign_file_holds_nothing(content: bytes, path: Path) -> None:
    path.write_bytes(content)
    assert len(Pack(path, "this")) == 0


def test_a_pack_for_something_else_holds_nothing(path: Path) -> None:
    write(path, "that")
    assert len(Pack(path, "this")) == 0


def test_a_link_is_not_followed(path: Path) -> None:
    write(path)
    link = path.with_name("b.pack")
    link.symlink_to(path)
    assert len(Pack(link, "this")) == 0


def test_who_reads_while_another_writes_keeps_what_it_has(path: Path) -> None:
    write(path)
    pack = Pack(path, "this")
    write(path, entries={"one": b"other"})
    assert pack.get("one") == b"first"
    assert Pack(path, "this").get("one") == b"other"


def test_the_longest_unused_go_when_there_is_no_room(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for age, name in enumerate(["new", "middle", "old"]):
        write(path.with_name(name), entries={"x": b"x" * 100})
        os.utime(path.with_name(name), (1_000_000 - age, 1_000_000 - age))
    monkeypatch.setattr(folders, "LARGEST", 600)
    write(path, entries={"x": b"x" * 100})
    assert {each.name for each in path.parent.iterdir()} == {"a.pack", "new", "middle"}


def test_only_the_persons_own_folder_is_used(tmp_path: Path) -> None:
    own, linked, file = tmp_path / "a" / "b", tmp_path / "link", tmp_path / "file"
    assert is_own(own)
    assert own.stat().st_mode & 0o777 == 0o700
    own.chmod(0o777)
    assert is_own(own)
    assert own.stat().st_mode & 0o777 == 0o700
    linked.symlink_to(own)
    file.write_bytes(b"")
    assert not is_own(linked)
    assert not is_own(file)
    assert not is_own(file / "below")


def test_the_folder_of_another_is_not_used(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(os, "geteuid", lambda: 4_000_000)
    assert not is_own(tmp_path)
