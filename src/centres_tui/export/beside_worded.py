"""What stands beside the verdicts, in words for people: in tables and in plain lines."""

from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping
from typing import Final

from centres_tui.export.contents import Contents, Row, texts
from centres_tui.export.worded import place_words, stated_words, words
from centres_tui.model.beside import STANDINGS

NO_DATE: Final = "undated"
OWN_WORDS: Final = "in its own words"
"""How a source's own words are named beside those of speakers."""
MOST_NAMES: Final = 8
"""More silent sources than these are counted in the table; plain lines name them all."""
NOBODY_SAYS: Final = "worked out, stated by nobody"


class Beside:
    """What stands beside the verdicts of a comparison, found by measure, family and source."""

    def __init__(self, contents: Contents, name: Callable[[str], str]) -> None:
        """Find it.

        Args:
            contents: The comparison.
            name: Gives the name of a source by its path.
        """
        self._figures = {str(figure["id"]): figure for figure in contents.figures}
        self._names = {row["id"]: name(str(row["path"])) for row in contents.sources}
        self._origins = {row["source"]: row for row in contents.origins}
        self._of_measure = {
            group: contents.beside_of(group) for group in ("voices", "silences", "ledger")
        }
        self._derived = contents.beside_of("derived")

    def shared(self, source: Row) -> str:
        """Say with which source one shares most wording; empty where it shares little.

        The larger part is told: that of the shorter text which stands in the longer one.
        """
        origin = self._origins.get(source["id"])
        if origin is None or not origin["shares_with"]:
            return ""
        own, there = str(origin["share"]), str(origin["share_there"])
        other = self._names.get(origin["shares_with"], "")
        return f"{own}% of it stands in {other}, {there}% of that in it"

    def summary(self, measure: Row) -> Iterator[str]:
        """Give the origins, the speakers and the silent sources of a measure, a line each."""
        yield from filter(None, [words(measure["independence"])])
        if measure["speakers"]:
            between = words(measure["between"])
            yield f"by speaker: {words(measure['speakers'])} ({between} between them)"
        silent: Mapping[str, list[str]] = defaultdict(list)
        for row in self._rows("silences", measure):
            silent[str(row["standing"])].append(self._names.get(row["source"], ""))
        for standing in STANDINGS:
            if silent[standing]:
                names = silent[standing]
                more = f" and {len(names) - MOST_NAMES} more" if len(names) > MOST_NAMES else ""
                yield f"{standing}: {', '.join(names[:MOST_NAMES])}{more}"

    def voices(self, measure: Row) -> Iterator[str]:
        """Say what each speaker says, and how the sources stand on it."""
        for voice in self._rows("voices", measure):
            speaker = words(voice["speaker"]) or OWN_WORDS
            standing = f"{voice['verdict']}, {words(voice['reason'])}"
            yield f"{speaker}: {words(voice['stated'])}: {standing}"

    def silences(self, measure: Row) -> Iterator[str]:
        """Say of each silent source what was looked for, or found instead."""
        for row in self._rows("silences", measure):
            yield f"{row['standing']}: {self._names.get(row['source'], '')}, {words(row['reason'])}"

    def entries(self, measure: Row) -> Iterator[Mapping[str, str]]:
        """Give the lines of the ledger of a measure."""
        for row in self._rows("ledger", measure):
            figure = self._figures[str(row["figure"])]
            period = words(row["period"])
            yield {
                "published": words(row["published"]) or NO_DATE,
                "speaks of": words(row["speaks_of"]) or ("" if row["kind"] == "date" else period),
                "status": words(row["status"]),
                "states": stated_words(figure),
                "source": self._names.get(row["source"], ""),
                "said by": words(row["said_by"]),
            }

    def ledger(self, measure: Row) -> Iterator[Mapping[str, str]]:
        """Give the same lines, the first of which names the measure."""
        for place, entry in enumerate(self.entries(measure)):
            yield {"measure": "" if place else words(measure["label"]), **entry}

    def derived(self, family: Row) -> Iterator[Mapping[str, str]]:
        """Give the amounts that were worked out for a family, with what they stand beside."""
        for row in self._derived.get(family["id"], []):
            known = self._figures
            beside = (known[each] for each in texts(row["beside"]) if each in known)
            own = known.get(str(row["figure"]))
            yield {
                "worked out": words(row["formula"]),
                "beside": "; ".join(f"{stated_words(one)}, {place_words(one)}" for one in beside),
                "from": place_words(own) if own else "",
            }

    def _rows(self, group: str, measure: Row) -> list[Row]:
        return self._of_measure[group].get(measure["id"], [])
