"""Where the words of a label came from."""

from collections.abc import Iterator
from typing import Final

from centres_tui.extract.about_before import NAMES
from centres_tui.extract.explaining.case import Case
from centres_tui.extract.grounds import Grounds, Span, grounds_of
from centres_tui.parse.nouns import participle
from centres_tui.vocabulary.grammar import grammar

_ADDED: Final = frozenset({
    "of", "in", "to", "be", "by", "that", "for", "on", "the", "share", "rise", "fall", "age",
    "length", "price", "held", "set", "aside", "publication", "date",
    *" ".join(NAMES.values()).split(),
})  # fmt: skip
"""Words that a label has of its own, whatever the text says."""


def about_grounds(case: Case, field: str) -> Grounds:
    """A label has the words that the steps name, its unit's, and verbs in another form."""
    del field
    known = grounds_of(case.last.about) or Grounds("words", ())
    spans = [*known.spans]
    if known.step == "cell":
        headings = filter(None, map(grounds_of, case.last.headings))
        return Grounds(known.step, tuple(span for told in headings for span in told.spans))
    unit = grounds_of(case.last.unit)
    if unit is not None and case.figure.kind in ("count", "rate"):
        spans += unit.spans if case.figure.unit in case.figure.about else ()
    trend = grounds_of(case.last.trend)
    if trend is not None and case.figure.about.startswith(("rise", "fall")):
        spans += trend.spans
    told = " ".join(case.text[start:end].lower() for start, end in spans).split()
    left = [word for word in case.figure.about.lower().split() if word not in {*told, *_ADDED}]
    return Grounds(known.step, (*spans, *_in_other_forms(case, left)))


def _in_other_forms(case: Case, words: list[str]) -> Iterator[Span]:
    """Give the only words of the sentence that words of a label can have been made of."""
    named = grammar().nominals
    text, start = case.text, case.figure.sentence_start
    sentence = [
        (match.lower(), span)
        for match, span in _words_between(text, start, case.figure.sentence_end)
    ]
    for word in words:
        found = [span for own, span in sentence if word in (own, named.get(own), participle(own))]
        if len(found) == 1:
            yield found[0]


def _words_between(text: str, start: int, end: int) -> Iterator[tuple[str, Span]]:
    at = start
    for word in text[start:end].split():
        at = text.index(word, at)
        bare = word.strip(".,;:!?()[]\"“”‘’'")
        first = at + word.find(bare)
        yield bare, (first, first + len(bare))
        at += len(word)
