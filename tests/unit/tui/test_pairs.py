"""Which figures are put side by side."""

import pytest

from centres_tui.tui.catalogue import Catalogue
from centres_tui.tui.pairs import Pair, pair_of
from centres_tui.tui.state import Selection
from explorer_world import CLOSING, COMPARISON, LEDGER, RECORDS, REPAIRS, TOTAL

CATALOGUE = Catalogue(records=RECORDS, comparison=COMPARISON)


@pytest.mark.parametrize(
    ("row", "figure", "marks", "expected"),
    [
        ("measure:closing", "", (), (CLOSING[0], CLOSING[2])),
        ("measure:closing", CLOSING[2].id, (), (CLOSING[2], CLOSING[0])),
        ("measure:total", TOTAL[1].id, (), (TOTAL[1], TOTAL[0])),
        ("measure:repairs", REPAIRS.id, (), None),
        ("measure:repairs", "", (TOTAL[1].id, CLOSING[0].id), (CLOSING[0], TOTAL[1])),
        ("measure:closing", "", (TOTAL[1].id,), (CLOSING[0], CLOSING[2])),
    ],
    ids=["values differ", "the current one left", "sources differ", "one alone", "two marked",
         "one marked"],
)  # fmt: skip
def test_a_pair_is_chosen(
    row: str, figure: str, marks: tuple[str, ...], expected: tuple[object, object] | None
) -> None:
    selection = Selection(source=LEDGER.id, figure=figure, row=row)
    pair = pair_of(CATALOGUE, selection, frozenset(marks))
    assert (pair and (pair.at(0), pair.at(1))) == expected


def test_stepping_goes_round_and_never_shows_one_figure_twice() -> None:
    pair = Pair(CLOSING, 0, 1)
    rights = []
    for _ in range(4):
        pair = pair.stepped(1, 1)
        assert pair.left != pair.right
        rights.append(pair.right)
    assert rights == [2, 1, 2, 1]
    assert Pair(CLOSING, 0, 1).stepped(0, -1) == Pair(CLOSING, 2, 1)
    assert Pair(CLOSING[:2], 0, 1).stepped(1, 1) == Pair(CLOSING[:2], 1, 0)
