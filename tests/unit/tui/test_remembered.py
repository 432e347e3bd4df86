"""Where the explorer was left is written and read back whole; nonsense is as the first time."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from centres_tui.tui.remembered import (
    SCOPES,
    Remembered,
    as_written,
    before_comparison,
    from_written,
    narrowed,
)
from centres_tui.tui.state import PANE_NAMES, Order, Search, Selection, ViewState

TEXTS = st.text(max_size=8)
ORDERS = st.none() | st.builds(Order, column=st.text(min_size=1), descending=st.booleans())
LEFT = st.sampled_from(PANE_NAMES).flatmap(
    lambda pane: st.builds(
        Remembered,
        pane=st.just(pane),
        entered_from=st.sampled_from(PANE_NAMES),
        selection=st.builds(Selection, source=TEXTS, figure=TEXTS, row=TEXTS),
        view=st.builds(
            ViewState,
            scope=st.sampled_from(SCOPES),
            boilerplate=st.booleans(),
            timeline=st.booleans(),
            zoomed=st.sampled_from((None, pane)),
            search=st.none(),
            filters=st.lists(TEXTS).map(tuple),
            drilled_from=st.none(),
            figure_order=ORDERS,
            row_order=ORDERS,
            marks=st.frozensets(TEXTS),
        ),
    )
)
JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(),
    lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner),
    max_leaves=5,
)


@given(LEFT)
def test_it_is_read_back_as_it_was_written(left: Remembered) -> None:
    assert from_written(json.loads(json.dumps(as_written(left)))) == left


@given(st.dictionaries(st.sampled_from(sorted(as_written(Remembered()))), JSON))
def test_whatever_a_file_holds_something_can_be_shown(written: dict[str, object]) -> None:
    found = from_written(written)
    assert found.pane in PANE_NAMES
    assert before_comparison(found).view.filters == ()


def test_a_search_is_not_kept() -> None:
    left = Remembered(view=ViewState(search=Search(words="clubs")))
    assert from_written(as_written(left)).view == ViewState()


@pytest.mark.parametrize(
    ("scope", "shown"), [("row", "source"), ("source", "source"), ("all", "all")]
)
def test_the_figures_of_a_row_wait_for_the_comparison(scope: str, shown: str) -> None:
    left = from_written({"scope": scope, "row": "measure:x"})
    assert before_comparison(left).view.scope == shown
    assert before_comparison(left).selection.row == ""


def test_what_was_filtered_since_stands_and_marks_are_joined() -> None:
    left = ViewState(filters=("old",), marks=frozenset({"a", "gone"}))
    now = ViewState(filters=("new",), marks=frozenset({"b"}))
    found = narrowed(now, left, {"a", "b"})
    assert found.filters == ("new",)
    assert found.marks == {"a", "b"}
