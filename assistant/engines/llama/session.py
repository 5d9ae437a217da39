# SPDX-License-Identifier: GPL-3.0-or-later
"""Knows exactly what the model's KV cache holds, and evaluates only what is new.

The mirror is a list of entries, one for each text token or picture tile in the cache, in order, with the position at
which each begins. The cache's size limits *cells*; what is dropped and continued is named by *position*; and a tile can
take more cells than positions (M-RoPE), so both are counted.

There is one cache and there may be many conversations: one that is left is put away, and taken out again when a prompt
continues it.
"""

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager

from assistant.engines.llama.model import LlamaModel, Logits
from assistant.engines.llama.picture_cache import Entry, Tile, cells_of
from assistant.engines.llama.sight import Sight
from assistant.engines.llama.states import SavedState, SavedStates, cells_in_common, in_common
from assistant.engines.protocols import Cancelled as IsCancelled
from assistant.engines.protocols import EngineHost
from assistant.errors import Cancelled, EngineError
from assistant.values import Picture, Progress

STEP_TOKENS = 64
"""Text tokens evaluated at once: 0.2 s on two laptop cores, short enough for other work to come in between."""
_WORTH_A_COPY = STEP_TOKENS
"""Cells. Fewer are evaluated again rather than saved; so many are saved and restored in a twentieth of the time."""


class LlamaSession:
    """One conversation in the cache of a model.

    Args:
        model: With an open context.
        sight: None for a model without pictures.
        host: Its abort flag is looked at between steps, and by native code within them.
        states: Where conversations that are left go.
    """

    def __init__(
        self, model: LlamaModel, sight: Sight | None, host: EngineHost, states: SavedStates | None = None
    ) -> None:
        self._model = model
        self._sight = sight
        self._host = host
        self._entries: list[Entry] = []
        self._positions: list[int] = [0]
        """Where each entry begins; the last is where the next one will."""
        self._cells = 0
        self._gaps_until = 0
        """Position before which a sliding window lacks cells, for a saved state does not hold them: there is no going
        back behind it."""
        self._logits_valid = False
        self._answered_at: int | None = None
        """Index of the first entry that the model wrote itself."""
        self._newest_answer = 0
        """Index of the last such entry; no picture behind it has been asked about."""
        self._states = states or SavedStates()
        self.evaluated_cells = 0
        """Cells evaluated since the session began, wasted ones too: what prefix reuse saves shows here."""
        self.encoded_tiles = 0
        """Tiles that the vision encoder had to look at."""

    @property
    def entries(self) -> tuple[Entry, ...]:
        """What the cache holds."""
        return tuple(self._entries)

    @property
    def free_cells(self) -> int:
        """Cells that can still be filled."""
        return self._model.cache_tokens - self._cells

    def sync(
        self,
        wanted: Sequence[Entry],
        pictures: Mapping[str, Picture],
        *,
        cancelled: IsCancelled,
        want_logits: bool = True,
    ) -> Iterator[Progress]:
        """Make the cache hold exactly `wanted`, a step at a time, reusing the longest common prefix.

        Before each step the progress so far is yielded; its total is the number of cells that have to be evaluated.

        Args:
            wanted: Fits into the cache.
            pictures: The pictures that the tiles are of, by digest.
            cancelled: Asked before each step.
            want_logits: The next token will be chosen from the end of `wanted`.

        Raises:
            Cancelled: The mirror is exact all the same; the next call goes on from there.
            EngineError: The model failed; the same holds.
        """
        if sum(map(cells_of, wanted)) > self._model.cache_tokens:
            raise EngineError("The conversation is longer than the model's context window.", "Start a new one.")
        self._change_conversation(wanted)
        kept = in_common(self._entries, wanted)
        if want_logits and kept == len(wanted) and not (self._logits_valid and kept == len(self._entries)):
            kept -= 1  # everything is there but the logits, which only evaluating gives
        kept = self._keep(kept)
        total = sum(map(cells_of, wanted[kept:]))
        done = 0
        for step in _steps(wanted, kept):
            last = want_logits and len(self._entries) + len(step) == len(wanted)
            if isinstance(step[0], Tile):
                looking = Progress("looking", done, total)
                yield from self._look(step[0], pictures, looking, cancelled)
            else:
                yield Progress("reading", done, total)
                self._check(cancelled)
                self._read([entry for entry in step if isinstance(entry, int)], want_logits=last)
            done += sum(map(cells_of, step))

    def append(self, token: int) -> None:
        """Add a token that the model has just written and evaluate it.

        Raises:
            Cancelled, EngineError: It was not added; the mirror is exact.
        """
        self._read([token], want_logits=True)
        self._newest_answer = len(self._entries) - 1
        if self._answered_at is None:
            self._answered_at = self._newest_answer

    def logits(self) -> Logits:
        """The logits after the last entry."""
        if not self._logits_valid:
            raise EngineError("The model was asked for a word before it had read the question.")
        return self._model.logits()

    def _look(
        self, tile: Tile, pictures: Mapping[str, Picture], progress: Progress, cancelled: IsCancelled
    ) -> Iterator[Progress]:
        if self._sight is None:
            raise EngineError("This model cannot see pictures.")
        picture, known = pictures[tile.picture], self._sight.cache_of(tile)
        if not known.has_embedding(tile):
            yield progress
            self._check(cancelled)
            self.encoded_tiles += 1
            known.embedding(picture, tile, progress)
        yield progress
        self._check(cancelled)
        embedding = known.embedding(picture, tile, progress)
        with self._exact_after_failure():
            self.evaluated_cells += tile.cells
            known.projector.decode(known.chunk(picture, tile), embedding, self._positions[-1])
        self._push([tile])
        self._logits_valid = False

    def _read(self, tokens: list[int], *, want_logits: bool) -> None:
        with self._exact_after_failure():
            self.evaluated_cells += len(tokens)
            self._model.decode(tokens, self._positions[-1], want_logits=want_logits)
        self._push(tokens)
        self._logits_valid = want_logits

    def _change_conversation(self, wanted: Sequence[Entry]) -> None:
        """If `wanted` continues another conversation than the one in the cache, put this one away and take that out."""
        kept = cells_in_common(self._entries, wanted)
        found = self._states.best_for(wanted, at_least=kept + _WORTH_A_COPY)
        if found and self._model.sliding_window and in_common(found.entries, wanted) < len(found.entries):
            found = None
        if found:
            self._states.take(found)
        # A prompt that shares most of its cells is the same conversation, edited.
        if self._cells - kept > max(_WORTH_A_COPY, kept):
            self.put_away()
        if found:
            self._keep(0)
            if self._model.restore_state(found.data):
                self._push(found.entries)
                self._gaps_until = self._positions[-1] if self._model.sliding_window else 0
                self._answered_at, self._newest_answer = found.answered_at, len(found.entries) - 1

    def forget(self, pictures: Collection[str], wanted: Sequence[Entry]) -> None:
        """Drop what the cache holds of pictures, and what follows, but for what `wanted` begins with.

        Args:
            pictures: Digests.
            wanted: What will be asked for next.
        """
        shared = in_common(self._entries, wanted)
        self._entries[:shared] = wanted[:shared]  # equal, but perhaps cut from another picture
        self._drop_from(
            index for index, entry in enumerate(self._entries) if isinstance(entry, Tile) and entry.picture in pictures
        )

    def put_away(self) -> None:
        """Save the conversation in the cache. What was never answered leaves no trace."""
        if self._answered_at is not None:
            newest = self._newest_answer
            self._drop_from(
                index for index, entry in enumerate(self._entries) if index > newest and isinstance(entry, Tile)
            )
        if self._answered_at is None or not self._states.has_room_for(self._model.state_bytes()):
            return
        try:
            data = self._model.save_state()
        except MemoryError:
            return  # then coming back takes as long as it takes
        if data.nbytes:
            self._states.add(SavedState(tuple(self._entries), self._answered_at, data))
            if self._sight:
                self._sight.keep(entry for entry in self._entries if isinstance(entry, Tile))

    def _drop_from(self, unwanted: Iterable[int]) -> None:
        """Drop the first unwanted entry and what follows it; what a model cannot go back behind goes with them."""
        if (first := next(iter(unwanted), None)) is not None:
            self._keep(first)

    def _keep(self, count: int) -> int:
        """Drop all but the first `count` entries; returns how many could be kept."""
        if count < len(self._entries):
            if self._positions[count] < self._gaps_until:
                count = 0
            if count and not self._model.forget_from(self._positions[count]):
                count = 0  # recurrent models cannot go back, only start again
            if not count:
                self._model.forget_all()
                self._gaps_until = 0
            del self._entries[count:], self._positions[count + 1 :]
            self._cells = sum(map(cells_of, self._entries))
            self._logits_valid = False
            if self._answered_at is not None and self._answered_at >= count:
                self._answered_at = None
            self._newest_answer = min(self._newest_answer, count - 1)
        return count

    def _push(self, entries: Sequence[Entry]) -> None:
        for entry in entries:
            self._entries.append(entry)
            self._positions.append(self._positions[-1] + (entry.positions if isinstance(entry, Tile) else 1))
            self._cells += cells_of(entry)

    @contextmanager
    def _exact_after_failure(self) -> Iterator[None]:
        """Drops the cells of a step that did not end well: llama.cpp leaves some of them in the cache."""
        try:
            yield
        except BaseException:
            self._logits_valid = False
            if not self._model.forget_from(self._positions[-1]):
                self._keep(0)
            raise

    def _check(self, cancelled: IsCancelled) -> None:
        if self._host.abort or cancelled():
            raise Cancelled


def _steps(entries: Sequence[Entry], first: int) -> Iterator[list[Entry]]:
    """Cut entries into steps: one tile, or a run of at most STEP_TOKENS text tokens."""
    step: list[Entry] = []
    for entry in entries[first:]:
        if step and (len(step) == STEP_TOKENS or isinstance(entry, Tile) or isinstance(step[0], Tile)):
            yield step
            step = []
        step.append(entry)
    if step:
        yield step
