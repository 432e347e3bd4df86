"""Which figures of a sentence are wholes of others, or older values of them."""

from collections.abc import Sequence

from centres_tui.extract.draft import Draft


class Related:
    """Which figures of a sentence are wholes of others, or older values of them, by place."""

    __slots__ = ("after_parts", "news", "olds", "wholes")

    def __init__(self, drafts: Sequence[Draft]) -> None:
        """Look the places of all relations up once."""
        self.wholes: dict[int, int] = {}
        self.news: dict[int, int] = {}
        self.olds: dict[int, int] = {}
        self.after_parts: set[int] = set()
        if any(draft.of is not None or draft.changes_to is not None for draft in drafts):
            self._look_up(drafts)

    def _look_up(self, drafts: Sequence[Draft]) -> None:
        starts = {draft.reading.start: place for place, draft in enumerate(drafts)}
        self.wholes = {
            place: starts[draft.of]
            for place, draft in enumerate(drafts)
            if draft.of is not None and draft.of in starts
        }
        self.news = {
            place: starts[draft.changes_to]
            for place, draft in enumerate(drafts)
            if draft.changes_to is not None and draft.changes_to in starts
        }
        self.olds = {new: old for old, new in self.news.items()}
        self.after_parts = {whole for part, whole in self.wholes.items() if whole > part}
