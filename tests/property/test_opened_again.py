"""An export opened again is the dataset that it was made from, whatever was decided."""

from functools import cache

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pandas.testing import assert_frame_equal

from centres_tui import load_dataset
from centres_tui.compare.narrowing import Wanted, narrow
from centres_tui.dataset.build import build_dataset, dataset_from
from centres_tui.dataset.dataset import Dataset
from centres_tui.dataset.rows import comparison_contents, source_contents
from centres_tui.export import export_text
from centres_tui.export.as_json import read_json
from centres_tui.export.as_json_lines import read_json_lines
from centres_tui.export.as_toml import read_toml
from centres_tui.model.decision import Decision
from centres_tui.workspace.decided import decide
from decisions import decisions, read

FRAMES = ("figures", "measures", "families", "checks", "origins", "voices", "silences", "derived",
          "ledger")  # fmt: skip
READERS = {"toml": read_toml, "json": read_json, "jsonl": read_json_lines}


@settings(max_examples=8)
@given(decisions(), st.booleans(), st.sampled_from(sorted(READERS)))
def test_an_export_opened_and_exported_is_the_same(
    decided: list[Decision], has_documents: bool, format_name: str
) -> None:
    whole = decide(read(), decided).dataset()
    contents = comparison_contents(whole)
    text = export_text(contents, format_name)
    dataset = dataset_from(READERS[format_name](text), read().sources if has_documents else ())
    again = comparison_contents(dataset)
    assert again == contents
    assert export_text(again, format_name) == text
    assert_same(dataset, whole, has_documents=has_documents)
    texts = {source.id: source.text for source in dataset.records.sources}
    for figure in dataset.records.figures:
        assert texts[figure.source][figure.start : figure.end] == figure.exact


def assert_same(dataset: Dataset, whole: Dataset, *, has_documents: bool) -> None:
    """Compare two datasets; without the documents of one, only their texts may differ."""
    for name in FRAMES:
        assert_frame_equal(getattr(dataset, name), getattr(whole, name))
    assert dataset.records.figures == whole.records.figures
    assert dataset.comparison == whole.comparison
    told = source_contents(whole.records, include_boilerplate=True)
    assert source_contents(dataset.records, include_boilerplate=True) == told
    if has_documents:
        assert dataset.records.sources == whole.records.sources
        assert_frame_equal(dataset.sources, whole.sources)


@pytest.mark.parametrize("has_documents", [True, False])
@pytest.mark.parametrize("format_name", sorted(READERS))
def test_the_bundled_example_comes_back_whole(format_name: str, has_documents: bool) -> None:
    whole = bundled()
    contents = comparison_contents(whole)
    assert any(figure.boilerplate for figure in whole.records.figures)
    text = export_text(contents, format_name)
    documents = whole.records.sources if has_documents else ()
    dataset = dataset_from(READERS[format_name](text), documents)
    assert export_text(comparison_contents(dataset), format_name) == text
    assert_same(dataset, whole, has_documents=has_documents)


@cache
def bundled() -> Dataset:
    return load_dataset()


@pytest.mark.parametrize("format_name", sorted(READERS))
def test_what_was_left_out_of_an_export_is_told_by_it(format_name: str) -> None:
    found = decide(read(), [])
    shown = narrow(found.comparison, Wanted(verdicts=("conflict",)), found.records.figures)
    contents = comparison_contents(build_dataset(found.records, found.comparison, shown))
    text = export_text(contents, format_name)
    again = comparison_contents(dataset_from(READERS[format_name](text)))
    assert again.filters == shown.words
    assert again.other_figures == ()
    assert export_text(again, format_name) == text
