"""What happens a moment after the last key: the other panes follow once, not at every step."""

from collections.abc import Callable

from textual.message_pump import MessagePump
from textual.timer import Timer


class Following:
    """Keeps the latest thing to do until no key has come for a while."""

    def __init__(self, pump: MessagePump, after: float) -> None:
        self._pump = pump
        self._after = after
        self._todo: Callable[[], None] | None = None
        self._timer: Timer | None = None

    def soon(self, todo: Callable[[], None]) -> None:
        """Do this in a while, unless something else comes first; in no while, do it next."""
        self._todo = todo
        if self._timer:
            self._timer.stop()
        if self._after > 0:
            self._timer = self._pump.set_timer(self._after, self.now)
        else:
            self._pump.call_next(self.now)

    def now(self) -> None:
        """Do at once what was to be done."""
        if self._timer:
            self._timer.stop()
        todo, self._todo, self._timer = self._todo, None, None
        if todo:
            todo()
