"""A widget that does not scroll, so that a new size of it asks for no further layout."""

from textual.geometry import Size
from textual.widget import Widget
from textual.widgets import Static


class Still(Widget):
    """Takes its size as it is given; Textual would lay out everything once more after it.

    Named last among the bases of a class: styles are inherited from the first alone.
    """

    def _size_updated(
        self,
        size: Size,
        virtual_size: Size,
        container_size: Size,
        layout: bool = True,  # noqa: ARG002 - what Textual calls it with
    ) -> bool:
        """Take the size."""
        return super()._size_updated(size, virtual_size, container_size, layout=False)


class Words(Static, Still):
    """Words in a place of their own."""
