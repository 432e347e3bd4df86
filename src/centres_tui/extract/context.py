"""Readings to figures: each gets what its sentence, and the document, say of it."""

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from decimal import Decimal

from centres_tui.extract.abouts import set_abouts
from centres_tui.extract.after_number import is_attributive, part_of
from centres_tui.extract.before_number import number_of
from centres_tui.extract.cells import Tables, cell_unit
from centres_tui.extract.cells_told import name_cells
from centres_tui.extract.counted import counted_unit
from centres_tui.extract.draft import Draft
from centres_tui.extract.ellipsis import LENDERS, lend_units
from centres_tui.extract.fuller import FullerNouns
from centres_tui.extract.lent_currency import lend_currency
from centres_tui.extract.links import link
from centres_tui.extract.named_above import named_above
from centres_tui.extract.names import Names
from centres_tui.extract.number import Antecedent, Number
from centres_tui.extract.page import Page
from centres_tui.extract.parts_told import link_told
from centres_tui.extract.restated import Restated, again, is_pointed
from centres_tui.extract.resumed import set_once
from centres_tui.extract.speakers import Speakers
from centres_tui.extract.statement import Statement
from centres_tui.extract.statuses import set_statuses
from centres_tui.extract.subjects import ARTICLE, Subjects
from centres_tui.extract.summed import link_cells, link_sums
from centres_tui.extract.trends import set_trends
from centres_tui.extract.unwrapped import QUOTE
from centres_tui.extract.voted import VOTES
from centres_tui.extract.wholes_told import link_wholes
from centres_tui.extract.words import LONGEST, Words
from centres_tui.model.figure import Figure
from centres_tui.model.quantity import Value, canonical, settled
from centres_tui.model.reading import Reading
from centres_tui.vocabulary.grammar import LABEL
from centres_tui.vocabulary.patterns import lazy

RECENT = 12
"""How many earlier drafts a sentence may refer to."""
_WHERE = lazy(
    r"\s(?:at|in|from|across|on|over)\s(?:its|their|his|her|our|my|your|(?:the\s)?[\w’'-]+?(?:['’]s|s['’]))"
    r"\s(?:[a-z]+\s)?"
)
_BESIDE = lazy(r",\s(?:with|having|home\sto)\s(?:its\s|about\s|some\s|only\s)?\Z")
_BEYOND = lazy(
    r"[^,.;:]{3,60},\s(?:is|are|was|were|has|have|had|will|would|can|could|may|must|should)\s"
    r"(?:now\s|then\s|soon\s|also\s)?(handle|serve|carry|hold|take|seat|house|treat)?"
)
"""What goes on behind an aside with the verb of its sentence."""
_LONGEST_TIME = 10
_TIMES = frozenset({"hours", "days", "weeks", "months", "years", "minutes"})
"""Nouns that make a count a stretch of time: "Opening hours: 412 a week"."""
_MORE = 4
"""So many times what an aside counts is of something else."""
OVERLAP = 300
"""How far a stretch of a very long sentence reaches beyond its own figures."""


def build_figures(page: Page, readings: Sequence[Reading]) -> list[Figure]:
    """Make figures of the readings of a page, with their places in its text.

    Args:
        page: The page.
        readings: What the rules read in it, in order, none overlapping.
    """
    figures: list[Figure] = []
    recent: list[Draft] = []
    cells: list[tuple[int, Draft]] = []
    counted = Antecedent()
    so_far = _SoFar(page)
    names = Names(main=page.told(_main(page), "document"), text=page.text)
    subjects, speakers = Subjects(names), Speakers(page.source, names)
    for sentence, span in _statements(page, readings):
        sentence.words.traced = page.watch is not None
        drafts, counted = _begun(sentence, counted, so_far)
        page.drafted("counted", drafts)
        _lend(sentence, drafts, recent)
        page.drafted("ellipsis", drafts)
        _link(sentence, drafts, recent)
        page.drafted("links", drafts)
        set_trends(sentence, drafts)
        _state(page, sentence, drafts, recent)
        subjects.set_subjects(page.source, sentence, drafts)
        speakers.set_speakers(sentence, drafts, subjects.current)
        page.drafted("sentence", drafts)
        _disown_furniture(page, drafts)
        page.drafted("furniture", drafts)
        set_abouts(sentence, drafts, names.heard, recent)
        page.drafted("about", drafts)
        cells.extend((len(figures) + n, draft) for n, draft in enumerate(drafts) if draft.cell)
        figures.extend([_figure(page, draft, span) for draft in drafts])
        recent = [*recent, *drafts][-RECENT:]
    _finish_cells(figures, cells)
    return figures


def _finish_cells(figures: list[Figure], cells: Sequence[tuple[int, Draft]]) -> None:
    """Relate the cells of tables to their totals, and name what they count by the text."""
    link_cells(figures, cells)
    name_cells(figures, cells)


def _lend(sentence: Statement, drafts: list[Draft], recent: list[Draft]) -> None:
    """Give amounts whose unit is left out that of a neighbour."""
    lend_currency(sentence, drafts, recent)
    lend_units(sentence, drafts, recent[-LENDERS:])


def _link(sentence: Statement, drafts: list[Draft], recent: list[Draft]) -> None:
    """Relate the drafts of a sentence to one another, and to those before."""
    link(sentence, drafts, recent)
    link_told(sentence, drafts)
    link_sums(sentence, drafts)
    link_wholes(sentence, drafts, recent)


def _state(page: Page, sentence: Statement, drafts: list[Draft], recent: list[Draft]) -> None:
    """Tell plans from what is and what was."""
    set_statuses(sentence, drafts, page.published)
    set_once(sentence, drafts, recent)


def _main(page: Page) -> str:
    """Give whom the document is about, where reading it has told."""
    places = page.source.places
    return places[0] if places and not Words.role_of(places[0].lower()) & LABEL else ""


def _statements(
    page: Page, readings: Sequence[Reading]
) -> Iterator[tuple[Statement, tuple[int, int]]]:
    """Group the readings by sentence; of a very long one, by stretches."""
    group: list[Reading] = []
    key = span = (-1, -1)
    for reading in readings:
        own = page.sentence_at(reading.start)
        stretch = _stretch(own, reading.start)
        if stretch != key and group:
            yield Statement(page.text, _reach(key, span), group), span
            group = []
        key, span = stretch, own
        group.append(reading)
    if group:
        yield Statement(page.text, _reach(key, span), group), span


def _stretch(span: tuple[int, int], offset: int) -> tuple[int, int]:
    """Give the sentence, or the part of a very long one in which a place lies."""
    start, end = span
    if end - start <= 2 * LONGEST:
        return span
    begin = start + (offset - start) // LONGEST * LONGEST
    return begin, min(end, begin + LONGEST)


def _reach(stretch: tuple[int, int], span: tuple[int, int]) -> tuple[int, int]:
    """Widen a stretch, within its sentence."""
    return max(span[0], stretch[0] - OVERLAP), min(span[1], stretch[1] + OVERLAP)


class _SoFar:
    """What a page has said up to a sentence that tells what its numbers count."""

    def __init__(self, page: Page) -> None:
        self.tables = Tables(page.text, traced=page.watch is not None)
        self.nouns = FullerNouns()
        self.restated = Restated(page)


def _begun(
    sentence: Statement, counted: Antecedent, so_far: _SoFar
) -> tuple[list[Draft], Antecedent]:
    """Begin the drafts of a sentence; what site furniture counts lends others no noun."""
    counted = so_far.restated.since(sentence, counted)
    drafts, latest = _drafts(sentence, counted, so_far)
    return drafts, counted if _in_furniture(so_far.restated.page, latest.end - 1) else latest


def _drafts(
    sentence: Statement, counted: Antecedent, so_far: _SoFar
) -> tuple[list[Draft], Antecedent]:
    """Begin a draft for each reading, with what it counts."""
    drafts: list[Draft] = []
    outside, lasting = counted.unit_at(sentence.start), counted
    for place in range(len(sentence.readings)):
        draft = _draft(sentence, place, counted, so_far.tables)
        pointed = is_pointed(sentence, place)
        so_far.restated.lend(draft, counted, pointed=pointed)
        if pointed and draft.kind == "count":
            _name_part(drafts, sentence, place, draft.unit)
        if draft.kind == "number" and draft.cell is None:
            _name(draft, named_above(sentence, place))
        if draft.kind == "count" and not draft.reading.unit:
            draft.counted = so_far.nouns.named(draft.unit)
        lends = draft.reading.value != 1 and not is_attributive(sentence, place)
        lends = lends and draft.cell is None
        lends = lends and not _is_aside(sentence, place)
        if draft.kind == "count" and lends and not _is_where(sentence, place, counted):
            end, value = draft.reading.end, draft.reading.value
            counted = Antecedent(draft.unit, end, outside, value)
            lasting = lasting if draft.unit in VOTES else counted
        drafts.append(draft)
    _time(sentence, drafts)
    told = number_of(sentence)
    if told and counted.end < sentence.start:
        counted = lasting = Antecedent(*told, outside)
    return drafts, _shared_out(sentence, drafts, lasting if counted.unit in VOTES else counted)


def _shared_out(sentence: Statement, drafts: list[Draft], counted: Antecedent) -> Antecedent:
    """Give what the share that opens a sentence is of: "Seven in ten of the birds died"."""
    first = drafts[0]
    if first.kind not in ("percent", "fraction") or counted.end > sentence.start:
        return counted
    words, after = sentence.words.words, sentence.afters[0]
    if sentence.lead(0) >= 0 or words[after : after + 1] != ["of"]:
        return counted
    unit = part_of(Number(sentence, 0, counted))
    return counted._replace(unit=unit, end=first.reading.end) if unit else counted


def _is_where(sentence: Statement, place: int, counted: Antecedent) -> bool:
    """Whether a count only says where another one is: "1,510 at the trust's four sites"."""
    if counted.end <= sentence.start or not place:
        return False
    ahead = sentence.text[sentence.readings[place - 1].end : sentence.readings[place].start]
    return _WHERE.fullmatch(ahead) is not None


def _is_aside(sentence: Statement, place: int) -> bool:
    """Whether a count only describes a subject: "The pier, with two berths, will handle 900"."""
    reading, start = sentence.readings[place], sentence.start
    if not _BESIDE.search(sentence.text, max(start, reading.start - RECENT), reading.start):
        return False
    beyond = _BEYOND.match(sentence.text, reading.end, sentence.end)
    if beyond is None or place + 1 == len(sentence.readings):
        return False
    own, other = reading.value, sentence.readings[place + 1].value
    if not isinstance(own, Decimal) or not isinstance(other, Decimal):
        return beyond[1] is not None
    return beyond[1] is not None or other > own * _MORE


def _name_part(drafts: Sequence[Draft], sentence: Statement, place: int, unit: str) -> None:
    """Let what is part of a number that is told as known count the same: "one of the 11"."""
    between = sentence.words.words[sentence.afters[place - 1] : sentence.firsts[place]]
    if place and between in (["of", "the"], ["of", "those"]) and drafts[-1].kind == "count":
        drafts[-1].unit = unit


def _time(sentence: Statement, drafts: Sequence[Draft]) -> None:
    """Take counts of hours named elsewhere for the time that they are: "Opening hours: 412"."""
    if any(_is_timed(sentence, draft) for draft in drafts):
        return
    for draft in drafts:
        noun = draft.unit.rpartition(" ")[2]
        if draft.kind == "count" and noun in _TIMES:
            draft.kind, draft.unit = "duration", again(noun)


def _is_timed(sentence: Statement, draft: Draft) -> bool:
    """Whether a noun for a time stands right behind a number: "24 hours a day"."""
    told = sentence.text[draft.reading.end : draft.reading.end + _LONGEST_TIME].lstrip(" -")
    return draft.unit in _TIMES and told.startswith(draft.unit)


def _name(draft: Draft, unit: str) -> None:
    """Let a number that counts nothing count what is told elsewhere, if anything is."""
    if unit:
        draft.unit, draft.kind = unit, "count"


def _draft(sentence: Statement, place: int, counted: Antecedent, tables: Tables) -> Draft:
    """Begin the draft of one reading."""
    reading = sentence.readings[place]
    cell = tables.cell(sentence, place) if sentence.is_spaced else None
    unit = reading.unit
    if reading.kind in ("count", "rate") and not unit:
        unit = cell_unit(cell) if cell else counted_unit(sentence, place, counted)
    kind = "number" if reading.kind == "count" and not unit else reading.kind
    return Draft(reading, kind, unit, cell=cell)


def _figure(page: Page, draft: Draft, span: tuple[int, int]) -> Figure:
    """Make the figure of a draft."""
    reading, source, text = draft.reading, page.source, page.text
    start, end = reading.start, reading.end
    exact = text[start:end]
    return Figure(
        id=f"{source.id}:{start}",
        source=source.id,
        path=source.path,
        start=start,
        end=end,
        exact=exact,
        prefix=text[max(0, start - QUOTE) : start],
        suffix=text[end : end + QUOTE],
        kind=draft.kind,
        value=_plain(reading.value, exact),
        low=_plain(reading.low, exact),
        high=_plain(reading.high, exact),
        bound=reading.bound,
        unit=draft.unit,
        per=reading.per,
        trend=draft.trend,
        changes_to=None if draft.changes_to is None else f"{source.id}:{draft.changes_to}",
        of=None if draft.of is None else f"{source.id}:{draft.of}",
        subject=draft.subject,
        about=draft.about,
        status=draft.status,
        said_by=draft.said_by,
        sentence_start=span[0],
        sentence_end=max(span[1], page.sentence_at(end - 1)[1]),
        repaired=reading.repaired,
        boilerplate=_in_furniture(page, start),
        rule=reading.rule,
    )


def _plain(value: Value, exact: str) -> Value:
    """Give a value whose digits are those of its plain decimal: 1500000, not 1500000.0."""
    if not isinstance(value, Decimal) or str(value).isdigit():
        return value
    value = settled(value, exact)
    return Decimal(canonical(value))


def _disown_furniture(page: Page, drafts: Sequence[Draft]) -> None:
    """Give what stands in site furniture to the publisher: no speaker of the text says it."""
    for draft in drafts:
        if _in_furniture(page, draft.reading.start):
            draft.said_by = ""
            if draft.subject != ARTICLE:
                draft.subject = page.told(page.source.publisher or "", "publisher")


def _in_furniture(page: Page, offset: int) -> bool:
    """Whether a place lies in a passage of site furniture."""
    starts, ends = page.once(_furniture)
    index = bisect_right(starts, offset) - 1
    return index >= 0 and offset < ends[index]


def _furniture(page: Page) -> tuple[list[int], list[int]]:
    """Give where the passages of site furniture begin and end."""
    found = [each for each in page.source.passages if each.role == "boilerplate"]
    return [each.start for each in found], [each.end for each in found]
