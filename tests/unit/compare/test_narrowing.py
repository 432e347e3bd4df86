"""The part of a comparison that is asked for, and how much that leaves out."""

import pytest

from centres_tui.compare.narrowing import Wanted, narrow
from centres_tui.model.beside import Derived, Origin, Silence
from centres_tui.model.comparison import Comparison
from factories import a_check, a_family, a_figure, a_measure, a_source

PORT, TOWN = a_source("port"), a_source("town")
BOATS, MORE = a_figure(PORT, 1, subject="Ellory port"), a_figure(TOWN, 1, subject="Ellory port")
SHOPS, OTHERS = a_figure(PORT, 9, subject="the town"), a_figure(TOWN, 9, subject="the town")
LONE = a_figure(TOWN, 20, subject="the town")
FIGURES = (BOATS, MORE, SHOPS, OTHERS, LONE)
WHOLE = Comparison(
    measures=(
        a_measure(BOATS, MORE, id="m1", label="boats’ berths", subject="Ellory port"),
        a_measure(SHOPS, OTHERS, id="m2", label="shops", subject="the town", verdict="conflict"),
    ),
    families=(
        a_family(BOATS, LONE, id="f1", label="berths"),
        a_family(LONE, id="f2", label="shops and stalls"),
    ),
    checks=(a_check(SHOPS, LONE, id="c1"), a_check(LONE, id="c2")),
    origins=(Origin(source=PORT.id, origin=PORT.id),),
    silences=(
        Silence(measure="m1", source=TOWN.id, standing="not stated", reason=""),
        Silence(measure="m2", source=TOWN.id, standing="not stated", reason=""),
    ),
    derived=(
        Derived(id="d1", family="f1", figure=BOATS.id, formula="", figures=(), beside=(),
                kind="count", value=None),
    ),
)  # fmt: skip


def left(**wanted: tuple[str, ...]) -> str:
    found = narrow(WHOLE, Wanted(**wanted), FIGURES).comparison
    groups = (found.measures, found.families, found.checks)
    return " ".join(one.id for group in groups for one in group)


@pytest.mark.parametrize(
    ("wanted", "expected"),
    [
        ({"measures": ("BERTH",)}, "m1 f1"),
        ({"measures": ("boats' b",)}, "m1 f1"),
        ({"measures": ("berth", "shop")}, "m1 m2 f1 f2 c1"),
        ({"verdicts": ("conflict",)}, "m2 c1"),
        ({"verdicts": ("differs-in-scope",)}, "f1 f2"),
        ({"subjects": ("Town",)}, "m2 f1 f2 c1"),
        ({"subjects": ("town",), "verdicts": ("agree",)}, ""),
        ({"measures": ("nothing of the sort",)}, ""),
    ],
    ids=[
        "whatever case", "either apostrophe", "alternatives", "verdict", "families", "subject",
        "both must fit", "nothing",
    ],
)  # fmt: skip
def test_what_is_asked_for_is_kept(wanted: dict[str, tuple[str, ...]], expected: str) -> None:
    assert left(**wanted) == expected


def test_what_stands_beside_goes_with_what_it_belongs_to() -> None:
    found = narrow(WHOLE, Wanted(verdicts=("conflict",)), FIGURES).comparison
    assert [one.measure for one in found.silences] == ["m2"]
    assert found.derived == ()
    assert found.origins == WHOLE.origins


def test_it_is_said_what_was_asked_for_and_how_much_is_left_out() -> None:
    found = narrow(WHOLE, Wanted(measures=("a", "berth"), verdicts=("agree",)), FIGURES)
    assert found.words == (
        "measure: a or berth", "verdict: agree", "left out: 1 measure, 1 family, 2 checks",
    )  # fmt: skip


def test_without_a_wish_all_is_there_and_nothing_is_said() -> None:
    found = narrow(WHOLE, Wanted(), FIGURES)
    assert found.comparison is WHOLE
    assert found.words == ()
