"""What one party has for a number that was just told; counts that grew; amounts of other times."""

import pytest

from centres_tui.compare import compare
from centres_tui.extract import extract
from centres_tui.model.comparison import Comparison
from centres_tui.read import source_from_text

NAMES = "The Ellory Dale Trust runs Ellory Dale Hospital, and the Ellory Dale Council pays."
FIRST = "Ellory Dale Echo\n4 March 2026\n\n" + NAMES
NEXT = "Ellory Dale Mail\n5 March 2026\n\n" + NAMES
AUTUMN = "Ellory Dale Mail\n20 October 2026\n\n" + NAMES


def compared(first: str, second: str) -> Comparison:
    """Compare two texts."""
    sources = [
        source_from_text(text, path=f"{name}.txt") for name, text in (("a", first), ("b", second))
    ]
    return compare([figure for source in sources for figure in extract(source)], sources)


def verdict_of(comparison: Comparison, value: str) -> str:
    """Give the verdict on the measure of both sources whose reason tells a value."""
    found = [each for each in comparison.measures if len(each.sources) > 1]
    return next((each.verdict for each in found if value in each.reason), "")


JOBS = f"{FIRST} The trust says 85 jobs will go at the hospital."
CLAIMED = {
    "a speech": 'The trust says 85 jobs will go. "It\'ll be 160", the porter tells them.',
    "what a union reckons": "The trust says 85 jobs will go. The union reckons it's still 160.",
    "what somebody was told of": "The trust says 85 jobs will go at the hospital. Unison says it"
    " was told of 160 at a meeting.",
    "a count of one's own": "The trust speaks of 85 jobs. We have been through the rosters line by"
    " line and make it 160.",
    "the count of another body": "The trust says 85 jobs will go. Unison, which did its own count,"
    " says that 160 jobs will go.",
    "what others will say": "The union says 160 jobs will go. “They’ll tell you it’s 85,” said its"
    " chair.",
    "a number in a report": "The chair says 160 jobs will go. For the record, the number in the"
    " trust's report is 85.",
}


@pytest.mark.parametrize("text", CLAIMED.values(), ids=CLAIMED)
def test_what_another_party_has_for_a_number_is_a_conflict(text: str) -> None:
    assert verdict_of(compared(JOBS, f"{NEXT} {text}"), "160") == "conflict"


OTHER = {
    "a price of before": "The trust says 85 jobs will go. A meal is £46. He said: “It was £42.”",
    "so much of something else": "The trust says 85 jobs will go. She said it was 160 miles off.",
    "what is named otherwise": "The trust says 85 jobs will go. “It’s 160 years old,” she said.",
    "only some of its parts": "Of the 85 jobs that will go, 58 are seasonal. The GMB says it was"
    " told of 40 at a meeting.",
    "the same": "The trust says 85 jobs will go. The union says it's 85.",
}


@pytest.mark.parametrize("text", OTHER.values(), ids=OTHER)
def test_what_else_a_party_says_is_no_conflict(text: str) -> None:
    assert verdict_of(compared(JOBS, f"{NEXT} {text}"), "85") == "agree"


def test_a_share_may_be_disputed() -> None:
    told = "The board puts uptake among porters at 22 per cent; the union's Jo Hart said it was"
    first = f"{FIRST} Uptake among porters was 22 per cent, the board said."
    assert verdict_of(compared(first, f'{NEXT} {told} "nearer 15 per cent".'), "15") == "conflict"


GROWN = {
    "people hurt": (
        f"{FIRST} Two people were badly hurt when the lift fell at the hospital.",
        f"{NEXT} Three people were in a serious state after the lift fell at the hospital.",
        "revised",
    ),
    "people who died, long after": (
        f"{FIRST} At the hospital two people have died of the fever.",
        f"{AUTUMN} At the hospital three people died of the fever.",
        "conflict",
    ),
}


@pytest.mark.parametrize(("first", "second", "verdict"), GROWN.values(), ids=GROWN)
def test_a_count_of_people_in_an_event_grows(first: str, second: str, verdict: str) -> None:
    reason = "14 (" if "14" in first else "wo ("
    assert verdict_of(compared(first, second), reason) == verdict


TIMES = {
    "a year before": "Missed visits are 9.8% of bookings, against 12.5% in 2024.",
    "the year to a month": "Missed visits are 9.8% of bookings, compared with 12.5% last year.",
}


@pytest.mark.parametrize("text", TIMES.values(), ids=TIMES)
def test_what_an_amount_is_compared_with_is_no_value_of_before(text: str) -> None:
    first = f"{FIRST} At the hospital 12.5% of bookings were missed in 2024."
    assert verdict_of(compared(first, f"{AUTUMN} {text}"), "9.8%") == ""


def test_what_was_planned_is_one_of_before() -> None:
    first = f"{FIRST} The hospital plans to cut 85 jobs."
    later = f"{AUTUMN} Sixty-four jobs go at the hospital, against 85 in the first announcement."
    assert verdict_of(compared(first, later), "ixty") == "revised"
