"""Lists, rests and shares that come out to the last digit, and those that their words close."""

from random import Random

import pytest

from stories import checks_of, story

HOLDS = {
    "a list behind its whole, another number between": (
        "There were «187|unit=births» births («2023|kind=date»: «164|unit=births»), comprising"
        " «74|unit=mammals» mammals, «68|unit=birds» birds and «45|unit=reptiles» reptiles.",
        "74 + 68 + 45 = 187",
    ),
    "a list of which the words say that it is of the whole": (
        "«412|unit=letters» letters came, «371|unit=letters» of them against, «33|unit=letters» in"
        " support and «8|unit=letters» neutral.",
        "371 + 33 + 8 = 412",
    ),
    "a total with a part told before": (
        "At the works «574|unit=posts» posts lapse. They put «310|unit=losses» losses down to"
        " suppliers and «145|unit=losses» to shops, making «1,029|unit=losses» in all.",
        "574 + 310 + 145 = 1,029",
    ),
    "a share of what the sentence before states": (
        "The site brings in «£642,000» a year. The town's «40 per cent|kind=percent;value=40» share"
        " of this is «£257,000».",
        "£257,000 / £642,000 = 40%",
    ),
    "a share of a whole behind it, and a bracket between": (
        "Losses are put at «574|unit=posts» posts («612|unit=posts» last year), equal to"
        " «3 per cent|kind=percent;value=3» of the «19,100|unit=jobs» jobs in the town.",
        "574 / 19,100 = 3%",
    ),
    "a rise told after both": (
        "Visitors were «201,400|unit=visitors», against «189,700|unit=visitors» in the same months"
        " of the year before, a rise of «6.2%|trend=up».",
        "189,700 to 201,400 is 6.2%",
    ),
    "a list with its total, which its first line tells as well": (
        "Parking is for «540|unit=vehicles» vehicles:\n\nCars «418|unit=cars»\n"
        "Tractors «96|unit=tractors»\nTrailers «26|unit=trailers»\nTotal «540|unit=vehicles»\n",
        "418 + 96 + 26 = 540",
    ),
    "lengths in their own unit": (
        "The path is «12 km|kind=length;value=12;unit=kilometres» long:"
        " «5 km|kind=length;value=5;unit=kilometres» of gravel,"
        " «4 km|kind=length;value=4;unit=kilometres» of earth and"
        " «3 km|kind=length;value=3;unit=kilometres» of planks.",
        "5 + 4 + 3 = 12",
    ),
}
FAILS = {
    "all that a whole is made of": (
        "Losses came to «£640m». Housing makes up «£262m» of that, hotels «£141m», roads «£119m»"
        " and everything else «£98m».",
        "£262m + £141m + £119m + £98m = £620m against £640m",
    ),
    "of these, with the remaining": (
        "They had «1,046|unit=replies» replies. Of these, «812|unit=replies» opposed it,"
        " «97|unit=replies» were for it and the remaining «147|unit=replies» took no side.",
        "812 + 97 + 147 = 1,056 against 1,046",
    ),
    "a list that its whole announces": (
        "Parking was for «540|unit=vehicles» vehicles, as follows:\n\nCars «418|unit=cars»\n"
        "Tractors «96|unit=tractors»\nTrailers «46|unit=trailers»\n",
        "418 + 96 + 46 = 560 against 540",
    ),
    "of the whole, with the other": (
        "Of the «540|unit=vans» vans, «418|unit=vans» were red, «90|unit=vans» were blue and the"
        " other «12|unit=vans» were green.",
        "418 + 90 + 12 = 520 against 540",
    ),
    "a part and the rest": (
        "Of the «£33,400» still unpaid, «£20,000» turned up in October. The remaining «£15,000» is"
        " on its way.",
        "£20,000 + £15,000 = £35,000 against £33,400",
    ),
    "what is left of a sum": (
        "This commits «£12.48m» and leaves «£6.52m» of the «£18m» set aside.",
        "£12.48m + £6.52m = £19m against £18m",
    ),
}
NOT_TOLD = {
    "a list that does not come out, and need not": (
        "«412|unit=letters» letters came, «371|unit=letters» against, «30|unit=letters» in support"
        " and «8|unit=letters» neutral."
    ),
    "a rest of nothing that is told": (
        "Of the «£33,400» still unpaid, «£20,000» turned up in October. Roads cost «£15,000»."
    ),
    "the rest of something else": (
        "Of the «£40m» bid for «£25m» was for roads. The remaining «£10m» of last year's grant goes"
        " back."
    ),
    "a level that was reached": (
        "Inflation rose to «6.2%|kind=percent;value=6.2;trend=up» as «201,400|unit=people» people"
        " came and «189,700|unit=people» left."
    ),
    "of these, without the rest": (
        "They had «1,046|unit=replies» replies. Of these, «812|unit=replies» opposed it,"
        " «97|unit=replies» were for it and «147|unit=replies» took no side."
    ),
    "of others than what was counted": (
        "They had «1,046|unit=tents» tents. Of these, «812|unit=guests» guests slept late,"
        " «97|unit=guests» rose and the remaining «147|unit=guests» sang."
    ),
    "everything else, of no whole": (
        "The sum was «£640m». Housing took «£262m», hotels «£141m» and everything else «£98m»."
    ),
    "a share that no two amounts make": (
        "The site brings in «£642,000» a year. The town's «40 per cent|kind=percent;value=40» share"
        " of rents is «£312,000»."
    ),
    "a rise that two other amounts do not make": (
        "Visitors were «201,400|unit=visitors», and «189,700|unit=litres» of tea were drunk, a rise"
        " of «6.2%|trend=up»."
    ),
}


@pytest.mark.parametrize(("text", "relation"), HOLDS.values(), ids=HOLDS)
def test_what_comes_out_to_the_last_digit_holds(text: str, relation: str) -> None:
    assert checks_of(story("a", text))[relation].holds != "no"


@pytest.mark.parametrize(("text", "relation"), FAILS.values(), ids=FAILS)
def test_what_words_close_may_fail(text: str, relation: str) -> None:
    assert checks_of(story("a", text))[relation].holds == "no"


def test_the_rest_and_more_are_added_up_together() -> None:
    text = (
        "Of the «40|unit=members» members «25|unit=members» voted for it. The remaining"
        " «12|unit=members» abstained, and «3|unit=members» were away."
    )
    assert [check for check in checks_of(story("a", text)).values() if check.holds == "no"] == []


@pytest.mark.parametrize("text", NOT_TOLD.values(), ids=NOT_TOLD)
def test_other_amounts_are_left_alone(text: str) -> None:
    assert [
        check
        for check in checks_of(story("a", text)).values()
        if check.name != "part within" and "<=" not in check.relation
    ] == []


def test_amounts_by_chance_hardly_ever_make_a_share_or_a_list() -> None:
    chance = Random(8)
    alarms, trials = 0, 600
    for trial in range(trials):
        few = [chance.randint(100, 9000) for _ in range(6)]
        share = chance.randint(2, 98)
        text = (
            f"The hall drew «{few[0]}|unit=guests» guests, «{few[1]}|unit=guests» of them new,"
            f" «{few[2]}|unit=guests» by bus and «{few[3]}|unit=guests» on foot. It took"
            f" «£{few[4]}» for tea, «{share}%» of what it took for cake, «£{few[5]}»."
        )
        found = checks_of(story(f"t{trial}", text)).values()
        alarms += any("<=" not in check.relation and ">" not in check.relation for check in found)
    assert alarms < trials / 100
