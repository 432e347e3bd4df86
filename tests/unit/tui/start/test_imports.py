import subprocess
import sys

CHECK = """
import sys
from centres_tui.tui.start.imports import without_tls
with without_tls():
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


def test_tls_is_left_out_only_for_the_while() -> None:
    subprocess.run([sys.executable, "-c", CHECK], check=True)


def test_the_first_screen_needs_no_pandas() -> None:
    subprocess.run([sys.executable, "-c", FIRST_SCREEN], check=True)
