"""Groups that match each other better than any other, all their figures taken together."""

from itertools import combinations

import pytest

from centres_tui.compare import DEFAULT_WIDTHS, together
from centres_tui.compare.description import describe
from centres_tui.compare.groups import Edge, Groups
from centres_tui.compare.kin import Kin
from centres_tui.compare.scores import score
from centres_tui.compare.together import join_together
from stories import DAY, LATER, story

NAMES = "Ellory Dale Trust and Ellory Dale Council spoke of Ellory Dale. "
HOURS = "«120|unit=hours;kind=duration»"
TOGETHER = {
    "people and names of them": (
        "«1,450|unit=people» people wait for a berth at the new marina.",
        "The marina has «1,450|unit=people» people who wait.",
        "The new marina has a list of «1,450|unit=names» names.",
    ),
    "a sum in other words": (
        "The council will clear the old quay for «£640,000».",
        "To clear the old quay the council has «£640,000».",
        "It takes «£640,000» of our money to clear the thing away.",
    ),
    "hours that are rounded": (
        f"Wardens train for {HOURS} before they patrol the dunes.",
        f"Before they patrol the dunes wardens have {HOURS} of it.",
        "Wardens have «about 120|unit=hours;kind=duration;value=121;bound=~» of it.",
    ),
}
APART = {
    "what is saved and what is spent": (
        "The council will save «£640,000» at the old quay.",
        "At the old quay the council will save «£640,000».",
        "The council will spend «£640,000» on the old quay.",
    ),
    "another value": (
        "The council will clear the old quay for «£640,000».",
        "To clear the old quay the council has «£640,000».",
        "It takes «£910,000» of our money to be rid of the old quay.",
    ),
    "days that differ": (
        "The old quay will shut on «4 June 2022|kind=date;value=2022-06-04».",
        "On «4 June 2022|kind=date;value=2022-06-04» the old quay will shut.",
        "The old quay shuts on «6 June 2022|kind=date;value=2022-06-06».",
    ),
    "a rise and a level": (
        "The fare of the ferry will rise by «5%».",
        "By «5%» the fare of the ferry will rise.",
        "Some «5%» of the crew of the ferry are new.",
    ),
}


def grouped(texts: tuple[str, ...]) -> tuple[Groups, Kin, list[Edge]]:
    """Give the figures of three sources, those of the first two in one group, and all pairs."""
    days = (DAY, LATER, "2020-06-30")
    stories = [
        story(name, NAMES + text, day) for name, text, day in zip("abc", texts, days, strict=True)
    ]
    figures = [figure for _, own in stories for figure in own]
    described = describe(figures, [source for source, _ in stories], DEFAULT_WIDTHS)
    groups = Groups(described)
    edges = [
        Edge(first, second, score(described[first], described[second]))
        for first, second in combinations(range(len(described)), 2)
    ]
    assert groups.join(edges[0])
    return groups, Kin(described), edges


@pytest.mark.parametrize("texts", TOGETHER.values(), ids=TOGETHER)
def test_what_matches_a_group_is_joined_to_it(texts: tuple[str, ...]) -> None:
    groups, kin, edges = grouped(texts)
    assert len(groups.members) == 2
    join_together(groups, kin, edges)
    assert len(groups.members) == 1
    assert "taken together" in groups.grounds[0][-1]


@pytest.mark.parametrize("texts", APART.values(), ids=APART)
def test_what_is_no_match_stays_apart(texts: tuple[str, ...]) -> None:
    groups, kin, edges = grouped(texts)
    join_together(groups, kin, edges)
    assert len(groups.members) == 2


def test_a_better_match_of_the_same_source_is_in_the_way(monkeypatch: pytest.MonkeyPatch) -> None:
    texts = (*TOGETHER["a sum in other words"][:2], "The council has «£640,000» for the old quay"
             " to clear it, and «£640,000» for rents.")  # fmt: skip
    groups, kin, edges = grouped(texts)
    rents = len(groups.descriptions) - 1
    join_together(groups, kin, edges)
    assert groups.home[rents] == rents
    assert groups.home[rents - 1] == 0
    monkeypatch.setattr(together, "LEAST", 60.0)
    groups, kin, edges = grouped(texts)
    join_together(groups, kin, edges)
    assert groups.home[rents - 1] == rents - 1


def test_sources_on_other_subjects_are_not_asked() -> None:
    one, two, _ = TOGETHER["a sum in other words"]
    stories = [
        story("a", NAMES + one, DAY),
        story("b", NAMES + two, LATER),
        story("c", "Torrow Mill and Torrow Bridge. Torrow will clear a quay for «£640,000».", DAY),
    ]
    figures = [figure for _, own in stories for figure in own]
    described = describe(figures, [source for source, _ in stories], DEFAULT_WIDTHS)
    groups, kin = Groups(described), Kin(described)
    edges = [Edge(0, 1, score(described[0], described[1])),
             Edge(0, 2, score(described[0], described[2]))]  # fmt: skip
    groups.join(edges[0])
    assert edges[1].score.points > 1
    join_together(groups, kin, edges)
    assert groups.home[2] == 2
