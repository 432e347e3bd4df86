"""The full name of what a document counts, where it later says only its last word."""

from centres_tui.extract.grounds import grounded, grounds_of


class FullerNouns:
    """Nouns with an owner in them that were counted: "children's centres", for "centres"."""

    __slots__ = ("_known",)

    def __init__(self) -> None:
        """Begin before the first count."""
        self._known: dict[str, str] = {}

    def named(self, unit: str) -> str:
        """Give the name in full of what is counted, and remember it.

        A noun that has stood with two different owners is left as it is.

        >>> nouns = FullerNouns()
        >>> [nouns.named(unit) for unit in ("women's refuges", "refuges", "schools")]
        ["women's refuges", "women's refuges", 'schools']
        """
        owner, _, noun = unit.rpartition(" ")
        if not owner:
            fuller = self._known.get(unit)
            grounds = grounds_of(unit) if fuller else None
            return (
                grounded(fuller, "noun", *grounds.spans) if fuller and grounds else fuller or unit
            )
        if owner.endswith(("'s", "s'")) and " " not in owner:
            self._known[noun] = unit if self._known.get(noun, unit) == unit else ""
        return unit
