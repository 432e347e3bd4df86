"""Values that are equal, or near, by chance: times of other amounts, ages, rows of tables."""

import pytest

from two_texts import FIRST, NAMES, NEXT, are_one

APART = {
    "a share of another row": (
        (f"{FIRST} The wards at Marbeck are 38 per cent full.", "38 per cent"),
        (
            f"{NEXT}\n\nWards       Beds    Full (%)\nMarbeck       71          31\n"
            "Oakfield      62          38\nTunstead      98          45\n",
            "38",
        ),
    ),
    "a season of other amounts": (
        (f"{FIRST} The fever put 740 people in wards last winter.", "last winter"),
        (f"{NEXT} Of the nurses, six in ten had the jab last winter.", "last winter"),
    ),
    "a season that is over": (
        (f"{FIRST} Last winter 740 people with the fever were in the wards.", "Last winter"),
        (f"{NEXT} How many people were in the wards last winter? Some 740.", "last winter"),
    ),
    "how many came and how many may": (
        (f"{FIRST} Some 2,200 people came through the gates of the hospital fair.", "2,200"),
        (f"{NEXT} The hospital fair will be capped at 2,200 people.", "2,200"),
    ),
    "a month of an amount and a day to come": (
        (f"{FIRST} The ward scheme will end on 31 January 2027.", "31 January 2027"),
        (f"{NEXT} Nurses saw 212 people in beds in one week in January.", "January"),
    ),
    "a year of other amounts": (
        (f"{FIRST} In 2024 the wards had 41 beds.", "2024"),
        (f"{NEXT} In 2024 the kitchen used nine tonnes of flour.", "2024"),
    ),
    "a limit of age": (
        (f"{FIRST} Anybody over 65 who feels ill should ring.", "65"),
        (f"{NEXT} Most of those who fell ill were over 65.", "65"),
    ),
    "another such building": (
        (f"{FIRST} The new wing would bring 120 jobs.", "120"),
        (f"{NEXT} A similar wing at Marbeck had been said to bring 120 jobs.", "120"),
    ),
    "a sister plant": (
        (f"{FIRST} The laundry employs 64 people.", "64"),
        (f"{NEXT} The sister laundry near Marbeck employs 64 people.", "64"),
    ),
    "a row of a table": (
        (f"{FIRST} Eleven patients needed a bed by then.", "Eleven"),
        (
            f"{NEXT}\n\nRegion      Cases    In a bed\nWest           17          11\n"
            "South          21          12\nAll            38          23\n",
            "11",
        ),
    ),
    "another such building that both name": (
        (f"{FIRST} The new wing would bring 120 jobs.", "120"),
        (
            f"{NEXT} Marbeck is near. A similar wing at Marbeck had been said to bring 120 jobs.",
            "120",
        ),
    ),
    "nine of these": (
        (f"{FIRST} The surgeon says he has done nine of these now.", "nine"),
        (f"{NEXT} Nine people were hurt when the lift at the hospital fell.", "Nine"),
    ),
    "a day before which something was to be done": (
        (
            "ELLORY DALE COUNCIL\nHEALTH COMMITTEE, 9 JUNE 2026\nItem 5: wards\n\n" + NAMES,
            "9 JUNE 2026",
        ),
        (
            f"{NEXT} It was to be done by the end of June, but members agreed to wait.",
            "the end of June",
        ),
    ),
    "a start and what follows it": (
        (
            f"{FIRST} Work on the £6.5 million ward starts in July and the first patients move in"
            " during 2028.",
            "July",
        ),
        (f"{NEXT} The ward won't open before the spring of 2029.", "the spring of 2029"),
    ),
}
ONE = {
    "a share of the same row": (
        (f"{FIRST} The wards at Oakfield are 38 per cent full.", "38 per cent"),
        (
            f"{NEXT}\n\nWards       Beds    Full (%)\nMarbeck       71          31\n"
            "Oakfield      62          38\nTunstead      98          45\n",
            "38",
        ),
    ),
    "a month of one amount": (
        (f"{FIRST} In January the wards had 412 people with the fever.", "412"),
        (f"{NEXT} The wards had 412 people with the fever in January.", "412"),
    ),
    "a season of one closure": (
        (f"{FIRST} The hospital ward was closed last winter.", "last winter"),
        (f"{NEXT} The ward at the hospital closed last winter.", "last winter"),
    ),
    "how many may come": (
        (f"{FIRST} The hospital fair will be capped at 2,200 people.", "2,200"),
        (f"{NEXT} The hospital fair is to have a capacity of 2,200 people.", "2,200"),
    ),
    "how many came": (
        (f"{FIRST} Some 2,200 people came through the gates of the hospital fair.", "2,200"),
        (f"{NEXT} The hospital fair drew 2,200 people.", "2,200"),
    ),
    "an age": (
        (f"{FIRST} The surgeon, Ann Lee, is 65 years old.", "65 years old"),
        (f"{NEXT} Ann Lee, the surgeon, is 65 years old.", "65 years old"),
    ),
    "a row that is named": (
        (f"{FIRST} Eleven patients from the west needed a bed.", "Eleven"),
        (
            f"{NEXT}\n\nRegion      Patients    In a bed\nWest           17          11\n"
            "South          21          12\nAll            38          23\n",
            "11",
        ),
    ),
    "the same building": (
        (f"{FIRST} The new wing would bring 120 jobs.", "120"),
        (f"{NEXT} The new wing at Ellory Dale would bring 120 jobs.", "120"),
    ),
    "what so many things make, by their name": (
        (f"{FIRST} The diesel sets would give 96 megawatts.", "96 megawatts"),
        (f"{NEXT} Backup is 32 diesel sets of 3 MW each, 96 MW in total.", "96 MW"),
    ),
    "a day on which it ends": (
        (f"{FIRST} The ward scheme will end on 12 June 2026.", "12 June 2026"),
        (f"{NEXT} The ward scheme ends on Friday.", "Friday"),
    ),
    "an opening told of twice": (
        (f"{FIRST} The first patients move into the ward in May 2028.", "May 2028"),
        (f"{NEXT} The ward will open in May 2028.", "May 2028"),
    ),
}


@pytest.mark.parametrize(("one", "other"), APART.values(), ids=APART)
def test_what_is_equal_by_chance_stays_apart(one: tuple[str, str], other: tuple[str, str]) -> None:
    assert not are_one(*one, *other)


@pytest.mark.parametrize(("one", "other"), ONE.values(), ids=ONE)
def test_what_is_one_is_joined(one: tuple[str, str], other: tuple[str, str]) -> None:
    assert are_one(*one, *other)
