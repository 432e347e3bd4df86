"""Which words around a date decide its value: found by putting others in their place."""

import re
from dataclasses import replace

from centres_tui.extract.explaining.case import Case
from centres_tui.extract.grounds import Span
from centres_tui.extract.page import Page
from centres_tui.extract.rule import Rule
from centres_tui.model.quantity import DATED, Value
from centres_tui.model.source import Source

REACH = 400
"""How far around a date words may decide it."""
_WORD = re.compile(r"[^\W_]+(?:['’.-][^\W_]+)*")


class _Window:
    """A date with the text around it, read by its rule alone."""

    def __init__(self, source: Source, rule: Rule, at: int, span: Span) -> None:
        self.offset = max(0, span[0] - REACH)
        self.source = source
        self.rule = rule
        self.at = at - self.offset
        self.span = (span[0] - self.offset, span[1] - self.offset)
        self.text = source.text[self.offset : span[1] + REACH]

    def value(self, text: str) -> Value:
        """Read the date in a text like this one."""
        page = Page(replace(self.source, text=text, passages=()))
        match = self.rule.pattern.match(text, self.at)
        reading = self.rule.build(match, page, self.rule) if match else None
        return reading.value if reading is not None else None

    def without(self, words: list[Span]) -> Value:
        """Read the date with letters that mean nothing in the place of words."""
        text = self.text
        for start, end in words:
            text = f"{text[:start]}{'z' * (end - start)}{text[end:]}"
        return self.value(text)

    def words(self) -> list[Span]:
        """Give the words around the date."""
        found = (match.span() for match in _WORD.finditer(self.text))
        return [word for word in found if word[1] <= self.span[0] or self.span[1] <= word[0]]


def deciding_words(case: Case) -> tuple[Span, ...]:
    """Give the words outside a date without any one of which it would have another value."""
    window = _window(case)
    if window is None or window.value(window.text) != case.figure.value:
        return ()
    words = window.words()
    if window.without(words) == case.figure.value:
        return ()
    return tuple(
        (word[0] + window.offset, word[1] + window.offset)
        for word in words
        if window.without([word]) != case.figure.value
    )


def _window(case: Case) -> _Window | None:
    """Give a date's window, where a rule at an anchor has read it."""
    figure, read = case.figure, case.lineage.born[0]
    if figure.kind not in DATED or (read.start, read.end) != (figure.start, figure.end):
        return None
    for tried in case.recorder.trials:
        is_it = tried.reading is not None and tried.reading.start == figure.start
        if is_it and tried.rule.name == figure.rule and isinstance(tried.rule, Rule):
            return _Window(case.recorder.page.source, tried.rule, tried.at, case.span)
    return None
