"""Loading Textual without what the program never uses."""

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Final

UNUSED: Final = "ssl"
"""asyncio loads it if it can, and does without it where there is none."""


@contextmanager
def without_tls() -> Iterator[None]:
    """Let asyncio be imported in here without TLS, which takes its time and is not used.

    It can be imported afterwards by whoever needs it.
    """
    if UNUSED in sys.modules:
        yield
        return
    sys.modules[UNUSED] = None  # type: ignore[assignment]  # None tells that there is no such module
    try:
        yield
    finally:
        del sys.modules[UNUSED]
