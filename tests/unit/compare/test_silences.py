"""Which sources do not state a measure, and what was looked for."""

from dataclasses import replace

import pytest

from centres_tui.compare import DEFAULT_SHARING, compare
from centres_tui.model.beside import Silence
from stories import Story, compared, measure_of, story

CLOSING = "Ellory council will close «46|unit=libraries;status=planned» libraries in the county."
HARBOUR = " Repairs to the Ellory harbour wall will cost «£9m»."


def silence(third: Story) -> Silence | None:
    first, second = story("a", CLOSING + HARBOUR), story("b", CLOSING + HARBOUR + " It rained.")
    found = compared(first, second, third)
    measure = measure_of(found, first, exact="46")
    assert measure is not None
    assert "libraries" in measure.looked_for
    return next(
        (one for one in found.silences if (one.measure, one.source) == (measure.id, third[0].id)),
        None,
    )


@pytest.mark.parametrize(
    ("text", "standing"),
    [
        ("Boats lie at the quay.", "not stated"),
        ("The council means to shut some libraries, and nobody knows when.", "named only"),
    ],
    ids=["nothing", "named without an amount"],
)  # fmt: skip
def test_a_source_on_the_same_subject_is_silent(text: str, standing: str) -> None:
    found = silence(story("c", text + HARBOUR))
    assert found is not None
    assert found.standing == standing
    assert '"libraries"' in found.reason


def test_an_open_amount_of_the_same_kind_is_not_comparable() -> None:
    source, figures = story(
        "c", "The council means to close «77|unit=libraries» libraries." + HARBOUR
    )
    open_one = replace(figures[0], value=None)
    found = silence((source, [open_one, *figures[1:]]))
    assert found is not None
    assert (found.standing, found.figure) == ("not comparable", open_one.id)


def test_a_source_on_another_subject_is_not_asked() -> None:
    assert silence(story("c", "Judges in Wexmoor heard «17|unit=witnesses» witnesses.")) is None


def test_another_scope_is_not_comparable() -> None:
    year = "Ellory council will save «£30m;status=planned» in «2021|kind=date;value=2021»."
    other = "Ellory council will save «£41m;status=planned» in «2019|kind=date;value=2019»."
    stories = [
        story("a", year.replace(";status", "|status") + HARBOUR),
        story("b", year.replace(";status", "|status") + HARBOUR + " It rained."),
        story("c", other.replace(";status", "|status") + HARBOUR),
    ]
    found = compared(*stories)
    measure = measure_of(found, *stories, exact="£30m")
    assert measure is not None
    (one,) = [each for each in found.silences if each.measure == measure.id]
    assert one.standing == "not comparable"
    assert one.figure == stories[2][1][0].id
    assert one.reason.startswith("differs in scope: another period")


def test_of_too_many_silences_only_those_in_another_scope_are_listed() -> None:
    stories = [
        story("a", CLOSING + HARBOUR),
        story("b", CLOSING + HARBOUR + " It rained."),
        story("c", "Boats lie at the quay." + HARBOUR),
    ]
    figures = [figure for _, own in stories for figure in own]
    sources = [source for source, _ in stories]
    sharing = replace(DEFAULT_SHARING, most_silences=0)
    assert compare(figures, sources).silences
    assert not compare(figures, sources, sharing=sharing).silences
