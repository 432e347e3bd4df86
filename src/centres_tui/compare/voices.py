"""Voices: what each speaker says of a measure, where the sources quote different people."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Final

from centres_tui.compare.alignment import OTHER_SCORE
from centres_tui.compare.description import Description
from centres_tui.compare.scores import score
from centres_tui.compare.verdicts import judge
from centres_tui.compare.wording import distinct
from centres_tui.model.beside import Voice
from centres_tui.model.comparison import Measure, Verdict
from centres_tui.vocabulary.settings import Widths

OWN_WORDS: Final = "in its own words"
"""How a source's own words are named beside those of speakers."""
_LEAST: Final = 2
"""Speakers that make a split."""
_MOST_TOLD: Final = 6
"""More speakers than these are counted in the line that tells them all."""
_FAR: Final = 3
"""How many quoted figures before and after one may be another speaker's answer to it."""
_WORD: Final = re.compile(r"[^\W_]++")
_FORMS_OF_ADDRESS: Final = frozenset(
    {
        "the", "a", "an", "its", "their", "his", "her", "our", "mr", "mrs", "ms", "miss", "dr",
        "sir", "dame", "lord", "lady", "cllr", "councillor", "professor", "prof", "rev", "s",
    }
)  # fmt: skip
"""Words that do not tell one speaker from another."""


@dataclass(frozen=True, slots=True)
class Split:
    """A measure as its speakers have it."""

    voices: tuple[Voice, ...]
    """One for each speaker, in order of first place."""
    words: str
    """The whole in one line."""
    between: Verdict
    """How the speakers stand to each other."""


class Voices:
    """Splits measures by speaker."""

    def __init__(self, descriptions: Sequence[Description], widths: Widths) -> None:
        self._widths = widths
        self._rivals = _rivals(descriptions)

    def split(self, measure: Measure, members: Sequence[Description]) -> Split | None:
        """Split a measure by speaker, or give None where the sources quote one at the most.

        A value that a source quotes beside one of the measure's, of the same thing and from
        someone else, counts as well, though it belongs to another measure.
        """
        own = {member.figure.id for member in members}
        rivals = [rival for member in members for rival in self._rivals.get(member.figure.id, ())]
        quoted = [*members, *_once(one for one in rivals if one.figure.id not in own)]
        speakers = _by_speaker(quoted)
        if sum(map(bool, speakers)) < _LEAST:
            return None
        voices = tuple(self._voice(measure, speaker, said) for speaker, said in speakers.items())
        between = judge(list(_as_sources(speakers, voices)), self._widths)
        return Split(voices, _told(voices), between.verdict)

    def _voice(self, measure: Measure, speaker: str, said: Sequence[Description]) -> Voice:
        judgement = judge(said, self._widths)
        return Voice(
            measure=measure.id,
            speaker=speaker,
            stated=distinct(said),
            verdict=judgement.verdict,
            reason=judgement.reason,
            figures=tuple(one.figure.id for one in said),
            sources=tuple(dict.fromkeys(one.source for one in said)),
        )


def _told(voices: Sequence[Voice]) -> str:
    said = [f"{voice.speaker or OWN_WORDS}: {voice.stated}" for voice in voices[:_MOST_TOLD]]
    more = [f"{len(voices) - _MOST_TOLD} more"] if len(voices) > _MOST_TOLD else []
    return "; ".join([*said, *more])


def _once(descriptions: Iterable[Description]) -> list[Description]:
    found = {one.figure.id: one for one in descriptions}
    return sorted(found.values(), key=lambda one: one.place)


def _by_speaker(members: Iterable[Description]) -> dict[str, list[Description]]:
    """Group figures by who says them, a short name with the one full name that it may stand for."""
    ordered = sorted(members, key=lambda one: one.place)
    names = full_names(one.figure.said_by for one in ordered if one.figure.said_by)
    found: dict[str, list[Description]] = defaultdict(list)
    for one in ordered:
        found[names[one.figure.said_by] if one.figure.said_by else ""].append(one)
    return found


def full_names(speakers: Iterable[str]) -> Mapping[str, str]:
    """Map each name of a speaker to the fullest name that only it can stand for.

    >>> full_names(["Cllr Jane Orr", "Orr", "the union"])["Orr"]
    'Cllr Jane Orr'
    """
    words = {name: _name_words(name) for name in dict.fromkeys(speakers)}
    fullest: dict[str, str] = {}
    for name, own in words.items():
        longer = [other for other in words if own and _stands_for(own, words[other])]
        longest = max(longer, key=lambda other: len(words[other]), default=name)
        rivals = [other for other in longer if not _stands_for(words[other], words[longest])]
        fullest[name] = name if rivals else longest
    return fullest


def _name_words(name: str) -> tuple[str, ...]:
    words = (match[0].lower() for match in _WORD.finditer(name))
    return tuple(word for word in words if word not in _FORMS_OF_ADDRESS)


def _stands_for(short: Sequence[str], full: Sequence[str]) -> bool:
    """Whether a name may be short for another: its words are among them, the last is the same."""
    return bool(short) and short[-1:] == full[-1:] and set(short) <= set(full)


def _as_sources(
    speakers: Mapping[str, Sequence[Description]], voices: Sequence[Voice]
) -> Iterator[Description]:
    """Give what is said as if each speaker were a source; of a revision, what was said last."""
    for voice, said in zip(voices, speakers.values(), strict=True):
        latest = max(one.text.source.published or "" for one in said)
        for one in said:
            if voice.verdict != "revised" or (one.text.source.published or "") == latest:
                yield replace(one, figure=replace(one.figure, source=voice.speaker))


def _rivals(descriptions: Sequence[Description]) -> Mapping[str, Sequence[Description]]:
    """Find for each quoted figure those that its source quotes from others on the same thing."""
    found: dict[str, list[Description]] = defaultdict(list)
    quoted: dict[tuple[str, str], list[Description]] = defaultdict(list)
    for one in descriptions:
        if one.figure.said_by:
            quoted[one.source, one.amount.dimension].append(one)
    for said in quoted.values():
        for place, one in enumerate(said):
            for other in said[place + 1 : place + 1 + _FAR]:
                if _answers(one, other):
                    found[one.figure.id].append(other)
                    found[other.figure.id].append(one)
    return found


def _answers(one: Description, other: Description) -> bool:
    """Whether two speakers give another value to one thing."""
    names = full_names([one.figure.said_by, other.figure.said_by])
    if len(set(names.values())) < _LEAST or one.interval.meets(other.interval):
        return False
    linked = {one.figure.of, one.figure.changes_to, other.figure.of, other.figure.changes_to}
    if linked & {one.figure.id, other.figure.id}:
        return False
    found = score(one, other)
    return found.points >= OTHER_SCORE and not found.differs
