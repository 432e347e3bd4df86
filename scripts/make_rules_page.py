"""Write docs/rules.md: every rule with what it reads, and what it leaves alone.

What a rule reads comes from the docstring of what builds its readings, or from its entry in
tests/examples/rules/*.toml where several rules share one. Its examples are those of that entry and
of tests/examples/*.toml; the values beside them are read by the program as it is.

    python scripts/make_rules_page.py            write the page
    python scripts/make_rules_page.py --check    say whether it is up to date, by the exit status
"""

import argparse
import re
import sys
import tomllib
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Final, NamedTuple

from centres_tui.extract import extract_figures
from centres_tui.extract.overlaps import choose
from centres_tui.extract.page import Page
from centres_tui.extract.rule import AnyRule, Rule
from centres_tui.extract.rules import RULES
from centres_tui.extract.scan import scan
from centres_tui.model.figure import Figure
from centres_tui.model.quantity import canonical
from centres_tui.read import source_from_text

ROOT: Final = Path(__file__).parents[1]
PAGE: Final = ROOT / "docs" / "rules.md"
EXAMPLES: Final = ROOT / "tests" / "examples"
POSITIVE: Final = 3
NEGATIVE: Final = 2
LEAST: Final = 2
"""Every rule has at least so many examples of either sort."""
LONGEST: Final = 160
"""Longer examples are left out of the page."""
FEW: Final = 12
"""So many words that a rule is tried before are listed."""
HEAD: Final = """\
# The rules

Made by `scripts/make_rules_page.py` from the rules and from `tests/examples/`; do not edit.

A rule is tried at its anchors (see `extract/scan.py`) or after an amount that is read already;
where readings overlap, the longer stands, then the one of higher priority. What a rule reads in an
example is set in **bold**, with the value that comes of it; under "Not" stand texts that look like
it, with what is read of them instead.
"""


class Entry(NamedTuple):
    """What the examples hold of one rule."""

    told: str
    """What it reads, in a line."""
    positive: tuple[str, ...]
    """How it reads texts, as lines of the page."""
    negative: tuple[str, ...]
    """What is read of texts that look like it, as lines of the page."""
    wrong: tuple[str, ...]
    """Texts of its own that it does not read and should, or reads and should not."""


def main() -> int:
    """Write or check the page."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--check", action="store_true", help="write nothing")
    arguments = parser.parse_args()
    entries = {rule.name: entry for rule, entry in zip(RULES, _entries(), strict=True)}
    wrong = list(_complaints(entries))
    for complaint in wrong:
        print(complaint, file=sys.stderr)
    page = HEAD + "".join(_section(rule, entries[rule.name]) for rule in RULES)
    if not arguments.check:
        PAGE.write_text(page, encoding="utf-8")
    elif not PAGE.exists() or PAGE.read_text("utf-8") != page:
        print("docs/rules.md is stale: run python scripts/make_rules_page.py", file=sys.stderr)
        return 1
    return 1 if wrong else 0


def _complaints(entries: Mapping[str, Entry]) -> Iterator[str]:
    """Name what is missing or wrong in the entries."""
    known: dict[str, str] = {}
    for name, entry in entries.items():
        place = f"tests/examples/rules/{name.partition('.')[0]}.toml"
        if not entry.told or "\n" in entry.told:
            yield f'{name}: no line says what it reads. Add "reads" to its entry in {place}.'
        if entry.told in known:
            yield f'{name}: reads what {known[entry.told]} reads. Add "reads" in {place}.'
        known[entry.told] = name
        yield from (f"{name}: not as its entry in {place} says: {text}" for text in entry.wrong)
        if len(entry.positive) < LEAST:
            yield f'{name}: fewer than {LEAST} texts that it reads. Add "examples" in {place}.'
        if len(entry.negative) < LEAST:
            yield f'{name}: fewer than {LEAST} texts that it leaves alone. Add "not" in {place}.'
    named = {name for path in _files() for name in tomllib.loads(path.read_text("utf-8"))}
    yield from (f"{name}: there is no such rule." for name in sorted(named - entries.keys()))


def _files() -> list[Path]:
    return sorted((EXAMPLES / "rules").glob("*.toml"))


def _entries() -> Iterator[Entry]:
    """Give the entry of each rule, in order."""
    own: dict[str, dict[str, object]] = {}
    for path in _files():
        own |= tomllib.loads(path.read_text("utf-8"))
    read: dict[str, dict[str, int]] = {rule.name: {} for rule in RULES}
    wrong: dict[str, list[str]] = {rule.name: [] for rule in RULES}
    for home, text, published in (*_own_texts(own), *_texts()):
        lines = dict(_reading(text, published))
        if home in wrong and home not in lines:
            wrong[home].append(text)
        for name in lines.keys() & read.keys():
            if len(text) <= LONGEST:
                read[name].setdefault(lines[name], _distance(name, home))
    for rule in RULES:
        entry = own.get(rule.name, {})
        looking = _strings(entry.get("not"))
        left = [_left_alone(rule.name, text) for text in looking]
        wrong[rule.name] += [text for text, line in zip(looking, left, strict=True) if not line]
        told = str(entry.get("reads") or (rule.build.__doc__ or "").strip().partition("\n")[0])
        near_first = sorted(read[rule.name], key=read[rule.name].__getitem__)
        negative = tuple(filter(None, left))
        yield Entry(told, tuple(near_first), negative, tuple(wrong[rule.name]))


def _distance(name: str, home: str) -> int:
    """Say how near to a rule its examples are: its own, those of its file, or others."""
    return 0 if home == name else 1 if home == name.partition(".")[0] else 2


Text = tuple[str, str, str | None]
"""The rule or the file whose example a text is; the text; its day of publication."""


def _own_texts(own: Mapping[str, Mapping[str, object]]) -> Iterator[Text]:
    """Give the texts of the entries of rules."""
    for name, entry in own.items():
        for text in _strings(entry.get("examples")):
            yield name, text, None


def _strings(listed: object) -> list[str]:
    return [str(text) for text in listed] if isinstance(listed, list) else []


def _texts() -> Iterator[Text]:
    """Give the texts of all examples, with their days of publication."""
    for path in sorted(EXAMPLES.glob("*.toml")):
        tables = tomllib.loads(path.read_text("utf-8"))
        for entry in (*tables.get("examples", []), *tables.get("nothing", [])):
            case = tables.get("defaults", {}) | (
                {"text": entry} if isinstance(entry, str) else entry
            )
            published = case.get("published")
            yield path.stem, case["text"], None if published == "none" else published


def _reading(text: str, published: str | None) -> Iterator[tuple[str, str]]:
    """Give the line of the page for each rule that reads the text."""
    figures = extract_figures(text, published)
    for name in dict.fromkeys(figure.rule for figure in figures):
        own = [figure for figure in figures if figure.rule == name]
        spans = [(figure.start, figure.end) for figure in own]
        yield name, f"{_marked(text, spans)} — {', '.join(map(_value, own))}"
    standing, _ = choose(scan(Page(source_from_text(text, published=published))))
    names = [reading for reading in standing if not reading.is_figure]
    for name in dict.fromkeys(reading.rule for reading in names):
        spans = [(reading.start, reading.end) for reading in names if reading.rule == name]
        yield name, f"{_marked(text, spans)} — no figure"


def _left_alone(name: str, text: str) -> str:
    """Give the line for a text that looks like what a rule reads; "" where it reads it."""
    standing, _ = choose(scan(Page(source_from_text(text))))
    if name in {reading.rule for reading in standing}:
        return ""
    figures = extract_figures(text)
    told = ", ".join(f"{_value(figure)} by `{figure.rule}`" for figure in figures)
    spans = [(figure.start, figure.end) for figure in figures]
    return f"{_marked(text, spans)} — {told or 'nothing'}"


def _value(figure: Figure) -> str:
    """Write bound, value and unit."""
    ends = f"{canonical(figure.low)} to {canonical(figure.high)}"
    value = ends if figure.bound == "range" else canonical(figure.value) or "open"
    bound = "" if figure.bound in {"=", "range"} else figure.bound
    per = f"per {figure.per}" if figure.per else ""
    return _plain(" ".join(filter(None, (bound, value, figure.unit, per))))


def _marked(text: str, spans: list[tuple[int, int]]) -> str:
    """Write a text with spans in bold, as one line of Markdown."""
    written, done = [], 0
    for start, end in spans:
        inside = text[start:end]
        bare = inside.strip()
        before, after = inside.partition(bare)[::2]
        written += [_plain(text[done:start] + before), f"**{_plain(bare)}**", _plain(after)]
        done = end
    return "".join([*written, _plain(text[done:])])


def _plain(text: str) -> str:
    """Write text so that Markdown shows it as it is, a line break as a sign."""
    shown = re.sub(r"([\\`*_\[\]<>|~#])", r"\\\1", text)
    return re.sub(r"\s*\n\s*", " ⏎ ", shown).replace("\t", " ⇥ ").replace("\ufffd", "\\ufffd")


def _section(rule: AnyRule, entry: Entry) -> str:
    """Write the section of a rule."""
    lines = [f"\n## {rule.name}\n", f"{entry.told}\n"]
    lines.append(f"Kind {rule.kind}; priority {rule.priority}; tried {_where(rule)}.\n")
    lines += [f"- {line}" for line in entry.positive[:POSITIVE]]
    lines += ["\nNot:\n", *(f"- {line}" for line in entry.negative[:NEGATIVE])]
    return "\n".join(lines) + "\n"


def _where(rule: AnyRule) -> str:
    """Say where a rule is tried."""
    if isinstance(rule, Rule):
        return f"at anchors of the class {' or '.join(rule.anchors)}"
    if callable(rule.keys):
        return "after an amount, before words of `data/`"
    if not rule.keys:
        return "after an amount"
    if len(rule.keys) > FEW:
        return "after an amount, before words of its own"
    return f"after an amount, before {' or '.join(f'`{key}`' for key in sorted(rule.keys))}"


if __name__ == "__main__":
    raise SystemExit(main())
