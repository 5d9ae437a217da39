# SPDX-License-Identifier: GPL-3.0-or-later
"""Puts the parts together. The only place that knows all of them."""

from collections.abc import Callable
from functools import partial
from pathlib import Path

from assistant.capture.microphone import FrameSource
from assistant.capture.watched_microphone import Microphones
from assistant.conversation.conversation import Conversation
from assistant.conversation.home import HistoryHome
from assistant.conversation.image_store import images_in
from assistant.conversation.store import store_in
from assistant.conversation.take_store import TakeStore
from assistant.engines.process import EngineProcess
from assistant.engines.protocols import Sampling
from assistant.engines.silero import SileroVad
from assistant.engines.wake_word import PocketSphinxWakeWord
from assistant.engines.word_reader import WordReader
from assistant.events import Event, LevelChanged, Noticed
from assistant.models.library import with_engines_chosen
from assistant.models.step_down import step_down
from assistant.paths import assets_folder, measurements_file, models_folder
from assistant.pipeline.assistant import Assistant
from assistant.pipeline.camera_desk import CameraDesk
from assistant.pipeline.cues import Cues
from assistant.pipeline.describing import instructed
from assistant.pipeline.engine_bench import EngineBench
from assistant.pipeline.event_stream import EventStream
from assistant.pipeline.hearing import Hearing
from assistant.pipeline.history import History
from assistant.pipeline.kept_states import follow_the_wish_to_keep
from assistant.pipeline.listener import Listener
from assistant.pipeline.listening_pause import ListeningPause
from assistant.pipeline.live_settings import LiveSettings, without_open_copies
from assistant.pipeline.live_transcript import LiveTranscript
from assistant.pipeline.look_ahead import LookAhead
from assistant.pipeline.model_desk import ModelDesk
from assistant.pipeline.model_listing import ModelListing
from assistant.pipeline.model_tasks import ModelTasks
from assistant.pipeline.parts import Parts
from assistant.pipeline.picture_desk import PictureDesk
from assistant.pipeline.picture_words import PictureWords
from assistant.pipeline.playback_control import PlaybackControl
from assistant.pipeline.protecting import following
from assistant.pipeline.recorder import Recorder
from assistant.pipeline.responder import Responder
from assistant.pipeline.screen_look import ScreenLook
from assistant.pipeline.sound_check import SoundCheck
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
from assistant.speech.cue_sounds import load_cue
from assistant.speech.echo_canceller import EchoCanceller
from assistant.speech.level_meter import LevelMeter
from assistant.speech.player import Player
from assistant.values import Samples


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
    # Asked once: another budget for pictures means loading the eyes again.
    seconds = utterances.looking_seconds
    live = LiveSettings(
        settings,
        lambda settings: without_open_copies(
            with_engines_chosen(with_looking_time(settings, seconds), models_folder())
        ),
    )
    settings = live.now
    stream: EventStream[Event] = EventStream()
    stream.subscribe(utterances.hear)
    at_the_end = [PROCESS_LOCK.listen(lambda report: stream.publish(event_of(report)))]
    if ledger:
        at_the_end.append(_ledger_kept(ledger, live, stream, has_history=history_folder is not None))
    engines = EngineProcess(
        settings, publish=stream.publish, in_process=engines_in_process, step_down=step_down(models_folder)
    )
    conversation = Conversation(system_text(), instructed)
    player = sink or Player(
        settings.devices.speaker,
        volume=settings.voice.volume,
        on_sound=partial(_tell_voice, LevelMeter(), stream.publish),
        on_trouble=lambda sentence: stream.publish(Noticed(sentence)),
    )
    if isinstance(player, Player):
        live.on_change(partial(_follow, player))
    live.on_change(engines.apply)
    follow_the_wish_to_keep(live)
    speaker = Speaker(engines.voice, player, stream.publish)
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
        _hearing(live, engines, look_ahead, stream.publish, open_microphone, player),
        stream.publish,
        lambda: pause.over(live.now.talk),
    )
    live.on_change(lambda _: listener.follow_settings())
    if isinstance(player, Player):
        at_the_end.append(_cues(live, stream))
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
            playback=PlaybackControl(player if isinstance(player, Player) else None, engines.voice, stream.publish),
            sound_check=_sound_check(live, stream.publish, listener),
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
        speak_answers=settings.voice.speak_answers,
    )
    return assistant


def _models(live: LiveSettings, engines: EngineProcess, stream: EventStream[Event]) -> ModelTasks:
    """What lists, installs, measures and tunes models."""
    desk = ModelDesk(lambda: live.now.models, stream.publish)
    listing = ModelListing(desk, lambda: live.now, models_folder(), measurements_file())
    models = ModelTasks(listing, EngineBench(engines, engines.rest, engines.start))
    stream.subscribe(models.hear)
    return models


def _ledger_kept(
    ledger: Ledger, live: LiveSettings, stream: EventStream[Event], *, has_history: bool
) -> Callable[[], None]:
    """What writes down the use of senses, files and hosts from now on; gives what ends it."""
    keeper = LedgerKeeper(ledger, lambda what: has_history and may_be_kept(what, live.now.history))
    stream.subscribe(keeper.hear)
    return keeper.close


def _cues(live: LiveSettings, stream: EventStream[Event]) -> Callable[[], None]:
    """What plays sounds that tell what goes on; gives what ends it."""
    player = Player(live.now.devices.speaker)
    live.on_change(lambda settings: player.set_device(settings.devices.speaker))
    cues = Cues(player, partial(load_cue, assets_folder() / "sounds"), lambda: live.now.talk)
    stream.subscribe(cues.hear)
    return cues.close


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
    history.tidy(live.now.history.keep.days)
    _protect(live, home, history)
    return recorder, history, [words.close, recorder.close, history.close]


def _protect(live: LiveSettings, home: HistoryHome, history: History) -> None:
    """Encrypt the history if the settings wish so, now and whenever that changes."""
    wanted = live.now.history.protect
    if wanted and not home.is_protected():
        history.protect(on=True)
    live.on_change(following(wanted, lambda on: history.protect(on=on)))


def _hearing(
    live: LiveSettings,
    engines: EngineProcess,
    look_ahead: LookAhead,
    publish: Callable[[Event], None],
    open_microphone: Callable[[], FrameSource] | None,
    player: SoundSink,
) -> Hearing:
    """What the listener hears with; only a player plays answers that the microphone could hear."""
    microphones = Microphones(lambda sentence: publish(Noticed(sentence)))
    canceller = None
    if isinstance(player, Player):
        canceller = EchoCanceller()
        player.on_played(canceller.played)
    return Hearing(
        open_microphone=open_microphone or (lambda: microphones.open(live.now.devices.microphone)),
        microphone=lambda: live.now.devices.microphone,
        make_vad=SileroVad,
        make_wake_word=PocketSphinxWakeWord,
        make_live=lambda: LiveTranscript(
            engines.ears, SileroVad(), publish, look_ahead.hear, language=lambda: live.now.ears.language
        ),
        loudspeaker=player if isinstance(player, Player) else None,
        canceller=canceller,
    )


def _sound_check(live: LiveSettings, publish: Callable[[Event], None], listener: Listener) -> SoundCheck:
    def notice(sentence: str) -> None:
        publish(Noticed(sentence))

    def player(device: str) -> Player:
        return Player(device, volume=live.now.voice.volume, on_trouble=notice)

    return SoundCheck(Microphones(notice).open, player, publish, listener.tell_microphone_again)


def _tell_voice(meter: LevelMeter, publish: Callable[[Event], None], samples: Samples, sample_rate: int) -> None:
    peak, rms, bands = meter.measure(samples, sample_rate)
    publish(LevelChanged(peak, rms, speaking=True, bands=bands))


def _follow(player: Player, settings: Settings) -> None:
    player.set_volume(settings.voice.volume)
    player.set_device(settings.devices.speaker)


def system_text() -> str:
    """What a language model is told about its task before anything else."""
    return (assets_folder() / "system_prompt.md").read_text(encoding="utf-8").strip()


def sampling(settings: Settings, json_schema: str = "") -> Sampling:
    """How answers are chosen, as the user set it."""
    return Sampling(
        temperature=settings.eyes.temperature,
        max_tokens=settings.eyes.max_answer_tokens,
        json_schema=json_schema,
    )
