"""What the markup of a page says of it outside its text: day of publication, author, publisher.

It stands in elements `meta` and `time`, and in descriptions in JSON-LD. Only so much of each is
looked at, so that hostile markup costs no more than its length.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping
from datetime import date
from typing import Final

from centres_tui.read.html_tokens import Token, unescape
from centres_tui.read.json_described import Description, described, legible
from centres_tui.read.taken import Told, ToldSort
from centres_tui.vocabulary.patterns import lazy

MOST: Final = 400
"""So many elements that may state something are looked at."""
LONGEST: Final = 4000
"""So many characters of a tag are looked at."""
NEAR: Final = 400
"""A day in an element `time` is within so many characters after the title."""
WIDE: Final = 300
"""A title has at most so many characters."""
WIDEST: Final = 200
"""A name has at most so many characters."""

_ATTRIBUTE: Final = lazy(
    r"([A-Za-z][\w:.-]*+)(?>(?:\s*+=\s*+(?:\"([^\"]*+)\"|'([^']*+)'|([^\s\"'>]++)))?)"
)
_DAY: Final = lazy(r"\s*((?:19|20)\d\d)([-/]?)(\d\d)\2(\d\d)(?!\d)")
_DAYS: Final = (
    "article:published_time", "og:article:published_time", "datepublished", "dc.date.issued",
    "dcterms.issued", "citation_publication_date", "pubdate", "publishdate", "publish-date",
    "publish_date", "parsely-pub-date", "sailthru.date", "dc.date", "dcterms.date",
    "dc.date.created", "dcterms.created", "date",
)  # fmt: skip
"""Names under which an element `meta` states the day, the surest first."""
_AUTHORS: Final = (
    "author", "article:author", "dc.creator", "dcterms.creator", "citation_author",
    "parsely-author", "sailthru.author", "byl",
)  # fmt: skip
_PUBLISHERS: Final = ("og:site_name", "dc.publisher", "dcterms.publisher", "publisher")
_MODIFIED: Final = (
    "article:modified_time", "og:article:modified_time", "og:updated_time", "datemodified",
    "dcterms.modified", "dc.date.modified", "last-modified", "revised",
)  # fmt: skip
_TITLES: Final = ("og:title", "dc.title", "dcterms.title", "citation_title", "twitter:title")
_LANGUAGES: Final = ("content-language", "dc.language", "dcterms.language", "og:locale", "language")
_CHANGING: Final = ("modif", "updat")
"""What marks an element `time` as the one that says when the text was changed."""
_PUBLISHING: Final = ("publish", "entry-date", "posted", "pubdate")
"""What marks an element `time` as the one that says when the text was published."""


class MarkedUp:
    """What markup has stated so far."""

    def __init__(self) -> None:
        self._meta: dict[str, str] = {}
        self._described: list[Description] = []
        self._timed = ""
        self._near = ""
        self._changed = ""
        self._language = ""
        self._title_at = -1
        self._seen = 0
        self._is_description = False

    def see(self, token: Token, length: int) -> None:
        """Take what a tag, or the content of a script, states.

        Args:
            token: The start of an element, or the content of one without markup inside.
            length: How many characters of text stand before it.
        """
        if token.sort == "raw":
            if self._is_description:
                self._described += described(token.text)
            self._is_description = False
        elif token.name == "h1":
            self._title_at = length
        elif token.name in {"meta", "time", "script", "html"} and self._seen < MOST:
            self._seen += 1
            self._tag(token.name, attributes(token.text), length)

    def told(self) -> tuple[Told, ...]:
        """Give what is stated, of each sort the surest first, each value once.

        A "near day" is one that stands by the title and is not said to be that of publication.
        """
        told = [*self._days(), *self._names(), *self._metas("title", _TITLES, title_of)]
        told += self._metas("language", _LANGUAGES, language_of)
        told += (
            [] if not self._language else [Told("language", self._language, "markup, html lang")]
        )
        told += self._described_as("title", (title_of(each.title) for each in self._articles()))
        return _each_once(told)

    def _days(self) -> Iterator[Told]:
        articles = self._articles()
        yield from self._described_as("day", (day_of(each.day) for each in articles))
        yield from self._metas("day", _DAYS, day_of)
        if self._timed:
            yield Told("day", self._timed, "markup, time")
        if self._near:
            yield Told("near day", self._near, "markup, time by the title")
        yield from self._described_as("modified", (day_of(each.modified) for each in articles))
        yield from self._metas("modified", _MODIFIED, day_of)
        if self._changed:
            yield Told("modified", self._changed, "markup, time")

    def _names(self) -> Iterator[Told]:
        articles = self._articles()
        yield from self._metas("byline", _AUTHORS, name_of)
        yield from self._described_as("byline", (each.author for each in articles))
        yield from self._metas("publisher", _PUBLISHERS, name_of)
        yield from self._described_as("publisher", (each.publisher for each in articles))

    def _articles(self) -> list[Description]:
        return [each for each in self._described if each.is_article] or self._described

    def _described_as(self, sort: ToldSort, values: Iterable[str]) -> Iterator[Told]:
        """Give what several descriptions say, where they all say one thing."""
        value = _one(values)
        if value:
            yield Told(sort, value, "markup, JSON-LD")

    def _metas(
        self, sort: ToldSort, keys: tuple[str, ...], read: Callable[[str], str]
    ) -> Iterator[Told]:
        for key in keys:
            value = read(self._meta.get(key, ""))
            if value:
                yield Told(sort, value, f"markup, meta {key}")

    def _tag(self, name: str, found: Mapping[str, str], length: int) -> None:
        if name == "meta":
            key = found.get("property") or found.get("name") or found.get("itemprop")
            key = key or found.get("http-equiv") or ""
            self._meta.setdefault(key.lower(), found.get("content", ""))
        elif name == "html":
            self._language = language_of(found.get("lang") or found.get("xml:lang", ""))
        elif name == "script":
            self._is_description = "ld+json" in found.get("type", "").lower()
        else:
            self._time(found, length)

    def _time(self, found: Mapping[str, str], length: int) -> None:
        day = day_of(found.get("datetime", ""))
        marks = f"{found.get('itemprop', '')} {found.get('class', '')}".lower()
        if "pubdate" in found or any(mark in marks for mark in _PUBLISHING):
            self._timed = self._timed or day
            return
        if any(mark in marks for mark in _CHANGING):
            self._changed = self._changed or day
        if 0 <= self._title_at <= length <= self._title_at + NEAR and "modified" not in marks:
            self._near = self._near or day


def attributes(written: str) -> dict[str, str]:
    """Read the attributes of a tag, their names in lower case, the first of each name.

    >>> attributes(' name="date" content=2021-05-04 hidden')
    {'name': 'date', 'content': '2021-05-04', 'hidden': ''}
    """
    found: dict[str, str] = {}
    for each in _ATTRIBUTE.finditer(written[:LONGEST]):
        found.setdefault(each[1].lower(), unescape(each[2] or each[3] or each[4] or ""))
    return found


def day_of(written: str) -> str:
    """Give the day with which a time stamp begins; "" where it states none.

    >>> day_of("2021-05-04T23:30:00Z"), day_of("20210504"), day_of("4 May")
    ('2021-05-04', '2021-05-04', '')
    """
    found = _DAY.match(written)
    try:
        return date(int(found[1]), int(found[3]), int(found[4])).isoformat() if found else ""
    except ValueError:
        return ""


def name_of(written: str) -> str:
    """Give a name, no address of a page: "Ann Lee", not "https://lee.example/ann".

    >>> name_of(" Ann  Lee "), name_of("https://lee.example/ann")
    ('Ann Lee', '')
    """
    name = " ".join(legible(written[:WIDEST]).split())
    return "" if "/" in name or "@" in name or "{" in name else name


def title_of(written: str) -> str:
    """Give a title on one line.

    >>> title_of(" Pier  repairs ")
    'Pier repairs'
    """
    return " ".join(legible(written[:LONGEST]).split())[:WIDE]


def language_of(written: str) -> str:
    """Give the code of a language, without its country.

    >>> language_of("en-GB"), language_of("DE"), language_of("english")
    ('en', 'de', '')
    """
    code = written.strip().replace("_", "-").partition("-")[0].lower()
    return code if len(code) == 2 and code.isascii() and code.isalpha() else ""


def _each_once(told: Iterable[Told]) -> tuple[Told, ...]:
    """Leave out what is told again, but for where."""
    first: dict[tuple[str, str], Told] = {}
    for each in told:
        first.setdefault((each.sort, each.value), each)
    return tuple(first.values())


def _one(values: Iterable[str]) -> str:
    """Give what several descriptions say, where they all say one thing."""
    said = {value for value in values if value}
    return said.pop() if len(said) == 1 else ""
