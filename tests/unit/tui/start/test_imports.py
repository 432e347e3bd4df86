import subprocess
import sys

CHECK = """
import sys
from centres_tui.tui.start.imports import only_what_is_used
with only_what_is_used():
    import asyncio
assert "ssl" not in sys.modules
import ssl
assert ssl.SSLContext
"""
FIRST_SCREEN = """
import sys
import centres_tui.cli.explore
assert "textual" not in sys.modules
import centres_tui.tui.start.session
assert not {"pandas", "numpy"} & set(sys.modules)
"""


DEFERRED = """
import sys
from centres_tui.tui.start.imports import only_what_is_used
with only_what_is_used():
    import textual.app
    import uuid
from textual.theme import ThemeProvider
assert "textual.command" not in sys.modules
assert len(textual.app.uuid.uuid4().hex) == 32
assert uuid.NAMESPACE_DNS
assert textual.app.user_downloads_path().name
from textual.command import CommandPalette, Hit
assert textual.app.CommandPalette.is_open == CommandPalette.is_open
assert isinstance(textual.app.CommandPalette(), CommandPalette)
"""


def test_what_was_left_out_is_loaded_when_it_is_used() -> None:
    subprocess.run([sys.executable, "-c", DEFERRED], check=True)


def test_tls_is_left_out_only_for_the_while() -> None:
    subprocess.run([sys.executable, "-c", CHECK], check=True)


def test_the_first_screen_needs_no_pandas() -> None:
    subprocess.run([sys.executable, "-c", FIRST_SCREEN], check=True)
