"""Equal values that nothing else has, and those of a headline and its text."""

import pytest

from stories import DAY, LATER, compared, measure_of, story, tied

TOGETHER = {
    "a denied amount without a word": (
        "The ward would free «38|unit=beds;status=proposed» beds by the spring.",
        "Not «38».",
        "38",
    ),
    "a price in a list": (
        "Fares set\n\n7-day saver «£22»",
        "The weekly ticket will be «£22|status=planned».",
        "£22",
    ),
    "a span in other words": (
        "The crossing should fall to «7.5 days|kind=duration;unit=days;value=7.5».",
        "Nor does anyone here trust these «7.5 days|kind=duration;unit=days;value=7.5».",
        "7.5 days",
    ),
    "a deficit and a hole": (
        "The trust is heading for a deficit of «£2.4m».",
        "The hole is thought to be «£2.4m».",
        "£2.4m",
    ),
    "a noun that a label names": (
        "The panel will close «11|unit=police;about=police front counters» police front counters.",
        "It agreed that «11|unit=front counters» front counters go.",
        "11",
    ),
    "a part of a whole and a total of parts": (
        "Ellory Dale has «214|unit=bays» bays, and «64|unit=bays;of=214» bays would go."
        "\n\nYards «24|unit=bays;of=x» bays and «40|unit=bays;of=x» bays, a total of"
        " «64|unit=bays;id=x» bays to go.",
        "The yards of Ellory Dale would lose «64|unit=bays» bays.",
        "64",
    ),
    "so much a year and a head": (
        "A new guard costs «£55,000|per=year» a year with a pension.",
        "At «£55,000|per=head» a head that buys few of them.",
        "£55,000",
    ),
    "a part of one number that is the whole of another": (
        "The vale has «63|unit=barns;value=63» barns, «26|unit=barns;of=63» of them let.",
        "It will sell «11|unit=barns;of=26» of the «26|unit=barns;value=26» barns.",
        "26",
    ),
    "a sum told with another owner": (
        "Claims have a ceiling of «£5,000».",
        "Ellory Trams has set the ceiling of a claim at «£5,000|about=claims of Ellory Trams».",
        "£5,000",
    ),
    "a sum of another owner without a word in common": (
        "Cllr Orr of Marsham asked who else was ever offered «£6.4m|subject=Marsham».",
        "Its help comes to «£6.4m|subject=Ellory Dale».",
        "£6.4m",
    ),
    "a round sum": (
        "A winter appeal for «£40,000» is to open.",
        "That is a shade over the «£40,000» sought.",
        "£40,000",
    ),
    "a short span": (
        "It is «six months|kind=duration;unit=months;value=6» late.",
        "Nobody says why «six months|kind=duration;unit=months;value=6» were lost.",
        "six months",
    ),
    "a day to come": (
        "The new pens are due on «7 April|kind=date;value=2020-04-07;status=planned».",
        "From «7 April|kind=date;value=2020-04-07;status=planned» we shall milk at dawn.",
        "7 April",
    ),
    "few things with a word in common": (
        "The vet has «nine|unit=barns;value=9» barns with fever.",
        "Fever has been in «nine|value=9», she says.",
        "nine",
    ),
    "what is lent and the loan": (
        "The bank would lend «£12m» to the club.",
        "It asked the bank for a loan of «£12m».",
        "£12m",
    ),
}

APART = {
    "a sum that another became, without a word in common": (
        "Cllr Orr says the roof wants «£480,000» of slates.",
        "The book fund goes from «£640,000|to=new» to «£480,000|id=new».",
        "£480,000",
    ),
    "a few years": (
        "The offer is for «three years|kind=duration;unit=years;value=3».",
        "Ann kept hens for «three years|kind=duration;unit=years;value=3».",
        "three years",
    ),
    "a few of something": (
        "Foxes took «four|unit=hens;value=4» hens.",
        "Of the clerks, «four|value=4» had a vote.",
        "four",
    ),
    "what is saved and what is spent": (
        "Of the savings, nearly «£5m|status=planned» will come from the goats.",
        "The council invested more, including «£5m» for ponies.",
        "£5m",
    ),
    "few of something now and as few long ago": (
        "A gas leak killed «nine|unit=men;value=9» men in «2009|kind=date;value=2009».",
        "«Nine|unit=men;value=9» men are known to have died.",
        "Nine",
    ),
    "a share of another owner": (
        "Cllr Orr of Marsham spoke of «25%|subject=Marsham».",
        "Its goal is «25%|subject=Ellory Dale».",
        "25%",
    ),
    "a fraction": (
        "«A third|kind=fraction;value=0.333333333333» of the goats were sold.",
        "The roof took «a third|kind=fraction;value=0.333333333333».",
        "a third",
    ),
    "a value that one source has of two things": (
        "The trust is heading for a deficit of «£2.4m».",
        "The hole is thought to be «£2.4m». The roof was given «£2.4m».",
        "£2.4m",
    ),
    "what each counts": (
        "The works will support «1,100|unit=jobs» jobs.",
        "The bus brings «1,100|unit=people» people to the park.",
        "1,100",
    ),
    "people, and what has no name": (
        "«Nineteen|unit=people;value=19» of those who came had a ticket.",
        "The porter puts the number at «nineteen|value=19».",
        "nineteen",
    ),
    "a share that is wanted and people": (
        "The coach wants «ninety-five|value=95».",
        "A reader stood in line with «95|unit=people» other people.",
        "95",
    ),
    "what is aimed at": (
        "A cottage valued at «£210,000» was frozen.",
        "Our appeal hopes to raise «£210,000|status=target».",
        "£210,000",
    ),
    "a word of another amount": (
        "The mill cost the firm «£85m».",
        "It made a profit of «£85m».",
        "£85m",
    ),
    "words that make another value the same": (
        "The museum at Ellory will cost «£12m» to build.",
        "The museum at Ellory will cost «£15m» to build. A road nearby took «£12m».",
        "£12m",
    ),
    "sources on two subjects": (
        "The trust is heading for a deficit of «£2.4m».",
        "",
        "£2.4m",
    ),
}


@pytest.mark.parametrize(("first", "second", "exact"), TOGETHER.values(), ids=TOGETHER)
def test_a_value_that_nothing_else_has_is_one_measure(first: str, second: str, exact: str) -> None:
    one, two = tied(first, second)
    measure = measure_of(compared(one, two), one, two, exact=exact)
    assert measure is not None
    assert len(measure.sources) == 2


@pytest.mark.parametrize(("first", "second", "exact"), APART.values(), ids=APART)
def test_what_may_be_chance_is_left_apart(first: str, second: str, exact: str) -> None:
    one, two = tied(first, second)
    if not second:
        two = story("b", "The hole at Port Wexmoor is thought to be «£2.4m».", LATER)
    measure = measure_of(compared(one, two), one, two, exact=exact)
    assert measure is None or len({*measure.sources}) < 2 or measure.verdict != "agree"


def test_sources_that_come_to_share_a_measure_have_their_lone_sums_joined() -> None:
    first = "Ellory Dale Mill spoke.\n\nThe price of its wheel was «£430m»."
    second = "Ellory Dale Mill spoke again.\n\nIts takes capex to «£430m»."
    one, two = story("a", first, DAY), story("b", second, LATER)
    assert measure_of(compared(one, two), one, two, exact="£430m") is None
    tie = " It will close «38|unit=looms» looms, «eight|unit=looms;value=8» fewer than planned."
    one = story("a", first + " It will close «46|unit=looms;status=planned» looms.", DAY)
    measure = measure_of(
        compared(one, two := story("b", second + tie, LATER)), one, two, exact="£430m"
    )
    assert measure is not None


TOWNS = "Abcott Bradwich Corsley Dunmere Eastry Farley Gorwell Hexby Ildon Jarby Kelby Lorne Merton"


def test_what_other_subjects_have_of_a_value_says_nothing() -> None:
    one, two = tied("A winter appeal for «£40,000» is to open.", "It is over the «£40,000» sought.")
    others = [
        story(f"o{number}", f"{town} mill cost «£40,000». {town} paid.", DAY)
        for number, town in enumerate(TOWNS.split())
    ]
    alone = measure_of(compared(one, two), one, two, exact="£40,000")
    among = measure_of(compared(one, two, *others), one, two, exact="£40,000")
    assert alone is not None
    assert among is not None
    assert alone.figures == among.figures


HEADLINES = {
    "a line at the top": ("Ellory Echo\n\nClub's «£74m» dream\n\nThe «£74m» scheme is split.", 2),
    "a first line": ("Club signs for «£81m»\n\nIt agreed a price of «£81m».", 2),
    "small money": ("«£8», please\n\nIt came to «£8» each.", 2),
    "a sentence of no other word": (
        "Ellory has its plan.\n\nHow many flats could a nurse rent?\n\n«Seventy-eight|value=78»."
        "\n\nIt has «78|unit=flats» flats that a nurse could rent.",
        2,
    ),
    "small and no word in common": ("«4» go\n\nThe clerk has «4|unit=dogs» dogs.", 0),
    "a value of two things": (
        "Club signs for «£81m»\n\nA price of «£81m» was set. Debts of Ardens reach «£81m».",
        0,
    ),
    "no headline": ("A first line.\n\nThe price is «£81m».\n\nThe gift was worth «£81m».", 0),
}


@pytest.mark.parametrize(("text", "figures"), HEADLINES.values(), ids=HEADLINES)
def test_a_headline_states_what_its_text_does(text: str, figures: int) -> None:
    own = story("a", text)
    found = [len(one.figures) for one in compared(own).measures]
    assert max(found, default=0) == figures


TABLE = (
    "Saving, £000   «2025-26|kind=period;value=2025-04/2026-03»   "
    "«2026-27|kind=period;value=2026-04/2027-03»   «2027-28|kind=period;value=2027-04/2028-03»\n"
    "Revised        «1,200|kind=money;unit=GBP;value=1200000;about=saving»     "
    "«1,600|kind=money;unit=GBP;value=1600000;about=saving»     "
    "«1,600|kind=money;unit=GBP;value=1600000;about=saving»\n"
)


def test_the_cells_of_a_row_of_years_state_one_level() -> None:
    one, two = tied(TABLE, "The plan brings in «£1.6m» in a full year.")
    measure = measure_of(compared(one, two), one, two, exact="£1.6m")
    assert measure is not None
    assert len(measure.figures) == 3


STAGES = (
    "Sources of funds, £m   Original   Revised\n"
    "Wool board             «9.5|kind=money;unit=GBP;value=9500000;about=wool board original»"
    "        «9.5|kind=money;unit=GBP;value=9500000;about=wool board revised»\n"
    "Weavers                «8.1|kind=money;unit=GBP;value=8100000;about=weavers original»"
    "        «8.3|kind=money;unit=GBP;value=8300000;about=weavers revised»\n"
)
"""A table of what was first meant and what is now."""


def test_a_row_that_did_not_change_states_one_amount() -> None:
    one, two = tied(STAGES, "We put in «£9.5m» ourselves.")
    measure = measure_of(compared(one, two), one, two, exact="£9.5m")
    assert measure is not None
    assert len(measure.figures) == 3


BLOG = (
    "Now to work. Jobs going: «29|unit=jobs». On their own: «23|unit=jobs». Left: «{}|unit=jobs»."
)
NAMED = (
    "Ellory Museum will lose «29|unit=jobs» jobs, «23|unit=jobs» jobs on their own wish. At Ellory"
    " «187|unit=jobs» jobs are left."
)


@pytest.mark.parametrize(("left", "sources"), [(187, 2), (190, 0)], ids=["three values", "two"])
def test_values_make_a_source_without_a_name_kin(left: int, sources: int) -> None:
    one = story("a", NAMED, DAY)
    two = story("b", f"Quill writes. Quill of Wexmoor. {BLOG.format(left)}", LATER)
    found = [measure for measure in compared(one, two).measures if len(measure.sources) > 1]
    assert bool(found) == bool(sources)
