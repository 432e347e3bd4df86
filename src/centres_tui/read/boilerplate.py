"""Site furniture: which units of a text are the site's, not the author's.

A unit is furniture by what it says itself, by the heading that it stands under, or because it
stands among furniture. What reads as editorial text never is.
"""

import re
from collections.abc import Sequence
from typing import Final

from centres_tui.read.credits import only_credits
from centres_tui.read.units import Unit, fold, without_targets
from centres_tui.vocabulary.furniture import Furniture, furniture
from centres_tui.vocabulary.patterns import lazy
from centres_tui.vocabulary.publishers import publishers

SHORT: Final = 14
"""A headline, a menu or a button has at most so many words."""
OFFER: Final = 30
"""An offer has at most so many words."""
ROW: Final = 4
"""So many items of a menu in a line, with nothing between them, make a row."""
SHARING: Final = 8
"""A button to share a page has at most so many words."""

_PARTS: Final = lazy(r"[|•·›»/]|\s[>–-]\s|\t|\s{3,}+")
_FILE: Final = lazy(
    r"(?i)(?<!\w)(?:pdf|docx?|xlsx?|pptx?|csv|odt|ods|rtf|zip|mp3|download)\W{0,3}"
    r"(?:file\W{0,3})?[\d.,]{1,8}\s?[km]i?b(?:ytes)?[)\].\s]*\Z"
)
"""The format of a file and its size, at the end of a line."""
_PRICE: Final = lazy(r"[£$€]\s?\d|\d\s?p\b")
_DEAL: Final = lazy(
    r"(?i)\b(?:weeks?|months?|issues?)(?: of (?:the )?[\w ]{3,24})? for (?:only |just )?[£$€]\s?\d"
    r"|[£$€]\s?[\d.]+ a (?:week|month) for (?:the first )?\w+ (?:weeks?|months?)\b"
    r"|\bfree for \w+ (?:days?|weeks?|months?)\b"
)
"""So long for so much, as only what a publisher sells is offered."""
_STOP: Final = lazy(r"\.\s+(?=[A-Z])")
_NUMBER: Final = lazy(r"\d[\d.,]*+")
_THE_NAME: Final = r"\b[Tt]he\s([A-Z]\w+(?>(?:\s[A-Z]\w+)*))"
_OTHERS: Final = frozenset({"quoted", "visitors"})
"""Roles of what others have written."""
_QUOTED: Final = ("“", '"', "‘", "'", "«")


def furniture_of(units: Sequence[Unit]) -> list[bool]:
    """Say of each unit whether it is furniture."""
    words = furniture()
    kept = [is_furniture(unit, words) for unit in units]
    _add_sections(units, kept, words)
    _add_sales(units, kept, words)
    _add_menus(units, kept, words)
    _add_masthead(units, kept)
    _add_headings(units, kept, words)
    return kept


def is_furniture(unit: Unit, words: Furniture) -> bool:
    """Whether a unit is furniture by what it says itself."""
    if unit.role in _OTHERS or (not unit.is_sentence and _is_button(unit, words)):
        return True
    if unit.text.startswith(_QUOTED) or not unit.words:
        return False
    found = frozenset(unit.words)
    if not found.isdisjoint(words.reporting):
        return False
    if _is_download(unit):
        return True
    return _says_so(unit, found, words) or _is_menu(unit, words) or only_credits(unit, words)


def _is_download(unit: Unit) -> bool:
    """Whether a line offers a file, by its format and size at the end: "Report (PDF, 1.2MB)"."""
    is_line = len(unit.words) <= OFFER and not unit.is_closed and "\t" not in unit.text
    return is_line and _FILE.search(unit.text) is not None


def _is_button(unit: Unit, words: Furniture) -> bool:
    line = unit.folded
    if (
        line in words.lines
        or line in words.lists
        or line in words.asides
        or unit.role == "furniture"
    ):
        return True
    is_to_share = unit.words[:1] == ["share"] and len(unit.words) <= SHARING
    return is_to_share and words.sharing.issuperset(set(unit.words[1:]) - {"#"})


def _says_so(unit: Unit, found: frozenset[str], words: Furniture) -> bool:
    if len(unit.words) <= SHORT and _opening(unit.text).startswith(words.openings):
        return True
    return _is_spoken_by_site(unit, found, words) or _is_offer(unit, found, words)


def _is_spoken_by_site(unit: Unit, found: frozenset[str], words: Furniture) -> bool:
    """Whether a unit says what only a site says, or opens with what a site says to its visitor.

    Two such phrases are enough anywhere.
    """
    if words.notices.count_in(unit.folded, found):
        return True
    addresses = not found.isdisjoint(words.address)
    phrases = words.phrases.count_in(unit.folded, found) if addresses else 0
    if phrases != 1:
        return phrases > 1
    stop = _STOP.search(unit.text)
    first = fold(unit.text[: stop.start()]) if stop else unit.words
    return words.phrases.count_in(" ".join(first), frozenset(first)) > 0


def _opening(text: str) -> str:
    return _NUMBER.sub("#", text[:40].lower().replace("’", "'"))


def _is_offer(unit: Unit, found: frozenset[str], words: Furniture) -> bool:
    """Whether a unit offers something that a publisher sells, at a price for a while."""
    if len(unit.words) > OFFER or not _has_price(unit, words) or found & words.telling:
        return False
    if unit.dates():
        return False
    if not unit.is_closed and _DEAL.search(unit.text):
        return True
    if unit.words[0] in words.offers:
        return bool(found & words.wares) or _names_a_paper(unit.text)
    return len(unit.words) <= SHORT and not unit.is_closed and bool(found & words.press)


def is_priced(unit: Unit, words: Furniture) -> bool:
    """Whether a part of a line names no more than a price for a while: "8 weeks for £4"."""
    if not _has_price(unit, words) or frozenset(unit.words) & (words.telling | words.reporting):
        return False
    return not unit.dates()


def _names_a_paper(text: str) -> bool:
    """Whether a text speaks of a paper by name: "the Herald"."""
    media = publishers().media
    return any(name[1].split()[-1].lower() in media for name in re.finditer(_THE_NAME, text))


def _has_price(unit: Unit, words: Furniture) -> bool:
    """Whether a unit names a price for a while."""
    return not words.periods.isdisjoint(unit.words) and bool(_PRICE.search(unit.text))


def _is_menu(unit: Unit, words: Furniture) -> bool:
    """Whether a unit is a row of menu items, which may have counts; else only an offer has."""
    if unit.is_sentence or len(unit.words) > 3 * SHORT:
        return False
    if not _PARTS.search(unit.text):
        return len(unit.words) >= ROW and words.menu.issuperset(unit.words)
    text = without_targets(unit.text)
    items = list(filter(None, (" ".join(fold(item)) for item in _PARTS.split(text))))
    buttons = words.lines | words.asides
    known = [item.removesuffix(" #") in words.menu or item in buttons for item in items]
    if sum(known) < 2 or 2 * sum(known) < len(items):
        return False
    return all(
        is_known or "#" not in item or item.split()[0] in words.offers
        for item, is_known in zip(items, known, strict=True)
    )


def _add_sections(units: Sequence[Unit], kept: list[bool], words: Furniture) -> None:
    """Mark what stands under the headings of furniture."""
    for index, unit in enumerate(units):
        if unit.is_sentence:
            continue
        line = unit.folded
        if line in words.lists:
            _add_headlines(units, kept, index + 1)
        elif line in words.boxes:
            _add_box(units, kept, index, words)


def _add_headlines(units: Sequence[Unit], kept: list[bool], first: int) -> None:
    """Mark the headlines of other articles, to the next editorial paragraph.

    The last of them may be the heading of that paragraph, unless it is of the same list.
    """
    end = first
    while end < len(units) and not kept[end] and _may_be_headline(units[end], units[first]):
        end += 1
    if end < len(units) and not kept[end] and end > first and not _joined(units, end - 1, first):
        end -= 1
    kept[first:end] = [True] * (end - first)


def _may_be_headline(unit: Unit, first: Unit) -> bool:
    """Whether a unit may be of one list with the first: no stop at its end, and no less marked."""
    return not unit.is_closed and (first.role is None or unit.role == first.role)


def _joined(units: Sequence[Unit], last: int, first: int) -> bool:
    return units[last].gap < 2 or (units[last].is_listed and units[first].is_listed)


def _add_box(units: Sequence[Unit], kept: list[bool], index: int, words: Furniture) -> None:
    """Mark a heading with what follows, where furniture follows or nothing does."""
    end = index + 1
    while end < len(units) and (kept[end] or _addresses(units[end], words)):
        end += 1
    if end == len(units) or any(kept[index + 1 : end]):
        kept[index:end] = [True] * (end - index)


def _addresses(unit: Unit, words: Furniture) -> bool:
    """Whether a unit speaks for the site to its visitor."""
    found = frozenset(unit.words)
    visitor = found & {"you", "your", "you're", "you've", "you'll"}
    site = found & {"we", "our", "us", "we're", "we've", "we'll"}
    return bool(visitor and site) and not found & words.reporting


def _add_sales(units: Sequence[Unit], kept: list[bool], words: Furniture) -> None:
    """Mark what a publisher sells, listed with its price, at the end or before other furniture."""
    index = 0
    while index < len(units):
        end = index
        while end < len(units) and _is_sold(units[end], words):
            end += 1
        if end > index and (end == len(units) or kept[end]):
            block = units[index:end]
            priced = any(_has_price(unit, words) for unit in block)
            if priced and any(not words.press.isdisjoint(unit.words) for unit in block):
                kept[index:end] = [True] * (end - index)
        index = max(end, index) + 1


def _is_sold(unit: Unit, words: Furniture) -> bool:
    """Whether a line names something that a publisher sells, or its price."""
    if len(unit.words) > SHORT or unit.is_closed:
        return False
    sold = not words.wares.isdisjoint(unit.words)
    return sold or (_has_price(unit, words) and len(unit.words) <= SHORT // 2)


def _add_menus(units: Sequence[Unit], kept: list[bool], words: Furniture) -> None:
    """Mark menu items on lines of their own: three together, or beside furniture."""
    index = 0
    while index < len(units):
        end = index
        while end < len(units) and _is_menu_item(units[end], words):
            end += 1
        beside = (index > 0 and kept[index - 1]) or (end < len(units) and kept[end])
        if end - index >= 3 or (end > index and beside):
            kept[index:end] = [True] * (end - index)
        index = max(end, index) + 1


def _is_menu_item(unit: Unit, words: Furniture) -> bool:
    return len(unit.words) <= 4 and unit.folded.removesuffix(" #") in words.menu


def _add_masthead(units: Sequence[Unit], kept: list[bool]) -> None:
    """Mark the name of the site where it stands over its menu, before the first paragraph."""
    media = publishers().media
    begun = False
    for index, unit in enumerate(units):
        if kept[index]:
            continue
        if unit.is_sentence:
            return
        follows = index + 1 < len(units) and kept[index + 1] and units[index + 1].gap == 1
        is_name = not begun or not media.isdisjoint(unit.words[-1:])
        if follows and is_name and _is_short(unit) and not unit.dates():
            kept[index] = True
        begun = True


def _add_headings(units: Sequence[Unit], kept: list[bool], words: Furniture) -> None:
    """Mark a heading, after the first paragraph, over a block that is furniture to its end."""
    below = False
    begun = next((i for i, unit in enumerate(units) if unit.is_sentence and not kept[i]), 0)
    for index in range(len(units) - 1, begun, -1):
        unit = units[index]
        if below and not kept[index] and unit.gap >= 2 and _is_short(unit):
            kept[index] = True
        ends = index + 1 == len(units) or units[index + 1].gap >= 2
        below = kept[index] and (ends or below) and not _is_button(unit, words)


def _is_short(unit: Unit) -> bool:
    return len(unit.words) <= 6 and not unit.is_closed
