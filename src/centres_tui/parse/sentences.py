"""Sentence spans: paragraphs told by lines, sentences by stops that are no abbreviation's."""

import re
from collections.abc import Iterator
from functools import lru_cache
from itertools import pairwise
from typing import NamedTuple

from centres_tui.vocabulary.abbreviations import Abbreviations, abbreviations
from centres_tui.vocabulary.patterns import lazy

_LINE = lazy(r"[^\n\r\x0b\x0c\x85\u2028\u2029]+")
_BREAK = lazy(r"(?:\r\n|[\n\r\x85\u2028])[^\S\n\r\x0b\x0c\x85\u2028\u2029]*\Z")
_LIST_MARK = lazy(
    r"(?:[-*+•‣◦▪–—·●○■]\s|\(?(?:\d{1,3}(?:\.\d{1,3}){0,4}|[a-zA-Z]|[ivxIVX]{1,5})[.)]\s"
    r"|\d{1,3}(?:\.\d{1,3}){1,4}\s+(?=[A-Z])|#{1,6}\s|>\s)"
)
_BYLINE = lazy(r"(?:By|BY)\s[A-Z]")
_DASH = lazy(r"[-–—]\s+[a-z]")
_CELLS = lazy(r"\S(?:\s{3,}|\t)\S|^\||\s\|\s.*\s\|\s")
_ENTRY = lazy(r"[A-Z][^:.!?\n]{1,80}:\s+[+£$€−-]?\d[\d.,]*%?\Z")
_LABELLED = lazy(r"[A-Z][^:.!?\n]{1,50}:\s")
"""How the line of a list begins that names what it tells: "Volunteers: 260 now"."""
_NUMBER_ENDS = frozenset("0123456789%")
_BRACKETED = lazy(r"\(\d{1,3}\)\s")
"""A number in brackets: of a paragraph, unless the line before it breaks off."""
_STOP = lazy(r"[.!?…]+[\"'”’»)\]]*(?=\s)")
_NEXT = lazy(r"\s+([\"'“‘«(\[]*)(\w+)?")
_WORD_BEFORE = lazy(r"[^\s\"'“‘«(\[]*\Z")
_INITIAL = lazy(r"(?:[A-Za-z]\.)*[A-Z]\Z")
_NUMBERED = lazy(
    r"\(?\d{1,3}(?:(?:\.\d{1,3}){1,4}[.)]?|[.)])\s+(?=[A-Z][a-z]*\s[a-zA-Z])"
    r"|(?:\((?:[a-z]|[ivx]{1,5})\)|[a-z][.)]|[-*•–])\s+(?=[A-Za-z][a-z]*\s[a-zA-Z])"
)
"""The number or mark of a paragraph, with the blanks behind it: "4.2   The", "(b)   that"."""
_MARKER = lazy(r"\s*\(?(?:\d{1,3}(?:\.\d{1,3})*|[A-Za-z])\Z")

NARROWEST = 40
"""A shorter line stands alone, unless the next goes on in lower case."""
WIDEST = 130
"""Text wrapped by hand is no wider than this."""
LONGEST_WORD = 24
"""How far back the word before a stop is looked for."""


class _Line(NamedTuple):
    """A line that is not blank, without the white space around it."""

    start: int
    end: int
    text: str
    follows: bool
    """Whether only a line break parts it from the line before."""


def sentence_spans(text: str) -> list[tuple[int, int]]:
    """Give the spans of the sentences of a text, in order.

    They cover all that is not blank and never reach across a paragraph: a blank line, a heading,
    a list entry or a row of a table ends one; lines wrapped by hand are joined.

    >>> text = "Cllr. Bee said £5.6m. It fell."
    >>> [text[start:end] for start, end in sentence_spans(text)]
    ['Cllr. Bee said £5.6m.', 'It fell.']
    """
    spans: list[tuple[int, int]] = []
    for start, end in paragraph_spans(text):
        spans.extend(_split(text, start, end))
    return spans


def paragraph_spans(text: str) -> list[tuple[int, int]]:
    """Give the spans of the paragraphs of a text, headings, list entries and rows among them."""
    return list(_paragraphs(text))


@lru_cache(maxsize=4)
def _paragraphs(text: str) -> tuple[tuple[int, int], ...]:
    """Find the paragraphs; a text is asked for them when it is read and when it is understood."""
    spans: list[tuple[int, int]] = []
    for block in _blocks(text):
        width = max(line.end - line.start for line in block)
        start = block[0].start
        for line, after in pairwise(block):
            if not _goes_on(line.text, after.text, width):
                spans.append((start, line.end))
                start = after.start
        spans.append((start, block[-1].end))
    return tuple(spans)


def _blocks(text: str) -> Iterator[list[_Line]]:
    """Group the lines between blank lines."""
    block: list[_Line] = []
    for line in _lines(text):
        if block and not line.follows:
            yield block
            block = []
        block.append(line)
    if block:
        yield block


def _lines(text: str) -> Iterator[_Line]:
    last = 0
    for match in _LINE.finditer(text):
        stripped = match[0].strip()
        if not stripped:
            continue
        start = match.start() + match[0].index(stripped)
        between = text[last:start]
        follows = bool(_BREAK.match(between.lstrip(" \t\xa0")))
        last = start + len(stripped)
        yield _Line(start, last, stripped, follows)


def _goes_on(line: str, after: str, width: int) -> bool:
    """Whether the line after a line belongs to its paragraph."""
    if _is_row(line) or _is_row(after) or _is_byline(line) or _is_byline(after):
        return False
    full = len(line) >= NARROWEST and len(line) + 1 + len(after.split(None, 1)[0]) > width
    if _LIST_MARK.match(after):
        if line[-1].isalpha() and _BRACKETED.match(after):
            return full
        return full and bool(_DASH.match(after)) and not _DASH.match(line)
    if after[0].islower():
        return True
    full = full and not _is_entry(line) and not (_is_labelled(line) and _is_labelled(after))
    return full and width <= WIDEST and (after.isupper() or not line.isupper())


def _is_byline(line: str) -> bool:
    return line.startswith(("By", "BY")) and _BYLINE.match(line) is not None


def _is_entry(line: str) -> bool:
    """Whether a line is a label with its number: "Pupils who passed: 75%"."""
    return line[-1] in _NUMBER_ENDS and _ENTRY.match(line) is not None


def _is_labelled(line: str) -> bool:
    return ":" in line and _LABELLED.match(line) is not None


def _is_row(line: str) -> bool:
    """Whether a line has cells; the blanks behind a paragraph's number part none."""
    if "   " not in line and "\t" not in line and "|" not in line:
        return False
    mark = _NUMBERED.match(line)
    return bool(_CELLS.search(line, mark.end() if mark else 0))


def _split(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Cut one paragraph at the stops that end a sentence."""
    words = abbreviations()
    begin = start
    for stop in _STOP.finditer(text, start, end):
        following = _NEXT.match(text, stop.end(), end)
        if following is None or following.start(1) >= end:
            continue
        if _ends(text, begin, stop, following, words):
            yield begin, stop.end()
            begin = following.start(1)
    yield begin, end


def _ends(
    text: str, begin: int, stop: re.Match[str], following: re.Match[str], words: Abbreviations
) -> bool:
    """Whether a stop ends the sentence that begins at `begin`."""
    word = following[2] or ""
    if word[:1].islower():
        return False
    if stop[0][0] != "." or stop[0].startswith(".."):
        return True
    before = _WORD_BEFORE.search(text, max(begin, stop.start() - LONGEST_WORD), stop.start())
    token = before[0] if before else ""
    if _MARKER.fullmatch(text, begin, stop.start()):
        return False
    return _ends_after(token, word, words)


def _ends_after(token: str, word: str, words: Abbreviations) -> bool:
    """Whether a full stop after a token ends the sentence before a word."""
    lower = token.lower()
    if lower in words.leading:
        return False
    if lower in words.numbering and word[:1].isdigit():
        return False
    if lower in words.closing or _INITIAL.match(token):
        return (word.lower() in words.openers and not word.isupper()) or word in {"A", "I"}
    return True
