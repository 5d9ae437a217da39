# SPDX-License-Identifier: GPL-3.0-or-later
"""Brain: what thinks, how long its answers are, what it may take of this computer, or which server does it."""

from dataclasses import dataclass
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

_NO_ADDRESS = "First write the address of the server below."
_CONTEXTS = tuple((size, f"{size:,} tokens") for size in (2048, 4096, 8192, 16_384, 32_768, 65_536))
_LENGTHS = (
    (128, "Short (about 100 words)"), (512, "Medium (about 400 words)"), (1024, "Long (about 800 words)"),
    (4096, "Very long (about 3,000 words)"),
)  # fmt: skip
_MINUTES = ((0.0, "Never"), (5.0, "5 minutes"), (15.0, "15 minutes"), (60.0, "1 hour"))
_ATTENTION = ((FlashAttention.AUTO, "Automatic"), (FlashAttention.ON, "On"), (FlashAttention.OFF, "Off"))
_KV = ((KvType.F16, "Exact (16 bits)"), (KvType.Q8_0, "Half the memory (8 bits)"))
_BATCHES = tuple((size, f"{size:,} tokens") for size in (128, 256, 512, 1024, 2048))
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
    models = Row("More models", "Install, remove, measure and tune models.", context.theme, also="download")
    models.place_side_by_side((tool("Models…", "Show the models on offer and on this computer", context.show_models),))
    page = SettingsPage(
        "Brain",
        (
            ("Model", (_model(), models)),
            ("Answers", _answers()),
            ("Memory and processor", _computer()),
            ("A server of your own", (*_server(), ServerCheck(context))),
            ("Fine-tuning", _tuning()),
            ("Downloads", _downloads()),
        ),
        context.theme,
    )
    Lookup(page, context)
    return page


def _model() -> Field:
    return ModelChoice(
        path="eyes", role=Role.EYES, words="Model that looks and thinks", also="llm engine llama gguf eyes",
        tells="Automatic takes the first that is installed. The one in use is replaced as soon as the other is loaded.",
        check=lambda settings, named: _no_server(settings) if named == Named(REMOTE) else "",
    )  # fmt: skip


def _answers() -> tuple[Field, ...]:
    return (
        Choice(
            path="eyes.max_answer_tokens", words="Longest answer", choices=_LENGTHS, unknown="{} tokens",
            also="length tokens", tells="It is broken off there.",
        ),
        Number(
            path="eyes.temperature", words="Variety", low=0.0, high=2.0, step=0.1, decimals=1,
            lowest="None: the likeliest words", also="temperature sampling creative",
            tells="More makes answers livelier and less reliable; above 1 they soon make no sense.",
        ),
        Choice(
            path="eyes.context_tokens", words="How much it keeps in mind", choices=_CONTEXTS, unknown="{} tokens",
            also="context window", tells="Of the conversation and its pictures. More takes more memory.",
        ),
    )  # fmt: skip


def _computer() -> tuple[Field, ...]:
    return (
        Number(
            path="memory.limit_gb", words="Models may take", low=0, high=1024, decimals=1, unit="GB",
            lowest="What they need", also="memory limit ram", tells="For all models together.",
        ),
        Choice(
            path="memory.unload_after_minutes", words="Leave the memory when unused for", choices=_MINUTES,
            unknown="{} minutes", also="unload idle", tells="The next question then waits until they are loaded again.",
        ),
        Number(
            path="threads", words="Processor threads", low=0, high=256, lowest="One for each core", also="cpu cores",
        ),
    )  # fmt: skip


def _server() -> tuple[Field, ...]:
    return (
        ServerToggle(
            path="eyes.engine", words="Let a server answer", also="remote openai ollama vllm llama-server network",
            tells="Each question with its pictures, and the conversation before it, is then sent to that server, and "
            "nowhere else. The strip below the window says so all the time. Off: nothing is sent.",
            check=lambda settings, on: _no_server(settings) if on else "",
        ),
        Text(
            path="eyes.address", words="Address", example="http://127.0.0.1:8080/v1", also="remote server url",
            tells="Of a server that speaks the OpenAI protocol.", check=_server_problem,
        ),
        Text(
            path="eyes.remote_model", words="Name of the model there", example="the first it offers",
            also="remote server",
        ),
        Text(
            path="eyes.remote_key", words="Key", is_secret=True, also="remote server password token api",
            tells="Only if the server wants one. It is kept in the settings file, readable for you alone.",
            check=lambda _, key: _key_problem(key),
        ),
    )  # fmt: skip


def _tuning() -> tuple[Field, ...]:
    return (
        Number(
            path="eyes.gpu_layers", words="Layers on the graphics card", low=-1, high=999, lowest="All that fit",
            also="gpu offload vram", tells="0 computes everything on the processor.",
        ),
        Choice(path="eyes.flash_attention", words="Flash attention", choices=_ATTENTION,
               tells="A quicker way to compute, which not every device has."),
        Choice(path="eyes.kv_type", words="Precision of what it keeps in mind", choices=_KV, also="kv cache",
               tells="Half the memory is slightly less exact, and needs flash attention.", check=_kv_problem),
        Choice(path="eyes.batch_tokens", words="Computed at once", choices=_BATCHES, unknown="{} tokens", also="batch",
               tells="While a picture is read. More takes more memory."),
    )  # fmt: skip


def _downloads() -> tuple[Field, ...]:
    return (
        Text(
            path="models.mirror", words="Fetch models from", example="the catalogue's own source", also="mirror proxy",
            tells="Address of a mirror. Every file is checked, wherever it comes from.",
            check=lambda _, text: address_problem(text) if text else "",
        ),
        Number(path="models.downloads_at_once", words="Downloads at once", low=1, high=8, also="parallel"),
        PathList(
            path="models.catalogues", words="More catalogues", example="/path/to/catalog.toml", also="catalog file",
            tells="Files with more models to offer, with semicolons between them.",
            check=lambda _, text: _paths_problem(text),
        ),
    )  # fmt: skip


def _no_server(settings: Settings) -> str:
    return "" if settings.eyes.address else _NO_ADDRESS


def _server_problem(settings: Settings, text: str) -> str:
    if not text and settings.eyes.engine == REMOTE:
        return "The server is in use. Switch it off first."
    return address_problem(text) if text else ""


def _key_problem(key: str) -> str:
    return "" if key.isascii() and key.isprintable() else "It has characters that cannot be sent."


def _kv_problem(settings: Settings, kind: KvType) -> str:
    needs = kind is KvType.Q8_0 and settings.eyes.flash_attention is FlashAttention.OFF
    return "This needs flash attention, which is switched off." if needs else ""


def _paths_problem(text: str) -> str:
    relative = [
        part.strip() for part in text.split(_LIST_SIGN) if part.strip() and not Path(part.strip()).is_absolute()
    ]
    return f"“{relative[0]}” is no complete path." if relative else ""
