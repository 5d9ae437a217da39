# SPDX-License-Identifier: GPL-3.0-or-later
"""Puts the parts together. The only place that knows all of them."""

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from assistant.capture.microphone import FrameSource
from assistant.conversation.conversation import Conversation
from assistant.conversation.home import HistoryHome
from assistant.conversation.image_store import images_in
from assistant.conversation.store import store_in
from assistant.conversation.take_store import TakeStore
from assistant.engines.process.engine_process import EngineProcess
from assistant.engines.starter.word_reader import WordReader
from assistant.events import Event
from assistant.models.library import with_engines_chosen
from assistant.models.step_down import step_down
from assistant.paths import models_folder
from assistant.pipeline.assistant import Assistant
from assistant.pipeline.build_sound import build_cues, build_hearing, build_loudspeaker, build_sound_check
from assistant.pipeline.camera_desk import CameraDesk
from assistant.pipeline.describing import instructed
from assistant.pipeline.event_stream import EventStream
from assistant.pipeline.history import History
from assistant.pipeline.instructions import sampling, system_text
from assistant.pipeline.kept_states import follow_the_wish_to_keep
from assistant.pipeline.listener import Listener
from assistant.pipeline.listening_pause import ListeningPause
from assistant.pipeline.live_settings import LiveSettings, without_open_copies
from assistant.pipeline.look_ahead import LookAhead
from assistant.pipeline.model_tasks import ModelTasks
from assistant.pipeline.parts import Parts
from assistant.pipeline.picture_desk import PictureDesk
from assistant.pipeline.picture_words import PictureWords
from assistant.pipeline.playback_control import PlaybackControl
from assistant.pipeline.protecting import following
from assistant.pipeline.recorder import Recorder
from assistant.pipeline.responder import Responder
from assistant.pipeline.screen_look import ScreenLook
from assistant.pipeline.speaker import SoundSink, Speaker
from assistant.pipeline.spoken_language import SpokenLanguage
from assistant.pipeline.talking import Talking
from assistant.pipeline.timed_eyes import TimedEyes
from assistant.pipeline.usual_utterance import UsualUtterance, with_looking_time
from assistant.privacy.ledger import Ledger
from assistant.privacy.ledger_keeper import LedgerKeeper, may_be_kept
from assistant.privacy.network_lock import PROCESS_LOCK
from assistant.privacy.reports import event_of
from assistant.settings import Settings

if TYPE_CHECKING:
    from assistant.pipeline.model_work import ModelWork


def build_assistant(
    settings: Settings,
    *,
    sink: SoundSink | None = None,
    open_microphone: Callable[[], FrameSource] | None = None,
    engines_in_process: bool = False,
    ledger: Ledger | None = None,
    history_folder: Path | None = None,
    utterances: UsualUtterance | None = None,
) -> Assistant:
    """An assistant that is ready to be started; nothing is loaded or opened yet.

    Args:
        settings: Engines called "auto" are chosen here.
        sink: Where speech goes; the chosen loudspeaker if not given.
        open_microphone: Opens what is listened to; the chosen microphone if not given.
        engines_in_process: Run the engines on a thread of this process, for tests and debugging.
        ledger: Where the use of senses, files and the network is written down.
        history_folder: Where conversations are kept; None keeps them in memory only.
        utterances: How long the user usually talks; None knows nothing of it, and keeps nothing.
    """
    utterances = utterances or UsualUtterance()
    live = _live_settings(settings, utterances)
    stream: EventStream[Event] = EventStream()
    stream.subscribe(utterances.hear)
    at_the_end = [PROCESS_LOCK.listen(lambda report: stream.publish(event_of(report)))]
    if ledger:
        at_the_end.append(_ledger_kept(ledger, live, stream, has_history=history_folder is not None))
    engines = EngineProcess(
        live.now, publish=stream.publish, in_process=engines_in_process, step_down=step_down(models_folder)
    )
    conversation = Conversation(system_text(), instructed)
    loudspeaker = None
    if sink is None:
        sink = loudspeaker = build_loudspeaker(live, stream.publish)
    live.on_change(engines.apply)
    follow_the_wish_to_keep(live)
    speaker = Speaker(engines.voice, sink, stream.publish)
    eyes = TimedEyes(engines.eyes)
    look_ahead = LookAhead(eyes, conversation)
    pictures = PictureDesk(lambda: live.now.devices.camera, stream.publish, lambda: live.now.screen.extent)
    stream.subscribe(pictures.clips.hear)
    screen = ScreenLook(pictures, look_ahead, conversation, stream.publish)
    stream.subscribe(screen.hear)
    stream.subscribe(SpokenLanguage(stream.publish).hear)
    recorder, history = None, None
    if history_folder:
        # Not yet there, and asked only once a conversation is opened.
        recorder, history, closing = _memory(history_folder, live, stream, lambda: assistant)
        at_the_end += closing
    pause = ListeningPause()
    listener = Listener(
        build_hearing(live, engines, look_ahead, stream.publish, open_microphone, loudspeaker),
        stream.publish,
        lambda: pause.over(live.now.talk),
    )
    live.on_change(lambda _: listener.follow_settings())
    if loudspeaker:
        at_the_end.append(build_cues(live, stream))
    assistant = Assistant(
        Parts(
            stream=stream,
            engines=engines,
            conversation=conversation,
            responder=Responder(
                engines.ears,
                eyes,
                speaker,
                conversation,
                stream.publish,
                language=lambda: live.now.ears.language,
                sampling=lambda: sampling(live.now),
            ),
            speaker=speaker,
            playback=PlaybackControl(loudspeaker, engines.voice, stream.publish),
            sound_check=build_sound_check(live, stream.publish, listener),
            talking=Talking(
                listener, screen, lambda: live.now.screen.look_when_talking, look_ahead, stream.publish, pause
            ),
            look_ahead=look_ahead,
            pictures=pictures,
            camera=CameraDesk(stream.publish),
            screen=screen,
            settings=live,
            models=_models(live, engines, stream),
            recorder=recorder,
            history=history,
            at_the_end=tuple(at_the_end),
        ),
        speak_answers=live.now.voice.speak_answers,
    )
    return assistant


def _live_settings(settings: Settings, utterances: UsualUtterance) -> LiveSettings:
    """The settings in use, with every engine chosen."""
    # Asked once: another budget for pictures means loading the eyes again.
    seconds = utterances.looking_seconds

    def chosen(settings: Settings) -> Settings:
        return without_open_copies(with_engines_chosen(with_looking_time(settings, seconds), models_folder()))

    return LiveSettings(settings, chosen)


def _models(live: LiveSettings, engines: EngineProcess, stream: EventStream[Event]) -> ModelTasks:
    """What lists, installs, measures and tunes models."""

    def open_work() -> "ModelWork":
        from assistant.pipeline.build_models import build_model_work  # noqa: PLC0415 - nobody asks at the start

        return build_model_work(live, engines, stream.publish)

    models = ModelTasks(open_work)
    stream.subscribe(models.hear)
    return models


def _ledger_kept(
    ledger: Ledger, live: LiveSettings, stream: EventStream[Event], *, has_history: bool
) -> Callable[[], None]:
    """What writes down the use of senses, files and hosts from now on; gives what ends it."""
    keeper = LedgerKeeper(ledger, lambda what: has_history and may_be_kept(what, live.now.history))
    stream.subscribe(keeper.hear)
    return keeper.close


def _memory(
    folder: Path, live: LiveSettings, stream: EventStream[Event], assistant: Callable[[], Assistant]
) -> tuple[Recorder, History, list[Callable[[], None]]]:
    """What writes conversations into the history, and what reads them; with what ends all of it, in order."""
    home = HistoryHome(folder)
    images, open_store = images_in(folder, home), partial(store_in, folder, home)
    recorder = Recorder(open_store, images, stream.publish, TakeStore(home.place))
    history = History(open_store, images, recorder, lambda loaded, tell: assistant().take_up(loaded, tell), home)
    recorder.on_written(history.changed, history.kept)
    stream.subscribe(recorder.hear)
    words = PictureWords(open_store, images_in(folder, home), WordReader(), lambda: live.now.history.read_pictures)
    stream.subscribe(words.hear)
    live.on_change(lambda _: words.look_again())
    _protect(live, home, history)
    return recorder, history, [words.close, recorder.close, history.close]


def _protect(live: LiveSettings, home: HistoryHome, history: History) -> None:
    """Encrypt the history if the settings wish so, now and whenever that changes."""
    wanted = live.now.history.protect
    if wanted and not home.is_protected():
        history.protect(on=True)
    live.on_change(following(wanted, lambda on: history.protect(on=on)))
