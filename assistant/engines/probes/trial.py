# SPDX-License-Identifier: GPL-3.0-or-later
"""Opens a model for once, in a process that is then thrown away: what cannot be seen in its files shows there.

Of a language model the weights are not rearranged and no context is made, so it takes little more memory than its
projector, and it is known for sure whether this llama.cpp knows its architecture and whether the two belong together.
"""

from assistant.engines.abort import AbortFlag
from assistant.engines.llama.chat_template import ChatTemplate
from assistant.engines.process.messages import RoleSettings
from assistant.engines.protocols import EngineHost
from assistant.engines.registry import engine_class
from assistant.errors import ModelDamaged
from assistant.phrase import Phrase
from assistant.settings import EarsSettings, EyesSettings
from assistant.values import Role


def try_out(settings: RoleSettings) -> tuple[str, ...]:
    """Open what the settings name, and close it again; to be called through `probe.ask`.

    Returns:
        Sentences about what is not as it should be, but does no harm.

    Raises:
        EngineError: It cannot be used.
    """
    host = EngineHost(threads=1, abort=AbortFlag())
    if isinstance(settings, EyesSettings):
        return _try_language_model(settings, host)
    role = Role.EARS if isinstance(settings, EarsSettings) else Role.VOICE
    engine = engine_class(role, settings.engine).open(settings, host)
    notes = engine.info.notes
    engine.close()
    return notes


def _try_language_model(settings: EyesSettings, host: EngineHost) -> tuple[str, ...]:
    # Only here: native libraries belong into the process that is thrown away.
    from assistant.engines.llama.computing import Computing  # noqa: PLC0415
    from assistant.engines.llama.files import check_files  # noqa: PLC0415
    from assistant.engines.llama.model import LlamaModel  # noqa: PLC0415
    from assistant.engines.llama.projector import Projector  # noqa: PLC0415

    files = check_files(settings)
    model = LlamaModel(files, gpu_layers=0, host=host, computing=Computing(repack=False))
    if files.projector:
        Projector(files, model, picture_tokens=0, use_gpu=False, host=host).close()
    template, vocabulary = model.chat_template, model.vocabulary
    notes = () if template else (Phrase("It brings no chat template: a common one is used, and answers may be odd."),)
    try:
        ChatTemplate(template, bos=vocabulary.bos_text, eos=vocabulary.eos_text)
    except ModelDamaged as error:
        notes = (Phrase("{sentence} A common one is used instead.", sentence=error.sentence),)
    model.close()
    return notes
