"""Whether the words before a number speak of people, so that it may be their age."""

from typing import Final

from centres_tui.extract.page import Page
from centres_tui.extract.place import compiled

_PLURAL: Final = (
    r"people|children|kids|residents|adults|those|anyone|everyone|someone|you|wom[ae]n|m[ae]n|girls|boys|"
    r"pupils|students|patients|pensioners|drivers|workers|employees|passengers|youngsters|teenagers|"
    r"babies|toddlers|players|voters|persons?|parents|claimants|candidates|customers|visitors|members|"
    r"citizens|carers|infants|juveniles|offenders|users|smokers"
)
_PEOPLE: Final = (
    rf"(?i)(?<!\w)(?:{_PLURAL}|child|resident|adult|girl|boy|pupil|student|patient|pensioner|driver|worker|"
    r"passenger|youngster|teenager|player|voter|parent|claimant|candidate|customer|visitor|member|"
    r"citizen|carer|infant|juvenile|offender|user|smoker|population|households|infections|deaths|"
    r"admissions|aged|who)(?!\w)"
)
_RIGHT_BEFORE: Final = rf"(?i)(?<!\w)(?:{_PLURAL})\s+(?:who\s)?(?:(?:is|are|be)\s)?$"
_LIMITED: Final = (
    rf"(?i)(?<!\w)(?:{_PLURAL}|child)\s(?:who\sare\s)?"
    r"(?:under|over|below|above|younger\sthan|older\sthan)\s+$"
)
_REACH: Final = 120
_NEAR: Final = 40

_PERSON: Final = (
    r"(?<![\w.])(?:[A-Z][\w'’-]*[a-z][\w'’-]*|[A-Z]{3,}|Jr\.?|Sr\.?|III?|[a-z]*(?:man|woman|boy|girl|"
    r"mother|mum|father|dad|husband|wife|son|daughter|twins|brother|sister|child|baby|teenager|student|"
    r"nurse|er|or|ist|ant|ian|ent|ee|friend|victim|cop|aunt|uncle|fan|male|female|sheriff|judge|priest|vicar|nun|monk|chef|cook|"
    r"bishop|clerk|blacksmith|pilot|poet|vet|constable|guard|captain|bride|groom|widow)),\s$"
)
_NO_PERSON: Final = (
    r"(?<!\w)(?:January|February|March|April|May|June|July|August|September|October|November|December|"
    r"Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|However|Instead|Also|Meanwhile|Today|"
    r"Yesterday|Overall|Indeed|Moreover|Finally|Yes|No|Well|And|But|So|Now|Then|Street|Road|Room|Page|"
    r"Section|Chapter|Figure|Table|Item|Of|In|Number|Act|Rule|Class|Route|Level|Week|Year|Grade|Day|"
    r"Season|Version|number|further|other|order|quarter|year|over|under|after|ever|never|either|"
    r"whether|rather|together|per|for|or|nor|water|later|former|earlier|are|different|present|current|"
    r"recent|went|sent|spent|percent|cent|important|summer|winter|paper|computer|power|letter|weather|"
    r"moreover|however|river|floor|door|motor|error|factor|letter|meter|metre|centre)\W+$"
)
_SHORT_NAME: Final = r"(?:[A-Z][a-z'’-]+|son|daughter|twins|brother|sister|boy|girl|child|baby),\s$"
_FULL_NAME: Final = r"[A-Z][\w'’.-]+\s(?:[a-z]{1,4}\s)?[A-Z][\w'’-]+,\s$"
_LIST: Final = r"(?<!\d)\d{1,3}[^\W\d]*,\s\w+(?:\s\w+)?,\s$"


def is_of_people(page: Page, start: int) -> bool:
    """Whether the words before a place speak of people, near enough to give their age."""
    low = max(page.sentence_at(start)[0], start - _REACH)
    people = [found.end() for found in compiled(_PEOPLE).finditer(page.text, low, start)]
    if not people:
        return False
    between = page.text[people[-1] : start]
    return len(between) < _NEAR or "(" in between[-8:] or "who" in between


def ends_with_people(ahead: str) -> bool:
    """Whether people are named right before: "anyone who is"."""
    return compiled(_RIGHT_BEFORE).search(ahead) is not None


def ends_with_limit(ahead: str) -> bool:
    """Whether people and a limit are named right before: "children under"."""
    return compiled(_LIMITED).search(ahead) is not None


def ends_with_person(ahead: str) -> bool:
    """Whether a person is named right before a comma, and no list of numbers goes on."""
    if not compiled(_PERSON).search(ahead) or compiled(_NO_PERSON).search(ahead):
        return False
    return compiled(_LIST).search(ahead) is None


def ends_with_full_name(ahead: str) -> bool:
    """Whether a first and a last name stand right before a comma."""
    return compiled(_FULL_NAME).search(ahead) is not None


def ends_with_short_name(ahead: str) -> bool:
    """Whether one name, or a word for a child, stands right before a comma."""
    return compiled(_SHORT_NAME).search(ahead) is not None


_NAMED: Final = (
    r"(?:(?P<told>(?:\b(?:Mr|Mrs|Ms|Miss|Dr|Sir|Dame|Cllr|PC|Sgt|Pte|Rev|Judge|Captain|brothers?|sisters?|"
    r"mother|father|husband|wife|son|daughter|friends?|driver|teacher|nurse|student|farmer|pensioner|"
    r"couple|resident|victim|singer|actor|actress|author|neighbour|grandmother|grandfather|builder|"
    r"engineer|widow|chef|cyclist|pilot|artist|plumber|carer)\.?\s))|(?<![\w.’'-]))"
    r"(?P<name>[A-Z][a-z’'-]+(?:\s(?:[A-Z]\.|de|van|von|al|el|Mc[A-Z][a-z]+|[A-Z][\w’'-]*[a-z])){1,3})\s\($"
)
_NO_NAME: Final = (
    r"(?<!\w)(?:United|City|Town|Rovers|Athletic|Council|Ltd|Limited|Plc|Inc|Group|Bank|Street|Road|Lane|Avenue|"
    r"Park|Hall|House|Hill|University|College|School|Hospital|Court|County|State|Island|Islands|North|South|"
    r"East|West|New|San|Los|Saint|Party|Act|Bill|Table|Figure|Chapter|Section|Page|Class|Group|Level|Grade|"
    r"Route|Line|Station|Bridge|Club|Team|Union|Trust|Fund|Review|Report|Index|Total|Office|Department|"
    r"Committee|Board|Service|Services|Society|Church|Museum|Centre|Center|Theatre|Green|Labour|"
    r"Conservatives?|Democrats?|Republicans?|The|January|February|March|April|May|June|July|August|"
    r"September|October|November|December|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|"
    r"Kingdom|States|Republic|Zealand|Africa|Korea|Lanka|Rica|Arabia|Wales|Ireland|England|Scotland)(?!\w)"
)
_OF_A_THING: Final = (
    r"(?<!\w)(?:Age|Amount|Annual|Average|Balance|Black|Capacity|Charge|Cost|Count|Crystal|Daily|Depth|Fee|Final|"
    r"Great|Height|Length|Limit|Mark|Maximum|Mean|Median|Minimum|Monthly|Mount|Number|Old|Output|Overall|Palace|"
    r"Pass|Price|Quorum|Rank|Ranking|Rate|Rating|Result|Score|Size|Speed|Super|Target|Temperature|Threshold|"
    r"Turnout|Unit|Value|Volume|Weekly|Weight|Width|Yield)(?!\w)"
)
"""Words with capitals that head an amount or name a thing: "Pass Mark is 40"."""
_SCORED: Final = (
    r"(?i)(?<!\w)(?:runs?|wickets?|overs|not\sout|scor\w+|points?|goals?|votes?|seats?|rank\w*|seed\w*|laps?|rounds?|"
    r"minutes?|caps|appearances|tries|lbw|innings|bowled|caught|b\s[A-Z]|mins?|polls?|medals?|marks?|pages?)(?!\w)"
)
_OF_A_PERSON: Final = (
    r"\)(?:,\s(?:of|from|who|an?|was|has|said|both|and\s(?:his|her)|his|her)(?!\w)|\s(?:of|from|who|was|were|said|says|"
    r"told|died|has|had|pleaded|admitted|denied|lives|lived|works|worked|appeared|suffered|moved|and\s"
    r"(?:his|her|[A-Z][a-z’'-]+\s[A-Z][\w’'-]+\s\(\d++))(?!\w)|,\s[A-Z][a-z’'-]+\s[A-Z][\w’'-]+\s\(\d)"
)
_BEFORE: Final = 60


def may_be_name(name: str) -> bool:
    """Whether two words with capitals may be the name of a person: no place, no body, no month."""
    refused = (_NO_NAME, _OF_A_THING)
    return not any(compiled(each).search(name) for each in refused) and (
        compiled(_NO_PERSON).search(f"{name} ") is None
    )


def is_person_with_age(page: Page, start: int, end: int) -> bool:
    """Whether a number in brackets is the age of the person named before them."""
    text = page.text
    named = compiled(_NAMED).search(text[max(0, start - _BEFORE) : start])
    if named is None or compiled(_NO_NAME).search(named["name"]):
        return False
    low, high = page.sentence_at(start)
    near = text[max(low, start - 2 * _REACH) : min(high, end + 2 * _REACH)]
    if compiled(_SCORED).search(near):
        return False
    return bool(named["told"]) or compiled(_OF_A_PERSON).match(text, end) is not None
