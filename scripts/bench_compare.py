"""Measure how fast figures are compared, on sources made here from templates.

    python scripts/bench_compare.py [--figures 8000] [--doublings 2]

Printed are, for each size, the sources, the processor seconds of comparing alone, the peak memory
of the process, the pairs that blocking gives for a figure and time(2n)/time(n): 2 is linear. The
first and the last line say what a second is worth: how long a fixed loop takes.
"""

import argparse
import random
import resource
import time
from collections.abc import Sequence
from itertools import product

from centres_tui.compare import DEFAULT_WIDTHS, compare
from centres_tui.compare.blocking import Blocks
from centres_tui.compare.description import describe
from centres_tui.compare.kin import Kin
from centres_tui.extract import extract
from centres_tui.model.figure import Figure
from centres_tui.model.source import Source
from centres_tui.read import source_from_text

STARTS = ("Abel", "Brom", "Cass", "Dorn", "Elth", "Farn", "Gort", "Hask", "Ivel", "Jarr", "Kelt")
ENDS = ("by", "ton", "ham", "wick", "ford", "ley", "mere", "worth", "stead", "combe", "gate")
MIDDLES = ("b", "d", "gr", "l", "m", "n", "p", "r", "st", "t", "v")
NOUNS = ("homes", "pupils", "patients", "drivers", "beds", "shops", "nurses", "trees", "trains")
ACTIONS = (
    "will close", "were built", "are waiting", "have been lost", "were opened", "need repair",
)  # fmt: skip
SENTENCES = (
    "In {town} {count} {noun} {action} at a cost of £{small}m over {years} years.",
    "Some {small}% of the {noun} of {town} {action}, and the council spent £{count},000.",
)
LINES = 10
OF_ONE_TOWN = 110
"""Figures of the sources that are about one town."""


def main() -> None:
    """Print a line for each size."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--figures", type=int, default=8000, help="the smallest size")
    parser.add_argument("--doublings", type=int, default=2, help="how often it is doubled")
    options = parser.parse_args()
    print(f"a fixed loop takes {a_loop():.2f} s")
    before = 0.0
    for size in (options.figures << step for step in range(options.doublings + 1)):
        figures, sources = made(size)
        start = time.process_time()
        comparison = compare(figures, sources)
        seconds = time.process_time() - start
        ratio = f"{seconds / before:.2f} times as long as half" if before else ""
        print(
            f"{size} figures of {len(sources)} sources: {seconds:.1f} s, {peak():.0f} MB, "
            f"{len(comparison.measures)} measures, {pairs_for_one(figures, sources):.1f} pairs "
            f"for a figure. {ratio}",
            flush=True,
        )
        before = seconds
    print(f"a fixed loop takes {a_loop():.2f} s")


def pairs_for_one(figures: Sequence[Figure], sources: Sequence[Source]) -> float:
    """Give how many pairs a figure is in, before it is known which values make sources kin."""
    descriptions = describe(figures, sources, DEFAULT_WIDTHS)
    blocks = Blocks(descriptions, Kin(descriptions))
    found = blocks.equal_pairs(), blocks.telling_pairs(), blocks.other_pairs()
    return sum(1 for pairs in found for _ in pairs) / max(1, len(descriptions))


def a_loop() -> float:
    """Give the seconds of a fixed loop, which other work on the machine makes longer."""
    start = time.process_time()
    total = 0
    for number in range(3_000_000):
        total += number * 3
    return time.process_time() - start


def made(size: int) -> tuple[list[Figure], list[Source]]:
    """Make sources until they hold so many figures; some five of them are about one town."""
    chance = random.Random(4)
    names = towns(max(1, size // OF_ONE_TOWN))
    figures: list[Figure] = []
    sources: list[Source] = []
    while len(figures) < size:
        sources.append(source_from_text(article(chance, names), f"{len(sources)}.txt"))
        figures += extract(sources[-1])
    return figures, sources


def towns(count: int) -> list[str]:
    """Make up so many names of towns; those of fewer towns are among those of more."""
    made_up = ["".join(parts) for parts in product(STARTS, "aeiou", MIDDLES, ENDS)]
    random.Random(7).shuffle(made_up)
    return made_up[:count]


def article(chance: random.Random, names: Sequence[str]) -> str:
    """Make one short article about a town."""
    town = chance.choice(names)
    lines = [f"{town} news, {chance.randint(1, 28)} March 20{chance.randint(18, 25)}\n"]
    for _ in range(LINES):
        sentence = chance.choice(SENTENCES).format(
            town=town,
            count=chance.randint(2, 4000),
            small=chance.randint(2, 90),
            years=chance.choice(("two", "three", "four")),
            noun=chance.choice(NOUNS),
            action=chance.choice(ACTIONS),
        )
        lines.append(sentence)
    return " ".join(lines)


def peak() -> float:
    """Give the most memory that the process has held, in megabytes."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


if __name__ == "__main__":
    main()
