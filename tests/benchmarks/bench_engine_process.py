# SPDX-License-Identifier: GPL-3.0-or-later
"""What a process of its own costs the engines: `python -m tests.benchmarks.bench_engine_process`.

Engines that do nothing are used, so that only the way there and back is measured.
"""

import pickle
import statistics
import time
from collections.abc import Callable
from multiprocessing import Pipe
from threading import Thread

import numpy as np
import psutil

from assistant.cancellation import Cancellation
from assistant.engines.process.engine_process import EngineProcess
from assistant.engines.process.transfer import Packer, Unpacker
from assistant.engines.protocols import Sampling
from assistant.errors import Cancelled
from assistant.settings import EyesSettings, Settings
from assistant.values import Message, Picture, Prompt, Role, Speaker
from tests.engines import process_fakes


def main() -> None:
    """Measure, and print one line for each result."""
    start = time.perf_counter()
    settings = Settings(eyes=EyesSettings(engine=f"{process_fakes.__name__}:ObedientEyes"), threads=1)
    engines = EngineProcess(settings, publish=lambda _: None)
    engines.start([Role.EYES])
    engines.info(Role.EYES)
    report("start of the process and load of an empty engine", time.perf_counter() - start)
    pid = int(text_of(engines, "pid"))
    report_memory(pid)

    report("call with one token", median_of(lambda: text_of(engines, "count 1"), 200))
    report("token in a stream", median_of(lambda: text_of(engines, "count 2000"), 5) / 2000)
    report("cancel of a busy step, until the next call has its answer", median_of(lambda: cancel_and_ask(engines), 20))

    rgb = np.random.default_rng(0).integers(0, 255, (2160, 3840, 3), np.uint8)
    shared = median_of(lambda: through_shared_memory(Picture.from_rgb(rgb)), 10) - median_of(
        lambda: Picture.from_rgb(rgb), 10
    )
    piped = median_of(lambda: through_pipe(rgb), 10)
    report("4K picture through shared memory", shared)
    report("4K picture pickled through a pipe", piped)
    print(f"{'shared memory is faster by':<60} {piped / shared:9.1f} x")
    number = iter(range(10**6))
    new = median_of(lambda: text_of(engines, "count 1", altered(rgb, next(number))), 10) - median_of(
        lambda: altered(rgb, next(number)), 10
    )
    report("call with a new 4K picture", new)
    known = Picture.from_rgb(rgb)
    text_of(engines, "count 1", known)
    report("call with a known 4K picture", median_of(lambda: text_of(engines, "count 1", known), 50))

    start = time.perf_counter()
    engines.close()
    report("close", time.perf_counter() - start)


def report(what: str, seconds: float) -> None:
    """Print a duration."""
    print(f"{what:<60} {seconds * 1e3:9.3f} ms")


def report_memory(pid: int) -> None:
    """Print what an engine process without engines holds."""
    memory = psutil.Process(pid).memory_full_info()
    print(f"{'memory of the process without engines, of its own':<60} {memory.uss / 1e6:9.1f} MB")
    print(f"{'the same, with shared libraries':<60} {memory.rss / 1e6:9.1f} MB")


def median_of(work: Callable[[], object], times: int) -> float:
    """Seconds that `work` takes."""
    taken = []
    for _ in range(times):
        start = time.perf_counter()
        work()
        taken.append(time.perf_counter() - start)
    return statistics.median(taken)


def text_of(engines: EngineProcess, order: str, *pictures: Picture) -> str:
    """The whole reply to an order."""
    prompt = Prompt((Message(Speaker.USER, order, pictures),))
    steps = engines.eyes.reply(prompt, sampling=Sampling(), cancelled=Cancellation())
    return "".join(getattr(step, "text", "") for step in steps)


def cancel_and_ask(engines: EngineProcess) -> None:
    """Stop a step in the middle, then ask something else."""
    cancellation = Cancellation()
    prompt = Prompt((Message(Speaker.USER, "count 1, spin"),))
    steps = engines.eyes.reply(prompt, sampling=Sampling(), cancelled=cancellation)
    next(steps)
    cancellation.cancel()
    try:
        next(steps)
    except Cancelled:
        text_of(engines, "count 1")


def altered(rgb: "np.typing.NDArray[np.uint8]", number: int) -> Picture:
    """A picture that was not seen before."""
    copy = rgb.copy()
    copy[0, 0, :] = (number & 255, number >> 8 & 255, 7)
    return Picture.from_rgb(copy)


def through_shared_memory(picture: Picture) -> None:
    """Pack and unpack, both in this process."""
    parcel, block = Packer().pack(picture)
    Unpacker().unpack(parcel)
    if block:
        block.release()


def through_pipe(rgb: "np.typing.NDArray[np.uint8]") -> None:
    """Pickle, send, receive, unpickle."""
    sender, receiver = Pipe()
    writing = Thread(target=lambda: sender.send_bytes(pickle.dumps(rgb, protocol=5)))
    writing.start()
    pickle.loads(receiver.recv_bytes())
    writing.join()
    sender.close()
    receiver.close()


if __name__ == "__main__":
    main()
