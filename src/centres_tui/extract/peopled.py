"""Numbers of people, who are told by what they do: "9,300 came through the gates"."""

from typing import Final

from centres_tui.extract.number import Number
from centres_tui.vocabulary.grammar import ADVERB, AUXILIARY, MODAL, PREPOSITION
from centres_tui.vocabulary.patterns import lazy

_DOING: Final = lazy(
    r"attend(?:ed|ing)?|turn(?:ed|ing)?\s(?:up|out)|sign(?:ed|ing)?(?=\s(?:the|a|an|our|their|his|her|it|up)\b)|"
    r"march(?:ed|ing)|demonstrat(?:ed|ing)|protest(?:ed|ing)|volunteer(?:ed|ing)|queu(?:ed|e?ing)|gathered|"
    r"(?:took|taken|taking|take)\spart|fell\s(?:ill|sick)|fallen\s(?:ill|sick)|drown(?:ed|ing)|hospitalised|"
    r"injured|wounded|hurt|evacuated|rescued|arrested|jailed|treated(?=\s(?:in|at|by|for|on)\b)|detained|"
    r"(?:came|come|passed|went|poured|streamed)\sthrough\s(?:the|its|our)\s(?:gates?|doors?|turnstiles?)|"
    r"vaccinated|made\s(?:homeless|redundant)|(?:spoke|spoken)\s(?:at|against|for|in)|watched|cheered|"
    r"need(?:ed)?\s(?:hospital|medical)\b|unwell|volunteered|stayed\saway|walked\sout|joined\s(?:the|a)\s(?:march|protest|rally|strike|walkout)|"
    r"taken\s(?:to\shospital|ill)|admitted\sto\shospital|out\sof\s(?:work|a\sjob)|lose\stheir\sjobs"
)
"""What people alone do or undergo."""
_QUOTES: Final = frozenset("\"”’'")


def peopled(number: Number) -> str | None:
    """As in "Some 1,500 took part": nothing before says who, and only people do that."""
    sentence, words = number.sentence, number.sentence.words
    if not number.is_whole or _is_label(number):
        return None
    index = number.after
    while index < len(words) and (
        words.roles[index] & (AUXILIARY | MODAL | ADVERB) or words.words[index] in _QUOTES
    ):
        index += 1
    if index >= len(words) or not _DOING.match(sentence.text, words.starts[index]):
        return None
    return words.told("people", "noun", range(index, index + 1))


_TIMES: Final = frozenset({
    "afterwards", "altogether", "elsewhere", "later", "meanwhile", "overall", "then", "today",
    "tonight", "tomorrow", "yesterday",
})  # fmt: skip
"""Words that open a sentence and name nothing."""


def _is_label(number: Number) -> bool:
    """Whether a number belongs to a name: "Tank 4 was rescued", not "in Leeds 40 were hurt"."""
    sentence, words = number.sentence, number.sentence.words
    last = sentence.firsts[number.place] - 1
    index = last
    while index >= 0 and words.is_capital(index) and words.is_open(index):
        index -= 1
    if index == last or words.words[last] in _TIMES or words.roles[last] & ADVERB:
        return False
    return index < 0 or not words.roles[index] & PREPOSITION
