"""The title of a text: a heading over it, by its mark or by its place and form."""

from collections.abc import Mapping, Sequence
from itertools import pairwise
from typing import Final, NamedTuple

from centres_tui.read.dateline import NUMBERED, pieces
from centres_tui.read.fields import Field
from centres_tui.read.publisher import LONGEST, ends_in
from centres_tui.read.taken import Taken
from centres_tui.read.units import Unit, is_name
from centres_tui.vocabulary.calendar import load_calendar
from centres_tui.vocabulary.publishers import Publishers, publishers

HEAD: Final = 12
"""The title is within so many units."""
SPOKEN: Final = 40
"""So many units are looked at for speakers."""
LABEL: Final = 4
"""A label has at most so many words."""
FORM: Final = 3
"""So many lines with labels make a form."""
MORE: Final = 6
"""A heading with a date in it has more than so many characters beside it."""
PLAIN: Final = 3
"""A title of fewer words gives way to a longer one."""
TITLE: Final = 40
"""A title has at most so many words."""
WIDEST: Final = 300
"""A title has at most so many characters."""


_DATED: Final = frozenset({"#", "spring", "summer", "autumn", "winter", "issue"})
"""Words, beside months, of a line that only says when."""


class Title(NamedTuple):
    """The title of a text."""

    unit: int | None
    """The index of its unit; None where it stands outside the text, or there is none."""
    text: str
    """What it says; empty where there is none."""


def find_title(
    taken: Taken,
    units: Sequence[Unit],
    body: Sequence[int],
    known: set[int],
    stated: Mapping[str, tuple[int, Field]],
) -> Title:
    """Find the title.

    Args:
        taken: The text.
        units: Its units.
        body: The indexes of the units that are no furniture.
        known: The indexes of those that are something else.
        stated: What lines state by name, with their units.
    """
    if "title" in stated:
        unit, field = stated["title"]
        return Title(unit, " ".join(field.value.split()))
    index = _title_unit(units, _without_site(units, body, taken.title), known)
    return Title(index, _title_text(taken, units, index))


def _without_site(units: Sequence[Unit], body: Sequence[int], page_title: str) -> list[int]:
    """Leave out headings that are the name of the site, with which the page's title ends."""
    named = pieces(page_title)
    site = named[-1].casefold() if len(named) > 1 else ""
    left = [index for index in body if not site or units[index].text.casefold() != site]
    has_heading = any(units[index].role in {"title", "heading"} for index in left)
    return left if has_heading else list(body)


def _title_unit(units: Sequence[Unit], body: Sequence[int], known: set[int]) -> int | None:
    words = publishers()
    marked = [index for index in body if units[index].role in {"title", "heading"}][:HEAD]
    if marked:
        return _marked(units, marked, known, words)
    over = _lines_over_text(units, body)
    passed = known | _are_of_a_form(units, over)
    lines = [index for index in over if index not in passed]
    titles = [
        index
        for index in lines
        if _is_title(units[index], words) and not _is_spoken(units[index], units)
    ]
    long = (index for index in titles if _is_full(units[index]))
    return next(long, titles[0] if titles else None)


def _marked(
    units: Sequence[Unit], marked: Sequence[int], known: set[int], words: Publishers
) -> int | None:
    """Choose among headings by their mark: the foremost, or the next where it names no subject."""
    ranked = sorted(marked, key=lambda each: units[each].role != "title")
    ranked = [
        index
        for index in ranked
        if len(units[index].text) <= WIDEST and (index not in known or _says_more(units[index]))
    ]
    for first, second in pairwise(ranked[:2]):
        if second == first + 1 and _names_no_subject(units[first], words):
            return first if _names_no_subject(units[second], words) else second
    return ranked[0] if ranked else None


def _names_no_subject(unit: Unit, words: Publishers) -> bool:
    return set(unit.words) <= words.labels | words.bodies | words.media


def _are_of_a_form(units: Sequence[Unit], lines: Sequence[int]) -> set[int]:
    """Give the lines that fill in a form: labels with values, several of them."""
    filled = {
        index
        for index in lines
        if ": " in units[index].text and len(units[index].text.partition(":")[0].split()) <= LABEL
    }
    return filled if len(filled) >= FORM else set()


def _is_spoken(unit: Unit, units: Sequence[Unit]) -> bool:
    """Whether a line begins with the name of a speaker, as others do."""
    name = unit.text.partition(":")[0] + ":"
    return name[:-1].isupper() and sum(name in each.text for each in units[:SPOKEN]) > 1


def _says_more(unit: Unit) -> bool:
    """Whether a heading with the date in it says more than the date."""
    dates = unit.dates()
    return not dates or len(unit.text) - sum(date.end - date.start for date in dates) > MORE


def _is_full(unit: Unit) -> bool:
    """Whether a title has words enough to stand over a longer one."""
    return len(unit.words) >= PLAIN or ":" in unit.text


def _lines_over_text(units: Sequence[Unit], body: Sequence[int]) -> list[int]:
    """Give the lines before the first paragraph; none where no text follows."""
    lines: list[int] = []
    for index in body[:HEAD]:
        if units[index].is_sentence or units[index].role:
            return lines
        lines.append(index)
    return lines[:-1]


def _is_title(unit: Unit, words: Publishers) -> bool:
    """Whether a line at the head, that is no sentence, may be the title."""
    if unit.folded in words.sorts or unit.is_listed or unit.text.endswith((".", ":", ";", ",")):
        return False
    if not 2 <= len(unit.words) <= TITLE or len(unit.text) > WIDEST:
        return False
    if unit.text.startswith("(") or "   " in unit.text or _only_dates(unit):
        return False
    if _is_address(unit.text):
        return False
    return not _is_label(unit, words) and not _is_masthead(unit, words)


_STREETS: Final = frozenset(
    {"lane", "street", "road", "avenue", "drive", "terrace", "crescent", "square", "gardens", "st"}
)


def _is_address(text: str) -> bool:
    """Whether a line is where somebody lives or works: "12 Mill Lane, Dale"."""
    parts = text.split(",")
    ends = [part.split()[-1].lower().rstrip(".") for part in parts[:-1] if part.split()]
    written = all(word[0].isupper() or word[0].isdigit() for word in text.split())
    return written and not _STREETS.isdisjoint(ends)


def _only_dates(unit: Unit) -> bool:
    """Whether a line says when, and at most under which label."""
    if any(unit.text[: date.start].rstrip(" *_").endswith(":") for date in unit.dates()):
        return True
    when = _DATED.union(load_calendar().months)
    return when.issuperset(unit.words) or not _says_more(unit)


def _is_label(unit: Unit, words: Publishers) -> bool:
    """Whether a line names a part, a reference, a court or an item rather than a subject."""
    first = unit.words[0]
    if first in words.labels:
        short = len(unit.words) <= 4 and not unit.words[-1].isalpha()
        return short or ":" in unit.text[: len(first) + 12] or unit.words[:2] == ["report", "of"]
    if "#" in unit.words and len(unit.words) <= 3 and unit.words[-2] in words.labels:
        return True
    name = unit.text.partition(":")[0].split() if ":" in unit.text else []
    return (bool(name) and name[-1].lower() in words.numbers) or _is_of_court(unit, words)


def _is_of_court(unit: Unit, words: Publishers) -> bool:
    return unit.text.isupper() and not words.courts.isdisjoint(unit.words)


def _is_masthead(unit: Unit, words: Publishers) -> bool:
    """Whether a line is the name of a paper or a body, alone or with other pieces of a head."""
    parts = pieces(unit.text)
    if not parts:
        return False
    ends = words.media | words.bodies | (words.labels if is_name(parts[0]) else frozenset())
    if len(parts[0].split()) > LONGEST or not ends_in(parts[0], ends):
        return False
    if len(parts) > 1:
        return "|" in unit.text or "\t" in unit.text or not NUMBERED.isdisjoint(unit.words)
    return unit.text.isupper() or is_name(parts[0])


def _title_text(taken: Taken, units: Sequence[Unit], index: int | None) -> str:
    if index is None:
        return taken.title[:WIDEST]
    unit = units[index]
    part = next((part for part in taken.parts if unit.start <= part.start < unit.end), None)
    text = taken.text[part.start : part.end] if part else unit.text
    sort, _, rest = text.partition("|")
    text = rest if sort.strip().lower() in publishers().sorts else text
    return " ".join(text.split()).strip("*_ ")
