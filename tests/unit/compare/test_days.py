"""Days and dates that two documents have of one event: meetings, single days, starts of works."""

import pytest

from centres_tui.compare import compare
from centres_tui.extract import extract
from centres_tui.model.figure import Figure
from centres_tui.read import source_from_text

NAMES = "Ellory Dale Trust and the Ellory Dale Council spoke of Ellory Dale."
PAPER = (
    "ELLORY DALE COUNCIL\nPARKS COMMITTEE, 9 JUNE 2026\nItem 5: the Ellory Dale lido\n\n" + NAMES
)
NEWS = "Ellory Dale Echo\n10 June 2026\n\n" + NAMES
LATER = "Ellory Dale Echo\n2 November 2026\n\n" + NAMES
EARLIER = "Ellory Dale Echo\n4 March 2026\n\n" + NAMES


def are_one(first: str, one: str, second: str, other: str) -> bool:
    """Whether two dates are put in one measure."""
    sources = [
        source_from_text(text, path=f"{name}.txt") for name, text in (("a", first), ("b", second))
    ]
    figures = [extract(source) for source in sources]
    ids = {_stated(found, exact) for found, exact in zip(figures, (one, other), strict=True)}
    comparison = compare([*figures[0], *figures[1]], sources)
    return any(ids <= set(measure.figures) for measure in comparison.measures)


def _stated(figures: list[Figure], exact: str) -> str:
    return next(figure.id for figure in figures if figure.exact == exact)


ONE_MEETING = {
    "a vote": (f"{NEWS} On Tuesday the committee voted to fill the lido.", "Tuesday"),
    "what a body was told": (
        f"{NEWS} The lido leaks, the parks panel was told on Tuesday.",
        "Tuesday",
    ),
    "what went to a vote": (
        f"{NEWS} Last night the row over the lido went to a vote.",
        "Last night",
    ),
    "a month before": (f"{EARLIER} Planners should rule on the lido in June.", "June"),
    "a season before": (f"{EARLIER} A decision is expected this summer.", "this summer"),
}
NO_MEETING = {
    "a day on which something opens": (f"{NEWS} The lido opened on Tuesday.", "Tuesday"),
    "a count of the day": (f"{NEWS} Some 40 swam at the lido on Tuesday.", "Tuesday"),
    "another day's vote": (f"{LATER} On 20 October the committee voted again.", "20 October"),
    "from a day on": (f"{NEWS} The council agreed new hours from 9 June.", "9 June"),
    "the day of a paper": ("Ellory Dale Echo\n9 June 2026\n\n" + NAMES, "9 June 2026"),
}


@pytest.mark.parametrize(("text", "exact"), ONE_MEETING.values(), ids=ONE_MEETING)
def test_a_meeting_is_that_of_its_papers(text: str, exact: str) -> None:
    assert are_one(PAPER, "9 JUNE 2026", text, exact)


@pytest.mark.parametrize(("text", "exact"), NO_MEETING.values(), ids=NO_MEETING)
def test_no_other_day_is(text: str, exact: str) -> None:
    assert not are_one(PAPER, "9 JUNE 2026", text, exact)


SAME = {
    "a show": ("See it at the hall on «14 May».", "Many came to the show on «14 May»."),
    "a notice": ("It follows a letter of «23 April».", "Crews heard on «23 April»."),
    "a find": ("It was found on «7 May 2019».", "Mud hid it until dusk on «7 May 2019»."),
    "empty since": ("The mill has been idle since «1998».", "The mill lost us since «1998»."),
    "what goes live": (
        "The new timetable goes live in «June 2027».",
        "The new timetable comes into force in «August 2027».",
    ),
    "next week": (
        "The new ferry is due on «12 March».",
        "The new ferry is due «next week».",
    ),
    "works": ("Work begins in «May 2027».", "They hope to start on site in «August 2027»."),
}
OTHER = {
    "a day on which quarters begin": (
        "Fees rose on «1 April 2025».",
        "The ferry stopped on «1 April 2025».",
    ),
    "a day that a source names twice": (
        "The fair is on «14 May». The bus stops on 14 May.",
        "Rain fell on «14 May».",
    ),
    "next year": (
        "The new ferry is due on «12 March 2027».",
        "Ferry crews will seek work «next year».",
    ),
    "a start and an end": ("The season opens on «14 May».", "The season ends on «14 May»."),
    "since other years": ("The mill has been idle since «1998».", "It lost us since «1999»."),
    "works and an opening": ("Work begins in «May 2027».", "The pool opens in «August 2028»."),
}


def are_one_event(first: str, second: str) -> bool:
    """Whether the marked dates of two sentences are put in one measure."""
    exact = [text.split("«")[1].split("»")[0] for text in (first, second)]
    plain = [text.replace("«", "").replace("»", "") for text in (first, second)]
    later = EARLIER.replace("4 March", "5 March") if "next" in exact[1] else LATER
    return are_one(f"{EARLIER} {plain[0]}", exact[0], f"{later} {plain[1]}", exact[1])


@pytest.mark.parametrize(("first", "second"), SAME.values(), ids=SAME)
def test_dates_of_one_event(first: str, second: str) -> None:
    assert are_one_event(first, second)


@pytest.mark.parametrize(("first", "second"), OTHER.values(), ids=OTHER)
def test_dates_of_other_events(first: str, second: str) -> None:
    assert not are_one_event(first, second)
