# SPDX-License-Identifier: GPL-3.0-or-later
"""Which models are recommended for which computer: a table of simulated machines, with the real catalogue."""

import pytest

from assistant.engines.probes.probe import GraphicsCard
from assistant.models.catalog import Catalog, load_catalog
from assistant.models.fit import Verdict
from assistant.models.hardware import Hardware
from assistant.models.measure import Answering, Measurement
from assistant.models.recommend import Recommendation, Tier, recommend
from assistant.paths import catalogue_file
from assistant.values import Role

GIB = 2**30
NOTHING = ""


@pytest.fixture(scope="module")
def catalog() -> Catalog:
    entries, problems = load_catalog(catalogue_file())
    assert not problems
    return Catalog(tuple(entries))


def machine(
    memory: float, *, card: float = 0, shared: bool = False, cores: int = 4, ears_on_card: bool = False
) -> Hardware:
    """A computer with so many GB; the system shows a little less than is built in, as real ones do."""
    cards = (GraphicsCard("The card", int(card * GIB), int(card * 0.9 * GIB), shared),) if card else ()
    return Hardware(cores, cores, int(memory * 0.97 * GIB), int(memory * 0.6 * GIB), cards, ears_on_card)


def apple(memory: int) -> Hardware:
    """Metal offers the card about two thirds of the memory, or three quarters of a large one."""
    return machine(memory, card=memory * (0.67 if memory < 36 else 0.75), shared=True, cores=8)


@pytest.mark.parametrize(
    ("computer", "eyes", "ears"),
    [
        # The processor alone.
        (machine(2), NOTHING, NOTHING),
        (machine(3), NOTHING, NOTHING),
        (machine(4), "smolvlm2-500m", "whisper-tiny.en"),
        (machine(6), "qwen3-vl-2b", "whisper-base.en"),
        (machine(8), "qwen3-vl-2b", "whisper-base.en"),
        (machine(12), "qwen3-vl-2b", "whisper-base.en"),
        (machine(16), "qwen3.5-4b", "whisper-small"),
        (machine(24, cores=8), "qwen3.5-4b", "whisper-small"),
        (machine(32, cores=16), "qwen3.5-4b", "whisper-small"),
        (machine(64, cores=32), "qwen3.5-4b", "whisper-small"),
        # A graphics card with memory of its own.
        (machine(8, card=2), "qwen3-vl-2b", "whisper-base.en"),
        (machine(8, card=4), "qwen3-vl-2b", "whisper-base.en"),
        (machine(16, card=4), "qwen3-vl-2b", "whisper-base.en"),
        (machine(8, card=6), "qwen3.5-4b", "whisper-small"),
        (machine(16, card=6, ears_on_card=True), "qwen3.5-4b", "whisper-small"),
        (machine(16, card=8, ears_on_card=True), "qwen3-vl-8b", "whisper-large-v3-turbo"),
        (machine(32, card=12, ears_on_card=True), "qwen3-vl-8b", "whisper-large-v3-turbo"),
        (machine(64, card=24, ears_on_card=True), "qwen3-vl-8b", "whisper-large-v3-turbo"),
        # A graphics card that shares the memory.
        (apple(8), "qwen3-vl-2b", "whisper-base.en"),
        (apple(16), "qwen3.5-4b", "whisper-small"),
        (apple(24), "qwen3-vl-8b", "whisper-large-v3-turbo"),
        (apple(64), "qwen3-vl-8b", "whisper-large-v3-turbo"),
        (machine(4, card=2, shared=True), "smolvlm2-500m", "whisper-tiny.en"),
    ],
)
def test_what_is_recommended(catalog: Catalog, computer: Hardware, eyes: str, ears: str) -> None:
    found = recommend(catalog, computer)

    assert (model(found, Role.EYES), model(found, Role.EARS)) == (eyes, ears)
    assert [card.tier for card in found.cards] == list(Tier)
    assert found.why
    if found.recommended:
        assert found.recommended.fit.verdict is not Verdict.TOO_BIG
        assert model(found, Role.VOICE) == "en_US-ljspeech-medium"


def model(found: Recommendation, role: Role) -> str:
    entry = found.recommended.entry(role) if found.recommended else None
    return entry.id if entry else NOTHING


def test_more_memory_never_gets_less(catalog: Catalog) -> None:
    tiers = [*Tier]
    for card in (0.0, 4.0, 8.0):
        ranks = []
        for memory in range(2, 65):
            found = recommend(catalog, machine(memory, card=card)).recommended
            ranks.append((tiers.index(found.tier) + 1) if found else 0)
        assert ranks == sorted(ranks)


def test_every_card_says_why_in_plain_words(catalog: Catalog) -> None:
    for card in recommend(catalog, machine(8)).cards:
        assert card.download_bytes == sum(entry.size_bytes for entry in card.entries)
        assert card.reasons[0] == card.fit.sentence
        assert all(reason.endswith(".") for reason in card.reasons)


def test_a_card_that_is_too_big_says_by_how_much(catalog: Catalog) -> None:
    best = recommend(catalog, machine(8)).cards[-1]

    assert best.fit.verdict is Verdict.TOO_BIG
    assert "9.5 GB of memory; this computer has only 6.2 GB for it" in best.reasons[0]


def test_ears_and_voice_are_for_the_language(catalog: Catalog) -> None:
    german = recommend(catalog, machine(8), language="de").recommended
    assert german
    assert [entry.id for entry in german.entries] == ["whisper-base", "qwen3-vl-2b"]
    french = recommend(catalog, machine(8), language="FR-ca").recommended
    assert french
    assert [entry.id for entry in french.entries] == ["whisper-base", "qwen3-vl-2b", "fr_FR-mls-medium"]

    welsh = recommend(catalog, machine(8), language="cy").recommended
    assert welsh
    assert welsh.entry(Role.VOICE) is None
    assert any("starter voice" in reason for reason in welsh.reasons)


def test_a_voice_with_something_to_know_about_it_is_named_but_not_recommended(catalog: Catalog) -> None:
    german = recommend(catalog, machine(8), language="de").recommended
    assert german
    assert german.entry(Role.VOICE) is None
    [reason] = [reason for reason in german.reasons if "starter voice" in reason]
    assert "de_DE-thorsten-medium" in reason
    assert "read the notes" in reason


def test_no_ears_for_a_language_are_told(catalog: Catalog) -> None:
    unknown = recommend(catalog, machine(8), language="xx").recommended
    assert unknown
    assert unknown.entry(Role.EARS) is None
    assert any("no ears for “xx”" in reason for reason in unknown.reasons)


def test_a_measurement_replaces_the_estimate(catalog: Catalog) -> None:
    card = recommend(catalog, machine(8)).cards[0]
    figures = Measurement({entry.role: entry.id for entry in card.entries}, "here", Answering(4.2, 8, 1.2), 0.2, 0.1)

    measured = recommend(catalog, machine(8), measured={frozenset(figures.models.values()): figures}).cards[0]

    assert measured.reasons[0].startswith("Measured here: the first word about a new picture comes after 4.2 s, then 6")


def test_without_a_catalogue_nothing_is_recommended() -> None:
    found = recommend(Catalog(), machine(64))

    assert (found.cards, found.recommended) == ((), None)
