# SPDX-License-Identifier: GPL-3.0-or-later
# ruff: noqa: RUF001 - the apostrophes are meant
"""What is said of things that are only looked at, in the languages it is known for; in others nothing is said."""

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType


@dataclass(frozen=True)
class OnScreen:
    """What is said instead of something to look at."""

    code: str
    code_in: str
    """With {language}."""
    table: str
    table_of: str
    """With {count} and {headings}."""
    formula: str
    picture: str
    """With {label}."""
    and_: str


ON_SCREEN: Mapping[str, OnScreen] = MappingProxyType(
    {
        "en": OnScreen(
            "The code is on the screen.",
            "The {language} code is on the screen.",
            "A table is on the screen.",
            "A table with {count} columns is on the screen: {headings}.",
            "The formula is on the screen.",
            "A picture: {label}",
            "and",
        ),
        "de": OnScreen(
            "Der Code steht auf dem Bildschirm.",
            "Der {language}-Code steht auf dem Bildschirm.",
            "Eine Tabelle steht auf dem Bildschirm.",
            "Eine Tabelle mit {count} Spalten steht auf dem Bildschirm: {headings}.",
            "Die Formel steht auf dem Bildschirm.",
            "Ein Bild: {label}",
            "und",
        ),
        "fr": OnScreen(
            "Le code est à l’écran.",
            "Le code {language} est à l’écran.",
            "Un tableau est à l’écran.",
            "Un tableau de {count} colonnes est à l’écran : {headings}.",
            "La formule est à l’écran.",
            "Une image : {label}",
            "et",
        ),
        "es": OnScreen(
            "El código está en la pantalla.",
            "El código {language} está en la pantalla.",
            "Hay una tabla en la pantalla.",
            "Hay una tabla de {count} columnas en la pantalla: {headings}.",
            "La fórmula está en la pantalla.",
            "Una imagen: {label}",
            "y",
        ),
        "it": OnScreen(
            "Il codice è sullo schermo.",
            "Il codice {language} è sullo schermo.",
            "Sullo schermo c’è una tabella.",
            "Sullo schermo c’è una tabella di {count} colonne: {headings}.",
            "La formula è sullo schermo.",
            "Un’immagine: {label}",
            "e",
        ),
        "nl": OnScreen(
            "De code staat op het scherm.",
            "De {language}-code staat op het scherm.",
            "Er staat een tabel op het scherm.",
            "Er staat een tabel met {count} kolommen op het scherm: {headings}.",
            "De formule staat op het scherm.",
            "Een afbeelding: {label}",
            "en",
        ),
        "pt": OnScreen(
            "O código está na tela.",
            "O código {language} está na tela.",
            "Há uma tabela na tela.",
            "Há uma tabela de {count} colunas na tela: {headings}.",
            "A fórmula está na tela.",
            "Uma imagem: {label}",
            "e",
        ),
    }
)
