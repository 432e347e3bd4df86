"""Reading a file as a source."""

import hashlib
import subprocess
import sys
from pathlib import Path

import pytest

from centres_tui.errors import SourceError
from centres_tui.read import READERS, read_source, source_from_bytes, source_from_text


def test_a_file_becomes_a_source(tmp_path: Path) -> None:
    content = "\ufeffFerry\r\nIt cost £5m.".encode()
    path = tmp_path / "a.txt"
    path.write_bytes(content)
    source = read_source(path, "d/a.txt")
    assert source.sha256 == hashlib.sha256(content).hexdigest()
    assert source.id == source.sha256[:12]
    assert (source.path, source.format, source.encoding) == ("d/a.txt", "txt", "utf-8")
    assert source.size == len(content)
    assert source.text == "\ufeffFerry\r\nIt cost £5m."
    assert [issue.code for issue in source.issues] == ["bom", "crlf", "unpublished"]


def test_an_empty_file_is_an_empty_source(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.touch()
    source = read_source(path, "a.txt")
    assert (source.text, source.passages, source.size) == ("", (), 0)


FORMATS = {
    "a.txt": "txt", "a.TXT": "txt", "README": "txt", "Minutes 18.09.18": "txt", "a.md": "md",
    "b/a.markdown": "md", "a.html": "html", "a.HTM": "html", "a.tar.html": "html",
}  # fmt: skip


@pytest.mark.parametrize(("name", "format_name"), FORMATS.items())
def test_the_suffix_chooses_the_reader(name: str, format_name: str) -> None:
    assert source_from_bytes(b"<p>5", name).format == format_name
    assert source_from_bytes(b"<p>5", name).text == ("5" if format_name == "html" else "<p>5")


@pytest.mark.parametrize("name", ["a.xlsx", "a.odt", "a.JSON"])
def test_a_suffix_without_a_reader_is_refused_with_the_known_ones(
    tmp_path: Path, name: str
) -> None:
    with pytest.raises(SourceError) as refused:
        read_source(tmp_path / name, name)
    assert str(refused.value).startswith(f"{name}: no reader for '.")
    assert all(suffix in str(refused.value) for suffix in READERS)
    assert "Save it as text" in str(refused.value)


def test_what_is_no_text_is_refused_by_name() -> None:
    with pytest.raises(SourceError, match=r"^a\.txt: is a PNG image"):
        source_from_bytes(b"\x89PNG\r\n", "a.txt")


def test_a_text_has_the_id_of_its_bytes() -> None:
    text = "It cost £5m."
    assert source_from_text(text).id == source_from_bytes(text.encode(), "a.txt").id
    assert source_from_text(text).size == len(text.encode())


def test_a_text_with_lone_surrogates_is_a_source() -> None:
    source = source_from_text("It cost \ud83d5m.")
    assert source.text == "It cost \ud83d5m."
    assert [issue.code for issue in source.issues] == ["control", "unpublished"]


def test_readers_of_markup_are_loaded_when_needed() -> None:
    code = """
import sys
from centres_tui.read import source_from_bytes
source_from_bytes(b"5", "a.txt")
names = {"centres_tui.read.from_html", "centres_tui.read.from_markdown", "html"}
assert not names & sys.modules.keys(), names & sys.modules.keys()
source_from_bytes(b"5", "a.html")
assert "centres_tui.read.from_html" in sys.modules
"""
    subprocess.run([sys.executable, "-c", code], check=True)
