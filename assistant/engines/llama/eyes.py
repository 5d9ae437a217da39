# SPDX-License-Identifier: GPL-3.0-or-later
"""Eyes on this computer: a language model with pictures, through llama.cpp and its mtmd library."""

import codecs
import logging
from collections.abc import Generator, Iterator, Sequence
from typing import Self

from assistant.engines.llama.budget import Budget
from assistant.engines.llama.chat_template import ChatTemplate
from assistant.engines.llama.computing import Computing, graphics_device
from assistant.engines.llama.files import ModelFiles, check_files, check_memory, gpu_layer_steps
from assistant.engines.llama.model import LlamaModel
from assistant.engines.llama.picture_cache import CloseLook, Entry
from assistant.engines.llama.prompt import PromptLayout
from assistant.engines.llama.replies import Replies
from assistant.engines.llama.sampler import Sampler, logprob
from assistant.engines.llama.session import LlamaSession
from assistant.engines.llama.sight import Seeing, Sight
from assistant.engines.llama.state_files import StateFiles, answers_in
from assistant.engines.llama.states import SavedStates
from assistant.engines.protocols import Cancelled as IsCancelled
from assistant.engines.protocols import EngineHost, Sampling
from assistant.errors import Cancelled, EngineError, InputError, ModelDamaged
from assistant.phrase import Phrase
from assistant.settings import EyesSettings
from assistant.values import EngineInfo, Progress, Prompt, Role, Token

_logger = logging.getLogger(__name__)


class LlamaEyes:
    """A GGUF language model, with a projector if it sees pictures.

    What a prompt shares with the one before is not evaluated again: a follow-up costs its own words, another
    picture that picture, and coming back to another conversation a copy.

    The abort flag is never cleared here; whoever set it does so after `Cancelled`.
    """

    def __init__(self, settings: EyesSettings, host: EngineHost) -> None:
        files = check_files(settings)
        self._model, self._sight, budget, device, notes = _load_where_it_fits(files, settings, host)
        notes += [budget.note] if budget.note else []
        self._host = host
        self._max_answer_tokens = settings.max_answer_tokens
        self._keeps_on_disk = settings.keep_on_disk
        self._replies = Replies(self._model.vocabulary)
        self._session = LlamaSession(self._model, self._sight, host, self._saved_states(settings, files))
        try:
            template = self._own_template()
        except ModelDamaged as error:
            notes.append(Phrase("{sentence} A common one is used instead.", sentence=error.sentence))
            template = ChatTemplate("")
        self._layout = PromptLayout(
            self._model.vocabulary,
            template,
            self._replies,
            self._sight,
            context_tokens=self._model.cache_tokens,
            can_grow=not 0 < files.trained_tokens <= files.context_tokens,
        )
        name = str(files.header.metadata.get("general.name") or files.model.stem)
        self.info = EngineInfo(
            Role.EYES,
            "llama",
            f"{name} · {self._model.quantisation}".rstrip("· "),
            device=device or "CPU",
            sees_pictures=self._sight is not None,
            context_tokens=self._model.cache_tokens,
            closely_seconds=budget.closely_seconds,
            picture_tokens=budget.screen_cells,
            picture_seconds=budget.screen_seconds,
            notes=tuple(notes),
        )

    @classmethod
    def open(cls, settings: EyesSettings, host: EngineHost) -> Self:
        """Load the model: on the graphics card if there is one, else (or if that fails) on the processor.

        Raises:
            EngineUnavailable: A file is missing, or there is not enough memory.
            ModelDamaged: A file is damaged, or the two do not belong together.
            Cancelled: `host.progress` raised it.
        """
        return cls(settings, host)

    @property
    def evaluated_tokens(self) -> int:
        """Tokens of prompts and answers that were evaluated so far; shows what is reused."""
        return self._session.evaluated_cells

    @property
    def encoded_tiles(self) -> int:
        """Pieces of pictures that the vision encoder has looked at so far."""
        return self._session.encoded_tiles

    def prepare(self, prompt: Prompt, *, cancelled: IsCancelled) -> Generator[Progress, None, None]:
        """Evaluate what is known of a prompt that still grows: everything up to its last word.

        With an empty newest message this is what can be done while nobody asks anything: the end of the last answer
        is evaluated, and a conversation that has outgrown the context window is cut. A prompt that cannot be answered
        is left for `reply` to complain about.

        Raises:
            Cancelled, EngineError: What was evaluated until then is kept.
        """
        try:
            layout = self._layout.of(prompt, max_answer_tokens=self._max_answer_tokens, open_ended=True)
        except InputError:
            layout = None
        # After the new pictures are laid out: tiles that they share with a forgotten one need not be looked at again.
        self._forget(prompt.forgotten, layout.entries if layout else ())
        if layout is None:
            return
        yield from self._session.sync(layout.entries, layout.pictures, cancelled=cancelled, want_logits=False)

    def reply(
        self, prompt: Prompt, *, sampling: Sampling, cancelled: IsCancelled
    ) -> Generator[Token | Progress, None, None]:
        """Evaluate what is new in the prompt, then write the answer, a token at a time.

        Raises:
            PromptTooLong: The newest message does not fit into the context window.
            CannotSee: A picture for a model that reads text only.
            InputError: A JSON schema that cannot be enforced.
            Cancelled, EngineError: What was evaluated until then is kept.
        """
        sampler = Sampler(self._model.vocabulary, sampling)
        try:
            if self._sight and prompt.newest.closely and prompt.newest.pictures:
                yield Progress("loading", 0, 1)
                self._sight.prepare_to_look_closely()
            layout = self._layout.of(prompt, max_answer_tokens=sampling.max_tokens)
            yield from self._session.sync(layout.entries, layout.pictures, cancelled=cancelled)
            yield from self._write(sampler, sampling.max_tokens, cancelled)
        finally:
            sampler.close()

    def adjust(self, settings: EyesSettings) -> None:
        """Leave room for longer or shorter answers when preparing."""
        self._max_answer_tokens = settings.max_answer_tokens

    def close(self) -> None:
        """Free pictures, projector, context and model. Calling again does nothing."""
        if self._keeps_on_disk:
            self._keeps_on_disk = False
            self._session.put_away()
        if self._sight:
            self._sight.close()
        self._model.close()

    def _write(self, sampler: Sampler, max_tokens: int, cancelled: IsCancelled) -> Iterator[Token]:
        vocabulary = self._model.vocabulary
        characters = codecs.getincrementaldecoder("utf-8")("replace")
        written: list[int] = []
        has_begun = False
        try:
            while True:
                if self._host.abort or cancelled():
                    raise Cancelled
                logits = self._session.logits()
                token = sampler.choose(logits)
                if token is None or vocabulary.ends_answer(token):
                    break
                sampler.accept(token)
                written.append(token)
                text = characters.decode(vocabulary.bytes_of(token))
                if not has_begun:
                    text = text.lstrip()
                has_begun = has_begun or bool(text)
                yield Token(text, logprob(logits, token))
                if len(written) >= max_tokens or not self._session.free_cells:
                    break
                self._session.append(token)
            if rest := characters.decode(b"", final=True):
                yield Token(rest)
        finally:
            self._replies.remember(written)

    def _forget(self, digests: Sequence[str], wanted: Sequence[Entry]) -> None:
        """Let go of pictures, but for what `wanted` shares with them."""
        both = {*digests, *(CloseLook.digest_of(digest) for digest in digests)}
        if self._sight and both:
            self._session.forget(both, wanted)
            self._sight.forget(both)

    def _saved_states(self, settings: EyesSettings, files: ModelFiles) -> SavedStates:
        shelf = StateFiles.wanted_by(settings, files)
        for kept in shelf.states if shelf else ():
            for answer in kept.answers:
                self._replies.remember(answer)
        return SavedStates(shelf=shelf, answers_in=lambda entries: answers_in(entries, self._replies.tokens))

    def _own_template(self) -> ChatTemplate:
        vocabulary = self._model.vocabulary
        return ChatTemplate(self._model.chat_template, bos=vocabulary.bos_text, eos=vocabulary.eos_text)


def _load_where_it_fits(
    files: ModelFiles, settings: EyesSettings, host: EngineHost
) -> tuple[LlamaModel, Sight | None, Budget, str, list[str]]:
    """On the graphics card, with fewer layers there, or on the processor; with the device and what to say about it."""
    device = graphics_device() if settings.gpu_layers else ""
    notes: list[str] = []
    for layers in gpu_layer_steps(settings.gpu_layers, files) if device else ():
        try:
            loaded = _load(files, settings, layers, host)
        except EngineError as error:
            _logger.warning("With %d layers on the graphics card: %s", layers, error.sentence)
            notes = [
                Phrase("The graphics card could not be used, so the processor is: {sentence}", sentence=error.sentence)
            ]
        else:
            few: list[str] = [
                Phrase(
                    "Only {layers} layers fit on the graphics card; the processor computes the others.", layers=layers
                )
            ]
            return *loaded, device, few if layers != settings.gpu_layers else []
    notes += check_memory(files)
    return *_load(files, settings, 0, host), "", notes


def _load(
    files: ModelFiles, settings: EyesSettings, gpu_layers: int, host: EngineHost
) -> tuple[LlamaModel, Sight | None, Budget]:
    model = LlamaModel(files, gpu_layers=gpu_layers, host=host, computing=Computing.chosen(settings))
    try:
        if files.projector:
            return model, *Seeing(files, settings, model, host, use_gpu=gpu_layers != 0).open()
        model.open_context(files.context_tokens)
    except BaseException:
        model.close()
        raise
    return model, None, Budget()
