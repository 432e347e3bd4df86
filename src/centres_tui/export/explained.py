"""An explanation of one place as tables of text, as JSON, and as Markdown."""

from collections.abc import Iterable, Iterator
from dataclasses import asdict, fields
from typing import Final, NamedTuple

from centres_tui.export.as_json import dump
from centres_tui.export.as_markdown import escaped, table
from centres_tui.export.plain import plain_row
from centres_tui.extract.explaining.records import Explanation, Origin, Quote, Trial
from centres_tui.model.figure import Figure

AROUND: Final = 200
"""How much of a long sentence is shown on either side of a place."""
MARKS: Final = ("[", "]")
"""What stands around the place in its sentence."""


class Section(NamedTuple):
    """One part of an explanation, as a table of text from outside, not filtered yet."""

    name: str
    """What it is about."""
    columns: tuple[str, ...]
    """The headings."""
    rows: tuple[tuple[str, ...], ...]
    """The rows."""
    note: str = ""
    """What is told below it, in one line."""


class Sentence(NamedTuple):
    """The sentence around a place, in three parts."""

    before: str
    """What stands before the words at the place."""
    words: str
    """The words at the place."""
    after: str
    """What stands after them."""


def sentence_of(explanation: Explanation) -> Sentence:
    """Give the sentence with the place apart; a long one is cut."""
    sentence, words = explanation.sentence, explanation.words
    start = max(0, words.start - sentence.start)
    end = max(start, words.end - sentence.start)
    before, after = sentence.text[:start], sentence.text[end:]
    return Sentence(
        before=before if len(before) <= AROUND else f"…{before[-AROUND:]}",
        words=words.text,
        after=after if len(after) <= AROUND else f"{after[:AROUND]}…",
    )


def sections(explanation: Explanation) -> Iterator[Section]:
    """Give the parts of an explanation that say anything."""
    if explanation.figure is not None:
        yield _origins(explanation)
    if explanation.decisions:
        yield _decisions(explanation)
    yield _trials(explanation)
    if explanation.drops:
        yield _drops(explanation)
    if explanation.joints:
        yield _joints(explanation)


def _origins(explanation: Explanation) -> Section:
    empty = ", ".join(spoken(name) for name in explanation.empty)
    return Section(
        name="where each field comes from",
        columns=("field", "value", "from", "words"),
        rows=tuple(
            (spoken(each.field), each.value, told_from(each), quotes(each.words))
            for each in explanation.origins
        ),
        note=f"not stated: {empty}" if empty else "",
    )


def told_from(origin: Origin) -> str:
    """Say from which step a field comes, and what that goes by."""
    if origin.step.startswith("rule "):
        return origin.because.replace("the rule", origin.step, 1)
    return origin.because


def _decisions(explanation: Explanation) -> Section:
    return Section(
        name="what these words decide",
        columns=("figure", "field", "value", "place"),
        rows=tuple(
            (each.exact, spoken(each.field), each.value, each.figure)
            for each in explanation.decisions
        ),
    )


def _trials(explanation: Explanation) -> Section:
    told = [each for each in explanation.trials if each.outcome != "no match"]
    return Section(
        name="rules tried",
        columns=("at", "rule", "outcome", "what"),
        rows=tuple((str(each.at), each.rule, each.outcome, _tried(each)) for each in told),
        note=_unmatched(explanation.trials) or ("" if told else "no rule was tried here"),
    )


def _tried(trial: Trial) -> str:
    if trial.read is None:
        return trial.because
    if trial.kind:
        return f"{quotes([trial.read])} as {trial.kind} {trial.value}".strip()
    return f"{quotes([trial.read])}, {trial.because}"


def _unmatched(trials: Iterable[Trial]) -> str:
    """Name the rules whose form was not there, each with the places where it was tried."""
    places: dict[str, list[str]] = {}
    for trial in trials:
        if trial.outcome == "no match":
            places.setdefault(trial.rule, []).append(str(trial.at))
    named = (f"{rule} ({', '.join(dict.fromkeys(at))})" for rule, at in places.items())
    told = ", ".join(named)
    return f"no match: {told}" if told else ""


def _drops(explanation: Explanation) -> Section:
    return Section(
        name="readings dropped",
        columns=("rule", "read", "for", "why"),
        rows=tuple(
            (each.rule, quotes([each.read]), f"{each.by}: {quotes([each.winner])}", each.because)
            for each in explanation.drops
        ),
    )


def _joints(explanation: Explanation) -> Section:
    return Section(
        name="joined afterwards",
        columns=("step", "what", "words"),
        rows=tuple((each.step, each.because, quotes(each.words)) for each in explanation.joints),
    )


def quotes(words: Iterable[Quote]) -> str:
    """Quote words with their places.

    >>> quotes([Quote(3, 8, "about")])
    '“about” 3-8'
    """
    return ", ".join(f"“{each.text}” {each.start}-{each.end}" for each in words)


def spoken(name: str) -> str:
    """Give the name of a field as words."""
    return name.replace("_", " ")


def write_json(explanation: Explanation) -> str:
    """Write an explanation as one JSON document, a part a line."""
    told = as_object(explanation).items()
    parts = ",\n".join(f"{dump(name)}: {dump(part)}" for name, part in told)
    return f"{{{parts}}}\n"


def as_object(explanation: Explanation) -> dict[str, object]:
    """Give an explanation as plain values."""
    document = asdict(explanation)
    document["figure"] = None if explanation.figure is None else _plain(explanation.figure)
    return document


def _plain(figure: Figure) -> dict[str, object]:
    row = {field.name: getattr(figure, field.name) for field in fields(figure)}
    return dict(plain_row(row))


def write_markdown(explanation: Explanation) -> str:
    """Write an explanation as a Markdown document."""
    return "\n\n".join(_markdown(explanation)) + "\n"


def _markdown(explanation: Explanation) -> Iterator[str]:
    before, words, after = map(escaped, sentence_of(explanation))
    yield f"# {escaped(explanation.path)}:{explanation.place}"
    yield escaped(explanation.answer)
    yield f"> {before}{f'**{words}**' if words else ''}{after}"
    for section in sections(explanation):
        yield f"## {section.name[:1].upper()}{section.name[1:]}"
        rows = [dict(zip(section.columns, row, strict=True)) for row in section.rows]
        if rows:
            yield table(rows, section.columns)
        if section.note:
            yield f"{escaped(section.note[:1].upper() + section.note[1:])}."
