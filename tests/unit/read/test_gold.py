"""What is read of the bundled sources, against the gold."""

import json
from collections.abc import Callable
from functools import cache
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest

from centres_tui.bundled import bundled_folder
from centres_tui.model.source import Source
from centres_tui.read import read_source, source_from_bytes

GOLD = Path(__file__).parents[2] / "gold" / "seeds.json"
SEEDS = {seed["source"]: seed for seed in json.loads(GOLD.read_text(encoding="utf-8"))["sources"]}


@cache
def read(name: str) -> Source:
    return read_source(bundled_folder("seeds") / name, name)


def characters(spans: list[Any], text: str) -> set[int]:
    """Give the places of the characters of spans that are not blank."""
    return {place for start, end in spans for place in range(start, end) if text[place].strip()}


@pytest.mark.parametrize("name", SEEDS)
def test_metadata_are_as_stated(name: str) -> None:
    seed, source = SEEDS[name], read(name)
    assert (source.title or "") == seed["title"]
    assert (source.publisher or "") == seed["publisher"]
    assert (source.byline or "") == seed["byline"]
    assert source.published == seed["published"]
    assert list(source.places) == seed["places"]


@pytest.mark.parametrize("name", SEEDS)
def test_furniture_is_found_and_nothing_else(name: str) -> None:
    source = read(name)
    found = [(each.start, each.end) for each in source.passages if each.role == "boilerplate"]
    gold = characters(SEEDS[name]["boilerplate_spans"], source.text)
    assert characters(found, source.text) == gold


def as_crlf(text: str) -> bytes:
    return text.replace("\n", "\r\n").encode()


def as_utf_16(text: str) -> bytes:
    return text.encode("utf-16")


def as_marked(text: str) -> bytes:
    return text.replace("\n", "\r").encode("utf-8-sig")


@pytest.mark.parametrize("name", SEEDS)
@pytest.mark.parametrize("saved", [as_crlf, as_utf_16, as_marked])
def test_another_way_of_saving_changes_nothing(name: str, saved: Callable[[str], bytes]) -> None:
    source = read(name)
    again = source_from_bytes(saved(source.text), name)
    for field in ("title", "publisher", "byline", "published", "places"):
        assert getattr(again, field) == getattr(source, field)
    assert [each.role for each in again.passages] == [each.role for each in source.passages]


@pytest.mark.parametrize("name", SEEDS)
def test_passages_cover_all_that_is_not_blank_in_order(name: str) -> None:
    source = read(name)
    spans = [(each.start, each.end) for each in source.passages]
    whole = characters([(0, len(source.text))], source.text)
    assert characters(list(spans), source.text) == whole
    assert all(before[1] <= after[0] for before, after in pairwise(spans))
