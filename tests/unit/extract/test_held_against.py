"""Numbers that leave out their noun because they are held against what was counted before."""

import pytest

from centres_tui import extract_figures

HELD = [
    ("The trust cut 29 beds, not the 38 first proposed.", "38", "beds"),
    ("The barn takes 180 cows instead of the 240 promised.", "240", "cows"),
    ("Some 212 calls came in, more than double the 96 of the week before.", "96", "calls"),
    ("Only 78 flats are let, down from 102 (30%).", "102", "flats"),
    ("The mill made 40 looms in 30 days, not the 50 promised.", "50", "looms"),
    ("They planted 900 trees on 800 hectares, not the 1,000 promised.", "1,000", "trees"),
    ("The yard built 12 boats at 40 tonnes each, not the 14 promised.", "14", "boats"),
    ("Visits were 411,860, a fall of 26% from 561,000 in May.", "561,000", "visits"),
]
DIFFERING = [
    ("The jail holds 702 men. That is 162 too many.", "162", "men"),
    ("The rink is open 210 days, 21 fewer than in May.", "21", "days"),
    ("The school has 340 pupils, which is 18 more than it can seat.", "18", "pupils"),
    ("We sold 900 tickets. That was 60 more than at Easter.", "60", "tickets"),
    ("There are 22 lifeboats. That is four short.", "four", "lifeboats"),
]
AGAIN = [
    ("The depot is 40 drivers short. The union reckons it's still 52.", "52", "drivers"),
    ("It lost 30 sheep. \"They'll tell you it's 26,\" he said.", "26", "sheep"),
    ("At first 85 jobs were to go. Talks have brought the number down to 64.", "64", "jobs"),
    ("On berths, he said that the total is now 31.", "31", "berths"),
    ("On the trains, 12 people were hurt. On the ferries, the total was 14.", "14", "people"),
    ("We have 85 plots. The board says it was told of 110 on Monday.", "110", "plots"),
]
GAPPED = [
    ("Marbeck has 743 pupils and Fenby 518.", "518", "pupils"),
    ("The east has 34 clinics, while the west 21.", "21", "clinics"),
    ("Rovers sold 9,400 tickets, Albion 7,200.", "7,200", "tickets"),
    ("Oslo got 31 ferries, Bergen just 12.", "12", "ferries"),
    ("Lund lost 444 trees and Great Fen 190.", "190", "trees"),
]
GATHERED = [
    ("A family of six was moved.", "six", "people"),
    ("The boat had a crew of about 20.", "20", "people"),
    ("A working party of four will report.", "four", "people"),
    ("It is a school of 1,261 on one site.", "1,261", "pupils"),
    ("A jury of eleven found him guilty.", "eleven", "people"),
    ("The park has 30 wolves, and the pack has a family of six.", "six", "wolves"),
    ("A queue of 40 built up at the kiosk.", "40", "people"),
    ("The tram had a crew of two and 41 riders.", "two", "people"),
    ("In Leeds 40 were hurt.", "40", "people"),
]
ASKED = [
    ("What about the clubs?\nWe have found room elsewhere for 17 of the 23.", "17", "clubs"),
    ("How many are here? Police put it at 350.", "350", "people"),
    ("Who pays the nurses? So far 40 have been paid.", "40", "nurses"),
    ("How many of you came? Nearly 900.", "900", "people"),
    ("It runs 40 libraries. How many will close? At least 12.", "12", "libraries"),
    ("Over 300 bridges stand. How many are safe? Only 90.", "90", "bridges"),
    ("The trust has 40 boats. How many have engines? About 12, he said.", "12", "boats"),
    ("We sold 200 tickets. How many of us are left? 12.", "12", "people"),
    ("And the wards? We found room for 17.", "17", "wards"),
    ("How many of the 40 ships have sailed? Just 11.", "11", "ships"),
    ("How many of our nurses are left? About 30.", "30", "nurses"),
    ("Where are our buses?\nSo far 12 have been found.", "12", "buses"),
]
PEOPLED = [
    ("The park says 9,300 came through the gates.", "9,300", "people"),
    ("Some 1,500 took part on Sunday.", "1,500", "people"),
    ("Over 19,000 signed the petition.", "19,000", "people"),
    ("About 40 were treated in hospital.", "40", "people"),
    ("More than 600 turned out in the rain.", "600", "people"),
]
RESUMED = [
    (
        "There are 142 porters in post (98.6 whole-time equivalent).",
        "98.6",
        "whole-time equivalents",
    ),
    ("We have seen 38 other mills. Seven, nearly one in five, need a new roof.", "Seven", "mills"),
    ("They found 38 cases. By the end of the outbreak 23 had been cured.", "23", "cases"),
    ("Six in ten of the geese died. Fewer than 150 flew.", "150", "geese"),
    ("A fifth of the 164 piles are rotten; the firm is to pull out and replace 31.", "31", "piles"),
    ("It took 400 lorries. The quay, with two cranes, will handle 900 a year.", "900", "lorries"),
    ("The farm, with 12 cows, will sell 4.", "4", "cows"),
    ("The zoo, with 40 apes, is expected to get 12 more.", "12", "apes"),
    ("Assaults rose by almost a quarter, to 412.", "412", "assaults"),
    ("One in eight of the new posts (175) is for a trainee.", "175", "new posts"),
    ("Trustees are asked to confirm a cut of 74 posts (proposed: 90).", "90", "posts"),
    ("They sold 300 tickets (target 250) by noon.", "250", "tickets"),
    ("It has 12 boats (previously about 14) and a crew.", "14", "boats"),
    ("A target of 300 homes their council set was missed.", "300", "homes"),
]
COUNTED = HELD + DIFFERING + AGAIN + GAPPED + GATHERED + ASKED + PEOPLED + RESUMED


@pytest.mark.parametrize(("text", "exact", "unit"), COUNTED, ids=[text for text, _, _ in COUNTED])
def test_a_number_that_leaves_out_its_noun(text: str, exact: str, unit: str) -> None:
    figure = next(each for each in extract_figures(text) if each.exact == exact)
    assert figure.unit == unit


LEFT = [
    ("There are 22 nests. Her count of 15 predates the rains.", "15"),
    ("The union's estimate of 112 counts regraded posts.", "112"),
    ("A reduction of 74 posts (see page 90) is asked for.", "90"),
    ("There were 40 votes. The limit is £18, not the 24 that they wanted.", "24"),
    ("The vote was 11 members to two. It is 12 o'clock. It's 26 in the shade.", "26"),
    ("The club has 300 members and Ward 12 is shut.", "12"),
    ("The league has 20 teams and Room 45 is free.", "45"),
    ("In a spell of six she went to town.", "six"),
    ("What about the cost? It is 900.", "900"),
    ("The team of 1966 won again.", "1966"),
    ("He joined the class of 92.", "92"),
    ("The class of 84 did not.", "84"),
    ("A traffic queue of 40 built up.", "40"),
    ("Tank 4 was rescued from the mud.", "4"),
    ("The cost of meals rose by a tenth, to 412.", "412"),
    ("On the roads, deaths rose; the figure is now 312.", "312"),
    ("On Mondays, the number is 12.", "12"),
    ("On buses, fares rose and the total is now 212.", "212"),
    ("How old are the trees? 300 at least", "300"),
    ("How big are the ships? Up to 300", "300"),
    ("What age are the pupils? From 11 to 16.", "16"),
    ("What about the costs? 12 have asked.", "12"),
    ("Who runs the buses? 14, 15 and 16 are run by Marbeck Motors.", "14"),
    ("Who runs the buses? 14, 15 and 16 are run by Marbeck Motors.", "16"),
    ("How many are hurt? About 40.", "40"),
    ("The pier, with two berths, will serve 5.", "5"),
]


@pytest.mark.parametrize(("text", "exact"), LEFT, ids=[f"{text} {exact}" for text, exact in LEFT])
def test_a_number_of_something_else(text: str, exact: str) -> None:
    nouns = {"votes", "members", "teams", "people", "costs", "berths", "meals"}
    nouns |= {"predates", "counts", "posts", "boats", "nests"}
    nouns |= {"roads", "mondays", "buses", "trees", "ships", "pupils"}
    units = [each.unit for each in extract_figures(text) if each.exact == exact]
    assert not nouns.intersection(units)


MEASURED = [
    ("The lake is 12 metres deep (average: 9).", "9", "metres"),
    ("A yield of 75 tonnes is just above the five-year average of 73.6.", "73.6", "tonnes"),
    ("It gave 64 tonnes a hectare on 900 hectares, not the 75 hoped for.", "75", "tonnes"),
    ("The 12 crews finished the wall in 40 weeks, not the 30 planned.", "30", "weeks"),
    ("We lost 369,000 tonnes. Of this, 312,000 lay in the field.", "312,000", "tonnes"),
    ("Some 92 per cent are covered, up from 88.", "88", "%"),
    ('The board says 22 per cent; the union said it was "nearer 15".', "15", "%"),
    ("The kiln draws 96 megawatts. The letter spoke of 90.", "90", "megawatts"),
    ("They milled 30 tonnes of oats in 12 days, not the 40 promised.", "40", "tonnes"),
    ("They laid 3 km of pipe in 20 days rather than the 14 promised.", "14", "days"),
    ("The digging took 20 weeks, not the 14 predicted.", "14", "weeks"),
    ("The fair ran for six weeks, in place of the eight planned.", "eight", "weeks"),
    ("The walk takes 40 minutes. By tram it's 15.", "15", "minutes"),
    ("Of all that, 16 days of the 45 are gone.", "45", "days"),
    ("The pipe is laid for 12 km out of the 40.", "40", "kilometres"),
    ("It filled two hours of its six with songs.", "six", "hours"),
    ("Waits are 19 weeks; in Kent it is 31.", "31", "weeks"),
    ("Speeds reached 84 mph; the limit is 60.", "60", "miles per hour"),
    ("Waits are 19 weeks, but the target is 12.", "12", "weeks"),
    ("The kiln draws 40 megawatts. Engineers had said 35.", "35", "megawatts"),
    ("The mast is 140 metres high. It was to have been 170.", "170", "metres"),
    ("The quay took 2.1m tonnes, of which 800,000 was grain.", "800,000", "tonnes"),
]


@pytest.mark.parametrize(("text", "exact", "unit"), MEASURED, ids=[text for text, _, _ in MEASURED])
def test_a_measurement_that_leaves_out_its_unit(text: str, exact: str, unit: str) -> None:
    figure = next(each for each in extract_figures(text) if each.exact == exact)
    assert figure.unit == unit


UNLENT = [
    ("They cut 22 per cent of posts; the number is closer to 30.", "30"),
    ("The race took 40 minutes. He spoke of 30 at the gate.", "30"),
    ("The lorry weighs 40 tonnes. He wrote of 30 that had been seen.", "30"),
    ("The bridge is 40 metres long. The plan gave 12 to the council.", "12"),
    ("Some 92% of pupils passed and the school came 12th, up from 18.", "18"),
    ("The race took 40 minutes. The police said 30 were late.", "30"),
    ("Waits are 19 weeks. The target was 12 beds.", "12"),
    ("The coat weighs 12 kilos, of which 3 buttons are gold.", "3"),
    ("It took 40 minutes of the 3 she had.", "3"),
    ("We lost 16 days of the 45 bakers' time.", "45"),
]


@pytest.mark.parametrize(("text", "exact"), UNLENT, ids=[text for text, _ in UNLENT])
def test_a_number_that_takes_no_unit_of_a_measurement(text: str, exact: str) -> None:
    figure = next(each for each in extract_figures(text) if each.exact == exact)
    assert figure.unit not in {"%", "days", "minutes", "tonnes", "metres", "weeks", "kilograms"}


def test_what_is_held_against_is_of_the_same_thing() -> None:
    first, second = extract_figures("The trust cut 29 beds, not the 38 first proposed.")
    assert first.about == second.about == "beds cut"


def test_no_part_of_what_it_stands_instead_of() -> None:
    first, _ = extract_figures("The wing has 180 places instead of the 240 first promised.")
    assert first.of is None


def test_a_count_that_a_number_is_held_against_lends_it_no_label_of_a_time() -> None:
    looms, days, told = extract_figures("The mill made 40 looms in 30 days, not the 50 promised.")
    assert (told.unit, told.about, days.unit) == (looms.unit, looms.about, "days")


def test_an_average_keeps_its_own_label() -> None:
    *_, mean = extract_figures("The yield was 64 tonnes, well below the long-run average of 73.")
    assert "average" in mean.about


ANEW = [
    "The kiln draws 96 megawatts. The letter spoke of 90.",
    "The kiln draws 96 megawatts. The leaflet had promised 90.",
    "The work takes 12 weeks. The builder now says 20.",
    "The tram takes 51 minutes compared with 44 before.",
]


@pytest.mark.parametrize("text", ANEW)
def test_a_value_told_anew_has_the_label_of_the_first(text: str) -> None:
    first, *_, told = extract_figures(text)
    assert told.about == first.about


def test_a_limit_has_a_label_of_its_own() -> None:
    _, limit = extract_figures("Waits are 19 weeks; the target is 12.")
    assert limit.about == "target"
