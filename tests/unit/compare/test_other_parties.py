"""Amounts of another party, of another year, and by how much others differ stay apart."""

import pytest

from stories import compared, measure_of, story

DAY, LATER = "2020-03-01", "2020-03-09"

APART = {
    "across the river": (
        "Ellory Health will open «nine|unit=clinics;status=planned;value=9» clinics. So says"
        " Ellory Health.",
        "Ellory has «41|unit=cases» cases. Across the river in Marbeck County, they plan to open"
        " «nine|unit=clinics;status=planned;value=9» clinics.",
        "nine",
    ),
    "a rival": (
        "Ellory Motors will add «1,400|unit=jobs» jobs at Ellory.",
        "Ellory Motors will build a van in Ellory.\n\nRival Ardens Cars would cut"
        " «1,400|unit=jobs» jobs.",
        "1,400",
    ),
    "its nearest competitor": (
        "The Ellory dairy has «312|unit=cows» cows in Ellory.",
        "The Ellory dairy is sold. Its main competitor, Ardens, has «312|unit=cows» cows.",
        "312",
    ),
    "a neighbouring county": (
        "Ellory keeps «18|unit=libraries» libraries open in Ellory.",
        "Ellory will decide in May. Neighbouring Marbeck keeps «18|unit=libraries» libraries open.",
        "18",
    ),
    "further north": (
        "Ellory council counted «26|unit=wolves» wolves near Ellory.",
        "Ellory has hunters. Further north in Skarvik they counted «26|unit=wolves» wolves.",
        "26",
    ),
    "another place in another year": (
        "Ellory Energy plans «14|unit=turbines» turbines in Ellory.",
        "Ellory Energy is known in Ellory, in Ellory Vale and on Ellory Hill. It was refused"
        " «14|unit=turbines» turbines at Marbeck in «2015|kind=date;value=2015».",
        "14",
    ),
    "a name that an amount is put to": (
        "Ellory Energy plans «18|unit=turbines» turbines for Ellory.",
        "Ellory Energy is known in Ellory, in Ellory Vale and on Ellory Hill. It has run Marbeck"
        " Fen, with «18|unit=turbines» turbines, for years.",
        "18",
    ),
    "a name that has them": (
        "Ellory College will lose «38|unit=classrooms» classrooms at Ellory.",
        "Ellory College is known in Ellory, in Ellory Vale and on Ellory Hill. It also owns Ardens"
        " Court, which has «38|unit=classrooms» classrooms.",
        "38",
    ),
    "how many fewer": (
        "The ward of Ellory has «18|unit=beds» beds.",
        "In the end there are «eighteen|unit=beds;value=18» fewer beds in Ellory.",
        "18",
    ),
    "how many more than before": (
        "The service took «24|unit=men» men from Ellory.",
        "There were «536|unit=men» men in Ellory, «24|unit=men» more than in May.",
        "24",
    ),
    "how many are left and a net loss": (
        "The mill of Ellory keeps «36|unit=looms» looms.",
        "At the mill of Ellory the net loss is «36|unit=looms».",
        "36",
    ),
    "fewer votes": (
        "The list of Ellory won «212|unit=votes» votes.",
        "The list of Ellory won «212|unit=votes» fewer votes.",
        "212",
    ),
    "less than a year ago": (
        "The school in Ellory has «310|unit=pupils» pupils.",
        "The school in Ellory has «310|unit=pupils» pupils less than a year ago.",
        "310",
    ),
}

TOGETHER = {
    "what goes and how many fewer": (
        "The ward of Ellory will close «18|unit=beds» beds.",
        "In the end there are «18|unit=beds» fewer beds in the ward of Ellory.",
    ),
    "two differences": (
        "At the ward of Ellory the net loss is «18|unit=beds» beds.",
        "There will be «18|unit=beds» fewer beds in the ward of Ellory.",
    ),
    "what is taken away and how many fewer": (
        "The plan removes «18|unit=beds» beds from the ward of Ellory.",
        "There will be «18|unit=beds» fewer beds in the ward of Ellory.",
    ),
    "a name that both are about": (
        "Marbeck Fen has «18|unit=turbines» turbines. The council owns Marbeck Fen.",
        "The firm will sell Marbeck Fen, with «18|unit=turbines» turbines. It likes Marbeck Fen.",
    ),
    "where it is": (
        "The firm has a works with «38|unit=looms» looms.",
        "The firm keeps a works in Marbeck, with «38|unit=looms» looms. The firm is old.",
    ),
    "homes less than a mile off": (
        "Ellory has «340|unit=homes» homes near the dam.",
        "There are «340|unit=homes» homes less than a mile from the dam of Ellory.",
    ),
    "a rival that the other names as well": (
        "Ardens will cut «1,400|unit=jobs» jobs at its yard in Ellory.",
        "Rival Ardens will cut «1,400|unit=jobs» jobs at its yard in Ellory.",
    ),
    "a place that both are about": (
        "Marbeck has «26|unit=wolves» wolves. They live near Marbeck.",
        "Further north in Marbeck they counted «26|unit=wolves» wolves.",
    ),
    "an old year and words besides the noun": (
        "Ellory Energy was refused «14|unit=turbines» turbines.",
        "Ellory Energy was refused «14|unit=turbines» turbines at Marbeck in"
        " «2015|kind=date;value=2015».",
    ),
}


@pytest.mark.parametrize(("first", "second", "exact"), APART.values(), ids=APART)
def test_what_is_said_of_others_stays_apart(first: str, second: str, exact: str) -> None:
    one, two = story("a", first, DAY), story("b", second, LATER)
    measure = measure_of(compared(one, two), one, two, exact=exact)
    ours = next(figure for figure in one[1] if figure.exact == exact)
    alike = {figure.id for figure in two[1] if figure.value == ours.value}
    assert alike
    assert measure is None or alike.isdisjoint(measure.figures)


@pytest.mark.parametrize(("first", "second"), TOGETHER.values(), ids=TOGETHER)
def test_what_is_said_of_the_same_is_joined(first: str, second: str) -> None:
    one, two = story("a", first, DAY), story("b", second, LATER)
    measure = measure_of(compared(one, two), one, two, exact=one[1][0].exact)
    assert measure is not None
    assert len(measure.sources) == 2
