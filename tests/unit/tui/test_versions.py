"""Two readings of the same files: which figure is which, and what is otherwise."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from centres_tui.dataset.collected import Records
from centres_tui.extract import extract
from centres_tui.read import source_from_text
from centres_tui.tui import versions
from centres_tui.tui.state import Selection, ViewState
from centres_tui.tui.versions import Versions

BEFORE = "The quay holds 46 smacks. Repairs cost £3m. It took 7 weeks.\n"


def records(text: str, path: str = "quay.txt") -> Records:
    source = source_from_text(text, path)
    return Records(sources=(source,), figures=tuple(extract(source)))


@pytest.mark.parametrize(
    ("after", "changes"),
    [
        pytest.param(BEFORE, [], id="the same"),
        pytest.param(f"News from the quay.\n\n{BEFORE}", [], id="moved"),
        pytest.param(BEFORE.replace("46", "47"), [("changed", "46", "47")], id="one otherwise"),
        pytest.param(BEFORE.replace(" It took 7 weeks.", ""), [("went", "7 weeks", "")], id="gone"),
        pytest.param(
            BEFORE.replace("Repairs", "It has 9 cranes. Repairs"),
            [("appeared", "", "9")],
            id="new",
        ),
    ],
)
@pytest.mark.parametrize("most", [2000, 0], ids=["in order", "many"])
def test_what_changed(
    after: str, changes: list[tuple[str, str, str]], most: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(versions, "MOST", most)
    found = Versions(records(BEFORE), records(after))
    told = [
        (one.sort, one.before.exact if one.before else "", one.after.exact if one.after else "")
        for one in found.changes
    ]
    if most:
        assert told == changes
    else:
        assert {one for one in changes if one[0] != "changed"} <= set(told)
        assert bool(told) == bool(changes)


def test_cursor_and_marks_go_over_to_the_new_version() -> None:
    old, new = records(BEFORE), records(f"News.\n\n{BEFORE.replace('46', '47')}")
    found = Versions(old, new)
    cost = next(one.id for one in old.figures if one.exact == "£3m")
    moved = found.selection(Selection(source=old.sources[0].id, figure=cost))
    assert moved.source == new.sources[0].id
    assert {one.id: one.exact for one in new.figures}[moved.figure] == "£3m"
    marked = found.view(ViewState(marks=frozenset({cost, "gone:1"}))).marks
    assert marked == {moved.figure}


@settings(max_examples=40)
@given(st.lists(st.integers(2, 60), max_size=6), st.lists(st.integers(2, 60), max_size=6))
def test_each_figure_is_counted_once(first: list[int], second: list[int]) -> None:
    old, new = (
        records("".join(f"It holds {n} smacks.\n" for n in each)) for each in (first, second)
    )
    found = Versions(old, new)
    went = sum(one.sort == "went" for one in found.changes)
    appeared = sum(one.sort == "appeared" for one in found.changes)
    assert len(old.figures) == len(found.figures) + went
    assert len(new.figures) == len(set(found.figures.values())) + appeared
