"""Measurements whose unit is left out: "20 months, not 14", "30 tonnes. They had said 40"."""

import re
from collections.abc import Sequence
from decimal import Decimal

from centres_tui.extract.draft import Draft
from centres_tui.extract.grounds import by
from centres_tui.extract.held_against import NOT_THE, goes_with
from centres_tui.extract.statement import Statement
from centres_tui.model.quantity import COUNTED, DATED, Kind
from centres_tui.vocabulary.grammar import (
    ADVERB,
    AUXILIARY,
    CONJUNCTION,
    DETERMINER,
    PREPOSITION,
    grammar,
)
from centres_tui.vocabulary.patterns import lazy

NEAR = 100
"""So many characters may stand between an amount and the one that lends its unit."""
APART = 10
"""No amount is so many times the other."""
LENDERS = 3
"""So many amounts back a measurement may stand that is told anew."""
_PAIR = 2
_FAR = 160
"""So many characters may stand between a measurement and the number that tells it anew."""
_WHOLE = 100
"""No share of a thing is greater, in per cent."""
MEASURED: frozenset[Kind] = frozenset({
    "duration", "length", "area", "mass", "volume", "temperature", "speed", "energy", "power",
})  # fmt: skip
"""The kinds whose unit a number compared with one may leave out."""
_HEDGED = (
    r"(?:(?:about|around|over|nearly|only|just|some|at least|more than|a little|slightly|well|far|"
    r"almost|roughly|under|the|a|an|its|target|"
    r"original|originally|planned|previous|previously|average|level|of|earlier|required|promised|agreed|"
    r"expected|advertised|stated|usual|statutory|recommended|"
    r"last\s+(?:year|season|month|week)['’]s)\s+){0,5}"
)
_HELD_TO = (
    r"(?:an?|the|its|their)\s+(?:[a-z-]+\s+){0,2}(?:target|average|goal|limit|standard|maximum|minimum|"
    r"norm|benchmark|level|peak|low|high|record|time)\s+of\s+"
)
_RATHER = r"instead\s+of|in\s+place\s+of|rather\s+than|compared\s+(?:with|to)|against|versus|not"
"""What holds one amount against another."""
_COMPARED = lazy(
    rf"[^.;:!?]{{0,70}}?(?:\b(?:{_RATHER}|(?:up|down)\s+(?:from|on)|than)|,\s+and)\s+"
    rf"(?:{_HEDGED}|{_HELD_TO})\Z",
    re.IGNORECASE,
)
_SET_AGAINST = lazy(
    rf"[^.;:!?]{{0,150}}\b(?:{_RATHER}|than)\s+(?:the|its|their|our|his|her)\s+{_HEDGED}\Z",
    re.IGNORECASE,
)
"""The same farther off, where an article shows that the amount is a known one."""
_SAID_BEFORE = lazy(
    r"\s(?:first\s(?:[a-z]+ed|thought|told|given|put|said|shown)|originally|once|previously|initially|earlier|"
    r"planned|expected|promised|forecast|predicted|announced|proposed|agreed|reported|feared|thought|"
    r"estimated|hoped|budgeted|quoted|claimed|needed|required|wanted|sought|"
    r"(?:it|they|he|she|we|you|officers|officials|ministers|bosses|managers|experts)\s[a-z]+)(?!\w)"
)
"""What follows an amount that was given or wished for before: "not the 75 hoped for"."""
_FROM = lazy(rf"(?:\s+(?:an?|per)\s+[a-z]+)?\s+from\s+{_HEDGED}\Z", re.IGNORECASE)
_SETTING = (
    r"(?:(?:in|on|by|at|for|from|with|across|over|within|among|throughout)\s[\w\s’'-]{2,30}?,?\s"
    r"|(?:[a-z]+wide|nationally|locally|elsewhere|overall),?\s)?"
)
"""What may open a sentence or a clause: "in Wales", "by bus"."""
_TO_BE = (
    r"(?:is|was|(?:will|would|could|may|might)\s+be|(?:was|is)\s+to\s+(?:be|have\s+been)"
    r"|(?:should|would|could|might|had|has)\s+(?:have\s+)?been)"
)
_IT_IS = lazy(
    rf"[^.;:!?]{{0,40}}?[.;:]\s+{_SETTING}it(?:['’]s|\s+{_TO_BE})\s+(?:now\s+)?{_HEDGED}\Z",
    re.IGNORECASE,
)
_SET = lazy(rf"\W*{_SETTING}it(?:['’]s|\s+{_TO_BE})\s+(?:now\s+)?{_HEDGED}", re.IGNORECASE)
"""The same from the beginning of its sentence."""
_OF_CLOCK = lazy(
    r"\s(?:at\s(?:night|noon)|in\sthe\s(?:morning|afternoon|evening)|when|before|by\sthe\stime)(?!\w)"
)
"""What follows an hour, and no other value: "it was 11 at night"."""
_LIMIT = r"(?:target|average|goal|limit|standard|maximum|minimum|norm|record)"
_LIMIT_IS = lazy(
    rf"[^.;:!?]{{0,60}}?[.;:,][\"”’]?\s+(?:and\s|but\s)?the\s(?:[a-z]+\s)?{_LIMIT}\s"
    rf"(?:(?:on|in|at|for|there|through)\s?(?:the\s)?[\w\s]{{0,16}}?\s)?(?:is|was)\s{_HEDGED}\Z",
    re.IGNORECASE,
)
"""As in "waits are 19 weeks; the target is 12"."""
_SAYS_NOW = lazy(
    r"[^.;:!?]{0,40}?[.;:]\s+(?:in\s(?:the\s)?[a-z]+(?:\s[a-z]+)?,?\s)?"
    r"(?:it|they|he|she|we|the\s+\w+(?:\s[a-z]+)?)\s+(?:now\s+)?"
    r"(?:says?|puts?\s+it\s+at|expects?|thinks?|reckons?|talks?\s+of|speaks?\s+of|ask(?:s|ed)?\s+for|wants?|"
    r"wanted|seeks?|sought|demand(?:s|ed)?|proposed?s?|suggest(?:s|ed)?|request(?:s|ed)?)\s+(?:now\s+)?"
    rf"{_HEDGED}\Z",
    re.IGNORECASE,
)
_PAPER_SAYS = lazy(
    r"[^.;:!?]{0,60}?[.;:]\s+(?:[\w’'-]+\s){0,4}"
    r"(?:letter|report|leaflet|notice|paper|plans?|release|bulletin|statement|website|application|"
    r"brochure|prospectus|document|estimate|forecast|announcement|consultation|bid|proposal)\s"
    r"(?:[\w’'-]+\s){0,6}(?:said|promised|mentioned|stated)\s"
    rf"{_HEDGED}\Z",
    re.IGNORECASE,
)
"""As in "It holds 30 tonnes. The leaflet had promised 40"."""
_SAID = lazy(
    rf"[^.;:!?]{{0,60}}?[.;:]\s+(?:the\s)?[\w’'-]+(?:\s[\w’'-]+)?\s(?:had\s)?(?:said|promised|forecast)\s{_HEDGED}\Z",
    re.IGNORECASE,
)
"""As in "It draws 40 megawatts. Engineers had said 35"."""
_RAISED = (
    r"(?:got|gets?|rose|rises?|came|comes?|went|goes|reached|reaches|peaked|peaks?|stood|stands?|"
    r"hit|hits|was|were)"
)
_GOT_TO = lazy(
    rf"[^.;:!?]{{0,40}}?[.;:]\s+{_SETTING}(?:it\s(?:had\s|has\s)?(?:{_RAISED}|been)|[\w’'-]+(?:\s[\w’'-]+)?\s(?:took|takes|brought|brings|sent)\sit)"
    rf"(?:\sup|\sdown)?(?:\s(?:to|at))?\s{_HEDGED}\Z",
    re.IGNORECASE,
)
"""As in "came up to 4.1 metres. In 2021 it got to 4.3"."""
_THAT_IS = lazy(
    rf"[^.;:!?]{{0,60}}?[.;:,]\s+(?:(?:and|which|so)\s)?(?:that|which)(?:['’]s|\s(?:is|was))\s{_HEDGED}\Z",
    re.IGNORECASE,
)
_BY_SO_MUCH = lazy(
    r"\s(?:longer|shorter|more|less|fewer|further|higher|lower|deeper|faster|slower|heavier|lighter)"
    r"(?:\sthan\b|\s*[.,;])"
)
"""What follows "That's 17" where it tells a difference from the amount before."""
_ENDURED = lazy(
    r"[^.;:!?]{0,40}?[.;:,]\s+[^.;:!?]{0,40}?\b(?:needs?|takes?|took|lasts?|lasted|"
    rf"(?:won|can|couldn|wouldn|didn)['’]t\s(?:last|manage|wait|do))\s{_HEDGED}\Z",
    re.IGNORECASE,
)
"""As in "the tram takes 17 minutes; the bus needs 30"."""
_ENDS = lazy(
    r"\s*(?:[.,;:)!?\"'”’](?!\d)|\Z)|\s(?:to|in|on|at|by|for|from|and|but|or|with|if|when)(?!\w)"
)
"""What follows a number that ends what is said of its thing."""
_FOR_SOME = lazy(r",?\s(?:and|but)\sfor\s(?:about\s|nearly\s|over\s)?\Z")
_OF_THEM = lazy(r"\sof\s(?:them|those|these)\b")
_NEARER = lazy(
    r"(?![^!?\n]{0,140}\b(?:number|total|tally)\b)[^!?\n]{0,140}?\b(?:it|it['’]s|is|was|figure)\s(?:[a-z]+\s){0,2}?[\"“‘']?"
    r"(?:nearer(?:\sto)?|closer\sto|more\slike)\s\Z"
)
"""As in "the stated 40 cubic metres a day. He made it nearer 400"."""
_SPOKE_OF = lazy(r"[^!?\n]{0,140}?\b(?:spoke|spoken|speaks|talked|talks|told|wrote|heard)\sof\s\Z")
_SAID_NO_MORE = lazy(r"\s*(?:[.,;:)!?\"”’](?!\d)|\Z)|\s(?:and|but|or)(?!\w)")
"""What ends the clause behind such a number, of which nothing else is told."""
_OTHER_NUMBER = lazy(r"(?<![\w.,])(?!(?:1[5-9]|20)\d\d\b)\d")
"""A number that is no year, which what follows may be compared with instead."""
_STOP = lazy(r"[.!?]\s")
_HELD = lazy(
    rf"\b(?:above|below|over|under|beating|short\sof)\s{_HELD_TO}\Z"
    r"|\((?:[a-z-]+\s){0,2}(?:average|mean|target|limit|norm|maximum|minimum|record|goal):?\s\Z"
)
"""As in "75 tonnes a hectare, a shade above the five-year average of 73.6"."""
_UP_FROM = lazy(
    rf"\b(?:(?:up|down|rising|falling)\sfrom|{_RATHER})\s(?:the\s|about\s|just\s|only\s)?\Z"
)
_OF_THIS = lazy(
    r"[^.;!?\n]{0,60}[.;,]\s+[Oo]f\s(?:this|that|which|these),?\s(?:some\s|about\s|nearly\s)?\Z"
)
_PART_OF = lazy(r"\s(?:out\s)?of\s(?:the|its|their|our|those|these)\s\Z")
"""As in "16 days of the 45 are gone"."""
_AND = lazy(r"[^.;:!?]{0,40}?\band\s+\Z")
_DOING = lazy(rf"\bdoing\s{_HEDGED}\Z", re.IGNORECASE)
"""As in "The limit is 40 mph. She was doing 52"."""
_OTHER_YEAR = lazy(
    r"(?:\sin\s\d{4})?\s\((?:\d{4}(?:[-/–]\d\d(?:\d\d)?)?|last\syear|the\syear\sbefore|previously):?\s\Z"
)
"""As in "7.1 million tonnes in 2016 (2015: 8.4 million)"."""
_SIDE = lazy(r"\s+(?:wide|long|high|tall|deep|thick|across)(?!\w)")
_BESIDE = lazy(r"[^.;:!?]{0,30}?(?:,|\band|\bby)\s+\Z")
_OWN_NAME = lazy(rf"\b(?:{_LIMIT}|level|peak|low|high|time|benchmark)\s(?:of|is|was)\s")
"""Words by which another value is one of a limit or the like, and has a label of its own."""
_TIME = lazy(
    r"\s+(?:in\s+(?:[A-Z]|\d{4})|(?:a|the)\s+(?:year|month|week)\s+(?:before|earlier)|last\s)"
)


def lend_units(sentence: Statement, drafts: Sequence[Draft], earlier: Sequence[Draft]) -> None:
    """Give a bare number the unit of the measurement that it is compared with.

    Args:
        sentence: The sentence.
        drafts: Its drafts, in order.
        earlier: The drafts of the sentences just before it.
    """
    known = [draft for draft in earlier if draft.kind not in DATED][-LENDERS:]
    for place, draft in enumerate(drafts):
        if draft.kind in COUNTED and _is_bare(sentence, place):
            lender = _lender(sentence, draft, _held_to(sentence, draft, known))
            if lender is not None:
                draft.unit = lender.unit
                draft.kind = by(lender.kind, "lent") if sentence.words.traced else lender.kind
        if draft.kind not in DATED:
            known = [*known, draft][-LENDERS:]


def _held_to(sentence: Statement, draft: Draft, known: Sequence[Draft]) -> Sequence[Draft]:
    """Leave out what only goes with the amount that a number is held against.

    As in "made 40 looms in 30 days, not the 50 promised", "30 tonnes in 12 days, not the 40".
    """
    if len(known) < _PAIR or known[-1].kind not in MEASURED:
        return known
    before, latest = (each.reading for each in known[-_PAIR:])
    if not NOT_THE.search(sentence.text[latest.end : draft.reading.start]):
        return known
    return known[:-1] if goes_with(sentence, draft.reading, before, latest) else known


def _lender(sentence: Statement, draft: Draft, known: Sequence[Draft]) -> Draft | None:
    """Give the measurement whose unit a bare number leaves out, or None."""
    amounts = [other for other in known if other.kind != "percent"]
    if len(amounts) > 1 and _is_setting(sentence, draft, amounts[-1]):
        amounts.pop()
    if amounts and amounts[-1].kind in MEASURED and _borrows(sentence, draft, amounts[-1]):
        if _is_same(sentence, draft, amounts[-1]):
            draft.told_of = amounts[-1]
        return amounts[-1]
    if known and known[-1].kind == "percent" and _is_share(sentence, draft, known[-1]):
        draft.told_of = known[-1]
        return known[-1]
    near = (each for each in reversed(known) if is_near(draft.reading.value, each.reading.value))
    other = next(near, None)
    if other is None or other.kind not in MEASURED:
        return None
    if _is_put_anew(sentence, draft, other):
        draft.told_of = other
        return other
    return other if _is_beside(sentence, draft, other) else None


def _is_setting(sentence: Statement, draft: Draft, other: Draft) -> bool:
    """Whether a count only tells when so much is so: "With two ambulances it would be under 20"."""
    if other.kind not in COUNTED or other.reading.start < sentence.start:
        return False
    return _SET.fullmatch(sentence.text, sentence.start, draft.reading.start) is not None


def _is_beside(sentence: Statement, draft: Draft, lender: Draft) -> bool:
    """As in "We lost 369,000 tonnes. Of this, 312,000 lay there", "16 days of the 45 are gone".

    So is what stands in brackets for another year.
    """
    gap = sentence.text[lender.reading.end : draft.reading.start]
    if len(gap) > _FAR or draft.reading.per or lender.reading.worth != 1:
        return False
    if _OTHER_YEAR.fullmatch(gap):
        return sentence.text.startswith(")", draft.reading.end)
    if _PART_OF.fullmatch(gap):
        return _is_at_least(draft.reading.value, lender.reading.value)
    return bool(_OF_THIS.match(gap) or (_HELD.search(gap) and not _STOP.search(gap)))


def _is_at_least(one: object, other: object) -> bool:
    return isinstance(one, Decimal) and isinstance(other, Decimal) and one >= other


def _is_share(sentence: Statement, draft: Draft, lender: Draft) -> bool:
    """As in "92% are covered, up from 88", "put at 22 per cent; she said it was nearer 15"."""
    own, gap = draft.reading.value, sentence.text[lender.reading.end : draft.reading.start]
    if not isinstance(own, Decimal) or own > _WHOLE or lender.unit != "%" or len(gap) > NEAR:
        return False
    if not is_near(own, lender.reading.value) or draft.reading.scale != 1:
        return False
    if gap[:1] == ")" and own % 1 == 0 and sentence.text[lender.reading.start - 1] == "(":
        return False  # "62 pupils (47%), against 18": what was counted goes on
    same = lender.reading.start >= sentence.start
    up = same and _UP_FROM.search(gap) and not _OTHER_NUMBER.search(gap)
    return bool(up or _NEARER.match(gap))


def _is_put_anew(sentence: Statement, draft: Draft, lender: Draft) -> bool:
    """As in "64 tonnes a hectare on 900 hectares, not the 75 hoped for", "it spoke of 90"."""
    gap = sentence.text[lender.reading.end : draft.reading.start]
    near = len(gap) <= _FAR and is_near(draft.reading.value, lender.reading.value)
    if not near or draft.reading.per or lender.reading.worth != 1:
        return False
    if _NEARER.match(gap):
        return True
    if _SPOKE_OF.match(gap):
        return _SAID_NO_MORE.match(sentence.text, draft.reading.end) is not None
    same = lender.reading.start >= sentence.start or not _STOP.search(gap)
    return same and NOT_THE.search(gap) is not None


def _is_same(sentence: Statement, draft: Draft, lender: Draft) -> bool:
    """Whether a number that has its unit of a measurement is another value of the same thing.

    That is no other side of it, no difference, and no limit or average, which says what it is.
    """
    if _is_put_anew(sentence, draft, lender):
        return True
    gap = sentence.text[lender.reading.end : draft.reading.start]
    return _is_of_neighbour(sentence, draft, lender) and not _OWN_NAME.search(gap)


def _borrows(sentence: Statement, draft: Draft, lender: Draft) -> bool:
    """Whether a number has the unit of a measurement: another side of it, or another value."""
    if lender.kind == "speed" and _DOING.search(sentence.text, sentence.start, draft.reading.start):
        return True
    if _SIDE.match(sentence.text, draft.reading.end):
        gap = sentence.text[lender.reading.end : draft.reading.start]
        return lender.kind == "length" and _BESIDE.match(gap) is not None
    return _is_compared(sentence, draft, lender)


def _is_compared(sentence: Statement, draft: Draft, lender: Draft) -> bool:
    """Whether a number stands to a measurement as another value of one thing."""
    start, text = draft.reading.start, sentence.text
    gap = text[lender.reading.end : start]
    own = draft.reading.high if draft.reading.value is None else draft.reading.value
    if draft.reading.per or lender.reading.worth != 1 or not is_near(own, lender.reading.value):
        return False
    if _SET_AGAINST.match(gap):
        return True
    if len(gap) > NEAR:
        return False
    if _goes_on(sentence, draft, lender, gap):
        return True
    return _is_of_neighbour(sentence, draft, lender)


def _is_of_neighbour(sentence: Statement, draft: Draft, lender: Draft) -> bool:
    """As in "12 miles. It's 14 by road", "12 miles instead of 14"."""
    gap = sentence.text[lender.reading.end : draft.reading.start]
    says = _PAPER_SAYS.match(gap) or _SAID.match(gap)
    if _LIMIT_IS.match(gap) or (lender.reading.start < sentence.start and says):
        return _ENDS.match(sentence.text, draft.reading.end) is not None
    if _IT_IS.match(gap):
        return _OF_CLOCK.match(sentence.text, draft.reading.end) is None
    if lender.reading.start < sentence.start:
        return bool(_SAYS_NOW.match(gap) or _GOT_TO.match(gap))
    if _AND.match(gap):
        return bool(_TIME.match(sentence.text, draft.reading.end))
    to = sentence.text.endswith("to ", sentence.start, lender.reading.start)
    return bool((to and _FROM.match(gap)) or _COMPARED.match(gap))


def _goes_on(sentence: Statement, draft: Draft, lender: Draft, gap: str) -> bool:
    """As in "takes 51 minutes. That's 17 longer", "20 years, and for three of them"."""
    end = draft.reading.end
    if _THAT_IS.match(gap) and _BY_SO_MUCH.match(sentence.text, end):
        return True
    if lender.kind != "duration":
        return False
    some = _FOR_SOME.fullmatch(gap) and _OF_THEM.match(sentence.text, end)
    return bool(some or (_ENDURED.match(gap) and _ENDS.match(sentence.text, end)))


def _is_bare(sentence: Statement, place: int) -> bool:
    """Whether no noun follows a number."""
    words, after = sentence.words, sentence.afters[place]
    if sentence.attached(place):
        return False
    if after >= len(words) or words.is_mark(after):
        return not sentence.text.startswith(("%", "°"), sentence.readings[place].end)
    closed = DETERMINER | PREPOSITION | AUXILIARY | ADVERB | CONJUNCTION
    if words.words[after] in grammar().participles:
        return True
    side = _SIDE.match(sentence.text, sentence.readings[place].end)
    side = side or _BY_SO_MUCH.match(sentence.text, sentence.readings[place].end)
    side = side or _SAID_BEFORE.match(sentence.text, sentence.readings[place].end)
    return bool(side or words.roles[after] & closed)


def is_near(value: object, other: object) -> bool:
    """Whether two numbers are of about one size, so that one may be another value of the other."""
    if not isinstance(value, Decimal) or not isinstance(other, Decimal) or not other:
        return False
    return bool(value) and other / APART < value < other * APART
