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
    "a day told much later": (f"{LATER} The plan went through by six to two on 9 June.", "9 June"),
    "a day told before": (f"{EARLIER} The trust speaks on 9 June.", "9 June"),
    "a month before": (f"{EARLIER} Planners should rule on the lido in June.", "June"),
    "deciding on a day": (
        f"{LATER} The council began to write after deciding on 9 June to shut the lido.",
        "9 June",
    ),
    "a season before": (f"{EARLIER} A decision is expected this summer.", "this summer"),
}
NO_MEETING = {
    "a day on which something opens": (f"{NEWS} The lido opened on Tuesday.", "Tuesday"),
    "a count of the day": (f"{NEWS} Some 40 swam at the lido on Tuesday.", "Tuesday"),
    "another day's vote": (f"{LATER} On 20 October the committee voted again.", "20 October"),
    "what began that day": (f"{LATER} A petition was started on 9 June.", "9 June"),
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
    "since and opened": ("We swam here since «1998».", "The lido, which opened in «1998», leaks."),
    "first held": ("Dale first staged a gala in «1998».", "They were at it since «1998»."),
    "what goes live": (
        "The new timetable goes live in «June 2027».",
        "The new timetable comes into force in «August 2027».",
    ),
    "next week": (
        "The new ferry is due on «12 March».",
        "The new ferry is due «next week».",
    ),
    "works": ("Work begins in «May 2027».", "They hope to start on site in «August 2027»."),
    "other years of one opening": (
        "The old lido opened in «1908» and leaks.",
        "The front of the old lido, opened in «1906», leaks.",
    ),
    "other years of one founding": (
        "The rowing club was founded in «1921».",
        "The rowing club, established in «1923», has a new boat.",
    ),
    "a building that went up": ("The lido went up in «1998».", "We swam here since «1998»."),
    "an order in force": (
        "The net order took effect on «4 March 2025».",
        "The net order, in force since «4 March 2025», is loathed.",
    ),
}
OTHER = {
    "the start and the end of an order": (
        "A net order for the weir took effect on «4 March 2025».",
        "The net order for the weir now runs to «6 December 2026».",
    ),
    "an order's end and a trial's start": (
        "The net order for the weir runs to «the end of January».",
        "Anglers start a trial of nets at the weir in «January 2027».",
    ),
    "years of one thing's opening and of another": (
        "The old lido opened in «1908» and leaks.",
        "The tall chapel, opened in «1906», has bats.",
    ),
    "openings of two things of one place": (
        "The Ellory Dale lido opened in «1908».",
        "The Ellory Dale brewery, which opened in «1906», will shut.",
    ),
    "openings of two things": ("The lido opened in «1908».", "The chapel opened in «1906»."),
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
    "an order and a trial": (
        "The mill must keep its hens in until «the end of January 2027».",
        "A trial at the mill starts in «January 2027».",
    ),
    "a year of something else": ("We swam here since «1998».", "Rain fell in «1998»."),
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


ONE_HAPPENING = {
    "completion": ("Work is due to finish in May 2027.", "Completion is forecast for June 2028."),
    "ready": ("The lido is to open in May 2027.", "It should be ready by June 2028."),
    "a first use": ("It should be running by May 2027.", "Swimmers move in in June 2028."),
    "a reopening": ("We aim to have it open again in May 2027.", "It is shut until June 2028."),
    "a closure": ("It is to shut in May 2027.", "The last day is to be in June 2028."),
    "a transfer": ("The lido goes to a trust in May 2027.", "They take over in June 2028."),
    "other hands": ("It becomes ours in May 2027.", "The transfer is due in June 2028."),
    "an end put off": ("It is to finish in May 2027.", "It will go on until June 2028."),
    "a first guest": ("It is to open in May 2027.", "It will take its first guests in June 2028."),
    "an arrival": ("The slide arrives in May 2027.", "The slide is to open in June 2028."),
    "an order": ("The net order applies until May 2027.", "The net order now runs to June 2028."),
    "a curfew": ("The curfew is in force until May 2027.", "The curfew is extended to June 2028."),
    "a question": ("When will it open? In May 2027.", "It will go live in June 2028."),
}
OTHER_HAPPENINGS = {
    "an opening and a closure": ("It is to open in May 2027.", "It is to shut in June 2028."),
    "a start and an opening": ("Work begins in May 2027.", "It is to open in June 2028."),
    "a consultation": ("A consultation opens in May 2027.", "It is to open in June 2028."),
    "an order and a grant": (
        "The net order applies until May 2027.",
        "The ferry grant runs until June 2028.",
    ),
    "an order and an opening": ("The order applies until May 2027.", "It is to open in June 2028."),
    "a fund": ("It reopens in May 2027.", "A hardship fund opens in June 2028."),
    "a transfer of part": ("It is to open in May 2027.", "It goes to a trust in June 2028."),
    "a paper": ("It is to open in May 2027.", "The report on the lido is due in June 2028."),
    "doors and their hour": ("It is to open in May 2027.", "On show days doors at 7 in June 2028."),
    "a phase": ("The second phase opens in May 2027.", "It is to open in June 2028."),
    "no word of it": ("Bills will rise in May 2027.", "Staff will move in June 2028."),
}


@pytest.mark.parametrize(("one", "other"), ONE_HAPPENING.values(), ids=ONE_HAPPENING)
def test_a_day_to_come_is_that_of_one_happening(one: str, other: str) -> None:
    assert are_one(f"{EARLIER} {one}", "May 2027", f"{LATER} {other}", "June 2028")


@pytest.mark.parametrize(("one", "other"), OTHER_HAPPENINGS.values(), ids=OTHER_HAPPENINGS)
def test_days_of_other_happenings_stay_apart(one: str, other: str) -> None:
    assert not are_one(f"{EARLIER} {one}", "May 2027", f"{LATER} {other}", "June 2028")


def test_the_day_until_which_an_order_now_holds_is_not_that_of_its_start() -> None:
    begun = f"{EARLIER} A net order for the weir took effect on 2 March 2026."
    told = "The net order (in force since 2 March 2026) is extended. It will now apply until"
    assert not are_one(begun, "2 March 2026", f"{LATER} {told} 8 May 2027.", "8 May 2027")


LIVE = "# LIVE: Councillors vote on the lido\n\n**Ellory Dale Echo** | {day} | 1,204 watching\n\n"
TO_COME = f"{EARLIER} Councillors decide on 9 June."


def test_the_day_of_a_live_page_on_a_vote_is_that_of_the_vote() -> None:
    live = LIVE.format(day="Tuesday 9 June 2026") + NAMES
    assert are_one(live, "Tuesday 9 June 2026", TO_COME, "9 June")


def test_a_live_page_of_another_day_is_of_no_such_vote() -> None:
    live = LIVE.format(day="Tuesday 16 June 2026") + NAMES
    assert not are_one(live, "Tuesday 16 June 2026", TO_COME, "9 June")


RACE = "LIVE\nEllory Dale Marathon, Sunday 7 June 2026: as it happened\n\n" + NAMES
TELLING = f"{LATER} The Ellory Dale marathon on 7 June was the last. Dale runners won it."


def test_the_day_of_a_page_named_for_an_event_is_that_of_the_event() -> None:
    assert are_one(RACE, "Sunday 7 June 2026", TELLING, "7 June")


def test_the_day_of_another_page_is_that_of_publication() -> None:
    page = RACE.replace("Marathon, ", "Echo, ")
    sources = source_from_text(page, path="a.txt"), source_from_text(TELLING, path="b.txt")
    comparison = compare([*extract(sources[0]), *extract(sources[1])], sources)
    assert not any(len(measure.sources) > 1 for measure in comparison.measures)


MOVED = [
    f"{NEWS} The new Ellory Dale lido will open on 1 October 2026.",
    "Ellory Dale Trust\n9 September 2026\n\n" + NAMES + " The trustees are asked to move the"
    " opening of the new Ellory Dale lido from 1 October to 1 November 2026.",
    f"{LATER} The new Ellory Dale lido opened on 1 November 2026. It was to open on 1 October.",
]  # fmt: skip


@pytest.mark.parametrize("count", [2, 3])
def test_a_day_that_was_moved_is_one_measure_with_the_new_day(count: int) -> None:
    sources = [
        source_from_text(text, path=f"{name}.txt")
        for name, text in zip("abc", MOVED[:count], strict=False)
    ]
    figures = [figure for source in sources for figure in extract(source)]
    days = {
        figure.id for figure in figures if "1 October" in figure.exact or "1 Nov" in figure.exact
    }
    measure = next(one for one in compare(figures, sources).measures if days & set(one.figures))
    assert days <= set(measure.figures)
    assert measure.verdict == "revised"
