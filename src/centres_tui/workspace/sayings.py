"""Who says what of one thing, and where analysts differ."""

from collections import defaultdict
from collections.abc import Hashable, Iterable, Mapping

Thing = Hashable


class Sayings:
    """What each analyst said last of each slot of each thing."""

    def __init__(self) -> None:
        self._said: dict[Thing, dict[str, dict[str, str]]] = defaultdict(dict)

    def say(self, thing: Thing, analyst: str, said: Mapping[str, str]) -> None:
        """Note what an analyst says: the slot, and its content in words."""
        for slot, content in said.items():
            self._said[thing].setdefault(slot, {})[analyst] = content

    def rename(self, old: Thing, new: Thing) -> None:
        """Let a thing be known by another name."""
        if old in self._said:
            self._said[new] = self._said.pop(old)

    def of(self, thing: Thing) -> Mapping[str, Mapping[str, str]]:
        """Give what is said of a thing: by slot, by analyst."""
        return self._said.get(thing, {})

    def things(self) -> Iterable[Thing]:
        """Give everything of which something is said."""
        return self._said.keys()

    def disputed(self, thing: Thing) -> str:
        """Tell in one line where analysts differ on a thing; empty where they do not.

        >>> sayings = Sayings()
        >>> sayings.say("f", "anna", {"value": "46"})
        >>> sayings.say("f", "ben", {"value": "47"})
        >>> sayings.disputed("f")
        'value: anna 46, ben 47'
        """
        parts = []
        for slot, said in sorted(self.of(thing).items()):
            if len(set(said.values())) > 1:
                told = ", ".join(f"{who} {what or 'none'}" for who, what in sorted(said.items()))
                parts.append(f"{slot}: {told}")
        return "; ".join(parts)
