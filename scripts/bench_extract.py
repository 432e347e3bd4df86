"""Measure how fast figures are read, on texts made here, beside a floor in the same run.

    python scripts/bench_extract.py [--size 20000000] [--profile]

Printed are megabytes a second for texts of several sizes; the floor, a regular expression that
finds runs of digits in the same text; the shares of the steps; how much longer twice the text
takes for each hostile text of the tests (2 is linear); and, where they are installed,
recognizers-text and quantulum3 on the text of 20 KB. Times are processor seconds, the best of
three. With --profile the thirty functions that take longest.
"""

import argparse
import cProfile
import functools
import importlib
import pstats
import random
import re
import sys
import time
from collections.abc import Callable
from pathlib import Path

from centres_tui.extract import extract_figures, read_page
from centres_tui.extract.page import Page
from centres_tui.extract.scan import scan
from centres_tui.read import source_from_text

sys.path.insert(0, str(Path(__file__).parent.parent / "tests"))

PARAGRAPHS = (
    "The harbour board said on {day} March 20{yy} that it had spent £{a}.{b}m on the new pier, "
    "about {p} per cent more than planned. Some {n},{m} boats used the port last year, up from "
    "{m},{n} in 2011, and the wait fell to {w} minutes.",
    "Doctors followed {n} patients for {w} years. Two-thirds of them were women, and one in four "
    "smoked. The risk rose by {p}.{b} percentage points in those who slept under six hours a "
    "night; nobody could say why, and the team asked for more time to look at its records.",
    "The striker scored {w} goals in {p} games before the injury. The club, which paid ${a}.{b} "
    "million for him, sits third and plays away on Saturday at 3pm. The crowd of {n},{m} sang.",
    "Rain of between {w} and {p} mm fell over the hills, and the river stood {w}.{b} metres above "
    "its mark. The dam holds {n} million cubic metres. Farmers on the lower fields moved their "
    "sheep to higher ground before nightfall, and the road was closed until the water went down.",
    "Net sales came to EUR {n}.{b} million ({m}.{a}), and the margin fell from {p}.{a}% to "
    "{w}.{b}%. The board proposes a dividend of {a}p a share. It expects costs of $1.{w}bn.",
    "The judge said that she had read every page of the evidence, that the witnesses had been "
    "honest, and that the case turned on what the driver could have seen from where he stood. She "
    "sent him to prison for {w} years and told him that he would serve half. He said nothing.",
    "A turbine of {p} MW makes enough power for {n},{m} homes. The park of {w} turbines was built "
    "in {w} months at a cost of around €{a}{b}0 million, a fifth of it from the state's fund.",
    "The school has {n} pupils aged {w} to 18, and {a} of its {p} teachers are leaving. Parents "
    "collected more than {m} signatures. The head thanked them, and said that the talks with the "
    "council would go on for as long as they were of any use to the children and to the staff.",
    "It was a long evening in the hall. People who had never spoken in public stood up, one after "
    "the other, and told the members what the place had meant to them and to those whom they had "
    "lost. Nobody shouted. When the vote came, the chair asked for silence, and it was given.",
    "The painting had hung for decades in a corridor where hardly anyone looked at it, until a "
    "student who was waiting for a tutor noticed the hand in the corner. It will be cleaned, and "
    "then shown for {w} weeks in the north gallery, where entry is free and the light is good.",
    "Inflation was {w}.{b}% in the year to June, and the bank held its rate at {a}.25%. Rs {n} "
    "crore will be lent to {n},{m} farmers; wages rose {p} percent, or $62 a barrel at one point.",
)  # fmt: skip
SEED = 7
RUNS = 3
MEGABYTE = 1_000_000
OTHERS = ("recognizers_number", "quantulum3.parser")


def varied(size: int) -> str:
    """Make a text of a size from the paragraphs, with other numbers in each."""
    chosen = random.Random(SEED)
    made: list[str] = []
    length = 0
    while length < size:
        numbers = {key: chosen.randint(100, 999) for key in ("n", "m")}
        numbers |= {key: chosen.randint(2, 9) for key in ("a", "b")}
        numbers |= {"p": chosen.randint(10, 60), "w": chosen.randint(2, 24)}
        numbers |= {"day": chosen.randint(1, 28), "yy": chosen.randint(10, 24)}
        made.append(chosen.choice(PARAGRAPHS).format_map(numbers))
        length += len(made[-1]) + 2
    return "\n\n".join(made)[:size]


def reading(text: str) -> Callable[[], object]:
    """Give the work of reading the figures of a text."""
    return lambda: extract_figures(text)


def seconds(work: Callable[[], object], runs: int = RUNS) -> float:
    """Give the processor seconds that a piece of work takes, the best of some runs."""
    taken: list[float] = []
    for _ in range(runs):
        start = time.process_time()
        work()
        taken.append(time.process_time() - start)
    return min(taken)


def show_speeds(largest: int) -> None:
    """Print megabytes a second for a sentence and for larger and larger texts."""
    sentence = varied(120)
    repeats = 200
    taken = seconds(lambda: [extract_figures(sentence) for _ in range(repeats)])
    print(f"a sentence   {len(sentence) * repeats / taken / MEGABYTE:6.2f} MB/s")
    for size in (20_000, MEGABYTE, largest):
        text = varied(size)
        taken = seconds(reading(text), 1 if size > MEGABYTE else RUNS)
        floor = seconds(functools.partial(re.findall, r"\d+", text))
        speed, limit = size / taken / MEGABYTE, size / max(floor, 1e-9) / MEGABYTE
        print(f"{size:>10,}   {speed:6.2f} MB/s   floor {limit:6.0f} MB/s")


def show_stages() -> None:
    """Print what each step takes of a text of 300 KB."""
    text = varied(300_000)
    source = source_from_text(text)
    readings = read_page(Page(source))
    steps = {
        "reading the source": seconds(lambda: source_from_text(text)),
        "scan": seconds(lambda: scan(Page(source))),
        "scan and later steps": seconds(lambda: read_page(Page(source))),
        "all": seconds(lambda: extract_figures(text)),
    }
    print(f"{len(readings)} readings in {len(text):,} characters; milliseconds a megabyte:")
    for name, taken in steps.items():
        print(f"  {name:22}{taken / len(text) * MEGABYTE * 1000:7.0f}")


def show_hostile() -> None:
    """Print how much longer twice the text takes, for every hostile text of the tests."""
    pieces: dict[str, str] = importlib.import_module("hostile").HOSTILE
    for name, piece in pieces.items():
        once, twice = (piece * (size // len(piece)) for size in (20_000, 40_000))
        few = seconds(reading(once), 2)
        many = seconds(reading(twice), 2)
        print(f"  {name:16}{many / few:5.2f}  {len(twice) / many / MEGABYTE:6.2f} MB/s")


def show_others() -> None:
    """Print the speed of other packages that find numbers, where they are installed."""
    text = varied(20_000)
    for name in OTHERS:
        try:
            module = importlib.import_module(name)
        except ImportError:
            print(f"{name}: not installed, left out")
            continue
        if hasattr(module, "recognize_number"):
            work = functools.partial(module.recognize_number, text, "en-us")
        else:
            work = functools.partial(module.parse, text)
        print(f"{name}: {len(text) / seconds(work, 1) / MEGABYTE:.4f} MB/s")


def show_profile() -> None:
    """Print the functions that take longest on a text of 300 KB."""
    text = varied(300_000)
    extract_figures(text[:5000])
    profile = cProfile.Profile()
    profile.runcall(extract_figures, text)
    pstats.Stats(profile).sort_stats("tottime").print_stats(30)


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description="Measure how fast figures are read.")
    parser.add_argument("--size", type=int, default=20 * MEGABYTE, help="the largest text")
    parser.add_argument("--profile", action="store_true", help="show where the time goes")
    parser.add_argument("--stages", action="store_true", help="show the shares of the steps alone")
    asked = parser.parse_args()
    extract_figures(varied(2000))
    if asked.profile:
        show_profile()
        return
    show_stages()
    if asked.stages:
        return
    show_speeds(asked.size)
    show_others()
    print("time of twice the text over time of the text, hostile texts:")
    show_hostile()


if __name__ == "__main__":
    main()
