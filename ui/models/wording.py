# SPDX-License-Identifier: GPL-3.0-or-later
"""The words for models: sizes, speeds, what this computer has, how far an installation has come."""

from assistant.events import DownloadProgressed, DownloadState
from assistant.models.first_word import FirstWord
from assistant.models.fit import Fit, Verdict
from assistant.models.hardware import Hardware
from assistant.models.model_events import ListedModel, TaskProgressed
from assistant.values import Role

KINDS = {Role.EYES: "Eyes", Role.EARS: "Ears", Role.VOICE: "Voices"}
"""In the order in which they matter to a choice."""
KIND_WORDS = {
    Role.EYES: "What looks at pictures, thinks and writes the answer.",
    Role.EARS: "What turns your speech into text.",
    Role.VOICE: "What speaks the answer.",
}

_STATES = {
    DownloadState.WAITING: "waits for its turn",
    DownloadState.CHECKING: "checking what is there",
    DownloadState.DOWNLOADING: "",
    DownloadState.COPYING: "",
    DownloadState.RETRYING: "the connection failed, trying again",
    DownloadState.PAUSED: "paused",
    DownloadState.FAILED: "stopped",
    DownloadState.CANCELLED: "cancelled",
    DownloadState.INSTALLED: "installed",
}


def size_words(size: int) -> str:
    """Bytes for people: "1.8 GB", "63 MB"."""
    if size >= 99_500_000_000:
        return f"{size / 1e9:.0f} GB"
    if size >= 995_000_000:
        return f"{size / 1e9:.1f} GB"
    if size >= 1_000_000:
        return f"{size / 1e6:.0f} MB"
    return f"{max(1, round(size / 1000))} kB" if size else "0 kB"


def time_words(seconds: float) -> str:
    """A time to wait: "28 s", "1 min 28 s", "2 h 5 min"."""
    whole = max(1, round(seconds))
    if whole < 60:
        return f"{whole} s"
    if whole < 3600:
        return f"{whole // 60} min {whole % 60} s"
    return f"{whole // 3600} h {whole % 3600 // 60} min"


def computer_words(hardware: Hardware | None, free_bytes: int) -> str:
    """What this computer has, as far as it was proved."""
    if hardware is None:
        return "This computer is being looked at: cores, memory and what a graphics card can really do here."
    cards = [
        f"{card.name} computes here" + (f" ({size_words(card.memory_bytes)})" if not card.shares_memory else "")
        for card in hardware.cards
    ]
    return " · ".join(
        (
            f"{hardware.cores} core{'s' if hardware.cores > 1 else ''}",
            f"{hardware.memory_bytes / 1e9:.0f} GB memory",
            *(cards or ["no graphics card that can be used"]),
            f"{size_words(free_bytes)} free",
        )
    )


def first_word_words(word: FirstWord) -> str:
    """How long until the first word is heard."""
    seconds = f"{word.seconds:.1f} s to the first word"
    return f"{seconds}, measured" if word.is_measured else f"about {seconds}"


def verdict_words(fit: Fit, *, is_slow: bool = False) -> str:
    """Whether models fit, as a badge; `is_slow`: they would, but nobody wants to wait for them."""
    if is_slow and fit.verdict is Verdict.FITS:
        return "fits, but is slow here"
    return {
        Verdict.FITS: "fits this computer",
        Verdict.TIGHT: "tight here",
        Verdict.TOO_BIG: "too big here",
    }[fit.verdict]


def progress_words(event: DownloadProgressed) -> str:
    """How far an installation has come: "1.3 of 3.4 GB · 24 MB/s · 1 min 28 s left · resumes if interrupted"."""
    parts = [f"{_done_of(event.done_bytes, event.total_bytes)}"]
    if words := event.note or _STATES[event.state]:
        parts.append(words)
    if event.bytes_per_second and event.state in (DownloadState.DOWNLOADING, DownloadState.COPYING):
        parts.append(f"{size_words(round(event.bytes_per_second))}/s")
        if event.seconds_left is not None:
            parts.append(f"{time_words(event.seconds_left)} left")
    if event.state is DownloadState.DOWNLOADING:
        parts.append("resumes if interrupted")
    return " · ".join(parts)


def task_words(event: TaskProgressed) -> str:
    """How far other work has come: "copying, 40 %"."""
    if event.total > 1:
        return f"{event.doing}, {100 * event.done // event.total} %"
    return event.doing


def state_words(model: ListedModel) -> str:
    """Where a model stands, as a badge; empty for one that is only on offer."""
    offer = model.offer
    if model.is_used:
        return "in use"
    if offer.installed:
        return "installed"
    if offer.arrived_bytes:
        return f"{100 * offer.arrived_bytes // max(1, offer.size_bytes)} % is there"
    return ""


def facts_words(model: ListedModel) -> str:
    """Size, memory and whether it fits, in a line."""
    offer = model.offer
    parts = [size_words(offer.size_bytes)]
    if offer.entry and offer.entry.languages:
        parts.append(_languages(offer.entry.languages))
    if model.fit:
        parts.append(model.fit.sentence)
    return " · ".join(parts)


def _languages(codes: tuple[str, ...]) -> str:
    return ", ".join(codes) if len(codes) <= 4 else f"{len(codes)} languages"


def _done_of(done: int, total: int) -> str:
    """With the unit said once, if it is the same."""
    first, second = size_words(done), size_words(total)
    number, _, unit = first.partition(" ")
    return f"{number} of {second}" if second.endswith(f" {unit}") else f"{first} of {second}"
