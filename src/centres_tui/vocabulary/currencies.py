"""The signs, codes and names of currencies."""

from decimal import Decimal, InvalidOperation
from typing import Final, NamedTuple

from centres_tui.errors import VocabularyError
from centres_tui.vocabulary.in_force import current, derived
from centres_tui.vocabulary.load import table, words

HUNDREDTH: Final = Decimal("0.01")
"""What a person's own names of small coins are worth."""


class Currencies(NamedTuple):
    """What each sign, code and name stands for, as ISO 4217 codes."""

    signs: dict[str, str]
    """Single signs, before or after a number."""
    prefixed: dict[str, str]
    """Signs and letters that stand before a number, without spaces."""
    names: dict[str, str]
    """Names, singular and plural, lower case."""
    after: dict[str, str]
    """Letters that stand after a number, as written."""
    worth: dict[str, tuple[str, Decimal]]
    """Names of other amounts: the code, and how much of it one is worth."""
    codes: frozenset[str]
    """ISO codes that texts write beside a number."""

    def code_of(self, written: str) -> str:
        """Give the ISO code of a sign, code or name as the text has it."""
        tight = "".join(written.split())
        spaced = " ".join(written.lower().replace("-", " ").split())
        return (
            self.prefixed.get(tight)
            or self.signs.get(tight)
            or self.names.get(spaced)
            or (tight if tight in self.codes else "")
        )


@derived
def currencies() -> Currencies:
    """Read data/currencies.toml, and add a person's own."""
    own = current()
    signs = dict(table("currencies", "signs", str))
    prefixed = dict(table("currencies", "prefixed", str))
    codes = frozenset(words("currencies", "codes")[0].split())
    return Currencies(
        signs={**signs, **own.signs},
        prefixed={**prefixed, **own.prefixed},
        names={**_names(), **own.currency_names},
        after=dict(table("currencies", "after", str)),
        worth={name: _worth(name, text) for name, text in table("currencies", "worth", str).items()}
        | {name: (code, HUNDREDTH) for name, code in own.minor.items()},
        codes=codes | own.codes,
    )


def _worth(name: str, written: str) -> tuple[str, Decimal]:
    code, _, factor = written.partition(" : ")
    try:
        return code, Decimal(factor)
    except InvalidOperation as error:
        raise VocabularyError(
            f'data/currencies.toml: worth.{name} must be "code : how much of it one is worth".'
        ) from error


def _names() -> dict[str, str]:
    """Give every name with its plural."""
    known: dict[str, str] = {}
    for code, listed in table("currencies", "names", str).items():
        for name in listed.split(" | "):
            known[name] = code
            known[name + "s"] = code
    return known
