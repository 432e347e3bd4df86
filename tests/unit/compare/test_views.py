"""What another party puts in the place of a number is a conflict, and joined with it."""

import pytest

from stories import compared, measure_of, story

DISPUTED = {
    "a union puts it against a firm": (
        "The union put the number of jobs at stake at «120|unit=jobs», against the firm's «94».",
        "94",
    ),
    "it insists": (
        "The firm says «94|unit=people» people work there; the union insists it is closer to"
        " «120|bound=~».",
        "94",
    ),
    "a team puts it at": (
        "The charity says «57|unit=people» people fell ill after a swim. The health team puts it at"
        " «34».",
        "57",
    ),
    "an officer puts it closer to": (
        "The council says «164|unit=drivers» drivers would lose money. Union officer Glyn Parrish"
        ' puts it "closer to «190|bound=~;unit=drivers»".',
        "164",
    ),
    "a union told me": (
        "The firm talks of «15|unit=redundancies» redundancies. The union told me it's closer to"
        " «30|bound=~».",
        "15",
    ),
    "another says": (
        "The union reckons «110|unit=jobs» jobs are going. Merrick says «76».",
        "110",
    ),
    "on our figures": (
        "Management again said «1,300,000|unit=homes» homes; on our usage figure it is nearer"
        " «1,500,000|bound=~».",
        "1,300,000",
    ),
    "by the union's own sums": (
        "The port says «410|unit=jobs» jobs are safe. By the union's own sums it is at least"
        " «520|bound=>=».",
        "410",
    ),
    "we make it": (
        "The paper speaks of «104|unit=staff» staff in scope. We make it «130».",
        "104",
    ),
    "not so many but": (
        "Not «70» but closer to «95|bound=~», says the union.",
        "70",
    ),
    "a press office makes it": (
        'Ms Orr says «1,500|unit=crew» crew are out at the bases. The press office: "We make it'
        ' under «1,200|unit=bases;bound=<»."',
        "1,500",
    ),
    "a firm still says": (
        "The council counts «11|unit=schools» schools without a hot meal. The firm still says «7».",
        "11",
    ),
    "a firm that still says another share": (
        "The pupils put waste at «22%». The firm still says «15%».",
        "22%",
    ),
    "nearer, in quotation marks": (
        'The board puts uptake at «22%». Unison said it was "nearer «15%»".',
        "22%",
    ),
    "a body that asked": (
        "The board counts «71,400|unit=nights» hotel nights. The hoteliers' association, which"
        " asked every member, makes it «58,000».",
        "71,400",
    ),
}

APART = {
    "what it makes in all": (
        "Some «18|unit=people» more people fell ill. That makes «41|unit=people».",
        "18",
    ),
    "what was counted in another year": (
        "Kell had «46|unit=fires» fires last year. This year the brigade still says «52».",
        "46",
    ),
    "what anybody says of anything": (
        "Kell scored «46|unit=points» points. Their coach says «50».",
        "46",
    ),
    "what the rules say": (
        "Just «25%» of the flats are cheap. The council's own rules say «35%».",
        "25%",
    ),
    "which makes it so many": (
        "The board has «52|unit=boats» boats, a gift of the trust, which makes it «48|unit=crews»"
        " crews.",
        "52",
    ),
    "what others do": (
        "Ellory has «300|unit=staff» staff. The town says «240|unit=trees» trees came down.",
        "300",
    ),
    "of another thing": (
        "The tower has «40|unit=steps» steps. The guide puts it at «60|unit=metres» metres.",
        "40",
    ),
    "far from each other": (
        "It has «two|unit=people;value=2» people at the gate. We make it «1,200».",
        "two",
    ),
    "what each pays": (
        "The trust pays «£40» a day. The firm says it pays «£90» to drivers.",
        "£40",
    ),
    "not one but two": (
        "The ferry has «70|unit=cabins» cabins. Not one but «95|unit=lifejackets» lifejackets.",
        "70",
    ),
    "another sentence in between": (
        "The charity says «57|unit=people» fell ill. It was a hot day. The team puts it at «34».",
        "57",
    ),
}


@pytest.mark.parametrize(("text", "exact"), DISPUTED.values(), ids=DISPUTED)
def test_another_view_of_a_number_is_a_conflict(text: str, exact: str) -> None:
    one = story("a", text, "2020-03-01")
    measure = measure_of(compared(one), one, exact=exact)
    assert measure is not None
    assert measure.verdict == "conflict"


def test_a_disputed_number_is_joined_with_the_one_that_names_it() -> None:
    text = (
        "Not «70» but closer to «95|bound=~», says the union.\n\nLater the quarry said that it will"
        " shed «70|unit=jobs;id=x» jobs."
    )
    one = story("a", text, "2020-03-01")
    measure = measure_of(compared(one), one, exact="70")
    assert measure is not None
    assert len(measure.figures) == 3
    assert measure.verdict == "conflict"


@pytest.mark.parametrize(("text", "exact"), APART.values(), ids=APART)
def test_other_numbers_are_no_other_view(text: str, exact: str) -> None:
    one = story("a", text, "2020-03-01")
    assert measure_of(compared(one), one, exact=exact) is None
