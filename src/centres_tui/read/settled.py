"""What a source is settled to be: what it says of itself, and what a person says of it."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date
from types import MappingProxyType
from typing import Final, Literal, NamedTuple

from centres_tui.model.source import Issue, Source, StatedField, Statement
from centres_tui.read.language import ENGLISH, language_of_text
from centres_tui.read.statements import ordered
from centres_tui.vocabulary.languages import language_names
from centres_tui.vocabulary.patterns import lazy

BESIDE: Final = "sources.toml"
"""Where a person says of documents what they do not say themselves."""
GIVEN: Final = "--published"
NAME: Final = "file name"
WORDS: Final = "words of the text"
NOTHING: Final[Mapping[StatedField, str]] = MappingProxyType({})
"""Nobody says anything of a source."""
_DAY: Final = lazy(
    r"(?<![\d.-])((?:19|20)\d\d)([-_.]?)(0[1-9]|1[0-2])\2(0[1-9]|[12]\d|3[01])(?![\d-])"
)

PublishedBy = Literal["", "text", "name", "given"]


class Asked(NamedTuple):
    """What a person says of a source."""

    stated: Mapping[StatedField, str] = NOTHING
    """What goes before all that the source says."""
    published: str | None = None
    """The day of publication, where the source states none."""


def with_statements(source: Source, found: Sequence[Statement], asked: Asked) -> Source:
    """Give a source its metadata, of each field the value that is founded best.

    Args:
        source: The source with its text.
        found: What it says of itself, the surest first.
        asked: What a person says of it.
    """
    said = [_said(field, value, BESIDE) for field, value in asked.stated.items()]
    language = language_of_text(source.text)
    said += [_said("language", language, WORDS)] * bool(language)
    said += [replace(each, used=True) for each in found if each.used]
    said += [each for each in found if not each.used]
    said += [_said("published", asked.published or "", GIVEN)] * bool(asked.published)
    day = day_of_name(source.path)
    said += [_said("published", day, NAME)] * bool(day)
    statements = ordered(said)
    settled = {each.field: each for each in reversed(statements) if each.used}
    value = {field: each.value for field, each in settled.items()}
    described = replace(
        source,
        title=value.get("title"),
        publisher=value.get("publisher"),
        byline=value.get("byline"),
        published=value.get("published"),
        published_by=_published_by(settled.get("published")),
        modified=value.get("modified"),
        language=value.get("language"),
        statements=statements,
    )
    return replace(described, issues=(*source.issues, *_issues(described)))


def day_of_name(path: str) -> str:
    """Give the day that a file's name states in full, year first; "" where it states none or more.

    >>> day_of_name("press/2019-04-29 flood.txt"), day_of_name("budget 2018-19.txt")
    ('2019-04-29', '')
    """
    name = path.rpartition("/")[2]
    days = {_day(found) for found in _DAY.finditer(name)}
    return days.pop() if len(days) == 1 else ""


def _day(found: re.Match[str]) -> str:
    try:
        return date(int(found[1]), int(found[3]), int(found[4])).isoformat()
    except ValueError:
        return ""


def _said(field: StatedField, value: str, where: str) -> Statement:
    return Statement(field=field, value=value, where=where)


def _published_by(statement: Statement | None) -> PublishedBy:
    if statement is None:
        return ""
    if statement.where in {BESIDE, GIVEN}:
        return "given"
    return "name" if statement.where == NAME else "text"


def _issues(source: Source) -> list[Issue]:
    """Say what could not be found, and in which language nothing but digits is read."""
    issues = []
    if source.language not in {None, ENGLISH}:
        code = source.language or ""
        issues.append(Issue(code="language", message=(
            f"Written in {language_names().get(code, code)}: of its figures, those in plain "
            "digits are read, without the words around them.")))  # fmt: skip
    if source.published is None:
        message = "The text states no date of publication."
        issues.append(Issue(code="unpublished", message=message))
    return issues
