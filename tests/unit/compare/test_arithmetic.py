import random

import pytest

from centres_tui.compare.arithmetic import relations_within
from centres_tui.compare.description import describe
from centres_tui.compare.intervals import DEFAULT_WIDTHS
from stories import checks_of, story

YEAR = "kind=duration;unit=years"

HOLDING = {
    "a part and its rest": (
        "Of «53|unit=boats» boats «46|unit=boats;of=53» will be scrapped, leaving «7|unit=boats».",
        "53 - 46 = 7",
        "yes",
    ),
    "a part and its rest in the next sentence": (
        "They will scrap «46|unit=boats;of=53» of «53|unit=boats» boats. The other"
        " «7|unit=boats» boats stay.",
        "53 - 46 = 7",
        "yes",
    ),
    "several parts and a rest": (
        "It ends «8|unit=routes;of=37» of «37|unit=routes» routes and thins out"
        " «9|unit=routes» more, leaving «20|unit=routes» as they are.",
        "37 - 8 - 9 = 20",
        "yes",
    ),
    "a rest that does not fit": (
        "It ends «8|unit=routes;of=37» of «37|unit=routes» routes, leaving «28|unit=routes».",
        "37 - 8 = 29, not 28",
        "no",
    ),
    "a change and a saving": (
        "The yard cut its costs from «£10m|to=£5.2m» to «£5.2m», a saving of «£4.8m».",
        "£10m - £5.2m = £4.8m",
        "yes",
    ),
    "a change and a saving that is nearly so": (
        "A saving of nearly «£5m|bound=~» comes from the yard, which is cut from"
        " «£10m|to=£5.2m» to «£5.2m».",
        "£10m - £5.2m = £4.8m against £5m",
        "approximately",
    ),
    "a change in percent": (
        "Rents rose «25%|trend=up» from «£640|to=£800» to «£800».",
        "£640 to £800 is 25%",
        "yes",
    ),
    "a change in percent that is wrong": (
        "Rents rose «35%|trend=up» from «£640|to=£800» to «£800».",
        "£640 to £800 is 25% against 35%",
        "no",
    ),
    "what replaces what": (
        "It will have «1,800|unit=seats;value=1800» seats instead of"
        " «2,400|unit=seats;value=2400;status=past» seats,"
        " «600|unit=seats» fewer.",
        "2,400 - 1,800 = 600",
        "yes",
    ),
    "a split": ("The work is shared in a «60/40» split.", "60 + 40 = 100", "yes"),
    "a split that does not add up": (
        "The work is shared in a «60/45» split.",
        "60 + 45 = 105, not 100",
        "no",
    ),
    "a part within its whole": (
        "They spent «£13m», including «£5m|of=£13m» on the yard.",
        "£5m <= £13m",
        "yes",
    ),
    "a part above its whole": (
        "They spent «£13m», including «£15m|of=£13m» on the yard.",
        "£15m > £13m",
        "no",
    ),
    "some of many and their share": (
        "Of «500|unit=votes» votes «360|unit=votes;of=500» («72%») were against.",
        "360 / 500 = 72%",
        "yes",
    ),
    "some of many and another share": (
        "Of «500|unit=votes» votes «360|unit=votes;of=500» («82%») were against.",
        "360 / 500 = 72% against 82%",
        "no",
    ),
    "a share of a named whole": (
        "Turnover was «£8m». The wage bill was «£6m», or «75%» of turnover.",
        "£6m / £8m = 75%",
        "yes",
    ),
    "parts of one whole": (
        "Of «17|unit=charges» charges «8|unit=charges;of=17» were proved, «5|unit=charges;of=17»"
        " dropped and «4|unit=charges;of=17» put off.",
        "8 + 5 + 4 = 17",
        "yes",
    ),
    "a list with its total": (
        "Gate: «£2m»\nBar: «£3m»\nShop: «£1m»\nTotal: «£6m»\n",
        "£2m + £3m + £1m = £6m",
        "yes",
    ),
    "a list with a wrong total": (
        "Gate: «£2m»\nBar: «£3m»\nShop: «£1m»\nTotal: «£9m»\n",
        "£2m + £3m + £1m = £6m against £9m",
        "no",
    ),
    "a row of a table": (
        "Plan A    «£2m»    «£3m»    «£5m»\n",
        "£2m + £3m = £5m",
        "yes",
    ),
    "a yearly amount over years": (
        f"It costs «£3m» a year, or «£12m» over «four years|{YEAR};value=4».",
        "£3m x 4 = £12m",
        "yes",
    ),
    "a total for so many at so much each": (
        "The «£900» goes to «6|unit=routes» routes, «£150» each.",
        "£900 / 6 = £150",
        "yes",
    ),
    "a total for the same things in another sentence": (
        "There are «6|unit=routes» routes. The «£900» for the routes is «£150» each.",
        "£900 / 6 = £150",
        "yes",
    ),
    "a monthly amount and a wrong total": (
        "The stall costs «£40|per=month» a month for «6 months|kind=duration;unit=months;value=6»,"
        " a total of «£280».",
        "£40 x 6 = £240 against £280",
        "no",
    ),
    "a noun of change that does not fit": (
        "Rainfall cover was cut from «£9m|to=£7m» to «£7m», a saving of «£4m».",
        "£9m - £7m = £2m against £4m",
        "no",
    ),
    "an amount and its share of a whole": (
        "The court lost «£30,000», «10%|of=£300,000» of the «£300,000» budget for repairs.",
        "£30,000 / £300,000 = 10%",
        "yes",
    ),
    "an amount and a wrong share of a whole": (
        "The court lost «£30,000», «20%|of=£300,000» of the «£300,000» budget for repairs.",
        "£30,000 / £300,000 = 10% against 20%",
        "no",
    ),
    "a wrong share in a sentence of its own": (
        "Of «80|unit=runners» runners, «20|unit=runners;of=80» finished. That is «30%».",
        "20 / 80 = 25% against 30%",
        "no",
    ),
}


@pytest.mark.parametrize("case", HOLDING)
def test_a_relation_is_found_and_tested(case: str) -> None:
    text, relation, holds = HOLDING[case]
    found = checks_of(story("a", text))
    assert relation in found, list(found)
    assert found[relation].holds == holds


@pytest.mark.parametrize(
    "text",
    [
        "There are «53|unit=boats» boats, «46|unit=lorries» lorries and «7|unit=carts» carts.",
        "The yard has «10|unit=boats» boats. It cost «£4m» and was opened by «6|unit=guests».",
        "Rents rose «25%» in spring. A house costs «£640» and a flat «£800» now.",
        "The deficit rose from «£12m|to=£14m» to «£14m», and wages rose by «£3m|trend=up».",
        "It has four theatres, not «9|unit=theatres;status=past», and is short of"
        " «200|unit=nurses;bound=<» nurses.",
        "The medal costs «£150» each. Some «6|unit=judges» judges came. It lost «£900» on roads.",
        "Of «80|unit=runners» runners, «20|unit=runners;of=80» finished. That is «30%» more than"
        " last year.",
        "It fell from «£9m|to=£7m» to «£7m». In another town a saving of «£4m» was found.",
        "It has «12|unit=doors;of=40» of «40|unit=doors» doors. In May «28|unit=guests» came.",
    ],
)
def test_numbers_that_merely_fit_are_no_relation(text: str) -> None:
    assert not [
        check
        for check in checks_of(story("a", text)).values()
        if check.name != "part within its whole"
    ]


def test_one_amount_stated_twice_gives_one_check() -> None:
    told = story(
        "a",
        "Of «53|unit=boats» boats «46|unit=boats;of=53» will be scrapped, leaving"
        " «7|unit=boats».\n\nOnly «7|unit=boats» boats are left.",
    )
    names = [check for check in checks_of(told).values() if check.name == "part and rest"]
    assert len(names) == 1


def test_plans_that_move_together_are_explained() -> None:
    text = (
        "Port Ellory has «53|unit=boats» boats. It will scrap «{}|unit=boats;of=53;status=planned»"
        " boats, leaving «{}|unit=boats;status=planned» boats."
    )
    first = story("a", text.format(46, 7), "2020-03-01")
    second = story("b", text.format(38, 15), "2020-06-01")
    assert "46 - 38 = 15 - 7 = 8" in checks_of(first, second)


def test_false_alarms_on_unrelated_triples_are_rare() -> None:
    random.seed(11)
    nouns = ("boats", "routes", "shops", "pupils", "trees")
    alarms = 0
    trials = 600
    for trial in range(trials):
        one, two, three = (random.choice(nouns) for _ in range(3))
        numbers = random.sample(range(2, 60), 3)
        text = (
            f"The council of Ellory counted «{numbers[0]}|unit={one}» {one} in spring."
            f" It also paid for «{numbers[1]}|unit={two}» {two} of a new sort."
            f" In May «{numbers[2]}|unit={three}» {three} were shown to visitors."
        )
        source, figures = story(f"t{trial}", text)
        alarms += bool(relations_within(describe(figures, [source], DEFAULT_WIDTHS)))
    assert alarms < trials / 100
