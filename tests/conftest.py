"""What holds for all tests."""

import os
import signal
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import HealthCheck, settings

# A property holds on a busy machine as well: nothing here fails for being slow.
settings.register_profile(
    "patient",
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow],
    # Where CI runs them, properties are tried on the same examples every time.
    derandomize="CI" in os.environ,
    max_examples=50 if "CI" in os.environ else 100,
)
settings.load_profile("patient")

HOME = TemporaryDirectory(prefix="home-")
"""What is set and kept here is gone when the tests are."""

COUNTED = (
    "examples",
    "golden",
    *(f"unit/{part}" for part in ("model", "extract", "compare", "dataset", "export", "cli")),
)
"""Tests whose lines count as covered, of the parts that coverage is asked of; to count is slow."""
UNCOUNTED = ("hostile", "growth", "unrelated", "blocking", "killed")
"""Parts of names of test modules that measure time or memory, or read very much."""


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Count the covered lines of the tests of parts only."""
    counted = tuple(str(Path(__file__).parent / part) for part in COUNTED)
    for item in items:
        slow = any(part in item.path.stem for part in UNCOUNTED)
        if slow or not str(item.path).startswith(counted):
            item.add_marker(pytest.mark.no_cover)


def pytest_configure() -> None:
    """Have no cache but that of the tests of it, a home without settings or places left off, and
    colours whatever the terminal is; and take back signals that are ignored here, because
    programs that tests start inherit that.
    """
    for place in ("XDG_CONFIG_HOME", "XDG_STATE_HOME"):
        os.environ[place] = HOME.name
    os.environ["XDG_CACHE_HOME"] = os.devnull
    os.environ |= {"TERM": "xterm-256color", "COLORTERM": "truecolor"}
    os.environ.pop("NO_COLOR", None)
    for number in (signal.SIGHUP, signal.SIGTERM):
        if signal.getsignal(number) is signal.SIG_IGN:
            signal.signal(number, signal.SIG_DFL)
    if signal.getsignal(signal.SIGINT) is signal.SIG_IGN:
        signal.signal(signal.SIGINT, signal.default_int_handler)
