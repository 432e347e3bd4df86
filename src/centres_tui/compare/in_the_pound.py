"""Shares that are told in money: "27p of every pound" is 27 percent of it."""

import re
from dataclasses import replace
from decimal import Decimal
from typing import Final

from centres_tui.model.figure import Figure

_OF_EVERY: Final = re.compile(
    r"\s(?:of|in|from|out\sof)\s(?:every|each)\s(?:(?:pound|euro|dollar)(?!\w)|[£€$]1?(?!\d))"
    r"|\sin\sthe\s(?:pound|euro|dollar)(?!\w)"
)
_PERCENT: Final = 100


def is_in_the_pound(figure: Figure, text: str) -> bool:
    """Whether words behind a sum of pence make it a share: "27p in the pound"."""
    value = figure.value
    if not isinstance(value, Decimal) or not 0 < value < 1:
        return False
    return _OF_EVERY.match(text, figure.end) is not None


def in_percent(figure: Figure) -> Figure:
    """Give such a sum as the share that it is, in percent."""
    share = (Decimal(str(figure.value)) * _PERCENT).normalize()
    plain = share.quantize(Decimal(1)) if share == share.to_integral_value() else share
    return replace(figure, kind="percent", unit="%", value=plain, exact=f"{plain}%", per="")
