"""The signs, codes and names of currencies."""

import re
from dataclasses import dataclass
from functools import cache

from centres_tui.vocabulary.load import table, words
from centres_tui.vocabulary.patterns import any_of


@dataclass(frozen=True, slots=True, kw_only=True)
class Currencies:
    """What each sign, code and name stands for, as ISO 4217 codes."""

    signs: dict[str, str]
    """Single signs, before or after a number."""
    prefixed: dict[str, str]
    """Signs and letters that stand before a number, without spaces."""
    names: dict[str, str]
    """Names, singular and plural, lower case."""
    minor: dict[str, str]
    """Names of hundredths."""
    codes: frozenset[str]
    """ISO codes that texts write beside a number."""
    sign_pattern: str
    """A pattern for a sign, code or letters before a number."""
    after_pattern: str
    """A pattern for a sign, code or name after a number."""

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


@cache
def currencies() -> Currencies:
    """Read data/currencies.toml."""
    signs = dict(table("currencies", "signs", str))
    prefixed = dict(table("currencies", "prefixed", str))
    minor = dict(table("currencies", "minor", str))
    codes = frozenset(words("currencies", "codes")[0].split())
    return Currencies(
        signs=signs,
        prefixed=prefixed,
        names=_names(),
        minor=minor,
        codes=codes,
        sign_pattern=_before(signs, prefixed, codes),
        after_pattern=_after(signs, codes),
    )


def _names() -> dict[str, str]:
    """Give every name with its plural."""
    known: dict[str, str] = {}
    for code, listed in table("currencies", "names", str).items():
        for name in listed.split(" | "):
            known[name] = code
            known[name + "s"] = code
    return known


def _before(signs: dict[str, str], prefixed: dict[str, str], codes: frozenset[str]) -> str:
    sign = f"[{''.join(map(re.escape, signs))}]"
    with_sign = [text for text in prefixed if text[-1] in signs]
    led = [text for text in prefixed if text[0] in signs]
    lettered = [text for text in prefixed if text not in with_sign and text not in led]
    ahead = "|".join(
        sorted({_spaced(text) for text in with_sign}, key=lambda text: (-len(text), text))
    )
    letters = "|".join(
        re.escape(text) for text in sorted({*lettered, *codes}, key=lambda t: (-len(t), t))
    )
    return (
        rf"(?:(?<!\w)(?:(?:{ahead})|(?:{letters})(?=[\s\u00a0]?[-−]?\.?\d))"
        rf"|(?:{'|'.join(map(re.escape, led))})(?=\s?\d)|{sign})"
    )


def _spaced(text: str) -> str:
    """Allow a space between the letters of a country and its sign, if there are two or more."""
    letters, sign = text[:-1], text[-1]
    return re.escape(letters) + (r"\s?" if len(letters) > 1 else "") + re.escape(sign)


def _after(signs: dict[str, str], codes: frozenset[str]) -> str:
    sign = f"[{''.join(map(re.escape, signs))}]"
    code = f"(?:{'|'.join(sorted(codes))})"
    return rf"(?:(?:(?:US|AU?|HK|NZ|CA?)?{sign})|(?:{code}|{any_of(_names())})(?!\w))"
