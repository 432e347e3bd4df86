"""What is said of documents in a file beside them."""

from pathlib import Path

import pytest

from centres_tui.dataset.records import LoadOptions, Records, load_records

TEXT = "Pier repairs\n\n4 May 2020\n\nThe harbour board will repair 12 piers next week.\n"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "press").mkdir()
    for name in ("a.txt", "press/b.txt"):
        (tmp_path / name).write_text(f"{TEXT}{name}")
    return tmp_path


def loaded(folder: Path, beside: str, inner: str = "") -> Records:
    (folder / "sources.toml").write_text(beside)
    if inner:
        (folder / "press" / "sources.toml").write_text(inner)
    return load_records([str(folder)])


def test_what_is_said_beside_goes_before_the_text(folder: Path) -> None:
    records = loaded(
        folder,
        """
["a.txt"]
title = "Piers"
publisher = "Dale Weekly"
published = 2020-05-06
byline = "Ann Lee"
language = "en-GB"
""",
    )
    source = records.sources[0]
    assert not records.failures
    assert (source.title, source.publisher, source.byline) == ("Piers", "Dale Weekly", "Ann Lee")
    assert (source.published, source.published_by, source.language) == ("2020-05-06", "given", "en")


def test_what_the_text_says_is_kept(folder: Path) -> None:
    source = loaded(folder, '["a.txt"]\npublished = "2020-05-06"\n').sources[0]
    said = [(each.value, each.where, each.used) for each in source.statements
            if each.field == "published"]  # fmt: skip
    assert said == [("2020-05-06", "sources.toml", True), ("2020-05-04", "text", False)]


def test_a_document_in_a_folder_below_is_named_by_its_path(folder: Path) -> None:
    records = loaded(folder, '["press/b.txt"]\ntitle = "Outer"\nbyline = "Ann Lee"\n',
                     '["b.txt"]\ntitle = "Inner"\n')  # fmt: skip
    assert [source.title for source in records.sources] == ["Pier repairs", "Inner"]
    assert records.sources[1].byline == "Ann Lee"


def test_it_holds_for_a_file_that_is_named_itself(folder: Path) -> None:
    (folder / "sources.toml").write_text('["a.txt"]\ntitle = "Piers"\n')
    records = load_records([str(folder / "a.txt")], LoadOptions(published="2020-01-01"))
    assert records.sources[0].title == "Piers"


def test_a_document_inside_another_is_named_by_both(folder: Path) -> None:
    mail = (
        "Content-Type: multipart/mixed; boundary=x\n\n--x\n\nIt rained.\n--x\n"
        "Content-Disposition: attachment; filename=n.txt\n\nIt rained 3 mm.\n--x--\n"
    )
    (folder / "m.eml").write_text(mail)
    records = loaded(folder, '["m.eml/n.txt"]\ntitle = "Rain"\n')
    titles = {source.path.rpartition("/")[2]: source.title for source in records.sources}
    assert titles["n.txt"] == "Rain"


WRONG = {
    "a key": ('["a.txt"]\ntitel = "x"\n', "line 2: 'titel' is nothing that is said"),
    "a day": ('# days\n["a.txt"]\n\npublished = "2020-02-30"\n', "line 4: '2020-02-30' is no day"),
    "a number": ('["a.txt"]\ntitle = 3\n', "line 2: title must be text"),
    "an empty text": ('["a.txt"]\ntitle = " "\n', "line 2: title must be text"),
    "a language": ('["a.txt"]\nlanguage = "english"\n', "line 2: 'english' is no code"),
    "a document": ('["c.txt"]\ntitle = "x"\n', "line 1: there is no document 'c.txt'"),
    "a way out": ('["../a.txt"]\ntitle = "x"\n', "line 1: '../a.txt' is no path below"),
    "no table": ('title = "x"\n', "line 1: title stands under no document"),
    "no TOML": ('["a.txt"\n', "is no TOML that can be read: "),
    "no text": ("\0", "is no TOML that can be read: "),
}  # fmt: skip


@pytest.mark.parametrize(("beside", "reason"), WRONG.values(), ids=WRONG)
def test_what_is_wrong_is_told_with_its_line_and_the_rest_holds(
    folder: Path, beside: str, reason: str
) -> None:
    records = loaded(folder, beside)
    (failure,) = records.failures
    assert f"{folder}/sources.toml" not in failure.path
    assert failure.path.endswith("sources.toml")
    assert reason in failure.reason
    assert len(records.sources) == 2
