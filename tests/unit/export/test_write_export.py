import os
import stat
from collections.abc import Iterator
from pathlib import Path

import pytest

from centres_tui.errors import ExportError
from centres_tui.export.write import write_export


@pytest.fixture
def umask() -> Iterator[int]:
    before = os.umask(0o027)
    yield 0o027
    os.umask(before)


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def test_a_new_file_holds_the_text_and_nothing_stays_beside_it(tmp_path: Path) -> None:
    write_export(tmp_path / "out.csv", "£5m\n")
    assert (tmp_path / "out.csv").read_bytes() == "£5m\n".encode()
    assert names(tmp_path) == ["out.csv"]


def test_a_new_file_has_the_rights_that_umask_leaves(tmp_path: Path, umask: int) -> None:
    write_export(tmp_path / "out.csv", "x")
    assert stat.S_IMODE((tmp_path / "out.csv").stat().st_mode) == 0o666 & ~umask


def test_a_replaced_file_keeps_its_rights(tmp_path: Path) -> None:
    target = tmp_path / "out.csv"
    target.write_text("old")
    target.chmod(0o604)
    write_export(target, "new", replace=True)
    assert target.read_text() == "new"
    assert stat.S_IMODE(target.stat().st_mode) == 0o604
    assert names(tmp_path) == ["out.csv"]


def test_an_existing_file_stays_unless_it_may_be_replaced(tmp_path: Path) -> None:
    target = tmp_path / "out.csv"
    target.write_text("old")
    with pytest.raises(ExportError, match=r"out\.csv: exists already\. Give --replace"):
        write_export(target, "new")
    assert target.read_text() == "old"
    assert names(tmp_path) == ["out.csv"]


def test_a_file_that_appears_in_the_meantime_stays(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    target = tmp_path / "out.csv"

    def appear(_: int) -> None:
        target.write_text("theirs")

    monkeypatch.setattr(os, "fsync", appear)
    with pytest.raises(ExportError, match="exists already"):
        write_export(target, "ours")
    assert target.read_text() == "theirs"
    assert names(tmp_path) == ["out.csv"]


def make_folder(path: Path) -> None:
    path.mkdir()


def make_link(path: Path) -> None:
    path.symlink_to(path.parent / "elsewhere.csv")


def make_pipe(path: Path) -> None:
    os.mkfifo(path)


@pytest.mark.parametrize(
    ("make", "reason"),
    [(make_folder, "is a folder"), (make_link, "is a link"), (make_pipe, "no ordinary file")],
    ids=["folder", "link", "pipe"],
)
def test_what_is_no_ordinary_file_is_refused_even_with_replace(
    tmp_path: Path, make: object, reason: str
) -> None:
    assert callable(make)
    make(tmp_path / "out.csv")
    with pytest.raises(ExportError, match=reason):
        write_export(tmp_path / "out.csv", "x", replace=True)
    assert names(tmp_path) == ["out.csv"]


@pytest.mark.parametrize(
    ("path", "reason"),
    [
        ("missing/out.csv", "there is no folder .*missing. Make it first"),
        ("file.txt/out.csv", "Not a directory"),
        ("x" * 300, "File name too long"),
    ],
    ids=["missing folder", "a file as folder", "name too long"],
)
def test_a_place_that_cannot_be_written_is_named_with_the_reason(
    tmp_path: Path, path: str, reason: str
) -> None:
    (tmp_path / "file.txt").write_text("")
    with pytest.raises(ExportError, match=reason):
        write_export(tmp_path / path, "x")


@pytest.mark.parametrize("replace", [True, False], ids=["replacing", "new"])
def test_a_full_disk_leaves_everything_as_it_was(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, replace: bool
) -> None:
    target = tmp_path / "out.csv"
    if replace:
        target.write_text("old")
    before = names(tmp_path)

    def full(_: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(ExportError, match="No space left"):
        write_export(target, "new", replace=replace)
    assert names(tmp_path) == before
    assert not replace or target.read_text() == "old"


def without_links(*_: Path) -> None:
    raise PermissionError(1, "Operation not permitted")


def test_a_file_system_without_hard_links_is_written_to_all_the_same(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(Path, "hardlink_to", without_links)
    write_export(tmp_path / "out.csv", "x")
    assert (tmp_path / "out.csv").read_text() == "x"
    assert names(tmp_path) == ["out.csv"]
