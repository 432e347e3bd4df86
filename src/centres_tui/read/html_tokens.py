"""Markup to tokens: text, starts and ends of elements, in one pass over whatever comes.

Every place is looked at a bounded number of times, so that unclosed or hostile markup costs no
more than its length.
"""

import re
from collections.abc import Iterator
from typing import Final, Literal, NamedTuple

from centres_tui.vocabulary.patterns import lazy

_TAG: Final = lazy(r"<(/?)([A-Za-z][^\s/>]*+)((?>(?:[^>\"']++|\"[^\"]*+\"|'[^']*+')*))>")
_LOOSE_TAG: Final = lazy(r"<(/?)([A-Za-z][^\s/>]*+)([^>]*+)>")
_REFERENCE: Final = lazy(
    r"&(?:#[0-9]{1,8}+(?![0-9]);?|#[xX][0-9a-fA-F]{1,7}+(?![0-9a-fA-F]);?|[A-Za-z][A-Za-z0-9]{1,31};?)"
)
RAW: Final = frozenset({"script", "style", "title", "textarea", "template", "noframes", "xmp"})
"""Elements whose content is no markup, up to their own end."""


class Token(NamedTuple):
    """A piece of markup."""

    sort: Literal["text", "start", "end", "raw"]
    """Text between tags, a tag, or the content of an element without markup inside."""
    name: str
    """The element's name in lower case; empty for text."""
    text: str = ""
    """The text, references read; of a start its attributes, for `raw` the content, as written."""


def tokens(markup: str) -> Iterator[Token]:
    """Cut markup into tokens; comments and declarations are dropped.

    >>> [token.text or token.name for token in tokens("<p>&pound;5m<br class=x>")]
    ['p', '£5m', ' class=x']
    """
    return _Cutter(markup).cut()


def unescape(text: str) -> str:
    """Read character references; what is no reference stays.

    >>> unescape("&pound;5m &amp; &#8364;3m &nosuch;")
    '£5m & €3m &nosuch;'
    """
    if "&" not in text:
        return text
    import html  # noqa: PLC0415 - its table of names is large, and most texts need none

    return _REFERENCE.sub(lambda found: html.unescape(found[0]), text)


class _Cutter:
    """Where cutting stands, and what is known not to come any more."""

    def __init__(self, markup: str) -> None:
        self.markup = markup
        self.place = 0
        self.tag = _TAG
        self.last_end = markup.rfind(">")
        self.missing: set[str] = set()
        """Ends that do not occur in what is left."""

    def cut(self) -> Iterator[Token]:
        markup = self.markup
        while self.place < len(markup):
            begin = markup.find("<", self.place)
            if begin < 0 or begin > self.last_end:
                begin = len(markup)
            if begin > self.place:
                yield Token("text", "", unescape(markup[self.place : begin]))
            self.place = begin
            if begin < len(markup):
                yield from self._markup()

    def _markup(self) -> Iterator[Token]:
        """Cut what begins with the < at the place; a tag's end is known to come."""
        markup, begin = self.markup, self.place
        following = markup[begin + 1]
        if following in "!?":
            self._skip_declaration()
        elif tag := self._tag_at(begin):
            self.place = tag.end()
            name = tag[2].lower()
            yield Token("end", name) if tag[1] else Token("start", name, tag[3])
            if name in RAW and not tag[1]:
                yield from self._raw(name)
        elif following == "/":
            self.place = markup.index(">", begin) + 1
        else:
            self.place = begin + 1
            yield Token("text", "", "<")

    def _tag_at(self, begin: int) -> re.Match[str] | None:
        """Match a tag; one with an unclosed quote ends quoting for the rest of the document."""
        if not _LOOSE_TAG.match(self.markup, begin, begin + 3) and not self._named(begin):
            return None
        tag = self.tag.match(self.markup, begin)
        if tag is None:
            self.tag = _LOOSE_TAG
            tag = self.tag.match(self.markup, begin)
        return tag

    def _named(self, begin: int) -> bool:
        name = self.markup[begin + 1 : begin + 3].removeprefix("/")
        return name[:1].isascii() and name[:1].isalpha()

    def _skip_declaration(self) -> None:
        if self.markup.startswith("<!--", self.place):
            end = self._find("-->", self.place + 2)
            if end >= 0:
                self.place = end + 3
                return
        self.place = self.markup.index(">", self.place) + 1

    def _raw(self, name: str) -> Iterator[Token]:
        """Cut the content of an element without markup; unclosed, it ends with the next <."""
        end = self._find_end_of(name)
        if end < 0:
            end = self.markup.find("<", self.place)
            end = len(self.markup) if end < 0 else end
        yield Token("raw", name, self.markup[self.place : end])
        self.place = end

    def _find_end_of(self, name: str) -> int:
        if name in self.missing:
            return -1
        found = re.compile(rf"</{name}(?![^\s/>])", re.IGNORECASE).search(self.markup, self.place)
        if found is None:
            self.missing.add(name)
            return -1
        return found.start()

    def _find(self, end: str, place: int) -> int:
        found = -1 if end in self.missing else self.markup.find(end, place)
        if found < 0:
            self.missing.add(end)
        return found
