"""What the markup of a page says of it outside its text: day of publication, author, publisher.

It stands in elements `meta` and `time`, and in descriptions in JSON-LD. Only so much of each is
looked at, so that hostile markup costs no more than its length.
"""

from collections.abc import Callable, Iterable, Mapping
from datetime import date
from typing import Final

from centres_tui.read.html_tokens import Token, unescape
from centres_tui.read.json_described import Description, described, legible
from centres_tui.vocabulary.patterns import lazy

MOST: Final = 400
"""So many elements that may state something are looked at."""
LONGEST: Final = 4000
"""So many characters of a tag are looked at."""
NEAR: Final = 400
"""A day in an element `time` is within so many characters after the title."""
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
_PUBLISHING: Final = ("publish", "entry-date", "posted", "pubdate")
"""What marks an element `time` as the one that says when the text was published."""


class MarkedUp:
    """What markup has stated so far."""

    def __init__(self) -> None:
        self._meta: dict[str, str] = {}
        self._described: list[Description] = []
        self._timed = ""
        self._near = ""
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
        elif token.name in {"meta", "time", "script"} and self._seen < MOST:
            self._seen += 1
            self._tag(token.name, attributes(token.text), length)

    def stated(self) -> dict[str, str]:
        """Give the day, the author and the publisher, as far as they are stated.

        "near day" is one that stands by the title and is not said to be that of publication.
        """
        articles = [each for each in self._described if each.is_article] or self._described
        known = {
            "day": _one(day_of(each.day) for each in articles)
            or self._first(_DAYS, day_of)
            or self._timed,
            "near day": self._near,
            "byline": self._first(_AUTHORS, name_of) or _one(each.author for each in articles),
            "publisher": self._first(_PUBLISHERS, name_of)
            or _one(each.publisher for each in articles),
        }
        return {sort: value for sort, value in known.items() if value}

    def _tag(self, name: str, found: Mapping[str, str], length: int) -> None:
        if name == "meta":
            key = found.get("property") or found.get("name") or found.get("itemprop") or ""
            self._meta.setdefault(key.lower(), found.get("content", ""))
        elif name == "script":
            self._is_description = "ld+json" in found.get("type", "").lower()
        else:
            self._time(found, length)

    def _time(self, found: Mapping[str, str], length: int) -> None:
        day = day_of(found.get("datetime", ""))
        marks = f"{found.get('itemprop', '')} {found.get('class', '')}".lower()
        if "pubdate" in found or any(mark in marks for mark in _PUBLISHING):
            self._timed = self._timed or day
        elif 0 <= self._title_at <= length <= self._title_at + NEAR and "modified" not in marks:
            self._near = self._near or day

    def _first(self, keys: tuple[str, ...], read: Callable[[str], str]) -> str:
        return next(filter(None, (read(self._meta.get(key, "")) for key in keys)), "")


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


def _one(values: Iterable[str]) -> str:
    """Give what several descriptions say, where they all say one thing."""
    said = {value for value in values if value}
    return said.pop() if len(said) == 1 else ""
