# SPDX-License-Identifier: GPL-3.0-or-later
"""The words for models: sizes, speeds, what this computer has, how far an installation has come."""

from assistant.download_events import DownloadProgressed, DownloadState
from assistant.models.first_word import FirstWord
from assistant.models.fit import Fit, Verdict
from assistant.models.hardware import Hardware
from assistant.models.model_events import ListedModel
from assistant.models.recommend import Tier
from assistant.values import Role
from ui.words import mark, number, tr

KINDS = {Role.EYES: mark("Eyes"), Role.EARS: mark("Ears"), Role.VOICE: mark("Voices")}
"""In the order in which they matter to a choice."""
TIERS = {Tier.LIGHT: mark("light"), Tier.BALANCED: mark("balanced"), Tier.BEST: mark("best")}
KIND_WORDS = {
    Role.EYES: mark("What looks at pictures, thinks and writes the answer."),
    Role.EARS: mark("What turns your speech into text."),
    Role.VOICE: mark("What speaks the answer."),
}

_STATES = {
    DownloadState.WAITING: mark("waits for its turn"),
    DownloadState.CHECKING: mark("checking what is there"),
    DownloadState.DOWNLOADING: "",
    DownloadState.COPYING: "",
    DownloadState.RETRYING: mark("the connection failed, trying again"),
    DownloadState.PAUSED: mark("paused"),
    DownloadState.FAILED: mark("stopped"),
    DownloadState.CANCELLED: mark("cancelled"),
    DownloadState.INSTALLED: mark("installed"),
}

_LANGUAGES = {"en": mark("English only"), "de": mark("German only")}
"""What most models on offer speak that speak one language; others are told by their code."""


def size_words(size: int) -> str:
    """Bytes for people: "1.8 GB", "63 MB"."""
    if size >= 19_950_000_000:
        return tr("{amount} GB", amount=number(size / 1e9, 0))
    if size >= 995_000_000:
        return tr("{amount} GB", amount=number(size / 1e9, 1))
    if size >= 1_000_000:
        return tr("{amount} MB", amount=number(size / 1e6, 0))
    return tr("{amount} kB", amount=number(max(1, round(size / 1000)) if size else 0))


def time_words(seconds: float) -> str:
    """A time to wait: "28 s", "1 min 28 s", "2 h 5 min"."""
    whole = max(1, round(seconds))
    if whole < 60:
        return tr("{seconds} s", seconds=whole)
    if whole < 3600:
        return tr("{minutes} min {seconds} s", minutes=whole // 60, seconds=whole % 60)
    return tr("{hours} h {minutes} min", hours=whole // 3600, minutes=whole % 3600 // 60)


def computer_words(hardware: Hardware | None, free_bytes: int) -> str:
    """What this computer has, as far as it was proved."""
    if hardware is None:
        return tr("This computer is being looked at: cores, memory and what a graphics card can really do here.")
    cards = [
        tr("{card} computes here", card=card.name)
        + (f" ({size_words(card.memory_bytes)})" if not card.shares_memory else "")
        for card in hardware.cards
    ]
    return " · ".join(
        (
            tr("%n cores", count=hardware.cores),
            tr("{amount} GB memory", amount=number(hardware.memory_bytes / 1e9, 0)),
            *(cards or [tr("no graphics card that can be used")]),
            tr("{size} free", size=size_words(free_bytes)),
        )
    )


def first_word_words(word: FirstWord) -> str:
    """How long until the first word is heard."""
    seconds = tr("{seconds} s to the first word", seconds=number(word.seconds, 1))
    return tr("{seconds}, measured", seconds=seconds) if word.is_measured else tr("about {seconds}", seconds=seconds)


def verdict_words(fit: Fit, *, is_slow: bool = False) -> str:
    """Whether models fit, as a badge; `is_slow`: they would, but nobody wants to wait for them."""
    if is_slow and fit.verdict is Verdict.FITS:
        return tr("fits, but is slow here")
    return {
        Verdict.FITS: tr("fits this computer"),
        Verdict.TIGHT: tr("tight here"),
        Verdict.TOO_BIG: tr("too big here"),
    }[fit.verdict]


def progress_words(event: DownloadProgressed) -> str:
    """How far an installation has come: "1.3 of 3.4 GB · 24 MB/s · 1 min 28 s left · resumes if interrupted"."""
    parts = [f"{_done_of(event.done_bytes, event.total_bytes)}"]
    if words := tr(event.note) or tr(_STATES[event.state]):
        parts.append(words)
    if event.bytes_per_second and event.state in (DownloadState.DOWNLOADING, DownloadState.COPYING):
        parts.append(tr("{size}/s", size=size_words(round(event.bytes_per_second))))
        if event.seconds_left is not None:
            parts.append(tr("{time} left", time=time_words(event.seconds_left)))
    if event.state is DownloadState.DOWNLOADING:
        parts.append(tr("resumes if interrupted"))
    return " · ".join(parts)


def state_words(model: ListedModel) -> str:
    """Where a model stands, as a badge; empty for one that is only on offer."""
    offer = model.offer
    if model.is_used:
        return tr("in use")
    if offer.installed:
        return tr("installed")
    if offer.arrived_bytes:
        return tr("{percent} % is there", percent=100 * offer.arrived_bytes // max(1, offer.size_bytes))
    return ""


def facts_words(model: ListedModel) -> str:
    """Size, memory and whether it fits, in a line."""
    offer = model.offer
    parts = [size_words(offer.size_bytes)]
    if offer.entry and offer.entry.languages:
        parts.append(_languages(offer.entry.languages))
    if model.fit and model.fit.verdict is Verdict.FITS:
        parts.append(tr("needs {size} of memory", size=size_words(model.fit.needed_bytes)))
    elif model.fit:
        parts.append(tr(model.fit.sentence))
    return " · ".join(parts)


def _languages(codes: tuple[str, ...]) -> str:
    if len(codes) > 1:
        return tr("%n languages", count=len(codes))
    return tr(_LANGUAGES.get(codes[0].partition("-")[0], codes[0]))


def _done_of(done: int, total: int) -> str:
    """With the unit said once, if it is the same."""
    first, second = size_words(done), size_words(total)
    amount, unit = first[: -len(first.lstrip("0123456789.,"))], first.lstrip("0123456789.,")
    return (
        tr("{done} of {total}", done=amount, total=second)
        if second.endswith(unit)
        else tr("{done} of {total}", done=first, total=second)
    )
