"""Which files are read of those that a person names, and how they are called."""

import os
from pathlib import Path

import pytest

from centres_tui.model.source import Source
from centres_tui.read import find_files, limits
from centres_tui.read.finding import find, merge_copies, shown_names


def make(top: Path, *names: str) -> None:
    for name in names:
        path = top / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(name, encoding="utf-8")


def shown(*paths: Path | str, include_hidden: bool = False) -> list[str]:
    found = find_files([str(path) for path in paths], include_hidden=include_hidden)
    assert not found.refused
    return [file.shown_as for file in found.files]


def refused(*paths: Path | str) -> list[str]:
    return [each.reason for each in find_files([str(path) for path in paths]).refused]


def test_a_folder_is_read_with_the_folders_in_it(tmp_path: Path) -> None:
    make(tmp_path, "b.txt", "a/z.md", "a/c/y.html", "a.txt")
    assert shown(tmp_path) == ["a.txt", "a/c/y.html", "a/z.md", "b.txt"]


def test_hidden_files_and_folders_are_left_out(tmp_path: Path) -> None:
    make(tmp_path, "a.txt", ".b.txt", ".git/c.txt")
    assert shown(tmp_path) == ["a.txt"]
    assert shown(tmp_path, include_hidden=True) == [".b.txt", ".git/c.txt", "a.txt"]


def hidden(*paths: Path | str) -> int:
    return find_files([str(path) for path in paths]).hidden


def test_what_is_hidden_is_counted(tmp_path: Path) -> None:
    make(tmp_path, "a.txt", ".b.txt", ".git/c.txt", ".git/d/e.txt", "f/.g.txt")
    assert hidden(tmp_path) == 3
    assert hidden(tmp_path, tmp_path / "f") == 3
    assert hidden(tmp_path / "a.txt") == 0
    assert find_files([str(tmp_path)], include_hidden=True).hidden == 0


def test_what_is_hidden_and_named_is_not_counted(tmp_path: Path) -> None:
    make(tmp_path, "a.txt", ".b.txt", ".git/c.txt", ".d/e.txt")
    assert hidden(tmp_path, tmp_path / ".b.txt", tmp_path / ".git") == 1
    assert hidden(tmp_path / ".git") == 0


def test_what_a_glob_leaves_out_is_counted(tmp_path: Path) -> None:
    make(tmp_path, "a.txt", ".b.txt", ".git/c.txt", ".git/d.txt")
    assert hidden(tmp_path / "*.txt") == 1
    assert hidden(tmp_path / "**" / "*.txt") == 2
    assert hidden(tmp_path / ".*.txt") == 0


def test_a_file_named_itself_has_its_name_alone(tmp_path: Path) -> None:
    make(tmp_path, "a/b/c.txt")
    assert shown(tmp_path / "a/b/c.txt") == ["c.txt"]


def test_a_hidden_file_named_itself_is_read(tmp_path: Path) -> None:
    make(tmp_path, ".a.txt")
    assert shown(tmp_path / ".a.txt") == [".a.txt"]


def test_equal_names_are_lengthened_leftwards(tmp_path: Path) -> None:
    make(tmp_path, "x/a.txt", "y/a.txt", "x/b.txt")
    assert shown(tmp_path / "x/a.txt", tmp_path / "y/a.txt", tmp_path / "x/b.txt") == [
        "b.txt",
        "x/a.txt",
        "y/a.txt",
    ]


def test_equal_names_in_two_folders_are_lengthened(tmp_path: Path) -> None:
    make(tmp_path, "one/a.txt", "two/a.txt")
    assert shown(tmp_path / "one", tmp_path / "two") == ["one/a.txt", "two/a.txt"]


def test_a_file_named_twice_is_read_once(tmp_path: Path) -> None:
    make(tmp_path, "d/a.txt")
    assert shown(tmp_path / "d", tmp_path / "d/a.txt", tmp_path / "d/../d/a.txt") == ["a.txt"]
    assert shown(tmp_path / "d/a.txt", tmp_path) == ["d/a.txt"]


def test_a_glob_stands_for_what_it_matches(tmp_path: Path) -> None:
    make(tmp_path, "a1.txt", "a2.txt", "b.txt", ".a3.txt", "d/a4.txt")
    assert shown(tmp_path / "a*.txt") == ["a1.txt", "a2.txt"]
    assert shown(tmp_path / "**" / "a?.txt") == ["a1.txt", "a2.txt", "a4.txt"]
    assert shown(tmp_path / ".a*") == [".a3.txt"]


def test_a_relative_glob_is_read_from_here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    make(tmp_path, "a.txt", "b.txt")
    monkeypatch.chdir(tmp_path)
    assert shown("[ab].txt") == ["a.txt", "b.txt"]


def test_a_name_with_brackets_is_a_name_first(tmp_path: Path) -> None:
    make(tmp_path, "report[1].txt", "report1.txt")
    assert shown(tmp_path / "report[1].txt") == ["report[1].txt"]


def test_a_glob_without_a_match_is_refused(tmp_path: Path) -> None:
    assert refused(tmp_path / "*.txt") == [f"{tmp_path}/*.txt: matches no file. Check the pattern."]


def test_a_broken_pattern_is_refused(tmp_path: Path) -> None:
    # From Python 3.13 on it is a pattern, which matches nothing here.
    reasons = "is no pattern that can be read", "matches no file. Check the pattern."
    assert any(reason in refused(f"{tmp_path}/**a")[0] for reason in reasons)


def test_what_is_missing_is_refused_and_the_rest_goes_on(tmp_path: Path) -> None:
    make(tmp_path, "a.txt")
    found = find_files([str(tmp_path / "none.txt"), str(tmp_path / "a.txt"), "a\0b"])
    assert [file.shown_as for file in found.files] == ["a.txt"]
    assert "there is no such file" in found.refused[0].reason
    assert "no name that a file can have" in found.refused[1].reason


def test_a_file_without_a_reader_in_a_folder_is_named(tmp_path: Path) -> None:
    make(tmp_path, "a.txt", "d/b.xlsx")
    found = find_files([str(tmp_path)])
    assert [file.shown_as for file in found.files] == ["a.txt"]
    assert found.refused[0].shown_as == "d/b.xlsx"
    assert "d/b.xlsx: no reader for '.xlsx'. Readers: .txt" in found.refused[0].reason


def test_links_in_a_circle_end(tmp_path: Path) -> None:
    make(tmp_path, "a/b.txt")
    (tmp_path / "a" / "back").symlink_to(tmp_path, target_is_directory=True)
    (tmp_path / "self").symlink_to("self")
    assert shown(tmp_path) == ["a/b.txt", "self"]


def test_a_folder_too_deep_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("centres_tui.read.finding.DEEPEST", 2)
    make(tmp_path, "1/2/a.txt", "1/2/3/b.txt")
    found = find_files([str(tmp_path)])
    assert [file.shown_as for file in found.files] == ["1/2/a.txt"]
    assert found.refused[0].reason.startswith("1/2/3: lies more than 2 folders deep")


def test_a_folder_that_may_not_be_read_is_named(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    make(tmp_path, "a.txt", "d/b.txt")
    scandir = os.scandir

    def guarded(path: Path) -> object:
        if path.name == "d":
            raise PermissionError(13, "Permission denied")
        return scandir(path)

    monkeypatch.setattr("centres_tui.read.finding.os.scandir", guarded)
    found = find_files([str(tmp_path)])
    assert [file.shown_as for file in found.files] == ["a.txt"]
    assert found.refused[0].reason == "d: may not be read. Ask for the right to read it."


def test_a_name_of_odd_bytes_is_shown_as_text(tmp_path: Path) -> None:
    (tmp_path / os.fsdecode(b"caf\xe9.txt")).write_bytes(b"x")
    assert shown(tmp_path) == ["caf\ufffd.txt"]


def test_a_folder_that_holds_nothing_is_named(tmp_path: Path) -> None:
    make(tmp_path, "full/a.txt", "none/.hidden.txt")
    (tmp_path / "none" / "deeper").mkdir()
    reason = "none: holds nothing that can be read. Name another, or put documents into it."
    assert refused(tmp_path / "none", tmp_path / "full") == [f"{tmp_path}/{reason}"]


def test_a_folder_whose_files_are_found_already_is_not_empty(tmp_path: Path) -> None:
    make(tmp_path, "a/b/c.txt")
    assert shown(tmp_path / "a" / "b", tmp_path / "a", tmp_path / "a") == ["c.txt"]


def test_nothing_named_leads_to_nothing() -> None:
    found = find([], lambda _: None)
    assert found.files == ()
    assert found.refused == ()


def test_names_that_cannot_differ_stay() -> None:
    odd = [Path(os.fsdecode(b"/a/\xe9.txt")), Path(os.fsdecode(b"/a/\xe8.txt"))]
    assert list(shown_names(dict.fromkeys(odd, 1)).values()) == ["a/\ufffd.txt"] * 2


def test_copies_are_one_source() -> None:
    names = [("b.txt", "1"), ("a.txt", "1"), ("c.txt", "2"), ("d/a.txt", "1")]
    sources = [Source(id=sha256, sha256=sha256, path=path) for path, sha256 in names]
    assert [(each.path, each.other_paths) for each in merge_copies(sources)] == [
        ("a.txt", ("b.txt", "d/a.txt")),
        ("c.txt", ()),
    ]


def test_more_documents_than_are_read_are_named(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(limits, "FILES", 2)
    for name in ("a/1.txt", "a/2.txt", "b/3.txt", "c/4.txt"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).touch()
    found = find_files([str(tmp_path)])
    assert [file.shown_as for file in found.files] == ["a/1.txt", "a/2.txt"]
    assert [each.shown_as for each in found.refused] == ["b"]
    assert "nor what follows: 2 documents were found" in found.refused[0].reason
