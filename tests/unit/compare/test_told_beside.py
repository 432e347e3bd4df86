"""Sums that the rows of a table make, and that neighbouring sentences tell, to the last digit."""

import random

import pytest

from stories import checks_of, story

YEARS = """             This year   Last year   Change
Sales        «£61.4m»      «£68.2m»      «-10.0%|value=-10»
Orders       «£14.8m»      «£19.3m»      «-24.0%|value=-24»
Bakers       «1,260|unit=bakers»       «1,318|unit=bakers»       «-4.4%|value=-4.4»
"""
DRIVERS = """Depot      Drivers   Moved   Kept   Gone
North      «337|unit=drivers»       «52|unit=drivers»      «10|unit=drivers»     «275|unit=drivers»
South      «41|unit=drivers»        «6|unit=drivers»       «5|unit=drivers»      «30|unit=drivers»
West       «34|unit=drivers»        «3|unit=drivers»       «1|unit=drivers»      «33|unit=drivers»
"""
BERTHS = """Quay      Berths    Boats     Spare
North     «540|unit=berths»       «602|unit=boats»       «-62|unit=berths;value=-62»
South     «830|unit=berths»       «868|unit=boats»       «-38|unit=berths;value=-38»
East      «210|unit=berths»       «115|unit=boats»       «95|unit=berths»
Harbour   «1,580|unit=berths»     «1,585|unit=boats»     «-5|unit=berths;value=-5»
"""

FOUND = {
    "the change in a row": (YEARS, "£68.2m to £61.4m is -10%", "approximately"),
    "a change in a row that is wrong": (YEARS, "£19.3m to £14.8m is -23.3%, not -24.0%", "no"),
    "a row of counts": (YEARS, "1,318 to 1,260 is -4.4%", "approximately"),
    "a first cell that adds": (DRIVERS, "52 + 10 + 275 = 337", "yes"),
    "a first cell that does not": (DRIVERS, "3 + 1 + 33 = 37, not 34", "no"),
    "a last cell that is what is left": (BERTHS, "540 - 602 = -62", "yes"),
    "a last row that adds, by another name": (BERTHS, "602 + 868 + 115 = 1,585", "yes"),
    "a step to what is put in its place": (
        "They say «380|unit=cooks» cooks must go. The true number is «423|unit=cooks», for they"
        " leave out «43|unit=porters» porters.",
        "423 - 380 = 43",
        "yes",
    ),
    "so many at so much": (
        "A pass costs «£640» a year. For «164|unit=boys» boys that is about"
        " «£105,000|bound=~» a year.",
        "164 x £640 = £104,960 against £105,000",
        "approximately",
    ),
    "so much for one of so many": (
        "The huts cost «£1.8m» for «120|unit=places» places. That is «£15,000» a place.",
        "£1.8m / 120 = £15,000",
        "yes",
    ),
    "so much on average": (
        "The «346|unit=cooks» cooks shall have «£560» on average and «£193,760» in total.",
        "346 x £560 = £193,760",
        "yes",
    ),
    "all that the next sentences tell": (
        "The move cost «£21.3m». Pay came to «£10.4m» and plant to «£5m». Clearing took «£5.9m».",
        "£10.4m + £5m + £5.9m = £21.3m",
        "yes",
    ),
    "two parts in the next sentence": (
        "The mill employs «412|unit=people» people. In May «380|unit=weavers» weavers will leave"
        " and «32|unit=porters» porters move.",
        "380 + 32 = 412",
        "yes",
    ),
    "a fine that is reduced by a share": (
        "The fine is «£150,000». As the club admits it, it is reduced by"
        " «a third|kind=fraction;value=0.333333333333» to «£100,000».",
        "£150,000 - a third = £100,000",
        "approximately",
    ),
    "a fine that is wrongly reduced": (
        "The fine is «£150,000». As the club admits it, it is reduced by «20%» to «£110,000».",
        "£150,000 - 20% = £110,000",
        "no",
    ),
    "a share of those told before": (
        "The board heard «311|unit=pleas» pleas. Of all, «74|unit=pleas» were upheld («24%»).",
        "74 / 311 = 23.8% against 24%",
        "approximately",
    ),
    "more than last year": (
        "In all «6,840|unit=boys» boys applied. That is up by «5.2%|trend=up» on last year, when"
        " there were «6,502|unit=boys».",
        "6,502 to 6,840 is 5.2%",
        "approximately",
    ),
}


@pytest.mark.parametrize(("text", "relation", "holds"), FOUND.values(), ids=FOUND)
def test_is_found(text: str, relation: str, holds: str) -> None:
    checks = checks_of(story("a", text)).values()
    found = {check.relation.removesuffix(" against 5.2%"): check.holds for check in checks}
    assert found.get(relation) == holds, found


@pytest.mark.parametrize(
    "text",
    [
        "Of «6,840|unit=boys» boys «5,404|unit=boys;of=6,840» («79%») came first and"
        " «6,252|unit=boys;of=6,840» («91.4%») third.",
        "Rents rose by a tenth. It had «900|unit=boats» boats in May and «1,120|unit=boats» now.",
        "The harbour has «412|unit=boats» boats. In May «38|unit=cranes» cranes and"
        " «2|unit=docks» docks were sold.",
        "Day   Rain   Wind   Sun\nMon   «12|unit=hours»   «7|unit=hours»   «5|unit=hours»\n"
        "Tue   «30|unit=hours»   «8|unit=hours»   «9|unit=hours»\n",
    ],
    ids=["shares of other parts", "no change", "other things", "one row that fits"],
)
def test_nothing_is_said_to_fail(text: str) -> None:
    checks = checks_of(story("a", text)).values()
    assert not [check for check in checks if check.holds == "no"]


def test_rows_of_chance_are_not_tested() -> None:
    chance = random.Random(8)
    alarms = 0
    for trial in range(150):
        rows = [[chance.randrange(2, 900) for _ in range(3)] for _ in range(4)]
        lines = "\n".join("   ".join(f"«{one}|unit=boats»" for one in row) for row in rows)
        checks = checks_of(story(str(trial), f"Quay   A   B   C\n{lines}\n")).values()
        alarms += any(check.holds == "no" for check in checks)
    assert alarms == 0
