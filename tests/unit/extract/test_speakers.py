"""Who is quoted or cited for a figure."""

import pytest

from marked import figures_of

CITED = [
    ("“We lost «40» trees,” said Ann Marsh, head of the park.", "Ann Marsh"),
    ('Ann Marsh said: "We lost «40» trees."', "Ann Marsh"),
    ('"We lost «40» trees," she said.', ""),
    ("Dr Lee Okoro added: “About «12» wells ran dry.”", "Dr Lee Okoro"),
    ("Ann Marsh, 41, who runs the park, said: “We lost «40» trees.”", "Ann Marsh"),
    ("Mr Justice Hall said the bill came to «£3m».", "Mr Justice Hall"),
    ("The bill came to «£3m», according to Acme Ltd.", "Acme Ltd"),
    ("The bill came to «£3m», Acme Ltd said.", "Acme Ltd"),
    ("Council bosses have said «12» posts will go.", "Council bosses"),
    ("The bill came to «£3m», Acme Ltd first said.", "Acme Ltd"),
    ("The bill came to «£3m».", ""),
    ("The bill came to «£3m», as first said.", ""),
    ("As originally told, the bill came to «£3m».", ""),
    ("In the poll «61 per cent» said yes.", ""),
    ("The park had «40» trees “in good heart” in May.", ""),
    ("Police told the court that «14» phones were found.", "Police"),
]


@pytest.mark.parametrize(("text", "speaker"), CITED)
def test_a_speaker_is_named_as_the_text_has_it(text: str, speaker: str) -> None:
    assert figures_of(text)[0].said_by == speaker


def test_a_pronoun_stands_for_the_last_speaker() -> None:
    text = "Cllr Ann Marsh said it went well. She added: “We lost «40» trees.” There are «90» left."
    figures = figures_of(f"Cllr Ann Marsh counted «12» ponds. {text}")
    assert [figure.said_by for figure in figures] == ["", "Cllr Ann Marsh", ""]


def test_a_pronoun_stands_for_the_person_named_just_before() -> None:
    first = "Ann Marsh said «12» ponds are dry.\n\n"
    second = "Trust chairman Lee Okoro called it “a joke”. He said: “We have «40» left.”"
    assert [figure.said_by for figure in figures_of(first + second)] == ["Ann Marsh", "Lee Okoro"]


def test_a_short_name_is_given_in_full() -> None:
    text = "Cllr Ann Marsh opened it.\n\nCllr Marsh noted that «12» ponds are dry."
    assert figures_of(text)[0].said_by == "Cllr Ann Marsh"


def test_a_quotation_over_several_paragraphs_has_one_speaker() -> None:
    text = "Ann Marsh said: “We lost «40» trees.\n\n“We found «12» more.”\n\nIt cost «£3m»."
    assert [figure.said_by for figure in figures_of(text)] == ["Ann Marsh", "Ann Marsh", ""]


def test_a_broken_quotation_has_one_speaker() -> None:
    text = '"We lost «40» trees," said Ann Marsh. "We found «12» more."'
    assert [figure.said_by for figure in figures_of(text)] == ["Ann Marsh", "Ann Marsh"]


def test_a_signed_view_is_its_author_s() -> None:
    report = "The club lost money for years and its ground is old. " * 9
    view = "We had «12» coaches. We want «two». Our ground is ours."
    figures = figures_of(f"{report}It owes «£3m».\n\nBy Ann Marsh, head coach\n\n{view}")
    assert [figure.said_by for figure in figures] == ["", "Ann Marsh", "Ann Marsh"]


def test_a_reporter_is_no_speaker() -> None:
    report = "The club lost money for years and its ground is old. " * 9
    text = f"{report}\n\nBy Ann Marsh, sports reporter\n\nWe saw «12» games. We left. We ate."
    assert figures_of(text)[0].said_by == ""


def test_a_long_run_of_quotations_without_a_name_is_read_in_bounded_steps() -> None:
    text = "“We do not know this yet.” " * 3_000
    assert figures_of(f"{text}“We lost «40» trees there.”")[0].said_by == ""
