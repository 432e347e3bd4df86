"""The one that looks on while a page is read: it notes what is tried, and changes nothing."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import NamedTuple, cast

from centres_tui.extract.draft import Draft
from centres_tui.extract.explaining.records import Outcome
from centres_tui.extract.grounds import Span, Text, by, grounded, grounds_of
from centres_tui.extract.page import Page
from centres_tui.extract.rule import AnyRule, Rule
from centres_tui.extract.rules import RULES
from centres_tui.model.quantity import DATED
from centres_tui.model.reading import Reading
from centres_tui.parse.numerals import Amount


class Tried(NamedTuple):
    """A rule that was tried at a place."""

    rule: AnyRule
    """The rule."""
    at: int
    """Where its pattern was matched."""
    outcome: Outcome
    """What came of it."""
    because: str = ""
    """Why it was refused, where the rule says so."""
    reading: Reading | None = None
    """What it read."""


@dataclass(frozen=True, slots=True)
class Snapshot:
    """What was known of a figure after a step."""

    kind: str
    """As in a draft."""
    unit: str
    """As in a draft."""
    of: int | None
    """As in a draft."""
    changes_to: int | None
    """As in a draft."""
    trend: str
    """As in a draft."""
    status: str
    """As in a draft."""
    subject: str
    """As in a draft."""
    said_by: str
    """As in a draft."""
    about: str
    """As in a draft."""
    headings: tuple[str, ...]
    """The headings of its cell, where it stands in a table."""


class Recorder:
    """Notes what happens to the text between two places of a page."""

    def __init__(self, page: Page, zone: Span) -> None:
        """Look on from now on.

        Args:
            page: The page to be read.
            zone: Where the stretch of interest begins and ends.
        """
        self.page = page
        self.zone = zone
        self.rules = tuple(_traced(rule, self) for rule in RULES)
        self.trials: list[Tried] = []
        self.readings: dict[str, list[Reading]] = {}
        """The readings in the zone, after each step."""
        self.drafts: dict[int, dict[str, Snapshot]] = {}
        """What was known of the figures in the zone, by start, after each step."""
        self.numbers: dict[tuple[str, int, int], Span] = {}
        """Where the number of a reading stands, by its rule and span."""
        self.dated: set[int] = set()
        """Where readings begin whose value the day of publication decides."""
        self.why = ""
        """Why the rule at work refuses."""
        self._bare: Page | None = None
        page.watch = self

    def refused(self, why: str) -> None:
        """Take note of why a rule refuses what it has matched."""
        self.why = why

    def read(self, step: str, readings: Sequence[Reading]) -> None:
        """Take note of the readings as they stand after a step."""
        low, high = self.zone
        self.readings[step] = [
            reading for reading in readings if reading.start < high and low < reading.end
        ]

    def drafted(self, step: str, drafts: Sequence[Draft]) -> None:
        """Take note of the drafts of a sentence as they stand after a step."""
        for draft in drafts:
            if self._is_near(draft.reading.start):
                self.drafts.setdefault(draft.reading.start, {})[step] = _snapshot(draft)

    def missed(self, rule: AnyRule, at: int) -> None:
        """Take note of a rule whose pattern does not match at a place."""
        if self._is_near(at):
            self.trials.append(Tried(rule, at, "no match"))

    def built(
        self, rule: AnyRule, match: re.Match[str], amount: Amount | None, reading: Reading | None
    ) -> Reading | None:
        """Take note of what a rule makes of its match, and ground what it reads."""
        why, self.why = self.why, ""
        if not self._is_near(match.start()):
            return reading
        if reading is not None:
            reading = self._grounded(rule, match, amount, reading)
            outcome: Outcome = "read"
        else:
            outcome = "refused" if why or match.end() > match.start() + 1 else "no match"
        self.trials.append(Tried(rule, match.start(), outcome, why, reading))
        return reading

    def _is_near(self, place: int) -> bool:
        return self.zone[0] <= place <= self.zone[1]

    def _grounded(
        self, rule: AnyRule, match: re.Match[str], amount: Amount | None, reading: Reading
    ) -> Reading:
        """Give a reading whose kind, unit and bound know that the rule told them."""
        text, step = self.page.text, f"rule {rule.name}"
        whole = (reading.start, reading.end)
        number, sign = whole, whole
        if amount is not None and amount.end < reading.end and reading.value is not None:
            number, sign = (amount.start, amount.end), _bare(text, amount.end, reading.end)
        elif amount is None and reading.kind == "money" and match.end() < reading.end:
            number, sign = (match.end(), reading.end), _bare(text, reading.start, match.end())
        self.numbers[rule.name, *whole] = number
        if isinstance(rule, Rule) and self._needs_day(rule, match, reading):
            self.dated.add(reading.start)
        return replace(
            reading,
            kind=_kept(reading.kind, step, sign),
            unit=_kept(reading.unit, step, sign),
            per=_kept(reading.per, step, whole),
            bound=reading.bound if reading.bound == "=" else _kept(reading.bound, step, whole),
        )

    def _needs_day(self, rule: Rule, match: re.Match[str], reading: Reading) -> bool:
        """Whether a date would have another value if nobody knew the day of publication."""
        source = self.page.source
        if source.published is None or reading.kind not in DATED:
            return False
        if self._bare is None:
            self._bare = Page(replace(source, published=None, published_span=None))
        bare = rule.build(match, self._bare, rule)
        return bare is None or bare.value != reading.value


def _bare(text: str, start: int, end: int) -> Span:
    """Give a stretch without the white space and hyphens at its ends."""
    stretch = text[start:end]
    begin = start + len(stretch) - len(stretch.lstrip(" -‑\u00a0\n"))
    return begin, max(begin, start + len(stretch.rstrip()))


def _kept(value: Text, step: str, span: Span) -> Text:
    """Ground a value that a rule has read, unless the rule has named its words itself."""
    if grounds_of(value) is not None:
        return by(value, step)
    return grounded(value, step, span) if value else value


def _snapshot(draft: Draft) -> Snapshot:
    return Snapshot(
        kind=draft.kind,
        unit=draft.unit,
        of=draft.of,
        changes_to=draft.changes_to,
        trend=draft.trend,
        status=draft.status,
        subject=draft.subject,
        said_by=draft.said_by,
        about=draft.about,
        headings=() if draft.cell is None else draft.cell[:3],
    )


class _Watched:
    """A pattern that tells when it does not match."""

    def __init__(self, rule: AnyRule, recorder: Recorder) -> None:
        self.rule = rule
        self.recorder = recorder

    def match(self, text: str, start: int) -> re.Match[str] | None:
        """Match the pattern at a place."""
        found = self.rule.pattern.match(text, start)
        if found is None:
            self.recorder.missed(self.rule, start)
        return found


def _traced(rule: AnyRule, recorder: Recorder) -> AnyRule:
    """Give a rule that reads as the other does, and tells what it does."""
    watched = cast("re.Pattern[str]", _Watched(rule, recorder))
    if isinstance(rule, Rule):
        first = rule

        def build(match: re.Match[str], page: Page, _: object) -> Reading | None:
            return recorder.built(first, match, None, first.build(match, page, first))

        return rule._replace(pattern=watched, build=build)
    ending = rule

    def build_unit(match: re.Match[str], amount: Amount, page: Page, _: object) -> Reading | None:
        return recorder.built(ending, match, amount, ending.build(match, amount, page, ending))

    return rule._replace(pattern=watched, build=build_unit)
