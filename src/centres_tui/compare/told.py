"""What an analyst says of groups: these figures state one measure, or one of their own."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final, Literal

from centres_tui.compare.groups import Groups

GROUND: Final = "an analyst's word"
"""Why figures are together where an analyst says so."""


@dataclass(frozen=True, slots=True)
class Told:
    """One thing that was said of some figures; those that are not compared are passed over."""

    act: Literal["link", "unlink"]
    """`link` joins the measures of the figures; `unlink` gives the figures one of their own."""
    figures: tuple[str, ...]
    """The ids of the figures."""


def rearrange(groups: Groups, told: Iterable[Told]) -> None:
    """Carry out what was said, in that order."""
    for one in told:
        found = (groups.find(identifier) for identifier in one.figures)
        places = sorted({place for place in found if place is not None})
        if places and one.act == "link":
            _link(groups, places)
        elif places:
            _unlink(groups, places)


def _link(groups: Groups, places: list[int]) -> None:
    homes = sorted({groups.home[place] for place in places})
    members = [place for home in homes for place in groups.members[home]]
    if len(homes) > 1:
        for home in homes:
            groups.dissolve(home)
        groups.gather(members, (GROUND,))


def _unlink(groups: Groups, places: list[int]) -> None:
    apart = set(places)
    for home in sorted({groups.home[place] for place in places}):
        grounds = groups.grounds.get(home, ())
        left = [place for place in groups.members[home] if place not in apart]
        groups.dissolve(home)
        if left:
            groups.gather(left, grounds)
    groups.gather(places, (GROUND,))
