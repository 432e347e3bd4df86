"""An export opened again is the dataset that it was made from, whatever was decided."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from centres_tui.compare.narrowing import Wanted, narrow
from centres_tui.dataset.build import build_dataset, dataset_from
from centres_tui.dataset.rows import comparison_contents
from centres_tui.export import export_text
from centres_tui.export.as_json import read_json
from centres_tui.export.as_json_lines import read_json_lines
from centres_tui.export.as_toml import read_toml
from centres_tui.model.decision import Decision
from centres_tui.workspace.decided import decide
from decisions import decisions, read

READERS = {"toml": read_toml, "json": read_json, "jsonl": read_json_lines}


@settings(max_examples=25)
@given(decisions(), st.booleans(), st.sampled_from(sorted(READERS)))
def test_an_export_opened_and_exported_is_the_same(
    decided: list[Decision], has_documents: bool, format_name: str
) -> None:
    contents = comparison_contents(decide(read(), decided).dataset())
    text = export_text(contents, format_name)
    dataset = dataset_from(READERS[format_name](text), read().sources if has_documents else ())
    again = comparison_contents(dataset)
    assert again == contents
    assert export_text(again, format_name) == text
    texts = {source.id: source.text for source in dataset.records.sources}
    for figure in dataset.records.figures:
        assert texts[figure.source][figure.start : figure.end] == figure.exact


@pytest.mark.parametrize("format_name", sorted(READERS))
def test_what_was_left_out_of_an_export_is_told_by_it(format_name: str) -> None:
    found = decide(read(), [])
    shown = narrow(found.comparison, Wanted(verdicts=("conflict",)), found.records.figures)
    contents = comparison_contents(build_dataset(found.records, found.comparison, shown))
    text = export_text(contents, format_name)
    again = comparison_contents(dataset_from(READERS[format_name](text)))
    assert again.filters == shown.words
    assert export_text(again, format_name) == text
