"""Figures that make no sense are compared without an error."""

import random
from decimal import Decimal

import pytest

from centres_tui.compare import compare
from centres_tui.model.figure import Figure
from centres_tui.model.quantity import BOUNDS, KINDS, Value
from centres_tui.model.source import Source

WORDS = [
    "the",
    "council",
    "will",
    "close",
    "saving",
    "from",
    "a year",
    "over",
    "not",
    "\n",
    "|",
    ".",
]
VALUES: tuple[Value, ...] = (
    None, Decimal(0), Decimal(-5), Decimal("0.5"), Decimal("1e30"), "2018-23", "50/50", "0/0",
    "../2019", "2019-02-31", "nonsense", "0001", "9999-12-31", "2018-04/2019-03",
)  # fmt: skip


def a_mess(chance: random.Random, name: str) -> tuple[Source, list[Figure]]:
    text, places = "", []
    for _ in range(chance.randint(1, 50)):
        if chance.random() < 0.3:
            places.append(len(text))
        text += chance.choice(["46 ", "£5m ", "five "] if len(text) in places else WORDS) + " "
    source = Source(id=name * 12, sha256=name * 64, path=f"{name}.txt", text=text)
    ids = [f"{source.id}:{place}" for place in places]
    return source, [
        Figure(
            id=identifier,
            source=source.id,
            path=source.path,
            start=place,
            end=min(place + 2, len(text)),
            exact=text[place : place + 2],
            prefix="",
            suffix="",
            kind=chance.choice(KINDS),
            value=chance.choice(VALUES),
            low=chance.choice([None, Decimal(1)]),
            high=chance.choice([None, Decimal(2)]),
            bound=chance.choice(BOUNDS),
            unit=chance.choice(["", "GBP", "%", "shops", "weeks", "miles"]),
            changes_to=chance.choice([None, *ids]),
            of=chance.choice([None, *ids]),
            status=chance.choice(["actual", "past", "planned"]),
            sentence_end=len(text),
        )
        for identifier, place in zip(ids, places, strict=True)
    ]


@pytest.mark.parametrize("seed", range(40))
def test_nonsense_is_compared_without_an_error(seed: int) -> None:
    chance = random.Random(seed)
    messes = [a_mess(chance, name) for name in "abc"]
    found = compare([one for _, own in messes for one in own], [source for source, _ in messes])
    assert found == compare(
        [one for _, own in messes[::-1] for one in own], [source for source, _ in messes]
    )
