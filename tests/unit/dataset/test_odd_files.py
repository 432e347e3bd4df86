"""Files that are no ordinary ones, or change while they are read: named, and the rest is read."""

import os
import socket
from collections.abc import Callable, Iterator
from contextlib import chdir
from pathlib import Path

import pytest

from centres_tui.cli import main
from centres_tui.dataset.records import Records, iter_sources, load_records
from centres_tui.read import files

TEXT = "There were 46 boats.\n"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "b.txt").write_text(TEXT)
    return tmp_path


def pipe(path: Path) -> None:
    os.mkfifo(path)


def listening(path: Path) -> None:
    with chdir(path.parent), socket.socket(socket.AF_UNIX) as made:
        made.bind(path.name)


def dangling(path: Path) -> None:
    path.symlink_to(path.parent / "gone.txt")


def looping(path: Path) -> None:
    path.symlink_to(path)


def to_a_device(path: Path) -> None:
    path.symlink_to("/dev/zero")


def too_large(path: Path) -> None:
    with path.open("wb") as file:
        file.truncate(files.LARGEST + 1)


def binary(path: Path) -> None:
    path.write_bytes(bytes(range(256)) * 9)


ODD: dict[str, tuple[Callable[[Path], None], str]] = {
    "a pipe": (pipe, "is a pipe, which is never waited for"),
    "a socket": (listening, "is a socket"),
    "a link to nothing": (dangling, "is a link to something that does not exist"),
    "a link to itself": (looping, "cannot be read (Too many levels of symbolic links)"),
    "a link to a device": (to_a_device, "is a device"),
    "too large a file": (too_large, "is larger than 64 MiB"),
    "bytes that are no text": (binary, "holds bytes that are no text"),
}


@pytest.mark.parametrize(("make", "reason"), ODD.values(), ids=ODD)
def test_what_is_no_ordinary_file_is_named_and_the_rest_is_read(
    folder: Path, make: Callable[[Path], None], reason: str
) -> None:
    make(folder / "a.txt")
    records = load_records([str(folder)])
    (failure,) = records.failures
    assert failure.path == "a.txt"
    assert reason in failure.reason
    assert [source.path for source in records.sources] == ["b.txt"]


def changing(folder: Path, change: Callable[[], object]) -> Records:
    """Read a folder that changes after its first file was read."""
    steps = iter_sources([str(folder)])
    first = next(steps)
    change()
    rest = list(steps)
    found = [step for step in (first, *rest) if step.source]
    failures = tuple(step.failure for step in (first, *rest) if step.failure)
    return Records(sources=tuple(step.source for step in found if step.source), failures=failures)


def test_a_file_that_is_gone_by_then_is_named(folder: Path) -> None:
    (folder / "c.txt").write_text(TEXT * 2)
    records = changing(folder, (folder / "c.txt").unlink)
    assert [each.reason for each in records.failures] == [
        "c.txt: there is no such file. Check the name."
    ]


def test_a_file_that_became_something_else_is_named(folder: Path) -> None:
    (folder / "c.txt").write_text(TEXT * 2)

    def change() -> None:
        (folder / "c.txt").unlink()
        os.mkfifo(folder / "c.txt")

    (failure,) = changing(folder, change).failures
    assert "is a pipe" in failure.reason


def test_a_file_that_grew_is_read_as_it_is_then(folder: Path) -> None:
    (folder / "c.txt").write_text(TEXT * 2)

    def change() -> None:
        with (folder / "c.txt").open("a") as file:
            file.write(TEXT)

    assert changing(folder, change).sources[1].text == TEXT * 3


def test_a_file_that_grows_without_end_is_read_no_further_than_the_limit(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(files, "LARGEST", 8)
    (failure,) = load_records([str(folder / "b.txt")]).failures
    assert "is larger than" in failure.reason


NAMES = (
    "a\nb.txt",
    "a\x1b[31mb.txt",
    "a\u202eb.txt",
    "-a.txt",
    "a b;c$(d).txt",
    "a\\b.txt",
    "[a].txt",
)


@pytest.mark.parametrize("name", NAMES, ids=ascii)
def test_odd_names_are_read_and_cannot_act(
    tmp_path: Path, name: str, capfd: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / name).write_text(TEXT)
    assert main(["sources", "--format", "csv", str(tmp_path)]) == 0
    assert main(["sources", "--plain", str(tmp_path)]) == 0
    told = capfd.readouterr().out
    assert "46" not in told
    assert told.count("sha256") == 2
    assert "\x1b" not in told
    assert "\u202e" not in told
    assert load_records([str(tmp_path)]).sources[0].path == name


@pytest.fixture(params=["missing", "read-only", "a file", "empty"])
def home(
    request: pytest.FixtureRequest, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> Iterator[Path]:
    for name in [each for each in os.environ if each.startswith("XDG_")]:
        monkeypatch.delenv(name)
    place = tmp_path / "home"
    match request.param:
        case "read-only":
            place.mkdir(mode=0o500)
        case "a file":
            place.write_text("")
        case _:
            pass
    monkeypatch.setenv("HOME", "" if request.param == "empty" else str(place))
    yield place
    if place.is_dir():
        place.chmod(0o700)


@pytest.mark.usefixtures("home")
def test_a_home_that_cannot_be_used_is_in_nobodys_way(
    folder: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    with chdir(folder):
        assert main(["figures", "b.txt", "--format", "csv"]) == 0
    told = capfd.readouterr()
    assert told.err == ""
    assert ",46," in told.out


@pytest.mark.parametrize(
    ("output", "reason"),
    [
        ("/dev/full", "is no ordinary file"),
        ("gone/out.csv", "there is no folder"),
        ("b.txt", "exists already"),
        (".", "is a folder"),
        ("link.csv", "is a link"),
    ],
)
def test_an_output_that_cannot_be_written_is_status_2(
    folder: Path, output: str, reason: str, capfd: pytest.CaptureFixture[str]
) -> None:
    (folder / "link.csv").symlink_to(folder / "elsewhere.csv")
    (folder / "c.txt").write_text(TEXT)
    with chdir(folder):
        assert main(["figures", "c.txt", "--format", "csv", "-o", output]) == 2
    assert reason in capfd.readouterr().err
    assert (folder / "b.txt").read_text() == TEXT
