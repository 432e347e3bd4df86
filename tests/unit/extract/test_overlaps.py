"""Which of several overlapping readings stands."""

from decimal import Decimal

from centres_tui.extract.overlaps import choose
from centres_tui.extract.page import Page
from centres_tui.extract.scan import scan
from centres_tui.model.reading import Reading
from centres_tui.model.source import Source


def reading(start: int, end: int, priority: int = 10) -> Reading:
    return Reading(
        start=start,
        end=end,
        rule="count.plain",
        priority=priority,
        kind="count",
        value=Decimal(1),
    )


def test_the_longer_reading_stands() -> None:
    short, long = reading(0, 2, priority=90), reading(0, 5)
    assert choose([short, long]) == ([long], [short])


def test_of_equal_length_the_higher_priority_stands() -> None:
    low, high = reading(0, 4), reading(0, 4, priority=60)
    assert choose([low, high]) == ([high], [low])


def test_readings_that_only_touch_both_stand_in_order() -> None:
    first, second = reading(0, 4), reading(4, 6)
    assert choose([second, first]) == ([first, second], [])


def test_what_the_longest_leaves_free_may_stand() -> None:
    left, middle, right = reading(0, 3), reading(2, 8), reading(8, 10)
    assert choose([left, middle, right]) == ([middle, right], [left])


def test_dropped_readings_are_kept_with_the_rules_that_made_them() -> None:
    page = Page(Source(id="0" * 12, sha256="0" * 64, path="a.txt", text="It cost £5.6m then."))
    standing, dropped = choose(scan(page))
    assert [found.rule for found in standing] == ["money.sign_before"]
    assert all(found.start >= 8 and found.end <= 13 for found in dropped)


def test_a_name_keeps_its_number_off() -> None:
    page = Page(Source(id="0" * 12, sha256="0" * 64, path="a.txt", text="Take Route 66 west."))
    standing, dropped = choose(scan(page))
    assert [(found.rule, found.is_figure) for found in standing] == [("name.opened", False)]
    assert [found.rule for found in dropped] == ["count.plain"]
