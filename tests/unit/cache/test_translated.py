"""Translations spare work, change nothing, and are never believed where they are not good."""

import collections
import dataclasses
import re
import sys
from binascii import crc32
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

import pytest

from centres_tui.cache import translated
from centres_tui.cache.translated import CHECK, FEW, Translations

PATTERNS = [
    ("(?P<pounds>£)?(\\d{1,3}(?:,\\d{3})*)", 0),
    ("(?i)café|naïve", 0),
    ("^from [a-z]+$", re.MULTILINE | re.IGNORECASE),
    ("(?>a+)b(?<!ab)c{2,}?(?=d|\\Z)", 0),
    ("[\\w\\-–—\U0001f600]++(?:x|yz)*+", re.ASCII),
    ("\n  one # a remark\n | two", re.VERBOSE),
    *((f"(?P<name{number}>[^{number}]+){number}", 0) for number in range(FEW)),
]
TEXTS = ["£1,234", "CAFÉ", "one\nFrom here", "aaabccd", "a-b–x", "two", "abc3", ""]


@pytest.fixture
def path(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setattr(sys, "dont_write_bytecode", False)
    return tmp_path / "__pycache__" / "part.translations"


def compile_all(translations: Translations) -> list[re.Pattern[str]]:
    re.purge()
    with translations.in_use():
        return [re.compile(source, flags) for source, flags in PATTERNS]


def found_by(patterns: list[re.Pattern[str]]) -> list[object]:
    matches = [pattern.search(text) for pattern in patterns for text in TEXTS]
    return [(each.span(), each.groupdict()) if each else None for each in matches]


def refuse(*_: object) -> None:
    raise AssertionError("translated once more")


def make_classes() -> tuple[object, object]:
    @dataclasses.dataclass(frozen=True, slots=True)
    class Place:
        page: int
        line: int = 7

    class Pair(NamedTuple):
        first: str
        second: str = "b"

    assert dataclasses.asdict(Place(3)) == {"page": 3, "line": 7}
    assert Place(3) == Place(3) != Place(4)
    with pytest.raises(dataclasses.FrozenInstanceError):
        Place(3).line = 1  # type: ignore[misc]
    assert Pair("a")._asdict() == {"first": "a", "second": "b"}
    return Place(3), Pair("a")


def test_what_is_kept_is_not_translated_again(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    plain = found_by([re.compile(source, flags) for source, flags in PATTERNS])
    first = Translations(path)
    assert found_by(compile_all(first)) == plain
    first.keep()
    assert [entry.name for entry in path.parent.iterdir()] == [path.name]
    again = Translations(path)
    assert len(again) == len(PATTERNS)
    monkeypatch.setattr(translated.TRANSLATOR, "_code", refuse)
    patterns = compile_all(again)
    assert found_by(patterns) == plain
    assert (patterns[2].pattern, patterns[2].flags & ~re.UNICODE) == PATTERNS[2]
    assert patterns[0].groupindex == {"pounds": 1}


def test_written_methods_are_kept_and_work(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(translated, "FEW", 1)
    first = Translations(path)
    with first.in_use():
        made = repr(make_classes())
    first.keep()
    again = Translations(path)
    assert len(again) > 1
    monkeypatch.setattr("builtins.compile", refuse)
    with again.in_use():
        assert repr(make_classes()) == made


def test_all_is_as_before_afterwards(path: Path) -> None:
    before = translated.TRANSLATOR.compile, translated.ENGINE.compile
    with pytest.raises(re.error), Translations(path).in_use():
        re.compile("(never closed")
    assert (translated.TRANSLATOR.compile, translated.ENGINE.compile) == before
    assert "exec" not in vars(dataclasses)
    assert "eval" not in vars(collections)


def test_other_patterns_are_left_to_python(path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    translations = Translations(path)
    re.purge()
    with translations.in_use():
        assert re.compile(b"\\d+").findall(b"1 22") == [b"1", b"22"]
        assert re.compile(re.compile("x")).pattern == "x"
        assert re.compile("debugged", re.DEBUG).search("debugged")
    assert capsys.readouterr().out
    assert len(translations) == 1


def damaged(content: bytes) -> list[bytes]:
    flipped = bytearray(content)
    flipped[len(content) // 2] ^= 1
    other = content.replace(sys.version.encode(), sys.version.encode()[::-1])
    body = other[CHECK:]
    foreign = crc32(body).to_bytes(CHECK, "big") + body
    nothing = crc32(b"N").to_bytes(CHECK, "big") + b"N"
    return [b"", b"abc", content[:50], content[:-1], bytes(flipped), other, foreign, nothing]


@pytest.mark.parametrize("which", range(8))
def test_a_file_that_is_not_good_holds_nothing_and_is_replaced(path: Path, which: int) -> None:
    first = Translations(path)
    compile_all(first)
    first.keep()
    good = path.read_bytes()
    path.write_bytes(damaged(good)[which])
    second = Translations(path)
    assert len(second) == 0
    assert compile_all(second)
    second.keep()
    assert len(Translations(path)) == len(PATTERNS)


def test_what_the_engine_refuses_is_translated(path: Path) -> None:
    first = Translations(path)
    plain = found_by(compile_all(first))
    for asked, handed in list(first._patterns.items()):
        first._patterns[asked] = handed._replace(code=b"\xff" * len(handed.code))
    first.keep()
    assert found_by(compile_all(Translations(path))) == plain


def too_few(translations: Translations) -> None:
    re.purge()
    with translations.in_use():
        re.compile("(?:just one)")


@pytest.mark.parametrize("use", [too_few, lambda _: None], ids=["few", "none"])
def test_few_are_not_worth_a_file(path: Path, use: Callable[[Translations], object]) -> None:
    translations = Translations(path)
    use(translations)
    translations.keep()
    assert not path.exists()


def test_nothing_is_written_where_python_writes_no_bytecode(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "dont_write_bytecode", True)
    translations = Translations(path)
    compile_all(translations)
    translations.keep()
    assert not path.parent.exists()


@pytest.mark.usefixtures("path")
@pytest.mark.parametrize("place", ["/dev/null/x/y", "\0", None], ids=repr)
def test_where_nothing_can_be_kept_all_works(
    place: str | None, monkeypatch: pytest.MonkeyPatch
) -> None:
    translations = Translations(Path(place) if place else None)
    assert compile_all(translations)
    translations.keep()
    monkeypatch.setattr(translated, "TRANSLATOR", None)
    assert compile_all(translations)


def test_a_file_with_too_many_is_begun_anew(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    first = Translations(path)
    compile_all(first)
    first.keep()
    monkeypatch.setattr(translated, "MOST", len(PATTERNS))
    second = Translations(path)
    with second.in_use():
        for number in range(FEW):
            re.compile(f"another {number}+")
    second.keep()
    assert not path.exists()
