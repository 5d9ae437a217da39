# SPDX-License-Identifier: GPL-3.0-or-later
"""Brain: what thinks, how long its answers are, what it may take of this computer, or which server does it."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from assistant.settings import FlashAttention, KvType, Settings
from assistant.values import Role
from ui.settings.addresses import address_problem
from ui.settings.choices import Lookup
from ui.settings.context import SettingsContext, tool
from ui.settings.fields import REMOTE, Choice, Field, ModelChoice, Named, Number, ServerToggle, Text
from ui.settings.page import SettingsPage
from ui.settings.row import Row
from ui.settings.server import ServerCheck
from ui.words import mark, number, tr, tr_choices

_NO_ADDRESS = mark("First write the address of the server below.")
_CONTEXTS = (2048, 4096, 8192, 16_384, 32_768, 65_536)
_LENGTHS = (
    (128, mark("Short (about 100 words)")),
    (512, mark("Medium (about 400 words)")),
    (1024, mark("Long (about 800 words)")),
    (4096, mark("Very long (about 3,000 words)")),
)
_MINUTES = ((0.0, mark("Never")), (5.0, mark("5 minutes")), (15.0, mark("15 minutes")), (60.0, mark("1 hour")))
_ATTENTION = (
    (FlashAttention.AUTO, mark("Automatic")),
    (FlashAttention.ON, mark("On")),
    (FlashAttention.OFF, mark("Off")),
)
_KV = ((KvType.F16, mark("Exact (16 bits)")), (KvType.Q8_0, mark("Half the memory (8 bits)")))
_BATCHES = (128, 256, 512, 1024, 2048)
_LIST_SIGN = ";"


@dataclass(frozen=True, kw_only=True)
class PathList(Text):
    """Several files, with semicolons between them."""

    def read(self, settings: Settings) -> str:
        """All of them in one line."""
        return f"{_LIST_SIGN} ".join(super().read(settings))

    def write(self, settings: Settings, value: str) -> Settings:
        """Use these files."""
        return super().write(settings, tuple(part.strip() for part in value.split(_LIST_SIGN) if part.strip()))


def brain_page(context: SettingsContext) -> SettingsPage:
    """The page."""
    page = SettingsPage(
        tr("Brain"),
        (
            (tr("Model"), (_model(), partial(_more_models, context))),
            (tr("Answers"), _answers()),
            (tr("Memory and processor"), _computer()),
            (tr("A server of your own"), (*_server(), partial(ServerCheck, context))),
            (tr("Fine-tuning"), _tuning()),
            (tr("Downloads"), _downloads()),
        ),
        context.theme,
    )
    Lookup(page, context)
    return page


def _more_models(context: SettingsContext) -> Row:
    row = Row(tr("More models"), tr("Install, remove, measure and tune models."), context.theme, also="download")
    row.place_side_by_side(
        (tool(tr("Models…"), tr("Show the models on offer and on this computer"), context.show_models),)
    )
    return row


def _model() -> Field:
    return ModelChoice(
        path="eyes",
        role=Role.EYES,
        words=tr("Model that looks and thinks"),
        also=tr("llm engine llama gguf eyes"),
        tells=tr(
            "Automatic takes the first that is installed. The one in use is replaced as soon as the other is loaded."
        ),
        check=lambda settings, named: _no_server(settings) if named == Named(REMOTE) else "",
    )


def _answers() -> tuple[Field, ...]:
    return (
        Choice(
            path="eyes.max_answer_tokens",
            words=tr("Longest answer"),
            choices=tr_choices(_LENGTHS),
            unknown=tr("{} tokens"),
            also=tr("length tokens"),
            tells=tr("A longer one is cut off there."),
        ),
        Number(
            path="eyes.temperature",
            words=tr("Variety"),
            low=0.0,
            high=2.0,
            step=0.1,
            decimals=1,
            lowest=tr("None: the likeliest words"),
            also=tr("temperature sampling creative"),
            tells=tr("More makes answers livelier and less reliable; above 1 they soon make no sense."),
        ),
        Choice(
            path="eyes.context_tokens",
            words=tr("How much it keeps in mind"),
            choices=_in_tokens(_CONTEXTS),
            unknown=tr("{} tokens"),
            also=tr("context window"),
            tells=tr("Of the conversation and its pictures. More takes more memory."),
        ),
    )


def _computer() -> tuple[Field, ...]:
    return (
        Number(
            path="memory.limit_gb",
            words=tr("Models may take"),
            low=0,
            high=1024,
            decimals=1,
            unit=tr("GB"),
            lowest=tr("What they need"),
            also=tr("memory limit ram"),
            tells=tr("For all models together."),
        ),
        Choice(
            path="memory.unload_after_minutes",
            words=tr("Leave the memory when unused for"),
            choices=tr_choices(_MINUTES),
            unknown=tr("{} minutes"),
            also=tr("unload idle"),
            tells=tr("The next question then waits until they are loaded again."),
        ),
        Number(
            path="threads",
            words=tr("Processor threads"),
            low=0,
            high=256,
            lowest=tr("One for each core"),
            also=tr("cpu cores"),
        ),
    )


def _server() -> tuple[Field, ...]:
    return (
        ServerToggle(
            path="eyes.engine",
            words=tr("Let a server answer"),
            also=tr("remote openai ollama vllm llama-server network"),
            tells=tr(
                "Each question with its pictures, and the conversation before it, is then sent to that server, and "
                "nowhere else. The strip below the window says so all the time. Off: nothing is sent."
            ),
            check=lambda settings, on: _no_server(settings) if on else "",
        ),
        Text(
            path="eyes.address",
            words=tr("Address"),
            example="http://127.0.0.1:8080/v1",
            also=tr("remote server url"),
            tells=tr("Of a server that speaks the OpenAI protocol."),
            check=_server_problem,
        ),
        Text(
            path="eyes.remote_model",
            words=tr("Name of the model there"),
            example=tr("the first it offers"),
            also=tr("remote server"),
        ),
        Text(
            path="eyes.remote_key",
            words=tr("Key"),
            is_secret=True,
            also=tr("remote server password token api"),
            tells=tr("Only if the server wants one. It is kept in the settings file, readable for you alone."),
            check=lambda _, key: _key_problem(key),
        ),
    )


def _tuning() -> tuple[Field, ...]:
    return (
        Number(
            path="eyes.gpu_layers",
            words=tr("Layers on the graphics card"),
            low=-1,
            high=999,
            lowest=tr("All that fit"),
            also=tr("gpu offload vram"),
            tells=tr("0 computes everything on the processor."),
        ),
        Choice(
            path="eyes.flash_attention",
            words=tr("Flash attention"),
            choices=tr_choices(_ATTENTION),
            tells=tr("A quicker way to compute, which not every device has."),
        ),
        Choice(
            path="eyes.kv_type",
            words=tr("Precision of what it keeps in mind"),
            choices=tr_choices(_KV),
            also=tr("kv cache"),
            tells=tr("Half the memory is slightly less exact, and needs flash attention."),
            check=_kv_problem,
        ),
        Choice(
            path="eyes.batch_tokens",
            words=tr("Computed at once"),
            choices=_in_tokens(_BATCHES),
            unknown=tr("{} tokens"),
            also="batch",
            tells=tr("While a picture is read. More takes more memory."),
        ),
    )


def _downloads() -> tuple[Field, ...]:
    return (
        Text(
            path="models.mirror",
            words=tr("Fetch models from"),
            example=tr("the catalogue's own source"),
            also=tr("mirror proxy"),
            tells=tr("Address of a mirror. Every file is checked, wherever it comes from."),
            check=lambda _, text: address_problem(text) if text else "",
        ),
        Number(path="models.downloads_at_once", words=tr("Downloads at once"), low=1, high=8, also="parallel"),
        PathList(
            path="models.catalogues",
            words=tr("More catalogues"),
            example="/path/to/catalog.toml",
            also=tr("catalog file"),
            tells=tr("Files with more models to offer, with semicolons between them."),
            check=lambda _, text: _paths_problem(text),
        ),
    )


def _no_server(settings: Settings) -> str:
    return "" if settings.eyes.address else tr(_NO_ADDRESS)


def _in_tokens(sizes: Sequence[int]) -> tuple[tuple[int, str], ...]:
    return tuple((size, tr("{size} tokens", size=number(size))) for size in sizes)


def _server_problem(settings: Settings, text: str) -> str:
    if not text and settings.eyes.engine == REMOTE:
        return tr("The server is in use. Switch it off first.")
    return address_problem(text) if text else ""


def _key_problem(key: str) -> str:
    return "" if key.isascii() and key.isprintable() else tr("It has characters that cannot be sent.")


def _kv_problem(settings: Settings, kind: KvType) -> str:
    needs = kind is KvType.Q8_0 and settings.eyes.flash_attention is FlashAttention.OFF
    return tr("This needs flash attention, which is switched off.") if needs else ""


def _paths_problem(text: str) -> str:
    relative = [
        part.strip() for part in text.split(_LIST_SIGN) if part.strip() and not Path(part.strip()).is_absolute()
    ]
    return tr("“{path}” is no complete path.", path=relative[0]) if relative else ""
