"""Wholes and parts that one sentence, two neighbouring ones or the rows of a table tell."""

import random

import pytest

from centres_tui.compare.arithmetic import relations_within
from centres_tui.compare.description import describe
from centres_tui.compare.intervals import DEFAULT_WIDTHS
from centres_tui.vocabulary.measures import measure_words
from stories import checks_of, story

FOUND = {
    "an overrun that is named last": (
        "The dock cost «£58m|id=a», against an original budget of «£42m», an overrun of «38%».",
        "£42m to £58m is 38.1% against 38%",
        "approximately",
    ),
    "an overrun that is named last and does not fit": (
        "The dock cost «£58m», against an original budget of «£42m», an overrun of «£26m».",
        "£58m - £42m = £16m against £26m",
        "no",
    ),
    "parts in brackets": (
        "The shortfall of «£5m» will be met from reserves («£3m») and a grant («£2m»).",
        "£3m + £2m = £5m",
        "yes",
    ),
    "a rest in the next sentence that does not fit": (
        "The club plans to close «12|unit=stands;of=40» of its «40|unit=stands» stands."
        " That would leave «25|unit=stands» stands.",
        "40 - 12 = 28, not 25",
        "no",
    ),
    "what is left after a clause, beside a number of people": (
        "In all «14|unit=stands;of=31» of the club's «31|unit=stands» stands are on a list that its"
        " board drew up, leaving «18|unit=stands» for «2,650|unit=fans» fans.",
        "31 - 14 = 17, not 18",
        "no",
    ),
    "a whole, a part and a rest of three sentences": (
        "The club has «40|unit=stands» stands. It will close «12|unit=stands» stands."
        " That would leave «25|unit=stands» stands.",
        "40 - 12 = 28, not 25",
        "no",
    ),
    "a whole, a part and a right rest of three sentences": (
        "The club has «40|unit=stands» stands. It will close «12|unit=stands» stands."
        " That would leave «28|unit=stands» stands.",
        "40 - 12 = 28",
        "yes",
    ),
    "a bare rest in the next sentence that does not fit": (
        "The club plans to close «12|unit=stands;of=40» of its «40|unit=stands» stands."
        " That would leave «25».",
        "40 - 12 = 28, not 25",
        "no",
    ),
    "a rise in whole pounds that does not fit": (
        "A scarf went from «£4|to=£5» to «£5», an increase of «£2».",
        "£5 - £4 = £1 against £2",
        "no",
    ),
    "others that stay and do not fit": (
        "The line will close «12|unit=stations;of=40» of its «40|unit=stations» stations."
        " The other «25|unit=stations» stations will stay open.",
        "40 - 12 = 28, not 25",
        "no",
    ),
    "a rest of another name": (
        "Of the «90|unit=players» players, «40|unit=juniors» are juniors and the remaining"
        " «50|unit=seniors» are seniors.",
        "40 + 50 = 90",
        "yes",
    ),
    "a rest of another name that does not fit": (
        "Of the «90|unit=players» players, «40|unit=juniors» are juniors and the remaining"
        " «45|unit=seniors» are seniors.",
        "40 + 45 = 85 against 90",
        "no",
    ),
    "parts that a whole opens": (
        "Of «37|unit=cases» cases, «14|unit=cases» are to be heard and «9|unit=cases» settled;"
        " «14|unit=cases» wait.",
        "14 + 9 + 14 = 37",
        "yes",
    ),
    "a yearly amount for so many at so much each": (
        "The fund gives «£600|per=year» annually for «6|unit=prizes» prizes: «£100» apiece.",
        "£600 / 6 = £100",
        "yes",
    ),
    "a whole and its list": (
        "The clinic will spend «£16m»: «£9m» on wards, «£5m» on beds and «£2m» on paint.",
        "£9m + £5m + £2m = £16m",
        "yes",
    ),
    "a whole and a list that does not fit": (
        "The clinic will spend «£16m»: «£9m» on wards, «£4m» on beds and «£2m» on paint.",
        "£9m + £4m + £2m = £15m against £16m",
        "no",
    ),
    "a list that may be rounded": (
        "The clinic will spend «£16.1m»: «£9.1m» on wards, «£5.0m» on beds and «£2.1m» on paint.",
        "£9.1m + £5m + £2.1m = £16.2m against £16.1m",
        "approximately",
    ),
    "a list and its total": (
        "It paid «£9m» for wards, «£4m» for beds and «£2m» for paint, «£15m» in total.",
        "£9m + £4m + £2m = £15m",
        "yes",
    ),
    "all answers to a question": (
        "In the poll «55%» said yes, «35%» said no and «10%» gave no answer.",
        "55% + 35% + 10% = 100%",
        "yes",
    ),
    "more than all answers": (
        "In the poll «55%» said yes, «35%» said no and «20%» gave no answer.",
        "55% + 35% + 20% = 110% against 100%",
        "no",
    ),
    "shares with a rest that does not fit": (
        "Oak makes up «50%», beech «30%» and the remaining «10%» is pine.",
        "50% + 30% + 10% = 90% against 100%",
        "no",
    ),
    "a part above its whole without a link": (
        "The chain closed «70|unit=shops» of its «50|unit=shops» shops.",
        "70 > 50",
        "no",
    ),
    "what a grant leaves of a cost told before": (
        "The lido will cost «£452,000». The county gives «£95,000», which leaves «£357,000» to the"
        " town.",
        "£452,000 - £95,000 = £357,000",
        "yes",
    ),
    "what a grant leaves does not fit": (
        "The lido will cost «£452,000». The county gives «£95,000», which leaves «£367,000» to the"
        " town.",
        "£452,000 - £95,000 = £357,000, not £367,000",
        "no",
    ),
    "the remaining sum two sentences on": (
        "The organ costs «£92,000». We have asked a trust for «£69,000». The remaining «£23,000»"
        " is ours to find.",
        "£92,000 - £69,000 = £23,000",
        "yes",
    ),
    "a rest after two parts": (
        "The herd had «158|unit=cows» cows. In May «31|unit=cows» cows were sold and"
        " «14|unit=cows» cows died. The remaining «113|unit=cows» cows went to Lea.",
        "158 - 31 - 14 = 113",
        "yes",
    ),
    "a list with its total before other words": (
        "There were «85|unit=thefts» thefts in spring, «91|unit=thefts» in summer and"
        " «74|unit=thefts» in autumn, «252|unit=thefts» in all, against «163|unit=thefts» before.",
        "85 + 91 + 74 = 250 against 252",
        "no",
    ),
    "parts of two sentences": (
        "Of the «85|unit=posts» posts «47|unit=posts» are filled. A further «20|unit=nurses»"
        " nurses will come and «18|unit=posts» posts are vacant.",
        "47 + 20 + 18 = 85",
        "yes",
    ),
    "a numbered line that opens with a whole": (
        "V. Of «132|unit=masts» masts «97|unit=masts» stand, «20|unit=masts» are being built and"
        " «15|unit=masts» are to come.",
        "97 + 20 + 15 = 132",
        "yes",
    ),
    "a fall by a share of what was": (
        "The pool had «32,000|unit=visitors» visitors, a fall of «20%» on the"
        " «40,000|unit=visitors» of last year.",
        "40,000 to 32,000 is 20%",
        "yes",
    ),
    "what is added to a bill": (
        "The delay will add «£60,000» to the bill of «£870,000», taking it to «£930,000».",
        "£930,000 - £870,000 = £60,000",
        "yes",
    ),
    "a share of what opens the sentence": (
        "Of «310|unit=nests» nests that were watched «217» held a chick, or «70%».",
        "217 / 310 = 70%",
        "yes",
    ),
    "a rest of people after workers": (
        "The buyer will keep «190|unit=workers;of=286» of the «286|unit=workers» workers."
        " Some «96|unit=people» people lose their jobs.",
        "286 - 190 = 96",
        "yes",
    ),
    "what is saved in the end": (
        "The subsidy was «£412,000|per=year» a year. The town has paid the trust «£60,000|per=year»"
        " a year since, so that the saving is «£352,000|per=year» a year.",
        "£412,000 - £60,000 = £352,000",
        "yes",
    ),
    "a column with a wrong total": (
        "| Club | Boats | Cost |\n|---|---|---|\n| Lea | «40» | «£9m» |\n| Exe | «30» | «£4m» |\n"
        "| Total | «80» | «£13m» |\n",
        "40 + 30 = 70 against 80",
        "no",
    ),
    "a column beside another that is not added": (
        "| Pool | Visits | Net cost | Cost per visit |\n|---|---|---|---|\n"
        "| Elm | «4,000» | «£12,000» | «£3.00» |\n| Oak (2) | «2,000» | «£5,000» | «£2.50» |\n"
        "| Total | «6,000» | «£17,000» | «£2.83» |\n",
        "4,000 + 2,000 = 6,000",
        "yes",
    ),
    "what each costs, in a row that does not come out": (
        "| Pool | Visits | Net cost | Cost per visit |\n|---|---|---|---|\n"
        "| Elm | «4,000» | «£12,000» | «£3.00» |\n| Oak | «2,000» | «£5,000» | «£2.50» |\n"
        "| Ash | «1,000» | «£5,000» | «£4.50» |\n| Total | «7,000» | «£22,000» | «£3.14» |\n",
        "£5,000 / 1,000 = £5 against £4.50",
        "no",
    ),
    "subtotals, and a total of all": (
        "| Ward | Homes | Cost |\n|---|---|---|\n| Elm | «40» | «£4m» |\n| Oak | «10» | «£1m» |\n"
        "| Subtotal | «50» | «£5m» |\n| Ash | «20» | «£2m» |\n| Yew | «5» | «£1m» |\n"
        "| Subtotal | «25» | «£3m» |\n| Grand total | «75» | «£8m» |\n",
        "50 + 25 = 75",
        "yes",
    ),
    "a column with its total": (
        "| Club | Boats | Cost |\n|---|---|---|\n| Lea | «40» | «£9m» |\n| Exe | «30» | «£4m» |\n"
        "| Total | «80» | «£13m» |\n",
        "£9m + £4m = £13m",
        "yes",
    ),
}


@pytest.mark.parametrize("case", FOUND)
def test_what_is_told_is_tested(case: str) -> None:
    text, relation, holds = FOUND[case]
    found = checks_of(story("a", text))
    assert relation in found, list(found)
    assert found[relation].holds == holds


@pytest.mark.parametrize(
    "text",
    [
        "It will close «12|unit=stands;of=40» of its «40|unit=stands» stands. Fans want to keep"
        " «35|unit=stands» stands open.",
        "It will close «12|unit=stands;of=40» of its «40|unit=stands» stands. That would leave"
        " «25|unit=guards» guards without work.",
        "It has painted «12|unit=stands;of=40» of its «40|unit=stands» stands. Only"
        " «9|unit=stands» stands will remain open.",
        "Of «37|unit=cases» cases, «14|unit=cases» are heard and «9|unit=cases» of them twice.",
        "The firm made «£20m»: «£9m» in May, «£8m» in June and «£6m» of that in Leeds.",
        "The firm spent «£20m», including «£9m» on wards, «£4m» on beds and «£2m» on paint.",
        "Some «60%» said yes to the bridge and «55%» said no to the tunnel.",
        "Profit fell from «£9m|to=£4m» to «£4m», a loss of «£2m» on its bank being one cause.",
        "The club took «£690,000» last year. It paid «£40,000» for turf and «£10,000» for paint,"
        " which leaves «£20,000» for the bar.",
        "The lido cost «£452,000». The bar took «£95,000» and leaves «£367,000» worth of beer.",
        "The mill has «41|unit=looms» looms. The other «9|unit=mills» mills have none.",
        "Of the «85|unit=posts» posts «47|unit=posts» are filled. A further «20|unit=nurses»"
        " nurses and «30|unit=cooks» cooks were hired elsewhere.",
        "Visits fell by «20%», to «32,000|unit=visits», and «40,000|unit=leaflets» leaflets went"
        " out.",
        "It rained on «40%», «35%» and «20%» of the days of three months.",
        "In the poll «40%» said yes, «30%» said no and «10%» gave no answer.",
        "| Club | Average boats | Price |\n|---|---|---|\n| Lea | «40» | «£9» |\n"
        "| Exe | «30» | «£4» |\n| Total | «35» | «£7» |\n",
    ],
)
def test_what_is_not_told_is_left(text: str) -> None:
    checks = checks_of(story("a", text)).values()
    assert not [check for check in checks if check.name != "part within its whole"]


def test_a_height_is_more_than_high() -> None:
    words = measure_words()
    assert words.concept("tall") == "height"
    assert words.concept("high") == "high"


def test_a_whole_with_its_parts_is_told_once() -> None:
    told = (
        "Of «53|unit=boats» boats «46|unit=boats;of=53» will be scrapped, leaving «7|unit=boats»."
    )
    checks = checks_of(story("a", told)).values()
    assert [check.relation for check in checks] == ["53 - 46 = 7", "46 <= 53"]


def test_false_alarms_on_unrelated_lists_are_rare() -> None:
    chance = random.Random(5)
    alarms = 0
    trials = 600
    for trial in range(trials):
        few = chance.sample(range(2, 60), 8)
        text = (
            f"The club spent «£{few[0]}m» on stands, «£{few[1]}m» on grass and «£{few[2]}m» on"
            f" lights. It has «£{few[3]}m» left. Some «{few[4]}%» of fans, «{few[5]}%» of guests"
            f" and «{few[6]}%» of players were asked. Entry is «£{few[7]}» each."
        )
        source, figures = story(f"t{trial}", text)
        alarms += bool(relations_within(describe(figures, [source], DEFAULT_WIDTHS)))
    assert alarms < trials / 100
