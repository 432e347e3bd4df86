"""The language of a text, and what is read where it is not English."""

import pytest

from centres_tui.extract import extract
from centres_tui.read import source_from_text
from centres_tui.read.language import language_of_text

TEXTS = {
    "en": "The board of the harbour has said that it will repair the piers in the spring, and "
    "that the cost of the work is more than was expected when they were built. It is for the "
    "council to say which of them is to be closed.",
    "de": "Der Rat der Stadt hat beschlossen, dass die Brücken für das nächste Jahr gesperrt "
    "werden, und die Arbeiten sind nach dem Plan im Herbst zu Ende. Das Geld ist noch nicht da, "
    "und mit einer Antwort ist nicht zu rechnen.",
    "fr": "Le conseil de la ville a décidé que les ponts sont fermés pour une année, et les "
    "travaux ne sont pas finis dans le temps prévu par le maire. Selon lui, cela est plus cher "
    "que ce qui est dans le plan.",
    "es": "El consejo de la ciudad ha decidido que los puentes se cierran por un año, y las obras "
    "no son para el verano como se dijo en el plan. Según el alcalde, es más caro que lo que fue "
    "dicho, pero no hay otra solución.",
    "cy": "Mae'r cyngor wedi penderfynu bod y pontydd ar gau, ac mae'r gwaith yn y dref wedi bod "
    "yn araf. Roedd hyn yn fwy o arian nag oedd y cyngor yn ei ddisgwyl, ond nid oes dewis gan y "
    "bobl sydd yn byw yn y dref ar hyn o bryd.",
}


@pytest.mark.parametrize(("code", "text"), TEXTS.items(), ids=TEXTS)
def test_a_text_says_in_which_language_it_is(code: str, text: str) -> None:
    assert language_of_text(text) == code


LETTERS = {
    "ja": "港には四十六隻の船がありました。費用は五億円です。" * 3,
    "zh": "港口一共有许多艘船，花费了很多钱，大家都很高兴。" * 3,
    "ko": "항구에는 배가 많이 있었고 비용이 많이 들었습니다 " * 3,
    "he": "בנמל היו סירות רבות והן עלו כסף רב לעירייה " * 3,
    "ar": "كان في الميناء قوارب كثيرة كلفت المدينة مالا كثيرا " * 3,
    "fa": "در بندر قایق های بسیاری بود که پول زیادی گرفتند و چند روز ماندند " * 3,
    "th": "ที่ท่าเรือมีเรือหลายลำและมีค่าใช้จ่ายมาก" * 3,
    "hi": "बंदरगाह में कई नावें थीं और उन पर बहुत खर्च हुआ " * 3,
}


@pytest.mark.parametrize(("code", "text"), LETTERS.items(), ids=LETTERS)
def test_a_language_with_letters_of_its_own_is_known_by_them(code: str, text: str) -> None:
    assert language_of_text(text) == code


def test_a_number_before_a_sign_that_makes_it_larger_is_left_open() -> None:
    source = source_from_text(LETTERS["ja"] + " 46 隻の船、費用は 5億円、12%です。")
    assert {each.exact for each in extract(source)} == {"46", "12%"}


def test_some_words_of_another_script_make_no_other_language() -> None:
    assert language_of_text(TEXTS["en"] + LETTERS["zh"][:40]) in {"en", ""}


@pytest.mark.parametrize(
    "text",
    ["", "Die Hard", "12 34 56 " * 60, "a b c d " * 40, " ".join(TEXTS.values())],
    ids=["nothing", "two words", "numbers", "letters", "several languages"],
)
def test_where_it_is_not_sure_nothing_is_said(text: str) -> None:
    assert language_of_text(text) == ""


GERMAN = (
    f"{TEXTS['de']} Am 29.04.2019 waren es 300 Arbeiter, 46 % mehr; das kostet 5,6 Millionen Euro "
    "und 1.200 Euro im Jahr 2024, oder 7 Mio. für zwei."
)


def test_of_other_languages_digits_alone_are_read() -> None:
    source = source_from_text(GERMAN)
    found = {(each.exact, each.kind, str(each.value)) for each in extract(source)}
    assert found == {
        ("29.04.2019", "date", "2019-04-29"),
        ("300", "number", "300"),
        ("46 %", "percent", "46"),
        ("2024", "date", "2024"),
    }
    assert "Written in German" in "".join(issue.message for issue in source.issues)


def test_nothing_is_made_of_the_words_around_them() -> None:
    for figure in extract(source_from_text(GERMAN)):
        assert (figure.subject, figure.said_by, figure.trend, figure.bound) == ("", "", "", "=")
        assert figure.unit in {"", "%"}
