"""Packages that not everybody installs: whether one is there, and how to get it."""

import shlex
import sys
from importlib.util import find_spec
from pathlib import PurePath


def missing(package: str, extra: str) -> str:
    """Say how to install a package that a reader needs; "" where it is there.

    Args:
        package: The package, as it is imported and installed.
        extra: The extra of this program that brings it.
    """
    if find_spec(package) is not None:
        return ""
    return f"needs the package {package}. Install it: {_command(package, extra)}"


def unloadable(package: str, extra: str) -> str:
    """Say how to install anew a package that is there and cannot be loaded.

    Args:
        package: The package, as it is imported and installed.
        extra: The extra of this program that brings it.
    """
    command = _command(package, extra).replace("pip install ", "pip install --force-reinstall ")
    return (
        f"needs the package {package}, which is there but cannot be loaded. "
        f"Install it anew: {command}"
    )


def _command(package: str, extra: str) -> str:
    """Give the command for the way in which this program was installed."""
    places = PurePath(sys.prefix).parts
    if "pipx" in places:
        return f"pipx inject centres-tui {package}"
    if "uv" in places and "tools" in places:
        return f"uv tool install --with {package} centres-tui"
    return f"{shlex.quote(sys.executable)} -m pip install 'centres-tui[{extra}]'"
