"""The tables of docs/comparison.md say what the code does."""

from dataclasses import fields
from pathlib import Path

from centres_tui.compare import DEFAULT_SHARING, DEFAULT_WIDTHS
from centres_tui.compare.levels import LEVELS
from centres_tui.vocabulary.settings import DEFAULTS, MEANINGS, setting_words

PAGE = (Path(__file__).parents[3] / "docs" / "comparison.md").read_text("utf-8")

WORDS = (Path(__file__).parents[3] / "docs" / "vocabulary.md").read_text("utf-8")


def rows(table: str, page: str = PAGE) -> list[list[str]]:
    inside = page.split(f"<!-- {table}: begin -->")[1].split(f"<!-- {table}: end -->", maxsplit=1)[
        0
    ]
    lines = inside.strip().splitlines()[2:]
    return [[cell.strip() for cell in line.strip("| ").split("|")] for line in lines]


def test_the_table_of_levels_is_that_of_the_code() -> None:
    assert rows("levels") == [[level.name, level.looks_at] for level in LEVELS]


def test_the_table_of_widths_is_that_of_the_code() -> None:
    written = [row[:2] for row in rows("widths")]
    assert written == [
        [one.name, str(getattr(DEFAULT_WIDTHS, one.name))] for one in fields(DEFAULT_WIDTHS)
    ]


def test_the_table_of_sharing_is_that_of_the_code() -> None:
    written = [row[:2] for row in rows("sharing")]
    assert written == [
        [one.name, str(getattr(DEFAULT_SHARING, one.name))] for one in fields(DEFAULT_SHARING)
    ]


def test_the_table_of_settings_is_that_of_the_code() -> None:
    assert rows("settings", WORDS) == [
        [name, setting_words(setting), MEANINGS[name]] for name, setting in DEFAULTS.by_name.items()
    ]
