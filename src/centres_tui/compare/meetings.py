"""Meetings: the day at the head of a meeting's papers, and what others say was decided then."""

import re
from typing import TYPE_CHECKING, Final

from centres_tui.compare.surroundings import SourceText
from centres_tui.model.figure import Figure

if TYPE_CHECKING:
    from centres_tui.compare.description import Description

_ABOVE: Final = 160
"""The head of a paper is looked at for so many characters before its day."""
_BESIDE: Final = 90
"""What was decided on a day stands within so many characters of it."""
_HEAD: Final = re.compile(
    r"\b(?:committee|sub-?committee|cabinet|board|panel|trustees|governors|minutes|agenda|meeting"
    r"|hearing|judge?ment|ruling|tribunal|inquest|(?:county|city|borough|district|town|parish|full)"
    r" council(?= meeting))\b",
    re.IGNORECASE,
)
"""What makes a paper that of a meeting, or of a court's decision."""
_LIVE: Final = re.compile(r"\blive\b.*\b(?:vote|decision|meeting|hearing|verdict|debate)\b", re.I)
"""What makes a page one of a meeting while it happens."""
_LIVE_TITLE: Final = re.compile(
    r"(?:\A|\n)\W*LIVE\b[^\n]*\b(?:councill?ors?|cabinet|committees?|mps|peers|judges?|jury|court|board"
    r"|members|governors|votes?|decides?|decisions?|sets (?:its|the) (?:budget|rents?|tax)"
    r"|verdict|ruling|hearing|inquest|meeting|debates?)\b",
    re.IGNORECASE,
)
"""The title of such a page: "LIVE: Councillors vote on the pier"."""
_NO_PAPER: Final = re.compile(
    r"\b(?:published|issued|posted|updated|release|statement|newsletter|bulletin|announcement"
    r"|embargo(?:ed)?|deadline|closing|copy)\b",
    re.IGNORECASE,
)
"""What makes a day one of issue, and of no meeting."""
_BODY: Final = (
    r"(?:committee|sub-?committee|cabinet|council|councillors?|board|panel|trustees|governors"
    r"|planners|directors|commissioners|magistrates|jur(?:y|ors)|judges?|court|tribunal|members|authority"
    r"|executive|assembly|senate|senators|parliament|mps|msps|peers|coroner|inspector)"
)
_WORD: Final = re.compile(r"[a-z]+")
_TELLING: Final = frozenset({
    "committee", "subcommittee", "cabinet", "council", "councillor", "councillors", "board",
    "panel", "trustees", "governors", "planners", "directors", "commissioners", "magistrates",
    "authority", "jury", "jurors", "judge", "judges", "court", "tribunal", "members", "executive",
    "assembly",
    "senate", "senators", "parliament", "mps", "msps", "peers", "coroner", "inspector", "decision",
    "vote", "ruling", "verdict", "judgment", "judgement",
})  # fmt: skip
"""Words one of which stands beside every such date."""
_ACT: Final = (
    r"(?:vot(?:e|es|ed|ing)|decid(?:e|es|ed|ing)|decisions?|approv(?:e|es|ed|al)|reject(?:s|ed|ion)?"
    r"|refus(?:e|es|ed|al)|back(?:s|ed)|agree(?:s|d)?|rul(?:e|es|ed|ing)|meet(?:s|ing)?|met"
    r"|consider(?:s|ed)?|nodded|waved|sign(?:s|ed)?|hear[sd]?|told|resolv(?:es|ed)|adopt(?:s|ed)?"
    r"|debat(?:e|es|ed)|sat|sits|endors(?:es|ed)|threw|throws|turn(?:s|ed) down|deferr?(?:s|ed)"
    r"|accept(?:s|ed)|pass(?:es|ed)|ratif(?:ies|ied)|found|dismissed|upheld|granted)"
)
_DECIDED: Final = re.compile(
    rf"\b{_BODY}\b(?:['’]s)?(?:\s[\w’',-]+){{0,4}}?\s[\[*_(]?{_ACT}\b|\b{_ACT}\b(?:\s[\w’'-]+){{0,3}}?\s"
    rf"(?:by|at|of|from|to|before)\s(?:(?:the|a|its|their|our)\s)?(?:[\w’'-]+\s){{0,2}}?{_BODY}\b"
)
"""What a body does at its meetings: "the cabinet voted", "a ruling by the court"."""
_DUE: Final = re.compile(
    r"\b(?:decision|vote|ruling|verdict|judge?ment)\b(?:\s[\w’'-]+){0,4}?\s(?:is|are|was|were|due|expected|on|in|by"
    r"|came|comes|will)\b|\b(?:put|came|comes|goes|went|go) to (?:a|the) vote\b"
)
"""The same, where nobody is named: "a decision is due in May"."""
_TOP: Final = 600
"""The head of a paper is within so many characters of the top."""
_WORDS: Final = 14
"""The line that names a meeting has at most so many words."""
_DAY: Final = 10
"""How long a day is in EDTF."""
_STRETCHED: Final = re.compile(r"\b(?:from|since|until|till|after|before)\s(?:the\s)?\Z")
"""What makes a day the end of a stretch, and not that of a decision."""


def is_of_papers(date: Figure, text: SourceText) -> bool:
    """Whether a day at the head of a source is that of the meeting it was written for."""
    if date.kind != "date" or date.start > _TOP or len(str(date.value)) != _DAY:
        return False
    start, content = max(0, date.start - _ABOVE), text.source.text
    end = content.find("\n", date.end)
    line = content.rfind("\n", start, date.start) + 1
    here = content[line : end if end >= 0 else date.end]
    if _NO_PAPER.search(here):
        return False
    above = content[start : date.start]
    if _LIVE_TITLE.search(above):
        return True
    if len(here.split()) > _WORDS or here.rstrip().endswith((".", ",")):
        return False
    return bool(_HEAD.search(above[above.rfind("\n\n") + 1 :]) or _LIVE.search(here))


def is_of_meeting(one: "Description") -> bool:
    """Whether a date is that of what a body decided, or of a decision to come."""
    before, after = one.around.before[-_BESIDE:], one.around.after[:_BESIDE]
    told = f"{before}{one.figure.exact}{after}"
    if one.figure.kind != "date" or _TELLING.isdisjoint(_WORD.findall(told)):
        return False
    if _STRETCHED.search(before):
        return False
    return bool(_DECIDED.search(told) or _DUE.search(told))
