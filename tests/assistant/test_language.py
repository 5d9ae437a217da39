# SPDX-License-Identifier: GPL-3.0-or-later
# ruff: noqa: RUF001 - other scripts are what this is about
"""Which language a clause is taken for."""

import pytest

from assistant.speech.clauses import clauses_of
from assistant.speech.language import language_of


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "The save button is at the top left,"),
        ("de", "Der Gesamtbetrag ist 14,50 Euro,"),
        ("de", "Das ist ein Bild von einem Hund"),
        ("de", "Ja, das ist richtig,"),
        ("de", "Auf dem Kassenbon steht"),
        ("de", "Klar! Hier ist die Zusammenfassung:"),
        ("fr", "Le total est de 14,50 euros,"),
        ("es", "El total es de 26,07"),
        ("it", "Il totale è di 26,07 euro"),
        ("nl", "Het totaal van deze bon is 12 euro"),
        ("pt", "O total é de 26,07 e não há mais"),
        ("ru", "На картинке собака и кошка"),
        ("zh", "这是一张收据"),
        ("ja", "これは領収書です"),
        ("ko", "이것은 영수증입니다"),
        ("el", "Αυτή είναι μια απόδειξη"),
        ("ar", "هذا إيصال من متجر"),
        ("hi", "यह एक रसीद है"),
    ],
)
def test_a_clause_is_known_by_its_words_or_its_script(language: str, text: str) -> None:
    assert language_of(text, "en" if language != "en" else "de") == language


@pytest.mark.parametrize(
    "text",
    [
        "Jan 5 @ 3:30pm EST, i.e. 20:30 UTC.",
        "100 µF, 16V; I = V/R = 5 mA.",
        "Then E = h and O = x",
        "a) red e) blue o) green",
        "Plan A or plan E or plan O",
    ],
)
def test_single_letters_that_are_no_words_show_no_language(text: str) -> None:
    assert language_of(text, "en") == "en"


@pytest.mark.parametrize("text", ["Total: 14.50", "OK", "", "Müller GmbH", "42", "Python 3.11", "C# and π"])
def test_what_shows_no_language_stays_in_the_one_before(text: str) -> None:
    assert language_of(text, "en") == "en"


def test_an_answer_is_said_in_its_own_language() -> None:
    said = list(clauses_of("Der Betrag ist 12,50 €.\nDas sind 5 km.\n```py\n```"))

    assert said == ["Der Betrag ist 12 Euro 50.", "Das sind 5 Kilometer.", "Der Python-Code steht auf dem Bildschirm."]


def test_a_foreign_name_does_not_change_the_language() -> None:
    said = list(clauses_of("The receipt is from the Bäckerei Müller in Köln. It is 5 km away."))

    assert said[-1] == "It is 5 kilometers away."
