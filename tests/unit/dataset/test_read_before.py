"""With the cache or without it, the same is read; whatever is wrong with it, nothing is told."""

from collections.abc import Callable, Sequence
from importlib import import_module
from pathlib import Path

import pytest

from centres_tui.cache.coding import decoded, encoded
from centres_tui.dataset.collected import LoadOptions, Records
from centres_tui.dataset.records import load_records
from centres_tui.model.figure import Figure
from centres_tui.model.source import Source
from centres_tui.vocabulary import own

TEXTS = {
    "lake.txt": "Lake levels\n12 May 2021\n\nThe lake rose by 4.2 metres to 12m, a keeper said.\n",
    "mill.md": "# Mill to close\n\nIt employs 46 of the town's 53 weavers at £5.60 an hour.\n",
    "farm.html": "<title>Farm</title><p>About a quarter of 1,200 ewes lambed in April 2020.</p>",
    "copy.txt": "Lake levels\n12 May 2021\n\nThe lake rose by 4.2 metres to 12m, a keeper said.\n",
    "hurt.txt": "The wall cost \ufffd12m and 8\ud83d\ude00 to 9 days.\n".encode(
        "utf-16", "surrogatepass"
    ).decode("utf-16"),
}
MAIL = (
    "Subject: Rates\nDate: Mon, 3 May 2021 09:00:00 +0000\nMIME-Version: 1.0\n"
    'Content-Type: multipart/mixed; boundary="b"\n\n--b\nContent-Type: text/plain\n\n'
    "Rates rise by 3 percent.\n--b\nContent-Type: text/plain\n"
    'Content-Disposition: attachment; filename="note.txt"\n\nThe levy raised £90,000.\n--b--\n'
)


@pytest.fixture
def pile(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    folder = tmp_path / "pile"
    folder.mkdir()
    for name, text in TEXTS.items():
        (folder / name).write_text(text, "utf-8")
    (folder / "mail.eml").write_text(MAIL, "utf-8")
    (folder / "song.txt").write_bytes(b"\x00\x01\x02\x03\x04\x05\x06\x07" * 90)
    return folder


def plain(pile: Path, published: str | None = None) -> str:
    return repr(load_records([str(pile)], LoadOptions(published=published)))


def remembered(pile: Path, published: str | None = None) -> str:
    return repr(load_records([str(pile)], LoadOptions(published=published, remembers=True)))


def packs(pile: Path) -> Sequence[Path]:
    return list((pile.parent / "cache" / "centres-tui").glob("*"))


@pytest.fixture
def extracted(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The sources whose figures were sought."""
    seen: list[str] = []
    module = import_module("centres_tui.extract")
    plainly: Callable[[Source], list[Figure]] = module.extract

    def watched(source: Source) -> list[Figure]:
        seen.append(source.path)
        return plainly(source)

    monkeypatch.setattr(module, "extract", watched)
    return seen


def test_what_is_remembered_is_what_is_read(pile: Path, extracted: list[str]) -> None:
    expected = plain(pile)
    assert "12m" in expected
    assert remembered(pile) == expected
    del extracted[:]
    assert remembered(pile) == expected
    assert extracted == []
    (pack,) = packs(pile)
    assert pack.stat().st_mode & 0o077 == 0


def test_only_what_changed_is_read_again(pile: Path, extracted: list[str]) -> None:
    remembered(pile)
    (pile / "mill.md").write_text("It employs 47 weavers.\n", "utf-8")
    (pile / "farm.html").unlink()
    (pile / "lake.txt").rename(pile / "pond.txt")
    expected = plain(pile)
    del extracted[:]
    assert remembered(pile) == expected
    assert extracted == ["mill.md"]
    del extracted[:]
    assert remembered(pile) == expected
    assert extracted == []


@pytest.mark.parametrize("change", ["published", "beside", "words"])
def test_what_decides_the_reading_is_minded(change: str, pile: Path) -> None:
    before = remembered(pile)
    published = "2019-02-03" if change == "published" else None
    words = pile.parent / "words.toml"
    words.write_text('[currencies.AWG]\nsigns = ["ƒ"]\n', "utf-8")
    if change == "beside":
        (pile / "sources.toml").write_text('["mill.md"]\ntitle = "Another"\n', "utf-8")
    with own.added([str(words)] if change == "words" else []):
        expected = plain(pile, published)
        assert remembered(pile, published) == expected
        assert remembered(pile, published) == expected
    assert (before == expected) == (change == "words")


def test_what_was_refused_is_tried_again(pile: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    attached = MAIL.replace("note.txt", "note.pdf")
    (pile / "mail.eml").write_text(attached, "utf-8")
    apart = import_module("centres_tui.read.apart")
    with monkeypatch.context() as without:
        without.setattr(apart, "missing", lambda *_: "needs a package.")
        assert "note.pdf: needs a package." in remembered(pile)
        assert "note.pdf: needs a package." in remembered(pile)
    expected = plain(pile)
    assert "needs a package" not in expected
    assert remembered(pile) == expected


def test_another_version_of_a_reader_is_minded(
    pile: Path, extracted: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    remembered(pile)
    del extracted[:]
    monkeypatch.setattr(import_module("centres_tui.cache.fingerprint"), "_installed", str.upper)
    remembered(pile)
    assert extracted


@pytest.mark.parametrize("harm", ["cut", "noise", "empty", "folder", "closed"])
def test_a_harmed_cache_is_not_missed(harm: str, pile: Path) -> None:
    expected = remembered(pile)
    (pack,) = packs(pile)
    content = pack.read_bytes()
    pack.unlink()
    if harm == "folder":
        pack.mkdir()
    elif harm == "closed":
        pack.parent.rmdir()
        pack.parent.write_bytes(b"")
    else:
        pack.write_bytes({"cut": content[:-99], "noise": b"\x80\x04N." * 40, "empty": b""}[harm])
    assert remembered(pile) == expected
    assert remembered(pile) == expected


def test_nothing_is_kept_without_being_asked(pile: Path) -> None:
    plain(pile)
    assert packs(pile) == []


def test_what_cannot_be_read_back_is_not_written(pile: Path) -> None:
    records: Records = load_records([str(pile / "lake.txt")])
    (source,) = records.sources
    written = encoded(source, records.figures)
    assert written is not None
    assert decoded(written) == (source, records.figures)
    assert decoded(written[:-3]) is None
    assert decoded(b'["a","b"]') is None
