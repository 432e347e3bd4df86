"""The organisations that a text is about, by their names."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from typing import Final

from centres_tui.read.publisher import in_mixed_case
from centres_tui.vocabulary.in_force import current
from centres_tui.vocabulary.patterns import lazy
from centres_tui.vocabulary.publishers import Publishers, publishers

MOST: Final = 3
"""At most so many are given."""
SHARE: Final = 0.4
"""One mentioned less than this share of the foremost is left out."""
OFTEN: Final = 3
"""A place without an organisation counts if it is named so often."""
TWICE: Final = 2
"""A text speaks of an organisation by its sort so often, after it has named it once."""
LONGEST: Final = 7
"""A name has at most so many words."""
WINDOW: Final = 24
"""So many words of a run are looked at for the end of one name."""
CANDIDATES: Final = 20
"""So many names, the most frequent, are weighed."""
FAR: Final = 200_000
"""Names are looked for in so many characters from the beginning."""

SHORTENED: Final = 3
"""A word with a full stop and at most so many characters in all is a short form or an initial."""

_SHORT_FORMS: Final = frozenset({"inc.", "corp.", "dept.", "univ.", "bros.", "prof."})
_WORD: Final = r"[A-Z][\w&'’.-]*+"
_JOINING: Final = frozenset({"of", "for", "the"})
_RUN: Final = lazy(
    rf"{_WORD}(?>(?:[ \t\xa0]+(?:(?:of|for|and|the|&)[ \t]+){{0,2}}{_WORD})*)"
    r"(?:[ \t](?:plc|ltd|inc|llp)\b)?"
)


def find_places(text: str, title: str, publisher: str) -> tuple[str, ...]:
    """Find the organisations that a text is about, the foremost first.

    One counts that is named twice, or in the title, or whose place is named over and over, or of
    whom the text goes on to speak ("the council"); short forms ("Marl CC") are written out.

    >>> find_places("Marl County Council met. Marl CC will vote.", "", "")
    ('Marl County Council',)
    """
    words = publishers()
    text = text[:FAR]
    found = list(_names(text, words))
    if publisher and _is_body(publisher, words):
        found.append(publisher.removeprefix("The "))
    names = _counted(found)
    names.update(_listed(text))
    scores = {}
    for name, count in names.most_common(CANDIDATES):
        score = _score(name, count, text, title)
        if score:
            scores[name] = score
    if not scores:
        return _referred_to(names, text, words) or _named_in_title(text, title, words)
    ranked = sorted(scores, key=lambda name: (-scores[name], text.find(name), name))
    foremost = [name for name in ranked[:MOST] if scores[name] >= SHARE * scores[ranked[0]]]
    return tuple(dict.fromkeys(in_mixed_case(name, text) for name in foremost))


def _listed(text: str) -> dict[str, int]:
    """Count how often a text names each place of the person's own vocabulary."""
    counts = {name: _mentions(name, text) for name in current().places.values()}
    return {name: count for name, count in counts.items() if count}


def _counted(found: Sequence[str]) -> Counter[str]:
    """Count names; one written in capitals as well counts by its form with the fewest."""
    forms: dict[str, str] = {}
    for name in found:
        known = forms.setdefault(name.casefold(), name)
        if sum(map(str.isupper, name)) < sum(map(str.isupper, known)):
            forms[name.casefold()] = name
    return Counter(forms[name.casefold()] for name in found)


def _names(text: str, words: Publishers) -> Iterator[str]:
    """Give every name of an organisation, as often as it stands in the text."""
    for parts in _runs(text):
        place = next((i for i, part in enumerate(parts) if part.lower() not in words.before), 0)
        while length := _length(parts[place : place + WINDOW], words):
            name = _tidy(parts[place : place + length], text, words)
            if name:
                yield name
            place += length


def _runs(text: str) -> Iterator[list[str]]:
    """Give the words of each run of capitalised words, cut where a sentence ends."""
    for run in _RUN.finditer(text):
        parts = run[0].split()
        if len(parts) < 2:
            continue
        first = 0
        for place, part in enumerate(parts, 1):
            if part.endswith(".") and len(part) > SHORTENED and part.lower() not in _SHORT_FORMS:
                yield parts[first:place]
                first = place
        if first < len(parts):
            yield parts[first:] if first else parts


def _length(parts: Sequence[str], words: Publishers) -> int:
    """Give how many words the first name in a run of capitalised words ends after."""
    if len(parts) > 2 and parts[0].lower() in words.bodies and parts[1] in {"of", "for"}:
        return min(len(parts), 2 + LONGEST)
    for place, part in enumerate(parts[1:], 1):
        if part in words.short or (part in words.forms and not parts[0].isupper()):
            return place + 1
        if _bare(part) in words.bodies and not _goes_on(parts, place, words):
            return place + 1
    return 0


def _goes_on(parts: Sequence[str], place: int, words: Publishers) -> bool:
    """Whether a word for a body is followed by another that belongs to the same name."""
    if _bare(parts[place]) != parts[place].lower() or place + 1 == len(parts):
        return False
    following = _bare(parts[place + 1])
    return following in words.bodies or following in words.middle or following in words.objects


def _tidy(parts: Sequence[str], text: str, words: Publishers) -> str:
    """Give the name without what stands before it; "" where nothing of its own is left."""
    parts = list(parts[_first_own(parts, words) :])
    parts[-1] = _without_possessive(parts[-1])
    parts = _after_and(parts, text)[-LONGEST:]
    if not any(_is_proper(part, words) for part in parts):
        return ""
    *own, last = parts
    return " ".join([*own, words.short.get(last, last)])


def _first_own(parts: Sequence[str], words: Publishers) -> int:
    """Give the place of the first word of a name, after "The", "But" or "Minutes of the"."""
    lower = [part.lower() for part in parts]
    ahead = words.before | words.labels | _JOINING
    for place in range(len(parts) - 1, 0, -1):
        if lower[place - 1] in _JOINING and ahead.issuperset(lower[:place]):
            return place
    return next((place for place, part in enumerate(lower) if part not in words.before), 0)


def _after_and(parts: list[str], text: str) -> list[str]:
    """Take two names joined by "and" apart, unless they stand so more than once."""
    if "and" not in parts or text.count(" ".join(parts)) > 1:
        return parts
    return parts[len(parts) - parts[::-1].index("and") :]


def _is_proper(part: str, words: Publishers) -> bool:
    plain = part.lower()
    known = words.bodies | words.middle | words.before
    return part[0].isupper() and plain not in known and part not in words.short


def _bare(part: str) -> str:
    return _without_possessive(part).lower()


def _without_possessive(part: str) -> str:
    return part.removesuffix("’s").removesuffix("'s").rstrip("’'.")


def _is_body(name: str, words: Publishers) -> bool:
    is_company = not words.forms.isdisjoint(name.split())
    return is_company or not words.bodies.isdisjoint(name.lower().split())


def _score(name: str, count: int, text: str, title: str) -> float:
    """Say how much a text is about an organisation; 0 where it is only mentioned."""
    words = publishers()
    parts = name.split()
    known = words.bodies | words.middle
    own = [part for part in parts if part.lower() not in known and part not in {"of", "for"}]
    place = " ".join(own) or name
    mentions = _mentions(place, text)
    in_title = place.casefold() in title.casefold()
    if count < 2 and not in_title and mentions < 3:
        return 0
    foremost = not words.foremost.isdisjoint(name.lower().split())
    return (2 * count + mentions + 3 * in_title) * (2 if foremost else 1)


def _referred_to(names: Iterable[str], text: str, words: Publishers) -> tuple[str, ...]:
    """Give the one council, trust or company that a text names once and then calls by its sort."""
    sorts: dict[str, list[str]] = {}
    for name in names:
        last = name.rsplit(maxsplit=1)[-1]
        sorts.setdefault("company" if last in words.forms else last.lower(), []).append(name)
    for sort, named in sorts.items():
        if len(named) == 1 and sort in words.foremost:
            after = text[max(0, text.find(named[0])) :].lower()
            if after.count(f"the {sort}") >= TWICE:
                return (in_mixed_case(named[0], text),)
    return ()


def _mentions(name: str, text: str) -> int:
    """Count how often a text names a name, parts of longer words left out."""
    count = 0
    place = text.find(name)
    while place >= 0:
        end = place + len(name)
        count += not (text[place - 1 : place].isalnum() or text[end : end + 1].isalnum())
        place = text.find(name, end)
    return count


def _named_in_title(text: str, title: str, words: Publishers) -> tuple[str, ...]:
    """Give the proper name in the title that the text uses inside sentences as well."""
    for run in _RUN.finditer(title):
        name = _without_possessive(run[0])
        parts = name.split()
        if len(parts) > 3 or not all(_is_proper(part, words) for part in parts):
            continue
        inside = re.findall(rf"(?<=[a-z,] ){re.escape(name)}\b", text)
        if inside and _mentions(name, text) >= OFTEN:
            return (name,)
    return ()
