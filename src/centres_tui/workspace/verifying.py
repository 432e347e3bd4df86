"""Exports held against their sources: every quote read again, every verdict found again."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from centres_tui.dataset.rows import comparison_contents, figure_contents
from centres_tui.export.claims import Claims, Fields, FigureClaim, GroupClaim, SourceClaim
from centres_tui.export.contents import Row, texts
from centres_tui.export.plain import cell_text
from centres_tui.export.report_claims import STATES
from centres_tui.export.worded import stated_words
from centres_tui.model.source import Source
from centres_tui.parse.display import safe, safe_line

if TYPE_CHECKING:
    from centres_tui.dataset.collected import Records
    from centres_tui.dataset.dataset import Dataset

_OF_COMPANY: Final = frozenset({"id", "measure", "origins", "sources", "sha256"})
"""Fields that are keys, or are told otherwise: they are not compared as such."""
_LONGEST: Final = 60


@dataclass(frozen=True, slots=True)
class Finding:
    """What came of one row of an export."""

    row: str
    """The row, as a person names it."""
    fault: str = ""
    """Why it no longer holds; empty where it does."""

    @property
    def holds(self) -> bool:
        """Whether it holds."""
        return not self.fault


def compared_with(records: "Records", claims: Claims) -> "Records":
    """Give the part of what was read that an export was made from, as far as it says so.

    A source that was changed since is taken as it is now, so that what does not rest on it is
    found again as it was.
    """
    if not claims.lists_sources:
        return records
    hashes = {claim.sha256 for claim in claims.sources}
    paths = {claim.path for claim in claims.sources}
    kept = [one for one in records.sources if one.sha256 in hashes or one.path in paths]
    ids = {source.id for source in kept}
    return records._replace(
        sources=tuple(kept),
        figures=tuple(figure for figure in records.figures if figure.source in ids),
    )


def verify(claims: Claims, dataset: "Dataset") -> Iterator[Finding]:
    """Hold each row of an export against the sources, in the order of the export.

    Args:
        claims: What the export claims.
        dataset: What was read and compared now.
    """
    now = _Now(dataset, _made_safe if claims.is_made_safe else str)
    yield from (Finding(claim.row, now.source_fault(claim)) for claim in claims.sources)
    faults: dict[str, str] = {}
    for claim in claims.figures:
        faults[claim.id] = now.figure_fault(claim)
        yield Finding(f"{claim.row} {_short(claim.exact)}", faults[claim.id])
    for group in claims.groups:
        broken = next((one for one in group.figures if faults.get(one)), "")
        yield Finding(
            group.row, f"its figure {broken} no longer holds" if broken else now.group_fault(group)
        )


class _Now:
    """What is read and compared now, found by what an export calls it."""

    def __init__(self, dataset: "Dataset", shown: Callable[[str], str]) -> None:
        """Look at what is read now.

        Args:
            dataset: What was read and compared.
            shown: Writes a text as the export does.
        """
        self._shown = shown
        self._by_hash = {source.sha256: source for source in dataset.records.sources}
        self._by_path = {
            path: source
            for source in dataset.records.sources
            for path in (source.path, *source.other_paths)
        }
        self._unread = {failure.path for failure in dataset.records.failures}
        told = figure_contents(dataset.records, include_boilerplate=True)
        self._figures = {str(row["id"]): row for row in told.figures}
        compared = comparison_contents(dataset)
        self._groups: dict[str, dict[frozenset[str], list[Row]]] = {}
        for sort, rows in (
            ("measure", compared.measures), ("family", compared.families),
            ("check", compared.checks),
        ):  # fmt: skip
            groups = self._groups.setdefault(sort, {})
            for row in rows:
                groups.setdefault(frozenset(texts(row["figures"])), []).append(row)

    def source_fault(self, claim: SourceClaim | FigureClaim) -> str:
        """Say why a source is not what it was; empty where it is."""
        if claim.sha256 in self._by_hash:
            return ""
        changed = self._by_path.get(claim.path)
        if changed:
            return f"{claim.path} was changed: its sha256 is {changed.sha256} now"
        if claim.path in self._unread:
            return f"{claim.path} could not be read"
        return f"{claim.path} is not there, nor anything else with its sha256"

    def figure_fault(self, claim: FigureClaim) -> str:
        """Say why a figure no longer holds; empty where it does."""
        fault = self.source_fault(claim)
        if fault:
            is_unread = claim.path in self._unread
            return fault if is_unread else f"{fault}; {self._still_there(claim)}"
        source = self._by_hash[claim.sha256]
        stands = source.text[claim.start : claim.end]
        if self._shown(stands) != claim.exact:
            return f"{_short(stands)} stands there"
        row = self._figures.get(claim.id)
        if row is None:
            return "no figure is read there"
        return self._difference(claim.fields, row)

    def _still_there(self, claim: FigureClaim) -> str:
        changed: Source | None = self._by_path.get(claim.path)
        stands = changed and changed.text[claim.start : claim.end] == claim.exact
        return "its words still stand there" if stands else "its words do not stand there"

    def group_fault(self, claim: GroupClaim) -> str:
        """Say why a measure, family or check no longer holds; empty where it does."""
        found = self._groups[claim.sort].get(frozenset(claim.figures), [])
        if not found:
            return f"its figures are no {claim.sort} now"
        faults = [self._difference(claim.fields, row) for row in found]
        return "" if "" in faults else faults[0]

    def _difference(self, fields: Fields, row: Row) -> str:
        """Say in what a row differs from what an export tells of it; empty where it does not."""
        for name, told in fields.items():
            if name in _OF_COMPANY or (name not in row and name != STATES):
                continue
            now = self._shown(stated_words(row) if name == STATES else cell_text(row[name]))
            if now != told:
                return f"{name} is {_short(now)} now, not {_short(told)}"
        return ""


def _made_safe(text: str) -> str:
    return safe_line(safe(text))


def _short(text: str) -> str:
    return repr(text if len(text) <= _LONGEST else f"{text[:_LONGEST]}...")
