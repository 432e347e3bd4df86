"""Loading Textual without what the first screen never uses."""

import sys
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from importlib import import_module
from types import ModuleType
from typing import Final

ABSENT: Final = "ssl"
"""asyncio loads it if it can, and does without it where there is none."""
DEFERRED: Final[Mapping[str, tuple[str, ...]]] = {
    "platformdirs": ("user_downloads_path",),
    "uuid": ("uuid4",),
    "textual.command": (
        "CommandListItem",
        "CommandPalette",
        "DiscoveryHit",
        "Hit",
        "Hits",
        "Provider",
        "SimpleProvider",
    ),
}
"""Modules that Textual takes names from and does not use before the first frame, if ever.

Any other name that is asked of them loads the module as usual.
"""


@contextmanager
def only_what_is_used() -> Iterator[None]:
    """Let Textual be imported in here without modules that take their time for nothing.

    All of them can be imported afterwards by whoever needs them; what Textual holds of them
    loads them when it is called or looked into.
    """
    replaced: dict[str, ModuleType | None] = {
        name: _Deferred(name) for name in DEFERRED if name not in sys.modules
    }
    if ABSENT not in sys.modules:
        replaced[ABSENT] = None
    sys.modules.update(replaced)  # type: ignore[arg-type]  # None tells that there is no such module
    try:
        yield
    finally:
        for name, module in replaced.items():
            if sys.modules.get(name) is module:
                del sys.modules[name]


class _Deferred(ModuleType):
    """Stands for a module until something of it is used."""

    def __init__(self, name: str) -> None:
        super().__init__(name)
        for each in DEFERRED[name]:
            setattr(self, each, _Later(each, (), {"_module": self}))

    def __getattr__(self, name: str) -> object:
        if name.startswith("__"):
            raise AttributeError(name)
        return getattr(self.real(), name)

    def real(self) -> ModuleType:
        """Load the module that this one stands for."""
        if sys.modules.get(self.__name__) is self:
            del sys.modules[self.__name__]
        return import_module(self.__name__)


class _Later(type):
    """Stands for a class or a function of a module that is not loaded yet."""

    _module: _Deferred

    def __call__(cls, *given: object, **named: object) -> object:
        """Call what it stands for."""
        if "_module" not in vars(cls):
            return super().__call__(*given, **named)
        return getattr(cls._module.real(), cls.__name__)(*given, **named)

    def __getattr__(cls, name: str) -> object:
        """Look into what it stands for."""
        if name.startswith("__"):
            raise AttributeError(name)
        return getattr(getattr(cls._module.real(), cls.__name__), name)
