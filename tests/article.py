"""One article, which the tests write in every format that is read."""

from collections import Counter
from collections.abc import Iterable

from centres_tui.model.figure import Figure

TITLE = "Harbour works to cost £5.6m after storm damage"
DAY = "14 March 2019"
TEXT = (
    "The harbour trust will spend £5.6m on repairs to 46 of its 53 berths, a meeting of the "
    "trustees in the town hall was told on Tuesday evening. The work is expected to take about "
    "two and a half years, and more than 1,200 metres of quay wall will be rebuilt.",
    "Storms in January 2018 damaged nearly a third of the fishing quay. The insurers have offered "
    "£1.85 million, which is 33 per cent of the estimated bill, and the trust had already set "
    "aside between £600,000 and £750,000 for maintenance over the next three years.",
    "The chair of the trust said that berthing fees would rise from £14.50 to £16 a metre in "
    "April, an increase of about 10 per cent. Some 380 boats used the harbour last year, up from "
    "352 in 2017, and landings of shellfish rose by 12.5 per cent to 2,400 tonnes.",
    "Opponents of the scheme handed in a petition with 1,146 signatures. They say that seven of "
    "the berths have stood empty since 2015, and that the dredging of 85,000 cubic metres of silt "
    "would close the inner basin for at least six weeks in the height of the summer season.",
    "A report by the county engineer puts the annual cost of doing nothing at £410,000, or £1,079 "
    "for each boat. It found that 27 of the 53 mooring rings had failed, that the north wall had "
    "moved by up to 40 millimetres, and that one in five of the ladders was unsafe.",
    "The trust employs 64 people, of whom 18 are aged over 60. Its overdraft was cut by £240,000 "
    "to £1.1m in the year to March 2018, and the bank has agreed to lend up to £3m at 4.25 per "
    "cent for fifteen years. A final decision will be made on 9 May 2019.",
)
TABLE = (
    ("Work", "2019", "2020"),
    ("Quay wall", "£2.1m", "£1.4m"),
    ("Dredging", "£0.9m", "£0.5m"),
    ("Mooring rings", "£0.4m", "£0.3m"),
)
HEAD = "Marsh Harbour Trust: papers of the board"


def as_text() -> str:
    """Give the article as plain text."""
    rows = "\n".join("\t".join(row) for row in TABLE)
    return "\n\n".join([TITLE, DAY, *TEXT, rows]) + "\n"


def stated(figures: Iterable[Figure]) -> Counter[tuple[object, ...]]:
    """Give what figures state, however their texts are laid out."""
    return Counter(
        (each.exact, each.kind, str(each.value), each.bound, each.unit, each.per, each.trend)
        for each in figures
        if not each.boilerplate
    )


def share_in_common(figures: Iterable[Figure], others: Iterable[Figure]) -> float:
    """Give how many of the figures of either are stated by both."""
    first, second = stated(figures), stated(others)
    return (first & second).total() / max((first | second).total(), 1)
