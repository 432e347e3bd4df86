"""The lines above and below the panes: what is open, what can be done, what is looked for."""

from typing import Final

TYPED_INTO: Final = "-typed-into"
"""The class of lines that take what is typed, so that it runs no commands."""
