"""Numbers of one thing that differ where neither source counts anything else like it."""

import pytest

from stories import Story, compared, measure_of, story

DAY, LATER = "2021-05-03", "2021-06-21"
NAMES = "Ellory Dale Trust and the Ellory Dale Council spoke of Ellory Dale. "


def pair(first: str, second: str, later: str = LATER) -> tuple[Story, Story]:
    return story("a", NAMES + first, DAY), story("b", NAMES + second, later)


DIFFER = {
    "homes that get heat": (
        "It would warm «38,000|unit=homes;status=proposed» homes.",
        "Engineers at Ellory reckon that «32,000|unit=homes» homes stay warm.",
        "32,000",
    ),
    "jobs": (
        "The grocer cuts «1,800|unit=jobs» jobs.",
        "The union says «2,100|unit=jobs» jobs at the grocer.",
        "2,100",
    ),
    "boxes at a racecourse": (
        "The new stand has «37|unit=hospitality boxes» hospitality boxes.",
        "Builders speak of «30|unit=hospitality boxes» hospitality boxes, no more.",
        "30",
    ),
    "storeys": (
        "The mill is «11|unit=storeys» storeys tall.",
        "At «nine|unit=storeys» storeys it is still the tallest thing in the dale.",
        "nine",
    ),
    "mooring rings": (
        "Divers found «26|unit=mooring rings» mooring rings.",
        "Only «24|unit=mooring rings» mooring rings are listed by the museum.",
        "24",
    ),
}
DO_NOT_DIFFER = {
    "a source that has several": (
        "The buses serve «12|unit=routes» routes, «15|unit=routes» routes on Sundays and "
        "«17|unit=routes» routes in summer.",
        "Drivers learn «14|unit=routes» routes.",
        "14",
        LATER,
    ),
    "numbers far apart": (
        "The theatre has «640|unit=seats» seats.",
        "The stadium is to have «2,150|unit=seats» seats.",
        "2,150",
        LATER,
    ),
    "another year": (
        "The pier had «41,000|unit=visitors» visitors.",
        "It drew «47,000|unit=visitors» visitors.",
        "47,000",
        "2022-05-03",
    ),
    "small numbers": (
        "The line is to have «three|unit=stations» stations.",
        "It runs past «four|unit=stations» stations.",
        "four",
        LATER,
    ),
    "people of whatever sort": (
        "The choir drew «410|unit=people» people.",
        "The rain kept «380|unit=people» people indoors.",
        "380",
        LATER,
    ),
}


@pytest.mark.parametrize(("first", "second", "exact"), DIFFER.values(), ids=DIFFER)
def test_near_numbers_of_a_thing_counted_once_are_one_measure(
    first: str, second: str, exact: str
) -> None:
    a, b = pair(first, second)
    measure = measure_of(compared(a, b), a, b, exact=exact)
    assert measure is not None
    assert measure.verdict in {"conflict", "revised"}


@pytest.mark.parametrize(
    ("first", "second", "exact", "later"), DO_NOT_DIFFER.values(), ids=DO_NOT_DIFFER
)
def test_others_are_left_apart(first: str, second: str, exact: str, later: str) -> None:
    a, b = pair(first, second, later)
    assert measure_of(compared(a, b), a, b, exact=exact) is None


GROWN = {
    "objections": ("«263|unit=objections» objections to", "«1,140|unit=objections» objections to"),
    "letters": ("«nine|unit=letters» letters about", "«38|unit=letters» letters about"),
    "responses": ("«410|unit=responses» responses on", "«612|unit=responses» responses on"),
    "names": ("«410|unit=signatures» signatures on", "«590|unit=signatures» signatures on"),
    "comments": ("«81|unit=comments» comments on", "«96|unit=comments» comments on"),
}
RECEIVED = "The council has received {} the mill scheme in Wharf Lane."


@pytest.mark.parametrize(("early", "late"), GROWN.values(), ids=GROWN)
def test_what_people_send_in_grows(early: str, late: str) -> None:
    verdicts = []
    for one, other in ((early, late), (late, early)):
        a, b = pair(RECEIVED.format(one), RECEIVED.format(other))
        verdicts.append([measure.verdict for measure in compared(a, b).measures])
    assert verdicts == [["revised"], ["conflict"]]


STATUSES = {
    ("actual", "proposed"): "revised",
    ("proposed", "actual"): "revised",
    ("planned", "target"): "revised",
    ("actual", "actual"): "conflict",
}


@pytest.mark.parametrize(
    ("statuses", "verdict"), STATUSES.items(), ids=[" then ".join(pair) for pair in STATUSES]
)
def test_a_measure_is_of_a_plan_where_one_source_says_so(
    statuses: tuple[str, str], verdict: str
) -> None:
    sentence = (
        "The mill scheme in Wharf Lane has «{}|unit=parking spaces;status={}» parking spaces."
    )
    a, b = pair(sentence.format(190, statuses[0]), sentence.format(174, statuses[1]))
    assert [measure.verdict for measure in compared(a, b).measures] == [verdict]
