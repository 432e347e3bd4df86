"""Shares that are told in money."""

import pytest

from stories import compared, measure_of, tied

SHARE = "The state meets «27%» of what the hospice in Ellory Dale costs."
TOLD = {
    "of every pound": "The state pays «27p|kind=money;unit=GBP;value=0.27» of every pound that the"
    " hospice in Ellory Dale costs.",
    "in the pound": "The state meets «27p|kind=money;unit=GBP;value=0.27» in the pound of what the"
    " hospice in Ellory Dale costs.",
    "of every sign": "The state meets «27p|kind=money;unit=GBP;value=0.27» of every £1 that the"
    " hospice in Ellory Dale costs.",
}


@pytest.mark.parametrize("second", TOLD.values(), ids=TOLD)
def test_pence_of_every_pound_are_a_share(second: str) -> None:
    a, b = tied(SHARE, second)
    measure = measure_of(compared(a, b), a, b, exact="27%")
    assert measure is not None
    assert measure.spread is not None
    assert (measure.verdict, measure.spread.unit) == ("agree", "%")


OTHER = {
    "a price": "Tea at the Ellory Dale hospice costs «27p|kind=money;unit=GBP;value=0.27» a cup.",
    "of every visitor": "The hospice in Ellory Dale takes «27p|kind=money;unit=GBP;value=0.27» of"
    " every visitor.",
    "pounds": "The state meets «£27» of every £100 that the hospice in Ellory Dale costs.",
}


@pytest.mark.parametrize("second", OTHER.values(), ids=OTHER)
def test_other_money_is_no_share(second: str) -> None:
    a, b = tied(SHARE, second)
    money = b[1][-1].id
    share = a[1][-1].id
    assert not [one for one in compared(a, b).measures if {money, share} <= set(one.figures)]
