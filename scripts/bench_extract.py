"""Measure how fast figures are read, on news text and on text made here, beside others.

    python scripts/bench_extract.py [--peer PYTHON] [--size 20000000] [--stages] [--profile]

Printed are megabytes a second with all fields and context:

- the bundled seeds as one news text, and ten of it in a row;
- with --peer, an interpreter that has recognizers-text, the same paragraphs read by its models,
  made once and reused: number alone, number with age, dimension and temperature, and all seven;
- a sentence, 20 KB, 1 MB and a large text, each in a process of its own, with its peak of memory;
- how much longer twice the text takes for each hostile text of the tests (2 is linear).

Times are processor seconds of one core, the best of three; those of a large text of one run.
With --stages the shares of the steps, with --profile the thirty functions that take longest.
"""

import argparse
import cProfile
import importlib
import json
import pstats
import random
import resource
import subprocess
import sys
import time
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Final

from centres_tui.extract import extract_figures, read_page
from centres_tui.extract.context import build_figures
from centres_tui.extract.page import Page
from centres_tui.extract.scan import scan
from centres_tui.parse.sentences import sentence_spans
from centres_tui.read import source_from_text

ROOT: Final = Path(__file__).parent.parent
sys.path.insert(0, str(ROOT / "tests"))

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
SEED: Final = 7
RUNS: Final = 3
MEGABYTE: Final = 1_000_000
SENTENCE: Final = 120
SIZES: Final = (SENTENCE, 20_000, MEGABYTE)
GROUPS: Final[Mapping[str, tuple[str, ...]]] = {
    "number": ("number",),
    "number, age, dimension, temperature": ("number", "age", "dimension", "temperature"),
    "all seven models": (
        "number", "percentage", "age", "currency", "dimension", "temperature", "datetime",
    ),
}  # fmt: skip
"""What the models of the peer are asked for together."""


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


def news() -> str:
    """Give the bundled seeds as one text."""
    seeds = sorted((ROOT / "seeds").glob("*.txt"))
    return "\n\n".join(seed.read_text("utf-8") for seed in seeds)


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


def speed(text: str, taken: float) -> float:
    """Give megabytes a second: a million characters count as one."""
    return len(text) / taken / MEGABYTE


def show_news(peer: str | None) -> None:
    """Print the speed on the seeds, and that of the peer on the same paragraphs."""
    text = news()
    once = speed(text, seconds(reading(text), 2 * RUNS))
    print(f"seeds, {len(text):,} characters: {once:.3f} MB/s with all fields")
    tenfold = "\n\n".join([text] * 10)
    ours = speed(tenfold, seconds(reading(tenfold)))
    print(f"ten times the seeds: {ours:.3f} MB/s, {len(extract_figures(tenfold)):,} figures")
    if peer is None:
        print("recognizers-text: not asked (--peer PYTHON, an interpreter that has it)")
        return
    paragraphs = [paragraph for paragraph in text.split("\n\n") if paragraph.strip()]
    taken = peer_seconds(peer, paragraphs)
    for name, models in GROUPS.items():
        theirs = speed("".join(paragraphs), sum(taken[model] for model in models))
        ratio = f"ours {once / theirs:.0f} times as fast"
        print(f"recognizers-text, {name}: {theirs:.4f} MB/s; {ratio}, {ours / theirs:.0f} tenfold")


def peer_seconds(peer: str, paragraphs: list[str]) -> dict[str, float]:
    """Give the seconds that each model of recognizers-text takes for some paragraphs."""
    script = Path(__file__).with_name("bench_recognizers.py")
    done = subprocess.run(
        [peer, str(script)],
        input=json.dumps(paragraphs),
        capture_output=True,
        text=True,
        check=True,
    )
    taken: dict[str, float] = json.loads(done.stdout.splitlines()[-1])
    return taken


def show_sizes(largest: int) -> None:
    """Print speed and memory for a sentence and for larger and larger texts."""
    for size in (*SIZES, largest):
        command = [sys.executable, __file__, "--alone", str(size)]
        done = subprocess.run(command, capture_output=True, text=True, check=True)
        print(done.stdout, end="")


def show_alone(size: int) -> None:
    """Print the speed for a text of one size, and the peak of memory of this process."""
    texts = [varied(size)] if size > SENTENCE else sentences(varied(20_000))
    extract_figures(varied(2000))
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    runs = RUNS if size <= MEGABYTE else 1
    taken = seconds(lambda: [extract_figures(text) for text in texts], runs)
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    called = f"{size:,} characters" if size > SENTENCE else "sentence by sentence"
    figures = sum(len(extract_figures(text)) for text in texts) if size <= MEGABYTE else 0
    told = f", {figures:,} figures" if figures else ""
    memory = f"peak {peak / 1000:,.0f} MB, {(peak - before) / 1000:,.0f} MB of it for the text"
    print(f"{called:>24} {speed(''.join(texts), taken):6.3f} MB/s   {memory}{told}")


def sentences(text: str) -> list[str]:
    """Give the sentences of a text."""
    return [text[start:end] for start, end in sentence_spans(text)]


def show_stages(text: str) -> None:
    """Print what each step takes of a text."""
    source = source_from_text(text)
    readings = read_page(Page(source))
    read = seconds(lambda: source_from_text(text))
    scanned = seconds(lambda: scan(Page(source)))
    paged = seconds(lambda: read_page(Page(source)))
    told = seconds(lambda: build_figures(Page(source), readings))
    steps = {
        "reading the source": read,
        "anchors and rules": scanned,
        "overlaps to hedges": paged - scanned,
        "context": told,
    }
    whole = sum(steps.values())
    print(f"{len(readings)} readings in {len(text):,} characters; milliseconds a megabyte:")
    for name, taken in steps.items():
        share = f"{taken / whole:4.0%}"
        print(f"  {name:20}{taken / len(text) * MEGABYTE * 1000:7.0f}  {share}")


def show_hostile() -> None:
    """Print how much longer twice the text takes, for every hostile text of the tests."""
    hostile = importlib.import_module("hostile")
    worst = 0.0
    for name in hostile.NAMES:
        once, twice = (hostile.long_text(name, size) for size in (20_000, 40_000))
        few = seconds(reading(once))
        many = seconds(reading(twice))
        worst = max(worst, many / few)
        print(f"  {name:20}{many / few:5.2f}  {speed(twice, many):6.2f} MB/s")
    print(f"  the greatest of them: {worst:.2f}")


def show_profile() -> None:
    """Print the functions that take longest on ten times the seeds."""
    text = "\n\n".join([news()] * 10)
    extract_figures(text)
    profile = cProfile.Profile()
    profile.runcall(extract_figures, text)
    pstats.Stats(profile).sort_stats("tottime").print_stats(30)


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description="Measure how fast figures are read.")
    parser.add_argument("--size", type=int, default=20 * MEGABYTE, help="the largest text")
    parser.add_argument("--peer", metavar="PYTHON", help="an interpreter with recognizers-text")
    parser.add_argument("--profile", action="store_true", help="show where the time goes")
    parser.add_argument("--stages", action="store_true", help="show the shares of the steps alone")
    parser.add_argument("--alone", type=int, metavar="SIZE", help="one size, in this process")
    asked = parser.parse_args()
    if asked.alone:
        show_alone(asked.alone)
        return
    extract_figures(varied(2000))
    if asked.profile:
        show_profile()
        return
    show_stages("\n\n".join([news()] * 10))
    if asked.stages:
        return
    show_news(asked.peer)
    print("made text:")
    show_sizes(asked.size)
    print("time of twice the text over time of the text, hostile texts:")
    show_hostile()


if __name__ == "__main__":
    main()
