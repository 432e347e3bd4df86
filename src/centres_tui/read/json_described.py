"""Descriptions of a page in JSON-LD: when it was published, by whom, who wrote it."""

import json
from collections import deque
from collections.abc import Iterator
from typing import Final, NamedTuple
from unicodedata import category

LARGEST: Final = 400_000
"""A longer description is not read."""
NODES: Final = 5_000
"""So many parts of a description are looked at."""
AUTHORS: Final = 6
"""So many authors are named."""
WIDEST: Final = 120
"""A name has at most so many characters."""
LONG: Final = 300
"""A title has at most so many characters."""

_UNSEEN: Final = frozenset({"Cc", "Cf", "Cs"})
_ARTICLES: Final = frozenset({"BlogPosting", "Report", "LiveBlogPosting", "PressRelease"})
_PAGES: Final = frozenset({"WebPage", "ItemPage"})
_HOLDERS: Final = ("@graph", "mainEntity", "mainEntityOfPage")
"""Under what names a description holds others of the same page."""


class Description(NamedTuple):
    """What a description says; empty where it does not."""

    is_article: bool
    """Whether it is of an article, not of the page around it."""
    day: str
    """When the article or page was published, as written."""
    author: str
    """Who wrote it."""
    publisher: str
    """Who published it."""
    modified: str = ""
    """When it was last changed, as written."""
    title: str = ""
    """What it is called."""


def described(content: str) -> list[Description]:
    """Read the descriptions of articles and pages; none where it is no JSON, or far too much.

    >>> described('{"@type": "Report", "datePublished": "2021-05-04", "author": "Ann Lee"}')
    ... # doctest: +NORMALIZE_WHITESPACE
    [Description(is_article=True, day='2021-05-04', author='Ann Lee', publisher='', modified='',
    title='')]
    """
    if len(content) > LARGEST:
        return []
    try:
        read: object = json.loads(content)
    except (ValueError, RecursionError):
        return []
    return [_description(node) for node in _nodes(read) if _kind(node) & (_ARTICLES | _PAGES)]


def _nodes(read: object) -> Iterator[dict[str, object]]:
    """Give the outer descriptions and those that they hold of the same page."""
    waiting, seen = deque([read]), 0
    while waiting and seen < NODES:
        node = waiting.popleft()
        seen += 1
        if isinstance(node, list):
            waiting.extend(node[:NODES])
        elif isinstance(node, dict):
            yield node
            waiting.extend(node[holder] for holder in _HOLDERS if holder in node)


def _kind(node: dict[str, object]) -> set[str]:
    """Give the types of a description, any sort of article as a report."""
    kinds = node.get("@type")
    named = kinds if isinstance(kinds, list) else [kinds]
    names = {name for name in named[:AUTHORS] if isinstance(name, str)}
    return {"Report" if name.endswith("Article") else name for name in names}


def _description(node: dict[str, object]) -> Description:
    return Description(
        is_article=bool(_kind(node) & _ARTICLES),
        day=_words(node, "datePublished"),
        author=" and ".join(_names(node.get("author"))),
        publisher=next(iter(_names(node.get("publisher"))), ""),
        modified=_words(node, "dateModified"),
        title=_words(node, "headline"),
    )


def _words(node: dict[str, object], key: str) -> str:
    value = node.get(key)
    return legible(value[:LONG]) if isinstance(value, str) else ""


def _names(value: object) -> list[str]:
    """Give the names of one or several people or bodies."""
    values = value[:AUTHORS] if isinstance(value, list) else [value]
    named = [each.get("name") if isinstance(each, dict) else each for each in values]
    names = [" ".join(legible(each[:WIDEST]).split()) for each in named if isinstance(each, str)]
    return [name for name in names if name and "/" not in name]


def legible(written: str) -> str:
    r"""Give what can be seen of a name in markup: no signs that control, no halves of characters.

    >>> legible("The\x1b[31m\u202e Post\ud83d")
    'The[31m Post'
    """
    return "".join(sign for sign in written if sign.isspace() or category(sign) not in _UNSEEN)
