"""What Python would translate anew at every start: kept beside the bytecode.

A pattern is translated by the modules of `re` in Python, before the engine takes and checks the
translation; the methods of a dataclass and of a named tuple are written as text and compiled. For
the hundreds of them in this program, and in what its screen is made from, that takes as long as
all the rest of reading a few short documents. So the translations are kept as Python keeps
bytecode: for one version of Python, written beside their place and moved there whole, and not
written where Python writes no bytecode. Nothing needs them. What is missing, damaged or made for
another version is translated as usual, and so is all that is not found there.
"""

import builtins
import collections
import dataclasses
import marshal
import os
import re
import sys
from array import array
from binascii import crc32
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager, suppress
from importlib import import_module
from pathlib import Path
from types import CodeType
from typing import Any, Final, NamedTuple

FEW: Final = 8
"""Translations that were missing before a file is written again."""
MOST: Final = 4096
"""Translations that a file may hold; where more come together it goes, and is begun anew."""
READABLE: Final = 0o644
"""What is kept came with the program, and is nobody's own."""
CHECK: Final = 4
"""Bytes before the content that check it."""
NUMBERS: Final = "I"
"""The translation of a pattern is a list of numbers of four bytes without a sign."""


def _module(name: str) -> Any:
    """Give a module of Python that has no public name; None where this Python has none of it."""
    try:
        return import_module(name)
    except ImportError:
        return None


TRANSLATOR: Final = _module("re._compiler")
"""Translates patterns for `re`."""
ENGINE: Final = _module("_sre")
"""Takes the translation of a pattern."""
WRITTEN: Final = ((dataclasses, "exec"), (collections, "eval"))
"""Modules that write methods as text, and what they compile and run it with."""
MADE_FOR: Final = " ".join(
    map(str, (sys.version, sys.flags.optimize, getattr(ENGINE, "MAGIC", None)))
)
"""What translates, and what takes the translation."""

Asked = tuple[str | bytes, int]
"""A pattern and its flags."""
Text = tuple[str, str]
"""What a text is run with, and the text."""
Translate = Callable[[Any, int], "re.Pattern[Any]"]
"""What `re` compiles with."""


class Handed(NamedTuple):
    """What the engine was handed with a pattern."""

    flags: int
    """All flags, with those that the pattern itself sets."""
    code: bytes
    """The translation."""
    groups: int
    """How many groups there are."""
    by_name: dict[str, int]
    """The named groups."""
    names: tuple[str | None, ...]
    """The names of the groups, from 0."""


class Translations:
    """The translations that one part of the program needs."""

    def __init__(self, path: Path | None) -> None:
        """Read what is kept.

        Args:
            path: The file; None where nothing can be kept.
        """
        self._path = path
        self._patterns: dict[Asked, Handed] = {}
        self._texts: dict[Text, CodeType] = {}
        if path is not None:
            with suppress(OSError, ValueError, TypeError, EOFError):
                self._patterns, self._texts = _read(path)
        self._new = 0

    def __len__(self) -> int:
        """How many there are."""
        return len(self._patterns) + len(self._texts)

    @contextmanager
    def in_use(self) -> Iterator[None]:
        """Take what is kept, instead of translating, for all that is made in here."""
        with ExitStack() as standing:
            if TRANSLATOR is not None and ENGINE is not None:
                standing.callback(setattr, TRANSLATOR, "compile", TRANSLATOR.compile)
                TRANSLATOR.compile = self._compiler(TRANSLATOR.compile)
            for module, name in WRITTEN:
                if not hasattr(module, name):
                    standing.callback(delattr, module, name)
                    setattr(module, name, self._runner(name))
            yield

    def keep(self) -> None:
        """Keep what was missing, if it was more than a few; silent where that fails."""
        if self._path is None or self._new < FEW or sys.dont_write_bytecode:
            return
        with suppress(OSError, ValueError):
            if len(self) > MOST:
                self._path.unlink(missing_ok=True)
            else:
                _write(self._path, self._patterns, self._texts)

    def _compiler(self, translate: Translate) -> Translate:
        """Give what compiles a pattern in place of `translate`."""

        def compiled(pattern: Any, flags: int = 0) -> "re.Pattern[Any]":
            known = self._patterns.get((pattern, flags)) if isinstance(pattern, str) else None
            if known is not None:
                with suppress(RuntimeError, TypeError, ValueError, OverflowError):
                    return _taken(pattern, known)
            made, handed = _overheard(translate, pattern, flags)
            if handed is not None:
                self._patterns[pattern, int(flags)] = handed
                self._new += 1
            return made

        return compiled

    def _runner(self, name: str) -> Callable[..., Any]:
        """Give what runs a text in place of `exec` or `eval`, whichever is named."""
        run = getattr(builtins, name)

        def ran(text: str, *scopes: Any) -> Any:
            code = self._texts.get((name, text))
            if code is None:
                code = compile(text, "<string>", name, dont_inherit=True)
                self._texts[name, text] = code
                self._new += 1
            return run(code, *scopes)

        return ran


def _taken(pattern: str, handed: Handed) -> "re.Pattern[Any]":
    """Hand a translation to the engine, which refuses one that is not good.

    Raises:
        RuntimeError: It is not.
    """
    code = array(NUMBERS, handed.code).tolist()
    made: re.Pattern[Any] = ENGINE.compile(pattern, handed.flags, code, *handed[2:])
    return made


def _overheard(
    translate: Translate, pattern: Any, flags: int
) -> tuple["re.Pattern[Any]", Handed | None]:
    """Let a pattern be translated, and give what the engine is handed for it besides."""
    heard: list[tuple[Any, ...]] = []
    engine = ENGINE.compile

    def overheard(*given: Any) -> Any:
        heard.append(given)
        return engine(*given)

    ENGINE.compile = overheard
    try:
        made = translate(pattern, flags)
    finally:
        ENGINE.compile = engine
    with suppress(TypeError, ValueError, OverflowError):
        ((asked, all_flags, code, *rest),) = heard
        if asked is pattern and isinstance(pattern, str) and not flags & re.DEBUG:
            return made, Handed(all_flags, array(NUMBERS, code).tobytes(), *rest)
    return made, None


def _read(path: Path) -> tuple[dict[Asked, Handed], dict[Text, CodeType]]:
    """Read a file.

    Raises:
        OSError: It cannot be read.
        ValueError: It is damaged, or made for another version of Python.
        TypeError: It holds something else.
        EOFError: It is cut.
    """
    content = path.read_bytes()
    if crc32(content[CHECK:]) != int.from_bytes(content[:CHECK], "big"):
        raise ValueError(path)
    made_for, patterns, texts = marshal.loads(content[CHECK:])
    if made_for != MADE_FOR:
        raise ValueError(path)
    return {asked: Handed(*handed) for asked, handed in patterns.items()}, texts


def _write(path: Path, patterns: dict[Asked, Handed], texts: dict[Text, CodeType]) -> None:
    """Write a file whole, or not at all.

    Raises:
        OSError: It cannot be written.
        ValueError: Something cannot be kept.
    """
    plain = {asked: tuple(handed) for asked, handed in patterns.items()}
    content = marshal.dumps((MADE_FOR, plain, texts))
    path.parent.mkdir(exist_ok=True)
    draft = path.with_name(f"{path.name}.{os.getpid()}")
    flags = os.O_WRONLY | os.O_CREAT | os.O_EXCL | os.O_NOFOLLOW | os.O_CLOEXEC
    opened = os.open(draft, flags, READABLE)
    try:
        with os.fdopen(opened, "wb") as file:
            file.write(crc32(content).to_bytes(CHECK, "big") + content)
        draft.replace(path)
    except OSError:
        draft.unlink(missing_ok=True)
        raise
