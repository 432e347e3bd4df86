"""How many anchors are found again in sources that were edited at random, and how many wrongly.

Run it from the repository: python scripts/bench_anchors.py [--rounds 5] [--seed 1]

Every character keeps where it comes from through the edits, so it is known where each anchor has
gone. A place found is right where its characters are those of the anchor, or, if these are gone,
a copy of them, or where all 96 characters that are kept on either side stand around it; any other
is wrong.
"""

import argparse
import random
import re
from collections.abc import Callable, Iterator
from hashlib import sha256
from typing import Final, NamedTuple

from centres_tui.bundled import bundled_folder
from centres_tui.dataset.records import load_records
from centres_tui.extract import extract
from centres_tui.model.decision import Anchor
from centres_tui.model.source import Source
from centres_tui.read import source_from_bytes
from centres_tui.workspace.anchors import Finder, anchor_at


class Mark(NamedTuple):
    """A character, where it comes from, and whether it is a copy."""

    character: str
    origin: int
    is_copy: bool = False


Marks = list[Mark]
Edit = Callable[[Marks, random.Random], Marks]
NOWHERE: Final = -1
SENTENCE: Final = re.compile(r"(?:[^.\n]|\.(?=\d))+[.\n]+\s*")
NUMBER: Final = re.compile(r"\d+")
ROWS: Final = 24
OTHERS: Final = (
    "The committee met in March and heard 12 witnesses. ",
    "Of the 46 boats, seven were sold for £2m. ",
    "Fares will rise by 3 per cent from April. ",
    "Nobody was hurt, the harbour master said. ",
)


def made_texts() -> Iterator[str]:
    """Give texts in which many places look alike."""
    towns = ("Oban", "Leith", "Wick", "Mallaig", "Ayr", "Troon")
    yield "Port   ships   men   cost\n" + "".join(
        f"{towns[row % 6]}   {12 + row % 3}   {40 + row % 2}   £{row % 4 + 1}m\n"
        for row in range(ROWS)
    )
    yield "\n\n".join(
        f"In {month} the club won {won} of its 12 games. It scored {won + 20} goals, and 3,000 "
        f"people came on average. The treasurer reported costs of £{won}.5m."
        for won, month in enumerate(("March", "April", "May", "June", "July", "August"), 3)
    )
    yield "".join(
        f"Resolution {number}. The vote was 12 to 3. Carried.\n" for number in range(1, ROWS)
    )
    yield "\n".join(
        f"Q. How many beds, on ward {ward}?\nA. There are 28 beds, of which 4 are closed. In all "
        f"some {ward * 7} patients were moved, a third of them twice."
        for ward in range(1, 9)
    )


def spans(marks: Marks, pattern: re.Pattern[str]) -> list[tuple[int, int]]:
    """Give the stretches that a pattern matches."""
    return [found.span() for found in pattern.finditer(text_of(marks))]


def text_of(marks: Marks) -> str:
    """Give the text of marked characters."""
    return "".join(mark.character for mark in marks)


def new(text: str) -> Marks:
    """Mark characters that were not there before."""
    return [Mark(character, NOWHERE) for character in text]


def insert_sentence(marks: Marks, chance: random.Random) -> Marks:
    """Put a sentence between two others."""
    place = chance.choice([start for start, _ in spans(marks, SENTENCE)] or [0])
    return marks[:place] + new(chance.choice(OTHERS)) + marks[place:]


def insert_words(marks: Marks, chance: random.Random) -> Marks:
    """Put words, or a few characters, anywhere."""
    place = chance.randrange(len(marks) + 1)
    words = chance.choice((" of course,", "12 ", " (46)", "x", "1", "\n\n", " ,"))
    return marks[:place] + new(words) + marks[place:]


def delete_sentence(marks: Marks, chance: random.Random) -> Marks:
    """Leave a sentence out."""
    start, end = chance.choice(spans(marks, SENTENCE) or [(0, 0)])
    return marks[:start] + marks[end:]


def delete_stretch(marks: Marks, chance: random.Random) -> Marks:
    """Leave some characters out, anywhere."""
    start = chance.randrange(len(marks) + 1)
    return marks[:start] + marks[start + chance.randrange(1, 60) :]


def wrap_again(marks: Marks, chance: random.Random) -> Marks:
    """Break the lines elsewhere; empty lines stay."""
    width, column, made = chance.randrange(30, 100), 0, Marks()
    text = text_of(marks)
    for place, mark in enumerate(marks):
        column = 0 if mark.character == "\n" else column + 1
        near = text[max(0, place - 1) : place + 2]
        if mark.character in " \n" and "\n\n" not in near:
            blank = "\n" if column > width else " "
            column = 0 if blank == "\n" else column
            made.append(mark._replace(character=blank))
        else:
            made.append(mark)
    return made


def replace_sentence(marks: Marks, chance: random.Random) -> Marks:
    """Put another sentence in the place of one."""
    start, end = chance.choice(spans(marks, SENTENCE) or [(0, 0)])
    return marks[:start] + new(chance.choice(OTHERS)) + marks[end:]


def change_numbers(marks: Marks, chance: random.Random) -> Marks:
    """Put other numbers in the place of some, often those of other places."""
    numbers = spans(marks, NUMBER)
    text, made, last = text_of(marks), Marks(), 0
    for start, end in sorted(chance.sample(numbers, min(4, len(numbers)))):
        other = text[slice(*chance.choice(numbers))]
        is_same = other == text[start:end]
        made += marks[last:start] + (marks[start:end] if is_same else new(other))
        last = end
    return made + marks[last:]


def copy_sentence(marks: Marks, chance: random.Random) -> Marks:
    """Say a sentence once more elsewhere."""
    sentences = spans(marks, SENTENCE) or [(0, 0)]
    start, end = chance.choice(sentences)
    place, _ = chance.choice(sentences)
    copied = [mark._replace(is_copy=True) for mark in marks[start:end]]
    return marks[:place] + copied + marks[place:]


def move_sentence(marks: Marks, chance: random.Random) -> Marks:
    """Put a sentence, or a row, elsewhere."""
    start, end = chance.choice(spans(marks, SENTENCE) or [(0, 0)])
    rest = marks[:start] + marks[end:]
    place = chance.choice([one for one, _ in spans(rest, SENTENCE)] or [0])
    return rest[:place] + marks[start:end] + rest[place:]


def anything(marks: Marks, chance: random.Random) -> Marks:
    """Edit several times, in any of these ways."""
    for edit in chance.choices(tuple(EDITS.values())[:-1], k=chance.randrange(2, 9)):
        marks = edit(marks, chance)
    return marks


EDITS: Final[dict[str, Edit]] = {
    "a sentence put in": insert_sentence,
    "words put in anywhere": insert_words,
    "a sentence left out": delete_sentence,
    "up to 60 characters left out": delete_stretch,
    "lines broken elsewhere": wrap_again,
    "a sentence replaced": replace_sentence,
    "up to four numbers replaced": change_numbers,
    "a sentence said twice": copy_sentence,
    "a sentence or row moved": move_sentence,
    "two to eight of all these": anything,
}


class Outcome:
    """What came of the anchors under one sort of edit."""

    def __init__(self) -> None:
        self.standing = self.found = self.gone = self.wrong = 0

    def count(self, where: tuple[int, int] | None, truths: list[tuple[int, int]]) -> None:
        """Count one anchor: where it was found, and where it may be."""
        self.standing += bool(truths)
        self.gone += not truths
        self.found += where is not None and where in truths
        self.wrong += where is not None and where not in truths

    def row(self, name: str) -> str:
        """Give a row of the table."""
        share = f"{100 * self.found / self.standing:.1f} %" if self.standing else "-"
        return f"| {name} | {self.standing:,} | {share} | {self.gone:,} | {self.wrong} |"


def truths_of(marks: Marks, anchor: Anchor) -> list[tuple[int, int]]:
    """Give where the characters of an anchor stand; copies of them where they are gone."""
    wanted = [anchor.start + place for place, one in enumerate(anchor.exact) if not one.isspace()]
    inked = [(place, mark) for place, mark in enumerate(marks) if not mark.character.isspace()]
    found: dict[bool, list[tuple[int, int]]] = {True: [], False: []}
    for index, (place, mark) in enumerate(inked):
        if mark.origin != wanted[0]:
            continue
        run = inked[index : index + len(wanted)]
        is_whole = [one.origin for _, one in run] == wanted
        if is_whole and len({one.is_copy for _, one in run}) == 1:
            found[mark.is_copy].append((place, run[-1][0] + 1))
    return [one for one in found[False] or found[True] if not is_cut(marks, *one)]


def is_cut(marks: Marks, start: int, end: int) -> bool:
    """Whether a number or word goes on beyond its ends now, so that it is another one."""
    text = text_of(marks[max(0, start - 2) : start]), text_of(marks[end : end + 2])
    first, last = marks[start].character, marks[end - 1].character
    if first.isdigit() and re.search(r"\d[.,]?\Z", text[0]):
        return True
    if last.isdigit() and re.match(r"[.,]?\d", text[1]):
        return True
    goes_on = first.isalpha() and text[0][-1:].isalpha()
    return goes_on or (last.isalpha() and text[1][:1].isalpha())


def is_all_the_same(text: str, span: tuple[int, int], anchor: Anchor) -> bool:
    """Whether all that is kept of what stood around an anchor stands around a place."""
    before, after = " ".join(text[: span[0]].split()), " ".join(text[span[1] :].split())
    return before.endswith(" ".join(anchor.prefix.split())) and after.startswith(
        " ".join(anchor.suffix.split())
    )


def bench(
    source: Source, edit: Edit, rounds: int, chance: random.Random
) -> Iterator[tuple[tuple[int, int] | None, list[tuple[int, int]]]]:
    """Edit a source again and again, and look for the anchors of all its figures."""
    anchors = [anchor_at(source, one.start, one.end) for one in extract(source)]
    begin = [Mark(character, place) for place, character in enumerate(source.text)]
    for _ in range(rounds):
        marks = edit(begin, chance)
        text = text_of(marks)
        number = sha256(text.encode()).hexdigest()
        edited = Source(id=number[:12], sha256=number, path=source.path, text=text)
        finder = Finder([edited])
        for anchor in anchors:
            place = finder.place(anchor) if text != source.text else None
            if text != source.text:
                where = (place.start, place.end) if place else None
                truths = truths_of(marks, anchor)
                is_same = place and is_all_the_same(text, (place.start, place.end), anchor)
                yield where, [where] if where and is_same else truths


def main() -> None:
    """Print the table."""
    options = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    options.add_argument("--rounds", type=int, default=5, help="edits of each sort and text")
    options.add_argument("--seed", type=int, default=1)
    chosen = options.parse_args()
    seeds = load_records([str(bundled_folder("seeds"))]).sources
    made = [
        source_from_bytes(text.encode(), f"made{number}.txt")
        for number, text in enumerate(made_texts())
    ]
    for title, sources in (("the bundled articles", seeds), ("texts of like places", made)):
        print(f"\n| {title}: the edit | stand still | found again | gone | wrong |")
        print("| --- | --- | --- | --- | --- |")
        for name, edit in EDITS.items():
            outcome = Outcome()
            chance = random.Random(f"{chosen.seed} {name}")
            for source in sources:
                for where, truths in bench(source, edit, chosen.rounds, chance):
                    outcome.count(where, truths)
            print(outcome.row(name), flush=True)


if __name__ == "__main__":
    main()
