"""What holds for all tests."""

import os
import signal

from hypothesis import HealthCheck, settings

# A property holds on a busy machine as well: nothing here fails for being slow.
settings.register_profile(
    "patient",
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow],
    # Where CI runs them, properties are tried on the same examples every time.
    derandomize="CI" in os.environ,
)
settings.load_profile("patient")


def pytest_configure() -> None:
    """Have no cache but that of the tests of it, and colours whatever the terminal is; and take
    back signals that are ignored here, because programs that tests start inherit that.
    """
    os.environ["XDG_CACHE_HOME"] = os.devnull
    os.environ |= {"TERM": "xterm-256color", "COLORTERM": "truecolor"}
    os.environ.pop("NO_COLOR", None)
    for number in (signal.SIGHUP, signal.SIGTERM):
        if signal.getsignal(number) is signal.SIG_IGN:
            signal.signal(number, signal.SIG_DFL)
    if signal.getsignal(signal.SIGINT) is signal.SIG_IGN:
        signal.signal(signal.SIGINT, signal.default_int_handler)
